#include "files/table/geojson_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include <nlohmann/json.hpp>

#include "files/json/document.hpp"
#include "geo/inner_point.hpp"
#include "table/builder.hpp"

namespace files {

namespace {

using nlohmann::json;

const json* member(const json& object, const char* key)
{
    if (!object.is_object()) return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::string textMember(const json& object, const char* key)
{
    const json* value = member(object, key);
    return value && value->is_string() ? value->get<std::string>() : std::string{};
}

/// A number without the dust of binary fractions.
std::string numberText(const json& value)
{
    if (!value.is_number_float()) return value.dump();
    const double number = value.get<double>();
    if (number == std::floor(number) && std::abs(number) < 1e15)
        return std::to_string(static_cast<std::int64_t>(number));
    return value.dump();
}

std::string cellOf(const json& value)
{
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "TRUE" : "FALSE";
    if (value.is_number()) return numberText(value);
    const bool plain = value.is_array() && std::all_of(value.begin(), value.end(),
                                                       [](const json& one) { return one.is_primitive(); });
    if (!plain) return value.dump(-1, ' ', false, json::error_handler_t::replace);
    std::string list;
    for (const json& one : value) {
        if (!list.empty()) list += "; ";
        list += cellOf(one);
    }
    return list;
}

/// What was met on the way and is said at the end.
struct Met {
    std::size_t areas = 0, lines = 0, pairs = 0, several = 0, heights = 0, nowhere = 0, outside = 0,
                nulls = 0;
};

class Positions {
public:
    explicit Positions(Met& met) : met_(met) {}

    std::optional<geo::LonLat> of(const json& geometry, int depth = 0)
    {
        const std::string type = textMember(geometry, "type");
        if (type == "GeometryCollection") {
            const json* all = member(geometry, "geometries");
            if (!all || !all->is_array() || depth > 4) return std::nullopt;
            for (const json& one : *all)
                if (const auto found = of(one, depth + 1)) return found;
            return std::nullopt;
        }
        const json* at = member(geometry, "coordinates");
        if (!at || !at->is_array()) return std::nullopt;
        if (type == "Point") return point(*at);
        if (at->empty()) return std::nullopt;
        if (type == "MultiPoint") {
            if (at->size() > 1) ++met_.several;
            return point(at->front());
        }
        if (type == "LineString") return at->size() == 2 ? pair(*at) : middle(*at);
        if (type == "MultiLineString") return middle(at->front());
        if (type == "Polygon") return inner({ringsOf(*at)});
        if (type == "MultiPolygon") {
            std::vector<std::vector<geo::Corners>> parts;
            for (const json& one : *at) parts.push_back(ringsOf(one));
            return inner(parts);
        }
        return std::nullopt;
    }

private:
    std::optional<geo::LonLat> point(const json& pair)
    {
        if (!pair.is_array() || pair.size() < 2 || !pair[0].is_number() || !pair[1].is_number())
            return std::nullopt;
        if (pair.size() > 2) height_ = true;
        const geo::LonLat at{pair[0].get<double>(), pair[1].get<double>()};
        if (!(std::abs(at.lonDeg) <= 180) || !(std::abs(at.latDeg) <= 90)) {
            outside_ = true;
            return std::nullopt;
        }
        return at;
    }

    /// Two places that are joined: the first, and `otherEnd`.
    std::optional<geo::LonLat> pair(const json& line)
    {
        ++met_.pairs;
        const auto first = point(line.front());
        otherEnd = point(line.back());
        return first;
    }

    std::optional<geo::LonLat> middle(const json& line)
    {
        ++met_.lines;
        if (!line.is_array() || line.empty()) return std::nullopt;
        return point(line[line.size() / 2]);
    }

    std::vector<geo::Corners> ringsOf(const json& polygon)
    {
        std::vector<geo::Corners> rings;
        if (!polygon.is_array()) return rings;
        for (const json& ring : polygon) {
            geo::Corners corners;
            if (ring.is_array())
                for (const json& corner : ring)
                    if (const auto at = point(corner)) corners.push_back(*at);
            rings.push_back(std::move(corners));
        }
        return rings;
    }

    std::optional<geo::LonLat> inner(const std::vector<std::vector<geo::Corners>>& parts)
    {
        ++met_.areas;
        const std::vector<geo::Corners>* largest = nullptr;
        double most = -1;
        for (const std::vector<geo::Corners>& part : parts)
            if (const double area = part.empty() ? -1 : geo::planeArea(part.front()); area > most) {
                most = area;
                largest = &part;
            }
        return largest ? geo::innerPoint(*largest) : std::nullopt;
    }

    Met& met_;

public:
    bool height_ = false, outside_ = false;
    std::optional<geo::LonLat> otherEnd;
};

std::string degreesText(double deg)
{
    const double rounded = std::round(deg * 1e6) / 1e6;
    return numberText(json(rounded));
}

class Features final : public ListReader {
public:
    Features(table::Builder& builder, table::Workbook& workbook, std::size_t expected,
             const table::Progress& progress)
        : builder_(builder), workbook_(workbook), expected_(std::max<std::size_t>(expected, 1)),
          progress_(progress)
    {
        begin();
    }

    Met met;
    bool any = false, stopped = false;

    void begin() override
    {
        workbook_.sheets.back().rows.clear();
        columns_.clear();
        names_.clear();
        positions_.clear();
        met = {};
    }

    void item(std::size_t index, const json& feature) override
    {
        any = true;
        if (stopped || !room_) return;
        if (index % 1024 == 0 && progress_ &&
            !progress_(std::min(1.0, static_cast<double>(index) / static_cast<double>(expected_)))) {
            stopped = true;
            return;
        }
        if (!feature.is_object()) {
            ++met.nulls;
            return;
        }
        const std::size_t row = index + 1;
        if (const json* id = member(feature, "id"); id && id->is_primitive()) put(row, "id", cellOf(*id));
        if (const json* properties = member(feature, "properties"); properties && properties->is_object())
            for (const auto& [name, value] : properties->items()) put(row, name, cellOf(value));
        if (const json* geometry = member(feature, "geometry"); geometry && geometry->is_object())
            place(row, *geometry);
        else
            ++met.nowhere;
    }

    void place(std::size_t row, const json& geometry)
    {
        Positions positions(met);
        const auto at = positions.of(geometry);
        if (positions.height_) ++met.heights;
        if (at)
            positions_.push_back({row, *at, positions.otherEnd});
        else if (positions.outside_)
            ++met.outside;
        else
            ++met.nowhere;
    }

    /// Headings and positions, which are known when all was read.
    void finish(bool foreignPositions)
    {
        for (std::size_t i = 0; i < names_.size(); ++i) (void)builder_.put(0, i, names_[i]);
        if (foreignPositions || positions_.empty()) return;
        const auto free = [&](const char* name) {
            return columns_.contains(name) ? std::string(name) + " (GeoJSON)" : std::string(name);
        };
        const auto put = [&](std::size_t row, std::size_t column, geo::LonLat at) {
            (void)builder_.put(row, names_.size() + column, degreesText(at.lonDeg));
            (void)builder_.put(row, names_.size() + column + 1, degreesText(at.latDeg));
        };
        (void)builder_.put(0, names_.size(), free("lon"));
        (void)builder_.put(0, names_.size() + 1, free("lat"));
        if (met.pairs > 0) {
            (void)builder_.put(0, names_.size() + 2, free("lon2"));
            (void)builder_.put(0, names_.size() + 3, free("lat2"));
        }
        for (const auto& [row, at, otherEnd] : positions_) {
            if (row >= builder_.limits().rows) break;
            put(row, 0, at);
            if (otherEnd) put(row, 2, *otherEnd);
        }
    }

private:
    void put(std::size_t row, const std::string& name, const std::string& text)
    {
        auto found = columns_.find(name);
        if (found == columns_.end()) {
            // Four columns are kept free for the positions.
            if (names_.size() + 4 >= builder_.limits().columns) {
                (void)builder_.put(row, builder_.limits().columns, text);
                return;
            }
            found = columns_.emplace(name, names_.size()).first;
            names_.push_back(name);
        }
        room_ = builder_.put(row, found->second, text) && room_;
    }

    table::Builder& builder_;
    table::Workbook& workbook_;
    std::size_t expected_;
    const table::Progress& progress_;
    std::map<std::string, std::size_t> columns_;
    std::vector<std::string> names_;
    struct Placed {
        std::size_t row;
        geo::LonLat at;
        std::optional<geo::LonLat> otherEnd;
    };
    std::vector<Placed> positions_;
    bool room_ = true;
};

/// The name of another system of coordinates than longitude and latitude, as files before RFC 7946 have it.
std::string foreignSystem(const json& root)
{
    const json* crs = member(root, "crs");
    const json* properties = crs ? member(*crs, "properties") : nullptr;
    if (!properties) return {};
    std::string name = textMember(*properties, "name");
    if (name.empty()) name = textMember(*properties, "href");
    for (const char* same : {"CRS84", "4326", "4258"})
        if (name.find(same) != std::string::npos) return {};
    return name;
}

std::size_t occurrences(std::string_view text, std::string_view word)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + word.size()))
        ++count;
    return count;
}

