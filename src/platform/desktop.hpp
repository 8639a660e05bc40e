// The desktop around the program: opening a link in the browser, telling somebody who started the program
// by a double click why it cannot run. Runs other programs without a shell.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace platform {

/// True for http:// and https:// addresses of printable ASCII without blanks, quotes or user names.
bool isSafeLink(const std::string& url);

/// The address as browsers take it: the scheme in small letters, letters beyond ASCII behind the host as %XX.
std::string asLink(const std::string& url);

/// Hands a safe link to the desktop's browser (xdg-open) without waiting; false if it is not safe or no
/// program could be started.
bool openLink(const std::string& url);

/// Shows a folder in the desktop's file manager; false if it is none or no program could be started.
bool openFolder(const std::filesystem::path& folder);

/// The user's folders that exist, by the rules of the XDG user directories; absolute paths, none twice.
struct UserFolders {
    std::optional<std::filesystem::path> documents, desktop, home;
};
UserFolders userFolders();

/// The disks mounted in that folder, by name.
std::vector<std::filesystem::path> disksBelow(const std::filesystem::path& folder);

/// The user's memory sticks and other disks that can be taken along, where desktops mount them.
std::vector<std::filesystem::path> removableDisks();

/// Shows `message` in a dialog or notification if the desktop has a program for it; always prints it to
/// stderr.
void tellUser(const std::string& title, const std::string& message);

}  // namespace platform
