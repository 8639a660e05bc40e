#include "ui/edit/table_sheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/blank.hpp"
#include "base/utf8.hpp"
#include "filter/search.hpp"
#include "imports/report.hpp"
#include "overlay/field.hpp"
#include "state/table_import.hpp"
#include "ui/edit/table_questions.hpp"
#include "ui/memory.hpp"
#include "ui/parts/choice.hpp"
#include "ui/parts/filled_text.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/sheet.hpp"
#include "ui/parts/text_field.hpp"
#include "ui/parts/widgets.hpp"

namespace ui {

namespace {

using imports::Kind;
using imports::Use;

constexpr float sheetWidth = 860;
constexpr std::size_t mostColumns = 40, mostSamples = 3, mostRemarks = 6, mostHits = 6, mostNotRead = 12,
                      mostChanges = 12;

const base::LocalText pasted{"Eingefügte Zellen", "Pasted cells"},
    reading{"Wird gelesen: {0} %", "Reading: {0} %"},
    lookingUp{"Orte werden gesucht: {0} %", "Looking up places: {0} %"}, sheets{"Tabellenblatt", "Sheet"},
    what{"Was steht darin?", "What is in it?"}, networks{"Netzwerke", "Networks"},
    members{"Mitglieder von …", "Members of …"}, links{"Verbindungen", "Links"},
    whose{"Wessen Mitglieder?", "Whose members?"}, entryHint{"Netzwerk suchen", "Search for a network"},
    columnsTitle{"Spalten", "Columns"},
    fieldsHint{"Von diesem Programm geschrieben: jede Zeile gilt dem Eintrag mit ihrer Kennung, jede Spalte "
               "einem seiner Felder.",
               "Written by this program: each row is about the entry of its id, each column about one of its "
               "fields."},
    columnsHint{"Ein Druck auf ein Feld ändert, was die Spalte bedeutet.",
                "Press a field to change what the column means."},
    columnWord{"Spalte {0}", "Column {0}"}, ignored{"nicht beachtet", "ignored"},
    takeOver{"Übernehmen", "Take over"}, taking{"Wird übernommen …", "Being taken over …"},
    complete{"Die Liste ist vollständig", "The list is complete"},
    open{"Offene Fragen bleiben draußen: {0}.", "Open questions stay outside: {0}."},
    outcome{"Neu: {0}, geändert: {1}, unverändert: {2}, nicht in der Tabelle (bleiben): {3}.",
            "New: {0}, changed: {1}, unchanged: {2}, not in the table (stay): {3}."},
    outcomeOfNetworks{"Neue Einträge: {0}, geändert: {1}, unverändert: {2}, ohne Namen weggelassen: {3}.",
                      "New entries: {0}, changed: {1}, unchanged: {2}, left out without a name: {3}."},
    outcomeOfLinks{
        "Neue Verbindungen: {0}, geändert: {1}, unverändert: {2}, davon mit einem Ort ohne Lage: {3}.",
        "New links: {0}, changed: {1}, unchanged: {2}, with a place that has no position: {3}."},
    notRead{"Nicht verstanden und weggelassen: {0}.", "Not understood and left out: {0}."},
    changedTitle{"Geändert", "Changed"},
    missingTitle{"Nicht mehr in der Tabelle, bleiben stehen", "No longer in the table, kept"},
    report{"Bericht sichern", "Save a report"}, template_{"Leere Vorlage sichern", "Save an empty template"};

std::string percent(double share) { return std::to_string(static_cast<int>(std::floor(share * 100))); }

std::string letters(std::size_t number)
{
    std::string out;
    for (++number; number > 0; number = (number - 1) / 26)
        out.insert(out.begin(), static_cast<char>('A' + (number - 1) % 26));
    return out;
}

class TableSheet {
public:
    TableSheet(Column& column, const state::TableImport& table) : column_(column), f_(column.f), table_(table)
    {
    }

