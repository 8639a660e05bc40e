#include "files/write/find_json.hpp"

#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

#include "files/write/list_json.hpp"
#include "model/vocabulary.hpp"

namespace files {

namespace {

using base::Language;
using nlohmann::ordered_json;

template <class E, std::size_t count>
std::string_view keyAt(const std::array<std::string_view, count>& keys, E value)
{
    return keys[static_cast<std::size_t>(value)];
}

std::string_view certaintyKey(filter::Certainty certainty)
{
    static constexpr std::array<std::string_view, 3> keys{"high", "medium", "low"};
    return keyAt(keys, certainty);
}

std::string_view matchKey(filter::PlaceMatch match)
{
    static constexpr std::array<std::string_view, 3> keys{"name-and-position", "similar-name", "name-only"};
    return keyAt(keys, match);
}

std::string_view gapKey(filter::ListGap gap)
{
    static constexpr std::array<std::string_view, 4> keys{"complete", "partial", "none", "other"};
    return keyAt(keys, gap);
}

std::string_view fitKey(filter::Fit fit)
{
    static constexpr std::array<std::string_view, 4> keys{"members", "cities", "unclear", "no"};
    return keyAt(keys, fit);
}

std::string_view setKey(filter::SetState state)
{
    static constexpr std::array<std::string_view, 5> keys{"complete", "nationwide", "partial", "unknown",
                                                          "no-members"};
    return keyAt(keys, state);
}

std::string_view classKey(filter::EntryClass entryClass)
{
    static constexpr std::array<std::string_view, 3> keys{"documented", "not-known", "no-entry"};
    return keyAt(keys, entryClass);
}

/// One decimal, as far as positions of towns go.
double roundedKm(double km) { return std::round(km * 10) / 10; }

ordered_json yearOrNull(int year) { return year == 0 ? ordered_json(nullptr) : ordered_json(year); }
ordered_json countOrNull(const std::optional<std::int64_t>& count)
{
    return count ? ordered_json(*count) : ordered_json(nullptr);
}

std::string finished(const ordered_json& json)
{
    return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

class Writer {
public:
    Writer(const filter::Index& index, Language language)
        : index_(index), atlas_(index.atlas()), language_(language)
    {
    }

    ordered_json entry(model::NetworkId id) const
    {
        return {{"id", atlas_[id].id}, {"name", atlas_[id].name.get(language_)}};
    }

    ordered_json place(model::PlaceId id) const
    {
        const model::Geography& geography = atlas_.geography();
        const model::Place place = atlas_.gazetteer()[id];
        ordered_json out = ordered_json::object();
        out["name"] = place.nameIn(language_);
        out["country"] = place.countryCode;
        out["country_name"] =
            place.country.valid() ? geography[place.country].name.get(language_) : std::string();
        out["state"] =
            place.state.valid() ? ordered_json(geography[place.state].code) : ordered_json(nullptr);
        out["state_name"] = place.state.valid() ? ordered_json(geography[place.state].name.get(language_))
                                                : ordered_json(nullptr);
        const bool abroad = place.subdivision.valid();
        const model::Subdivision region =
            abroad ? atlas_.gazetteer()[place.subdivision] : model::Subdivision{};
        out["region"] = region.code.empty() ? out["state"] : ordered_json(region.code);
        out["region_name"] = abroad ? ordered_json(region.nameIn(language_)) : out["state_name"];
        out["district"] =
            place.district.valid() ? ordered_json(geography[place.district].key) : ordered_json(nullptr);
        out["district_name"] =
            place.district.valid() ? ordered_json(geography[place.district].name) : ordered_json(nullptr);
        out["municipality_key"] =
            place.municipalityKey.empty() ? ordered_json(nullptr) : ordered_json(place.municipalityKey);
        out["population"] = place.population == 0 ? ordered_json(nullptr) : ordered_json(place.population);
        out["lat"] = place.position.latDeg;
        out["lon"] = place.position.lonDeg;
        return out;
    }

    ordered_json linked(const filter::LinkedPlace& linked) const
    {
        const model::TownLink& link = atlas_.links()[linked.link];
        const model::MemberPlace& other = link.end(linked.otherIsB);
        ordered_json out = ordered_json::object();
        out["name"] = other.name.get(language_);
        out["country"] = other.country.empty() ? ordered_json(nullptr) : ordered_json(other.country);
        out["lat"] = linked.position ? ordered_json(linked.position->latDeg) : ordered_json(nullptr);
        out["lon"] = linked.position ? ordered_json(linked.position->lonDeg) : ordered_json(nullptr);
        out["kind"] = link.kind;
        out["as_of"] = yearOrNull(link.provenance.year);
        out["source"] =
            link.provenance.source.empty() ? ordered_json(nullptr) : ordered_json(link.provenance.source);
        out["note"] = link.note;
        return out;
    }

    ordered_json membership(const filter::Membership& membership) const
    {
        const filter::Member& member = index_.members().all()[membership.member];
        ordered_json out = entry(member.network);
        out["list"] = listKey(member.network);
        out["as_of"] = yearOrNull(membership.year);
        out["certainty"] = certaintyKey(membership.certainty);
        out["reason"] = matchKey(member.match);
        out["listed_as"] = listed(member).name.get(language_);
        return out;
    }

    ordered_json withoutList(const filter::WithoutList& line) const
    {
        ordered_json out = entry(line.network);
        out["list"] = gapKey(line.gap);
        return out;
    }

    ordered_json possible(const filter::Possible& line) const
    {
        ordered_json out = entry(line.network);
        out["certainty"] = certaintyKey(line.certainty);
        out["reason"] = evidenceKey(line.evidence);
        out["fit"] = fitKey(line.fit);
        out["list"] = gapKey(line.gap);
        return out;
    }

    ordered_json nearest(const filter::NearestMember& line) const
    {
        const filter::Member& member = index_.members().all()[line.member];
        const model::MemberList& list = atlas_[member.network].memberPlaces;
        ordered_json out = entry(member.network);
        out["town"] = listed(member).name.get(language_);
        out["country"] = listed(member).country;
        out["lat"] = member.position->latDeg;
        out["lon"] = member.position->lonDeg;
        out["distance_km"] = roundedKm(line.distanceKm);
        out["list"] = listKey(member.network);
        out["known"] = countOrNull(list.known);
        out["of"] = countOrNull(list.of);
        return out;
    }

    ordered_json seat(const filter::SeatNearby& line) const
    {
        const model::Network& network = atlas_[line.network];
        const bool isPart = line.seat == filter::SeatNearby::noSeat;
        const model::Seat& seat = isPart ? *network.parts[line.part].seat : network.seats[line.seat];
        ordered_json out = entry(line.network);
        out["city"] = seat.city.get(language_);
        out["role"] = seat.role.empty() ? ordered_json(nullptr) : ordered_json(seat.role);
        out["association"] = isPart ? ordered_json(network.parts[line.part].region) : ordered_json(nullptr);
        out["distance_km"] = roundedKm(line.distanceKm);
        return out;
    }

    ordered_json overlap(const filter::Overlap& overlap) const
    {
        ordered_json sets = ordered_json::array(), intersections = ordered_json::array();
        for (const filter::OverlapSet& set : overlap.sets)
            sets.push_back(
                {{"id", atlas_[set.network].id}, {"list", setKey(set.state)}, {"count", set.size}});
        for (const filter::Intersection& intersection : overlap.intersections) {
            ordered_json ids = ordered_json::array(), items = ordered_json::array();
            for (std::size_t i = 0; i < overlap.sets.size(); ++i)
                if ((intersection.mask >> i & 1U) != 0) ids.push_back(atlas_[overlap.sets[i].network].id);
            for (const filter::OverlapItem& item : intersection.items)
                items.push_back(overlapItem(overlap.of, item));
            intersections.push_back({{"ids", std::move(ids)},
                                     {"count", intersection.items.size()},
                                     {"at_least", intersection.mayGrow},
                                     {"at_most", intersection.mayShrink},
                                     {"items", std::move(items)}});
        }
        return {{"sets", std::move(sets)}, {"intersections", std::move(intersections)}};
    }

    ordered_json region(const filter::RegionWithout& region) const
    {
        const model::Geography& geography = atlas_.geography();
        ordered_json out = ordered_json::object();
        out["code"] = region.region.code;
        if (region.region.kind == filter::RegionRef::Kind::State) {
            const model::StateId id = geography.findState(region.region.code);
            out["name"] = id.valid() ? geography[id].name.get(language_) : region.region.code;
        } else {
            const model::CountryId id = geography.findCountry(region.region.code);
            out["name"] = id.valid() ? geography[id].name.get(language_) : region.region.code;
            out["continent"] = id.valid() && geography[id].continent.valid()
                                   ? ordered_json(geography[geography[id].continent].code)
                                   : ordered_json(nullptr);
        }
        out["class"] = classKey(region.entryClass);
        out["entries"] = ordered_json::array();
        for (const auto& [id, standing] : region.entries)
            out["entries"].push_back({{"id", atlas_[id].id},
                                      {"tier", tierKey(standing.tier)},
                                      {"reason", evidenceKey(standing.evidence)}});
        out["nearby"] = ordered_json::array();
        for (const filter::EntryNearby& nearby : region.nearby) out["nearby"].push_back(nearbyJson(nearby));
        return out;
    }

    ordered_json related(const filter::RelatedEntry& entryOf) const
    {
        ordered_json out = entry(entryOf.network);
        out["score"] = std::round(entryOf.score * 1000) / 1000;
        out["topics"] = ordered_json::array();
        for (const model::Topic topic : entryOf.topics) out["topics"].push_back(model::key(topic));
        out["countries"] = entryOf.countries;
        out["states"] = entryOf.states;
        out["levels"] = ordered_json::array();
        for (const model::Level level : entryOf.levels) out["levels"].push_back(model::key(level));
        out["seat_cities"] = ordered_json::array();
        for (const base::LocalText& city : entryOf.seatCities)
            out["seat_cities"].push_back(city.get(language_));
        out["members"] = ordered_json::array();
        for (const std::size_t member : entryOf.members)
            out["members"].push_back(listed(index_.members().all()[member]).name.get(language_));
        return out;
    }

private:
    const model::MemberPlace& listed(const filter::Member& member) const
    {
        return atlas_[member.network].memberPlaces.places[member.item];
    }
    std::string_view listKey(model::NetworkId id) const { return model::key(atlas_[id].memberPlaces.kind); }

    ordered_json overlapItem(filter::OverlapOf of, const filter::OverlapItem& item) const
    {
        if (of != filter::OverlapOf::MemberPlaces) return item.code;
        const filter::Member& member = index_.members().all()[item.member];
        ordered_json out{{"name", listed(member).name.get(language_)}, {"country", item.code}};
        out["lat"] = member.position ? ordered_json(member.position->latDeg) : ordered_json(nullptr);
        out["lon"] = member.position ? ordered_json(member.position->lonDeg) : ordered_json(nullptr);
        return out;
    }

    ordered_json nearbyJson(const filter::EntryNearby& nearby) const
    {
        const char* what = "seat";
        std::string name;
        switch (nearby.what) {
        case filter::EntryNearby::What::Seat:
            name = atlas_[nearby.network].seats[nearby.item].city.get(language_);
            break;
        case filter::EntryNearby::What::MemberPlace:
            what = "member-place";
            name = listed(index_.members().all()[nearby.item]).name.get(language_);
            break;
        case filter::EntryNearby::What::Country:
            what = "country";
            name = atlas_.geography()[model::CountryId(nearby.item)].name.get(language_);
            break;
        }
        return {{"id", atlas_[nearby.network].id},
                {"what", what},
                {"name", name},
                {"distance_km", roundedKm(nearby.distanceKm)}};
    }

    const filter::Index& index_;
    const model::Atlas& atlas_;
    Language language_;
};

template <class Lines, class Make>
ordered_json arrayOf(const Lines& lines, Make make)
{
    ordered_json array = ordered_json::array();
    for (const auto& line : lines) array.push_back(make(line));
    return array;
}

}  // namespace

std::string_view evidenceKey(filter::Evidence evidence)
{
    static constexpr std::array<std::string_view, 12> keys{
        "main-seat",         "office",           "state-organised", "state-members", "country-listed",
        "country-confirmed", "member-place",     "association",     "nationwide",    "state-around",
        "places-unknown",    "countries-unknown"};
    static_assert(keys.size() == static_cast<std::size_t>(filter::Evidence::CountriesUnknown) + 1);
    return keyAt(keys, evidence);
}

std::string placeJson(const filter::Index& index, const filter::Municipality& municipality, Language language)
{
    const Writer writer(index, language);
    ordered_json out = ordered_json::object();
    out["place"] = writer.place(municipality.place);
    out["member_of"] =
        arrayOf(municipality.memberOf, [&](const auto& line) { return writer.membership(line); });
    out["without_complete_list"] =
        arrayOf(municipality.withoutList, [&](const auto& line) { return writer.withoutList(line); });
    out["possible"] = arrayOf(municipality.possible, [&](const auto& line) { return writer.possible(line); });
    out["nearest"] = arrayOf(municipality.nearest, [&](const auto& line) { return writer.nearest(line); });
    out["seats_nearby"] =
        arrayOf(municipality.seatsNearby, [&](const auto& line) { return writer.seat(line); });
    out["linked_with"] = arrayOf(municipality.linked, [&](const auto& line) { return writer.linked(line); });
    return finished(out);
}

std::string placesJson(const filter::Index& index, std::string_view query, const filter::PlaceLookup& lookup,
                       Language language)
{
    const Writer writer(index, language);
    const bool several = !lookup.places.empty();
    ordered_json out = ordered_json::object();
    out["query"] = query;
    out[several ? "candidates" : "suggestions"] =
        arrayOf(several ? lookup.places : lookup.suggestions, [&](const filter::PlaceHit& hit) {
            ordered_json place = writer.place(hit);
            place["found_as"] = hit.also.empty() ? ordered_json(nullptr) : ordered_json(hit.also);
            return place;
        });
    return finished(out);
}

std::string compareJson(const filter::Index& index, const std::vector<model::NetworkId>& networks,
                        Language language)
{
    const Writer writer(index, language);
    ordered_json out = ordered_json::object();
    out["entries"] = arrayOf(networks, [&](model::NetworkId id) { return writer.entry(id); });
    out["countries"] = writer.overlap(filter::overlap(index, networks, filter::OverlapOf::Countries));
    out["states"] = writer.overlap(filter::overlap(index, networks, filter::OverlapOf::States));
    out["member_places"] = writer.overlap(filter::overlap(index, networks, filter::OverlapOf::MemberPlaces));
    return finished(out);
}

std::string withoutEntryJson(const filter::Index& index, const filter::WithoutEntry& answer,
                             Language language)
{
    const Writer writer(index, language);
    ordered_json out = ordered_json::object();
    out["topic"] =
        answer.question.topic ? ordered_json(model::key(*answer.question.topic)) : ordered_json(nullptr);
    out["level"] =
        answer.question.level ? ordered_json(model::key(*answer.question.level)) : ordered_json(nullptr);
    out["entries"] = arrayOf(answer.matching, [&](model::NetworkId id) { return index.atlas()[id].id; });
    out["states"] = ordered_json::array();
    out["countries"] = ordered_json::array();
    for (const filter::RegionWithout& region : answer.regions)
        out[region.region.kind == filter::RegionRef::Kind::State ? "states" : "countries"].push_back(
            writer.region(region));
    return finished(out);
}

std::string relatedJson(const filter::Index& index, model::NetworkId asked,
                        const std::vector<filter::RelatedEntry>& entries, Language language)
{
    const Writer writer(index, language);
    ordered_json out = writer.entry(asked);
    out["related"] =
        arrayOf(entries, [&](const filter::RelatedEntry& entry) { return writer.related(entry); });
    return finished(out);
}

}  // namespace files
