// Which action an Action is, and which effect an Effect: the variants behind them. Only for those who tell
// them apart (update, the frame); whoever wishes for one needs state/action.hpp alone.
#pragma once

#include <utility>
#include <variant>

#include "state/action.hpp"

namespace state {

namespace detail {
/// A list made by a macro has a comma before each type; the first one is dropped.
template <class Dropped, class... Ones>
struct VariantOf {
    using Type = std::variant<Ones...>;
};
}  // namespace detail

#define ATLAS_MORE(One) , One
struct AnyAction {
    template <class One>
    explicit AnyAction(std::in_place_type_t<One> type, One&& value) : one(type, std::move(value))
    {
    }
    detail::VariantOf<void ATLAS_ACTIONS(ATLAS_MORE)>::Type one;
};
struct AnyEffect {
    template <class One>
    explicit AnyEffect(std::in_place_type_t<One> type, One&& value) : one(type, std::move(value))
    {
    }
    detail::VariantOf<void ATLAS_EFFECTS(ATLAS_MORE)>::Type one;
};
#undef ATLAS_MORE

template <class One>
const One* as(const Action& action)
{
    return std::get_if<One>(&action.any().one);
}
template <class One>
const One* as(const Effect& effect)
{
    return std::get_if<One>(&effect.any().one);
}
template <class One>
bool is(const Action& action)
{
    return as<One>(action) != nullptr;
}
template <class One>
bool is(const Effect& effect)
{
    return as<One>(effect) != nullptr;
}

}  // namespace state
