#include "ui/edit/field_values.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "filter/region_name.hpp"
#include "model/words.hpp"
#include "state/entry_form.hpp"

namespace ui {

namespace {

using filter::RegionRef;
using overlay::FieldKind;

ChooserValue regionValue(const PanelContext& f, const RegionRef& region,
                         const std::vector<std::string>& chosen)
{
    ChooserValue value{
        "choose:field:" + region.code, filter::regionName(f.atlas(), region, f.language()), {}};
    value.chosen = std::find(chosen.begin(), chosen.end(), region.code) != chosen.end();
    value.choose = state::TakePlace{{.region = region}};
    value.staysOpen = true;
    return value;
}

template <class Codes>
ChooserGroup regionGroup(const PanelContext& f, const overlay::Field& field, const model::Network& entry,
                         RegionRef::Kind kind, const Codes& all)
{
    const overlay::Value value = field.read(entry);
    const auto& chosen = std::get<std::vector<std::string>>(value);
    ChooserGroup group{f.name(field.word), {}};
    for (const auto& one : all) group.values.push_back(regionValue(f, {kind, one.code}, chosen));
    std::sort(group.values.begin(), group.values.end(), [](const ChooserValue& a, const ChooserValue& b) {
        return base::sortKey(a.label) < base::sortKey(b.label);
    });
    return group;
}

/// What the figure counts.
ChooserGroup unitGroup(const PanelContext& f, const overlay::Field& field, model::NetworkId id)
{
    const overlay::Value value = field.read(f.atlas()[id]);
    const auto& figures = std::get<std::vector<model::Figure>>(value);
    const std::size_t item = f.state().transient.chooser.item;
    ChooserGroup group{f.name(field.word), {}};
    if (item >= figures.size()) return group;
    for (const model::Word& unit : model::units()) {
        std::vector<model::Figure> changed = figures;
        changed[item].unit = std::string(unit.key);
        ChooserValue choice{"choose:unit:" + std::string(unit.key), f.name(model::unitWord(unit.key)), {}};
        choice.chosen = figures[item].unit == unit.key;
        choice.choose = state::ChangeField{id, std::string(field.key), std::move(changed)};
        group.values.push_back(std::move(choice));
    }
    return group;
}

}  // namespace

std::vector<ChooserGroup> fieldGroups(const PanelContext& f)
{
    const overlay::Field* field = state::fieldForPlaces(f.state());
    const auto entry = state::formEntry(f.state());
    if (!field || !entry) return {};
    const model::Geography& geography = f.atlas().geography();
    switch (field->kind) {
    case FieldKind::Countries:
        return {regionGroup(f, *field, f.atlas()[*entry], RegionRef::Kind::Country, geography.countries())};
    case FieldKind::States:
        return {regionGroup(f, *field, f.atlas()[*entry], RegionRef::Kind::State, geography.states())};
    case FieldKind::Figures:
        return {unitGroup(f, *field, *entry)};
    case FieldKind::Line:
    case FieldKind::Text:
    case FieldKind::Url:
    case FieldKind::Year:
    case FieldKind::Flag:
    case FieldKind::Names:
    case FieldKind::Choice:
    case FieldKind::Choices:
    case FieldKind::Seats:
    case FieldKind::Members:
        break;
    }
    return {};
}

}  // namespace ui
