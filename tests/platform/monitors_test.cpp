// Which monitor the audience looks at, and what happens when one comes or goes. No window, no monitor needed.
#include <doctest/doctest.h>

#include "platform/monitors.hpp"

using namespace platform;
using News = StageWatch::News;

namespace {

const Monitor laptop{"eDP-1", 0, 0, 1366, 768, 1}, projector{"HDMI-1", 1366, 0, 1920, 1080, 1},
    third{"DP-2", 3286, 0, 1280, 720, 1};
const Geometry onLaptop{40, 30, 1200, 700, false}, onProjector{1400, 30, 1200, 700, false};

StageWatch begun(const Monitors& monitors, const std::string& wanted = {}, const Geometry& window = onLaptop)
{
    StageWatch watch;
    watch.begin(monitors, wanted, window);
    return watch;
}

}  // namespace

TEST_CASE("the audience looks at the monitor that the window is not on")
{
    CHECK(placeStage({laptop, projector}, "", onLaptop) == StagePlace{laptop, projector});
    CHECK(placeStage({laptop, projector}, "", onProjector) == StagePlace{projector, laptop});
    CHECK(placeStage({projector, laptop}, "", onLaptop) == StagePlace{laptop, projector});
    CHECK(placeStage({laptop}, "", onLaptop) == StagePlace{laptop, std::nullopt});
    CHECK(placeStage({}, "", onLaptop) == StagePlace{});
    // Most of the window decides, not its corner.
    CHECK(placeStage({laptop, projector}, "", {1300, 0, 1200, 700, false}) == StagePlace{projector, laptop});
}

TEST_CASE("a chosen monitor is taken, the window goes to another one if it must")
{
    CHECK(placeStage({laptop, projector, third}, "DP-2", onLaptop) == StagePlace{laptop, third});
    CHECK(placeStage({laptop, projector}, "HDMI-1", onProjector) == StagePlace{laptop, projector});
    CHECK(placeStage({laptop, projector}, "eDP-1", onLaptop) == StagePlace{projector, laptop});
    CHECK(placeStage({laptop, projector}, "gone", onLaptop) == StagePlace{laptop, projector});
    CHECK(placeStage({laptop}, "HDMI-1", onLaptop) == StagePlace{laptop, std::nullopt});

    // A page cannot go to the other one: then there is no second window, and none is offered.
    CHECK(placeStage({laptop, projector}, "eDP-1", onLaptop, true) == StagePlace{laptop, std::nullopt});
    CHECK(placeStage({laptop, projector}, "HDMI-1", onLaptop, true) == StagePlace{laptop, projector});
    StageWatch page;
    page.begin({laptop, projector}, "eDP-1", onLaptop, true);
    CHECK(page.follow({laptop, projector}, "eDP-1") == StageWatch::News::None);
    CHECK(page.place() == StagePlace{laptop, std::nullopt});
    CHECK_FALSE(page.offered());
    page.follow({laptop, projector}, "");
    CHECK(page.place() == StagePlace{laptop, projector});
}

TEST_CASE("mirrored monitors are one")
{
    const Monitor mirrored{"HDMI-1", 0, 0, 1280, 720, 1};
    CHECK(differing({laptop, mirrored}) == Monitors{laptop});
    CHECK(differing({laptop, projector, third}).size() == 3);
    CHECK(placeStage({laptop, mirrored}, "HDMI-1", onLaptop) == StagePlace{laptop, std::nullopt});
}

TEST_CASE(
    "the audience's monitor is unplugged: the talk goes on in the window, and it is offered when it is back")
{
    StageWatch watch = begun({laptop, projector});
    CHECK(watch.place() == StagePlace{laptop, projector});
    CHECK(watch.follow({laptop, projector}, "") == News::None);

    CHECK(watch.follow({laptop}, "") == News::MonitorLost);
    CHECK(watch.lost() == "HDMI-1");
    CHECK(watch.place() == StagePlace{laptop, std::nullopt});
    CHECK(watch.follow({laptop}, "") == News::None);
    CHECK_FALSE(watch.offered());

    CHECK(watch.follow({laptop, projector}, "") == News::MonitorOffered);
    CHECK(watch.offered() == projector);
    CHECK(watch.place() == StagePlace{laptop, std::nullopt});  // never unasked
    CHECK(watch.follow({laptop, projector}, "") == News::None);
    watch.accept();
    CHECK(watch.place() == StagePlace{laptop, projector});
    CHECK_FALSE(watch.offered());
    CHECK(watch.follow({laptop, projector}, "") == News::None);
}

TEST_CASE("the presenter's monitor is unplugged: the window goes to the one that is left")
{
    StageWatch watch = begun({laptop, projector});
    CHECK(watch.follow({projector}, "") == News::MonitorLost);
    CHECK(watch.lost() == "eDP-1");
    CHECK(watch.place() == StagePlace{projector, std::nullopt});
    // It comes back: the window is where the audience looks, so the offer keeps them there.
    CHECK(watch.follow({laptop, projector}, "HDMI-1") == News::None);  // a new wish is followed at once
    CHECK(watch.place() == StagePlace{laptop, projector});
}

