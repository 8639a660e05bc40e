#include <algorithm>

#include "filter/answers/influence.hpp"
#include "model/words.hpp"
#include "text/catalogue.hpp"
#include "words/answer_lines.hpp"
#include "words/answer_words.hpp"
#include "words/document/describe.hpp"
#include "words/document/document_parts.hpp"
#include "words/entry_words.hpp"
#include "words/origin_words.hpp"

namespace words {

namespace {

using base::Language;
using text::Key;

void addFurtherFigures(TextTwin& document, const Facts& facts, Language language)
{
    const std::span<const Fact> before = facts.of(FactKey::MembersBefore);
    if (before.empty()) return;
    TextTwin::Section& section = document.add(2, word(Key::MembersBefore, language));
    for (const Fact& fact : before)
        section.lines.push_back({{}, fact.valueWithNote(), {}, fact.provenance()});
}

void addMemberPlaces(TextTwin& document, const Facts& facts)
{
    const Fact* row = facts.first(FactKey::MemberPlaces);
    if (!row) return;
    TextTwin::Section& section = document.add(2, row->label);
    section.paragraphs = {joined({row->note, row->provenance()}, " · "), row->value};
}

void addAssociations(TextTwin& document, const model::PartList& list, const Facts& facts, Language language)
{
    const std::span<const Fact> rows = facts.of(FactKey::Associations);
    if (rows.empty()) return;
    const bool national = list.kind != model::MemberList::Kind::None;
    TextTwin::Section& section =
        document.add(2, word(national ? Key::NationalAssociations : Key::StateAssociations, language));
    if (const std::string note = facts.valueOf(FactKey::AssociationsNote); !note.empty())
        section.paragraphs.push_back(note);
    for (const Fact& row : rows) addFact(section, row);
}

void addInfluence(TextTwin& document, const model::Atlas& atlas, model::NetworkId id, Language language)
{
    if (!atlas[id].isNetwork) return;
    TextTwin::Section& section = document.add(2, word(Key::LadderTitle, language));
    for (const filter::LadderRung& rung : filter::influenceLadder(atlas, std::span(&id, 1)))
        section.lines.push_back(
            {ladderWord(rung.level, language),
             rung.lines.empty() ? word(Key::LadderNone, language) : word(Key::LadderSpeaks, language),
             {},
             rung.lines.empty() ? std::string() : ladderDetail(atlas, rung.lines.front(), language)});
}

void addRelated(TextTwin& document, filter::Answers& answers, model::NetworkId id,
                const filter::RelatedWeights& weights, Language language)
{
    const auto& related = answers.related(id, weights);
    if (related.empty()) return;
    TextTwin::Section& section = document.add(2, word(Key::RelatedTitle, language));
    for (const filter::RelatedEntry& entry : related)
        section.lines.push_back(
            entryLine(answers.index().atlas(), entry.network, relatedReasons(entry, language), {}, language));
}

}  // namespace

TextTwin describeEntry(filter::Answers& answers, model::NetworkId id, const filter::RelatedWeights& weights,
                       Language language)
{
    const model::Atlas& atlas = answers.index().atlas();
    const model::Network& network = atlas[id];
    TextTwin document = beginTwin(atlas, fullName(network, language), language);
    if (!network.isNetwork) document.introduction.push_back(word(Key::NotANetwork, language));
    if (const std::string summary = localText(network.summary, language); !summary.empty())
        document.introduction.push_back(summary);
    const Facts facts = factsOf(atlas, network, language);
    addKeyFacts(document.add(2, word(Key::Details, language)), facts);
    addInfluence(document, atlas, id, language);
    addFurtherFigures(document, facts, language);
    addAssociations(document, network.associations, facts, language);
    addMemberPlaces(document, facts);
    addRelated(document, answers, id, weights, language);
    if (!network.doubts.empty()) {
        TextTwin::Section& section = document.add(2, word(Key::Doubts, language));
        for (const base::LocalText& doubt : network.doubts)
            section.lines.push_back({{}, localText(doubt, language), {}, {}});
    }
    if (const std::string slides = localText(network.slides, language); !slides.empty())
        document.add(2, word(Key::OnTheSlides, language)).paragraphs = {
            slides, slidesLine(atlas.origin().talk, language)};
    if (!network.sources.empty()) {
        TextTwin::Section& section = document.add(2, word(Key::Sources, language));
        for (const std::string& source : network.sources)
            section.lines.push_back({{}, readableAddress(source), {}, {}});
    }
    return document;
}

TextTwin describeComparison(filter::Answers& answers, const std::vector<model::NetworkId>& entries,
                            Language language)
{
    const model::Atlas& atlas = answers.index().atlas();
    std::vector<std::string> names;
    for (const model::NetworkId id : entries) names.push_back(shortName(atlas[id], language));
    TextTwin document =
        beginTwin(atlas, word(Key::CompareTitle, language) + ": " + joined(names, ", "), language);
    for (const model::NetworkId id : entries)
        addKeyFacts(document.add(2, fullName(atlas[id], language)), factsOf(atlas, atlas[id], language));
    for (std::size_t i = 0; i < model::countOf<filter::OverlapOf>(); ++i) {
        const filter::Overlap& overlap = answers.overlap(entries, static_cast<filter::OverlapOf>(i));
        if (!isAnythingKnown(overlap)) continue;
        document.add(2, word(Key::OverlapTitle, language) + ": " +
                            std::string(answerWord(overlap.of, language)));
        bool incomplete = false;
        for (const filter::OverlapSet& set : overlap.sets) {
            document.sections.back().lines.push_back(
                {shortName(atlas[set.network], language),
                 text::number(static_cast<long long>(set.size), language),
                 {},
                 std::string(answerWord(set.state, language))});
            incomplete = incomplete || (set.state != filter::SetState::Complete &&
                                        set.state != filter::SetState::Nationwide);
        }
        if (incomplete) document.sections.back().paragraphs.push_back(word(Key::OverlapIncomplete, language));
        for (const filter::Intersection& part : overlap.intersections) {
            TextTwin::Section& section = document.add(3, intersectionName(atlas, overlap, part, language) +
                                                             ": " + intersectionCount(part, language));
            if (const std::string items = overlapItemNames(answers.index(), overlap.of, part, language);
                !items.empty())
                section.paragraphs.push_back(items);
        }
    }
    return document;
}

}  // namespace words
