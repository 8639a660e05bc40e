"""Saving in the real window: names that cannot be, folders in the way, disks that are full or write-protected, long work
that is given up. Usage: saving_test.py BINARY [TEST...]"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import unittest

from driver import WindowCase


class SavingTest(WindowCase):
    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="atlas-saving-")
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        self.documents = pathlib.Path(self.home, "Dokumente")
        self.documents.mkdir()
        pathlib.Path(self.home, "config").mkdir()
        pathlib.Path(self.home, "config/user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/Dokumente"\n')

    def open_sheet(self, *arguments):
        app = self.start(*arguments, home=self.home)
        app.key("ctrl+s")
        return app.wait(lambda a: "save:go" in a.rects, "the sheet")

    def type_name(self, app, name):
        app.click("save:name")
        app.key("ctrl+a")
        app.type(name)

    def outcome(self, app, phase):
        return app.wait(lambda a: a.state["save"]["phase"] == phase, phase).state["save"]

    def files(self):
        return sorted(path.name for path in self.documents.iterdir())

    def mounted(self, *options):
        """A small disk in the place of the documents; None where nobody may mount one."""
        command = ["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(self.documents)]
        if shutil.which("mount") is None or subprocess.run(command, capture_output=True).returncode != 0:
            self.skipTest("disks cannot be mounted here: full and write-protected ones were not tried in the window")
        self.addCleanup(subprocess.run, ["umount", str(self.documents)])

    def test_names_that_no_file_can_have(self):
        app = self.open_sheet("--lang", "en")
        for name, words in [("../elsewhere", "signs like /"), (".hidden", "begin with a dot"), ("   ", "Give the file a name")]:
            self.type_name(app, name)
            app.click("save:go")
            app.wait(lambda a, wanted=words: wanted in a.state["save"]["message"], words)
            self.assertEqual(app.state["save"]["phase"], "failed")
        self.assertEqual(self.files(), [])
        self.type_name(app, "Karte.pdf")
        app.click("save:go")
        self.outcome(app, "done")
        self.assertEqual(self.files(), ["Karte.pdf"])

    def test_the_old_file_stays_until_it_is_replaced_on_request(self):
        old = self.documents / "Liste.csv"
        old.write_text("old")
        app = self.open_sheet()
        app.click("save:table")
        self.type_name(app, "Liste")
        app.click("save:go")
        self.assertEqual(self.outcome(app, "exists")["message"], "Liste.csv")
        app.click("save:keep")
        self.outcome(app, "idle")
        self.assertEqual(old.read_text(), "old")
        app.click("save:go")
        self.outcome(app, "exists")
        app.click("save:replace")
        self.outcome(app, "done")
        self.assertTrue(old.read_text("utf-8-sig").startswith("Nr.;"))
        # A folder of that name is not asked about.
        (self.documents / "Ordner.csv").mkdir()
        self.type_name(app, "Ordner")
        app.click("save:go")
        self.assertIn("lässt sich nicht ersetzen", self.outcome(app, "failed")["message"])

    def test_a_full_disk_leaves_the_old_file_and_nothing_else(self):
        self.mounted("size=40k")
        old = self.documents / "Handzettel.pdf"
        old.write_text("old")
        app = self.open_sheet()
        app.click("save:handout")
        self.type_name(app, "Handzettel")
        app.click("save:go")
        self.outcome(app, "exists")
        app.click("save:replace")
        self.assertEqual(self.outcome(app, "failed")["message"], "Auf dem Datenträger ist kein Platz mehr. Es wurde nichts geschrieben.")
        self.assertEqual(old.read_text(), "old")
        self.assertEqual(self.files(), ["Handzettel.pdf"])

    def test_pictures_without_room_leave_neither_some_of_them_nor_their_folder(self):
        self.mounted("size=200k")
        app = self.start(home=self.home)
        self.open_tour(app, 3)
        app.key("ctrl+s")
        app.click("save:tour")
        app.click("save:form:png-folder")
        app.click("save:go")
        self.assertIn("kein Platz", self.outcome(app, "failed")["message"])
        self.assertEqual(self.files(), ["Tour.json"])

    def test_a_write_protected_disk(self):
        self.mounted("ro", "size=40k")
        app = self.open_sheet("--lang", "en")
        app.click("save:go")
        self.assertEqual(self.outcome(app, "failed")["message"], "The disk is write-protected. Choose another folder.")

    def open_tour(self, app, count):
        """A tour with that many scenes, from a file among the documents."""
        scenes = [{"title_de": f"Szene {i}", "view": {"map": "world"}} for i in range(1, count + 1)]
        (self.documents / "Tour.json").write_text(json.dumps({"version": 1, "kind": "tour", "title_de": "Tour", "scenes": scenes}))
        app.click("button:scenes")
        app.click("scenes:open")
        app.click("open:Tour.json")
        app.wait(lambda a: len(a.state["scenes"]) == count, "the tour").settled()

    def test_long_work_shows_how_far_it_is_and_can_be_given_up(self):
        app = self.start(home=self.home)
        self.open_tour(app, 400)
        app.key("ctrl+s")
        app.click("save:tour")
        for form in ["pdf", "png-folder"]:
            app.click("save:form:" + form)
            app.click("save:go")
            app.wait(lambda a: a.state["save"]["phase"] == "running" and "save:progress" in a.rects, "the bar")
            app.click("save:cancel")
            self.outcome(app, "cancelled")
            self.assertEqual(self.files(), ["Tour.json"])


if __name__ == "__main__":
    WindowCase.binary = sys.argv[1]
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)
