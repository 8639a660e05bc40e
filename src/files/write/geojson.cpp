#include "files/write/geojson.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

#include "files/write/entry_json.hpp"
#include "files/write/list_json.hpp"
#include "model/vocabulary.hpp"

namespace files {

namespace {

using nlohmann::ordered_json;

/// Six decimals are a tenth of a metre (RFC 7946, 11.2).
double roundedDeg(double deg) { return std::round(deg * 1e6) / 1e6; }

ordered_json textOrNull(const std::string& text)
{
    return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

ordered_json geometryOf(const model::Network& network)
{
    if (!network.mainSeat()) return nullptr;
    ordered_json points = ordered_json::array();
    for (const model::Seat& seat : network.seats)
        points.push_back({roundedDeg(seat.place.lonDeg), roundedDeg(seat.place.latDeg)});
    if (points.size() == 1) return {{"type", "Point"}, {"coordinates", std::move(points.front())}};
    return {{"type", "MultiPoint"}, {"coordinates", std::move(points)}};
}

ordered_json propertiesOf(const model::Network& network, base::Language language)
{
    ordered_json topics = ordered_json::array(), levels = ordered_json::array(),
                 seats = ordered_json::array();
    for (const model::Topic topic : network.topics) topics.push_back(model::key(topic));
    for (std::size_t i = 0; i < model::countOf<model::Level>(); ++i)
        if (network.levels.contains(static_cast<model::Level>(i)))
            levels.push_back(model::key(static_cast<model::Level>(i)));
    if (network.mainSeat())
        for (const model::Seat& seat : network.seats)
            seats.push_back(
                {{"city", seat.city.get(language)}, {"country", seat.country}, {"role", seat.role}});

    ordered_json out = ordered_json::object();
    out["id"] = network.id;
    out["name"] = network.name.get(language);
    out["label"] = textOrNull(network.label.get(language));
    out["scope"] = model::key(network.scope);
    out["topics"] = std::move(topics);
    out["levels"] = std::move(levels);
    out["status"] = model::key(network.status);
    const int year = network.statusProvenance.year;
    out["status_year"] = year > 0 ? ordered_json(year) : ordered_json(nullptr);
    out["url"] = textOrNull(network.url);
    out["seats"] = std::move(seats);
    out["countries"] = network.countries.listed;
    out["countries_list"] = completenessKey(network.countries.completeness);
    out["countries_confirmed"] = network.countries.confirmed;
    if (!network.own.empty()) out["own"] = ownJson(network.own);
    return out;
}

ordered_json geometryOf(const model::TownLink& link)
{
    if (!link.a.place || !link.b.place) return nullptr;
    const auto point = [](geo::LonLat at) {
        return ordered_json{roundedDeg(at.lonDeg), roundedDeg(at.latDeg)};
    };
    return {{"type", "LineString"}, {"coordinates", {point(*link.a.place), point(*link.b.place)}}};
}

std::string collectionText(ordered_json features, const std::string& title, const std::string& attribution,
                           base::Language language)
{
    ordered_json collection = ordered_json::object();
    collection["type"] = "FeatureCollection";
    collection["title"] = title;
    collection["attribution"] = attribution;
    collection["language"] = base::code(language);
    collection["features"] = std::move(features);
    return collection.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string geoJson(const model::Atlas& atlas, const filter::Result& result, base::Language language,
                    const std::string& title, const std::string& attribution)
{
    ordered_json features = ordered_json::array();
    for (const filter::Match& match : result.matches) {
        const model::Network& network = atlas[match.network];
        ordered_json feature = ordered_json::object();
        feature["type"] = "Feature";
        feature["id"] = network.id;
        feature["geometry"] = geometryOf(network);
        feature["properties"] = propertiesOf(network, language);
        if (match.tier) feature["properties"]["tier"] = tierKey(*match.tier);
        features.push_back(std::move(feature));
    }
    return collectionText(std::move(features), title, attribution, language);
}

std::string linksGeoJson(const model::TownLinks& links, const table::WrittenTable& table,
                         base::Language language, const std::string& attribution)
{
    ordered_json features = ordered_json::array();
    for (std::size_t i = 0; i < links.size(); ++i) {
        ordered_json feature = ordered_json::object();
        feature["type"] = "Feature";
        feature["geometry"] = geometryOf(links[i]);
        ordered_json& properties = feature["properties"] = ordered_json::object();
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            if (const std::string& cell = table.rows[i][column]; !cell.empty())
                properties[table.columns[column].heading] = cell;
        features.push_back(std::move(feature));
    }
    return collectionText(std::move(features), table.name, attribution, language);
}

}  // namespace files
