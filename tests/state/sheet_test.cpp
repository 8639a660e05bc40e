// A narrow window: the panel is a sheet over the map, and where it rests is state.
#include <doctest/doctest.h>

#include "geo/camera.hpp"
#include "state/action.hpp"
#include "state/step_back.hpp"
#include "state/update.hpp"
#include "support/sample_atlas.hpp"

using namespace state;

namespace {

struct Phone {
    model::Atlas atlas = test_support::sampleAtlas();
    AppState state = initialState(ViewKind::World, {}, 360, 500);

    Phone() { does(ResizeWindow{360}); }
    void does(const Action& action) { state = update(atlas, state, action); }
    SheetRest rest() const { return state.transient.panel.sheet; }
};

}  // namespace

TEST_CASE("a window is narrow by its width in letters")
{
    Phone phone;
    CHECK(hasSheet(phone.state));
    phone.does(ResizeWindow{640});
    CHECK_FALSE(hasSheet(phone.state));
    phone.does(SetTextScale{2});
    phone.does(ResizeWindow{1279});
    CHECK(hasSheet(phone.state));
    phone.does(ResizeWindow{1280});
    CHECK_FALSE(hasSheet(phone.state));
}

TEST_CASE("what is open stays in sight when the window or the letters make it narrow")
{
    Phone phone;
    phone.does(ResizeWindow{1280});
    phone.does(Select{model::NetworkId(0)});
    phone.does(ResizeWindow{500});
    CHECK(phone.rest() == SheetRest::Half);
    phone.does(ResizeWindow{1280});
    phone.does(StepBack{});
    phone.does(ResizeWindow{500});
    CHECK(phone.rest() == SheetRest::Handle);
}

TEST_CASE("what is opened pulls the sheet up to half, and closing it lets it down")
{
    Phone phone;
    CHECK(phone.rest() == SheetRest::Handle);
    phone.does(Select{model::NetworkId(0)});
    CHECK(phone.rest() == SheetRest::Half);
    phone.does(Select{model::NetworkId(1)});
    CHECK(phone.rest() == SheetRest::Half);
    phone.does(StepBack{});
    CHECK(phone.rest() == SheetRest::Handle);

    phone.does(SetText{"wasser"});
    CHECK(phone.rest() == SheetRest::Half);
    phone.does(SetText{""});
    CHECK(phone.rest() == SheetRest::Handle);

    phone.does(SetFiltersOpen{true});
    CHECK(phone.rest() == SheetRest::Half);
}

TEST_CASE("who pulled the sheet up by hand finds it there when a card is closed")
{
    Phone phone;
    phone.does(RestSheet{SheetRest::Whole});
    phone.does(Select{model::NetworkId(0)});
    CHECK(phone.rest() == SheetRest::Whole);
    phone.does(StepBack{});
    CHECK(phone.rest() == SheetRest::Whole);
    CHECK(nextStepBack(phone.state) == BackStep::Sheet);
    phone.does(StepBack{});
    CHECK(phone.rest() == SheetRest::Half);
    phone.does(StepBack{});
    CHECK(phone.rest() == SheetRest::Handle);
    CHECK(nextStepBack(phone.state) == BackStep::None);
}

TEST_CASE("another question shows its list; going back to one does not")
{
    Phone phone;
    phone.does(ToggleValue{filter::Facet::City, "Bonn"});
    CHECK(phone.rest() == SheetRest::Half);
    phone.does(RestSheet{SheetRest::Handle});
    phone.does(ResetFilters{});
    CHECK(phone.rest() == SheetRest::Handle);
    phone.does(GoBack{});
    CHECK(phone.rest() == SheetRest::Handle);
}

TEST_CASE("a wide window has no sheet to pull up")
{
    Phone phone;
    phone.does(ResizeWindow{1280});
    phone.does(Select{model::NetworkId(0)});
    CHECK(phone.rest() == SheetRest::Handle);
    CHECK(seesPanel(phone.state));
    phone.does(StepBack{});
    CHECK(nextStepBack(phone.state) == BackStep::None);
}

TEST_CASE("what is asked about is not left under the sheet that rises over it")
{
    Phone phone;
    // The seat lies low in the picture.
    const model::Seat* seat = phone.atlas[model::NetworkId(0)].mainSeat();
    REQUIRE(seat);
    geo::Camera camera = phone.state.view.cameras[0];
    camera.centre = seat->place;
    camera.metresPerPx = 5000;
    phone.state.view.cameras[0] = geo::panned(camera, 0, 220);
    phone.does(Select{model::NetworkId(0)});
    phone.state.transient.motions = {};
    phone.does(ResizeMap{360, 250});
    const geo::Point at = geo::Viewport(phone.state.view.cameras[0], {0, 0, 360, 250}, 1).toPx(seat->place);
    CHECK(at.y <= 250 - 40);
    CHECK(at.x == doctest::Approx(180).epsilon(0.1));
}
