#include "real_data.hpp"

#include <doctest/doctest.h>

#include "files/data/network_reader.hpp"
#include "files/map_file.hpp"
#include "support/paths.hpp"

namespace real_data {

namespace {

model::Atlas::Parts realParts()
{
    model::Atlas::Parts parts;
    auto networks = files::readNetworks(test_support::sourceDir() + "/data/networks.json");
    auto map = files::openMapFile(test_support::buildDir() + "/share/kommunalatlas/kommunalatlas.map");
    REQUIRE_MESSAGE(networks, "data/networks.json cannot be read");
    REQUIRE_MESSAGE(map, "the build has no map file (target atlas_map)");
    parts.networks = std::move(networks.value->networks);
    parts.map = map.value->geometry;
    parts.gazetteer = map.value->gazetteer;
    parts.geography = map.value->geography;
    return parts;
}

struct Real {
    model::Atlas atlas{realParts()};
    filter::Index index{atlas};
};

const Real& real()
{
    static const Real instance;
    return instance;
}

}  // namespace

const model::Atlas& atlas() { return real().atlas; }
const filter::Index& index() { return real().index; }
const model::Gazetteer& gazetteer() { return atlas().gazetteer(); }

std::vector<model::PlaceId> municipalities()
{
    std::vector<model::PlaceId> found;
    for (std::size_t i = 0; i < gazetteer().size(); ++i) {
        const model::PlaceType type = gazetteer()[model::PlaceId(i)].type;
        if (type == model::PlaceType::Town || type == model::PlaceType::Municipality) found.emplace_back(i);
    }
    return found;
}

std::string transcribed(std::string_view name, bool withE)
{
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const std::string_view two = name.substr(i, 2);
        const char* replacement = two == "ä"   ? "a"
                                  : two == "ö" ? "o"
                                  : two == "ü" ? "u"
                                  : two == "Ä" ? "A"
                                  : two == "Ö" ? "O"
                                  : two == "Ü" ? "U"
                                               : nullptr;
        if (replacement || two == "ß") {
            out += replacement ? replacement : "ss";
            if (replacement && withE) out += 'e';
            ++i;
        } else {
            out += name[i];
        }
    }
    return out;
}

}  // namespace real_data
