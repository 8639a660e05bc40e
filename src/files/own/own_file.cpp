#include "files/own/own_file.hpp"

#include <utility>

#include "files/data/network_reader.hpp"
#include "files/file_mark.hpp"
#include "files/json/document.hpp"
#include "files/json/object_reader.hpp"
#include "files/own/own_entries.hpp"
#include "files/read_file.hpp"
#include "files/write/entry_json.hpp"

namespace files {

namespace {

using nlohmann::json, nlohmann::ordered_json;

bool saysOwn(const json& root)
{
    if (!root.is_object()) return false;
    const auto own = root.find("own");
    return own != root.end() && own->is_boolean() && own->get<bool>();
}

bool isFileMember(std::string_view name)
{
    return name == "own" || name == "networks" || name == "changes" || name == "links";
}

/// The members of a file in their order, without what is written anew anyway: lists may be very long.
ordered_json membersOf(const std::string& text)
{
    if (text.empty()) return {};
    bool isKnown = false;
    const auto isKept = [&](int depth, ordered_json::parse_event_t event, const ordered_json& value) {
        using Event = ordered_json::parse_event_t;
        if (event == Event::key && depth == 1) isKnown = isFileMember(value.get<std::string>());
        return !isKnown || depth < 2 || event == Event::object_end || event == Event::array_end;
    };
    return ordered_json::parse(text, isKept, false);
}

base::Result<OwnDataFile> read(base::Result<ParsedJson> document, const std::string& name,
                               const Ground* ground)
{
    base::Result<OwnDataFile> result;
    result.diagnostics = std::move(document.diagnostics);
    if (!document.value) return result;
    Findings findings(name);
    findings.setUnfinished();
    const json& root = document.value->root;
    const JsonPath rootPath;
    if (root.is_object()) {
        OwnDataFile file;
        ObjectReader reader(root, rootPath, findings);
        file.newer = reader.integer("schema", 1, 1'000'000).value_or(networkFormat) > networkFormat;
        file.origin.title = reader.localText("title", limits::name);
        file.origin.credit = reader.localText("credit", limits::text);
        file.origin.note = reader.localText("note", limits::text);
        file.entries = readOwnEntries(reader, ground, document.value->text);
        if (file.newer)
            findings.warning(rootPath.member("schema"),
                             {"die Datei stammt von einem neueren Programm; gezeigt wird, was bekannt ist",
                              "the file was written by a newer program; what is known is shown"});
        result.value = std::move(file);
    } else {
        findings.error(rootPath, {"das ist keine Datei mit Einträgen", "this is not a file of entries"});
    }
    for (base::Diagnostic& found : findings.take()) result.diagnostics.push_back(std::move(found));
    resolveLines(*document.value, result.diagnostics);
    return result;
}

}  // namespace

bool isOwnDataFile(const std::filesystem::path& path)
{
    base::Result<std::string> bytes = readFile(path);
    // Most data files say nothing of it, and are long.
    if (!bytes || bytes.value->find("\"own\"") == std::string::npos) return false;
    const base::Result<ParsedJson> document = parseJson(std::move(*bytes.value), path.string());
    return document && saysOwn(document.value->root);
}

base::Result<OwnDataFile> readOwnData(const std::filesystem::path& path, const Ground* ground)
{
    base::Result<std::string> bytes = readFile(path);
    if (!bytes) return {std::nullopt, std::move(bytes.diagnostics)};
    return readOwnDataFromText(std::move(*bytes.value), path.string(), ground);
}

base::Result<OwnDataFile> readOwnDataFromText(std::string text, std::string file, const Ground* ground)
{
    const state::FileMark mark = markOf(text);
    base::Result<OwnDataFile> result = read(parseJson(std::move(text), file), file, ground);
    if (result.value) result.value->mark = mark;
    return result;
}

std::string writeOwnData(const overlay::Overlay& entries, const std::string& before)
{
    ordered_json fresh = ordered_json::object();
    ordered_json old = membersOf(before);
    if (!old.is_object()) {
        fresh["$schema"] = "networks.schema.json";
        fresh["schema"] = networkFormat;
    }
    fresh["own"] = true;
    LongLists lists;
    putOwnEntries(fresh, entries, lists);
    return lists.text(mergedInto(std::move(old), std::move(fresh), isFileMember));
}

}  // namespace files
