#include "layout/stage/explored.hpp"

#include <algorithm>
#include <array>

#include "filter/region_name.hpp"
#include "text/catalogue.hpp"
#include "words/answer_lines.hpp"
#include "words/answer_words.hpp"
#include "words/entry_words.hpp"
#include "words/question.hpp"
#include "words/sentence.hpp"

namespace layout {

namespace {

using base::Language;
using text::Key;

constexpr std::size_t mostNames = 8;

struct Said {
    std::string question, answer;
};

/// "A, B, C und 4 weitere": as many as can be heard.
std::string names(const model::Atlas& atlas, const std::vector<model::NetworkId>& entries, Language language)
{
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(entries.size(), mostNames); ++i)
        words.push_back(words::shortName(atlas[entries[i]], language));
    std::string text = words::joined(words, ", ");
    if (entries.size() > mostNames)
        text +=
            " · " + text::format(Key::FurtherEntries, language, {std::to_string(entries.size() - mostNames)});
    return text;
}

Said ofRegion(const Request& request, Language language)
{
    const filter::RegionRef& region = *request.view.region;
    Said said{filter::regionName(request.atlas, region, language), {}};
    if (request.answers.region) said.answer = words::tierCounts(request.answers.region->perTier, language);
    return said;
}

Said ofEntries(const Request& request, Language language)
{
    const std::vector<model::NetworkId>& selection = request.view.selection;
    if (selection.size() == 1) {
        const model::Network& network = request.atlas[selection.front()];
        return {network.name.get(language), words::firstSentence(network.summary.get(language))};
    }
    std::vector<std::string> labels;
    for (const model::NetworkId id : selection)
        labels.push_back(words::shortName(request.atlas[id], language));
    Said said{words::joined(labels, " · "), {}};
    const filter::Overlap* overlap = request.answers.overlap;
    if (!overlap || !request.view.overlap) return said;
    for (const filter::Intersection& part : overlap->intersections)
        if (part.mask == request.view.overlap->mask)
            said.answer = words::intersectionName(request.atlas, *overlap, part, language) + ": " +
                          words::intersectionCount(part, language) + " " +
                          std::string(words::answerWord(request.view.overlap->of, language));
    return said;
}

Said ofTown(const Request& request, Language language)
{
    state::View asked;
    asked.town = request.view.town;
    Said said{words::plainText(words::questionOf(request.atlas, asked, language)), {}};
    const filter::Municipality* town = request.answers.town;
    if (!town || !request.answers.members) return said;
    std::vector<model::NetworkId> entries;
    for (const filter::Membership& membership : town->memberOf)
        entries.push_back(request.answers.members->all()[membership.member].network);
    said.answer = entries.empty() ? std::string(text::tr(Key::AnswerNotListed, language))
                                  : names(request.atlas, entries, language);
    return said;
}

Said ofGap(const Request& request, Language language)
{
    Said said{words::withoutEntryQuestion(*request.view.withoutEntry, language), {}};
    if (!request.answers.withoutEntry) return said;
    // Of what the map is about.
    const auto kind = request.view.kind == state::ViewKind::Germany ? filter::RegionRef::Kind::State
                                                                    : filter::RegionRef::Kind::Country;
    std::vector<std::string> counts;
    for (const filter::EntryClass one :
         {filter::EntryClass::NoEntry, filter::EntryClass::NotKnown, filter::EntryClass::Documented}) {
        const auto count = std::count_if(
            request.answers.withoutEntry->regions.begin(), request.answers.withoutEntry->regions.end(),
            [&](const auto& region) { return region.region.kind == kind && region.entryClass == one; });
        if (count > 0)
            counts.push_back(std::string(words::answerWord(one, language)) + ": " +
                             text::number(count, language));
    }
    said.answer = words::joined(counts, " · ");
    return said;
}

Said ofFilter(const Request& request, Language language)
{
    const filter::Criteria& criteria = request.view.criteria;
    const filter::Result& result = request.result;
    if (criteria.empty()) return {words::entryCount(result.matches.size(), language), {}};
    state::View asked;
    asked.criteria = criteria;
    const std::string question = words::plainText(words::questionOf(request.atlas, asked, language));
    if (question.empty()) return {words::sentence(request.atlas, criteria, result, language), {}};
    const std::string counts =
        criteria.regions.empty() ? std::string() : words::tierCounts(result.perTier, language);
    return {question, counts.empty() ? words::entryCount(result.matches.size(), language) : counts};
}

Said said(const Request& request, Language language)
{
    const state::View& view = request.view;
    if (view.region) return ofRegion(request, language);
    if (!view.selection.empty()) return ofEntries(request, language);
    if (view.town && request.atlas.gazetteer().contains(*view.town)) return ofTown(request, language);
    if (view.withoutEntry) return ofGap(request, language);
    return ofFilter(request, language);
}

}  // namespace

CaptionWords exploredWords(const Request& request)
{
    const Said de = said(request, Language::De), en = said(request, Language::En);
    return {{de.question, en.question}, {de.answer, en.answer}};
}

}  // namespace layout
