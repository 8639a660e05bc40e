// The sheet that saves: what, in which form, where, under which name; then how it goes and where it is.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/utf8.hpp"
#include "ui/panels.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/sheet.hpp"
#include "ui/parts/text_field.hpp"
#include "ui/save/save_choices.hpp"
#include "words/sentence.hpp"

namespace ui {

namespace {

using state::SaveForm;
using state::SaveKind;
using text::Key;
using Phase = state::SaveStatus::Phase;

constexpr float saveWidth = 760;

void heading(Column& column, Key key)
{
    column.gap(12);
    column.paragraph(Face::Strong, column.f.c.text, column.f.tr(key));
    column.gap(4);
}

/// Buttons of which one is pressed in; the number of the one that was clicked.
std::optional<std::size_t> choose(Column& column, const char* group,
                                  const std::vector<std::pair<std::string, std::string>>& namesAndLabels,
                                  std::size_t chosen)
{
    PanelContext& f = column.f;
    std::optional<std::size_t> clicked;
    Column::Flow flow(column, f.px(size::row), 8);
    for (std::size_t i = 0; i < namesAndLabels.size(); ++i) {
        const auto& [name, label] = namesAndLabels[i];
        const Rect rect = flow.next(std::min(buttonWidth(f, label, Icon::None), column.width()));
        if (button(f, name, rect, label, Icon::None, i == chosen ? ButtonKind::Primary : ButtonKind::Plain,
                   {.group = group}))
            clicked = i;
    }
    flow.end();
    return clicked;
}

class SaveSheet {
public:
    explicit SaveSheet(Column& column)
        : f(column.f), column_(column), m_(f.memory.saving), choices_(f.modes().save),
          status_(f.state().transient.save)
    {
    }

    void draw()
    {
        kinds();
        forms();
        languages();
        places();
        others();
    }

    /// How it goes, or the name and the button that starts it: in sight on small screens, too.
    void drawFoot()
    {
        if (status_.phase == Phase::Running)
            progress();
        else
            bottom();
    }

private:
    /// What is chosen is the state's.
    template <class Change>
    void change(Change change)
    {
        state::SaveChoices choices = choices_;
        change(choices);
        f.wish(state::ChooseSave{choices});
    }

    void kinds()
    {
        // In a narrow window the note stands below its title.
        const bool below = f.narrow();
        const float titleWidth = below ? f.px(26) : f.px(210);
        for (const SaveChoice& choice : saveChoices()) {
            const float noteWidth = column_.width() - titleWidth;
            const std::string note(f.tr(choice.note));
            const std::size_t lines = std::max<std::size_t>(
                1, wrapped(f, Face::Secondary, note, noteWidth - f.px(size::inset)).size());
            const float titleHeight =
                below ? lineHeight(f, Face::Strong) *
                            static_cast<float>(wrapped(f, Face::Strong, f.tr(choice.title), noteWidth).size())
                      : 0;
            const float height =
                std::max(f.px(size::row),
                         titleHeight + static_cast<float>(lines) * lineHeight(f, Face::Secondary) + f.px(8));
            const Rect row = column_.take(height);
            const Rect ground{row.x0 - f.px(size::inset), row.y0, row.x1 + f.px(size::inset), row.y1};
            const bool chosen = choices_.kind == choice.kind;
            const Press p = press(f, std::string("save:") + choice.name, ground, {.group = "save-kinds"});
            rowGround(f, ground, p, chosen);
            drawDot(row, chosen);
            const float noteHeight = static_cast<float>(lines) * lineHeight(f, Face::Secondary);
            Column words(f, row.x0 + titleWidth, row.midY() - (titleHeight + noteHeight) / 2,
                         below ? noteWidth : noteWidth - f.px(size::inset));
            if (below)
                words.paragraph(Face::Strong, f.c.text, f.tr(choice.title));
            else
                drawTextIn(f, Face::Strong, {row.x0 + f.px(26), row.y0, row.x0 + titleWidth, row.y1},
                           f.c.text, f.tr(choice.title));
            words.paragraph(Face::Secondary, f.c.muted, note);
            drawRing(f, p, ground, f.px(size::corner));
            if (p.clicked && !chosen) {
                change([&](state::SaveChoices& c) { c.kind = choice.kind; });
                m_.name = m_.suggested;  // a name of one's own belongs to the kind it was given to
            }
        }
    }

