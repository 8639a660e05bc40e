"""What only the page has: one file that asks nobody for anything, an address that carries the view, what is kept by the
browser, words beside the picture. usage: page_test.py PAGE.html [axe.js] [test ...]
KOMMUNALATLAS names the program to compare with, ATLAS_GOLDEN_BYTES the folder that its test_golden wrote pictures to."""

import base64
import hashlib
import json
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import unittest

import driver
from page import PageApp

PAGE = None
AXE = None


class PageCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.display = driver.Display("1280x720")

    @classmethod
    def tearDownClass(cls):
        cls.display.close()

    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="atlas-page-")
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)

    def open(self, page=None, **options):
        app = PageApp(page or PAGE, self.display, home=self.home, size=(1280, 720), **options)
        self.addCleanup(app.kill)
        self.until(app.settled(), "document.querySelector('#reading [data-press]')")
        return app

    def until(self, app, condition):
        """Waits in the document."""
        app.evaluate(f"new Promise(done => {{ const look = () => {condition} ? done(true) : setTimeout(look, 20); look(); }})")

    def bare(self, page=None, flags=(), script=None):
        """A browser with the page that need not get as far as the program."""

        class Bare(PageApp):
            def wait(self, predicate, what):
                return self if not predicate(self) and what == "the first frame" else super().wait(predicate, what)

            def _xdotool(self, *arguments):
                # It may never have the program's title; the keyboard follows the pointer.
                return "0 " if "--name" in arguments or arguments[0] == "windowfocus" else super()._xdotool(*arguments)

            def load(self, fragment="", address=None):
                if script:
                    self.pipe.ask("Page.addScriptToEvaluateOnNewDocument", self.session, source=script)
                super().load(fragment, address)

        app = Bare(page or PAGE, self.display, home=self.home, size=(1280, 720), flags=flags)
        self.addCleanup(app.kill)
        return app

    def said(self, app, words):
        """Waits until the document's visible text has the words."""
        return app.evaluate(
            f"""new Promise((done, fail) => {{
              const end = performance.now() + {driver.REPLY_SECONDS * 1000};
              const look = () => document.body && document.body.innerText.includes({words!r}) ? done(true)
                : performance.now() > end ? fail(new Error(document.body.innerText.slice(0, 500))) : setTimeout(look, 50);
              look();
            }})""")


