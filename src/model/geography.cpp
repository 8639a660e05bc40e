#include "model/geography.hpp"

#include <algorithm>
#include <array>

namespace model {

namespace {

/// Index of the row whose `member` equals `code` in a table sorted by it.
template <class Id, class Row>
Id findSorted(const std::vector<Row>& rows, std::string Row::*member, std::string_view code)
{
    const auto at =
        std::lower_bound(rows.begin(), rows.end(), code,
                         [&](const Row& row, std::string_view wanted) { return row.*member < wanted; });
    if (at == rows.end() || (*at).*member != code) return Id{};
    return Id(static_cast<std::size_t>(at - rows.begin()));
}

template <class Predicate>
std::vector<CountryId> countriesWhere(const std::vector<Country>& countries, Predicate wanted)
{
    std::vector<CountryId> found;
    for (std::size_t i = 0; i < countries.size(); ++i)
        if (wanted(countries[i])) found.emplace_back(i);
    return found;
}

}  // namespace

bool District::saysItsType() const
{
    constexpr std::array<std::string_view, 4> words{"kreis", "Kreis", "region ", "Region"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

Geography::Geography(Tables tables) : tables_(std::move(tables))
{
    // Lookups are binary searches; the order is a promise of ours, not of whoever fills the tables.
    const auto byCode = [](const auto& a, const auto& b) { return a.code < b.code; };
    if (!std::is_sorted(tables_.countries.begin(), tables_.countries.end(), byCode))
        std::sort(tables_.countries.begin(), tables_.countries.end(), byCode);
}

ContinentId Geography::findContinent(std::string_view code) const
{
    for (std::size_t i = 0; i < tables_.continents.size(); ++i)
        if (tables_.continents[i].code == code) return ContinentId(i);
    return {};
}

CountryId Geography::findCountry(std::string_view code) const
{
    return findSorted<CountryId>(tables_.countries, &Country::code, code);
}

StateId Geography::findState(std::string_view code) const
{
    return findSorted<StateId>(tables_.states, &State::code, code);
}

DistrictId Geography::findDistrict(std::string_view key) const
{
    return findSorted<DistrictId>(tables_.districts, &District::key, key);
}

StateId Geography::stateOfKey(std::string_view officialKey) const
{
    if (officialKey.size() < 2) return {};
    for (std::size_t i = 0; i < tables_.states.size(); ++i)
        if (tables_.states[i].key == officialKey.substr(0, 2)) return StateId(i);
    return {};
}

DistrictId Geography::districtOfKey(std::string_view officialKey) const
{
    if (officialKey.size() < 5) return {};
    // Districts that were merged after the municipality list of 2016 was made.
    std::string_view key = officialKey.substr(0, 5);
    if (key == "03152" || key == "03156") key = "03159";  // Göttingen, 2016
    if (key == "16056") key = "16063";                    // Eisenach into Wartburgkreis, 2021
    return findDistrict(key);
}

std::vector<CountryId> Geography::countriesOf(ContinentId continent) const
{
    return countriesWhere(tables_.countries, [&](const Country& c) { return c.continent == continent; });
}

std::vector<CountryId> Geography::countriesOfEu() const
{
    return countriesWhere(tables_.countries, [](const Country& c) { return c.eu; });
}

}  // namespace model
