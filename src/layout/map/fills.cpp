#include "layout/map/fills.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "layout/color.hpp"

namespace layout {

namespace {

enum class Evidence : std::uint8_t { None, Nationwide, Uncertain, Partial, Listed };

using Key = std::pair<geo::RegionKind, std::string>;
using Evidences = std::array<Evidence, state::maxSelection>;
using RegionTable = std::map<Key, Evidences>;

bool contains(const std::vector<std::string>& list, const std::string& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

void note(RegionTable& table, geo::RegionKind kind, const std::string& code, std::size_t slot, Evidence evidence)
{
    Evidence& present = table[{kind, code}][slot];
    present = std::max(present, evidence);
}

/// In the Germany view Germany itself is shown by its states where they are known.
bool noteStates(RegionTable& table, const model::Network& network, std::size_t slot)
{
    const model::StateList& states = network.states;
    for (const std::string& code : states.organised) note(table, geo::RegionKind::State, code, slot, Evidence::Listed);
    for (const std::string& code : states.members)
        note(table, geo::RegionKind::State, code, slot,
             contains(states.uncertain, code) ? Evidence::Uncertain : Evidence::Listed);
    return !states.organised.empty() || !states.members.empty();
}

void noteNetwork(const FrameContext& context, RegionTable& table, const model::Network& network, std::size_t slot)
{
    if (!network.isNetwork) return;
    bool germanyByStates = false;
    if (context.showsStates()) {
        const bool nationwide = network.states.nationwide;
        germanyByStates = noteStates(table, network, slot);
        if (nationwide && !germanyByStates) {
            note(table, geo::RegionKind::Country, "DE", slot, Evidence::Nationwide);
            germanyByStates = true;
        }
    }
    using Completeness = model::CountryList::Completeness;
    const Evidence evidence =
        network.countries.completeness == Completeness::Complete ? Evidence::Listed : Evidence::Partial;
    for (const std::string& code : network.countries.known) {
        if (code == "DE" && germanyByStates) continue;
        note(table, geo::RegionKind::Country, code, slot, evidence);
    }
}

class FillMaker {
public:
    explicit FillMaker(const FrameContext& context) : context_(context) {}

    void add(const Key& key, const Evidences& evidences, Fills& fills)
    {
        std::vector<std::size_t> slots;
        Evidence weakest = Evidence::Listed;
        for (std::size_t slot = 0; slot < evidences.size(); ++slot)
            if (evidences[slot] != Evidence::None) {
                slots.push_back(slot);
                weakest = std::min(weakest, evidences[slot]);
            }
        if (slots.empty()) return;
        RegionFill fill;
        fill.kind = key.first;
        fill.code = key.second;
        fill.bandPx = context_.metrics.px(12);
        const Palette& colors = context_.colors;
        if (slots.size() > 2) {
            // Three stripes cannot be told apart; pips name the three (paintPips).
            fill.colors[0] = mixed(colors.land, colors.unselected, 0.4);
            fill.outline = {context_.metrics.linePx(1.2), colors.textMuted};
        } else {
            for (std::size_t i = 0; i < slots.size(); ++i) fill.colors[i] = fillColor(slots[i], evidences[slots[i]]);
            fill.colorCount = static_cast<std::uint8_t>(slots.size());
            if (slots.size() == 2) fill.pattern = RegionFill::Pattern::Stripes;
            fill.outline = outline(slots.front(), weakest);
        }
        fills.regions.push_back(std::move(fill));
        summarise(key.first, slots.size(), weakest, fills.summary);
    }

private:
    Rgba fillColor(std::size_t slot, Evidence evidence) const
    {
        const Palette& colors = context_.colors;
        switch (evidence) {
            case Evidence::Listed: return colors.slotFill[slot];
            case Evidence::Nationwide: return mixed(colors.land, colors.slotFill[slot], 0.55);
            default: return mixed(colors.land, colors.slotFill[slot], 0.45);
        }
    }

    Stroke outline(std::size_t slot, Evidence weakest) const
    {
        const Metrics& m = context_.metrics;
        const Rgba color = context_.colors.slot[slot];
        switch (weakest) {
            case Evidence::Partial: return {m.linePx(2), color, m.px(2), m.px(3)};
            case Evidence::Uncertain: return {m.linePx(1.5), color, m.px(6), m.px(4)};
            case Evidence::Nationwide: return {m.linePx(2), color};
            default: return {m.linePx(1), mixed(context_.colors.slotFill[slot], color, 0.6)};
        }
    }

    static void summarise(geo::RegionKind kind, std::size_t slots, Evidence weakest, FillSummary& summary)
    {
        const bool nationwide = weakest == Evidence::Nationwide;
        (kind == geo::RegionKind::State ? summary.states : summary.countries) |= !nationwide;
        summary.nationwide |= nationwide;
        summary.partial |= weakest == Evidence::Partial;
        summary.uncertain |= weakest == Evidence::Uncertain;
        summary.overlap |= slots > 1;
    }

    const FrameContext& context_;
};

void addOutline(const filter::RegionRef& region, const Stroke& stroke, Fills& fills)
{
    RegionFill fill;
    if (region.kind == filter::RegionRef::Kind::Country)
        fill.kind = geo::RegionKind::Country;
    else if (region.kind == filter::RegionRef::Kind::State)
        fill.kind = geo::RegionKind::State;
    else if (region.kind == filter::RegionRef::Kind::District)
        fill.kind = geo::RegionKind::District;
    else
        return;
    const auto same = [&](const RegionFill& other) { return other.kind == fill.kind && other.code == region.code; };
    if (const auto found = std::find_if(fills.regions.begin(), fills.regions.end(), same); found != fills.regions.end()) {
        // The outline is drawn last, so that its neighbours do not cover it.
        RegionFill again = *found;
        again.outline = stroke;
        fills.regions.erase(found);
        fills.regions.push_back(std::move(again));
        return;
    }
    fill.code = region.code;
    fill.colors[0] = {0, 0, 0, 0};
    fill.outline = stroke;
    fills.regions.push_back(std::move(fill));
}

}  // namespace

Fills makeFills(const FrameContext& context)
{
    RegionTable table;
    const auto& selection = context.request.view.selection;
    for (std::size_t slot = 0; slot < std::min(selection.size(), state::maxSelection); ++slot)
        if (selection[slot].index < context.atlas().networks().size())
            noteNetwork(context, table, context.atlas()[selection[slot]], slot);

    Fills fills;
    FillMaker maker(context);
    for (const auto& [key, evidences] : table) maker.add(key, evidences, fills);

    const Metrics& m = context.metrics;
    for (const filter::RegionRef& region : context.request.view.criteria.regions)
        addOutline(region, {m.linePx(2), context.colors.text}, fills);
    if (context.request.hoveredRegion) addOutline(*context.request.hoveredRegion, {m.linePx(1.5), context.colors.accent}, fills);
    if (context.request.view.region) addOutline(*context.request.view.region, {m.linePx(2.5), context.colors.accent}, fills);
    return fills;
}

void paintPips(const FrameContext& context, const Fills& fills, Items& items)
{
    const auto& selection = context.request.view.selection;
    const auto& levels = context.atlas().map().levels;
    if (selection.size() < 3 || levels.empty()) return;
    RegionTable table;
    for (std::size_t slot = 0; slot < state::maxSelection; ++slot)
        noteNetwork(context, table, context.atlas()[selection[slot]], slot);
    const Metrics& m = context.metrics;
    const float radius = m.textPx(6.5);
    for (const RegionFill& fill : fills.regions) {
        const auto found = table.find({fill.kind, fill.code});
        if (found == table.end() || std::count(found->second.begin(), found->second.end(), Evidence::None) > 0) continue;
        const geo::MapLevel& level = fill.kind == geo::RegionKind::State ? levels.back() : levels.front();
        const geo::Region* region = level.find(fill.kind, fill.code);
        if (!region) continue;
        const geo::Point at = context.viewport.toPx({region->labelDeg.x, region->labelDeg.y});
        if (!context.boxPx.contains(at)) continue;
        for (std::size_t slot = 0; slot < 3; ++slot) {
            const geo::PointF centre{static_cast<float>(at.x) + (static_cast<float>(slot) - 1) * radius * 2.1f,
                                     static_cast<float>(at.y)};
            const Rgba color = context.colors.slot[slot];
            items.add(Role::Pip, selection[slot], Disc{centre, radius, color, {m.linePx(1), context.colors.halo}});
            const std::string letter(1, static_cast<char>('A' + slot));
            const text::ShapedText& shaped = context.request.fonts.shape(letter, m.font(text::Weight::Bold, 9.5));
            items.text(Role::Pip, selection[slot], shaped,
                       {centre.x - shaped.widthPx / 2, centre.y + (shaped.ascentPx - shaped.descentPx) / 2}, inkOn(color));
        }
    }
}

}  // namespace layout
