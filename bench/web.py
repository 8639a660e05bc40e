#!/usr/bin/env python3
"""Measures the page in Chromium with software graphics at 1440x900, beside the program of the same run, and prints one JSON
object; bench/README.md says what each figure is. Usage: web.py [--page FILE] [--build DIR] [--runs N]"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/window"))

import driver  # noqa: E402
from page import PageApp  # noqa: E402

SIZE = (1440, 900)
TIMED = """(() => { const ask = window.requestAnimationFrame.bind(window); window.work = [];
  window.requestAnimationFrame = call => ask(now => { const begin = performance.now(); call(now); work.push(performance.now() - begin); });
  addEventListener('pointerup', () => { window.pressed = performance.now(); }, true);
  const log = console.log.bind(console);
  console.log = line => { if (/"phase": ?"running"/.test(line)) window.done = undefined;
    else if (/"phase": ?"done"/.test(line)) window.done ??= performance.now(); log(line); }; })()"""
EMPTY = """<!DOCTYPE html><title>Kommunalatlas</title><canvas id="canvas" width="1440" height="900"></canvas><script>
const gl = canvas.getContext('webgl2'); gl.clear(gl.COLOR_BUFFER_BIT); console.log('{"state": {"moving": false}, "rects": {"x": [0, 0, 1, 1]}}')</script>"""
# What the page saves, and what the program does for the same.
EXPORTS = {
    "png_1080": ("picture", "png-1080", ["render", "--size", "1920x1080", "-o", "x.png"]),
    "pdf_a3": ("picture", "pdf-a3", ["render", "--size", "a3", "-o", "x.pdf"]),
    "handout": ("handout", "pdf", ["handout", "-o", "x.pdf"]),
    "tour": ("tour", "pdf", ["tour", str(ROOT / "data/tours/talk.json"), "--export", "x.pdf"]),
}


class Page(PageApp):
    def load(self, fragment="", address=None):
        self.pipe.ask("Page.addScriptToEvaluateOnNewDocument", self.session, source=TIMED)
        super().load(fragment, address)

    def mouse(self, kind, x, y, buttons):
        self.pipe.ask("Input.dispatchMouseEvent", self.session, type=kind, x=x, y=y, button="left" if kind != "mouseMoved" or buttons else "none",
                      buttons=buttons, clickCount=1)

    def quiet(self):
        """Until no frame has come for half a second."""
        self.evaluate("""new Promise(done => { let seen = -1, since = 0; const look = () => {
            if (work.length !== seen) { seen = work.length; since = performance.now(); }
            performance.now() - since > 500 ? done() : setTimeout(look, 50); }; look(); })""")

    def frame(self):
        self.evaluate("new Promise(done => requestAnimationFrame(done))")

    def work(self):
        """Milliseconds that the main thread worked in each frame since the last call; those that drew nothing left out."""
        return [ms for ms in self.evaluate("work.splice(0)") if ms > 0.5]

    def renderer_mb(self):
        """The largest of the browser's processes that show pages; another one may be kept in reserve."""
        pids = [one["id"] for one in self.pipe.ask("SystemInfo.getProcessInfo")["processInfo"] if one["type"] == "renderer"]
        return max(pss_mb(pid) for pid in pids)


def pss_mb(pid):
    for row in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if row.startswith("Pss:"):
            return int(row.split()[1]) / 1024
    return 0


def shares(values):
    values = sorted(values)
    return {"frames": len(values), "median": round(statistics.median(values), 1), "p95": round(values[int(len(values) * 0.95)], 1),
            "largest": round(values[-1], 1)}


def opened(page, display, home):
    app = Page(page, display, home=home, size=SIZE)
    return app.settled()


