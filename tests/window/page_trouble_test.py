"""What may go wrong around a page, and what its surroundings do to it: the browser's store, tabs, sleep, zoom, graphics, screens,
fingers. usage: page_trouble_test.py PAGE.html [test ...]"""

import base64
import os
import queue
import sys
import time
import unittest

import page_test
from page import PageApp
from page_test import PageCase


class Tab(PageApp):
    """One more tab of the same browser. It lies behind the first one, so that its keys are given by the browser's protocol."""

    def __init__(self, app):
        self.pipe, self.process, self.address, self.home, self.owns_home = app.pipe, app.process, app.address, app.home, False
        self.lines = queue.Queue()
        self.state, self.rects, self.events, self.errors, self.requests = {}, {}, 0, [], []
        target = self.pipe.ask("Target.createTarget", url="about:blank", background=True)["targetId"]
        self.session = self.pipe.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        first = self.pipe.on_event
        self.pipe.on_event = lambda message: (first(message), self._hear(message))
        for domain in ("Runtime", "Page"):
            self.pipe.ask(f"{domain}.enable", self.session)
        self.load()
        self.wait(lambda a: a.rects and not a.state["moving"], "the second tab")

    def type(self, text):
        for letter in text:
            for kind in ("keyDown", "keyUp"):
                self.pipe.ask("Input.dispatchKeyEvent", self.session, type=kind, key=letter, code="Key" + letter.upper(),
                              **({"text": letter} if kind == "keyDown" else {}))

    def enter(self):
        for kind in ("keyDown", "keyUp"):
            self.pipe.ask("Input.dispatchKeyEvent", self.session, type=kind, key="Enter", code="Enter", windowsVirtualKeyCode=13)


def has(name):
    return lambda app: any(name in line for line in app.state["entries"])


class Store(PageCase):
    def add(self, app, name):
        app.type(name)
        app.wait(lambda a: "search:add" in a.rects, "the offer to add it")
        if isinstance(app, Tab):
            app.enter()
        else:
            app.key("Return")
        app.wait(has(name), "the entry")

    def is_kept(self, app):
        return app.wait(lambda a: a.state["keptNewest"] and a.state["kept"] == a.state["entries"], "what is kept")

    def test_a_store_that_is_full_is_named_and_what_was_typed_is_kept_when_there_is_room(self):
        app = self.open()
        app.evaluate("window.put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = () => "
                     "{ throw new DOMException('full', 'QuotaExceededError'); }; 0")
        self.add(app, "flussbund")
        app.wait(lambda a: "full" in a.state["keepProblem"], "the reason")
        self.assertFalse(app.state["keptNewest"])
        self.assertIn("nirgends gespeichert", app.evaluate("document.title"))
        app.evaluate("IDBObjectStore.prototype.put = put; 0")
        self.is_kept(app)
        app.load()
        app.wait(has("flussbund"), "the entry after the reload")

    def test_what_a_newer_page_keeps_is_left_alone_and_said(self):
        app = self.open()
        self.add(app, "flussbund")
        self.is_kept(app)
        app.evaluate("""new Promise((done, fail) => {
            const open = indexedDB.open('kommunalatlas kommunalatlas', 2);
            open.onupgradeneeded = () => {};
            open.onsuccess = () => { open.result.close(); done(1); };
            open.onerror = open.onblocked = fail;
        })""")
        app.load()
        app.wait(lambda a: a.rects and "neuere Fassung" in a.state["toast"], "the words before the first edit")
        self.add(app, "seenbund")
        app.wait(lambda a: "newer version" in a.state["keepProblem"], "the reason")
        files = app.evaluate("""new Promise((done, fail) => {
            const open = indexedDB.open('kommunalatlas kommunalatlas');
            open.onsuccess = () => { const all = open.result.transaction('files').objectStore('files').getAll();
                all.onsuccess = () => done(all.result.map(one => new TextDecoder().decode(one.bytes)).join()); };
            open.onerror = fail;
        })""")
        self.assertIn("flussbund", files)
        self.assertNotIn("seenbund", files)

    def test_two_tabs_leave_each_others_entries_alone(self):
        app = self.open()
        self.add(app, "flussbund")
        self.is_kept(app)
        other = Tab(app)
        self.assertFalse(other.state["entries"])
        self.add(other, "seenbund")
        self.is_kept(other)
        self.assertFalse(has("seenbund")(app))
        for tab, own, foreign in ((other, "seenbund", "flussbund"), (app, "flussbund", "seenbund")):
            tab.load()
            tab.wait(lambda a, own=own: a.rects and has(own)(a), "its own entry after the reload")
            self.assertFalse(has(foreign)(tab))


