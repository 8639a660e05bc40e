// The poster for the wall: numbered pins on maps of their own scale, and a list to put sticky dots on.
#include <algorithm>
#include <cmath>

#include "look/qr_code.hpp"
#include "look/symbols.hpp"
#include "paper/page_map.hpp"
#include "paper/stack.hpp"
#include "text/catalogue.hpp"
#include "words/code_text.hpp"
#include "words/entry_words.hpp"
#include "words/facts.hpp"
#include "words/origin_words.hpp"
#include "words/sentence.hpp"

namespace paper {

namespace {

using base::Language;
using text::Key;
using text::Weight;

constexpr double marginMm = 30, gapMm = 22;
constexpr double headMm = 70, footMm = 24;
constexpr double dotMm = 17;  // a usual sticky dot has 15 to 19 mm
constexpr int dotsOfEntry = 2;
constexpr int emptyRows = 3;  // for what people miss
constexpr double minRowMm = 15, maxRowMm = 34;
// Names of networks can be read from a metre (capitals above 4 mm), and there is room for twice as many names
// of places as on a screen of the same shape.
constexpr double posterMapScale = 1.8;
constexpr double sideMapScale = 1.4;  // of the smaller ones
constexpr double codeShare = 0.72;    // of a row's height: the modules of an address
constexpr double leastLargeMapMm = 350;
constexpr double mapGapMm = 14;
constexpr double leastMapMm = 120;  // lower maps show nothing

/// Lengths of the A0 poster, on a smaller paper as much smaller as its sides.
struct Unit {
    double share = 1;
    float mm(double lengthMm) const { return paper::mm(lengthMm * share); }
    float pt(double sizePt) const { return paper::pt(sizePt * share); }
    /// Of what a map's scale may shrink: its names must be read from where one stands.
    double mapShare() const { return std::sqrt(share); }
};

/// A map of the poster: each has its own scale.
struct PosterMap {
    state::ViewKind kind = state::ViewKind::World;
    geo::Box boxPx;
};

/// Where maps and list stand: side by side for tall maps, the list below for wide ones. The view's own map is
/// the first and largest; Germany and the world stand beside it.
struct Plan {
    std::vector<PosterMap> maps;
    geo::Box listPx;
    int columns = 2, rows = 1;
    double rowPx = 0;
};

int rowsFor(int entries, int columns) { return (entries + emptyRows + columns - 1) / columns; }

/// As high as there is room for, or nothing to write on is left.
double rowHeightPx(const Unit& unit, double heightPx, int rows)
{
    return std::clamp(heightPx / rows, static_cast<double>(unit.mm(minRowMm)),
                      static_cast<double>(unit.mm(maxRowMm)));
}

/// The list below the maps, in five columns.
Plan planBelow(const Unit& unit, state::ViewKind kind, const geo::Box& page, int entries)
{
    Plan plan;
    plan.columns = 5;
    plan.rows = rowsFor(entries, plan.columns);
    const double most = unit.mm(232);
    plan.rowPx = rowHeightPx(unit, most, plan.rows);
    plan.rows = std::min(plan.rows, static_cast<int>(most / plan.rowPx));
    const double split = page.maxY - plan.rows * plan.rowPx;
    plan.listPx = {page.minX, split, page.maxX, page.maxY};
    const geo::Box maps{page.minX, page.minY, page.maxX, split - unit.mm(mapGapMm)};
    if (kind == state::ViewKind::Twin) {
        plan.maps = {{kind, maps}};
        return plan;
    }
    const double beside = maps.maxX - std::min(maps.width() * 0.36, maps.height() * 0.8);
    plan.maps = {{state::ViewKind::World, {maps.minX, maps.minY, beside - unit.mm(mapGapMm), maps.maxY}},
                 {state::ViewKind::Germany, {beside, maps.minY, maps.maxX, maps.maxY}}};
    return plan;
}

/// The list at the right, in one column if it is short.
Plan planBeside(const Unit& unit, state::ViewKind kind, const geo::Box& page, int entries)
{
    Plan plan;
    const bool isShort = entries > 0 && rowsFor(entries, 1) * double{unit.mm(maxRowMm)} <= page.height();
    plan.columns = isShort ? 1 : 2;
    plan.rows =
        entries > 0 ? rowsFor(entries, plan.columns) : static_cast<int>(page.height() / unit.mm(maxRowMm));
    const double split = page.maxX - unit.mm(isShort ? 250 : 440);
    // The world's map stands below the list where that leaves it its room.
    const double worldPx = (page.maxX - split) / 2;
    const double free = page.height() - worldPx - unit.mm(mapGapMm);
    const bool worldBelow = kind == state::ViewKind::Germany && plan.rows * double{unit.mm(minRowMm)} <= free;
    plan.rowPx = rowHeightPx(unit, worldBelow ? free : page.height(), plan.rows);
    plan.rows = std::min(plan.rows, static_cast<int>(page.height() / plan.rowPx));
    plan.listPx = {split, page.minY, page.maxX, page.minY + plan.rows * plan.rowPx};
    geo::Box maps{page.minX, page.minY, split - unit.mm(gapMm), page.maxY};
    if (kind == state::ViewKind::Germany) {
        plan.maps = {{kind, maps}};
        if (worldBelow)
            plan.maps.push_back({state::ViewKind::World, {split, page.maxY - worldPx, page.maxX, page.maxY}});
        return plan;
    }
    const double band = maps.maxY - std::max<double>(unit.mm(leastMapMm), maps.height() * 0.44);
    const double beside = maps.maxX - maps.width() * 0.5;
    plan.maps = {{kind, {maps.minX, maps.minY, maps.maxX, band - unit.mm(mapGapMm)}},
                 {state::ViewKind::World, {maps.minX, band, beside - unit.mm(mapGapMm), maps.maxY}},
                 {state::ViewKind::Germany, {beside, band, maps.maxX, maps.maxY}}};
    return plan;
}

Plan planFor(const Unit& unit, state::ViewKind kind, const Sheet& sheet, int entries)
{
    const geo::Box page{unit.mm(marginMm), unit.mm(marginMm + headMm), sheet.widthPx() - unit.mm(marginMm),
                        sheet.heightPx() - unit.mm(marginMm + footMm)};
    const bool wide = kind == state::ViewKind::World || kind == state::ViewKind::Twin;
    return wide ? planBelow(unit, kind, page, entries) : planBeside(unit, kind, page, entries);
}

class Poster {
public:
    Poster(const PaperInput& input, PaperSize size)
        : in_(input), colors_(look::palette(input.style.theme)), language_(input.style.language),
          numbers_(numbersOf(input.atlas(), input.result)), unit_{size.widthMm / a0Landscape.widthMm},
          sheet_(input.fonts(), colors_, size),
          plan_(planFor(unit_, input.view.kind, sheet_, static_cast<int>(input.result.matches.size())))
    {
    }

