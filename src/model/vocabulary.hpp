// The fixed sets of words an entry is described with: scope, topics, levels, status, roles, units.
// A set is a list of rows, one for each value: its name here, its key in data/networks.json, its words for
// readers in German and English (model/words gives them out). So no value can be without one of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/enum_set.hpp"

// clang-format off
#define MODEL_SCOPES(X) \
    X(National, "national", "National", "National") \
    X(Party, "party", "Parteien", "Parties") \
    X(International, "international", "International", "International")

#define MODEL_TOPICS(X) \
    X(ClimateEnergy, "climate-energy", Environment, "Klima und Energie", "Climate and energy") \
    X(BiodiversitySoil, "biodiversity-soil", Environment, \
      "Artenvielfalt und Boden", "Biodiversity and soil") \
    X(Sustainability, "sustainability", Environment, "Nachhaltigkeit", "Sustainability") \
    X(Water, "water", WaterFoodHealth, "Wasser", "Water") \
    X(FoodAgriculture, "food-agriculture", WaterFoodHealth, \
      "Ernährung und Landwirtschaft", "Food and agriculture") \
    X(Health, "health", WaterFoodHealth, "Gesundheit", "Health") \
    X(Mobility, "mobility", MobilityCity, "Mobilität", "Mobility") \
    X(UrbanDevelopment, "urban-development", MobilityCity, "Stadtentwicklung", "Urban development") \
    X(DemocracyParticipation, "democracy-participation", DemocracyRights, \
      "Demokratie und Beteiligung", "Democracy and participation") \
    X(HumanRights, "human-rights", DemocracyRights, "Menschenrechte", "Human rights") \
    X(Peace, "peace", DemocracyRights, "Frieden", "Peace") \
    X(TownTwinning, "town-twinning", DemocracyRights, "Städtepartnerschaft", "Town twinning") \
    X(Finance, "finance", EconomyServices, "Finanzen", "Finance") \
    X(PublicServices, "public-services", EconomyServices, \
      "Öffentliche Daseinsvorsorge", "Public services") \
    X(TradePolicy, "trade-policy", EconomyServices, "Handelspolitik", "Trade policy") \
    X(FairTradeDevelopment, "fair-trade-development", EconomyServices, \
      "Fairer Handel und Entwicklung", "Fair trade and development") \
    X(LocalGovernmentInterests, "local-government-interests", Interests, \
      "Kommunale Interessenvertretung", "Local government interests") \
    X(PartyPolitics, "party-politics", Party, "Parteipolitik", "Party politics")

#define MODEL_LEVELS(X) \
    X(Municipal, "municipal", "Kommunal", "Municipal") \
    X(State, "state", "Land", "State") \
    X(Federal, "federal", "Bund", "Federal") \
    X(Eu, "eu", "EU", "EU") \
    X(Global, "global", "Weltweit", "Global")

#define MODEL_STATUSES(X) \
    X(Active, "active", "aktiv", "active") \
    X(Unknown, "unknown", "nicht bekannt", "not known") \
    X(Inactive, "inactive", "ruht oder beendet", "at rest or ended")

#define MODEL_REACHES(X) \
    X(Unstated, "", "", "") \
    X(Europe, "europe", "europaweit", "across Europe") \
    X(Global, "global", "weltweit", "worldwide")

#define MODEL_CONFIDENCES(X) \
    X(Unstated, "", "", "") \
    X(Low, "low", "schwach belegt", "weakly documented") \
    X(Medium, "medium", "mäßig belegt", "moderately documented") \
    X(High, "high", "gut belegt", "well documented")

