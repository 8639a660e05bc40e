// What the slides said about an entry beside what holds today, for card, list and board. Words only.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "model/network.hpp"

namespace words {

/// A line each, today's with year and source; none where nothing is known to differ.
std::vector<std::string> thenAndNow(const model::Network& network, base::Language language);

/// The same in a word or two: "1.700 › 2.000", "beendet"; empty where there is nothing to compare.
std::string changeInShort(const model::Network& network, base::Language language);

}  // namespace words
