#include "imports/columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "base/fold.hpp"
#include "imports/statement.hpp"
#include "imports/words.hpp"
#include "overlay/field.hpp"

namespace imports {

namespace {

using base::Language;
using Row = std::vector<std::string>;

constexpr std::array<std::pair<Use, Use>, 6> ends{{{Use::Place, Use::OtherPlace},
                                                   {Use::Country, Use::OtherCountry},
                                                   {Use::State, Use::OtherState},
                                                   {Use::Latitude, Use::OtherLatitude},
                                                   {Use::Longitude, Use::OtherLongitude},
                                                   {Use::Position, Use::OtherPosition}}};
constexpr std::size_t headingRows = 12;  ///< a title and remarks may stand above the headings
constexpr std::size_t sampleRows = 300;

bool isFor(const ColumnWords& words, Kind kind)
{
    switch (kind) {
    case Kind::Networks:
        return words.networks;
    case Kind::Members:
        return words.members;
    case Kind::Links:
        return words.members || words.onlyLinks;
    }
    return false;
}

/// What the second column of that use says in a table of links; the same use where there is no other.
Use otherOf(Use use)
{
    for (const auto& [first, second] : ends)
        if (first == use) return second;
    return use;
}

bool isBlank(const std::string& cell) { return cell.find_first_not_of(" \t\r\n") == std::string::npos; }

bool isDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// How well a heading names a column, and in which languages.
struct NamedColumn {
    const ColumnWords* words = nullptr;
    int quality = 0;  ///< 2: the heading is the word, 1: the word is in it, 0: no
    bool de = false, en = false;
};

NamedColumn named(const std::string& cell, Kind kind)
{
    constexpr std::size_t longestHeading = 80, fewestLetters = 4;
    if (cell.size() > longestHeading) return {};
    std::string heading = cell;
    std::replace(heading.begin(), heading.end(), '_', ' ');
    const std::string folded = base::fold(heading);
    if (folded.empty()) return {};
    NamedColumn best;
    std::size_t longest = 0;
    for (const ColumnWords& words : columnWords()) {
        if (!isFor(words, kind) || words.use == Use::Nothing) continue;
        const auto consider = [&](std::string_view word, bool de, bool en) {
            const std::string wanted = base::fold(word);
            int quality = 0;
            if (folded == wanted)
                quality = 2;
            else if (wanted.size() >= fewestLetters &&
                     (" " + folded + " ").find(" " + wanted + " ") != std::string::npos)
                quality = 1;
            if (quality == 0) return;
            if (best.words == &words && quality == best.quality) {
                best.de = best.de || de;
                best.en = best.en || en;
            } else if (quality > best.quality ||
                       (quality == best.quality && quality == 1 && wanted.size() > longest)) {
                best = {&words, quality, de, en};
                longest = wanted.size();
            }
        };
        forEachWordOf(words.de, [&](std::string_view word) { consider(word, true, false); });
        forEachWordOf(words.en, [&](std::string_view word) { consider(word, false, true); });
        consider(words.key, false, false);
    }
    return best;
}

std::size_t widthOf(const Rows& rows)
{
    std::size_t width = 0;
    for (const Row& row : rows) width = std::max(width, row.size());
    return width;
}

/// What stands in a column below the headings.
struct Content {
    std::size_t filled = 0, countries = 0, states = 0, keys = 0, postal = 0, positions = 0, years = 0,
                addresses = 0, numbers = 0, decimals = 0, latitudes = 0, longitudes = 0, counts = 0,
                places = 0, texts = 0;
    std::set<std::string> different;
    bool mostly(std::size_t count) const { return filled > 0 && count * 10 >= filled * 8; }
};

class Recognised {
public:
    Recognised(const filter::Index& index, const Rows& rows, Kind kind)
        : index_(index), rows_(rows), kind_(kind)
    {
        for (std::size_t i = 0; i < index.names().countries().size(); ++i)
            for (const std::string& name : index.names().countries()[i]) countries_.insert(name);
        for (const CountryWord& word : countryWords())
            forEachWordOf(word.words, [&](std::string_view w) { countries_.insert(base::fold(w)); });
        const std::string_view codes = threeLetterCodes();
        for (std::size_t at = 0; at + 5 <= codes.size(); at += 6)
            countries_.insert(base::fold(codes.substr(at + 2, 3)));
        for (std::size_t i = 0; i < index.names().states().size(); ++i)
            for (const std::string& name : index.names().states()[i]) states_.insert(name);
    }

