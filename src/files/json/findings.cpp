#include "files/json/findings.hpp"

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

void Findings::add(base::Severity severity, const JsonPath& path, std::string message)
{
    if (found_.size() >= maxFindings) {
        ++dropped_;
        return;
    }
    found_.push_back({severity, file_, 0, path.pointer(), std::move(message)});
}

std::vector<base::Diagnostic> Findings::take()
{
    if (dropped_ > 0)
        found_.push_back({base::Severity::Error,
                          file_,
                          0,
                          {},
                          "and " + std::to_string(dropped_) + " more problems; repair these first"});
    dropped_ = 0;
    return std::exchange(found_, {});
}

}  // namespace files
