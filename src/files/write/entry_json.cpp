#include "files/write/entry_json.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "overlay/overlay.hpp"

namespace files {

namespace {

using Json = nlohmann::ordered_json;
using Texts = std::vector<std::string>;

void text(Json& out, std::string_view key, const std::string& value)
{
    if (!value.empty()) out[std::string(key)] = value;
}
void texts(Json& out, std::string_view key, const Texts& values)
{
    if (!values.empty()) out[std::string(key)] = values;
}
void local(Json& out, std::string_view key, const base::LocalText& value)
{
    text(out, std::string(key) + "_de", value.de);
    text(out, std::string(key) + "_en", value.en);
}
void flag(Json& out, std::string_view key, bool value)
{
    if (value) out[std::string(key)] = true;
}
template <class Number>
void number(Json& out, std::string_view key, const std::optional<Number>& value)
{
    if (value) out[std::string(key)] = *value;
}
void object(Json& out, std::string_view key, Json value)
{
    if (!value.empty()) out[std::string(key)] = std::move(value);
}
template <class E>
void choice(Json& out, std::string_view key, E value)
{
    text(out, key, std::string(model::key(value)));
}

void provenance(Json& out, const model::Provenance& from, std::string_view sourceKey,
                std::string_view yearKey)
{
    if (!yearKey.empty() && from.year != 0) out[std::string(yearKey)] = from.year;
    if (!yearKey.empty() && from.year == 0 && from.yearUnknown) out[std::string(yearKey)] = nullptr;
    Texts sources;
    if (from.fromSlides) sources.emplace_back("slides");
    if (!from.source.empty()) sources.push_back(from.source);
    sources.insert(sources.end(), from.furtherSources.begin(), from.furtherSources.end());
    if (from.unsourced) sources.emplace_back("unsourced");
    if (!from.ownDate.empty()) sources.push_back("own " + from.ownDate);
    texts(out, sourceKey, sources);
}

/// `place` may be null.
void standing(Json& out, const base::LocalText& city, const std::string& country, const std::string& state,
              const geo::LonLat* place)
{
    text(out, "city", city.de);
    text(out, "city_en", city.en);
    text(out, "country", country);
    text(out, "state", state);
    if (!place) return;
    out["lat"] = place->latDeg;
    out["lon"] = place->lonDeg;
}

Json seatsJson(const std::vector<model::Seat>& seats)
{
    Json list = Json::array();
    for (const model::Seat& seat : seats) {
        Json one = Json::object();
        standing(one, seat.city, seat.country, seat.state, &seat.place);
        text(one, "role", seat.role);
        local(one, "note", seat.note);
        choice(one, "confidence", seat.confidence);
        provenance(one, seat.provenance, "source", "as_of");
        list.push_back(std::move(one));
    }
    return list;
}

Json figuresJson(const std::vector<model::Figure>& figures)
{
    Json list = Json::array();
    for (const model::Figure& figure : figures) {
        Json one = Json::object();
        number(one, "count", figure.count);
        text(one, "unit", figure.unit);
        flag(one, "at_least", figure.atLeast);
        flag(one, "approx", figure.approximate);
        flag(one, "not_total", figure.notTotal);
        local(one, "note", figure.note);
        provenance(one, figure.provenance, "source", "as_of");
        list.push_back(std::move(one));
    }
    return list;
}

Json placeJson(const model::MemberPlace& place)
{
    Json one = Json::object();
    standing(one, place.name, place.country, place.state, place.place ? &*place.place : nullptr);
    text(one, "territory", place.territory);
    local(one, "note", place.note);
    provenance(one, place.provenance, "source", "as_of");
    return one;
}

Json listJson(std::size_t count, LongLists* lists, LongLists::Item item)
{
    if (lists) return lists->list(count, std::move(item));
    Json list = Json::array();
    for (std::size_t i = 0; i < count; ++i) list.push_back(item(i));
    return list;
}

Json placesJson(const std::vector<model::MemberPlace>& places, LongLists* lists = nullptr)
{
    return listJson(places.size(), lists, [&places](std::size_t i) { return placeJson(places[i]); });
}

/// kind, known and of, as member places and associations have them.
template <class List>
void extent(Json& out, const List& list)
{
    choice(out, "kind", list.kind);
    number(out, "known", list.known);
    number(out, "of", list.of);
    flag(out, "of_approx", list.ofApproximate);
    flag(out, "of_at_least", list.ofAtLeast);
    local(out, "note", list.note);
    provenance(out, list.provenance, "source", "as_of");
}

Json membersJson(const model::MemberList& list, LongLists* lists)
{
    if (list == model::MemberList{}) return nullptr;
    Json out = Json::object();
    extent(out, list);
    out["items"] = placesJson(list.places, lists);
    return out;
}

void writeClasses(Json& out, const model::Network& n)
{
    if (!n.isNetwork) out["is_network"] = false;
    choice(out, "kind", n.kind);
    choice(out, "scope", n.scope);
    Texts topics, levels;
    for (const model::Topic topic : n.topics) topics.emplace_back(model::key(topic));
    texts(out, "topics", topics);
    Json since = Json::object();
    for (std::size_t i = 0; i < model::countOf<model::Level>(); ++i)
        if (n.levels.contains(static_cast<model::Level>(i)))
            levels.emplace_back(model::key(static_cast<model::Level>(i)));
    texts(out, "levels", levels);
    for (const model::LevelSince& one : n.levelsSince) {
        Json fact = {{"year", one.year}};
        provenance(fact, one.provenance, "source", {});
        since[std::string(model::key(one.level))] = std::move(fact);
    }
    object(out, "levels_since", std::move(since));
    choice(out, "reach", n.reach);
    Json status = Json::object();
    choice(status, "value", n.status);
    local(status, "note", n.statusNote);
    provenance(status, n.statusProvenance, "source", "as_of");
    object(out, "status", std::move(status));
}

void writeCountries(Json& out, const model::CountryList& list)
{
    using Completeness = model::CountryList::Completeness;
    texts(out, "countries", list.listed);
    flag(out, "countries_partial", list.completeness == Completeness::Partial);
    texts(out, "countries_uncertain", list.uncertain);
    local(out, "countries_meaning", list.meaning);
    local(out, "countries_note", list.note);
    provenance(out, list.provenance, "countries_source", "countries_as_of");
    Json confirmed = Json::object();
    texts(confirmed, "countries", list.confirmed);
    local(confirmed, "note", list.confirmedNote);
    provenance(confirmed, list.confirmedProvenance, "source", "as_of");
    object(out, "countries_confirmed", std::move(confirmed));
    Json extra = Json::array();
    for (const model::ExtraCountry& country : list.extra) {
        Json one = Json::object();
        text(one, "country", country.country);
        local(one, "note", country.note);
        provenance(one, country.provenance, "source", {});
        extra.push_back(std::move(one));
    }
    object(out, "countries_extra", std::move(extra));
    object(out, "country_figures", figuresJson(list.figures));
    // Those that follow each other with the same words and source were one list of counts.
    Json per = Json::array();
    for (std::size_t i = 0; i < list.perCountry.size();) {
        const model::Figure& first = list.perCountry[i];
        Json one = Json::object(), counts = Json::object();
        text(one, "unit", first.unit);
        local(one, "note", first.note);
        provenance(one, first.provenance, "source", "as_of");
        for (; i < list.perCountry.size(); ++i) {
            model::Figure same = list.perCountry[i];
            same.count = first.count;
            if (!(same == first) || counts.contains(list.perCountryCode[i])) break;
            number(counts, list.perCountryCode[i], list.perCountry[i].count);
        }
        one["counts"] = std::move(counts);
        per.push_back(std::move(one));
    }
    object(out, "per_country", std::move(per));
}

void writeStates(Json& out, const model::StateList& list)
{
    flag(out, "nationwide", list.nationwide);
    texts(out, "states", list.organised);
    texts(out, "states_uncertain", list.uncertain);
    texts(out, "states_partial", list.partial);
    provenance(out, list.partialProvenance, "states_partial_source", {});
    local(out, "states_note", list.note);
    provenance(out, list.provenance, "states_source", {});
    texts(out, "member_states", list.members);
    provenance(out, list.membersProvenance, "member_states_source", "member_states_as_of");
}

void writeParts(Json& out, const model::Network& n)
{
    Json states = Json::array(), items = Json::array();
    for (const model::Part& part : n.parts) {
        Json one = Json::object();
        const bool national = !part.names.empty() && part.abbreviation.empty() && !part.seat &&
                              part.url.empty() && part.region.find('-') == std::string::npos &&
                              n.associations.kind != model::MemberList::Kind::None;
        const bool countries = national || (part.names.empty() && !part.associates.empty());
        if (countries) {
            text(one, "country", part.region);
            texts(one, "members", part.names);
            texts(one, "associates", part.associates);
            items.push_back(std::move(one));
            continue;
        }
        if (!part.names.empty()) text(one, "name", part.names.front());
        text(one, "abbreviation", part.abbreviation);
        if (part.seat)
            standing(one, part.seat->city, part.seat->country, part.seat->state, &part.seat->place);
        else if (part.region.find('-') != std::string::npos)
            standing(one, {}, part.region.substr(0, 2), part.region, nullptr);
        else
            text(one, "country", part.region);
        number(one, "founded", part.foundedYear);
        text(one, "url", part.url);
        local(one, "note", part.note);
        choice(one, "confidence", part.confidence);
        provenance(one, part.provenance, "source", {});
        states.push_back(std::move(one));
    }
    object(out, "parts", std::move(states));
    if (items.empty() && n.associations == model::PartList{}) return;
    Json associations = Json::object();
    extent(associations, n.associations);
    associations["items"] = std::move(items);
    out["member_associations"] = std::move(associations);
}

void writeDoubts(Json& out, const model::Network& n)
{
    Texts de, en;
    for (const base::LocalText& doubt : n.doubts) {
        de.push_back(doubt.de);
        en.push_back(doubt.en);
    }
    const auto any = [](const Texts& list) {
        return std::any_of(list.begin(), list.end(), [](const std::string& one) { return !one.empty(); });
    };
    if (any(de)) texts(out, "doubts_de", de);
    if (any(en)) texts(out, "doubts_en", en);
}

Json valueOf(const std::string& value, LongLists*) { return value; }
Json valueOf(int value, LongLists*) { return value == 0 ? Json(nullptr) : Json(value); }
Json valueOf(bool value, LongLists*) { return value; }
Json valueOf(const Texts& value, LongLists*) { return value; }
Json valueOf(const std::vector<model::Seat>& value, LongLists*) { return seatsJson(value); }
Json valueOf(const std::vector<model::Figure>& value, LongLists*) { return figuresJson(value); }
Json valueOf(const model::MemberList& value, LongLists* lists) { return membersJson(value, lists); }

}  // namespace

Json entryJson(const model::Network& n, LongLists* lists)
{
    Json out = Json::object();
    out["id"] = n.id;
    local(out, "name", n.name);
    if (n.translatedName) out["name_translated"] = std::string(base::code(*n.translatedName));
    if (n.label != overlay::usualLabel(n)) local(out, "label", n.label);
    text(out, "abbreviation", n.abbreviation);
    texts(out, "aliases", n.aliases);
    writeClasses(out, n);
    text(out, "url", n.url);
    texts(out, "url_slides", n.urlsSlides);
    local(out, "url_note", n.urlNote);
    Json links = Json::array();
    for (const model::Link& link : n.links) {
        Json one = {{"url", link.url}};
        local(one, "text", link.text);
        links.push_back(std::move(one));
    }
    object(out, "links", std::move(links));
    local(out, "summary", n.summary);
    local(out, "slides", n.slides);
    Json founded = Json::object();
    number(founded, "year", n.foundedYear);
    local(founded, "note", n.foundedNote);
    provenance(founded, n.foundedProvenance, "source", {});
    object(out, "founded", std::move(founded));
    object(out, "coordination", seatsJson(n.seats));
    local(out, "seat_note", n.seatNote);
    if (!(n.regionalOffices == model::RegionalOffices{})) {
        Json offices = Json::object();
        local(offices, "note", n.regionalOffices.note);
        provenance(offices, n.regionalOffices.provenance, "source", "as_of");
        offices["items"] = placesJson(n.regionalOffices.places);
        out["regional_offices"] = std::move(offices);
    }
    writeCountries(out, n.countries);
    writeStates(out, n.states);
    object(out, "member_figures", figuresJson(n.members));
    local(out, "members_note", n.membersNote);
    if (Json members = membersJson(n.memberPlaces, lists); !members.is_null())
        out["member_places"] = std::move(members);
    writeParts(out, n);
    writeDoubts(out, n);
    Json confidence = Json::object();
    for (std::size_t i = 0; i < n.confidence.size(); ++i)
        choice(confidence, model::Vocabulary<model::Aspect>::keys[i], n.confidence[i]);
    object(out, "confidence", std::move(confidence));
    texts(out, "sources", n.sources);
    return out;
}

Json ownJson(const model::OwnFacts& own)
{
    return {{"entry", own.whole},
            {"fields", own.fields},
            {"date", own.date.empty() ? Json(nullptr) : Json(own.date)}};
}

Json valueJson(const overlay::Value& value, LongLists* lists)
{
    return std::visit([&](const auto& one) { return valueOf(one, lists); }, value);
}

Json townLinksJson(const model::TownLinks& links, LongLists* lists)
{
    return listJson(links.size(), lists, [&links](std::size_t i) {
        const model::TownLink& link = links[i];
        Json one = Json::object();
        one["places"] = {placeJson(link.a), placeJson(link.b)};
        text(one, "kind", link.kind);
        text(one, "note", link.note);
        provenance(one, link.provenance, "source", "as_of");
        return one;
    });
}

// Lists of members may be very long: what is merged is moved.
Json mergedInto(Json before, Json fresh, bool (*isKnown)(std::string_view))
{
    if (!before.is_object()) return fresh;
    Json out = Json::object();
    for (auto& [key, value] : before.items()) {
        if (const auto found = fresh.find(key); found != fresh.end())
            out[key] = std::move(*found);
        else if (!isKnown(key))
            out[key] = std::move(value);
    }
    for (auto& [key, value] : fresh.items())
        if (!out.contains(key)) out[key] = std::move(value);
    return out;
}

bool isEntryMember(std::string_view name)
{
    static constexpr std::array plain{"id",
                                      "name_translated",
                                      "abbreviation",
                                      "aliases",
                                      "is_network",
                                      "kind",
                                      "scope",
                                      "topics",
                                      "levels",
                                      "levels_since",
                                      "reach",
                                      "status",
                                      "url",
                                      "url_slides",
                                      "links",
                                      "founded",
                                      "coordination",
                                      "regional_offices",
                                      "countries",
                                      "countries_partial",
                                      "countries_uncertain",
                                      "countries_source",
                                      "countries_as_of",
                                      "countries_confirmed",
                                      "countries_extra",
                                      "country_figures",
                                      "per_country",
                                      "nationwide",
                                      "states",
                                      "states_uncertain",
                                      "states_partial",
                                      "states_partial_source",
                                      "states_source",
                                      "member_states",
                                      "member_states_source",
                                      "member_states_as_of",
                                      "member_figures",
                                      "member_places",
                                      "parts",
                                      "member_associations",
                                      "confidence",
                                      "sources",
                                      "deleted",
                                      "changed_on"};
    static constexpr std::array local{"name",
                                      "label",
                                      "url_note",
                                      "summary",
                                      "slides",
                                      "seat_note",
                                      "countries_meaning",
                                      "countries_note",
                                      "states_note",
                                      "members_note",
                                      "doubts"};
    const auto is = [&](std::string_view known) { return name == known; };
    if (std::any_of(plain.begin(), plain.end(), is)) return true;
    if (!name.ends_with("_de") && !name.ends_with("_en")) return false;
    name.remove_suffix(3);
    return std::any_of(local.begin(), local.end(), is);
}

}  // namespace files