    Columns find()
    {
        columns_.of.resize(widthOf(rows_));
        findHeadings();
        for (std::size_t i = 0; i < columns_.of.size(); ++i) contents_.push_back(contentOf(i));
        checkHeadings();
        byContent();
        return std::move(columns_);
    }

private:
    void findHeadings()
    {
        std::size_t best = 0;
        for (std::size_t r = 0; r < rows_.size() && r < headingRows; ++r) {
            std::vector<NamedColumn> found;
            std::size_t score = 0, filled = 0;
            for (const std::string& cell : rows_[r]) {
                found.push_back(named(cell, kind_));
                filled += isBlank(cell) ? 0 : 1;
                score += static_cast<std::size_t>(found.back().quality);
            }
            // One word in one of many cells may be a place that is called so.
            const bool enough = score >= 3 || (score >= 2 && filled <= 2);
            if (!enough || score <= best) continue;
            best = score;
            take(found);
            columns_.firstRow = r + 1;
        }
    }

    void take(const std::vector<NamedColumn>& found)
    {
        std::size_t de = 0, en = 0;
        std::vector<Column> columns(columns_.of.size());
        std::set<std::pair<Use, std::string>> taken;
        for (const int quality : {2, 1})
            for (std::size_t i = 0; i < found.size(); ++i) {
                if (found[i].quality != quality) continue;
                Column column{found[i].words->use, std::string(found[i].words->field), false};
                bool fresh = taken.emplace(column.use, column.field).second;
                if (!fresh && kind_ == Kind::Links) {
                    column.use = otherOf(column.use);
                    fresh = taken.emplace(column.use, column.field).second;
                }
                if (!fresh) continue;
                columns[i] = column;
                de += found[i].de && !found[i].en ? 1 : 0;
                en += found[i].en && !found[i].de ? 1 : 0;
            }
        columns_.of = std::move(columns);
        columns_.headings = de == en ? std::optional<Language>() : de > en ? Language::De : Language::En;
        // "Name" is the German one in a table with German headings, and the English one in another.
        for (Column& column : columns_.of)
            if (column.use == Use::Field && column.field == "name_de" && columns_.headings == Language::En &&
                !has("name_en"))
                column.field = "name_en";
    }

    bool has(std::string_view field) const
    {
        return std::any_of(columns_.of.begin(), columns_.of.end(),
                           [&](const Column& column) { return column.field == field; });
    }

    Content contentOf(std::size_t at) const
    {
        Content content;
        for (std::size_t r = columns_.firstRow; r < rows_.size() && r < columns_.firstRow + sampleRows; ++r) {
            if (at >= rows_[r].size() || isBlank(rows_[r][at])) continue;
            const std::string& cell = rows_[r][at];
            const std::string folded = base::fold(cell);
            ++content.filled;
            content.different.insert(folded);
            content.countries += countries_.contains(folded) ? 1 : 0;
            content.states += states_.contains(folded) ? 1 : 0;
            const bool isKey = isDigits(cell) && (cell.size() == 8 || cell.size() == 12);
            content.keys += isKey ? 1 : 0;
            content.postal += isDigits(cell) && (cell.size() == 5 || cell.size() == 4) ? 1 : 0;
            content.positions += positionOf(cell) ? 1 : 0;
            content.years += isDigits(cell) && cell.size() == 4 && yearOf(cell) > 0 ? 1 : 0;
            content.addresses += cell.starts_with("http") || cell.starts_with("www.") ? 1 : 0;
            if (const auto value = degreesOf(cell)) {
                ++content.numbers;
                content.decimals += cell.find_first_of(".,") != std::string::npos ? 1 : 0;
                content.latitudes += std::abs(*value) <= 90 ? 1 : 0;
                content.longitudes += std::abs(*value) <= 180 ? 1 : 0;
            }
            content.counts += countOf(cell) ? 1 : 0;
            const bool isText = std::any_of(cell.begin(), cell.end(), [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       static_cast<unsigned char>(c) >= 0x80;
            });
            content.texts += isText ? 1 : 0;
            if (isText && !index_.atlas().gazetteer().findByName(folded).empty()) ++content.places;
        }
        return content;
    }

