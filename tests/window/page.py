"""The same hands on the page: a real Chromium that shows kommunalatlas.html alone on an X display. Mouse and keys come from
xdotool as for the window, what the program says of itself comes over the browser's debugging pipe. So the tests of the
window are those of the page; what only the page has is page_test.py."""

import json
import os
import pathlib
import queue
import shutil
import subprocess
import tempfile
import threading
import time
import unittest
import zipfile

import driver

# Opening means unpacking, compiling and baking; a busy machine takes a while for that.
driver.REPLY_SECONDS = 90

FLAGS = ["--no-sandbox", "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-sync",
         "--disable-component-update", "--disable-features=Translate,MediaRouter", "--password-store=basic", "--lang=de",
         "--accept-lang=de-DE,de", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--remote-debugging-pipe"]


class Pipe:
    """The browser's debugging protocol: messages of JSON, each ended by a NUL."""

    def __init__(self, command, environment):
        here_out, browser_in = os.pipe()
        browser_out, here_in = os.pipe()
        os.set_inheritable(here_out, True)
        os.set_inheritable(here_in, True)
        # The protocol's ends are the numbers 3 and 4.
        script = f'exec 3<&{here_out} 4>&{here_in}; exec "$@"'
        self.process = subprocess.Popen(["bash", "-c", script, "browser", *command], env=environment, pass_fds=[here_out, here_in],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(here_out)
        os.close(here_in)
        self.out = os.fdopen(browser_in, "wb", buffering=0)
        self.source = os.fdopen(browser_out, "rb", buffering=0)
        self.number = 0
        self.answers = {}
        self.heard = threading.Condition()
        self.ended = False
        self.on_event = lambda message: None
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        rest = b""
        while True:
            piece = self.source.read(1 << 16)
            if not piece:
                break
            *messages, rest = (rest + piece).split(b"\0")
            for text in messages:
                message = json.loads(text)
                if "id" in message:
                    with self.heard:
                        self.answers[message["id"]] = message
                        self.heard.notify_all()
                else:
                    self.on_event(message)
        with self.heard:
            self.ended = True
            self.heard.notify_all()

    def ask(self, method, session=None, **parameters):
        with self.heard:
            self.number += 1
            number = self.number
            message = {"id": number, "method": method, "params": parameters}
            if session:
                message["sessionId"] = session
            self.out.write(json.dumps(message).encode() + b"\0")
            if not self.heard.wait_for(lambda: number in self.answers or self.ended, timeout=driver.REPLY_SECONDS):
                raise AssertionError(f"the browser does not answer {method}")
            answer = self.answers.pop(number, {"error": "the browser ended"})
        if "error" in answer:
            raise AssertionError(f"{method}: {answer['error']}")
        return answer["result"]

    def end(self):
        if self.process.poll() is None:
            try:
                self.ask("Browser.close")
                self.process.wait(timeout=driver.REPLY_SECONDS)
            except (AssertionError, OSError, subprocess.TimeoutExpired):
                os.killpg(self.process.pid, 9)
        self.process.wait()
        self.out.close()
        self.source.close()


class PageApp(driver.App):
    """The page in a browser of its own; `home` holds what the browser keeps."""

    def __init__(self, page, display, *arguments, home=None, size=(1920, 1080), environment=None, fragment="", flags=()):
        arguments, dropped = list(arguments), None
        if "--reduced-motion" in arguments:
            arguments.remove("--reduced-motion")
            flags = (*flags, "--force-prefers-reduced-motion")
        if "--view" in arguments:  # which its address can say
            at = arguments.index("--view")
            fragment = "#kommunalatlas:map=" + arguments[at + 1]
            del arguments[at:at + 2]
        if arguments and os.path.isfile(arguments[-1]):
            dropped = arguments.pop()
        if arguments:
            raise unittest.SkipTest(f"a page has no command line ({' '.join(arguments)})")
        self.home = home or tempfile.mkdtemp(prefix="atlas-page-")
        self.owns_home = home is None
        self.display = display
        # Files with umlauts need a locale of UTF-8 that is there everywhere; the language is one of FLAGS.
        self.environment = {**os.environ, "DISPLAY": display.name, "HOME": self.home, "LC_ALL": "C.UTF-8",
                            "DBUS_SESSION_BUS_ADDRESS": "", **(environment or {})}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.lines = queue.Queue()
        self.state, self.rects, self.events = {}, {}, 0
        self.errors, self.requests, self.choosers = [], [], []
        self.session = None
        self.address = pathlib.Path(page).resolve().as_uri() + "?dump-state"
        self.downloads = os.path.join(self.home, "downloads")
        os.makedirs(self.downloads, exist_ok=True)
        self.pipe = Pipe(["chromium", *FLAGS, *flags, f"--user-data-dir={self.home}/browser", "--kiosk", "--window-position=0,0",
                          f"--window-size={size[0]},{size[1]}", "about:blank"], self.environment)
        self.process = self.pipe.process
        self.pipe.on_event = self._hear
        self._attach()
        # Without a window manager a browser takes keys only after a press; while it is empty that does nothing else.
        window = self._xdotool("search", "--sync", "--onlyvisible", "--class", "chromium").split()[0]
        self._xdotool("windowsize", window, str(size[0]), str(size[1]))  # nor does it fill the screen: a pixel is missing
        self._xdotool("mousemove", "4", "4", "click", "1", "mousemove", str(size[0] // 2), str(size[1] // 2))
        self.load(fragment)
        self.wait(lambda app: app.rects, "the first frame")
        self.window = self._xdotool("search", "--sync", "--onlyvisible", "--name", "Kommunalatlas").split()[0]
        self._xdotool("windowfocus", self.window)
        if dropped:
            self.drop(dropped)

    def _attach(self):
        end = time.monotonic() + driver.REPLY_SECONDS
        pages = []
        while not pages:
            assert time.monotonic() < end, "the browser has no page"
            pages = [one for one in self.pipe.ask("Target.getTargets")["targetInfos"] if one["type"] == "page"]
        self.session = self.pipe.ask("Target.attachToTarget", targetId=pages[0]["targetId"], flatten=True)["sessionId"]
        for domain in ("Runtime", "Network", "Page"):
            self.pipe.ask(f"{domain}.enable", self.session)
        self.pipe.ask("Browser.setDownloadBehavior", behavior="allow", downloadPath=self.downloads, eventsEnabled=True)

    def load(self, fragment="", address=None):
        """Opens the page anew, as a press on reload would."""
        self.state, self.rects, self.events = {}, {}, 0
        while not self.lines.empty():
            self.lines.get()
        self.pipe.ask("Page.navigate", self.session, url=(address or self.address) + fragment)

    def _hear(self, message):
        if message.get("sessionId") not in (None, self.session):
            return
        what, told = message["method"], message["params"]
        if what == "Runtime.consoleAPICalled":
            text = str(told["args"][0].get("value", told["args"][0].get("description", ""))) if told["args"] else ""
            if text.startswith('{"state"'):
                self.lines.put(text)
            elif told["type"] in ("error", "assert"):
                self.errors.append(text)
        elif what == "Runtime.exceptionThrown":
            details = told["exceptionDetails"]
            self.errors.append(details.get("exception", {}).get("description", details["text"]))
        elif what == "Page.fileChooserOpened":
            self.choosers.append(told["backendNodeId"])
        elif what == "Network.requestWillBeSent":
            self.requests.append(told["request"]["url"])

    def evaluate(self, expression):
        answer = self.pipe.ask("Runtime.evaluate", self.session, expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def drop(self, path):
        data = {"items": [], "files": [path], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.pipe.ask("Input.dispatchDragEvent", self.session, type=kind, x=600, y=400, data=data)

    def open_file(self, path):
        """By the browser's dialog, which answers with that file."""
        self.click("scenes:open")
        self.open_again(path)

    def open_again(self, path):
        self.pipe.ask("Page.setInterceptFileChooserDialog", self.session, enabled=True)
        self.click("file:other")
        self.until(lambda: self.choosers, "the dialog")
        self.pipe.ask("DOM.setFileInputFiles", self.session, files=[str(path)], backendNodeId=self.choosers.pop())

    def saved_file(self, path, before):
        file = pathlib.Path(self.downloaded(without=before))
        if file.suffix != ".zip":
            return file
        folder = file.with_suffix("")  # several files come as one
        with zipfile.ZipFile(file) as archive:
            archive.extractall(folder)
        return folder / pathlib.PurePosixPath(path).name

    def saved_before(self):
        return set(os.listdir(self.downloads))

    def downloaded(self, ending="", without=()):
        """The path of the file that comes next into the folder of downloads, once it is whole."""
        end = time.monotonic() + driver.REPLY_SECONDS
        while time.monotonic() < end:
            present = [name for name in os.listdir(self.downloads) if name not in without]
            names = [name for name in present if name.endswith(ending)]
            if names and not any(name.endswith(".crdownload") for name in present):
                return os.path.join(self.downloads, names[0])
            self.evaluate("new Promise(done => requestAnimationFrame(done))")
        raise AssertionError("no download came")

    def quit(self):
        raise unittest.SkipTest("a page is closed by the browser")

    def close(self):
        """When nothing is left to be done or kept."""
        self.evaluate("new Promise(done => { const look = () => !Page.asked && OwnFiles.stored >= OwnFiles.moment ? done(1) : setTimeout(look, 100); look(); })")
        self.pipe.end()
        return 0

    def stop(self, signal_):
        os.killpg(self.process.pid, signal_)

    def kill(self):
        self.pipe.end()
        if self.owns_home:
            shutil.rmtree(self.home, ignore_errors=True)
