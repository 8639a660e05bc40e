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
#include "imports/template.hpp"
#include "table/write.hpp"
#include "text/catalogue.hpp"

namespace app {

namespace {

/// Large enough for any list of places; read as a whole.
constexpr std::size_t maxTableBytes = std::size_t{128} << 20;

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
        if (!table.columns && !table.kindChosen) table.kind = imports::likelyKind(index, sheet->rows);
        if (!table.columns) table.columns = imports::recognise(index, sheet->rows, table.kind);
        const imports::Matcher matcher(index, language);
        if (!table.examined) examine(*sheet, matcher);
        if (table.kind == imports::Kind::Networks && !cancelled)
            table.networks = std::make_shared<const imports::NetworkUpdate>(imports::updateNetworks(
                index, matcher, *table.before, sheet->rows, *table.columns, stamp, table.answers));
    }

    void examine(const table::Sheet& sheet, const imports::Matcher& matcher)
    {
        const double rows = static_cast<double>(std::max<std::size_t>(sheet.rows.size(), 1));
        imports::Examined found =
            imports::examine(matcher, sheet.rows, *table.columns, [&](std::size_t done) {
                share = static_cast<double>(done) / rows;
                return !cancelled;
            });
        table.examined = std::make_shared<const imports::Examined>(std::move(found));
    }
};

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
                          now->kind != imports::Kind::Networks && !now->examined &&
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
                shown.kind = done->table.kind;
                shown.columns = done->table.columns;
                shown.examined = done->table.examined;
                shown.networks = done->table.networks;
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
    if (now->examined && (now->networks || now->kind != imports::Kind::Networks)) return;
    auto work = std::make_shared<Work>();
    work->atlas = session.atlasShared();
    work->language = session.state().preferences.language;
    work->stamp = {session.state().transient.today};
    work->of = now;
    work->table = *now;
    work->table.before = session.state().document->entries;
    begin(std::move(work));
}

void TableImports::saveTemplate(Session& session, bool networks)
{
    const base::Language language = session.state().preferences.language;
    const table::WrittenTable empty =
        imports::templateFor(networks ? imports::Kind::Networks : imports::Kind::Members, language);
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
    const std::vector<files::NewContent> contents{{with(".xlsx"), table::writeXlsx(empty)},
                                                  {with(".csv"), table::writeCsv(empty, language)}};
    if (const auto failure = files::replaceFiles(contents, [] { return true; }))
        session.apply(state::ShowToast{failureWords(*failure, failure->diagnostic.file, language)});
    else
        session.apply(state::ShowToast{text::format(text::Key::TableTemplateSaved, language,
                                                    {base::displaySafe(with(".xlsx").string())})});
}

}  // namespace app
