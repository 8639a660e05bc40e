// Names of the shipped gazetteer: which is shown, what finds a place, and in which region places abroad lie.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "baked_map.hpp"
#include "base/fold.hpp"

using namespace model;

namespace {

const Gazetteer& gazetteer() { return *bakedMap().gazetteer; }

/// The most important place of the country that has a key of this folded name; none: an invalid id.
PlaceId find(const std::string& typed, std::string_view country)
{
    for (const PlaceId id : gazetteer().findByName(base::fold(typed)))
        if (gazetteer()[id].countryCode == country) return id;
    return {};
}

/// The kinds of the keys with exactly this text that the place has.
std::set<KeyKind> kinds(const std::string& typed, PlaceId place)
{
    std::set<KeyKind> found;
    const std::string folded = base::fold(typed);
    for (std::size_t key = 0; key < gazetteer().keyCount(); ++key)
        if (gazetteer().keyPlace(key) == place && gazetteer().keyText(key) == folded)
            found.insert(gazetteer().keyKind(key));
    return found;
}

struct Shown {
    const char* local;
    const char* country;
    const char* german;
    const char* english;
};

}  // namespace

TEST_CASE("abroad the local name is shown unless German or English has one in general use")
{
    const Shown shown[] = {
        {"Warszawa", "PL", "Warschau", "Warsaw"},
        {"Kraków", "PL", "Krakau", "Kraków"},
        {"Słupsk", "PL", "Słupsk", "Słupsk"},
        {"Gdańsk", "PL", "Danzig", "Gdańsk"},
        {"Wrocław", "PL", "Breslau", "Wrocław"},
        {"Toruń", "PL", "Toruń", "Toruń"},
        {"Győr", "HU", "Győr", "Győr"},
        {"Pécs", "HU", "Pécs", "Pécs"},
        {"Sopron", "HU", "Sopron", "Sopron"},
        {"Praha", "CZ", "Prag", "Prague"},
        {"Liberec", "CZ", "Liberec", "Liberec"},
        {"Cheb", "CZ", "Cheb", "Cheb"},
        {"Bratislava", "SK", "Bratislava", "Bratislava"},
        {"Ljubljana", "SI", "Ljubljana", "Ljubljana"},
        {"Tartu", "EE", "Tartu", "Tartu"},
        {"Vilnius", "LT", "Vilnius", "Vilnius"},
        {"Milano", "IT", "Mailand", "Milan"},
        {"Roma", "IT", "Rom", "Rome"},
        {"Venezia", "IT", "Venedig", "Venice"},
        {"Bolzano", "IT", "Bozen", "Bolzano"},
        {"Bologna", "IT", "Bologna", "Bologna"},
        {"København", "DK", "Kopenhagen", "Copenhagen"},
        {"Aarhus", "DK", "Aarhus", "Aarhus"},
        {"Göteborg", "SE", "Göteborg", "Gothenburg"},
        {"Den Haag", "NL", "Den Haag", "The Hague"},
        {"Bruxelles", "BE", "Brüssel", "Brussels"},
        {"Liège", "BE", "Lüttich", "Liège"},
        {"Strasbourg", "FR", "Straßburg", "Strasbourg"},
        {"Genève", "CH", "Genf", "Geneva"},
        {"Wien", "AT", "Wien", "Vienna"},
        {"Lisboa", "PT", "Lissabon", "Lisbon"},
        {"București", "RO", "Bukarest", "Bucharest"},
        {"Oradea", "RO", "Oradea", "Oradea"},
        {"Beograd", "RS", "Belgrad", "Belgrade"},
        {"Galway", "IE", "Galway", "Galway"},
        {"Moscow", "RU", "Moskau", "Moscow"},
        {"Kaliningrad", "RU", "Kaliningrad", "Kaliningrad"},
        {"Chelyabinsk", "RU", "Tscheljabinsk", "Chelyabinsk"},
        {"Kyiv", "UA", "Kiew", "Kyiv"},
        {"Chișinău", "MD", "Chișinău", "Chișinău"},
        {"Athens", "GR", "Athen", "Athens"},
        {"İstanbul", "TR", "Istanbul", "Istanbul"},
        {"Astana", "KZ", "Astana", "Astana"},
        {"Beijing", "CN", "Peking", "Beijing"},
        {"Xiamen", "CN", "Xiamen", "Xiamen"},
        {"Tokyo", "JP", "Tokio", "Tokyo"},
        {"Singapore", "SG", "Singapur", "Singapore"},
        {"Mumbai", "IN", "Mumbai", "Mumbai"},
        {"Prayagraj", "IN", "Prayagraj", "Prayagraj"},
        {"Gqeberha", "ZA", "Gqeberha", "Gqeberha"},
        {"Cape Town", "ZA", "Kapstadt", "Cape Town"},
        {"Ciudad de México", "MX", "Mexiko-Stadt", "Mexico City"},
        {"New York", "US", "New York", "New York"},
        {"Springfield", "US", "Springfield", "Springfield"},
    };
    for (const Shown& one : shown) {
        CAPTURE(one.local);
        const PlaceId id = find(one.local, one.country);
        REQUIRE(id.valid());
        const Place place = gazetteer()[id];
        CHECK(place.name == one.local);
        CHECK(place.nameIn(base::Language::De) == one.german);
        CHECK(place.nameIn(base::Language::En) == one.english);
    }
}

