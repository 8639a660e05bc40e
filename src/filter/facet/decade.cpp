#include "filter/facet/decade.hpp"

#include <algorithm>

#include "filter/facet/set_row.hpp"

namespace filter {

namespace {

base::LocalText wordOf(Decade value)
{
    if (value == Decade::Unknown) return {"Gründung nicht bekannt", "founding not known"};
    if (value == Decade::Before1900) return {"vor 1900", "before 1900"};
    return filledWord({"{0}er Jahre", "{0}s"}, {firstYearOf(value)});
}

/// From the first decade to the last that occurs, without holes; not known behind them.
class DecadeRow final : public SetRow<Decade> {
public:
    using SetRow::SetRow;

    bool isShown(Decade value, Set occurring, Set chosen) const override
    {
        const auto asked = [&](std::size_t i) {
            const auto one = static_cast<Decade>(i);
            return occurring.contains(one) || chosen.contains(one);
        };
        const auto number = static_cast<std::size_t>(value);
        if (value == Decade::Unknown) return asked(number);
        bool before = false, behind = false;
        for (std::size_t i = 1; i < model::countOf<Decade>(); ++i) {
            before = before || (i <= number && asked(i));
            behind = behind || (i >= number && asked(i));
        }
        return before && behind;
    }
    bool isLast(Decade value) const override { return value == Decade::Unknown; }
};

}  // namespace

Decade decadeOf(std::optional<int> foundedYear)
{
    if (!foundedYear) return Decade::Unknown;
    if (*foundedYear < 1900) return Decade::Before1900;
    const int decades = std::min(static_cast<int>(Decade::Last) - static_cast<int>(Decade::From1900),
                                 (*foundedYear - 1900) / 10);
    return static_cast<Decade>(static_cast<int>(Decade::From1900) + decades);
}

int firstYearOf(Decade decade)
{
    return decade < Decade::From1900
               ? 0
               : 1900 + 10 * (static_cast<int>(decade) - static_cast<int>(Decade::From1900));
}

template <>
const Row& rowOf<Facet::Decade>()
{
    static const DecadeRow row{
        {.key = "decade",
         .manual = {"Das Jahrzehnt der Gründung: before-1900, 1900s bis 2090s, unknown",
                    "The decade of founding: before-1900, 1900s to 2090s, unknown"},
         .label = {"Gegründet", "Founded"},
         .groups = {{.key = "decade", .heading = {"Gegründet", "Founded"}, .folded = true}}},
        &Criteria::decades,
        [](const model::Network& network) { return base::EnumSet<Decade>{decadeOf(network.foundedYear)}; },
        wordOf};
    return row;
}

}  // namespace filter
