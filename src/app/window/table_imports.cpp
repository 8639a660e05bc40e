#include "app/window/table_imports.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>

#include "app/save/save_job.hpp"
#include "app/tours.hpp"
#include "base/utf8.hpp"
#include "command/commands.hpp"
#include "command/key_words.hpp"
#include "files/atomic_file.hpp"
#include "files/own/own_table.hpp"
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
constexpr std::size_t maxTableBytes = std::size_t{128} << 20, maxKnownBytes = std::size_t{1} << 20;

const base::Message changedMeanwhile{
    "Die Einträge wurden inzwischen geändert. Bitte die Tabelle noch einmal öffnen.",
    "The entries were changed meanwhile. Please open the table again."};
const base::LocalText takenOver{"Übernommen: {0} neu, {1} geändert. Rückgängig: {2}",
                                "Taken over: {0} new, {1} changed. Undo: {2}"};

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

/// How many are new and changed.
struct Taken {
    std::size_t added = 0, changed = 0;
};
Taken takenOf(const state::TableImport& table)
{
    if (table.members) return {table.members->added, table.members->changed};
    if (table.networks) return {table.networks->added, table.networks->changed};
    if (table.links) return {table.links->added, table.links->changed};
    return {};
}

base::Message takenWords(const Taken& taken, base::Language language)
{
    const auto& [added, changed] = taken;
    return base::filled({takenOver.de, takenOver.en},
                        {text::number(static_cast<long long>(added), language),
                         text::number(static_cast<long long>(changed), language),
                         command::shortcut(command::undo, language)});
}

