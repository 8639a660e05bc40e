#include "words/sentence.hpp"

#include <array>
#include <utility>

#include "base/fold.hpp"
#include "model/words.hpp"
#include "text/catalogue.hpp"
#include "words/answer_lines.hpp"
#include "words/question.hpp"

namespace words {

namespace {

using base::Language;

/// What is asked for: facets joined by a middle dot, the values of one by commas or, if all are wanted, by
/// "and".
class Asked {
public:
    explicit Asked(Language language) : language_(language) {}

    void add(const std::vector<std::string>& values, bool all = false)
    {
        if (values.empty()) return;
        std::string facet = values.front();
        for (std::size_t i = 1; i < values.size(); ++i) {
            const bool last = i + 1 == values.size();
            facet = all && last ? text::format(text::Key::BothOf, language_, {facet, values[i]})
                                : facet + ", " + values[i];
        }
        text_ += (text_.empty() ? "" : " · ") + facet;
    }
    template <class E, class Word>
    void addSet(base::EnumSet<E> set, Word&& wordOf, bool all = false)
    {
        std::vector<std::string> words;
        for (std::size_t i = 0; i < model::countOf<E>(); ++i)
            if (set.contains(static_cast<E>(i))) words.push_back(wordOf(static_cast<E>(i)));
        add(words, all);
    }
    const std::string& text() const { return text_; }

private:
    Language language_;
    std::string text_;
};

std::string reachWord(filter::ReachKind reach, Language language)
{
    constexpr std::array keys{text::Key::ReachNationwide,  text::Key::ReachStates,
                              text::Key::ReachCountryList, text::Key::ReachPartialList,
                              text::Key::ReachListUnknown, text::Key::ReachNone};
    static_assert(keys.size() == model::countOf<filter::ReachKind>());
    return std::string(text::tr(keys[static_cast<std::size_t>(reach)], language));
}

std::string decadeWord(filter::Decade decade, Language language)
{
    if (decade == filter::Decade::Unknown) return std::string(text::tr(text::Key::DecadeUnknown, language));
    if (decade == filter::Decade::Before1900)
        return std::string(text::tr(text::Key::DecadeBefore1900, language));
    return text::format(text::Key::DecadeOf, language, {std::to_string(filter::firstYearOf(decade))});
}

std::vector<std::string> foundedWords(const filter::Criteria& criteria, Language language)
{
    const std::string from = std::to_string(criteria.foundedFrom),
                      until = std::to_string(criteria.foundedUntil);
    if (criteria.foundedFrom != 0 && criteria.foundedUntil != 0)
        return {text::format(text::Key::FoundedBetween, language, {from, until})};
    if (criteria.foundedFrom != 0) return {text::format(text::Key::FoundedFrom, language, {from})};
    if (criteria.foundedUntil != 0) return {text::format(text::Key::FoundedUntil, language, {until})};
    return {};
}

std::string entries(std::size_t count, Language language)
{
    if (count == 1) return std::string(text::tr(text::Key::EntryOne, language));
    return text::format(text::Key::Entries, language, {std::to_string(count)});
}

}  // namespace

std::string districtName(const model::District& district, Language language)
{
    using text::Key;
    if (!district.isCity() && district.saysItsType())
        return text::format(Key::DistrictOwnName, language, {district.name});
    constexpr std::array<std::pair<std::string_view, Key>, 4> types{
        {{"Landkreis", Key::DistrictLandkreis},
         {"Kreis", Key::DistrictKreis},
         {"Kreisfreie Stadt", Key::DistrictCity},
         {"Stadtkreis", Key::DistrictStadtkreis}}};
    for (const auto& [type, key] : types)
        if (district.type == type) return text::format(key, language, {district.name});
    return district.name;
}

std::string districtInLine(const model::District& district, Language language)
{
    std::string name = districtName(district, language);
    // What it is comes first, except in a name that says it itself; "Landkreis" is a noun.
    for (const std::string_view word : {"Rural ", "Independent ", "Kreisfreie "})
        if (name.starts_with(word)) name.front() = static_cast<char>(name.front() - 'A' + 'a');
    return name;
}

std::string regionName(const model::Atlas& atlas, const filter::RegionRef& region, Language language)
{
    const model::Geography& geography = atlas.geography();
    const auto orCode = [&](const std::string& name) { return name.empty() ? region.code : name; };
    switch (region.kind) {
    case filter::RegionRef::Kind::Continent:
        if (const auto id = geography.findContinent(region.code); id.valid())
            return orCode(geography[id].name.get(language));
        break;
    case filter::RegionRef::Kind::Union:
        if (region.code == "EU") return std::string(text::tr(text::Key::EuropeanUnion, language));
        break;
    case filter::RegionRef::Kind::Country:
        if (const auto id = geography.findCountry(region.code); id.valid())
            return orCode(geography[id].name.get(language));
        break;
    case filter::RegionRef::Kind::State:
        if (const auto id = geography.findState(region.code); id.valid())
            return orCode(geography[id].name.get(language));
        break;
    case filter::RegionRef::Kind::District:
        if (const auto id = geography.findDistrict(region.code); id.valid())
            return districtName(geography[id], language);
        break;
    }
    return region.code;
}

std::string seatCityName(const model::Atlas& atlas, const std::string& city, Language language)
{
    const std::string folded = base::fold(city);
    for (const model::SeatCity& seat : atlas.seatCities())
        if (base::fold(seat.city.de) == folded || base::fold(seat.city.en) == folded)
            return seat.city.get(language);
    return city;
}

std::string sentence(const model::Atlas& atlas, const filter::Criteria& criteria,
                     const filter::Result& result, Language language)
{
    Asked asked(language);
    if (!criteria.text.empty())
        asked.add({language == Language::De ? "„" + criteria.text + "“" : "“" + criteria.text + "”"});
    const auto word = [&](auto value) { return model::word(value).get(language); };
    asked.addSet(criteria.topics, word, criteria.allTopics);
    asked.addSet(criteria.scopes, word);
    asked.addSet(criteria.levels, word);
    asked.addSet(criteria.statuses, word);
    asked.addSet(criteria.reaches, [&](filter::ReachKind reach) { return reachWord(reach, language); });
    asked.addSet(criteria.decades, [&](filter::Decade decade) { return decadeWord(decade, language); });
    asked.add(foundedWords(criteria, language));
    std::vector<std::string> regions;
    for (const filter::RegionRef& region : criteria.regions)
        regions.push_back(regionName(atlas, region, language));
    asked.add(regions, criteria.allRegions);
    std::vector<std::string> cities;
    for (const std::string& city : criteria.cities) cities.push_back(seatCityName(atlas, city, language));
    asked.add(cities);
    if (asked.text().empty()) return entries(result.total, language);

    const std::string counts =
        criteria.regions.empty() ? std::string() : tierCounts(result.perTier, language);
    return asked.text() + ": " + (counts.empty() ? entries(result.matches.size(), language) : counts);
}

std::string pictureTitle(const model::Atlas& atlas, const state::View& view, const filter::Result& result,
                         Language language)
{
    std::string names;
    for (const model::NetworkId id : view.selection) {
        if (id.index >= atlas.networks().size()) continue;
        const model::Network& network = atlas[id];
        // One name in full; several would not fit.
        const std::string& name =
            view.selection.size() == 1 ? network.name.get(language) : network.label.get(language);
        names += (names.empty() ? "" : " · ") + name;
    }
    // What the map answers beside its filter is its subject.
    const bool asksMore = view.withoutEntry || view.town;
    const std::string question = asksMore ? plainText(questionOf(atlas, view, language)) : std::string();
    const std::string asked = question.empty() ? sentence(atlas, view.criteria, result, language) : question;
    if (names.empty()) return asked;
    return question.empty() && view.criteria.empty() ? names : names + " – " + asked;
}

}  // namespace words
