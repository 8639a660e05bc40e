#include "words/question.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "filter/facet/row.hpp"
#include "filter/region_name.hpp"
#include "model/words.hpp"
#include "text/catalogue.hpp"
#include "words/entry_words.hpp"
#include "words/sentence.hpp"

namespace words {

namespace {

using base::Language;
using filter::RegionRef;
using text::Key;
using Kind = QuestionPiece::Kind;

/// Regions that are not "in" with their bare name.
struct Phrase {
    std::string_view code, text;
};
constexpr auto german = std::to_array<Phrase>({
    {"010", "in der Antarktis"},
    {"AE", "in den Vereinigten Arabischen Emiraten"},
    {"AQ", "in der Antarktis"},
    {"AX", "auf den Ålandinseln"},
    {"BB", "auf Barbados"},
    {"BM", "auf Bermuda"},
    {"BQ", "in den Karibischen Niederlanden"},
    {"BS", "auf den Bahamas"},
    {"BV", "auf der Bouvetinsel"},
    {"CC", "auf den Kokosinseln"},
    {"CD", "in der Demokratischen Republik Kongo"},
    {"CF", "in der Zentralafrikanischen Republik"},
    {"CG", "in der Republik Kongo"},
    {"CH", "in der Schweiz"},
    {"CI", "in der Elfenbeinküste"},
    {"CK", "auf den Cookinseln"},
    {"CU", "auf Kuba"},
    {"CV", "auf Cabo Verde"},
    {"CW", "auf Curaçao"},
    {"CX", "auf der Weihnachtsinsel"},
    {"DE-SL", "im Saarland"},
    {"DM", "auf Dominica"},
    {"DO", "in der Dominikanischen Republik"},
    {"EH", "in der Westsahara"},
    {"EU", "in der Europäischen Union"},
    {"FJ", "auf Fidschi"},
    {"FK", "auf den Falklandinseln"},
    {"FO", "auf den Färöern"},
    {"GB", "im Vereinigten Königreich"},
    {"GG", "auf Guernsey"},
    {"GP", "auf Guadeloupe"},
    {"GU", "auf Guam"},
    {"IM", "auf der Isle of Man"},
    {"IO", "im Britischen Territorium im Indischen Ozean"},
    {"IQ", "im Irak"},
    {"IR", "im Iran"},
    {"JE", "auf Jersey"},
    {"JM", "auf Jamaika"},
    {"KM", "auf den Komoren"},
    {"KY", "auf den Kaimaninseln"},
    {"LB", "im Libanon"},
    {"MD", "in der Republik Moldau"},
    {"MG", "auf Madagaskar"},
    {"MH", "auf den Marshallinseln"},
    {"MN", "in der Mongolei"},
    {"MP", "auf den Nördlichen Marianen"},
    {"MQ", "auf Martinique"},
    {"MT", "auf Malta"},
    {"MU", "auf Mauritius"},
    {"MV", "auf den Malediven"},
    {"NF", "auf der Norfolkinsel"},
    {"NL", "in den Niederlanden"},
    {"PH", "auf den Philippinen"},
    {"PN", "auf den Pitcairninseln"},
    {"PS", "in Palästina"},
    {"RE", "auf Réunion"},
    {"SB", "auf den Salomonen"},
    {"SC", "auf den Seychellen"},
    {"SD", "im Sudan"},
    {"SH", "auf St. Helena"},
    {"SJ", "auf Spitzbergen und Jan Mayen"},
    {"SK", "in der Slowakei"},
    {"SN", "im Senegal"},
    {"SS", "im Südsudan"},
    {"TC", "auf den Turks- und Caicosinseln"},
    {"TD", "im Tschad"},
    {"TF", "in den Französischen Süd- und Antarktisgebieten"},
    {"TR", "in der Türkei"},
    {"UA", "in der Ukraine"},
    {"UM", "auf den Amerikanischen Überseeinseln"},
    {"US", "in den Vereinigten Staaten"},
    {"VA", "in der Vatikanstadt"},
    {"VG", "auf den Britischen Jungferninseln"},
    {"VI", "auf den Amerikanischen Jungferninseln"},
    {"YE", "im Jemen"},
});
constexpr auto english = std::to_array<Phrase>({
    {"AE", "in the United Arab Emirates"},
    {"AX", "on the Åland Islands"},
    {"BQ", "in the Caribbean Netherlands"},
    {"BS", "in the Bahamas"},
    {"CC", "on the Cocos Islands"},
    {"CD", "in the Democratic Republic of the Congo"},
    {"CF", "in the Central African Republic"},
    {"CG", "in the Republic of the Congo"},
    {"CK", "on the Cook Islands"},
    {"DE-SL", "in the Saarland"},
    {"DO", "in the Dominican Republic"},
    {"EU", "in the European Union"},
    {"FK", "on the Falkland Islands"},
    {"FO", "on the Faroe Islands"},
    {"GB", "in the United Kingdom"},
    {"GM", "in the Gambia"},
    {"IM", "on the Isle of Man"},
    {"IO", "in the British Indian Ocean Territory"},
    {"KM", "in the Comoros"},
    {"KY", "on the Cayman Islands"},
    {"MH", "on the Marshall Islands"},
    {"MP", "on the Northern Mariana Islands"},
    {"MV", "in the Maldives"},
    {"NL", "in the Netherlands"},
    {"PH", "in the Philippines"},
    {"SB", "on the Solomon Islands"},
    {"SC", "in the Seychelles"},
    {"TC", "on the Turks & Caicos Islands"},
    {"TF", "in the French Southern Territories"},
    {"UM", "on the U.S. Outlying Islands"},
    {"US", "in the United States"},
    {"VG", "on the British Virgin Islands"},
    {"VI", "on the U.S. Virgin Islands"},
});

template <std::size_t count>
std::string_view phraseOf(const std::array<Phrase, count>& phrases, const std::string& code)
{
    const auto found = std::find_if(phrases.begin(), phrases.end(),
                                    [&](const Phrase& phrase) { return phrase.code == code; });
    return found == phrases.end() ? std::string_view{} : found->text;
}

/// The pattern of `key` with its placeholders as pieces.
Question makeQuestion(Key key, Language language, std::initializer_list<QuestionPiece> words)
{
    const std::string_view pattern = text::tr(key, language);
    Question question;
    std::string plain;
    const auto flush = [&] {
        if (!plain.empty()) question.push_back({Kind::Words, plain});
        plain.clear();
    };
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{' || i + 2 >= pattern.size()) {
            plain += pattern[i];
            continue;
        }
        flush();
        const auto n = static_cast<std::size_t>(pattern[i + 1] - '0');
        if (n < words.size()) question.push_back(words.begin()[n]);
        i += 2;
    }
    flush();
    return question;
}

template <class E>
std::optional<E> only(base::EnumSet<E> set)
{
    std::optional<E> value;
    for (std::size_t i = 0; i < model::countOf<E>(); ++i) {
        if (!set.contains(static_cast<E>(i))) continue;
        if (value) return std::nullopt;
        value = static_cast<E>(i);
    }
    return value;
}

/// A word of the data's sets inside a sentence: "on climate and energy", but "at the EU level".
std::string inLine(const base::LocalText& word, Language language)
{
    std::string text = localText(word, language);
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    if (language == Language::En && text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && isLower(text[1]))
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

/// What of the criteria is asked for beyond topics, regions, cities and levels.
bool asksMore(filter::Criteria criteria)
{
    criteria.topics = {};
    criteria.levels = {};
    criteria.regions.clear();
    criteria.cities.clear();
    return !criteria.empty();
}

Question ofCriteria(const model::Atlas& atlas, const filter::Criteria& criteria, Language language)
{
    if (asksMore(criteria)) return {};
    const auto topic = only(criteria.topics);
    const auto level = only(criteria.levels);
    const std::size_t topics = static_cast<std::size_t>(!criteria.topics.empty()),
                      levels = static_cast<std::size_t>(!criteria.levels.empty());
    const bool oneRegion = criteria.regions.size() == 1, oneCity = criteria.cities.size() == 1;
    const QuestionPiece topicWord{Kind::Topic, topic ? inLine(model::word(*topic), language) : std::string()};
    const QuestionPiece regionWord{
        Kind::Region, oneRegion ? inRegion(atlas, criteria.regions.front(), language) : std::string()};
    if (criteria.cities.empty() && levels == 0) {
        if (topic && criteria.regions.empty()) return makeQuestion(Key::QuestionTopic, language, {topicWord});
        if (topics == 0 && oneRegion) return makeQuestion(Key::QuestionRegion, language, {regionWord});
        if (topic && oneRegion)
            return makeQuestion(Key::QuestionTopicRegion, language, {topicWord, regionWord});
        return {};
    }
    if (!oneCity || topics != 0 || !criteria.regions.empty()) return {};
    const QuestionPiece cityWord{
        Kind::SeatCity,
        filter::row(filter::Facet::City).wordOf(atlas, criteria.cities.front()).get(language)};
    if (levels == 0) return makeQuestion(Key::QuestionSeat, language, {cityWord});
    if (level == model::Level::Eu) return makeQuestion(Key::QuestionSpeaks, language, {cityWord});
    return {};
}

/// "im Landkreis Gotha", "in der kreisfreien Stadt Erfurt", "im Märkischen Kreis", "in der Region Hannover".
std::string inDistrict(const model::District& district, Language language)
{
    std::string name = districtInLine(district, language);
    if (language == Language::En) return "in the " + name;
    constexpr std::string_view city = "kreisfreie", adjective = "er Kreis";
    if (name.starts_with(city)) return "in der kreisfreien" + name.substr(city.size());
    if (name.starts_with("Region ") || name.starts_with("Städteregion ")) return "in der " + name;
    if (name.ends_with(adjective)) name.replace(name.size() - adjective.size(), 2, "en");
    return "im " + name;
}

}  // namespace

std::string inRegion(const model::Atlas& atlas, const RegionRef& region, Language language)
{
    const std::string_view phrase =
        language == Language::De ? phraseOf(german, region.code) : phraseOf(english, region.code);
    if (!phrase.empty()) return std::string(phrase);
    if (region.kind == RegionRef::Kind::District)
        if (const auto id = atlas.geography().findDistrict(region.code); id.valid())
            return inDistrict(atlas.geography()[id], language);
    return "in " + filter::regionName(atlas, region, language);
}

Question questionOf(const model::Atlas& atlas, const state::View& view, Language language)
{
    if (view.withoutEntry) {
        const filter::EntryQuestion& asked = *view.withoutEntry;
        if (asked.topic)
            return makeQuestion(Key::QuestionWithout, language,
                                {{Kind::Topic, inLine(model::word(*asked.topic), language)}});
        if (asked.level)
            return makeQuestion(Key::QuestionWithoutLevel, language,
                                {{Kind::Level, inLine(model::word(*asked.level), language)}});
    }
    if (view.town && atlas.gazetteer().contains(*view.town))
        return makeQuestion(Key::QuestionTown, language,
                            {{Kind::Town, std::string(atlas.gazetteer()[*view.town].nameIn(language))}});
    return ofCriteria(atlas, view.criteria, language);
}

std::string plainText(const Question& question)
{
    std::string text;
    for (const QuestionPiece& piece : question) text += piece.text;
    return text;
}

}  // namespace words
