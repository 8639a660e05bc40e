#include "state/year_play.hpp"

#include <algorithm>
#include <cmath>

namespace state {

namespace {

double secondsPerYear(const YearPlay& play) { return yearPlaySeconds / (play.toYear - play.fromYear + 1); }

int yearDue(const YearPlay& play, double nowSeconds)
{
    const double years = std::floor(std::max(0.0, nowSeconds - play.startSeconds) / secondsPerYear(play));
    return play.fromYear +
           static_cast<int>(std::min(years, static_cast<double>(play.toYear - play.fromYear)));
}

}  // namespace

void playYears(AppState& state)
{
    std::optional<YearPlay>& play = state.transient.yearPlay;
    if (!play) return;
    const double nowSeconds = state.transient.nowSeconds;
    filter::Criteria& criteria = state.view.criteria;
    criteria.foundedFrom = 0;
    criteria.foundedUntil = yearDue(*play, nowSeconds);
    if (nowSeconds - play->startSeconds < yearPlaySeconds) return;
    criteria.foundedUntil = 0;
    play.reset();
}

std::optional<double> secondsToNextYear(const AppState& state)
{
    const std::optional<YearPlay>& play = state.transient.yearPlay;
    if (!play) return std::nullopt;
    const int passed = yearDue(*play, state.transient.nowSeconds) - play->fromYear;
    return std::max(0.0,
                    play->startSeconds + (passed + 1) * secondsPerYear(*play) - state.transient.nowSeconds);
}

}  // namespace state
