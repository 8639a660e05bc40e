// The names of entries beside their symbols, with what the map cannot show of them: which wording, and where
// there is room, for all that are wished for at once. Takes what it uses; decides nothing about who is named.
#pragma once

#include <optional>
#include <vector>

#include "layout/place/entries.hpp"

namespace layout {

struct LabelWish {
    const PlacedEntry* entry = nullptr;
    geo::Point anchorBand;
    const model::SeatCity* seat = nullptr;
    bool withLeaders = false;  ///< may stand further away, joined by a line
    bool strong = false;       ///< in the letters of what is asked for, with a note
};

/// A label that was found, and the line that joins it.
struct FoundLabel {
    PlacedLabel label;
    std::vector<Footprint> leader;
};

class LabelFinder {
public:
    LabelFinder(const FrameContext& context, Occupancy& occupancy) : context_(context), occupancy_(occupancy)
    {
    }

    /// By wish: its place among what is free, so that as many as can be are named, as near and in as full
    /// words as can be. Takes nothing yet.
    std::vector<std::optional<FoundLabel>> choose(const std::vector<LabelWish>& wishes) const;

    void take(const LabelWish& wish, const FoundLabel& found);

    /// The name of an entry of the city at `anchorBand`, put around `middleBand` by hand. Takes its room and
    /// that of its line.
    PlacedLabel takeByHand(model::NetworkId network, geo::Point anchorBand, geo::Point middleBand,
                           bool strong);

private:
    struct Option : FoundLabel {
        double cost = 0;
        geo::Box extentBand;  ///< of text and line, at all scales of the band
    };
    using Options = std::vector<std::vector<Option>>;

    std::vector<TextBlock> nameVariants(const model::Network& network, bool strong) const;
    TextBlock noteOf(model::NetworkId network) const;
    std::vector<Option> adjacentOptions(const LabelWish& wish) const;
    void addRemoteOptions(const LabelWish& wish, std::vector<Option>& options) const;
    void addOptions(const LabelWish& wish, const Option& named, double cost,
                    const std::vector<LabelSpot>& spots, std::vector<Option>& options) const;
    bool isFree(const LabelWish& wish, Option& option) const;
    bool leavesTheWorld(const Footprint& text) const;
    /// A line that touches another city's dot reads as if it ended there.
    bool touchesDots(const LabelWish& wish, const Option& option) const;
    const Occupancy& dots() const;
    static bool clash(const LabelWish& a, const Option& first, const LabelWish& b, const Option& second);
    /// By wish the number of its option. Of those that are not `open` the chosen one stays.
    static void solveFor(const std::vector<LabelWish>& wishes, const Options& options,
                         const std::vector<bool>& open, std::vector<std::optional<std::size_t>>& chosen);

    const FrameContext& context_;
    const std::optional<geo::Box> world_ = context_.band.worldBox();
    Occupancy& occupancy_;
    mutable std::optional<Occupancy> dots_{};  ///< of all cities on the map, by their number
};

}  // namespace layout
