#include "ui/presenter/presenter.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "ui/parts/widgets.hpp"
#include "ui/parts/window_flags.hpp"
#include "ui/presenter/controls.hpp"

namespace ui {

namespace {

using text::Key;

// Logical pixels.
constexpr float timesHeight = 44, gap = 16, leastTwoColumns = 560, headingHeight = 28, titleHeight = 52;
constexpr std::size_t mostTitleLines = 2;
constexpr float columnShare = 0.62f;  // of the picture
constexpr float tallestPicture = 0.55f, tallestAlone = 0.4f, tallestNext = 0.34f;

/// The largest of the proportions inside, at the upper left corner; whole pixels.
Rect fitted(const Rect& area, double proportion)
{
    const float width = std::floor(
        std::min(area.width(), static_cast<float>(static_cast<double>(area.height()) * proportion)));
    return rectAt(area.x0, area.y0, width,
                  std::floor(static_cast<float>(static_cast<double>(width) / proportion)));
}

class Part {
public:
    Part(const char* name, const Rect& area)
    {
        ImGui::SetNextWindowPos(area.min());
        ImGui::SetNextWindowSize({std::max(1.0f, area.width()), std::max(1.0f, area.height())});
        ImGui::Begin(name, nullptr, groundWindow);
    }
    ~Part() { ImGui::End(); }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
};

/// Everything but the two pictures, which lie below.
void fillAround(const PanelContext& f, const Rect& rest, const Rect& picture, const Rect& next)
{
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    std::vector<Rect> parts{rest};
    for (const Rect& hole : {picture, next}) {
        if (hole.empty()) continue;
        std::vector<Rect> left;
        for (const Rect& part : parts) {
            const Rect cut = intersection(part, hole);
            if (cut.empty()) {
                left.push_back(part);
                continue;
            }
            for (const Rect& piece :
                 {Rect{part.x0, part.y0, part.x1, cut.y0}, Rect{part.x0, cut.y1, part.x1, part.y1},
                  Rect{part.x0, cut.y0, cut.x0, cut.y1}, Rect{cut.x1, cut.y0, part.x1, cut.y1}})
                if (!piece.empty()) left.push_back(piece);
        }
        parts = std::move(left);
    }
    for (const Rect& part : parts) list.AddRectFilled(part.min(), part.max(), f.c.panel);
    const float line = f.hairline();
    for (const Rect& hole : {picture, next})
        if (!hole.empty())
            list.AddRect({hole.x0 - line, hole.y0 - line}, {hole.x1 + line, hole.y1 + line}, f.c.border, 0, 0,
                         line);
}

std::string duration(double seconds)
{
    const auto whole = static_cast<long long>(std::max(0.0, seconds));
    char text[32];
    if (whole >= 3600)
        std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60, whole % 60);
    else
        std::snprintf(text, sizeof text, "%lld:%02lld", whole / 60, whole % 60);
    return text;
}

void drawTimes(PanelContext& f, const Rect& area)
{
    const state::Transient& now = f.state().transient;
    const auto labelled = [&](float x, Key label, const std::string& value, const char* name) {
        const std::string_view word = f.tr(label);
        const float labelWidth = std::ceil(textWidth(f, Face::Body, word)) + f.px(8);
        const float valueWidth = std::ceil(textWidth(f, Face::Sentence, value));
        drawTextIn(f, Face::Body, rectAt(x, area.y0, labelWidth, area.height()), f.c.muted, word);
        drawTextIn(f, Face::Sentence, rectAt(x + labelWidth, area.y0, valueWidth + f.px(2), area.height()),
                   f.c.text, value);
        f.record(name, rectAt(x, area.y0, labelWidth + valueWidth, area.height()));
        return x + labelWidth + valueWidth + f.px(16);
    };
    float x = labelled(area.x0, Key::PresentElapsed, duration(now.nowSeconds - now.talkStartSeconds),
                       "present:elapsed");
    x = labelled(x, Key::PresentClock, f.in.clock, "present:clock");
    const std::string present = f.number(static_cast<long long>(now.scene + 1));
    const std::string all = f.number(static_cast<long long>(f.state().document->tour.scenes.size()));
    for (const std::string& place : {f.format(Key::SceneNumber, {present, all}), present + "/" + all}) {
        const Rect rect = rectAt(x, area.y0, std::ceil(textWidth(f, Face::Body, place)), area.height());
        if (rect.x1 > area.x1) continue;
        drawTextIn(f, Face::Body, rect, f.c.muted, place);
        f.record("present:place", rect);
        return;
    }
}

void drawNotes(PanelContext& f, const Rect& area)
{
    if (area.height() < f.px(headingHeight)) return;
    const state::Transient& now = f.state().transient;
    const std::vector<state::TourScene>& scenes = f.state().document->tour.scenes;
    const std::string& notes =
        now.scene < scenes.size() ? scenes[now.scene].notes.get(f.language()) : f.in.version;
    drawTextIn(f, Face::Strong, {area.x0, area.y0, area.x1, area.y0 + f.px(headingHeight)}, f.c.muted,
               f.tr(Key::PresentNotes));
    const Rect below{area.x0, area.y0 + f.px(headingHeight), area.x1, area.y1};
    f.record("present:notes", below);
    ScrollRegion region(f, "##notes", below);
    // Another scene's notes begin at their top.
    if (f.memory.notesOf != now.scene) region.startAt(0);
    f.memory.notesOf = now.scene;
    const double begin = static_cast<double>(below.y0) - static_cast<double>(region.offset());
    f.out.rects.push_back({"notes:begin", geo::Box{below.x0, begin, below.x1, begin + 1}});
    Column column = region.column(0);
    if (now.scene >= scenes.size() || notes.empty())
        column.paragraph(Face::Body, f.c.muted, f.tr(Key::PresentNoNotes));
    else
        column.paragraph(Face::Title, f.c.text, notes);
    region.reach(column, 8);
}

/// All scenes, to go to any of them; the present one is lit.
void drawScenes(PanelContext& f, const Rect& area)
{
    if (area.height() < f.px(size::row)) return;
    const std::vector<state::TourScene>& scenes = f.state().document->tour.scenes;
    const std::size_t present = f.state().transient.scene;
    ScrollRegion region(f, "##scenes", area);
    Column column = region.column(size::inset);
    // Titles stand under each other, in their second lines too.
    const float numbers = std::ceil(textWidth(f, Face::Strong, std::to_string(scenes.size()))) + f.px(8);
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const std::string& given = scenes[i].title.get(f.language());
        const std::string_view title = given.empty() ? f.tr(Key::SceneUntitled) : std::string_view(given);
        // Measured in the stronger letters, so that no row grows when its scene comes.
        const std::size_t lines =
            wrapped(f, Face::Strong, title, column.width() - numbers, mostTitleLines).size();
        const float line = lineHeight(f, Face::Body);
        const Rect inner =
            column.take(f.px(size::row) + line * static_cast<float>(std::max<std::size_t>(lines, 1) - 1));
        const Rect row{inner.x0 - f.px(size::inset), inner.y0, inner.x1 + f.px(size::inset), inner.y1};
        const Press p = press(f, "present:scene:" + std::to_string(i + 1), row, {.group = "present:scenes"});
        rowGround(f, row, p, i == present);
        const float top = inner.y0 + std::round((f.px(size::row) - line) / 2);
        const Face face = i == present ? Face::Strong : Face::Body;
        Column(f, inner.x0, top, numbers).paragraph(face, f.c.muted, std::to_string(i + 1), 1);
        Column(f, inner.x0 + numbers, top, inner.width() - numbers)
            .paragraph(face, f.c.text, title, mostTitleLines);
        drawRing(f, p, row, f.px(size::corner));
        if (p.clicked) f.wish(state::ShowScene{i});
        if (i == present && f.memory.workshop.presentedScene != present) scrollIntoView(f, row);
    }
    f.memory.workshop.presentedScene = present;
    region.reach(column, 8);
}

