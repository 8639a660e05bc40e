// One entry of the talk: a network of municipalities with its seats, members and dated facts.
// Plain data, filled by files/, never changed afterwards.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_set.hpp"
#include "base/language.hpp"
#include "base/strong_id.hpp"
#include "geo/lon_lat.hpp"
#include "model/vocabulary.hpp"

namespace model {

struct NetworkTag;
using NetworkId = base::StrongId<NetworkTag>;  ///< index into Atlas::networks(), slide order

/// Where a fact comes from and for which year it holds. model/words.hpp makes one text of it.
struct Provenance {
    std::string source;  ///< best citation: address or title in its own language; may be empty
    std::vector<std::string> furtherSources;
    bool fromSlides = false;   ///< the slides of the talk say so
    bool unsourced = false;    ///< known to the editors, no evidence found
    int year = 0;              ///< 0: no year, see `yearUnknown`
    bool yearUnknown = false;  ///< a year belongs to this fact and nobody knows it: say so
    std::string ownDate{};     ///< "2026-11-30": who works with the program stated it then; else empty

    bool empty() const { return source.empty() && !fromSlides && !unsourced && ownDate.empty(); }
    friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// A place an entry works from.
struct Seat {
    base::LocalText city;
    std::string country;  ///< ISO 3166-1 alpha-2
    std::string state;    ///< ISO 3166-2:DE or empty; where the data gives none, the Atlas derives it
    geo::LonLat place;
    std::string role;  ///< key of the fixed set of roles (model/words.hpp); empty for the seat of a Part
    base::LocalText note;
    Confidence confidence = Confidence::Unstated;
    Provenance provenance;
    friend bool operator==(const Seat&, const Seat&) = default;
};

/// A dated count of members or countries. No `count` means the source gives none.
struct Figure {
    std::optional<std::int64_t> count;
    bool atLeast = false;
    bool approximate = false;
    bool notTotal = false;  ///< counts a part only, see `note`: not the size of the entry
    std::string unit;       ///< key of the fixed set of units (model/words.hpp)
    base::LocalText note;
    Provenance provenance;
    friend bool operator==(const Figure&, const Figure&) = default;
};

/// A town known to be a member (or in another listed relation, see MemberList::Kind).
struct MemberPlace {
    base::LocalText name;
    std::string country;
    std::string state;      ///< ISO 3166-2:DE or empty
    std::string territory;  ///< code of a territory counted under `country` (HK under CN), mostly empty
    std::optional<geo::LonLat> place;
    base::LocalText note;
    Provenance provenance;  ///< only where it differs from the list's
    friend bool operator==(const MemberPlace&, const MemberPlace&) = default;
};

/// The member places that were found, and what the list is. Only Complete and Partial are memberships.
struct MemberList {
    enum class Kind : std::uint8_t { None, Complete, Partial, LeadCities, Historic, Examples, Summits };
    Kind kind = Kind::None;
    std::optional<std::int64_t> known, of;  ///< "20 of 24"
    bool ofAtLeast = false, ofApproximate = false;
    std::vector<MemberPlace> places;
    base::LocalText note;
    Provenance provenance;

