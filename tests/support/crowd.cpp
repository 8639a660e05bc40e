#include "support/crowd.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <random>

namespace test_support {

namespace {

constexpr std::string_view europe = "150";
constexpr std::array<const char*, 12> kinds{"Bündnis",    "Netzwerk", "Verband", "Allianz",
                                            "Initiative", "Forum",    "Bund",    "Partnerschaft",
                                            "Städtebund", "Konvent",  "Agentur", "Plattform"};
constexpr std::array<const char*, 16> matters{"Wasser", "Klima",  "Energie", "Frieden",   "Boden", "Verkehr",
                                              "Wohnen", "Kultur", "Handel",  "Bildung",   "Wald",  "Finanzen",
                                              "Rechte", "Quelle", "Umwelt",  "Gesundheit"};

class Maker {
public:
    Maker(const model::Gazetteer& gazetteer, const model::Geography& geography) : gazetteer_(gazetteer)
    {
        for (std::size_t i = 0; i < gazetteer.size(); ++i) {
            const model::PlaceId id(i);
            const model::Place place = gazetteer[id];
            if (place.type == model::PlaceType::Quarter || !place.country.valid()) continue;
            const model::Country& country = geography[place.country];
            std::vector<model::PlaceId>& of = country.code == "DE"                          ? german_
                                              : geography[country.continent].code == europe ? european_
                                                                                            : other_;
            if (of.size() < 3000) of.push_back(id);
        }
    }

    model::Network network(std::size_t number)
    {
        model::Network network;
        const std::string nth = std::to_string(number);
        network.id = "crowd-" + nth;
        const std::string kind = kinds[below(kinds.size())], matter = matters[below(matters.size())];
        network.name.de = kind + " " + matter + " Nr. " + nth;
        network.name.en = matter + " " + kind + " No. " + nth;
        network.label.de = network.label.en =
            (below(3) == 0 ? kind + " " : std::string()) + matter + " " + nth;
        if (below(4) == 0) network.abbreviation = matter.substr(0, 1) + kind.substr(0, 1) + nth;
        network.kind = model::EntryKind::Network;
        const std::size_t where = below(100);
        network.scope = where < 40 ? model::Scope::National : model::Scope::International;
        network.topics = {static_cast<model::Topic>(below(model::countOf<model::Topic>() - 1))};
        network.levels.insert(model::Level::Municipal);
        network.seats = {seat(where < 45 ? german_ : where < 80 ? european_ : other_)};
        network.countries.known = network.countries.listed = {network.seats.front().country};
        network.countries.completeness = model::CountryList::Completeness::Partial;
        return network;
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }

    /// The most important ones most often: the first of 3,000 has about a twentieth of all.
    model::Seat seat(const std::vector<model::PlaceId>& places)
    {
        const double share = std::pow(static_cast<double>(below(1u << 24)) / (1u << 24), 2.7);
        const auto index = static_cast<std::size_t>(share * static_cast<double>(places.size()));
        const model::Place place = gazetteer_[places[std::min(index, places.size() - 1)]];
        model::Seat seat;
        seat.city = {std::string(place.nameIn(base::Language::De)),
                     std::string(place.nameIn(base::Language::En))};
        seat.country = std::string(place.countryCode);
        seat.place = place.position;
        seat.role = "office";
        seat.provenance.unsourced = true;
        return seat;
    }

    const model::Gazetteer& gazetteer_;
    std::vector<model::PlaceId> german_, european_, other_;
    std::mt19937 random_{2026};
};

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

}  // namespace

std::vector<model::Network> crowd(std::size_t entries, const model::Gazetteer& gazetteer,
                                  const model::Geography& geography)
{
    Maker maker(gazetteer, geography);
    std::vector<model::Network> networks;
    networks.reserve(entries);
    for (std::size_t i = 0; i < entries; ++i) networks.push_back(maker.network(i));
    return networks;
}

std::string dataFileOf(const std::vector<model::Network>& networks)
{
    std::string text = "{\"schema\": 1, \"networks\": [";
    for (std::size_t i = 0; i < networks.size(); ++i) {
        const model::Network& n = networks[i];
        const model::Seat& seat = n.seats.front();
        const auto pair = [&](const char* key, const base::LocalText& value) {
            return std::string("\"") + key + "_de\": " + quoted(value.de) + ", \"" + key +
                   "_en\": " + quoted(value.en) + ", ";
        };
        std::array<char, 60> at{};
        std::snprintf(at.data(), at.size(), "\"lat\": %.5f, \"lon\": %.5f", seat.place.latDeg,
                      seat.place.lonDeg);
        text += i == 0 ? "\n" : ",\n";
        text += "{\"id\": " + quoted(n.id) + ", " + pair("name", n.name) + pair("label", n.label);
        if (!n.abbreviation.empty()) text += "\"abbreviation\": " + quoted(n.abbreviation) + ", ";
        text += "\"aliases\": [], \"kind\": \"network\", \"scope\": " +
                quoted(model::Vocabulary<model::Scope>::keys[static_cast<std::size_t>(n.scope)]) +
                ", \"topics\": [" +
                quoted(model::Vocabulary<model::Topic>::keys[static_cast<std::size_t>(n.topics.front())]) +
                "], \"levels\": [\"municipal\"], \"status\": {\"value\": \"active\", \"as_of\": 2025, "
                "\"source\": [\"unsourced\"]}, \"url\": \"https://example.org\", \"url_slides\": [], " +
                pair("summary", n.name) + pair("slides", n.name) +
                "\"coordination\": [{\"city\": " + quoted(seat.city.de) +
                (seat.city.en != seat.city.de ? ", \"city_en\": " + quoted(seat.city.en) : std::string()) +
                ", \"country\": " + quoted(seat.country) + ", " + at.data() +
                ", \"role\": \"office\", \"source\": [\"unsourced\"]}], \"countries\": [" +
                quoted(seat.country) +
                "], \"countries_source\": [\"unsourced\"], \"states\": [], \"member_figures\": [], "
                "\"doubts_de\": [], \"doubts_en\": [], \"confidence\": {}, \"sources\": []}";
    }
    return text + "\n]}\n";
}

}  // namespace test_support
