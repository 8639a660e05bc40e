#include "support/synthetic_atlas.hpp"

#include <algorithm>
#include <array>
#include <random>

#include "model/iso_codes.hpp"

namespace test_support {

namespace {

constexpr std::array<const char*, 16> words{
    "Bündnis",  "Städte",  "Kommunen", "Netzwerk", "Wasser", "Klima",  "Energie", "Gemeinden",
    "Regionen", "Frieden", "Würde",    "Zukunft",  "Boden",  "Straße", "Güter",   "Verband"};

class Maker {
public:
    Maker(unsigned seed, const model::Geography& geography, const model::Gazetteer& gazetteer)
        : random_(seed), geography_(geography), gazetteer_(gazetteer)
    {
    }

    model::Network network(std::size_t number)
    {
        model::Network network;
        network.id = "entry-" + std::to_string(number);
        network.name.de = word() + " " + word() + " " + std::to_string(number);
        network.name.en = "Entry " + std::to_string(number);
        network.label = network.name;
        if (chance(3)) network.abbreviation = "E" + std::to_string(number);
        if (chance(4)) network.aliases = {word() + "bund"};
        network.scope = static_cast<model::Scope>(below(3));
        network.isNetwork = !chance(15);
        for (std::size_t i = 0, count = 1 + below(3); i < count; ++i) {
            const auto topic = static_cast<model::Topic>(below(model::countOf<model::Topic>()));
            if (std::find(network.topics.begin(), network.topics.end(), topic) == network.topics.end())
                network.topics.push_back(topic);
        }
        for (std::size_t i = 0; i < model::countOf<model::Level>(); ++i)
            if (chance(2)) network.levels.insert(static_cast<model::Level>(i));
        network.status = static_cast<model::Status>(chance(5) ? below(3) : 0);
        network.reach = static_cast<model::Reach>(below(3));
        if (!chance(6)) network.foundedYear = 1890 + static_cast<int>(below(135));
        for (std::size_t i = 0, count = below(4); i < count; ++i) network.seats.push_back(seat());
        addCountries(network);
        addStates(network);
        addMembers(network);
        if (chance(4)) network.members = {figure()};
        return network;
    }

private:
    std::size_t below(std::size_t limit)
    {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
    }
    bool chance(std::size_t sides) { return below(sides) == 0; }
    std::string word() { return words[below(words.size())]; }
    const std::string& country() { return geography_.countries()[below(geography_.countries().size())].code; }
    const std::string& state() { return geography_.states()[below(geography_.states().size())].code; }

    /// Half of them German, as in the data.
    model::MemberPlace place()
    {
        model::MemberPlace place;
        if (!gazetteer_.empty()) {
            const model::Place known = gazetteer_[model::PlaceId(below(gazetteer_.size()))];
            place.name.de = place.name.en = std::string(known.name);
            place.country = std::string(known.countryCode);
            if (known.state.valid()) place.state = geography_[known.state].code;
            if (!chance(5)) place.place = known.position;
            return place;
        }
        place.name.de = place.name.en = "Ort " + std::to_string(below(500));
        place.country = chance(2) ? "DE" : country();
        if (place.country == "DE" && !chance(4)) place.state = state();
        if (!chance(5))
            place.place = geo::LonLat{static_cast<double>(below(3600)) / 10 - 180,
                                      static_cast<double>(below(1400)) / 10 - 60};
        return place;
    }
    model::Seat seat()
    {
        const model::MemberPlace at = place();
        model::Seat seat;
        seat.city = at.name;
        seat.country = at.country;
        seat.state = at.state;
        seat.place = at.place.value_or(geo::LonLat{10, 51});
        seat.role = "office";
        return seat;
    }
    static model::Figure figure()
    {
        model::Figure figure;
        figure.count = 100;
        figure.unit = "cities";
        return figure;
    }
    void addCountries(model::Network& network)
    {
        network.countries.completeness = static_cast<model::CountryList::Completeness>(below(3));
        std::vector<std::string>& known = network.countries.known;
        if (chance(2)) known.push_back("DE");
        for (std::size_t i = 0, count = below(20); i < count; ++i) known.push_back(country());
        std::sort(known.begin(), known.end());
        known.erase(std::unique(known.begin(), known.end()), known.end());
        if (chance(3)) network.countries.figures = {figure()};
    }
    void addStates(model::Network& network)
    {
        network.states.nationwide = chance(5);
        for (std::size_t i = 0, count = chance(3) ? below(5) : 0; i < count; ++i)
            network.states.organised.push_back(state());
        for (std::size_t i = 0, count = chance(4) ? below(5) : 0; i < count; ++i)
            network.states.members.push_back(state());
        if (chance(12)) {
            model::Part part;
            part.region = chance(2) ? state() : country();
            network.parts = {part};
        }
    }
    void addMembers(model::Network& network)
    {
        if (!chance(3)) return;
        network.memberPlaces.kind = static_cast<model::MemberList::Kind>(1 + below(6));
        for (std::size_t i = 0, count = 1 + below(10); i < count; ++i)
            network.memberPlaces.places.push_back(place());
    }

