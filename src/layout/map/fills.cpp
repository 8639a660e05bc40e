#include "layout/map/fills.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "layout/map/base_map.hpp"
#include "layout/map/class_fills.hpp"
#include "layout/map/region_view.hpp"
#include "look/color.hpp"

namespace layout {

namespace {

constexpr std::size_t germanStates = 16;

using Key = std::pair<geo::RegionKind, std::string>;
using Evidences = std::array<Evidence, state::maxSelection>;
using RegionTable = std::map<Key, Evidences>;

bool contains(const std::vector<std::string>& list, const std::string& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

void note(RegionTable& table, geo::RegionKind kind, const std::string& code, std::size_t slot,
          Evidence evidence)
{
    Evidence& present = table[{kind, code}][slot];
    present = std::max(present, evidence);
}

/// In the Germany view Germany is shown by its states where they are known, and palely as a whole for a
/// nationwide entry. False if nothing is said of Germany.
bool noteGermany(RegionTable& table, const model::Network& network, std::size_t slot)
{
    const model::StateList& states = network.states;
    // Member states are those of the known members; a partial list of members leaves others open.
    const bool partial = network.memberPlaces.kind == model::MemberList::Kind::Partial;
    for (const std::string& code : states.organised)
        note(table, geo::RegionKind::State, code, slot,
             contains(states.uncertain, code) ? Evidence::Uncertain : Evidence::Listed);
    for (const std::string& code : states.members)
        note(table, geo::RegionKind::State, code, slot, partial ? Evidence::Partial : Evidence::Listed);
    // Where all states are named, the whole says nothing more.
    if (states.nationwide && states.organised.size() < germanStates)
        note(table, geo::RegionKind::Country, "DE", slot, Evidence::Nationwide);
    return states.nationwide || !states.organised.empty() || !states.members.empty();
}

void noteNetwork(const FrameContext& context, RegionTable& table, const model::Network& network,
                 std::size_t slot)
{
    if (!network.isNetwork) return;
    const bool germanyByStates = context.showsStates() && noteGermany(table, network, slot);
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
        scene::RegionFill fill;
        fill.kind = key.first;
        fill.code = key.second;
        fill.bandPx = context_.metrics.px(12);
        const look::Palette& colors = context_.colors;
        if (slots.size() > 2) {
            const scene::RegionFill neutral = neutralFill(context_);
            fill.colors = neutral.colors;
            fill.outline = neutral.outline;
        } else {
            for (std::size_t i = 0; i < slots.size(); ++i)
                fill.colors[i] =
                    look::mixed(colors.land, colors.slotFill[slots[i]], fillShare(evidences[slots[i]]));
            fill.colorCount = static_cast<std::uint8_t>(slots.size());
            if (slots.size() == 2) fill.pattern = scene::RegionFill::Pattern::Stripes;
            fill.outline = fillOutline(context_, slots.front(), weakest);
        }
        if (slots.size() > 1) fills.overlaps.push_back({fill.kind, fill.code, slots});
        fills.regions.push_back(std::move(fill));
        summarise(key, evidences, slots, fills.summary);
    }

private:
    /// What is filled beyond the frame needs no explanation in it.
    void summarise(const Key& key, const Evidences& evidences, const std::vector<std::size_t>& slots,
                   FillSummary& summary) const
    {
        auto& kinds = key.first == geo::RegionKind::State ? summary.states : summary.countries;
        base::EnumSet<Evidence> own;
        for (const std::size_t slot : slots) own.insert(evidences[slot]);
        const bool two = slots.size() == 2, three = slots.size() > 2;
        const bool saysNew = !kinds.includes(own) || (two && !summary.inTwo) || (three && !summary.inThree);
        if (!saysNew || !isInView(context_, key.first, key.second)) return;
        for (const std::size_t slot : slots) kinds.insert(evidences[slot]);
        summary.inTwo |= two;
        summary.inThree |= three;
    }

    const FrameContext& context_;
};

bool isInView(const FrameContext& context, const filter::RegionWithout& region)
{
    const bool isState = region.region.kind == filter::RegionRef::Kind::State;
    if (isState != context.showsStates() && (isState || region.region.code == "DE")) return false;
    return isInView(context, isState ? geo::RegionKind::State : geo::RegionKind::Country, region.region.code);
}

/// Germany in the colour of land, among neighbours that stand back.
scene::RegionFill ownLand(const FrameContext& context)
{
    scene::RegionFill fill;
    fill.kind = geo::RegionKind::Country;
    fill.code = "DE";
    fill.colors[0] = context.colors.land;
    return fill;
}

void addOutline(const filter::RegionRef& region, const scene::Stroke& stroke, Fills& fills)
{
    scene::RegionFill fill;
    if (region.kind == filter::RegionRef::Kind::Country)
        fill.kind = geo::RegionKind::Country;
    else if (region.kind == filter::RegionRef::Kind::State)
        fill.kind = geo::RegionKind::State;
    else if (region.kind == filter::RegionRef::Kind::District)
        fill.kind = geo::RegionKind::District;
    else
        return;
    const auto same = [&](const scene::RegionFill& other) {
        return other.kind == fill.kind && other.code == region.code;
    };
    if (const auto found = std::find_if(fills.regions.begin(), fills.regions.end(), same);
        found != fills.regions.end()) {
        // The outline is drawn last, so that its neighbours do not cover it.
        scene::RegionFill again = *found;
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

Fills makeFills(const FrameContext& context, const std::optional<filter::RegionRef>& hovered)
{
    RegionTable table;
    const auto& selection = context.request.view.selection;
    for (std::size_t slot = 0; slot < std::min(selection.size(), state::maxSelection); ++slot)
        if (selection[slot].index < context.atlas().networks().size())
            noteNetwork(context, table, context.atlas()[selection[slot]], slot);

    Fills fills;
    FillMaker maker(context);
    for (const auto& [key, evidences] : table) maker.add(key, evidences, fills);
    if (context.showsClasses()) {
        const filter::WithoutEntry& answer = *context.request.answers.withoutEntry;
        fills.regions = classFills(context.colors, answer, context.showsStates(), context.metrics.px(6));
        for (const filter::RegionWithout& region : answer.regions)
            if (!fills.summary.classes.contains(region.entryClass) && isInView(context, region))
                fills.summary.classes.insert(region.entryClass);
    }
    if (context.showsCounts()) {
        fills.summary.counted = makeCountShading(context);
        fills.regions = countFills(context, *fills.summary.counted);
    }

    const look::Metrics& m = context.metrics;
    for (const filter::RegionRef& region : context.request.view.criteria.regions)
        addOutline(region, {m.linePx(2), context.colors.text}, fills);
    if (hovered) addOutline(*hovered, {m.linePx(1.5), context.colors.accent}, fills);
    if (context.request.view.region)
        addOutline(*context.request.view.region, {m.linePx(2.5), context.colors.accent}, fills);
    // Below all others; what fills the whole country leaves nothing of it.
    if (germanShare(context.viewport.camera()) > 0 && !context.shadesRegions() &&
        !table.contains({geo::RegionKind::Country, "DE"}))
        fills.regions.insert(fills.regions.begin(), ownLand(context));
    return fills;
}

double fillShare(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Nationwide:
        return 0.3;
    case Evidence::Uncertain:
        return 0.5;
    case Evidence::Partial:
        return 0.65;
    case Evidence::None:
    case Evidence::Listed:
        return 1;
    }
    return 1;
}

scene::Stroke fillOutline(const FrameContext& context, std::size_t slot, Evidence evidence)
{
    const look::Metrics& m = context.metrics;
    const scene::Rgba color = context.colors.slotInk[slot];
    switch (evidence) {
    case Evidence::Partial:
        return {m.linePx(2), color, m.px(2), m.px(3)};
    case Evidence::Uncertain:
        return {m.linePx(1.5), color, m.px(6), m.px(4)};
    case Evidence::None:
    case Evidence::Nationwide:
    case Evidence::Listed:
        break;
    }
    return {m.linePx(1), look::mixed(context.colors.slotFill[slot], color, 0.6)};
}

scene::RegionFill neutralFill(const FrameContext& context)
{
    // Three stripes cannot be told apart.
    scene::RegionFill fill;
    fill.colors[0] = look::mixed(context.colors.land, context.colors.unselected, 0.4);
    fill.outline = {context.metrics.linePx(1.2), context.colors.textMuted};
    return fill;
}

}  // namespace layout
