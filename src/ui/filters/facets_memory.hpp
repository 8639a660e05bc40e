// What the panels of filters, comparison, related entries and text remember between frames. Part of Memory;
// never saved.
#pragma once

#include <optional>

#include "filter/answers/questions.hpp"
#include "state/view.hpp"
#include "ui/workshop/workshop_memory.hpp"
#include "words/document/document.hpp"

namespace ui {

/// The ends of the range of founding years.
enum class YearEnd : std::uint8_t { From, Until };

/// Where the unfolded filters were in the last frame, device pixels.
struct FilterAnchor {
    float top = 0;          ///< in the window
    float offset = 0;       ///< their region was scrolled by that
    float room = 0;         ///< left free above them
    float areaBottom = 0;   ///< of the region; another one: nothing is kept
    bool choosing = false;  ///< a chooser stood above them
    filter::Criteria criteria;
};

struct FacetsMemory {
    EditedText filterName;           ///< under which the filter is to be saved
    std::optional<YearEnd> grabbed;  ///< of the years, while the pointer holds it
    float headHeight = 0;            ///< of what stands above the unfolded filters, in the last frame
    FilterAnchor anchor;
    struct ViewText {
        state::View view;
        base::Language language{};
        filter::RelatedWeights weights;
        words::TextTwin text;
    };
    std::optional<ViewText> viewText;  ///< what the view says, kept while it says so
};

}  // namespace ui
