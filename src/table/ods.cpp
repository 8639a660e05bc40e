// OpenDocument (ISO/IEC 26300): all sheets in one part, cells that repeat written once.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "table/number_text.hpp"
#include "table/packed.hpp"
#include "table/xml.hpp"

namespace table {

namespace {

/// Beyond all limits, and two of them still fit where a size has 32 bits.
constexpr std::size_t farOff = std::size_t{1} << 30;

class Content final : public XmlReader {
public:
    explicit Content(Reading& reading) : reading_(reading) {}

    std::size_t sheets = 0, hiddenSheets = 0, hiddenRows = 0, withoutValue = 0;
    bool spreadsheet = false;

private:
    void begin(std::string_view name, const XmlAttributes& attributes) override
    {
        // Notes, drawings and the record of changes have cells and letters of their own.
        if (skipped_ > 0 || name == "annotation" || name == "tracked-changes" || name == "shapes" ||
            (inCell_ && (name == "frame" || name == "custom-shape" || name == "table"))) {
            ++skipped_;
            return;
        }
        if (name == "spreadsheet") spreadsheet = true;
        if (name == "style") style_ = attributes.get("name", "style");
        if (name == "table-properties" && attributes.get("display", "table") == "false" &&
            hidden_.size() < 10'000)
            hidden_.insert(style_);
        if (name == "table" && spreadsheet) beginTable(attributes);
        if (!inTable_) return;
        if (name == "table-row") {
            repeatRow_ = attributes.count("number-rows-repeated");
            cells_.clear();
            column_ = 0;
            rowHidden_ =
                attributes.get("visibility") == "collapse" || attributes.get("visibility") == "filter";
        } else if (name == "table-cell" || name == "covered-table-cell") {
            beginCell(name == "covered-table-cell", attributes);
        } else if (inCell_ && name == "p") {
            if (paragraphs_++ > 0) add("\n");
            inParagraph_ = true;
        } else if (inParagraph_ && name == "s") {
            add(std::string(std::min<std::size_t>(attributes.count("c"), 1000), ' '));
        } else if (inParagraph_ && name == "tab") {
            add("\t");
        } else if (inParagraph_ && name == "line-break") {
            add("\n");
        }
    }

    void end(std::string_view name) override
    {
        if (skipped_ > 0) {
            --skipped_;
            return;
        }
        if (name == "table" && inTable_) {
            reading_.builder.endSheet();
            inTable_ = false;
        }
        if (name == "p") inParagraph_ = false;
        if (inCell_ && (name == "table-cell" || name == "covered-table-cell")) endCell();
        if (inTable_ && name == "table-row") endRow();
    }

    void letters(std::string_view text) override
    {
        if (skipped_ == 0 && inParagraph_) add(text);
    }

    void add(std::string_view text)
    {
        if (text_.size() <= reading_.builder.limits().cellBytes) text_ += text;
    }

    void beginTable(const XmlAttributes& attributes)
    {
        const bool hidden = hidden_.contains(std::string(attributes.get("style-name", "table")));
        if (!reading_.builder.beginSheet(cellText(attributes.get("name", "table")), hidden)) {
            stop();
            return;
        }
        ++sheets;
        if (hidden) ++hiddenSheets;
        inTable_ = room_ = true;
        row_ = 0;
    }

    void beginCell(bool covered, const XmlAttributes& attributes)
    {
        inCell_ = true;
        covered_ = covered;
        repeat_ = attributes.count("number-columns-repeated");
        paragraphs_ = 0;
        text_.clear();
        // Two namespaces have a value-type; that of office counts.
        type_ = attributes.get("value-type", "office");
        const char* const from = type_ == "date"      ? "date-value"
                                 : type_ == "time"    ? "time-value"
                                 : type_ == "boolean" ? "boolean-value"
                                 : type_ == "string"  ? "string-value"
                                                      : "value";
        value_ = attributes.get(from, "office");
        formula_ = !attributes.get("formula", "table").empty();
    }

    void endCell()
    {
        inCell_ = inParagraph_ = false;
        const std::string shown = covered_ ? std::string{} : shownText();
        if (!shown.empty()) {
            const std::size_t last = std::min(column_ + repeat_, reading_.builder.limits().columns + 1);
            for (std::size_t column = column_; column < last && room_; ++column)
                cells_.push_back({column, shown});
        } else if (formula_) {
            ++withoutValue;
        }
        column_ = std::min(column_ + std::min(repeat_, farOff), farOff);
    }

    std::string shownText()
    {
        std::string text = cellText(text_);
        if (type_ == "boolean") return value_ == "true" ? "TRUE" : "FALSE";
        if (type_ == "date") {
            // Where only the year is shown it is a year.
            if (text.size() == 4 && value_.starts_with(text)) return text;
            const std::size_t midnight = value_.find("T00:00:00");
            return midnight == std::string::npos ? value_ : value_.substr(0, midnight);
        }
        if (double number = 0; (type_ == "float" || type_ == "percentage" || type_ == "currency") &&
                               parseNumber(value_, number)) {
            const bool digits = text.size() > 1 && text.front() == '0' &&
                                text.find_first_not_of("0123456789") == std::string::npos;
            return digits ? text : plainNumber(number);
        }
        return text.empty() && type_ == "string" ? cellText(value_) : text;
    }

    void endRow()
    {
        if (rowHidden_ && !cells_.empty()) hiddenRows += repeatRow_;
        if (!cells_.empty())
            for (std::size_t i = 0; i < repeatRow_ && room_; ++i)
                for (const Kept& cell : cells_)
                    if (room_) room_ = reading_.builder.put(row_ + i, cell.column, cell.text);
        row_ = std::min(row_ + std::min(repeatRow_, farOff), farOff);
        cells_.clear();
    }

    struct Kept {
        std::size_t column;
        std::string text;
    };

    Reading& reading_;
    std::set<std::string> hidden_;
    std::string style_, type_, value_, text_;
    std::vector<Kept> cells_;  ///< of the row
    std::size_t row_ = 0, column_ = 0, repeatRow_ = 1, repeat_ = 1, paragraphs_ = 0, skipped_ = 0;
    bool inTable_ = false, inCell_ = false, inParagraph_ = false, covered_ = false, formula_ = false;
    bool rowHidden_ = false, room_ = true;
};

class Manifest final : public XmlReader {
public:
    bool encrypted = false;

private:
    void begin(std::string_view name, const XmlAttributes&) override
    {
        if (name == "encryption-data") encrypted = true;
    }
    void end(std::string_view) override {}
    void letters(std::string_view) override {}
};

Refusal conclude(const Content& content, Reading& reading)
{
    if (!content.spreadsheet)
        return {"Das ist ein OpenDocument, aber keine Tabelle.",
                "This is an OpenDocument, but no spreadsheet."};
    if (content.sheets == 0) return damaged();
    const auto say = [&](const char* de, const char* en, std::size_t number) {
        if (number > 0) reading.workbook.remarks.push_back(base::filled({de, en}, {number}));
    };
    say("Ausgeblendete Tabellenblätter: {0}.", "Hidden sheets: {0}.", content.hiddenSheets);
    say("Ausgeblendete Zeilen sind dabei: {0}.", "Hidden rows are included: {0}.", content.hiddenRows);
    say("Formeln, deren Ergebnis nicht in der Datei steht: {0}.",
        "Formulas whose result is not in the file: {0}.", content.withoutValue);
    return {};
}

bool goesOn(Reading& reading, std::size_t done, std::size_t all)
{
    if (!reading.progress) return true;
    const double share = static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(all, 1));
    if (reading.progress(std::min(1.0, share))) return true;
    reading.stopped = true;
    return false;
}

}  // namespace

bool isOds(Archive& archive)
{
    return archive.text("mimetype", 200).starts_with("application/vnd.oasis.opendocument") ||
           (archive.has("content.xml") && archive.has("META-INF/manifest.xml"));
}

Refusal readOds(Archive& archive, Reading& reading)
{
    reading.workbook.format = Format::Ods;
    Manifest manifest;
    (void)archive.read("META-INF/manifest.xml",
                       [&](std::string_view piece, bool last) { return manifest.feed(piece, last); });
    if (manifest.encrypted) return refusalFor(Archive::Outcome::Encrypted);
    Content content(reading);
    const std::size_t all = archive.claimedSize("content.xml");
    std::size_t done = 0;
    const auto outcome = archive.read("content.xml", [&](std::string_view piece, bool last) {
        done += piece.size();
        return goesOn(reading, done, all) && content.feed(piece, last);
    });
    if (reading.stopped) return {};
    if (!content.good()) return damaged();
    if (outcome != Archive::Outcome::Whole && outcome != Archive::Outcome::Stopped)
        return refusalFor(outcome);
    if (Refusal why = conclude(content, reading); !why.empty()) return why;
    if (archive.anyBeginsWith("basic/") || archive.anyBeginsWith("scripts/"))
        reading.workbook.remarks.push_back({"Die Datei enthält Makros; sie wurden nicht beachtet.",
                                            "The file contains macros; they were ignored."});
    return {};
}

Refusal readFlatOds(std::string_view bytes, Reading& reading)
{
    reading.workbook.format = Format::Ods;
    Content content(reading);
    constexpr std::size_t piece = std::size_t{64} * 1024;
    for (std::size_t at = 0; at <= bytes.size(); at += piece) {
        if (!goesOn(reading, at, bytes.size())) return {};
        if (!content.feed(bytes.substr(at, piece), at + piece > bytes.size())) break;
    }
    return content.good() ? conclude(content, reading) : damaged();
}

}  // namespace table