TEST_CASE("a name that is not shown finds its place, and says what kind of name it is")
{
    struct Found {
        const char* typed;
        const char* country;
        const char* german;
        KeyKind kind;
    };
    const Found found[] = {
        {"Raab", "HU", "Győr", KeyKind::Exonym},
        {"Fünfkirchen", "HU", "Pécs", KeyKind::Exonym},
        {"Stolp", "PL", "Słupsk", KeyKind::Exonym},
        {"Königsberg", "RU", "Kaliningrad", KeyKind::Exonym},
        {"Dorpat", "EE", "Tartu", KeyKind::Exonym},
        {"Nur-Sultan", "KZ", "Astana", KeyKind::Exonym},
        {"Warschau", "PL", "Warschau", KeyKind::German},
        {"Warsaw", "PL", "Warschau", KeyKind::English},
        {"Warszawa", "PL", "Warschau", KeyKind::Name},
        {"Varsovie", "PL", "Warschau", KeyKind::Other},
        {"Kyjiw", "UA", "Kiew", KeyKind::German},
        {"Lemberg", "UA", "Lwiw", KeyKind::German},
        {"Kiev", "UA", "Kiew", KeyKind::English},
        {"Odesa", "UA", "Odessa", KeyKind::Name},
        {"Bombay", "IN", "Mumbai", KeyKind::German},
        {"Saigon", "VN", "Ho-Chi-Minh-Stadt", KeyKind::German},
        {"Brussel", "BE", "Brüssel", KeyKind::Name},
        {"Donostia", "ES", "San Sebastián", KeyKind::Name},
        {"Gaillimh", "IE", "Galway", KeyKind::Other},
        {"Hà Nội", "VN", "Hanoi", KeyKind::Name},
        {"Munich", "DE", "München", KeyKind::English},
        {"Cologne", "DE", "Köln", KeyKind::English},
        {"Αθήνα", "GR", "Athen", KeyKind::Script},
        {"ΑΘΗΝΑ", "GR", "Athen", KeyKind::Script},
        {"Москва", "RU", "Moskau", KeyKind::Script},
        {"Київ", "UA", "Kiew", KeyKind::Script},
        {"Киев", "UA", "Kiew", KeyKind::Script},
        {"София", "BG", "Sofia", KeyKind::Script},
        {"თბილისი", "GE", "Tiflis", KeyKind::Script},
        {"Երևան", "AM", "Jerewan", KeyKind::Script},
        {"القاهرة", "EG", "Kairo", KeyKind::Script},
        {"ירושלים", "IL", "Jerusalem", KeyKind::Script},
        {"تهران", "IR", "Teheran", KeyKind::Script},
        {"नई दिल्ली", "IN", "Neu-Delhi", KeyKind::Script},
        {"กรุงเทพมหานคร", "TH", "Bangkok", KeyKind::Script},
        {"北京", "CN", "Peking", KeyKind::Script},
        {"서울", "KR", "Seoul", KeyKind::Script},
    };
    for (const Found& one : found) {
        CAPTURE(one.typed);
        const PlaceId id = find(one.typed, one.country);
        REQUIRE(id.valid());
        CHECK(gazetteer()[id].nameIn(base::Language::De) == one.german);
        CHECK(kinds(one.typed, id).count(one.kind) == 1);
    }
}

