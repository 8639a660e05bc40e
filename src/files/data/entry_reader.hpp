// One entry of a data file, JSON to model::Network. Inside files/ only; files/network_reader reads whole
// files.
#pragma once

#include <optional>

#include <nlohmann/json.hpp>

#include "files/data/ground.hpp"
#include "files/json/findings.hpp"
#include "model/network.hpp"

namespace files {

/// Everything in the entry that can be used; all problems go to `findings`. Nothing without a usable id or
/// without a name. `ground` may be null.
std::optional<model::Network> readEntry(const nlohmann::json& value, const JsonPath& path, Findings& findings,
                                        const Ground* ground);

}  // namespace files
