#include "ui/find/chooser_values.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "filter/index.hpp"
#include "model/words.hpp"
#include "words/sentence.hpp"

namespace ui {

namespace {

using filter::EntryQuestion;
using text::Key;

ChooserValue topicValue(const PanelContext& f, model::Topic topic)
{
    ChooserValue value{"choose:topic:" + std::string(model::key(topic)), f.name(model::word(topic)), topic, 0,
                       false};
    value.count = f.index().topics()[static_cast<std::size_t>(topic)].count();
    return value;
}

ChooserGroup topics(const PanelContext& f)
{
    ChooserGroup group{Key::FacetTopic, {}};
    for (std::size_t i = 0; i < model::countOf<model::Topic>(); ++i) {
        const auto topic = static_cast<model::Topic>(i);
        ChooserValue value = topicValue(f, topic);
        filter::Criteria criteria = f.criteria();
        value.chosen = criteria.topics.contains(topic);
        criteria.topics = {topic};
        value.choose = state::SetCriteria{criteria};
        group.values.push_back(std::move(value));
    }
    return group;
}

std::vector<ChooserGroup> without(const PanelContext& f)
{
    const auto& asked = f.state().view.withoutEntry;
    ChooserGroup ofTopics{Key::FacetTopic, {}}, ofLevels{Key::Levels, {}};
    for (std::size_t i = 0; i < model::countOf<model::Topic>(); ++i) {
        const auto topic = static_cast<model::Topic>(i);
        ChooserValue value = topicValue(f, topic);
        const EntryQuestion question{topic, {}};
        value.chosen = asked == question;
        value.choose = state::Ask{.withoutEntry = question};
        ofTopics.values.push_back(std::move(value));
    }
    for (std::size_t i = 0; i < model::countOf<model::Level>(); ++i) {
        const auto level = static_cast<model::Level>(i);
        const EntryQuestion question{{}, level};
        ofLevels.values.push_back({"choose:level:" + std::string(model::key(level)),
                                   f.name(model::word(level)),
                                   {},
                                   f.index().levels()[i].count(),
                                   asked == question,
                                   state::Ask{.withoutEntry = question}});
    }
    return {std::move(ofTopics), std::move(ofLevels)};
}

ChooserGroup regions(const PanelContext& f, Key heading, const std::vector<filter::RegionCount>& counts,
                     bool byName)
{
    ChooserGroup group{heading, {}};
    const auto& chosen = f.criteria().regions;
    for (const filter::RegionCount& count : counts) {
        filter::Criteria criteria = f.criteria();
        criteria.regions = {count.region};
        group.values.push_back({"choose:region:" + count.region.code,
                                words::regionName(f.atlas(), count.region, f.language()),
                                {},
                                count.having,
                                std::find(chosen.begin(), chosen.end(), count.region) != chosen.end(),
                                state::SetCriteria{criteria}});
    }
    if (byName)
        std::sort(group.values.begin(), group.values.end(), [](const ChooserValue& a, const ChooserValue& b) {
            return base::sortKey(a.label) < base::sortKey(b.label);
        });
    return group;
}

ChooserGroup seatCities(const PanelContext& f)
{
    ChooserGroup group{Key::FacetCity, {}};
    const auto& chosen = f.criteria().cities;
    for (const model::SeatCity& city : f.atlas().seatCities()) {
        const std::string& name = f.name(city.city);
        filter::Criteria criteria = f.criteria();
        criteria.cities = {name};
        const auto same = [&](const std::string& other) {
            return other == city.city.de || other == city.city.en;
        };
        group.values.push_back({"choose:city:" + name,
                                name,
                                {},
                                city.networks.size(),
                                std::any_of(chosen.begin(), chosen.end(), same),
                                state::SetCriteria{criteria}});
    }
    std::stable_sort(group.values.begin(), group.values.end(),
                     [](const ChooserValue& a, const ChooserValue& b) { return a.count > b.count; });
    return group;
}

}  // namespace

std::vector<ChooserGroup> chooserGroups(PanelContext& f, Chooser which)
{
    std::vector<ChooserGroup> groups;
    switch (which) {
    case Chooser::Topic:
        groups.push_back(topics(f));
        break;
    case Chooser::Without:
        return without(f);
    case Chooser::Region:
        groups.push_back(regions(f, Key::FacetState, f.in.facets.states, true));
        groups.push_back(regions(f, Key::FacetRegion, f.in.facets.continents, false));
        groups.push_back(regions(f, Key::FacetCountry, f.in.facets.countries, true));
        break;
    case Chooser::SeatCity:
        groups.push_back(seatCities(f));
        break;
    case Chooser::Town:
    case Chooser::None:
        break;
    }
    return groups;
}

}  // namespace ui
