"""What a person does with the window, done by synthetic mouse and keys. Usage: window_test.py BINARY [TEST...]"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

from driver import App, Display, REPLY_SECONDS, WindowCase


class WindowTest(WindowCase):
    def camera(self, app, frame=0):
        return app.state["cameras"][frame]

    # --- views
    def test_views_by_key_and_button_and_the_way_back(self):
        app = self.start()
        self.assertEqual(app.state["view"], "world")
        world = self.camera(app)
        app.key("ctrl+3")
        app.wait(lambda a: a.state["view"] == "germany", "Germany").settled()
        germany = self.camera(app)
        self.assertLess(germany["metresPerPx"], world["metresPerPx"] / 10)
        app.click("view:europe")
        app.wait(lambda a: a.state["view"] == "europe", "Europe").settled()
        app.key("alt+Left")
        app.wait(lambda a: a.state["view"] == "germany", "back to Germany").settled()
        self.assertEqual(self.camera(app), germany)
        app.key("alt+Right")
        app.wait(lambda a: a.state["view"] == "europe", "forward to Europe").settled()
        app.key("ctrl+4")
        app.wait(lambda a: len(a.state["cameras"]) == 2, "the twin").settled()

    def test_a_change_of_view_is_a_flight_and_a_cut_with_reduced_motion(self):
        def scales_between(*arguments):
            """What is seen on the way from Germany to the world, its ends left out."""
            app = self.start("--view", "germany", *arguments)
            start, seen = self.camera(app)["metresPerPx"], []
            app.key("ctrl+1")
            app.wait(lambda a: seen.append(self.camera(a)["metresPerPx"]) or (a.state["view"] == "world" and not a.state["moving"]), "the world")
            end = self.camera(app)["metresPerPx"]
            app.kill()
            return [scale for scale in seen if start * 1.2 < scale < end / 1.2]

        self.assertTrue(scales_between())
        self.assertFalse(scales_between("--reduced-motion"))

    def test_wheel_zooms_at_the_pointer_and_home_returns(self):
        app = self.start("--view", "germany")
        home = self.camera(app)
        x, y, width, height = app.rects["map"]
        point = (int(x + width * 0.4), int(y + height * 0.6))
        app.wheel(point, 3)
        app.wait(lambda a: self.camera(a)["metresPerPx"] < home["metresPerPx"] / 1.7, "closer").settled()
        app.key("Home")
        app.wait(lambda a: a.state["cameras"][0]["metresPerPx"] == home["metresPerPx"], "home").settled()
        self.assertEqual(self.camera(app), home)

    def test_dragging_and_arrow_keys_move_the_map(self):
        app = self.start("--view", "europe")
        before = self.camera(app)
        x, y, width, height = app.rects["map"]
        middle = (int(x + width / 2), int(y + height * 0.62))
        app.drag(middle, (middle[0] - 200, middle[1]))
        app.wait(lambda a: self.camera(a)["lon"] > before["lon"] + 1, "moved east")
        self.assertEqual(app.state["selection"], [])
        dragged = self.camera(app)
        app.key("Up")
        app.wait(lambda a: self.camera(a)["lat"] > dragged["lat"], "moved north")

    def test_a_name_is_dragged_stays_where_it_was_put_and_is_given_back(self):
        app = self.start("--view", "germany", "--filter", "topic=water")
        before = self.camera(app)
        app.wait(lambda a: any(n.startswith("name:") for n in a.rects), "names on the map").settled()
        name = next(n for n in app.rects if n.startswith("name:"))
        start = app.centre(name)
        end = (start[0] - 60, start[1] + 140)
        app.key("ctrl+m")
        app.wait(lambda a: a.state["placing"], "the moving of names")
        app.drag(start, end)
        app.wait(lambda a: a.state["byHand"] == [name.removeprefix("name:")], "the name by hand")
        self.assertEqual(self.camera(app), before)  # the map did not move
        app.wait(lambda a: abs(a.centre(name)[0] - end[0]) <= 2 and abs(a.centre(name)[1] - end[1]) <= 2, "the name where it was put")
        app.key("Escape")
        app.wait(lambda a: not a.state["placing"], "the end of it")
        # Elsewhere on the map it comes along.
        app.drag((end[0], end[1] + 60), (end[0] + 100, end[1] + 60))
        app.wait(lambda a: abs(a.centre(name)[0] - end[0] - 100) <= 3, "the name with its map")
        app.click("pin:" + name.removeprefix("name:"))
        app.wait(lambda a: a.state["byHand"] == [], "the name given back")
        app.key("ctrl+z")
        app.wait(lambda a: a.state["byHand"] == [name.removeprefix("name:")], "undone")

    def test_the_overview_shows_where_one_is_and_moves_the_map(self):
        app = self.start("--view", "germany")
        self.assertNotIn("map:overview", app.rects)
        x, y, width, height = app.rects["map"]
        app.wheel((int(x + width * 0.5), int(y + height * 0.5)), 5)
        app.wait(lambda a: "map:overview" in a.rects, "an overview").settled()
        before = self.camera(app)
        x, y, width, height = app.rects["map:overview"]
        north = (int(x + width * 0.5), int(y + height * 0.2))
        app.click(north)
        app.wait(lambda a: self.camera(a)["lat"] > before["lat"] + 1.5, "moved north").settled()
        self.assertEqual(self.camera(app)["metresPerPx"], before["metresPerPx"])
        self.assertEqual(app.state["selection"], [])
        flown = self.camera(app)
        x, y, width, height = app.rects["map:overview"]
        app.drag((int(x + width * 0.5), int(y + height * 0.2)), (int(x + width * 0.5), int(y + height * 0.7)))
        app.wait(lambda a: self.camera(a)["lat"] < flown["lat"] - 1.5, "the rectangle was taken south").settled()

    # --- selecting
    def test_clicking_a_symbol_and_a_row_selects_and_escape_clears(self):
        app = self.start("--view", "germany")
        app.click("map:netzwerk-biostaedte")
        app.wait(lambda a: a.state["selection"] == ["netzwerk-biostaedte"], "selection by the map").settled()
        app.key("Escape")
        app.wait(lambda a: a.state["selection"] == [], "nothing selected").settled()
        app.click("list:aoew")
        app.wait(lambda a: a.state["selection"] == ["aoew"], "selection by the list")

    def test_every_network_of_the_germany_view_can_be_clicked_at_1280x720(self):
        app = self.start("--view", "germany", size=(1280, 720))
        tree = pathlib.Path(self.binary).parent if self.binary.endswith(".html") else pathlib.Path(self.binary).parent.parent
        data = json.loads((tree / "share/kommunalatlas/networks.json").read_text(encoding="utf-8"))
        german = [n["id"] for n in data["networks"] if n.get("is_network", True) and n["coordination"] and n["coordination"][0]["country"] == "DE"]
        self.assertGreater(len(german), 25)
        missing = [name for name in german if "map:" + name not in app.rects]
        self.assertEqual(missing, [])
        for name in german:
            app.click("map:" + name)
            app.wait(lambda a, wanted=name: a.state["selection"] == [wanted], name)
            app.key("Escape")
            app.wait(lambda a: a.state["selection"] == [], "cleared " + name).settled()

    def test_hovering_links_map_and_list(self):
        app = self.start("--view", "germany")
        app.move(*app.centre("list:asew"))
        app.wait(lambda a: a.state["hovered"] == "asew", "hover by the list")
        app.move(*app.centre("map:netzwerk-biostaedte"))
        app.wait(lambda a: a.state["hovered"] == "netzwerk-biostaedte", "hover by the map")
        # Whoever goes on with the keyboard does not point any more.
        app.key("ctrl+b")
        app.wait(lambda a: a.state["hovered"] is None, "nothing under a pointer that was left there")

    def panel_pixels(self, app):
        x, _, _, height = app.rects["map"]
        with tempfile.TemporaryDirectory() as folder:
            app.screenshot(folder + "/shot.png")
            return subprocess.run(["convert", folder + "/shot.png", "-crop", f"{int(x)}x{int(height)}+0+0", "-depth", "8", "rgb:-"], check=True, capture_output=True).stdout

    def test_panels_are_there_from_the_first_frame_on(self):
        # With this filter nothing changes after the first frame: what it leaves black stays black.
        app = self.start("--filter", "topic=water")
        end, black = time.monotonic() + REPLY_SECONDS, 1.0
        while black > 0.2 and time.monotonic() < end:
            pixels = self.panel_pixels(app)
            black = pixels.count(0) / len(pixels)
        self.assertLess(black, 0.2)

    def test_panels_drawn_again_in_parts_look_as_drawn_at_once(self):
        def hover(app, name):
            app.move(*app.centre("list:" + name))
            app.wait(lambda a: a.state["hovered"] == name, "hover " + name).settled()

        app = self.start("--view", "germany")
        rows = sorted((rect[1], name[5:]) for name, rect in app.rects.items() if name.startswith("list:"))
        names = [name for y, name in rows[:6]]
        plain = self.panel_pixels(app)
        for name in names:
            hover(app, name)
        after_all = self.panel_pixels(app)
        app.kill()
        other = self.start("--view", "germany")
        hover(other, names[-1])
        self.assertEqual(after_all, self.panel_pixels(other))
        self.assertNotEqual(after_all, plain)

    def test_clicking_a_state_offers_only_here(self):
        app = self.start("--view", "germany")
        # A place in Thuringia without symbols: from the camera, near the state's east.
        x, y, width, height = app.rects["map"]
        app.move(int(x + width / 2), int(y + height / 2))
        app.click((int(x + width * 0.5 + 40), int(y + height * 0.5 + 36)))
        app.wait(lambda a: a.state["region"] is not None, "a region card")
        region = app.state["region"]
        app.click("region:only-here")
        app.wait(lambda a: any(region in piece for piece in a.state["filter"]), "the region as a filter")

    # --- filter and search
    def test_typing_anywhere_searches(self):
        app = self.start()
        app.type("wasser")
        app.wait(lambda a: "text=wasser" in a.state["filter"], "the search")
        self.assertIn("aoew", app.state["matches"])
        self.assertLess(len(app.state["matches"]), 47)
        app.key("Escape")
        app.wait(lambda a: a.state["filter"] == [], "an empty search")

    def test_filters_chips_and_reset(self):
        app = self.start()
        app.click("button:filters")
        app.wait(lambda a: "facet:topic:water" in a.rects, "the open filters")
        app.click("facet:topic:water")
        app.wait(lambda a: a.state["filter"] == ["topic=water"], "the topic")
        expected = list(app.state["matches"])
        self.assertIn("aoew", expected)
        app.click("button:reset")
        app.wait(lambda a: a.state["filter"] == [], "reset")
        self.assertEqual(len(app.state["matches"]), 47)

    # --- appearance
    def test_the_founding_years_are_played_and_stopped(self):
        app = self.start("--view", "europe")
        app.key("ctrl+shift+f")
        app.click("years:play")
        app.wait(lambda a: a.state["yearsPlaying"] and "years:now" in a.rects, "the years pass by")
        early = len(app.state["matches"])
        app.wait(lambda a: len(a.state["matches"]) > early, "more entries with the years")
        app.key("Escape")
        app.wait(lambda a: not a.state["yearsPlaying"] and "years:now" not in a.rects, "stopped")
        stopped = app.state["filter"]
        self.assertRegex(stopped[0], "^founded=")
        # Stopped where it was: the end of the range can be dragged from there.
        x, y = app.centre("years:until")
        app.drag((x, y), (x + 60, y))
        app.wait(lambda a: a.state["filter"] != stopped, "another range")

    def test_a_bar_of_the_comparison_lists_and_lights_up(self):
        app = self.start("--view", "world", "--select", "eurocities", "--select", "c40-cities")
        app.wait(lambda a: "compare:details:eurocities" in a.rects, "the comparison").settled()
        app.wheel((200, 600), -30)
        app.click("overlap:bar:3")
        app.wait(lambda a: a.state["overlap"] == "countries:3" and "overlap:items" in a.rects, "the lit bar")
        app.key("ctrl+t")
        app.wait(lambda a: a.state["textOpen"] and "text:view" in a.rects, "the comparison as text")
        app.click("text:copy")
        app.wait(lambda a: a.state["toast"], "copied")
        app.key("Escape")
        app.wait(lambda a: "overlap:bar:3" in a.rects, "the bars again")
        app.click("overlap:bar:3")
        app.wait(lambda a: a.state["overlap"] is None, "nothing lit")

    def test_language_theme_and_text_size_live(self):
        app = self.start()
        self.assertIn("47 Einträge", app.state["sentence"])
        app.click("language:en")
        app.wait(lambda a: a.state["language"] == "en", "English")
        self.assertIn("47 entries", app.state["sentence"])
        app.click("button:theme")
        app.wait(lambda a: a.state["theme"] == "dark", "dark")
        app.key("ctrl+plus")
        app.wait(lambda a: a.state["textScale"] > 1.05, "larger text")
        app.key("ctrl+0")
        app.wait(lambda a: a.state["textScale"] == 1, "ordinary text")

    def test_shortcuts_follow_the_printed_key_on_a_german_keyboard(self):
        subprocess.run(["setxkbmap", "de"], env={**os.environ, "DISPLAY": self.display.name}, check=True)
        self.addCleanup(subprocess.run, ["setxkbmap", "us"], env={**os.environ, "DISPLAY": self.display.name}, check=True)
        app = self.start()
        app.key("ctrl+plus")
        app.wait(lambda a: a.state["textScale"] > 1.05, "larger text by Ctrl and +")
        app.key("ctrl+minus")
        app.wait(lambda a: a.state["textScale"] == 1, "ordinary text by Ctrl and -")
        # AltGr and q write @ and must not quit.
        app.key("ISO_Level3_Shift+q")
        app.wait(lambda a: "text=@" in a.state["filter"], "an @ in the search")

    def test_help_and_about_close_by_escape(self):
        app = self.start()
        app.key("F1")
        app.wait(lambda a: a.state["overlay"] == "help", "help")
        app.key("Escape")
        app.wait(lambda a: a.state["overlay"] == "none", "closed")

    def test_saving_by_the_sheet_asks_before_it_replaces_and_shows_where_the_file_is(self):
        self.needs_a_desktop("a page saves to no folder")
        home = tempfile.mkdtemp(prefix="atlas-save-")
        self.addCleanup(shutil.rmtree, home, ignore_errors=True)
        documents = pathlib.Path(home, "Dokumente")
        documents.mkdir()
        pathlib.Path(home, "config").mkdir()
        pathlib.Path(home, "config/user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/Dokumente"\n')
        app = self.start("--view", "germany", home=home)
        app.key("ctrl+s")
        app.click("save:handout")
        app.click("save:go")
        app.wait(lambda a: a.state["save"]["phase"] == "done", "the handout")
        saved = pathlib.Path(app.state["save"]["path"])
        self.assertEqual(saved.parent, documents)
        self.assertTrue(saved.read_bytes().startswith(b"%PDF"))
        app.wait(lambda a: "save:open-folder" in a.rects, "the button that opens the folder")
        before = saved.stat().st_mtime_ns
        app.click("save:go")
        app.wait(lambda a: a.state["save"]["phase"] == "exists", "the question")
        self.assertEqual(saved.stat().st_mtime_ns, before)
        app.click("save:replace")
        app.wait(lambda a: a.state["save"]["phase"] == "done", "the second handout")
        self.assertNotEqual(saved.stat().st_mtime_ns, before)
        app.click("save:table")
        app.click("save:form:geojson")
        app.click("save:go")
        app.wait(lambda a: a.state["save"]["phase"] == "done" and a.state["save"]["path"].endswith(".geojson"), "the list")
        self.assertEqual(len(json.loads(pathlib.Path(app.state["save"]["path"]).read_text())["features"]), 47)
        app.key("Escape")
        app.wait(lambda a: a.state["overlay"] == "none", "the end of the sheet")
        self.assertEqual(app.quit(), 0)

    def test_leaving_while_a_file_is_saved_waits_for_it_and_leaves_no_half_file(self):
        self.needs_a_desktop("a page is closed by the browser")
        home = tempfile.mkdtemp(prefix="atlas-save-")
        self.addCleanup(shutil.rmtree, home, ignore_errors=True)
        app = self.start("--view", "europe", home=home)
        app.key("ctrl+s")
        app.click("save:form:pdf-a0")
        app.click("save:go")
        app.key("ctrl+q")
        app.process.wait(timeout=REPLY_SECONDS)
        files = [path for path in pathlib.Path(home).glob("*") if path.is_file()]
        self.assertEqual(app.process.returncode, 0)
        for path in files:
            self.assertEqual(path.suffix, ".pdf")
            self.assertIn(b"%%EOF", path.read_bytes()[-16:])
        self.assertFalse(list(pathlib.Path(home).glob(".kommunalatlas*")))

    def test_the_qr_code_on_the_screen_can_be_read(self):
        app = self.start("--view", "germany", size=(1280, 720))
        app.click("list:aoew")
        app.click("card:code")
        app.wait(lambda a: a.state["overlay"] == "code" and "code" in a.rects, "the code")
        self.assertEqual(self.read_code(app), "https://aoew.de/")
        app.key("Escape", "Escape")
        app.wait(lambda a: a.state["overlay"] == "none" and not a.state["selection"], "the list")
        app.click("button:list-code")
        app.wait(lambda a: a.state["overlay"] == "code" and "code" in a.rects, "the list's code")
        text = self.read_code(app)
        self.assertTrue(text.startswith("47 Einträge\n- AöW, Berlin: aoew.de\n- ASEW, Köln: asew.de\n"), text[:200])
        self.assertGreater(len(text.encode()), 2000)

    def read_code(self, app):
        """By zbarimg from a picture of the screen, when it is complete."""
        end = time.monotonic() + REPLY_SECONDS
        while time.monotonic() < end:
            picture = os.path.join(app.home, "screen.png")
            app.screenshot(picture)
            found = subprocess.run(["zbarimg", "-q", "--nodbus", "--raw", "-Sdisable", "-Sqrcode.enable", picture], capture_output=True)
            if found.returncode == 0:
                return found.stdout.decode().rstrip("\n")
        self.fail("no QR code could be read from the screen")

    def test_preferences_are_remembered(self):
        app = self.start()
        app.click("language:en")
        app.click("button:theme")
        app.key("ctrl+plus")
        app.wait(lambda a: a.state["language"] == "en" and a.state["theme"] == "dark" and a.state["textScale"] > 1.05, "changes")
        scale = app.state["textScale"]
        app.owns_home = False
        self.assertEqual(app.close(), 0)
        again = self.start(home=app.home)
        again.owns_home = True
        self.assertEqual((again.state["language"], again.state["theme"], again.state["textScale"]), ("en", "dark", scale))

    def test_an_idle_window_says_nothing_more(self):
        app = self.start()
        app.key("ctrl+2")
        app.wait(lambda a: a.state["view"] == "europe", "Europe").settled()
        self.assertTrue(app.lines.empty())

    def test_without_opengl_3_3_a_plain_message(self):
        self.needs_a_desktop("a page draws with WebGL: page_test.py")
        environment = {**os.environ, "DISPLAY": self.display.name, "MESA_GL_VERSION_OVERRIDE": "2.1", "LANG": "de_DE.UTF-8"}
        result = subprocess.run([self.binary], env=environment, capture_output=True, text=True, timeout=60)
        self.assertEqual(result.returncode, 1)
        self.assertIn("OpenGL 3.3", result.stderr)


if __name__ == "__main__":
    WindowCase.binary = sys.argv[1]
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)
