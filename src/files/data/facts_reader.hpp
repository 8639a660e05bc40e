// The parts of an entry that are lists of objects, JSON to values: seats, figures, member places,
// associations, links. Inside files/ only; files/entry_reader puts them together.
#pragma once

#include <string_view>
#include <vector>

#include "files/json/object_reader.hpp"
#include "model/network.hpp"

namespace files {

std::vector<model::Seat> readSeats(ObjectReader& entry, std::string_view key);
/// Figures of members (with a unit) or of countries.
std::vector<model::Figure> readFigures(ObjectReader& entry, std::string_view key, bool withUnit);
void readPerCountry(ObjectReader& entry, model::CountryList& countries);
std::vector<model::ExtraCountry> readExtraCountries(ObjectReader& entry);
model::MemberList readMemberPlaces(ObjectReader& entry);
model::RegionalOffices readRegionalOffices(ObjectReader& entry);
/// State associations ("parts") and national ones ("member_associations").
void readParts(ObjectReader& entry, model::Network& network);
std::vector<model::Link> readLinks(ObjectReader& entry);

}  // namespace files
