// Work in a copy of the program, where it may have no threads: a page in a browser. The copy has a memory of
// its own, as this one was when the work began, so nothing that it changes is seen here; what it is for are
// the bytes that it gives. A desktop has threads and no such copies.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace platform {

/// One piece of work at a time, in the whole program.
class Apart {
public:
    /// To be called with what share is done.
    using Progress = std::function<void(double)>;
    using Work = std::function<std::string(const Progress&)>;
    enum class State : std::uint8_t {
        Idle,
        Running,
        Done,   ///< `take` has the bytes
        Failed  ///< no copy could be made (too little memory), or it broke down
    };

    Apart();
    /// Stops what runs.
    ~Apart();
    Apart(const Apart&) = delete;
    Apart& operator=(const Apart&) = delete;

    /// Work may be asked for soon: a copy is got ready, so that it begins at once. Or not any more: given up.
    static void expect(bool isSoon);
    /// False if there are no copies here: nothing was begun.
    bool start(Work work);
    State state() const;
    double share() const;
    /// What was given; nothing is under way any more.
    std::string take();
    /// Stops at once, wherever it is; Idle again.
    void stop();

private:
    std::unique_ptr<Work> work_;  ///< the copy finds it where it lies here
};

}  // namespace platform
