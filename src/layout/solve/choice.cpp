#include "layout/solve/choice.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace layout::solve {

namespace {

constexpr std::size_t mostSteps = 20000;  // of branch and bound in one group
constexpr std::size_t sweeps = 60;        // of annealing: so many tries for each item
constexpr double firstTemperature = 1.5, coolingPerSweep = 0.93;

/// Of its own, so that a result is the same with every standard library (splitmix64).
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next()
    {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    double share() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

private:
    std::uint64_t state_;
};

class Solver {
public:
    explicit Solver(const Problem& problem)
        : problem_(problem), choice_(problem.items()), byCost_(problem.items()), blocked_(optionCount(), 0)
    {
        for (std::size_t i = 0; i < problem.items(); ++i) {
            std::vector<std::uint32_t>& options = byCost_[i];
            options.resize(problem.optionsOf(i));
            std::iota(options.begin(), options.end(), problem.firstOption(i));
            // Worse than none is none.
            std::erase_if(options, [&](std::uint32_t o) { return problem.cost(o) >= problem.without(i); });
            std::stable_sort(options.begin(), options.end(), [&](std::uint32_t a, std::uint32_t b) {
                return problem.cost(a) < problem.cost(b);
            });
        }
    }

    Choice run()
    {
        for (const std::vector<std::size_t>& group : groups()) {
            greedy(group);
            if (group.size() == 1) continue;
            const double first = costIn(group);
            if (group.size() > exactUpTo || !exact(group, first)) anneal(group);
        }
        return std::move(choice_);
    }

private:
    std::size_t optionCount() const
    {
        const std::size_t items = problem_.items();
        return items == 0 ? 0 : problem_.firstOption(items - 1) + problem_.optionsOf(items - 1);
    }

    /// Items that are joined by conflicts; an item whose cheapest option has none stands alone and joins
    /// nobody.
    std::vector<std::vector<std::size_t>> groups() const
    {
        std::vector<std::size_t> root(problem_.items());
        std::iota(root.begin(), root.end(), std::size_t{0});
        const auto find = [&](std::size_t i) {
            while (root[i] != i) i = root[i] = root[root[i]];
            return i;
        };
        const auto isSettled = [&](std::size_t i) {
            return byCost_[i].empty() || problem_.conflictsOf(byCost_[i].front()).empty();
        };
        for (std::size_t i = 0; i < problem_.items(); ++i) {
            if (isSettled(i)) continue;
            for (const std::uint32_t option : byCost_[i])
                for (const std::uint32_t other : problem_.conflictsOf(option))
                    if (const std::size_t k = problem_.itemOf(other); !isSettled(k)) {
                        const std::size_t a = find(i), b = find(k);
                        root[std::max(a, b)] = std::min(a, b);
                    }
        }
        std::vector<std::vector<std::size_t>> all(problem_.items());
        for (std::size_t i = 0; i < problem_.items(); ++i) all[find(i)].push_back(i);
        std::erase_if(all, [](const auto& group) { return group.empty(); });
        return all;
    }

    void choose(std::size_t item, std::optional<std::uint32_t> option)
    {
        if (choice_[item])
            for (const std::uint32_t other : problem_.conflictsOf(*choice_[item])) --blocked_[other];
        choice_[item] = option;
        if (option)
            for (const std::uint32_t other : problem_.conflictsOf(*option)) ++blocked_[other];
    }

    double costAt(std::size_t item) const
    {
        return choice_[item] ? problem_.cost(*choice_[item]) : problem_.without(item);
    }

    double costIn(const std::vector<std::size_t>& group) const
    {
        double sum = 0;
        for (const std::size_t item : group) sum += costAt(item);
        return sum;
    }

    void greedy(const std::vector<std::size_t>& group)
    {
        for (const std::size_t item : group)
            for (const std::uint32_t option : byCost_[item])
                if (blocked_[option] == 0) {
                    choose(item, option);
                    break;
                }
    }

    // --- branch and bound

    struct Search {
        std::vector<std::size_t> order;  ///< those with the fewest options first
        std::vector<double> leastAfter;  ///< what those from here on cost at least
        std::vector<std::optional<std::uint32_t>> best;
        double bestCost = 0;
        std::size_t steps = 0;
    };

    double leastOf(std::size_t item) const
    {
        return byCost_[item].empty() ? problem_.without(item) : problem_.cost(byCost_[item].front());
    }

    /// False where that took too long; the best that was found stands then.
    bool exact(const std::vector<std::size_t>& group, double greedyCost)
    {
        Search search;
        search.order = group;
        std::stable_sort(search.order.begin(), search.order.end(),
                         [&](std::size_t a, std::size_t b) { return byCost_[a].size() < byCost_[b].size(); });
        search.leastAfter.assign(search.order.size() + 1, 0);
        for (std::size_t i = search.order.size(); i-- > 0;)
            search.leastAfter[i] = search.leastAfter[i + 1] + leastOf(search.order[i]);
        for (const std::size_t item : search.order) search.best.push_back(choice_[item]);
        search.bestCost = greedyCost;
        for (const std::size_t item : search.order) choose(item, std::nullopt);
        const bool whole = descend(search, 0, 0);
        for (std::size_t i = 0; i < search.order.size(); ++i) choose(search.order[i], search.best[i]);
        return whole;
    }

