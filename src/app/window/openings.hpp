// Links and folders that the desktop was asked to open, until it has. What it cannot open is said in the
// window, and a link is then at least in the clipboard. Opens nothing by itself and decides nothing.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "platform/desktop.hpp"
#include "platform/window.hpp"

namespace app {

class Openings {
public:
    /// False for a link that is not opened: no web address, or one that could do harm.
    bool openLink(const std::string& address, double nowSeconds);
    /// The folder of a file, or the folder itself.
    void openFolder(const std::filesystem::path& saved, double nowSeconds);
    void follow(Session& session, platform::Window& window);
    bool empty() const { return pending_.empty(); }

private:
    struct Pending {
        platform::Opening opening;
        std::string link;  ///< empty: a folder
        double begunSeconds = 0;
        bool isOver = false;
    };
    std::vector<Pending> pending_;
};

}  // namespace app