void sayWhatWasMet(std::vector<base::Message>& remarks, const Met& met)
{
    const auto say = [&](const char* de, const char* en, std::size_t number) {
        if (number > 0) remarks.push_back(base::filled({de, en}, {number}));
    };
    say("Flächen, von denen ein Punkt in ihrem Innern genommen wurde: {0}.",
        "Areas of which a point inside was taken: {0}.", met.areas);
    say("Linien, von denen die Mitte genommen wurde: {0}.", "Lines of which the middle was taken: {0}.",
        met.lines);
    say("Linien zwischen zwei Punkten, von denen beide Enden genommen wurden: {0}.",
        "Lines between two points, of which both ends were taken: {0}.", met.pairs);
    say("Einträge mit mehreren Punkten, von denen der erste genommen wurde: {0}.",
        "Entries with several points, of which the first was taken: {0}.", met.several);
    say("Einträge mit Höhe, die nicht beachtet wurde: {0}.", "Entries with a height, which was ignored: {0}.",
        met.heights);
    say("Einträge ohne Ort auf der Karte: {0}.", "Entries without a place on the map: {0}.", met.nowhere);
    say("Einträge, deren Koordinaten keine Längen und Breiten sind: {0}.",
        "Entries whose coordinates are no longitudes and latitudes: {0}.", met.outside);
    say("Leere Einträge (null), übergangen: {0}.", "Empty entries (null), passed over: {0}.", met.nulls);
}

}  // namespace

