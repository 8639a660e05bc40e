#include "words/document/document_parts.hpp"

#include <array>

#include "model/words.hpp"
#include "text/catalogue.hpp"
#include "words/entry_words.hpp"
#include "words/origin_words.hpp"

namespace words {

namespace {

using base::Language;
using text::Key;

}  // namespace

TextTwin beginTwin(const model::Atlas& atlas, std::string title, Language language)
{
    TextTwin document;
    document.language = language;
    document.title = std::move(title);
    document.foot.push_back(programAndTitle(atlas.origin(), language) + ".");
    if (std::string origin = originLine(atlas.origin(), language); !origin.empty())
        document.foot.push_back(std::move(origin));
    return document;
}

std::string tierWord(filter::Tier tier, Language language)
{
    constexpr std::array keys{Key::TierSeatHere, Key::TierDocumented, Key::TierNationwide,
                              Key::TierListUnknown};
    static_assert(keys.size() == filter::tierCount);
    return std::string(text::tr(keys[static_cast<std::size_t>(tier)], language));
}

std::string headingWithCount(const std::string& heading, std::size_t count, Language language)
{
    return heading + " (" + text::number(static_cast<long long>(count), language) + ")";
}

std::string fullName(const model::Network& network, Language language)
{
    const std::string name = localText(network.name, language);
    return network.abbreviation.empty() || network.abbreviation == name
               ? name
               : name + " (" + network.abbreviation + ")";
}

TextTwin::Line entryLine(const model::Atlas& atlas, model::NetworkId id, Language language)
{
    const Facts facts = factsOf(atlas, atlas[id], language);
    return entryLine(atlas, id, joined({facts.valueOf(FactKey::Seat), facts.valueOf(FactKey::Topics)}, " · "),
                     {}, language);
}

TextTwin::Line entryLine(const model::Atlas& atlas, model::NetworkId id, std::string text, std::string detail,
                         Language language)
{
    return {fullName(atlas[id], language), std::move(text), atlas[id].url, std::move(detail)};
}

void addLine(TextTwin::Section& section, Key label, const std::string& text, const std::string& detail,
             Language language)
{
    if (!text.empty()) section.lines.push_back({std::string(text::tr(label, language)), text, {}, detail});
}

void addFact(TextTwin::Section& section, const Fact& fact)
{
    section.lines.push_back({fact.label, fact.valueWithNote(), fact.url, fact.provenance()});
}

void addKeyFacts(TextTwin::Section& section, const Facts& facts)
{
    for (const Fact& fact : facts.rows()) {
        using enum FactKey;
        const bool further = fact.key == MembersBefore || fact.key == CountryCountBefore;
        // In one line each: all countries, and the states as they are known.
        const bool again = fact.key == CountriesListed || fact.key == CountriesConfirmed ||
                           fact.key == CountriesBeside || fact.key == CountriesEach ||
                           fact.key == CountriesNote || fact.key == StatesKnown || fact.key == StatesNote;
        const bool ownSection = fact.key == Associations || fact.key == AssociationsNote ||
                                fact.key == MemberPlaces || fact.key == MemberPlacesNote;
        if (!fact.evident && !further && !again && !ownSection) addFact(section, fact);
    }
}

}  // namespace words
