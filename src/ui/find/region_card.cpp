// The card of a country, state or district: who stands how to it, in four counted tiers, by topic or by
// level.
#include <algorithm>
#include <array>
#include <cmath>

#include "filter/answers/answers.hpp"
#include "filter/region_name.hpp"
#include "model/words.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/card/card_words.hpp"
#include "ui/edit/entry_form.hpp"
#include "ui/find/answer_row.hpp"
#include "ui/find/find.hpp"
#include "ui/list/entry_row.hpp"
#include "words/answer_lines.hpp"
#include "words/answer_words.hpp"

namespace ui {

namespace {

using filter::RegionRef;
using text::Key;

constexpr const char* regionGroup = "region-list";
constexpr std::array tiers{Key::TierSeatHere, Key::TierDocumented, Key::TierNationwide, Key::TierListUnknown};
static_assert(tiers.size() == filter::tierCount);
constexpr double nearbyKm = 12;  // a place "at this spot"

/// What contains the region, and what of it was clicked: a way up and a way down.
void drawAround(Column& column, const RegionRef& region)
{
    PanelContext& f = column.f;
    const model::Geography& geography = f.atlas().geography();
    std::vector<RegionRef> around;
    const auto& clicked = f.state().transient.clickedAt;
    if (region.kind == RegionRef::Kind::State && clicked)
        if (const auto district = filter::districtAt(f.atlas(), *clicked);
            district.valid() && geography[geography[district].state].code == region.code)
            around.push_back({RegionRef::Kind::District, geography[district].key});
    if (region.kind == RegionRef::Kind::District)
        if (const auto id = geography.findDistrict(region.code); id.valid())
            around.push_back({RegionRef::Kind::State, geography[geography[id].state].code});
    if (region.kind == RegionRef::Kind::State || region.kind == RegionRef::Kind::District)
        around.push_back({RegionRef::Kind::Country, "DE"});
    if (region.kind == RegionRef::Kind::Country)
        if (const auto id = geography.findCountry(region.code); id.valid()) {
            if (geography[id].eu) around.push_back({RegionRef::Kind::Union, "EU"});
            around.push_back({RegionRef::Kind::Continent, geography[geography[id].continent].code});
        }
    if (around.empty()) return;
    column.gap(8);
    Column::Flow flow(column, chipHeight(f), 8);
    for (const RegionRef& one : around) {
        const std::string label = filter::regionName(f.atlas(), one, f.language());
        const Chip item{"region:around:" + one.code, label, {}, false};
        const std::string tooltip = f.format(Key::RegionShow, {label});
        if (chip(f, item, flow.next(chipWidth(f, item, column.width())),
                 {.group = "region-around", .tooltip = tooltip}))
            f.wish(state::PickRegion{one, clicked, true});
    }
    flow.end();
}

/// The town at the spot that was clicked.
void drawTownHere(Column& column)
{
    PanelContext& f = column.f;
    const auto& clicked = f.state().transient.clickedAt;
    if (!clicked || f.atlas().gazetteer().empty()) return;
    const model::PlaceId town = f.atlas().gazetteer().nearest(*clicked, nearbyKm);
    if (!town.valid()) return;
    column.gap(8);
    const Rect rect = column.takeWideRow();
    const Press p = press(f, "region:town", rect, {.tooltip = f.tr(Key::TownShow)});
    rowGround(f, rect, p, false);
    drawIcon(*ImGui::GetWindowDrawList(), Icon::Pin,
             {std::round(rect.x0 + f.px(16)), std::round(rect.midY())}, f.px(size::icon), f.c.accent);
    const std::string note(f.tr(Key::TownHere));
    const float noteWidth =
        std::min(std::ceil(textWidth(f, Face::Secondary, note)), std::round(rect.width() * 0.5f));
    drawTextIn(f, Face::Body, {rect.x0 + f.px(32), rect.y0, rect.x1 - noteWidth - f.px(16), rect.y1},
               f.c.accent, f.atlas().gazetteer()[town].nameIn(f.language()));
    drawTextIn(f, Face::Secondary, {rect.x1 - noteWidth - f.px(8), rect.y0, rect.x1 - f.px(7), rect.y1},
               f.c.muted, note, 1);
    if (p.clicked) f.wish(state::ShowTown{town});
}

void drawActions(Column& column, const RegionRef& region)
{
    PanelContext& f = column.f;
    column.gap(12);
    const auto& regions = f.criteria().regions;
    const bool asked = std::find(regions.begin(), regions.end(), region) != regions.end();
    const std::string label =
        asked ? f.format(Key::RemoveFilter, {filter::regionName(f.atlas(), region, f.language())})
              : std::string(f.tr(Key::OnlyHere));
    const Icon icon = asked ? Icon::Close : Icon::Filter;
    const std::string_view copy = f.tr(Key::TextCopy);
    Column::Flow flow(column, f.px(size::row), 8);
    if (button(f, "region:only-here", flow.next(std::min(buttonWidth(f, label, icon), column.width())), label,
               icon, asked ? ButtonKind::Plain : ButtonKind::Primary, {.group = "region-actions"}))
        f.wish(state::ToggleValue{filter::Facet::Region, region});
    if (button(f, "region:copy", flow.next(buttonWidth(f, copy, Icon::Copy)), copy, Icon::Copy,
               ButtonKind::Plain, {.group = "region-actions"}))
        f.effect(state::CopyView{});
    drawAddHere(f, flow.next(addHereWidth(f)), {.region = region});
    flow.end();
}

class Entries {
public:
    Entries(Column& column, const filter::RegionCard& card) : column_(column), f_(column.f), card_(card) {}