    void draw()
    {
        column_.paragraph(Face::Strong, f_.c.text, table_.source.empty() ? f_.name(pasted) : table_.source);
        if (!table_.problem.empty()) {
            const float top = column_.y();
            column_.gap(8);
            column_.paragraph(Face::Body, f_.c.warning, base::displaySafe(table_.problem.in(f_.language())));
            f_.record("table:problem", {column_.x0, top, column_.x1(), column_.y()});
            drawTemplate();
            return;
        }
        if (table_.taking && !table_.book) return column_.paragraph(Face::Body, f_.c.muted, f_.name(taking));
        if (!table_.book)
            return column_.paragraph(Face::Body, f_.c.muted,
                                     filledText(f_, reading, {percent(table_.share)}));
        drawRemarks();
        drawSheets();
        drawKind();
        drawColumns();
        drawCounts();
        if (table_.examined) drawTableQuestions(column_, table_);
        drawTemplate();
    }

private:
    void heading(const base::LocalText& words)
    {
        column_.gap(16);
        column_.paragraph(Face::Strong, f_.c.text, f_.name(words));
        column_.gap(6);
    }

    void drawRemarks()
    {
        const std::vector<base::Message>& remarks = table_.book->remarks;
        if (remarks.empty()) return;
        const float top = column_.y();
        column_.gap(4);
        for (std::size_t i = 0; i < std::min(remarks.size(), mostRemarks); ++i)
            column_.paragraph(Face::Secondary, f_.c.warning, base::displaySafe(remarks[i].in(f_.language())));
        f_.record("table:remarks", {column_.x0, top, column_.x1(), column_.y()});
    }

    void drawSheets()
    {
        if (table_.book->sheets.size() < 2) return;
        heading(sheets);
        Column::Flow flow(column_, f_.px(size::row), 6);
        for (std::size_t i = 0; i < table_.book->sheets.size(); ++i) {
            const std::string label = base::displaySafe(table_.book->sheets[i].name);
            const Rect rect = flow.next(std::min(buttonWidth(f_, label, Icon::None), column_.width()));
            if (button(f_, "table:sheet:" + std::to_string(i), rect, label, Icon::None,
                       i == table_.sheet ? ButtonKind::Primary : ButtonKind::Plain,
                       {.group = "table:sheets"}))
                f_.wish(state::ChooseTableSheet{i});
        }
        flow.end();
    }

    void drawKind()
    {
        heading(what);
        const std::array segments{
            Segment{"table:members", f_.name(members), Icon::None, table_.kind == Kind::Members, {}, {}},
            Segment{"table:networks", f_.name(networks), Icon::None, table_.kind == Kind::Networks, {}, {}},
            Segment{"table:links", f_.name(links), Icon::None, table_.kind == Kind::Links, {}, {}}};
        constexpr std::array kinds{Kind::Members, Kind::Networks, Kind::Links};
        if (const auto pressed = choice(column_, segments, "table:kind"))
            f_.wish(state::ChooseTableKind{kinds[*pressed], {}});
        if (table_.kind == Kind::Members) drawEntry();
    }

    void drawEntry()
    {
        TableMemory& m = f_.memory.table;
        column_.gap(8);
        if (table_.of && !m.choosing) {
            const std::string& name = f_.name(f_.atlas()[*table_.of].name);
            Rect row = column_.takeRow();
            row.x1 = std::min(row.x1, row.x0 + buttonWidth(f_, name, Icon::Edit));
            if (button(f_, "table:of", row, shortened(f_, Face::Body, name, row.width() - f_.px(44)),
                       Icon::Edit, ButtonKind::Plain, {.tooltip = f_.name(whose)})) {
                m.choosing = m.wantsKeyboard = true;
                m.entry.text.clear();
                ++m.entry.generation;
            }
        } else {
            column_.paragraph(Face::Secondary, f_.c.muted, f_.name(whose));
            column_.gap(4);
            const bool wasActive = m.entry.active;
            // The one thing that is always missing; on a phone the keyboard would hide the rest.
            if (!std::exchange(m.asked, true) && !f_.narrow()) m.wantsKeyboard = true;
            textField(f_, "table:entry", column_.takeRow(), m.entry.text, f_.name(entryHint), Icon::Search,
                      {m.entry.active, m.entry.generation}, std::exchange(m.wantsKeyboard, false));
            drawHits(wasActive && compat::enterPressed());
        }
        column_.gap(4);
        if (toggle(f_, "table:complete", column_.takeRow(), f_.name(complete), table_.complete))
            f_.wish(state::SetTableComplete{!table_.complete});
    }

