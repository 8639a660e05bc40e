// The clicker's keys and what else is done while scenes are presented. Rows of the table of commands; the
// order is that of help and manual. A new one is a row here, its words, and its name in the list at the end.
#pragma once

#include "command/steps.hpp"

namespace command {

inline constexpr Command present{
    .name = "button:present",
    .words = Word::PresentHint,
    .heading = Heading::Present,
    .help = Word::HelpPresentStart,
    .keys = {held(With::NoShift, Key::F5)},
    .isEnabled = hasScenes,
    .whyNot = Word::WhyNoScenes,
    .run = does<state::StartPresenting>,
};
inline constexpr Command presentFromFirst{
    .name = "present:from-first",
    .words = Word::PresentFromFirst,
    .heading = Heading::Present,
    .keys = {held(With::Shift, Key::F5)},
    .isEnabled = hasScenes,
    .whyNot = Word::WhyNoScenes,
    .run = presentFromStart,
};
inline constexpr Command nextScene{
    .name = "present:next",
    .words = Word::PresentForward,
    .heading = Heading::Present,
    .help = Word::HelpPresentNext,
    .keys = {key(Key::PageDown).in(Reach::Everywhere), key(Key::Right).asFurther(),
             key(Key::Down).asFurther(), key(Key::Space).asFurther(), key(Key::Enter).asFurther()},
    .phase = Phase::Presenting,
    .means = isForClicker,
    .run = does<state::NextScene>,
};
inline constexpr Command previousScene{
    .name = "present:back",
    .words = Word::Back,
    .heading = Heading::Present,
    .help = Word::HelpPresentNext,
    .keys = {key(Key::PageUp).in(Reach::Everywhere), key(Key::Left).asFurther(), key(Key::Up).asFurther()},
    .phase = Phase::Presenting,
    .run = does<state::PreviousScene>,
};
inline constexpr Command firstScene{
    .name = "present:first",
    .words = Word::HelpPresentEnds,
    .heading = Heading::Present,
    .keys = {key(Key::Home)},
    .phase = Phase::Presenting,
    .run = goToFirst,
};
inline constexpr Command lastScene{
    .name = "present:last",
    .words = Word::HelpPresentEnds,
    .heading = Heading::Present,
    .keys = {key(Key::End)},
    .phase = Phase::Presenting,
    .run = goToLast,
};
inline constexpr Command typedScene{
    .name = "present:typed",
    .words = Word::HelpPresentNumber,
    .heading = Heading::Present,
    .keys = {gesture(Gesture::Number), key(Key::Enter).in(Reach::UnlessTyping)},
    .phase = Phase::Presenting,
    .means = isNumberMeant,
    .run = goToTyped,
};
inline constexpr Command black{
    .name = "present:black",
    .words = Word::PresentBlack,
    .heading = Heading::Present,
    .help = Word::HelpPresentBlank,
    .keys = {letter(U'b').in(Reach::UnlessTyping), letter(U'.').in(Reach::UnlessTyping)},
    .phase = Phase::Presenting,
    .isOn = isBlank<state::Blank::Black>,
    .means = isNoName,
    .run = blanks<state::Blank::Black>,
};
inline constexpr Command white{
    .name = "present:white",
    .words = Word::PresentWhite,
    .heading = Heading::Present,
    .help = Word::HelpPresentBlank,
    .keys = {letter(U'w').in(Reach::UnlessTyping)},
    .phase = Phase::Presenting,
    .isOn = isBlank<state::Blank::White>,
    .means = isNoName,
    .run = blanks<state::Blank::White>,
};
inline constexpr Command spotlight{
    .name = "present:light",
    .words = Word::PresentLight,
    .heading = Heading::Present,
    .help = Word::HelpPresentLight,
    .keys = {gesture(Gesture::RightButton)},
    .isOn = [](const AppState& state) { return state.transient.presentation.lightStays; },
    .run = keepLight,
};
inline constexpr Command explore{
    .name = "present:explore",
    .words = Word::HelpPresentExplore,
    .heading = Heading::Present,
    .keys = {gesture(Gesture::ClickOrType)},
};
inline constexpr Command returnToScene{
    .name = "present:return",
    .words = Word::HelpPresentReturn,
    .heading = Heading::Present,
    .keys = {key(Key::Escape).in(Reach::ByOtherCommand), key(Key::PageDown).in(Reach::ByOtherCommand)},
};
inline constexpr Command stopPresenting{
    .name = "present:leave",
    .words = Word::PresentStop,
    .heading = Heading::Present,
    .keys = {key(Key::Escape).in(Reach::ByOtherCommand)},
    .phase = Phase::Presenting,
    .run = does<state::StopPresenting>,
};
inline constexpr Command revealSeat{
    .name = "quiz:go",
    .words = Word::QuizReveal,
    .heading = Heading::Present,
    .help = Word::HelpQuizReveal,
    .keys = {key(Key::Space)},
    .wordsNow =
        [](const Ask& ask) {
            const auto& quiz = ask.state.transient.quiz;
            return quiz && quiz->revealed ? Word::QuizNext : Word::QuizReveal;
        },
    .means = [](const Ask& ask) { return ask.state.transient.quiz.has_value(); },
    .run = does<state::RevealSeat>,
};
inline constexpr Command startQuiz{
    .name = "quiz:start",
    .words = Word::QuizTitle,
    .run = beginQuiz,
};
inline constexpr Command collect{
    .name = "present:collect",
    .words = Word::RoomCollect,
    .wordsNow =
        [](const Ask& ask) { return ask.state.transient.collecting ? Word::RoomSearch : Word::RoomCollect; },
    .run = turnCollecting,
};

namespace rows {
inline constexpr std::array presenting{&present,        &presentFromFirst, &nextScene,  &previousScene,
                                       &firstScene,     &lastScene,        &typedScene, &black,
                                       &white,          &spotlight,        &explore,    &returnToScene,
                                       &stopPresenting, &revealSeat,       &startQuiz,  &collect};
}  // namespace rows

}  // namespace command