TEST_CASE("every key is a name of its place as base::fold has it, or such a name from a later word on")
{
    std::vector<std::set<KeyKind>> kindsOf(gazetteer().size());
    for (std::size_t key = 0; key < gazetteer().keyCount(); ++key) {
        const std::string name(gazetteer().keyName(key)), folded = base::fold(name);
        const std::string_view text = gazetteer().keyText(key);
        const PlaceId place = gazetteer().keyPlace(key);
        REQUIRE(place.index < gazetteer().size());
        if (gazetteer().keyKind(key) == KeyKind::Word)
            REQUIRE_MESSAGE((folded.size() > text.size() && folded.ends_with(" " + std::string(text))), name);
        else
            REQUIRE_MESSAGE(folded == text, name);
        kindsOf[place.index].insert(gazetteer().keyKind(key));
        if (key > 0) REQUIRE(gazetteer().keyText(key - 1) <= text);
    }
    for (std::size_t i = 0; i < gazetteer().size(); ++i) {
        const Place place = gazetteer()[PlaceId(i)];
        CAPTURE(std::string(place.name));
        REQUIRE(kindsOf[i].count(KeyKind::Name) == 1);
        if (place.countryCode == "DE") REQUIRE(kindsOf[i].count(KeyKind::German) == 0);
        // What is shown can be typed.
        for (const auto language : {base::Language::De, base::Language::En}) {
            const auto found = gazetteer().findByName(base::fold(place.nameIn(language)));
            REQUIRE(std::binary_search(found.begin(), found.end(), PlaceId(i)));
        }
    }
}

TEST_CASE("places abroad have their first-level region, of their own country")
{
    std::size_t abroad = 0, without = 0;
    for (std::size_t i = 0; i < gazetteer().size(); ++i) {
        const Place place = gazetteer()[PlaceId(i)];
        CAPTURE(std::string(place.name));
        if (place.countryCode == "DE") {
            REQUIRE_FALSE(place.subdivision.valid());
            continue;
        }
        ++abroad;
        if (!place.subdivision.valid()) {
            ++without;
            continue;
        }
        const Subdivision region = gazetteer()[place.subdivision];
        REQUIRE(region.country == place.country);
        REQUIRE_FALSE(region.name.empty());
        REQUIRE_FALSE(region.foldedWords.empty());
        if (!region.code.empty()) REQUIRE(region.code.substr(0, 2) == place.countryCode);
    }
    CHECK(abroad > 37000);
    CHECK(without < 50);  // city states and small islands
    CHECK(gazetteer().subdivisionCount() > 3600);

    // The towns are told apart, the rest is told apart by more than a name.
    std::set<std::string> regions;
    std::size_t springfields = 0;
    for (const PlaceId id : gazetteer().findByName("springfield")) {
        const Place place = gazetteer()[id];
        if (place.name != "Springfield" || place.countryCode != "US") continue;
        ++springfields;
        regions.emplace(gazetteer()[place.subdivision].name);
    }
    CHECK(springfields >= 8);
    CHECK(regions.size() == springfields);
    for (const char* state : {"Illinois", "Massachusetts", "Missouri", "Ohio", "Oregon"})
        CHECK(regions.count(state) == 1);

    struct Known {
        const char* place;
        const char* country;
        const char* german;
        const char* english;
        const char* code;
    };
    const Known known[] = {
        {"Athens", "US", "Georgia", "Georgia", "US-GA"},
        {"Athens", "GR", "Attika", "Attica", "GR-A1"},
        {"Mailand", "IT", "Lombardei", "Lombardy", ""},
        {"Graz", "AT", "Steiermark", "Styria", "AT-6"},
        {"Aarau", "CH", "Kanton Aargau", "Canton of Aargau", "CH-AG"},
        {"Strasbourg", "FR", "Grand Est", "Grand Est", ""},
        {"Krakau", "PL", "Woiwodschaft Kleinpolen", "Lesser Poland Voivodeship", "PL-MA"},
        {"Edinburgh", "GB", "Schottland", "Scotland", ""},
        {"Vancouver", "CA", "British Columbia", "British Columbia", "CA-BC"},
    };
    for (const Known& one : known) {
        CAPTURE(one.place);
        const PlaceId id = find(one.place, one.country);
        REQUIRE(id.valid());
        REQUIRE(gazetteer()[id].subdivision.valid());
        const Subdivision region = gazetteer()[gazetteer()[id].subdivision];
        CHECK(region.nameIn(base::Language::De) == one.german);
        CHECK(region.nameIn(base::Language::En) == one.english);
        CHECK(region.code == one.code);
    }
}

TEST_CASE("countries have today's names")
{
    const Geography& geography = *bakedMap().geography;
    const std::map<std::string, base::LocalText> today{{"MK", {"Nordmazedonien", "North Macedonia"}},
                                                       {"SZ", {"Eswatini", "Eswatini"}},
                                                       {"CZ", {"Tschechien", "Czechia"}},
                                                       {"TR", {"Türkei", "Türkiye"}},
                                                       {"CV", {"Cabo Verde", "Cape Verde"}},
                                                       {"MD", {"Republik Moldau", "Moldova"}},
                                                       {"BY", {"Belarus", "Belarus"}},
                                                       {"NL", {"Niederlande", "Netherlands"}}};
    for (const auto& [code, name] : today) CHECK(geography[geography.findCountry(code)].name == name);
}
