"""The desktop's file dialog and files named at the start, in the real window. The desktop is a bus of our own with a portal that
answers as the test says. Usage: dialog_test.py BINARY [TEST...]"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

from driver import WindowCase

BUS = """<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""
DESKTOP = "/org/freedesktop/portal/desktop"
CHOOSER = "org.freedesktop.portal.FileChooser"


class Portal(dbus.service.Object):
    """Answers each question with the next of `answers`: a path, "cancel" or "refuse"; keeps what was asked."""

    def __init__(self, address):
        self.bus = dbus.bus.BusConnection(address, mainloop=dbus.mainloop.glib.DBusGMainLoop())
        self.name = dbus.service.BusName("org.freedesktop.portal.Desktop", self.bus)
        super().__init__(self.bus, DESKTOP)
        self.answers, self.asked = [], []

    def answer(self, kind, sender, parent, title, options):
        self.asked.append((kind, str(parent), str(title), dict(options)))
        what = self.answers.pop(0) if self.answers else "cancel"
        if what == "refuse":
            raise dbus.exceptions.DBusException("no back end", name="org.freedesktop.DBus.Error.UnknownMethod")
        handle = f"{DESKTOP}/request/{sender[1:].replace('.', '_')}/{options['handle_token']}"
        results = {"uris": dbus.Array([pathlib.Path(what).as_uri()], signature="s")} if what != "cancel" else {}
        signal = dbus.lowlevel.SignalMessage(handle, "org.freedesktop.portal.Request", "Response")
        signal.append(dbus.UInt32(1 if what == "cancel" else 0), dbus.Dictionary(results, signature="sv"), signature="ua{sv}")
        GLib.idle_add(lambda: self.bus.send_message(signal) and False)
        return dbus.ObjectPath(handle)

    @dbus.service.method(CHOOSER, in_signature="ssa{sv}", out_signature="o", sender_keyword="sender")
    def OpenFile(self, parent, title, options, sender):
        return self.answer("open", sender, parent, title, options)

    @dbus.service.method(CHOOSER, in_signature="ssa{sv}", out_signature="o", sender_keyword="sender")
    def SaveFile(self, parent, title, options, sender):
        return self.answer("save", sender, parent, title, options)


