#include "ui/criteria_parts.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "layout/sentence.hpp"
#include "model/words.hpp"

namespace ui {

namespace {

template <class E>
void addSet(std::vector<CriteriaPart>& parts, const Frame& f, const filter::Criteria& criteria, base::EnumSet<E> filter::Criteria::*set,
            const char* facet)
{
    for (std::size_t i = 0; i < model::countOf<E>(); ++i) {
        const E value = static_cast<E>(i);
        if (!(criteria.*set).contains(value)) continue;
        CriteriaPart part{"chip:" + std::string(facet) + ":" + std::string(model::key(value)), f.local(model::word(value)), {}, criteria};
        (part.without.*set).erase(value);
        if constexpr (std::is_same_v<E, model::Topic>) part.topic = value;
        parts.push_back(std::move(part));
    }
}

/// Words that are headings elsewhere and would not be understood alone ("nicht bekannt", "Land").
std::string withFacet(const Frame& f, text::Key facet, const std::string& word)
{
    return std::string(f.tr(facet)) + ": " + word;
}

}  // namespace

std::string cityName(const Frame& f, const std::string& city)
{
    const std::string folded = base::fold(city);
    for (const model::SeatCity& seat : f.atlas().seatCities())
        if (base::fold(seat.city.de) == folded || base::fold(seat.city.en) == folded) return seat.city.get(f.language());
    return city;
}

std::vector<CriteriaPart> partsOf(const Frame& f, const filter::Criteria& criteria)
{
    std::vector<CriteriaPart> parts;
    addSet(parts, f, criteria, &filter::Criteria::scopes, "scope");
    addSet(parts, f, criteria, &filter::Criteria::topics, "topic");
    const std::size_t firstLevel = parts.size();
    addSet(parts, f, criteria, &filter::Criteria::levels, "level");
    const std::size_t firstStatus = parts.size();
    addSet(parts, f, criteria, &filter::Criteria::statuses, "status");
    for (std::size_t i = firstLevel; i < parts.size(); ++i)
        parts[i].label = withFacet(f, i < firstStatus ? text::Key::FacetLevel : text::Key::FacetStatus, parts[i].label);
    for (std::size_t i = 0; i < criteria.regions.size(); ++i) {
        CriteriaPart part{"chip:region:" + criteria.regions[i].code,
                          layout::regionName(f.atlas(), criteria.regions[i], f.language()), {}, criteria};
        part.without.regions.erase(part.without.regions.begin() + static_cast<std::ptrdiff_t>(i));
        parts.push_back(std::move(part));
    }
    for (std::size_t i = 0; i < criteria.cities.size(); ++i) {
        CriteriaPart part{"chip:city:" + criteria.cities[i], cityName(f, criteria.cities[i]), {}, criteria};
        part.without.cities.erase(part.without.cities.begin() + static_cast<std::ptrdiff_t>(i));
        parts.push_back(std::move(part));
    }
    if (!criteria.text.empty()) {
        CriteriaPart part{"chip:text", f.format(text::Key::Quoted, {criteria.text}), {}, criteria};
        part.without.text.clear();
        parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace ui
