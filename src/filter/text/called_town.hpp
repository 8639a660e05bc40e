// A town's name that somebody calls out: whether it is clear which one is meant, or who has to be asked.
// Pure.
#pragma once

#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "filter/index.hpp"
#include "model/gazetteer.hpp"

namespace filter {

struct CalledTown {
    enum class Is : std::uint8_t {
        Clear,    ///< the first one is meant
        Several,  ///< they bear the name, the likeliest first
        Similar,  ///< none bears it; names that begin so or are spelt alike
        Unknown   ///< nothing
    };
    Is is = Is::Unknown;
    std::vector<model::PlaceId> towns;
};

/// One that is far larger than all others of its name is meant: Berlin, but not Frankfurt; in German, towns
/// in Germany count more. `isCollected`: it was called out before; the only one of the name that was is meant
/// again.
CalledTown calledTown(const Index& index, std::string_view name, base::Language language,
                      base::FunctionRef<bool(model::PlaceId)> isCollected);

}  // namespace filter
