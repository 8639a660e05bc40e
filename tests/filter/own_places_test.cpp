// Places that only lists know, and what towns are joined with.
#include <doctest/doctest.h>

#include "base/fold.hpp"
#include "filter/answers/municipality.hpp"
#include "filter/own_places.hpp"
#include "filter/text/place_search.hpp"
#include "support/sample_atlas.hpp"

namespace {

model::MemberPlace place(const char* name, const char* country, std::optional<geo::LonLat> at)
{
    model::MemberPlace made;
    made.name = {name, name};
    made.country = country;
    made.place = at;
    return made;
}

/// The sample with a member and a link that its gazetteer has no place for.
std::shared_ptr<const model::Atlas> withLists()
{
    const model::Atlas sample = test_support::sampleAtlasWithPlaces();
    model::Atlas::Parts parts = sample.parts();
    model::MemberList& list = parts.networks.front().memberPlaces;
    list.kind = model::MemberList::Kind::Partial;
    list.places = {place("Klein-Utopia", "DE", geo::LonLat{11.5, 50.9}),
                   place("Klein-Utopia", "DE", geo::LonLat{11.51, 50.9}), place("Ohne Lage", "DE", {})};
    model::TownLink link;
    link.a = list.places.front();
    link.b = place("Gross-Utopia", "DE", geo::LonLat{9.5, 48.9});
    parts.links = model::TownLinks{link};
    return filter::knowingOwnPlaces(std::make_shared<const model::Atlas>(std::move(parts)));
}

}  // namespace

TEST_CASE("a place that only a list has is found by its full name, and has a card with what is known of it")
{
    const auto atlas = withLists();
    const filter::Index index(*atlas);
    REQUIRE(atlas->gazetteer().ownPlaces().size() == 2);
    const filter::PlaceLookup found = filter::lookUpPlace(index, "Klein-Utopia", {});
    REQUIRE(found.places.size() == 1);
    const model::PlaceId id = found.places.front();
    CHECK(atlas->gazetteer().isOwn(id));
    CHECK(atlas->gazetteer()[id].countryCode == "DE");
    const filter::Municipality town = filter::describeMunicipality(index, id);
    REQUIRE(town.memberOf.size() == 1);
    CHECK(index.members().all()[town.memberOf.front().member].network == model::NetworkId(0));
    REQUIRE(town.linked.size() == 1);
    CHECK(atlas->links()[town.linked.front().link].end(town.linked.front().otherIsB).name.de ==
          "Gross-Utopia");
    REQUIRE(town.linked.front().place.valid());
    CHECK(filter::describeMunicipality(index, town.linked.front().place).linked.front().place == id);
    CHECK(town.linked.front().position == geo::LonLat{9.5, 48.9});
}

TEST_CASE("an atlas that has all places stays itself; one without the list has none of its own")
{
    const auto atlas = withLists();
    CHECK(filter::knowingOwnPlaces(atlas) == atlas);
    model::Atlas::Parts parts = atlas->parts();
    parts.networks.front().memberPlaces = {};
    parts.links = model::TownLinks{};
    const auto without = filter::knowingOwnPlaces(std::make_shared<const model::Atlas>(parts));
    CHECK(without->gazetteer().ownPlaces().empty());
    CHECK(filter::namesOtherPlaces(*atlas, *without, {0}));
    CHECK(filter::namesOtherPlaces(*atlas, *without, {}));  // the links
    CHECK_FALSE(filter::namesOtherPlaces(*atlas, *atlas, {0, 1}));
}

TEST_CASE("an own place keeps its id when others come and go, and has it again when it comes back")
{
    const auto both = withLists();
    const auto idOf = [](const model::Atlas& atlas, const char* name) {
        const auto found = atlas.gazetteer().smallPlacesCalled(base::fold(name));
        return found.size() == 1 ? found.front() : model::PlaceId{};
    };
    const model::PlaceId klein = idOf(*both, "Klein-Utopia"), gross = idOf(*both, "Gross-Utopia");
    REQUIRE(klein.valid());
    REQUIRE(gross.valid());
    // The member list goes, with the place that came first; the link names the other one still.
    model::Atlas::Parts parts = both->parts();
    const std::vector<model::MemberPlace> members = parts.networks.front().memberPlaces.places;
    const model::TownLinks links = *parts.links;
    parts.networks.front().memberPlaces = {};
    model::TownLinks others = links;
    others.front().a = place("Jena", "DE", geo::LonLat{11.59, 50.93});
    parts.links = others;
    const auto one =
        filter::knowingOwnPlaces(std::make_shared<const model::Atlas>(parts), &both->gazetteer());
    CHECK(idOf(*one, "Gross-Utopia") == gross);
    CHECK_FALSE(idOf(*one, "Klein-Utopia").valid());
    CHECK(filter::isGone(one->gazetteer(), klein));
    CHECK_FALSE(filter::isGone(one->gazetteer(), gross));
    CHECK(filter::lookUpPlace(filter::Index(*one), "Klein-Utopia", {}).places.empty());
    // It comes back behind a new one.
    parts.networks.front().memberPlaces.kind = model::MemberList::Kind::Partial;
    parts.networks.front().memberPlaces.places = {place("Mittel-Utopia", "DE", geo::LonLat{10.0, 51.0})};
    for (const model::MemberPlace& member : members)
        parts.networks.front().memberPlaces.places.push_back(member);
    const auto again =
        filter::knowingOwnPlaces(std::make_shared<const model::Atlas>(parts), &one->gazetteer());
    CHECK(idOf(*again, "Klein-Utopia") == klein);
    CHECK(idOf(*again, "Gross-Utopia") == gross);
    CHECK(idOf(*again, "Mittel-Utopia").valid());
    CHECK(idOf(*again, "Mittel-Utopia") != klein);
}
