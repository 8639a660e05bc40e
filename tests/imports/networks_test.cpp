// Entries that tables make.
#include "imports/networks.hpp"

#include <doctest/doctest.h>

#include "imports/real_gazetteer.hpp"

TEST_CASE("of a list with a word that nobody knows the others are taken, and the word is said")
{
    const imports::Rows rows{{"Name", "Sitz", "Themen"}, {"Wasserbund", "Gera", "Wasser, Quark"}};
    const auto made = imports::updateNetworks(
        real_gazetteer::index(), real_gazetteer::matcher(), {}, rows,
        imports::recognise(real_gazetteer::index(), rows, imports::Kind::Networks), {"2026-12-01"});
    REQUIRE(made.steps.size() == 1);
    CHECK(made.steps[0].notRead == std::vector<imports::NetworkStep::NotRead>{{"topics", "Quark"}});
    REQUIRE(made.entries.own.size() == 1);
    CHECK(made.entries.own[0]->network.topics.size() == 1);
}
