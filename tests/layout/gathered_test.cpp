// Many entries on a map: what stands together is one mark, and falls apart as one comes nearer.
#include "layout/place/gathered.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "filter/index.hpp"
#include "geo/map_extent.hpp"
#include "layout/frame_plan.hpp"
#include "layout/layout.hpp"
#include "layout/real_scene.hpp"
#include "support/crowd.hpp"

using layout::GatheredMark;
using layout::Gathering;
using layout_test::realAtlas;

namespace {

const model::Atlas& crowdedAtlas()
{
    static const model::Atlas atlas = [] {
        const model::Atlas& real = realAtlas();
        const std::shared_ptr<const model::Gazetteer> gazetteer(std::shared_ptr<void>{}, &real.gazetteer());
        const std::shared_ptr<const model::Geography> geography(std::shared_ptr<void>{}, &real.geography());
        return model::Atlas(model::Atlas::Parts{
            test_support::crowd(800, *gazetteer, *geography), {}, real.mapShared(), gazetteer, geography});
    }();
    return atlas;
}

struct Data {
    explicit Data(const model::Atlas& atlas)
        : index(atlas), answers(index), sources(answers, layout_test::fonts())
    {
    }
    filter::Index index;
    filter::Answers answers;
    layout::PictureSources sources;
};

layout::PictureInput pictureOf(state::ViewKind kind, double nearer = 1)
{
    const layout::Canvas canvas{1280, 720, 1, layout::Purpose::Window};
    const state::AppState state = state::initialState(kind, {}, canvas.widthPx, canvas.heightPx);
    layout::PictureInput picture = layout::pictureOf(state.view, {}, canvas);
    picture.cameras[0].metresPerPx /= nearer;
    return picture;
}

Gathering gathered(Data& data, const layout::PictureInput& picture)
{
    const layout::Request request = layout::answered(picture, data.sources);
    const auto plans = layout::planFrames(request, layout::mapBoxOf(request));
    return layout::gatherEntries(layout::makeFrameContext(request, plans, 0));
}

/// How many marks say how many entries they stand for.
std::size_t counting(const scene::Scene& scene)
{
    return static_cast<std::size_t>(
        std::count_if(scene.items.begin(), scene.items.end(), [](const scene::Item& item) {
            const auto* run = std::get_if<scene::TextRun>(&item.primitive);
            return item.role == scene::Role::SymbolGlyph && !item.network.valid() && run &&
                   run->text.utf8.find_first_not_of("0123456789") == std::string::npos;
        }));
}

}  // namespace

TEST_CASE("the entries of the talk are never gathered")
{
    Data data(realAtlas());
    for (const auto kind :
         {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany, state::ViewKind::Twin})
        for (const double nearer : {0.7, 1.0, 2.0, 5.0}) {
            const Gathering gathering = gathered(data, pictureOf(kind, nearer));
            CHECK_FALSE(gathering.gathers);
            CHECK(gathering.marks.empty());
        }
}

TEST_CASE("of many entries each in view stands in exactly one mark")
{
    Data data(crowdedAtlas());
    for (const auto kind : {state::ViewKind::Europe, state::ViewKind::Germany}) {
        const layout::PictureInput picture = pictureOf(kind);
        const Gathering gathering = gathered(data, picture);
        REQUIRE(gathering.gathers);
        std::map<std::uint32_t, int> times;
        for (const GatheredMark& mark : gathering.marks)
            for (const model::NetworkId id : mark.entries) ++times[id.index];
        const geo::Viewport viewport(picture.cameras[0], {0, 0, 1280, 720}, 1);
        for (const model::SeatCity& city : crowdedAtlas().seatCities())
            for (const model::NetworkId id : city.networks) {
                CHECK(times[id.index] <= 1);
                if (viewport.boxPx().contains(viewport.toPx(city.place))) CHECK(times[id.index] == 1);
            }
    }
}

