#include "ui/edit/table_questions.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "filter/text/place_search.hpp"
#include "ui/memory.hpp"
#include "ui/parts/filled_text.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/text_field.hpp"
#include "ui/parts/widgets.hpp"
#include "words/answer_words.hpp"
#include "words/entry_words.hpp"

namespace ui {

namespace {

constexpr std::size_t mostQuestions = 60, mostCandidates = 6;

const base::LocalText questions{"Was ist gemeint?", "What is meant?"},
    likeliest{"Überall das Wahrscheinlichste", "The likeliest everywhere"},
    nowhere{"Ohne Ort", "Without a place"}, leftOut{"Weglassen", "Leave out"},
    ownPosition{"Wo die Tabelle ihn hat: {0}", "Where the table has it: {0}"},
    tray{"Ohne Ort, bleiben in der Liste", "Without a place, stay in the list"},
    trayHint{"Ein Druck auf einen Namen öffnet ein Feld, in das man den Ort tippt.",
             "Press a name to type its place."},
    placeHint{"Ort suchen", "Search for a place"}, inhabitants{"{0} Einw.", "pop. {0}"};

/// The row as the table has it: "Zeile 12: Neuenkirchen, Deutschland".
std::string writtenAs(const PanelContext& f, const imports::Statement& said, std::size_t line)
{
    std::string text = said.name;
    for (const std::string* part : {&said.postalCode, &said.key, &said.state, &said.country})
        if (!part->empty()) text += ", " + *part;
    const std::string row = std::to_string(line + 1);
    return base::displaySafe((f.german() ? "Zeile " : "Row ") + row + ": " + text);
}

/// "50,93"
std::string degrees(const PanelContext& f, double deg)
{
    const auto hundredths = static_cast<long long>(std::llround(std::abs(deg) * 100));
    const std::string rest = std::to_string(hundredths % 100);
    return (deg < 0 ? "-" : "") + std::to_string(hundredths / 100) + (f.german() ? "," : ".") +
           (rest.size() < 2 ? "0" : "") + rest;
}

std::string candidateText(const PanelContext& f, const imports::Candidate& candidate,
                          const imports::Statement& said)
{
    if (!candidate.place.valid()) {
        if (!said.position) return {};
        const std::string at = degrees(f, said.position->latDeg) + " / " + degrees(f, said.position->lonDeg);
        return filledText(f, ownPosition, {at});
    }
    const model::Place place = f.atlas().gazetteer()[candidate.place];
    std::string text(place.nameIn(f.language()));
    if (const std::string where = words::whereabouts(f.atlas(), place, f.language()); !where.empty())
        text += ", " + where;
    if (place.population > 0) text += " · " + filledText(f, inhabitants, {f.number(place.population)});
    return text;
}

class Questions {
public:
    Questions(Column& column, const state::TableImport& table) : column_(column), f_(column.f), table_(table)
    {
    }

    void draw()
    {
        const std::vector<state::TableQuestions> groups = state::questionsOf(table_);
        if (!groups.empty()) {
            column_.gap(16);
            column_.paragraph(Face::Title, f_.c.text, f_.name(questions));
        }
        for (const state::TableQuestions& group : groups) drawGroup(group);
        drawTray();
    }

private:
    const imports::Examined::Row& at(std::size_t row) const { return table_.examined->rows[row]; }

    void drawGroup(const state::TableQuestions& group)
    {
        column_.gap(12);
        countedHeading(f_, column_.takeRow(), f_.name(imports::wordOf(group.reason)), group.rows.size());
        if (group.rows.size() > 1) {
            column_.gap(4);
            Rect row = column_.takeRow();
            row.x1 = std::min(row.x1, row.x0 + buttonWidth(f_, f_.name(likeliest), Icon::Check));
            const std::string name = "table:all:" + std::to_string(static_cast<int>(group.reason));
            if (button(f_, name, row, f_.name(likeliest), Icon::Check, ButtonKind::Plain))
                f_.wish(state::AnswerTableRows{group.rows, state::AnswerTableRows::Is::Candidate, 0});
        }
        for (std::size_t i = 0; i < std::min(group.rows.size(), mostQuestions); ++i) drawRow(group.rows[i]);
        if (group.rows.size() > mostQuestions)
            column_.paragraph(
                Face::Secondary, f_.c.muted,
                f_.format(text::Key::FurtherEntries, {std::to_string(group.rows.size() - mostQuestions)}));
    }

