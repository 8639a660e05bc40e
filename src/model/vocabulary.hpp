// The fixed sets of words an entry is described with: scope, topics, levels, status, roles, units.
// Keys are those of data/networks.json; the words for readers are in model/words.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/enum_set.hpp"

namespace model {

enum class Scope : std::uint8_t { National, Party, International };

/// In the order of the families of design: the first topic of an entry gives its colour.
enum class Topic : std::uint8_t {
    ClimateEnergy,
    BiodiversitySoil,
    Sustainability,
    Water,
    FoodAgriculture,
    Health,
    Mobility,
    UrbanDevelopment,
    DemocracyParticipation,
    HumanRights,
    Peace,
    TownTwinning,
    Finance,
    PublicServices,
    TradePolicy,
    FairTradeDevelopment,
    LocalGovernmentInterests,
    PartyPolitics
};

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

enum class Level : std::uint8_t { Municipal, State, Federal, Eu, Global };
enum class Status : std::uint8_t { Active, Unknown, Inactive };
enum class Reach : std::uint8_t { Unstated, Europe, Global };
enum class Confidence : std::uint8_t { Unstated, Low, Medium, High };

/// What an entry is. Note: listed on the slides, not a network.
enum class EntryKind : std::uint8_t {
    Network,
    Association,
    Alliance,
    Agency,
    Campaign,
    Initiative,
    Movement,
    Note,
    Partnership,
    PartyGroup,
    Platform,
    Practice,
    Programme,
    Project
};

/// The groups of facts of an entry that a confidence is given for.
enum class Aspect : std::uint8_t {
    Names,
    Coordination,
    Founded,
    Members,
    Countries,
    States,
    MemberStates,
    Parts,
    Status
};

template <class E>
struct Vocabulary;  // keys in enumerator order

template <>
struct Vocabulary<Scope> {
    static constexpr std::array<std::string_view, 3> keys{"national", "party", "international"};
};
template <>
struct Vocabulary<Topic> {
    static constexpr std::array<std::string_view, 18> keys{"climate-energy",
                                                           "biodiversity-soil",
                                                           "sustainability",
                                                           "water",
                                                           "food-agriculture",
                                                           "health",
                                                           "mobility",
                                                           "urban-development",
                                                           "democracy-participation",
                                                           "human-rights",
                                                           "peace",
                                                           "town-twinning",
                                                           "finance",
                                                           "public-services",
                                                           "trade-policy",
                                                           "fair-trade-development",
                                                           "local-government-interests",
                                                           "party-politics"};
};
template <>
struct Vocabulary<Level> {
    static constexpr std::array<std::string_view, 5> keys{"municipal", "state", "federal", "eu", "global"};
};
template <>
struct Vocabulary<Status> {
    static constexpr std::array<std::string_view, 3> keys{"active", "unknown", "inactive"};
};
template <>
struct Vocabulary<Reach> {
    static constexpr std::array<std::string_view, 3> keys{"", "europe", "global"};
};
template <>
struct Vocabulary<Confidence> {
    static constexpr std::array<std::string_view, 4> keys{"", "low", "medium", "high"};
};
template <>
struct Vocabulary<EntryKind> {
    static constexpr std::array<std::string_view, 14> keys{
        "network", "association", "alliance",    "agency",   "campaign", "initiative", "movement",
        "note",    "partnership", "party-group", "platform", "practice", "programme",  "project"};
};
template <>
struct Vocabulary<Aspect> {
    static constexpr std::array<std::string_view, 9> keys{"names",         "coordination", "founded",
                                                          "members",       "countries",    "states",
                                                          "member_states", "parts",        "status"};
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
    if (topic <= Topic::Sustainability) return Family::Environment;
    if (topic <= Topic::Health) return Family::WaterFoodHealth;
    if (topic <= Topic::UrbanDevelopment) return Family::MobilityCity;
    if (topic <= Topic::TownTwinning) return Family::DemocracyRights;
    if (topic <= Topic::FairTradeDevelopment) return Family::EconomyServices;
    if (topic == Topic::LocalGovernmentInterests) return Family::Interests;
    return Family::Party;
}

}  // namespace model
