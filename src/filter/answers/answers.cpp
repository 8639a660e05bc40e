#include "filter/answers/answers.hpp"

namespace filter {

namespace {

/// The kept answer, asked anew if the question is another one.
template <class Kept, class Question, class Ask>
auto& keep(Kept& kept, const Question& question, Ask ask)
{
    if (!kept || !(kept->first == question)) kept.emplace(question, ask());
    return kept->second;
}

}  // namespace

const Municipality& Answers::town(model::PlaceId place)
{
    return keep(town_, place, [&] { return describeMunicipality(index_, place); });
}

const WithoutEntry& Answers::withoutEntry(const EntryQuestion& question)
{
    return keep(withoutEntry_, question, [&] {
        std::vector<RegionRef> regions = index_.states();
        const std::vector<RegionRef> countries = allCountries(index_.atlas());
        regions.insert(regions.end(), countries.begin(), countries.end());
        return filter::withoutEntry(index_, question, regions);
    });
}

const Overlap& Answers::overlap(const std::vector<model::NetworkId>& networks, OverlapOf of)
{
    return keep(overlaps_[static_cast<std::size_t>(of)], networks,
                [&] { return filter::overlap(index_, networks, of); });
}

const std::vector<RelatedEntry>& Answers::related(model::NetworkId asked, const RelatedWeights& weights)
{
    return keep(related_, RelatedQuestion{asked, weights},
                [&] { return filter::related(index_, asked, weights); });
}

const RegionCard& Answers::region(const RegionRef& region)
{
    return keep(region_, region, [&] { return regionCard(index_, region); });
}

const std::vector<MissingFact>& Answers::missing(int year)
{
    return keep(missing_, year, [&] { return missingFacts(index_, year); });
}

const Result& Answers::result(const Criteria& criteria)
{
    return keep(result_, criteria, [&] { return evaluate(index_, criteria); });
}

const std::vector<model::NetworkId>& Answers::sorted(ListOrder order, base::Language language)
{
    return keep(sorted_, std::pair(order, language),
                [&] { return sortedEntries(index_.atlas(), order, language); });
}

const std::optional<WayOut>& Answers::wayOut(const Criteria& criteria)
{
    return keep(wayOut_, criteria, [&] { return filter::wayOut(index_, criteria); });
}

}  // namespace filter
