// What the map file says about places that a data file names: whether a position lies in its country and
// state, by their shapes, and where a city stands. Made once for a run of readings; not for threads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "files/map_file.hpp"
#include "geo/lon_lat.hpp"

namespace files {

class Ground {
public:
    explicit Ground(const MapAssets& assets);
    ~Ground();
    Ground(const Ground&) = delete;
    Ground& operator=(const Ground&) = delete;

    /// True on the land of the country, or of a territory counted under it.
    bool liesIn(std::string_view country, geo::LonLat place) const;
    /// Whether a position that is right within `precisionKm` may be meant to lie in the country: in it, in a
    /// territory counted under it, off its coast, in a disputed area of it, or at a place that the gazetteer
    /// has there. True for codes that are not known: nothing can be said of them. `country`: ISO 3166-1.
    bool mayLieIn(std::string_view country, geo::LonLat place, double precisionKm) const;
    /// The same for a German state (ISO 3166-2).
    bool mayLieInState(std::string_view state, geo::LonLat place, double precisionKm) const;
    /// "in AT (Austria)", "in DE-HH (Hamburg)", "at sea": where a position is.
    base::Message whereIs(geo::LonLat place) const;

    struct City {
        std::optional<geo::LonLat> position;
        base::Message problem;  ///< why there is none, and what to write
    };
    /// Where the one place of that name stands; `country` and `state` narrow, empty ones do not.
    City findCity(std::string_view name, std::string_view country, std::string_view state) const;

private:
    struct Lookup;
    const Lookup& lookup() const;
    /// True if the gazetteer has a place there that `isMeant`.
    template <class IsMeant>
    bool isPlaceOf(geo::LonLat place, double precisionKm, IsMeant isMeant) const;
    /// The first ones, with region and position.
    std::string listed(const std::vector<model::PlaceId>& places) const;

    MapAssets assets_;
    mutable std::unique_ptr<const Lookup> lookup_;  ///< made when first asked
};

}  // namespace files
