#include <algorithm>
#include <array>

#include "base/fold.hpp"
#include "filter/region_name.hpp"
#include "model/words.hpp"
#include "text/catalogue.hpp"
#include "words/answer_lines.hpp"
#include "words/answer_words.hpp"
#include "words/document/describe.hpp"
#include "words/document/document_parts.hpp"
#include "words/entry_words.hpp"

namespace words {

namespace {

using base::Language;
using text::Key;

/// The five answers about one town.
class TownDocument {
public:
    TownDocument(const filter::Index& index, const filter::Municipality& town, Language language)
        : index_(index), atlas_(index.atlas()), town_(town), language_(language)
    {
    }

    TextTwin make()
    {
        const model::Place place = atlas_.gazetteer()[town_.place];
        TextTwin document = beginTwin(
            atlas_, text::format(Key::QuestionTown, language_, {place.nameIn(language_)}), language_);
        document.introduction.push_back(std::string(place.nameIn(language_)) + ", " +
                                        whereabouts(atlas_, place, language_));
        members(document.add(2, word(Key::AnswerMemberOf, language_)));
        linked(document);
        withoutList(document);
        possible(document.add(2, word(Key::AnswerPossible, language_)));
        nearest(document.add(2, withinKm(Key::AnswerNearest, language_)));
        seats(document.add(2, seatsNearbyHeading(language_)));
        return document;
    }

private:
    TextTwin::Line line(model::NetworkId id, std::string text, std::string detail) const
    {
        return entryLine(atlas_, id, std::move(text), std::move(detail), language_);
    }
    void nothing(TextTwin::Section& section, Key otherwise) const
    {
        if (section.lines.empty()) section.paragraphs = {word(otherwise, language_)};
    }

    void members(TextTwin::Section& section) const
    {
        for (const filter::Membership& membership : town_.memberOf) {
            const model::NetworkId id = index_.members().all()[membership.member].network;
            section.lines.push_back(line(id, membershipText(index_, membership, language_),
                                         membershipReason(index_, membership, language_)));
        }
        nothing(section, Key::AnswerNotListed);
    }
    void linked(TextTwin& document) const
    {
        if (town_.linked.empty()) return;
        TextTwin::Section& section = document.add(2, linkedHeading(town_.linked.size(), language_));
        for (const filter::LinkedPlace& one : town_.linked)
            section.lines.push_back(
                {{}, linkedName(atlas_, one, language_), {}, linkedDetail(atlas_, one, language_)});
    }
    void withoutList(TextTwin& document) const
    {
        TextTwin::Section& section =
            document.add(2, text::format(Key::AnswerWithoutList, language_,
                                         {entryCount(town_.withoutList.size(), language_)}));
        for (const filter::WithoutList& entry : town_.withoutList)
            section.lines.push_back(line(entry.network, std::string(answerWord(entry.gap, language_)), {}));
    }
    void possible(TextTwin::Section& section) const
    {
        if (!town_.possible.empty()) section.paragraphs = {word(Key::TownPossibleNote, language_)};
        for (const filter::Possible& entry : town_.possible)
            section.lines.push_back(line(entry.network, std::string(answerWord(entry.certainty, language_)),
                                         possibleReason(entry, language_)));
        nothing(section, Key::AnswerNothing);
    }
    void nearest(TextTwin::Section& section) const
    {
        if (!town_.nearest.empty()) section.paragraphs = {word(Key::TownNearestNote, language_)};
        for (const filter::NearestMember& member : town_.nearest) {
            const model::NetworkId id = index_.members().all()[member.member].network;
            section.lines.push_back(line(id, nearestText(index_, member, language_),
                                         knownOf(atlas_[id].memberPlaces, language_)));
        }
        nothing(section, Key::AnswerNothing);
    }
    void seats(TextTwin::Section& section) const
    {
        for (const filter::SeatNearby& seat : town_.seatsNearby)
            section.lines.push_back(line(seat.network, seatText(atlas_, seat, language_), {}));
        nothing(section, Key::AnswerNothing);
    }

