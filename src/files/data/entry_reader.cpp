#include "files/data/entry_reader.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "files/data/facts_reader.hpp"
#include "files/data/field_reader.hpp"
#include "files/json/object_reader.hpp"

namespace files {

namespace {

using nlohmann::json;

constexpr std::size_t maxIdBytes = 60;

bool isIdCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

base::Message entryLeftOut() { return {"; der Eintrag bleibt weg", "; the entry is left out"}; }

/// Ids are typed on the command line and stored in links, so they are plain; empty if there is no usable one.
std::string readId(ObjectReader& reader)
{
    const json* value = reader.member("id");
    if (!value && reader.findings().unfinished()) return {};
    if (!value) {
        reader.findings().error(reader.path(),
                                {"\"id\" fehlt (wie \"climate-alliance\"); der Eintrag bleibt weg",
                                 "\"id\" is missing (like \"climate-alliance\"); the entry is left out"});
        return {};
    }
    if (!value->is_string()) {
        reader.findings().error(reader.path("id"),
                                wrongTypeWords({"ein Text", "a text"}, *value) + entryLeftOut());
        return {};
    }
    const auto& id = value->get_ref<const std::string&>();
    if (id.empty() || id.size() > maxIdBytes || !std::all_of(id.begin(), id.end(), isIdCharacter)) {
        reader.findings().error(
            reader.path("id"),
            base::filled({"{0} kann keine Kennung sein: 1 bis 60 Kleinbuchstaben, Ziffern und Bindestriche "
                          "(wie \"climate-alliance\"); der Eintrag bleibt weg",
                          "{0} cannot be an id: 1 to 60 small letters, digits and hyphens (like "
                          "\"climate-alliance\"); the entry is left out"},
                         {inQuotes(id)}));
        return {};
    }
    const bool usual = std::none_of(id.begin(), id.end(),
                                    [](char c) { return (c >= 'A' && c <= 'Z') || c == '_' || c == '.'; });
    if (!usual)
        reader.findings().warning(reader.path("id"),
                                  {"Kennungen bestehen aus Kleinbuchstaben, Ziffern und Bindestrichen",
                                   "ids are small letters, digits and hyphens"});
    return id;
}

std::vector<std::string> sortedUnion(std::vector<std::string> a, const std::vector<std::string>& b)
{
    a.insert(a.end(), b.begin(), b.end());
    std::sort(a.begin(), a.end());
    a.erase(std::unique(a.begin(), a.end()), a.end());
    return a;
}

/// Codes that mark part of another list: those that are not in it are reported and dropped.
std::vector<std::string> partOf(ObjectReader& reader, std::string_view key, std::vector<std::string> part,
                                std::string_view wholeKey, const std::vector<std::string>& whole)
{
    const auto missing = [&](const std::string& code) {
        if (std::find(whole.begin(), whole.end(), code) != whole.end()) return false;
        reader.findings().warning(
            reader.path(key),
            base::filled({"{0} steht nicht in \"{1}\"", "{0} is not in \"{1}\""}, {code, wholeKey}));
        return true;
    };
    part.erase(std::remove_if(part.begin(), part.end(), missing), part.end());
    return part;
}

void readStatus(ObjectReader& entry, model::Network& network)
{
    network.status = model::Status::Unknown;
    const json* object = entry.object("status");
    if (!object) return;
    const JsonPath path = entry.path("status");
    ObjectReader reader(*object, path, entry.findings());
    network.status = reader.choice<model::Status>("value").value_or(model::Status::Unknown);
    network.statusNote = reader.localText("note", limits::text);
    network.statusProvenance = readProvenance(reader, "source", "as_of");
    reader.finish();
}

void readFounded(ObjectReader& entry, model::Network& network)
{
    const json* object = entry.object("founded");
    if (!object) return;
    const JsonPath path = entry.path("founded");
    ObjectReader reader(*object, path, entry.findings());
    network.foundedYear = reader.year("year");
    network.foundedNote = reader.localText("note", limits::text);
    network.foundedProvenance = readProvenance(reader, "source", {});
    reader.finish();
}

void readConfidence(ObjectReader& entry, model::Network& network)
{
    const json* object = entry.object("confidence");
    if (!object) return;
    const JsonPath path = entry.path("confidence");
    ObjectReader reader(*object, path, entry.findings());
    for (std::size_t i = 0; i < model::countOf<model::Aspect>(); ++i)
        network.confidence[i] = reader.choice<model::Confidence>(model::Vocabulary<model::Aspect>::keys[i])
                                    .value_or(model::Confidence::Unstated);
    reader.finish();
}

void readConfirmed(ObjectReader& entry, model::CountryList& countries)
{
    const json* object = entry.object("countries_confirmed");
    if (!object) return;
    const JsonPath path = entry.path("countries_confirmed");
    ObjectReader reader(*object, path, entry.findings());
    countries.confirmed = readCountries(reader, "countries");
    countries.confirmedNote = reader.localText("note", limits::text);
    countries.confirmedProvenance = readProvenance(reader, "source", "as_of");
    reader.finish();
}

model::CountryList readCountryList(ObjectReader& entry)
{
    using Completeness = model::CountryList::Completeness;
    model::CountryList countries;
    countries.listed = readCountries(entry, "countries");
    const bool partial = entry.flag("countries_partial").value_or(false);
    countries.completeness = countries.listed.empty() ? Completeness::Unknown
                             : partial                ? Completeness::Partial
                                                      : Completeness::Complete;
    countries.uncertain = partOf(entry, "countries_uncertain", readCountries(entry, "countries_uncertain"),
                                 "countries", countries.listed);
    countries.meaning = entry.localText("countries_meaning", limits::text);
    countries.note = entry.localText("countries_note", limits::text);
    countries.provenance = readProvenance(entry, "countries_source", "countries_as_of");
    readConfirmed(entry, countries);
    countries.known = sortedUnion(countries.listed, countries.confirmed);
    countries.extra = readExtraCountries(entry);
    countries.figures = readFigures(entry, "country_figures", false);
    readPerCountry(entry, countries);
    return countries;
}

model::StateList readStateList(ObjectReader& entry)
{
    model::StateList states;
    states.nationwide = entry.flag("nationwide").value_or(false);
    states.organised = readStates(entry, "states");
    states.uncertain =
        partOf(entry, "states_uncertain", readStates(entry, "states_uncertain"), "states", states.organised);
    states.partial = readStates(entry, "states_partial");
    states.members = sortedUnion(readStates(entry, "member_states"), states.partial);
    states.note = entry.localText("states_note", limits::text);
    states.provenance = readProvenance(entry, "states_source", {});
    states.partialProvenance = readProvenance(entry, "states_partial_source", {});
    states.membersProvenance = readProvenance(entry, "member_states_source", "member_states_as_of");
    return states;
}

std::vector<base::LocalText> readDoubts(ObjectReader& entry)
{
    std::vector<std::string> de = entry.texts("doubts_de", limits::text);
    std::vector<std::string> en = entry.texts("doubts_en", limits::text);
    if (de.size() != en.size())
        entry.findings().warning(
            entry.path(de.size() > en.size() ? "doubts_de" : "doubts_en"),
            base::filled({"{0} deutsche und {1} englische Sätze; jeder sollte in beiden Sprachen dastehen",
                          "{0} German and {1} English sentences; each should stand in both languages"},
                         {de.size(), en.size()}));
    std::vector<base::LocalText> doubts(std::max(de.size(), en.size()));
    for (std::size_t i = 0; i < de.size(); ++i) doubts[i].de = std::move(de[i]);
    for (std::size_t i = 0; i < en.size(); ++i) doubts[i].en = std::move(en[i]);
    return doubts;
}

void readNames(ObjectReader& entry, model::Network& network)
{
    network.name = entry.localText("name", limits::name);
    network.label = entry.localText("label", limits::label);
    network.abbreviation = entry.text("abbreviation", limits::name);
    network.aliases = entry.texts("aliases", limits::name);
    constexpr std::string_view languages[] = {"de", "en"};
    if (const std::string_view language = entry.choice("name_translated", languages); !language.empty())
        network.translatedName = language == "de" ? base::Language::De : base::Language::En;
    if (network.label.empty())
        network.label = network.abbreviation.empty()
                            ? network.name
                            : base::LocalText{network.abbreviation, network.abbreviation};
}

void readClasses(ObjectReader& entry, model::Network& network)
{
    network.isNetwork = entry.flag("is_network").value_or(true);
    network.kind = entry.choice<model::EntryKind>("kind").value_or(
        network.isNetwork ? model::EntryKind::Network : model::EntryKind::Note);
    if (!entry.has("scope") && !entry.findings().unfinished())
        entry.findings().warning(entry.path(),
                                 base::filled({"\"scope\" fehlt ({0}); eingeordnet unter \"national\"",
                                               "\"scope\" is missing ({0}); listed under \"national\""},
                                              {alternatives(model::Vocabulary<model::Scope>::keys)}));
    network.scope = entry.choice<model::Scope>("scope").value_or(model::Scope::National);
    network.topics = entry.choices<model::Topic>("topics");
    if (network.topics.empty() && !entry.findings().unfinished())
        entry.findings().warning(entry.path(), {"der Eintrag hat kein Thema (\"topics\": [\"water\"])",
                                                "the entry has no topic (\"topics\": [\"water\"])"});
    for (const model::Level level : entry.choices<model::Level>("levels")) network.levels.insert(level);
    network.levelsSince = readLevelsSince(entry, network.levels);
    network.reach = entry.choice<model::Reach>("reach").value_or(model::Reach::Unstated);
}

}  // namespace

std::optional<model::Network> readEntry(const json& value, const JsonPath& path, Findings& findings,
                                        const Ground* ground)
{
    if (!value.is_object()) {
        findings.error(path, wrongTypeWords({"ein Objekt", "an object"}, value) + entryLeftOut());
        return std::nullopt;
    }
    ObjectReader entry(value, path, findings);
    model::Network network;
    network.id = readId(entry);
    readNames(entry, network);
    if (findings.unfinished())
        for (const char* key : {"deleted", "changed_on"}) entry.member(key);
    else if (network.name.empty())
        findings.error(path, base::Message{"\"name_de\" und \"name_en\" fehlen",
                                           "\"name_de\" and \"name_en\" are missing"} +
                                 entryLeftOut());
    readClasses(entry, network);
    readStatus(entry, network);
    network.seats = readSeats(entry, "coordination", ground);
    network.seatNote = entry.localText("seat_note", limits::text);
    if (!network.isNetwork && !network.seats.empty())
        findings.warning(path.member("coordination"),
                         {"ein Eintrag, der kein Netzwerk ist, hat keinen Platz auf der Karte",
                          "an entry that is no network has no place on the map"});
    network.regionalOffices = readRegionalOffices(entry, ground);
    readFounded(entry, network);
    network.members = readFigures(entry, "member_figures", true);
    network.membersNote = entry.localText("members_note", limits::text);
    network.countries = readCountryList(entry);
    network.states = readStateList(entry);
    network.memberPlaces = readMemberPlaces(entry, ground);
    readParts(entry, network, ground);
    network.url = readUrl(entry, "url");
    network.urlsSlides = readUrls(entry, "url_slides");
    network.urlNote = entry.localText("url_note", limits::text);
    network.links = readLinks(entry);
    network.summary = entry.localText("summary", limits::text);
    network.slides = entry.localText("slides", limits::text);
    network.doubts = readDoubts(entry);
    readConfidence(entry, network);
    network.sources = entry.texts("sources", limits::source);
    entry.finish();
    const bool whole = !network.id.empty() && !network.name.empty();
    if (!whole && !findings.unfinished()) return std::nullopt;
    return network;
}

}  // namespace files
