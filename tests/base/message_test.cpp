#include <doctest/doctest.h>

#include "base/message.hpp"

using base::Language;
using base::Message;

TEST_CASE("a sentence is filled in both languages, with words of each and what is the same in both")
{
    const Message sentence{"sollte {0} sein, nicht {1} ({2})", "should be {0}, not {1} ({2})"};
    const Message filled = base::filled(sentence, {Message{"eine Zahl", "a number"}, "\"x\"", 7});
    CHECK(filled.in(Language::De) == "sollte eine Zahl sein, nicht \"x\" (7)");
    CHECK(filled.in(Language::En) == "should be a number, not \"x\" (7)");
    // What was filled in is not filled again, and a gap without a part stays.
    CHECK(base::filled({"{0} {1} {9} {", "{0}"}, {"{1}", "b"}).in(Language::De) == "{1} b {9} {");
}

TEST_CASE("messages are joined, and empty only without a word in either language")
{
    CHECK((Message{"a", "b"} + Message{"c", "d"}) == Message{"ac", "bd"});
    CHECK(Message().empty());
    CHECK_FALSE(Message("", "x").empty());
    CHECK(base::verbatim("Jena") == Message{"Jena", "Jena"});
}
