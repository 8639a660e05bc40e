// A JSON file as a tree of values, with the lines it came from. Says in words for people what is wrong with
// the text, and keeps what is whole of a broken one. Inside files/ only: others never see JSON.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/diagnostic.hpp"
#include "files/json/value_builder.hpp"

namespace files {

struct ParsedJson {
    nlohmann::json root;
    std::string file;  ///< for messages
    std::string text;  ///< as it was read, without byte order mark, valid UTF-8
    bool cut = false;  ///< `root` holds only what stands before a fault
};

/// The file's values. Errors: what readFile refuses, empty files, other encodings than UTF-8, text that is
/// not JSON, nesting and numbers beyond reason. There may be a value beside errors: of a broken text the
/// whole entries that stand before the fault, of wrong UTF-8 everything with U+FFFD for the wrong bytes.
base::Result<ParsedJson> readJson(const std::filesystem::path& path, StreamedList list = {});
base::Result<ParsedJson> parseJson(std::string bytes, std::string file, StreamedList list = {});

/// Gives every diagnostic that has a path and no line the line of the path, then sorts by line.
void resolveLines(const ParsedJson& document, std::vector<base::Diagnostic>& diagnostics);

}  // namespace files
