// What the panels of filters, comparison, related entries and text remember between frames. Part of Memory;
// never saved.
#pragma once

#include <optional>

#include "filter/answers/questions.hpp"
#include "layout/document/document.hpp"
#include "state/view.hpp"
#include "ui/workshop/workshop_memory.hpp"

namespace ui {

/// The ends of the range of founding years.
enum class YearEnd : std::uint8_t { From, Until };

struct FacetsMemory {
    EditedText filterName;                     ///< under which the filter is to be saved
    std::optional<YearEnd> grabbed;            ///< of the years, while the pointer holds it
    filter::OverlapOf overlapOf{};             ///< what the bars of a comparison count
    std::vector<model::NetworkId> overlapFor;  ///< the comparison `overlapOf` was chosen for
    float headHeight = 0;             ///< of what stands above the unfolded filters, in the last frame
    std::optional<float> filtersTop;  ///< where they began in the last frame, if they were unfolded below it
    bool weightsOpen = false;         ///< of related entries
    struct ViewText {
        state::View view;
        base::Language language{};
        filter::RelatedWeights weights;
        layout::TextTwin text;
    };
    std::optional<ViewText> viewText;  ///< what the view says, kept while it says so
};

}  // namespace ui
