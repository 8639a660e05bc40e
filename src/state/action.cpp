#include "state/action.hpp"

namespace state {

namespace detail {
Held::~Held() = default;
}  // namespace detail

namespace {

/// As what all have in common, so that one kind of shared pointer is compiled instead of one for each.
template <class One>
const detail::Held* hold(One& one)
{
    return new detail::HeldOne<One>(std::move(one));
}

}  // namespace

#define ATLAS_DEFINE(One)                                                                                    \
    Action::Action(One one) : kind_(ActionKind::One), held_(hold(one)) {}
ATLAS_ACTIONS(ATLAS_DEFINE)
#undef ATLAS_DEFINE

#define ATLAS_DEFINE(One)                                                                                    \
    Effect::Effect(One one) : kind_(EffectKind::One), held_(hold(one)) {}
ATLAS_EFFECTS(ATLAS_DEFINE)
#undef ATLAS_DEFINE

}  // namespace state
