// A table that is taken over: what is chosen on its page, and the one step that puts it into the document.
#include <doctest/doctest.h>

#include <algorithm>

#include "state/table_import.hpp"

#include "state/action.hpp"
#include "state/step_back.hpp"
#include "state/update.hpp"
#include "support/sample_atlas.hpp"

namespace {

using namespace state;

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlasWithPlaces();
    return instance;
}

imports::Examined::Row row(std::size_t number, const std::string& name, imports::Outcome outcome,
                           std::vector<imports::Candidate> candidates = {})
{
    imports::Examined::Row one;
    one.said.row = number;
    one.said.name = name;
    one.said.country = "DE";
    one.match.outcome = outcome;
    one.match.country = "DE";
    if (outcome == imports::Outcome::Asked) one.match.reason = imports::Reason::SeveralOfTheName;
    one.match.candidates = std::move(candidates);
    return one;
}

/// Two rows that may be two places each, and one nobody knows.
std::shared_ptr<TableImport> asked()
{
    auto table = std::make_shared<TableImport>();
    auto book = std::make_shared<table::Workbook>();
    book->sheets.push_back({"A", {{"Ort"}, {"X"}, {"Y"}, {"Z"}}, false});
    book->sheets.push_back({"B", {{"Ort"}}, false});
    table->book = book;
    table->of = model::NetworkId(0);
    imports::Columns columns;
    columns.of = {{imports::Use::Place, {}, false}, {}};
    columns.firstRow = 1;
    table->columns = columns;
    const model::PlaceId first(0), second(1);
    auto examined = std::make_shared<imports::Examined>();
    examined->rows = {row(1, "X", imports::Outcome::Asked, {{first}, {second}}),
                      row(2, "Y", imports::Outcome::Asked, {{second}, {first}}),
                      row(3, "Z", imports::Outcome::Tray)};
    examined->asked = 2;
    examined->tray = 1;
    table->examined = examined;
    return table;
}

/// With what becomes of the members, as the app makes it beside the window.
AppState made(AppState state)
{
    auto table = std::make_shared<TableImport>(*state.transient.table);
    table->before = state.document->entries;
    table->members = std::make_shared<const imports::MemberUpdate>(
        imports::updateMembers(atlas(), membersBefore(atlas(), *table), *table->examined, table->answers));
    return update(atlas(), std::move(state), ShowTable{table});
}

AppState opened()
{
    AppState state = initialState(ViewKind::World, {}, 1500, 1000);
    return made(update(atlas(), state, ShowTable{asked()}));
}

}  // namespace

TEST_CASE("links come into the document as one step, and one step back takes them away")
{
    auto table = std::make_shared<TableImport>(*asked());
    table->kind = imports::Kind::Links;
    table->columns->of = {{imports::Use::Place, {}, false}, {imports::Use::OtherPlace, {}, false}};
    CHECK_FALSE(whyNotFinished(*table).empty());
    imports::LinkUpdate update;
    model::TownLink link;
    link.a.name = {"X", "X"};
    link.b.name = {"Y", "Y"};
    update.links = {link};
    update.added = 1;
    table->links = std::make_shared<const imports::LinkUpdate>(update);
    CHECK(whyNotFinished(*table).empty());
    AppState state = initialState(ViewKind::World, {}, 1500, 1000);
    table->before = state.document->entries;
    state = state::update(atlas(), state, ShowTable{table});
    state = state::update(atlas(), state, FinishTable{});
    CHECK_FALSE(state.transient.table);
    CHECK(*state.document->entries->links == model::TownLinks{link});
    state = state::update(atlas(), state, Undo{});
    CHECK(state.document->entries->links->empty());
}

TEST_CASE("a row of the tray is given a place")
{
    AppState state = opened();
    state = update(atlas(), state, AnswerTableRows{{2}, AnswerTableRows::Is::Place, 0, model::PlaceId(1)});
    REQUIRE(state.transient.table->answers.contains(3));
    CHECK(state.transient.table->answers.at(3).place == model::PlaceId(1));
    state = update(atlas(), state,
                   AnswerTableRows{{2}, AnswerTableRows::Is::Place, 0, model::PlaceId(99'999'999)});
    CHECK(state.transient.table->answers.at(3).place == model::PlaceId(1));
}

TEST_CASE("questions stand together by their reason, rows without a place apart")
{
    const auto table = asked();
    const std::vector<TableQuestions> questions = questionsOf(*table);
    REQUIRE(questions.size() == 1);
    CHECK(questions.front().reason == imports::Reason::SeveralOfTheName);
    CHECK(questions.front().rows == std::vector<std::size_t>{0, 1});
    CHECK(trayOf(*table) == std::vector<std::size_t>{2});
    // What becomes of the list is made beside the window.
    CHECK_FALSE(whyNotFinished(*table).empty());
    CHECK(whyNotFinished(*opened().transient.table).empty());
}

TEST_CASE("an answer, and members of another entry, make anew what becomes of the list")
{
    for (const Action& action : {Action(AnswerTableRows{{0}, AnswerTableRows::Is::LeftOut, 0}),
                                 Action(ChooseTableKind{imports::Kind::Members, model::NetworkId(1)})}) {
        const AppState state = update(atlas(), opened(), action);
        CHECK(!state.transient.table->members);
        CHECK_FALSE(whyNotFinished(*state.transient.table).empty());
    }
    // The same entry once more, and whether the list is complete: nothing.
    for (const Action& action : {Action(ChooseTableKind{imports::Kind::Members, model::NetworkId(0)}),
                                 Action(SetTableComplete{true})})
        CHECK(update(atlas(), opened(), action).transient.table->members);
}

