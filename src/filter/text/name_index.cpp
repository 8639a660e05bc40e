#include "filter/text/name_index.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "filter/text/district_names.hpp"
#include "filter/text/name_aliases.hpp"
#include "model/words.hpp"

namespace filter {

void NameLists::add(std::string_view name)
{
    std::string folded = base::fold(name);
    if (folded.empty()) return;
    const auto open = names_.begin() + static_cast<std::ptrdiff_t>(starts_.back());
    if (std::find(open, names_.end(), folded) == names_.end()) names_.push_back(std::move(folded));
}

void NameLists::add(const base::LocalText& name)
{
    add(name.de);
    if (name.en != name.de) add(name.en);
}

void NameLists::copy(const NameLists& other, std::size_t item)
{
    const std::span<const std::string> names = other[item];
    names_.insert(names_.end(), names.begin(), names.end());
    close();
}

void NameIndex::addEntry(const model::Network& network)
{
    titles_.add(network.name);
    titles_.add(network.label);
    titles_.add(network.abbreviation);
    for (const std::string& alias : network.aliases) titles_.add(alias);
    if (!network.absent) titles_.add(network.id);
    titles_.close();
    for (const model::Seat& seat : network.seats) seatCities_.add(seat.city);
    seatCities_.close();
}

NameIndex::NameIndex(const model::Atlas& atlas, const NameIndex& before,
                     const std::vector<std::size_t>& changed)
    : countries_(before.countries_), states_(before.states_), districts_(before.districts_),
      topics_(before.topics_)
{
    for (std::size_t i = 0; i < atlas.networks().size(); ++i) {
        const bool isKnown =
            i < before.titles_.size() && !std::binary_search(changed.begin(), changed.end(), i);
        if (!isKnown) {
            addEntry(atlas.networks()[i]);
            continue;
        }
        titles_.copy(before.titles_, i);
        seatCities_.copy(before.seatCities_, i);
    }
}

NameIndex::NameIndex(const model::Atlas& atlas)
{
    for (const model::Network& network : atlas.networks()) addEntry(network);
    for (const model::Country& country : atlas.geography().countries()) {
        countries_.add(country.name);
        for (const std::string_view alias : aliasesOf(country.code)) countries_.add(alias);
        countries_.add(country.code);
        countries_.close();
    }
    for (const model::State& state : atlas.geography().states()) {
        states_.add(state.name);
        for (const std::string_view alias : aliasesOf(state.code)) states_.add(alias);
        states_.add(state.abbreviation);
        states_.close();
    }
    for (const model::District& district : atlas.geography().districts()) {
        for (const std::string& name : namesOf(district)) districts_.add(name);
        districts_.close();
    }
    for (std::size_t i = 0; i < model::countOf<model::Topic>(); ++i) {
        topics_.add(model::word(static_cast<model::Topic>(i)));
        topics_.close();
    }
}

}  // namespace filter
