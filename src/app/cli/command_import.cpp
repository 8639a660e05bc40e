// `kommunalatlas import FILE --as networks|members:ID|links -o OWN.json`: a table of others into entries of
// one's own. The same rows again change nothing; what is not clear is said and waits.
#include <algorithm>
#include <ctime>
#include <functional>

#include "app/cli/command_common.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/progress_line.hpp"
#include "app/loading.hpp"
#include "base/counted.hpp"
#include "base/utf8.hpp"
#include "files/own/own_file.hpp"
#include "files/own/own_table.hpp"
#include "files/read_file.hpp"
#include "files/table/read_table.hpp"
#include "imports/members.hpp"
#include "imports/networks.hpp"
#include "imports/report.hpp"
#include "output/list_text.hpp"

namespace app {

namespace {

using base::Language;
using base::Message;
using imports::Kind;
using imports::Step;

std::string today()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char text[16];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &local)};
}

class Import {
public:
    Import(const Options& options, Language language)
        : options_(options), language_(language), line_(options.files.front().filename().string(), language)
    {
    }

    ExitCode run()
    {
        if (const auto wrong = readKind()) return *wrong;
        Options with = options_;
        std::error_code ignored;
        const bool goesOn = std::filesystem::exists(options_.output, ignored);
        if (goesOn) {
            if (!files::isOwnDataFile(options_.output))
                return refused(
                    base::filled({"{0} ist keine Datei eigener Einträge; nennen Sie mit -o eine "
                                  "andere oder neue Datei",
                                  "{0} is no file of own entries; name another or a new file with -o"},
                                 {base::displaySafe(options_.output.string())}),
                    language_);
            with.data.push_back(options_.output);
        }
        const Loaded loaded = load(with);
        line_.print(loaded.diagnostics);
        if (!loaded.atlas || loaded.hasErrors()) return ExitCode::DataProblem;
        if (loaded.own && loaded.own->understood == state::StoredFile::Understood::Newer) {
            line_.print(
                {{base::Severity::Error,
                  options_.output.string(),
                  0,
                  {},
                  {"die Datei ist von einer neueren Fassung des Programms und wird nicht überschrieben",
                   "the file is of a newer version of the program and is not written over"}}});
            return ExitCode::DataProblem;
        }
        const filter::Index index(*loaded.atlas);
        if (kind_ == Kind::Members && !loaded.atlas->find(entry_))
            return refused(unknownEntry(*loaded.atlas, entry_), language_);
        auto sheet = readSheet();
        if (!sheet) return ExitCode::DataProblem;
        if ((fields_ && !sheet->empty()) ||
            (kind_ == Kind::Networks && options_.columnMap.empty() && files::isFieldTable(*sheet))) {
            overlay::Overlay entries = *loaded.entries;
            if (!fieldRows(*loaded.atlas, *sheet, entries)) return ExitCode::DataProblem;
            return write(entries, goesOn);
        }
        imports::Columns columns = imports::recognise(index, *sheet, kind_);
        if (const auto wrong = mapColumns(*sheet, columns)) return *wrong;
        const imports::Matcher matcher(index, language_);
        overlay::Overlay entries = *loaded.entries;
        if (kind_ == Kind::Members)
            members(*loaded.atlas, matcher, std::move(*sheet), columns, entries);
        else if (kind_ == Kind::Links)
            links(*loaded.atlas, matcher, std::move(*sheet), columns, entries);
        else
            networks(index, matcher, std::move(*sheet), columns, entries);
        return write(entries, goesOn);
    }

private:
    ExitCode refused(const Message& why, Language language)
    {
        line_.end();
        return wrongUsage(why, language);
    }

    std::optional<ExitCode> readKind()
    {
        const std::size_t colon = options_.importAs.find(':');
        const auto kind = imports::kindOf(options_.importAs.substr(0, colon));
        if (colon != std::string::npos) entry_ = options_.importAs.substr(colon + 1);
        if (!kind || (*kind == Kind::Members) != !entry_.empty())
            return refused(base::filled({"--as \"{0}\" ist nichts von networks, members:KENNUNG, links",
                                         "--as \"{0}\" is none of networks, members:ID, links"},
                                        {base::displaySafe(options_.importAs)}),
                           language_);
        kind_ = *kind;
        return std::nullopt;
    }

