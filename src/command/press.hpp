// Which command a key means, and doing it. The handler of the window's keys, of buttons and of menus.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "command/command.hpp"

namespace command {

/// The chord is what was pressed, whatever has the keyboard.
bool matches(const Chord& chord, const base::KeyPress& pressed);

/// All that the key means now, where there should be one at most.
std::vector<const Command*> allMeant(const Ask& ask);

/// The command that the key means now; null if there is none, or if it belongs to a control or a text field.
const Command* commandOf(const Ask& ask);

/// The command whose key a letter or sign is by itself, small or capital; null: it is nothing but text.
const Command* commandOfLetter(const state::AppState& state, char32_t typed);

/// Does what the key means, if it can be done now.
void press(const Ask& ask, state::Wishes& wishes);

bool isEnabled(const Command& command, const state::AppState& state);

/// What a button or a row of a menu does; nothing while the command is not enabled.
void run(const Command& command, const Ask& ask, state::Wishes& wishes);

/// What a button says: what it does now.
std::string label(const Command& command, const Ask& ask, base::Language language);
/// The same, with the reason while it cannot be done.
std::string hint(const Command& command, const Ask& ask, base::Language language);

}  // namespace command
