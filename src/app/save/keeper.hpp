// Keeps the document against a crash, in a thread of its own: the frame hands over what is to be kept and
// goes on, the thread writes it to the journal and flushes it to the disk. What lies there is told by `kept`.
// Opens nothing and asks nothing.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "base/diagnostic.hpp"
#include "files/tour/journal.hpp"
#include "files/tour/tour_file.hpp"
#include "model/atlas.hpp"
#include "state/app_state.hpp"

namespace app {

class Keeper {
public:
    /// All of a session, as it was at one moment; cheap to copy.
    struct Work {
        std::shared_ptr<const model::Atlas> atlas;
        base::SharedValue<state::Document> document;
        state::Record record;
        state::View view;
        state::FrameSize mapPx;
        std::optional<files::OwnFile> belongsTo;
    };

    Keeper(std::optional<std::filesystem::path> folder, long processId);
    /// What was handed over is written first.
    ~Keeper();
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

    /// Before anything is kept.
    std::vector<std::filesystem::path> leftBehind() { return journal_.leftBehind(); }

    /// In place of what was kept; of several in quick succession the newest is written.
    void keep(Work work);
    /// Nothing is to be kept any more.
    void forget();
    /// Until everything that was handed over is done.
    void wait();

    bool busy() const;
    /// The document that lies on the disk, flushed; nothing: none.
    std::optional<base::SharedValue<state::Document>> kept() const;
    /// Why the newest one does not; nothing if it does.
    std::optional<base::Diagnostic> problem() const;

private:
    void run();

    files::Journal journal_;  ///< the thread's, once there is one
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<Work> next_;
    bool forget_ = false, stop_ = false, working_ = false;
    std::optional<base::SharedValue<state::Document>> kept_;
    std::optional<base::Diagnostic> problem_;
    std::thread thread_;
};

}  // namespace app