    /// `takesOnly`: the only hit is meant.
    void drawHits(bool takesOnly)
    {
        TableMemory& m = f_.memory.table;
        if (base::trimmed(m.entry.text).empty()) return;
        std::vector<filter::SearchHit> hits =
            filter::search(f_.index(), m.entry.text, mostHits, f_.language());
        std::erase_if(
            hits, [](const filter::SearchHit& hit) { return hit.kind != filter::SearchHit::Kind::Network; });
        for (const filter::SearchHit& hit : hits) {
            const Rect line = column_.takeWideRow();
            const model::Network& network = f_.atlas()[hit.network];
            const Press p = press(f_, "table:entry:" + network.id, line, {.group = "table:entries"});
            rowGround(f_, line, p, false);
            drawTextIn(f_, Face::Body,
                       {line.x0 + f_.px(size::inset), line.y0, line.x1 - f_.px(size::inset), line.y1},
                       f_.c.text, f_.name(network.name));
            drawRing(f_, p, line, f_.px(size::corner));
            if (!p.clicked && !(takesOnly && hits.size() == 1)) continue;
            m.choosing = m.entry.active = false;
            f_.wish(state::ChooseTableKind{Kind::Members, hit.network});
        }
    }

    std::string headingOf(std::size_t number) const
    {
        const std::vector<table::Row>& rows = table_.shown()->rows;
        for (std::size_t row = std::min(table_.columns->firstRow, rows.size()); row-- > 0;)
            if (number < rows[row].size() && !rows[row][number].empty())
                return base::displaySafe(rows[row][number]);
        return filledText(f_, columnWord, {letters(number)});
    }

    /// The first cells that say something.
    std::string samplesOf(std::size_t number) const
    {
        const std::vector<table::Row>& rows = table_.shown()->rows;
        std::string text;
        std::size_t found = 0;
        for (std::size_t row = table_.columns->firstRow;
             row < rows.size() && row < table_.columns->firstRow + 200; ++row) {
            if (number >= rows[row].size() || rows[row][number].empty()) continue;
            text += (text.empty() ? "" : "  ·  ") + base::displaySafe(rows[row][number].substr(0, 200));
            if (++found == mostSamples) break;
        }
        return text;
    }

    void drawColumns()
    {
        if (!table_.columns || !table_.shown()) return;
        heading(columnsTitle);
        if (table_.takesFields()) return column_.paragraph(Face::Secondary, f_.c.muted, f_.name(fieldsHint));
        column_.paragraph(Face::Secondary, f_.c.muted, f_.name(columnsHint));
        const std::vector<imports::Column>& columns = table_.columns->of;
        const std::vector<imports::Column> choices = imports::choices(table_.kind);
        for (std::size_t i = 0; i < std::min(columns.size(), mostColumns); ++i)
            drawColumn(i, columns[i], choices);
        if (columns.size() > mostColumns)
            column_.paragraph(
                Face::Secondary, f_.c.muted,
                f_.format(text::Key::FurtherEntries, {std::to_string(columns.size() - mostColumns)}));
    }

    std::string labelOf(const imports::Column& one) const
    {
        if (one.use == Use::Nothing) return f_.name(ignored);
        return f_.name(imports::wordOf(one));
    }