def measure_frames(app):
    """As a person has the page: it says nothing of itself meanwhile, which would be work of the frames. So where things are is known
    from before, and that a flight has ended from its last frame."""
    rects = dict(app.rects)
    app.load(address=app.address.removesuffix("?dump-state"))
    app.evaluate("new Promise(done => { const look = () => performance.getEntriesByName('atlas-shown').length ? done() : setTimeout(look, 50); look(); })")
    app.quiet()

    def press(view):
        x, y, width, height = rects.get(f"view:{view}") or rects[f"button:{view}"]
        app.move(round(x + width / 2), round(y + height / 2))
        app.quiet()
        app.work()
        app._xdotool("click", "1")
        app.quiet()
        return app.work()

    press("europe")
    x, y, width, height = rects["map"]
    middle = (x + width / 2, y + height / 2)
    app.mouse("mouseMoved", *middle, 0)
    app.mouse("mousePressed", *middle, 1)
    app.work()
    for step in range(1, 151):
        app.mouse("mouseMoved", middle[0] + 240 * (1 - abs(1 - step / 75)), middle[1] + 90 * (1 - abs(1 - step / 75)), 1)
        app.frame()
    pan = sorted(app.work())[-150:]  # each step asks for one frame that draws and waits for one that need not
    app.mouse("mouseReleased", *middle, 0)
    app.quiet()
    flight = [ms for view in ("germany", "europe", "world", "germany", "world") for ms in press(view)]
    app.load()
    app.wait(lambda a: a.rects, "the page")
    app.settled()
    return {"pan_ms": shares(pan), "flight_ms": shares(flight)}


def measure_exports(app, program, folder):
    figures = {}
    for name, (kind, form, command) in EXPORTS.items():
        app.key("ctrl+s")
        app.wait(lambda a: "save:go" in a.rects, "the sheet")
        app.click(f"save:{kind}")
        app.wait(lambda a, form=form: f"save:form:{form}" in a.rects, "the form")
        app.click(f"save:form:{form}")
        app.settled()
        x, y = app.centre("save:go")
        app.move(x, y)
        app.wait(lambda a: "save:go" in a.rects, "the button")
        app.evaluate("window.done = undefined")
        app.click("save:go")
        app.wait(lambda a: a.state["save"]["phase"] == "running", "the beginning")
        app.wait(lambda a: a.state["save"]["phase"] == "done", "the end")
        page = app.evaluate("done - pressed") / 1000
        app.key("Escape")
        app.wait(lambda a: "save:go" not in a.rects, "the end of the sheet")
        figures[name] = {"page_s": round(page, 2)}
        if program:
            begin = time.monotonic()
            subprocess.run([program, *command], cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            native = time.monotonic() - begin
            figures[name] |= {"native_s": round(native, 2), "times": round(page / native, 1)}
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", default=str(ROOT / "build/web/kommunalatlas.html"))
    parser.add_argument("--build", default=str(ROOT / "build/release"), help="the program to compare with; without one the page alone")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    program = os.path.abspath(os.path.join(options.build, "bin/kommunalatlas"))
    if not os.path.exists(program):
        print(f"{program} is not there: the page alone is measured", file=sys.stderr)
        program = None
    display = driver.Display("1440x900")
    marks = {}
    figures = {"file_mb": round(os.path.getsize(options.page) / 1e6, 2), "load": os.getloadavg()[0]}
    try:
        for run in range(options.runs):
            with tempfile.TemporaryDirectory() as home:
                app = opened(options.page, display, home)
                for name, at in app.evaluate("performance.getEntriesByType('mark').map(mark => [mark.name, mark.startTime])"):
                    marks.setdefault(name.removeprefix("atlas-"), []).append(at)
                if run == options.runs - 1:
                    app.evaluate("new Promise(done => setTimeout(done, 3000))")
                    memory = app.renderer_mb()
                    figures |= measure_frames(app) | {"exports": measure_exports(app, program, home)}
                app.kill()
        figures["from_opening_s"] = {name: round(statistics.median(at) / 1000, 2)
                                     for name, at in sorted(marks.items(), key=lambda one: statistics.median(one[1]))}
        with tempfile.TemporaryDirectory() as home:
            empty = os.path.join(home, "empty.html")
            pathlib.Path(empty).write_text(EMPTY, encoding="utf-8")
            app = Page(empty, display, home=home, size=SIZE)
            app.evaluate("new Promise(done => setTimeout(done, 3000))")
            figures["renderer_mb"] = {"page": round(memory), "empty": round(app.renderer_mb()), "above": round(memory - app.renderer_mb())}
            app.kill()
        print(json.dumps(figures, indent=1))
    finally:
        display.close()


if __name__ == "__main__":
    main()
