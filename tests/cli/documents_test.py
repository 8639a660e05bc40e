"""Handout, poster and cards as others see them: poppler reads text, size and fonts, qpdf checks the file and its
catalogue, zbarimg reads the codes from the printed page. Usage: documents_test.py BINARY SOURCE_DIR"""

import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unicodedata
import unittest

BINARY, SOURCE = None, None
LIMIT_SECONDS = 120  # against hangs
DPI = 150


def run(*arguments, **options):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LC_ALL", "LC_MESSAGES")}
    environment["LANG"] = "de_DE.UTF-8"
    return subprocess.run([BINARY, *map(str, arguments)], capture_output=True, timeout=LIMIT_SECONDS, env=environment, **options)


def tool(*command):
    """stdout of a program of the test packages."""
    return subprocess.run([str(part) for part in command], capture_output=True, check=True, timeout=LIMIT_SECONDS).stdout.decode(errors="replace")


def entries():
    return json.loads((SOURCE / "data/networks.json").read_text(encoding="utf-8"))["networks"]


def flat(text):
    """Without line ends, so that wrapped words are found."""
    return re.sub(r"\s+", " ", text)


def bare(text):
    """Without blanks and hyphens, at which lines may end, and without ligatures."""
    return re.sub(r"[\s\-\u2010]+", "", unicodedata.normalize("NFKC", text))


def words_of(path):
    """In the order in which the page was written."""
    return tool("pdftotext", "-raw", path, "-")


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-documents-"))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, ignore_errors=True)

    def make(self, kind, name, *arguments, code=0):
        path = self.folder / name
        result = run(kind, "-o", path, *arguments)
        self.assertEqual(result.returncode, code, result.stderr.decode()[:2000])
        self.assertEqual(result.stdout, b"")
        return path

    def info(self, path):
        return dict((key, value.strip()) for key, value in re.findall(r"(?m)^([^:\n]+):(.*)$", tool("pdfinfo", path)))

    def check_file(self, path, language, title):
        """What is true of every PDF of ours."""
        tool("qpdf", "--check", path)
        info = self.info(path)
        self.assertEqual(info["Title"], title)
        catalogue = tool("qpdf", "--show-object=trailer", path)
        root = re.search(r"/Root (\d+) 0 R", catalogue).group(1)
        self.assertRegex(tool("qpdf", "--show-object=" + root, path), r"/Lang \(" + language + r"\)")
        self.assertIn("/Outlines", tool("qpdf", "--show-object=" + root, path))
        fonts = tool("pdffonts", path).splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertIn("Roboto", font)
            self.assertEqual(font.split()[-5:-2], ["yes", "yes", "yes"], font)  # embedded, subset, readable
        self.assertEqual(len(tool("pdfimages", "-list", path).splitlines()), 2, "there are pixels in it")
        return info

    def bookmarks(self, path):
        """Titles by level, by poppler's structure of the outline."""
        return tool("pdftohtml", "-xml", "-stdout", "-i", path)

    def codes(self, path):
        """The texts of the codes on all pages."""
        found = []
        prefix = self.folder / (path.stem + "-page")
        tool("pdftoppm", "-r", DPI, "-gray", "-png", path, prefix)
        for page in sorted(self.folder.glob(prefix.name + "*.png")):
            xml = subprocess.run(["zbarimg", "-q", "--nodbus", "--xml", "-Sdisable", "-Sqrcode.enable", str(page)], capture_output=True, timeout=LIMIT_SECONDS)
            found += re.findall(r"<!\[CDATA\[(.*?)\]\]>", xml.stdout.decode(), re.S)
        return found


