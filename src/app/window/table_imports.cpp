#include "app/window/table_imports.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>

#include "app/save/save_job.hpp"
#include "app/tours.hpp"
#include "base/utf8.hpp"
#include "files/atomic_file.hpp"
#include "files/read_file.hpp"
#include "files/table/read_table.hpp"
#include "filter/index.hpp"
#include "imports/columns.hpp"
#include "imports/match.hpp"
#include "imports/report.hpp"
#include "imports/template.hpp"
#include "output/list_text.hpp"
#include "table/write.hpp"
#include "text/catalogue.hpp"

namespace app {

namespace {

/// Large enough for any list of places; read as a whole.
constexpr std::size_t maxTableBytes = std::size_t{128} << 20, maxKnownBytes = std::size_t{1} << 20;

/// What somebody most likely means: the members of what is selected.
std::optional<model::NetworkId> likelyEntry(const state::AppState& state)
{
    const std::vector<model::NetworkId>& selection = state.view.selection;
    if (selection.size() == 1) return selection.front();
    return std::nullopt;
}

state::TableImport emptyImport(const Session& session, std::string source)
{
    state::TableImport shown;
    shown.source = std::move(source);
    shown.of = likelyEntry(session.state());
    return shown;
}

void show(Session& session, state::TableImport shown)
{
    session.apply(state::ShowTable{std::make_shared<const state::TableImport>(std::move(shown))});
}

}  // namespace

struct TableImports::Work {
    std::filesystem::path file;  ///< to be read; empty: to be looked up
    std::shared_ptr<const model::Atlas> atlas;
    base::Language language{};
    overlay::Stamp stamp;
    state::TableImport table;  ///< as it was when the work began; when it is done, with what was found
    std::shared_ptr<const state::TableImport> of;
    KnownColumns known;
    std::optional<imports::Columns> recognised;  ///< where it was asked

    std::atomic<bool> cancelled{false};
    std::atomic<double> share{0};

    void read()
    {
        base::Result<std::string> bytes = files::readFile(file, maxTableBytes);
        if (!bytes) {
            if (!bytes.diagnostics.empty()) table.problem = bytes.diagnostics.front().message;
            return;
        }
        base::Result<table::Workbook> found =
            files::readTable(std::move(*bytes.value), file.filename().string(), {}, [this](double done) {
                share = done;
                return !cancelled;
            });
        if (!found) {
            if (!found.diagnostics.empty()) table.problem = found.diagnostics.front().message;
            return;
        }
        table.sheet = found.value->startSheet;
        table.book = std::make_shared<const table::Workbook>(std::move(*found.value));
    }

    void lookUp()
    {
        const table::Sheet* sheet = table.shown();
        if (!sheet) return;
        const filter::Index index(*atlas);
        if (!table.columns) {
            // As somebody corrected it the last time.
            if (!table.kindChosen)
                table.kind = known.kindOf(sheet->rows).value_or(imports::likelyKind(index, sheet->rows));
            recognised = imports::recognise(index, sheet->rows, table.kind);
            table.columns = known.corrected(sheet->rows, table.kind, *recognised);
        }
        const imports::Matcher matcher(index, language);
        if (!table.examined) examine(*sheet, matcher);
        if (table.kind == imports::Kind::Networks && !cancelled)
            table.networks = std::make_shared<const imports::NetworkUpdate>(imports::updateNetworks(
                index, matcher, *table.before, sheet->rows, *table.columns, stamp, table.answers));
        if (table.kind == imports::Kind::Links && !cancelled)
            table.links = std::make_shared<const imports::LinkUpdate>(
                imports::updateLinks(*atlas, *table.before->links, *table.examined, table.answers));
    }