class Start(PageCase):
    def test_nothing_is_asked_of_anybody_and_nothing_goes_wrong(self):
        app = self.open()
        app.key("w")
        app.type("asser")
        app.wait(lambda a: any(name.startswith("search:") for name in a.rects), "hits")
        own = [url for url in app.requests if not url.startswith(("data:", "blob:"))]
        self.assertEqual(own, [app.address])
        self.assertEqual(app.errors, [])
        marks = app.evaluate("Object.fromEntries(performance.getEntriesByType('mark').concat(performance.getEntriesByType('paint'))"
                             ".map(mark => [mark.name, Math.round(mark.startTime)]))")
        print("milliseconds from opening:", sorted(marks.items(), key=lambda mark: mark[1]), "bytes:", os.path.getsize(PAGE))
        self.assertLess(marks["atlas-first"], marks["atlas-shown"])

    def test_the_page_forbids_every_connection(self):
        app = self.open()
        for attempt in ("fetch('http://127.0.0.1:9/')", "new Promise((done, fail) => { const x = new XMLHttpRequest(); "
                        "x.onload = done; x.onerror = fail; x.open('GET', 'http://127.0.0.1:9/'); x.send(); })",
                        "new Promise((done, fail) => { const x = new Image(); x.onload = done; x.onerror = fail; "
                        "x.src = 'http://127.0.0.1:9/a.png'; })",
                        "new Promise((done, fail) => { const x = new WebSocket('ws://127.0.0.1:9/'); x.onopen = done; x.onerror = fail; })"):
            with self.subTest(attempt):
                went = app.evaluate(f"(async () => {{ try {{ await {attempt}; return true; }} catch (e) {{ return false; }} }})()")
                self.assertFalse(went)
        blocked = app.evaluate("new Promise(done => { document.addEventListener('securitypolicyviolation', e => "
                               "done(e.effectiveDirective), {once: true}); fetch('http://127.0.0.1:9/').catch(() => {}); })")
        self.assertEqual(blocked, "connect-src")

    def test_a_page_that_was_cut_off_says_so(self):
        with open(PAGE, "rb") as file:
            whole = file.read()
        cut = os.path.join(self.home, "cut.html")
        for share in (0.3, 0.7, 0.999):
            with self.subTest(share), open(cut, "wb") as file:
                file.write(whole[:int(len(whole) * share)])
                file.flush()
                app = self.bare(cut)
                self.said(app, "unvollständig")
                app.kill()  # its folder is the next one's

    def test_a_damaged_block_is_named_as_damage(self):
        with open(PAGE, encoding="utf-8") as file:
            whole = file.read()
        at = whole.index('id="atlas-program"') + 1000000
        damaged = os.path.join(self.home, "damaged.html")
        with open(damaged, "w", encoding="utf-8") as file:
            file.write(whole[:at] + ("0" * 2000) + whole[at + 2000:])
        self.said(self.bare(damaged), "beschädigt")

    def test_a_map_that_cannot_be_baked_is_said(self):
        # As without memory: what the worker gets is no program.
        app = self.bare(script="window.Worker = class extends Worker { postMessage(told) { "
                               "super.postMessage(told.files ? {wasm: new Uint8Array(8), files: {}} : told); } };")
        self.said(app, "Die Karte konnte nicht vorbereitet werden")

    def test_without_pictures_the_words_stand_there(self):
        app = self.bare(script="HTMLCanvasElement.prototype.getContext = () => null;")
        self.said(app, "WebGL 2")
        press = lambda name: f"document.querySelector('#reading [data-press=\"{name}\"]')"
        count = "document.querySelectorAll('#reading [data-press^=\"entry:\"]').length"
        self.until(app, press("value:topic=water"))
        before = app.evaluate(count)
        app.evaluate(press("value:topic=water") + ".click()")
        self.until(app, f"0 < {count} && {count} < {before}")
        self.said(app, "WebGL 2")

    def test_the_first_picture_stands_where_the_programs_own_will(self):
        # The program never begins: the map it waits for is held back.
        app = self.bare(script="window.Worker = class { postMessage() {} };")
        self.said(app, "Die Karte wird gezeichnet")
        self.until(app, "performance.getEntriesByName('atlas-first').length")
        box, rim = app.evaluate("""(() => {
            const canvas = document.querySelector('#first canvas'), box = canvas.getBoundingClientRect();
            const column = canvas.getContext('2d').getImageData(canvas.width / 2, 0, 1, canvas.height).data;
            let rim = 0;
            while (column[4 * rim] === column[0]) ++rim;
            return [[box.left, box.top, box.width, box.height], rim];
        })()""")
        app.kill()
        app = self.open()
        self.assertFalse(app.evaluate("!!document.getElementById('first')"))
        self.assertEqual([round(side) for side in box], [round(side) for side in app.rects["map"]])
        self.assertIn(rim, (7, 8))  # the World view begins 8 pixels below the frame's edge

    def test_the_first_picture_has_the_colours_and_the_size_that_were_chosen_last(self):
        app = self.open()
        press = lambda words: app.evaluate(f"[...document.querySelectorAll('#reading [data-press]')]"
                                           f".find(one => one.textContent === {words!r}).click()")
        press("Dunkel")
        app.wait(lambda a: a.state["theme"] == "dark", "dark")
        for _ in range(4):
            before = app.state["textScale"]
            press("Schrift größer")
            app.wait(lambda a, before=before: a.state["textScale"] > before, "larger letters")
        map_, bar = app.settled().rects["map"], app.state["textScale"]
        self.until(app, f"JSON.parse(localStorage.getItem('kommunalatlas kommunalatlas settings') || '{{}}').text_scale === {bar}")
        sea = "(() => { const c = document.querySelector('#first canvas'); return [...c.getContext('2d').getImageData(2, c.height - 2, 1, 1).data]; })()"
        app.kill()
        app = self.bare(script="window.Worker = class { postMessage() {} };")  # the program never begins
        self.until(app, "performance.getEntriesByName('atlas-first').length")
        box = app.evaluate("(b => [b.left, b.top, b.width, b.height])(document.querySelector('#first canvas').getBoundingClientRect())")
        self.assertEqual([round(side) for side in box], [round(side) for side in map_])
        self.assertLess(max(app.evaluate(sea)[:3]), 64)
        self.assertEqual(app.evaluate("document.documentElement.className"), "dark")


