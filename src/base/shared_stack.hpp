// A stack that is copied by handle: a copy costs the same however high it is, and one that is pushed upon
// changes no other. For steps that a state keeps and that is copied every frame.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace base {

/// Equality is that of the values; quick for copies of each other.
template <class T>
class SharedStack {
public:
    SharedStack() = default;
    SharedStack(const SharedStack&) = default;
    SharedStack(SharedStack&&) noexcept = default;
    SharedStack& operator=(SharedStack other) noexcept
    {
        std::swap(top_, other.top_);
        return *this;
    }
    ~SharedStack() { clear(); }

    bool empty() const { return !top_; }
    std::size_t size() const { return top_ ? top_->height : 0; }
    /// The newest.
    const T& back() const { return top_->value; }
    void push_back(T value)
    {
        const std::size_t height = size() + 1;
        top_ = std::make_shared<Level>(Level{std::move(value), std::move(top_), height});
    }
    void pop_back()
    {
        std::shared_ptr<Level> below = top_->below;
        top_ = std::move(below);
    }
    void clear()
    {
        // One level after the other: a high stack would end its levels within each other.
        while (top_ && top_.use_count() == 1) {
            std::shared_ptr<Level> below = std::move(top_->below);
            top_ = std::move(below);
        }
        top_.reset();
    }

    /// The oldest first.
    std::vector<T> values() const
    {
        std::vector<T> all;
        all.reserve(size());
        for (const Level* level = top_.get(); level; level = level->below.get()) all.push_back(level->value);
        std::reverse(all.begin(), all.end());
        return all;
    }
    void assign(std::vector<T> values)
    {
        clear();
        for (T& value : values) push_back(std::move(value));
    }
    /// Null: there is none. Of several the newest.
    template <class Is>
    const T* find(Is is) const
    {
        for (const Level* level = top_.get(); level; level = level->below.get())
            if (is(level->value)) return &level->value;
        return nullptr;
    }

    friend bool operator==(const SharedStack& a, const SharedStack& b)
    {
        if (a.size() != b.size()) return false;
        const Level *left = a.top_.get(), *right = b.top_.get();
        for (; left != right; left = left->below.get(), right = right->below.get())
            if (!(left->value == right->value)) return false;
        return true;
    }

private:
    struct Level {
        T value;
        std::shared_ptr<Level> below;
        std::size_t height = 0;
    };
    std::shared_ptr<Level> top_;
};

}  // namespace base
