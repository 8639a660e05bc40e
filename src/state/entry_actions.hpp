// Actions on entries of somebody's own and on corrections of others, and on what differs from a file. Part of
// state/action.hpp, whose list names them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "overlay/overlay.hpp"
#include "overlay/value.hpp"
#include "state/app_state.hpp"

namespace state {

// --- entries of somebody's own, and corrections of those in the data; see overlay/
/// Appends an entry with what `entry` has, and selects it. Its id is free, whatever it was.
struct AddEntry {
    model::Network entry;
};
/// As stated today. A value that cannot be (a link that is none) changes nothing: overlay::problem says why.
struct ChangeField {
    model::NetworkId entry;
    std::string field;  ///< key of overlay/field
    overlay::Value value;
};
/// As one of one's own, and selects it.
struct DuplicateEntry {
    model::NetworkId entry;
};
/// One in the data is hidden.
struct DeleteEntry {
    model::NetworkId entry;
};
/// One of one's own is deleted.
struct HideEntry {
    model::NetworkId entry;
};
/// Hidden or deleted before
struct RestoreEntry {
    model::NetworkId entry;
};
/// What the data say. Of an own entry: nothing.
struct RestoreField {
    model::NetworkId entry;
    std::string field;
};
/// Of an entry in the data all fields.
struct RestoreFields {
    model::NetworkId entry;
};
/// What overlay::merged or overlay::decide made, as one step.
struct SetEntries {
    base::SharedValue<overlay::Overlay> entries;
};

/// One of somebody's own; those of the data stay.
struct RemoveLink {
    model::TownLink link;
};

// --- what differs between the entries here and a file, or newer data
/// Nothing: it is closed, and nothing was taken over
struct ShowReview {
    std::optional<Review> review;
};
/// Theirs is taken, or mine stays
struct TakeDifference {
    std::size_t item = 0;  ///< differences first, then conflicts
    bool take = true;
};
struct TakeAllDifferences {
    bool take = true;
};
/// As chosen, as one step
struct FinishReview {};

}  // namespace state