    bool isMembership() const { return kind == Kind::Complete || kind == Kind::Partial; }
    friend bool operator==(const MemberList&, const MemberList&) = default;
};

/// Keys of data/networks.json, in enumerator order; None has none.
template <>
struct Vocabulary<MemberList::Kind> {
    static constexpr std::array<std::string_view, 7> keys{"",         "complete", "partial", "lead-cities",
                                                          "historic", "examples", "summits"};
};

/// A state or national association that is part of the entry (Greens by state, RGRE by country).
struct Part {
    std::string region;              ///< ISO 3166-2:DE of a state association, ISO 3166-1 of national ones
    std::vector<std::string> names;  ///< one name of a state association; abbreviations of national ones
    std::vector<std::string> associates;  ///< abbreviations of associate, observer or invited members
    std::string abbreviation;
    std::optional<Seat> seat;
    std::optional<int> foundedYear;
    std::string url;
    base::LocalText note;
    Confidence confidence = Confidence::Unstated;
    Provenance provenance;
    friend bool operator==(const Part&, const Part&) = default;
};

/// What the list of national associations in `Network::parts` is; Kind::None if there is none.
struct PartList {
    MemberList::Kind kind = MemberList::Kind::None;
    std::optional<std::int64_t> known, of;  ///< countries
    bool ofAtLeast = false, ofApproximate = false;
    base::LocalText note;
    Provenance provenance;
    friend bool operator==(const PartList&, const PartList&) = default;
};

/// Offices of regional sections; older material, to be shown as such and never as seats.
struct RegionalOffices {
    std::vector<MemberPlace> places;
    base::LocalText note;
    Provenance provenance;
    friend bool operator==(const RegionalOffices&, const RegionalOffices&) = default;
};

/// A country that is named somewhere beside the list of countries, and why it is not in it.
struct ExtraCountry {
    std::string country;
    base::LocalText note;
    Provenance provenance;
    friend bool operator==(const ExtraCountry&, const ExtraCountry&) = default;
};

/// Countries with members.
struct CountryList {
    /// Unknown: nobody has the list; `known` then holds single confirmed countries or nothing.
    enum class Completeness : std::uint8_t { Unknown, Partial, Complete };
    Completeness completeness = Completeness::Unknown;
    std::vector<std::string> known;      ///< ISO codes, listed and confirmed ones together; sorted, unique
    std::vector<std::string> listed;     ///< the list alone, in the order of the data; empty if not known
    std::vector<std::string> confirmed;  ///< documented one by one although the list is not known
    std::vector<std::string> uncertain;  ///< part of `listed` whose evidence is weaker
    std::vector<ExtraCountry> extra;     ///< not in `known`
    std::vector<Figure> figures;         ///< numbers of countries, oldest first; `unit` is empty
    std::vector<Figure> perCountry;      ///< members in one country; `unit` names what, see `perCountryCode`
    std::vector<std::string> perCountryCode;
    base::LocalText meaning;  ///< when a listed country means something else than members
    base::LocalText note, confirmedNote;
    Provenance provenance, confirmedProvenance;
    friend bool operator==(const CountryList&, const CountryList&) = default;
};

/// German states in which the entry is organised, and those with known members.
struct StateList {
    bool nationwide = false;             ///< covers all of Germany; `organised` may still name associations
    std::vector<std::string> organised;  ///< ISO 3166-2:DE; organised by these states or limited to them
    std::vector<std::string> members;  ///< states with known members, those in `partial` too; sorted, unique
    std::vector<std::string> uncertain;  ///< part of `organised` whose evidence is weaker
    std::vector<std::string> partial;    ///< documented one by one where no whole list is known
    base::LocalText note;
    Provenance provenance, membersProvenance, partialProvenance;
    friend bool operator==(const StateList&, const StateList&) = default;
};

/// Since when an entry works on a political level, as a source says; its founding says nothing of that.
struct LevelSince {
    Level level{};
    int year = 0;
    Provenance provenance;
    friend bool operator==(const LevelSince&, const LevelSince&) = default;
};

struct Link {
    std::string url;  ///< http(s) only
    base::LocalText text;
    friend bool operator==(const Link&, const Link&) = default;
};

/// What of an entry somebody stated in this program, beside or in place of the data; see overlay/.
struct OwnFacts {
    bool whole = false;               ///< the entry itself is somebody's own
    std::vector<std::string> fields;  ///< changed ones by key (overlay/field); of an own entry none
    std::string date;                 ///< "2026-11-30": of the newest change; may be empty
    bool empty() const { return !whole && fields.empty(); }
    friend bool operator==(const OwnFacts&, const OwnFacts&) = default;
};

struct Network {
    std::string id;
    base::LocalText name, label;
    std::optional<base::Language> translatedName;  ///< in this language the name is our translation
    std::string abbreviation;
    std::vector<std::string> aliases;  ///< names on the slides, former names; for search
    EntryKind kind = EntryKind::Network;
    Scope scope = Scope::National;
    bool isNetwork = true;      ///< false: listed as a note, not counted as a network, no point or fill
    std::vector<Topic> topics;  ///< first one decides family and glyph
    base::EnumSet<Level> levels;
    std::vector<LevelSince> levelsSince;  ///< of some of `levels`, each once
    Reach reach = Reach::Unstated;

    Status status = Status::Active;
    base::LocalText statusNote;
    Provenance statusProvenance;

    std::vector<Seat> seats;  ///< main seat first; empty: see seatNote
    base::LocalText seatNote;
    RegionalOffices regionalOffices;
    std::optional<int> foundedYear;
    base::LocalText foundedNote;
    Provenance foundedProvenance;

    std::vector<Figure> members;  ///< in order of time
    base::LocalText membersNote;
    CountryList countries;
    StateList states;
    MemberList memberPlaces;
    std::vector<Part> parts;
    PartList associations;  ///< about the parts that are national associations

    std::string url;                      ///< http(s) only, or empty
    std::vector<std::string> urlsSlides;  ///< what the slides gave; http(s) only
    base::LocalText urlNote;
    std::vector<Link> links;  ///< further addresses
    base::LocalText summary, slides;
    std::vector<base::LocalText> doubts;
    std::array<Confidence, countOf<Aspect>()> confidence{};  ///< by Aspect
    std::vector<std::string> sources;  ///< all evidence for the entry: addresses or titles

    OwnFacts own;
    /// Somebody hid or deleted it. Only its id is left, so that ids of others stay; it counts nowhere.
    bool absent = false;

    const Seat* mainSeat() const { return isNetwork && !seats.empty() ? &seats.front() : nullptr; }
    Topic firstTopic() const { return topics.empty() ? Topic::LocalGovernmentInterests : topics.front(); }
    Family family() const { return scope == Scope::Party ? Family::Party : familyOf(firstTopic()); }
    friend bool operator==(const Network&, const Network&) = default;
};

}  // namespace model
