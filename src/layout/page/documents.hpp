// The documents that can be printed. Pure functions from what is shown to pages; output/document writes them.
#pragma once

#include "layout/layout.hpp"
#include "layout/page/page.hpp"

namespace layout {

struct PaperRequest {
    const model::Atlas& atlas;
    const state::View& view;                ///< the map's; its criteria are those of `result`
    const state::Preferences& preferences;  ///< language, theme
    const filter::Result& result;
    const text::FontBook& fonts;
    std::optional<state::FrameSize> shownPx{};  ///< logical size of the map the view was seen in; none: show its home
    bool bilingual = false;                     ///< names and texts in the other language, too
};

/// A4: the map, then all entries in list order with number, seat, topics, what they do, address and QR code
/// (20 mm), then the sources.
Document handout(const PaperRequest& request);

/// One page A0: a large map with numbered pins, the list with fields for sticky dots, empty lines for what is missing.
Document poster(const PaperRequest& request);

/// A4 with eight cards to cut out on each page: number, name, seat, topics, address, QR code.
Document cards(const PaperRequest& request);

}  // namespace layout
