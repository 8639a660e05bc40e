// What a page can do of the desktop around it: open a link in another tab.
#include "platform/desktop.hpp"

#include <cstdio>

#include "platform/web/calls.hpp"

namespace platform {

namespace {

constexpr int opened = 1;

}  // namespace

Opening::~Opening() = default;
Opening::Opening(Opening&& other) noexcept = default;
Opening& Opening::operator=(Opening&& other) noexcept = default;

Opening::State Opening::poll() { return report_ == opened ? State::Opened : state_; }

Opening openLink(const std::string& url)
{
    return isSafeLink(url) && pageOpenLink(url.c_str()) ? Opening(opened) : Opening();
}

Opening openFolder(const std::filesystem::path& /*folder*/) { return {}; }

void tellUser(const std::string& title, const std::string& message)
{
    std::fprintf(stderr, "%s: %s\n", title.c_str(), message.c_str());
    pageSay(title.c_str(), message.c_str());
}

}  // namespace platform