class Map(PageCase):
    CHUNK = struct.Struct("<IIQQQ")  # files/map_format.hpp

    def test_it_is_the_native_one(self):
        program = os.environ.get("KOMMUNALATLAS")
        if not program:
            self.skipTest("KOMMUNALATLAS names no program to compare with")
        native = pathlib.Path(program).resolve().parent.parent / "share/kommunalatlas/kommunalatlas.map"
        expected = native.read_bytes()
        app = self.bare(script="""window.Worker = class extends Worker { set onmessage(hear) {
            super.onmessage = told => { if (told.data instanceof ArrayBuffer) window.baked = told.data.slice(0); hear(told); }; } };""")
        app.wait(lambda a: a.rects, "the first picture")
        self.assertEqual(app.evaluate("baked.byteLength"), len(expected))
        chunks = [self.CHUNK.unpack_from(expected, 40 + i * self.CHUNK.size) for i in range(struct.unpack_from("<I", expected, 24)[0])]
        differing = []
        for kind, level, offset, size, _ in chunks:
            digest = app.evaluate(f"crypto.subtle.digest('SHA-256', baked.slice({offset}, {offset + size}))"
                                  ".then(d => [...new Uint8Array(d)].map(b => b.toString(16).padStart(2, '0')).join(''))")
            if digest != hashlib.sha256(expected[offset:offset + size]).hexdigest():
                bytes_ = base64.b64decode(app.evaluate(f"""(() => {{ const part = new Uint8Array(baked, {offset}, {size}); let letters = '';
                    for (let at = 0; at < part.length; at += 32768) letters += String.fromCharCode(...part.subarray(at, at + 32768));
                    return btoa(letters); }})()"""))
                places = [at for at in range(size) if bytes_[at] != expected[offset + at]]
                differing.append((kind, level, len(places)))
        print("chunks of the map that differ (kind, level, bytes):", differing)
        # Nothing but the last bit of a position: sine and cosine are the compiler's library's.
        self.assertLessEqual(sum(count for _, _, count in differing), 4)
        self.assertLessEqual({kind for kind, _, _ in differing}, {3, 4, 5})


class Address(PageCase):
    def test_the_address_carries_the_view_and_the_browsers_back_is_the_maps(self):
        app = self.open()
        app.click("button:germany" if "button:germany" in app.rects else "view:germany")
        app.wait(lambda a: a.state["view"] == "germany" and not a.state["moving"], "Germany")
        link = app.evaluate("location.hash")
        self.assertTrue(link.startswith("#"), link)
        app.evaluate("history.back()")
        app.wait(lambda a: a.state["view"] == "world", "the world again")
        app.evaluate("history.forward()")
        app.wait(lambda a: a.state["view"] == "germany", "Germany again")
        other = self.home
        self.home = tempfile.mkdtemp(prefix="atlas-page-")
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        app.kill()
        again = self.open(fragment=link)
        self.assertEqual(again.state["view"], "germany")
        self.home = other

    def test_a_fragment_that_is_none_does_no_harm(self):
        app = self.open(fragment="#%00%FF<script>alert(1)</script>")
        self.assertEqual(app.state["view"], "world")
        self.assertEqual(app.errors, [])


