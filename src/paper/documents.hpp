// The documents that can be printed. Pure functions from what is shown to pages; output/document writes them.
#pragma once

#include <functional>

#include "layout/layout.hpp"
#include "paper/page.hpp"
#include "state/document.hpp"
#include "words/entry_table.hpp"

namespace paper {

/// What a document is made from. Its pictures are asked for by layout::PictureInput like all others.
struct PaperInput {
    layout::PictureSources& sources;
    const state::View& view;  ///< the map's; its criteria are those of `result`
    layout::PictureStyle style;
    const filter::Result& result;
    const state::Document& document;  ///< towns and dots, as far as a view shows them
    std::optional<state::FrameSize>
        shownPx{};           ///< logical size of the map the view was seen in; none: show its home
    bool bilingual = false;  ///< names and texts in the other language, too
    std::function<bool(double share)> progress{};  ///< 0 .. 1, of documents that take long; false: give it up

    const model::Atlas& atlas() const { return sources.atlas(); }
    const text::FontBook& fonts() const { return sources.fonts(); }
};

/// A4: the map, then all entries in list order with number, seat, topics, what they do, address and QR code
/// (20 mm), then the sources.
Printout handout(const PaperInput& input);

/// One page, lying: maps of their own scale with numbered pins, the list with fields for sticky dots, empty
/// lines for what is missing. Made for A0; on a smaller paper all of it is smaller but the dots.
Printout poster(const PaperInput& input, PaperSize size = a0Landscape);

/// A4 with eight cards to cut out on each page: number, name, seat, topics, address, QR code.
Printout cards(const PaperInput& input);

/// A4, a page for each scene: its picture, title and text, and the speaker's notes, which may go on on
/// further pages. `input.view` and `input.result` mean nothing here. No pages if `progress` gave it up.
Printout tourPages(const PaperInput& input, const state::Tour& tour);

/// One scene as a screen of the given size presents it to a room of `input.style.room`: its words
/// above the map, letters and lines for those who look on.
scene::Scene scenePicture(const PaperInput& input, const state::TourScene& scene, int widthPx, int heightPx,
                          double scale);

/// What was shown, selected, voted and noted. `date`: of the day, in the reader's words; may be empty.
struct RecordInput {
    const state::Document& document;
    const state::Record& record;
    std::string date;
    const std::vector<std::vector<model::NetworkId>>& townNetworks;  ///< see stage/room_networks
};

/// A4: the present view with the towns of the room, then the record by kinds, then the addresses of all
/// entries in it.
Printout recordPages(const PaperInput& input, const RecordInput& record);
/// The same as a table: one row for each thing.
words::Table recordTable(const model::Atlas& atlas, const RecordInput& record, base::Language language);

}  // namespace paper
