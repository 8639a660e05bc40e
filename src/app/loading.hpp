// Brings data file and map file together into the Atlas.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/cli/command_line.hpp"
#include "base/diagnostic.hpp"
#include "files/mapped_file.hpp"
#include "model/atlas.hpp"
#include "overlay/overlay.hpp"
#include "state/storage.hpp"

namespace app {

struct Loaded {
    std::shared_ptr<const model::Atlas> atlas;         ///< null when not even one entry could be read
    std::shared_ptr<const model::Atlas> base;          ///< the same without `entries`
    base::SharedValue<overlay::Overlay> entries;       ///< of the last file of somebody's own
    std::optional<state::StoredFile> own;              ///< that file; its `document` has them alone
    std::shared_ptr<const files::MappedFile> mapFile;  ///< null if there is no map
    state::StoredFile data;                            ///< the file the entries are from
    std::vector<base::Diagnostic> diagnostics;         ///< everything found, errors and warnings
    bool hasErrors() const;
};

/// Reads --data or the built-in data, and the map file. A missing map file is an error, but lists still work.
/// Files of somebody's own lie over the others, each over those named before it; the last one is edited.
Loaded load(const Options& options);

}  // namespace app
