// The documents that can be printed. Pure functions from what is shown to pages; output/document writes them.
#pragma once

#include <functional>

#include "layout/layout.hpp"
#include "paper/page.hpp"
#include "state/document.hpp"
#include "words/entry_table.hpp"

namespace paper {

struct PaperRequest {
    const model::Atlas& atlas;
    const state::View& view;                ///< the map's; its criteria are those of `result`
    const state::Preferences& preferences;  ///< language, theme
    const filter::Result& result;
    const text::FontBook& fonts;
    std::optional<state::FrameSize>
        shownPx{};           ///< logical size of the map the view was seen in; none: show its home
    bool bilingual = false;  ///< names and texts in the other language, too
    layout::Stage room{};    ///< towns and dots, as far as a view shows them
    /// Answers what a view asks beside the filter; valid until asked again. Without it such a view shows only
    /// its filter.
    std::function<layout::ViewAnswers(const state::View&)> answersTo{};
    std::function<bool(double share)> progress{};  ///< 0 .. 1, of documents that take long; false: give it up
};

/// A4: the map, then all entries in list order with number, seat, topics, what they do, address and QR code
/// (20 mm), then the sources.
Document handout(const PaperRequest& request);

/// One page A0: a large map with numbered pins, the list with fields for sticky dots, empty lines for what is
/// missing.
Document poster(const PaperRequest& request);

/// A4 with eight cards to cut out on each page: number, name, seat, topics, address, QR code.
Document cards(const PaperRequest& request);

/// A4, a page for each scene: its picture, title and text, and the speaker's notes, which may go on on
/// further pages. `request.view` and `request.result` mean nothing here. No pages if `progress` gave it up.
Document tourPages(const PaperRequest& request, const state::Tour& tour);

/// One scene as a screen of the given size presents it to a room of `request.preferences.room`: its words
/// above the map, letters and lines for those who look on.
scene::Scene scenePicture(const PaperRequest& request, const state::Scene& scene, int widthPx, int heightPx,
                          double scale);

/// What was shown, selected, voted and noted. `date`: of the day, in the reader's words; may be empty.
struct RecordRequest {
    const state::Document& document;
    const state::Record& record;
    std::string date;
    const std::vector<std::vector<model::NetworkId>>& townNetworks;  ///< see stage/room_networks
};

/// A4: the present view with the towns of the room, then the record by kinds, then the addresses of all
/// entries in it.
Document recordPages(const PaperRequest& request, const RecordRequest& record);
/// The same as a table: one row for each thing.
words::Table recordTable(const model::Atlas& atlas, const RecordRequest& record, base::Language language);

}  // namespace paper
