#include "filter/way_out.hpp"

#include "filter/evaluation.hpp"
#include "filter/index.hpp"

namespace filter {

namespace {

std::size_t countOf(const Index& index, const Criteria& criteria)
{
    return Evaluation(index.columns(), index.atlas(), criteria).count();
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
    for (const Facet facet : allFacets) {
        WayOut step{{}, criteria, 0};
        for (const CriteriaPart& part : parts) {
            if (part.facet != facet || !part.value) continue;
            step.removed.push_back(part);
            step.criteria = without(step.criteria, part);
        }
        if (step.removed.empty()) continue;
        step.count = countOf(index, step.criteria);
        if (best.removed.empty() || step.count > best.count) best = std::move(step);
    }
    return best;
}

}  // namespace

std::string nameOf(const CriteriaPart& part)
{
    const Row& one = row(part.facet);
    if (!part.value) return std::string(one.find(part.other)->name);
    const std::string key(one.key());
    return one.facts().single ? key : key + ":" + one.nameOf(*part.value);
}

base::LocalText labelOf(const model::Atlas& atlas, const CriteriaPart& part)
{
    const Row& one = row(part.facet);
    if (!part.value) return one.find(part.other)->words;
    const base::LocalText word = one.wordOf(atlas, *part.value);
    const base::LocalText& label = one.facts().label;
    if (label.empty()) return word;
    return {label.de + ": " + word.get(base::Language::De), label.en + ": " + word.get(base::Language::En)};
}

std::vector<CriteriaPart> partsOf(const Criteria& criteria)
{
    std::vector<CriteriaPart> parts;
    for (const Facet facet : allFacets)
        for (Value& value : row(facet).chosen(criteria)) parts.push_back({facet, std::move(value)});
    for (const auto kind : {FacetSwitch::Kind::KnownOnly, FacetSwitch::Kind::All})
        for (const Facet facet : allFacets)
            if (const FacetSwitch* one = row(facet).find(kind);
                one && criteria.*(one->on) && row(facet).chosen(criteria).size() >= one->from)
                parts.push_back({facet, std::nullopt, kind});
    return parts;
}

Criteria without(Criteria criteria, const CriteriaPart& part)
{
    const Row& one = row(part.facet);
    if (part.value)
        one.toggle(criteria, *part.value);
    else
        criteria.*(one.find(part.other)->on) = false;
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
