// Keys and gestures as readers know them: "Strg+1", "Ctrl+1".
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "command/command.hpp"

namespace command {

std::string words(const Chord& chord, base::Language language);

/// What a tooltip shows: the first key, or else the first gesture. Empty: there is none.
std::string shortcut(const Command& command, base::Language language);

/// One line of help or manual: neighbours in the table with the same words.
struct Line {
    Heading heading{};
    text::Key meaning{};
    std::vector<const Command*> commands;
};
std::vector<Line> lines();
/// The one that the command is on.
Line lineOf(const Command& command);

/// The keys of a line: "Strg+1 … 4", "Alt+Links, Rechts". `withFurther`: also those that the help leaves out.
std::string keysOf(const Line& line, base::Language language, bool withFurther = false);

text::Key headingWords(Heading heading);

}  // namespace command
