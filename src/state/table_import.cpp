#include "state/table_import.hpp"

#include <algorithm>

#include "overlay/field.hpp"
#include "state/apply.hpp"
#include "state/edit_document.hpp"

namespace state {

namespace {

constexpr std::string_view membersField = "member_places";

/// Changes a copy of what is being taken over.
template <class Change>
void change(AppState& state, Change change)
{
    if (!state.transient.table) return;
    auto changed = std::make_shared<TableImport>(*state.transient.table);
    change(*changed);
    state.transient.table = std::move(changed);
}

/// What becomes of the document is made anew.
void makeAnew(TableImport& table)
{
    table.networks.reset();
    table.links.reset();
    table.members.reset();
    table.after.reset();
    table.taking = false;
}

/// What was found of other columns, rows or places says nothing any more.
void lookUpAnew(TableImport& table)
{
    table.examined.reset();
    makeAnew(table);
    table.answers.clear();
    table.share = 0;
}

}  // namespace

std::vector<TableQuestions> questionsOf(const TableImport& table)
{
    std::vector<TableQuestions> all;
    if (!table.examined) return all;
    for (std::size_t i = 0; i < table.examined->rows.size(); ++i) {
        const imports::Examined::Row& row = table.examined->rows[i];
        if (row.match.outcome != imports::Outcome::Asked) continue;
        const auto of = std::find_if(all.begin(), all.end(), [&](const TableQuestions& one) {
            return one.reason == row.match.reason;
        });
        if (of == all.end())
            all.push_back({row.match.reason, {i}});
        else
            of->rows.push_back(i);
    }
    return all;
}

std::vector<std::size_t> trayOf(const TableImport& table)
{
    std::vector<std::size_t> tray;
    if (!table.examined) return tray;
    for (std::size_t i = 0; i < table.examined->rows.size(); ++i)
        if (table.examined->rows[i].match.outcome == imports::Outcome::Tray) tray.push_back(i);
    return tray;
}

base::Message whyNotFinished(const TableImport& table)
{
    const bool networks = table.kind == imports::Kind::Networks, links = table.kind == imports::Kind::Links;
    if (table.kind == imports::Kind::Members && !table.of)
        return {"Bitte wählen, wessen Mitglieder das sind.", "Please choose whose members these are."};
    const bool isMade = networks ? table.networks != nullptr
                        : links  ? table.links != nullptr
                                 : table.members != nullptr;
    if (!table.columns || !table.examined || !isMade)
        return {"Die Orte werden noch gesucht.", "The places are still being looked up."};
    if (networks) {
        if (table.networks->added + table.networks->changed > 0) return {};
        if (table.networks->unchanged > 0)
            return {"Das steht alles schon so da.", "All of this is there already."};
        return {"Keine Zeile hat einen Namen. Bitte die Spalte mit dem Namen wählen.",
                "No row has a name. Please choose the column with the name."};
    }
    if (links) {
        if (!table.columns->find(imports::Use::Place) || !table.columns->find(imports::Use::OtherPlace))
            return {"Bitte die Spalten mit den beiden Orten wählen.",
                    "Please choose the columns with the two places."};
        if (table.links->added + table.links->changed > 0) return {};
        if (table.links->unchanged > 0)
            return {"Das steht alles schon so da.", "All of this is there already."};
        return {"Noch ist keine Verbindung mit zwei geklärten Orten dabei.",
                "There is no link yet of two places that are clear."};
    }
    if (!table.columns->find(imports::Use::Place) && !table.columns->find(imports::Use::Key))
        return {"Bitte die Spalte mit dem Ort wählen.", "Please choose the column with the place."};
    if (table.examined->rows.empty())
        return {"In der Tabelle steht keine Zeile mit einem Ort.", "No row of the table has a place."};
    return {};
}

const std::vector<model::MemberPlace>& membersBefore(const model::Atlas& atlas, const TableImport& table)
{
    static const std::vector<model::MemberPlace> none;
    if (!table.of || !known(atlas, *table.of)) return none;
    const model::MemberList& list = atlas[*table.of].memberPlaces;
    return list.isMembership() ? list.places : none;
}

void closeTable(AppState& state)
{
    if (state.transient.table && state.transient.table->openColumn)
        change(state, [](TableImport& table) { table.openColumn.reset(); });
    else
        state.transient.table.reset();
}

void apply(const model::Atlas&, AppState& state, const ShowTable& action)
{
    state.transient.table = action.table;
}

void apply(const model::Atlas&, AppState& state, const ChooseTableSheet& action)
{
    change(state, [&](TableImport& table) {
        if (!table.book || action.sheet >= table.book->sheets.size() || action.sheet == table.sheet) return;
        table.sheet = action.sheet;
        table.columns.reset();
        table.openColumn.reset();
        lookUpAnew(table);
    });
}

void apply(const model::Atlas& atlas, AppState& state, const ChooseTableKind& action)
{
    change(state, [&](TableImport& table) {
        if (action.of && known(atlas, *action.of) && action.of != table.of) {
            table.of = action.of;
            makeAnew(table);
        }
        table.kindChosen = true;
        if (action.kind == table.kind) return;
        table.kind = action.kind;
        table.columns.reset();
        table.openColumn.reset();
        lookUpAnew(table);
    });
}

void apply(const model::Atlas&, AppState& state, const SetTableComplete& action)
{
    change(state, [&](TableImport& table) {
        table.complete = action.complete;
        table.after.reset();
        table.taking = false;
    });
}

void apply(const model::Atlas&, AppState& state, const OpenTableColumn& action)
{
    change(state, [&](TableImport& table) { table.openColumn = action.column; });
}

void apply(const model::Atlas&, AppState& state, const ChooseTableColumn& action)
{
    change(state, [&](TableImport& table) {
        const std::vector<imports::Column> choices = imports::choices(table.kind);
        table.openColumn.reset();
        if (!table.columns || action.column >= table.columns->of.size() || action.choice >= choices.size())
            return;
        const imports::Column chosen = choices[action.choice];
        // One column alone says each thing: the one that did so far says nothing.
        if (chosen.use != imports::Use::Nothing)
            for (imports::Column& other : table.columns->of)
                if (other.use == chosen.use && other.field == chosen.field) other = {};
        table.columns->of[action.column] = chosen;
        lookUpAnew(table);
    });
}

void apply(const model::Atlas& atlas, AppState& state, const AnswerTableRows& action)
{
    using Is = AnswerTableRows::Is;
    change(state, [&](TableImport& table) {
        if (!table.examined) return;
        for (const std::size_t at : action.rows) {
            if (at >= table.examined->rows.size()) continue;
            const imports::Examined::Row& row = table.examined->rows[at];
            imports::Answer answer;
            if (action.is == Is::Open) {
                table.answers.erase(row.said.row);
                continue;
            }
            if (action.is == Is::Place) {
                if (!atlas.gazetteer().contains(action.place)) continue;
                answer.is = imports::Answer::Is::Place;
                answer.place = action.place;
            }
            if (action.is == Is::LeftOut) answer.is = imports::Answer::Is::LeftOut;
            if (action.is == Is::Candidate) {
                if (action.candidate >= row.match.candidates.size()) continue;
                const imports::Candidate& taken = row.match.candidates[action.candidate];
                if (taken.place.valid()) {
                    answer.is = imports::Answer::Is::Place;
                    answer.place = taken.place;
                } else if (row.said.position) {
                    answer.is = imports::Answer::Is::Position;
                    answer.position = *row.said.position;
                }
            }
            table.answers[row.said.row] = answer;
        }
        makeAnew(table);
    });
}

overlay::Overlay entriesAfter(const model::Atlas& atlas, const TableImport& table, const std::string& date)
{
    if (table.kind == imports::Kind::Networks) return table.networks->entries;
    overlay::Overlay entries = *table.before;
    if (table.kind == imports::Kind::Links) {
        entries.links = table.links->links;
        return entries;
    }
    const model::Network& network = atlas[*table.of];
    model::MemberList list = imports::updatedList(network.memberPlaces, *table.members);
    list.kind = table.complete ? model::MemberList::Kind::Complete : model::MemberList::Kind::Partial;
    if (table.complete) list.known = list.of = std::nullopt;
    if (list.provenance.source.empty()) list.provenance.source = table.source;
    const overlay::Field& field = *overlay::findField(membersField);
    if (const auto own = entries.findOwn(network.id))
        overlay::changeOwn(entries, *own, field, std::move(list), {date});
    else
        overlay::changeField(entries, network, field, std::move(list), {date});
    return entries;
}

void apply(const model::Atlas& atlas, AppState& state, const FinishTable&)
{
    const std::shared_ptr<const TableImport> table = state.transient.table;
    if (!table || (!table->after && !whyNotFinished(*table).empty())) return;
    // Made for other entries than there are by now: it is made anew.
    if (!table->before.isSame(state.document->entries)) return change(state, makeAnew);
    if (table->kind == imports::Kind::Members && !known(atlas, *table->of)) return;
    Document document = *state.document;
    document.entries =
        table->after
            ? *table->after
            : base::SharedValue<overlay::Overlay>(entriesAfter(atlas, *table, state.transient.today));
    state.transient.table.reset();
    if (table->kind != imports::Kind::Members)
        return setDocument(state, table->kind == imports::Kind::Links ? Edit::TakeLinks : Edit::MergeEntries,
                           std::move(document));
    state.transient.typing.reset();
    setDocument(state, Edit::ChangeEntry, std::move(document),
                Typing{Edit::ChangeEntry, table->of->index, {}, {}, std::string(membersField)});
    state.transient.typing.reset();
    apply(atlas, state, Select{table->of});
}

}  // namespace state
