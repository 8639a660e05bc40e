#include "files/json/document.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "files/json/inspect.hpp"
#include "files/json/locator.hpp"
#include "files/read_file.hpp"

namespace files {

namespace {

using base::Severity;
using nlohmann::json;

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

int lineAt(std::string_view text, std::size_t offset)
{
    return 1 + static_cast<int>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::string hexByte(char c)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {'0', 'x', digits[byte >> 4], digits[byte & 0xFu]};
}

/// Two-byte encodings by their mark, or by the zero byte that every ASCII character has in them.
bool looksLikeUtf16(std::string_view bytes)
{
    if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF") return true;
    const std::string_view start = bytes.substr(0, 64);
    const auto zeros = std::count(start.begin(), start.end(), '\0');
    return zeros > 0 && static_cast<std::size_t>(zeros) * 3 >= start.size();
}

/// Replaces ill-formed bytes and returns how many there were. In a text of another encoding they are some
/// letters; where they are more than every fourth byte nothing is replaced: this is no text.
std::optional<std::size_t> replaceInvalid(std::string& text)
{
    std::size_t count = 0;
    const std::size_t enough = 100 + text.size() / 4;
    std::string out;
    out.reserve(text.size() + 64);
    std::string_view rest = text;
    for (;;) {
        const std::size_t bad = base::firstInvalidUtf8(rest);
        out += rest.substr(0, bad);
        if (bad == std::string_view::npos) break;
        base::appendUtf8(out, 0xFFFD);
        if (++count > enough) return std::nullopt;
        rest.remove_prefix(bad + 1);
    }
    text = std::move(out);
    return count;
}

}  // namespace

base::Result<ParsedJson> parseJson(std::string bytes, std::string file, StreamedList list)
{
    base::Result<ParsedJson> result;
    const auto report = [&](int line, std::string path, base::Message message) {
        result.diagnostics.push_back({Severity::Error, file, line, std::move(path), std::move(message)});
    };

    if (bytes.empty()) {
        report(1, {},
               {"die Datei ist leer", "the file is empty; expected an object with a list \"networks\""});
        return result;
    }
    if (looksLikeUtf16(bytes)) {
        report(1, {},
               {"die Datei ist nicht in UTF-8 geschrieben (sie sieht nach UTF-16 aus); sichern Sie sie als "
                "UTF-8",
                "the file is not UTF-8 (it looks like UTF-16); save it as UTF-8"});
        return result;
    }
    const std::size_t markBytes = bytes.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    bytes.erase(0, markBytes);

    if (const std::size_t bad = base::firstInvalidUtf8(bytes); bad != std::string::npos) {
        const int line = lineAt(bytes, bad);
        const base::Message message =
            base::filled({"nicht UTF-8: Byte {0} an Stelle {1}", "not UTF-8: byte {0} at offset {1}"},
                         {hexByte(bytes[bad]), bad + markBytes});
        const std::optional<std::size_t> count = replaceInvalid(bytes);
        if (!count) {
            report(line, {},
                   message + base::Message{" und sehr viele weitere; das ist keine Textdatei",
                                           " and very many more; this is not a text file"});
            return result;
        }
        const base::Message more =
            *count > 1 ? base::filled({" und {0} weitere", " and {0} more"}, {*count - 1}) : base::Message();
        report(line, {},
               message + more +
                   base::Message{"; gezeigt als \xEF\xBF\xBD, sichern Sie die Datei als UTF-8",
                                 "; shown as \xEF\xBF\xBD, save the file as UTF-8"});
    }

    ValueBuilder builder(bytes, list);
    JsonInspection inspection = inspectJson(bytes, {}, &builder);
    std::optional<json> root = builder.take();
    for (JsonProblem& problem : inspection.problems)
        report(problem.line, std::move(problem.pointer), std::move(problem.message));
    if (inspection.fault) {
        base::Message message =
            base::Message{"ab hier kein JSON: ", "not JSON from here on: "} + inspection.fault->message;
        if (root && !root->empty())
            message += {"; was davor steht, wird verwendet", "; what stands before it is used"};
        report(inspection.fault->line, std::move(inspection.fault->pointer), std::move(message));
    }
    if (root)
        result.value =
            ParsedJson{std::move(*root), std::move(file), std::move(bytes), inspection.fault.has_value()};
    return result;
}

base::Result<ParsedJson> readJson(const std::filesystem::path& path, StreamedList list)
{
    base::Result<std::string> bytes = readFile(path);
    if (!bytes) return {std::nullopt, std::move(bytes.diagnostics)};
    return parseJson(std::move(*bytes.value), path.string(), list);
}

void resolveLines(const ParsedJson& document, std::vector<base::Diagnostic>& diagnostics)
{
    std::vector<std::size_t> open;
    std::vector<std::string> pointers;
    for (std::size_t i = 0; i < diagnostics.size(); ++i) {
        if (diagnostics[i].line != 0) continue;
        open.push_back(i);
        pointers.push_back(diagnostics[i].path);
    }
    if (!open.empty()) {
        const std::vector<int> lines = findLines(document.text, pointers);
        for (std::size_t i = 0; i < open.size(); ++i) diagnostics[open[i]].line = lines[i];
    }
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [](const base::Diagnostic& a, const base::Diagnostic& b) { return a.line < b.line; });
}

}  // namespace files
