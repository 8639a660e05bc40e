// Small gazetteers for tests, with search keys, municipality keys and grid as the map file has them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/gazetteer.hpp"

namespace test_support {

/// One place to add. State and district are indexes into the geography, as the map file has them.
struct SamplePlace {
    std::string name;
    geo::LonLat position = {};
    std::string country = "DE";
    std::string municipalityKey = {};  ///< eight digits or empty
    std::string nameEn = {};
    std::vector<std::string> others = {};
    model::PlaceType type = model::PlaceType::Place;
    std::uint32_t population = 0;
    std::string nameDe = {};
    std::string ownScript = {};
    std::vector<std::string> exonyms = {};
    std::string region = {};  ///< first-level region; places of one country that name it alike share it
    std::string regionLetters = {};  ///< people write them behind a town: "IL"
};

/// `places` in order of importance. Country, state and district are looked up in `geography`.
std::shared_ptr<const model::Gazetteer> makeGazetteer(const model::Geography& geography,
                                                      const std::vector<SamplePlace>& places);

}  // namespace test_support
