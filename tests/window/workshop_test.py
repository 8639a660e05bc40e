"""A whole workshop, done by mouse, keyboard and clicker in the real window: the talk to its end, a question from the
room, towns, dots and notes, everything saved, the next morning all there. Usage: workshop_test.py BINARY"""

import csv
import io
import json
import pathlib
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import unittest

from driver import Display, opened

BINARY = None
TOWNS = ["Jena", "Bonn", "Utrecht", "Leipzig", "Mannheim"]


def tool(*command):
    """What a program of others makes of a file; it must be there."""
    assert shutil.which(command[0]), f"{command[0]} is missing, see tools/lib/packages.sh"
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


class Workshop(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="atlas-workshop-")
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        self.documents = pathlib.Path(self.home, "Dokumente")
        self.documents.mkdir()
        config = pathlib.Path(self.home, "config")
        config.mkdir()
        (config / "user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/Dokumente"\n')
        self.display = Display()
        self.addCleanup(self.display.close)

    def start(self):
        app = opened(BINARY, self.display, "--reduced-motion", home=self.home, size=(1600, 1000))
        self.addCleanup(app.kill)
        return app.settled()

    # --- what a person does

    def play_the_talk(self, app):
        app.click("button:present")
        app.wait(lambda a: a.state["mode"] == "present" and a.state["shown"] == 1, "the first scene, for longer than a glance")
        last = len(app.state["scenes"]) - 1
        self.assertGreaterEqual(last, 14)
        for scene in range(1, last + 1):
            app.key("Next")
            app.wait(lambda a, wanted=scene: a.state["scene"] == wanted, f"scene {scene + 1}")
        app.key("Next")
        app.key("Prior")
        app.wait(lambda a: a.state["scene"] == last - 1, "one scene back: the end is the end")

    def answer_a_question(self, app):
        """Somebody asks about Jena: leave the scene by typing, return by one press, move on by the next."""
        scene, before = app.state["scene"], app.state
        app.type("jena")
        app.wait(lambda a: a.state["exploring"] and "text=jena" in a.state["filter"], "the search")
        self.assertEqual(app.state["scene"], scene)
        app.key("Return")
        app.wait(lambda a: "text=jena" not in a.state["filter"] and (a.state["town"] or a.state["filter"] != before["filter"]), "the town").settled()
        app.key("Next")
        app.wait(lambda a: not a.state["exploring"], "the scene again").settled()
        for field in ("scene", "view", "cameras", "filter", "selection", "town", "region"):
            self.assertEqual(app.state[field], before[field], field)
        app.key("Next")
        app.wait(lambda a: a.state["scene"] == scene + 1, "the next scene")
        app.key("Escape")
        app.wait(lambda a: a.state["mode"] == "explore", "the end of the presentation")

    def collect(self, app):
        app.click("button:scenes")
        app.click("tab:room")
        for town in TOWNS:  # typing and Enter, nothing else
            app.type(town)
            app.key("Return")
        app.wait(lambda a: len(a.state["towns"]) == len(TOWNS), "the towns")
        self.assertEqual(app.state["towns"], [town + " 1" for town in TOWNS])
        app.type(TOWNS[0])
        app.key("Return")
        app.wait(lambda a: a.state["towns"][0] == TOWNS[0] + " 2", "one person more")
        app.click("button:undo")  # Ctrl+Z is the text's while the field has the keyboard
        app.wait(lambda a: a.state["towns"][0] == TOWNS[0] + " 1", "one person less")
        app.click("votes:give")
        app.wait(lambda a: "list:aoew" in a.rects and "voting:done" in a.rects, "the list to give dots in").settled()
        before = dict(app.rects)
        for dots in range(1, 4):
            app.click("list:aoew")
            app.wait(lambda a, wanted=dots: a.state["votes"] == [f"aoew {wanted}"], "a dot")
            self.assertEqual(app.rects["list:aoew"], before["list:aoew"])
        app.key("ctrl+z")
        app.wait(lambda a: a.state["votes"] == ["aoew 2"], "the last dot taken back")
        app.click("voting:done")
        app.click("tab:room")
        app.click("room:note")
        app.type("Beim Zweckverband nachfragen")
        app.click("room:note:add")
        app.wait(lambda a: a.state["notes"] == ["Beim Zweckverband nachfragen"], "the note")
        app.click("scenes:keep")
        app.wait(lambda a: a.state["undo"] > 0 and len(a.state["scenes"]) > 17, "a scene of our own")

    def save(self, app, kind, form=None):
        """By the sheet; gives the file."""
        app.click("save:" + kind)
        if form:
            app.click("save:form:" + form)
        app.wait(lambda a: "save:go" in a.rects, "the button")
        path, before = app.state["save"]["path"], app.saved_before()
        app.click("save:go")
        app.wait(lambda a: a.state["save"]["phase"] == "done" and a.state["save"]["path"] != path, f"{kind} {form} saved")
        return app.saved_file(app.state["save"]["path"], before)

    def export_everything(self, app):
        app.key("Escape")
        app.key("ctrl+s")
        saved = {}
        for kind, forms in {"picture": ["pdf-a4", "pdf-a3", "pdf-a0", "png-1080", "png-2160", "svg"], "handout": [None], "poster": [None],
                            "cards": [None], "tour": ["pdf", "png-folder"], "record": [None], "table": ["csv", "geojson", "html"],
                            "session": [None]}.items():
            for form in forms:
                app.click("save:" + kind)
                if form in ("pdf-a3", "pdf-a0", "png-2160"):  # the ending is the same: another name
                    app.click("save:name")
                    app.type(" " + form)
                saved[kind, form] = self.save(app, kind, form)
        app.key("Escape")
        app.wait(lambda a: a.state["overlay"] == "none", "the end of the sheet")
        return saved

    # --- what others read in the files

    def read_files(self, saved):
        for key in [("picture", "pdf-a4"), ("picture", "pdf-a3"), ("picture", "pdf-a0"), ("handout", None), ("poster", None), ("cards", None),
                    ("tour", "pdf"), ("record", None)]:
            self.assertIn("Pages:", tool("pdfinfo", str(saved[key])), key)
            tool("qpdf", "--check", str(saved[key]))
        record = tool("pdftotext", "-layout", str(saved["record", None]), "-")
        for words in [*TOWNS, "Beim Zweckverband nachfragen", "Warum sich Kommunen zusammentun"]:
            self.assertIn(words, record)
        with open(saved["record", None].with_suffix(".csv"), encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        for words in [*TOWNS, "Beim Zweckverband nachfragen"]:
            self.assertTrue(any(words in row for row in rows), words)
        tour = tool("pdftotext", str(saved["tour", "pdf"]), "-")
        self.assertIn("Quellen und Dank", tour)
        self.assertIn("AöW", tool("pdftotext", str(saved["handout", None]), "-"))
        for form, size in {"png-1080": (1920, 1080), "png-2160": (3840, 2160)}.items():
            head = saved["picture", form].read_bytes()[:24]
            self.assertEqual(struct.unpack(">II", head[16:24]), size)
        tool("rsvg-convert", str(saved["picture", "svg"]), "-o", self.home + "/map.png")
        self.assertGreater(len(list(saved["tour", "png-folder"].glob("*.png"))), 15)
        self.assertTrue(json.loads(saved["table", "geojson"].read_text())["features"])
        self.assertTrue(list(csv.reader(io.StringIO(saved["table", "csv"].read_text("utf-8-sig")), delimiter=";")))
        self.assertIn("<html", saved["table", "html"].read_text("utf-8"))

    def test_from_the_first_slide_to_the_next_morning(self):
        app = self.start()
        self.play_the_talk(app)
        self.answer_a_question(app)
        self.collect(app)
        saved = self.export_everything(app)
        self.assertFalse(app.state["unsaved"])
        evening = app.state
        app.owns_home = False
        self.assertEqual(app.close(), 0)
        self.read_files(saved)

        morning = self.start()
        self.assertEqual(morning.state["towns"], [])
        morning.click("button:scenes")
        morning.open_file(saved["session", None])
        morning.wait(lambda a: a.state["towns"], "the session")
        for field in ("towns", "votes", "notes", "scenes"):
            self.assertEqual(morning.state[field], evening[field], field)
        self.assertFalse(morning.state["unsaved"])

    # --- what may go wrong

    def test_what_is_not_saved_survives_a_crash_and_is_asked_for_at_the_end(self):
        app = self.start()
        app.click("button:scenes")
        app.click("scenes:keep")
        app.wait(lambda a: a.state["unsaved"], "a scene")
        journal = pathlib.Path(self.home, "state/kommunalatlas")
        app.wait(lambda a: a.state["keptNewest"] or app.move(5, 5), "the journal")
        scenes = app.state["scenes"]
        app.stop(signal.SIGKILL)
        app.process.wait()

        app = self.start()
        self.assertEqual(app.state["scenes"], scenes)
        self.assertTrue(app.state["unsaved"])
        if BINARY.endswith(".html"):
            return  # whoever closes a page is asked by nobody, and everything is kept
        app.key("ctrl+q")
        app.wait(lambda a: a.state["overlay"] == "unsaved", "the question")
        app.click("unsaved:cancel")
        app.wait(lambda a: a.state["overlay"] == "none", "no end")
        app.key("ctrl+q")
        app.click("unsaved:save")
        self.assertEqual(app.process.wait(timeout=60), 0)
        self.assertEqual(len(json.loads((self.documents / "Sitzung.kommunalatlas.json").read_text())["scenes"]), len(scenes))
        self.assertEqual(list(journal.glob("unsaved-*.json")), [])

    def test_scenes_by_drag_and_key_and_a_damaged_file(self):
        (self.documents / "kaputt.json").write_text('{"version": 1, "scenes": [')
        (self.documents / "neuer.json").write_text('{"version": 99, "kind": "tour", "title_de": "Neu", "scenes": [{"title_de": "Eins", '
                                                   '"view": {"map": "germany", "select": ["gibt-es-nicht"]}}]}')
        app = self.start()
        app.click("button:scenes")
        first, second, third = app.state["scenes"][:3]
        app.drag(app.centre("scene:1"), app.centre("scene:3"))
        app.wait(lambda a: a.state["scenes"][:3] == [second, third, first] or a.state["scenes"][:3] == [second, first, third], "the scene moved")
        app.key("ctrl+z")
        app.wait(lambda a: a.state["scenes"][:3] == [first, second, third], "and back")
        count = len(app.state["scenes"])
        app.click("scene:2")
        app.wait(lambda a: a.state["scene"] == 1, "marked").settled()
        app.click("scenes:copy")
        app.wait(lambda a: len(a.state["scenes"]) == count + 1, "doubled")
        app.click("scenes:delete")
        app.wait(lambda a: len(a.state["scenes"]) == count, "deleted")
        app.open_file(self.documents / "kaputt.json")
        app.wait(lambda a: "file:reply" in a.rects, "why not")
        self.assertEqual(len(app.state["scenes"]), count)
        app.open_again(self.documents / "neuer.json")
        app.wait(lambda a: a.state["scenes"] == ["Eins"], "what is known of a newer file")
        app.wait(lambda a: "button:problems" in a.rects, "the remarks")

    def test_a_view_goes_by_the_clipboard_into_the_search(self):
        app = self.start()
        app.click("list:aoew")
        app.wait(lambda a: a.state["selection"] == ["aoew"], "the entry").settled()
        app.key("ctrl+3")
        app.wait(lambda a: a.state["view"] == "germany", "Germany").settled()
        app.click("button:map")
        app.click("map:copy-view")
        app.wait(lambda a: "kopiert" in a.state["toast"], "copied")
        app.click("button:map")
        app.key("Escape", "Escape", "ctrl+1")
        app.wait(lambda a: a.state["view"] == "world" and a.state["selection"] == [], "another view").settled()
        app.click("search")
        app.key("ctrl+v")
        app.wait(lambda a: a.state["view"] == "germany" and a.state["selection"] == ["aoew"], "the pasted view").settled()
        self.assertEqual(app.state["filter"], [])

    def test_who_types_ahead_of_a_slow_machine_loses_nothing(self):
        app = self.start()
        app.click("button:scenes")
        tab = app.centre("tab:room")
        app.stop(signal.SIGSTOP)  # as slow as can be: all that follows arrives at once
        app.click(tab)
        for town in TOWNS:
            app.type(town)
            app.key("Return")
        app.stop(signal.SIGCONT)
        app.wait(lambda a: len(a.state["towns"]) == len(TOWNS), "the towns")
        self.assertEqual(app.state["towns"], [town + " 1" for town in TOWNS])

    def test_a_folder_that_is_gone_is_named(self):
        if BINARY.endswith(".html"):
            self.skipTest("a page saves to no folder")
        app = self.start()
        app.key("ctrl+s")
        app.click("save:session")
        shutil.rmtree(self.documents)
        app.click("save:go")
        app.wait(lambda a: a.state["save"]["phase"] == "failed" and "gibt es nicht" in a.state["save"]["message"], "no folder")


if __name__ == "__main__":
    BINARY = sys.argv[1]
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)
