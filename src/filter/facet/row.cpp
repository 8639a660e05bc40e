#include "filter/facet/row.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace filter {

namespace {

using Order = std::array<Facet, facetCount>;

Order orderedBy(int FacetFacts::*place)
{
    Order order = allFacets;
    std::stable_sort(order.begin(), order.end(),
                     [&](Facet a, Facet b) { return row(a).facts().*place < row(b).facts().*place; });
    return order;
}

}  // namespace

std::vector<std::string_view> Row::spellings() const
{
    if (facts_.spelt.empty()) return {facts_.key};
    return facts_.spelt;
}

const FacetSwitch* Row::find(FacetSwitch::Kind kind) const
{
    for (const FacetSwitch& one : facts_.switches)
        if (one.kind == kind) return &one;
    return nullptr;
}

std::span<const Row* const> rows()
{
    static const std::array<const Row*, facetCount> all{
#define FILTER_FACET(name) &rowOf<Facet::name>(),
        FILTER_FACETS(FILTER_FACET)
#undef FILTER_FACET
    };
    return all;
}

const Row& row(Facet facet) { return *rows()[static_cast<std::size_t>(facet)]; }

std::span<const Facet> inSentenceOrder()
{
    static const Order order = orderedBy(&FacetFacts::inSentence);
    return order;
}

std::span<const Facet> inPanelOrder()
{
    static const Order order = orderedBy(&FacetFacts::inPanel);
    return order;
}

bool Criteria::empty() const
{
    return std::all_of(rows().begin(), rows().end(),
                       [&](const Row* one) { return one->chosen(*this).empty(); });
}

std::vector<std::string> splitValues(std::string_view values)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= values.size()) {
        const std::size_t end = std::min(values.find(',', begin), values.size());
        if (end > begin) parts.emplace_back(values.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string listed(const std::vector<std::string_view>& words)
{
    std::string text;
    for (const std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

base::Message unknownValue(std::string_view key, const std::string& value, const base::Message& known)
{
    return base::filled({"{0} \"{1}\" ist nicht bekannt; bekannt: {2}", "unknown {0} \"{1}\"; known: {2}"},
                        {key, base::displaySafe(value), known});
}

base::LocalText filledWord(const base::LocalText& pattern, std::initializer_list<base::Part> parts)
{
    const base::Message words = base::filled({pattern.de, pattern.en}, parts);
    return {words.in(base::Language::De), words.in(base::Language::En)};
}

}  // namespace filter