    std::mt19937 random_;
    const model::Geography& geography_;
    const model::Gazetteer& gazetteer_;
};

}  // namespace

std::shared_ptr<const model::Geography> syntheticGeography()
{
    model::Geography::Tables tables;
    tables.continents = {{"002", {"Afrika", "Africa"}},
                         {"003", {"Nordamerika", "North America"}},
                         {"005", {"Südamerika", "South America"}},
                         {"009", {"Ozeanien", "Oceania"}},
                         {"142", {"Asien", "Asia"}},
                         {"150", {"Europa", "Europe"}}};
    tables.subregions = {{"155", {"Westeuropa", "Western Europe"}, model::ContinentId(5)}};
    std::size_t number = 0;
    for (const model::CountryBox& box : model::countryBoxes()) {
        model::Country country;
        country.code = std::string(box.code);
        country.name = {"Staat " + country.code, "State " + country.code};
        // Germany in Europe, the others dealt out; a few members of the EU lie elsewhere, as Réunion does.
        country.continent = model::ContinentId(country.code == "DE" ? 5 : number % 6);
        country.subregion = model::SubregionId(0);
        country.eu = country.code == "DE" || number % 9 == 5;
        country.unMember = true;
        tables.countries.push_back(country);
        ++number;
    }
    for (const model::StateCode& code : model::stateCodes()) {
        model::State state;
        state.code = std::string(code.code);
        state.abbreviation = state.code.substr(3);
        state.name = {std::string(code.name), std::string(code.name)};
        tables.states.push_back(state);
    }
    std::sort(tables.states.begin(), tables.states.end(),
              [](const auto& a, const auto& b) { return a.code < b.code; });
    // In the order of the codes: BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH.
    constexpr std::array<const char*, 16> byCode{"12", "11", "08", "09", "04", "06", "02", "13",
                                                 "03", "05", "07", "01", "10", "14", "15", "16"};
    for (std::size_t i = 0; i < tables.states.size(); ++i) tables.states[i].key = byCode[i];
    tables.districts = {{"16051", "Erfurt", "Kreisfreie Stadt", model::StateId(15)},
                        {"16053", "Jena", "Kreisfreie Stadt", model::StateId(15)}};
    return std::make_shared<const model::Geography>(std::move(tables));
}

model::Atlas syntheticAtlas(std::size_t entries, unsigned seed,
                            std::shared_ptr<const model::Geography> geography,
                            std::shared_ptr<const model::Gazetteer> gazetteer)
{
    if (!gazetteer) gazetteer = std::make_shared<const model::Gazetteer>();
    Maker maker(seed, *geography, *gazetteer);
    model::Atlas::Parts parts;
    parts.networks.reserve(entries);
    for (std::size_t i = 0; i < entries; ++i) parts.networks.push_back(maker.network(i));
    parts.geography = std::move(geography);
    parts.gazetteer = std::move(gazetteer);
    return model::Atlas(std::move(parts));
}

}  // namespace test_support
