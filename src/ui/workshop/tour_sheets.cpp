// The sheets for tour files: opening, saving, and the question before what is not saved is given up.
#include <algorithm>
#include <cmath>

#include "text/catalogue.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/text_field.hpp"
#include "ui/workshop/workshop.hpp"

namespace ui {

namespace {

using text::Key;

void drawReply(Column& column)
{
    PanelContext& f = column.f;
    const state::FileReply& reply = f.state().transient.fileReply;
    if (reply.message.empty()) return;
    column.gap(8);
    const float top = column.y();
    column.paragraph(Face::Body, f.c.warning, reply.message);
    f.record("file:reply", {column.x0, top, column.x1(), column.y()});
}

bool endsSheet(Column& column, const char* name, Key label, ButtonKind kind, float& x)
{
    PanelContext& f = column.f;
    const float width = std::min(buttonWidth(f, f.tr(label), Icon::None), column.width());
    if (x > column.x0 && x + width > column.x1()) {
        column.takeRow();
        column.gap(8);
        x = column.x0;
    }
    const Rect rect = rectAt(x, column.y(), width, f.px(size::row));
    x += width + f.px(8);
    return button(f, name, rect, f.tr(label), Icon::None, kind);
}

void close(PanelContext& f)
{
    f.wish(state::SetFileReply{});
    f.wish(state::SetOverlay{state::Overlay::None});
}

/// The path as it was left; the open file's, or a name to begin with.
void beginPath(PanelContext& f, bool forSaving)
{
    WorkshopMemory& memory = f.memory.workshop;
    if (!memory.sheetBegins) return;
    memory.sheetBegins = false;
    const std::string known = state::pathToSaveTo(f.state().storage);
    const std::string& asked = f.state().transient.fileReply.path;  // elsewhere, before this sheet came
    memory.path.text = !asked.empty()  ? asked
                       : !forSaving    ? std::string()
                       : known.empty() ? f.in.proposedFile
                                       : known;
    ++memory.path.generation;
}

void save(PanelContext& f, bool thenQuit)
{
    const std::string& path = f.memory.workshop.path.text;
    if (path.empty()) return;
    const state::FileReply& reply = f.state().transient.fileReply;
    // Asked once; whoever presses again means it. Another name is another question.
    const bool replace = reply.exists && reply.path == path;
    f.effect(state::SaveFile{path, replace, thenQuit});
}

/// The file's name with what became of it below; true when Enter ended it.
bool drawPath(Column& column)
{
    PanelContext& f = column.f;
    EditedText& path = f.memory.workshop.path;
    column.paragraph(Face::Secondary, f.c.muted, f.tr(Key::ScenesFile));
    column.gap(4);
    const bool wasActive = path.active;
    textField(f, "file:path", column.takeRow(), path.text, f.in.proposedFile, Icon::None,
              {path.active, path.generation}, false);
    const bool entered = wasActive && compat::enterPressed();
    drawReply(column);
    column.gap(16);
    return entered;
}

/// A file or the beginning of an empty tour.
bool drawChoice(Column& column, const std::string& name, Icon icon, const std::string& label)
{
    PanelContext& f = column.f;
    const Rect rect = column.takeWideRow();
    const Press p = press(f, name, rect, {.group = "open"});
    rowGround(f, rect, p, false);
    const float side = f.px(size::icon);
    drawIcon(*ImGui::GetWindowDrawList(), icon,
             {std::round(rect.x0 + f.px(size::inset) + side / 2), rect.midY()}, side, f.c.muted);
    drawTextIn(f, Face::Body,
               {rect.x0 + f.px(size::inset) * 2 + side, rect.y0, rect.x1 - f.px(size::inset), rect.y1},
               f.c.text, label);
    drawRing(f, p, rect, f.px(size::corner));
    return p.clicked;
}

/// What was opened or saved lately, with its folder. What is not there any more cannot be pressed, only taken
/// out of the list.
void drawRecent(Column& column)
{
    PanelContext& f = column.f;
    if (f.in.recentFiles.empty()) return;
    column.paragraph(Face::Secondary, f.c.muted, f.tr(Key::RecentFiles));
    std::size_t number = 0;
    for (const TourChoice& file : f.in.recentFiles) {
        const std::string name = "recent:" + std::to_string(++number);
        const Rect row = column.takeWideRow();
        const float side = f.px(size::icon);
        const Rect cross = {row.x1 - f.px(size::row), row.y0, row.x1, row.y1};
        const Rect rect = {row.x0, row.y0, cross.x0, row.y1};
        const Press p = press(f, name, rect, {.group = "open", .enabled = !file.missing});
        rowGround(f, rect, p, false);
        drawIcon(*ImGui::GetWindowDrawList(), Icon::Scenes,
                 {std::round(rect.x0 + f.px(size::inset) + side / 2), rect.midY()}, side, f.c.muted);
        const float left = rect.x0 + f.px(size::inset) * 2 + side, right = rect.x1 - f.px(size::inset);
        const float width = std::min(textWidth(f, Face::Body, file.label), (right - left) * 0.6F);
        drawTextIn(f, Face::Body, {left, rect.y0, left + width, rect.y1}, file.missing ? f.c.muted : f.c.text,
                   file.label);
        const std::string where =
            file.missing ? text::format(Key::RecentMissing, f.language(), {file.folder}) : file.folder;
        drawTextIn(f, Face::Secondary, {left + width + f.px(12), rect.y0, right, rect.y1}, f.c.muted, where);
        drawRing(f, p, rect, f.px(size::corner));
        if (p.clicked) f.effect(state::OpenFile{file.path});
        const std::string forget = text::format(Key::RecentForget, f.language(), {file.label});
        if (iconButton(f, name + ":forget", cross, Icon::Close, {.group = "open", .tooltip = forget}))
            f.wish(state::ForgetFile{file.path});
    }
    column.gap(8);
}

}  // namespace

void askToSave(PanelContext& f, bool thenQuit)
{
    if (f.in.hasFileDialog)
        f.effect(state::AskFile{state::AskFile::Purpose::SaveScenes, thenQuit, {}});
    else if (!thenQuit)
        f.wish(state::SetOverlay{state::Overlay::SaveScenes});
}

void drawOpenScenes(Column& column)
{
    PanelContext& f = column.f;
    WorkshopMemory& memory = f.memory.workshop;
    beginPath(f, false);
    if (drawChoice(column, "open:new", Icon::Plus, std::string(f.tr(Key::ScenesNew)))) beginTour(f);
    column.gap(8);
    drawRecent(column);
    if (!f.in.tourFiles.empty()) column.paragraph(Face::Secondary, f.c.muted, f.tr(Key::ScenesFound));
    for (const TourChoice& choice : f.in.tourFiles)
        if (drawChoice(column, "open:" + choice.label, Icon::Scenes, choice.label))
            f.effect(state::OpenFile{choice.path});
    column.gap(12);
    if (f.in.hasFileDialog) {
        drawReply(column);
        float x = column.x0;
        if (endsSheet(column, "file:other", Key::ScenesOther, ButtonKind::Primary, x))
            f.effect(state::AskFile{state::AskFile::Purpose::OpenScenes, false, {}});
        if (endsSheet(column, "file:cancel", Key::Cancel, ButtonKind::Plain, x)) close(f);
        column.takeRow();
        return;
    }
    const bool entered = drawPath(column);
    float x = column.x0;
    const bool pressed = endsSheet(column, "file:open", Key::ScenesOpen, ButtonKind::Primary, x);
    if ((pressed || entered) && !memory.path.text.empty()) f.effect(state::OpenFile{memory.path.text});
    if (endsSheet(column, "file:cancel", Key::Cancel, ButtonKind::Plain, x)) close(f);
    column.takeRow();
}

void drawSaveScenes(Column& column)
{
    PanelContext& f = column.f;
    beginPath(f, true);
    column.paragraph(Face::Body, f.c.text, f.tr(Key::ScenesSaveHint));
    column.gap(12);
    const bool entered = drawPath(column);
    float x = column.x0;
    if (endsSheet(column, "file:save", Key::ScenesSave, ButtonKind::Primary, x) || entered) save(f, false);
    if (endsSheet(column, "file:cancel", Key::Cancel, ButtonKind::Plain, x)) close(f);
    column.takeRow();
}

void drawUnsaved(Column& column)
{
    PanelContext& f = column.f;
    beginPath(f, true);
    column.paragraph(Face::Body, f.c.text, f.tr(Key::UnsavedText));
    column.gap(12);
    const bool asksDesktop = f.in.hasFileDialog && f.state().transient.fileReply.message.empty();
    if (!asksDesktop) drawPath(column);
    float x = column.x0;
    if (endsSheet(column, "unsaved:save", Key::UnsavedSave, ButtonKind::Primary, x)) {
        if (asksDesktop)
            askToSave(f, true);
        else
            save(f, true);
    }
    if (endsSheet(column, "unsaved:drop", Key::UnsavedDrop, ButtonKind::Plain, x))
        f.effect(state::QuitAnyway{});
    if (endsSheet(column, "unsaved:cancel", Key::Cancel, ButtonKind::Plain, x)) close(f);
    column.takeRow();
}

}  // namespace ui
