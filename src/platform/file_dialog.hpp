// The desktop's own dialog for opening and saving a file, through its portal
// (org.freedesktop.portal.FileChooser over D-Bus), so that it is the one that people know from their other
// programs. Opens no file itself.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace platform {

struct FileFilter {
    std::string label;                  ///< in the reader's language
    std::vector<std::string> patterns;  ///< "*.json"
};

struct FileQuestion {
    enum class Kind { Open, Save };
    Kind kind = Kind::Open;
    std::string title;
    std::filesystem::path folder;  ///< where it begins; empty: where the desktop likes
    std::string name;              ///< proposed, for Save
    std::vector<FileFilter> filters;
};

struct FileAnswer {
    enum class Outcome {
        Chosen,
        Cancelled,
        NoDialog  ///< the desktop has none after all: ask in another way
    };
    Outcome outcome = Outcome::NoDialog;
    std::filesystem::path path;  ///< absolute, of Chosen
};

/// One dialog at a time. Nothing here waits: the answer is asked for in every frame.
class FileDialog {
public:
    FileDialog();
    ~FileDialog();
    FileDialog(const FileDialog&) = delete;
    FileDialog& operator=(const FileDialog&) = delete;

    /// True if the session has a portal, running or to be started. Asks the session's bus, which is quick.
    static bool isThere();
    /// One for saving asks where. A browser's page cannot: its downloads lie where the browser puts them.
    static const bool asksWhere;

    /// Opens it over `parentWindow` (platform::Window::portalName; may be empty). Does nothing while one is
    /// open.
    void ask(const FileQuestion& question, const std::string& parentWindow);
    bool isOpen() const;
    /// The answer, once.
    std::optional<FileAnswer> poll();

private:
    struct Request;
    std::unique_ptr<Request> request_;
};

/// The path of a file: address of this computer (RFC 8089); empty for any other.
std::filesystem::path pathOfUri(const std::string& uri);

}  // namespace platform