TEST_CASE("marks do not meet, at no scale of their band")
{
    Data data(crowdedAtlas());
    const Gathering gathering = gathered(data, pictureOf(state::ViewKind::Europe));
    for (std::size_t i = 0; i < gathering.marks.size(); ++i)
        for (std::size_t k = i + 1; k < gathering.marks.size(); ++k) {
            const GatheredMark &a = gathering.marks[i], &b = gathering.marks[k];
            const geo::Point d = a.anchorBand - b.anchorBand;
            CHECK(std::hypot(d.x, d.y) > (a.radiusPx + b.radiusPx) * 0.98);
        }
}

TEST_CASE("nothing moves with the pan, and no mark becomes another one")
{
    Data data(crowdedAtlas());
    layout::PictureInput picture = pictureOf(state::ViewKind::Europe);
    std::map<std::set<std::uint32_t>, geo::Point> places;
    for (int step = 0; step < 12; ++step) {
        for (const GatheredMark& mark : gathered(data, picture).marks) {
            std::set<std::uint32_t> entries;
            for (const model::NetworkId id : mark.entries) entries.insert(id.index);
            const auto [known, isNew] = places.emplace(entries, mark.anchorBand);
            CHECK(known->second.x == doctest::Approx(mark.anchorBand.x).epsilon(1e-9));
            CHECK(known->second.y == doctest::Approx(mark.anchorBand.y).epsilon(1e-9));
        }
        picture.cameras[0] = geo::panned(picture.cameras[0], 37, 21);
    }
    std::set<std::uint32_t> seen;
    for (const auto& [entries, place] : places)
        for (const std::uint32_t id : entries) CHECK(seen.insert(id).second);
}

TEST_CASE("at the scale that a mark names it falls apart, and not before")
{
    Data data(crowdedAtlas());
    const layout::PictureInput start = pictureOf(state::ViewKind::Europe);
    int opened = 0;
    for (const GatheredMark& mark : gathered(data, start).marks) {
        if (mark.single() || mark.apartMetresPerPx < 150 || opened > 12) continue;
        ++opened;
        const auto piecesAt = [&](double metresPerPx) {
            layout::PictureInput picture = start;
            picture.cameras[0].metresPerPx = metresPerPx;
            picture.cameras[0].centre = mark.largest->place;
            const Gathering gathering = gathered(data, picture);
            std::set<std::size_t> pieces;
            for (std::size_t m = 0; m < gathering.marks.size(); ++m)
                for (const model::NetworkId id : gathering.marks[m].entries)
                    if (id == mark.entries.front() || id == mark.entries.back()) pieces.insert(m);
            std::size_t holding = 0;
            for (const GatheredMark& other : gathering.marks)
                holding += std::any_of(other.entries.begin(), other.entries.end(),
                                       [&](model::NetworkId id) {
                                           return std::find(mark.entries.begin(), mark.entries.end(), id) !=
                                                  mark.entries.end();
                                       })
                               ? 1
                               : 0;
            return gathering.gathers ? holding : 2;
        };
        CHECK(piecesAt(mark.apartMetresPerPx * 0.98) >= 2);
        CHECK(piecesAt(mark.apartMetresPerPx * 1.5) == 1);
    }
    CHECK(opened > 5);
}

TEST_CASE("who is asked for stands alone among many")
{
    Data data(crowdedAtlas());
    layout::PictureInput picture = pictureOf(state::ViewKind::Germany);
    const model::NetworkId asked = crowdedAtlas().seatCities().front().networks.front();
    picture.view.selection = {asked};
    for (const GatheredMark& mark : gathered(data, picture).marks)
        CHECK(std::find(mark.entries.begin(), mark.entries.end(), asked) == mark.entries.end());
}

TEST_CASE("a picture of many has no lists, and marks that count")
{
    Data data(crowdedAtlas());
    const scene::Scene scene = layout::layout(pictureOf(state::ViewKind::Europe), data.sources);
    CHECK(counting(scene) > 10);
    CHECK(std::none_of(scene.items.begin(), scene.items.end(),
                       [](const scene::Item& item) { return item.role == scene::Role::DockPanel; }));
    Data few(realAtlas());
    CHECK(counting(layout::layout(pictureOf(state::ViewKind::Europe), few.sources)) == 0);
}