    std::optional<imports::Rows> readSheet()
    {
        const std::filesystem::path& file = options_.files.front();
        base::Result<std::string> bytes = files::readFile(file);
        line_.print(bytes.diagnostics);
        if (!bytes) return std::nullopt;
        if (kind_ == Kind::Networks && options_.columnMap.empty() && files::isFieldGeoJson(*bytes.value))
            fields_ = files::entriesFromGeoJson(*bytes.value, file.string());
        // Reading takes about as long as looking up what was read.
        const output::Progress told = line_.progress();
        base::Result<table::Workbook> book = files::readTable(std::move(*bytes.value), file.string(), {},
                                                              [&](double share) { return told(share / 2); });
        line_.print(book.diagnostics);
        if (!book) return std::nullopt;
        // Of what is taken field by field the cells are not.
        if (fields_) book.value->remarks.clear();
        for (const Message& remark : book.value->remarks)
            line_.print({{base::Severity::Note, file.string(), 0, {}, remark}});
        std::vector<table::Sheet>& sheets = book.value->sheets;
        if (sheets.empty()) {
            line_.print(
                {{base::Severity::Error, file.string(), 0, {}, {"keine Tabelle darin", "no table in it"}}});
            return std::nullopt;
        }
        if (options_.sheet.empty())
            return std::move(sheets[std::min(book.value->startSheet, sheets.size() - 1)].rows);
        std::string names;
        for (table::Sheet& sheet : sheets) {
            if (sheet.name == options_.sheet) return std::move(sheet.rows);
            names += (names.empty() ? "" : ", ") + sheet.name;
        }
        line_.print({{base::Severity::Error,
                      file.string(),
                      0,
                      {},
                      base::filled({"kein Blatt heißt \"{0}\"; es gibt: {1}",
                                    "no sheet is called \"{0}\"; there are: {1}"},
                                   {options_.sheet, names})}});
        return std::nullopt;
    }

    /// --map "Ort der Kommune=place": by heading, or by number from 1.
    std::optional<ExitCode> mapColumns(const imports::Rows& rows, imports::Columns& columns)
    {
        for (const std::string& pair : options_.columnMap) {
            const std::size_t equals = pair.rfind('=');
            const std::string name = pair.substr(0, equals);
            const auto column = equals == std::string::npos
                                    ? std::nullopt
                                    : imports::columnOf(pair.substr(equals + 1), kind_);
            if (!column) {
                std::string known;
                for (const imports::Column& choice : imports::choices(kind_))
                    known += (known.empty() ? "" : ", ") + imports::wordOf(choice).get(language_);
                return refused(base::filled({"--map {0}: nach dem = fehlt ein bekanntes Feld; bekannt: {1}",
                                             "--map {0}: behind the = a known field is missing; known: {1}"},
                                            {base::displaySafe(pair), known}),
                               language_);
            }
            std::optional<std::size_t> at;
            if (!rows.empty()) {
                const auto& headings = rows[columns.firstRow > 0 ? columns.firstRow - 1 : 0];
                const auto found = std::find(headings.begin(), headings.end(), name);
                if (found != headings.end()) {
                    at = static_cast<std::size_t>(found - headings.begin());
                    columns.firstRow = std::max<std::size_t>(columns.firstRow, 1);
                }
            }
            if (!at && !name.empty() && name.size() < 5 &&
                name.find_first_not_of("0123456789") == std::string::npos)
                at = static_cast<std::size_t>(std::stoul(name)) - 1;
            if (!at || *at >= columns.of.size())
                return refused(base::filled({"--map {0}: die Tabelle hat keine Spalte \"{1}\"",
                                             "--map {0}: the table has no column \"{1}\""},
                                            {base::displaySafe(pair), base::displaySafe(name)}),
                               language_);
            for (imports::Column& other : columns.of)
                if (column->use != imports::Use::Nothing && other.use == column->use &&
                    other.field == column->field)
                    other = {};
            columns.of[*at] = *column;
        }
        return std::nullopt;
    }

