// The honest words beside a selected entry whose members cannot be drawn: "143 Länder · Liste nicht bekannt ·
// 2022". Text only.
#pragma once

#include <string>

#include "base/language.hpp"
#include "model/network.hpp"

namespace layout {

/// What the map cannot show of the entry's reach; empty if the map shows all. `states`: the map's regions are
/// the German states.
std::string listNote(const model::Network& network, bool states, base::Language language);

}  // namespace layout
