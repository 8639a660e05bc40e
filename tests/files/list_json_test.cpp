// `list --format json`, as other programs read it.
#include <doctest/doctest.h>

#include <string>

#include <nlohmann/json.hpp>

#include "files/data/network_reader.hpp"
#include "files/write/list_json.hpp"
#include "model/figures.hpp"
#include "support/paths.hpp"

using nlohmann::json;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas built = [] {
        model::Atlas::Parts parts;
        parts.networks =
            std::move(files::readNetworks(test_support::sourceDir() + "/data/networks.json").value->networks);
        return model::Atlas(std::move(parts));
    }();
    return built;
}

filter::Result everything()
{
    filter::Result result;
    for (std::size_t i = 0; i < atlas().networks().size(); ++i)
        result.matches.push_back({model::NetworkId(i), std::nullopt});
    return result;
}

}  // namespace

TEST_CASE("every entry in slide order with the keys that are promised")
{
    const std::string text = files::listJson(atlas(), everything(), base::Language::De);
    CHECK(text.back() == '\n');
    CHECK(text.find("\\u00") == std::string::npos);
    const json list = json::parse(text, nullptr, false);
    REQUIRE(list.is_array());
    REQUIRE(list.size() == 47);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const json& entry = list[i];
        const model::Network& network = atlas().networks()[i];
        CAPTURE(network.id);
        CHECK(entry["number"] == i + 1);
        CHECK(entry["id"] == network.id);
        const model::Figure* members = model::newestTotal(network.members);
        CHECK(entry["members"].is_null() == (members == nullptr));
        if (members) {
            CHECK(entry["members"]["count"] == *members->count);
            CHECK(entry["members"]["note"] == members->note.de);
        }
        CHECK(entry["name"] == network.name.de);
        CHECK(entry["scope"].is_string());
        CHECK(entry["topics"].size() == network.topics.size());
        CHECK(entry["countries"].is_array());
        CHECK(entry["countries"].size() == network.countries.listed.size());
        CHECK(entry["states"].is_array());
        CHECK(entry["states"].size() == network.states.organised.size());
        CHECK(entry["coordination"].is_array());
        CHECK(entry["coordination"].size() == network.seats.size());
        CHECK((entry["url"].is_string() || entry["url"].is_null()));
        CHECK_FALSE(entry.contains("tier"));
        for (const json& seat : entry["coordination"]) {
            CHECK(seat.size() == 5);
            CHECK(seat["city"].is_string());
            CHECK(seat["country"].get<std::string>().size() == 2);
            CHECK(seat["lat"].is_number());
            CHECK(seat["lon"].is_number());
            CHECK(seat["role"].is_string());
        }
    }
}

TEST_CASE("names and cities follow the language, tiers are written as promised")
{
    filter::Result result;
    const auto id = atlas().find("climate-alliance");
    REQUIRE(id.has_value());
    for (const filter::Tier tier : {filter::Tier::SeatHere, filter::Tier::Documented,
                                    filter::Tier::Nationwide, filter::Tier::ListUnknown})
        result.matches.push_back({*id, tier});
    const json en = json::parse(files::listJson(atlas(), result, base::Language::En), nullptr, false);
    CHECK(en[0]["name"] == atlas()[*id].name.en);
    CHECK(en[0]["tier"] == "seat");
    CHECK(en[1]["tier"] == "documented");
    CHECK(en[2]["tier"] == "nationwide");
    CHECK(en[3]["tier"] == "unknown-list");
    const json de = json::parse(files::listJson(atlas(), result, base::Language::De), nullptr, false);
    CHECK(de[0]["name"] == atlas()[*id].name.de);
    const auto cities = [](const json& entry) { return entry["coordination"].dump(); };
    CHECK(cities(de[0]).find("Brüssel") != std::string::npos);
    CHECK(cities(en[0]).find("Brussels") != std::string::npos);
}

TEST_CASE("nothing found is an empty array; missing parts are empty lists and null")
{
    CHECK(files::listJson(atlas(), {}, base::Language::De) == "[]\n");
    model::Atlas::Parts parts;
    parts.networks.resize(1);
    parts.networks[0].id.push_back('x');
    parts.networks[0].name = {"", "Only \xFF English"};
    const model::Atlas bare(std::move(parts));
    filter::Result result;
    result.matches.push_back({model::NetworkId(0), std::nullopt});
    const json list = json::parse(files::listJson(bare, result, base::Language::De), nullptr, false);
    REQUIRE(list.is_array());
    CHECK(list[0]["name"] == "Only \uFFFD English");
    CHECK(list[0]["url"].is_null());
    for (const char* key : {"topics", "countries", "states", "coordination"})
        CHECK(list[0][key] == json::array());
}