class Kept(PageCase):
    def add(self, app, name):
        """From "this one is missing" to an entry that the browser has stored."""
        app.type(name)
        app.wait(lambda a: "search:add" in a.rects, "the offer to add it")
        app.key("Return")
        app.wait(lambda a: any(name in line for line in a.state["entries"]), "the entry")
        app.wait(lambda a: a.state["keptNewest"] and a.state["kept"] == a.state["entries"], "what is kept")

    def test_what_was_added_is_there_after_a_reload_and_after_the_browser_was_closed(self):
        app = self.open()
        self.add(app, "Flussbund")
        app.load()
        app.wait(lambda a: any("Flussbund" in line for line in a.state["entries"]), "the entry after the reload")
        app.kill()
        app = self.open()
        self.assertTrue(any("Flussbund" in line for line in app.state["entries"]))

    def test_a_copy_under_another_name_finds_it(self):
        app = self.open()
        self.add(app, "Flussbund")
        app.kill()
        copy = os.path.join(self.home, "anderer Name.html")
        shutil.copy(PAGE, copy)
        app = self.open(copy)
        self.assertTrue(any("Flussbund" in line for line in app.state["entries"]))

    def test_a_browser_that_keeps_nothing_is_named_before_anything_is_lost(self):
        app = self.bare(script="Object.defineProperty(window, 'indexedDB', {value: {open() { throw new Error('refused'); }}});")
        app.wait(lambda a: a.rects and "nichts erhalten" in a.state["toast"], "the words before the first edit")
        app.type("Flussbund")
        app.wait(lambda a: "search:add" in a.rects, "the offer to add it")
        app.key("Return")
        app.wait(lambda a: a.state["entries"] and a.state["keepProblem"], "the reason")
        self.assertFalse(app.state["keptNewest"])


class Files(PageCase):
    def test_a_picture_is_the_one_that_the_program_renders(self):
        program = os.environ.get("KOMMUNALATLAS")
        if not program:
            self.skipTest("KOMMUNALATLAS names no program to compare with")
        app = self.open()
        app.key("ctrl+s")
        app.wait(lambda a: "save:go" in a.rects, "the sheet")
        app.click("save:form:png-1080")
        app.click("save:go")
        ours = app.downloaded(".png")
        native = os.path.join(self.home, "native.png")
        subprocess.run([program, "render", "--lang", "de", "--view", "world", "--size", "1920x1080", "-o", native], check=True)
        differing = subprocess.run(["compare", "-metric", "AE", ours, native, "null:"], capture_output=True, text=True)
        print("pixels that differ:", differing.stderr)
        self.assertEqual(differing.stderr.split()[0], "0")


    def order(self, app, kind, form):
        app.key("ctrl+s")
        app.wait(lambda a: "save:go" in a.rects, "the sheet")
        app.click(f"save:{kind}")
        app.wait(lambda a: f"save:form:{form}" in a.rects, "the form")
        app.click(f"save:form:{form}")
        app.wait(lambda a: "save:go" in a.rects and not a.state["moving"], "the button")
        app.click("save:go")

    def test_while_a_talk_is_made_into_pages_the_page_goes_on_and_says_where_it_is(self):
        app = self.open()
        before = len(app.state["matches"])
        self.order(app, "tour", "pdf")
        app.wait(lambda a: a.state["save"]["phase"] == "running" and "save:progress" in a.rects, "the progress")
        app.evaluate("document.querySelector('#reading [data-press=\"value:topic=water\"]').click()")
        phases = []
        app.wait(lambda a: len(a.state["matches"]) < before and (phases.append(a.state["save"]["phase"]) or True), "the filter")
        self.assertEqual(phases[0], "running")  # a page that makes the file itself hears the press when it is done
        app.wait(lambda a: a.state["save"]["phase"] == "done", "the end")
        self.assertIn("liegt bei den Downloads", app.state["save"]["message"])
        self.assertNotIn("save:open-folder", app.rects)
        with open(app.downloaded(".pdf"), "rb") as file:
            self.assertEqual(file.read(5), b"%PDF-")

    def test_it_can_be_given_up(self):
        app = self.open()
        self.order(app, "tour", "pdf")
        app.wait(lambda a: a.state["save"]["phase"] == "running" and "save:cancel" in a.rects, "the progress")
        app.click("save:cancel")
        app.wait(lambda a: a.state["save"]["phase"] == "cancelled", "the end")
        self.assertEqual(os.listdir(app.downloads), [])

    def test_without_a_copy_it_is_made_all_the_same(self):
        app = self.open()
        app.evaluate("window.Worker = class { constructor() { throw new Error('refused'); } }")
        self.order(app, "handout", "pdf")
        app.wait(lambda a: a.state["save"]["phase"] == "done", "the end")
        self.assertTrue(app.downloaded(".pdf"))


