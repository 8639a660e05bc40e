// "Wo sitzt ...?": an entry is asked, somebody points, the answer is revealed.
#include <random>
#include <utility>

#include "state/apply.hpp"
#include "state/history.hpp"
#include "state/move_map.hpp"

namespace state {

namespace {

std::vector<model::NetworkId> shuffledQuestions(const model::Atlas& atlas, std::uint32_t seed)
{
    std::vector<model::NetworkId> order;
    for (std::size_t i = 0; i < atlas.networks().size(); ++i)
        if (atlas.networks()[i].mainSeat()) order.emplace_back(i);
    // Fisher and Yates by hand: std::shuffle differs between libraries.
    std::minstd_rand random(seed + 1);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    return order;
}

/// Nobody can point at a place that is not in the picture, and an answer there would be a line to nowhere.
void showAskedSeat(const model::Atlas& atlas, AppState& state)
{
    if (!state.transient.quiz) return;
    const auto sight = sightUnlessShown(state, atlas[state.transient.quiz->asked()].mainSeat()->place);
    if (!sight) return;
    remember(state, HistoryStep::Other);
    showSight(state, *sight);
}

}  // namespace

void apply(const model::Atlas& atlas, AppState& state, const StartQuiz& action)
{
    std::vector<model::NetworkId> order = shuffledQuestions(atlas, action.seed);
    if (order.empty()) return showAskedSeat(atlas, state);
    remember(state, HistoryStep::Other);
    state.view.selection.clear();
    state.view.region.reset();
    state.view.criteria = {};
    state.transient.quiz = Quiz{std::move(order), 0, {}, false};
    if (state.transient.mode == Mode::Present) state.transient.presentation.exploring = true;
    showAskedSeat(atlas, state);
}

void apply(const model::Atlas&, AppState& state, const GuessSeat& action)
{
    if (state.transient.quiz && !state.transient.quiz->revealed) state.transient.quiz->guess = action.place;
}

void apply(const model::Atlas& atlas, AppState& state, const RevealSeat&)
{
    if (!state.transient.quiz) return;
    Quiz& quiz = *state.transient.quiz;
    if (!quiz.revealed) {
        quiz.revealed = true;
    } else {
        quiz.question = (quiz.question + 1) % quiz.order.size();
        quiz.revealed = false;
        quiz.guess.reset();
    }
    showAskedSeat(atlas, state);
}

void apply(const model::Atlas&, AppState& state, const EndQuiz&) { state.transient.quiz.reset(); }

}  // namespace state
