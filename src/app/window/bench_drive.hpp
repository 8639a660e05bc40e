// Measures the running window from inside for bench/: time of the first complete swap and of frames while
// panning, flying or going through the scenes of the talk. Off unless --bench is given.
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"
#include "render/kept_picture.hpp"

namespace app {

class BenchDrive {
public:
    /// "", "start", "pan", "fly" or "scenes".
    explicit BenchDrive(std::string name) : name_(std::move(name)) {}

    bool on() const { return !name_.empty(); }
    /// After the first swap: prints {"first_swap_s": CLOCK_MONOTONIC}.
    void firstSwap() const;
    /// When the window first rests: what it keeps. Prints {"kept_mb": {"name": megabytes, ...}} when started
    /// for that.
    void rests(const std::vector<render::KeptPicture>& kept);
    /// True while frames are to be driven; applies the next step to the session before the frame.
    bool step(Session& session);
    /// After the frame's swap: notes how long it took since step(). Prints the result after the last one.
    void frameDone();

private:
    /// Processor time, of all threads and of the main one, does not grow while other programs run.
    struct Times {
        double wallMs = 0, cpuMs = 0, threadMs = 0;
        static Times now();
    };
    static void nextScene(Session& session);

    std::string name_;
    std::vector<double> framesMs_, cpuMs_, threadMs_;
    std::vector<double> morphsMs_;   ///< of framesMs_ those between two projections
    std::vector<double> changesMs_;  ///< those that began a flight or showed another scene
    Times stepStart_;
    bool rested_ = false;
    bool stepping_ = false, morphs_ = false, changes_ = false;
    int steps_ = 0;
};

}  // namespace app
