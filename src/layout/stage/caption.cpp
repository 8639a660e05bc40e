#include "layout/stage/caption.hpp"

#include <algorithm>
#include <cmath>

#include "layout/place/text_block.hpp"
#include "layout/rounding.hpp"
#include "layout/stage/explored.hpp"
#include "layout/stage/quiz_board.hpp"
#include "layout/stage/room_size.hpp"
#include "look/metrics.hpp"
#include "look/palette.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

// At the text size of a room 26 and 15.5 are 54 and 32 px of 1080, the least that a projector should show.
constexpr double titlePx = 26, textPx = 15.5, secondTitlePx = 17;
constexpr double insetPx = 14, gapPx = 5;
constexpr double mostInset = 0.03;  // of the picture's height, as below
constexpr double largestShare = 0.42;
constexpr double smallest = 0.3, step = 0.92;
constexpr std::size_t anyLines = 40;
// Of a larger room the title has as large letters as one line holds, down to what nearer rows are shown.
constexpr double leastTitle = 0.7;
// A column of words: its share of the picture's width, and from which letters and proportions on there is
// one.
constexpr double columnShare = 0.35, columnFromRoom = 1.4, columnFromProportion = 1.5;
constexpr double leastInColumn = 0.8;
constexpr std::size_t mostTitleLines = 4;

/// The lines of a caption from top to bottom.
struct CaptionBlock {
    struct Part {
        TextBlock block;
        bool muted = false;
    };
    std::vector<Part> parts;
    double insetPx = 0, gapPx = 0;
    double share = 1;     ///< of the full size
    double columnPx = 0;  ///< width with the insets; 0: above the map
    bool below = false;   ///< the map: a window held upright, as a phone is

    double heightPx() const
    {
        double height = 2 * insetPx - gapPx;
        for (const Part& part : parts) height += part.block.heightPx + gapPx;
        return height;
    }
};

bool endsWithEllipsis(const TextBlock& block)
{
    return block.lines.empty() || block.lines.back().utf8.ends_with("…");
}

/// How much larger the letters are than the nearest rows need; 1 at the desk.
double roomOf(const Request& request)
{
    if (!(request.lineScale > 1)) return 1;
    return std::max(1.0, request.style.textScale /
                             leastAudienceTextScale(request.canvas.heightPx / request.canvas.scale));
}

/// A window that is narrow and held upright: the map first, its words below.
bool isUpright(const Request& request)
{
    const Canvas& canvas = request.canvas;
    return canvas.purpose == Purpose::Window && canvas.heightPx > canvas.widthPx &&
           canvas.widthPx < state::narrowBelowPx * canvas.scale;
}

class CaptionMaker {
public:
    CaptionMaker(const Request& request, const CaptionWords& words, bool beside)
        : request_(request), words_(words), first_(request.style.language), second_(text::otherThan(first_)),
          columnPx_(beside ? std::round(request.canvas.widthPx * columnShare / request.canvas.scale) *
                                 request.canvas.scale
                           : 0)
    {
    }

    CaptionBlock make() const
    {
        const double most = request_.canvas.heightPx * (columnPx_ > 0 ? 1 : largestShare);
        for (double share = 1;; share *= step) {
            bool whole = true;
            CaptionBlock caption = at(share, whole);
            if (share < smallest || (whole && caption.heightPx() <= most)) return caption;
        }
    }

private:
    /// At `share` of the full size; `whole` becomes false if something had to be cut.
    CaptionBlock at(double share, bool& whole) const
    {
        const look::Metrics m{request_.canvas.scale, request_.style.textScale * share};
        CaptionBlock caption;
        caption.share = share;
        caption.below = isUpright(request_);
        caption.columnPx = columnPx_;
        caption.insetPx = std::min<double>(m.textPx(insetPx), request_.canvas.heightPx * mostInset);
        caption.gapPx = m.textPx(gapPx);
        const auto width =
            static_cast<float>((columnPx_ > 0 ? columnPx_ : request_.canvas.widthPx) - 2 * caption.insetPx);
        const auto add = [&](TextBlock block, const std::string& words, bool muted) {
            if (words.empty()) return;
            whole = whole && (!endsWithEllipsis(block) || words.ends_with("…"));
            caption.parts.push_back({std::move(block), muted});
        };
        const auto text = [&](const std::string& words, bool muted) {
            add(makeTextBlock(request_.fonts, words, m.font(text::Weight::Regular, textPx), width, anyLines),
                words, muted);
        };
        add(title(words_.title.get(first_), m, text::Weight::Bold, titlePx, width), words_.title.get(first_),
            false);
        add(title(inSecond(words_.title), m, text::Weight::Medium, secondTitlePx, width),
            inSecond(words_.title), true);
        text(words_.text.get(first_), false);
        text(inSecond(words_.text), true);
        return caption;
    }

