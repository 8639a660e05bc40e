#include "base/diagnostic.hpp"

#include "base/utf8.hpp"

namespace base {

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
    if (diagnostic.line <= 0) return out;
    if (!out.empty()) out += ", ";
    return out + (language == Language::De ? "Zeile " : "line ") + std::to_string(diagnostic.line);
}

}  // namespace base
