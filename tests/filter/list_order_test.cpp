#include "filter/list_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/fold.hpp"
#include "support/sample_atlas.hpp"

using base::Language;
using filter::ListOrder;

namespace {

model::Network entry(const char* id, base::LocalText label, const char* city, std::optional<int> founded,
                     std::optional<std::int64_t> members)
{
    model::Network network;
    network.id = id;
    network.name = {"Verband " + std::string(id), "Association " + std::string(id)};
    network.label = std::move(label);
    network.foundedYear = founded;
    if (*city != '\0') {
        network.seats.emplace_back();
        network.seats.back().city = {city, {}};
        network.seats.back().country = "DE";
    }
    if (members) {
        network.members.emplace_back();
        network.members.back().count = members;
    }
    // A part only says nothing of the size.
    network.members.emplace_back();
    network.members.back().count = 1'000'000;
    network.members.back().notTotal = true;
    return network;
}

const model::Atlas& atlas()
{
    static const model::Atlas instance([] {
        model::Atlas::Parts parts;
        parts.networks = {entry("w", {"Würde", "Dignity"}, "Zwickau", 2009, 70),
                          entry("o", {"Öffentliches Wasser", "Public Water"}, "Ärzen", 2007, {}),
                          entry("a", {"ASEW", "ASEW"}, "", 1989, 350),
                          entry("p", {"„Oper“", "Opera"}, "Berlin", {}, 70)};
        parts.networks[2].scope = model::Scope::International;
        return parts;
    }());
    return instance;
}

std::string order(ListOrder by, Language language = Language::De)
{
    std::string ids;
    for (const model::NetworkId id : filter::sortedEntries(atlas(), by, language)) ids += atlas()[id].id;
    return ids;
}

}  // namespace

TEST_CASE("the list is ordered by what it shows: labels in the reader's language, umlauts as their letters")
{
    CHECK(order(ListOrder::Name) == "aopw");
    CHECK(order(ListOrder::Name, Language::En) == "awpo");
}

TEST_CASE("by seat, founding and members; what is not known stands behind, ties go by name")
{
    CHECK(order(ListOrder::Seat) == "opwa");
    CHECK(order(ListOrder::Founded) == "aowp");
    CHECK(order(ListOrder::Members) == "apwo");
}

TEST_CASE("groups keep the order, leave out what does not pass, and an entry appended changes no other")
{
    filter::Result result = filter::evaluate(atlas(), {});
    CHECK(filter::inListOrder(atlas(), result, ListOrder::Name, Language::De) ==
          std::vector<model::NetworkId>{model::NetworkId(1), model::NetworkId(3), model::NetworkId(0),
                                        model::NetworkId(2)});
    result.matches.erase(result.matches.begin() + 1);
    result.matches[0].tier = filter::Tier::Nationwide;
    result.matches[1].tier = filter::Tier::SeatHere;
    result.matches[2].tier = filter::Tier::Nationwide;
    const auto groups = filter::listGroups(atlas(), result, true,
                                           filter::sortedEntries(atlas(), ListOrder::Name, Language::De));
    REQUIRE(groups.size() == filter::tierCount);
    CHECK(groups[0] == std::vector<model::NetworkId>{model::NetworkId(2)});
    CHECK(groups[1].empty());
    CHECK(groups[2] == std::vector<model::NetworkId>{model::NetworkId(3), model::NetworkId(0)});
}

TEST_CASE("what lists are sorted by is no search key: every letter counts")
{
    CHECK(base::sortKey("Blaue  Städte!") == "blaue stadte");
    CHECK(base::sortKey("Bau") < base::sortKey("Bauer"));
    CHECK(base::sortKey("Bauer") < base::sortKey("Bauf"));
    CHECK(base::sortKey("„Äpfel“") == "apfel");
    CHECK(base::sortKey("Straße 1.2") == "strasse 1 2");
    CHECK(base::sortKey("").empty());
}