#define MODEL_ENTRY_KINDS(X) \
    X(Network, "network", "Netzwerk", "Network") \
    X(Association, "association", "Verband", "Association") \
    X(Alliance, "alliance", "Bündnis", "Alliance") \
    X(Agency, "agency", "Servicestelle", "Agency") \
    X(Campaign, "campaign", "Kampagne", "Campaign") \
    X(Initiative, "initiative", "Initiative", "Initiative") \
    X(Movement, "movement", "Bewegung", "Movement") \
    X(Note, "note", "Hinweis, kein Netzwerk", "Note, not a network") \
    X(Partnership, "partnership", "Partnerschaft von Organisationen", "Partnership of organisations") \
    X(PartyGroup, "party-group", "Parteinahe Vereinigung", "Party-related association") \
    X(Platform, "platform", "Plattform", "Platform") \
    X(Practice, "practice", "Praxis ohne Organisation", "Practice without an organisation") \
    X(Programme, "programme", "Förderprogramm", "Funding programme") \
    X(Project, "project", "Projekt", "Project")

#define MODEL_ASPECTS(X) \
    X(Names, "names", "Name", "Name") \
    X(Coordination, "coordination", "Sitz", "Seat") \
    X(Founded, "founded", "Gründung", "Founding") \
    X(Members, "members", "Mitglieder", "Members") \
    X(Countries, "countries", "Länder", "Countries") \
    X(States, "states", "Bundesländer", "German states") \
    X(MemberStates, "member_states", "Bundesländer mit Mitgliedern", "German states with members") \
    X(Parts, "parts", "Landesvereinigungen", "State associations") \
    X(Status, "status", "Stand der Tätigkeit", "Activity")

#define MODEL_UNITS(X) \
    X(Municipalities, "municipalities", "Kommune", "municipality", "Kommunen", "municipalities") \
    X(Cities, "cities", "Stadt", "city", "Städte", "cities") \
    X(CitiesAndMunicipalities, "cities-and-municipalities", "Stadt oder Gemeinde", "city or municipality", \
      "Städte und Gemeinden", "cities and municipalities") \
    X(CitiesAndRegions, "cities-and-regions", "Stadt oder Region", "city or region", \
      "Städte und Regionen", "cities and regions") \
    X(MunicipalitiesAndDistricts, "municipalities-and-districts", \
      "Stadt, Gemeinde oder Kreis", "city, municipality or district", \
      "Städte, Gemeinden und Kreise", "cities, municipalities and districts") \
    X(MunicipalitiesAndRegions, "municipalities-and-regions", "Gemeinde oder Region", \
      "municipality or region", "Gemeinden und Regionen", "municipalities and regions") \
    X(LocalGovernments, "local-governments", "Gebietskörperschaft", "local government", \
      "Gebietskörperschaften", "local governments") \
    X(RuralDistricts, "rural-districts", "Landkreis", "rural district", "Landkreise", "rural districts") \
    X(Companies, "companies", "Unternehmen", "company", "Unternehmen", "companies") \
    X(Utilities, "utilities", "Stadtwerk", "municipal utility", "Stadtwerke", "municipal utilities") \
    X(Farms, "farms", "Solawi-Hof", "community-supported farm", "Solawi-Höfe", "community-supported farms") \
    X(Organisations, "organisations", "Organisation", "organisation", "Organisationen", "organisations") \
    X(Associations, "associations", "Verband", "association", "Verbände", "associations") \
    X(StateAssociations, "state-associations", "Landesverband", "state association", \
      "Landesverbände", "state associations") \
    X(NationalAssociations, "national-associations", "nationaler Verband", "national association", \
      "nationale Verbände", "national associations") \
    X(People, "people", "Person", "person", "Personen", "people") \
    X(Partners, "partners", "Projektpartner", "project partner", "Projektpartner", "project partners") \
    X(Members, "members", "Mitglied", "member", "Mitglieder", "members") \
    X(Communities, "communities", "Gemeinschaft", "community", "Gemeinschaften", "communities") \
    X(Signatories, "signatories", "Unterzeichner", "signatory", "Unterzeichner", "signatories") \
    X(Partnerships, "partnerships", "Partnerschaft", "partnership", "Partnerschaften", "partnerships") \
    X(Initiatives, "initiatives", "Initiative", "initiative", "Initiativen", "initiatives") \
    X(Hubs, "hubs", "Netzknoten", "hub", "Netzknoten", "hubs")

