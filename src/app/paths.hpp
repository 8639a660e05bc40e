// Where the program's own files lie. The build tree has the shape of an installation, so one rule
// serves both: share/kommunalatlas beside the folder of the executable.
#pragma once

#include <filesystem>

namespace app {

/// Folder with networks.json and kommunalatlas.map; KOMMUNALATLAS_SHARE overrides it.
std::filesystem::path shareFolder();

std::filesystem::path builtInData();
std::filesystem::path mapFile();
std::filesystem::path talkFile();  ///< the talk as a tour

}  // namespace app
