// How an action or an effect holds the struct that says what it is, so that those who wish for one need not
// know all the others. Used through Action and Effect only.
#pragma once

#include <utility>

namespace state {

namespace detail {

/// Any of the structs. A variant of them all would cost every file that tells them apart seconds to compile,
/// and the one that makes them nine.
struct Held {
    virtual ~Held();
};
template <class One>
struct HeldOne final : Held {
    explicit HeldOne(One&& value) : one(std::move(value)) {}
    One one;
};
/// Which of the list it is; only those have one.
template <class One>
struct KindOf;
}  // namespace detail

/// The action or effect as what it is; null if it is another one.
template <class One, class Any>
const One* as(const Any& any)
{
    return any.kind() == detail::KindOf<One>::value
               ? &static_cast<const detail::HeldOne<One>&>(any.held()).one
               : nullptr;
}
template <class One, class Any>
bool is(const Any& any)
{
    return any.kind() == detail::KindOf<One>::value;
}

}  // namespace state
