#include "files/network_reader.hpp"

#include <unordered_map>
#include <utility>

#include "files/entry_reader.hpp"
#include "files/json/document.hpp"
#include "files/json/object_reader.hpp"

namespace files {

namespace {

using nlohmann::json;

void readTalk(ObjectReader& file, Talk& talk)
{
    const json* object = file.object("talk");
    if (!object) return;
    const JsonPath path = file.path("talk");
    ObjectReader reader(*object, path, file.findings());
    talk.title = reader.localText("title", limits::text);
    talk.event = reader.localText("event", limits::text);
    talk.sources = reader.localText("sources", limits::text);
    talk.note = reader.localText("note", limits::text);
    talk.speaker = reader.text("speaker", limits::name);
    talk.organisation = reader.text("organisation", limits::name);
    talk.place = reader.text("place", limits::name);
    talk.dates = reader.texts("dates", limits::name);
    reader.finish();
}

void readVersion(ObjectReader& file)
{
    const auto version = file.integer("schema", 1, 1'000'000);
    if (version && *version > networkFormat)
        file.findings().warning(file.path("schema"), "the format " + std::to_string(*version) +
                                                         " is newer than this program, which knows " +
                                                         std::to_string(networkFormat) +
                                                         "; some of it may be missing");
}

void readEntries(const json& list, const JsonPath& listPath, Findings& findings,
                 std::vector<model::Network>& networks)
{
    const std::size_t count = ObjectReader::usableItems(list);
    networks.reserve(count);
    std::unordered_map<std::string, std::size_t> firstWithId;
    for (std::size_t i = 0; i < count; ++i) {
        const JsonPath path = listPath.item(i);
        std::optional<model::Network> network = readEntry(list[i], path, findings);
        if (!network) continue;
        const auto [known, isNew] = firstWithId.emplace(network->id, i);
        if (!isNew) {
            findings.error(path.member("id"), "\"" + network->id + "\" is already the id of " +
                                                  listPath.item(known->second).pointer() +
                                                  "; ids are unique, this entry is left out");
            continue;
        }
        networks.push_back(std::move(*network));
    }
}

base::Result<NetworkFile> readDocument(base::Result<JsonDocument> document)
{
    base::Result<NetworkFile> result;
    result.diagnostics = std::move(document.diagnostics);
    if (!document.value) return result;

    const json& root = document.value->root;
    Findings findings(document.value->file);
    const JsonPath rootPath;
    if (!root.is_object()) {
        findings.error(rootPath, "the top level should be an object with a list \"networks\", is " +
                                     std::string(typeWord(root)));
    } else {
        ObjectReader reader(root, rootPath, findings);
        NetworkFile file;
        reader.text("$schema", limits::source);
        readVersion(reader);
        file.title = reader.localText("title", limits::name);
        file.note = reader.localText("note", limits::text);
        file.year = reader.year("as_of");
        readTalk(reader, file.talk);
        if (const json* list = reader.list("networks")) {
            readEntries(*list, reader.path("networks"), findings, file.networks);
            result.value = std::move(file);
        } else if (!reader.has("networks") && !document.value->cut) {
            findings.error(rootPath, "the list \"networks\" is missing");
        }
        reader.finish();
    }
    for (base::Diagnostic& found : findings.take()) result.diagnostics.push_back(std::move(found));
    resolveLines(*document.value, result.diagnostics);
    return result;
}

}  // namespace

base::Result<NetworkFile> readNetworks(const std::filesystem::path& path)
{
    return readDocument(readJson(path));
}

base::Result<NetworkFile> readNetworksFromText(std::string text, std::string file)
{
    return readDocument(parseJson(std::move(text), std::move(file)));
}

}  // namespace files