    void byTier()
    {
        constexpr auto firstMayBe = static_cast<std::size_t>(filter::Tier::Nationwide);
        const std::size_t mayBe = card_.perTier[firstMayBe] + card_.perTier[firstMayBe + 1];
        static_assert(firstMayBe + 2 == filter::tierCount);
        if (mayBe == card_.lines.size() && mayBe > 0) {
            column_.gap(12);
            column_.paragraph(Face::Body, f_.c.muted, f_.tr(Key::MayBeOnly));
        }
        for (std::size_t tier = 0; tier < tiers.size(); ++tier) {
            if (tier == firstMayBe && mayBe > 0) {
                column_.gap(12);
                mayBeRow(f_, "may-be:region", column_.takeRow(), mayBe);
            }
            if (tier >= firstMayBe && !f_.state().transient.mayBeOpen) break;
            if (card_.perTier[tier] == 0) continue;
            column_.gap(12);
            countedHeading(f_, column_.takeRow(), f_.tr(tiers[tier]), card_.perTier[tier]);
            column_.gap(4);
            for (const filter::RegionLine& line : card_.lines)
                if (static_cast<std::size_t>(line.standing.tier) == tier)
                    row("region:", line,
                        std::string(words::answerWord(line.standing.evidence, f_.language())));
        }
    }
    template <class E, class Unfold>
    void byGroup(const std::vector<filter::RegionGroup<E>>& groups, base::EnumSet<E> unfolded, Unfold unfold)
    {
        column_.gap(8);
        if (groups.empty()) column_.paragraph(Face::Body, f_.c.muted, f_.tr(Key::AnswerNothing));
        for (const filter::RegionGroup<E>& one : groups) {
            const std::string key(model::key(one.value));
            const bool open = unfolded.contains(one.value);
            if (groupHeading(one, "region:group:" + key, open)) unfold(one.value, !open);
            if (!open) continue;
            for (std::size_t tier = 0; tier < tiers.size(); ++tier)
                for (const model::NetworkId id : one.entries[tier])
                    for (const filter::RegionLine& line : card_.lines)
                        if (line.network == id)
                            row("region:" + key + ":", line,
                                std::string(f_.tr(tiers[tier])) + " · " +
                                    std::string(words::answerWord(line.standing.evidence, f_.language())));
            column_.gap(8);
        }
    }

private:
    void row(const std::string& beginning, const filter::RegionLine& line, const std::string& why)
    {
        answerRow(column_, beginning + f_.atlas()[line.network].id, line.network, {{}, why, {}}, regionGroup);
    }

