#include "layout/sentence.hpp"

#include <array>

#include "model/words.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

using base::Language;

class Asked {
public:
    /// Alternatives are joined by commas, facets by a middle dot.
    void add(const std::vector<std::string>& alternatives)
    {
        if (alternatives.empty()) return;
        if (!text_.empty()) text_ += " · ";
        for (std::size_t i = 0; i < alternatives.size(); ++i) {
            if (i > 0) text_ += ", ";
            text_ += alternatives[i];
        }
    }
    template <class E> void addSet(base::EnumSet<E> set, Language language)
    {
        std::vector<std::string> words;
        for (std::size_t i = 0; i < model::countOf<E>(); ++i)
            if (set.contains(static_cast<E>(i))) words.push_back(model::word(static_cast<E>(i)).get(language));
        add(words);
    }
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

std::string entries(std::size_t count, Language language)
{
    if (count == 1) return std::string(text::tr(text::Key::EntryOne, language));
    return text::format(text::Key::Entries, language, {std::to_string(count)});
}

std::string tierCounts(const filter::Result& result, Language language)
{
    constexpr std::array keys{text::Key::CountSeatHere, text::Key::CountDocumented, text::Key::CountNationwide,
                              text::Key::CountListUnknown};
    static_assert(keys.size() == filter::tierCount);
    std::string counts;
    for (std::size_t tier = 0; tier < filter::tierCount; ++tier) {
        if (result.perTier[tier] == 0) continue;
        if (!counts.empty()) counts += ", ";
        counts += text::format(keys[tier], language, {std::to_string(result.perTier[tier])});
    }
    return counts;
}

}  // namespace

std::string regionName(const model::Atlas& atlas, const filter::RegionRef& region, Language language)
{
    const model::Geography& geography = atlas.geography();
    const auto orCode = [&](const std::string& name) { return name.empty() ? region.code : name; };
    switch (region.kind) {
        case filter::RegionRef::Kind::Continent:
            if (const auto id = geography.findContinent(region.code); id.valid()) return orCode(geography[id].name.get(language));
            break;
        case filter::RegionRef::Kind::Union:
            if (region.code == "EU") return std::string(text::tr(text::Key::EuropeanUnion, language));
            break;
        case filter::RegionRef::Kind::Country:
            if (const auto id = geography.findCountry(region.code); id.valid()) return orCode(geography[id].name.get(language));
            break;
        case filter::RegionRef::Kind::State:
            if (const auto id = geography.findState(region.code); id.valid()) return orCode(geography[id].name.get(language));
            break;
        case filter::RegionRef::Kind::District:
            if (const auto id = geography.findDistrict(region.code); id.valid()) return orCode(geography[id].name);
            break;
    }
    return region.code;
}

std::string sentence(const model::Atlas& atlas, const filter::Criteria& criteria, const filter::Result& result,
                     Language language)
{
    Asked asked;
    if (!criteria.text.empty())
        asked.add({language == Language::De ? "„" + criteria.text + "“" : "“" + criteria.text + "”"});
    asked.addSet(criteria.topics, language);
    asked.addSet(criteria.scopes, language);
    asked.addSet(criteria.levels, language);
    asked.addSet(criteria.statuses, language);
    std::vector<std::string> regions;
    for (const filter::RegionRef& region : criteria.regions) regions.push_back(regionName(atlas, region, language));
    asked.add(regions);
    asked.add(criteria.cities);
    if (asked.text().empty()) return entries(result.total, language);

    const std::string counts = criteria.regions.empty() ? std::string() : tierCounts(result, language);
    return asked.text() + ": " + (counts.empty() ? entries(result.matches.size(), language) : counts);
}

}  // namespace layout
