// Sheets over the whole window: about, help, problems in the data. Each scrolls, and closes by its button, a
// press beside it, or Esc.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/find/find.hpp"
#include "ui/panels.hpp"
#include "ui/parts/sheet.hpp"
#include "ui/parts/widgets.hpp"
#include "ui/shortcuts.hpp"
#include "ui/workshop/workshop.hpp"

namespace ui {

namespace {

using text::Key;

constexpr float readingWidth = 640;

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
    row(keys(Shortcut::Areas), Key::HelpAreas);
    row(keys(Shortcut::TakeOnMap), Key::HelpMapKeys);
    row(keys(Shortcut::Neighbour), Key::HelpNeighbour);
    row(keys(Shortcut::Compare), Key::HelpCompare);
    row(keys(Shortcut::Fit), Key::FitSelection);
    row(keys(Shortcut::StepBack), Key::HelpEscape);
    row(keys(Shortcut::Filters), Key::Filters);
    row(keys(Shortcut::Panel), Key::HelpPanel);
    row(keys(Shortcut::TextLarger) + "   " + keys(Shortcut::TextSmaller) + "   " + keys(Shortcut::TextNormal), Key::HelpTextSize);
    row(keys(Shortcut::Text), Key::HelpText);
    row(keys(Shortcut::Save), Key::SaveTitle);
    row(keys(Shortcut::Fullscreen), Key::HelpFullscreen);
    row(keys(Shortcut::Present), Key::HelpPresentStart);
    row(keys(Shortcut::NextScene), Key::HelpPresentNext);
    row(keys(Shortcut::Blank), Key::HelpPresentBlank);
    row(keys(Shortcut::MoveScene), Key::HelpMoveScene);
    row(keys(Shortcut::Undo), Key::HelpUndoRedo);
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

}  // namespace

void drawOverlays(Frame& f, const Rect& window)
{
    const state::Overlay overlay = f.state().transient.overlay;
    if (overlay != state::Overlay::Save) f.memory.saving.nameActive = false;
    bool close = false;
    if (overlay == state::Overlay::About)
        close = drawSheet(f, window, "about", f.tr(Key::AppName), readingWidth, drawAbout);
    else if (overlay == state::Overlay::Help)
        close = drawSheet(f, window, "help", f.tr(Key::HelpTitle), readingWidth, drawHelp);
    else if (overlay == state::Overlay::Save)
        close = drawSaveSheet(f, window);
    else if (overlay == state::Overlay::Code)
        close = drawCodeSheet(f, window);
    else if (overlay == state::Overlay::OpenScenes)
        close = drawSheet(f, window, "open-scenes", f.tr(Key::ScenesOpenTitle), readingWidth, drawOpenScenes);
    else if (overlay == state::Overlay::SaveScenes)
        close = drawSheet(f, window, "save-scenes", f.tr(Key::ScenesSaveTitle), readingWidth, drawSaveScenes);
    else if (overlay == state::Overlay::Unsaved)
        close = drawSheet(f, window, "unsaved", f.tr(Key::UnsavedTitle), readingWidth, drawUnsaved);
    else if (f.memory.problemsOpen) {
        if (drawSheet(f, window, "problems", f.tr(Key::DataProblemsTitle), readingWidth, drawProblems)) f.memory.problemsOpen = false;
    } else {
        f.memory.sheetHeight = f.memory.sheetFootHeight = 0;
        f.memory.sheetFrames = 0;
        f.memory.workshop.sheetBegins = true;
    }
    if (close) f.wish(state::SetOverlay{state::Overlay::None});
}

}  // namespace ui