    /// Name, number, and below it how many are in which tier.
    template <class E>
    bool groupHeading(const filter::RegionGroup<E>& one, const std::string& name, bool open)
    {
        std::array<std::size_t, filter::tierCount> perTier{};
        for (std::size_t tier = 0; tier < perTier.size(); ++tier) perTier[tier] = one.entries[tier].size();
        const std::string counts = words::tierCounts(perTier, f_.language());
        const float left = column_.x0 + f_.px(44), room = column_.x1() - left;
        const auto lines = wrapped(f_, Face::Secondary, counts, room, 3);
        const float line = lineHeight(f_, Face::Body), small = lineHeight(f_, Face::Secondary),
                    pad = f_.px(6);
        const Rect box = column_.take(std::round(2 * pad + line + small * static_cast<float>(lines.size())));
        const Rect rect{box.x0 - f_.px(size::inset), box.y0, box.x1 + f_.px(size::inset), box.y1};
        const Press p = press(f_, name, rect, {.group = "region-groups"});
        rowGround(f_, rect, p, false);
        const float middle = std::round(box.y0 + pad + line / 2);
        drawIcon(*ImGui::GetWindowDrawList(), open ? Icon::ChevronDown : Icon::ChevronRight,
                 {std::round(box.x0 + f_.px(6)), middle}, f_.px(12), f_.c.muted);
        if constexpr (std::is_same_v<E, model::Topic>)
            drawTopicGlyph(f_, one.value, {std::round(box.x0 + f_.px(28)), middle}, f_.px(18));
        const std::string number = f_.number(static_cast<long long>(one.count()));
        const float numberWidth = std::ceil(textWidth(f_, Face::Strong, number));
        const float x = std::is_same_v<E, model::Topic> ? left : column_.x0 + f_.px(20);
        drawTextIn(f_, Face::Strong,
                   {x, box.y0 + pad, column_.x1() - numberWidth - f_.px(8), box.y0 + pad + line}, f_.c.text,
                   f_.name(model::word(one.value)));
        drawTextIn(f_, Face::Strong,
                   {column_.x1() - numberWidth, box.y0 + pad, column_.x1() + 1, box.y0 + pad + line},
                   f_.c.muted, number, 1);
        float y = box.y0 + pad + line;
        for (const std::string& piece : lines) {
            drawText(f_, Face::Secondary, x, y + std::round((small - textHeight(f_, Face::Secondary)) / 2),
                     f_.c.muted, piece);
            y += small;
        }
        return p.clicked;
    }

    Column& column_;
    PanelContext& f_;
    const filter::RegionCard& card_;
};

}  // namespace

void drawRegionCard(Column& column, const RegionRef& region)
{
    PanelContext& f = column.f;
    const filter::RegionCard& card = f.answers().region(region);
    column.gap(16);
    column.paragraph(Face::Sentence, f.c.text, filter::regionName(f.atlas(), region, f.language()));
    const std::string counts = words::tierCounts(card.perTier, f.language());
    column.paragraph(Face::Body, f.c.muted,
                     entryCount(f, card.lines.size()) + (counts.empty() ? std::string() : ": " + counts));
    drawAround(column, region);
    drawTownHere(column);
    drawActions(column, region);

    column.gap(16);
    const RegionOrder order = f.modes().regionOrder;
    const auto segment = [&](const char* name, Key label, RegionOrder which) {
        return Segment{name, f.tr(label), Icon::None, order == which, {}, {}};
    };
    const std::array segments{segment("region:by-tier", Key::RegionByTier, RegionOrder::Tier),
                              segment("region:by-topic", Key::RegionByTopic, RegionOrder::Topic),
                              segment("region:by-level", Key::RegionByLevel, RegionOrder::Level)};
    const Rect row = column.takeRow();
    if (const auto chosen = segmented(f, row.x0, row.y0, segments, false, "region-order"))
        f.wish(state::OrderRegion{static_cast<RegionOrder>(*chosen)});
    Entries entries(column, card);
    switch (order) {
    case RegionOrder::Tier:
        entries.byTier();
        break;
    case RegionOrder::Topic:
        entries.byGroup(card.byTopic, f.modes().unfoldedTopics, [&](model::Topic topic, bool open) {
            f.wish(state::UnfoldTopic{topic, open});
        });
        break;
    case RegionOrder::Level:
        entries.byGroup(card.byLevel, f.modes().unfoldedLevels, [&](model::Level level, bool open) {
            f.wish(state::UnfoldLevel{level, open});
        });
        break;
    }
}

}  // namespace ui
