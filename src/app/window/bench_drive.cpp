#include "app/window/bench_drive.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <utility>

#include "files/write/json_object.hpp"
#include "state/update.hpp"

namespace app {

namespace {

constexpr int warmUpFrames = 30;
constexpr int measuredFrames = 240;

double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void printQuantiles(const char* name, const std::vector<double>& values)
{
    if (!values.empty())
        std::printf(", \"%s_median\": %.3f, \"%s_p95\": %.3f", name, quantile(values, 0.5), name,
                    quantile(values, 0.95));
}

}  // namespace

BenchDrive::Times BenchDrive::Times::now()
{
    return {milliseconds(CLOCK_MONOTONIC), milliseconds(CLOCK_PROCESS_CPUTIME_ID),
            milliseconds(CLOCK_THREAD_CPUTIME_ID)};
}

void BenchDrive::firstSwap() const
{
    if (!on()) return;
    std::printf("{\"first_swap_s\": %.6f}\n",
                milliseconds(CLOCK_MONOTONIC) / 1000);  // the process that started us compares
    std::fflush(stdout);
}

void BenchDrive::rests(const std::vector<render::KeptPicture>& kept)
{
    if (name_ != "start" || std::exchange(rested_, true)) return;
    std::map<std::string, double> megabytes;
    for (const render::KeptPicture& picture : kept)
        megabytes[picture.what] += static_cast<double>(picture.bytes) / (1 << 20);
    files::JsonObject names, line;
    for (const auto& [what, size] : megabytes) names.add(what, size);
    line.add("kept_mb", std::move(names));
    std::printf("%s\n", line.line().c_str());
    std::fflush(stdout);
}

bool BenchDrive::step(Session& session)
{
    stepping_ =
        (name_ == "pan" || name_ == "fly" || name_ == "scenes") && steps_ < warmUpFrames + measuredFrames;
    if (!stepping_) return false;
    stepStart_ = Times::now();
    changes_ = false;
    if (name_ == "pan") {
        // To and fro, so that the map stays in view; in thirds of a pixel, as a real mouse at odd scales.
        const double direction = (steps_ / 40) % 2 == 0 ? 1 : -1;
        session.apply(state::PanBy{0, direction * 7.3, direction * 3.7});
    } else if (!state::isMoving(session.state())) {
        changes_ = true;
        if (name_ == "scenes") {
            nextScene(session);
        } else {
            const bool atWorld = session.state().view.kind == state::ViewKind::World;
            session.apply(state::ShowView{atWorld ? state::ViewKind::Germany : state::ViewKind::World});
        }
    }
    morphs_ = state::displayedCamera(session.state(), 0).blend > 0;
    ++steps_;
    return true;
}

void BenchDrive::nextScene(Session& session)
{
    const state::AppState& state = session.state();
    if (state.transient.mode != state::Mode::Present)
        session.apply(state::StartPresenting{true});
    else if (state.transient.scene + 1 < state.document->tour.scenes.size())
        session.apply(state::NextScene{});
    else
        session.apply(state::ShowScene{0});
}

void BenchDrive::frameDone()
{
    if (!stepping_) return;
    if (steps_ > warmUpFrames) {
        const Times end = Times::now();
        const double wallMs = end.wallMs - stepStart_.wallMs;
        framesMs_.push_back(wallMs);
        cpuMs_.push_back(end.cpuMs - stepStart_.cpuMs);
        threadMs_.push_back(end.threadMs - stepStart_.threadMs);
        if (morphs_) morphsMs_.push_back(wallMs);
        if (changes_) changesMs_.push_back(wallMs);
    }
    if (steps_ < warmUpFrames + measuredFrames) return;
    std::printf("{\"frame_ms_max\": %.3f", quantile(framesMs_, 1));
    printQuantiles("frame_ms", framesMs_);
    printQuantiles("morph_ms", morphsMs_);
    printQuantiles("change_ms", changesMs_);
    printQuantiles("cpu_ms", cpuMs_);
    printQuantiles("main_thread_ms", threadMs_);
    std::printf("}\n");
    std::fflush(stdout);
}

}  // namespace app
