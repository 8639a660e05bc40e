"""Entries that are typed in the real window are there after kill -9: what the state dump lists as kept is what the next start
shows. Usage: never_lost_test.py BINARY [TEST...]"""

import json
import pathlib
import shutil
import sys
import tempfile

import unittest

from driver import WindowCase


class NeverLostTest(WindowCase):
    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="atlas-kept-")
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)

    def add(self, app, name):
        """From "this one is missing" to an entry: by keyboard alone."""
        app.type(name)
        app.wait(lambda a: "search:add" in a.rects, "the offer to add it")
        app.key("Return")
        return app.wait(lambda a: any(name in line for line in a.state["entries"]), "the entry")

    def kept(self, app):
        """Waits until everything is on the disk."""
        return app.wait(lambda a: a.state["keptNewest"] and a.state["kept"] == a.state["entries"], "what is kept").state["kept"]

    def test_what_is_kept_is_there_after_a_kill(self):
        app = self.start(home=self.home)
        self.assertEqual(app.state["entries"], [])
        self.add(app, "Netz der Orte")
        kept = self.kept(app)
        self.assertTrue(any("Netz der Orte" in line for line in kept), kept)
        app.process.kill()
        app.process.wait()

        again = self.start(home=self.home)
        self.assertEqual(again.state["entries"], kept)
        # It is in the new program's own journal at once, and safe there too.
        self.assertEqual(self.kept(again), kept)
        again.process.kill()
        again.process.wait()
        third = self.start(home=self.home)
        self.assertEqual(third.state["entries"], kept)

    def test_own_entries_go_into_a_data_file_of_their_own(self):
        app = self.start(home=self.home)
        self.add(app, "Netz der Orte")
        app.key("Escape")
        app.key("Escape")
        self.assertTrue(app.settled().state["unsaved"])
        app.key("ctrl+s")
        app.click("save:entries")
        app.click("save:name")
        app.key("ctrl+a")
        app.type("meine")
        app.click("save:go")
        saved = app.wait(lambda a: a.state["save"]["phase"] == "done", "the file").state["save"]["path"]
        app.wait(lambda a: not a.state["unsaved"], "that nothing is unsaved")
        content = json.loads(pathlib.Path(saved).read_text())
        self.assertTrue(content["own"])
        self.assertEqual([entry["name_de"] for entry in content["networks"]], ["Netz der Orte"])
        entries = app.state["entries"]
        app.process.kill()
        app.process.wait()
        # Nothing is left behind, and the file has it all.
        again = self.start("--data", saved, home=self.home)
        self.assertEqual(again.state["entries"], entries)
        self.assertFalse(again.state["unsaved"])

    def test_a_folder_that_cannot_be_written_to_is_said(self):
        pathlib.Path(self.home, "state").write_text("in the way")
        app = self.start(home=self.home)
        self.add(app, "Netz der Orte")
        app.wait(lambda a: a.state["keepProblem"], "the reason")
        self.assertFalse(app.state["keptNewest"])
        # And in the window, not only here.
        app.wait(lambda a: "Absturz" in a.state["toast"] or "crash" in a.state["toast"], "the words")
        pathlib.Path(self.home, "state").unlink()
        # The folder is there again: kept without anybody doing anything.
        self.assertTrue(any("Netz der Orte" in line for line in self.kept(app)))


if __name__ == "__main__":
    WindowCase.binary = sys.argv[1]
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
