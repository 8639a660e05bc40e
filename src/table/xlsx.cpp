// Office Open XML (ECMA-376): a workbook names its sheets, relations where they lie; letters lie apart
// (shared strings), and so does what a number is (styles).
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <vector>

#include "table/number_text.hpp"
#include "table/packed.hpp"
#include "table/xml.hpp"

namespace table {

namespace {

/// The relations of a part: what it refers to by which kind.
class Relations final : public XmlReader {
public:
    struct One {
        std::string id, kind, target;
    };
    std::vector<One> all;

    std::string byKind(std::string_view kind) const
    {
        for (const One& one : all)
            if (one.kind.ends_with(kind)) return one.target;
        return {};
    }
    std::string byId(std::string_view id) const
    {
        for (const One& one : all)
            if (one.id == id) return one.target;
        return {};
    }

private:
    void begin(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "Relationship" && all.size() < 10'000)
            all.push_back({std::string(attributes.get("Id")), std::string(attributes.get("Type")),
                           std::string(attributes.get("Target"))});
    }
    void end(std::string_view) override {}
    void letters(std::string_view) override {}
};

/// Target as the name of a part, seen from `folder` ("xl/").
std::string resolved(std::string_view folder, std::string_view target)
{
    if (target.starts_with("/")) return std::string(target.substr(1));
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        const std::size_t slash = folder.substr(0, folder.empty() ? 0 : folder.size() - 1).find_last_of('/');
        folder = slash == std::string_view::npos ? std::string_view{} : folder.substr(0, slash + 1);
    }
    return std::string(folder) + std::string(target);
}

std::string_view folderOf(std::string_view part)
{
    const std::size_t slash = part.find_last_of('/');
    return slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash + 1);
}

class WorkbookPart final : public XmlReader {
public:
    struct One {
        std::string name, relation;
        bool hidden = false;
    };
    std::vector<One> sheets;
    bool from1904 = false;

private:
    void begin(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "workbookPr") from1904 = attributes.truth("date1904");
        if (name == "sheet" && sheets.size() < 10'000)
            sheets.push_back({std::string(attributes.get("name")),
                              std::string(attributes.get("id", "relationships")),
                              attributes.get("state").ends_with("idden")});
    }
    void end(std::string_view) override {}
    void letters(std::string_view) override {}
};

class SharedStrings final : public XmlReader {
public:
    SharedStrings(const Limits& limits) : limits_(limits) {}
    std::vector<std::string> all;
    bool tooMuch() const { return tooMuch_; }

private:
    void begin(std::string_view name, const XmlAttributes&) override
    {
        if (name == "si") all.emplace_back();
        if (name == "rPh") ++phonetic_;
        text_ = name == "t" && phonetic_ == 0 && !all.empty();
    }
    void end(std::string_view name) override
    {
        if (name == "rPh" && phonetic_ > 0) --phonetic_;
        text_ = false;
    }
    void letters(std::string_view text) override
    {
        if (!text_) return;
        bytes_ += text.size();
        if (bytes_ > limits_.textBytes || all.size() > limits_.cells) {
            tooMuch_ = true;
            stop();
            return;
        }
        if (all.back().size() <= limits_.cellBytes) all.back() += text;
    }

    const Limits& limits_;
    std::size_t bytes_ = 0;
    std::size_t phonetic_ = 0;
    bool text_ = false, tooMuch_ = false;
};

class Styles final : public XmlReader {
public:
    NumberFormat of(std::string_view style) const
    {
        std::size_t index = 0;
        std::from_chars(style.data(), style.data() + style.size(), index);
        return index < formats_.size() ? formats_[index] : NumberFormat{};
    }

private:
    static int number(std::string_view text)
    {
        int value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }
    void begin(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "numFmt" && codes_.size() < 10'000)
            codes_[number(attributes.get("numFmtId"))] = formatOfCode(attributes.get("formatCode"));
        if (name == "cellXfs") inside_ = true;
        if (name == "xf" && inside_ && formats_.size() < 100'000) {
            const int id = number(attributes.get("numFmtId"));
            const auto code = codes_.find(id);
            formats_.push_back(code == codes_.end() ? formatOfNumber(id) : code->second);
        }
    }
    void end(std::string_view name) override
    {
        if (name == "cellXfs") inside_ = false;
    }
    void letters(std::string_view) override {}

    std::map<int, NumberFormat> codes_;
    std::vector<NumberFormat> formats_;
    bool inside_ = false;
};

struct Cell {
    std::size_t row = 0, column = 0;
};

/// "AB12" as counted from 0; false if it is none.
bool parseReference(std::string_view text, Cell& cell)
{
    std::size_t column = 0, at = 0;
    for (; at < text.size() && at < 4; ++at) {
        char c = text[at];
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    }
    std::size_t row = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), row);
    if (column == 0 || error != std::errc{} || row == 0 || end != text.data() + text.size()) return false;
    cell = {row - 1, column - 1};
    return true;
}

