// A value that is copied by handle and changed as a whole: copies are cheap and never change under anyone's
// hands. For large parts of a state that is copied every frame and rarely changes.
#pragma once

#include <memory>
#include <utility>

namespace base {

/// Never empty; equality is that of the values, quick for copies of each other.
template <class T>
class SharedValue {
public:
    SharedValue() : value_(std::make_shared<const T>()) {}
    SharedValue(T value) : value_(std::make_shared<const T>(std::move(value))) {}

    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_.get(); }
    /// True for copies of each other that were not changed since; equal values may be two.
    bool isSame(const SharedValue& other) const { return value_ == other.value_; }

    friend bool operator==(const SharedValue& a, const SharedValue& b)
    {
        return a.value_ == b.value_ || *a.value_ == *b.value_;
    }

private:
    std::shared_ptr<const T> value_;
};

}  // namespace base
