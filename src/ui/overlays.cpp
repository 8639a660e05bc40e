// Sheets over the whole window: about, help, problems in the data. Each scrolls, and closes by its button, a
// press beside it, or Esc.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/panels.hpp"
#include "ui/shortcuts.hpp"
#include "ui/widgets.hpp"

namespace ui {

namespace {

using text::Key;

constexpr float sheetWidth = 640;

void drawAbout(Column& column)
{
    Frame& f = column.f;
    column.paragraph(Face::Body, f.c.muted, std::string(f.tr(Key::AppSubtitle)) + " · " + f.format(Key::Version, {f.in.version}) + " · " +
                                                f.format(Key::DataDate, {f.atlas().dataDate()}));
    column.gap(16);
    column.paragraph(Face::Body, f.c.text, f.tr(Key::AboutTalk));
    column.gap(8);
    column.paragraph(Face::Body, f.c.text, f.tr(Key::AboutTalkSources));
    column.gap(8);
    column.paragraph(Face::Body, f.c.text, f.tr(Key::AboutPrivacy));
    column.gap(8);
    column.paragraph(Face::Body, f.c.text, std::string(f.tr(Key::BorderNote)) + ".");
    column.gap(16);
    column.paragraph(Face::Strong, f.c.text, f.tr(Key::AboutCredits));
    constexpr std::array credits{Key::CreditFacts, Key::CreditNaturalEarth, Key::CreditBkg, Key::CreditGeoNames, Key::CreditWater,
                                 Key::CreditCldr, Key::CreditFont, Key::CreditSoftware};
    for (const Key credit : credits) {
        column.gap(4);
        column.paragraph(Face::Body, f.c.text, f.tr(credit));
    }
    column.gap(16);
    column.paragraph(Face::Body, f.c.text, f.tr(Key::AboutLicence));
}

/// Keys on the left in a frame like a key's, what they do on the right.
void drawKeyRow(Column& column, const std::string& keys, std::string_view meaning)
{
    Frame& f = column.f;
    const Rect row = column.takeRow();
    const float keysWidth = f.px(200);
    const float width = std::min(std::ceil(textWidth(f, Face::Body, keys)) + f.px(16), keysWidth);
    const Rect cap = rectAt(row.x0, row.y0 + f.px(4), width, row.height() - f.px(8));
    fillRect(cap, f.c.raised, f.px(4));
    strokeRect(cap, f.c.border, f.hairline(), f.px(4));
    drawTextIn(f, Face::Body, cap.inset(f.px(2)), f.c.text, keys, 0.5f);
    drawTextIn(f, Face::Body, {row.x0 + keysWidth + f.px(12), row.y0, row.x1, row.y1}, f.c.text, meaning);
}

void drawHelp(Column& column)
{
    Frame& f = column.f;
    const auto keys = [&](Shortcut shortcut) { return shortcutText(shortcut, f.language()); };
    const auto row = [&](const std::string& shown, Key meaning) { drawKeyRow(column, shown, f.tr(meaning)); };
    row("A–Z", Key::HelpSearch);
    row(keys(Shortcut::World) + " … 4", Key::HelpViews);
    row(keys(Shortcut::Home), Key::Home);
    row(keys(Shortcut::Pan), Key::HelpMove);
    row(keys(Shortcut::ZoomIn) + "   " + keys(Shortcut::ZoomOut), Key::HelpZoom);
    row(keys(Shortcut::Back) + ", " + (f.german() ? "Rechts" : "Right"), Key::HelpHistory);
    row(keys(Shortcut::NextControl), Key::HelpNextControl);
    row(keys(Shortcut::Neighbour), Key::HelpNeighbour);
    row(keys(Shortcut::Compare), Key::HelpCompare);
    row(keys(Shortcut::Fit), Key::FitSelection);
    row(keys(Shortcut::StepBack), Key::HelpEscape);
    row(keys(Shortcut::Filters), Key::Filters);
    row(keys(Shortcut::Panel), Key::HelpPanel);
    row(keys(Shortcut::TextLarger) + "   " + keys(Shortcut::TextSmaller) + "   " + keys(Shortcut::TextNormal), Key::HelpTextSize);
    row(keys(Shortcut::Fullscreen), Key::HelpFullscreen);
    column.gap(16);
    column.paragraph(Face::Strong, f.c.text, f.tr(Key::StarterTitle));
    column.gap(8);
    if (drawStarterTiles(column)) f.wish(state::SetOverlay{state::Overlay::None});
}

void drawProblems(Column& column)
{
    Frame& f = column.f;
    column.paragraph(Face::Body, f.c.muted, f.tr(Key::DataProblemsHint));
    column.gap(12);
    constexpr std::size_t most = 200;
    std::size_t shown = 0;
    for (const base::Diagnostic& problem : f.in.dataProblems) {
        if (++shown > most) break;
        column.paragraph(Face::Body, f.c.text, base::toString(problem));
        column.gap(8);
    }
    if (f.in.dataProblems.size() > most)
        column.paragraph(Face::Body, f.c.muted, f.format(Key::FurtherEntries, {f.number(static_cast<long long>(f.in.dataProblems.size() - most))}));
}

/// Draws the sheet with its title and what scrolls below it; true if it is to be closed.
template <class Content>
bool drawSheet(Frame& f, const Rect& window, const char* name, Key title, Content content)
{
    f.onSheet = true;
    ImGui::SetNextWindowPos(window.min());
    ImGui::SetNextWindowSize({window.width(), window.height()});
    ImGui::Begin("##sheet", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                         ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
    fillRect(window, IM_COL32(0, 0, 0, 110));
    const float margin = f.px(24), side = f.px(size::row), head = f.px(72);
    const float width = std::min(f.px(sheetWidth), window.width() - 2 * f.px(8));
    // The height follows the content of the last frame.
    float& known = f.memory.sheetHeight;
    if (known <= 0) known = window.height();
    const float height = std::min(head + known + margin, window.height() - 2 * f.px(16));
    const Rect sheet = rectAt(std::round(window.midX() - width / 2), std::round(window.midY() - height / 2), width, height);
    fillRect(sheet, f.c.panel, f.px(size::corner));
    strokeRect(sheet, f.c.border, f.hairline(), f.px(size::corner));
    f.record(std::string("sheet:") + name, sheet);
    const Rect closeRect = rectAt(sheet.x1 - side - f.px(16), std::round(sheet.y0 + (head - side) / 2), side, side);
    drawTextIn(f, Face::Sentence, {sheet.x0 + margin, sheet.y0, closeRect.x0 - f.px(8), sheet.y0 + head}, f.c.text, f.tr(title));
    bool close = iconButton(f, std::string("sheet:") + name + ":close", closeRect, Icon::Close, {.tooltip = f.tr(Key::Close), .shortcut = "Esc"});
    {
        ScrollRegion region(f, name, {sheet.x0, sheet.y0 + head, sheet.x1, sheet.y1 - margin});
        region.takePageKeys();
        Column column = region.column(24);
        const float top = column.y();
        content(column);
        known = column.y() - top;
        region.reach(column, 0);
    }
    if (ImGui::IsMouseClicked(0) && !sheet.holds(ImGui::GetIO().MousePos) && f.memory.sheetFrames > 1) close = true;
    ++f.memory.sheetFrames;
    ImGui::End();
    f.onSheet = false;
    return close;
}

}  // namespace

void drawOverlays(Frame& f, const Rect& window)
{
    const state::Overlay overlay = f.state().transient.overlay;
    bool close = false;
    if (overlay == state::Overlay::About)
        close = drawSheet(f, window, "about", Key::AppName, drawAbout);
    else if (overlay == state::Overlay::Help)
        close = drawSheet(f, window, "help", Key::HelpTitle, drawHelp);
    else if (f.memory.problemsOpen) {
        if (drawSheet(f, window, "problems", Key::DataProblemsTitle, drawProblems)) f.memory.problemsOpen = false;
    } else {
        f.memory.sheetHeight = 0;
        f.memory.sheetFrames = 0;
    }
    if (close) f.wish(state::SetOverlay{state::Overlay::None});
}

}  // namespace ui
