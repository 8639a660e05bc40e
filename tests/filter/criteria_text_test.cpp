#include <doctest/doctest.h>

#include "filter/criteria_text.hpp"
#include "support/sample_atlas.hpp"

using filter::addPiece;
using filter::Criteria;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlas();
    return instance;
}

}  // namespace

TEST_CASE("pieces make criteria and criteria make the same pieces")
{
    const std::vector<std::string> pieces{"scope=national,party",
                                          "topic=climate-energy,water",
                                          "level=municipal",
                                          "status=active",
                                          "reach=nationwide,unknown-list",
                                          "decade=unknown,1990s",
                                          "founded=1990-2005",
                                          "country=EU",
                                          "country=150",
                                          "country=JP",
                                          "state=DE-TH",
                                          "district=16051",
                                          "city=Bonn",
                                          "text=würde, städte",
                                          "all=topic",
                                          "all=region"};
    Criteria criteria;
    for (const auto& piece : pieces) CHECK(addPiece(atlas(), criteria, piece).empty());
    CHECK(filter::toPieces(criteria) == pieces);
    CHECK(criteria.regions.size() == 5);
    CHECK(criteria.text == "würde, städte");
}

TEST_CASE("a state may be named by its short code, in either case")
{
    Criteria criteria;
    CHECK(addPiece(atlas(), criteria, "state=th,DE-NW").empty());
    CHECK(criteria.regions[0].code == "DE-TH");
    CHECK(criteria.regions[1].code == "DE-NW");
}

TEST_CASE("founding years: one year, from, until, both")
{
    const auto years = [](const char* piece) {
        Criteria criteria;
        CHECK(addPiece(atlas(), criteria, piece).empty());
        CHECK(filter::toPieces(criteria) == std::vector<std::string>{piece});
        return std::pair{criteria.foundedFrom, criteria.foundedUntil};
    };
    CHECK(years("founded=1990") == std::pair{1990, 1990});
    CHECK(years("founded=1990-") == std::pair{1990, 0});
    CHECK(years("founded=-1990") == std::pair{0, 1990});
    CHECK(years("founded=1905-2023") == std::pair{1905, 2023});
    Criteria criteria;
    for (const char* wrong :
         {"founded=-", "founded=199x", "founded=2000-1990", "founded=99999", "founded=1-2-3", "founded=0"})
        CHECK_MESSAGE(addPiece(atlas(), criteria, wrong).in(base::Language::En).find("1990-2000") !=
                          std::string::npos,
                      wrong);
    CHECK(criteria.empty());
}

TEST_CASE("a district may be named; where several bear the name they are told apart")
{
    const auto districtOf = [](const char* piece) {
        Criteria criteria;
        const std::string wrong = addPiece(atlas(), criteria, piece).in(base::Language::En);
        return criteria.regions.empty() ? wrong : criteria.regions.front().code;
    };
    CHECK(districtOf("district=16070") == "16070");
    CHECK(districtOf("district=Ilmkreis") == "16070");
    CHECK(districtOf("district=Landkreis Weimar") == "16071");
    CHECK(districtOf("district=Kreisfreie Stadt Weimar") == "16055");
    CHECK(districtOf("district=Weimar") == "16071");  // the city alone would be city=Weimar
    CHECK(districtOf("district=Jena") == "16053");
    CHECK(districtOf("district=Ilm").find("Landkreis Gotha") != std::string::npos);
}

TEST_CASE("unknown keys and values are named together with what would be right")
{
    Criteria criteria;
    CHECK(addPiece(atlas(), criteria, "colour=red").in(base::Language::En).find("known: scope, topic") !=
          std::string::npos);
    CHECK(addPiece(atlas(), criteria, "topic=wasser").in(base::Language::En).find("climate-energy") !=
          std::string::npos);
    CHECK(addPiece(atlas(), criteria, "country=ZZ").in(base::Language::En).find("ISO 3166-1") !=
          std::string::npos);
    CHECK(addPiece(atlas(), criteria, "state=XX").in(base::Language::En).find("DE-TH") != std::string::npos);
    CHECK(addPiece(atlas(), criteria, "district=99999").in(base::Language::En).find("16051") !=
          std::string::npos);
    CHECK(addPiece(atlas(), criteria, "all=city").in(base::Language::En).find("topic, region") !=
          std::string::npos);
    CHECK(addPiece(atlas(), criteria, "topic").in(base::Language::En).find("key=value") != std::string::npos);
    CHECK(addPiece(atlas(), criteria, "topic=").in(base::Language::En).find("no value") != std::string::npos);
    CHECK(addPiece(atlas(), criteria, "text=\xff").in(base::Language::En).find("UTF-8") != std::string::npos);
    CHECK(criteria.empty());
}

TEST_CASE("terminal escapes in a wrong value do not reach the message")
{
    Criteria criteria;
    CHECK(addPiece(atlas(), criteria, "topic=\x1b[31mred").in(base::Language::En).find('\x1b') ==
          std::string::npos);
}
