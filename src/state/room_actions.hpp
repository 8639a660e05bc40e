// Actions in the room: what people there say, presenting, the quiz. Part of state/action.hpp, whose list
// names them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "state/app_state.hpp"

namespace state {

// --- from the room
/// Once more: one person more
struct AddTown {
    CollectedTown town;
};
/// Which of several is meant by a name that was called out; without any nothing is asked
struct AskTown {
    AskedTown asked;
};
/// In the room's own field, see WindowFace::Room
struct SetCollecting {
    bool on = false;
};
/// The list is there to give dots
struct SetVoting {
    bool on = false;
};
/// One person less, the last one takes the pin along
struct RemoveTown {
    std::size_t town = 0;
};
/// Negative: takes dots away
struct Vote {
    model::NetworkId network;
    int dots = 1;
};
struct ClearVotes {};
struct AddNote {
    std::string text;
    std::optional<model::NetworkId> network;
};
/// An empty text removes it
struct EditNote {
    std::size_t note = 0;
    std::string text;
};

// --- presenting
/// Else at the marked scene; while presenting it does nothing
struct StartPresenting {
    bool fromFirst = false;
};
struct StopPresenting {};
struct NextScene {};  ///< the clicker; first it lifts a blank screen, or returns to a scene that was left
struct PreviousScene {};
struct ToggleBlank {
    Blank blank = Blank::Black;
};
/// Logical, from the map area's corner
struct Spotlight {
    std::optional<geo::Point> atPx;
};
/// For a stand: the tour plays by itself, again and again; 0: by hand
struct SetAutoplay {
    double secondsPerScene = 0;
};
/// A spotlight without holding a button
struct KeepLight {
    bool on = false;
};
/// Which monitors there are was found out by app: who looks where, and what is offered.
struct SetAudience {
    std::optional<AudienceScreen> screen;
    std::string offeredMonitor;
};
struct LeaveScene {};  ///< to explore; by itself on a click on the map or typing
/// Of the number of a scene
struct TypeSceneDigit {
    int digit = 0;
};
struct GoToTypedScene {};  ///< nothing if there is none of that number

// --- "Wo sitzt ...?"
/// Orders the questions
struct StartQuiz {
    std::uint32_t seed = 0;
};
struct GuessSeat {
    geo::LonLat place;
};
struct RevealSeat {};  ///< then the next question
struct EndQuiz {};

}  // namespace state
