"""Finding in the real window: my municipality from typing to the clipboard, and the way round the window by keys alone.
Usage: find_test.py BINARY [TEST...]"""

import subprocess
import sys
import unittest

from driver import WindowCase

JENA, BONN = "16053000", "05314000"


class FindTest(WindowCase):
    def test_my_municipality_by_keys_and_by_the_map(self):
        app = self.start()
        app.type("jen")
        app.wait(lambda a: a.state["glow"][0] > 0, "towns lit up")
        app.type("a")
        app.key("Return")
        app.wait(lambda a: a.state["town"] == JENA, "Jena's card").settled()
        self.assertEqual((app.state["view"], app.state["glow"], app.state["filter"]), ("germany", [0, 0], []))
        app.click("town:copy")
        app.wait(lambda a: a.state["toast"], "the text is copied")
        app.key("Escape")
        app.wait(lambda a: a.state["town"] is None, "the card is closed").settled()
        # The map is near now: the name of a town, then its spot, answers.
        name = next(rect for rect in app.rects if rect.startswith("map:town:"))
        app.click(name)
        app.wait(lambda a: a.state["town"] == name[len("map:town:"):], "the town by its name on the map").settled()
        app.click("town:region:DE")
        app.wait(lambda a: a.state["region"] == "DE" and a.state["town"] is None, "the region around it")

    def test_a_name_that_exists_several_times_asks_which(self):
        app = self.start()
        app.click("button:my-town")
        app.wait(lambda a: "town:text" in a.rects, "the field")
        app.type("Neustadt")
        app.wait(lambda a: "town:hit:2" in a.rects, "several towns")
        app.key("Return")
        app.key("Down")
        app.key("Return")
        app.wait(lambda a: a.state["town"] is not None, "the second town")

    def test_a_district_by_its_name(self):
        app = self.start()
        app.type("kreis gotha")
        app.wait(lambda a: "search:region:16067" in a.rects, "the district")
        app.key("Return")
        app.wait(lambda a: a.state["region"] == "16067", "its card").settled()
        camera = app.state["cameras"][0]
        self.assertEqual((app.state["view"], app.state["filter"]), ("germany", []))
        self.assertTrue(50.7 < camera["lat"] < 51.1 and 10.4 < camera["lon"] < 11.0, camera)

    def test_f6_goes_round_and_the_map_is_used_by_keys(self):
        app = self.start("--view", "germany")
        app.key("F6")
        app.type("aoew")
        app.wait(lambda a: a.state["glow"][1] > 0, "an entry lit up")
        app.key("Escape", "Escape")
        app.wait(lambda a: a.state["glow"] == [0, 0], "the search is over")
        app.key("F6", "F6")
        app.wait(lambda a: a.state["hovered"] is not None, "the list's first row")
        first = app.state["hovered"]
        app.key("Down")
        app.wait(lambda a: a.state["hovered"] not in (None, first), "the second row")
        app.key("F6")
        before = app.state["cameras"][0]
        app.key("Up")
        app.wait(lambda a: a.state["cameras"][0]["lat"] > before["lat"], "the map moves north")
        app.key("Return")
        app.wait(lambda a: a.state["region"] or a.state["selection"] or a.state["town"], "what lies under the cross")
        app.key("shift+F6", "Tab")
        app.key("Escape")

    def test_what_has_no_entry_yet(self):
        app = self.start()
        app.click("starter:without")
        app.wait(lambda a: a.state["withoutEntry"] == "climate-energy", "the question").settled()
        app.click("question:topic")
        app.wait(lambda a: "choose:topic:water" in a.rects, "the chooser")
        app.click("choose:topic:water")
        app.wait(lambda a: a.state["withoutEntry"] == "water", "another topic")


if __name__ == "__main__":
    WindowCase.binary = sys.argv[1]
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)