    bool descend(Search& search, std::size_t depth, double cost)
    {
        constexpr double tolerance = 1e-9;
        if (++search.steps > mostSteps) return false;
        if (depth == search.order.size()) {
            if (!(cost < search.bestCost - tolerance)) return true;
            search.bestCost = cost;
            for (std::size_t i = 0; i < depth; ++i) search.best[i] = choice_[search.order[i]];
            return true;
        }
        const std::size_t item = search.order[depth];
        const double after = search.leastAfter[depth + 1];
        const auto isWorthwhile = [&](double more) {
            return cost + more + after < search.bestCost - tolerance;
        };
        bool whole = true;
        for (const std::uint32_t option : byCost_[item]) {
            if (blocked_[option] != 0) continue;
            if (!isWorthwhile(problem_.cost(option))) break;
            choose(item, option);
            whole = descend(search, depth + 1, cost + problem_.cost(option));
            choose(item, std::nullopt);
            if (!whole) return false;
        }
        if (isWorthwhile(problem_.without(item)))
            whole = descend(search, depth + 1, cost + problem_.without(item));
        return whole;
    }

    // --- simulated annealing

    /// An item moves to another option and pushes out those in conflict with it, which look for another
    /// place at once; kept where that is better, or by chance.
    void anneal(const std::vector<std::size_t>& group)
    {
        Random random(group.size() * 7919 + group.front());
        Choice best = choice_;
        double cost = costIn(group), bestCost = cost, temperature = firstTemperature;
        for (std::size_t sweep = 0; sweep < sweeps; ++sweep, temperature *= coolingPerSweep)
            for (std::size_t i = 0; i < group.size(); ++i) {
                const std::size_t item = group[random.below(group.size())];
                if (byCost_[item].empty()) continue;
                undo_.clear();
                const double change = move(item, byCost_[item][random.below(byCost_[item].size())]);
                if (change > 0 && random.share() >= std::exp(-change / temperature)) {
                    for (auto one = undo_.rbegin(); one != undo_.rend(); ++one)
                        choose(one->first, one->second);
                    continue;
                }
                cost += change;
                if (cost < bestCost - 1e-9) {
                    bestCost = cost;
                    best = choice_;
                }
            }
        for (const std::size_t item : group) choose(item, std::nullopt);
        for (const std::size_t item : group) choose(item, best[item]);
    }

    void chooseUndoably(std::size_t item, std::optional<std::uint32_t> option)
    {
        undo_.emplace_back(item, choice_[item]);
        choose(item, option);
    }

    /// Returns what it adds to the cost.
    double move(std::size_t item, std::uint32_t option)
    {
        if (choice_[item] == option) return 0;
        double change = problem_.cost(option) - costAt(item);
        chooseUndoably(item, std::nullopt);
        std::vector<std::size_t> pushed;
        for (const std::uint32_t other : problem_.conflictsOf(option)) {
            const std::size_t k = problem_.itemOf(other);
            if (choice_[k] != other) continue;
            change -= problem_.cost(other);
            chooseUndoably(k, std::nullopt);
            pushed.push_back(k);
        }
        chooseUndoably(item, option);
        for (const std::size_t k : pushed) {
            for (const std::uint32_t other : byCost_[k])
                if (blocked_[other] == 0) {
                    chooseUndoably(k, other);
                    break;
                }
            change += costAt(k);
        }
        return change;
    }

    const Problem& problem_;
    Choice choice_;
    std::vector<std::vector<std::uint32_t>> byCost_;
    std::vector<std::uint32_t> blocked_;  ///< by option: how many chosen ones it conflicts with
    std::vector<std::pair<std::size_t, std::optional<std::uint32_t>>> undo_;
};

}  // namespace

std::size_t Problem::addItem(double without)
{
    items_.push_back({without, static_cast<std::uint32_t>(options_.size()), 0});
    return items_.size() - 1;
}

std::uint32_t Problem::addOption(double cost)
{
    ++items_.back().count;
    options_.push_back({items_.size() - 1, cost, {}});
    return static_cast<std::uint32_t>(options_.size() - 1);
}

void Problem::addConflict(std::uint32_t option, std::uint32_t other)
{
    options_[option].conflicts.push_back(other);
    options_[other].conflicts.push_back(option);
}

double costOf(const Problem& problem, const Choice& choice)
{
    double sum = 0;
    for (std::size_t i = 0; i < choice.size(); ++i)
        sum += choice[i] ? problem.cost(*choice[i]) : problem.without(i);
    return sum;
}

Choice solve(const Problem& problem) { return Solver(problem).run(); }

}  // namespace layout::solve
