// The links between places that a table makes of those that were there before. Pure.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "imports/match.hpp"
#include "imports/members.hpp"
#include "model/town_link.hpp"

namespace imports {

struct LinkStep {
    Step step = Step::Added;  ///< Asked: one of its places is; LeftOut: by an answer, or both are one place
    std::size_t row = 0;      ///< of the table
    model::TownLink link;
    Reason reason = Reason::None;  ///< why one of its places is asked or has no position
};

struct LinkUpdate {
    model::TownLinks links;       ///< those that were there, then new ones
    std::vector<LinkStep> steps;  ///< in the order of the table
    std::size_t added = 0, changed = 0, unchanged = 0, asked = 0, leftOut = 0;
    std::size_t withoutPlace = 0;  ///< of the table's links that come in: a place of theirs has no position
};

/// A link is known again by its two places, in either order, and its kind. `proceed` as in updateMembers.
LinkUpdate updateLinks(const model::Atlas& atlas, const model::TownLinks& before, const Examined& examined,
                       const Answers& answers = {}, const std::function<bool()>& proceed = {});

}  // namespace imports
