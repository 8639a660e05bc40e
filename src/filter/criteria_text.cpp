#include "filter/criteria_text.hpp"

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "filter/region_set.hpp"
#include "filter/text/district_names.hpp"

namespace filter {

namespace {

std::vector<std::string> split(std::string_view values)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= values.size()) {
        std::size_t end = values.find(',', begin);
        if (end == std::string_view::npos) end = values.size();
        if (end > begin) parts.emplace_back(values.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string upper(std::string text)
{
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

template <class E>
std::string knownKeys()
{
    std::string list;
    for (const std::string_view key : model::Vocabulary<E>::keys) {
        if (!list.empty()) list += ", ";
        list += key;
    }
    return list;
}

std::string unknownValue(std::string_view key, const std::string& value, const std::string& known)
{
    return "unknown " + std::string(key) + " \"" + base::displaySafe(value) + "\"; known: " + known;
}

template <class E>
std::string addEnums(base::EnumSet<E>& set, std::string_view key, const std::vector<std::string>& values)
{
    for (const std::string& value : values) {
        const auto parsed = model::fromKey<E>(value);
        if (!parsed) return unknownValue(key, value, knownKeys<E>());
        set.insert(*parsed);
    }
    return {};
}

RegionRef regionOf(std::string_view key, const std::string& value)
{
    const std::string code = upper(value);
    if (key == "state") return {RegionRef::Kind::State, code.compare(0, 3, "DE-") == 0 ? code : "DE-" + code};
    if (key == "district") return {RegionRef::Kind::District, code};
    if (code == "EU") return {RegionRef::Kind::Union, code};
    if (!code.empty() && code.find_first_not_of("0123456789") == std::string::npos)
        return {RegionRef::Kind::Continent, code};
    return {RegionRef::Kind::Country, code};
}

const char* knownRegions(std::string_view key)
{
    if (key == "state") return "ISO 3166-2 codes such as DE-TH (or TH)";
    if (key == "district")
        return "official German keys of five digits such as 16051, or names such as Landkreis Gotha";
    return "ISO 3166-1 codes such as DE, EU, or a continent's UN M49 number such as 150";
}

std::string severalDistricts(const model::Geography& geography, const std::string& value,
                             const std::vector<model::DistrictId>& named)
{
    std::string keys;
    for (const model::DistrictId id : named) {
        if (!keys.empty()) keys += ", ";
        keys += geography[id].key + " (" + geography[id].type + " " + geography[id].name + ")";
    }
    return "several districts are named \"" + base::displaySafe(value) + "\"; give one of " + keys;
}

std::string addRegions(const model::Atlas& atlas, Criteria& criteria, std::string_view key,
                       const std::vector<std::string>& values)
{
    for (const std::string& value : values) {
        RegionRef region = regionOf(key, value);
        if (key == "district" && !isKnownRegion(atlas, region)) {
            const std::vector<model::DistrictId> named = districtsNamed(atlas.geography(), value);
            if (named.size() > 1) return severalDistricts(atlas.geography(), value, named);
            if (!named.empty()) region.code = atlas.geography()[named.front()].key;
        }
        if (!isKnownRegion(atlas, region)) return unknownValue(key, value, knownRegions(key));
        if (std::find(criteria.regions.begin(), criteria.regions.end(), region) == criteria.regions.end())
            criteria.regions.push_back(std::move(region));
    }
    return {};
}

/// "1990", "1990-", "-2000" or "1990-2000".
std::string setYears(Criteria& criteria, std::string_view years)
{
    const auto wrong = [&] {
        return "unknown years \"" + base::displaySafe(years) +
               "\"; give one of 1990, 1990-, -2000, 1990-2000";
    };
    const std::size_t dash = years.find('-');
    const std::string_view from = years.substr(0, dash);
    const std::string_view until = dash == std::string_view::npos ? from : years.substr(dash + 1);
    const auto yearOf = [](std::string_view digits) -> std::optional<int> {
        if (digits.empty()) return 0;
        if (digits.size() > 4 || digits.find_first_not_of("0123456789") != std::string_view::npos)
            return std::nullopt;
        int year = 0;
        for (const char digit : digits) year = year * 10 + (digit - '0');
        return year;
    };
    const std::optional<int> first = yearOf(from), last = yearOf(until);
    if (!first || !last || (*first == 0 && *last == 0) || (*last != 0 && *first > *last)) return wrong();
    criteria.foundedFrom = *first;
    criteria.foundedUntil = *last;
    return {};
}

std::string setAll(Criteria& criteria, const std::vector<std::string>& facets)
{
    for (const std::string& facet : facets) {
        if (facet == "topic")
            criteria.allTopics = true;
        else if (facet == "region")
            criteria.allRegions = true;
        else
            return unknownValue("all", facet, "topic, region");
    }
    return {};
}

std::string yearsText(const Criteria& criteria)
{
    const auto text = [](int year) { return year == 0 ? std::string() : std::to_string(year); };
    if (criteria.foundedFrom == criteria.foundedUntil) return text(criteria.foundedFrom);
    return text(criteria.foundedFrom) + "-" + text(criteria.foundedUntil);
}

const char* keyOf(RegionRef::Kind kind)
{
    if (kind == RegionRef::Kind::State) return "state";
    return kind == RegionRef::Kind::District ? "district" : "country";
}

template <class E>
void appendEnums(std::vector<std::string>& pieces, std::string_view key, base::EnumSet<E> set)
{
    std::string values;
    for (std::size_t i = 0; i < model::countOf<E>(); ++i) {
        if (!set.contains(static_cast<E>(i))) continue;
        if (!values.empty()) values += ',';
        values += model::key(static_cast<E>(i));
    }
    if (!values.empty()) pieces.push_back(std::string(key) + "=" + values);
}

}  // namespace

std::string addPiece(const model::Atlas& atlas, Criteria& criteria, std::string_view piece)
{
    const std::size_t equals = piece.find('=');
    if (equals == std::string_view::npos)
        return "\"" + base::displaySafe(piece) + "\" is not of the form key=value[,value]";
    const std::string_view key = piece.substr(0, equals);
    const std::string_view rest = piece.substr(equals + 1);
    if (!base::isValidUtf8(rest)) return "the value of " + base::displaySafe(key) + " is not valid UTF-8";
    const std::vector<std::string> values = split(rest);
    if (values.empty()) return "no value after \"" + base::displaySafe(key) + "=\"";

    if (key == "scope") return addEnums(criteria.scopes, key, values);
    if (key == "topic") return addEnums(criteria.topics, key, values);
    if (key == "level") return addEnums(criteria.levels, key, values);
    if (key == "status") return addEnums(criteria.statuses, key, values);
    if (key == "reach") return addEnums(criteria.reaches, key, values);
    if (key == "decade") return addEnums(criteria.decades, key, values);
    if (key == "founded") return setYears(criteria, rest);
    if (key == "all") return setAll(criteria, values);
    if (key == "country" || key == "state" || key == "district")
        return addRegions(atlas, criteria, key, values);
    if (key == "city") {
        criteria.cities.insert(criteria.cities.end(), values.begin(), values.end());
        return {};
    }
    if (key == "text") {
        criteria.text = std::string(rest);
        return {};
    }
    return "unknown key \"" + base::displaySafe(key) +
           "\"; known: scope, topic, country, state, district, level, status, reach, decade, founded, city, "
           "text, all";
}

std::vector<std::string> toPieces(const Criteria& criteria)
{
    std::vector<std::string> pieces;
    appendEnums(pieces, "scope", criteria.scopes);
    appendEnums(pieces, "topic", criteria.topics);
    appendEnums(pieces, "level", criteria.levels);
    appendEnums(pieces, "status", criteria.statuses);
    appendEnums(pieces, "reach", criteria.reaches);
    appendEnums(pieces, "decade", criteria.decades);
    if (criteria.bindsYear()) pieces.push_back("founded=" + yearsText(criteria));
    for (const RegionRef& region : criteria.regions)
        pieces.push_back(std::string(keyOf(region.kind)) + "=" + region.code);
    for (const std::string& city : criteria.cities) pieces.push_back("city=" + city);
    if (!criteria.text.empty()) pieces.push_back("text=" + criteria.text);
    if (criteria.allTopics) pieces.emplace_back("all=topic");
    if (criteria.allRegions) pieces.emplace_back("all=region");
    return pieces;
}

}  // namespace filter
