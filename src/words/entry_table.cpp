#include "words/entry_table.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "filter/region_name.hpp"
#include "text/catalogue.hpp"
#include "words/entry_number.hpp"
#include "words/entry_words.hpp"
#include "words/facts.hpp"

namespace words {

namespace {

using base::Language;
using text::Key;

class Cell {
public:
    explicit Cell(std::string separator) : separator_(std::move(separator)) {}
    Cell& add(std::string_view part)
    {
        if (part.empty()) return *this;
        if (!text_.empty()) text_ += separator_;
        text_ += part;
        return *this;
    }
    std::string take() { return std::move(text_); }

private:
    std::string separator_;
    std::string text_;
};

/// Five decimals (about a metre) without a locale.
std::string degrees(double deg)
{
    const long long scaled = std::isfinite(deg) ? std::llround(deg * 1e5) : 0;
    const std::string digits = std::to_string(100000 + std::llabs(scaled) % 100000);
    return (scaled < 0 ? "-" : "") + std::to_string(std::llabs(scaled) / 100000) + "." + digits.substr(1);
}

/// Everything the columns are made from.
struct Entry {
    const model::Atlas& atlas;
    const model::Network& network;
    const filter::Match& match;
    Language language;
    Facts facts;

    std::string country(const std::string& code) const
    {
        return code.empty() ? std::string()
                            : filter::regionName(atlas, {filter::RegionRef::Kind::Country, code}, language);
    }
};

std::string number(const Entry& e) { return std::to_string(entryNumber(e.match.network)); }
std::string id(const Entry& e) { return e.network.id; }
std::string name(const Entry& e) { return e.network.name.get(e.language); }
std::string shortName(const Entry& e)
{
    return e.network.label.empty() ? name(e) : e.network.label.get(e.language);
}
std::string abbreviation(const Entry& e) { return e.network.abbreviation; }
std::string scope(const Entry& e) { return e.facts.valueOf(FactKey::Scope); }
std::string kind(const Entry& e) { return e.facts.valueOf(FactKey::Form); }
std::string status(const Entry& e) { return e.facts.valueOf(FactKey::Status); }
std::string url(const Entry& e) { return e.network.url; }

std::string topics(const Entry& e) { return e.facts.valueOf(FactKey::Topics); }
std::string levels(const Entry& e) { return e.facts.valueOf(FactKey::Levels); }

std::string seatCity(const Entry& e)
{
    const model::Seat* seat = e.network.mainSeat();
    return seat ? seat->city.get(e.language) : std::string(text::tr(Key::NoSeatInList, e.language));
}
std::string seatCountry(const Entry& e)
{
    const model::Seat* seat = e.network.mainSeat();
    return seat ? e.country(seat->country) : std::string();
}
std::string seatLat(const Entry& e)
{
    const model::Seat* seat = e.network.mainSeat();
    return seat ? degrees(seat->place.latDeg) : std::string();
}
std::string seatLon(const Entry& e)
{
    const model::Seat* seat = e.network.mainSeat();
    return seat ? degrees(seat->place.lonDeg) : std::string();
}

std::string offices(const Entry& e)
{
    Cell cell(", ");
    for (std::size_t i = 1; i < e.network.seats.size(); ++i) {
        const model::Seat& seat = e.network.seats[i];
        cell.add(seat.city.get(e.language) + " (" + e.country(seat.country) + ")");
    }
    return cell.take();
}

/// Those known by name; where that is not all of them, in how many it is and what is known of the list.
std::string countries(const Entry& e)
{
    const bool all = e.network.countries.completeness == model::CountryList::Completeness::Complete;
    return joined(
        {e.facts.valueOf(FactKey::Countries), all ? std::string() : e.facts.lineOf(FactKey::CountryCount)},
        " · ");
}

std::string states(const Entry& e) { return e.facts.valueOf(FactKey::StatesKnown); }

std::string members(const Entry& e) { return e.facts.lineOf(FactKey::Members); }

std::string founded(const Entry& e)
{
    return e.network.foundedYear ? std::to_string(*e.network.foundedYear) : std::string();
}

std::string own(const Entry& e)
{
    const Fact* fact = e.facts.first(FactKey::Own);
    return fact ? joined({fact->value, fact->provenance()}, "; ") : std::string();
}

std::string tier(const Entry& e)
{
    constexpr std::array keys{Key::TierSeatHere, Key::TierDocumented, Key::TierNationwide,
                              Key::TierListUnknown};
    static_assert(keys.size() == filter::tierCount);
    return e.match.tier ? std::string(text::tr(keys[static_cast<std::size_t>(*e.match.tier)], e.language))
                        : std::string();
}

struct Field {
    Key heading;
    bool isNumber;
    bool inBrief, inFull;
    std::string (*cell)(const Entry&);
};

constexpr Field fields[] = {
    {Key::ColumnNumber, true, false, true, number},
    {Key::ColumnId, false, true, true, id},
    {Key::ColumnName, false, true, false, shortName},
    {Key::ColumnName, false, false, true, name},
    {Key::ColumnAbbreviation, false, false, true, abbreviation},
    {Key::ColumnScope, false, true, true, scope},
    {Key::ColumnForm, false, false, true, kind},
    {Key::ColumnStatus, false, false, true, status},
    {Key::ColumnSeat, false, true, true, seatCity},
    {Key::ColumnCountry, false, false, true, seatCountry},
    {Key::ColumnLat, true, false, true, seatLat},
    {Key::ColumnLon, true, false, true, seatLon},
    {Key::ColumnOffices, false, false, true, offices},
    {Key::ColumnTopics, false, true, true, topics},
    {Key::Levels, false, false, true, levels},
    {Key::Founded, true, false, true, founded},
    {Key::Members, false, false, true, members},
    {Key::ColumnCountries, false, false, true, countries},
    {Key::ColumnStates, false, false, true, states},
    {Key::ColumnUrl, false, false, true, url},
};

}  // namespace

Table entryTable(const model::Atlas& atlas, const filter::Result& result, base::Language language,
                 TableExtent extent)
{
    const bool anyTier = std::any_of(result.matches.begin(), result.matches.end(),
                                     [](const filter::Match& match) { return match.tier.has_value(); });
    std::vector<Field> used;
    std::copy_if(std::begin(fields), std::end(fields), std::back_inserter(used), [&](const Field& field) {
        return extent == TableExtent::Brief ? field.inBrief : field.inFull;
    });
    if (std::any_of(result.matches.begin(), result.matches.end(),
                    [&](const filter::Match& match) { return !atlas[match.network].own.empty(); }))
        used.push_back({Key::OwnStatement, false, true, true, own});
    if (anyTier) used.push_back({Key::ColumnTier, false, true, true, tier});

    Table table;
    for (const Field& field : used)
        table.columns.push_back({std::string(text::tr(field.heading, language)), field.isNumber});
    for (const filter::Match& match : result.matches) {
        const model::Network& network = atlas[match.network];
        const Entry entry{atlas, network, match, language, factsOf(atlas, network, language)};
        std::vector<std::string>& row = table.rows.emplace_back();
        for (const Field& field : used) row.push_back(field.cell(entry));
    }
    return table;
}

}  // namespace words
