// A data file of somebody's own: entries of theirs, and what they changed of those in the data that it lies
// over. The format is that of all data files (data/networks.schema.json) with "own": true.
#pragma once

#include <filesystem>
#include <string>

#include "base/diagnostic.hpp"
#include "files/data/ground.hpp"
#include "model/origin.hpp"
#include "overlay/overlay.hpp"
#include "state/storage.hpp"

namespace files {

struct OwnDataFile {
    overlay::Overlay entries;
    model::Origin origin;
    bool newer = false;  ///< of a newer program: must not be written over, it may hold more than was read
    state::FileMark mark;
};

/// True for a file that says it is somebody's own. What cannot be read is not.
bool isOwnDataFile(const std::filesystem::path& path);

/// Nothing of it is lost: what is not understood is kept in the overlay, or stays in the file when it is
/// written. No value only if nothing can be read.
base::Result<OwnDataFile> readOwnData(const std::filesystem::path& path, const Ground* ground = nullptr);
base::Result<OwnDataFile> readOwnDataFromText(std::string text, std::string file,
                                              const Ground* ground = nullptr);

/// The file's text. `before`: what stands there now, if it is a data file: its order, and members that nobody
/// here knows, stay.
std::string writeOwnData(const overlay::Overlay& entries, const std::string& before = {});

}  // namespace files
