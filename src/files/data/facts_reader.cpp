#include "files/data/facts_reader.hpp"

#include <algorithm>
#include <utility>

#include "files/data/field_reader.hpp"
#include "model/words.hpp"

namespace files {

namespace {

using nlohmann::json;

constexpr std::int64_t maxCount = 1'000'000'000'000;

/// Calls `read(ObjectReader&)` for every object of the list; other items are reported. `finish` is called for
/// each.
template <class Read>
void forEachObject(ObjectReader& parent, std::string_view key, Read read)
{
    const json* list = parent.list(key);
    if (!list) return;
    const JsonPath listPath = parent.path(key);
    for (std::size_t i = 0; i < ObjectReader::usableItems(*list); ++i) {
        const JsonPath path = listPath.item(i);
        if (!(*list)[i].is_object()) {
            parent.findings().error(path, wrongTypeWords({"ein Objekt", "an object"}, (*list)[i]));
            continue;
        }
        ObjectReader reader((*list)[i], path, parent.findings());
        read(reader);
        reader.finish();
    }
}

base::LocalText readCity(ObjectReader& reader)
{
    base::LocalText city{reader.text("city", limits::name), reader.text("city_en", limits::name)};
    if (city.de.empty()) std::swap(city.de, city.en);
    if (city.de.empty())
        reader.findings().error(reader.path(), {"\"city\" fehlt: der Name des Orts",
                                                "\"city\" is missing: the name of the place"});
    return city;
}

/// Country, and state if it is a German place.
template <class Place>
void readRegion(ObjectReader& reader, Place& place)
{
    place.country = readCountry(reader, "country");
    place.state = readState(reader, "state");
    if (place.state.empty() || place.country == "DE") return;
    if (place.country.empty()) return;
    reader.findings().error(reader.path("state"), base::filled({"ein deutsches Bundesland beim Land {0}",
                                                                "a German state beside the country {0}"},
                                                               {place.country}));
    place.state.clear();
}

/// The position that is written, else that of the city in the gazetteer.
template <class Place>
std::optional<geo::LonLat> readStand(ObjectReader& reader, const base::LocalText& city, const Place& place,
                                     const Ground* ground)
{
    const std::optional<geo::LonLat> written = readPosition(reader, place.country, place.state, ground);
    const bool isWritten =
        (reader.has("lat") && !reader.isNull("lat")) || (reader.has("lon") && !reader.isNull("lon"));
    if (written || isWritten || city.empty()) return written;
    Ground::City found{{}, {"\"lat\" und \"lon\" fehlen", "\"lat\" and \"lon\" are missing"}};
    if (ground) found = ground->findCity(city.de, place.country, place.state);
    if (!found.position && ground && !city.en.empty() && city.en != city.de)
        found.position = ground->findCity(city.en, place.country, place.state).position;
    if (!found.position)
        reader.findings().error(
            reader.path(),
            found.problem + base::Message{"; der Ort wird nicht gezeichnet", "; the place is not drawn"});
    return found.position;
}

model::MemberPlace readMemberPlace(ObjectReader& reader, const Ground* ground)
{
    model::MemberPlace place;
    place.name = readCity(reader);
    readRegion(reader, place);
    place.territory = readCountry(reader, "territory");
    place.place =
        readPosition(reader, place.territory.empty() ? place.country : place.territory, place.state, ground);
    place.note = reader.localText("note", limits::text);
    place.provenance = readProvenance(reader, "source", "as_of");
    return place;
}

std::vector<model::MemberPlace> readPlaces(ObjectReader& parent, std::string_view key, const Ground* ground)
{
    std::vector<model::MemberPlace> places;
    forEachObject(parent, key, [&](ObjectReader& reader) {
        model::MemberPlace place = readMemberPlace(reader, ground);
        if (!place.name.empty()) places.push_back(std::move(place));
    });
    return places;
}

/// kind, known and of, as member places and associations have them.
template <class List>
void readExtent(ObjectReader& reader, List& list, std::size_t listed)
{
    using Kind = model::MemberList::Kind;
    list.kind = reader.choice<Kind>("kind").value_or(Kind::Partial);
    list.known = reader.integer("known", 0, maxCount);
    list.of = reader.integer("of", 0, maxCount);
    list.ofApproximate = reader.flag("of_approx").value_or(false);
    list.ofAtLeast = reader.flag("of_at_least").value_or(false);
    list.note = reader.localText("note", limits::text);
    list.provenance = readProvenance(reader, "source", "as_of");
    if (list.known && list.of && *list.of < *list.known) {
        reader.findings().error(
            reader.path("of"),
            base::filled({"{0} von {1} kann nicht sein; \"of\" zählt alle, \"known\" die aufgeführten",
                          "{0} of {1} cannot be; \"of\" counts all, \"known\" those listed"},
                         {*list.known, *list.of}));
        list.of.reset();
    }
    if (list.known && static_cast<std::size_t>(*list.known) != listed)
        reader.findings().warning(reader.path("known"), base::filled({"sagt {0}, aufgeführt sind aber {1}",
                                                                      "says {0}, but {1} are listed"},
                                                                     {*list.known, listed}));
}

std::size_t listedItems(ObjectReader& reader, const json& object)
{
    const auto items = object.find("items");
    if (items != object.end() && items->is_array()) return items->size();
    reader.findings().error(reader.path(), {"die Liste \"items\" fehlt", "the list \"items\" is missing"});
    return 0;
}

/// Oldest first, as everybody relies on; one without a year stays behind the one before it.
void inOrderOfTime(std::vector<model::Figure>& figures, ObjectReader& entry, std::string_view key)
{
    std::vector<std::pair<int, model::Figure>> dated;
    int latest = 0;
    bool ordered = true;
    for (model::Figure& figure : figures) {
        const int year = figure.provenance.year;
        ordered = ordered && (year == 0 || year >= latest);
        if (year != 0) latest = year;
        dated.emplace_back(latest, std::move(figure));
    }
    if (!ordered) {
        entry.findings().warning(entry.path(key),
                                 {"sollte mit der ältesten Zahl beginnen; sie werden geordnet",
                                  "should begin with the oldest figure; they are put in order"});
        std::stable_sort(dated.begin(), dated.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
    }
    for (std::size_t i = 0; i < figures.size(); ++i) figures[i] = std::move(dated[i].second);
}

void readStateAssociation(ObjectReader& reader, model::Network& network, const Ground* ground)
{
    model::Part part;
    if (std::string name = reader.text("name", limits::name); !name.empty())
        part.names.push_back(std::move(name));
    part.abbreviation = reader.text("abbreviation", limits::name);
    model::Seat seat;
    // Where it has its seat may be unknown: then it stands for its state alone.
    const bool placed = reader.has("city") || reader.has("lat") || reader.has("lon");
    if (placed) seat.city = readCity(reader);
    readRegion(reader, seat);
    part.region = seat.state.empty() ? seat.country : seat.state;
    part.foundedYear = reader.year("founded");
    part.url = readUrl(reader, "url");
    part.note = reader.localText("note", limits::text);
    part.confidence = reader.choice<model::Confidence>("confidence").value_or(model::Confidence::Unstated);
    part.provenance = readProvenance(reader, "source", {});
    seat.confidence = part.confidence;
    seat.provenance = part.provenance;
    if (const auto position = placed ? readStand(reader, seat.city, seat, ground) : std::nullopt;
        position && !seat.city.empty()) {
        seat.place = *position;
        part.seat = std::move(seat);
    }
    if (part.names.empty() && part.abbreviation.empty()) {
        reader.findings().error(reader.path(), {"\"name\" fehlt; der Verband bleibt weg",
                                                "\"name\" is missing; the association is left out"});
        return;
    }
    network.parts.push_back(std::move(part));
}

}  // namespace

std::vector<model::Seat> readSeats(ObjectReader& entry, std::string_view key, const Ground* ground)
{
    std::vector<std::string_view> roleKeys;
    for (const model::Word& role : model::roles()) roleKeys.push_back(role.key);
    std::vector<model::Seat> seats;
    forEachObject(entry, key, [&](ObjectReader& reader) {
        model::Seat seat;
        seat.city = readCity(reader);
        readRegion(reader, seat);
        const std::optional<geo::LonLat> position = readStand(reader, seat.city, seat, ground);
        seat.role = reader.choice("role", roleKeys);
        seat.note = reader.localText("note", limits::text);
        seat.confidence =
            reader.choice<model::Confidence>("confidence").value_or(model::Confidence::Unstated);
        seat.provenance = readProvenance(reader, "source", "as_of");
        if (!reader.has("country"))
            reader.findings().error(reader.path(), {"\"country\" fehlt (ein Kürzel wie \"DE\")",
                                                    "\"country\" is missing (a code like \"DE\")"});
        if (!position || seat.city.empty()) return;
        seat.place = *position;
        seats.push_back(std::move(seat));
    });
    return seats;
}

std::vector<model::Figure> readFigures(ObjectReader& entry, std::string_view key, bool withUnit)
{
    std::vector<std::string_view> unitKeys;
    for (const model::Word& unit : model::units()) unitKeys.push_back(unit.key);
    std::vector<model::Figure> figures;
    forEachObject(entry, key, [&](ObjectReader& reader) {
        model::Figure figure;
        figure.count = reader.integer("count", 1, maxCount);
        if (withUnit) figure.unit = reader.choice("unit", unitKeys);
        figure.atLeast = reader.flag("at_least").value_or(false);
        figure.approximate = reader.flag("approx").value_or(false);
        if (withUnit) figure.notTotal = reader.flag("not_total").value_or(false);
        figure.note = reader.localText("note", limits::text);
        figure.provenance = readProvenance(reader, "source", "as_of");
        if (!reader.has("count"))
            reader.findings().error(reader.path(), {"\"count\" fehlt; die Zahl bleibt weg",
                                                    "\"count\" is missing; the figure is left out"});
        if (withUnit && !reader.has("unit"))
            reader.findings().error(reader.path(), {"\"unit\" fehlt; die Zahl bleibt weg",
                                                    "\"unit\" is missing; the figure is left out"});
        if (figure.count && (!withUnit || !figure.unit.empty())) figures.push_back(std::move(figure));
    });
    inOrderOfTime(figures, entry, key);
    return figures;
}

void readPerCountry(ObjectReader& entry, model::CountryList& countries)
{
    std::vector<std::string_view> unitKeys;
    for (const model::Word& unit : model::units()) unitKeys.push_back(unit.key);
    forEachObject(entry, "per_country", [&](ObjectReader& reader) {
        model::Figure figure;
        figure.unit = reader.choice("unit", unitKeys);
        figure.note = reader.localText("note", limits::text);
        figure.provenance = readProvenance(reader, "source", "as_of");
        const json* counts = reader.object("counts");
        if (!counts) return;
        const JsonPath countsPath = reader.path("counts");
        ObjectReader numbers(*counts, countsPath, reader.findings());
        for (const auto& [code, value] : counts->items()) {
            const JsonPath path = countsPath.member(code);
            if (!checkedCountry(code, path, reader.findings())) continue;
            figure.count = numbers.integer(code, 0, maxCount);
            if (!figure.count || figure.unit.empty()) continue;
            countries.perCountry.push_back(figure);
            countries.perCountryCode.push_back(code);
        }
    });
}

std::vector<model::ExtraCountry> readExtraCountries(ObjectReader& entry)
{
    std::vector<model::ExtraCountry> out;
    forEachObject(entry, "countries_extra", [&](ObjectReader& reader) {
        model::ExtraCountry extra;
        extra.country = readCountry(reader, "country");
        extra.note = reader.localText("note", limits::text);
        extra.provenance = readProvenance(reader, "source", {});
        if (!extra.country.empty()) out.push_back(std::move(extra));
    });
    return out;
}

model::MemberList readMemberPlaces(ObjectReader& entry, const Ground* ground)
{
    model::MemberList list;
    const json* object = entry.object("member_places");
    if (!object) return list;
    const JsonPath path = entry.path("member_places");
    ObjectReader reader(*object, path, entry.findings());
    list.places = readPlaces(reader, "items", ground);
    readExtent(reader, list, listedItems(reader, *object));
    reader.finish();
    return list;
}

model::RegionalOffices readRegionalOffices(ObjectReader& entry, const Ground* ground)
{
    model::RegionalOffices offices;
    const json* object = entry.object("regional_offices");
    if (!object) return offices;
    const JsonPath path = entry.path("regional_offices");
    ObjectReader reader(*object, path, entry.findings());
    offices.places = readPlaces(reader, "items", ground);
    offices.note = reader.localText("note", limits::text);
    offices.provenance = readProvenance(reader, "source", "as_of");
    reader.finish();
    return offices;
}

void readParts(ObjectReader& entry, model::Network& network, const Ground* ground)
{
    forEachObject(entry, "parts",
                  [&](ObjectReader& reader) { readStateAssociation(reader, network, ground); });

    const json* object = entry.object("member_associations");
    if (!object) return;
    const JsonPath path = entry.path("member_associations");
    ObjectReader reader(*object, path, entry.findings());
    forEachObject(reader, "items", [&](ObjectReader& item) {
        model::Part part;
        part.region = readCountry(item, "country");
        part.names = item.texts("members", limits::name);
        part.associates = item.texts("associates", limits::name);
        if (!part.region.empty()) network.parts.push_back(std::move(part));
    });
    readExtent(reader, network.associations, listedItems(reader, *object));
    reader.finish();
}

std::vector<model::LevelSince> readLevelsSince(ObjectReader& entry, const base::EnumSet<model::Level>& levels)
{
    std::vector<model::LevelSince> out;
    const json* object = entry.object("levels_since");
    if (!object) return out;
    const JsonPath path = entry.path("levels_since");
    ObjectReader reader(*object, path, entry.findings());
    for (std::size_t i = 0; i < model::countOf<model::Level>(); ++i) {
        const auto level = static_cast<model::Level>(i);
        const json* fact = reader.object(model::key(level));
        if (!fact) continue;
        const JsonPath factPath = reader.path(model::key(level));
        ObjectReader since(*fact, factPath, entry.findings());
        const std::optional<int> year = since.year("year");
        model::Provenance provenance = readProvenance(since, "source", {});
        since.finish();
        if (!levels.contains(level))
            entry.findings().error(
                factPath, {"der Eintrag nennt diese Ebene nicht unter \"levels\"; sie wird weggelassen",
                           "the entry does not name this level in \"levels\"; it is left out"});
        else if (year && !provenance.empty())
            out.push_back({level, *year, std::move(provenance)});
        else
            entry.findings().error(factPath, {"braucht \"year\" und \"source\"; sie wird weggelassen",
                                              "needs \"year\" and \"source\"; it is left out"});
    }
    reader.finish();
    return out;
}

std::vector<model::Link> readLinks(ObjectReader& entry)
{
    std::vector<model::Link> links;
    forEachObject(entry, "links", [&](ObjectReader& reader) {
        model::Link link{readUrl(reader, "url"), reader.localText("text", limits::text)};
        if (!link.url.empty()) links.push_back(std::move(link));
    });
    return links;
}

model::TownLinks readTownLinks(ObjectReader& file, std::string_view key, const Ground* ground)
{
    model::TownLinks links;
    forEachObject(file, key, [&](ObjectReader& reader) {
        std::vector<model::MemberPlace> places = readPlaces(reader, "places", ground);
        model::TownLink link;
        link.kind = reader.text("kind", limits::name);
        link.note = reader.text("note", limits::text);
        link.provenance = readProvenance(reader, "source", "as_of");
        if (places.size() != 2) {
            reader.findings().error(reader.path("places"),
                                    {"eine Verbindung hat zwei Orte", "a link has two places"});
            return;
        }
        link.a = std::move(places[0]);
        link.b = std::move(places[1]);
        links.push_back(std::move(link));
    });
    return links;
}

}  // namespace files