    /// In one line above the map, in few lines without a cut word in a column, if smaller letters help.
    TextBlock title(const std::string& words, const look::Metrics& m, text::Weight weight, double logicalPx,
                    float widthPx) const
    {
        const double room = roomOf(request_);
        const double largest = columnPx_ > 0 ? std::max(leastTitle, 1 / room) : 1;
        const double least = columnPx_ > 0 ? largest * leastTitle : std::max(leastTitle, 1 / room);
        const std::size_t lines = columnPx_ > 0 || isUpright(request_) ? mostTitleLines : 1;
        const auto sized = [&](double size) {
            return makeTextBlock(request_.fonts, words, m.font(weight, logicalPx * size), widthPx, anyLines);
        };
        for (double size = largest; size >= least; size *= 0.96) {
            TextBlock block = sized(size);
            if (block.lines.size() <= lines && (!endsWithEllipsis(block) || words.ends_with("…")))
                return block;
        }
        return sized(columnPx_ > 0 ? least : largest);
    }

    std::string inSecond(const base::LocalText& words) const
    {
        const std::string& other = words.get(second_);
        return request_.style.bilingual && other != words.get(first_) ? other : std::string();
    }

    const Request& request_;
    const CaptionWords& words_;
    base::Language first_, second_;
    double columnPx_;
};

std::optional<CaptionBlock> makeCaption(const Request& request)
{
    const std::optional<CaptionWords> words = captionWords(request);
    if (!words || (words->title.empty() && words->text.empty())) return std::nullopt;
    // Two maps side by side need the width.
    const bool wide = request.view.kind != state::ViewKind::Twin &&
                      request.canvas.widthPx >= columnFromProportion * request.canvas.heightPx;
    if (wide && roomOf(request) >= columnFromRoom) {
        CaptionBlock column = CaptionMaker(request, *words, true).make();
        if (column.share >= leastInColumn) return column;
        CaptionBlock above = CaptionMaker(request, *words, false).make();
        return above.share > column.share ? std::move(above) : std::move(column);
    }
    return CaptionMaker(request, *words, false).make();
}

}  // namespace

std::optional<CaptionWords> captionWords(const Request& request)
{
    if (request.stage.quiz) return quizWords(request);
    if (const auto& scene = request.stage.caption) return CaptionWords{scene->title, scene->text};
    if (request.stage.explores) return exploredWords(request);
    return std::nullopt;
}

geo::Box besideCaption(const Request& request, const geo::Box& allPx)
{
    geo::Box map = allPx;
    const std::optional<CaptionBlock> caption = makeCaption(request);
    if (!caption) return map;
    if (caption->columnPx > 0)
        map.minX += caption->columnPx;
    else {
        const double height = std::ceil(
            ceilLogical(std::min(caption->heightPx(), request.canvas.heightPx * 0.5), request.canvas.scale));
        if (caption->below)
            map.maxY -= height;
        else
            map.minY = height;
    }
    return map;
}

geo::Box belowCaption(const Request& request)
{
    const std::optional<CaptionBlock> caption = makeCaption(request);
    if (!caption || !(caption->columnPx > 0)) return {};
    const double inset = caption->insetPx;
    const geo::Box rest{inset, caption->heightPx(), caption->columnPx - inset,
                        request.canvas.heightPx - inset};
    return rest.maxY > rest.minY ? rest : geo::Box{};
}

void paintCaption(const Request& request, scene::Items& items)
{
    const std::optional<CaptionBlock> caption = makeCaption(request);
    if (!caption) return;
    const look::Palette& colors = look::palette(request.style.theme);
    double y = caption->insetPx;
    if (caption->below) y += std::max(0.0, request.canvas.heightPx - caption->heightPx());
    for (const CaptionBlock::Part& part : caption->parts) {
        paint(items, scene::Role::Title, {}, part.block, {caption->insetPx, y}, Align::Left,
              {part.muted ? colors.textMuted : colors.text, {}, 0});
        y += part.block.heightPx + caption->gapPx;
    }
}

}  // namespace layout