class Golden(PageCase):
    def order(self, case, folder):
        lines = []
        arguments = iter(case["arguments"])
        for name in arguments:
            lines.append(name if name == "--known-only" else f"{name} {next(arguments)}")
        if case.get("as_window"):
            lines.append("as_window")
        if "hovered" in case:
            lines.append("hovered " + case["hovered"])
        if "state" in case:
            lines.append("state " + case["state"])
        if "camera" in case:
            lines.append("camera " + " ".join(map(repr, case["camera"])))
        if "room" in case:
            lines.append("room\n" + (folder / case["room"]).read_text(encoding="utf-8"))
        return "\n".join(lines)

    def test_every_picture_is_the_native_one(self):
        native = os.environ.get("ATLAS_GOLDEN_BYTES")  # where test_golden has put the bytes it made
        if not native:
            self.skipTest("ATLAS_GOLDEN_BYTES names no folder of the program's own pictures")
        app = self.open()
        cases = sorted((pathlib.Path(__file__).resolve().parent.parent / "golden/cases").glob("*/case.json"))
        self.assertGreaterEqual(len(cases), 40)
        for file in cases:
            name = file.parent.name
            with self.subTest(name):
                answer = app.evaluate(f"""(() => {{
                    const text = {json.dumps(self.order(json.loads(file.read_text(encoding="utf-8")), file.parent))};
                    const length = lengthBytesUTF8(text) + 1, order = _malloc(length), size = _malloc(8);
                    stringToUTF8(text, order, length);
                    const from = Module._atlasTestedPicture(order, size), bytes = HEAPU8.slice(from, from + HEAPF64[size >> 3]);
                    _free(from);
                    _free(size);
                    let letters = '';
                    for (let at = 0; at < bytes.length; at += 32768) letters += String.fromCharCode(...bytes.subarray(at, at + 32768));
                    return btoa(letters);
                }})()""")
                bytes_ = base64.b64decode(answer)
                self.assertEqual(bytes_[1:4], b"PNG")
                self.assertTrue(bytes_ == pathlib.Path(native, name + ".png").read_bytes(), "other bytes")


class SecondWindow(PageCase):
    """The audience's window, where a browser tells of a second screen or may have one."""

    def presenting(self):
        app = self.bare(script="Object.defineProperty(Screen.prototype, 'isExtended', {get: () => true});")
        app.wait(lambda a: a.rects and not a.state["moving"], "the first picture")
        app.click("button:present")
        app.wait(lambda a: a.state["mode"] == "present", "the presentation").settled()
        return app

    def second(self, app):
        """A session of the browser's protocol in the second window."""
        found = []
        end = time.monotonic() + driver.REPLY_SECONDS
        while not found:
            self.assertLess(time.monotonic(), end, "no second window")
            found = [one for one in app.pipe.ask("Target.getTargets")["targetInfos"] if one["type"] == "page" and one["url"] != app.address
                     and not one["url"].startswith(app.address)]
        return app.pipe.ask("Target.attachToTarget", targetId=found[0]["targetId"], flatten=True)["sessionId"]

    def ask(self, app, session, expression):
        answer = app.pipe.ask("Runtime.evaluate", session, expression=expression, returnByValue=True, awaitPromise=True)
        self.assertNotIn("exceptionDetails", answer)
        return answer["result"].get("value")

    def test_it_shows_the_picture_follows_and_its_end_is_heard(self):
        app = self.presenting()
        app.wait(lambda a: a.state["audience"] == "Zweites Fenster", "the audience's window")
        session = self.second(app)
        colors = "(() => { const c = document.querySelector('canvas'), d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; " \
                 "return new Set(new Uint32Array(d.buffer)).size; })()"
        sum_ = colors.replace("new Set(new Uint32Array(d.buffer)).size", "new Uint32Array(d.buffer).reduce((a, b) => a + b % 65521, 0)")
        self.assertGreater(self.ask(app, session, colors), 100)
        before = self.ask(app, session, sum_)
        scene = app.state["scene"]
        # What a clicker sends goes to the window that was touched last.
        for kind in ("keyDown", "keyUp"):
            app.pipe.ask("Input.dispatchKeyEvent", session, type=kind, key="PageDown", code="PageDown", windowsVirtualKeyCode=34)
        app.wait(lambda a: a.state["scene"] == scene + 1, "the next scene").settled()
        self.assertNotEqual(self.ask(app, session, sum_), before)
        app.pipe.ask("Runtime.evaluate", session, expression="window.close()")
        app.wait(lambda a: not a.state["audience"], "the end of the second window")
        self.assertEqual(app.state["mode"], "present")
        app.wait(lambda a: a.state["offeredMonitor"] == "Zweites Fenster", "the offer to open it again")

    def test_a_browser_that_refuses_is_named(self):
        app = self.bare(script="Object.defineProperty(Screen.prototype, 'isExtended', {get: () => true}); window.open = () => null;")
        app.wait(lambda a: a.rects and not a.state["moving"], "the first picture")
        app.click("button:present")
        app.wait(lambda a: a.state["mode"] == "present" and "kein Fenster" in a.state["toast"], "the words")


