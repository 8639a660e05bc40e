#include "app/loading.hpp"

#include <algorithm>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "app/paths.hpp"
#include "app/save/save_question.hpp"
#include "files/data/network_reader.hpp"
#include "files/map_file.hpp"
#include "files/own/own_file.hpp"
#include "filter/own_places.hpp"
#include "overlay/apply.hpp"

namespace app {

bool Loaded::hasErrors() const
{
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const base::Diagnostic& diagnostic) {
        return diagnostic.severity == base::Severity::Error;
    });
}

namespace {

namespace fs = std::filesystem;

/// The files that --data names, those in place of the built-in data first.
struct DataFiles {
    std::vector<fs::path> whole, own;
};
DataFiles dataFiles(const Options& options)
{
    DataFiles files;
    for (const fs::path& path : options.data)
        (files::isOwnDataFile(path) ? files.own : files.whole).push_back(path);
    if (files.whole.empty() && !options.onlyOwn) files.whole.push_back(builtInData());
    return files;
}

void say(Loaded& loaded, std::vector<base::Diagnostic> found)
{
    for (base::Diagnostic& one : found) loaded.diagnostics.push_back(std::move(one));
}

/// Behind those that are there; of two of one id both stay.
void append(std::vector<model::Network>& networks, std::vector<model::Network> more, const fs::path& file,
            Loaded& loaded)
{
    std::unordered_set<std::string> ids;
    for (const model::Network& network : networks) ids.insert(network.id);
    for (model::Network& network : more) {
        if (!ids.insert(network.id).second) {
            const std::string id = network.id;
            network.id =
                overlay::freeId(id, [&](std::string_view one) { return ids.contains(std::string(one)); });
            ids.insert(network.id);
            say(loaded, {{base::Severity::Warning,
                          file.string(),
                          0,
                          {},
                          base::filled({"die Kennung {0} hat schon ein Eintrag einer anderen Datei; beide "
                                        "bleiben, dieser als {1}",
                                        "the id {0} is that of an entry of another file already; both are "
                                        "kept, this one as {1}"},
                                       {id, network.id})}});
        }
        networks.push_back(std::move(network));
    }
}

std::string wholePath(const fs::path& path)
{
    std::error_code ignored;
    return fs::absolute(path, ignored).string();
}

/// False: nothing can be shown.
bool readWhole(const std::vector<fs::path>& paths, const files::Ground* ground, model::Atlas::Parts& parts,
               Loaded& loaded)
{
    bool first = true;
    for (const fs::path& path : paths) {
        base::Result<files::NetworkFile> file = files::readNetworks(path, ground);
        say(loaded, std::move(file.diagnostics));
        if (!file) return false;
        if (first) {
            parts.networks = std::move(file.value->networks);
            parts.origin = std::move(file.value->origin);
            loaded.data.path = wholePath(path);
            loaded.data.comesWithProgram = isSameFile(path, builtInData());
        } else {
            append(parts.networks, std::move(file.value->networks), path, loaded);
        }
        first = false;
    }
    return true;
}

/// All but the last become part of what lies below it.
bool readOwn(const std::vector<fs::path>& paths, const files::Ground* ground, model::Atlas::Parts& parts,
             Loaded& loaded)
{
    for (const fs::path& path : paths) {
        base::Result<files::OwnDataFile> file = files::readOwnData(path, ground);
        const bool isPartly = !file.diagnostics.empty();
        say(loaded, std::move(file.diagnostics));
        if (!file) return false;
        say(loaded, overlay::findings(parts.networks, file.value->entries, path.string()));
        if (parts.origin.title.empty()) parts.origin = std::move(file.value->origin);
        if (&path != &paths.back()) {
            parts.networks = overlay::applied(parts.networks, file.value->entries);
            parts.links = overlay::linksOf(parts.links, file.value->entries);
            continue;
        }
        using Understood = state::StoredFile::Understood;
        loaded.entries = std::move(file.value->entries);
        state::StoredFile& own = loaded.own.emplace();
        own.path = wholePath(path);
        own.holds = state::StoredFile::Holds::Own;
        own.understood = file.value->newer ? Understood::Newer
                         : isPartly        ? Understood::Partly
                                           : Understood::Whole;
        own.mark = file.value->mark;
        state::Document document;
        document.entries = loaded.entries;
        own.document = std::move(document);
    }
    return true;
}

}  // namespace

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

    const DataFiles paths = dataFiles(options);
    loaded.data.holds = state::StoredFile::Holds::Data;
    std::optional<files::Ground> ground;
    if (map) ground.emplace(*map.value);
    if (!readWhole(paths.whole, ground ? &*ground : nullptr, parts, loaded)) return loaded;
    if (!readOwn(paths.own, ground ? &*ground : nullptr, parts, loaded)) return loaded;
    loaded.base = filter::knowingOwnPlaces(std::make_shared<const model::Atlas>(std::move(parts)));
    loaded.atlas = loaded.entries->empty() ? loaded.base
                                           : filter::knowingOwnPlaces(std::make_shared<const model::Atlas>(
                                                 overlay::apply(*loaded.base, *loaded.entries)));
    return loaded;
}

}  // namespace app
