// The ranking of places over the real gazetteer: every name of a German municipality, alone, as people type
// it, with its district and its key; and names that other places only also have.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

#include "base/fold.hpp"
#include "filter/search.hpp"
#include "filter/text/network_text.hpp"
#include "filter/text/place_search.hpp"
#include "model/words.hpp"
#include "real_data.hpp"

using filter::PlaceHit;
using model::Place;
using model::PlaceId;
using real_data::gazetteer;
using real_data::municipalities;
using real_data::transcribed;

namespace {

/// Lower case, without accents, words only: what makes two names different ones.
std::string plain(std::string_view name)
{
    std::string text = base::spelling(name);
    std::erase_if(text, [](char c) { return c == base::markE || c == base::markAccent; });
    return text;
}

const std::map<std::string, std::vector<PlaceId>>& bearersByName()
{
    static const auto all = [] {
        std::map<std::string, std::vector<PlaceId>> found;
        for (const PlaceId id : municipalities()) found[plain(gazetteer()[id].name)].push_back(id);
        return found;
    }();
    return all;
}

std::vector<PlaceHit> find(std::string_view typed, std::size_t limit = 60)
{
    return filter::findPlaces(real_data::index(), typed, limit);
}

std::string first(std::string_view typed)
{
    const auto hits = find(typed, 5);
    return hits.empty() ? std::string() : std::string(gazetteer()[hits.front()].name);
}

std::string lower(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// A name as it is, and as people type it.
std::set<std::string> typings(const std::string& name)
{
    std::set<std::string> all{name,
                              lower(name),
                              transcribed(name, true),
                              transcribed(name, false),
                              replaced(name, "-", " "),
                              replaced(replaced(replaced(name, "(", ""), ")", ""), "/", " "),
                              lower(transcribed(name, true)),
                              " " + name + "  "};
    if (name.starts_with("Sankt ") || name.starts_with("St. ")) {
        const std::string rest = name.substr(name.find(' ') + 1);
        for (const char* saint : {"St ", "St. ", "St.", "Sankt ", "sankt-", "st "}) all.insert(saint + rest);
    }
    return all;
}

}  // namespace

TEST_CASE("each name of a German municipality, typed in full, has its bearers first, larger first")
{
    CHECK(bearersByName().size() == 10529);
    std::size_t wrong = 0;
    for (const auto& [name, bearers] : bearersByName()) {
        const std::string typed(gazetteer()[bearers.front()].name);
        const auto hits = find(typed);
        std::size_t led = 0;
        while (led < hits.size() &&
               std::find(bearers.begin(), bearers.end(), hits[led].place) != bearers.end())
            ++led;
        bool ordered = true;
        for (std::size_t i = 0; i + 1 < led; ++i) {
            const Place a = gazetteer()[hits[i]], b = gazetteer()[hits[i + 1]];
            ordered = ordered && (a.name != b.name || a.population >= b.population);
        }
        if (led == bearers.size() && gazetteer()[hits.front()].name == typed && ordered) continue;
        ++wrong;
        MESSAGE(typed << ": " << led << " of " << bearers.size() << " bearers first, in order: " << ordered);
    }
    CHECK(wrong == 0);
}

TEST_CASE("so has it typed as people do")
{
    std::size_t wrong = 0;
    for (const auto& [name, bearers] : bearersByName())
        for (const PlaceId id : bearers)
            for (const std::string& typed : typings(std::string(gazetteer()[id].name))) {
                const auto hits = find(typed, 3);
                if (!hits.empty() && hits.front().isNamed() && plain(gazetteer()[hits.front()].name) == name)
                    continue;
                ++wrong;
                MESSAGE(
                    typed << " for " << gazetteer()[id].name << " is "
                          << (hits.empty() ? std::string_view("nothing") : gazetteer()[hits.front()].name));
            }
    CHECK(wrong == 0);
}

TEST_CASE("with the district or the key behind its name each municipality is first")
{
    std::map<std::pair<std::string, model::DistrictId>, PlaceId> largest;
    for (const PlaceId id : municipalities()) {
        const Place place = gazetteer()[id];
        const auto [known, isNew] = largest.try_emplace({plain(place.name), place.district}, id);
        if (!isNew && gazetteer()[known->second].population < place.population) known->second = id;
    }
    std::size_t wrong = 0;
    const auto check = [&](const std::string& typed, PlaceId wanted) {
        const auto hits = find(typed, 3);
        if (!hits.empty() && hits.front().place == wanted && hits.front().isNamed()) return;
        ++wrong;
        MESSAGE(typed << " is "
                      << (hits.empty() ? std::string_view("nothing") : gazetteer()[hits.front()].name));
    };
    for (const auto& [key, id] : largest) {
        const Place place = gazetteer()[id];
        const model::District& district = real_data::atlas().geography()[place.district];
        const std::string name(place.name);
        check(name + ", " + district.name, id);
        check(name + " " + district.name, id);
        check(name + " in " + district.type + " " + district.name, id);
        check(name + " (" + district.type + " " + district.name + ")", id);
    }
    for (const PlaceId id : municipalities()) {
        const Place place = gazetteer()[id];
        const std::string name(place.name), key(place.municipalityKey);
        check(name + " " + key, id);
        check(key, id);
        if (key.front() == '0') check(key.substr(1), id);
    }
    CHECK(wrong == 0);
}

TEST_CASE("a name that a place only also has hides no place that is called so, and says which it is")
{
    CHECK(first("Gera") == "Gera");
    CHECK(first("Neustadt") == "Neustadt an der Weinstraße");  // no municipality has only that name
    CHECK(first("muel") == "Mülheim an der Ruhr");
    CHECK(first("muelheim") == "Mülheim an der Ruhr");  // there is a Mülheim in Köln
    CHECK(first("freiburg") == "Freiburg im Breisgau");
    CHECK(first("linz") == "Linz");
    CHECK(first("neukölln") == "Neukölln");  // nothing else is called so
    CHECK(first("Newcastle") != "");
    // A whole other name before names abroad that only begin so, behind those of municipalities of Germany.
    CHECK(first("Leningrad") == "Saint Petersburg");
    CHECK(first("Raab") == "Győr");
    CHECK(first("Dort") == "Dortmund");
    for (const char* name : {"Ærø", "Aa", "Bad", "Aro", "Xyz", "Lutetia", "Leningrad", "Raab", "Stolp"}) {
        const filter::PlaceLookup lookup = filter::lookUpPlace(real_data::index(), name, {});
        CHECK_MESSAGE(lookup.places.empty(), name);
    }
    for (const char* name : {"Gera", "Jena", "Wuppertal", "Mailand", "Warschau", "München", "Munich"})
        CHECK_MESSAGE(filter::lookUpPlace(real_data::index(), name, {}).places.size() == 1, name);
}

TEST_CASE("another name says which it was, and a name in its own script is a name")
{
    const auto raab = filter::lookUpPlace(real_data::index(), "raab", {}).suggestions;
    REQUIRE_FALSE(raab.empty());
    CHECK(raab.front().also == "Raab");
    CHECK(raab.front().isGuess());
    for (const auto& [typed, wanted] : {std::pair("Москва", "Moskau"), std::pair("МОСКВА", "Moskau"),
                                        std::pair("Αθήνα", "Athen"), std::pair("αθηνα", "Athen")}) {
        const auto found = filter::lookUpPlace(real_data::index(), typed, {}).places;
        REQUIRE_MESSAGE(found.size() == 1, typed);
        CHECK(gazetteer()[found.front()].nameIn(base::Language::De) == wanted);
        CHECK_FALSE(found.front().also.empty());
    }
    CHECK(filter::lookUpPlace(real_data::index(), "Athens", {}, base::Language::En).places.size() > 1);
}

TEST_CASE("no name that a place only also has is ever a certain answer")
{
    std::mt19937 random(12);
    std::size_t tried = 0;
    while (tried < 3000) {
        const std::size_t key = random() % gazetteer().keyCount();
        if (gazetteer().keyKind(key) != model::KeyKind::Other) continue;
        ++tried;
        const PlaceId place = gazetteer().keyPlace(key);
        const std::string typed(gazetteer().keyText(key));
        const Place found = gazetteer()[place];
        for (const PlaceHit& hit : filter::lookUpPlace(real_data::index(), typed, {}).places)
            if (hit.place == place)
                CHECK_MESSAGE((hit.also.empty() || hit.also == found.name || hit.also == found.nameDe ||
                               hit.also == found.nameEn),
                              typed << " for " << found.name);
    }
}

TEST_CASE("names that only begin so: municipalities of Germany, then by inhabitants, parts of towns last")
{
    std::mt19937 random(4);
    const std::vector<PlaceId> all = municipalities();
    for (int round = 0; round < 400; ++round) {
        const std::string name = filter::TextQuery(gazetteer()[all[random() % all.size()]].name).text();
        const auto hits = find(name.substr(0, 1 + random() % name.size()), 40);
        const auto rank = [](const PlaceHit& hit) {
            const Place place = gazetteer()[hit.place];
            return std::tuple(hit.match, place.type == model::PlaceType::Quarter,
                              place.type == model::PlaceType::Place ||
                                  place.type == model::PlaceType::Quarter,
                              -static_cast<double>(place.population));
        };
        const auto inOrder = [&](const PlaceHit& a, const PlaceHit& b) {
            return a.match != b.match || a.isNamed() ? a.match < b.match : rank(a) < rank(b);
        };
        CHECK_MESSAGE(std::is_sorted(hits.begin(), hits.end(), inOrder), name);
    }
}

TEST_CASE("abbreviations need no full stop")
{
    const std::pair<const char*, const char*> known[]{{"St Ingbert", "St. Ingbert"},
                                                      {"Sankt Ingbert", "St. Ingbert"},
                                                      {"St Wendel", "St. Wendel"},
                                                      {"st.wendel", "St. Wendel"},
                                                      {"St Augustin", "Sankt Augustin"},
                                                      {"Neustadt a d Aisch", "Neustadt a.d. Aisch"},
                                                      {"Weiden i d OPf", "Weiden i.d. OPf."},
                                                      {"Weiden in der Oberpfalz", "Weiden i.d. OPf."},
                                                      {"Bad Homburg v d H", "Bad Homburg v.d. Höhe"},
                                                      {"Bad Homburg vor der Höhe", "Bad Homburg v.d. Höhe"},
                                                      {"Halle Saale", "Halle (Saale)"},
                                                      {"Halle/Saale", "Halle (Saale)"},
                                                      {"Halle a d Saale", "Halle (Saale)"},
                                                      {"Halle an der Saale", "Halle (Saale)"},
                                                      {"Halle a.d.S.", "Halle (Saale)"},
                                                      {"Frankfurt a M", "Frankfurt am Main"},
                                                      {"Frankfurt/Oder", "Frankfurt (Oder)"},
                                                      {"Kirchheim b München", "Kirchheim b. München"},
                                                      {"Rothenburg o d T", "Rothenburg ob der Tauber"},
                                                      {"Limburg Lahn", "Limburg a.d. Lahn"},
                                                      {"Weilheim in Oberbayern", "Weilheim i. OB"},
                                                      {"St Gallen", "Sankt Gallen"},
                                                      {"St Pölten", "Sankt Pölten"},
                                                      {"St. Poelten", "Sankt Pölten"}};
    for (const auto& [typed, wanted] : known) {
        const filter::PlaceLookup lookup = filter::lookUpPlace(real_data::index(), typed, {});
        CAPTURE(typed);
        REQUIRE(lookup.places.size() == 1);
        CHECK(base::fold(gazetteer()[lookup.places.front()].name) == base::fold(wanted));
    }
}
