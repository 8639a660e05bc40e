#include "filter/text/name_aliases.hpp"

#include <array>

namespace filter {

namespace {

struct Aliases {
    std::string_view code;
    std::array<std::string_view, 4> names;  ///< empty ones at the end
};

constexpr std::array aliases{
    Aliases{"AE", {"VAE", "UAE", "Emirates"}},
    Aliases{"BA", {"Bosnien", "Bosnia"}},
    Aliases{"BY", {"Weißrussland", "White Russia"}},
    Aliases{"CD", {"Kongo-Kinshasa", "Zaire", "DR Congo"}},
    Aliases{"CI", {"Elfenbeinküste", "Ivory Coast"}},
    Aliases{"CZ", {"Tschechische Republik", "Tschechei", "Czech Republic"}},
    Aliases{"DE", {"BRD", "FRG"}},
    Aliases{"GB", {"UK", "Großbritannien", "England", "Great Britain"}},
    Aliases{"KP", {"DVRK", "DPRK"}},
    Aliases{"KR", {"Korea"}},
    Aliases{"MK", {"Mazedonien", "Macedonia"}},
    Aliases{"MM", {"Birma", "Burma"}},
    Aliases{"NL", {"Holland"}},
    Aliases{"SZ", {"Swasiland", "Swaziland"}},
    Aliases{"TR", {"Türkiye"}},
    Aliases{"US", {"USA", "Vereinigte Staaten von Amerika", "United States of America", "America"}},
    Aliases{"DE-BW", {"BaWü"}},
    Aliases{"DE-MV", {"MeckPomm", "McPomm"}},
    Aliases{"DE-NW", {"NRW"}},
    Aliases{"DE-RP", {"RLP"}},
    Aliases{"DE-SH", {"SH"}},
};

}  // namespace

std::span<const std::string_view> aliasesOf(std::string_view code)
{
    for (const Aliases& entry : aliases) {
        if (entry.code != code) continue;
        std::size_t count = 0;
        while (count < entry.names.size() && !entry.names[count].empty()) ++count;
        return {entry.names.data(), count};
    }
    return {};
}

}  // namespace filter
