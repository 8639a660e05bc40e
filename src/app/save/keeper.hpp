// Keeps the document against a crash, in a thread of its own: the frame hands over what is to be kept and
// goes on, the thread writes it to the journal and flushes it to the disk. Where there are no threads it is
// written at once. What outlives the program is told by `kept`.
// Opens nothing and asks nothing.
#pragma once

#include <condition_variable>
#include <cstdint>
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

    Keeper(std::optional<std::filesystem::path> folder, long long processId);
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
    /// Until everything that was handed over is written.
    void wait();

    bool busy() const;
    /// The document that lies on the disk, flushed; nothing: none.
    std::optional<base::SharedValue<state::Document>> kept() const;
    /// The document that was written last. In a page it may not outlive the program yet; what is removed
    /// afterwards does not go before it has.
    std::optional<base::SharedValue<state::Document>> written() const;
    /// Why the newest one does not; nothing if it does.
    std::optional<base::Diagnostic> problem() const;

private:
    void run();
    /// Takes over what is next. With the lock, which is let go meanwhile.
    void workOff(std::unique_lock<std::mutex>& lock);
    void begin();
    /// Whether what was written outlives the program by now. With the lock.
    void settle() const;

    files::Journal journal_;  ///< the thread's, once there is one
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<Work> next_;
    bool forget_ = false, stop_ = false, working_ = false;
    /// Written, and to be stored: see platform/storage.hpp.
    struct Written {
        base::SharedValue<state::Document> document;
        std::uint64_t moment = 0;
    };
    mutable std::optional<Written> written_;
    mutable std::optional<base::SharedValue<state::Document>> kept_;
    mutable std::optional<base::Diagnostic> problem_;
    bool begun_ = false;
    std::optional<std::thread> thread_;  ///< once something was kept, where there are threads
};

}  // namespace app
