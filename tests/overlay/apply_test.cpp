// Base and overlay make an atlas: nothing but what was changed is another, each change says so, and what is
// hidden or deleted is nowhere.
#include <doctest/doctest.h>

#include <algorithm>

#include "filter/index.hpp"
#include "filter/result.hpp"
#include "filter/search.hpp"
#include "overlay/apply.hpp"
#include "support/sample_atlas.hpp"

using namespace overlay;
using base::Language;
using Texts = std::vector<std::string>;

namespace {

const Field& field(std::string_view key) { return *findField(key); }

const auto taken = [](std::string_view) { return false; };

model::Network named(const std::string& name)
{
    model::Network network;
    network.name.de = name;
    return network;
}

Overlay changed(const model::Atlas& atlas, std::string_view id, std::string_view key, const Value& value)
{
    Overlay overlay;
    changeField(overlay, atlas[*atlas.find(id)], field(key), value, {"2026-11-30"});
    return overlay;
}

}  // namespace

TEST_CASE("an empty overlay changes nothing")
{
    const model::Atlas base = test_support::sampleAtlas();
    CHECK(apply(base, {}).networks() == base.networks());
    CHECK(findings(base.networks(), {}, "f").empty());
}

TEST_CASE("a changed field shows, is marked, and everything else stays")
{
    const model::Atlas base = test_support::sampleAtlas();
    const Overlay overlay = changed(base, "water-berlin", "founded", 1901);
    const model::Atlas atlas = apply(base, overlay);
    REQUIRE(atlas.networks().size() == base.networks().size());
    const model::Network& network = atlas[*atlas.find("water-berlin")];
    CHECK(network.foundedYear == 1901);
    CHECK(network.own.fields == Texts{"founded"});
    CHECK(network.own.date == "2026-11-30");
    CHECK(!network.own.whole);
    for (std::size_t i = 0; i < base.networks().size(); ++i)
        if (base.networks()[i].id != "water-berlin") CHECK(atlas.networks()[i] == base.networks()[i]);
}

TEST_CASE("changing back takes the change back")
{
    const model::Atlas base = test_support::sampleAtlas();
    for (const Field& row : fields()) {
        CAPTURE(row.key);
        const model::Network& network = base[*base.find("world-list")];
        Overlay overlay;
        const Value before = row.read(network), none = nothing(row);
        changeField(overlay, network, row, none, {"2026-11-30"});
        const model::Atlas atlas = apply(base, overlay);
        changeField(overlay, atlas[*atlas.find("world-list")], row, before, {"2026-12-01"});
        CHECK(overlay.empty());
    }
}

TEST_CASE("own entries stand behind those of the data, in their order")
{
    const model::Atlas base = test_support::sampleAtlas();
    Overlay overlay;
    CHECK(addEntry(overlay, named("Städte am Fluss"), taken, {"2026-11-30"}) == 0);
    CHECK(addEntry(overlay, named("Städte am Fluss"), taken, {"2026-11-30"}) == 1);
    CHECK(addEntry(overlay, named(""), taken, {"2026-11-30"}) == 2);
    CHECK(overlay.own[0]->network.id == "stadte-am-fluss");
    CHECK(overlay.own[1]->network.id == "stadte-am-fluss-2");
    const model::Atlas atlas = apply(base, overlay);
    REQUIRE(atlas.networks().size() == base.networks().size() + 3);
    CHECK(atlas.networks()[base.networks().size()].own.whole);
    CHECK(!atlas.networks().back().name.empty());  // the list has something to show
    CHECK(overlay.own[2]->network.name.empty());
    // Two of one name are both there, and said.
    CHECK(findings(base.networks(), overlay, "f").size() == 1);
}

