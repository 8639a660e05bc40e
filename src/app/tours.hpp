// Tours and sessions between the state and the files: opening, saving, the talk of the first start, what is
// kept against a crash. Says what happened by actions; asks nothing.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/save/keeper.hpp"
#include "app/save/save_question.hpp"
#include "app/session.hpp"
#include "ui/ui.hpp"

namespace app {

/// What would be there after a crash.
struct KeptWork {
    std::optional<base::SharedValue<state::Document>> document;  ///< flushed to a disk; nothing: none
    bool newest = false;                                         ///< it is the present one
    base::Message problem;                                       ///< why it is not
};

class Tours {
public:
    explicit Tours(std::optional<std::filesystem::path> stateFolder);

    /// What the first frame shows: what a crash left behind, else the talk. Returns what is wrong with the
    /// talk, unless the data are somebody's own.
    std::vector<base::Diagnostic> begin(Session& session);

    /// In place of the present document; what is wrong with the file is in `problems()`. Entries of a data
    /// file of somebody's own come beside those that are here: what differs is asked, see state::Review.
    void open(Session& session, const std::string& path);
    /// True if it was saved. What stands against it is asked first, unless somebody agreed to it.
    bool save(Session& session, const std::string& path, SaveConsent consent);

    /// Has what is not saved kept, by a thread of its own. Call after each frame. What cannot be kept is said
    /// when it begins, and not to the audience.
    void keep(Session& session, double nowSeconds);
    /// Seconds until `keep` has something to do, or the thread something to tell; negative: nothing.
    double dueSeconds(const Session& session, double nowSeconds) const;
    /// A proper end.
    void end() { keeper_.forget(); }
    /// Older versions of the document's file, newest first.
    std::vector<ui::TourChoice> versions(const Session& session) const;
    KeptWork kept(const Session& session) const;

    /// About the file that was opened last.
    const std::vector<base::Diagnostic>& problems() const { return problems_; }

private:
    void sayProblem(Session& session);
    void openEntries(Session& session, const std::filesystem::path& file);

    std::optional<std::filesystem::path> stateFolder_;
    Keeper keeper_;
    std::optional<base::SharedValue<state::Document>> handed_;  ///< to the keeper, the last one
    double handedSeconds_ = -10;
    bool problemSaid_ = false;  ///< that the newest cannot be kept
    std::vector<base::Diagnostic> problems_;
};

/// The talk, then the files of `folder` by name.
std::vector<ui::TourChoice> tourChoices(const std::filesystem::path& folder, base::Language language);

/// Of the files that were opened or saved: where each lies, and whether it is still there. Opens none.
std::vector<ui::TourChoice> recentChoices(const std::vector<std::string>& paths);

/// Where files are saved unless somebody says otherwise: the user's documents, else the home folder.
std::filesystem::path defaultFolder();

/// A file in it that does not exist yet.
std::string proposedFile(base::Language language);

/// `path` with the ending of its kind, and inside the default folder if it names none.
std::filesystem::path fullPath(const std::string& path);

}  // namespace app
