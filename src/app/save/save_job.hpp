// One file being saved while the window goes on: made beside it over its own copies, in a thread or, in a
// page, in a copy of the program, then put in place as a whole. Nothing is replaced unasked, and nothing
// half-written is left, whatever happens.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/beside/beside.hpp"
#include "app/save/make_files.hpp"
#include "files/atomic_file.hpp"
#include "platform/apart.hpp"
#include "state/saving.hpp"

namespace app {

class SaveJob {
public:
    SaveJob() = default;
    /// Cancels what is under way and waits for its end.
    ~SaveJob();
    SaveJob(const SaveJob&) = delete;
    SaveJob& operator=(const SaveJob&) = delete;

    /// The status to begin with: Running, or Exists or Failed without anything done. Only while nothing runs.
    state::SaveStatus start(SaveInput input, const state::SaveOrder& order);
    bool running() const { return beside_.running() || isApart_; }
    /// It is made in a copy of the program, whose end wakes the window.
    bool isApart() const { return isApart_; }
    void cancel() { cancelled_ = true; }
    /// The present status of what is running; the end of it is told once.
    state::SaveStatus poll();
    /// Of the one file that was written last; nothing if it was several.
    std::optional<state::FileMark> mark() const { return mark_; }

private:
    void work(const SaveInput& input);
    void write(const SaveInput& input, const MadeFiles& made);
    bool startApart(const SaveInput& input);
    bool endedApart();

    state::SaveStatus status_;             ///< of the work until it has ended
    std::optional<state::FileMark> mark_;  ///< likewise
    std::atomic<bool> cancelled_{false};
    std::atomic<double> share_{0};
    Beside beside_;
    platform::Apart apart_;
    bool isApart_ = false;
    std::optional<SaveInput> input_;  ///< of what is made apart
};

/// Keeps what stands in a file that is about to be saved over, see files/versions.
void keepBefore(const std::filesystem::path& stateFolder, const std::filesystem::path& file);

/// Why a file could not be written, in the reader's language.
std::string failureWords(const files::WriteFailure& failure, const std::filesystem::path& path,
                         base::Language language);

}  // namespace app