// clang-format on

#define MODEL_ENUMERATOR(name, ...) name,
#define MODEL_KEY(name, key, ...) std::string_view(key),

namespace model {

/// Groups of topics that share a symbol colour.
enum class Family : std::uint8_t {
    Environment,
    WaterFoodHealth,
    MobilityCity,
    DemocracyRights,
    EconomyServices,
    Interests,
    Party
};

enum class Scope : std::uint8_t { MODEL_SCOPES(MODEL_ENUMERATOR) };
/// The first topic of an entry gives its colour: that of the family in its row.
enum class Topic : std::uint8_t { MODEL_TOPICS(MODEL_ENUMERATOR) };
enum class Level : std::uint8_t { MODEL_LEVELS(MODEL_ENUMERATOR) };
enum class Status : std::uint8_t { MODEL_STATUSES(MODEL_ENUMERATOR) };
enum class Reach : std::uint8_t { MODEL_REACHES(MODEL_ENUMERATOR) };
enum class Confidence : std::uint8_t { MODEL_CONFIDENCES(MODEL_ENUMERATOR) };
/// What an entry is. Note: listed on the slides, not a network.
enum class EntryKind : std::uint8_t { MODEL_ENTRY_KINDS(MODEL_ENUMERATOR) };
/// The groups of facts of an entry that a confidence is given for.
enum class Aspect : std::uint8_t { MODEL_ASPECTS(MODEL_ENUMERATOR) };
/// What figures of members count.
enum class Unit : std::uint8_t { MODEL_UNITS(MODEL_ENUMERATOR) };

template <class E>
struct Vocabulary;  // keys in enumerator order

template <>
struct Vocabulary<Scope> {
    static constexpr std::array keys{MODEL_SCOPES(MODEL_KEY)};
};
template <>
struct Vocabulary<Topic> {
    static constexpr std::array keys{MODEL_TOPICS(MODEL_KEY)};
};
template <>
struct Vocabulary<Level> {
    static constexpr std::array keys{MODEL_LEVELS(MODEL_KEY)};
};
template <>
struct Vocabulary<Status> {
    static constexpr std::array keys{MODEL_STATUSES(MODEL_KEY)};
};
template <>
struct Vocabulary<Reach> {
    static constexpr std::array keys{MODEL_REACHES(MODEL_KEY)};
};
template <>
struct Vocabulary<Confidence> {
    static constexpr std::array keys{MODEL_CONFIDENCES(MODEL_KEY)};
};
template <>
struct Vocabulary<EntryKind> {
    static constexpr std::array keys{MODEL_ENTRY_KINDS(MODEL_KEY)};
};
template <>
struct Vocabulary<Aspect> {
    static constexpr std::array keys{MODEL_ASPECTS(MODEL_KEY)};
};
template <>
struct Vocabulary<Unit> {
    static constexpr std::array keys{MODEL_UNITS(MODEL_KEY)};
};

template <class E>
constexpr std::size_t countOf()
{
    return Vocabulary<E>::keys.size();
}
template <class E>
constexpr std::string_view key(E value)
{
    return Vocabulary<E>::keys[static_cast<std::size_t>(value)];
}
template <class E>
constexpr std::optional<E> fromKey(std::string_view text)
{
    for (std::size_t i = 0; i < Vocabulary<E>::keys.size(); ++i)
        if (Vocabulary<E>::keys[i] == text) return static_cast<E>(i);
    return std::nullopt;
}

constexpr Family familyOf(Topic topic)
{
#define MODEL_FAMILY(name, key, family, ...) Family::family,
    constexpr std::array families{MODEL_TOPICS(MODEL_FAMILY)};
#undef MODEL_FAMILY
    return families[static_cast<std::size_t>(topic)];
}

#undef MODEL_ENUMERATOR
#undef MODEL_KEY

}  // namespace model