    void drawDot(const Rect& row, bool chosen)
    {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImVec2 centre{row.x0 + f.px(9), row.midY()};
        list.AddCircle(centre, f.px(7), chosen ? f.c.accent : f.c.muted, 0, std::max(1.0f, f.px(1.5f)));
        if (chosen) list.AddCircleFilled(centre, f.px(4), f.c.accent);
    }

    void forms()
    {
        // A single form is said, too: the sheet keeps its height, and nothing jumps under the pointer.
        const std::vector<SaveForm> offered = formsOf(choices_.kind);
        heading(column_, Key::SaveForm);
        std::vector<std::pair<std::string, std::string>> labels;
        std::size_t chosen = 0;
        for (std::size_t i = 0; i < offered.size(); ++i) {
            labels.emplace_back("save:form:" + std::string(nameOf(offered[i])),
                                formLabel(choices_.kind, offered[i], f.language()));
            if (offered[i] == choices_.form()) chosen = i;
        }
        if (const auto clicked = choose(column_, "save-forms", labels, chosen))
            change([&](state::SaveChoices& c) {
                c.forms[static_cast<std::size_t>(c.kind)] = offered[*clicked];
            });
    }

    void languages()
    {
        if (!hasWords()) {
            column_.gap(16);
            column_.moveTo(column_.y() + lineHeight(f, Face::Strong) + f.px(size::row));
            return;
        }
        heading(column_, Key::Language);
        std::vector<std::pair<std::string, std::string>> labels{
            {"save:language:de", std::string(f.tr(Key::LanguageGerman))},
            {"save:language:en", std::string(f.tr(Key::LanguageEnglish))}};
        if (mayBeBilingual())
            labels.emplace_back("save:language:both", std::string(f.tr(Key::BothLanguages)));
        if (const auto clicked =
                choose(column_, "save-languages", labels, static_cast<std::size_t>(wanted())))
            change([&](state::SaveChoices& c) { c.languages = static_cast<Languages>(*clicked); });
    }

    using Languages = state::SaveLanguages;
    /// Files to be opened again have both languages anyway.
    bool hasWords() const { return choices_.kind != SaveKind::Session && choices_.form() != SaveForm::Json; }
    bool mayBeBilingual() const
    {
        return choices_.kind == SaveKind::Picture || choices_.kind == SaveKind::Handout ||
               choices_.kind == SaveKind::Cards || choices_.kind == SaveKind::Tour;
    }
    /// As on the screen until somebody chose.
    Languages wanted() const
    {
        const Languages reader = f.german() ? Languages::German : Languages::English;
        const Languages chosen =
            choices_.languages.value_or(f.state().preferences.bilingual ? Languages::Both : reader);
        return chosen == Languages::Both && !mayBeBilingual() ? reader : chosen;
    }
    base::Language language() const
    {
        if (wanted() == Languages::Both) return f.language();
        return wanted() == Languages::German ? base::Language::De : base::Language::En;
    }

    /// Disks and the folder the program was started in have names of their own.
    std::string placeLabel(const SavePlace& place) const
    {
        const std::string own = fileName(place.path);
        return place.name == Key::FolderCurrent && !own.empty() ? base::displaySafe(own)
                                                                : std::string(f.tr(place.name));
    }

    /// There may be fewer than when it was chosen.
    std::size_t place() const { return std::min(choices_.place, f.in.savePlaces.size() - 1); }

    void places()
    {
        heading(column_, Key::SaveWhere);
        std::vector<std::pair<std::string, std::string>> labels;
        for (std::size_t i = 0; i < f.in.savePlaces.size(); ++i) {
            labels.emplace_back("save:place:" + std::to_string(i), placeLabel(f.in.savePlaces[i]));
        }
        if (labels.empty()) return;
        if (f.in.hasFileDialog && f.in.asksWhere)
            labels.emplace_back("save:place:other", f.tr(Key::SavePlaceOther));
        const auto clicked = choose(column_, "save-places", labels, place());
        if (clicked && *clicked < f.in.savePlaces.size())
            change([&](state::SaveChoices& c) { c.place = *clicked; });
        if (clicked && *clicked == f.in.savePlaces.size()) saveElsewhere();
    }

    /// A name nobody has typed follows what is saved.
    void suggest()
    {
        const std::string suggested =
            suggestedName(f.atlas(), f.criteria(), f.in.result, choices_.kind, choices_.form(), language());
        if (m_.name != m_.suggested && !m_.name.empty()) return;
        if (m_.name != suggested && !(m_.name.empty() && m_.nameActive)) {
            m_.name = suggested;
            ++m_.nameField;
        }
        m_.suggested = suggested;
    }

