"""Files that go to standard output or to another open file, how far a command is on a terminal, and what the program says
it is made of. Usage: stream_test.py BINARY SOURCE_DIR"""

import os
import pathlib
import pty
import re
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest

BINARY, SOURCE = None, None
LIMIT_SECONDS = 120  # against hangs


def environment():
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LC_ALL", "LC_MESSAGES")}
    return {**kept, "LANG": "de_DE.UTF-8"}


def run(*arguments, **options):
    options.setdefault("stdout", subprocess.PIPE)
    return subprocess.run([BINARY, *map(str, arguments)], stderr=subprocess.PIPE, timeout=LIMIT_SECONDS, env=environment(), **options)


class Streams(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-stream-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def out(self, *arguments, code=0):
        result = run(*arguments)
        self.assertEqual((result.returncode, result.stderr), (code, b""), arguments)
        return result.stdout

    def test_every_name_of_standard_output(self):
        path = self.folder / "map.png"
        self.assertEqual(self.out("render", "-o", path, "--size", "400x300"), b"")
        expected = path.read_bytes()
        self.assertEqual(struct.unpack(">II", expected[16:24]), (400, 300))
        for name in ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"):
            self.assertEqual(self.out("render", "-o", name, "--size", "400x300"), expected, name)
        self.assertEqual(list(self.folder.iterdir()), [path])

    def test_what_is_in_the_file_that_standard_output_leads_to_stays(self):
        for name in ("-", "/dev/stdout"):
            path = self.folder / "both"
            path.write_bytes(b"before\n")
            with open(path, "ab") as stream:
                run("export", "--format", "csv", "-o", name, stdout=stream, check=True)
                stream.write(b"behind\n")
            content = path.read_bytes()
            self.assertTrue(content.startswith(b"before\n") and content.endswith(b"behind\n"), name)
            self.assertEqual(content[7:-7], self.out("export", "--format", "csv"))

    def test_forms(self):
        self.assertIn(b"<svg", self.out("render", "-o", "-", "--format", "svg", "--size", "400x300")[:200])
        self.assertTrue(self.out("render", "-o", "-", "--format", "pdf", "--size", "400x300").startswith(b"%PDF-"))
        path = self.folder / "without-ending"
        self.out("render", "-o", path, "--format", "svg", "--size", "400x300")
        self.assertIn(b"<svg", path.read_bytes()[:200])
        for arguments in (["handout"], ["cards", "--filter", "topic=water"], ["poster"]):
            self.assertTrue(self.out(*arguments, "-o", "-").startswith(b"%PDF-"), arguments)
        self.assertTrue(self.out("tour", SOURCE / "data/tours/talk.json", "--export", "-").startswith(b"%PDF-"))
        self.assertEqual(self.out("export", "--format", "geojson", "-o", "-"), self.out("export", "--format", "geojson"))
        self.assertEqual(run("render", "-o", self.folder / "map.xyz").returncode, 2)
        self.assertEqual(run("render", "-o", "-", "--format", "gif").returncode, 2)

    def test_an_open_file_by_its_number(self):
        expected = self.out("render", "-o", "-", "--size", "400x300")
        read, write = os.pipe()
        with open(read, "rb") as stream:
            process = subprocess.Popen([BINARY, "render", "-o", f"/dev/fd/{write}", "--format", "png", "--size", "400x300"],
                                       pass_fds=[write], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
            os.close(write)
            self.assertEqual(stream.read(), expected)
            self.assertEqual(process.communicate(timeout=LIMIT_SECONDS), (b"", b""))
        self.assertEqual(run("render", "-o", "/dev/fd/77", "--format", "png").returncode, 1)

    def test_a_terminal_gets_no_picture(self):
        for arguments in (["render", "-o", "-"], ["handout", "-o", "/dev/stdout"]):
            parent, child = pty.openpty()
            result = run(*arguments, stdout=child)
            os.close(child)
            os.close(parent)
            self.assertEqual(result.returncode, 2)
            self.assertIn(b"a terminal cannot show this", result.stderr)


class Progress(unittest.TestCase):
    def start(self, *arguments, **options):
        parent, child = pty.openpty()
        process = subprocess.Popen([BINARY, *arguments], stderr=child, stdin=subprocess.DEVNULL, env=environment(), **options)
        os.close(child)
        return process, parent

    def read_until(self, terminal, pattern):
        """What the terminal shows up to `pattern`, or to its end."""
        seen = b""
        while not (pattern and re.search(pattern, seen)):
            if not select.select([terminal], [], [], LIMIT_SECONDS)[0]:
                self.fail("nothing was said: " + repr(seen))
            try:
                part = os.read(terminal, 4096)
            except OSError:  # the program has gone
                break
            if not part:
                break
            seen += part
        return seen

    def test_a_command_that_takes_long_says_how_far_it_is_and_takes_the_line_away(self):
        # Nobody reads the picture at first, so the command waits for as long as that.
        process, terminal = self.start("render", "-o", "-", "--size", "2000x2000", stdout=subprocess.PIPE)
        self.assertRegex(self.read_until(terminal, rb"\d+ %"), rb"kommunalatlas: render: \d+ %")
        picture = process.stdout.read()
        self.assertEqual(process.wait(LIMIT_SECONDS), 0)
        self.assertTrue(picture.startswith(b"\x89PNG"))
        self.assertTrue(self.read_until(terminal, None).endswith(b"\r\x1b[K"))
        process.stdout.close()
        os.close(terminal)

    def test_a_name_cannot_drive_the_terminal(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-stream-"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        fifo = folder / "a\x1b[31mb.png"
        os.mkfifo(fifo)
        reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
        process, terminal = self.start("render", "-o", str(fifo), "--size", "2000x2000")
        seen = self.read_until(terminal, rb"\d+ %")
        self.assertNotIn(b"\x1b[31m", seen)
        os.close(reader)  # the command ends with a message
        self.assertEqual(process.wait(LIMIT_SECONDS), 1)
        os.close(terminal)


class Credits(unittest.TestCase):
    # The name of a library in the file system -> how the About box begins its credit.
    NAMES = {"cairo": "Cairo", "freetype": "FreeType", "glfw": "GLFW", "harfbuzz": "HarfBuzz", "idn2": "libidn2", "png16": "libpng",
             "deflate": "libdeflate", "expat": "Expat", "minizip": "minizip", "z": "zlib", "dbus-1": "libdbus", "fribidi": "FriBidi", "unibreak": "libunibreak", "fontconfig": "Fontconfig", "qrcodegencpp": "QR Code generator"}
    # Of the system, and what is not a library of others.
    SYSTEM = {"c", "m", "stdc++", "gcc_s", "dl", "pthread", "ld-linux-x86-64", "ld-linux-aarch64", "asan", "ubsan"}

    def credits(self):
        found = re.search(rb"Cairo \([^\0]*", pathlib.Path(BINARY).read_bytes())
        return found.group(0).decode()

    def test_names_what_is_loaded_and_nothing_else_that_could_be(self):
        listed = subprocess.run(["readelf", "-d", BINARY], capture_output=True, check=True, text=True).stdout
        loaded = {re.sub(r"\.so.*$", "", name).removeprefix("lib") for name in re.findall(r"\(NEEDED\).*\[(.+)\]", listed)} - self.SYSTEM
        credits = self.credits()
        for library in loaded:
            self.assertIn(library, self.NAMES, "a library that the test does not know")
            self.assertIn(self.NAMES[library] + " (", credits)
        for name in ("libpng", "libdeflate"):
            if not any(self.NAMES[library] == name for library in loaded):
                self.assertNotIn(name, credits)
        # Headers, and what is linked as a whole.
        for name in ("CLI11 (", "Dear ImGui (", "glad (", "JSON for Modern C++ (", "QR Code generator ("):
            self.assertIn(name, credits)


if __name__ == "__main__":
    BINARY, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=1)
