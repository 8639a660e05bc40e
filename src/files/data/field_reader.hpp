// The fields that many objects of a data file share, JSON to values: codes of countries and states, web
// addresses, provenance, positions. Inside files/ only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/data/ground.hpp"
#include "files/json/object_reader.hpp"
#include "model/network.hpp"

namespace files {

/// A country code (ISO 3166-1 alpha-2, XK) or nothing with an error that guesses what was meant.
std::optional<std::string> checkedCountry(const std::string& code, const JsonPath& path, Findings& findings);
/// A German state (ISO 3166-2:DE), likewise.
std::optional<std::string> checkedState(const std::string& code, const JsonPath& path, Findings& findings);

std::string readCountry(ObjectReader& reader, std::string_view key);
std::string readState(ObjectReader& reader, std::string_view key);
/// Lists without unknown and repeated codes, in the order of the file.
std::vector<std::string> readCountries(ObjectReader& reader, std::string_view key);
std::vector<std::string> readStates(ObjectReader& reader, std::string_view key);

/// An address that may be opened, or empty with an error.
std::string readUrl(ObjectReader& reader, std::string_view key);
std::vector<std::string> readUrls(ObjectReader& reader, std::string_view key);

/// `sourceKey` is a list of citations (a single text is accepted); `yearKey` a year or null for "not known",
/// empty if the fact has none.
model::Provenance readProvenance(ObjectReader& reader, std::string_view sourceKey, std::string_view yearKey);

/// The position "lat", "lon", checked against country and state (`ground` may be null); nothing if it is
/// missing or unusable.
std::optional<geo::LonLat> readPosition(ObjectReader& reader, const std::string& country,
                                        const std::string& state, const Ground* ground);

}  // namespace files
