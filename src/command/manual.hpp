// The sections of the manual page that tell the keys and the filters, from their tables, as the source of
// man(7). tests/command compares them with docs/man.
#pragma once

#include <string>

#include "base/language.hpp"

namespace command {

/// From its heading to the line before the next one.
std::string manualSection(base::Language language);
/// The same of what --filter takes.
std::string filterSection(base::Language language);

}  // namespace command
