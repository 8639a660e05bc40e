// The sample data, and a chain of actions in one call, for the tests of what happens to the state.
#pragma once

#include <initializer_list>
#include <utility>

#include "state/update.hpp"
#include "support/sample_atlas.hpp"

namespace test_state {

inline const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlasWithPlaces();
    return instance;
}

inline model::NetworkId id(const char* name) { return *atlas().find(name); }

inline state::AppState after(state::AppState state, std::initializer_list<state::Action> actions)
{
    for (const state::Action& action : actions) state = state::update(atlas(), std::move(state), action);
    return state;
}

}  // namespace test_state