bool isGeoJson(std::string_view bytes)
{
    return bytes.find("\"FeatureCollection\"") != std::string_view::npos ||
           (bytes.find("\"Feature\"") != std::string_view::npos &&
            bytes.find("\"geometry\"") != std::string_view::npos);
}

base::Result<table::Workbook> readGeoJsonTable(std::string bytes, const std::string& fileName,
                                               const table::Limits& limits, const table::Progress& progress)
{
    base::Result<table::Workbook> result;
    const auto refuse = [&](base::Message why) {
        result.diagnostics.push_back({base::Severity::Error, fileName, 0, "", std::move(why)});
    };
    table::Workbook book;
    book.format = table::Format::GeoJson;
    book.encoding = "UTF-8";
    table::Builder builder(book, limits);
    builder.beginSheet(std::filesystem::path(fileName).stem().string());
    Features features(builder, book, occurrences(bytes, "\"Feature\""), progress);
    auto parsed = parseJson(std::move(bytes), fileName, {"features", &features});
    result.diagnostics = std::move(parsed.diagnostics);
    if (features.stopped) {
        result.diagnostics = {{base::Severity::Note, fileName, 0, "", {"Abgebrochen.", "Cancelled."}}};
        return result;
    }
    if (!parsed.value) return result;
    const json& root = parsed.value->root;
    const std::string type = textMember(root, "type");
    if (type == "Feature") {
        features.item(0, root);
    } else if (type == "Topology") {
        refuse({"Das ist TopoJSON. Bitte als GeoJSON speichern.",
                "This is TopoJSON. Please save it as GeoJSON."});
        return result;
    } else if (type != "FeatureCollection" && !features.any) {
        if (member(root, "coordinates") || member(root, "geometries"))
            features.place(1, root);
        else {
            refuse({"Das ist JSON, aber kein GeoJSON.", "This is JSON, but no GeoJSON."});
            return result;
        }
    }
    const std::string foreign = foreignSystem(root);
    features.finish(!foreign.empty());
    if (!foreign.empty())
        book.remarks.push_back(
            base::filled({"Die Koordinaten sind in einem anderen System ({0}) als Länge und Breite; die "
                          "Positionen wurden nicht übernommen.",
                          "The coordinates are in another system ({0}) than longitude and latitude; "
                          "positions were not taken."},
                         {table::cellText(foreign)}));
    if (parsed.value->cut)
        book.remarks.push_back({"Die Datei ist beschädigt; gelesen wurde, was vor dem Fehler steht.",
                                "The file is damaged; what stands before the fault was read."});
    sayWhatWasMet(book.remarks, features.met);
    builder.endSheet();
    builder.finish();
    if (book.sheets.front().rows.empty())
        refuse({"In der Datei steht nichts.", "There is nothing in the file."});
    else
        result.value = std::move(book);
    return result;
}

}  // namespace files
