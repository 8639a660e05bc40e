// The tab "Worte": title, text and notes of the marked scene, and what can be done with it.
#include <algorithm>
#include <array>

#include "command/commands.hpp"
#include "ui/parts/text_area.hpp"
#include "ui/parts/widgets.hpp"
#include "ui/workshop/workshop.hpp"

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

const base::LocalText& textOf(const state::TourScene& scene, state::SceneText part)
{
    switch (part) {
    case state::SceneText::Title:
        return scene.title;
    case state::SceneText::Text:
        return scene.text;
    case state::SceneText::Notes:
        return scene.notes;
    }
    return scene.title;
}

/// Which language is written: the reader's, unless somebody asked for the other one.
base::Language writtenLanguage(const PanelContext& f)
{
    return f.modes().writesOther ? text::otherThan(f.language()) : f.language();
}

const std::string& own(const base::LocalText& text, base::Language language)
{
    return language == base::Language::De ? text.de : text.en;
}

/// A labelled field with one of two languages of `text`; true while letters come, which are then in `edited`.
bool drawField(Column& column, const char* name, Key label, const base::LocalText& text, EditedText& edited,
               std::size_t minLines, bool severalLines)
{
    PanelContext& f = column.f;
    const base::Language language = writtenLanguage(f);
    const std::string& now = own(text, language);
    // Changed elsewhere: by another scene, by undo, by the other language.
    if (edited.text != now) {
        if (edited.active) ++edited.generation;
        edited.text = now;
    }
    column.gap(12);
    column.paragraph(Face::Secondary, f.c.muted, f.tr(label));
    column.gap(4);
    return textArea(column, name, edited.text, now.empty() ? text.get(language) : std::string(), minLines,
                    severalLines, {edited.active, edited.generation})
        .changed;
}

void drawLanguages(Column& column)
{
    PanelContext& f = column.f;
    const base::Language written = writtenLanguage(f);
    const std::array segments{
        Segment{"words:de", f.tr(Key::LanguageGerman), Icon::None, written == base::Language::De, {}, {}},
        Segment{"words:en", f.tr(Key::LanguageEnglish), Icon::None, written == base::Language::En, {}, {}}};
    column.gap(8);
    const Rect row = column.takeRow();
    if (const auto chosen = segmented(f, row.x0, row.y0, segments, false, "words-language"))
        f.wish(state::WriteOther{(*chosen == 0 ? base::Language::De : base::Language::En) != f.language()});
}

bool actionButton(Column& column, const char* name, Key label, Icon icon, bool enabled = true)
{
    PanelContext& f = column.f;
    column.gap(8);
    Rect row = column.takeRow();
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, f.tr(label), icon));
    return button(f, name, row, f.tr(label), icon, ButtonKind::Plain, {.group = "words", .enabled = enabled});
}

}  // namespace

void drawSceneWords(Column& column)
{
    PanelContext& f = column.f;
    const std::vector<state::TourScene>& scenes = f.state().document->tour.scenes;
    const std::size_t index = f.state().transient.scene;
    column.gap(12);
    if (index >= scenes.size()) {
        column.paragraph(Face::Body, f.c.muted, f.tr(Key::ScenesNone));
        return;
    }
    const state::TourScene& scene = scenes[index];
    column.paragraph(Face::Title, f.c.text,
                     f.format(Key::SceneNumber, {std::to_string(index + 1), std::to_string(scenes.size())}));
    drawLanguages(column);
    const base::Language language = writtenLanguage(f);
    for (const Field& field : fields) {
        EditedText& edited = f.memory.workshop.words[static_cast<std::size_t>(field.part)];
        if (drawField(column, field.name, field.label, textOf(scene, field.part), edited, field.minLines,
                      field.part != state::SceneText::Title))
            f.wish(state::EditScene{index, field.part, language, edited.text});
    }
    for (const std::string& id : scene.missing) {
        column.gap(8);
        column.paragraph(Face::Secondary, f.c.warning, f.format(Key::SceneMissing, {id}));
    }
    column.gap(8);
    if (actionButton(column, "words:update", Key::SceneUpdate, Icon::Check))
        f.wish(state::UpdateScene{index});
    if (actionButton(column, "words:copy", Key::SceneCopy, Icon::Copy)) f.wish(state::CopyScene{index});
    if (actionButton(column, "words:earlier", Key::SceneEarlier, Icon::ArrowLeft, index > 0))
        f.wish(state::MoveScene{index, index - 1});
    if (actionButton(column, "words:later", Key::SceneLater, Icon::ArrowRight, index + 1 < scenes.size()))
        f.wish(state::MoveScene{index, index + 1});
    if (actionButton(column, "words:delete", command::deleteScene.words, Icon::Delete))
        f.run(command::deleteScene, index);
    column.gap(8);
    EditedText& title = f.memory.workshop.tourTitle;
    if (drawField(column, "words:tour", Key::TourTitleLabel, f.state().document->tour.title, title, 1, false))
        f.wish(state::EditTourTitle{language, title.text});
}

}  // namespace ui
