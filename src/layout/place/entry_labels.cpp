#include "layout/place/entry_labels.hpp"

#include "layout/place/list_note.hpp"
#include "words/entry_words.hpp"

namespace layout {

namespace {

constexpr double labelWidthPx = 190;
constexpr double narrowLabelWidthPx = 110;

bool isShortened(const TextBlock& block) { return block.lines.back().utf8.ends_with("…"); }

}  // namespace

/// The texts to try, best first: in one line, in two, abbreviated.
std::vector<TextBlock> LabelFinder::nameVariants(const model::Network& network, bool strong) const
{
    const look::Metrics& m = context_.metrics;
    const text::Font font = strong ? m.labelStrong() : m.label();
    const text::FontBook& fonts = context_.request.fonts;
    const std::string& label = words::entryLabel(network, context_.language);
    std::vector<TextBlock> variants{makeTextBlock(fonts, label, font, m.textPx(labelWidthPx), 2)};
    if (variants[0].lines.size() == 1 && variants[0].widthPx > m.textPx(narrowLabelWidthPx)) {
        TextBlock narrow = makeTextBlock(fonts, label, font, variants[0].widthPx * 0.7f, 2);
        if (narrow.lines.size() == 2 && !isShortened(narrow)) variants.push_back(std::move(narrow));
    }
    if (!network.abbreviation.empty() && network.abbreviation.size() < label.size())
        variants.push_back(makeTextBlock(fonts, network.abbreviation, font, m.textPx(labelWidthPx), 1));
    return variants;
}

std::optional<PlacedLabel> LabelFinder::find(geo::Point anchorBand, const PlacedEntry& entry,
                                             bool withLeaders, bool strong)
{
    const model::Network& network = context_.atlas()[entry.network];
    const look::Metrics& m = context_.metrics;
    PlacedLabel label;
    if (context_.slotOf(entry.network) && context_.hasNotes())
        label.note = makeTextBlock(context_.request.fonts,
                                   listNote(network, context_.showsStates(), context_.language), m.small(),
                                   m.textPx(240), 2);
    const double inset = label.note.empty() ? 0 : noteInsetPx(m);
    const double noteWidth = label.note.widthPx + 2 * inset, noteHeight = label.note.heightPx + inset;
    const geo::Box symbol =
        geo::Box{entry.offsetPx.x, entry.offsetPx.y, entry.offsetPx.x, entry.offsetPx.y}.grown(
            entry.radiusPx);
    const std::vector<TextBlock> variants = nameVariants(network, strong);
    for (const bool remote : {false, true}) {
        if (remote && !withLeaders) break;
        for (const TextBlock& name : variants) {
            const double width = std::max<double>(name.widthPx, noteWidth);
            const double height = name.heightPx + noteHeight;
            const auto spots = remote ? remoteSpots(symbol, width, height, m.textPx(56))
                                      : adjacentSpots(symbol, width, height, m.textPx(2));
            for (const LabelSpot& spot : spots) {
                if (!takeSpot(anchorBand, entry, spot)) continue;
                label.name = name;
                label.spot = spot;
                return label;
            }
        }
    }
    return std::nullopt;
}

bool LabelFinder::takeSpot(geo::Point anchorBand, const PlacedEntry& entry, const LabelSpot& spot)
{
    const geo::Point anchor = anchorBand;
    const Footprint text{anchor, spot.boxPx};
    if (leavesTheWorld(text) || !occupancy_.isFree(text, entry.network.index)) return false;
    std::vector<Footprint> leader;
    if (spot.leaderPx)
        leader = lineFootprints(anchor, entry.offsetPx, *spot.leaderPx, context_.metrics.textPx(3));
    for (const Footprint& piece : leader)
        if (!occupancy_.isFree(piece, entry.network.index)) return false;
    occupancy_.take(text, entry.network.index);
    for (const Footprint& piece : leader) occupancy_.take(piece, entry.network.index);
    return true;
}

/// Beside the world a picture has no more room than it needs: such a label would be cut, or end in a list
/// that covers its own place.
bool LabelFinder::leavesTheWorld(const Footprint& text) const
{
    const double left = text.anchorBand.x + text.offsetPx.minX,
                 right = text.anchorBand.x + text.offsetPx.maxX;
    return world_ && (left < world_->minX || right > world_->maxX);
}

}  // namespace layout
