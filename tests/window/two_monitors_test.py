"""Presenting on two real monitors of an X server, one of which is unplugged in the middle.
Usage: two_monitors_test.py BINARY [TEST...]"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

from driver import App
from monitors import TwoMonitors, Unavailable

BINARY = None
LEFT, RIGHT = (0, 0, 1280, 720), (1280, 0, 1920, 1080)


def colours(path, x, y, width, height):
    """How many different colours there are in a part of a picture."""
    told = subprocess.run(["convert", str(path), "-crop", f"{width}x{height}+{x}+{y}", "+repage", "-format", "%k", "info:"], check=True, capture_output=True, text=True)
    return int(told.stdout)


def difference(path, first, second, size):
    """Mean difference, 0 to 1, of two parts of a picture, both brought to one size."""
    crops = [["(", str(path), "-crop", "%dx%d+%d+%d" % (part[2], part[3], part[0], part[1]), "+repage", "-resize", "%dx%d!" % size, ")"] for part in (first, second)]
    told = subprocess.run(["compare", "-metric", "MAE"] + sum((crop for crop in crops), []) + ["null:"], capture_output=True, text=True)
    return float(told.stderr.split("(")[1].rstrip(")"))


class TwoMonitorsTest(unittest.TestCase):
    def setUp(self):
        self.monitors = TwoMonitors(("1280x720", "1920x1080"))
        self.addCleanup(self.monitors.close)

    def present(self, *arguments, size=(1200, 660)):
        app = App(BINARY, self.monitors, *arguments, size=size)
        self.addCleanup(app.kill)
        app.settled()
        app.key("F5")
        return app.wait(lambda a: a.state["audience"] == "DUMMY1" and "present:picture" in a.rects, "the presenter's view").settled()

    def picture(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return self.monitors.picture(pathlib.Path(folder.name) / "desktop.png")

    def places(self, expected):
        """Windows move when their manager gets round to it."""
        for _ in range(200):
            found = self.monitors.windows()
            if found == expected:
                break
        self.assertEqual(found, expected)

    def test_the_audience_sees_the_scene_alone_and_the_presenter_all_the_rest(self):
        app = self.present()
        self.places([LEFT, RIGHT])
        for name in ("present:picture", "present:next-picture", "present:notes", "present:clock", "present:elapsed", "present:next", "present:back",
                     "present:black", "present:white", "present:light", "present:leave", "search", "panel"):
            self.assertIn(name, app.rects)
        app.wait(lambda a: a.state["scene"] == 0, "the first scene")
        shot = self.picture()
        self.assertGreater(colours(shot, *RIGHT), 200)
        # The presenter's picture is the audience's.
        shown = tuple(round(value) for value in app.rects["present:picture"])
        self.assertLess(difference(shot, shown, RIGHT, (shown[2], shown[3])), 0.02)
        # From there the clicker works as ever.
        app.key("Next")
        app.wait(lambda a: a.state["scene"] == 1, "the second scene").settled()
        shot = self.picture()
        self.assertLess(difference(shot, shown, RIGHT, (shown[2], shown[3])), 0.02)
        app.key("period")
        app.wait(lambda a: a.state["blank"] == "black", "the black screen").settled()
        shot = self.picture()
        self.assertEqual(colours(shot, *RIGHT), 1)
        self.assertGreater(colours(shot, *LEFT), 50)
        app.key("period", "Escape")
        app.wait(lambda a: a.state["mode"] == "explore" and "present:picture" not in a.rects, "the end")
        self.assertEqual(len(self.monitors.windows()), 1)
        self.assertEqual(app.quit(), 0)

    def test_unplugged_in_the_middle_the_talk_goes_on_and_the_monitor_is_offered_again(self):
        app = self.present()
        app.key("Next", "Next")
        app.wait(lambda a: a.state["scene"] == 2, "the third scene").settled()
        self.monitors.unplug()
        app.wait(lambda a: a.state["audience"] is None, "one window").wait(lambda a: "DUMMY1" in a.state["toast"], "a word about it").settled()
        self.places([LEFT])
        self.assertEqual((app.state["mode"], app.state["scene"], app.state["exploring"]), ("present", 2, False))
        self.assertEqual(app.rects["map"], [0, 0, 1280, 720])
        app.key("Next")
        app.wait(lambda a: a.state["scene"] == 3, "the fourth scene").settled()

        self.monitors.plug()
        app.wait(lambda a: a.state["offeredMonitor"] == "DUMMY1" and "offer:take" in a.rects, "the offer")
        self.assertIsNone(app.state["audience"])
        app.click("offer:take")
        app.wait(lambda a: a.state["audience"] == "DUMMY1", "two windows").settled()
        self.places([LEFT, RIGHT])
        self.assertEqual((app.state["mode"], app.state["scene"]), ("present", 3))
        app.key("Escape")
        app.wait(lambda a: a.state["mode"] == "explore", "the end")
        self.assertEqual(app.quit(), 0)

    def test_the_presenters_monitor_is_unplugged(self):
        app = self.present()
        app.key("Next")
        app.wait(lambda a: a.state["scene"] == 1, "the second scene").settled()
        self.monitors.unplug("DUMMY0")
        app.wait(lambda a: a.state["audience"] is None and a.rects["map"] == [0, 0, 1920, 1080], "one window on the other monitor").settled()
        self.places([self.monitors.place("DUMMY1")])
        self.assertEqual((app.state["mode"], app.state["scene"]), ("present", 1))
        app.key("Escape")
        app.wait(lambda a: a.state["mode"] == "explore", "the end")
        self.assertEqual(app.quit(), 0)

    def test_the_presenters_picture_and_the_audiences_window_answer_to_the_pointer(self):
        app = self.present()
        app.click("view:germany")
        app.wait(lambda a: a.state["view"] == "germany" and a.state["exploring"], "Germany").settled()
        app.click("map:states-erfurt" if "map:states-erfurt" in app.rects else next(name for name in app.rects if name.startswith("map:") and name.count(":") == 1))
        app.wait(lambda a: a.state["selection"], "the entry of the picture")
        app.key("Next")
        app.wait(lambda a: not a.state["exploring"] and a.state["scene"] == 0, "exactly the scene that was left").settled()
        # The right button lights the audience's own window.
        subprocess.run(["xdotool", "mousemove", "2200", "500", "mousedown", "3"], env=app.environment, check=True)
        app.wait(lambda a: a.state["spotlight"], "the light")
        subprocess.run(["xdotool", "mouseup", "3"], env=app.environment, check=True)
        app.wait(lambda a: not a.state["spotlight"], "no light")
        app.kill()

    def test_a_chosen_monitor_moves_the_window_off_it(self):
        app = App(BINARY, self.monitors, size=(1200, 660))
        self.addCleanup(app.kill)
        app.settled()
        app.click("button:scenes")
        app.click("tab:room")
        x, y = app.centre("room:town")
        app.wheel((x, y + 100), -60)  # the choice of a monitor stands far below who is here
        app.click("monitor:DUMMY0")
        app.key("F5")
        app.wait(lambda a: a.state["audience"] == "DUMMY0" and "present:picture" in a.rects, "the presenter's view").settled()
        self.places([LEFT, RIGHT])
        self.assertGreater(app.rects["panel"][3], 720)
        app.key("Escape")
        app.wait(lambda a: a.state["mode"] != "present", "the end").settled()
        self.assertEqual(app.quit(), 0)


if __name__ == "__main__":
    BINARY = sys.argv[1]
    try:
        TwoMonitors().close()
    except Unavailable as why:
        print("Two monitors were not tried: " + str(why))
        sys.exit(0)
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=2)
