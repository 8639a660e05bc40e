#include "files/write/list_json.hpp"

#include <nlohmann/json.hpp>

#include "files/write/entry_json.hpp"
#include "model/figures.hpp"
#include "model/vocabulary.hpp"

namespace files {

namespace {

using nlohmann::ordered_json;

ordered_json seatJson(const model::Seat& seat, base::Language language)
{
    return {{"city", seat.city.get(language)},
            {"country", seat.country},
            {"lat", seat.place.latDeg},
            {"lon", seat.place.lonDeg},
            {"role", seat.role}};
}

/// Null where no figure counts the whole.
ordered_json figureJson(const model::Figure* figure, base::Language language)
{
    if (!figure) return nullptr;
    const int year = figure->provenance.year;
    return {{"count", *figure->count},
            {"at_least", figure->atLeast},
            {"approx", figure->approximate},
            {"unit", figure->unit},
            {"as_of", year == 0 ? ordered_json(nullptr) : ordered_json(year)},
            {"note", figure->note.get(language)}};
}

ordered_json networkJson(const model::Network& network, std::size_t number, base::Language language)
{
    ordered_json topics = ordered_json::array();
    for (const model::Topic topic : network.topics) topics.push_back(model::key(topic));
    ordered_json levels = ordered_json::array();
    for (std::size_t i = 0; i < model::countOf<model::Level>(); ++i)
        if (network.levels.contains(static_cast<model::Level>(i)))
            levels.push_back(model::key(static_cast<model::Level>(i)));
    ordered_json coordination = ordered_json::array();
    for (const model::Seat& seat : network.seats) coordination.push_back(seatJson(seat, language));

    ordered_json out = ordered_json::object();
    out["number"] = number;
    out["id"] = network.id;
    out["name"] = network.name.get(language);
    out["label"] = network.label.get(language);
    out["kind"] = model::key(network.kind);
    out["is_network"] = network.isNetwork;
    out["scope"] = model::key(network.scope);
    out["topics"] = std::move(topics);
    out["levels"] = std::move(levels);
    out["status"] = model::key(network.status);
    out["countries"] = network.countries.listed;
    out["countries_list"] = completenessKey(network.countries.completeness);
    out["countries_confirmed"] = network.countries.confirmed;
    out["states"] = network.states.organised;
    out["member_states"] = network.states.members;
    out["nationwide"] = network.states.nationwide;
    out["coordination"] = std::move(coordination);
    out["founded"] = network.foundedYear ? ordered_json(*network.foundedYear) : ordered_json(nullptr);
    out["members"] = figureJson(model::newestTotal(network.members), language);
    out["url"] = network.url.empty() ? ordered_json(nullptr) : ordered_json(network.url);
    if (!network.own.empty()) out["own"] = ownJson(network.own);
    return out;
}

}  // namespace

std::string_view completenessKey(model::CountryList::Completeness completeness)
{
    switch (completeness) {
    case model::CountryList::Completeness::Complete:
        return "complete";
    case model::CountryList::Completeness::Partial:
        return "partial";
    case model::CountryList::Completeness::Unknown:
        break;
    }
    return "unknown";
}

std::string_view tierKey(filter::Tier tier)
{
    switch (tier) {
    case filter::Tier::SeatHere:
        return "seat";
    case filter::Tier::Documented:
        return "documented";
    case filter::Tier::Nationwide:
        return "nationwide";
    case filter::Tier::ListUnknown:
        break;
    }
    return "unknown-list";
}

std::string listJson(const model::Atlas& atlas, const filter::Result& result, base::Language language)
{
    ordered_json list = ordered_json::array();
    for (const filter::Match& match : result.matches) {
        ordered_json entry = networkJson(atlas[match.network], match.network.index + 1, language);
        if (match.tier) entry["tier"] = tierKey(*match.tier);
        list.push_back(std::move(entry));
    }
    return list.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace files