    /// A heading that its content contradicts does not count: "Länge" of texts is no longitude.
    void checkHeadings()
    {
        for (std::size_t i = 0; i < columns_.of.size(); ++i) {
            const Content& content = contents_[i];
            Use& use = columns_.of[i].use;
            if (content.filled == 0) continue;
            if ((use == Use::Latitude || use == Use::Longitude) && content.mostly(content.positions) &&
                content.numbers * 2 < content.filled)
                use = Use::Position;
            if ((use == Use::Latitude && content.latitudes * 2 < content.filled) ||
                (use == Use::Longitude && content.longitudes * 2 < content.filled) ||
                (use == Use::Inhabitants && content.counts * 2 < content.filled) ||
                (use == Use::Position && content.positions * 2 < content.filled))
                use = Use::Nothing;
            // "Land" is the state in lists of German municipalities.
            if (use == Use::Country && content.mostly(content.states) && !content.mostly(content.countries))
                use = Use::State;
            // "Code", "Nr" and "Schlüssel" may be the official key.
            if ((use == Use::Id || use == Use::Nothing) && content.mostly(content.keys) &&
                !columns_.find(Use::Key))
                use = Use::Key;
        }
    }

    void set(std::size_t at, Use use) { columns_.of[at] = {use, {}, true}; }

    bool isFree(std::size_t at) const
    {
        return columns_.of[at].use == Use::Nothing && contents_[at].filled > 0;
    }

    template <class Fits>
    void setFirst(Use use, Fits fits)
    {
        if (columns_.find(use)) return;
        for (std::size_t i = 0; i < columns_.of.size(); ++i)
            if (isFree(i) && fits(contents_[i])) return set(i, use);
    }

    void byContent()
    {
        setFirst(Use::Key, [](const Content& c) { return c.mostly(c.keys); });
        setFirst(Use::Position, [](const Content& c) { return c.mostly(c.positions); });
        positions(Use::Position, Use::Latitude, Use::Longitude);
        setFirst(Use::State, [](const Content& c) { return c.mostly(c.states) && !c.mostly(c.countries); });
        setFirst(Use::Country, [](const Content& c) { return c.mostly(c.countries); });
        if (kind_ == Kind::Links) {
            positions(Use::OtherPosition, Use::OtherLatitude, Use::OtherLongitude);
            setFirst(Use::OtherCountry, [](const Content& c) { return c.mostly(c.countries); });
        }
        if (kind_ != Kind::Networks) {
            setFirst(Use::Year, [](const Content& c) { return c.mostly(c.years); });
            setFirst(Use::Address, [](const Content& c) { return c.mostly(c.addresses); });
        }
        placeByContent(Use::Place);
        if (kind_ != Kind::Links) return;
        placeByContent(Use::OtherPlace);
        // Of two that only their content tells, the left one comes first.
        const auto first = columns_.find(Use::Place), second = columns_.find(Use::OtherPlace);
        if (first && second && *second < *first && columns_.of[*first].byContent &&
            columns_.of[*second].byContent)
            std::swap(columns_.of[*first], columns_.of[*second]);
    }

    /// Two columns of degrees, where nothing else says where places are.
    void positions(Use both, Use latitude, Use longitude)
    {
        if (!columns_.find(both) && !columns_.find(latitude) && !columns_.find(longitude))
            for (std::size_t i = 0; i + 1 < columns_.of.size(); ++i) {
                const Content &a = contents_[i], &b = contents_[i + 1];
                if (!isFree(i) || !isFree(i + 1) || !a.mostly(a.decimals) || !b.mostly(b.decimals) ||
                    !b.mostly(b.longitudes) || !a.mostly(a.longitudes))
                    continue;
                const bool latFirst = a.mostly(a.latitudes) && !isLongitudeFirst(i);
                set(i, latFirst ? latitude : longitude);
                set(i + 1, latFirst ? longitude : latitude);
                break;
            }
    }

    /// True where the second column fits the places of the first numbers better as a latitude; only ranges
    /// tell, and Europe has larger latitudes than longitudes.
    bool isLongitudeFirst(std::size_t at) const
    {
        std::size_t first = 0, second = 0;
        for (std::size_t r = columns_.firstRow; r < rows_.size() && r < columns_.firstRow + sampleRows; ++r) {
            if (at + 1 >= rows_[r].size()) continue;
            const auto a = degreesOf(rows_[r][at]), b = degreesOf(rows_[r][at + 1]);
            if (!a || !b) continue;
            const auto isInEurope = [](double lat, double lon) {
                return lat > 34 && lat < 72 && lon > -25 && lon < 45;
            };
            first += isInEurope(*a, *b) ? 1 : 0;
            second += isInEurope(*b, *a) ? 1 : 0;
        }
        return second > first;
    }

