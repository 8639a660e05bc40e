#include "app/bench_drive.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace app {

namespace {

constexpr int warmUpFrames = 30;
constexpr int measuredFrames = 240;

/// CLOCK_MONOTONIC on Linux, so that the process that started us can compare.
double monotonicSeconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

double seconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Of all threads together; does not grow while other programs have the processors.
double cpuSeconds() { return seconds(CLOCK_PROCESS_CPUTIME_ID); }
double threadSeconds() { return seconds(CLOCK_THREAD_CPUTIME_ID); }

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

}  // namespace

void BenchDrive::firstSwap() const
{
    if (!on()) return;
    std::printf("{\"first_swap_s\": %.6f}\n", monotonicSeconds());
    std::fflush(stdout);
}

bool BenchDrive::step(Session& session)
{
    stepping_ = (name_ == "pan" || name_ == "fly") && steps_ < warmUpFrames + measuredFrames;
    if (!stepping_) return false;
    stepStart_ = monotonicSeconds();
    stepCpu_ = cpuSeconds();
    stepThread_ = threadSeconds();
    if (name_ == "pan") {
        // To and fro, so that the map stays in view; in thirds of a pixel, as a real mouse at odd scales.
        const double direction = (steps_ / 40) % 2 == 0 ? 1 : -1;
        session.apply(state::PanBy{0, direction * 7.3, direction * 3.7});
    } else if (!state::isMoving(session.state())) {
        const bool atWorld = session.state().view.kind == state::ViewKind::World;
        session.apply(state::ShowView{atWorld ? state::ViewKind::Germany : state::ViewKind::World});
    }
    ++steps_;
    return true;
}

void BenchDrive::frameDone()
{
    if (!stepping_) return;
    if (steps_ > warmUpFrames) {
        framesMs_.push_back((monotonicSeconds() - stepStart_) * 1000);
        cpuMs_.push_back((cpuSeconds() - stepCpu_) * 1000);
        threadMs_.push_back((threadSeconds() - stepThread_) * 1000);
    }
    if (steps_ < warmUpFrames + measuredFrames) return;
    std::printf("{\"frame_ms_median\": %.3f, \"frame_ms_p95\": %.3f, \"frame_ms_max\": %.3f, ", quantile(framesMs_, 0.5), quantile(framesMs_, 0.95),
                quantile(framesMs_, 1));
    std::printf("\"cpu_ms_median\": %.3f, \"cpu_ms_p95\": %.3f, \"main_thread_ms_median\": %.3f, \"main_thread_ms_p95\": %.3f}\n",
                quantile(cpuMs_, 0.5), quantile(cpuMs_, 0.95), quantile(threadMs_, 0.5), quantile(threadMs_, 0.95));
    std::fflush(stdout);
}

}  // namespace app