    /// A button that is pressed in while it is the answer; pressed again the question is open.
    void offer(Column::Flow& flow, std::size_t row, const std::string& name, const std::string& label,
               bool chosen, state::AnswerTableRows answer)
    {
        const float width = std::min(buttonWidth(f_, label, Icon::None), column_.width());
        const Rect rect = flow.next(width);
        const std::string shown = shortened(f_, Face::Body, label, rect.width() - f_.px(24));
        if (!button(f_, name, rect, shown, Icon::None, chosen ? ButtonKind::Primary : ButtonKind::Plain,
                    {.group = "table:row:" + std::to_string(row),
                     .tooltip = shown == label ? std::string_view{} : label}))
            return;
        if (chosen) answer.is = state::AnswerTableRows::Is::Open;
        f_.wish(std::move(answer));
    }

    void drawRow(std::size_t row)
    {
        using Is = state::AnswerTableRows::Is;
        using AnswerIs = imports::Answer::Is;
        const imports::Examined::Row& one = at(row);
        const auto found = table_.answers.find(one.said.row);
        const imports::Answer* answer = found == table_.answers.end() ? nullptr : &found->second;
        const std::string name = "table:row:" + std::to_string(one.said.row);
        column_.gap(8);
        column_.paragraph(Face::Strong, f_.c.text,
                          writtenAs(f_, one.said, table_.examined->lineOf(one.said)));
        column_.gap(4);
        Column::Flow flow(column_, f_.px(size::row), 6);
        for (std::size_t i = 0; i < std::min(one.match.candidates.size(), mostCandidates); ++i) {
            const imports::Candidate& candidate = one.match.candidates[i];
            const std::string label = candidateText(f_, candidate, one.said);
            if (label.empty()) continue;
            const bool chosen = answer && (candidate.place.valid() ? answer->is == AnswerIs::Place &&
                                                                         answer->place == candidate.place
                                                                   : answer->is == AnswerIs::Position);
            offer(flow, row, name + ":" + std::to_string(i), label, chosen, {{row}, Is::Candidate, i});
        }
        offer(flow, row, name + ":none", f_.name(nowhere), answer && answer->is == AnswerIs::NoPlace,
              {{row}, Is::NoPlace, 0});
        offer(flow, row, name + ":out", f_.name(leftOut), answer && answer->is == AnswerIs::LeftOut,
              {{row}, Is::LeftOut, 0});
        flow.end();
    }

    void drawTray()
    {
        const std::vector<std::size_t> rows = state::trayOf(table_);
        if (rows.empty()) return;
        column_.gap(16);
        countedHeading(f_, column_.takeRow(), f_.name(tray), rows.size());
        column_.gap(4);
        column_.paragraph(Face::Secondary, f_.c.muted, f_.name(trayHint));
        column_.gap(6);
        const std::size_t shown = std::min(rows.size(), mostQuestions);
        Column::Flow flow(column_, f_.px(size::row), 6);
        for (std::size_t i = 0; i < shown; ++i) drawTrayRow(flow, rows[i]);
        flow.end();
        if (rows.size() > shown)
            column_.paragraph(Face::Secondary, f_.c.muted,
                              f_.format(text::Key::FurtherEntries, {std::to_string(rows.size() - shown)}));
        TableMemory& m = f_.memory.table;
        if (m.trayRow && std::find(rows.begin(), rows.end(), *m.trayRow) != rows.end())
            drawTrayPlace(*m.trayRow);
    }

    const imports::Answer* answerOf(std::size_t row) const
    {
        const auto found = table_.answers.find(at(row).said.row);
        return found == table_.answers.end() ? nullptr : &found->second;
    }