TEST_CASE("what was made for other entries than there are by now is made anew, and nothing is taken over")
{
    AppState state = opened();
    state = update(atlas(), state, HideEntry{model::NetworkId(1)});
    const auto before = state.document;
    state = update(atlas(), state, FinishTable{});
    REQUIRE(state.transient.table);
    CHECK(!state.transient.table->members);
    CHECK(state.document->entries == before->entries);
    state = update(atlas(), made(std::move(state)), FinishTable{});
    CHECK(!state.transient.table);
}

TEST_CASE("all of one kind are answered by one press, and one alone otherwise")
{
    using Is = AnswerTableRows::Is;
    AppState state = opened();
    state = update(atlas(), state, AnswerTableRows{{0, 1}, Is::Candidate, 0});
    state = update(atlas(), state, AnswerTableRows{{1}, Is::LeftOut, 0});
    const imports::Answers answers = state.transient.table->answers;
    REQUIRE(answers.size() == 2);
    CHECK(answers.at(1).is == imports::Answer::Is::Place);
    CHECK(answers.at(1).place == model::PlaceId(0));
    CHECK(answers.at(2).is == imports::Answer::Is::LeftOut);
    state = update(atlas(), state, AnswerTableRows{{1}, Is::Open, 0});
    CHECK(state.transient.table->answers.size() == 1);
    // A candidate that is not there, a row that is not there: nothing.
    state = update(atlas(), state, AnswerTableRows{{1, 99}, Is::Candidate, 7});
    CHECK(state.transient.table->answers.size() == 1);
}

TEST_CASE("another column, kind or sheet asks for the places anew")
{
    for (const Action& action :
         {Action(ChooseTableColumn{1, 1}), Action(ChooseTableKind{imports::Kind::Networks, {}}),
          Action(ChooseTableSheet{1})}) {
        AppState state = opened();
        state = update(atlas(), state, AnswerTableRows{{0}, AnswerTableRows::Is::NoPlace, 0});
        state = update(atlas(), state, action);
        CHECK(!state.transient.table->examined);
        CHECK(state.transient.table->answers.empty());
        CHECK(!whyNotFinished(*state.transient.table).empty());
    }
    // Whose members they are asks nothing anew.
    AppState state = opened();
    state = update(atlas(), state, ChooseTableKind{imports::Kind::Members, model::NetworkId(1)});
    CHECK(state.transient.table->of == model::NetworkId(1));
    CHECK(state.transient.table->examined);
}

TEST_CASE("what one column says no other says")
{
    AppState state = opened();
    const std::vector<imports::Column> choices = imports::choices(imports::Kind::Members);
    const auto place = std::find_if(choices.begin(), choices.end(), [](const imports::Column& one) {
        return one.use == imports::Use::Place;
    });
    REQUIRE(place != choices.end());
    state = update(atlas(), state, OpenTableColumn{1});
    state = update(atlas(), state, ChooseTableColumn{1, static_cast<std::size_t>(place - choices.begin())});
    const imports::Columns columns = *state.transient.table->columns;
    CHECK(columns.of[1].use == imports::Use::Place);
    CHECK(columns.of[0].use == imports::Use::Nothing);
    CHECK(!state.transient.table->openColumn);
}

TEST_CASE("taking over is one step, and undone as one")
{
    AppState state = opened();
    state = made(update(atlas(), state, AnswerTableRows{{0, 1}, AnswerTableRows::Is::Candidate, 0}));
    const auto before = state.document;
    state = update(atlas(), state, FinishTable{});
    CHECK(!state.transient.table);
    CHECK(state.undo.size() == 1);
    CHECK(!(state.document->entries == before->entries));
    const overlay::ChangedEntry* changed = state.document->entries->find(atlas()[model::NetworkId(0)].id);
    REQUIRE(changed);
    const overlay::Change* change = changed->find("member_places");
    REQUIRE(change);
    const auto& list = std::get<model::MemberList>(change->value);
    CHECK(list.kind == model::MemberList::Kind::Partial);
    CHECK(list.places.size() >= 3);  // two that were answered, and one without a place
    CHECK(state.view.selection == std::vector{model::NetworkId(0)});
    state = update(atlas(), state, Undo{});
    CHECK(state.document->entries == before->entries);
}

TEST_CASE(
    "nothing is taken over before it is known whose members they are; Esc gives it up, the open column first")
{
    auto table = asked();
    table->of.reset();
    AppState state = initialState(ViewKind::World, {}, 1500, 1000);
    state = update(atlas(), state, ShowTable{table});
    state = update(atlas(), state, FinishTable{});
    CHECK(state.undo.empty());
    REQUIRE(state.transient.table);
    state = update(atlas(), state, OpenTableColumn{0});
    CHECK(nextStepBack(state, {}) == BackStep::Overlay);
    state = update(atlas(), state, StepBack{});
    REQUIRE(state.transient.table);
    CHECK(!state.transient.table->openColumn);
    state = update(atlas(), state, StepBack{});
    CHECK(!state.transient.table);
    CHECK(state.undo.empty());
}
