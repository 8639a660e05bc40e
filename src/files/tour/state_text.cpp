#include "files/tour/state_text.hpp"

#include <cmath>
#include <vector>

#include "base/utf8.hpp"
#include "files/tour/view_fields.hpp"
#include "state/view_text.hpp"

namespace files {

namespace {

constexpr std::string_view prefix = state::viewTextPrefix;
constexpr std::size_t maxBytes = 8000;

// Signs with a meaning of their own, and blanks, which mail programs break lines at.
constexpr std::string_view reserved = "%;,";

std::string encoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte != 0x7F && reserved.find(c) == std::string_view::npos) {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

std::string decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 &&
            hexDigit(text[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return base::isValidUtf8(out) ? base::displaySafe(out) : std::string();
}

/// At most four decimals, no zeros at the end, with a point in every locale.
std::string decimal(double value)
{
    const long long scaled = std::llround(std::abs(value) * 10000);
    std::string fraction = std::to_string(10000 + scaled % 10000).substr(1);
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    const std::string whole = std::to_string(scaled / 10000);
    return (value < 0 && scaled != 0 ? "-" : "") + whole + (fraction.empty() ? "" : "." + fraction);
}

std::optional<double> decimalOf(std::string_view text)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    if (text.empty() || text.size() > 12 || text == ".") return std::nullopt;
    double value = 0, step = 0;
    for (const char c : text) {
        if (c == '.') {
            if (step != 0) return std::nullopt;
            step = 1;
        } else if (c >= '0' && c <= '9') {
            if (step == 0)
                value = value * 10 + (c - '0');
            else
                value += (c - '0') * (step /= 10);
        } else {
            return std::nullopt;
        }
    }
    return negative ? -value : value;
}

std::vector<std::string_view> split(std::string_view text, char sign)
{
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(sign);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string joined(const std::vector<std::string>& items)
{
    std::string out;
    for (const std::string& item : items) out += (out.empty() ? "" : ",") + encoded(item);
    return out;
}

std::optional<CameraFields> cameraOf(std::string_view text)
{
    const std::vector<std::string_view> parts = split(text, ',');
    if (parts.size() < 3 || parts.size() > 4) return std::nullopt;
    const auto lon = decimalOf(parts[0]), lat = decimalOf(parts[1]), zoom = decimalOf(parts[2]);
    if (!lon || !lat || !zoom) return std::nullopt;
    return CameraFields{*lon, *lat, *zoom, parts.size() == 4 ? decoded(parts[3]) : std::string()};
}

std::optional<HandFields> handOf(std::string_view text)
{
    const std::vector<std::string_view> parts = split(text, ',');
    if (parts.size() != 5) return std::nullopt;
    const auto lon = decimalOf(parts[3]), lat = decimalOf(parts[4]);
    if (!lon || !lat) return std::nullopt;
    HandFields hand{{}, {}, decoded(parts[2]), *lon, *lat, {}};
    std::string* const named = parts[0] == "entry"   ? &hand.entry
                               : parts[0] == "city"  ? &hand.city
                               : parts[0] == "place" ? &hand.place
                                                     : nullptr;
    if (!named) return std::nullopt;
    *named = decoded(parts[1]);
    return hand;
}

}  // namespace

std::string stateText(const model::Atlas& atlas, const state::View& view, const state::FrameSize& mapPx)
{
    const ViewFields fields = toFields(atlas, view, mapPx);
    const auto& [map, cameras, fit, filter, knownOnly, select, region, arcs, entryCounts, graticule, sizeUnit,
                 towns, votes, thenAndNow, town, withoutEntry, overlap, lens, listOrder, dimOthers, byHand] =
        fields;
    std::string out = std::string(prefix) + "map=" + map;
    const auto put = [&](const char* key, const std::string& value) {
        out += std::string(";") + key + "=" + value;
    };
    for (const CameraFields& camera : cameras)
        put("at", decimal(camera.lonDeg) + "," + decimal(camera.latDeg) + "," + decimal(camera.zoom) +
                      (camera.map.empty() ? "" : "," + camera.map));
    if (fit) put("fit", "on");
    if (!filter.empty()) put("filter", joined(filter));
    if (!select.empty()) put("select", joined(select));
    if (!region.empty()) put("region", encoded(region));
    const auto flag = [&](const char* key, bool differs, bool value) {
        if (differs) put(key, value ? "on" : "off");
    };
    flag("known-only", knownOnly, knownOnly);
    flag("arcs", !arcs, arcs);
    flag("entry-counts", entryCounts, entryCounts);
    flag("graticule", graticule, graticule);
    if (!sizeUnit.empty()) put("size-by", encoded(sizeUnit));
    flag("towns", towns, towns);
    flag("votes", votes, votes);
    flag("then-and-now", thenAndNow, thenAndNow);
    if (!town.empty()) put("town", encoded(town));
    if (!withoutEntry.empty()) put("without-entry", encoded(withoutEntry));
    if (!overlap.empty()) put("overlap", encoded(overlap));
    if (!lens.empty()) put("lens", encoded(lens));
    if (!listOrder.empty()) put("list-order", encoded(listOrder));
    flag("dim-others", dimOthers, dimOthers);
    for (const HandFields& hand : byHand)
        put("by-hand", (!hand.place.empty()  ? "place," + encoded(hand.place)
                        : hand.entry.empty() ? "city," + encoded(hand.city)
                                             : "entry," + encoded(hand.entry)) +
                           "," + hand.map + "," + decimal(hand.lonDeg) + "," + decimal(hand.latDeg));
    return out;
}

bool isStateText(std::string_view text) { return !state::viewTextIn(text).empty(); }

base::Result<state::TourScene> fromStateText(const model::Atlas& atlas, std::string_view text)
{
    base::Result<state::TourScene> result;
    const auto report = [&](base::Message message) {
        result.diagnostics.push_back({base::Severity::Error, {}, 0, {}, std::move(message)});
    };
    if (!isStateText(text) || text.size() > maxBytes) {
        report(base::filled({"das ist keine Ansicht des Kommunalatlas: eine beginnt mit \"{0}\"",
                             "this is no view of Kommunalatlas: one begins with \"{0}\""},
                            {prefix}));
        return result;
    }
    ViewFields fields;
    auto& [map, cameras, fit, filter, knownOnly, select, region, arcs, entryCounts, graticule, sizeUnit,
           towns, votes, thenAndNow, town, withoutEntry, overlap, lens, listOrder, dimOthers, byHand] =
        fields;
    for (const std::string_view piece : split(state::viewTextIn(text).substr(prefix.size()), ';')) {
        const std::size_t equals = piece.find('=');
        if (equals == std::string_view::npos) {
            if (!piece.empty())
                report(base::filled(
                    {"\"{0}\" hat nicht die Form Name=Wert", "\"{0}\" is not of the form key=value"},
                    {base::displaySafe(piece)}));
            continue;
        }
        const std::string_view key = piece.substr(0, equals), value = piece.substr(equals + 1);
        const auto list = [&] {
            std::vector<std::string> items;
            for (const std::string_view item : split(value, ',')) items.push_back(decoded(item));
            return items;
        };
        if (key == "map") {
            map = decoded(value);
        } else if (key == "at") {
            if (const auto camera = cameraOf(value); camera && cameras.size() < state::maxFrames)
                cameras.push_back(*camera);
            else
                report(base::filled({"at={0}: sollte Länge, Breite und Vergrößerung sein, wie in 11.5,50.9,3",
                                     "at={0}: should be longitude, latitude and zoom, as in 11.5,50.9,3"},
                                    {base::displaySafe(value)}));
        } else if (key == "fit") {
            fit = value == "on";
        } else if (key == "filter") {
            filter = list();
        } else if (key == "select") {
            select = list();
        } else if (key == "region") {
            region = decoded(value);
        } else if (key == "known-only") {
            knownOnly = value == "on";
        } else if (key == "arcs") {
            arcs = value == "on";
        } else if (key == "entry-counts") {
            entryCounts = value == "on";
        } else if (key == "graticule") {
            graticule = value == "on";
        } else if (key == "size-by") {
            sizeUnit = decoded(value);
        } else if (key == "towns") {
            towns = value == "on";
        } else if (key == "votes") {
            votes = value == "on";
        } else if (key == "then-and-now") {
            thenAndNow = value == "on";
        } else if (key == "town") {
            town = decoded(value);
        } else if (key == "without-entry") {
            withoutEntry = decoded(value);
        } else if (key == "overlap") {
            overlap = decoded(value);
        } else if (key == "lens") {
            lens = decoded(value);
        } else if (key == "list-order") {
            listOrder = decoded(value);
        } else if (key == "dim-others") {
            dimOthers = value == "on";
        } else if (key == "by-hand") {
            if (const auto hand = handOf(value); hand && byHand.size() < state::maxHandPlaced)
                byHand.push_back(*hand);
            else
                report(base::filled({"by-hand={0}: sollte so aussehen: entry,c40-cities,world,-8.2,50.1",
                                     "by-hand={0}: should look like entry,c40-cities,world,-8.2,50.1"},
                                    {base::displaySafe(value)}));
        } else {
            report(base::filled(
                {"unbekannter Name \"{0}\"; er wird nicht verwendet", "unknown key \"{0}\"; it is not used"},
                {base::displaySafe(key)}));
        }
    }
    state::TourScene scene;
    scene.mapPx = writtenMapPx;
    scene.view = fromFields(atlas, fields, scene.missing,
                            [&](std::string_view field, auto, const base::Message& message) {
                                report(base::verbatim(std::string(field) + ": ") + message);
                            });
    result.value = std::move(scene);
    return result;
}

}  // namespace files
