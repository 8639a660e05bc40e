#include <doctest/doctest.h>

#include <cstdint>

#include "layout/solve/choice.hpp"

using layout::solve::Choice;
using layout::solve::costOf;
using layout::solve::Problem;
using layout::solve::solve;

namespace {

/// Linear congruence: the same problems on every machine.
class Numbers {
public:
    explicit Numbers(std::uint32_t seed) : state_(seed) {}
    std::uint32_t below(std::uint32_t count)
    {
        state_ = state_ * 1664525u + 1013904223u;
        return (state_ >> 8) % count;
    }

private:
    std::uint32_t state_;
};

Problem randomProblem(Numbers& numbers, std::size_t items, std::uint32_t options, std::uint32_t conflictsIn10)
{
    Problem problem;
    std::uint32_t all = 0;
    for (std::size_t i = 0; i < items; ++i) {
        problem.addItem(5 + numbers.below(10));
        for (std::uint32_t k = 0; k < options; ++k) {
            const std::uint32_t option = problem.addOption(0.1 * numbers.below(40));
            for (std::uint32_t other = 0; other < all; ++other)
                if (problem.itemOf(other) != i && numbers.below(10) < conflictsIn10)
                    problem.addConflict(option, other);
        }
        all += options;
    }
    return problem;
}

bool conflicts(const Problem& problem, std::uint32_t a, std::uint32_t b)
{
    for (const std::uint32_t other : problem.conflictsOf(a))
        if (other == b) return true;
    return false;
}

bool isAllowed(const Problem& problem, const Choice& choice)
{
    for (std::size_t i = 0; i < choice.size(); ++i) {
        if (!choice[i]) continue;
        if (problem.itemOf(*choice[i]) != i) return false;
        for (std::size_t k = 0; k < i; ++k)
            if (choice[k] && conflicts(problem, *choice[i], *choice[k])) return false;
    }
    return true;
}

/// All combinations, one after the other.
double leastCost(const Problem& problem, Choice& choice, std::size_t item)
{
    if (item == problem.items()) return costOf(problem, choice);
    choice[item].reset();
    double least = leastCost(problem, choice, item + 1);
    for (std::uint32_t k = 0; k < problem.optionsOf(item); ++k) {
        const std::uint32_t option = problem.firstOption(item) + k;
        bool free = true;
        for (std::size_t other = 0; other < item; ++other)
            free = free && !(choice[other] && conflicts(problem, option, *choice[other]));
        if (!free) continue;
        choice[item] = option;
        least = std::min(least, leastCost(problem, choice, item + 1));
    }
    choice[item].reset();
    return least;
}

double leastCost(const Problem& problem)
{
    Choice choice(problem.items());
    return leastCost(problem, choice, 0);
}

/// Each in turn the cheapest that is still free.
double greedyCost(const Problem& problem)
{
    Choice choice(problem.items());
    for (std::size_t i = 0; i < problem.items(); ++i)
        for (std::uint32_t k = 0; k < problem.optionsOf(i); ++k) {
            const std::uint32_t option = problem.firstOption(i) + k;
            const double now = choice[i] ? problem.cost(*choice[i]) : problem.without(i);
            bool free = problem.cost(option) < now;
            for (std::size_t other = 0; other < i; ++other)
                free = free && !(choice[other] && conflicts(problem, option, *choice[other]));
            if (free) choice[i] = option;
        }
    return costOf(problem, choice);
}

}  // namespace

TEST_CASE("small groups are solved as well as by trying everything")
{
    Numbers numbers(7);
    for (int round = 0; round < 120; ++round) {
        const Problem problem =
            randomProblem(numbers, 2 + numbers.below(5), 1 + numbers.below(4), 1 + numbers.below(6));
        const Choice choice = solve(problem);
        CAPTURE(round);
        CHECK(isAllowed(problem, choice));
        CHECK(costOf(problem, choice) == doctest::Approx(leastCost(problem)));
    }
}

TEST_CASE("large groups are solved better than one after the other, and the same each time")
{
    Numbers numbers(11);
    double greedy = 0, solved = 0;
    for (int round = 0; round < 12; ++round) {
        const Problem problem = randomProblem(numbers, 30, 6, 1);
        const Choice choice = solve(problem);
        CHECK(isAllowed(problem, choice));
        CHECK(choice == solve(problem));
        const double one = costOf(problem, choice), other = greedyCost(problem);
        CHECK(one <= other + 1e-9);
        greedy += other;
        solved += one;
    }
    CHECK(solved < 0.85 * greedy);
}

TEST_CASE("an option that costs more than none is not taken")
{
    Problem problem;
    problem.addItem(1);
    problem.addOption(2);
    CHECK_FALSE(solve(problem).front().has_value());
    CHECK(solve(Problem{}).empty());
}
