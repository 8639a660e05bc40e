#include "base/diagnostic.hpp"

#include "base/utf8.hpp"

namespace base {

std::string toString(const Diagnostic& diagnostic)
{
    std::string out = displaySafe(diagnostic.file);
    // std::to_string of an integer does not depend on the locale.
    if (diagnostic.line > 0) out += (out.empty() ? "" : ":") + std::to_string(diagnostic.line);
    if (!out.empty()) out += ": ";
    if (!diagnostic.path.empty()) out += displaySafe(diagnostic.path) + ": ";
    out += displaySafe(diagnostic.message);
    return out;
}

}  // namespace base
