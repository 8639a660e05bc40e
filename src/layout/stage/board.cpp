#include "layout/stage/board.hpp"

#include <algorithm>
#include <cmath>

#include "layout/place/text_block.hpp"
#include "layout/stage/board_rows.hpp"
#include "layout/stage/room_size.hpp"
#include "look/color.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

constexpr double widthPx = 270, wideWidthPx = 380;
constexpr double largestAreaShare = 0.2;  // of its frame
constexpr double largestWidthShare = 0.46, widestForAudience = 0.6, largestHeightShare = 0.8;
constexpr double readableShare = 0.85, smallestShare = 0.32, shareStep = 0.92;
constexpr double barPx = 7;

/// Lines and bars from top to bottom, measured before they are painted.
class Sheet {
public:
    Sheet(const FrameContext& context, double share, double width)
        : context_(&context), m_{context.metrics.scale, context.metrics.text * share}, width_(width),
          inset_(m_.textPx(10))
    {
    }

    void heading(const std::string& text, std::optional<model::NetworkId> network = {})
    {
        if (y_ > 0) y_ += m_.textPx(8);
        add(makeTextBlock(fonts(), text, m_.font(text::Weight::Bold, 13.5), inner(), 3),
            context_->colors.text, network);
    }
    void note(const std::string& text)
    {
        add(makeTextBlock(fonts(), text, m_.row(), inner(), 4), context_->colors.textMuted, {});
    }
    void row(const BoardRow& row)
    {
        const text::ShapedText& value = fonts().shape(row.value, m_.rowStrong());
        const float room = inner() - (row.value.empty() ? 0 : value.widthPx + m_.textPx(8));
        const double top = y_;
        add(makeTextBlock(fonts(), row.text, m_.row(), room, 8), context_->colors.text, row.network);
        if (!row.value.empty()) {
            TextBlock block = makeTextBlock(fonts(), row.value, m_.rowStrong(), inner(), 1);
            parts_.push_back({std::move(block), context_->colors.text, top, true, 0, {}});
        }
        if (row.share > 0) {
            y_ += m_.textPx(1);
            parts_.push_back({{}, barColor(row.network), y_, false, row.share, row.network});
            y_ += m_.textPx(barPx) + m_.textPx(2);
        }
    }

    double heightPx() const { return y_ + 2 * inset_; }
    double widthPx() const { return width_; }

    geo::Box paintAt(geo::Point corner, scene::Items& items) const
    {
        const geo::Box box{corner.x, corner.y, corner.x + width_, corner.y + heightPx()};
        items.add(scene::Role::Board, {},
                  scene::Rectangle{box,
                                   m_.px(6),
                                   look::withAlpha(context_->colors.panel, 242),
                                   {m_.linePx(1), context_->colors.panelBorder}});
        for (const Part& part : parts_) {
            const double y = corner.y + inset_ + part.y, x = corner.x + inset_;
            if (part.share > 0) {
                items.add(
                    scene::Role::Board, part.network.value_or(model::NetworkId{}),
                    scene::Rectangle{{x, y, x + std::max(2.0, part.share * static_cast<double>(inner())),
                                      y + m_.textPx(barPx)},
                                     m_.px(2),
                                     part.color,
                                     {}});
                continue;
            }
            const double left = part.atRight ? corner.x + width_ - inset_ - part.block.widthPx : x;
            paint(items, scene::Role::Board, part.network.value_or(model::NetworkId{}), part.block, {left, y},
                  Align::Left, {part.color, {}, 0});
        }
        return box;
    }

private:
    struct Part {
        TextBlock block;
        scene::Rgba color;
        double y = 0;
        bool atRight = false;
        double share = 0;  ///< a bar
        std::optional<model::NetworkId> network;
    };

    const text::FontBook& fonts() const { return context_->request.fonts; }
    float inner() const { return static_cast<float>(width_ - 2 * inset_); }
    scene::Rgba barColor(std::optional<model::NetworkId> network) const
    {
        if (!network) return context_->colors.textMuted;
        return context_->colors.family[static_cast<std::size_t>(context_->atlas()[*network].family())];
    }
    void add(TextBlock block, scene::Rgba color, std::optional<model::NetworkId> network)
    {
        const double height = block.heightPx;
        parts_.push_back({std::move(block), color, y_, false, 0, network});
        y_ += height + m_.textPx(2);
    }

