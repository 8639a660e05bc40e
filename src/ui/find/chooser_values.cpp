#include "ui/find/chooser_values.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "filter/facet/row.hpp"
#include "filter/index.hpp"
#include "filter/region_name.hpp"
#include "model/words.hpp"
#include "ui/edit/field_values.hpp"

namespace ui {

namespace {

using filter::EntryQuestion;
using filter::Facet;

std::string headingOf(const PanelContext& f, Facet facet, std::size_t group = 0)
{
    return f.name(filter::row(facet).facts().groups[group].heading);
}

ChooserValue topicValue(const PanelContext& f, model::Topic topic)
{
    ChooserValue value{"choose:topic:" + std::string(model::key(topic)), f.name(model::word(topic)), topic, 0,
                       false};
    value.count = f.index().entriesWith(Facet::Topic, filter::valueOf(topic));
    return value;
}

ChooserGroup topics(const PanelContext& f)
{
    ChooserGroup group{headingOf(f, Facet::Topic), {}};
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
    ChooserGroup ofTopics{headingOf(f, Facet::Topic), {}}, ofLevels{headingOf(f, Facet::Level), {}};
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
                                   f.index().entriesWith(Facet::Level, filter::valueOf(level)),
                                   asked == question,
                                   state::Ask{.withoutEntry = question}});
    }
    return {std::move(ofTopics), std::move(ofLevels)};
}

/// A group of the filter by region.
ChooserGroup regions(const PanelContext& f, std::size_t number)
{
    ChooserGroup group{headingOf(f, Facet::Region, number), {}};
    for (const filter::ValueCount& count : f.in.facets.of(Facet::Region, number)) {
        const auto& region = std::get<filter::RegionRef>(count.value);
        filter::Criteria criteria = f.criteria();
        criteria.regions = {region};
        group.values.push_back({"choose:region:" + region.code,
                                filter::regionName(f.atlas(), region, f.language()),
                                {},
                                count.having,
                                count.chosen,
                                state::SetCriteria{criteria}});
    }
    if (filter::row(Facet::Region).facts().groups[number].byName)
        std::sort(group.values.begin(), group.values.end(), [](const ChooserValue& a, const ChooserValue& b) {
            return base::sortKey(a.label) < base::sortKey(b.label);
        });
    return group;
}

ChooserGroup seatCities(const PanelContext& f)
{
    ChooserGroup group{std::string(f.tr(text::Key::FacetCity)), {}};
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
        // German states first: most talks are about one.
        for (const std::size_t group : {1, 0, 2}) groups.push_back(regions(f, group));
        break;
    case Chooser::SeatCity:
        groups.push_back(seatCities(f));
        break;
    case Chooser::Field:
        return fieldGroups(f);
    case Chooser::Town:
    case Chooser::None:
        break;
    }
    return groups;
}

}  // namespace ui
