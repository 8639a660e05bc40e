// The strip of scenes below the map: keeping the view, going through the scenes, files, undo.
#include <algorithm>
#include <cmath>

#include "command/commands.hpp"
#include "command/key_words.hpp"
#include "overlay/field.hpp"
#include "ui/parts/command_button.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/window_flags.hpp"
#include "ui/workshop/workshop.hpp"
#include "words/sentence.hpp"

namespace ui {

namespace {

using text::Key;

constexpr float cardWidth = 232, cardHeight = 66, cardGap = 8;
/// The picture at the left of a card, in the shape of a screen.
constexpr float pictureWidth = 96, pictureHeight = 54, pictureInset = 6;

Key editWord(state::Edit edit)
{
    switch (edit) {
    case state::Edit::KeepScene:
        return Key::EditKeepScene;
    case state::Edit::ChangeScene:
        return Key::EditChangeScene;
    case state::Edit::MoveScene:
        return Key::EditMoveScene;
    case state::Edit::CopyScene:
        return Key::EditCopyScene;
    case state::Edit::DeleteScene:
        return Key::EditDeleteScene;
    case state::Edit::OpenTour:
        return Key::EditOpenTour;
    case state::Edit::ChangeTown:
        return Key::EditChangeTown;
    case state::Edit::ChangeVote:
        return Key::EditChangeVote;
    case state::Edit::ChangeNote:
        return Key::EditChangeNote;
    case state::Edit::ChangeFilter:
        return Key::EditChangeFilter;
    case state::Edit::PlaceName:
        return Key::EditPlaceName;
    case state::Edit::AddEntry:
        return Key::EditAddEntry;
    case state::Edit::ChangeEntry:
        return Key::EditChangeField;
    case state::Edit::CopyEntry:
        return Key::EditCopyEntry;
    case state::Edit::DeleteEntry:
        return Key::EditDeleteEntry;
    case state::Edit::HideEntry:
        return Key::EditHideEntry;
    case state::Edit::RestoreEntry:
        return Key::EditRestoreEntry;
    case state::Edit::MergeEntries:
        return Key::EditMergeEntries;
    case state::Edit::TakeLinks:
        return Key::EditTakeLinks;
    case state::Edit::RemoveLink:
        return Key::EditRemoveLink;
    }
    return Key::EditChangeScene;
}

/// "Szene löschen", "Name geändert".
std::string stepName(const PanelContext& f, const state::UndoStep& step)
{
    const overlay::Field* field = overlay::findField(step.field);
    return f.format(editWord(step.edit), {field ? field->word.get(f.language()) : std::string()});
}

Icon mapIcon(state::ViewKind kind)
{
    switch (kind) {
    case state::ViewKind::World:
        return Icon::World;
    case state::ViewKind::Europe:
        return Icon::Europe;
    case state::ViewKind::Germany:
        return Icon::Germany;
    case state::ViewKind::Twin:
        return Icon::Twin;
    }
    return Icon::World;
}

/// Buttons from the left and from the right edge of a row.
class Tools {
public:
    Tools(PanelContext& f, const Rect& row) : f_(f), row_(row), left_(row.x0), right_(row.x1) {}

