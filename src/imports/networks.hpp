// Entries that a table makes: new ones of somebody's own, and changes of those that are there, by the fields
// that its columns name. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <tuple>
#include <vector>

#include "imports/match.hpp"
#include "imports/members.hpp"
#include "overlay/overlay.hpp"

namespace imports {

struct NetworkStep {
    Step step = Step::Added;
    std::size_t row = 0;
    std::string entry;  ///< id; empty for what is left out
    base::LocalText name;
    std::vector<std::string> fields;  ///< Changed: keys of what changed
    Match seat;                       ///< of its seat, if the row names one
    /// Words in a cell that its field cannot hold; what else it says is taken.
    struct NotRead {
        std::string field;  ///< key of overlay/field
        std::string text;
        friend bool operator==(const NotRead&, const NotRead&) = default;
        friend bool operator<(const NotRead& a, const NotRead& b)
        {
            return std::tie(a.field, a.text) < std::tie(b.field, b.text);
        }
    };
    std::vector<NotRead> notRead;
};

struct NetworkUpdate {
    overlay::Overlay entries;
    std::vector<NetworkStep> steps;  ///< in the order of the table
    std::size_t added = 0, changed = 0, unchanged = 0, leftOut = 0, asked = 0;
};

/// `atlas` is the data with `before`. An entry is known again by its id, else by its name in either language.
/// Empty cells change nothing; a row without a name is left out. A seat that has to be asked, or is not
/// found, leaves the entry without one.
NetworkUpdate updateNetworks(const filter::Index& index, const Matcher& matcher,
                             const overlay::Overlay& before, const Rows& rows, const Columns& columns,
                             const overlay::Stamp& stamp, const Answers& answers = {});

/// The same of a table that has a column for each field of overlay/field under its key: `theirs` are its rows
/// as entries of somebody's own, `headings` say which fields it speaks of. An entry is known again by its id.
NetworkUpdate updateFromFields(const model::Atlas& atlas, const overlay::Overlay& before,
                               const overlay::Overlay& theirs, const std::vector<std::string>& headings,
                               const overlay::Stamp& stamp);

}  // namespace imports
