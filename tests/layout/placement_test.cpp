// What stands where is kept while the map is moved, and what is seen does not depend on the way there.
#include "layout/place/placement.hpp"

#include <doctest/doctest.h>

#include "filter/index.hpp"
#include "layout/layout.hpp"
#include "layout/real_scene.hpp"
#include "scene/dump.hpp"
#include "state/update.hpp"

namespace {

/// A window that keeps what was placed, or with `warm` false one that begins anew with each picture.
class Window {
public:
    explicit Window(bool warm = true) : warm_(warm), answers_(index())
    {
        sources_.emplace(answers_, layout_test::fonts());
    }

    std::string picture(const layout::PictureInput& picture)
    {
        if (!warm_) sources_.emplace(answers_, layout_test::fonts());
        return scene::dump(layout::layout(picture, *sources_));
    }

    std::size_t placed() { return sources_->placements().made(); }

private:
    static const filter::Index& index()
    {
        static const filter::Index index(layout_test::realAtlas());
        return index;
    }

    bool warm_;
    filter::Answers answers_;
    std::optional<layout::PictureSources> sources_;
};

layout::PictureInput pictureOf(state::ViewKind kind)
{
    const layout::Canvas canvas{1280, 720, 1, layout::Purpose::Window};
    const state::AppState state = state::initialState(kind, {}, canvas.widthPx, canvas.heightPx);
    return layout::pictureOf(state.view, {}, canvas);
}

std::vector<layout::PictureInput> somePictures()
{
    std::vector<layout::PictureInput> pictures;
    for (const auto kind :
         {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany, state::ViewKind::Twin}) {
        pictures.push_back(pictureOf(kind));
        pictures.push_back(pictures.back());
        pictures.back().view.selection = {layout_test::network("c40-cities"),
                                          layout_test::network("eurocities")};
        pictures.push_back(pictures.back());
        pictures.back().hoveredRegion = filter::RegionRef{filter::RegionRef::Kind::Country, "LU"};
    }
    return pictures;
}

void moveBy(layout::PictureInput& picture, double dxPx, double dyPx)
{
    picture.cameras[0] = geo::panned(picture.cameras[0], dxPx, dyPx);
}

}  // namespace

TEST_CASE("thirty steps of a pan and one jump show the same picture")
{
    for (const layout::PictureInput& start : somePictures()) {
        Window window, other;
        layout::PictureInput panned = start;
        std::string last;
        for (int i = 0; i < 30; ++i) {
            moveBy(panned, 23.7, 11.3);
            last = window.picture(panned);
        }
        CHECK(other.picture(panned) == last);
    }
}

TEST_CASE("what is kept and what is placed anew are the same picture, whatever was seen between")
{
    Window warm, cold(false);
    for (int round = 0; round < 2; ++round)
        for (layout::PictureInput picture : somePictures())
            for (const double zoom : {1.0, 1.37, 0.8}) {
                picture.cameras[0].metresPerPx /= zoom;
                CHECK(warm.picture(picture) == cold.picture(picture));
            }
}

TEST_CASE("while the map is moved a little, or the pointer over it, nothing is placed anew")
{
    Window window;
    layout::PictureInput picture = pictureOf(state::ViewKind::Europe);
    (void)window.picture(picture);
    const std::size_t before = window.placed();
    for (int i = 0; i < 10; ++i) {
        moveBy(picture, 3, 2);
        (void)window.picture(picture);
    }
    picture.hovered = layout_test::network("c40-cities");
    (void)window.picture(picture);
    picture.hoveredRegion = filter::RegionRef{filter::RegionRef::Kind::Country, "FR"};
    (void)window.picture(picture);
    CHECK(window.placed() == before);
    // What is selected is placed otherwise.
    picture.view.selection = {layout_test::network("c40-cities")};
    (void)window.picture(picture);
    CHECK(window.placed() > before);
}

TEST_CASE("a pan across a whole frame places a few times")
{
    Window window;
    layout::PictureInput picture = pictureOf(state::ViewKind::Germany);
    picture.cameras[0].metresPerPx /= 2;
    for (int i = 0; i < 128; ++i) {
        (void)window.picture(picture);
        moveBy(picture, 10, 0);
    }
    CHECK(window.placed() <= 6);
}

TEST_CASE("what a pan comes to is there before it is seen, and is what would be placed at once")
{
    for (const double step : {8.0, 16.0}) {
        Window window, cold(false);
        layout::PictureInput picture = pictureOf(state::ViewKind::Germany);
        picture.cameras[0].metresPerPx /= 2;
        for (int i = 0; i < 12; ++i) {
            (void)window.picture(picture);
            moveBy(picture, step, 0);
        }
        const std::size_t before = window.placed();
        for (int i = 0; i < 1800 / step; ++i) {
            (void)window.picture(picture);
            moveBy(picture, step, step / 4);
        }
        CAPTURE(step);
        CHECK(window.placed() == before);
        CHECK(window.picture(picture) == cold.picture(picture));
    }
}
