// The map of the build tree, opened once for all tests of its content.
#pragma once

#include <doctest/doctest.h>

#include "files/map_file.hpp"
#include "support/paths.hpp"

inline const files::MapAssets& bakedMap()
{
    static const auto result = files::openMapFile(
        test_support::buildDir() + "/share/kommunalatlas/kommunalatlas.map", files::MapCheck::Full);
    for (const auto& diagnostic : result.diagnostics) MESSAGE(base::toString(diagnostic, base::Language::En));
    REQUIRE(result.value);
    return *result.value;
}
