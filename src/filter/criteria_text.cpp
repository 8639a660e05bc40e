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

base::Message unknownValue(std::string_view key, const std::string& value, const base::Message& known)
{
    return base::filled({"{0} \"{1}\" ist nicht bekannt; bekannt: {2}", "unknown {0} \"{1}\"; known: {2}"},
                        {key, base::displaySafe(value), known});
}

template <class E>
base::Message addEnums(base::EnumSet<E>& set, std::string_view key, const std::vector<std::string>& values)
{
    for (const std::string& value : values) {
        const auto parsed = model::fromKey<E>(value);
        if (!parsed) return unknownValue(key, value, base::verbatim(knownKeys<E>()));
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

base::Message knownRegions(std::string_view key)
{
    if (key == "state")
        return {"Kürzel nach ISO 3166-2 wie DE-TH (oder TH)", "ISO 3166-2 codes such as DE-TH (or TH)"};
    if (key == "district")
        return {"amtliche Schlüssel mit fünf Ziffern wie 16051, oder Namen wie Landkreis Gotha",
                "official German keys of five digits such as 16051, or names such as Landkreis Gotha"};
    return {"Kürzel nach ISO 3166-1 wie DE, EU, oder die UN-M49-Nummer eines Erdteils wie 150",
            "ISO 3166-1 codes such as DE, EU, or a continent's UN M49 number such as 150"};
}

base::Message severalDistricts(const model::Geography& geography, const std::string& value,
                               const std::vector<model::DistrictId>& named)
{
    std::string keys;
    for (const model::DistrictId id : named) {
        if (!keys.empty()) keys += ", ";
        keys += geography[id].key + " (" + geography[id].type + " " + geography[id].name + ")";
    }
    return base::filled({"mehrere Kreise heißen \"{0}\"; nennen Sie einen von {1}",
                         "several districts are named \"{0}\"; give one of {1}"},
                        {base::displaySafe(value), keys});
}

base::Message addRegions(const model::Atlas& atlas, Criteria& criteria, std::string_view key,
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
base::Message setYears(Criteria& criteria, std::string_view years)
{
    const auto wrong = [&] {
        return base::filled({"unbekannte Jahre \"{0}\"; möglich ist 1990, 1990-, -2000, 1990-2000",
                             "unknown years \"{0}\"; give one of 1990, 1990-, -2000, 1990-2000"},
                            {base::displaySafe(years)});
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

base::Message setAll(Criteria& criteria, const std::vector<std::string>& facets)
{
    for (const std::string& facet : facets) {
        if (facet == "topic")
            criteria.allTopics = true;
        else if (facet == "region")
            criteria.allRegions = true;
        else
            return unknownValue("all", facet, base::verbatim("topic, region"));
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

base::Message addPiece(const model::Atlas& atlas, Criteria& criteria, std::string_view piece)
{
    const std::size_t equals = piece.find('=');
    if (equals == std::string_view::npos)
        return base::filled(
            {"\"{0}\" hat nicht die Form Name=Wert[,Wert]", "\"{0}\" is not of the form key=value[,value]"},
            {base::displaySafe(piece)});
    const std::string_view key = piece.substr(0, equals);
    const std::string_view rest = piece.substr(equals + 1);
    if (!base::isValidUtf8(rest))
        return base::filled(
            {"der Wert von {0} ist kein gültiges UTF-8", "the value of {0} is not valid UTF-8"},
            {base::displaySafe(key)});
    const std::vector<std::string> values = split(rest);
    if (values.empty())
        return base::filled({"hinter \"{0}=\" fehlt ein Wert", "no value after \"{0}=\""},
                            {base::displaySafe(key)});

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
    return base::filled(
        {"unbekannter Name \"{0}\"; bekannt: {1}", "unknown key \"{0}\"; known: {1}"},
        {base::displaySafe(key),
         "scope, topic, country, state, district, level, status, reach, decade, founded, city, text, all"});
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