    Printout make()
    {
        Printout document;
        // The question that all its entries answer, not the card that happened to be open.
        state::View asked = in_.view;
        asked.selection.clear();
        document.title = words::pictureTitle(in_.atlas(), asked, in_.result, language_);
        document.language = language_;
        document.sources = text::format(Key::SourcesLine, language_, {text::tr(Key::MapCredits, language_)});
        head(document.title);
        sheet_.bookmark(std::string(text::tr(Key::DocumentMap, language_)), 1, plan_.maps[0].boxPx.minY);
        for (const PosterMap& map : plan_.maps) this->map(map);
        list();
        foot(document.sources);
        document.pages.push_back(sheet_.take());
        return document;
    }

private:
    void head(const std::string& title)
    {
        const float x0 = unit_.mm(marginMm), x1 = sheet_.widthPx() - x0;
        sheet_.bookmark(title, 0, 0);
        const TextStyle name{Weight::Bold, 44 * unit_.share, colors_.text},
            subtitle{Weight::Regular, 28 * unit_.share, colors_.textMuted};
        const std::string subtitleText = words::dataTitle(in_.atlas().origin(), language_);
        constexpr float mostShare = 0.35f;  // of the width, however long the title of the data
        const float nameWidth =
            std::min((x1 - x0) * mostShare,
                     std::max(in_.fonts().shape(text::tr(Key::AppName, language_), name.font()).widthPx,
                              in_.fonts().shape(subtitleText, subtitle.font()).widthPx));
        sheet_.line(text::tr(Key::AppName, language_), name, x1, unit_.mm(marginMm + 22), 1);
        sheet_.line(subtitleText, subtitle, x1, unit_.mm(marginMm + 38), 1, nameWidth);
        Stack stack(in_.fonts(), x1 - x0 - nameWidth - unit_.mm(gapMm));
        // Long sentences get two smaller lines.
        const bool isLong = in_.fonts().shape(title, {Weight::Bold, unit_.pt(88)}).widthPx >
                            x1 - x0 - nameWidth - unit_.mm(gapMm);
        stack.add(title, {Weight::Bold, (isLong ? 58.0 : 88.0) * unit_.share, colors_.text, 1.15}, 2);
        stack.gap(4);
        stack.add(text::tr(Key::DocumentNumbers, language_),
                  {Weight::Regular, 26 * unit_.share, colors_.textMuted}, 1);
        stack.paint(sheet_, x0, unit_.mm(marginMm) - unit_.pt(isLong ? 10 : 14));
    }

