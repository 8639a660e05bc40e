#include "filter/way_out.hpp"

#include <algorithm>

#include "filter/index.hpp"
#include "filter/sets/masks.hpp"

namespace filter {

namespace {

template <class E>
void addValues(std::vector<CriteriaPart>& parts, Facet facet, const base::EnumSet<E>& set)
{
    for (std::size_t i = 0; i < model::countOf<E>(); ++i)
        if (set.contains(static_cast<E>(i))) parts.push_back({CriteriaPart::Kind::Value, facet, i});
}

template <class E>
void eraseValue(base::EnumSet<E>& set, std::size_t value)
{
    set.erase(static_cast<E>(value));
}

template <class T>
void eraseAt(std::vector<T>& values, std::size_t at)
{
    if (at < values.size()) values.erase(values.begin() + static_cast<std::ptrdiff_t>(at));
}

void eraseValue(Criteria& criteria, const CriteriaPart& part)
{
    switch (part.facet) {
    case Facet::Scope:
        return eraseValue(criteria.scopes, part.value);
    case Facet::Topic:
        return eraseValue(criteria.topics, part.value);
    case Facet::Level:
        return eraseValue(criteria.levels, part.value);
    case Facet::Status:
        return eraseValue(criteria.statuses, part.value);
    case Facet::Reach:
        return eraseValue(criteria.reaches, part.value);
    case Facet::Decade:
        return eraseValue(criteria.decades, part.value);
    case Facet::Founded:
        criteria.foundedFrom = criteria.foundedUntil = 0;
        return;
    case Facet::Region:
        return eraseAt(criteria.regions, part.value);
    case Facet::City:
        return eraseAt(criteria.cities, part.value);
    case Facet::Text:
        criteria.text.clear();
        return;
    }
}

std::size_t countOf(const Index& index, const Criteria& criteria)
{
    return Masks(index, criteria).all().count();
}

/// The step that finds most; its count may be 0.
WayOut bestStep(const Index& index, const Criteria& criteria)
{
    WayOut best;
    for (const CriteriaPart& part : partsOf(criteria)) {
        WayOut step{{part}, without(criteria, part), 0};
        step.count = countOf(index, step.criteria);
        if (best.removed.empty() || step.count > best.count) best = std::move(step);
    }
    return best;
}

/// All values of one facet at once.
WayOut bestFacet(const Index& index, const Criteria& criteria)
{
    WayOut best;
    const std::vector<CriteriaPart> parts = partsOf(criteria);
    for (std::size_t facet = 0; facet < facetCount; ++facet) {
        WayOut step{{}, criteria, 0};
        // From behind, so that indexes into vectors stay right.
        for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
            if (part->kind != CriteriaPart::Kind::Value || part->facet != static_cast<Facet>(facet)) continue;
            step.removed.insert(step.removed.begin(), *part);
            step.criteria = without(step.criteria, *part);
        }
        if (step.removed.empty()) continue;
        step.count = countOf(index, step.criteria);
        if (best.removed.empty() || step.count > best.count) best = std::move(step);
    }
    return best;
}

}  // namespace

std::vector<CriteriaPart> partsOf(const Criteria& criteria)
{
    std::vector<CriteriaPart> parts;
    const auto add = [&](Facet facet, std::size_t value) {
        parts.push_back({CriteriaPart::Kind::Value, facet, value});
    };
    addValues(parts, Facet::Scope, criteria.scopes);
    addValues(parts, Facet::Topic, criteria.topics);
    addValues(parts, Facet::Level, criteria.levels);
    addValues(parts, Facet::Status, criteria.statuses);
    addValues(parts, Facet::Reach, criteria.reaches);
    addValues(parts, Facet::Decade, criteria.decades);
    if (criteria.bindsYear()) add(Facet::Founded, 0);
    for (std::size_t i = 0; i < criteria.regions.size(); ++i) add(Facet::Region, i);
    for (std::size_t i = 0; i < criteria.cities.size(); ++i) add(Facet::City, i);
    if (!criteria.text.empty()) add(Facet::Text, 0);
    if (criteria.knownOnly && !criteria.regions.empty()) parts.push_back({CriteriaPart::Kind::KnownOnly});
    if (criteria.allTopics && criteria.topics.size() > 1) parts.push_back({CriteriaPart::Kind::AllTopics});
    if (criteria.allRegions && criteria.regions.size() > 1) parts.push_back({CriteriaPart::Kind::AllRegions});
    return parts;
}

Criteria without(Criteria criteria, const CriteriaPart& part)
{
    switch (part.kind) {
    case CriteriaPart::Kind::Value:
        eraseValue(criteria, part);
        break;
    case CriteriaPart::Kind::KnownOnly:
        criteria.knownOnly = false;
        break;
    case CriteriaPart::Kind::AllTopics:
        criteria.allTopics = false;
        break;
    case CriteriaPart::Kind::AllRegions:
        criteria.allRegions = false;
        break;
    }
    return criteria;
}

std::optional<WayOut> wayOut(const Index& index, const Criteria& criteria)
{
    if (index.size() == 0 || countOf(index, criteria) > 0) return std::nullopt;
    WayOut way{{}, criteria, 0};
    // Each step takes at least one part away; without any part every entry passes.
    while (way.count == 0 && !partsOf(way.criteria).empty()) {
        WayOut step = bestStep(index, way.criteria);
        if (step.count == 0)
            if (WayOut facet = bestFacet(index, way.criteria); facet.count > 0) step = std::move(facet);
        way.removed.insert(way.removed.end(), step.removed.begin(), step.removed.end());
        way.criteria = std::move(step.criteria);
        way.count = step.count;
    }
    return way.count > 0 ? std::optional(std::move(way)) : std::nullopt;
}

}  // namespace filter
