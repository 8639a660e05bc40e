#include "base/enum_values.hpp"

#include <doctest/doctest.h>

namespace {

enum class Season { Spring, Summer, Autumn };

constexpr std::string_view keyOf(Season season)
{
    switch (season) {
    case Season::Spring:
        return "spring";
    case Season::Summer:
        return "summer";
    case Season::Autumn:
        return "autumn";
    }
    return {};
}

}  // namespace

TEST_CASE("base: an enumeration's values are counted, listed, written and read back without a list beside it")
{
    static_assert(base::enumCount<Season> == 3);
    static_assert(base::enumValues<Season>[2] == Season::Autumn);
    CHECK(base::enumKeys<Season>[1] == "summer");
    for (const Season season : base::enumValues<Season>)
        CHECK(base::valueOfKey<Season>(keyOf(season)) == season);
    CHECK_FALSE(base::valueOfKey<Season>("winter"));
    CHECK_FALSE(base::valueOfKey<Season>(""));
}
