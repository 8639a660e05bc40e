// Finding in the real data: every entry by each of its names, every German municipality by its name in three
// spellings, towns with a wrong letter, and what is said about towns.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include "filter/answers/entry_counts.hpp"
#include "filter/answers/influence.hpp"
#include "filter/answers/member_sizes.hpp"
#include "filter/answers/municipality.hpp"
#include "filter/answers/nearby.hpp"
#include "filter/answers/without_entry.hpp"
#include "filter/facets.hpp"
#include "filter/search.hpp"
#include "filter/text/place_search.hpp"
#include "model/figures.hpp"
#include "real_data.hpp"

using filter::SearchHit;
using real_data::gazetteer;
using real_data::municipalities;
using real_data::transcribed;

namespace {

bool findsPlace(std::string_view query, model::PlaceId wanted, std::size_t limit)
{
    const auto hits = filter::findPlaces(real_data::index(), query, limit);
    return std::any_of(hits.begin(), hits.end(),
                       [&](const filter::PlaceHit& hit) { return hit.place == wanted; });
}

filter::Municipality describe(const char* key)
{
    return filter::describeMunicipality(real_data::index(), gazetteer().findMunicipality(key));
}

bool isMember(const filter::Municipality& municipality, std::string_view id)
{
    return std::any_of(
        municipality.memberOf.begin(), municipality.memberOf.end(), [&](const filter::Membership& line) {
            return real_data::atlas()[real_data::index().members().all()[line.member].network].id == id;
        });
}

}  // namespace

TEST_CASE("search finds every entry by each of its names")
{
    for (std::size_t i = 0; i < real_data::atlas().networks().size(); ++i) {
        const model::Network& network = real_data::atlas().networks()[i];
        std::vector<std::string> names{network.name.de, network.name.en, network.label.de, network.label.en,
                                       network.abbreviation};
        names.insert(names.end(), network.aliases.begin(), network.aliases.end());
        for (const std::string& name : names) {
            if (name.empty()) continue;
            const auto hits = filter::search(real_data::index(), name, 60);
            const auto found = std::find_if(hits.begin(), hits.end(), [&](const SearchHit& hit) {
                return hit.kind == SearchHit::Kind::Network && hit.network.index == i;
            });
            REQUIRE_MESSAGE(found != hits.end(), name);
            CHECK_MESSAGE(found->rank == filter::RankWholeName, name);
        }
    }
}

TEST_CASE("search finds every German municipality by its name, with umlauts written three ways")
{
    const std::vector<model::PlaceId> all = municipalities();
    CHECK(all.size() == 11084);
    std::size_t lost = 0;
    for (const model::PlaceId id : all) {
        const std::string name(gazetteer()[id].name);
        for (const std::string& typed : {name, transcribed(name, true), transcribed(name, false)})
            if (!findsPlace(typed, id, 120)) {
                ++lost;
                MESSAGE("not found: " << typed);
            }
    }
    CHECK(lost == 0);
}

TEST_CASE("the one search has them too, as whole names")
{
    const std::vector<model::PlaceId> all = municipalities();
    for (std::size_t i = 0; i < all.size(); i += 37) {
        const auto hits = filter::search(real_data::index(), gazetteer()[all[i]].name, 120);
        const bool found = std::any_of(hits.begin(), hits.end(), [&](const SearchHit& hit) {
            return hit.kind == SearchHit::Kind::City && hit.place == all[i].index &&
                   hit.rank == filter::RankWholeName;
        });
        CHECK_MESSAGE(found, std::string(gazetteer()[all[i]].name));
    }
}

TEST_CASE("search finds every district by its name, with umlauts written three ways, and with what it is")
{
    const std::vector<model::District>& districts = real_data::atlas().geography().districts();
    CHECK(districts.size() == 400);
    for (const model::District& district : districts)
        for (const std::string& name : {district.name, district.type + " " + district.name})
            for (const std::string& typed : {name, transcribed(name, true), transcribed(name, false)}) {
                // Who types only a city's name means the city.
                const int rank = district.isCity() && name == district.name ? filter::RankElsewhere
                                                                            : filter::RankWholeName;
                const auto hits = filter::search(real_data::index(), typed, 60);
                const bool found = std::any_of(hits.begin(), hits.end(), [&](const SearchHit& hit) {
                    return hit.kind == SearchHit::Kind::District && hit.region.code == district.key &&
                           hit.rank == rank;
                });
                CHECK_MESSAGE(found, typed);
            }
}

