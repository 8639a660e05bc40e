// Everything filter looks up instead of looking at every entry: one set of entries for each facet value,
// region, city and word, and the places the entries name. Built once for an Atlas, never changed.
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "filter/facet_values.hpp"
#include "filter/sets/bitset.hpp"
#include "filter/sets/member_index.hpp"
#include "filter/sets/name_index.hpp"
#include "filter/sets/region_bits.hpp"
#include "filter/sets/word_index.hpp"
#include "model/atlas.hpp"

namespace filter {

/// One set of entries for each value of an enumeration.
template <class E>
using ValueBits = std::array<Bitset, model::countOf<E>()>;

class Index {
public:
    /// The atlas must outlive the index.
    explicit Index(const model::Atlas& atlas);
    Index(const Index&) = delete;
    Index& operator=(const Index&) = delete;

    const model::Atlas& atlas() const { return atlas_; }
    /// Number of entries, and of bits in every set.
    std::size_t size() const { return atlas_.networks().size(); }

    const ValueBits<model::Scope>& scopes() const { return scopes_; }
    const ValueBits<model::Topic>& topics() const { return topics_; }
    const ValueBits<model::Level>& levels() const { return levels_; }
    const ValueBits<model::Status>& statuses() const { return statuses_; }
    const ValueBits<ReachKind>& reaches() const { return reaches_; }
    const ValueBits<Decade>& decades() const { return decades_; }
    /// The founding years that occur, in order; before them 0 for "not known".
    const std::vector<int>& years() const { return years_; }
    /// For every entry its place in years().
    const std::vector<std::uint32_t>& yearOfEntry() const { return yearOfEntry_; }
    const RegionBits& regions() const { return regions_; }
    /// Regions that have a line of their own in the filter, in its order.
    const std::vector<RegionRef>& continents() const { return continents_; }  ///< and the EU
    const std::vector<RegionRef>& states() const { return states_; }
    const std::vector<RegionRef>& countries() const
    {
        return countries_;
    }  ///< with a seat or documented, by code
    /// Entries with a seat, office or known member place of that folded name.
    Bitset inCity(const std::string& foldedName) const;
    const WordIndex& words() const { return words_; }
    const NameIndex& names() const { return names_; }
    const MemberIndex& members() const { return members_; }

private:
    void noteYears();
    void noteCities(std::size_t i, const model::Network& network);

    const model::Atlas& atlas_;
    ValueBits<model::Scope> scopes_;
    ValueBits<model::Topic> topics_;
    ValueBits<model::Level> levels_;
    ValueBits<model::Status> statuses_;
    ValueBits<ReachKind> reaches_;
    ValueBits<Decade> decades_;
    std::vector<int> years_;
    std::vector<std::uint32_t> yearOfEntry_;
    RegionBits regions_;
    std::vector<RegionRef> continents_, states_, countries_;
    std::unordered_map<std::string, std::vector<std::uint32_t>>
        cities_;  ///< folded name -> entries, each once
    WordIndex words_;
    NameIndex names_;
    MemberIndex members_;
};

}  // namespace filter