    /// What the last order came to, if it is about what is chosen now.
    struct Outcome {
        std::string words;
        bool isGood = false;
    };
    std::optional<Outcome> outcome(bool current) const
    {
        if (std::string problem = currentNameProblem(); !problem.empty()) return Outcome{std::move(problem)};
        if (status_.phase == Phase::Done)
            return Outcome{
                wentAway() ? status_.message : f.format(Key::SaveDone, {fileName(status_.order.path)}), true};
        if (!current) return std::nullopt;
        if (status_.phase == Phase::Exists)
            return Outcome{status_.question.empty() ? f.format(Key::SaveExists, {status_.message})
                                                    : status_.question};
        if (status_.phase == Phase::Failed) return Outcome{status_.message};
        if (status_.phase == Phase::Cancelled) return Outcome{std::string(f.tr(Key::SaveCancelled))};
        return std::nullopt;
    }

    /// To where only the browser knows: nobody can open that folder.
    bool wentAway() const { return status_.phase == Phase::Done && !status_.message.empty(); }

    struct FootButton {
        const char* name;
        Key label;
        Icon icon = Icon::None;
        ButtonKind kind = ButtonKind::Plain;
    };
    std::vector<FootButton> buttons(bool exists) const
    {
        if (exists)
            return {{"save:replace", Key::SaveReplace},
                    {"save:keep", Key::SaveKeep, Icon::None, ButtonKind::Primary}};
        if (status_.phase != Phase::Done || wentAway())
            return {{"save:go", Key::Save, Icon::Save, ButtonKind::Primary}};
        return {{"save:open-folder", Key::OpenFolder, Icon::OpenLink, ButtonKind::Primary},
                {"save:go", Key::Save, Icon::Save}};
    }
    void pressed(const char* name)
    {
        const std::string_view which = name;
        if (which == "save:go") save(false);
        if (which == "save:replace" && wentElsewhere()) replaceElsewhere();
        if (which == "save:replace" && !wentElsewhere()) save(true);
        if (which == "save:keep") f.wish(state::SetSaveStatus{});
        if (which == "save:open-folder") f.effect(state::OpenFolder{status_.order.path});
    }

    /// Name and buttons in one row, below it where the file goes or what became of it: of one height, so that
    /// nothing moves under the pointer.
    void bottom()
    {
        suggest();
        const bool current =
            status_.order.kind == choices_.kind && (status_.order.path == path() || wentElsewhere());
        const std::vector<FootButton> offered = buttons(status_.phase == Phase::Exists && current);
        float side = 0;
        for (const FootButton& one : offered) side += buttonWidth(f, f.tr(one.label), one.icon) + f.px(12);
        column_.paragraph(Face::Strong, f.c.text, f.tr(Key::SaveName));
        column_.gap(4);
        const Rect row = column_.takeRow();
        const std::string ending = missingEnding();
        const float endingWidth = ending.empty() ? 0 : std::ceil(textWidth(f, Face::Body, ending)) + f.px(12);
        const bool inRow = row.width() - side - endingWidth >= f.px(160);
        const Rect field{row.x0, row.y0, row.x1 - (inRow ? side : 0) - endingWidth, row.y1};
        textField(f, "save:name", field, m_.name, f.tr(Key::SaveName), Icon::None,
                  {m_.nameActive, m_.nameField}, false);
        drawTextIn(f, Face::Body, {field.x1 + f.px(8), row.y0, field.x1 + endingWidth, row.y1}, f.c.text,
                   ending);
        if (m_.nameActive && compat::enterPressed()) save(false);
        if (!inRow) column_.gap(8);
        const Rect buttonRow = inRow ? row : column_.takeRow();
        float x = inRow ? buttonRow.x1 - side + f.px(12) : buttonRow.x0;
        for (const FootButton& one : offered) {
            const float width = buttonWidth(f, f.tr(one.label), one.icon);
            if (button(f, one.name, rectAt(x, buttonRow.y0, width, buttonRow.height()), f.tr(one.label),
                       one.icon, one.kind))
                pressed(one.name);
            x += width + f.px(12);
        }
        column_.gap(6);
        const float end = column_.y() + lineHeight(f, Face::Body);
        if (const std::optional<Outcome> said = outcome(current))
            column_.paragraph(Face::Body, said->isGood ? f.c.text : f.c.warning, said->words, 3);
        else
            column_.paragraph(Face::Secondary, f.c.muted, path(), f.narrow() ? 6 : 2);
        column_.moveTo(std::max(column_.y(), end));
    }