void drawNext(PanelContext& f, const PresenterAreas& areas)
{
    const Rect& area = areas.next;
    const std::vector<state::TourScene>& scenes = f.state().document->tour.scenes;
    const std::size_t next = f.state().transient.scene + 1;
    const bool any = next < scenes.size();
    drawTextIn(f, Face::Strong, {area.x0, area.y0, area.x1, area.y0 + f.px(headingHeight)}, f.c.muted,
               f.tr(Key::PresentNext));
    Column column(f, area.x0, area.y0 + f.px(headingHeight), area.width());
    const std::string_view words =
        any ? std::string_view(scenes[next].title.get(f.language())) : f.tr(Key::PresentLast);
    f.record("present:upcoming", rectAt(column.x0, column.y(), column.width(), f.px(titleHeight)));
    column.paragraph(Face::Title, f.c.text, words, 2);
    if (any && !areas.nextPicture.empty()) {
        f.record("present:next-picture", areas.nextPicture);
        f.out.nextPx.add({areas.nextPicture.x0, areas.nextPicture.y0});
        f.out.nextPx.add({areas.nextPicture.x1, areas.nextPicture.y1});
    }
    // Behind the last scene there is no picture: the list takes its room.
    const float below = any && !areas.nextPicture.empty() ? areas.nextPicture.y1 : column.y();
    drawScenes(f, {area.x0, below + f.px(gap), area.x1, area.y1});
}

}  // namespace

