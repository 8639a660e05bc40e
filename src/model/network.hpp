// One entry of the talk: a network of municipalities with its seats, members and dated facts.
// Plain data, filled by files/, never changed afterwards.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/enum_set.hpp"
#include "base/language.hpp"
#include "base/strong_id.hpp"
#include "geo/lon_lat.hpp"
#include "model/vocabulary.hpp"

namespace model {

struct NetworkTag;
using NetworkId = base::StrongId<NetworkTag>;  ///< index into Atlas::networks(), slide order

/// Where a fact comes from; `year` 0 means undated.
struct Provenance {
    std::string source;  ///< address or title, in its own language; never empty for a shown fact
    int year = 0;
    bool fromSlides = false;
};

/// A place an entry works from.
struct Seat {
    base::LocalText city;
    std::string country;  ///< ISO 3166-1 alpha-2
    std::string state;    ///< ISO 3166-2:DE or empty; derived from the gazetteer or the coordinates
    geo::LonLat place;
    std::string role;     ///< key of the fixed set of roles (model/words.hpp)
    base::LocalText note;
    Provenance provenance;
};

/// A dated count of members or countries. No `count` means the source gives none.
struct Figure {
    std::optional<std::int64_t> count;
    bool atLeast = false;
    bool approximate = false;
    std::string unit;     ///< key of the fixed set of units (model/words.hpp)
    base::LocalText note;
    Provenance provenance;
};

/// A town known to be a member (or in another listed relation, see MemberList::Kind).
struct MemberPlace {
    base::LocalText name;
    std::string country;
    std::string state;    ///< ISO 3166-2:DE or empty
    std::string municipalityKey;  ///< official German key (AGS) or empty
    std::optional<geo::LonLat> place;
    base::LocalText note;
};

/// The member places that were found, and what the list is. Only Complete and Partial are memberships.
struct MemberList {
    enum class Kind : std::uint8_t { None, Complete, Partial, LeadCities, Historic, Examples, Summits };
    Kind kind = Kind::None;
    std::optional<std::int64_t> known, of;  ///< "20 of 24"
    std::vector<MemberPlace> places;
    base::LocalText note;
    Provenance provenance;

    bool isMembership() const { return kind == Kind::Complete || kind == Kind::Partial; }
};

/// A state or national association that is part of the entry (Greens by state, RGRE by country).
struct Part {
    std::string region;   ///< ISO 3166-1 or 3166-2 code
    std::vector<std::string> names;
    std::optional<Seat> seat;
    std::string url;
    base::LocalText note;
    Provenance provenance;
};

/// Countries with members. `known` is the documented list; what it means depends on `completeness`.
struct CountryList {
    enum class Completeness : std::uint8_t { Unknown, Partial, Complete };
    Completeness completeness = Completeness::Unknown;
    std::vector<std::string> known;      ///< ISO codes with documented members, sorted, unique
    std::vector<std::string> uncertain;  ///< part of `known` whose evidence is weaker
    std::vector<Figure> figures;         ///< numbers of countries by year
    std::vector<Figure> perCountry;      ///< members in one country; `unit` names what, see `perCountryCode`
    std::vector<std::string> perCountryCode;
    base::LocalText meaning;             ///< when a listed country means something else than members
    base::LocalText note;
    Provenance provenance;
};

/// German states in which the entry is organised, and those with known members.
struct StateList {
    bool nationwide = false;             ///< covers all of Germany without naming states
    std::vector<std::string> organised;  ///< ISO 3166-2:DE
    std::vector<std::string> members;
    std::vector<std::string> uncertain;  ///< part of the two above whose evidence is weaker
    base::LocalText note;
    Provenance provenance;
};

struct Network {
    std::string id;
    base::LocalText name, label;
    std::string abbreviation;
    std::vector<std::string> aliases;  ///< names on the slides, former names; for search
    Scope scope = Scope::National;
    bool isNetwork = true;             ///< false: listed as a note, not counted as a network, no point or fill
    std::vector<Topic> topics;         ///< first one decides family and glyph
    base::EnumSet<Level> levels;
    Reach reach = Reach::Unstated;

    Status status = Status::Active;
    base::LocalText statusNote;
    Provenance statusProvenance;

    std::vector<Seat> seats;           ///< main seat first; empty: see seatNote
    base::LocalText seatNote;
    std::optional<int> foundedYear;
    base::LocalText foundedNote;
    Provenance foundedProvenance;

    std::vector<Figure> members;       ///< in order of time
    CountryList countries;
    StateList states;
    MemberList memberPlaces;
    std::vector<Part> parts;

    std::string url, urlSlides;        ///< http(s) only, or empty
    base::LocalText urlNote;
    base::LocalText summary, slides;
    std::vector<base::LocalText> doubts;
    std::vector<Provenance> sources;
    std::vector<base::LocalText> sourceSupports;  ///< what each of `sources` says, may be empty texts

    const Seat* mainSeat() const { return isNetwork && !seats.empty() ? &seats.front() : nullptr; }
    Topic firstTopic() const { return topics.empty() ? Topic::LocalGovernmentInterests : topics.front(); }
    Family family() const { return scope == Scope::Party ? Family::Party : familyOf(firstTopic()); }
};

}  // namespace model
