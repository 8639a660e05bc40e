// Work beside the window: in a thread of its own, so that the window goes on, or, where a program may have no
// threads (a page in a browser), between two frames. Knows nothing of what is done.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <thread>

namespace app {

/// A thread that does `work`; nothing where there are none, and then nothing was done.
std::optional<std::thread> threadFor(const std::function<void()>& work);

/// One piece of work at a time.
class Beside {
public:
    /// `mayThread` false: as where there are no threads.
    explicit Beside(bool mayThread = true) : mayThread_(mayThread) {}
    /// Waits until it is done.
    ~Beside();
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    /// Only while nothing runs.
    void start(std::function<void()> work);
    /// It was started, and its end was not told yet.
    bool running() const { return running_; }
    /// Tells the end, once: nothing runs any more. Asked once a frame. Without threads the frame that asks
    /// first can still show that something is about to be done, the second one waits for it.
    bool ended();
    /// Waits for the end. Without threads what was not begun is left undone.
    void wait();
    /// Waits until all is done, also without threads.
    void finish();

private:
    bool mayThread_;
    std::optional<std::thread> thread_;
    std::atomic<bool> done_{false};
    bool running_ = false, asked_ = false;
    std::function<void()> waiting_;  ///< without threads
};

}  // namespace app
