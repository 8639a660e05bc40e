// How every entry stands to every region that can be asked for, and which regions have a line of their own
// where one chooses. The rule is filter/tier.hpp; here it is only kept. A column of its own name, as results
// have tiers.
#pragma once

#include <map>

#include "filter/facet/column.hpp"

namespace filter {

class RegionColumn final : public Column {
public:
    /// The atlas must outlive the column.
    explicit RegionColumn(const model::Atlas& atlas);

    /// Behind the last tier: the entry does not stand to what is asked for.
    static constexpr std::uint8_t noTier = tierCount;
    /// By entry: the tier in which it stands to the regions asked for, of several the strongest, if all are
    /// asked for the weakest. Without regions all have none.
    std::vector<std::uint8_t> tiers(const Criteria& criteria) const;

    Marks passing(const Criteria& criteria) const override;
    std::vector<GroupCounts> count(const Criteria& criteria, const Marks& passing,
                                   const Marks& others) const override;

    const std::vector<RegionRef>& continents() const { return continents_; }  ///< and the EU
    const std::vector<RegionRef>& states() const { return states_; }
    /// With a seat or documented, by code.
    const std::vector<RegionRef>& countries() const { return countries_; }

private:
    class Maker;
    class Counter;
    /// Regions that are open to the same entries: other than states or states, touching Europe or not.
    static constexpr std::size_t openKinds = 4;

    struct Kept {
        std::size_t openKind = 0;
        /// The entries that name the region or cover it, by tier (never ListUnknown), each once.
        std::array<std::vector<std::uint32_t>, tierCount - 1> named;
    };

    /// As tiers(), for one region.
    std::vector<std::uint8_t> tiersOf(const RegionRef& region) const;

    const model::Atlas& atlas_;
    std::map<RegionRef, Kept> kept_;  ///< all but districts, which cost a look at every entry
    std::vector<std::uint8_t>
        open_;  ///< by entry: one bit for each open kind, if not known where it is active
    std::vector<RegionRef> continents_, states_, countries_;
    std::array<std::vector<const Kept*>, 3> groups_;  ///< of these, in their order
};

}  // namespace filter