    /// The texts that are names of places most often; where no heading says which, the first that often are.
    void placeByContent(Use use)
    {
        if (columns_.find(use)) return;
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < columns_.of.size(); ++i) {
            const Content& content = contents_[i];
            if (!isFree(i) || content.texts * 2 < content.filled) continue;
            if (kind_ == Kind::Networks && content.places * 2 < content.filled) continue;
            if (!best || content.places > contents_[*best].places) best = i;
        }
        if (best) set(*best, use);
    }

    const filter::Index& index_;
    const Rows& rows_;
    Kind kind_;
    std::set<std::string> countries_, states_;  ///< folded
    std::vector<Content> contents_;
    Columns columns_;
};

}  // namespace

std::optional<Kind> kindOf(std::string_view key)
{
    if (key == "networks") return Kind::Networks;
    if (key == "members") return Kind::Members;
    if (key == "links") return Kind::Links;
    return std::nullopt;
}

std::optional<std::size_t> Columns::find(Use use) const
{
    const auto at =
        std::find_if(of.begin(), of.end(), [&](const Column& column) { return column.use == use; });
    if (at == of.end()) return std::nullopt;
    return static_cast<std::size_t>(at - of.begin());
}

Columns columnsOfEnd(const Columns& columns, bool second)
{
    Columns end = columns;
    for (Column& column : end.of)
        for (const auto& [first, other] : ends) {
            if (column.use != (second ? first : other) && column.use != (second ? other : first)) continue;
            column.use = column.use == (second ? other : first) ? first : Use::Nothing;
            break;
        }
    return end;
}

Columns recognise(const filter::Index& index, const Rows& rows, Kind kind)
{
    return Recognised(index, rows, kind).find();
}

namespace {

/// Headings name a second place by a word of its own, or by that of the first.
bool namesTwoPlaces(const filter::Index& index, const Rows& rows)
{
    const Columns columns = recognise(index, rows, Kind::Links);
    const auto first = columns.find(Use::Place), second = columns.find(Use::OtherPlace);
    if (columns.firstRow == 0 || !first || !second || columns.of[*first].byContent ||
        columns.of[*second].byContent)
        return false;
    const Row& headings = rows[columns.firstRow - 1];
    if (base::fold(headings[*first]) == base::fold(headings[*second])) return true;
    const NamedColumn word = named(headings[*second], Kind::Links);
    return word.quality == 2 && word.words->use == Use::OtherPlace;
}

}  // namespace

Kind likelyKind(const filter::Index& index, const Rows& rows)
{
    if (namesTwoPlaces(index, rows)) return Kind::Links;
    const Columns columns = recognise(index, rows, Kind::Networks);
    const auto place = columns.find(Use::Place);
    if (columns.firstRow == 0 || !place || columns.of[*place].byContent) return Kind::Members;
    const std::vector<std::string>& headings = rows[columns.firstRow - 1];
    bool named = false, says = false;
    for (std::size_t i = 0; i < columns.of.size() && i < headings.size(); ++i) {
        const Column& column = columns.of[i];
        if (column.use != Use::Field || column.byContent) continue;
        const bool name = column.field == "name_de" || column.field == "name_en";
        named |= name;
        // Towns have names and titles too; a topic or a kind only an entry has.
        const std::string heading = base::fold(headings[i]);
        says |= !name ||
                (heading != "name" && heading != "title" && heading != "titel" && heading != "bezeichnung");
    }
    return named && says ? Kind::Networks : Kind::Members;
}

std::optional<Column> columnOf(std::string_view word, Kind kind)
{
    if (word == "-") return Column{};
    for (const ColumnWords& words : columnWords())
        if (isFor(words, kind) && word == words.key)
            return Column{words.use, std::string(words.field), false};
    const NamedColumn found = named(std::string(word), kind);
    if (found.quality == 2) return Column{found.words->use, std::string(found.words->field), false};
    if (kind == Kind::Networks && overlay::findField(word))
        return Column{Use::Field, std::string(word), false};
    return std::nullopt;
}

std::vector<Column> choices(Kind kind)
{
    std::vector<Column> found;
    for (const ColumnWords& words : columnWords()) {
        const Column column{words.use, std::string(words.field), false};
        if (isFor(words, kind) && std::find(found.begin(), found.end(), column) == found.end())
            found.push_back(column);
    }
    return found;
}

base::LocalText wordOf(const Column& column)
{
    if (column.use == Use::Field)
        if (const overlay::Field* field = overlay::findField(column.field)) return field->word;
    const auto first = [](std::string_view joined) {
        return std::string(joined.substr(0, joined.find('|')));
    };
    for (const ColumnWords& words : columnWords())
        if (words.use == column.use && words.field == column.field) return {first(words.de), first(words.en)};
    return {};
}

}  // namespace imports