    void map(const PosterMap& map)
    {
        const bool own = map.kind == in_.view.kind;
        state::View view = in_.view;
        view.kind = map.kind;
        const PaperInput input{.sources = in_.sources,
                               .view = view,
                               .style = in_.style,
                               .result = in_.result,
                               .document = in_.document,
                               .shownPx = own ? in_.shownPx : std::nullopt,
                               .bilingual = in_.bilingual};
        const bool first = &map == &plan_.maps.front();
        const bool large = first || map.boxPx.height() >= unit_.mm(leastLargeMapMm);
        const double scale = (large ? posterMapScale : sideMapScale) * unit_.mapShare();
        layout::PageRole role{plan_.maps.size() < 2, !first, std::nullopt};
        if (!first && map.kind == state::ViewKind::World && in_.view.kind == state::ViewKind::Europe)
            role.larger = first_;
        scene::Scene scene = pageMap(input, static_cast<int>(map.boxPx.width()),
                                     static_cast<int>(map.boxPx.height()), scale, &numbers_, role);
        if (first) first_ = {scene.frames.at(0).camera, scene.frames[0].boxPx, scene.scale};
        sheet_.scene(std::move(scene), static_cast<float>(map.boxPx.minX), static_cast<float>(map.boxPx.minY),
                     {unit_.pt(2), colors_.panelBorder});
    }

    void list()
    {
        const std::vector<model::NetworkId> order = byNumber(in_.result);
        const int rows = plan_.rows, most = plan_.columns * rows;
        const int shown = std::min(static_cast<int>(order.size()), most - emptyRows);
        rowHeight_ = static_cast<float>(plan_.rowPx);
        columnWidth_ = static_cast<float>((plan_.listPx.width() - unit_.mm((plan_.columns - 1) * gapMm)) /
                                          plan_.columns);
        sheet_.bookmark(std::string(text::tr(Key::DocumentEntries, language_)), 1, plan_.listPx.minY);
        sheet_.line(
            text::tr(Key::PosterDots, language_), {Weight::Regular, 16 * unit_.share, colors_.textMuted},
            static_cast<float>(plan_.listPx.maxX), static_cast<float>(plan_.listPx.minY) - unit_.mm(3.5), 1);
        for (int i = 0; i < rows * plan_.columns; ++i) {
            const float x = static_cast<float>(plan_.listPx.minX) +
                            static_cast<float>(i / rows) * (columnWidth_ + unit_.mm(gapMm));
            const float y = static_cast<float>(plan_.listPx.minY) + static_cast<float>(i % rows) * rowHeight_;
            if (i % rows == 0) sheet_.rule(x, x + columnWidth_, y, unit_.pt(1.2), colors_.panelBorder);
            sheet_.rule(x, x + columnWidth_, y + rowHeight_, unit_.pt(1.2), colors_.panelBorder);
            const float dots = dotFields(x + columnWidth_, y);
            if (i < shown)
                entry(order[static_cast<std::size_t>(i)], x, y, dots);
            else
                emptyRow(x, y, i == shown, static_cast<int>(order.size()) - shown);
        }
    }

    double nameSizePt() const { return std::clamp(rowHeight_ / pagePxPerMm * 0.74, 12 * unit_.share, 24.0); }

