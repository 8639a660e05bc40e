// What pages say of an entry, in one language. Words only.
#pragma once

#include <string>

#include "base/language.hpp"
#include "model/atlas.hpp"

namespace layout {

/// "Berlin · Verband · Wasser, Öffentliche Daseinsvorsorge"
std::string entrySummaryLine(const model::Network& network, base::Language language);
std::string entryTopics(const model::Network& network, base::Language language);
/// City of the main seat, or "ohne Sitz".
std::string entrySeat(const model::Network& network, base::Language language);
/// "97 Städte (2025)": the newest number of members; empty if none is known.
std::string entryMembers(const model::Network& network, base::Language language);

}  // namespace layout
