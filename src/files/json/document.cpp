#include "files/json/document.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "files/read_file.hpp"

namespace files {

namespace {

using base::Severity;

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

/// Replaces ill-formed bytes; returns how many there were.
std::size_t replaceInvalid(std::string& text)
{
    std::size_t count = 0;
    std::string out;
    out.reserve(text.size() + 64);
    std::string_view rest = text;
    for (;;) {
        const std::size_t bad = base::firstInvalidUtf8(rest);
        out += rest.substr(0, bad);
        if (bad == std::string_view::npos) break;
        base::appendUtf8(out, 0xFFFD);
        ++count;
        rest.remove_prefix(bad + 1);
    }
    text = std::move(out);
    return count;
}

/// The offset of nlohmann's complaint; our own walk has found all faults before, so this is a safeguard.
struct FaultPosition : nlohmann::json::json_sax_t {
    std::size_t offset = 0;
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override
    {
        offset = position;
        return false;
    }
};

}  // namespace

base::Result<JsonDocument> parseJson(std::string bytes, std::string file, const JsonLimits& limits)
{
    base::Result<JsonDocument> result;
    const auto report = [&](int line, std::string path, std::string message) {
        result.diagnostics.push_back({Severity::Error, file, line, std::move(path), std::move(message)});
    };

    if (bytes.empty()) {
        report(1, {}, "the file is empty; expected an object with a list \"networks\"");
        return result;
    }
    if (looksLikeUtf16(bytes)) {
        report(1, {}, "the file is not UTF-8 (it looks like UTF-16); save it as UTF-8");
        return result;
    }
    const std::size_t markBytes = bytes.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    bytes.erase(0, markBytes);

    if (const std::size_t bad = base::firstInvalidUtf8(bytes); bad != std::string::npos) {
        const int line = lineAt(bytes, bad);
        std::string message =
            "not UTF-8: byte " + hexByte(bytes[bad]) + " at offset " + std::to_string(bad + markBytes);
        const std::size_t count = replaceInvalid(bytes);
        if (count > 1) message += " and " + std::to_string(count - 1) + " more";
        report(line, {}, message + "; shown as \xEF\xBF\xBD, save the file as UTF-8");
    }

    JsonInspection inspection = inspectJson(bytes, limits);
    for (JsonProblem& problem : inspection.problems)
        report(problem.line, std::move(problem.pointer), std::move(problem.message));
    if (inspection.fault) {
        std::string message = "not JSON from here on: " + inspection.fault->message;
        if (inspection.repaired && !inspection.repaired->empty())
            message += "; what stands before it is used";
        report(inspection.fault->line, std::move(inspection.fault->pointer), std::move(message));
        if (!inspection.repaired || inspection.repaired->empty()) return result;
    }

    const std::string& usable = inspection.repaired ? *inspection.repaired : bytes;
    nlohmann::json root = nlohmann::json::parse(usable, nullptr, false);
    if (root.is_discarded()) {
        FaultPosition fault;
        nlohmann::json::sax_parse(usable, &fault);
        report(lineAt(usable, std::min(fault.offset, usable.size())), {}, "not JSON from here on");
        return result;
    }
    result.value =
        JsonDocument{std::move(root), std::move(file), std::move(bytes), inspection.fault.has_value()};
    return result;
}

base::Result<JsonDocument> readJson(const std::filesystem::path& path)
{
    base::Result<std::string> bytes = readFile(path);
    if (!bytes) return {std::nullopt, std::move(bytes.diagnostics)};
    return parseJson(std::move(*bytes.value), path.string());
}

void resolveLines(const JsonDocument& document, std::vector<base::Diagnostic>& diagnostics)
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