class DialogTest(WindowCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.folder = tempfile.mkdtemp(prefix="atlas-bus-")
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        config = pathlib.Path(cls.folder, "bus.conf")
        config.write_text(BUS)
        daemon = subprocess.Popen(["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True,
                                  stderr=subprocess.DEVNULL)
        cls.address = daemon.stdout.readline().strip()
        cls.addClassCleanup(daemon.wait)
        cls.addClassCleanup(daemon.terminate)
        cls.addClassCleanup(daemon.stdout.close)
        cls.portal = Portal(cls.address)
        loop = GLib.MainLoop()
        thread = threading.Thread(target=loop.run, daemon=True)
        thread.start()
        cls.addClassCleanup(thread.join)
        cls.addClassCleanup(loop.quit)

    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="atlas-dialog-")
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        self.documents = pathlib.Path(self.home, "Dokumente")
        self.documents.mkdir()
        pathlib.Path(self.home, "config").mkdir()
        pathlib.Path(self.home, "config/user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/Dokumente"\n')
        self.portal.answers, self.portal.asked = [], []

    def tour(self, name, title):
        path = self.documents / name
        path.write_text(json.dumps({"version": 1, "kind": "tour", "title_de": title, "scenes": [{"title_de": title, "view": {"map": "germany"}}]}))
        return path

    def strip(self, *arguments):
        app = self.start(*arguments, home=self.home, environment={"DBUS_SESSION_BUS_ADDRESS": self.address})
        app.click("button:scenes")
        return app.wait(lambda a: "scenes:open" in a.rects, "the strip")

    def test_open_save_and_think_better_of_it(self):
        path = self.tour("Äpfel & Birnen.json", "Eins")
        app = self.strip()
        before = app.state["scenes"]
        self.portal.answers = ["cancel", str(path)]
        app.click("scenes:open")
        app.wait(lambda a: "file:other" in a.rects, "the button")
        self.assertNotIn("file:path", app.rects)
        while len(self.portal.asked) < 2:  # the first answer changes nothing; while the dialog is open nothing more is asked
            app.click("file:other")
        app.wait(lambda a: a.state["scenes"] == ["Eins"], "the tour")
        self.assertNotEqual(before, ["Eins"])
        self.assertEqual({asked[0] for asked in self.portal.asked}, {"open"})
        kind, parent, title, options = self.portal.asked[0]
        self.assertRegex(parent, r"^x11:[0-9a-f]+$")
        self.assertEqual(title, "Szenen öffnen")
        self.assertEqual(bytes(options["current_folder"]).decode(), str(self.documents) + "\0")

        app.click("scenes:keep")
        app.wait(lambda a: a.state["unsaved"], "a change")
        target = self.documents / "neu.json"
        self.portal.answers = [str(target)]
        app.click("scenes:save")
        app.wait(lambda a: not a.state["unsaved"], "saved")
        self.assertEqual(len(json.loads(target.read_text())["scenes"]), 2)
        self.assertEqual(self.portal.asked[-1][0], "save")

    def test_where_the_portal_has_no_dialog_the_path_is_typed(self):
        app = self.strip()
        self.portal.answers = ["refuse"]
        app.click("scenes:save")
        app.wait(lambda a: "file:path" in a.rects, "the field")
        app.click("file:cancel")
        app.click("scenes:save")
        app.wait(lambda a: "file:path" in a.rects, "the field, at once")
        self.assertEqual(len(self.portal.asked), 1)

    def test_leaving_saves_where_the_dialog_says(self):
        app = self.strip()
        app.click("scenes:keep")
        app.wait(lambda a: a.state["unsaved"], "a change")
        target = self.documents / "letzte.json"
        self.portal.answers = [str(target)]
        app.key("ctrl+q")
        app.click("unsaved:save")
        self.assertEqual(app.process.wait(timeout=20), 0)
        self.assertTrue(json.loads(target.read_text())["scenes"])

    def test_a_handout_goes_anywhere(self):
        app = self.start(home=self.home, environment={"DBUS_SESSION_BUS_ADDRESS": self.address})
        app.key("ctrl+s")
        app.click("save:handout")
        target = pathlib.Path(self.home, "anderswo")
        target.mkdir()
        self.portal.answers = [str(target / "zettel")]
        app.click("save:place:other")
        app.wait(lambda a: a.state["save"]["phase"] == "done", "saved")
        self.assertEqual((target / "zettel.pdf").read_bytes()[:5], b"%PDF-")
        app.click("save:session")
        for answer, file in (("abend", "abend.kommunalatlas.json"), ("nacht.json", "nacht.json")):
            self.portal.answers = [str(target / answer)]
            app.click("save:place:other")
            app.wait(lambda a, wanted=file: a.state["save"]["phase"] == "done" and a.state["save"]["path"].endswith("/" + wanted), file)
            self.assertTrue((target / file).exists())

    def test_a_file_named_at_the_start(self):
        path = self.tour("abend.json", "Abend")
        app = self.start(str(path), home=self.home)
        app.wait(lambda a: a.state["scenes"] == ["Abend"], "the tour")
        self.assertFalse(app.state["unsaved"])
        self.assertIn("scene:1", app.rects)
        app.wait(lambda a: "scene:1:picture" in a.rects, "its small picture")
        app = self.start(os.path.relpath(self.documents / "gibt es nicht.json"), home=self.home)
        app.wait(lambda a: "file:reply" in a.rects, "why not")
        broken = self.documents / "kaputt.json"
        broken.write_text("[")
        app = self.start(str(broken), home=self.home)
        app.wait(lambda a: "file:reply" in a.rects, "why not")
        self.assertGreater(len(app.state["scenes"]), 10)

    def test_an_own_tour(self):
        app = self.strip()
        app.click("scenes:new")
        app.wait(lambda a: a.state["scenes"] == [], "an empty tour")
        app.click("scenes:keep")
        app.wait(lambda a: len(a.state["scenes"]) == 1, "its first scene")
        app.wait(lambda a: "scene:1:picture" in a.rects, "its small picture")
        target = self.documents / "eigener.json"
        self.portal.answers = [str(target)]
        app.click("scenes:save")
        app.wait(lambda a: not a.state["unsaved"], "saved")
        self.assertEqual(len(json.loads(target.read_text())["scenes"]), 1)


if __name__ == "__main__":
    WindowCase.binary = os.path.abspath(sys.argv[1])
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)
