#include "app/window/openings.hpp"

#include "state/action.hpp"
#include "text/catalogue.hpp"

namespace app {

namespace {

constexpr double longestOpeningSeconds = 10;

}  // namespace

bool Openings::openLink(const std::string& address, double nowSeconds)
{
    const std::string link = platform::asLink(address);
    if (!platform::isSafeLink(link)) return false;
    pending_.push_back({platform::openLink(link), link, nowSeconds});
    return true;
}

void Openings::openFolder(const std::filesystem::path& saved, double nowSeconds)
{
    std::error_code ignored;
    const bool isFolder = std::filesystem::is_directory(saved, ignored);
    pending_.push_back({platform::openFolder(isFolder ? saved : saved.parent_path()), {}, nowSeconds});
}

void Openings::follow(Session& session, platform::Window& window)
{
    using State = platform::Opening::State;
    const base::Language language = session.state().preferences.language;
    for (Pending& one : pending_) {
        const State state = one.opening.poll();
        // What runs that long has found something to show.
        one.isOver = state != State::Pending || window.seconds() - one.begunSeconds > longestOpeningSeconds;
        if (state != State::Failed) continue;
        if (!one.link.empty()) window.setClipboard(one.link);
        const text::Key key = one.link.empty() ? text::Key::FolderNotOpened : text::Key::LinkFailed;
        session.apply(state::ShowToast{std::string(text::tr(key, language))});
    }
    std::erase_if(pending_, [](const Pending& one) { return one.isOver; });
}

}  // namespace app
