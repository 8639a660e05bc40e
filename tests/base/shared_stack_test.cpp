// Stacks that are copied by handle.
#include <doctest/doctest.h>

#include "base/shared_stack.hpp"

using base::SharedStack;

TEST_CASE("what is pushed upon a copy is not on the other one")
{
    SharedStack<int> first;
    CHECK(first.empty());
    for (int i = 0; i < 3; ++i) first.push_back(i);
    SharedStack<int> second = first;
    second.push_back(7);
    first.pop_back();
    CHECK(first.values() == std::vector<int>{0, 1});
    CHECK(second.values() == std::vector<int>{0, 1, 2, 7});
    CHECK(first.back() == 1);
    CHECK(second.size() == 4);
    first.clear();
    CHECK(first.empty());
    CHECK(second.size() == 4);
    second.assign({5});
    CHECK(second.back() == 5);
    CHECK(second.size() == 1);
}

TEST_CASE("stacks are equal when all their values are")
{
    SharedStack<int> first, second;
    first.assign({1, 2, 3});
    second.assign({1, 2, 3});
    CHECK(first == second);
    second.pop_back();
    CHECK_FALSE(first == second);
    second.push_back(4);
    CHECK_FALSE(first == second);
    CHECK(*first.find([](int one) { return one < 3; }) == 2);
    CHECK(first.find([](int one) { return one > 3; }) == nullptr);
}

TEST_CASE("a high stack ends without going as deep as it is high")
{
    SharedStack<int> stack;
    for (int i = 0; i < 1'000'000; ++i) stack.push_back(i);
    const SharedStack<int> copy = stack;
    CHECK(copy == stack);
    stack.clear();
    CHECK(copy.size() == 1'000'000);
}
