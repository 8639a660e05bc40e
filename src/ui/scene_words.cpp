// The tab "Worte": title, text and notes of the marked scene, and what can be done with it.
#include <algorithm>
#include <array>

#include "ui/text_area.hpp"
#include "ui/widgets.hpp"
#include "ui/workshop.hpp"

namespace ui {

namespace {

using text::Key;

struct Field {
    const char* name;
    Key label;
    state::SceneText part;
    std::size_t minLines;
};
constexpr std::array<Field, 3> fields{{{"words:title", Key::SceneTitleLabel, state::SceneText::Title, 1},
                                       {"words:text", Key::SceneTextLabel, state::SceneText::Text, 2},
                                       {"words:notes", Key::SceneNotesLabel, state::SceneText::Notes, 6}}};

const base::LocalText& textOf(const state::Scene& scene, state::SceneText part)
{
    switch (part) {
    case state::SceneText::Title: return scene.title;
    case state::SceneText::Text: return scene.text;
    case state::SceneText::Notes: return scene.notes;
    }
    return scene.title;
}

const std::string& own(const base::LocalText& text, base::Language language) { return language == base::Language::De ? text.de : text.en; }

void drawField(Column& column, const Field& field, std::size_t index, const state::Scene& scene)
{
    Frame& f = column.f;
    EditedText& edited = f.memory.workshop.words[static_cast<std::size_t>(field.part)];
    const base::LocalText& text = textOf(scene, field.part);
    const std::string& now = own(text, f.language());
    // Changed elsewhere: by another scene, by undo, by the other language.
    if (edited.text != now) {
        if (edited.active) ++edited.generation;
        edited.text = now;
    }
    column.gap(12);
    column.paragraph(Face::Secondary, f.c.muted, std::string(f.tr(field.label)) + (f.german() ? " (DE)" : " (EN)"));
    column.gap(4);
    const std::string& other = text.get(f.language());
    if (textArea(column, field.name, edited.text, now.empty() ? other : std::string(), field.minLines, field.part != state::SceneText::Title,
                 {edited.active, edited.generation})
            .changed)
        f.wish(state::EditScene{index, field.part, f.language(), edited.text});
}

bool actionButton(Column& column, const char* name, Key label, Icon icon, bool enabled = true)
{
    Frame& f = column.f;
    column.gap(8);
    Rect row = column.takeRow();
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, f.tr(label), icon));
    return button(f, name, row, f.tr(label), icon, ButtonKind::Plain, {.group = "words", .enabled = enabled});
}

}  // namespace

void drawSceneWords(Column& column)
{
    Frame& f = column.f;
    const std::vector<state::Scene>& scenes = f.state().document->tour.scenes;
    const std::size_t index = f.state().transient.scene;
    column.gap(12);
    if (index >= scenes.size()) {
        column.paragraph(Face::Body, f.c.muted, f.tr(Key::ScenesNone));
        return;
    }
    const state::Scene& scene = scenes[index];
    column.paragraph(Face::Title, f.c.text, f.format(Key::SceneNumber, {std::to_string(index + 1), std::to_string(scenes.size())}));
    for (const Field& field : fields) drawField(column, field, index, scene);
    for (const std::string& id : scene.missing) {
        column.gap(8);
        column.paragraph(Face::Secondary, f.c.warning, f.format(Key::SceneMissing, {id}));
    }
    column.gap(8);
    if (actionButton(column, "words:update", Key::SceneUpdate, Icon::Check)) f.wish(state::UpdateScene{index});
    if (actionButton(column, "words:copy", Key::SceneCopy, Icon::Copy)) f.wish(state::CopyScene{index});
    if (actionButton(column, "words:earlier", Key::SceneEarlier, Icon::ArrowLeft, index > 0)) f.wish(state::MoveScene{index, index - 1});
    if (actionButton(column, "words:later", Key::SceneLater, Icon::ArrowRight, index + 1 < scenes.size())) f.wish(state::MoveScene{index, index + 1});
    if (actionButton(column, "words:delete", Key::SceneDelete, Icon::Close)) f.wish(state::DeleteScene{index});
}

}  // namespace ui
