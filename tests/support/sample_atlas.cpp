#include "support/sample_atlas.hpp"

#include "support/gazetteer_builder.hpp"

namespace test_support {

namespace {

model::Geography sampleGeography()
{
    model::Geography::Tables tables;
    tables.continents = {{"142", {"Asien", "Asia"}}, {"150", {"Europa", "Europe"}}};
    const model::ContinentId asia(0), europe(1);
    tables.subregions = {{"030", {"Ostasien", "Eastern Asia"}, asia},
                         {"155", {"Westeuropa", "Western Europe"}, europe}};
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
    tables.districts = {{"05314", "Bonn", "Kreisfreie Stadt", model::StateId(1)},
                        {"16051", "Erfurt", "Kreisfreie Stadt", model::StateId(2)},
                        {"16053", "Jena", "Kreisfreie Stadt", model::StateId(2)},
                        {"16055", "Weimar", "Kreisfreie Stadt", model::StateId(2)},
                        {"16070", "Ilm-Kreis", "Landkreis", model::StateId(2)},
                        {"16071", "Weimar", "Landkreis", model::StateId(2)}};
    return model::Geography(std::move(tables));
}

model::Seat seat(const char* de, const char* en, const char* country, const char* state, geo::LonLat place,
                 const char* role)
{
    model::Seat seat;
    seat.city = {de, en};
    seat.country = country;
    seat.state = state;
    seat.place = place;
    seat.role = role;
    return seat;
}

model::Network network(const char* id, const char* de, const char* en, model::Scope scope,
                       std::vector<model::Topic> topics)
{
    model::Network network;
    network.id = id;
    network.name = {de, en};
    network.label = network.name;
    network.scope = scope;
    network.topics = std::move(topics);
    return network;
}

const geo::LonLat berlin{13.4105, 52.5244}, erfurt{11.0328, 50.9787}, bonn{7.0955, 50.7344},
    bruessel{4.3488, 50.8505};

model::Atlas::Parts sampleParts()
{
    using model::Level;
    using model::Scope;
    using model::Topic;
    model::Atlas::Parts parts;
    parts.geography = std::make_shared<model::Geography>(sampleGeography());

    model::Network water = network("water-berlin", "Wasserverband", "Water Association", Scope::National,
                                   {Topic::Water, Topic::PublicServices});
    water.abbreviation = "WV";
    water.seats = {seat("Berlin", "Berlin", "DE", "DE-BE", berlin, "secretariat")};
    water.countries.known = {"DE"};
    water.countries.completeness = model::CountryList::Completeness::Complete;
    water.states.nationwide = true;
    water.levels = {Level::Municipal, Level::Federal};

    model::Network states =
        network("states-erfurt", "Würde der Städte", "Dignity of Cities", Scope::National, {Topic::Finance});
    states.seats = {seat("Erfurt", "Erfurt", "DE", "DE-TH", erfurt, "office")};
    states.countries.known = {"DE"};
    states.countries.completeness = model::CountryList::Completeness::Complete;
    states.states.organised = {"DE-NW", "DE-TH"};
    states.levels = {Level::State};

    model::Network party =
        network("party-berlin", "Kommunale Gruppe", "Local Group", Scope::Party, {Topic::PartyPolitics});
    party.seats = {seat("Berlin", "Berlin", "DE", "DE-BE", berlin, "office")};
    party.countries.known = {"DE"};
    party.countries.completeness = model::CountryList::Completeness::Complete;
    party.states.nationwide = true;
    party.levels = {Level::Federal};

    model::Network list = network("world-list", "Städte der Welt", "Cities of the World",
                                  Scope::International, {Topic::ClimateEnergy, Topic::Water});
    list.aliases = {"Cities Worldwide"};
    list.seats = {seat("Brüssel", "Brussels", "BE", "", bruessel, "secretariat"),
                  seat("Bonn", "Bonn", "DE", "DE-NW", bonn, "office")};
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

    model::Network unknown = network("world-unknown", "Globaler Konvent", "Global Covenant",
                                     Scope::International, {Topic::ClimateEnergy});
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
    return parts;
}

}  // namespace

model::Atlas sampleAtlas() { return model::Atlas(sampleParts()); }

model::Atlas sampleAtlasWithPlaces()
{
    using model::PlaceType;
    model::Atlas::Parts parts = sampleParts();
    parts.gazetteer = makeGazetteer(
        *parts.geography,
        {{"Berlin", berlin, "DE", "11000000", "", {"Berolina"}, PlaceType::Town, 3500000},
         {"Paris", {2.3488, 48.8534}, "FR", "", "", {"Lutetia"}, PlaceType::Place, 2200000},
         {"Freiburg", {7.1513, 46.8024}, "CH", "", "Fribourg", {}, PlaceType::Place, 1200000},
         {"Frankfurt am Main", {8.6842, 50.1155}, "DE", "", "", {"Frankfurt"}, PlaceType::Town, 700000},
         {"Bonn", bonn, "DE", "05314000", "", {}, PlaceType::Town, 320000},
         {"Münster", {7.6257, 51.9624}, "DE", "05515000", "", {"Monasterium"}, PlaceType::Town, 300000},
         {"Erfurt", erfurt, "DE", "16051000", "", {}, PlaceType::Town, 210000},
         {"Freiburg im Breisgau", {7.8522, 47.9959}, "DE", "", "", {}, PlaceType::Town, 200000},
         {"Jena", {11.5892, 50.9282}, "DE", "16053000", "", {}, PlaceType::Town, 110000},
         {"Weimar", {11.3290, 50.9803}, "DE", "16055000", "", {}, PlaceType::Town, 65000},
         {"Frankfurt (Oder)", {14.5506, 52.3412}, "DE", "", "", {}, PlaceType::Town, 58000},
         {"Paris", {140.0, 36.0}, "JP", "", "", {}, PlaceType::Place, 25000},
         {"Munster", {10.0894, 52.9856}, "DE", "", "", {}, PlaceType::Town, 15000},
         {"Neustadt an der Orla", {11.7458, 50.7357}, "DE", "16075073", "", {}, PlaceType::Town, 8000},
         {"Neustadt", {7.5, 51.1}, "DE", "05999001", "", {}, PlaceType::Municipality, 900},
         {"Neustadt", {11.0, 51.4}, "DE", "16999001", "", {}, PlaceType::Municipality, 700},
         {"Neustadt", {11.03, 50.98}, "DE", "16051000", "", {}, PlaceType::Quarter, 5000},
         {.name = "Valence",
          .position = {4.8923, 44.9333},
          .country = "FR",
          .population = 600,
          .region = "Auvergne-Rhône-Alpes",
          .regionLetters = "ARA"},
         {.name = "Valence",
          .position = {0.8906, 44.1067},
          .country = "FR",
          .population = 500,
          .region = "Occitanie",
          .regionLetters = "OCC"},
         {.name = "Occitanie",
          .position = {1.5, 43.5},
          .country = "FR",
          .population = 400,
          .region = "Occitanie"}});
    return model::Atlas(std::move(parts));
}

}  // namespace test_support
