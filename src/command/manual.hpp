// The section of the manual page that tells the keys, from the table, as the source of man(7). tests/command
// compares it with docs/man.
#pragma once

#include <string>

#include "base/language.hpp"

namespace command {

/// From its heading to the line before the next one.
std::string manualSection(base::Language language);

}  // namespace command
