// Sheets over the whole window: about, problems in the data, and those of other files. Each scrolls, and
// closes by its button, a press beside it, or Esc.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.hpp"
#include "ui/edit/review.hpp"
#include "ui/edit/table_sheet.hpp"
#include "ui/panels.hpp"
#include "ui/parts/sheet.hpp"
#include "ui/parts/widgets.hpp"
#include "ui/workshop/workshop.hpp"
#include "words/entry_words.hpp"
#include "words/origin_words.hpp"

namespace ui {

namespace {

using text::Key;

constexpr float readingWidth = 640;

void drawAbout(Column& column)
{
    PanelContext& f = column.f;
    const model::Origin& origin = f.atlas().origin();
    const base::Language language = f.language();
    const std::string date = origin.date.empty() ? std::string() : f.format(Key::DataDate, {origin.date});
    column.paragraph(Face::Body, f.c.muted,
                     words::joined({words::dataTitle(origin, language),
                                    words::entryCount(f.atlas().entryCount(), language),
                                    f.format(Key::Version, {f.in.version}), date},
                                   " · "));
    column.gap(8);
    // What the data say of themselves; nothing that they do not say.
    for (const std::string& text :
         {words::talkInFull(origin.talk, language), words::talkSourcesLine(origin.talk, language),
          f.local(origin.talk.note), f.local(origin.note)}) {
        if (text.empty()) continue;
        column.gap(8);
        column.paragraph(Face::Body, f.c.text, text);
    }
    column.gap(8);
    column.paragraph(Face::Body, f.c.text, f.tr(Key::AboutPrivacy));
    column.gap(8);
    column.paragraph(Face::Body, f.c.text, std::string(f.tr(Key::BorderNote)) + ".");
    column.gap(16);
    column.paragraph(Face::Strong, f.c.text, f.tr(Key::AboutCredits));
    if (const std::string credit = f.local(origin.credit); !credit.empty()) {
        column.gap(4);
        column.paragraph(Face::Body, f.c.text, credit);
    }
    constexpr std::array credits{Key::CreditNaturalEarth, Key::CreditBkg,  Key::CreditGeoNames,
                                 Key::CreditWater,        Key::CreditCldr, Key::CreditFont};
    for (const Key credit : credits) {
        column.gap(4);
        column.paragraph(Face::Body, f.c.text, f.tr(credit));
    }
    column.gap(4);
    column.paragraph(Face::Body, f.c.text, f.format(Key::CreditSoftware, {f.in.software}));
    column.gap(16);
    column.paragraph(Face::Body, f.c.text, f.tr(Key::AboutLicence));
}

void drawProblems(Column& column)
{
    PanelContext& f = column.f;
    const base::Language language = f.language();
    column.paragraph(Face::Body, f.c.muted, f.tr(Key::DataProblemsHint));
    column.gap(8);
    const bool paths = f.modes().isOpen(state::Fold::ProblemPaths);
    if (toggle(f, "problems:paths", column.takeRow(), f.tr(Key::DataProblemsPaths), paths))
        f.turn(state::Fold::ProblemPaths);
    column.gap(12);
    constexpr std::size_t most = 200;
    std::size_t shown = 0;
    for (const base::Diagnostic& problem : f.in.dataProblems) {
        if (++shown > most) break;
        const float top = column.y();
        column.paragraph(Face::Body, f.c.text, base::displaySafe(problem.message.in(language)));
        std::string place = base::placeOf(problem, language);
        if (paths && !problem.path.empty())
            place += (place.empty() ? "" : " · ") + base::displaySafe(problem.path);
        if (!place.empty()) column.paragraph(Face::Secondary, f.c.muted, place);
        f.record("problem:" + std::to_string(shown - 1), {column.x0, top, column.x1(), column.y()});
        column.gap(8);
    }
    if (f.in.dataProblems.size() > most)
        column.paragraph(Face::Body, f.c.muted,
                         f.format(Key::FurtherEntries,
                                  {f.number(static_cast<long long>(f.in.dataProblems.size() - most))}));
}

}  // namespace

void drawOverlays(PanelContext& f, const Rect& window)
{
    const state::Overlay overlay = f.state().transient.overlay;
    if (overlay != state::Overlay::Save) f.memory.saving.nameActive = false;
    // A sheet begins at its top, whichever one was open before.
    if (overlay != f.memory.sheet) {
        f.memory.sheet = overlay;
        f.memory.sheetHeight = f.memory.sheetFootHeight = 0;
        f.memory.sheetFrames = 0;
        f.memory.workshop.sheetBegins = true;
    }
    bool close = false;
    if (overlay == state::Overlay::About)
        close = drawSheet(f, window, "about", f.tr(Key::AppName), readingWidth, drawAbout);
    else if (overlay == state::Overlay::Help)
        close = drawHelpSheet(f, window);
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
    else if (overlay == state::Overlay::Problems)
        close = drawSheet(f, window, "problems", f.tr(Key::DataProblemsTitle), readingWidth, drawProblems);
    if (close) f.wish(state::SetOverlay{state::Overlay::None});
    if (hasReview(f.state()) && drawReviewSheet(f, window)) f.wish(state::ShowReview{});
    if (hasTable(f.state()) && drawTableSheet(f, window)) f.wish(state::ShowTable{});
}

}  // namespace ui
