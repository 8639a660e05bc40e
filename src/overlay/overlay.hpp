// What people state beside the data: entries of their own, and corrections of fields of entries that are in
// the data. Changes are kept by entry and field, each with what the data said when it was made, so that newer
// data bring their corrections. A value without files and without the data themselves; overlay/apply makes
// entries of both, overlay/merge two overlays one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/function_ref.hpp"
#include "base/shared_value.hpp"
#include "model/town_link.hpp"
#include "overlay/field.hpp"
#include "overlay/value.hpp"

namespace overlay {

/// An entry of somebody's own. A deleted one stays, so that the others keep their place in the list, it can
/// be brought back, and a merge knows of it.
struct OwnEntry {
    model::Network network;  ///< its `own` and `absent` say nothing here
    std::string date;        ///< "2026-11-30": of the newest change; may be empty
    bool deleted = false;
    std::string written{};  ///< as it stood in its file (JSON), for order and members that nobody here knows
    friend bool operator==(const OwnEntry&, const OwnEntry&) = default;
};

struct Change {
    std::string field;  ///< key of overlay/field
    Value value;
    Value was;  ///< what the data said when it was changed first
    std::string date;
    friend bool operator==(const Change&, const Change&) = default;
};

/// What is changed of an entry that is in the data, or was.
struct ChangedEntry {
    std::string id;
    base::LocalText name;         ///< that it had then; for when the data no longer have it
    std::vector<Change> changes;  ///< each field at most once, in the order of the first change
    bool hidden = false;
    std::string hiddenDate{};
    bool empty() const { return changes.empty() && !hidden; }
    const Change* find(std::string_view field) const;
    friend bool operator==(const ChangedEntry&, const ChangedEntry&) = default;
};

struct Overlay {
    std::vector<base::SharedValue<OwnEntry>> own;          ///< in the order in which they were made
    std::vector<base::SharedValue<ChangedEntry>> changed;  ///< in the order of the first change
    /// Changes as they stood in a file (JSON) that this program does not understand: of a newer one. Kept.
    std::vector<std::string> notUnderstood;
    /// Places that are joined in pairs, beside those of the data.
    base::SharedValue<model::TownLinks> links{};
    bool empty() const { return own.empty() && changed.empty() && notUnderstood.empty() && links->empty(); }
    const ChangedEntry* find(std::string_view id) const;
    /// Into `own`; nothing if there is none of that id.
    std::optional<std::size_t> findOwn(std::string_view id) const;
    friend bool operator==(const Overlay&, const Overlay&) = default;
};

/// True for ids that are in use.
using IdTaken = base::FunctionRef<bool(std::string_view)>;

/// An id for an entry of that name that is not in use: "staedte-am-fluss", "staedte-am-fluss-2".
std::string freeId(std::string_view name, IdTaken taken);

// --- entries of somebody's own, by their place in Overlay::own

/// Appends an entry and returns its place. Its id is made of the name, or of `id` where that is free.
std::size_t addEntry(Overlay& overlay, model::Network network, IdTaken taken, const Stamp& stamp);
void changeOwn(Overlay& overlay, std::size_t place, const Field& field, const Value& value,
               const Stamp& stamp);
void setDeleted(Overlay& overlay, std::size_t place, bool deleted, const Stamp& stamp);

// --- entries of the data; `now` is the entry as it is shown, with what is changed of it already

/// A value that the data have anyway takes the change back.
void changeField(Overlay& overlay, const model::Network& now, const Field& field, const Value& value,
                 const Stamp& stamp);
/// The same for an entry that is known by its id alone; `was` counts if the field was not changed before.
void setChange(Overlay& overlay, const ChangedEntry& entry, Change change);
void restoreField(Overlay& overlay, std::string_view id, std::string_view field);
void setHidden(Overlay& overlay, std::string_view id, const base::LocalText& name, bool hidden,
               const Stamp& stamp);

/// A copy of an entry as one of somebody's own, named "... (Kopie)".
model::Network copyOf(const model::Network& network);

}  // namespace overlay