/// What was met in all sheets and is said at the end.
struct Met {
    std::size_t hiddenRows = 0, errors = 0, withoutValue = 0;
};

class SheetPart final : public XmlReader {
public:
    SheetPart(Builder& builder, const SharedStrings& strings, const Styles& styles, bool from1904, Met& met)
        : builder_(builder), strings_(strings), styles_(styles), from1904_(from1904), met_(met)
    {
    }
    struct Range {
        Cell from, to;
    };
    std::vector<Range> merged;

private:
    enum class Part { None, Value, Inline };

    void begin(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "row") {
            std::size_t row = next_.row + 1;
            const std::string_view written = attributes.get("r");
            std::from_chars(written.data(), written.data() + written.size(), row);
            next_ = {std::max<std::size_t>(row, 1) - 1, 0};
            if (attributes.truth("hidden")) ++met_.hiddenRows;
        } else if (name == "c") {
            at_ = next_;
            (void)parseReference(attributes.get("r"), at_);
            next_ = {at_.row, at_.column + 1};
            type_ = attributes.get("t");
            style_ = styles_.of(attributes.get("s"));
            value_.clear();
            formula_ = false;
        } else if (name == "v") {
            part_ = Part::Value;
        } else if (name == "t") {
            part_ = phonetic_ == 0 ? Part::Inline : Part::None;
        } else if (name == "rPh") {
            ++phonetic_;
        } else if (name == "f") {
            formula_ = true;
        } else if (name == "mergeCell" && merged.size() < 10'000) {
            const std::string_view reference = attributes.get("ref");
            const std::size_t colon = reference.find(':');
            Range range;
            if (colon != std::string_view::npos && parseReference(reference.substr(0, colon), range.from) &&
                parseReference(reference.substr(colon + 1), range.to))
                merged.push_back(range);
        }
    }

    void end(std::string_view name) override
    {
        if (name == "rPh" && phonetic_ > 0) --phonetic_;
        if (name == "v" || name == "t") part_ = Part::None;
        if (name == "row") next_ = {next_.row + 1, 0};
        if (name != "c") return;
        if (formula_ && value_.empty()) ++met_.withoutValue;
        if (!value_.empty() && !builder_.put(at_.row, at_.column, shown())) stop();
    }

    void letters(std::string_view text) override
    {
        if (part_ != Part::None && value_.size() <= builder_.limits().cellBytes) value_ += text;
    }

    std::string_view shown()
    {
        if (type_ == "s") {
            std::size_t index = strings_.all.size();
            std::from_chars(value_.data(), value_.data() + value_.size(), index);
            return index < strings_.all.size() ? std::string_view(strings_.all[index]) : std::string_view{};
        }
        if (type_ == "b") return value_ == "0" ? "FALSE" : "TRUE";
        if (type_ == "e") {
            ++met_.errors;
            return {};
        }
        if (type_ == "d") {
            if (const std::size_t at = value_.find("T00:00:00"); at != std::string::npos) value_.resize(at);
            return value_;
        }
        double number = 0;
        if ((type_.empty() || type_ == "n") && parseNumber(value_, number))
            value_ = numberText(number, style_, from1904_);
        return value_;
    }

    Builder& builder_;
    const SharedStrings& strings_;
    const Styles& styles_;
    bool from1904_;
    Met& met_;
    Cell next_, at_;
    std::string type_, value_;
    NumberFormat style_;
    Part part_ = Part::None;
    std::size_t phonetic_ = 0;
    bool formula_ = false;
};

/// The value of merged cells is in the first; what lies under it nobody sees.
void clearMerged(Sheet& sheet, const std::vector<SheetPart::Range>& merged)
{
    std::size_t budget = 20'000'000;
    for (const SheetPart::Range& range : merged)
        for (std::size_t row = range.from.row; row <= range.to.row && row < sheet.rows.size() && budget > 0;
             ++row, --budget)
            for (std::size_t column = range.from.column;
                 column <= range.to.column && column < sheet.rows[row].size() && budget > 0;
                 ++column, --budget)
                if (row != range.from.row || column != range.from.column) sheet.rows[row][column].clear();
    for (Row& row : sheet.rows)
        while (!row.empty() && row.back().empty()) row.pop_back();
}

Archive::Outcome readInto(Archive& archive, std::string_view part, XmlReader& reader)
{
    return archive.read(part, [&](std::string_view piece, bool last) { return reader.feed(piece, last); });
}

