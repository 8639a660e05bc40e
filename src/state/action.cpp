#include "state/action.hpp"

#include <utility>

#include "state/any_action.hpp"

namespace state {

// Which type it is is said, not deduced: trying each of a hundred alternatives a hundred times costs 7 s of
// compile time.

#define ATLAS_DEFINE(One)                                                                                    \
    Action::Action(One one) : held_(new const AnyAction(std::in_place_type<One>, std::move(one))) {}
ATLAS_ACTIONS(ATLAS_DEFINE)
#undef ATLAS_DEFINE

#define ATLAS_DEFINE(One)                                                                                    \
    Effect::Effect(One one) : held_(new const AnyEffect(std::in_place_type<One>, std::move(one))) {}
ATLAS_EFFECTS(ATLAS_DEFINE)
#undef ATLAS_DEFINE

}  // namespace state
