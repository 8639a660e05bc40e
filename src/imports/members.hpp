// The list of members that a table makes of one that was there before: what came, what changed, what stayed.
// Pure.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "imports/match.hpp"
#include "model/network.hpp"

namespace imports {

/// What happens to a row or to a member that was there.
enum class Step : std::uint8_t {
    Added,
    Changed,
    Unchanged,
    Asked,    ///< waits for an answer, not in the list
    LeftOut,  ///< by an answer
    Missing   ///< was in the list before, the table does not have it; stays
};

/// Small, as there is one for each row.
struct MemberStep {
    Step step = Step::Added;
    std::size_t row = 0;                            ///< of the table; of Missing nothing
    std::optional<std::size_t> place;               ///< into MemberUpdate::places; Asked, LeftOut: none
    std::shared_ptr<const model::MemberPlace> was;  ///< Changed
};

struct MemberUpdate {
    std::vector<model::MemberPlace> places;  ///< the new list: known ones in their order, then new ones
    std::vector<MemberStep> steps;           ///< in the order of the table, then missing ones
    std::size_t added = 0, changed = 0, unchanged = 0, asked = 0, withoutPlace = 0, missing = 0;
};

/// A member is known again by its place, else by its name and country. Of a known one only
/// what the row says is new; remarks and sources it does not speak of stay. `proceed` is asked between rows;
/// false ends it, with what there is.
MemberUpdate updateMembers(const model::Atlas& atlas, const std::vector<model::MemberPlace>& before,
                           const Examined& examined, const Answers& answers = {},
                           const std::function<bool()>& proceed = {});

/// The list with these members. Lead cities, meetings and projects are no members: a list of members takes
/// their place.
model::MemberList updatedList(const model::MemberList& before, const MemberUpdate& update);

/// What a row says and means with what somebody answered.
struct Decided {
    Statement said;
    Match match;
    bool leftOut = false;
};
Decided decided(const Examined::Row& row, const Answers& answers);

/// The member a row makes.
model::MemberPlace memberOf(const model::Atlas& atlas, const Statement& said, const Match& match);

}  // namespace imports