PresenterAreas presenterAreas(const Rect& rest, const state::AudienceScreen& screen, float factor)
{
    const auto px = [&](float logical) { return std::round(logical * factor); };
    const double proportion =
        screen.widthPx > 0 && screen.heightPx > 0 ? screen.widthPx / screen.heightPx : 16.0 / 9;
    PresenterAreas areas;
    const Rect inner = rest.inset(px(gap));
    if (inner.empty()) return areas;
    areas.times = {inner.x0, inner.y0, inner.x1, std::min(inner.y1, inner.y0 + px(timesHeight))};
    const Rect body{inner.x0, areas.times.y1 + px(4), inner.x1, inner.y1};
    if (body.empty()) return areas;
    const bool two = body.width() >= px(leastTwoColumns);
    const float wide = two ? std::round(body.width() * columnShare) : body.width();
    areas.picture = fitted({body.x0, body.y0, body.x0 + wide,
                            body.y0 + std::round(body.height() * (two ? tallestPicture : tallestAlone))},
                           proportion);
    areas.controls = {body.x0, areas.picture.y1 + px(gap), body.x0 + wide,
                      areas.picture.y1 + px(gap) + px(size::row.logical)};
    areas.notes = {body.x0, areas.controls.y1 + px(8), body.x0 + wide, body.y1};
    if (!two) return areas;
    areas.next = {body.x0 + wide + px(gap * 1.5f), body.y0, body.x1, body.y1};
    const Rect below{areas.next.x0, body.y0 + px(headingHeight + titleHeight), areas.next.x1, body.y1};
    if (below.height() > px(size::row.logical * 2))
        areas.nextPicture = fitted(
            {below.x0, below.y0, below.x1, below.y0 + std::round(body.height() * tallestNext)}, proportion);
    return areas;
}

void drawPresenter(PanelContext& f, const Rect& rest)
{
    const PresenterAreas areas =
        presenterAreas(rest, *f.state().transient.presentation.audience, f.px(1000) / 1000);
    const std::size_t next = f.state().transient.scene + 1;
    const bool any = next < f.state().document->tour.scenes.size();
    fillAround(f, rest, areas.picture, any ? areas.nextPicture : Rect{});
    f.out.rects.push_back({"present:picture", f.out.mapPx});
    {
        const Part part("##times", areas.times);
        drawTimes(f, areas.times);
    }
    {
        const Part part("##controls",
                        {areas.controls.x0, areas.controls.y0, areas.controls.x1, areas.notes.y1});
        const float below = drawControls(f, areas.controls);
        drawNotes(
            f, {areas.notes.x0, std::max(areas.notes.y0, below + f.px(8)), areas.notes.x1, areas.notes.y1});
    }
    if (areas.next.empty()) return;
    const Part part("##next", areas.next);
    drawNext(f, areas);
}

void drawMonitorOffer(PanelContext& f, const Rect& window)
{
    const std::string& name = f.state().transient.presentation.offeredMonitor;
    if (f.state().transient.mode != state::Mode::Present || name.empty() || window.empty()) return;
    const float width = std::min(f.px(420), window.width() - f.px(32));
    const std::string words = f.format(Key::PresentOffer, {name});
    const std::size_t lines = wrapped(f, Face::Body, words, width - f.px(32)).size();
    const float height =
        f.px(32) + lineHeight(f, Face::Body) * static_cast<float>(lines) + f.px(12) + f.px(size::row);
    const Rect card = rectAt(window.x1 - width - f.px(16), window.y1 - height - f.px(16), width, height);
    const Part part("##offer", card);
    fillRect(card, f.c.panel, f.px(size::corner));
    strokeRect(card, f.c.border, f.hairline(), f.px(size::corner));
    f.record("offer", card);
    Column column(f, card.x0 + f.px(16), card.y0 + f.px(16), width - f.px(32));
    column.paragraph(Face::Body, f.c.text, words);
    column.gap(12);
    Column::Flow flow(column, f.px(size::row), 8);
    const auto answer = [&](const char* id, Key label, ButtonKind kind) {
        return button(f, id, flow.next(std::min(column.width(), buttonWidth(f, f.tr(label), Icon::None))),
                      f.tr(label), Icon::None, kind);
    };
    if (answer("offer:take", Key::PresentOfferTake, ButtonKind::Primary))
        f.effect(state::AnswerMonitor{true});
    if (answer("offer:refuse", Key::PresentOfferRefuse, ButtonKind::Plain))
        f.effect(state::AnswerMonitor{false});
    flow.end();
}

}  // namespace ui