    /// Its name; pressed, a place can be typed for it.
    void drawTrayRow(Column::Flow& flow, std::size_t row)
    {
        TableMemory& m = f_.memory.table;
        const imports::Answer* answer = answerOf(row);
        std::string label = base::displaySafe(at(row).said.name);
        if (label.empty()) label = writtenAs(f_, at(row).said, table_.examined->lineOf(at(row).said));
        const bool placed = answer && answer->is == imports::Answer::Is::Place;
        if (placed) label += " → " + std::string(f_.atlas().gazetteer()[answer->place].nameIn(f_.language()));
        const Icon icon = placed ? Icon::Check : Icon::Pin;
        const float width = std::min(buttonWidth(f_, label, icon), column_.width());
        const std::string text = shortened(f_, Face::Body, label, width - f_.px(40));
        const std::string name = "table:tray:" + std::to_string(at(row).said.row);
        if (!button(f_, name, flow.next(width), text, icon,
                    m.trayRow == row ? ButtonKind::Primary : ButtonKind::Plain,
                    {.group = "table:tray", .tooltip = text == label ? std::string_view{} : label}))
            return;
        const bool closes = m.trayRow == row;
        m.trayRow = closes ? std::nullopt : std::optional(row);
        m.trayPlace.text = closes ? std::string() : at(row).said.name.substr(0, 120);
        ++m.trayPlace.generation;
        m.trayWantsKeyboard = !closes;
    }

    void drawTrayPlace(std::size_t row)
    {
        using Is = state::AnswerTableRows::Is;
        TableMemory& m = f_.memory.table;
        column_.gap(8);
        column_.paragraph(Face::Strong, f_.c.text,
                          writtenAs(f_, at(row).said, table_.examined->lineOf(at(row).said)));
        column_.gap(4);
        const bool wasActive = m.trayPlace.active;
        textField(f_, "table:tray-place", column_.takeRow(), m.trayPlace.text, f_.name(placeHint),
                  Icon::Search, {m.trayPlace.active, m.trayPlace.generation},
                  std::exchange(m.trayWantsKeyboard, false));
        const bool entered = wasActive && compat::enterPressed();
        filter::PlaceLookup found = filter::lookUpPlace(f_.index(), m.trayPlace.text, {}, f_.language());
        std::vector<filter::PlaceHit> hits = std::move(found.places);
        hits.insert(hits.end(), found.suggestions.begin(), found.suggestions.end());
        if (hits.size() > mostCandidates) hits.resize(mostCandidates);
        column_.gap(4);
        Column::Flow flow(column_, f_.px(size::row), 6);
        for (std::size_t i = 0; i < hits.size(); ++i) {
            const std::string label = candidateText(f_, {hits[i].place}, at(row).said);
            const float width = std::min(buttonWidth(f_, label, Icon::None), column_.width());
            const bool pressed = button(f_, "table:tray-place:" + std::to_string(i), flow.next(width),
                                        shortened(f_, Face::Body, label, width - f_.px(24)), Icon::None,
                                        ButtonKind::Plain, {.group = "table:tray-places"});
            if (!pressed && !(entered && hits.size() == 1)) continue;
            f_.wish(state::AnswerTableRows{{row}, Is::Place, 0, hits[i].place});
            m.trayRow.reset();
            m.trayPlace.active = false;
        }
        if (answerOf(row)) {
            const float width = buttonWidth(f_, f_.name(nowhere), Icon::None);
            if (button(f_, "table:tray-none", flow.next(width), f_.name(nowhere), Icon::None,
                       ButtonKind::Plain, {.group = "table:tray-places"}))
                f_.wish(state::AnswerTableRows{{row}, Is::Open});
        }
        flow.end();
    }

    Column& column_;
    PanelContext& f_;
    const state::TableImport& table_;
};

}  // namespace

void drawTableQuestions(Column& column, const state::TableImport& table) { Questions(column, table).draw(); }

}  // namespace ui