class Words(PageCase):
    def test_no_violation_is_found(self):
        if not AXE:
            self.skipTest("axe-core was not given")
        app = self.open()
        with open(AXE, encoding="utf-8") as file:
            app.pipe.ask("Runtime.evaluate", app.session, expression=file.read())
        for step in ("document.querySelector('#reading main').focus()",
                     "document.querySelector('#reading [data-press^=\"entry:\"]').click()"):
            app.evaluate(step)
            app.settled()
            found = app.evaluate("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ').slice(0, 300)))")
            self.assertEqual(found, [])

    def test_a_press_there_is_a_press_here_and_is_said(self):
        app = self.open()
        before = len(app.state["matches"])
        app.evaluate("document.querySelector('#reading [data-press=\"value:topic=water\"]').click()")
        app.wait(lambda a: len(a.state["matches"]) < before, "the filter")
        sentence = app.state["sentence"]
        self.until(app, f"document.getElementById('reading-news').textContent === {sentence!r}")
        listed = app.evaluate("document.querySelectorAll('#reading [data-press^=\"entry:\"]').length")
        self.assertEqual(listed, len(app.state["matches"]))

    def test_tab_leads_out_of_the_picture_into_the_words_and_escape_back(self):
        app = self.open()
        app.evaluate("document.querySelector('#reading button').focus()")
        shown = app.evaluate("document.getElementById('reading').getBoundingClientRect().width")
        self.assertGreater(shown, 1000)
        app.evaluate("document.querySelector('#reading [data-press=picture]').click()")
        hidden = app.evaluate("document.getElementById('reading').getBoundingClientRect().width")
        self.assertLess(hidden, 10)


class Lost(PageCase):
    def test_a_lost_picture_comes_back_as_it_was(self):
        app = self.open()
        app.click("button:germany" if "button:germany" in app.rects else "view:germany")
        app.wait(lambda a: a.state["view"] == "germany" and not a.state["moving"], "Germany")
        shot = lambda: base64.b64decode(app.pipe.ask("Page.captureScreenshot", app.session)["data"])
        before = shot()
        app.evaluate("window.lost = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context'); "
                     "lost.loseContext()")
        app.evaluate("new Promise(done => setTimeout(done))")
        app.evaluate("lost.restoreContext(); new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        app.settled()
        self.assertEqual(app.state["view"], "germany")
        for _ in range(100):
            if shot() == before:
                break
        self.assertEqual(shot(), before)


if __name__ == "__main__":
    PAGE = os.path.abspath(sys.argv.pop(1))
    if len(sys.argv) > 1 and sys.argv[1].endswith(".js"):
        AXE = sys.argv.pop(1)
    unittest.main(verbosity=2)