    void examine(const table::Sheet& sheet, const imports::Matcher& matcher)
    {
        const double rows = static_cast<double>(std::max<std::size_t>(sheet.rows.size(), 1));
        const auto proceed = [&](std::size_t done) {
            share = static_cast<double>(done) / rows;
            return !cancelled;
        };
        imports::Examined found = table.kind == imports::Kind::Links
                                      ? imports::examineLinks(matcher, sheet.rows, *table.columns, proceed)
                                      : imports::examine(matcher, sheet.rows, *table.columns, proceed);
        table.examined = std::make_shared<const imports::Examined>(std::move(found));
    }
};

TableImports::TableImports(const std::optional<std::filesystem::path>& stateFolder)
{
    if (!stateFolder) return;
    columnsFile_ = *stateFolder / "table-columns";
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(*columnsFile_, ignored)) return;
    if (const auto bytes = files::readFile(*columnsFile_, maxKnownBytes)) known_ = KnownColumns(*bytes.value);
}

TableImports::~TableImports() { stop(); }

void TableImports::stop()
{
    if (!beside_.running()) return;
    work_->cancelled = true;
    beside_.wait();
    work_.reset();
}

bool TableImports::takes(const std::filesystem::path& file)
{
    std::string start(std::size_t{64} * 1024, '\0');
    std::ifstream stream;
    // Only what is a file: a pipe would be waited for.
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) return false;
    stream.open(file, std::ios::binary);
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    return files::isTable(file, start);
}

void TableImports::begin(std::shared_ptr<Work> work)
{
    stop();
    work_ = std::move(work);
    beside_.start([work = work_] {
        if (work->file.empty())
            work->lookUp();
        else
            work->read();
    });
}

void TableImports::open(Session& session, const std::filesystem::path& file)
{
    show(session, emptyImport(session, base::displaySafe(file.filename().string())));
    session.apply(state::SetOverlay{state::Overlay::None});
    session.apply(state::SetFileReply{});
    auto work = std::make_shared<Work>();
    work->file = file;
    work->of = session.state().transient.table;
    work->table = *work->of;
    recognised_.reset();
    begin(std::move(work));
}

bool TableImports::paste(Session& session, const std::string& text)
{
    table::Workbook book = table::readPasted(text);
    const std::vector<table::Row>& rows = book.sheets.front().rows;
    // One word, a link or a sentence is no table.
    const bool several = rows.size() > 1 || (rows.size() == 1 && rows.front().size() > 1);
    if (!several) return false;
    stop();
    recognised_.reset();
    state::TableImport shown = emptyImport(session, {});
    shown.book = std::make_shared<const table::Workbook>(std::move(book));
    show(session, std::move(shown));
    return true;
}

void TableImports::follow(Session& session)
{
    const std::shared_ptr<const state::TableImport> now = session.state().transient.table;
    if (beside_.running() && work_->of != now) {
        // Closed, or asked otherwise meanwhile: whose members, and whether all, changes nothing of what is
        // looked up.
        const bool same = now && now->book == work_->of->book && now->sheet == work_->of->sheet &&
                          now->kind == work_->of->kind && now->columns == work_->of->columns &&
                          now->kind == imports::Kind::Members && !now->examined &&
                          now->source == work_->of->source;
        if (!same) {
            stop();
        } else {
            work_->of = now;
        }
    }
    if (beside_.running()) {
        if (beside_.ended()) {
            const std::shared_ptr<Work> done = std::exchange(work_, nullptr);
            state::TableImport shown = *now;
            shown.problem = done->table.problem;
            shown.share = 0;
            if (done->file.empty()) {
                if (done->recognised) recognised_ = done->recognised;
                shown.kind = done->table.kind;
                shown.columns = done->table.columns;
                shown.examined = done->table.examined;
                shown.networks = done->table.networks;
                shown.links = done->table.links;
                shown.before = done->table.before;
            } else {
                shown.book = done->table.book;
                shown.sheet = done->table.sheet;
            }
            show(session, std::move(shown));
        } else if (const double share = work_->share; share - now->share > 0.02) {
            state::TableImport shown = *now;
            shown.share = share;
            show(session, std::move(shown));
            work_->of = session.state().transient.table;
        }
        return;
    }
    if (!now || !now->book || !now->problem.empty()) return;
    remember(*now);
    const bool isMade = now->kind == imports::Kind::Networks ? now->networks != nullptr
                        : now->kind == imports::Kind::Links  ? now->links != nullptr
                                                             : true;
    if (now->examined && isMade) return;
    auto work = std::make_shared<Work>();
    work->atlas = session.atlasShared();
    work->language = session.state().preferences.language;
    work->known = known_;
    work->stamp = {session.state().transient.today};
    work->of = now;
    work->table = *now;
    work->table.before = session.state().document->entries;
    begin(std::move(work));
}

