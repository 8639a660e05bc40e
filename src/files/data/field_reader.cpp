#include "files/data/field_reader.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "files/data/coordinate_check.hpp"
#include "files/data/url_check.hpp"
#include "model/iso_codes.hpp"

namespace files {

namespace {

using nlohmann::json;

std::string upper(std::string text)
{
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

/// Codes that people take for ISO 3166-1 ones: license plates, the EU's own, three letters.
std::string_view meantCountry(const std::string& code)
{
    constexpr std::pair<std::string_view, std::string_view> confused[] = {
        {"UK", "GB"},  {"EL", "GR"},  {"EN", "GB"},  {"KV", "XK"},  {"KS", "XK"},
        {"SF", "FI"},  {"GER", "DE"}, {"DEU", "DE"}, {"AUT", "AT"}, {"CHE", "CH"},
        {"FRA", "FR"}, {"ITA", "IT"}, {"ESP", "ES"}, {"GBR", "GB"}, {"USA", "US"},
        {"NLD", "NL"}, {"BEL", "BE"}, {"POL", "PL"}, {"DNK", "DK"}, {"SWE", "SE"},
        {"D", "DE"},   {"A", "AT"},   {"F", "FR"},   {"I", "IT"},   {"E", "ES"},
    };
    const std::string wanted = upper(code);
    for (const auto& [wrong, right] : confused)
        if (wrong == wanted) return right;
    const model::CountryBox* box = model::findCountryBox(wanted);
    return box ? box->code : std::string_view();
}

std::string_view meantState(const std::string& code)
{
    const std::string wanted = upper(code);
    for (const model::StateCode& state : model::stateCodes())
        if (wanted == state.code || "DE-" + wanted == state.code || code == state.name) return state.code;
    return {};
}

/// A list of codes, each checked by `check`.
template <class Check>
std::vector<std::string> readCodes(ObjectReader& reader, std::string_view key, Check check)
{
    std::vector<std::string> out;
    const json* list = reader.list(key);
    if (!list) return out;
    const JsonPath listPath = reader.path(key);
    for (std::size_t i = 0; i < ObjectReader::usableItems(*list); ++i) {
        const JsonPath path = listPath.item(i);
        const json& item = (*list)[i];
        if (!item.is_string()) {
            reader.findings().error(path,
                                    wrongTypeWords({"ein Kürzel wie \"DE\"", "a code like \"DE\""}, item));
            continue;
        }
        std::optional<std::string> code = check(item.get_ref<const std::string&>(), path, reader.findings());
        if (!code) continue;
        if (std::find(out.begin(), out.end(), *code) != out.end())
            reader.findings().warning(
                path, base::filled({"{0} steht zweimal in dieser Liste", "{0} stands twice in this list"},
                                   {inQuotes(*code)}));
        else
            out.push_back(std::move(*code));
    }
    return out;
}

base::Message notALink() { return {"; sie wird nicht als Link gezeigt", "; it is not shown as a link"}; }

base::Message writeInstead(std::string_view meant)
{
    if (meant.empty()) return {};
    return base::filled({"; schreiben Sie {0}", "; write {0}"}, {inQuotes(meant)});
}

}  // namespace

std::optional<std::string> checkedCountry(const std::string& code, const JsonPath& path, Findings& findings)
{
    if (model::isCountryCode(code)) return code;
    const std::string_view meant = meantCountry(code);
    findings.error(path,
                   base::filled({"{0} ist kein Länderkürzel (ISO 3166-1, zwei Großbuchstaben, XK für Kosovo)",
                                 "{0} is not a country code (ISO 3166-1, two capitals, XK for Kosovo)"},
                                {inQuotes(code)}) +
                       writeInstead(meant));
    return std::nullopt;
}

std::optional<std::string> checkedState(const std::string& code, const JsonPath& path, Findings& findings)
{
    if (model::isStateCode(code)) return code;
    const std::string_view meant = meantState(code);
    findings.error(path, base::filled({"{0} ist kein deutsches Bundesland (ISO 3166-2, wie in \"DE-TH\")",
                                       "{0} is not a German state (ISO 3166-2, as in \"DE-TH\")"},
                                      {inQuotes(code)}) +
                             writeInstead(meant));
    return std::nullopt;
}

std::string readCountry(ObjectReader& reader, std::string_view key)
{
    const std::string code = reader.text(key, limits::name);
    return code.empty() ? code : checkedCountry(code, reader.path(key), reader.findings()).value_or("");
}

std::string readState(ObjectReader& reader, std::string_view key)
{
    const std::string code = reader.text(key, limits::name);
    return code.empty() ? code : checkedState(code, reader.path(key), reader.findings()).value_or("");
}

std::vector<std::string> readCountries(ObjectReader& reader, std::string_view key)
{
    return readCodes(reader, key, checkedCountry);
}

std::vector<std::string> readStates(ObjectReader& reader, std::string_view key)
{
    return readCodes(reader, key, checkedState);
}

std::string readUrl(ObjectReader& reader, std::string_view key)
{
    const json* value = reader.member(key);
    if (!value) return {};
    if (!value->is_string()) {
        reader.wrongType(key, {"eine Internetadresse", "a web address"}, *value);
        return {};
    }
    const auto& url = value->get_ref<const std::string&>();
    const auto problem = urlProblem(url);
    if (!problem) return withPlainHost(url);
    reader.findings().error(reader.path(key), *problem + notALink());
    return {};
}

std::vector<std::string> readUrls(ObjectReader& reader, std::string_view key)
{
    std::vector<std::string> out;
    const json* list = reader.list(key);
    if (!list) return out;
    const JsonPath listPath = reader.path(key);
    for (std::size_t i = 0; i < ObjectReader::usableItems(*list); ++i) {
        const json& item = (*list)[i];
        if (!item.is_string()) {
            reader.findings().error(listPath.item(i),
                                    wrongTypeWords({"eine Internetadresse", "a web address"}, item));
            continue;
        }
        const auto& url = item.get_ref<const std::string&>();
        if (const auto problem = urlProblem(url))
            reader.findings().error(listPath.item(i), *problem + notALink());
        else
            out.push_back(withPlainHost(url));
    }
    return out;
}

namespace {

/// "own 2026-11-30": stated by whoever worked with the program then; "own ?" without a date.
constexpr std::string_view ownPrefix = "own ";
bool isOwnStatement(const std::string& citation)
{
    return citation.starts_with(ownPrefix) &&
           (citation.size() == ownPrefix.size() + 10 || citation == "own ?") &&
           citation.find_first_not_of("0123456789-?", ownPrefix.size()) == std::string::npos;
}

/// Nobody has to give the year of such a statement again.
void takeOwnYear(model::Provenance& provenance)
{
    if (provenance.ownDate.empty() || provenance.year != 0 || provenance.yearUnknown) return;
    provenance.year = std::atoi(provenance.ownDate.substr(0, 4).c_str());
}

}  // namespace

model::Provenance readProvenance(ObjectReader& reader, std::string_view sourceKey, std::string_view yearKey)
{
    model::Provenance provenance;
    std::vector<std::string> citations;
    if (const json* value = reader.member(sourceKey)) {
        const JsonPath path = reader.path(sourceKey);
        if (value->is_string())
            citations.push_back(
                visibleText(value->get_ref<const std::string&>(), limits::source, path, reader.findings()));
        else if (value->is_array())
            citations = cleanTexts(*value, limits::source, path, reader.findings());
        else
            reader.wrongType(sourceKey, {"eine Liste von Quellen", "a list of sources"}, *value);
    }
    for (std::string& citation : citations) {
        if (citation == "slides")
            provenance.fromSlides = true;
        else if (citation == "unsourced")
            provenance.unsourced = true;
        else if (isOwnStatement(citation))
            provenance.ownDate = citation.substr(ownPrefix.size());
        else if (provenance.source.empty())
            provenance.source = std::move(citation);
        else
            provenance.furtherSources.push_back(std::move(citation));
    }
    if (yearKey.empty()) {
        takeOwnYear(provenance);
        return provenance;
    }
    const std::optional<int> year = reader.year(yearKey);
    provenance.year = year.value_or(0);
    provenance.yearUnknown = !year && reader.isNull(yearKey);
    takeOwnYear(provenance);
    return provenance;
}

std::optional<geo::LonLat> readPosition(ObjectReader& reader, const std::string& country,
                                        const std::string& state, const Ground* ground)
{
    const std::optional<double> lat = reader.number("lat");
    const std::optional<double> lon = reader.number("lon");
    if (lat.has_value() != lon.has_value() && !reader.has(lat ? "lon" : "lat"))
        reader.findings().error(
            reader.path(lat ? "lat" : "lon"),
            base::filled({"daneben fehlt {0}", "{0} is missing beside it"}, {lat ? "\"lon\"" : "\"lat\""}));
    if (!lat || !lon) return std::nullopt;
    CoordinateFinding finding = checkCoordinates(*lat, *lon, country, state, ground);
    const bool somewhere = std::abs(*lat) <= 90 && std::abs(*lon) <= 180;
    const bool keeps = reader.findings().unfinished() && somewhere;
    if (!finding.usable && !keeps) {
        reader.findings().error(
            reader.path("lat"),
            finding.message + base::Message{"; der Ort wird nicht gezeichnet", "; the place is not drawn"});
        return std::nullopt;
    }
    if (!finding.message.empty()) reader.findings().warning(reader.path("lat"), std::move(finding.message));
    return geo::LonLat{*lon, *lat};
}

}  // namespace files
