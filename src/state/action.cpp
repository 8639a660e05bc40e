#include "state/action.hpp"

#include <utility>

#include "state/any_action.hpp"

namespace state {

#define ATLAS_DEFINE(One)                                                                                    \
    Action::Action(One one) : held_(std::make_shared<const AnyAction>(AnyAction{std::move(one)})) {}
ATLAS_ACTIONS(ATLAS_DEFINE)
#undef ATLAS_DEFINE

#define ATLAS_DEFINE(One)                                                                                    \
    Effect::Effect(One one) : held_(std::make_shared<const AnyEffect>(AnyEffect{std::move(one)})) {}
ATLAS_EFFECTS(ATLAS_DEFINE)
#undef ATLAS_DEFINE

}  // namespace state