    /// What is done without a file, or with it elsewhere.
    void others()
    {
        column_.gap(8);
        column_.paragraph(Face::Secondary, f.c.muted, f.tr(Key::SavePrintNote), 2);
        column_.gap(8);
        const std::string_view copy = f.tr(Key::CopyView);
        Rect row = column_.takeRow();
        row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, copy, Icon::Copy));
        if (button(f, "save:copy-view", row, copy, Icon::Copy, ButtonKind::Quiet,
                   {.tooltip = f.tr(Key::CopyViewHint)}))
            f.effect(state::CopyViewLine{});
        column_.gap(8);
    }

    /// Some type the ending themselves.
    std::string missingEnding() const
    {
        const std::string ending = endingOf(choices_.form());
        if (ending.empty()) return {};
        const std::string_view kind = std::string_view(ending).substr(ending.rfind('.'));
        return m_.name.size() > kind.size() && m_.name.ends_with(kind) ? std::string() : ending;
    }
    std::string currentNameProblem() const { return nameProblem(m_.name, missingEnding(), f.language()); }

    std::string path() const
    {
        if (f.in.savePlaces.empty()) return {};
        std::string folder = f.in.savePlaces[place()].path;
        if (!folder.ends_with('/')) folder += '/';
        return folder + m_.name + missingEnding();
    }
    static std::string fileName(const std::string& path) { return path.substr(path.rfind('/') + 1); }

    /// The last order was for a place that the desktop's dialog had been asked for.
    bool wentElsewhere() const
    {
        const std::string folder = status_.order.path.substr(0, status_.order.path.rfind('/'));
        return !folder.empty() && std::none_of(f.in.savePlaces.begin(), f.in.savePlaces.end(),
                                               [&](const SavePlace& place) { return place.path == folder; });
    }
    void replaceElsewhere()
    {
        state::SaveOrder order = status_.order;
        order.replace = true;
        f.effect(state::Save{order});
    }

    /// The desktop's dialog asks for folder and name, and whether a file may be replaced.
    void saveElsewhere()
    {
        if (f.in.savePlaces.empty() || status_.phase == Phase::Running) return;
        f.effect(state::AskFile{
            state::AskFile::Purpose::SaveOrder,
            false,
            {choices_.kind, choices_.form(), language(), wanted() == Languages::Both, path(), false}});
    }

    void save(bool replace)
    {
        if (f.in.savePlaces.empty() || status_.phase == Phase::Running) return;
        const state::SaveOrder order{choices_.kind, choices_.form(), language(), wanted() == Languages::Both,
                                     path(),        replace};
        if (std::string problem = currentNameProblem(); !problem.empty())
            f.wish(state::SetSaveStatus{{Phase::Failed, 0, false, order, std::move(problem)}});
        else
            f.effect(state::Save{order});
    }

    void progress()
    {
        const float end = column_.y() + lineHeight(f, Face::Strong) + f.px(10) + f.px(size::row) +
                          lineHeight(f, Face::Body);  // as bottom()
        column_.paragraph(
            Face::Body, f.c.text,
            f.format(status_.closing ? Key::SaveClosing : Key::SaveRunning, {fileName(status_.order.path)}),
            2);
        column_.gap(8);
        const Rect row = column_.takeRow();
        const float width = buttonWidth(f, f.tr(Key::Cancel), Icon::None), bar = f.px(6);
        const Rect track = rectAt(row.x0, row.midY() - bar / 2, row.width() - width - f.px(16), bar);
        fillRect(track, f.c.border, bar / 2);
        fillRect({track.x0, track.y0,
                  track.x0 +
                      std::max(bar, track.width() * static_cast<float>(std::clamp(status_.share, 0.0, 1.0))),
                  track.y1},
                 f.c.accent, bar / 2);
        f.record("save:progress", track);
        if (button(f, "save:cancel", {row.x1 - width, row.y0, row.x1, row.y1}, f.tr(Key::Cancel), Icon::None,
                   ButtonKind::Plain))
            f.effect(state::CancelSave{});
        column_.moveTo(std::max(column_.y(), end));
    }

    PanelContext& f;
    Column& column_;
    Memory::Saving& m_;
    const state::SaveChoices& choices_;
    const state::SaveStatus& status_;
};

}  // namespace

bool drawSaveSheet(PanelContext& f, const Rect& window)
{
    return drawSheet(
        f, window, "save", f.tr(Key::SaveTitle), saveWidth, [](Column& column) { SaveSheet(column).draw(); },
        [](Column& column) { SaveSheet(column).drawFoot(); });
}

}  // namespace ui
