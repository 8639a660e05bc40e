// Data files with one entry, for tests of what is in it.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "files/data/network_reader.hpp"

namespace test_files {

/// Line 1 opens the file, line 2 the entry with what every entry needs, the `members` follow from line 3 on.
inline base::Result<files::NetworkFile> readWith(const std::string& members)
{
    return files::readNetworksFromText(
        "{\"schema\": 1, \"networks\": [\n"
        "{\"id\": \"x\", \"name_de\": \"Netz\", \"name_en\": \"Network\", \"scope\": "
        "\"national\", \"topics\": [\"water\"],\n" +
            members + "}]}",
        "f.json");
}

inline const model::Network& onlyEntry(const base::Result<files::NetworkFile>& result)
{
    REQUIRE(result.value.has_value());
    REQUIRE(result.value->networks.size() == 1);
    return result.value->networks.front();
}

}  // namespace test_files
