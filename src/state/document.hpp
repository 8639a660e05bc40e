// What people make with the program and keep: the scenes of a tour, what was collected in the room, entries
// of their own. Saved in tour, session and data files, undone as a whole. Entries are named by id, so that
// nothing is lost with other data.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "base/shared_value.hpp"
#include "geo/lon_lat.hpp"
#include "overlay/overlay.hpp"
#include "state/view.hpp"

namespace state {

/// A scene of a tour: a stored view with the words that belong to it.
struct TourScene {
    base::LocalText title;  ///< one sentence
    base::LocalText text;   ///< below the title, for the audience; may be empty
    base::LocalText notes;  ///< for the speaker alone; may have line feeds
    View view;
    FrameSize mapPx{1920, 1080};       ///< logical size of the map area the cameras were made for
    std::vector<std::string> missing;  ///< selected entries that the present data does not have
    friend bool operator==(const TourScene&, const TourScene&) = default;
};

struct Tour {
    base::LocalText title;
    base::LocalText credit;
    std::vector<TourScene> scenes;
    friend bool operator==(const Tour&, const Tour&) = default;
};

/// A town somebody in the room comes from.
struct CollectedTown {
    std::string name;
    std::string country;          ///< ISO 3166-1 alpha-2
    std::string state;            ///< ISO 3166-2:DE or empty
    std::string municipalityKey;  ///< official eight digits, in Germany; may be empty
    geo::LonLat position;
    int people = 1;
    friend bool operator==(const CollectedTown&, const CollectedTown&) = default;
};

/// Dots that the room gave an entry; at least one.
struct Votes {
    std::string entry;
    int dots = 0;
    friend bool operator==(const Votes&, const Votes&) = default;
};

struct Note {
    std::string text;
    std::string entry;  ///< what it is about; empty: the evening as a whole
    friend bool operator==(const Note&, const Note&) = default;
};

struct Document {
    Tour tour;
    std::vector<CollectedTown> towns;  ///< in the order they were called out
    std::vector<Votes> votes;          ///< in the order of the first dot
    std::vector<Note> notes;
    /// Entries of somebody's own and what they changed of those in the data. Scenes name own entries by their
    /// place there, so it only grows while the document is edited; deleted ones stay.
    base::SharedValue<overlay::Overlay> entries;
    friend bool operator==(const Document&, const Document&) = default;
};

/// What was on the screen so far, each thing once, in order. Saved with a session, never undone.
struct Record {
    std::vector<base::LocalText> shown;  ///< titles of presented scenes
    std::vector<std::string> selected;   ///< ids of entries
    friend bool operator==(const Record&, const Record&) = default;
};

}  // namespace state