std::string relationsOf(std::string_view part)
{
    const std::string_view folder = folderOf(part);
    return std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

std::string workbookPart(Archive& archive)
{
    Relations root;
    (void)readInto(archive, "_rels/.rels", root);
    const std::string found = resolved({}, root.byKind("/officeDocument"));
    return archive.has(found) ? found : "xl/workbook.xml";
}

}  // namespace

bool isXlsx(Archive& archive)
{
    return archive.anyBeginsWith("xl/") || workbookPart(archive) != "xl/workbook.xml";
}

Refusal readXlsx(Archive& archive, Reading& reading)
{
    reading.workbook.format = Format::Xlsx;
    const std::string main = workbookPart(archive);
    if (main.ends_with(".bin") || archive.has("xl/workbook.bin"))
        return {"Das ist eine binäre Excel-Datei (XLSB). Bitte als XLSX oder CSV speichern.",
                "This is a binary Excel file (XLSB). Please save it as XLSX or CSV."};
    if (main.find("word/") == 0 || main.find("ppt/") == 0)
        return {"Das ist ein Textdokument oder eine Präsentation, keine Tabelle.",
                "This is a text document or a presentation, not a spreadsheet."};
    WorkbookPart book;
    if (const auto outcome = readInto(archive, main, book); outcome != Archive::Outcome::Whole)
        return book.good() ? refusalFor(outcome) : damaged();
    Relations relations;
    (void)readInto(archive, relationsOf(main), relations);
    const std::string_view folder = folderOf(main);
    const auto part = [&](std::string_view kind) { return resolved(folder, relations.byKind(kind)); };

    SharedStrings strings(reading.builder.limits());
    if (const std::string name = part("/sharedStrings"); archive.has(name)) {
        const auto outcome = readInto(archive, name, strings);
        if (strings.tooMuch()) return refusalFor(Archive::Outcome::Bomb);
        if (outcome != Archive::Outcome::Whole) return strings.good() ? refusalFor(outcome) : damaged();
    }
    Styles styles;
    if (const std::string name = part("/styles"); archive.has(name)) {
        const auto outcome = readInto(archive, name, styles);
        if (outcome == Archive::Outcome::Bomb) return refusalFor(outcome);
    }

    Met met;
    std::size_t hiddenSheets = 0, lost = 0, done = 0, all = 0;
    for (const WorkbookPart::One& one : book.sheets)
        all += archive.claimedSize(resolved(folder, relations.byId(one.relation)));
    for (const WorkbookPart::One& one : book.sheets) {
        const std::string name = resolved(folder, relations.byId(one.relation));
        if (name.find("chartsheets/") != std::string::npos) continue;
        if (!reading.builder.beginSheet(cellText(one.name), one.hidden)) break;
        if (one.hidden) ++hiddenSheets;
        SheetPart sheet(reading.builder, strings, styles, book.from1904, met);
        const auto outcome = archive.read(name, [&](std::string_view piece, bool last) {
            done += piece.size();
            if (reading.progress &&
                !reading.progress(std::min(1.0, static_cast<double>(done) /
                                                    static_cast<double>(std::max<std::size_t>(all, 1))))) {
                reading.stopped = true;
                return false;
            }
            return sheet.feed(piece, last);
        });
        if (reading.stopped) return {};
        clearMerged(reading.workbook.sheets.back(), sheet.merged);
        reading.builder.endSheet();
        if (outcome == Archive::Outcome::Bomb || outcome == Archive::Outcome::Encrypted)
            return refusalFor(outcome);
        if (outcome == Archive::Outcome::Damaged || outcome == Archive::Outcome::Missing || !sheet.good())
            ++lost;
    }
    if (reading.workbook.sheets.empty() || lost == reading.workbook.sheets.size()) return damaged();

    const auto say = [&](const char* de, const char* en, std::size_t number) {
        if (number > 0) reading.workbook.remarks.push_back(base::filled({de, en}, {number}));
    };
    say("Beschädigte Tabellenblätter, von denen etwas fehlen kann: {0}.",
        "Damaged sheets of which something may be missing: {0}.", lost);
    say("Ausgeblendete Tabellenblätter: {0}.", "Hidden sheets: {0}.", hiddenSheets);
    say("Ausgeblendete Zeilen sind dabei: {0}.", "Hidden rows are included: {0}.", met.hiddenRows);
    say("Zellen mit einem Fehler wie #NV, als leer gelesen: {0}.",
        "Cells with an error such as #N/A, read as empty: {0}.", met.errors);
    say("Formeln, deren Ergebnis nicht in der Datei steht: {0}.",
        "Formulas whose result is not in the file: {0}.", met.withoutValue);
    if (archive.anyEndsWith("vbaproject.bin"))
        reading.workbook.remarks.push_back({"Die Datei enthält Makros; sie wurden nicht beachtet.",
                                            "The file contains macros; they were ignored."});
    return {};
}

}  // namespace table