TEST_CASE("what is hidden or deleted keeps its place and is nowhere")
{
    const model::Atlas base = test_support::sampleAtlas();
    Overlay overlay;
    addEntry(overlay, named("Städte am Fluss"), taken, {});
    setDeleted(overlay, 0, true, {"2026-11-30"});
    setHidden(overlay, "water-berlin", {"Wasser", ""}, true, {"2026-11-30"});
    const model::Atlas atlas = apply(base, overlay);
    const model::NetworkId hidden = *atlas.find("water-berlin"), deleted(base.networks().size());
    CHECK(hidden == *base.find("water-berlin"));
    CHECK(atlas.entryCount() == base.networks().size() - 1);

    const filter::Index index(atlas);
    const filter::Result all = filter::evaluate(index, {});
    CHECK(all.total == base.networks().size() - 1);
    CHECK(all.matches.size() == base.networks().size() - 1);
    CHECK(!all.contains(hidden));
    CHECK(!all.contains(deleted));
    CHECK(filter::evaluate(atlas, {}).matches.size() == all.matches.size());
    const filter::FacetCounts counts = filter::countFacets(index, {}), before = filter::countFacets(base, {});
    for (const filter::Facet facet : filter::allFacets)
        CHECK(counts[facet].others == before[facet].others - 1);
    for (const model::SeatCity& city : atlas.seatCities())
        CHECK(std::find(city.networks.begin(), city.networks.end(), hidden) == city.networks.end());
    for (const char* words : {"water-berlin", "Städte am Fluss", "stadte-am-fluss"})
        for (const filter::SearchHit& hit : filter::search(index, words, 10, Language::De)) {
            CHECK(hit.network != hidden);
            CHECK(hit.network != deleted);
        }

    setHidden(overlay, "water-berlin", {}, false, {});
    setDeleted(overlay, 0, false, {});
    CHECK(overlay.changed.empty());
    CHECK(apply(base, overlay).entryCount() == base.networks().size() + 1);
}

TEST_CASE("newer data bring their corrections; where both changed a field, it is asked")
{
    const model::Atlas base = test_support::sampleAtlas();
    Overlay overlay = changed(base, "water-berlin", "founded", 1901);
    std::vector<model::Network> newer = base.networks();
    newer[0].summary.de = "Neu";
    CHECK(conflicts(newer, overlay).empty());
    CHECK(applied(newer, overlay)[0].summary.de == "Neu");
    CHECK(applied(newer, overlay)[0].foundedYear == 1901);

    newer[0].foundedYear = 1902;
    const std::vector<Conflict> found = conflicts(newer, overlay);
    REQUIRE(found.size() == 1);
    CHECK(found[0].mine == Value(1901));
    CHECK(found[0].data == Value(1902));
    Overlay mine = overlay, data = overlay;
    decide(mine, found[0], true);
    CHECK(conflicts(newer, mine).empty());
    CHECK(applied(newer, mine)[0].foundedYear == 1901);
    decide(data, found[0], false);
    CHECK(data.empty());

    newer[0].foundedYear = 1901;  // they say so themselves now
    CHECK(conflicts(newer, overlay).empty());
    CHECK(applied(newer, overlay)[0].own.empty());
}

TEST_CASE("changes of an entry that the data no longer have are kept and said")
{
    const model::Atlas base = test_support::sampleAtlas();
    Overlay overlay = changed(base, "water-berlin", "founded", 1901);
    overlay.notUnderstood.push_back("{}");
    std::vector<model::Network> without(base.networks().begin() + 1, base.networks().end());
    CHECK(applied(without, overlay) == without);
    CHECK(findings(without, overlay, "f").size() == 2);
    CHECK(applied(base.networks(), overlay)[0].foundedYear == 1901);
}

TEST_CASE("an id that newer data use too: both entries are there")
{
    const model::Atlas base = test_support::sampleAtlas();
    Overlay overlay;
    model::Network network = named("Meins");
    network.id = "water-berlin";
    addEntry(overlay, network, taken, {});
    const model::Atlas atlas = apply(base, overlay);
    CHECK(atlas.entryCount() == base.networks().size() + 1);
    CHECK(*atlas.find("water-berlin") == *base.find("water-berlin"));
    CHECK(atlas.networks().back().id == "water-berlin-2");
    CHECK(findings(base.networks(), overlay, "f").size() == 1);
}

TEST_CASE("a copy has all that the entry has, under a name of its own")
{
    const model::Atlas base = test_support::sampleAtlas();
    const model::Network& network = base[*base.find("world-list")];
    const model::Network copy = copyOf(network);
    CHECK(copy.name.de == network.name.de + " (Kopie)");
    CHECK(copy.id != network.id);
    CHECK(copy.memberPlaces == network.memberPlaces);
    CHECK(copy.countries == network.countries);
}
