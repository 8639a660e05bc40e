#include "model/figures.hpp"

#include <algorithm>

namespace model {

namespace {

template <class Passes>
const Figure* newest(const std::vector<Figure>& figures, Passes passes)
{
    const auto found = std::find_if(figures.rbegin(), figures.rend(), [&](const Figure& figure) {
        return figure.count && !figure.notTotal && passes(figure);
    });
    return found == figures.rend() ? nullptr : &*found;
}

}  // namespace

const Figure* newestTotal(const std::vector<Figure>& figures)
{
    return newest(figures, [](const Figure&) { return true; });
}

const Figure* newestTotal(const std::vector<Figure>& figures, std::string_view unit)
{
    return newest(figures, [&](const Figure& figure) { return figure.unit == unit; });
}

ThenNow thenAndNow(const std::vector<Figure>& figures)
{
    ThenNow both;
    const auto then = std::find_if(figures.begin(), figures.end(), [](const Figure& figure) {
        return figure.provenance.fromSlides && figure.count;
    });
    if (then != figures.end()) both.then = &*then;
    const auto today = [](const Figure& figure) { return !figure.provenance.fromSlides; };
    if (both.then)
        both.now = newest(
            figures, [&](const Figure& figure) { return today(figure) && figure.unit == both.then->unit; });
    if (!both.now) both.now = newest(figures, today);
    return both;
}

}  // namespace model
