#include "support/sample_atlas.hpp"

namespace test_support {

namespace {

model::Geography sampleGeography()
{
    model::Geography::Tables tables;
    tables.continents = {{"142", {"Asien", "Asia"}}, {"150", {"Europa", "Europe"}}};
    const model::ContinentId asia(0), europe(1);
    tables.subregions = {{"030", {"Ostasien", "Eastern Asia"}, asia}, {"155", {"Westeuropa", "Western Europe"}, europe}};
    const model::SubregionId east(0), west(1);
    tables.countries = {{"BE", {"Belgien", "Belgium"}, europe, west, true, true},
                        {"CH", {"Schweiz", "Switzerland"}, europe, west, false, true},
                        {"DE", {"Deutschland", "Germany"}, europe, west, true, true},
                        {"FR", {"Frankreich", "France"}, europe, west, true, true},
                        {"JP", {"Japan", "Japan"}, asia, east, false, true},
                        {"KR", {"Südkorea", "South Korea"}, asia, east, false, true}};
    tables.states = {{"DE-BE", "BE", "11", {"Berlin", "Berlin"}},
                     {"DE-NW", "NW", "05", {"Nordrhein-Westfalen", "North Rhine-Westphalia"}},
                     {"DE-TH", "TH", "16", {"Thüringen", "Thuringia"}}};
    return model::Geography(std::move(tables));
}

model::Seat seat(const char* de, const char* en, const char* country, const char* state, geo::LonLat place, const char* role)
{
    model::Seat seat;
    seat.city = {de, en};
    seat.country = country;
    seat.state = state;
    seat.place = place;
    seat.role = role;
    return seat;
}

model::Network network(const char* id, const char* de, const char* en, model::Scope scope, std::vector<model::Topic> topics)
{
    model::Network network;
    network.id = id;
    network.name = {de, en};
    network.label = network.name;
    network.scope = scope;
    network.topics = std::move(topics);
    return network;
}

const geo::LonLat berlin{13.4105, 52.5244}, erfurt{11.0328, 50.9787}, bonn{7.0955, 50.7344}, bruessel{4.3488, 50.8505};

}  // namespace

model::Atlas sampleAtlas()
{
    using model::Level;
    using model::Scope;
    using model::Topic;
    model::Atlas::Parts parts;
    parts.geography = std::make_shared<model::Geography>(sampleGeography());

    model::Network water = network("water-berlin", "Wasserverband", "Water Association", Scope::National, {Topic::Water, Topic::PublicServices});
    water.abbreviation = "WV";
    water.seats = {seat("Berlin", "Berlin", "DE", "DE-BE", berlin, "secretariat")};
    water.countries.known = {"DE"};
    water.countries.completeness = model::CountryList::Completeness::Complete;
    water.states.nationwide = true;
    water.levels = {Level::Municipal, Level::Federal};

    model::Network states = network("states-erfurt", "Würde der Städte", "Dignity of Cities", Scope::National, {Topic::Finance});
    states.seats = {seat("Erfurt", "Erfurt", "DE", "DE-TH", erfurt, "office")};
    states.countries.known = {"DE"};
    states.countries.completeness = model::CountryList::Completeness::Complete;
    states.states.organised = {"DE-NW", "DE-TH"};
    states.levels = {Level::State};

    model::Network party = network("party-berlin", "Kommunale Gruppe", "Local Group", Scope::Party, {Topic::PartyPolitics});
    party.seats = {seat("Berlin", "Berlin", "DE", "DE-BE", berlin, "office")};
    party.countries.known = {"DE"};
    party.countries.completeness = model::CountryList::Completeness::Complete;
    party.states.nationwide = true;
    party.levels = {Level::Federal};

    model::Network list = network("world-list", "Städte der Welt", "Cities of the World", Scope::International, {Topic::ClimateEnergy, Topic::Water});
    list.aliases = {"Cities Worldwide"};
    list.seats = {seat("Brüssel", "Brussels", "BE", "", bruessel, "secretariat"), seat("Bonn", "Bonn", "DE", "DE-NW", bonn, "office")};
    list.reach = model::Reach::Global;
    list.countries.known = {"DE", "FR", "JP"};
    list.countries.completeness = model::CountryList::Completeness::Complete;
    list.memberPlaces.kind = model::MemberList::Kind::Complete;
    model::MemberPlace jena;
    jena.name = {"Jena", "Jena"};
    jena.country = "DE";
    jena.state = "DE-TH";
    jena.place = geo::LonLat{11.5892, 50.9282};
    model::MemberPlace paris;
    paris.name = {"Paris", "Paris"};
    paris.country = "FR";
    paris.place = geo::LonLat{2.3488, 48.8534};
    list.memberPlaces.places = {jena, paris};
    list.levels = {Level::Municipal, Level::Global};

    model::Network unknown = network("world-unknown", "Globaler Konvent", "Global Covenant", Scope::International, {Topic::ClimateEnergy});
    unknown.seats = {seat("Bonn", "Bonn", "DE", "DE-NW", bonn, "world-secretariat")};
    unknown.reach = model::Reach::Global;
    unknown.status = model::Status::Unknown;
    model::Figure figure;
    figure.count = 143;
    figure.provenance.year = 2022;
    unknown.countries.figures = {figure};
    unknown.levels = {Level::Municipal, Level::Global};

    model::Network note = network("note", "Hinweis", "Note", Scope::International, {Topic::TownTwinning});
    note.isNetwork = false;
    note.reach = model::Reach::Global;

    parts.networks = {water, states, party, list, unknown, note};
    return model::Atlas(std::move(parts));
}

}  // namespace test_support