    /// Left edge of the fields.
    float dotFields(float right, float y)
    {
        const float radius = std::min(mm(dotMm), rowHeight_ * 0.8f) / 2;
        for (int i = 0; i < dotsOfEntry; ++i)
            sheet_.add(scene::Disc{
                {right - radius - static_cast<float>(i) * (2 * radius + unit_.mm(3)), y + rowHeight_ / 2},
                radius,
                {0, 0, 0, 0},
                {unit_.pt(1), colors_.panelBorder, unit_.pt(5), unit_.pt(4)}});
        return right - static_cast<float>(dotsOfEntry) * (2 * radius + unit_.mm(3));
    }

    /// Smaller where two lines would not do.
    TextStyle nameStyle(const std::string& name, float widthPx) const
    {
        TextStyle style{Weight::Bold, nameSizePt(), colors_.text, 1.15};
        for (const double share : {0.9, 0.8, 0.7}) {
            if (in_.fonts().wrap(name, style.font(), widthPx, 3).size() <= 2) break;
            style.sizePt = nameSizePt() * share;
        }
        return style;
    }

    void entry(model::NetworkId id, float x, float y, float right)
    {
        const model::Network& network = in_.atlas()[id];
        const float radius = std::min(unit_.mm(9), rowHeight_ * 0.36f), middle = y + rowHeight_ / 2;
        const scene::Rgba color = colors_.family[static_cast<std::size_t>(network.family())];
        sheet_.add(look::numberedSymbol(in_.fonts(), network.scope, numbers_.of(id), {x + radius, middle},
                                        radius, look::symbolLook(color, colors_.panel)));
        const float left = x + 2 * radius + unit_.mm(5);
        const float width = right - code(network, right, middle) - left - unit_.mm(4);
        const TextStyle where{Weight::Regular, nameSizePt() * 0.68, colors_.textMuted, 1.3};
        Stack stack(in_.fonts(), width);
        stack.add(network.name.get(language_), nameStyle(network.name.get(language_), width), 2);
        std::string line = words::factsOf(in_.atlas(), network, language_).valueOf(words::FactKey::Seat);
        if (!network.url.empty()) line += " · " + words::readableAddress(network.url);
        stack.add(line, where, 1);
        stack.paint(sheet_, left, middle - stack.heightPx() / 2);
    }

    /// The code of the entry's address left of the fields. Returns the width that it takes.
    float code(const model::Network& network, float right, float middle)
    {
        const auto qr = look::QrCode::make(network.url);
        if (!qr) return 0;
        const float side = rowHeight_ * static_cast<float>(codeShare),
                    quiet = side / static_cast<float>(qr->size()) * static_cast<float>(look::qrQuietModules);
        const float x = right - quiet - side;
        sheet_.code(*qr, x, middle - side / 2, side);
        sheet_.link({x, middle - side / 2, x + side, middle + side / 2}, network.url);
        return side + 2 * quiet;
    }

    /// A row to write on. The first says so, and how many entries the list had no room for.
    void emptyRow(float x, float y, bool first, int missing)
    {
        if (!first) return;
        std::string words(text::tr(Key::PosterMissing, language_));
        if (missing > 0)
            words = text::format(Key::CodeListMore, language_, {text::number(missing, language_)}) + " · " +
                    words;
        sheet_.line(words, {Weight::Medium, nameSizePt() * 0.8, colors_.textMuted}, x, y + unit_.mm(8));
    }

    void foot(const std::string& credits)
    {
        Stack stack(in_.fonts(), sheet_.widthPx() - 2 * unit_.mm(marginMm));
        const TextStyle style{Weight::Regular, 15 * unit_.share, colors_.textMuted, 1.3};
        stack.add(words::joined({words::originLine(in_.atlas().origin(), language_), credits + ".",
                                 std::string(text::tr(Key::BorderNote, language_)) + "."},
                                " "),
                  style, 3);
        stack.paint(sheet_, unit_.mm(marginMm), sheet_.heightPx() - unit_.mm(marginMm) - stack.heightPx());
    }

    const PaperInput& in_;
    const look::Palette& colors_;
    Language language_;
    layout::EntryNumbers numbers_;
    Unit unit_;
    Sheet sheet_;
    Plan plan_;
    std::optional<layout::PageRole::LargerMap> first_;  ///< the first map, once it is there
    float rowHeight_ = 0, columnWidth_ = 0;
};

}  // namespace

Printout poster(const PaperInput& input, PaperSize size) { return Poster(input, size).make(); }

}  // namespace paper
