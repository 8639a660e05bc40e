#include "model/words.hpp"

#include <array>

// The readers' words of a row of a set; see vocabulary.hpp.
#define MODEL_WORDS(name, key, german, english) base::LocalText{german, english},
#define MODEL_TOPIC_WORDS(name, key, family, german, english) base::LocalText{german, english},
#define MODEL_UNIT_WORDS(name, key, german, english, germanPlural, englishPlural)                            \
    Word{key, {german, english}, {germanPlural, englishPlural}},

namespace model {

namespace {

/// One text for each enumerator, in the order of the enumeration.
template <std::size_t count>
using Texts = std::array<base::LocalText, count>;

template <std::size_t count, class E>
const base::LocalText& at(const std::array<base::LocalText, count>& texts, E value)
{
    static const base::LocalText none;
    const auto index = static_cast<std::size_t>(value);
    return index < count ? texts[index] : none;
}

const Word* findWord(std::span<const Word> words, std::string_view key)
{
    for (const Word& word : words)
        if (word.key == key) return &word;
    return nullptr;
}

}  // namespace

const base::LocalText& word(Scope value)
{
    static const std::array texts{MODEL_SCOPES(MODEL_WORDS)};
    return at(texts, value);
}

const base::LocalText& word(EntryKind value)
{
    static const std::array texts{MODEL_ENTRY_KINDS(MODEL_WORDS)};
    return at(texts, value);
}

const base::LocalText& word(Topic value)
{
    static const std::array texts{MODEL_TOPICS(MODEL_TOPIC_WORDS)};
    return at(texts, value);
}

const base::LocalText& word(Family value)
{
    static const Texts<7> texts{{
        {"Umwelt und Klima", "Environment and climate"},
        {"Wasser, Ernährung, Gesundheit", "Water, food, health"},
        {"Mobilität und Stadt", "Mobility and cities"},
        {"Demokratie, Rechte, Frieden", "Democracy, rights, peace"},
        {"Finanzen, Daseinsvorsorge, Handel", "Finance, public services, trade"},
        {"Kommunale Interessenvertretung", "Local government interests"},
        {"Parteien", "Parties"},
    }};
    return at(texts, value);
}

const base::LocalText& word(Level value)
{
    static const std::array texts{MODEL_LEVELS(MODEL_WORDS)};
    return at(texts, value);
}

const base::LocalText& word(Status value)
{
    static const std::array texts{MODEL_STATUSES(MODEL_WORDS)};
    return at(texts, value);
}

const base::LocalText& word(Reach value)
{
    static const std::array texts{MODEL_REACHES(MODEL_WORDS)};
    return at(texts, value);
}

const base::LocalText& word(Confidence value)
{
    static const std::array texts{MODEL_CONFIDENCES(MODEL_WORDS)};
    return at(texts, value);
}

const base::LocalText& word(Aspect value)
{
    static const std::array texts{MODEL_ASPECTS(MODEL_WORDS)};
    return at(texts, value);
}

const base::LocalText& word(MemberList::Kind value)
{
    static const Texts<countOf<MemberList::Kind>()> texts{{
        {},
        {"vollständige Liste", "complete list"},
        {"unvollständige Liste", "incomplete list"},
        {"nur Leitstädte", "lead cities only"},
        {"frühere Phase, keine heutigen Mitglieder", "past phase, not today’s members"},
        {"Beispiele", "examples"},
        {"Orte von Treffen, keine Mitglieder", "places of meetings, not members"},
    }};
    return at(texts, value);
}

std::span<const Word> roles()
{
    static const std::array<Word, 13> words{{
        {"secretariat", {"Geschäftsstelle", "Head office"}, {}},
        {"world-secretariat", {"Weltsekretariat", "World secretariat"}, {}},
        {"european-secretariat", {"Europasekretariat", "European secretariat"}, {}},
        {"second-office", {"Weitere Geschäftsstelle", "Further head office"}, {}},
        {"office", {"Büro", "Office"}, {}},
        {"coordination", {"Koordination", "Coordination"}, {}},
        {"national-section", {"Nationale Sektion", "National section"}, {}},
        {"registered-seat", {"Vereinssitz", "Registered seat"}, {}},
        {"initiator", {"Initiatorin", "Initiator"}, {}},
        {"partner", {"Partner", "Partner"}, {}},
        {"lead-city", {"Leitstadt", "Lead city"}, {}},
        {"staff-location", {"Arbeitsort von Beschäftigten", "Staff location"}, {}},
        {"related-body", {"Verwandte Stelle", "Related body"}, {}},
    }};
    return words;
}

std::span<const Word> units()
{
    static const std::array words{MODEL_UNITS(MODEL_UNIT_WORDS)};
    return words;
}

const Word& word(Unit unit) { return units()[static_cast<std::size_t>(unit)]; }

const base::LocalText& roleWord(std::string_view key)
{
    static const base::LocalText none;
    const Word* found = findWord(roles(), key);
    return found ? found->text : none;
}

const base::LocalText& unitWord(std::string_view key, std::int64_t count)
{
    static const base::LocalText none;
    const Word* found = findWord(units(), key);
    if (!found) return none;
    return count == 1 ? found->text : found->plural;
}

const base::LocalText& qualifierWord(bool atLeast, bool approximate)
{
    static const base::LocalText exact;
    static const base::LocalText about{"rund", "about"};
    static const base::LocalText moreThan{"mehr als", "more than"};
    if (atLeast) return moreThan;
    return approximate ? about : exact;
}

}  // namespace model
