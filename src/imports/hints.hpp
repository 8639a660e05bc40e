// What a row says of a place beside its name: state, region, district, inhabitants. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "filter/index.hpp"
#include "imports/statement.hpp"
#include "model/gazetteer.hpp"

namespace imports {

class Hints {
public:
    /// `state`: code of a German one, as understood from the row. Index and row must outlive it.
    Hints(const filter::Index& index, const Statement& row, std::string state);
    /// Words for where it lies that stand in the name: "Neustadt (Holstein)"; folded.
    void addRegions(const std::vector<std::string>& regions);

    /// True where the row names a region in which the place lies, false where it names another one of that
    /// kind, nothing where its words say nothing.
    std::optional<bool> liesThere(model::PlaceId id) const;
    /// Not more than fourfold either way; also where one of the two is not known.
    bool fitsInhabitants(model::PlaceId id) const;

private:
    bool isNameOfRegion(const std::string& word, std::string_view country) const;

    const filter::Index& index_;
    const model::Gazetteer& gazetteer_;
    const Statement& row_;
    std::string state_;
    std::vector<std::string> regions_;  ///< folded
};

}  // namespace imports