    void drawColumn(std::size_t number, const imports::Column& said,
                    const std::vector<imports::Column>& choices)
    {
        const bool isOpen = table_.openColumn == number;
        const std::string name = "table:column:" + std::to_string(number), label = labelOf(said);
        column_.gap(8);
        // With large letters side by side neither has room.
        const bool below = f_.narrow();
        if (below) {
            column_.paragraph(Face::Strong, f_.c.text, headingOf(number), 2);
            column_.gap(2);
        }
        const Rect row = column_.takeRow();
        const float split = below ? row.x0 : std::round(row.x0 + row.width() * 0.42f), gap = f_.px(12);
        if (!below)
            drawTextIn(f_, Face::Strong, {row.x0, row.y0, split - gap, row.y1}, f_.c.text, headingOf(number));
        const float width = std::min(buttonWidth(f_, label, Icon::ChevronDown), row.x1 - split);
        if (button(f_, name, {split, row.y0, split + width, row.y1},
                   shortened(f_, Face::Body, label, width - f_.px(40)),
                   isOpen ? Icon::ChevronUp : Icon::ChevronDown, ButtonKind::Plain,
                   {.group = "table:columns"}))
            f_.wish(state::OpenTableColumn{isOpen ? std::nullopt : std::optional(number)});
        drawTextIn(f_, Face::Secondary, column_.take(lineHeight(f_, Face::Secondary)), f_.c.muted,
                   shortened(f_, Face::Secondary, samplesOf(number), column_.width()));
        if (!isOpen) return;
        column_.gap(6);
        Column::Flow flow(column_, f_.px(size::row), 6);
        for (std::size_t i = 0; i < choices.size(); ++i) {
            const std::string word = labelOf(choices[i]);
            const bool chosen = choices[i].use == said.use && choices[i].field == said.field;
            const Rect rect = flow.next(std::min(buttonWidth(f_, word, Icon::None), column_.width()));
            if (button(f_, name + ":" + std::to_string(i), rect, word, Icon::None,
                       chosen ? ButtonKind::Primary : ButtonKind::Plain, {.group = "table:choices"}))
                f_.wish(state::ChooseTableColumn{number, i});
        }
        flow.end();
        column_.gap(8);
    }

    void drawCounts()
    {
        column_.gap(16);
        const float top = column_.y();
        if (!table_.examined) {
            column_.paragraph(Face::Body, f_.c.muted, filledText(f_, lookingUp, {percent(table_.share)}));
        } else {
            if (!table_.takesFields())
                column_.paragraph(Face::Title, f_.c.text,
                                  imports::summary(*table_.examined, table_.answers).in(f_.language()));
            drawOutcome();
        }
        f_.record("table:counts", {column_.x0, top, column_.x1(), column_.y()});
    }

    void drawOutcome()
    {
        if (table_.networks) {
            column_.paragraph(Face::Body, f_.c.text,
                              filledText(f_, outcomeOfNetworks,
                                         {table_.networks->added, table_.networks->changed,
                                          table_.networks->unchanged, table_.networks->leftOut}));
            return drawNotRead(*table_.networks);
        }
        if (table_.links) {
            const imports::LinkUpdate& made = *table_.links;
            column_.paragraph(Face::Body, f_.c.text,
                              filledText(f_, outcomeOfLinks,
                                         {made.added, made.changed, made.unchanged, made.withoutPlace}));
            if (made.asked > 0)
                column_.paragraph(Face::Body, f_.c.warning, filledText(f_, open, {made.asked}));
            return;
        }
        if (!table_.of || table_.kind != Kind::Members) return;
        if (!table_.members) return;
        const imports::MemberUpdate& made = *table_.members;
        column_.gap(4);
        column_.paragraph(Face::Body, f_.c.text,
                          filledText(f_, outcome, {made.added, made.changed, made.unchanged, made.missing}));
        if (made.asked > 0) column_.paragraph(Face::Body, f_.c.warning, filledText(f_, open, {made.asked}));
        drawChanges(made);
    }

    /// Of a list that was there before: what is new of whom, and who is not in the table.
    void drawChanges(const imports::MemberUpdate& made)
    {
        if (made.changed + made.missing == 0) return;
        const float top = column_.y();
        const auto list = [&](imports::Step wanted, std::size_t count, const base::LocalText& heading) {
            if (count == 0) return;
            column_.gap(6);
            column_.paragraph(Face::Strong, f_.c.text, f_.name(heading));
            std::string text;
            std::size_t shown = 0;
            for (const imports::MemberStep& step : made.steps) {
                if (step.step != wanted) continue;
                if (shown++ == mostChanges) break;
                const model::MemberPlace& now = made.places[*step.place];
                text += (text.empty() ? "" : "; ") + base::displaySafe(f_.name(now.name));
                if (step.was) text += " (" + imports::changeWords(*step.was, now).in(f_.language()) + ")";
            }
            if (count > mostChanges)
                text += "; " + f_.format(text::Key::FurtherEntries, {std::to_string(count - mostChanges)});
            column_.paragraph(Face::Secondary, f_.c.muted, text);
        };
        list(imports::Step::Changed, made.changed, changedTitle);
        list(imports::Step::Missing, made.missing, missingTitle);
        f_.record("table:changes", {column_.x0, top, column_.x1(), column_.y()});
    }

