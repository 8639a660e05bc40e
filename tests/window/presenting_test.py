"""Presenting in one window, as with a clicker in hand: real keys, real mouse. Usage: presenting_test.py BINARY [TEST...]"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

from driver import Display, opened

BINARY = None


class PresentingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.display = Display("1280x720")

    @classmethod
    def tearDownClass(cls):
        cls.display.close()

    def present(self, *arguments):
        app = opened(BINARY, self.display, *arguments, size=(1280, 720))
        self.addCleanup(app.kill)
        app.settled()
        app.key("F5")
        return app.wait(lambda a: a.state["mode"] == "present", "the presentation").settled()

    def on(self, app, scene):
        return app.wait(lambda a: a.state["scene"] == scene and not a.state["exploring"] and a.state["mode"] == "present", f"scene {scene}").settled()

    def test_every_key_of_a_clicker(self):
        app = self.present()
        self.assertEqual(app.rects["map"], [0, 0, 1280, 720])
        self.assertNotIn("panel", app.rects)
        scene = 0
        for key in ("Next", "Right", "space", "Down", "Return"):
            scene += 1
            app.key(key)
            self.on(app, scene)
        for key in ("Prior", "Left", "Up"):
            scene -= 1
            app.key(key)
            self.on(app, scene)
        for key, blank in (("b", "black"), ("period", "black"), ("w", "white")):
            app.key(key)
            app.wait(lambda a: a.state["blank"] == blank, blank)
            app.key(key)
            app.wait(lambda a: a.state["blank"] == "none", "the scene")
        app.key("b")
        app.wait(lambda a: a.state["blank"] == "black", "black")
        app.key("Next")  # lifts it, and turns no page
        app.wait(lambda a: a.state["blank"] == "none", "the scene")
        self.on(app, scene)

    def test_f5_never_restarts_and_escape_leaves_to_go_on_at_the_same_scene(self):
        app = self.present()
        app.key("Next", "Next")
        self.on(app, 2)
        app.key("F5", "Next")  # F5 has done nothing
        self.on(app, 3)
        app.key("shift+F5", "Prior")
        self.on(app, 2)
        app.key("Escape")  # the other half of a clicker's start button
        app.wait(lambda a: a.state["mode"] == "explore", "the end")
        app.key("F5")
        self.on(app, 2)

    def test_left_by_typing_or_a_click_the_first_press_returns_the_second_moves_on(self):
        app = self.present()
        app.key("Next")
        self.on(app, 1)
        scene = app.state["cameras"]
        for leave in (lambda: app.type("erfurt"), lambda: app.click((730, 320)), lambda: app.drag((200, 400), (260, 430))):
            leave()
            app.wait(lambda a: a.state["exploring"] and "room-face" in a.rects, "exploring").settled()
            app.key("Next")
            self.on(app, 1)
            self.assertEqual(app.state["cameras"], scene)
            self.assertNotIn("room-face", app.rects)
        app.type("erfurt")
        app.wait(lambda a: a.state["exploring"], "exploring")
        app.key("Next", "Next")
        self.on(app, 2)

    def test_the_room_sees_a_map_and_a_field_and_esc_returns_to_the_scene(self):
        app = self.present()
        app.key("Next", "Next")
        self.on(app, 2)
        scene = app.state["cameras"]
        app.click((640, 400))
        app.wait(lambda a: "room-face" in a.rects, "the room's face").settled()
        for name in ("panel", "button:scenes", "button:save", "tab:room", "card:back", "present:notes"):
            self.assertNotIn(name, app.rects)
        x, y, width, height = app.rects["map"]
        self.assertEqual((x, width, y + height), (0, 1280, 720))
        app.type("jena")
        app.wait(lambda a: "room-answer" in a.rects, "what was found")
        app.key("Return")
        app.wait(lambda a: a.state["town"], "the town").settled()
        app.key("Escape")
        self.on(app, 2)
        self.assertEqual(app.state["cameras"], scene)

    def test_a_number_and_enter_go_to_that_scene(self):
        app = self.present("--reduced-motion")
        app.type("5")
        app.wait(lambda a: a.state["typedScene"] == 5, "the number")
        self.assertFalse(app.state["exploring"])
        app.key("Return")
        self.on(app, 4)
        app.type("12")
        app.key("KP_Enter")
        self.on(app, 11)
        app.click((640, 400))
        app.wait(lambda a: a.state["exploring"], "exploring").settled()
        app.type("3")
        app.key("Return")
        self.on(app, 2)
        app.type("99")
        app.key("Return")
        app.wait(lambda a: a.state["toast"], "a word about it")
        self.on(app, 2)

    def test_stray_clicks_and_passed_scenes_are_not_in_the_record(self):
        app = self.present("--reduced-motion")
        app.key("Next", "Next", "Next")
        self.on(app, 3)
        entry = next(name for name in app.rects if name.startswith("map:") and name.count(":") == 1)
        app.click(entry)
        app.wait(lambda a: a.state["exploring"], "exploring")
        app.key("Next")
        self.on(app, 3)
        app.wait(lambda a: a.state["shown"] == 1, "the scene that stays")
        self.assertEqual(app.state["seen"], [])

    def test_towns_are_called_out_before_the_room(self):
        app = self.present()
        app.move(600, 300)
        app.move(610, 310)
        app.click("present:collect")
        app.wait(lambda a: "room:town" in a.rects, "the field")
        for town in ("Jena", "bonn", "Erfurt", "Jena"):
            app.type(town)
            app.key("Return")
        app.wait(lambda a: a.state["towns"] == ["Jena 2", "Bonn 1", "Erfurt 1"], "the towns")
        self.assertEqual(app.state["blank"], "none")
        app.key("Escape", "Escape")
        self.on(app, 0)

    def test_the_buttons_never_lie_on_the_legend(self):
        app = self.present("--reduced-motion")
        for scene in range(len(app.state["scenes"])):
            self.on(app, scene)
            app.move(600 + scene, 300)
            app.move(610 + scene, 310)
            app.wait(lambda a: "stage-bar" in a.rects, "the buttons")
            if "map:legend" in app.rects:
                bar, legend = app.rects["stage-bar"], app.rects["map:legend"]
                apart = bar[0] >= legend[0] + legend[2] or legend[0] >= bar[0] + bar[2] or bar[1] >= legend[1] + legend[3] or legend[1] >= bar[1] + bar[3]
                self.assertTrue(apart, f"scene {scene + 1}: {bar} {legend}")
            app.key("Next")

    def test_pictures_of_a_tour_look_as_it_is_presented(self):
        if BINARY.endswith(".html"):
            self.skipTest("a page has no command line to make the pictures with")
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        files = pathlib.Path(folder.name)
        app = self.present("--lang", "de")
        app.key("Next", "Next")
        self.on(app, 2)
        app.screenshot(str(files / "screen.png"))
        talk = pathlib.Path(BINARY).resolve().parent.parent / "share/kommunalatlas/tours/talk.json"
        subprocess.run([BINARY, "tour", talk, "--export", files / "pictures", "--lang", "de", "--size", "1280x720"], check=True)

        def difference(number):
            told = subprocess.run(["compare", "-metric", "MAE", files / "screen.png", files / f"pictures/{number}.png", "null:"], capture_output=True, text=True)
            return float(told.stderr.split("(")[1].rstrip(")"))

        self.assertLess(difference("03"), 0.01)
        self.assertGreater(difference("04"), 0.02)

    def test_the_amber_frame_says_that_the_scene_was_left(self):
        def corner():
            shot = subprocess.run(["import", "-window", "root", "-depth", "8", "-crop", "1x1+1278+718", "txt:-"], env=app.environment, check=True, capture_output=True, text=True).stdout
            return "255,170,0" in shot

        app = self.present()
        self.assertFalse(corner())
        app.click((640, 500))
        app.wait(lambda a: a.state["exploring"] and "room-face" in a.rects, "exploring").settled()
        self.assertTrue(corner())

    def test_a_key_held_down_turns_one_page_and_a_double_press_two(self):
        app = self.present()
        subprocess.run(["xset", "r", "rate", "60", "100"], env=app.environment, check=True)
        events = app.events
        subprocess.run(["xdotool", "keydown", "Next"], env=app.environment, check=True)
        app.wait(lambda a: a.state["scene"] == 1 and a.state["moving"], "the flight")
        self.on(app, 1)  # by the end of the flight the key has been repeated many times
        subprocess.run(["xdotool", "keyup", "Next"], env=app.environment, check=True)
        app.key("b")
        app.wait(lambda a: a.state["blank"] == "black", "what comes behind the repetitions")
        self.assertGreater(app.events, events)
        self.assertEqual(app.state["scene"], 1)
        app.key("b")
        app.wait(lambda a: a.state["blank"] == "none", "the scene")
        subprocess.run(["xdotool", "key", "Next", "Next"], env=app.environment, check=True)
        self.on(app, 3)

    def test_flights_and_cuts(self):
        for arguments, moves in (((), True), (("--reduced-motion",), False)):
            app = self.present(*arguments)
            last, scales = len(app.state["scenes"]) - 1, set()
            app.key("Next", "Next")
            self.on(app, 2)  # Germany; the last one shows the world

            def there(a):
                scales.add(a.state["cameras"][0]["metresPerPx"])
                return a.state["scene"] == last and not a.state["moving"]

            app.key("End")
            app.wait(there, "the last scene")
            self.assertEqual(len(scales) > 4, moves, scales)
            app.kill()

    def test_behind_the_last_scene_nothing_jumps(self):
        app = self.present("--reduced-motion")
        last = len(app.state["scenes"]) - 1
        app.key("End")
        self.on(app, last)
        app.key("Next")
        app.wait(lambda a: a.state["ended"] and a.state["toast"], "a word about the end")
        self.assertEqual(app.state["scene"], last)
        app.key("Next", "Prior")
        self.on(app, last - 1)
        self.assertFalse(app.state["ended"])

    def test_the_spotlight_while_the_right_button_is_held(self):
        app = self.present()
        app.move(400, 400)
        subprocess.run(["xdotool", "mousedown", "3"], env=app.environment, check=True)
        app.wait(lambda a: a.state["spotlight"], "the light")
        self.assertFalse(app.state["exploring"])
        subprocess.run(["xdotool", "mouseup", "3"], env=app.environment, check=True)
        app.wait(lambda a: not a.state["spotlight"], "no light")
        self.assertFalse(app.state["exploring"])

    def test_a_pointer_that_rests_points_at_nothing(self):
        app = self.present()
        x, y = app.centre("map:blue-communities")
        app.move(x - 30, y)
        app.move(x, y)
        app.wait(lambda a: a.state["hovered"] == "blue-communities", "its name")
        app.wait(lambda a: a.state["hovered"] is None and "stage-bar" not in a.rects, "a clean picture")
        app.move(x + 1, y)
        app.wait(lambda a: a.state["hovered"] == "blue-communities", "its name again")

    def test_the_buttons_come_with_the_pointer(self):
        app = self.present()
        self.assertNotIn("stage-bar", app.rects)
        app.move(600, 300)
        app.move(610, 310)
        app.click("present:next")
        self.on(app, 1)
        app.move(600, 300)
        app.wait(lambda a: "stage-bar" not in a.rects, "a clean picture")
        app.move(610, 310)
        app.click("present:leave")
        app.wait(lambda a: a.state["mode"] == "explore", "the end")


if __name__ == "__main__":
    BINARY = sys.argv[1]
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=2)