TEST_CASE("a wrong letter is forgiven, unless something else is called just so")
{
    std::mt19937 random(2018);
    const auto below = [&](std::size_t limit) { return random() % limit; };
    const std::vector<model::PlaceId> all = municipalities();
    int tried = 0, exact = 0;
    for (int round = 0; round < 300; ++round) {
        const model::PlaceId wanted = all[below(all.size())];
        const std::string folded = filter::TextQuery(gazetteer()[wanted].name).text();
        if (folded.size() < 5) continue;
        std::string typed = folded;
        const std::size_t at = below(typed.size());
        switch (below(4)) {
        case 0:
            typed[at] = static_cast<char>('a' + below(26));
            break;
        case 1:
            typed.erase(at, 1);
            break;
        case 2:
            typed.insert(at, 1, static_cast<char>('a' + below(26)));
            break;
        default:
            if (at + 1 < typed.size()) std::swap(typed[at], typed[at + 1]);
            break;
        }
        // A wrong letter can make an umlaut's second spelling ("taferrot" -> "taerrot" -> "tarrot"): then it
        // is two errors.
        if (filter::TextQuery(typed).text() == folded || filter::TextQuery(typed).text() != typed) continue;
        ++tried;
        const auto hits = filter::search(real_data::index(), typed, 60);
        const bool found = std::any_of(hits.begin(), hits.end(), [&](const SearchHit& hit) {
            return hit.kind == SearchHit::Kind::City &&
                   filter::TextQuery(gazetteer()[model::PlaceId(hit.place)].name).text() == folded;
        });
        const bool somethingElse = std::any_of(
            hits.begin(), hits.end(), [](const SearchHit& hit) { return hit.rank < filter::RankSimilar; });
        if (!found && somethingElse) ++exact;
        CHECK_MESSAGE((found || somethingElse), typed << " for " << folded);
    }
    CHECK(tried > 200);
    MESSAGE("of " << tried << " mistyped names " << exact << " were something else exactly and hid the town");
    CHECK(exact * 10 < tried);
}

TEST_CASE("lists of members are tied to the gazetteer")
{
    std::size_t german = 0, tied = 0, others = 0;
    for (const filter::Member& member : real_data::index().members().all()) {
        const model::MemberPlace& listed =
            real_data::atlas()[member.network].memberPlaces.places[member.item];
        if (listed.country != "DE") continue;
        // Landkreis, Kreis, and what its note says is no municipality.
        const auto says = [&](const char* what) { return listed.note.de.find(what) != std::string::npos; };
        const bool isDistrict = listed.name.de.find("reis ") != std::string::npos || says("Landkreis") ||
                                says("Stadtbezirk") || says("Gemeindeverband");
        ++german;
        if (member.place.valid()) {
            ++tied;
            CHECK_MESSAGE(gazetteer()[member.place].countryCode == "DE", listed.name.de);
        } else {
            ++others;
            CHECK_MESSAGE(isDistrict, listed.name.de);
        }
    }
    CHECK(german > 600);
    CHECK(tied + others == german);
    CHECK(others < 60);
}

TEST_CASE("what is said about some towns")
{
    const filter::Municipality muelheim = describe("05117000");
    CHECK(isMember(muelheim, "aktionsbuendnis-wuerde-unserer-staedte"));
    CHECK_FALSE(muelheim.seatsNearby.empty());
    CHECK(muelheim.seatsNearby.front().distanceKm < 5);
    CHECK(isMember(describe("16051000"), "netzwerk-biostaedte"));  // Erfurt
    CHECK(isMember(describe("08221000"), "c40-cities"));           // Heidelberg
    const filter::Municipality hannover = describe("03241001");
    CHECK_FALSE(isMember(hannover, "mayors-for-peace"));  // a lead city is no list of members
    for (const filter::Membership& line : hannover.memberOf)
        CHECK(real_data::atlas()[real_data::index().members().all()[line.member].network]
                  .memberPlaces.isMembership());
}

TEST_CASE(
    "never a party, never lead cities, meetings or historic projects, never somebody who is a member already")
{
    const std::vector<model::PlaceId> all = municipalities();
    for (std::size_t i = 0; i < all.size(); i += 97) {
        const filter::Municipality municipality = filter::describeMunicipality(real_data::index(), all[i]);
        CHECK_FALSE(municipality.withoutList.empty());
        for (const filter::Possible& line : municipality.possible) {
            const model::Network& network = real_data::atlas()[line.network];
            CHECK(network.scope != model::Scope::Party);
            CHECK(network.isNetwork);
            CHECK(network.status != model::Status::Inactive);
            const auto kind = network.memberPlaces.kind;
            CHECK((kind != model::MemberList::Kind::LeadCities && kind != model::MemberList::Kind::Summits &&
                   kind != model::MemberList::Kind::Historic));
            CHECK_FALSE(isMember(municipality, network.id));
        }
        for (const filter::WithoutList& line : municipality.withoutList) {
            CHECK(real_data::atlas()[line.network].scope != model::Scope::Party);
            CHECK(real_data::atlas()[line.network].memberPlaces.kind != model::MemberList::Kind::Complete);
        }
        CHECK(std::is_sorted(municipality.nearest.begin(), municipality.nearest.end(),
                             [](const auto& a, const auto& b) { return a.distanceKm < b.distanceKm; }));
    }
}

