#include "files/json/findings.hpp"

#include <algorithm>
#include <utility>

#include "files/json/locator.hpp"

namespace files {

std::string JsonPath::pointer() const
{
    if (!parent) return {};
    std::string out = parent->pointer();
    appendPointer(out, isIndex ? std::to_string(index) : key);
    return out;
}

void Findings::add(base::Severity severity, const JsonPath& path, base::Message message)
{
    if (found_.size() >= maxFindings) {
        ++dropped_;
        return;
    }
    found_.push_back({severity, file_, 0, path.pointer(), std::move(message)});
}

bool Findings::hasErrors() const
{
    return std::any_of(found_.begin(), found_.end(),
                       [](const base::Diagnostic& one) { return one.severity == base::Severity::Error; });
}

std::vector<base::Diagnostic> Findings::take()
{
    if (dropped_ > 0)
        found_.push_back({base::Severity::Error,
                          file_,
                          0,
                          {},
                          base::filled({"und {0} weitere Fehler; beheben Sie zuerst diese",
                                        "and {0} more problems; repair these first"},
                                       {dropped_})});
    dropped_ = 0;
    return std::exchange(found_, {});
}

}  // namespace files
