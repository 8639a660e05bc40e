// What a reviewer reads of a picture: its maps, the words on it by role, how regions are filled, and for all
// the rest how many things there are with a digest of every detail. Made from a Scene's dump, so that it
// knows nothing of Scenes; equal digests mean equal dumps.
#pragma once

#include <string>

namespace golden {

/// At most 110 columns, unless one text alone is longer; what goes on in the next line is set in.
std::string summaryOf(const std::string& dump);

}  // namespace golden