class Surroundings(PageCase):
    def test_a_day_asleep_loses_nothing(self):
        app = self.open()
        app.click("button:germany" if "button:germany" in app.rects else "view:germany")
        app.wait(lambda a: a.state["view"] == "germany", "the flight")
        app.pipe.ask("Page.setWebLifecycleState", app.session, state="frozen")
        app.pipe.ask("Page.setWebLifecycleState", app.session, state="active")
        app.evaluate("performance.now = (before => () => before.call(performance) + 86400e3)(performance.now); 0")
        app.move(600, 300)
        app.move(610, 310)
        app.settled()
        self.assertEqual(app.state["view"], "germany")
        app.type("jena")
        app.wait(lambda a: a.state["glow"][0] > 0, "towns lit up")
        self.assertEqual(app.errors, [])

    def test_zoomed_out_and_in_the_picture_has_as_many_pixels_as_the_screen(self):
        app = self.open()
        for percent in (30, 50, 67, 110, 150, 300, 500):
            with self.subTest(percent):
                app.pipe.ask("Emulation.setDeviceMetricsOverride", app.session, width=round(1280 * 100 / percent),
                             height=round(720 * 100 / percent), deviceScaleFactor=percent / 100, mobile=False)
                wanted = app.evaluate("[innerWidth * devicePixelRatio, innerHeight * devicePixelRatio]")
                close = lambda size: all(abs(a - b) < 1.5 for a, b in zip(size, wanted))
                app.until(lambda: close(app.evaluate("[canvas.width, canvas.height]")), f"a canvas of {wanted}")
                x, y, width, height = app.settled().rects["map"]
                self.assertGreater(width * height, 0.3 * 1280 * 720)
                self.assertLessEqual(y + height, wanted[1] + 1.5)
        self.assertEqual(app.errors, [])

    def test_a_picture_that_is_lost_in_a_talk_comes_back_there(self):
        app = self.open()
        app.key("F5")
        app.wait(lambda a: a.state["mode"] == "present", "the talk").settled()
        app.key("Next")
        app.wait(lambda a: a.state["scene"] == 1, "the flight begins")
        app.evaluate("window.lost = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context'); "
                     "lost.loseContext()")
        app.evaluate("new Promise(done => setTimeout(done))")
        app.key("Next")  # nothing is seen meanwhile, but it counts
        app.evaluate("lost.restoreContext(); new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        app.wait(lambda a: a.state["scene"] == 2, "the next scene").settled()
        colors = app.evaluate("""new Promise(done => requestAnimationFrame(() => { Module.canvas ??= canvas;
            const small = document.createElement('canvas'), pen = small.getContext('2d');
            small.width = small.height = 64;
            createImageBitmap(canvas).then(picture => { pen.drawImage(picture, 0, 0, 64, 64);
                done(new Set(new Uint32Array(pen.getImageData(0, 0, 64, 64).data.buffer)).size); }); }))""")
        shot = base64.b64decode(app.pipe.ask("Page.captureScreenshot", app.session)["data"])
        self.assertGreater(max(colors, len(shot) // 1000), 20)
        self.assertEqual(app.errors, [])

    def test_who_presents_on_this_screen_gets_no_second_window(self):
        app = self.bare(script="Object.defineProperty(Screen.prototype, 'isExtended', {get: () => true}); "
                               "window.opened = 0; window.open = () => { ++opened; return null; };")
        app.wait(lambda a: a.rects and not a.state["moving"], "the first picture")
        app.click("button:scenes")
        app.click("tab:room")
        app.wait(lambda a: "monitor:Dieser Bildschirm" in a.rects, "the screens")
        app.click("monitor:Dieser Bildschirm")
        app.key("F5")
        app.wait(lambda a: a.state["mode"] == "present", "the talk").settled()
        app.until(lambda: app.evaluate("!!document.fullscreenElement"), "the whole screen")
        self.assertEqual(app.evaluate("opened"), 0)
        self.assertEqual((app.state["audience"], app.state["offeredMonitor"]), (None, ""))


class Fingers(PageCase):
    def touch(self, app, kind, *points, at=None):
        app.pipe.ask("Input.dispatchTouchEvent", app.session, type=kind,
                     touchPoints=[{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)], **({"timestamp": at} if at else {}))

    def test_one_moves_two_zoom_and_a_swipe_turns_the_page(self):
        app = self.bare(flags=("--touch-events=enabled",))
        app.wait(lambda a: a.rects and not a.state["moving"], "the first picture")
        app.click("button:germany" if "button:germany" in app.rects else "view:germany")
        app.wait(lambda a: a.state["view"] == "germany" and not a.state["moving"], "Germany")
        x, y, width, height = app.rects["map"]
        x, y = x + width / 2, y + height / 2
        before = app.state["cameras"][0]
        self.touch(app, "touchStart", (x, y))
        for step in range(1, 11):
            self.touch(app, "touchMove", (x + 10 * step, y))
        self.touch(app, "touchEnd")
        app.wait(lambda a: a.state["cameras"][0]["lon"] < before["lon"], "the map follows the finger").settled()
        before = app.state["cameras"][0]
        self.touch(app, "touchStart", (x - 50, y), (x + 50, y))
        for step in range(1, 11):
            self.touch(app, "touchMove", (x - 50 - 10 * step, y), (x + 50 + 10 * step, y))
        self.touch(app, "touchEnd")
        app.wait(lambda a: a.state["cameras"][0]["metresPerPx"] < 0.6 * before["metresPerPx"], "nearer").settled()
        app.key("F5")
        app.wait(lambda a: a.state["mode"] == "present" and not a.state["moving"], "the talk")
        for way, scene in ((-1, 1), (1, 0)):
            begin = time.time()
            self.touch(app, "touchStart", (640, 300), at=begin)
            for step in range(1, 6):  # however long this takes: a quarter of a second for the finger
                self.touch(app, "touchMove", (640 + way * 60 * step, 300), at=begin + 0.05 * step)
            self.touch(app, "touchEnd", at=begin + 0.25)
            app.wait(lambda a, scene=scene: a.state["scene"] == scene, f"scene {scene + 1}").settled()


if __name__ == "__main__":
    page_test.PAGE = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
