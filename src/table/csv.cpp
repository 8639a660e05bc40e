#include "table/csv.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "base/blank.hpp"

namespace table {

namespace {

constexpr std::array<char, 4> candidates{';', '\t', ',', '|'};

/// So many quotes that nobody closed, and quotes are letters from there on: each costs reading its record
/// again.
constexpr std::size_t maxUnclosed = 20;
/// A quoted cell longer than that is one that nobody closed.
constexpr std::size_t maxQuoted = std::size_t{256} * 1024;

bool endsLine(char c) { return c == '\n' || c == '\r'; }

/// Goes through the text record by record.
class Records {
public:
    Records(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

    std::size_t at() const { return at_; }
    std::size_t unclosed() const { return unclosed_; }
    const std::vector<std::string>& cells() const { return cells_; }
    std::size_t count() const { return count_; }
    std::string_view raw() const { return raw_; }

    bool next()
    {
        if (at_ >= text_.size()) return false;
        const std::size_t begin = at_;
        if (!read(unclosed_ < maxUnclosed)) {
            ++unclosed_;
            at_ = begin;
            read(false);
        }
        std::size_t end = at_;
        while (end > begin && endsLine(text_[end - 1])) --end;
        raw_ = text_.substr(begin, end - begin);
        return true;
    }

private:
    std::string& newCell()
    {
        if (count_ == cells_.size()) cells_.emplace_back();
        std::string& cell = cells_[count_++];
        cell.clear();
        return cell;
    }

    /// False: a quote is open at the end of all.
    bool read(bool quotes)
    {
        count_ = 0;
        for (;;) {
            std::string& cell = newCell();
            std::size_t opening = at_;
            while (opening < text_.size() && text_[opening] == ' ') ++opening;
            if (quotes && opening < text_.size() && text_[opening] == '"') {
                at_ = opening;
                if (!readQuoted(cell)) return false;
            }
            std::size_t end = at_;
            while (end < text_.size() && !endsLine(text_[end]) &&
                   (text_[end] != delimiter_ || delimiter_ == 0))
                ++end;
            cell.append(text_.substr(at_, end - at_));
            at_ = end;
            if (at_ == text_.size()) return true;
            const char c = text_[at_++];
            if (c == delimiter_) continue;
            if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
            return true;
        }
    }

    /// From the opening quote to behind the closing one. A quote that neither ends the cell nor is doubled is
    /// a letter; one that opens a cell, though one is open, shows that the first was never closed.
    bool readQuoted(std::string& cell)
    {
        const std::size_t opened = at_++;
        for (;;) {
            const std::size_t quote = text_.find('"', at_);
            if (quote == std::string_view::npos || quote - opened > maxQuoted) return false;
            cell.append(text_.substr(at_, quote - at_));
            at_ = quote + 1;
            if (at_ == text_.size()) return true;
            const char next = text_[at_];
            if (next == '"') {
                cell += '"';
                ++at_;
                continue;
            }
            std::size_t behind = at_;
            while (behind < text_.size() && text_[behind] == ' ') ++behind;
            if (behind == text_.size() || endsLine(text_[behind]) ||
                (text_[behind] == delimiter_ && delimiter_ != 0))
                return true;
            const char before = text_[quote - 1];
            if (quote - 1 > opened && (endsLine(before) || (before == delimiter_ && delimiter_ != 0)))
                return false;
            cell += '"';
        }
    }

    std::string_view text_;
    char delimiter_;
    std::size_t at_ = 0;
    std::size_t unclosed_ = 0;
    std::vector<std::string> cells_;
    std::size_t count_ = 0;
    std::string_view raw_;
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool blankRecord(const Records& records) { return base::trimmed(records.raw()).empty(); }

/// What speaks for a sign: the share of records that it divides into the number of cells that most have.
struct Division {
    double share = 0;
    std::size_t cells = 1;
};

Division divisionBy(std::string_view text, char delimiter)
{
    Records records(text, delimiter);
    std::map<std::size_t, std::size_t> counts;
    std::size_t all = 0, signs = 0, decimal = 0, inFirst = 0;
    while (all < 500 && records.next()) {
        if (blankRecord(records)) continue;
        if (all == 0) inFirst = records.count();
        ++all;
        ++counts[records.count()];
        if (delimiter != ',') continue;
        const std::string_view raw = records.raw();
        for (std::size_t i = raw.find(','); i != std::string_view::npos; i = raw.find(',', i + 1)) {
            ++signs;
            if (i > 0 && i + 1 < raw.size() && isDigit(raw[i - 1]) && isDigit(raw[i + 1])) ++decimal;
        }
    }
    Division best;
    std::size_t most = 0;
    for (const auto& [cells, number] : counts)
        if (number > most || (number == most && cells > best.cells)) {
            most = number;
            best.cells = cells;
        }
    if (best.cells < 2 || all == 0) return {};
    best.share = static_cast<double>(most) / static_cast<double>(all);
    // A stroke that the headings lack divides a list within a cell.
    if (delimiter == '|' && inFirst < 2) best.share *= 0.4;
    // 50,88 is a number rather than two cells.
    if (signs > 0) best.share *= 1 - 0.5 * static_cast<double>(decimal) / static_cast<double>(signs);
    return best;
}

struct Ragged {
    std::map<std::size_t, std::size_t> counts;

    std::size_t odd() const
    {
        std::size_t all = 0, most = 0;
        for (const auto& [cells, number] : counts) {
            all += number;
            most = std::max(most, number);
        }
        return all - most;
    }
};

}  // namespace

char delimiterOf(std::string_view text)
{
    // The first lines tell; a line that was cut by this does not count much among 500.
    const std::string_view start = text.substr(0, std::size_t{256} * 1024);
    char best = 0;
    Division of;
    for (const char candidate : candidates) {
        const Division one = divisionBy(start, candidate);
        if (one.share > of.share + 1e-9 || (one.share > of.share - 1e-9 && one.cells > of.cells)) {
            best = candidate;
            of = one;
        }
    }
    return of.share >= 0.3 ? best : '\0';
}

bool readCsv(std::string_view text, char delimiter, Builder& builder, Workbook& workbook,
             const Progress& progress)
{
    Records records(text, delimiter);
    Ragged ragged;
    std::size_t other = 0;
    const std::size_t usual =
        delimiter == 0 ? 1 : divisionBy(text.substr(0, std::size_t{256} * 1024), delimiter).cells;
    bool room = true;
    for (std::size_t row = 0; room && records.next(); ++row) {
        if (row % 4096 == 0 && progress &&
            !progress(static_cast<double>(records.at()) / static_cast<double>(text.size())))
            return false;
        if (blankRecord(records)) continue;
        // A line that somebody added by hand with another sign.
        if (usual > 1 && records.count() == 1) {
            char found = 0;
            for (const char candidate : candidates) {
                if (candidate == delimiter || records.raw().find(candidate) == std::string_view::npos)
                    continue;
                Records line(records.raw(), candidate);
                if (line.next() && line.count() == usual) found = candidate;
            }
            if (found != 0) {
                Records line(records.raw(), found);
                (void)line.next();
                for (std::size_t i = 0; i < line.count(); ++i)
                    room = builder.put(row, i, line.cells()[i]) && room;
                ++other;
                ++ragged.counts[usual];
                continue;
            }
        }
        for (std::size_t i = 0; i < records.count(); ++i)
            room = builder.put(row, i, records.cells()[i]) && room;
        ++ragged.counts[records.count()];
    }
    const auto say = [&](const char* de, const char* en, std::size_t number) {
        if (number > 0) workbook.remarks.push_back(base::filled({de, en}, {number}));
    };
    say("Zeilen mit weniger oder mehr Spalten als die meisten: {0}.",
        "Rows with fewer or more columns than most: {0}.", ragged.odd());
    say("Zeilen, die ein anderes Zeichen teilt als die übrigen: {0}.",
        "Rows divided by another sign than the others: {0}.", other);
    say("Anführungszeichen, die nirgends enden: {0}; sie stehen als Zeichen da.",
        "Quotes that end nowhere: {0}; they are kept as characters.", records.unclosed());
    return true;
}

}  // namespace table
