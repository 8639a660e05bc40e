// Entries of the data with what somebody changed of them, and entries of their own behind them. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/atlas.hpp"
#include "overlay/overlay.hpp"

namespace overlay {

/// The data's entries keep their index; own ones follow in their order, deleted ones too. What is hidden or
/// deleted keeps its id alone (Network::absent). Each entry says what of it is somebody's own (Network::own).
std::vector<model::Network> applied(const std::vector<model::Network>& base, const Overlay& overlay);
/// Those of the data and, behind them, those of the overlay that the data have not.
base::SharedValue<model::TownLinks> linksOf(const base::SharedValue<model::TownLinks>& base,
                                            const Overlay& overlay);
/// With the map, gazetteer, geography and origin of `base`.
model::Atlas apply(const model::Atlas& base, const Overlay& overlay);

/// A field that was changed here and, since then, in the data: which one is right is asked.
struct Conflict {
    std::string entry;
    std::string field;
    Value mine, was, data;
    friend bool operator==(const Conflict&, const Conflict&) = default;
};
std::vector<Conflict> conflicts(const std::vector<model::Network>& base, const Overlay& overlay);
/// `keepMine`: the change stays, made against what the data say now. Else it goes.
void decide(Overlay& overlay, const Conflict& conflict, bool keepMine);

/// Changes of entries that the data no longer have, ids and names that stand twice, what a newer program
/// wrote. All of it is kept; each is said once. `file`: its name in messages.
std::vector<base::Diagnostic> findings(const std::vector<model::Network>& base, const Overlay& overlay,
                                       const std::string& file);

}  // namespace overlay
