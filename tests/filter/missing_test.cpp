// What entries lack, and which field mends it.
#include <doctest/doctest.h>

#include <algorithm>

#include "filter/answers/missing.hpp"
#include "support/sample_atlas.hpp"

using filter::Lack;

namespace {

model::Network whole()
{
    model::Network network;
    network.id = "whole";
    network.name = {"Ganz", "Whole"};
    network.summary = {"Alles da", "All there"};
    return network;
}

std::vector<std::pair<Lack, std::string>> found(std::vector<model::Network> networks)
{
    const model::Atlas sample = test_support::sampleAtlasWithPlaces();
    model::Atlas::Parts parts = sample.parts();
    parts.networks = std::move(networks);
    const model::Atlas atlas(std::move(parts));
    const filter::Index index(atlas);
    std::vector<std::pair<Lack, std::string>> all;
    for (const filter::MissingFact& fact : filter::missingFacts(index, 2026)) {
        CHECK_FALSE(fact.detail.empty());
        CHECK_FALSE(filter::wordOf(fact.lack).empty());
        all.emplace_back(fact.lack, fact.field);
    }
    return all;
}

using Found = std::vector<std::pair<Lack, std::string>>;

model::Figure figure(std::int64_t count, int year, const char* source)
{
    model::Figure made;
    made.count = count;
    made.provenance.year = year;
    made.provenance.source = source;
    return made;
}

model::MemberList list(std::size_t count, model::MemberList::Kind kind)
{
    model::MemberList made;
    made.kind = kind;
    made.provenance.source = "https://example.org/";
    made.provenance.year = 2025;
    for (std::size_t i = 0; i < count; ++i) {
        model::MemberPlace place;
        place.name = {"Ort " + std::to_string(i), "Ort " + std::to_string(i)};
        place.country = "DE";
        place.place = geo::LonLat{10, 50};
        made.places.push_back(std::move(place));
    }
    return made;
}

}  // namespace

TEST_CASE("an entry that has all lacks nothing, and one that somebody hid is not asked")
{
    CHECK(found({whole()}).empty());
    model::Network hidden = whole();
    hidden.summary = {"nur deutsch", ""};
    hidden.absent = true;
    CHECK(found({hidden}).empty());
}

TEST_CASE("sources, years, old figures and one language, each with its field")
{
    model::Network network = whole();
    network.summary = {"nur deutsch", ""};
    network.foundedYear = 1990;
    network.members = {figure(12, 0, "")};
    CHECK(found({network}) == Found{{Lack::NoSource, "member_figures"},
                                    {Lack::NoSource, "founded"},
                                    {Lack::NoYear, "member_figures"},
                                    {Lack::OneLanguage, "summary_en"}});
    network = whole();
    network.members = {figure(12, 2015, "a"), figure(13, 2016, "a")};
    CHECK(found({network}).empty());
    network.members = {figure(12, 2015, "a")};
    CHECK(found({network}) == Found{{Lack::OldFigure, "member_figures"}});
}

TEST_CASE("names that are there twice are said of both")
{
    model::Network other = whole();
    other.id = "other";
    other.name = {"ganz", "Another"};
    CHECK(found({whole(), other}) == Found{{Lack::SameName, "name_de"}, {Lack::SameName, "name_de"}});
}

TEST_CASE("a list and a figure that contradict each other, members without a place, an undated list")
{
    model::Network network = whole();
    network.members = {figure(8, 2025, "a")};
    network.memberPlaces = list(9, model::MemberList::Kind::Partial);
    CHECK(found({network}) == Found{{Lack::CountsDiffer, "member_places"}});
    network.memberPlaces = list(7, model::MemberList::Kind::Partial);
    CHECK(found({network}).empty());
    network.memberPlaces = list(7, model::MemberList::Kind::Complete);
    CHECK(found({network}) == Found{{Lack::CountsDiffer, "member_places"}});
    network.memberPlaces = list(8, model::MemberList::Kind::Complete);
    CHECK(found({network}).empty());
    network.memberPlaces.places.front().place.reset();
    network.memberPlaces.provenance.year = 0;
    CHECK(found({network}) ==
          Found{{Lack::MemberWithoutPlace, "member_places"}, {Lack::NoYear, "member_places"}});
}
