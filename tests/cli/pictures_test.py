"""`kommunalatlas render` as other programs see its files: rsvg-convert draws the SVG like the PNG, pdftotext finds in the
PDF every word as often as it stands in the SVG, and no label of an entry twice. Usage: pictures_test.py BINARY SOURCE_DIR"""

import collections
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

BINARY, SOURCE = None, None
LIMIT_SECONDS = 120  # against hangs
VIEWS = ("world", "europe", "germany", "twin")
SVG = "{http://www.w3.org/2000/svg}"
# Root mean square of the difference, as a share of the range: other rules for antialiasing at edges. A missing label of
# middle size is about 0.01 more.
TOLERANCE = 0.0125


def run(*arguments):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LC_ALL", "LC_MESSAGES")}
    environment["LANG"] = "de_DE.UTF-8"
    return subprocess.run([BINARY, *map(str, arguments)], capture_output=True, timeout=LIMIT_SECONDS, env=environment)


def tool(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, check=True, timeout=LIMIT_SECONDS).stdout.decode()


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-pictures-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def render(self, name, *arguments):
        path = self.folder / name
        result = run("render", "-o", path, *arguments)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, b"", b""), arguments)
        return path

    @staticmethod
    def texts(svg):
        root = xml.etree.ElementTree.parse(svg).getroot()
        return ["".join(node.itertext()) for node in root.iter(SVG + "text")]

    def difference(self, one, other):
        result = subprocess.run(["compare", "-metric", "RMSE", one, other, "null:"], capture_output=True, timeout=LIMIT_SECONDS)
        return float(re.search(rb"\(([\d.e-]+)\)", result.stderr).group(1))


class Files(Case):
    def test_every_view(self):
        networks = json.loads((SOURCE / "data/networks.json").read_text(encoding="utf-8"))["networks"]
        for view, language in zip(VIEWS, ("de", "en", "de", "en")):
            with self.subTest(view=view, language=language):
                options = ("--view", view, "--lang", language)
                png, svg, pdf = (self.render(f"{view}-{language}.{ending}", *options) for ending in ("png", "svg", "pdf"))
                texts = self.texts(svg)
                drawn = self.folder / "drawn.png"
                tool("rsvg-convert", "-o", drawn, svg)
                self.assertLess(self.difference(png, drawn), TOLERANCE)

                in_svg = collections.Counter(word for text in texts for word in text.split())
                in_pdf = collections.Counter(tool("pdftotext", "-raw", pdf, "-").split())
                self.assertEqual(in_svg, in_pdf)

                count = collections.Counter(texts)
                labels = {network["label_" + language] for network in networks if network.get("label_" + language)}
                self.assertGreater(len(labels & set(count)), 15)
                if view in ("europe", "germany"):  # the others have two maps
                    self.assertEqual([label for label in labels if count[label] > 1], [])
                self.assertIn("Natural Earth", " ".join(texts))

    def test_selection_and_filter_change_all_three_alike(self):
        options = ("--view", "germany", "--select", "aoew", "--filter", "topic=water", "--theme", "print")
        png, svg, pdf = (self.render("selected." + ending, *options) for ending in ("png", "svg", "pdf"))
        drawn = self.folder / "drawn.png"
        tool("rsvg-convert", "-o", drawn, svg)
        self.assertLess(self.difference(png, drawn), TOLERANCE)
        self.assertGreater(self.difference(png, self.render("plain.png", "--view", "germany")), TOLERANCE)

    def test_large_paper_stays_vector(self):
        pdf = self.render("a0.pdf", "--size", "a0", "--view", "europe")
        self.assertEqual(len(tool("pdfimages", "-list", pdf).splitlines()), 2, "there are pixels in it")
        svg = self.render("a0.svg", "--size", "a0", "--view", "europe")
        self.assertEqual(list(xml.etree.ElementTree.parse(svg).getroot().iter(SVG + "image")), [])

    def test_size_and_scale(self):
        for size, scale in (("3840x2160", "2"), ("1920x1080", "1.5"), ("640x360", "1"), ("64x64", "8"), ("16384x64", "1")):
            png = self.render("sized.png", "--size", size, "--scale", scale)
            self.assertEqual("%dx%d" % struct.unpack(">II", png.read_bytes()[16:24]), size)
        # Twice the pixels at twice the scale show the same.
        self.assertEqual(self.texts(self.render("small.svg", "--size", "1920x1080")),
                         self.texts(self.render("large.svg", "--size", "3840x2160", "--scale", "2")))

    def test_every_theme_and_preview(self):
        pictures = set()
        for option, names in (("--theme", ("light", "dark", "print", "contrast")), ("--preview", ("protan", "deutan", "tritan", "grey", "projector"))):
            for name in names:
                pictures.add(self.render("theme.png", option, name, "--size", "640x360").read_bytes())
        self.assertEqual(len(pictures), 9)


if __name__ == "__main__":
    BINARY, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=1)
