// Places with names, position and size: all German municipalities (2016), European places from 5,000
// inhabitants, others from 15,000, capitals and administrative seats. Views into the mapped map file,
// which the gazetteer keeps alive. Places are numbered by importance: 0 is the most important one.
// Behind them stands a second tier, the small places of Europe: found by their full name only, for lists of
// members and for who asks for one; no label, no beginning of a name, no "what is here" knows of them. Behind
// these may stand places of somebody's own, found in the same way (filter/own_places makes them).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/strong_id.hpp"
#include "geo/lon_lat.hpp"
#include "model/geography.hpp"
#include "model/place_record.hpp"

namespace model {

struct PlaceTag;
using PlaceId = base::StrongId<PlaceTag>;  ///< index into the gazetteer, most important first
struct SubdivisionTag;
using SubdivisionId = base::StrongId<SubdivisionTag>;

/// The name in `language`, where there is one.
constexpr std::string_view nameOf(std::string_view name, std::string_view de, std::string_view en,
                                  base::Language language)
{
    const std::string_view own = language == base::Language::De ? de : en;
    return own.empty() ? name : own;
}

/// A first-level region outside Germany (state, province, canton); the texts live as long as the gazetteer.
struct Subdivision {
    std::string_view name;         ///< the local one
    std::string_view nameDe;       ///< empty if it is `name`
    std::string_view nameEn;       ///< empty if it is `name`
    std::string_view code;         ///< ISO 3166-2 ("US-GA"); empty if not known
    std::string_view foldedWords;  ///< what it is found by: all its names and letters ("ga"), folded
    CountryId country;

    std::string_view nameIn(base::Language language) const { return nameOf(name, nameDe, nameEn, language); }
};

/// A place; the texts live as long as the gazetteer.
struct Place {
    std::string_view name;             ///< official in Germany, else the local one in Latin letters
    std::string_view nameDe;           ///< in general use in German today; empty if it is `name`
    std::string_view nameEn;           ///< in general use in English today; empty if it is `name`
    std::string_view countryCode;      ///< ISO 3166-1 alpha-2
    std::string_view municipalityKey;  ///< official eight digits (AGS), in Germany only; of a Quarter that of
                                       ///< its municipality; may be empty
    CountryId country;
    StateId state;                 ///< in Germany only
    DistrictId district;           ///< in Germany only
    SubdivisionId subdivision;     ///< outside Germany, where the source has one
    std::uint32_t population = 0;  ///< 0: unknown; of mixed age
    PlaceRank rank = PlaceRank::Other;
    PlaceType type = PlaceType::Place;
    geo::LonLat position;

    std::string_view nameIn(base::Language language) const { return nameOf(name, nameDe, nameEn, language); }
};

/// A place that no gazetteer has, as somebody named it and where they said it is.
struct OwnPlace {
    std::string name;
    std::string nameEn;       ///< empty if it is `name`
    std::string folded;       ///< `name` made by base::fold
    std::string countryCode;  ///< ISO 3166-1 alpha-2
    CountryId country;        ///< always valid
    StateId state;
    DistrictId district;
    geo::LonLat position;
    friend bool operator==(const OwnPlace&, const OwnPlace&) = default;
};

class Gazetteer {
public:
    struct Tables {
        std::span<const PlaceRecord> places;
        std::span<const char> strings;                  ///< NUL-terminated UTF-8, the first one empty
        std::span<const PlaceKey> keys;                 ///< sorted by folded text, then place
        std::span<const std::uint32_t> municipalities;  ///< places with a municipality key, sorted by it
        std::span<const std::uint32_t> firstInCell;     ///< gridCellCount + 1 offsets into placesInCell
        std::span<const std::uint32_t> placesInCell;    ///< by cell, most important first
        std::span<const SubdivisionRecord> subdivisions;
        std::span<const PlaceRecord> smallPlaces{};  ///< numbered on behind `places`
        std::span<const PlaceKey> smallKeys{};       ///< whole names only, sorted like `keys`
    };
    /// No places.
    Gazetteer() = default;
    Gazetteer(const Tables& tables, std::shared_ptr<const void> owner);

    /// Without the small places.
    std::size_t size() const { return tables_.places.size(); }
    bool empty() const { return tables_.places.empty(); }
    std::size_t smallCount() const { return tables_.smallPlaces.size(); }
    bool contains(PlaceId id) const { return id.index < size() + smallCount() + ownPlaces().size(); }
    /// Of somebody's own; also isSmall.
    bool isOwn(PlaceId id) const { return id.index >= size() + smallCount() && contains(id); }
    std::span<const OwnPlace> ownPlaces() const
    {
        return own_ ? std::span<const OwnPlace>(own_->places) : std::span<const OwnPlace>();
    }
    /// The same with these in place of its own ones.
    std::shared_ptr<const Gazetteer> with(std::vector<OwnPlace> places) const;
    /// Of the second tier, or of somebody's own.
    bool isSmall(PlaceId id) const { return id.index >= size() && contains(id); }
    /// contains(id) must be true.
    Place operator[](PlaceId id) const;

    std::size_t subdivisionCount() const { return tables_.subdivisions.size(); }
    /// `id` must be below subdivisionCount().
    Subdivision operator[](SubdivisionId id) const;

    /// Places with a name that begins with `foldedPrefix` (made by base::fold), or that has a word that does.
    /// Order: a whole name in use, the beginning of one, any other whole name, the beginning of a word or of
    /// another name; each by importance. Every place once, at most `limit`. Empty prefix: nothing.
    std::vector<PlaceId> search(std::string_view foldedPrefix, std::size_t limit) const;

    /// Places with exactly this folded name, of any kind, by importance; small ones behind all others.
    std::vector<PlaceId> findByName(std::string_view foldedName) const;

    /// Small places with exactly this folded name, the largest first.
    std::vector<PlaceId> smallPlacesCalled(std::string_view foldedName) const;

    /// The German municipality with this official key; invalid if there is none.
    PlaceId findMunicipality(std::string_view municipalityKey) const;

    /// The `limit` most important places inside `areaDeg` (may reach beyond 180° east), most important
    /// first. For labels: cheap for small areas and small limits.
    std::vector<PlaceId> placesIn(const geo::Box& areaDeg, std::size_t limit) const;

    /// The place nearest to `position` within `maxKm` (great circle); invalid if there is none.
    PlaceId nearest(geo::LonLat position, double maxKm) const;

    /// All search keys in folded order, for searches that forgive errors: text and place.
    std::size_t keyCount() const { return tables_.keys.size(); }
    std::string_view keyText(std::size_t key) const;
    /// The whole name a key belongs to, as it is written: "Győr" is found by "raab", a key of the name
    /// "Raab".
    std::string_view keyName(std::size_t key) const;
    PlaceId keyPlace(std::size_t key) const { return PlaceId(tables_.keys[key].place); }
    KeyKind keyKind(std::size_t key) const { return static_cast<KeyKind>(tables_.keys[key].kind); }

private:
    std::string_view text(std::uint32_t offset) const;

    Tables tables_;
    std::shared_ptr<const void> owner_;
    struct Own {
        std::vector<OwnPlace> places;
        std::vector<std::uint32_t> byName;  ///< sorted by `folded`
    };
    std::shared_ptr<const Own> own_;
};

}  // namespace model
