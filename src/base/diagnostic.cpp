#include "base/diagnostic.hpp"

#include <string_view>

#include "base/utf8.hpp"

namespace base {

namespace {

/// The name of the field that a JSON pointer leads to or into; empty for an item of a list at the top.
std::string fieldOf(std::string_view pointer)
{
    std::string field;
    int depth = 0;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::string_view part = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(part.size());
        ++depth;
        const bool isIndex = !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
        if (isIndex && depth == 2) field.clear();
        if (isIndex) continue;
        field.clear();
        for (std::size_t i = 0; i < part.size(); ++i) {
            const bool escaped = part[i] == '~' && i + 1 < part.size();
            if (escaped) ++i;
            field += escaped ? (part[i] == '1' ? '/' : '~') : part[i];
        }
    }
    return field;
}

}  // namespace

std::string toString(const Diagnostic& diagnostic, Language language)
{
    std::string out = displaySafe(diagnostic.file);
    // std::to_string of an integer does not depend on the locale.
    if (diagnostic.line > 0) out += (out.empty() ? "" : ":") + std::to_string(diagnostic.line);
    if (!out.empty()) out += ": ";
    if (!diagnostic.path.empty()) out += displaySafe(diagnostic.path) + ": ";
    out += displaySafe(diagnostic.message.in(language));
    return out;
}

std::string placeOf(const Diagnostic& diagnostic, Language language)
{
    std::string out = displaySafe(diagnostic.file.substr(diagnostic.file.rfind('/') + 1));
    const auto add = [&](const std::string& part) {
        if (!part.empty()) out += (out.empty() ? "" : ", ") + part;
    };
    if (diagnostic.line > 0)
        add((language == Language::De ? "Zeile " : "line ") + std::to_string(diagnostic.line));
    const std::string field = fieldOf(diagnostic.path);
    if (!field.empty())
        add(language == Language::De ? "„" + displaySafe(field) + "“" : "“" + displaySafe(field) + "”");
    return out;
}

}  // namespace base