/// What is left of a table while it is being taken over: its rows are nobody's any more but the thread's.
state::TableImport beingTaken(const state::TableImport& table)
{
    state::TableImport left;
    left.source = table.source;
    left.kind = table.kind;
    left.of = table.of;
    left.complete = table.complete;
    left.before = table.before;
    left.taking = true;
    return left;
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
    /// Of one that is being taken over: makes what the session will show.
    std::function<std::shared_ptr<Session::Prepared>(base::SharedValue<overlay::Overlay>)> prepare;
    std::shared_ptr<Session::Prepared> prepared;
    Taken taken;

    std::atomic<bool> cancelled{false};
    std::atomic<double> share{0};

    void run()
    {
        if (!file.empty())
            read();
        else if (prepare)
            take();
        else
            lookUp();
    }

    void take()
    {
        taken = takenOf(table);
        base::SharedValue<overlay::Overlay> after = state::entriesAfter(*atlas, table, stamp.date);
        // Rows and lists make room for the data.
        table = beingTaken(table);
        table.after = std::move(after);
        if (!cancelled) prepared = prepare(*table.after);
    }

    void read()
    {
        base::Result<std::string> bytes = files::readFile(file, maxTableBytes);
        if (!bytes) {
            if (!bytes.diagnostics.empty()) table.problem = bytes.diagnostics.front().message;
            return;
        }
        base::Result<overlay::Overlay> fields;
        if (files::isFieldGeoJson(*bytes.value))
            fields = files::entriesFromGeoJson(*bytes.value, file.filename().string());
        const bool isGeoJson = fields.value.has_value();
        base::Result<table::Workbook> found =
            files::readTable(std::move(*bytes.value), file.filename().string(), {}, [this](double done) {
                share = done;
                return !cancelled;
            });
        if (!found) {
            if (!found.diagnostics.empty()) table.problem = found.diagnostics.front().message;
            return;
        }
        // One sheet that has headings: what is taken is what is shown.
        const std::vector<table::Sheet>& sheets = found.value->sheets;
        if (sheets.size() != 1 || sheets.front().rows.empty())
            fields.value.reset();
        else if (files::isFieldTable(sheets.front().rows) && !fields)
            fields = files::entriesFromRows(found.value->sheets.front().rows, file.filename().string());
        if (fields) {
            if (isGeoJson) found.value->remarks.clear();  // of the cells, which are not what is taken
            table.fields = std::make_shared<const overlay::Overlay>(std::move(*fields.value));
            for (const base::Diagnostic& one : fields.diagnostics)
                found.value->remarks.push_back(one.message);
        }
        table.sheet = found.value->startSheet;
        table.book = std::make_shared<const table::Workbook>(std::move(*found.value));
    }

    void lookUp()
    {
        const table::Sheet* sheet = table.shown();
        if (!sheet) return;
        const auto proceed = [this] { return !cancelled; };
        // What is looked up already needs no index.
        if (table.examined && table.kind == imports::Kind::Members) return makeMembers(proceed);
        const filter::Index index(*atlas);
        if (!table.columns) {
            // As somebody corrected it the last time.
            if (!table.kindChosen)
                table.kind =
                    files::isFieldTable(sheet->rows)
                        ? imports::Kind::Networks
                        : known.kindOf(sheet->rows).value_or(imports::likelyKind(index, sheet->rows));
            recognised = imports::recognise(index, sheet->rows, table.kind);
            table.columns = known.corrected(sheet->rows, table.kind, *recognised);
        }
        const imports::Matcher matcher(index, language);
        // What was exported field by field says its places itself.
        if (!table.examined && table.takesFields())
            table.examined = std::make_shared<const imports::Examined>();
        if (!table.examined) examine(*sheet, matcher);
        if (table.kind == imports::Kind::Networks && !cancelled)
            table.networks =
                std::make_shared<const imports::NetworkUpdate>(makeNetworks(*sheet, index, matcher));
        if (table.kind == imports::Kind::Links && !cancelled)
            table.links = std::make_shared<const imports::LinkUpdate>(
                imports::updateLinks(*atlas, *table.before->links, *table.examined, table.answers, proceed));
        if (table.kind == imports::Kind::Members && !cancelled) makeMembers(proceed);
    }

    imports::NetworkUpdate makeNetworks(const table::Sheet& sheet, const filter::Index& index,
                                        const imports::Matcher& matcher) const
    {
        if (table.takesFields())
            return imports::updateFromFields(*atlas, *table.before, *table.fields, sheet.rows.front(), stamp);
        return imports::updateNetworks(index, matcher, *table.before, sheet.rows, *table.columns, stamp,
                                       table.answers);
    }

    void makeMembers(const std::function<bool()>& proceed)
    {
        table.members = std::make_shared<const imports::MemberUpdate>(imports::updateMembers(
            *atlas, state::membersBefore(*atlas, table), *table.examined, table.answers, proceed));
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

TableImports::~TableImports()
{
    if (beside_.running()) work_->cancelled = true;
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
    // What is under way ends by itself: nobody waits for it.
    if (beside_.running()) {
        work_->cancelled = true;
        next_ = std::move(work);
        return;
    }
    work_ = std::move(work);
    beside_.start([work = work_] { work->run(); });
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
    recognised_.reset();
    state::TableImport shown = emptyImport(session, {});
    shown.book = std::make_shared<const table::Workbook>(std::move(book));
    show(session, std::move(shown));
    return true;
}

void TableImports::follow(Session& session)
{
    if (saving_.running() && saving_.ended()) {
        const std::shared_ptr<TableReport> done = std::exchange(report_, nullptr);
        if (!done->reply.empty()) session.apply(state::ShowToast{done->reply});
    }
    std::shared_ptr<const state::TableImport> now = session.state().transient.table;
    forget(now);
    if (beside_.running()) {
        // Closed, or asked otherwise meanwhile.
        if (work_->of != now && !isStillFor(*work_, now)) work_->cancelled = true;
        if (!work_->cancelled) work_->of = now;
        if (!beside_.ended()) return showShare(session, now);
        const std::shared_ptr<Work> done = std::exchange(work_, nullptr);
        if (!done->cancelled) finish(session, now, *done);
        now = session.state().transient.table;
    }
    if (std::shared_ptr<Work> next = std::exchange(next_, nullptr)) {
        if (next->of == now) begin(std::move(next));
        return;
    }
    if (!now || !now->book || !now->problem.empty()) return;
    remember(*now);
    const bool isMade = now->kind == imports::Kind::Networks ? now->networks != nullptr
                        : now->kind == imports::Kind::Links  ? now->links != nullptr
                                                             : now->members != nullptr;
    const bool isKnown = now->examined && isMade;
    if (isKnown && !now->taking) return;
    auto work = std::make_shared<Work>();
    work->atlas = session.atlasShared();
    work->language = session.state().preferences.language;
    work->known = known_;
    work->stamp = {session.state().transient.today};
    work->of = now;
    work->table = *now;
    if (isKnown) {
        work->prepare = session.preparation();
        show(session, beingTaken(*now));
        work->of = session.state().transient.table;
    } else {
        work->table.before = session.state().document->entries;
    }
    begin(std::move(work));
}

bool TableImports::isStillFor(const Work& work, const std::shared_ptr<const state::TableImport>& now)
{
    // Whose members they are, and whether all, changes nothing of what is looked up.
    return now && now->book == work.of->book && now->sheet == work.of->sheet && now->kind == work.of->kind &&
           now->columns == work.of->columns && now->kind == imports::Kind::Members && !now->examined &&
           now->source == work.of->source;
}

void TableImports::showShare(Session& session, const std::shared_ptr<const state::TableImport>& now)
{
    if (work_->cancelled || !now || work_->share - now->share <= 0.02) return;
    state::TableImport shown = *now;
    shown.share = work_->share;
    show(session, std::move(shown));
    work_->of = session.state().transient.table;
}

void TableImports::finish(Session& session, const std::shared_ptr<const state::TableImport>& now, Work& done)
{
    state::TableImport shown = *now;
    shown.problem = done.table.problem;
    shown.share = 0;
    if (done.prepare) {
        shown.taking = false;
        if (!shown.before.isSame(session.state().document->entries)) {
            shown.problem = changedMeanwhile;
            return show(session, std::move(shown));
        }
        shown.after = done.table.after;
        const base::Message words = takenWords(done.taken, session.state().preferences.language);
        session.expect(std::move(done.prepared));
        show(session, std::move(shown));
        session.apply(state::FinishTable{});
        session.expect(nullptr);
        if (!session.state().transient.table)
            session.apply(state::ShowToast{words.in(session.state().preferences.language)});
        return;
    }
    if (done.file.empty()) {
        if (done.recognised) recognised_ = done.recognised;
        shown.kind = done.table.kind;
        shown.columns = done.table.columns;
        shown.examined = done.table.examined;
        shown.networks = done.table.networks;
        shown.links = done.table.links;
        // Those of somebody else are made anew.
        if (shown.of == done.table.of) shown.members = done.table.members;
        shown.before = done.table.before;
    } else {
        shown.book = done.table.book;
        shown.fields = done.table.fields;
        shown.sheet = done.table.sheet;
    }
    show(session, std::move(shown));
}

void TableImports::forget(const std::shared_ptr<const state::TableImport>& now)
{
    if (shown_ == now) return;
    std::shared_ptr<const state::TableImport> former = std::exchange(shown_, now);
    // Many rows take their time to be given back, too.
    if (!former || (now && now->book == former->book) || (forgetting_.running() && !forgetting_.ended()))
        return;
    auto held = std::make_shared<std::shared_ptr<const state::TableImport>>(std::move(former));
    forgetting_.start([held] { held->reset(); });
}

void TableImports::remember(const state::TableImport& table)
{
    const table::Sheet* sheet = table.shown();
    if (!sheet || !table.columns || !recognised_ || table.columns->of.size() != recognised_->of.size())
        return;
    const bool isCorrected = table.columns->of != recognised_->of;
    if (!isCorrected && !table.kindChosen && !known_.kindOf(sheet->rows)) return;
    if (!known_.remember(sheet->rows, table.kind, *table.columns)) return;
    // The folder of what is kept is not there before something was. Where it cannot be written to, columns
    // are remembered until the end.
    if (columnsFile_ && !files::createParentFolders(*columnsFile_))
        (void)files::replaceFile(*columnsFile_, known_.text());
}

void TableImports::saveReport(Session& session)
{
    const std::shared_ptr<const state::TableImport> table = session.state().transient.table;
    if (!table || !table->examined || saving_.running()) return;
    report_ = std::make_shared<TableReport>();
    report_->table = table;
    report_->language = session.state().preferences.language;
    report_->folder = defaultFolder();
    saving_.start([report = report_] { report->save(); });
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