    // Rows are given back as soon as nobody reads them any more: there may be very many.
    void members(const model::Atlas& atlas, const imports::Matcher& matcher, imports::Rows rows,
                 const imports::Columns& columns, overlay::Overlay& entries)
    {
        const imports::Examined examined = imports::examine(matcher, rows, columns, progressOf(rows));
        rows = {};
        const model::Network& network = atlas[*atlas.find(entry_)];
        static const std::vector<model::MemberPlace> none;
        const model::MemberList& before = network.memberPlaces;
        const imports::MemberUpdate update =
            imports::updateMembers(atlas, before.isMembership() ? before.places : none, examined);
        const model::MemberList list = imports::updatedList(before, update);
        const overlay::Field& field = *overlay::findField("member_places");
        const overlay::Stamp stamp{today()};
        if (const auto own = entries.findOwn(entry_))
            overlay::changeOwn(entries, *own, field, list, stamp);
        else
            overlay::changeField(entries, network, field, list, stamp);
        report_ = imports::reportOf(examined, update, {}, language_);
    }

    void networks(const filter::Index& index, const imports::Matcher& matcher, imports::Rows rows,
                  const imports::Columns& columns, overlay::Overlay& entries)
    {
        imports::NetworkUpdate update =
            imports::updateNetworks(index, matcher, entries, rows, columns, overlay::Stamp{today()});
        rows = {};
        report_ = imports::reportOf(update, language_);
        entries = std::move(update.entries);
    }

    void links(const model::Atlas& atlas, const imports::Matcher& matcher, imports::Rows rows,
               const imports::Columns& columns, overlay::Overlay& entries)
    {
        const imports::Examined examined = imports::examineLinks(matcher, rows, columns, progressOf(rows));
        rows = {};
        imports::LinkUpdate update = imports::updateLinks(atlas, *entries.links, examined);
        report_ = imports::reportOf(examined, update, {}, language_);
        entries.links = std::move(update.links);
    }

    std::function<bool(std::size_t)> progressOf(const imports::Rows& rows)
    {
        return [told = line_.progress(), all = static_cast<double>(rows.size())](std::size_t done) {
            return told(0.5 + static_cast<double>(done) / all / 2);
        };
    }

    /// A table that `export --fields` wrote: each row by the id of its entry, field by field.
    bool fieldRows(const model::Atlas& atlas, const imports::Rows& rows, overlay::Overlay& entries)
    {
        const base::Result<overlay::Overlay> read =
            fields_ ? std::move(*fields_) : files::entriesFromRows(rows, options_.files.front().string());
        line_.print(read.diagnostics);
        if (!read) return false;
        imports::NetworkUpdate update =
            imports::updateFromFields(atlas, entries, *read.value, rows.front(), {today()});
        report_ = imports::reportOf(update, language_);
        entries = std::move(update.entries);
        return true;
    }

    ExitCode write(const overlay::Overlay& entries, bool goesOn)
    {
        line_.end();
        std::string before;
        if (goesOn)
            if (base::Result<std::string> bytes = files::readFile(options_.output))
                before = std::move(*bytes.value);
        if (!writeTo(options_.output, files::writeOwnData(entries, before), language_))
            return ExitCode::DataProblem;
        std::fprintf(stderr, "%s\n", base::displaySafe(report_.summary.in(language_)).c_str());
        words::Table table;
        for (const std::string& heading : report_.headings)
            table.columns.push_back({heading, table.columns.empty()});
        table.rows = report_.rows;
        if (!options_.report.empty()) {
            if (!writeTo(options_.report, output::csv(table, language_), language_))
                return ExitCode::DataProblem;
        } else {
            for (const std::size_t row : report_.open) {
                const auto& cells = report_.rows[row];
                std::fprintf(stderr, "%s\n",
                             base::displaySafe(options_.files.front().string() + ":" + cells[0] + ": " +
                                               cells[1] + (cells[2].empty() ? "" : ", " + cells[2]) + ": " +
                                               cells[5])
                                 .c_str());
            }
        }
        return ExitCode::Done;
    }

    const Options& options_;
    Language language_;
    ProgressLine line_;
    Kind kind_ = Kind::Members;
    std::string entry_;
    std::optional<base::Result<overlay::Overlay>> fields_;  ///< of GeoJSON that was exported field by field
    imports::Report report_;
};

}  // namespace

ExitCode runImport(const Options& options) { return Import(options, messageLanguage(options)).run(); }

}  // namespace app
