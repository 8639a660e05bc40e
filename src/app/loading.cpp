#include "app/loading.hpp"

#include <algorithm>

#include "app/paths.hpp"
#include "app/save/save_question.hpp"
#include "files/data/network_reader.hpp"
#include "files/map_file.hpp"

namespace app {

bool Loaded::hasErrors() const
{
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const base::Diagnostic& diagnostic) {
        return diagnostic.severity == base::Severity::Error;
    });
}

Loaded load(const Options& options)
{
    Loaded loaded;
    model::Atlas::Parts parts;

    base::Result<files::MapAssets> map = files::openMapFile(mapFile());
    loaded.diagnostics = std::move(map.diagnostics);
    if (map) {
        loaded.mapFile = map.value->file;
        parts.map = map.value->geometry;
        parts.gazetteer = map.value->gazetteer;
        parts.geography = map.value->geography;
    }

    const std::filesystem::path data = options.data.empty() ? builtInData() : options.data;
    std::error_code ignored;
    loaded.data.path = std::filesystem::absolute(data, ignored).string();
    loaded.data.holds = state::StoredFile::Holds::Data;
    loaded.data.comesWithProgram = isSameFile(data, builtInData());
    std::optional<files::Ground> ground;
    if (map) ground.emplace(*map.value);
    base::Result<files::NetworkFile> file = files::readNetworks(data, ground ? &*ground : nullptr);
    loaded.diagnostics.insert(loaded.diagnostics.end(), file.diagnostics.begin(), file.diagnostics.end());
    if (!file) return loaded;
    parts.networks = std::move(file.value->networks);
    parts.origin = std::move(file.value->origin);
    loaded.atlas = std::make_shared<const model::Atlas>(std::move(parts));
    return loaded;
}

}  // namespace app