TEST_CASE("with three monitors the lost one is offered again before any other")
{
    StageWatch watch = begun({laptop, projector, third}, "DP-2");
    CHECK(watch.follow({laptop, projector}, "DP-2") == News::MonitorLost);
    CHECK(watch.offered() == projector);
    watch.follow({laptop, projector, third}, "DP-2");
    CHECK(watch.offered() == third);
}

TEST_CASE("an offer that was refused is not made again until the monitor was gone once more")
{
    StageWatch watch = begun({laptop});
    CHECK(watch.follow({laptop, projector}, "") == News::MonitorOffered);
    watch.refuse();
    CHECK(watch.follow({laptop, projector}, "") == News::None);
    CHECK_FALSE(watch.offered());
    CHECK(watch.follow({laptop}, "") == News::None);
    CHECK(watch.follow({laptop, projector}, "") == News::MonitorOffered);
    CHECK(watch.follow({laptop}, "") == News::None);
    CHECK_FALSE(watch.offered());
}

TEST_CASE("sizes may change, and for a moment there may be no monitor at all")
{
    StageWatch watch = begun({laptop, projector});
    Monitor smaller = projector;
    smaller.width = 1024;
    smaller.height = 768;
    CHECK(watch.follow({laptop, smaller}, "") == News::None);
    CHECK(watch.place() == StagePlace{laptop, smaller});
    CHECK(watch.follow({}, "") == News::None);
    CHECK(watch.place() == StagePlace{laptop, smaller});
    // Switching to mirroring leaves one.
    CHECK(watch.follow({laptop, {"HDMI-1", 0, 0, 1366, 768, 1}}, "") == News::MonitorLost);
    CHECK(watch.place().audience == std::nullopt);
}

TEST_CASE("a window whose monitor is gone comes back into sight")
{
    CHECK(withinReach(onProjector, {laptop, projector}) == onProjector);
    const Geometry back = withinReach({1400, 30, 1800, 900, true}, {laptop});
    CHECK(back == Geometry{0, 0, 1366, 768, true});
    CHECK(withinReach({1340, 30, 1200, 700, false}, {laptop}).x ==
          83);  // 26 px of title bar cannot be grasped
    CHECK(withinReach({100, 760, 1200, 700, false}, {laptop}).y == 34);
    CHECK(withinReach(onProjector, {}) == onProjector);
}

TEST_CASE("a window of a larger desk is maximised: its frame would lie beyond the edges")
{
    const Geometry large{0, 0, 3840, 2100, false};
    CHECK(withinReach(large, {laptop}) == Geometry{0, 0, 1366, 768, true});
    CHECK(withinReach({0, 0, 1366, 1200, false}, {laptop}).maximised);
    // Across two monitors it may lie.
    const Geometry wide{100, 40, 2000, 700, false};
    CHECK(withinReach(wide, {laptop, projector}) == wide);
    CHECK(withinReach({1366, 0, 1920, 1200, false}, {laptop, projector}) ==
          Geometry{1366, 0, 1920, 1080, true});
}

TEST_CASE("two monitors of one name are two")
{
    const Monitor left{"DELL", 0, 0, 1920, 1080, 1}, right{"DELL", 1920, 0, 1920, 1080, 1},
        far{"DELL", 3840, 0, 1920, 1080, 1};
    const Monitors named = withOwnNames({left, right, far});
    CHECK(named[0].name == "DELL");
    CHECK(named[1].name == "DELL (2)");
    CHECK(named[2].name == "DELL (3)");
    CHECK(placeStage({named[0], named[1]}, "", onLaptop) == StagePlace{named[0], named[1]});
    CHECK(placeStage({named[0], named[1]}, "DELL", onLaptop) == StagePlace{named[1], named[0]});
    // Also where nobody gave them numbers.
    CHECK(placeStage({left, right}, "", onLaptop) == StagePlace{left, right});
    CHECK(placeStage({left, right}, "DELL", onLaptop) == StagePlace{right, left});
}

TEST_CASE("a monitor without pixels shows nothing")
{
    const Monitor off{"HDMI-1", 0, 0, 0, 0, 1};
    CHECK(placeStage({off, off}, "", onLaptop).main == std::nullopt);
    CHECK(placeStage({off, laptop}, "HDMI-1", onLaptop) == StagePlace{laptop, std::nullopt});
    StageWatch watch = begun({laptop, off});
    CHECK(watch.follow({off}, "") == News::None);
    CHECK(watch.place() == StagePlace{laptop, std::nullopt});
}

TEST_CASE("a place that nobody could work in is none")
{
    const Geometry usual;
    CHECK(usableOr({0, 0, 1, 1, false}, usual) == usual);
    CHECK(usableOr({0, 0, 1600, 20, false}, usual) == usual);
    const Geometry small{10, 10, 360, 640, false};
    CHECK(usableOr(small, usual) == small);
}