    /// Words that no field can hold, each once.
    void drawNotRead(const imports::NetworkUpdate& update)
    {
        std::map<imports::NetworkStep::NotRead, std::size_t> words;
        for (const imports::NetworkStep& step : update.steps)
            for (const imports::NetworkStep::NotRead& one : step.notRead) ++words[one];
        if (words.empty()) return;
        std::string text;
        std::size_t shown = 0;
        for (const auto& [one, count] : words) {
            if (shown++ == mostNotRead) break;
            const overlay::Field* field = overlay::findField(one.field);
            text += (text.empty() ? "" : ", ") + (field ? f_.name(field->word) : one.field) + " \"" +
                    base::displaySafe(one.text.substr(0, 60)) + "\"";
            if (count > 1) text += " (" + std::to_string(count) + ")";
        }
        if (words.size() > mostNotRead)
            text += ", " + f_.format(text::Key::FurtherEntries, {std::to_string(words.size() - mostNotRead)});
        const float top = column_.y();
        column_.gap(4);
        column_.paragraph(Face::Body, f_.c.warning, filledText(f_, notRead, {text}));
        f_.record("table:not-read", {column_.x0, top, column_.x1(), column_.y()});
    }

    void drawTemplate()
    {
        column_.gap(20);
        Column::Flow flow(column_, f_.px(size::row), 6);
        const auto save = [&](const char* name, const base::LocalText& label) {
            const Rect rect =
                flow.next(std::min(buttonWidth(f_, f_.name(label), Icon::Save), column_.width()));
            return button(f_, name, rect, f_.name(label), Icon::Save, ButtonKind::Quiet,
                          {.group = "table:save"});
        };
        if (table_.examined && save("table:report", report)) f_.effect(state::SaveTableReport{});
        if (save("table:template", template_)) f_.effect(state::SaveTemplate{table_.kind});
        flow.end();
        column_.gap(8);
    }

    Column& column_;
    PanelContext& f_;
    const state::TableImport& table_;
};

void drawFoot(Column& column, const state::TableImport& table)
{
    PanelContext& f = column.f;
    const base::Message why =
        table.problem.empty() && table.book ? state::whyNotFinished(table) : base::Message{};
    if (!why.empty()) {
        column.paragraph(Face::Secondary, f.c.muted, why.in(f.language()));
        column.gap(6);
    }
    const std::string label = f.name(table.taking ? taking : takeOver);
    Column::Flow flow(column, f.px(size::row), 8);
    if (button(f, "table:finish", flow.next(std::min(buttonWidth(f, label, Icon::Check), column.width())),
               label, Icon::Check, ButtonKind::Primary,
               {.enabled = why.empty() && table.book && table.problem.empty() && !table.taking})) {
        auto taken = std::make_shared<state::TableImport>(table);
        taken->taking = true;
        f.wish(state::ShowTable{std::move(taken)});
    }
    if (button(f, "table:cancel", flow.next(buttonWidth(f, f.tr(text::Key::Cancel), Icon::None)),
               f.tr(text::Key::Cancel), Icon::None, ButtonKind::Plain))
        f.wish(state::ShowTable{});
    flow.end();
}

}  // namespace

bool hasTable(const state::AppState& state)
{
    return state.transient.table && state.transient.overlay == state::Overlay::None &&
           !state.transient.review->has_value();
}

bool drawTableSheet(PanelContext& f, const Rect& window)
{
    const std::shared_ptr<const state::TableImport> table = f.state().transient.table;
    return drawSheet(
        f, window, "table", f.tr(text::Key::TableImport), sheetWidth,
        [&](Column& column) { TableSheet(column, *table).draw(); },
        [&](Column& column) { drawFoot(column, *table); });
}

}  // namespace ui
