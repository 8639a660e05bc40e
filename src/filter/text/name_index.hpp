// The folded names by which search ranks what it found: titles and seat cities of entries, names of
// countries, states, districts and topics in both languages. Built once; places are in the gazetteer already.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/atlas.hpp"

namespace filter {

/// Lists of texts, one list for each item of a table.
class NameLists {
public:
    /// Closes the list of one item after its names were added.
    void close() { starts_.push_back(names_.size()); }
    /// Folds and adds to the open list, unless empty or there already.
    void add(std::string_view name);
    void add(const base::LocalText& name);
    /// The list of an item of another table, as it is, and closes it.
    void copy(const NameLists& other, std::size_t item);

    std::size_t size() const { return starts_.size() - 1; }
    std::span<const std::string> operator[](std::size_t item) const
    {
        return std::span(names_).subspan(starts_[item], starts_[item + 1] - starts_[item]);
    }

private:
    std::vector<std::string> names_;
    std::vector<std::size_t> starts_{0};
};

class NameIndex {
public:
    explicit NameIndex(const model::Atlas& atlas);
    /// With the names that `before` has of entries that are not `changed`; see Index.
    NameIndex(const model::Atlas& atlas, const NameIndex& before, const std::vector<std::size_t>& changed);

    /// Name, label, abbreviation, aliases and id of each entry; the cities of its seats.
    const NameLists& titles() const { return titles_; }
    const NameLists& seatCities() const { return seatCities_; }
    /// By index into the geography; also everyday names, codes and abbreviations.
    const NameLists& countries() const { return countries_; }
    const NameLists& states() const { return states_; }
    /// By index into the geography. First the bare name, see filter/text/district_names.
    const NameLists& districts() const { return districts_; }
    /// By enumerator.
    const NameLists& topics() const { return topics_; }

private:
    void addEntry(const model::Network& network);

    NameLists titles_, seatCities_, countries_, states_, districts_, topics_;
};

}  // namespace filter