    const filter::Index& index_;
    const model::Atlas& atlas_;
    const filter::Municipality& town_;
    Language language_;
};

/// One class of regions in one part of the world.
void addRegions(TextTwin& document, const filter::Index& index, const filter::WithoutEntry& answer, Key part,
                filter::EntryClass entryClass, bool (*isIn)(const filter::Index&, const filter::RegionRef&),
                Language language)
{
    std::vector<TextTwin::Line> lines;
    for (const filter::RegionWithout& region : answer.regions) {
        if (region.entryClass != entryClass || !isIn(index, region.region)) continue;
        lines.push_back({filter::regionName(index.atlas(), region.region, language),
                         withoutEntryText(index.atlas(), region, language),
                         {},
                         {}});
    }
    if (lines.empty()) return;
    std::stable_sort(lines.begin(), lines.end(), [](const TextTwin::Line& a, const TextTwin::Line& b) {
        return base::sortKey(a.label) < base::sortKey(b.label);
    });
    TextTwin::Section& section = document.add(
        3, word(part, language) + ": " +
               headingWithCount(std::string(answerWord(entryClass, language)), lines.size(), language));
    section.lines = std::move(lines);
}

bool isState(const filter::Index&, const filter::RegionRef& region)
{
    return region.kind == filter::RegionRef::Kind::State;
}
bool isEuropean(const filter::Index& index, const filter::RegionRef& region)
{
    const model::Geography& geography = index.atlas().geography();
    const model::CountryId id = region.kind == filter::RegionRef::Kind::Country
                                    ? geography.findCountry(region.code)
                                    : model::CountryId();
    return id.valid() && geography[id].continent.valid() && geography[geography[id].continent].code == "150";
}
bool isElsewhere(const filter::Index& index, const filter::RegionRef& region)
{
    return region.kind == filter::RegionRef::Kind::Country && !isEuropean(index, region);
}

}  // namespace

TextTwin describeTown(filter::Answers& answers, model::PlaceId town, Language language)
{
    return TownDocument(answers.index(), answers.town(town), language).make();
}

TextTwin describeRegion(filter::Answers& answers, const filter::RegionRef& region, Language language)
{
    const model::Atlas& atlas = answers.index().atlas();
    const filter::RegionCard& card = answers.region(region);
    TextTwin document = beginTwin(
        atlas, filter::regionName(atlas, region, language) + ": " + entryCount(card.lines.size(), language),
        language);
    for (std::size_t tier = 0; tier < filter::tierCount; ++tier) {
        TextTwin::Section& section =
            document.add(2, headingWithCount(tierWord(static_cast<filter::Tier>(tier), language),
                                             card.perTier[tier], language));
        for (const filter::RegionLine& line : card.lines)
            if (line.standing.tier == static_cast<filter::Tier>(tier))
                section.lines.push_back(entryLine(atlas, line.network,
                                                  std::string(answerWord(line.standing.evidence, language)),
                                                  {}, language));
    }
    const auto groupText = [&](const auto& group) {
        std::array<std::size_t, filter::tierCount> perTier{};
        for (std::size_t tier = 0; tier < perTier.size(); ++tier) perTier[tier] = group.entries[tier].size();
        return tierCounts(perTier, language);
    };
    const auto counted = [&](Key heading, const auto& groups) {
        TextTwin::Section& section = document.add(2, word(heading, language));
        for (const auto& group : groups)
            section.lines.push_back(
                {localText(model::word(group.value), language), groupText(group), {}, {}});
    };
    if (!card.byTopic.empty()) counted(Key::Topics, card.byTopic);
    if (!card.byLevel.empty()) counted(Key::Levels, card.byLevel);
    return document;
}

TextTwin describeWithoutEntry(filter::Answers& answers, const filter::EntryQuestion& question,
                              Language language)
{
    const filter::Index& index = answers.index();
    const filter::WithoutEntry& answer = answers.withoutEntry(question);
    TextTwin document = beginTwin(index.atlas(), withoutEntryQuestion(question, language), language);
    document.introduction = {word(Key::WithoutNote, language)};
    TextTwin::Section& entries = document.add(
        2, headingWithCount(word(Key::WithoutEntriesOf, language), answer.matching.size(), language));
    for (const model::NetworkId id : answer.matching)
        entries.lines.push_back(entryLine(index.atlas(), id, language));
    struct Part {
        Key name;
        bool (*isIn)(const filter::Index&, const filter::RegionRef&);
    };
    document.add(2, word(Key::FacetRegion, language));
    for (const Part part : {Part{Key::ViewGermany, isState}, Part{Key::ViewEurope, isEuropean},
                            Part{Key::ViewWorld, isElsewhere}})
        for (const filter::EntryClass entryClass :
             {filter::EntryClass::NoEntry, filter::EntryClass::NotKnown, filter::EntryClass::Documented})
            addRegions(document, index, answer, part.name, entryClass, part.isIn, language);
    return document;
}

TextTwin describeView(filter::Answers& answers, const state::AppState& state, const filter::Result& result)
{
    const state::View& view = state.view;
    const Language language = state.preferences.language;
    if (view.region) return describeRegion(answers, *view.region, language);
    if (view.selection.size() == 1)
        return describeEntry(answers, view.selection.front(), state.transient.relatedWeights, language);
    if (view.selection.size() > 1) return describeComparison(answers, view.selection, language);
    if (view.town) return describeTown(answers, *view.town, language);
    if (view.withoutEntry) return describeWithoutEntry(answers, *view.withoutEntry, language);
    return describeList(answers.index().atlas(), view, result, language, ListExtent::Lines);
}

}  // namespace words
