// JSON objects as those write them who fill them value by value.
#include <doctest/doctest.h>

#include <limits>

#include "files/write/json_object.hpp"

using files::JsonObject;

TEST_CASE("every kind of value, in the order of being added")
{
    JsonObject inner;
    inner.add("b", std::size_t{3});
    std::vector<JsonObject> list(2);
    list[1].add("n", -7);
    JsonObject object;
    object.add("text", "a\"\\\n\x01ä");
    object.add("yes", true);
    object.add("number", 1.23456789);
    object.add("numbers", std::vector<double>{1, -0.0, 0.5, std::numeric_limits<double>::infinity()});
    object.add("texts", std::vector<std::string>{"x", ""});
    object.add("none", std::vector<std::string>{});
    object.add("nothing", std::optional<std::string>());
    object.add("something", std::optional<std::string>("s"));
    object.add("inner", std::move(inner));
    object.add("list", std::move(list));
    object.add("yes", false);
    CHECK(object.line() ==
          "{\"text\":\"a\\\"\\\\\\n\\u0001ä\",\"yes\":false,\"number\":1.234568,"
          "\"numbers\":[1.0,0.0,0.5,null],\"texts\":[\"x\",\"\"],\"none\":[],\"nothing\":null,"
          "\"something\":\"s\",\"inner\":{\"b\":3},\"list\":[{},{\"n\":-7}]}");
}

TEST_CASE("ill-formed text is replaced, not thrown at the caller")
{
    JsonObject object;
    object.add("a", std::string("x\xFFy"));
    CHECK(object.line() == "{\"a\":\"x\xEF\xBF\xBDy\"}");
}
