// Reads a data file (the format is described by data/networks.schema.json) into values. Forgiving: what can
// be used is used, and every problem is reported with its line and JSON path.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "files/data/ground.hpp"
#include "model/network.hpp"
#include "model/origin.hpp"

namespace files {

struct NetworkFile {
    std::vector<model::Network> networks;  ///< in the order of the file; ids are unique
    model::Origin origin;
};

/// The version of the format that this program knows.
inline constexpr int networkFormat = 1;

/// No value only if nothing of the file can be used: it cannot be read, is not JSON from the start, or has
/// no list of entries. Diagnostics are sorted by line; an error may stand beside a value.
/// `ground` checks positions by shapes and places cities that have no position; without it countries are
/// boxes and a seat needs a position.
base::Result<NetworkFile> readNetworks(const std::filesystem::path& path, const Ground* ground = nullptr);

/// The same for a text; `file` is its name in messages.
base::Result<NetworkFile> readNetworksFromText(std::string text, std::string file,
                                               const Ground* ground = nullptr);

}  // namespace files
