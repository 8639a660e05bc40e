#include "files/data/network_reader.hpp"

#include <string_view>
#include <unordered_map>
#include <utility>

#include "files/data/entry_reader.hpp"
#include "files/json/document.hpp"
#include "files/json/object_reader.hpp"

namespace files {

namespace {

using nlohmann::json;

constexpr std::string_view listKey = "networks";

void readTalk(ObjectReader& file, model::Talk& talk)
{
    const json* object = file.object("talk");
    if (!object) return;
    const JsonPath path = file.path("talk");
    ObjectReader reader(*object, path, file.findings());
    talk.title = reader.localText("title", limits::text);
    talk.event = reader.localText("event", limits::text);
    talk.sources = reader.localText("sources", limits::text);
    talk.note = reader.localText("note", limits::text);
    talk.partyNote = reader.localText("party_note", limits::text);
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
        file.findings().warning(
            file.path("schema"),
            base::filled(
                {"das Format {0} ist neuer als dieses Programm, das {1} kennt; manches kann fehlen",
                 "the format {0} is newer than this program, which knows {1}; some of it may be missing"},
                {*version, networkFormat}));
}

/// Turns the items of "networks" into entries as they come.
class EntryList : public ListReader {
public:
    EntryList(Findings& findings, const Ground* ground) : findings_(findings), ground_(ground) {}

    void begin() override
    {
        networks_.clear();
        firstWithId_.clear();
        count_ = 0;
    }

    void item(std::size_t index, const json& value) override
    {
        if (++count_ > limits::list) return;
        const JsonPath path = listPath_.item(index);
        std::optional<model::Network> network = readEntry(value, path, findings_, ground_);
        if (!network) return;
        const auto [known, isNew] = firstWithId_.emplace(network->id, index);
        if (isNew) {
            networks_.push_back(std::move(*network));
            return;
        }
        findings_.error(
            path.member("id"),
            base::filled(
                {"{0} ist schon die Kennung von {1}; jede gibt es nur einmal, dieser Eintrag bleibt weg",
                 "{0} is already the id of {1}; ids are unique, this entry is left out"},
                {inQuotes(network->id), listPath_.item(known->second).pointer()}));
    }

    std::vector<model::Network> take()
    {
        if (count_ > limits::list) findings_.error(listPath_, tooManyItems(count_));
        return std::move(networks_);
    }

private:
    Findings& findings_;
    const Ground* ground_;
    JsonPath rootPath_;
    JsonPath listPath_ = rootPath_.member(listKey);
    std::vector<model::Network> networks_;
    std::unordered_map<std::string, std::size_t> firstWithId_;
    std::size_t count_ = 0;
};

/// The top object; false if it has no list of entries.
bool readTop(ObjectReader& reader, NetworkFile& file)
{
    reader.text("$schema", limits::source);
    readVersion(reader);
    file.origin.title = reader.localText("title", limits::name);
    file.origin.credit = reader.localText("credit", limits::text);
    file.origin.note = reader.localText("note", limits::text);
    if (const std::optional<int> year = reader.year("as_of")) file.origin.date = std::to_string(*year);
    readTalk(reader, file.origin.talk);
    // Of somebody's own file: files/own reads the rest.
    for (const char* key : {"own", "changes"}) reader.member(key);
    const bool hasList = reader.list(listKey) != nullptr;
    reader.finish();
    return hasList;
}

/// `read` gives the document and hands the entries to the list it is given.
template <class Read>
base::Result<NetworkFile> readWith(const std::string& name, const Ground* ground, Read read)
{
    Findings findings(name);
    EntryList entries(findings, ground);
    base::Result<ParsedJson> document = read(StreamedList{listKey, &entries});
    base::Result<NetworkFile> result;
    result.diagnostics = std::move(document.diagnostics);
    if (!document.value) return result;

    const json& root = document.value->root;
    const JsonPath rootPath;
    if (root.is_object()) {
        NetworkFile file;
        ObjectReader reader(root, rootPath, findings);
        if (readTop(reader, file)) {
            file.networks = entries.take();
            result.value = std::move(file);
        } else if ((!reader.has(listKey) || root.at(std::string(listKey)).is_null()) &&
                   !document.value->cut) {
            findings.error(rootPath, {"die Liste \"networks\" fehlt", "the list \"networks\" is missing"});
        }
    } else {
        findings.error(
            rootPath,
            base::filled({"die oberste Ebene sollte ein Objekt mit einer Liste \"networks\" sein, ist {0}",
                          "the top level should be an object with a list \"networks\", is {0}"},
                         {typeWord(root)}));
    }
    for (base::Diagnostic& found : findings.take()) result.diagnostics.push_back(std::move(found));
    resolveLines(*document.value, result.diagnostics);
    return result;
}

}  // namespace

base::Result<NetworkFile> readNetworks(const std::filesystem::path& path, const Ground* ground)
{
    return readWith(path.string(), ground, [&](StreamedList list) { return readJson(path, list); });
}

base::Result<NetworkFile> readNetworksFromText(std::string text, std::string file, const Ground* ground)
{
    return readWith(file, ground, [&](StreamedList list) { return parseJson(std::move(text), file, list); });
}

}  // namespace files
