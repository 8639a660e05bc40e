// One option for each of several items, so that no two chosen options are in conflict and the sum of costs is
// least: which name stands where. Knows nothing of names or maps. Items that conflict with none get their
// cheapest option; small groups of those that do are solved exactly by branch and bound, large ones by
// simulated annealing (Christensen, Marks and Shieber 1995) with a fixed seed. The result follows from the
// problem alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace layout::solve {

class Problem {
public:
    /// Returns the item's number. `without`: what it costs that it gets no option.
    std::size_t addItem(double without);
    /// For the newest item. Returns the option's number among all.
    std::uint32_t addOption(double cost);
    void addConflict(std::uint32_t option, std::uint32_t other);

    std::size_t items() const { return items_.size(); }
    std::uint32_t firstOption(std::size_t item) const { return items_[item].first; }
    std::uint32_t optionsOf(std::size_t item) const { return items_[item].count; }
    std::size_t itemOf(std::uint32_t option) const { return options_[option].item; }
    double cost(std::uint32_t option) const { return options_[option].cost; }
    double without(std::size_t item) const { return items_[item].without; }
    const std::vector<std::uint32_t>& conflictsOf(std::uint32_t option) const
    {
        return options_[option].conflicts;
    }

private:
    struct Item {
        double without = 0;
        std::uint32_t first = 0, count = 0;
    };
    struct Option {
        std::size_t item = 0;
        double cost = 0;
        std::vector<std::uint32_t> conflicts;
    };
    std::vector<Item> items_;
    std::vector<Option> options_;
};

/// By item: the number of its option among all, or nothing.
using Choice = std::vector<std::optional<std::uint32_t>>;

double costOf(const Problem& problem, const Choice& choice);

/// Groups up to this size are solved exactly, as far as that takes no more than a fixed number of steps.
inline constexpr std::size_t exactUpTo = 12;

Choice solve(const Problem& problem);

}  // namespace layout::solve