TEST_CASE("names that several places have")
{
    const auto named = [](std::string_view name, std::string_view country = {}) {
        return filter::lookUpPlace(real_data::index(), name, country).places;
    };
    CHECK(named("Jena").size() == 1);
    CHECK(named("Erfurt").size() == 1);
    CHECK(named("Neustadt").size() > 4);
    CHECK(named("Frankfurt").size() == 2);
    CHECK(named("Mülheim an der Ruhr").size() == 1);
    CHECK(named("Rothenburg o.d.T.").size() == 1);
    CHECK(named("Neustadt an der Weinstraße").size() == 1);
    for (const model::PlaceId id : named("Münster"))
        CHECK(gazetteer()[id].name.find("ü") != std::string_view::npos);
    CHECK(named("Munster").size() > named("Münster").size());
    CHECK(named("Paris", "FR").size() == 1);
}

TEST_CASE("every country and state falls into one class, for every topic and level")
{
    std::vector<filter::RegionRef> regions = real_data::index().states();
    const auto countries = filter::allCountries(real_data::atlas());
    regions.insert(regions.end(), countries.begin(), countries.end());
    for (std::size_t i = 0; i < model::countOf<model::Topic>(); ++i) {
        filter::EntryQuestion question;
        question.topic = static_cast<model::Topic>(i);
        const filter::WithoutEntry answer = filter::withoutEntry(real_data::index(), question, regions);
        CHECK(answer.regions.size() == regions.size());
        for (const filter::RegionWithout& region : answer.regions) {
            CHECK((region.entryClass == filter::EntryClass::NoEntry) == region.entries.empty());
            for (const filter::EntryNearby& nearby : region.nearby)
                CHECK_MESSAGE(nearby.distanceKm <= filter::nearbyKm, region.region.code);
        }
    }
}

TEST_CASE("counts of the real filter are those after a click")
{
    filter::Criteria criteria;
    criteria.topics = {model::Topic::Water};
    criteria.regions = {{filter::RegionRef::Kind::State, "DE-TH"}};
    const filter::FacetCounts counts = filter::countFacets(real_data::index(), criteria);
    for (const filter::ValueCount& value : counts.of(filter::Facet::Topic)) {
        filter::Criteria clicked = criteria;
        clicked.topics.toggle(filter::enumeratorOf<model::Topic>(value.value));
        CHECK(filter::evaluate(real_data::atlas(), clicked).matches.size() == value.count);
    }
    CHECK(counts.states().size() == 16);
}

TEST_CASE("entries by country: twelve of the talk's 23 international entries have a list")
{
    const filter::Result all = filter::evaluate(real_data::index(), {});
    const filter::EntryCounts countries =
        filter::countEntries(real_data::atlas(), all, filter::EntryCounts::Of::Countries);
    CHECK(countries.counted == 12);
    CHECK(countries.asked == 23);
    CHECK(countries.byCode.at("DE") == 12);
    CHECK(countries.byCode.at("FR") == 10);
    CHECK(countries.byCode.count("AQ") == 0);
    const filter::EntryCounts states =
        filter::countEntries(real_data::atlas(), all, filter::EntryCounts::Of::States);
    CHECK(states.asked == 24);
    CHECK(states.byCode.size() == 16);
}

TEST_CASE("nineteen figures count a part only, and none of them is taken for a size")
{
    std::size_t parts = 0;
    for (const model::Network& network : real_data::atlas().networks())
        for (const model::Figure& figure : network.members) {
            if (!figure.notTotal) continue;
            ++parts;
            CHECK(model::newestTotal(network.members, figure.unit) != &figure);
        }
    CHECK(parts == 19);
    CHECK(filter::sizeUnits(real_data::atlas()).front() == filter::UnitCount{"municipalities", 8});
}

TEST_CASE(
    "the ladder says since when an entry works on a level only where a source says so, never its founding")
{
    const model::Atlas& atlas = real_data::atlas();
    std::vector<model::NetworkId> all;
    for (std::size_t i = 0; i < atlas.networks().size(); ++i) all.emplace_back(i);
    std::size_t known = 0, founded = 0;
    for (const filter::LadderRung& rung : filter::influenceLadder(atlas, all))
        for (const filter::LadderLine& line : rung.lines) {
            const model::Network& network = atlas[line.network];
            CAPTURE(network.id);
            CHECK(network.levels.contains(rung.level));
            const auto source =
                std::find_if(network.levelsSince.begin(), network.levelsSince.end(),
                             [&](const model::LevelSince& since) { return since.level == rung.level; });
            CHECK(line.since.has_value() == (source != network.levelsSince.end()));
            if (line.since) {
                CHECK(*line.since == source->year);
                CHECK_FALSE(source->provenance.empty());
                ++known;
            } else {
                founded += network.foundedYear.has_value();
            }
        }
    CHECK(known > 0);
    CHECK(founded > known);
}
