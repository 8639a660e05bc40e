// The parts of an entry that are lists of objects, JSON to values: seats, figures, member places,
// associations, links. Inside files/ only; files/entry_reader puts them together.
#pragma once

#include <string_view>
#include <vector>

#include "files/data/ground.hpp"
#include "files/json/object_reader.hpp"
#include "model/network.hpp"
#include "model/town_link.hpp"

namespace files {

/// `ground`, which may be null, checks positions, and places cities that have none.
std::vector<model::Seat> readSeats(ObjectReader& entry, std::string_view key, const Ground* ground);
/// Figures of members (with a unit) or of countries.
std::vector<model::Figure> readFigures(ObjectReader& entry, std::string_view key, bool withUnit);
void readPerCountry(ObjectReader& entry, model::CountryList& countries);
std::vector<model::ExtraCountry> readExtraCountries(ObjectReader& entry);
model::MemberList readMemberPlaces(ObjectReader& entry, const Ground* ground);
model::RegionalOffices readRegionalOffices(ObjectReader& entry, const Ground* ground);
/// State associations ("parts") and national ones ("member_associations").
void readParts(ObjectReader& entry, model::Network& network, const Ground* ground);
/// Of `levels` only; years beside other levels are reported.
std::vector<model::LevelSince> readLevelsSince(ObjectReader& entry,
                                               const base::EnumSet<model::Level>& levels);
std::vector<model::Link> readLinks(ObjectReader& entry);
/// Places that are joined in pairs; one that does not name two is reported.
model::TownLinks readTownLinks(ObjectReader& file, std::string_view key, const Ground* ground);

}  // namespace files
