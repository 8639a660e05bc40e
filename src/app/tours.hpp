// Tours and sessions between the state and the files: opening, saving, the talk of the first start, what is
// kept against a crash. Says what happened by actions; asks nothing.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/save/save_question.hpp"
#include "app/session.hpp"
#include "files/tour/journal.hpp"
#include "ui/ui.hpp"

namespace app {

class Tours {
public:
    explicit Tours(std::optional<std::filesystem::path> stateFolder);

    /// What the first frame shows: what a crash left behind, else the talk. Returns what is wrong with the
    /// talk, unless the data are somebody's own.
    std::vector<base::Diagnostic> begin(Session& session);

    /// In place of the present document; what is wrong with the file is in `problems()`.
    void open(Session& session, const std::string& path);
    /// True if it was saved. What stands against it is asked first, unless somebody agreed to it.
    bool save(Session& session, const std::string& path, SaveConsent consent);

    /// Keeps what is not saved, at most once a second. Call after each frame.
    void keep(const Session& session, double nowSeconds);
    /// Seconds until `keep` has something to do; negative: nothing.
    double dueSeconds(const Session& session, double nowSeconds) const;
    /// A proper end.
    void end() { journal_.forget(); }

    /// About the file that was opened last.
    const std::vector<base::Diagnostic>& problems() const { return problems_; }

private:
    files::Journal journal_;
    std::optional<base::SharedValue<state::Document>> kept_;  ///< as it lies in the journal
    double keptSeconds_ = -10;
    std::vector<base::Diagnostic> problems_;
};

/// The talk, then the files of `folder` by name.
std::vector<ui::TourChoice> tourChoices(const std::filesystem::path& folder, base::Language language);

/// Where files are saved unless somebody says otherwise: the user's documents, else the home folder.
std::filesystem::path defaultFolder();

/// A file in it that does not exist yet.
std::string proposedFile(base::Language language);

/// `path` with the ending of its kind, and inside the default folder if it names none.
std::filesystem::path fullPath(const std::string& path);

}  // namespace app