    bool text(const char* name, Key label, Icon icon, ButtonKind kind, const PressOptions& options = {})
    {
        const float width = buttonWidth(f_, f_.tr(label), icon);
        const Rect rect =
            rectAt(left_, row_.y0, std::min(width, std::max(0.0f, right_ - left_)), row_.height());
        left_ += width + f_.px(8);
        return button(f_, name, rect, f_.tr(label), icon, kind, options);
    }
    bool iconAtRight(const char* name, Icon icon, const PressOptions& options)
    {
        const float side = row_.height();
        right_ -= side;
        return iconButton(f_, name, rectAt(right_, row_.y0, side, side), icon, options);
    }
    void commandAtRight(const command::Command& command, Icon icon)
    {
        const float side = row_.height();
        right_ -= side;
        commandButton(f_, rectAt(right_, row_.y0, side, side), command, icon, "strip-tools");
    }
    bool hasRoomFor(Key label) const { return right_ - left_ >= buttonWidth(f_, f_.tr(label), Icon::None); }
    void gapAtRight() { right_ -= f_.px(16); }

private:
    PanelContext& f_;
    Rect row_;
    float left_, right_;
};

/// What would be undone or redone is said.
void undoButton(Tools& tools, PanelContext& f, const command::Command& command, Icon icon,
                const base::SharedStack<state::UndoStep>& steps, Key what)
{
    CommandHint hint(f, command);
    if (!steps.empty()) hint.hint = f.format(what, {stepName(f, steps.back())});
    if (tools.iconAtRight(std::string(command.name).c_str(), icon, hint.options("strip-tools")))
        f.run(command);
}

/// What can be done with the marked scene, from the right: the last one first.
void drawMarkedTools(Tools& tools)
{
    tools.gapAtRight();
    tools.commandAtRight(command::deleteScene, Icon::Delete);
    tools.commandAtRight(command::copyScene, Icon::Copy);
    tools.commandAtRight(command::updateScene, Icon::Check);
    tools.commandAtRight(command::sceneWords, Icon::Edit);
}

void drawTools(PanelContext& f, const Rect& row)
{
    Tools tools(f, row);
    const PressOptions group{.group = "strip-tools"};
    tools.commandAtRight(command::closeScenes, Icon::Close);
    undoButton(tools, f, command::redo, Icon::Redo, f.state().redo, Key::RedoWhat);
    undoButton(tools, f, command::undo, Icon::Undo, f.state().undo, Key::UndoWhat);
    drawMarkedTools(tools);
    if (tools.text("scenes:keep", Key::KeepView, Icon::Plus, ButtonKind::Primary, group))
        f.wish(state::KeepScene{titleOfView(f)});
    if (tools.text("scenes:open", Key::ScenesOpen, Icon::None, ButtonKind::Plain, group))
        f.wish(state::SetOverlay{state::Overlay::OpenScenes});
    if (tools.text("scenes:save", Key::ScenesSave, Icon::None,
                   state::isUnsaved(f.state()) ? ButtonKind::Plain : ButtonKind::Quiet, group))
        askToSave(f, false);
    // Also in the sheet that opens: where it does not fit it is not squeezed in.
    if (tools.hasRoomFor(Key::ScenesNew) &&
        tools.text("scenes:new", Key::ScenesNew, Icon::None, ButtonKind::Quiet, group))
        beginTour(f);
}

/// Ctrl and an arrow move the card that has the keyboard, Delete takes it away.
void takeCardKeys(PanelContext& f, std::size_t index)
{
    const auto takes = [&](const command::Command& command, std::size_t to) {
        if (!isPressed(command)) return;
        f.run(command, index);
        if (to < f.state().document->tour.scenes.size())
            f.memory.focus.set(itemKey("scene:" + std::to_string(to + 1)), itemKey("scenes"), true);
    };
    takes(command::moveSceneBack, index - 1);
    takes(command::moveSceneOn, index + 1);
    if (isPressed(command::deleteScene)) f.run(command::deleteScene, index);
}

/// The scene as it looks, as soon as it is painted; until then the ground of a map.
void drawPicture(PanelContext& f, const Rect& card, std::size_t index)
{
    const float x = std::round(card.x0 + f.px(pictureInset)), y = std::round(card.y0 + f.px(pictureInset));
    const Rect at = rectAt(x, y, std::round(f.px(pictureWidth)), std::round(f.px(pictureHeight)));
    f.out.thumbnailScenes.push_back(index);
    f.out.thumbnailWidthPx = static_cast<int>(at.width());
    f.out.thumbnailHeightPx = static_cast<int>(at.height());
    const SceneThumbnail picture = index < f.in.thumbnails.size() ? f.in.thumbnails[index] : SceneThumbnail{};
    if (picture.texture == 0) {
        fillRect(at, f.c.panel);
    } else {
        const float top = picture.upsideDown ? 1.0f : 0.0f;
        ImGui::GetWindowDrawList()->AddImage(compat::textureOf(picture.texture), at.min(), at.max(), {0, top},
                                             {1, 1 - top});
        f.record("scene:" + std::to_string(index + 1) + ":picture", at);
    }
    strokeRect(at, f.c.border, f.hairline(), 0);
}

/// True if it has the keyboard.
bool drawCard(PanelContext& f, const Rect& rect, std::size_t index)
{
    const state::TourScene& scene = f.state().document->tour.scenes[index];
    const bool marked = index == f.state().transient.scene;
    const std::string name = "scene:" + std::to_string(index + 1);
    const std::string& title = scene.title.get(f.language());
    const std::string shown = title.empty() ? std::string(f.tr(Key::SceneUntitled)) : title;
    const std::string keys = command::keysOf(command::lineOf(command::moveSceneBack), f.language());
    const Press p = press(f, name, rect, {.group = "scenes", .tooltip = shown, .shortcut = keys});
    std::optional<std::size_t>& dragged = f.memory.workshop.draggedScene;
    if (p.held && ImGui::IsMouseDragging(0, f.px(6))) dragged = index;
    fillRect(rect, p.hovered || dragged == index ? f.c.hover : f.c.raised, f.px(size::corner));
    strokeRect(rect, marked ? f.c.accent : f.c.border, marked ? f.hairline() * 2 : f.hairline(),
               f.px(size::corner));
    drawPicture(f, rect, index);
    const float inset = f.px(8), line = lineHeight(f, Face::Secondary);
    const float left = rect.x0 + f.px(pictureInset + pictureWidth + 8);
    drawTextIn(f, Face::Secondary, {left, rect.y0 + f.px(4), rect.x1 - inset, rect.y0 + f.px(4) + line},
               f.c.muted, std::to_string(index + 1));
    drawIcon(*ImGui::GetWindowDrawList(), mapIcon(scene.view.kind),
             {std::round(rect.x1 - inset - f.px(6)), std::round(rect.y0 + f.px(4) + line / 2)}, f.px(12),
             f.c.muted);
    Column text(f, left, rect.y0 + f.px(4) + line, rect.x1 - inset - left);
    text.paragraph(Face::Body, f.c.text, shown, 2);
    drawRing(f, p, rect, f.px(size::corner));
    if (p.clicked && !dragged) f.wish(state::ShowScene{index});
    return p.ring;
}

/// While a card is dragged: the line where it would be put, and scrolling at the ends. Let go, it moves
/// there.
void followDrag(PanelContext& f, const Rect& area, float left, float step)
{
    std::optional<std::size_t>& dragged = f.memory.workshop.draggedScene;
    if (!dragged) return;
    const std::size_t count = f.state().document->tour.scenes.size(), from = *dragged;
    const float pointer = ImGui::GetIO().MousePos.x;
    const float gap = std::clamp(std::round((pointer - left) / step), 0.0f, static_cast<float>(count));
    const float x = std::clamp(left + gap * step - f.px(cardGap) / 2, area.x0 + f.px(2), area.x1 - f.px(2));
    fillRect({x - f.px(1.5f), area.y0, x + f.px(1.5f), area.y0 + f.px(cardHeight)}, f.c.accent);
    const float reach = f.px(40);
    const float push = pointer < area.x0 + reach ? -1.0f : pointer > area.x1 - reach ? 1.0f : 0.0f;
    if (push != 0) {
        ImGui::SetScrollX(ImGui::GetScrollX() + push * f.px(900) * std::min(ImGui::GetIO().DeltaTime, 0.05f));
        f.out.animating = true;
    }
    if (ImGui::IsMouseDown(0)) return;
    dragged.reset();
    const auto before = static_cast<std::size_t>(gap);
    const std::size_t to = before > from ? before - 1 : before;
    if (from < count && to != from) f.wish(state::MoveScene{from, to});
}

}  // namespace

void beginTour(PanelContext& f)
{
    const bool hadScenes = !f.state().document->tour.scenes.empty();
    f.wish(state::OpenTour{});
    f.wish(state::SetOverlay{state::Overlay::None});
    f.wish(state::SetMode{state::Mode::Edit});
    if (hadScenes) f.wish(state::ShowToast{f.format(Key::ScenesNewUndo, {f.shortcut(command::undo)})});
}

base::LocalText titleOfView(const PanelContext& f)
{
    const auto title = [&](base::Language language) {
        return words::pictureTitle(f.atlas(), f.state().view, f.in.result, language);
    };
    return {title(base::Language::De), title(base::Language::En)};
}

float sceneStripHeight(const Measures& measures)
{
    return measures.px(8 + 8 + cardHeight + 12) + measures.px(size::row);
}

void drawSceneStrip(PanelContext& f, const Rect& rect)
{
    ImGui::SetNextWindowPos(rect.min());
    ImGui::SetNextWindowSize({rect.width(), rect.height()});
    ImGui::Begin("##strip", nullptr, groundWindow | leavesKeyboard);
    fillRect(rect, f.c.panel);
    horizontalLine(rect.x0, rect.x1, rect.y0, f.c.border, f.hairline());
    f.record("scenes", rect);
    const float padding = f.px(size::padding), row = f.px(size::row);
    const Rect tools{rect.x0 + padding, rect.y0 + f.px(8), rect.x1 - padding, rect.y0 + f.px(8) + row};
    drawTools(f, tools);

    const std::vector<state::TourScene>& scenes = f.state().document->tour.scenes;
    const Rect area{rect.x0 + padding, tools.y1 + f.px(8), rect.x1 - padding, rect.y1};
    if (scenes.empty()) {
        drawTextIn(f, Face::Body, {area.x0, area.y0, area.x1, area.y0 + f.px(cardHeight)}, f.c.muted,
                   f.tr(Key::ScenesNone));
        ImGui::End();
        return;
    }
    ImGui::SetCursorScreenPos(area.min());
    ImGui::BeginChild("##scenes", {area.width(), area.height()}, false,
                      ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoNav |
                          ImGuiWindowFlags_NoScrollWithMouse);
    if (ImGui::IsWindowHovered()) {
        const float wheel = ImGui::GetIO().MouseWheel + ImGui::GetIO().MouseWheelH;
        if (wheel != 0) ImGui::SetScrollX(ImGui::GetScrollX() - wheel * f.px(cardWidth));
    }
    const float step = f.px(cardWidth) + f.px(cardGap);
    const float left = area.x0 - ImGui::GetScrollX();
    std::optional<std::size_t> focused;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const Rect card =
            rectAt(left + step * static_cast<float>(i), area.y0, f.px(cardWidth), f.px(cardHeight));
        if ((card.x1 > area.x0 && card.x0 < area.x1) || f.memory.workshop.draggedScene == i)
            if (drawCard(f, card, i)) focused = i;
    }
    // Behind all cards: the one it moves to must not take the same key.
    if (focused) takeCardKeys(f, *focused);
    followDrag(f, area, left, step);
    // The marked scene stays in view.
    WorkshopMemory& memory = f.memory.workshop;
    const std::size_t marked = f.state().transient.scene;
    if (memory.shownScene != marked) {
        const float x = step * static_cast<float>(marked);
        if (x < ImGui::GetScrollX() || x + step > ImGui::GetScrollX() + area.width())
            ImGui::SetScrollX(x - (area.width() - step) / 2);
        memory.shownScene = marked;
    }
    ImGui::SetCursorScreenPos({left + step * static_cast<float>(scenes.size()) - f.px(cardGap) - 1, area.y0});
    ImGui::Dummy({1, 1});
    ImGui::EndChild();
    ImGui::End();
}

}  // namespace ui
