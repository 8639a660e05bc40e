// The name of a place on the map as a text that stays the same from one version of data and gazetteer to the
// next, for whoever moves the name by hand: "place:town/16051000", "place:country/FR". A city's list is kept
// under the city's German name, which never begins like this.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/gazetteer.hpp"

namespace filter {

inline constexpr std::string_view namePrefix = "place:";

struct NameKey {
    enum class Kind : std::uint8_t {
        Town,     ///< `rest` is its place key
        Site,     ///< a town that the gazetteer does not have: its German name
        Country,  ///< its code, like that of a state
        State,
        Water,  ///< its German name
    };
    Kind kind;
    std::string_view rest;
};

std::string nameKey(NameKey::Kind kind, std::string_view rest);
std::string townNameKey(const model::Gazetteer& gazetteer, model::PlaceId town);
/// Of the town that is called so in German and lies there.
std::string townNameKey(const model::Gazetteer& gazetteer, std::string_view german, geo::LonLat at);

/// Nothing if the text is none. The key looks into `text`.
std::optional<NameKey> parseNameKey(std::string_view text);

}  // namespace filter
