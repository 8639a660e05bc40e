#include <doctest/doctest.h>

#include <algorithm>

#include "filter/search.hpp"
#include "support/sample_atlas.hpp"

using filter::SearchHit;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlas();
    return instance;
}

std::vector<std::string> networks(std::string_view query)
{
    std::vector<std::string> found;
    for (const SearchHit& hit : filter::search(atlas(), query, 10))
        if (hit.kind == SearchHit::Kind::Network) found.push_back(atlas()[hit.network].id);
    return found;
}

std::vector<std::string> districts(std::string_view query)
{
    std::vector<std::string> found;
    for (const SearchHit& hit : filter::search(atlas(), query, 10))
        if (hit.kind == SearchHit::Kind::District) found.push_back(hit.region.code);
    return found;
}

bool finds(std::string_view query, SearchHit::Kind kind)
{
    const auto hits = filter::search(atlas(), query, 10);
    return std::any_of(hits.begin(), hits.end(), [&](const SearchHit& hit) { return hit.kind == kind; });
}

}  // namespace

TEST_CASE("umlauts are found in three spellings")
{
    for (const char* query : {"Würde", "wuerde", "WURDE", "Städte würde", "stadte"}) {
        const std::vector<std::string> found = networks(query);
        CHECK_MESSAGE(std::count(found.begin(), found.end(), "states-erfurt") == 1, query);
    }
}

TEST_CASE("entries are found by abbreviation, alias, city, country and topic, in both languages")
{
    CHECK(networks("WV").front() == "water-berlin");
    CHECK(networks("Worldwide") == std::vector<std::string>{"world-list"});
    CHECK(networks("Brussels") == std::vector<std::string>{"world-list"});
    CHECK(networks("japan") == std::vector<std::string>{"world-list"});
    CHECK_FALSE(networks("wasser").empty());
    CHECK_FALSE(networks("water").empty());
}

TEST_CASE("a name that begins with the query ranks before one that only contains it")
{
    CHECK(networks("global").front() == "world-unknown");
    CHECK(networks("städte").front() == "world-list");
}

TEST_CASE("countries, states and topics are found too")
{
    CHECK(finds("Frankreich", SearchHit::Kind::Country));
    CHECK(finds("thueringen", SearchHit::Kind::State));
    CHECK(finds("Thuringia", SearchHit::Kind::State));
    CHECK(finds("climate", SearchHit::Kind::Topic));
}

TEST_CASE("districts are found by their name, with and without what they are, in both languages")
{
    for (const char* query : {"Ilm-Kreis", "ilmkreis", "Landkreis Ilm-Kreis", "kreis ilm", "Ilm Kreis",
                              "LK Ilm-Kreis", "ilm district"})
        CHECK_MESSAGE(districts(query) == std::vector<std::string>{"16070"}, query);
    CHECK(districts("Ilm-Kries") == std::vector<std::string>{"16070"});  // mistyped
    for (const char* query : {"Landkreis Weimar", "LK Weimar", "Rural district of Weimar"})
        CHECK_MESSAGE(districts(query) == std::vector<std::string>{"16071"}, query);
    for (const char* query : {"Kreisfreie Stadt Weimar", "independent city weimar"})
        CHECK_MESSAGE(districts(query) == std::vector<std::string>{"16055"}, query);
}

TEST_CASE("districts are found by their official key, the leading zero or not")
{
    CHECK(districts("16070") == std::vector<std::string>{"16070"});
    CHECK(districts("05314") == std::vector<std::string>{"05314"});
    CHECK(districts("5314") == std::vector<std::string>{"05314"});
    CHECK(districts("6070").empty());
    CHECK(districts("531").empty());
}

TEST_CASE("who types a city's name means the city and not the district that is the same, and a word for "
          "districts names none")
{
    const auto rankOf = [](std::string_view query, std::string_view district) {
        for (const SearchHit& hit : filter::search(atlas(), query, 10))
            if (hit.kind == SearchHit::Kind::District && hit.region.code == district) return hit.rank;
        return -1;
    };
    CHECK(rankOf("erfurt", "16051") == filter::RankElsewhere);
    CHECK(rankOf("kreisfreie Stadt Erfurt", "16051") == filter::RankWholeName);
    CHECK(rankOf("weimar", "16071") == filter::RankWholeName);
    CHECK(rankOf("landkreis", "16071") == filter::RankElsewhere);
}

TEST_CASE("hostile queries find nothing and do no harm")
{
    CHECK(filter::search(atlas(), "", 10).empty());
    CHECK(filter::search(atlas(), "   ", 10).empty());
    CHECK(filter::search(atlas(), std::string(10000, 'x'), 10).empty());
    CHECK(filter::search(atlas(), "\xff\xfe\x80", 10).empty());
    CHECK(filter::search(atlas(), std::string(5000, ' ') + "\x1b[2J", 10).empty());
    CHECK(networks("\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d").empty());
}

TEST_CASE("every word of the query must be found")
{
    CHECK(filter::matchesText(atlas(), atlas()[*atlas().find("world-list")], "welt brüssel"));
    CHECK_FALSE(filter::matchesText(atlas(), atlas()[*atlas().find("world-list")], "welt berlin"));
    // A word is found by its beginning, not from its middle.
    CHECK_FALSE(filter::matchesText(atlas(), atlas()[*atlas().find("world-list")], "elt"));
}