void TableImports::remember(const state::TableImport& table)
{
    const table::Sheet* sheet = table.shown();
    if (!sheet || !table.columns || !recognised_ || table.columns->of.size() != recognised_->of.size())
        return;
    const bool isCorrected = table.columns->of != recognised_->of;
    if (!isCorrected && !table.kindChosen && !known_.kindOf(sheet->rows)) return;
    if (!known_.remember(sheet->rows, table.kind, *table.columns)) return;
    if (columnsFile_) (void)files::replaceFile(*columnsFile_, known_.text());
}

void TableImports::saveReport(Session& session)
{
    const std::shared_ptr<const state::TableImport> table = session.state().transient.table;
    if (!table || !table->examined) return;
    const base::Language language = session.state().preferences.language;
    imports::Report report;
    switch (table->kind) {
    case imports::Kind::Networks:
        if (!table->networks) return;
        report = imports::reportOf(*table->networks, language);
        break;
    case imports::Kind::Links:
        if (!table->links) return;
        report = imports::reportOf(*table->examined, *table->links, table->answers, language);
        break;
    case imports::Kind::Members: {
        // Without an entry all are new.
        std::vector<model::MemberPlace> before;
        if (table->of) {
            const model::MemberList& list = session.atlas()[*table->of].memberPlaces;
            if (list.isMembership()) before = list.places;
        }
        report = imports::reportOf(
            *table->examined,
            imports::updateMembers(session.atlas(), before, *table->examined, table->answers), table->answers,
            language);
        break;
    }
    }
    words::Table written;
    for (const std::string& heading : report.headings)
        written.columns.push_back({heading, written.columns.empty()});
    written.rows = std::move(report.rows);
    std::string name = std::filesystem::path(table->source).stem().string();
    if (name.empty()) name = language == base::Language::De ? "Tabelle" : "table";
    name = (language == base::Language::De ? "Bericht " : "Report ") + name;
    const std::filesystem::path folder = defaultFolder();
    std::filesystem::path file = folder / (name + ".csv");
    std::error_code ignored;
    for (int number = 2; number < 1000 && std::filesystem::exists(file, ignored); ++number)
        file = folder / (name + " " + std::to_string(number) + ".csv");
    if (const auto failure = files::replaceFile(file, output::csv(written, language)))
        session.apply(state::ShowToast{failureWords(*failure, failure->diagnostic.file, language)});
    else
        session.apply(state::ShowToast{
            text::format(text::Key::TableTemplateSaved, language, {base::displaySafe(file.string())})});
}

void TableImports::saveTemplate(Session& session, imports::Kind kind)
{
    const base::Language language = session.state().preferences.language;
    const table::WrittenTable empty = imports::templateFor(kind, language);
    const std::string name = (language == base::Language::De ? "Vorlage " : "Template ") + empty.name;
    const std::filesystem::path folder = defaultFolder();
    std::error_code ignored;
    std::filesystem::path base = folder / name;
    const auto with = [&](const char* ending) { return std::filesystem::path(base.string() + ending); };
    for (int number = 2; number < 1000; ++number) {
        if (!std::filesystem::exists(with(".xlsx"), ignored) &&
            !std::filesystem::exists(with(".csv"), ignored))
            break;
        base = folder / (name + " " + std::to_string(number));
    }
    const std::string xlsx = table::writeXlsx(empty), csv = table::writeCsv(empty, language);
    const std::vector<files::NewContent> contents{{with(".xlsx"), xlsx}, {with(".csv"), csv}};
    if (const auto failure = files::replaceFiles(contents, [] { return true; }))
        session.apply(state::ShowToast{failureWords(*failure, failure->diagnostic.file, language)});
    else
        session.apply(state::ShowToast{text::format(text::Key::TableTemplateSaved, language,
                                                    {base::displaySafe(with(".xlsx").string())})});
}

}  // namespace app
