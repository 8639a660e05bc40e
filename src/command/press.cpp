#include "command/press.hpp"

#include <algorithm>

#include "command/commands.hpp"
#include "text/catalogue.hpp"

namespace command {

namespace {

bool fits(With with, const base::Modifiers& held)
{
    switch (with) {
    case With::AnyShift:
        return !held.ctrl && !held.alt;
    case With::NoShift:
        return !held.ctrl && !held.alt && !held.shift;
    case With::Shift:
        return !held.ctrl && !held.alt && held.shift;
    case With::Ctrl:
        return held.ctrl;
    case With::CtrlNoShift:
        return held.ctrl && !held.shift;
    case With::CtrlShift:
        return held.ctrl && held.shift;
    case With::Alt:
        return held.alt && !held.ctrl;
    }
    return false;
}

bool reaches(Reach reach, const Ask& ask)
{
    switch (reach) {
    case Reach::Everywhere:
        return true;
    case Reach::UnlessTyping:
        return !ask.typing;
    case Reach::WhenFree:
        return !ask.typing && !ask.panelHasKeys;
    case Reach::OfControl:
    case Reach::ByOtherCommand:
        break;
    }
    return false;
}

bool isIn(Phase phase, const state::AppState& state)
{
    const bool presenting = state.transient.mode == state::Mode::Present;
    return phase == Phase::Always || (phase == Phase::Presenting) == presenting;
}

bool isMeant(const Command& command, const Ask& ask)
{
    if (!command.run || !isIn(command.phase, ask.state)) return false;
    return std::any_of(command.keys.begin(), command.keys.end(),
                       [&](const Chord& chord) {
                           return matches(chord, ask.pressed) && reaches(chord.reach, ask);
                       }) &&
           (!command.means || command.means(ask));
}

}  // namespace

bool matches(const Chord& chord, const base::KeyPress& pressed)
{
    return chord.key != base::Key::Other && chord.key == pressed.key && chord.printed == pressed.printed &&
           fits(chord.with, pressed.modifiers);
}

std::vector<const Command*> allMeant(const Ask& ask)
{
    std::vector<const Command*> meant;
    for (const Command* one : all)
        if (isMeant(*one, ask)) meant.push_back(one);
    return meant;
}

const Command* commandOf(const Ask& ask)
{
    const std::vector<const Command*> meant = allMeant(ask);
    return meant.empty() ? nullptr : meant.front();
}

const Command* commandOfLetter(const AppState& state, char32_t typed)
{
    base::KeyPress pressed;
    pressed.key = typed == U' ' ? Key::Space : Key::Printed;
    if (pressed.key == Key::Printed)
        pressed.printed = typed >= U'A' && typed <= U'Z' ? typed - U'A' + U'a' : typed;
    return commandOf({.state = state, .pressed = pressed});
}

void press(const Ask& ask, Wishes& wishes)
{
    const Command* command = commandOf(ask);
    if (command && (command->repeats || !ask.pressed.repeated)) run(*command, ask, wishes);
}

bool isEnabled(const Command& command, const AppState& state)
{
    return !command.isEnabled || command.isEnabled(state);
}

void run(const Command& command, const Ask& ask, Wishes& wishes)
{
    if (command.run && isEnabled(command, ask.state)) command.run(ask, wishes);
}

std::string label(const Command& command, const Ask& ask, base::Language language)
{
    if (command.dataWord) return command.dataWord().get(language);
    return std::string(text::tr(command.wordsNow ? command.wordsNow(ask) : command.words, language));
}

std::string hint(const Command& command, const Ask& ask, base::Language language)
{
    std::string words = label(command, ask, language);
    if (isEnabled(command, ask.state)) return words;
    return words + ". " + std::string(text::tr(command.whyNot, language));
}

}  // namespace command