    const FrameContext* context_;
    look::Metrics m_;
    double width_, inset_;
    double y_ = 0;
    std::vector<Part> parts_;
};

Sheet makeSheet(const FrameContext& context, const std::vector<BoardSection>& sections, double share,
                double width)
{
    Sheet sheet(context, share, width);
    for (const BoardSection& section : sections) {
        if (!section.heading.empty()) sheet.heading(section.heading);
        if (!section.note.empty()) sheet.note(section.note);
        for (const BoardRow& row : section.rows) sheet.row(row);
        if (section.further > 0) sheet.note(furtherWords(section.further, context.request));
    }
    return sheet;
}

}  // namespace

namespace {

std::size_t longest(const std::vector<BoardSection>& sections)
{
    std::size_t rows = 0;
    for (const BoardSection& section : sections) rows = std::max(rows, section.rows.size());
    return rows;
}

/// Without rows the first section remains, whose note says how many there are.
void shorten(std::vector<BoardSection>& sections, std::size_t mostRows)
{
    if (mostRows == 0 && !sections.empty()) {
        sections.resize(1);
        sections.front().rows.clear();
        sections.front().further = 0;
        return;
    }
    for (BoardSection& section : sections) {
        if (section.rows.size() <= mostRows) continue;
        section.further += section.rows.size() - mostRows;
        section.rows.resize(mostRows);
    }
}

/// How high the board may be: not down to a smaller map that lies below it.
double roomPx(const FrameContext& context, double width, double margin)
{
    const geo::Box& frame = context.boxPx;
    double room = frame.height() * largestHeightShare;
    for (const geo::Box& inset : context.insetsPx)
        if (inset.maxX > frame.maxX - width - 2 * margin)
            room = std::min(room, inset.minY - frame.minY - 2 * margin);
    return room;
}

}  // namespace

geo::Box paintBoard(const FrameContext& context, scene::Items& items)
{
    if (context.request.stage.quiz) return {};
    Comparisons comparisons = thenAndNowSections(context.request);
    std::vector<BoardSection>& compared = comparisons.sections;
    std::vector<BoardSection> others;
    for (auto section :
         {townSection(context.request), roomNetworkSection(context.request), voteSection(context.request)})
        if (section) others.push_back(std::move(*section));
    if (compared.empty() && others.empty()) return {};

    const geo::Box& frame = context.boxPx;
    const double margin = context.metrics.px(8);
    const double width =
        std::min(static_cast<double>(context.metrics.textPx(
                     compared.empty() && !context.request.style.bilingual ? widthPx : wideWidthPx)),
                 frame.width() *
                     (context.forAudience() && compared.size() > 1 ? widestForAudience : largestWidthShare));
    const double room = roomPx(context, width, margin);
    // Letters get a little smaller, for an audience down to what the nearest rows can read; then comparisons
    // and rows give way, and how many of them is said (list and panel have them all); then letters do again.
    const double least =
        leastAudienceTextScale(context.request.canvas.heightPx / context.request.canvas.scale) /
        context.metrics.text;
    const double readable =
        context.forAudience() ? std::min(readableShare, least) / shareStep : readableShare;
    const std::size_t all = compared.size() + comparisons.further;
    double share = 1;
    while (true) {
        std::vector<BoardSection> sections = compared;
        if (compared.size() < all)
            sections.push_back({{}, furtherWords(all - compared.size(), context.request), {}, 0});
        sections.insert(sections.end(), others.begin(), others.end());
        const Sheet sheet = makeSheet(context, sections, share, width);
        const bool large =
            all == 0 && sheet.heightPx() * width > frame.width() * frame.height() * largestAreaShare;
        if ((sheet.heightPx() <= room && !(large && longest(others) > 0)) || share < smallestShare)
            return sheet.paintAt({frame.maxX - margin - sheet.widthPx(), frame.minY + margin}, items);
        if (share < readable && compared.size() > 1)
            compared.pop_back();
        else if (share < readable && longest(others) > 0)
            shorten(others, longest(others) - 1);
        else
            share *= shareStep;
    }
}

}  // namespace layout
