// A colleague's overlay into one's own: what differs, as a list, and the overlay that choices about it make.
// Pure, by field; entries are known by their id.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "overlay/overlay.hpp"

namespace overlay {

/// Something that theirs has and mine has not, or has otherwise.
struct Difference {
    enum class What : std::uint8_t {
        NewEntry,  ///< an entry of their own
        Field,     ///< `field` of an own entry or of one of the data
        Hidden,    ///< they hide or delete an entry that is here, or show one that is hidden here
        Links,     ///< `links` connections of places that are not here
    };
    What what = What::Field;
    std::string entry;     ///< its id
    base::LocalText name;  ///< of the entry
    std::string field;     ///< Field: key of overlay/field
    Value mine, theirs;    ///< Field
    bool theirsHidden = false;
    std::size_t links = 0;  ///< Links
    std::string date;       ///< of their change; may be empty
    bool conflict = false;  ///< both changed it; else nobody here did, and theirs is the proposal
    bool proposed() const { return !conflict; }
    friend bool operator==(const Difference&, const Difference&) = default;
};

/// In the order of their file. `ancestor`: what both began with, where it is known; else a field is in
/// conflict where both have something that differs. An entry of theirs with the id of one of mine and another
/// name is another entry.
std::vector<Difference> differences(const Overlay& mine, const Overlay& theirs, const Overlay& ancestor = {});

/// `take`: for each of the differences whether theirs is taken; what is missing is not. What nobody here
/// understands comes along.
Overlay merged(const Overlay& mine, const Overlay& theirs, const std::vector<Difference>& differences,
               const std::vector<bool>& take, IdTaken taken);

/// What each difference proposes.
std::vector<bool> proposals(const std::vector<Difference>& differences);

}  // namespace overlay
