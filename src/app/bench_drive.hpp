// Measures the running window from inside for bench/: time of the first complete swap and of frames while
// panning or flying. Off unless --bench is given.
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"

namespace app {

class BenchDrive {
public:
    /// "", "start", "pan" or "fly".
    explicit BenchDrive(std::string name) : name_(std::move(name)) {}

    bool on() const { return !name_.empty(); }
    /// After the first swap: prints {"first_swap_s": CLOCK_MONOTONIC}.
    void firstSwap() const;
    /// True while frames are to be driven; applies the next step to the session before the frame.
    bool step(Session& session);
    /// After the frame's swap: notes how long it took since step(). Prints the result after the last one.
    void frameDone();

private:
    std::string name_;
    std::vector<double> framesMs_, cpuMs_, threadMs_;
    double stepStart_ = 0, stepCpu_ = 0, stepThread_ = 0;
    bool stepping_ = false;
    int steps_ = 0;
};

}  // namespace app
