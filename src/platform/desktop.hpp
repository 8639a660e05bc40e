// The desktop around the program: opening a link in the browser, telling somebody who started the program
// by a double click why it cannot run. Runs other programs without a shell.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"

namespace platform {

/// True for http:// and https:// addresses of printable ASCII without blanks, quotes or user names.
bool isSafeLink(const std::string& url);

/// The address as browsers take it: the scheme in small letters, letters beyond ASCII behind the host as %XX.
std::string asLink(const std::string& url);

/// A program that was started to show something. It is asked how it goes, nobody waits for it.
class Opening {
public:
    enum class State : std::uint8_t {
        Pending,  ///< it runs; it may be what shows the thing
        Opened,
        Failed  ///< it could not be started, or found nothing that could show the thing
    };
    /// Failed.
    Opening() = default;
    ~Opening();
    Opening(Opening&& other) noexcept;
    Opening& operator=(Opening&& other) noexcept;

    State poll();

private:
    friend Opening openLink(const std::string& url);
    friend Opening openFolder(const std::filesystem::path& folder);
    explicit Opening(int report) : report_(report) {}

    int report_ = -1;  ///< the reading end of a pipe that tells the exit code
    State state_ = State::Failed;
};

/// Hands a safe link to the desktop's browser (xdg-open). Fails if it is not safe.
Opening openLink(const std::string& url);

/// Shows a folder in the desktop's file manager. Fails if it is none.
Opening openFolder(const std::filesystem::path& folder);

/// The user's folders that exist, by the rules of the XDG user directories; absolute paths, none twice.
struct UserFolders {
    std::optional<std::filesystem::path> documents, desktop, home;
};
UserFolders userFolders();

/// What there is to say of a file that was put there, where it is not there any more but with the browser's
/// downloads; empty on a desktop.
base::Message whereItWent(const std::string& file);

/// The disks mounted in that folder, by name.
std::vector<std::filesystem::path> disksBelow(const std::filesystem::path& folder);

/// The user's memory sticks and other disks that can be taken along, where desktops mount them.
std::vector<std::filesystem::path> removableDisks();

/// Shows `message` in a dialog or notification if the desktop has a program for it; always prints it to
/// stderr.
void tellUser(const std::string& title, const std::string& message);

}  // namespace platform
