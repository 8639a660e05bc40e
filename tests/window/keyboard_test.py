"""Pages and keys in the real window: no page stops scrolling because of the one before, and a key does one thing.
Usage: keyboard_test.py BINARY [TEST...]"""

import sys
import unittest

from driver import WindowCase

SIZE = (1280, 720)
IN_PANEL = (200, 560)


class KeyboardTest(WindowCase):
    def scrolls(self, app, name):
        """The wheel takes the item, which is on the page, out of sight: one notch would not do it."""
        app.wait(lambda a: name in a.rects, name).settled()
        before = app.rects[name][1]
        app.wheel(IN_PANEL, -8)
        app.wait(lambda a: name not in a.rects, "the page that scrolls")
        app.wheel(IN_PANEL, 12)
        app.wait(lambda a: name in a.rects and a.rects[name][1] == before, "its top again")

    def test_pages_scroll_whatever_was_open_before(self):
        app = self.start(size=SIZE)
        app.click("list:aoew")
        app.click("card:back")
        app.wait(lambda a: "card:back" not in a.rects, "the list again")
        app.click("button:my-town")
        app.wait(lambda a: "town:text" in a.rects, "the field")
        app.type("Jena")
        app.wait(lambda a: "town:hit:1" in a.rects, "the town")
        app.key("Return")
        self.scrolls(app, "town:copy")
        app.click("town:region:DE")
        app.wait(lambda a: a.state["region"] == "DE", "the country")
        self.scrolls(app, "region:copy")
        app.key("Escape")
        app.kill()

        app = self.start("--select", "eurocities", "--select", "c40-cities", size=SIZE)
        app.click("compare:details:eurocities")
        self.scrolls(app, "card:open-link")
        # To the comparison it was opened from, to the entry that another one was compared with, to the list.
        app.key("Escape", "Escape", "Escape")
        app.click("starter:without")
        self.scrolls(app, "without:copy")

    def test_ctrl_z_takes_text_back_in_a_field_and_the_filter_elsewhere(self):
        app = self.start(size=SIZE)
        app.key("ctrl+shift+f")
        app.click("facet:topic:water")
        app.wait(lambda a: a.state["filter"] == ["topic=water"], "the topic")
        app.key("ctrl+f")
        app.type("abc")
        app.wait(lambda a: "text=abc" in a.state["filter"], "the search")
        app.key("ctrl+z")
        app.wait(lambda a: "text=abc" not in a.state["filter"], "text taken back")
        self.assertIn("topic=water", app.state["filter"])
        app.key("ctrl+shift+f")
        app.wait(lambda a: a.state["filter"] == ["topic=water"], "the filters again")
        app.key("ctrl+z")
        app.wait(lambda a: a.state["filter"] == [], "the filter taken back")
        app.key("ctrl+shift+z")
        app.wait(lambda a: a.state["filter"] == ["topic=water"], "and brought again")

    def test_page_down_with_the_map_goes_to_the_next_entry_and_scrolls_nothing(self):
        app = self.start("--select", "aoew", size=SIZE)
        app.key("F6", "F6", "F6")  # search, card, map
        first = app.state["selection"]
        app.key("Next")
        app.wait(lambda a: a.state["selection"] != first, "the next entry").settled()
        self.assertIn("card:open-link", app.rects)
        app.key("Prior")
        app.wait(lambda a: a.state["selection"] == first, "and back")


if __name__ == "__main__":
    WindowCase.binary = sys.argv[1]
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)
