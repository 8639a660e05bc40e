"""What a start brings along and what it leaves: settings, work that a kill left behind, links without a browser, own data.
Arguments: PROGRAM (the built kommunalatlas)."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

from driver import App, Display, WindowCase


class Start(WindowCase):
    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="atlas-start-")
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)

    def start(self, *arguments, **options):
        return super().start("--reduced-motion", *arguments, home=self.home, **options)

    def settings(self):
        file = pathlib.Path(self.home, "config/kommunalatlas/settings.json")
        return json.loads(file.read_text()) if file.exists() else {}

    def test_options_hold_for_that_start_only(self):
        app = self.start("--lang", "en", "--theme", "dark")
        self.assertEqual((app.state["language"], app.state["theme"]), ("en", "dark"))
        self.assertEqual(app.quit(), 0)
        self.assertEqual(self.settings(), {})

        app = self.start()
        self.assertEqual((app.state["language"], app.state["theme"]), ("de", "light"))
        app.click("button:theme")
        app.wait(lambda a: a.state["theme"] == "dark", "the dark theme")
        self.assertEqual(app.quit(), 0)
        self.assertEqual(self.settings(), {"theme": "dark"})

        # The desktop's language counts until somebody chooses one.
        app = self.start(environment={"LANG": "en_GB.UTF-8"})
        self.assertEqual((app.state["language"], app.state["theme"]), ("en", "dark"))
        app.click("language:de")
        app.wait(lambda a: a.state["language"] == "de", "German")
        self.assertEqual(app.quit(), 0)
        app = self.start("--lang", "en", environment={"LANG": "en_GB.UTF-8"})
        self.assertEqual(app.state["language"], "en")
        self.assertEqual(app.quit(), 0)
        app = self.start(environment={"LANG": "en_GB.UTF-8"})
        self.assertEqual(app.state["language"], "de")

    def test_a_stored_window_of_one_pixel_is_none(self):
        folder = pathlib.Path(self.home, "config/kommunalatlas")
        folder.mkdir(parents=True)
        (folder / "settings.json").write_text('{"window": {"x": 0, "y": 0, "width": 1, "height": 1, "maximised": false}}')
        app = self.start(size=None)
        x, y, width, height = app.rects["map"]
        self.assertGreater(width, 900)
        self.assertGreater(height, 600)
        self.assertEqual(app.quit(), 0)
        self.assertGreater(self.settings()["window"]["width"], 900)

    def test_a_screen_scale_below_one_leaves_letters_that_can_be_read(self):
        usual = self.start().rects["button:theme"]
        display = Display(dpi=48)
        self.addCleanup(display.close)
        app = App(self.binary, display, "--reduced-motion", home=self.home)
        self.addCleanup(app.kill)
        self.assertEqual(app.settled().rects["button:theme"][2:], usual[2:])

    def test_work_is_restored_while_the_killed_program_is_still_a_zombie(self):
        app = self.start()
        app.click("button:scenes")
        app.click("scenes:keep")
        app.wait(lambda a: a.state["unsaved"], "a scene")
        journal = pathlib.Path(self.home, "state/kommunalatlas")
        app.wait(lambda a: list(journal.glob("unsaved-*.json")) or app.move(5, 5), "the journal")
        scenes = app.state["scenes"]
        app.process.send_signal(signal.SIGKILL)
        os.waitid(os.P_PID, app.process.pid, os.WEXITED | os.WNOWAIT)  # it is dead, and nobody has taken note

        again = self.start()
        self.assertEqual(again.state["scenes"], scenes)
        self.assertTrue(again.state["unsaved"])

    def test_choices_and_the_newest_file_outlive_a_killed_program(self):
        tour = pathlib.Path(self.home, "abend.kommunalatlas.json")
        tour.write_text('{"version": 1, "kind": "tour", "scenes": [{"title_de": "Eins", "view": {"map": "germany"}}]}')
        app = self.start(str(tour))
        app.until(lambda: self.settings().get("recent_files") == [str(tour)], "the opened file")
        app.click("button:theme")
        app.until(lambda: self.settings().get("theme") == "dark", "the chosen theme")
        app.kill()
        app = self.start()
        self.assertEqual((app.state["theme"], app.state["recentFiles"]), ("dark", [str(tour)]))

    def test_where_no_browser_is_the_link_is_in_the_clipboard_as_is_said(self):
        programs = pathlib.Path(self.home, "bin")
        programs.mkdir()
        (programs / "xdg-open").write_text("#!/bin/sh\nexit 3\n")  # as it says that it found none
        (programs / "xdg-open").chmod(0o755)
        app = self.start("--select", "eurocities", environment={"PATH": str(programs) + ":" + os.environ["PATH"]})
        app.click("card:open-link")
        app.wait(lambda a: "Link kopiert" in a.state["toast"], "a word about it")
        text = subprocess.run(["xclip", "-selection", "clipboard", "-o"], env=app.environment, check=True, capture_output=True, text=True).stdout
        self.assertTrue(text.startswith("http") and "eurocities" in text, text)

    def test_own_data_are_not_told_about_faults_of_the_talk(self):
        own = pathlib.Path(self.home, "eigene.json")
        own.write_text(json.dumps({"schema": 1, "title_de": "Eigene", "title_en": "Own", "networks": [
            {"id": "eigenes", "name_de": "Eigenes", "name_en": "Own", "scope": "national", "topics": ["water"]}]}))
        app = self.start("--data", str(own))
        self.assertNotIn("button:problems", app.rects)
        self.assertEqual(app.quit(), 0)
        # Their own faults are told, in the window's language and without paths unless somebody asks.
        own.write_text(own.read_text().replace('"water"', '"watr"'))
        app = self.start("--data", str(own))
        app.click("button:problems")
        app.wait(lambda a: "problem:0" in a.rects, "the list")
        self.assertNotIn("problem:2", app.rects)
        app.click("problems:paths")
        app.settled()


if __name__ == "__main__":
    WindowCase.binary = sys.argv.pop(1)
    unittest.main(verbosity=2)
