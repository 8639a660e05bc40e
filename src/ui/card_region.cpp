// The card of a country or state that was clicked: who stands how to it, in four counted tiers.
#include <algorithm>
#include <array>

#include "layout/sentence.hpp"
#include "ui/entry_row.hpp"
#include "ui/panels.hpp"

namespace ui {

namespace {

using text::Key;

/// The result of the present criteria, were this the only region.
const filter::Result& answerFor(Frame& f, const filter::RegionRef& region)
{
    filter::Criteria question = f.criteria();
    question.regions = {region};
    question.knownOnly = false;
    auto& answer = f.memory.region;
    if (!answer || answer->question != question) answer = Memory::RegionAnswer{question, filter::evaluate(f.index(), question)};
    return answer->result;
}

}  // namespace

void drawRegionCard(Column& column, const filter::RegionRef& region)
{
    Frame& f = column.f;
    const filter::Result& answer = answerFor(f, region);
    column.gap(16);
    column.paragraph(Face::Sentence, f.c.text, layout::regionName(f.atlas(), region, f.language()));
    const auto total = static_cast<long long>(answer.matches.size());
    column.paragraph(Face::Body, f.c.muted, total == 1 ? std::string(f.tr(Key::EntryOne)) : f.format(Key::Entries, {f.number(total)}));
    column.gap(12);
    const auto& regions = f.criteria().regions;
    const bool asked = std::find(regions.begin(), regions.end(), region) != regions.end();
    const std::string name = layout::regionName(f.atlas(), region, f.language());
    const std::string label = asked ? f.format(Key::RemoveFilter, {name}) : std::string(f.tr(Key::OnlyHere));
    const Icon icon = asked ? Icon::Close : Icon::Filter;
    Rect rect = column.takeRow();
    rect.x1 = std::min(rect.x1, rect.x0 + buttonWidth(f, label, icon));
    if (button(f, "region:only-here", rect, label, icon, asked ? ButtonKind::Plain : ButtonKind::Primary)) f.wish(state::ToggleRegion{region});

    const float top = ImGui::GetWindowPos().y, bottom = top + ImGui::GetWindowHeight();
    constexpr std::array tiers{Key::TierSeatHere, Key::TierDocumented, Key::TierNationwide, Key::TierListUnknown};
    for (std::size_t tier = 0; tier < tiers.size(); ++tier) {
        column.gap(12);
        countedHeading(f, column.takeRow(), f.tr(tiers[tier]), answer.perTier[tier]);
        column.gap(4);
        for (const filter::Match& match : answer.matches) {
            if (match.tier != static_cast<filter::Tier>(tier)) continue;
            const Rect row = column.takeWideRow();
            // Rows just outside the view are drawn too, so that the arrow keys can go on to them.
            if (row.y1 + row.height() > top && row.y0 - row.height() < bottom)
                entryRow(f, "region:" + f.atlas()[match.network].id, row, match.network, "region-list");
        }
    }
}

}  // namespace ui