class Handout(Case):
    def test_all_entries_in_german(self):
        path = self.make("handout", "all.pdf", "--lang", "de")
        info = self.check_file(path, "de", "47 Einträge")
        self.assertIn("A4", info["Page size"])
        pages = int(info["Pages"])
        text = flat(words_of(path))
        self.assertIn(f"Seite {pages} von {pages}", text)
        for entry in entries():
            self.assertIn(bare(entry["name_de"]), bare(text))
        self.assertIn("Natural Earth", text)
        self.assertIn("Arno Behlau", text)
        unchecked = [entry for entry in entries() if entry["status"]["value"] != "active" and entry.get("url")]
        self.assertTrue(unchecked)
        for entry in unchecked:
            self.assertIn(f"Adresse nicht geprüft (Stand {entry['status']['as_of']})", text)
        self.assertEqual(text.count("Adresse nicht geprüft"), len(unchecked))
        outline = self.bookmarks(path)
        for entry in entries():
            self.assertIn(flat(entry["name_de"]).replace("&", "&amp;"), flat(outline))

    def test_every_address_can_be_scanned_and_is_large_enough(self):
        path = self.make("handout", "codes.pdf", "--lang", "en")
        self.assertEqual(sorted(self.codes(path)), sorted(entry["url"] for entry in entries() if entry.get("url")))
        sides = self.code_sides(path)
        self.assertGreater(len(sides), 5)
        for side in sides:
            self.assertGreaterEqual(side, 19.7)  # 20 mm, to the next pixel of the scan

    def code_sides(self, path):
        """Height in mm of all that is drawn in the right 20 mm of the second page: rules, and codes alone."""
        page = self.folder / "sides"
        tool("pdftoppm", "-r", DPI, "-mono", "-f", "2", "-l", "2", "-singlefile", path, page)
        (width, height), pixels = self.read_pbm(page.parent / "sides.pbm")
        stride = (width + 7) // 8
        right = int((210 - 15) / 25.4 * DPI)  # the text's right margin
        column = right - int(20 / 25.4 * DPI)
        dark = lambda x, y: pixels[y * stride + x // 8] >> (7 - x % 8) & 1
        rows = [y for y in range(height) if any(dark(x, y) for x in range(column, right + 1))]
        sides, first, last = [], None, None
        for y in rows:
            if first is not None and y - last > 10:
                sides.append((last - first + 1) / DPI * 25.4)
                first = None
            first = y if first is None else first
            last = y
        return [side for side in sides if side > 3]

    @staticmethod
    def read_pbm(path):
        magic, size, pixels = path.read_bytes().split(b"\n", 2)
        assert magic == b"P4"
        return tuple(map(int, size.split())), pixels

    def test_links_can_be_followed(self):
        path = self.make("handout", "links.pdf", "--filter", "topic=water")
        uris = set(re.findall(r"/URI \((.*?)\)", tool("qpdf", "--qdf", "--object-streams=disable", path, "-")))
        water = json.loads(run("list", "--format", "json", "--filter", "topic=water").stdout)
        self.assertEqual(uris, {entry["url"] for entry in water if entry["url"]})

    def test_both_languages(self):
        path = self.make("handout", "both.pdf", "--lang", "de,en", "--filter", "topic=water")
        self.check_file(path, "de", flat(self.info(path)["Title"]))
        text = bare(words_of(path))
        for entry in json.loads(run("list", "--format", "json", "--filter", "topic=water").stdout):
            whole = next(e for e in entries() if e["id"] == entry["id"])
            for key in ("name_de", "name_en", "summary_de", "summary_en"):
                self.assertIn(bare(whole[key]), text)

    def test_numbers_of_map_and_list_agree(self):
        path = self.make("handout", "numbers.pdf", "--filter", "state=DE-TH", "--view", "germany")
        listed = json.loads(run("list", "--format", "json", "--filter", "state=DE-TH").stdout)
        text = tool("pdftotext", "-f", "1", "-l", "1", path, "-")
        words = set(text.split())
        seats = {str(entry["number"]) for entry in listed if entry["coordination"]}
        self.assertGreater(len(words & seats), len(seats) // 2)

    def test_nothing_found_is_said(self):
        path = self.make("handout", "none.pdf", "--filter", "text=zzzzzz")
        self.assertIn("noch keinen Eintrag", flat(tool("pdftotext", path, "-")))


class Poster(Case):
    def test_one_page_a0_in_both_shapes(self):
        for view in ("europe", "world", "germany", "twin"):
            path = self.make("poster", view + ".pdf", "--view", view)
            info = self.check_file(path, "de", "47 Einträge")
            self.assertEqual(info["Pages"], "1")
            width, height = map(float, re.match(r"([\d.]+) x ([\d.]+) pts", info["Page size"]).groups())
            self.assertAlmostEqual(width / 72 * 25.4, 1189, delta=0.5)
            self.assertAlmostEqual(height / 72 * 25.4, 841, delta=0.5)
            text = tool("pdftotext", path, "-")
            # Every number is in the list and, where there is a seat, on the map as well.
            for number in range(1, 48):
                self.assertRegex(text, rf"(?m)(^|\s){number}(\s|$)")
            self.assertIn("Noch nicht dabei?", text)

    def test_more_entries_than_room(self):
        data = json.loads((SOURCE / "data/networks.json").read_text(encoding="utf-8"))
        first = data["networks"]
        data["networks"] = [dict(entry, id=f"{entry['id']}-{copy}") for copy in range(10) for entry in first]
        large = self.folder / "large.json"
        large.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        path = self.make("poster", "large.pdf", "--data", large)
        self.assertRegex(flat(tool("pdftotext", path, "-")), r"… und \d+ weitere")
        path = self.make("cards", "large-cards.pdf", "--data", large)
        self.assertEqual(self.info(path)["Pages"], str((470 + 7) // 8))


class Cards(Case):
    def test_eight_on_a_page_with_codes(self):
        path = self.make("cards", "cards.pdf")
        info = self.check_file(path, "de", "Karten zum Ausschneiden · 47 Einträge")
        self.assertEqual(info["Pages"], "6")
        self.assertIn("A4", info["Page size"])
        self.assertEqual(sorted(self.codes(path)), sorted(entry["url"] for entry in entries() if entry.get("url")))
        text = bare(words_of(path))
        for entry in entries():
            self.assertIn(bare(entry["name_de"]), text)


class Tour(Case):
    TALK = "data/tours/talk.json"

    def export(self, target, *arguments, code=0, tour=None):
        path = self.folder / target
        result = run("tour", tour or SOURCE / self.TALK, "--export", path, *arguments)
        self.assertEqual((result.returncode, result.stdout), (code, b""), result.stderr.decode()[:2000])
        return path, result.stderr.decode()

    def test_a_page_for_each_scene_with_notes(self):
        talk = json.loads((SOURCE / self.TALK).read_text(encoding="utf-8"))
        for language in ("de", "en"):
            path, _ = self.export(f"tour-{language}.pdf", "--lang", language)
            info = self.check_file(path, language, talk["title_" + language])
            self.assertEqual(info["Pages"], str(len(talk["scenes"])))
            outline = flat(self.bookmarks(path))
            for number, scene in enumerate(talk["scenes"], start=1):
                text = bare(tool("pdftotext", "-raw", "-f", number, "-l", number, path, "-"))
                for key in ("title_", "text_", "notes_"):
                    self.assertIn(bare(scene[key + language]), text)
                self.assertIn("NaturalEarth", text)
                self.assertIn("GeoNames", text)
                self.assertIn(scene["title_" + language].replace("&", "&amp;"), outline)

    def test_both_languages(self):
        scene = json.loads((SOURCE / self.TALK).read_text(encoding="utf-8"))["scenes"][0]
        path, _ = self.export("tour-both.pdf", "--lang", "en,de")
        self.assertRegex(tool("qpdf", "--qdf", "--object-streams=disable", path, "-"), r"/Lang \(en\)")
        text = bare(tool("pdftotext", "-raw", "-l", 1, path, "-"))
        for key in ("title_de", "title_en", "text_de", "text_en", "notes_de", "notes_en"):
            self.assertIn(bare(scene[key]), text)

    def test_letters_in_the_pictures_can_be_read(self):
        path, _ = self.export("letters.pdf", "--lang", "de")
        heights = [float(bottom) - float(top) for top, bottom in re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"', tool("pdftotext", "-bbox", path, "-"))]
        self.assertGreater(len(heights), 1000)
        # Boxes are 1.17 times as high as the size of the font. A few letters in symbols are smaller.
        small = [height for height in heights if height / 1.17 < 6]
        self.assertLess(len(small), len(heights) * 0.03)

    def test_pictures_in_a_folder(self):
        folder, _ = self.export("pictures", "--lang", "en")
        scenes = json.loads((SOURCE / self.TALK).read_text(encoding="utf-8"))["scenes"]
        self.assertEqual(sorted(path.name for path in folder.iterdir()), [f"{number:02}.png" for number in range(1, len(scenes) + 1)])
        for path in folder.iterdir():
            self.assertEqual(struct.unpack(">II", path.read_bytes()[16:24]), (1920, 1080))

    def test_more_than_99_pictures_have_three_digits(self):
        talk = json.loads((SOURCE / self.TALK).read_text(encoding="utf-8"))
        talk["scenes"] = [talk["scenes"][0]] * 100
        tour = self.folder / "hundred.json"
        tour.write_text(json.dumps(talk, ensure_ascii=False), encoding="utf-8")
        folder, _ = self.export("hundred", "--size", "64x64", tour=tour)
        self.assertEqual(sorted(path.name for path in folder.iterdir()), [f"{number:03}.png" for number in range(1, 101)])

    def test_pictures_for_a_room_of_some_size(self):
        near, _ = self.export("near", "--lang", "de", "--size", "1280x720")
        far, _ = self.export("far", "--lang", "de", "--size", "1280x720", "--room", "far")
        for folder in (near, far):
            self.assertEqual(struct.unpack(">II", (folder / "03.png").read_bytes()[16:24]), (1280, 720))
        self.assertNotEqual((near / "03.png").read_bytes(), (far / "03.png").read_bytes())
        self.assertIn("--room", self.export("paper.pdf", "--room", "far", code=2)[1])
        self.assertIn("none of", self.export("nowhere", "--room", "huge", code=2)[1])
        self.assertFalse((self.folder / "nowhere").exists())

    def test_names_that_are_neither_page_nor_folder(self):
        taken = self.folder / "taken"
        taken.write_text("kept")
        self.assertIn("a file has that name", self.export("taken", code=1)[1])
        self.assertEqual(taken.read_text(), "kept")
        self.assertIn("folder does not exist", self.export("no/such/folder", code=1)[1])
        for target in ("scene.png", "scene.svg"):
            self.assertIn("into a folder", self.export(target, code=2)[1])
            self.assertFalse((self.folder / target).exists())
        self.assertEqual(run("tour", SOURCE / self.TALK, "--export", "").returncode, 2)

    def test_tours_with_faults(self):
        talk = json.loads((SOURCE / self.TALK).read_text(encoding="utf-8"))
        talk["scenes"] = talk["scenes"][:2]
        talk["scenes"][1]["view"] = {"map": "germany", "select": ["no-longer-there", "vku"]}
        talk["scenes"][0]["notes_de"] = "Ein langer Satz für die Vortragenden. " * 120
        tour = self.folder / "faults.json"
        tour.write_text(json.dumps(talk, ensure_ascii=False), encoding="utf-8")
        path, message = self.export("faults.pdf", "--lang", "de", tour=tour, code=1)
        self.assertIn("no-longer-there", message)
        text = flat(words_of(path))
        self.assertIn("no-longer-there", text)  # said on the page, too
        self.assertEqual(text.count("langer"), 120)  # on as many pages as it takes
        for content, words in (("", "empty"), ("{", "cut off"), ('{"version":99,"scenes":[]}', "newer program"), ('{"version":1,"scenes":[]}', "no scene")):
            tour.write_text(content)
            path, message = self.export("none.pdf", tour=tour, code=1)
            self.assertIn(words, message)
            self.assertFalse(path.exists())


class OwnData(Case):
    """A file of others is printed under its own name: nothing of the talk, and no line that has nothing to say."""

    def file(self, name, **top):
        original = json.loads((SOURCE / "data/networks.json").read_text(encoding="utf-8"))
        data = {"schema": 1, "networks": [entry for entry in original["networks"] if entry["id"] in ("aoew", "vku", "ttip-ceta-free-zones")], **top}
        path = self.folder / name
        path.write_text(json.dumps(data), encoding="utf-8")
        return path

    def test_nothing_is_said_that_the_file_does_not_say(self):
        data = self.file("bare.json")
        for kind in ("handout", "poster", "cards"):
            for language in ("de", "en"):
                text = flat(words_of(self.make(kind, f"bare-{kind}-{language}.pdf", "--data", data, "--lang", language)))
                for foreign in ("Behlau", "Attac", "Erfurt 2018", "47", "Stand .", "Stand )", "as of .", "as of )", "Data as of", "Daten: Stand",
                                "Netzwerke der Kommunen", "Networks of municipalities", "GCoM"):
                    self.assertNotIn(foreign, text, f"{kind} {language}")
        result = run("list", "--data", data, "--format", "text")
        self.assertNotIn("Behlau", result.stdout.decode())
        self.assertNotIn("Stand 2026", result.stdout.decode())

    def test_its_own_title_credit_and_date(self):
        data = self.file("own.json", title_de="Netze im Test", title_en="Nets on trial", as_of=2031, credit_de="Angaben: Verein Probe, CC0.",
                         credit_en="Facts: Probe society, CC0.", talk={"speaker": "Ada Muster", "place": "Jena", "dates": ["2030-05-06"]})
        for kind in ("handout", "poster", "cards"):
            text = flat(words_of(self.make(kind, f"own-{kind}.pdf", "--data", data, "--lang", "de")))
            self.assertIn("Nach dem Vortrag von Ada Muster, Jena 2030. Daten: Stand 2031.", text)
            self.assertNotIn("Behlau", text)
            if kind != "cards":
                self.assertIn("Netze im Test", text)
        self.assertIn("Angaben: Verein Probe, CC0.", flat(words_of(self.folder / "own-handout.pdf")))

    def test_a_handout_says_what_somebody_stated_in_the_program(self):
        own = self.folder / "typed.json"
        own.write_text(json.dumps({"own": True, "networks": [{"id": "saal", "name_de": "Netz aus dem Saal", "changed_on": "2026-11-30"}], "changes": [
            {"entry": "aoew", "changed_on": "2026-11-29", "set": {"founded": {"year": 2006}}, "was": {"founded": {"year": 2007}}}]}), encoding="utf-8")
        text = flat(words_of(self.make("handout", "typed.pdf", "--data", own, "--lang", "de")))
        self.assertIn("Netz aus dem Saal", text)
        self.assertIn("Eigene Angaben: der ganze Eintrag · eigene Angabe, 30.11.2026", text)
        self.assertIn("Eigene Angaben: Gründungsjahr · eigene Angabe, 29.11.2026", text)
        self.assertNotIn("Eigene Angaben", flat(words_of(self.make("handout", "none.pdf", "--lang", "de"))))

    def test_a_very_long_title_leaves_the_page_its_room(self):
        data = self.file("long.json", title_de="Arbeitsgemeinschaft " * 14, title_en="Association " * 20)
        for kind in ("handout", "poster", "cards"):
            self.check_file(self.make(kind, f"long-{kind}.pdf", "--data", data, "--lang", "de"), "de", self.info(self.folder / f"long-{kind}.pdf")["Title"])

    def test_numbers_stay_when_entries_are_filtered_or_appended(self):
        original = json.loads((SOURCE / "data/networks.json").read_text(encoding="utf-8"))
        appended = {**original["networks"][0], "id": "appended", "name_de": "Aalener Anhang", "name_en": "Aalen appendix", "label_de": "Aalen", "label_en": "Aalen"}
        path = self.folder / "appended.json"
        path.write_text(json.dumps({**original, "networks": [*original["networks"], appended]}), encoding="utf-8")
        numbers = []
        for data in (SOURCE / "data/networks.json", path):
            for arguments in ((), ("--filter", "topic=water"), ("--filter", "state=DE-TH"), ("--sort", "name")):
                listed = json.loads(run("list", "--data", data, "--format", "json", *arguments).stdout)
                numbers.append({entry["id"]: entry["number"] for entry in listed})
        for some in numbers:
            for identifier, number in some.items():
                self.assertEqual(number, 48 if identifier == "appended" else numbers[0][identifier])
        # As on paper, where only two are asked for.
        text = words_of(self.make("cards", "numbers.pdf", "--data", path, "--filter", "topic=water", "--lang", "de"))
        for identifier in json.loads(run("list", "--data", path, "--format", "json", "--filter", "topic=water").stdout):
            self.assertRegex(text, rf"(?m)^{identifier['number']}$")


class Paper(Case):
    def test_pictures_by_the_name_of_the_paper(self):
        for name, size in (("a4", (297, 210)), ("a3", (420, 297)), ("a0", (1189, 841)), ("a4-portrait", (210, 297))):
            path = self.make("render", name + ".pdf", "--size", name)
            info = self.check_file(path, "de", "47 Einträge")
            width, height = map(float, re.match(r"([\d.]+) x ([\d.]+) pts", info["Page size"]).groups())
            self.assertAlmostEqual(width / 72 * 25.4, size[0], delta=0.5)
            self.assertAlmostEqual(height / 72 * 25.4, size[1], delta=0.5)
        svg = self.make("render", "a4.svg", "--size", "a4").read_text(encoding="utf-8")
        width = re.search(r'width="([\d.]+)mm"', svg).group(1)
        self.assertAlmostEqual(float(width), 297, delta=0.5)
        png = self.make("render", "a4.png", "--size", "a4").read_bytes()
        self.assertEqual(struct.unpack(">II", png[16:24]), (3508, 2480))

    def test_papers_are_for_pictures(self):
        for arguments in (["handout", "-o", "x.pdf", "--size", "a4"], ["render", "-o", "x.pdf", "--size", "a9"]):
            result = run(*arguments, cwd=self.folder)
            self.assertEqual(result.returncode, 2)


class BadInput(Case):
    def test_wrong_usage_is_2(self):
        for kind in ("handout", "poster", "cards"):
            for arguments in ([], ["-o", "x.png"], ["-o", "x"], ["-o", "x.pdf", "--filter", "topic=wasser"]):
                result = run(kind, *arguments, cwd=self.folder)
                self.assertEqual(result.returncode, 2, (kind, arguments))
                self.assertTrue(result.stderr.startswith(b"kommunalatlas: "), result.stderr)
        self.assertEqual(run("poster", "-o", "x.pdf", "--lang", "de,en", cwd=self.folder).returncode, 2)
        self.assertFalse(list(self.folder.glob("x*")))

    def test_full_disk_and_missing_folder_leave_nothing(self):
        for kind in ("handout", "poster", "cards"):
            os.symlink("/dev/full", self.folder / (kind + ".pdf"))
            result = run(kind, "-o", self.folder / (kind + ".pdf"))
            self.assertEqual(result.returncode, 1)
            self.assertIn(b"no space left", result.stderr)
            result = run(kind, "-o", self.folder / "no/folder.pdf")
            self.assertEqual(result.returncode, 1)
            self.assertIn(b"folder does not exist", result.stderr)
        self.assertFalse(list(self.folder.glob(".kommunalatlas*")))

    def test_a_broken_data_file_still_gives_what_is_valid(self):
        data = json.loads((SOURCE / "data/networks.json").read_text(encoding="utf-8"))
        data["networks"][3].pop("id")
        broken = self.folder / "broken.json"
        broken.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        path = self.make("cards", "valid.pdf", "--data", broken, code=1)
        self.assertEqual(self.info(path)["Title"], "Karten zum Ausschneiden · 46 Einträge")


if __name__ == "__main__":
    BINARY, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=1)
