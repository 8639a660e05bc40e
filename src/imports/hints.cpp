#include "imports/hints.hpp"

#include <utility>

#include "base/fold.hpp"

namespace imports {

namespace {

constexpr std::uint64_t fourfold = 4;

bool hasWords(std::string_view words, const std::string& wanted)
{
    return (" " + std::string(words) + " ").find(" " + wanted + " ") != std::string::npos;
}

}  // namespace

Hints::Hints(const filter::Index& index, const Statement& row, std::string state)
    : index_(index), gazetteer_(index.atlas().gazetteer()), row_(row), state_(std::move(state))
{
    if (!row.state.empty()) regions_.push_back(base::fold(row.state));
}

void Hints::addRegions(const std::vector<std::string>& regions)
{
    regions_.insert(regions_.end(), regions.begin(), regions.end());
}

std::optional<bool> Hints::liesThere(model::PlaceId id) const
{
    const model::Place place = gazetteer_[id];
    if (!state_.empty() && place.countryCode == "DE" && place.state.valid())
        return index_.atlas().geography()[place.state].code == state_;
    bool known = false;
    for (const std::string& region : regions_) {
        if (place.subdivision.valid() && hasWords(gazetteer_[place.subdivision].foldedWords, region))
            return true;
        if (place.district.valid() && place.district.index < index_.names().districts().size())
            for (const std::string& name : index_.names().districts()[place.district.index])
                if (name == region) return true;
        if (place.countryCode.size() == 2 && !isNameOfRegion(region, place.countryCode)) continue;
        known = true;
    }
    return known ? std::optional(false) : std::nullopt;
}

bool Hints::isNameOfRegion(const std::string& word, std::string_view country) const
{
    for (std::size_t i = 0; i < gazetteer_.subdivisionCount(); ++i) {
        const model::Subdivision region = gazetteer_[model::SubdivisionId(i)];
        if (region.country.valid() && index_.atlas().geography()[region.country].code == country &&
            hasWords(region.foldedWords, word))
            return true;
    }
    return false;
}

bool Hints::fitsInhabitants(model::PlaceId id) const
{
    if (!row_.inhabitants || *row_.inhabitants <= 0) return true;
    const std::uint64_t there = gazetteer_[id].population,
                        here = static_cast<std::uint64_t>(*row_.inhabitants);
    return there == 0 || (there <= here * fourfold && here <= there * fourfold);
}

}  // namespace imports
