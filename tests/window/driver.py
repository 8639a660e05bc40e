"""Drives the real program as a person does: a window on an X display, mouse and keys by xdotool, and what the
program says of itself by --dump-state (one JSON line after every change). Used by the tests in this folder."""

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

REPLY_SECONDS = 20  # a limit against hangs, never a wait of fixed length


class Display:
    """The given X display, or an own Xvfb for as long as the object lives."""

    def __init__(self, size="1920x1080", dpi=None):
        self.process = None
        if os.environ.get("ATLAS_UI_DISPLAY"):
            self.name = os.environ["ATLAS_UI_DISPLAY"]
            return
        read_end, write_end = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-noreset", "-nolisten", "tcp", "-screen", "0", size + "x24"],
            pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        assert number, "Xvfb did not start"
        self.name = ":" + number
        if dpi:
            subprocess.run(["xrdb", "-merge"], input=f"Xft.dpi: {dpi}\n", text=True, check=True, env={**os.environ, "DISPLAY": self.name})

    def close(self):
        if self.process:
            self.process.terminate()
            self.process.wait()


class App:
    """A running program. `state` is its newest state, `rects` the items on the screen: name -> [x, y, width, height]."""

    def __init__(self, binary, display, *arguments, home=None, size=(1920, 1080), environment=None):
        self.home = home or tempfile.mkdtemp(prefix="atlas-ui-")
        self.owns_home = home is None
        self.display = display
        self.environment = {**os.environ, "DISPLAY": display.name, "HOME": self.home, "XDG_CONFIG_HOME": self.home + "/config",
                            "XDG_STATE_HOME": self.home + "/state", "LANG": "de_DE.UTF-8", "LANGUAGE": "",
                            # Dialogs of the desktop on which the tests run are not theirs.
                            "DBUS_SESSION_BUS_ADDRESS": "", "XDG_RUNTIME_DIR": self.home, **(environment or {})}
        self.environment.pop("WAYLAND_DISPLAY", None)
        command = [binary, "--dump-state", *(["--size", "%dx%d" % size] if size else []), *arguments]
        self.process = subprocess.Popen(command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.lines = queue.Queue()
        self.state, self.rects, self.events = {}, {}, 0
        self.errors = []
        self.readers = [threading.Thread(target=self._read, daemon=True), threading.Thread(target=self._read_errors, daemon=True)]
        for reader in self.readers:
            reader.start()
        self.wait(lambda app: app.rects, "the first frame")
        self.window = self._xdotool("search", "--sync", "--onlyvisible", "--name", "Kommunalatlas").split()[0]
        self._xdotool("windowfocus", self.window)

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put(None)

    def _read_errors(self):
        for line in self.process.stderr:
            self.errors.append(line.rstrip())

    def _xdotool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self.environment, check=True, capture_output=True, text=True).stdout

    def _take(self, line):
        message = json.loads(line)
        self.state = message["state"]
        self.rects = message["rects"]
        self.events += 1

    def wait(self, predicate, what):
        """Reads what the program says until `predicate(app)` holds."""
        end = time.monotonic() + REPLY_SECONDS
        while not (self.events and predicate(self)):
            try:  # what the panels show follows the state by a frame
                line = self.lines.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"waited in vain for {what}; state: {json.dumps(self.state, ensure_ascii=False)[:2000]}") from None
            assert line is not None, f"the program ended while waiting for {what}: {self.errors}"
            self._take(line)
        while not self.lines.empty():
            line = self.lines.get()
            if line is None:
                break
            self._take(line)
        return self

    def settled(self):
        """Waits until nothing moves any more."""
        return self.wait(lambda app: not app.state["moving"], "the end of the flight")

    def centre(self, name):
        self.wait(lambda app: name in app.rects and not app.state["moving"], "the item " + name)
        x, y, width, height = self.rects[name]
        return int(x + width / 2), int(y + height / 2)

    def until(self, holds, what):
        """Looks until something outside the program holds of which it says nothing, such as what lies in a file."""
        end = time.monotonic() + REPLY_SECONDS
        while not holds():
            assert time.monotonic() < end, f"waited in vain for {what}; {self.errors}"
            time.sleep(0.02)
        return self

    def move(self, x, y):
        self._xdotool("mousemove", "--window", self.window, str(x), str(y))

    def click(self, name_or_point, button=1, keys=()):
        x, y = self.centre(name_or_point) if isinstance(name_or_point, str) else name_or_point
        self.move(x, y)
        for key in keys:
            self._xdotool("keydown", key)
        self._xdotool("click", str(button))
        for key in reversed(keys):
            self._xdotool("keyup", key)

    def drag(self, start, end, steps=8):
        self.move(*start)
        self._xdotool("mousedown", "1")
        for i in range(1, steps + 1):
            self.move(round(start[0] + (end[0] - start[0]) * i / steps), round(start[1] + (end[1] - start[1]) * i / steps))
        self._xdotool("mouseup", "1")

    def wheel(self, point, notches):
        self.move(*point)
        for _ in range(abs(notches)):
            self._xdotool("click", "4" if notches > 0 else "5")

    def key(self, *keys):
        for key in keys:
            self._xdotool("key", key)

    def type(self, text):
        self._xdotool("type", "--delay", "30", text)

    def screenshot(self, path):
        subprocess.run(["import", "-window", "root", path], env=self.environment, check=True)

    def open_file(self, path):
        """From the list of files in the usual folder."""
        self.click("scenes:open")
        self.open_again(path)

    def open_again(self, path):
        """From the sheet that is open."""
        self.click("open:" + os.path.basename(path))

    def saved_before(self):
        """What `saved_file` is to know of before something is saved."""

    def saved_file(self, path, _before):
        """The file that others open, of one that the program says it has saved."""
        return pathlib.Path(path)

    def quit(self):
        """Closes by the keyboard and gives the exit code."""
        self.key("ctrl+q")
        code = self.process.wait(timeout=REPLY_SECONDS)
        if self.owns_home:
            shutil.rmtree(self.home, ignore_errors=True)
        return code

    def close(self):
        """As a person does at the end; gives the exit code."""
        return self.quit()

    def stop(self, signal):
        self.process.send_signal(signal)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for reader in self.readers:
            reader.join()
        self.process.stdout.close()
        self.process.stderr.close()
        if self.owns_home:
            shutil.rmtree(self.home, ignore_errors=True)


def opened(binary, display, *arguments, **options):
    """The program, or the page where `binary` is one: the same tests for both."""
    kind = App
    if binary.endswith(".html"):
        from page import PageApp as kind
    return kind(binary, display, *arguments, **options)


class WindowCase(unittest.TestCase):
    """Tests that share one display; each starts its own program."""

    binary = None  # path of the program, set by the script
    display = None

    @classmethod
    def setUpClass(cls):
        cls.display = Display()

    @classmethod
    def tearDownClass(cls):
        cls.display.close()

    def needs_a_desktop(self, why):
        if self.binary.endswith(".html"):
            self.skipTest(why)

    def start(self, *arguments, **options):
        app = opened(self.binary, self.display, *arguments, **options)
        self.addCleanup(app.kill)
        return app.settled()
