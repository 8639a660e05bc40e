"""The command line as a user meets it: results on stdout, messages on stderr, exit codes 0, 1 and 2, and every kind
of broken input. Runs the real program without a display. Usage: command_line_test.py BINARY SOURCE_DIR"""

import csv
import io
import json
import os
import pathlib
import re
import resource
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

BINARY, SOURCE = None, None
LIMIT_SECONDS = 60  # against hangs


def run(*arguments, env=None, **options):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LC_ALL", "LC_MESSAGES")}
    environment.update({"LANG": "de_DE.UTF-8"})
    environment.update(env or {})
    return subprocess.run([BINARY, *map(str, arguments)], capture_output=True, timeout=LIMIT_SECONDS, env=environment, **options)


def text(stream):
    return stream.decode("utf-8")


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def assertCode(self, result, code):
        self.assertEqual(result.returncode, code, text(result.stderr)[:2000])


class Usage(Case):
    def test_help_and_version(self):
        for arguments in (["--help"], ["render", "--help"], ["list", "--help"], ["check", "--help"]):
            result = run(*arguments)
            self.assertCode(result, 0)
            self.assertIn("--filter", text(result.stdout))
        result = run("--version")
        self.assertCode(result, 0)
        self.assertRegex(text(result.stdout), r"^kommunalatlas \d+\.\d+\.\d+\n$")

    def test_what_is_wrong_is_said_in_the_language_asked_for(self):
        broken = self.file("kaputt.json", '{"schema": 1, "networks": [{"id": 3}, {"id": "a", "name_de": "A", "name_en": "A", "topics": ["watr"]},')
        cases = [  # arguments, German, English
            (["list", "--data", "/nirgends.json"], "diese Datei gibt es nicht", "there is no such file"),
            (["check", broken], "der Eintrag bleibt weg", "the entry is left out"),
            (["check", broken], "meinten Sie \"water\"?", "did you mean \"water\"?"),
            (["check", broken], "ab hier kein JSON", "not JSON from here on"),
            (["list", "--filter", "topic=wasser"], "ist nicht bekannt; bekannt: ", "known: "),
            (["list", "--select", "eurocites"], "es gibt keinen Eintrag", "there is no entry"),
            (["--no-such-option"], "unbekannte Option", "unknown option"),
            (["lisst"], "meinten Sie \"list\"?", "did you mean \"list\"?"),
            (["place"], "NAME fehlt", "NAME is required"),
            (["list", "--theme", "pink"], "ist nichts von", "is none of"),
            (["render", "-o", "x.png", "--size", "1x1"], "eine Seite eines Bildes hat", "a side of a picture has"),
            (["render", "-o", "x.png", "--scale", "99"], "ist kein Faktor", "is no factor"),
            (["compare", "eurocities", "eurocities"], "steht zweimal da", "is there twice"),
            (["handout", "-o", self.folder / "kein/ordner.pdf"], "den Ordner gibt es nicht", "the folder does not exist"),
            (["tour", self.folder / "fehlt.json", "--export", "x.pdf"], "diese Datei gibt es nicht", "there is no such file"),
        ]
        for arguments, german, english in cases:
            for asked, words, others in ((["--lang", "de"], german, english), (["--lang=de"], german, english), (["--lang", "en"], english, german), ([], english, german)):
                with self.subTest(arguments=arguments, asked=asked):
                    result = run(*arguments, *asked)
                    said = text(result.stderr) + text(result.stdout)
                    self.assertNotEqual(result.returncode, 0)
                    self.assertIn(words, said)
                    self.assertNotIn(others, said)

    def test_wrong_usage_is_2_and_says_so_on_stderr(self):
        for arguments in (["--no-such-option"], ["list", "--format", "xml"], ["list", "--filter", "colour=red"], ["list", "--filter", "topic=wasser"],
                          ["list", "--filter", "country=ZZ"], ["list", "--filter", "nothing"], ["list", "--select", "no-such-id"], ["list", "--lang", "fr"],
                          ["render"], ["render", "-o", "x.bmp"], ["render", "-o", "x.png", "--size", "10"], ["render", "-o", "x.png", "--size", "99999x100"],
                          ["render", "-o", "x.png", "--view", "moon"], ["render", "-o", "x.png", "--theme", "pink"], ["check"], ["frobnicate"],
                          ["render", "-o", "x.png", "--select", "aoew", "--select", "vku", "--select", "skew", "--select", "sgk"]):
            result = run(*arguments, cwd=self.folder)
            self.assertCode(result, 2)
            self.assertEqual(result.stdout, b"", arguments)
            self.assertTrue(result.stderr.startswith(b"kommunalatlas: "), (arguments, result.stderr))
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_without_a_display_the_window_says_so(self):
        result = run()
        self.assertCode(result, 1)
        self.assertRegex(text(result.stderr), "display|Bildschirm")


    def test_unknown_words_get_the_nearest_known_one(self):
        for arguments, word in ((["lsit"], '"list"'), (["list", "--frmat", "json"], '"--format"'), (["related", "c40-citys"], '"c40-cities"'),
                                (["list", "--select", "eurocitis"], '"eurocities"')):
            result = run(*arguments)
            self.assertCode(result, 2)
            self.assertIn("did you mean " + word, text(result.stderr))
        # Help is that of the command.
        self.assertIn("kommunalatlas compare --help", text(run("compare", "vku").stderr))

    def test_a_word_is_a_command_or_a_file(self):
        result = run("lst")
        self.assertCode(result, 2)
        self.assertIn('unknown command "lst"', text(result.stderr))
        result = run("list", "something.json")
        self.assertCode(result, 2)
        self.assertIn('nothing is expected at "something.json"', text(result.stderr))
        self.assertCode(run("a.json", "b.json"), 2)
        # A file is for the window.
        for name in ("evening.json", "./evening", self.file("evening", "{}")):
            result = run(name)
            self.assertCode(result, 1)
            self.assertNotIn("unknown command", text(result.stderr))

    def test_hostile_arguments(self):
        hostile = ["a" * 10000, "\x1b[2J\x1b]0;x\x07", "\u202e\u05e9\u05dc", "\U0001F3D8" * 50, "%s%n%p", "../../etc/passwd", "=1+1", "-", "\r\n", "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape")]
        for word in hostile:
            for arguments in (["list", "--filter", "topic=" + word], ["list", "--filter", word], ["list", "--select", word], ["related", word], ["compare", word, "vku"],
                              ["without-entry", "--topic", word], ["place", "Jena", "--country", word], ["list", "--data", word], ["tour", word, "--export", "x.pdf"],
                              ["render", "-o", word], ["handout", "-o", word], [word], ["list", word], ["list", "--lang", word], ["render", "-o", "x.png", "--size", word],
                              ["render", "-o", "x.png", "--scale", word], ["list", "--show", word], ["check", word]):
                if arguments[0] in ("render", "handout") and arguments[2] == "-":
                    continue  # standard output
                result = run(*arguments, cwd=self.folder)
                self.assertIn(result.returncode, (1, 2), arguments)
                self.assertNotIn(b"\x1b", result.stdout + result.stderr)
                self.assertNotIn("\u202e".encode(), result.stdout + result.stderr)
                self.assertTrue(result.stdout or result.stderr, arguments)
        self.assertEqual(list(self.folder.iterdir()), [])


class Streams(Case):
    def test_a_reader_that_leaves_is_no_problem(self):
        for arguments in (["list"], ["without-entry", "--topic", "water", "--format", "json"], ["export", "--format", "geojson"], ["--help"]):
            with subprocess.Popen([BINARY, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
                process.stdout.read(1)
                process.stdout.close()
                self.assertEqual(process.stderr.read(), b"", arguments)
                self.assertEqual(process.wait(LIMIT_SECONDS), 0, arguments)

    def test_a_closed_output_is_a_problem(self):
        result = subprocess.run(["sh", "-c", '"$0" list >&-', BINARY], stderr=subprocess.PIPE, timeout=LIMIT_SECONDS)
        self.assertCode(result, 1)
        self.assertIn("cannot be written", text(result.stderr))

    def test_messages_never_end_up_in_a_file(self):
        broken = self.file("broken.json", (SOURCE / "data/networks.json").read_text(encoding="utf-8").replace('"id": "aoew"', '"id": "AOEW !"', 1))
        picture = self.folder / "map.png"
        for redirection in ("2>&-", ">&- 2>&-", "<&- >&- 2>&-"):
            result = subprocess.run(["sh", "-c", '"$0" render -o "$1" --data "$2" --size 640x360 ' + redirection, BINARY, picture, broken], timeout=LIMIT_SECONDS)
            self.assertEqual(result.returncode, 1)
            content = picture.read_bytes()
            self.assertEqual((content[:8], content[-8:]), (b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"))
            picture.unlink()

    def test_a_file_that_cannot_grow_leaves_the_old_one(self):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        for arguments in (["render", "-o", "kept.png"], ["render", "-o", "kept.svg"], ["handout", "-o", "kept.pdf"], ["export", "--format", "html", "-o", "kept.html"]):
            (self.folder / arguments[-1]).write_text("old")
            result = run(*arguments, cwd=self.folder, preexec_fn=limit)
            self.assertCode(result, 1)
            self.assertIn(arguments[-1] + ": cannot write: ", text(result.stderr))
            self.assertEqual((self.folder / arguments[-1]).read_text(), "old")
        self.assertEqual(len(list(self.folder.iterdir())), 4)


class RunScript(Case):
    """tools/run opens no window where none is needed."""

    def needs_no_window(self, *arguments):
        script = f". {shlex.quote(str(SOURCE / 'tools/lib/common.sh'))}; needs_no_window \"$@\""
        return subprocess.run(["bash", "-c", script, "bash", BINARY, *arguments], timeout=LIMIT_SECONDS).returncode == 0

    def test_every_command(self):
        commands = re.findall(r"(?m)^  ([a-z-]+) ", re.search(r"(?ms)^Commands:\n(.*?)\n\n", text(run("--help").stdout)).group(1))
        self.assertGreaterEqual(len(commands), 12)
        for command in commands:
            self.assertTrue(self.needs_no_window(command, "x"), command)
            self.assertTrue(self.needs_no_window("--lang", "en", command), command)
        for arguments in (["--help"], ["-h"], ["--version"]):
            self.assertTrue(self.needs_no_window(*arguments))
        for arguments in ([], ["--view", "europe"], ["--filter", "text=list"], ["--select", "vku"], ["-list"]):
            self.assertFalse(self.needs_no_window(*arguments), arguments)


class Packages(Case):
    """What tools/ would install: a package that only brings a command is not asked for where the command is."""

    def missing(self, *names, commands=(), installed=()):
        with tempfile.TemporaryDirectory() as folder:
            programs = {**dict.fromkeys(commands, ":"), "dpkg-query": "".join(f"echo installed {name};" for name in installed)}
            for name, script in programs.items():
                path = os.path.join(folder, name)
                with open(path, "w", encoding="utf-8") as file:
                    file.write(f"#!/bin/sh\n{script}\n")
                os.chmod(path, 0o755)
            script = f". {shlex.quote(str(SOURCE / 'tools/lib/common.sh'))}; PATH={shlex.quote(folder)}:/bin missing_packages \"$@\""
            return text(subprocess.run(["bash", "-c", script, "bash", *names], check=True, capture_output=True, timeout=LIMIT_SECONDS).stdout).split()

    def test_a_command_from_elsewhere_will_do(self):
        self.assertEqual(self.missing("here", "there", installed=["here"]), ["there"])
        self.assertEqual(self.missing("atlas-none:bringer"), ["bringer"])
        self.assertEqual(self.missing("atlas-none:bringer", "other", installed=["bringer"]), ["other"])
        self.assertEqual(self.missing("atlas-one:bringer", commands=["atlas-one"]), [])


class List(Case):
    def entries(self, *arguments):
        result = run("list", "--format", "json", *arguments)
        self.assertCode(result, 0)
        return json.loads(result.stdout)

    def test_json_has_all_entries_in_slide_order(self):
        data = json.loads((SOURCE / "data/networks.json").read_text(encoding="utf-8"))
        entries = self.entries()
        self.assertEqual([entry["id"] for entry in entries], [entry["id"] for entry in data["networks"]])
        self.assertEqual(len(entries), 47)
        for entry in entries:
            for key in ("topics", "countries", "states", "coordination"):
                self.assertIsInstance(entry[key], list, entry["id"])
            self.assertIn(entry["scope"], ("national", "party", "international"))
            self.assertIn("url", entry)
            for seat in entry["coordination"]:
                self.assertLessEqual({"city", "country", "lat", "lon", "role"}, set(seat))
            self.assertNotIn("tier", entry)

    def test_nationwide_is_not_expanded_and_no_country_is_invented(self):
        by_id = {entry["id"]: entry for entry in self.entries()}
        self.assertEqual(by_id["iclei"]["countries"], [])
        self.assertEqual(by_id["fairtrade-towns-deutschland"]["states"], [])
        self.assertEqual(by_id["town-twinning"]["coordination"], [])
        self.assertEqual(by_id["deutscher-staedtetag"]["coordination"][0]["city"], "Berlin")

    def test_language_changes_the_name(self):
        self.assertEqual(self.entries("--lang", "en", "--filter", "text=staedtetag")[0]["name"], "Association of German Cities")
        self.assertEqual(self.entries("--lang", "de", "--filter", "text=staedtetag")[0]["name"], "Deutscher Städtetag")

    def test_desktop_language_else_german(self):
        for language, word in (("en_GB.UTF-8", "Association of German Cities"), ("fr_FR.UTF-8", "Deutscher Städtetag"), ("C", "Deutscher Städtetag")):
            result = run("list", "--format", "json", env={"LANG": language})
            names = [entry["name"] for entry in json.loads(result.stdout)]
            self.assertIn(word, names, language)

    def test_region_gives_tiers_in_four_words(self):
        entries = self.entries("--filter", "state=DE-TH")
        tiers = {entry["id"]: entry["tier"] for entry in entries}
        self.assertLessEqual(set(tiers.values()), {"seat", "documented", "nationwide", "unknown-list"})
        self.assertEqual(tiers["kommunalpolitisches-forum-thueringen"], "seat")
        self.assertEqual(tiers["vku"], "documented")
        self.assertEqual(tiers["global-covenant-of-mayors"], "unknown-list")
        self.assertNotIn("town-twinning", tiers)
        known = self.entries("--filter", "state=DE-TH", "--known-only")
        self.assertEqual([e["id"] for e in known], [e["id"] for e in entries if e["tier"] in ("seat", "documented")])

    def test_filters_combine_and_may_match_nothing(self):
        water = self.entries("--filter", "topic=water", "--filter", "scope=national")
        self.assertEqual({entry["id"] for entry in water}, {"aoew", "asew", "vku"})
        self.assertEqual(self.entries("--filter", "text=zzzzzz"), [])
        self.assertEqual([e["id"] for e in self.entries("--filter", "city=muelheim an der ruhr")], ["aktionsbuendnis-wuerde-unserer-staedte"])

    def test_table_and_csv(self):
        result = run("list")
        self.assertCode(result, 0)
        self.assertIn("aoew", text(result.stdout))
        result = run("list", "--format", "csv")
        self.assertCode(result, 0)
        content = result.stdout
        self.assertTrue(content.startswith(b"\xef\xbb\xbf"))
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
        self.assertEqual(len(rows), 48)
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        rows = list(csv.reader(io.StringIO(run("list", "--format", "csv", "--lang", "en").stdout.decode("utf-8-sig"))))
        self.assertEqual(len(rows), 48)


class ListAsDocument(Case):
    def page(self, *arguments):
        result = run("list", "--format", "html", *arguments)
        self.assertCode(result, 0)
        page = text(result.stdout)
        self.assertTrue(page.startswith("<!DOCTYPE html>\n"))
        return xml.etree.ElementTree.fromstring(page.split("\n", 1)[1])  # well-formed, or this fails

    def headings(self, root):
        return [(int(element.tag[1]), "".join(element.itertext())) for element in root.iter() if re.fullmatch("h[1-6]", element.tag)]

    def test_html_is_well_formed_and_has_every_entry_under_a_heading(self):
        data = json.loads((SOURCE / "data" / "networks.json").read_text(encoding="utf-8"))["networks"]
        for language in ("de", "en"):
            root = self.page("--lang", language)
            self.assertEqual(root.get("lang"), language)
            self.assertTrue(root.find("head/title").text)
            headings = self.headings(root)
            self.assertEqual([level for level, _ in headings].count(1), 1)
            self.assertEqual(headings[0][0], 1)
            for (before, _), (level, heading) in zip(headings, headings[1:]):
                self.assertLessEqual(level, before + 1, heading)  # no level is left out
            entries = [heading for level, heading in headings if level == 3]
            self.assertEqual(len(entries), len(data))
            for network in data:
                name = network["name_" + language] or network["name_" + ("en" if language == "de" else "de")]
                self.assertTrue(any(heading.startswith(name) for heading in entries), name)
            # Nothing is loaded from elsewhere.
            for tag in ("script", "img", "link", "iframe"):
                self.assertEqual(list(root.iter(tag)), [], tag)

    def test_html_names_the_question_and_its_tiers(self):
        root = self.page("--filter", "topic=water", "--filter", "state=DE-TH", "--lang", "de")
        headings = self.headings(root)
        self.assertIn("Wasser", headings[0][1])
        self.assertIn("Thüringen", headings[0][1])
        self.assertEqual([heading.split(" (")[0] for level, heading in headings if level == 2],
                         ["Sitz oder Büro hier", "Hier belegt", "Bundesweit", "Aktiv in mehreren Ländern, Liste nicht bekannt"])

    def test_hostile_data_stays_text(self):
        data = json.loads((SOURCE / "data" / "networks.json").read_text(encoding="utf-8"))
        data["networks"] = data["networks"][:2]
        data["networks"][0]["name_de"] = "</h3><script>alert(1)</script>\u202e & \"x\" 'y'"
        data["networks"][1]["summary_de"] = "a\u0000b <b>fett</b> ]]> <!-- "
        path = self.file("data.json", json.dumps(data, ensure_ascii=False))
        page = text(run("list", "--format", "html", "--data", path, "--lang", "de").stdout)
        root = xml.etree.ElementTree.fromstring(page.split("\n", 1)[1])
        self.assertEqual(list(root.iter("script")), [])
        self.assertEqual(list(root.iter("b")), [])
        self.assertIn("<script>alert(1)</script>", "".join(root.itertext()))
        self.assertNotIn("\u202e", page)

    def test_text_can_be_read_without_a_table(self):
        result = run("list", "--format", "text", "--filter", "topic=water", "--lang", "en")
        self.assertCode(result, 0)
        lines = text(result.stdout).splitlines()
        self.assertIn("Water", lines[0])
        self.assertEqual(lines[1], "=" * len(lines[0]))
        self.assertTrue(any(line.startswith("- Website: ") for line in lines))
        self.assertTrue(any(line.startswith("National (") for line in lines))


class Render(Case):
    def picture(self, name, *arguments, code=0):
        path = self.folder / name
        self.assertCode(run("render", "-o", path, *arguments), code)
        return path

    @staticmethod
    def png_size(path):
        content = path.read_bytes()
        assert content[:8] == b"\x89PNG\r\n\x1a\n"
        return struct.unpack(">II", content[16:24])

    def test_png_of_every_view(self):
        for view in ("world", "europe", "germany", "twin"):
            self.assertEqual(self.png_size(self.picture(view + ".png", "--view", view, "--size", "1280x720")), (1280, 720))
        self.assertEqual(self.png_size(self.picture("default.png")), (1920, 1080))

    def test_svg_has_its_words_as_text(self):
        path = self.picture("map.svg", "--view", "germany", "--select", "aoew")
        root = xml.etree.ElementTree.parse(path).getroot()
        words = " ".join("".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text"))
        self.assertIn("AöW", words)

    def test_pdf_has_real_text(self):
        if not shutil.which("pdftotext"):
            self.fail("pdftotext is missing (package poppler-utils)")
        path = self.picture("map.pdf", "--view", "europe", "--lang", "en")
        words = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode()
        self.assertIn("Eurocities", words)

    def test_problems_with_the_target_leave_nothing_behind(self):
        result = run("render", "-o", self.folder / "no/such/folder/map.png")
        self.assertCode(result, 1)
        self.assertIn("no/such/folder", text(result.stderr))
        self.assertEqual(list(self.folder.iterdir()), [])
        target = self.folder / "taken.png"
        target.mkdir()
        self.assertCode(run("render", "-o", target), 1)
        self.assertTrue(target.is_dir())

    def test_full_disk(self):
        if not os.access("/dev/full", os.W_OK):
            self.skipTest("no /dev/full on this system")
        with open("/dev/full", "wb") as full:
            result = subprocess.run([BINARY, "list"], stdout=full, stderr=subprocess.PIPE, timeout=LIMIT_SECONDS)
        self.assertCode(result, 1)


class Check(Case):
    LINE = re.compile(r"^(?P<file>[^:]+)(:(?P<line>\d+))?(: (?P<path>/\S*))?: (?P<message>.+)$")

    def good(self):
        return json.loads((SOURCE / "data/networks.json").read_text(encoding="utf-8"))

    def problems(self, path, code=1):
        result = run("check", path)
        self.assertCode(result, code)
        lines = text(result.stdout).splitlines()
        return [self.LINE.match(line) or self.fail("not FILE:LINE: path: message: " + line) for line in lines]

    def test_the_built_in_data_has_no_problem(self):
        result = run("check", SOURCE / "data/networks.json")
        self.assertCode(result, 0)
        self.assertEqual(result.stdout, b"")

    def test_letters_that_the_font_lacks_are_named(self):
        data = self.good()
        data["networks"][0]["name_de"] = "Netz א"
        data["networks"][1]["seats"] = [{"city": "\U0002A6D6"}]
        lines = text(run("check", self.file("letters.json", json.dumps(data, ensure_ascii=False, indent=1))).stdout).splitlines()
        found = {match["path"]: match["message"] for match in map(self.LINE.match, lines) if "font lacks" in match["message"]}
        self.assertEqual(set(found), {"/networks/0/name_de", "/networks/1/seats/0/city"})
        self.assertIn("א (U+05D0)", found["/networks/0/name_de"])
        self.assertIn("U+2A6D6", found["/networks/1/seats/0/city"])

    def test_tours(self):
        talk = (SOURCE / "data/tours/talk.json").read_text(encoding="utf-8")
        self.assertCode(run("check", SOURCE / "data/tours/talk.json", SOURCE / "data/networks.json"), 0)
        found = self.problems(self.file("tour.json", talk.replace('"deutscher-staedtetag"', '"no-such-entry"', 1)))
        self.assertEqual([match["path"] for match in found], ["/scenes/3/view/select/0"])
        self.assertIn("no-such-entry", found[0]["message"])
        # Against other data: there the entry of the tour is not known.
        data = self.good()
        data["networks"] = [entry for entry in data["networks"] if entry["id"] != "dstgb"]
        other = self.file("other.json", json.dumps(data, ensure_ascii=False))
        result = run("check", SOURCE / "data/tours/talk.json", "--data", other)
        self.assertCode(result, 1)
        self.assertIn('"dstgb"', text(result.stdout))
        self.assertIn("cut off", self.problems(self.file("cut.json", talk[:3000]))[-1]["message"])

    def broken(self, change):
        data = self.good()
        change(data["networks"])
        return self.file("broken.json", json.dumps(data, ensure_ascii=False, indent=1))

    def one(self, change, path, *words):
        file = self.broken(change)
        found = self.problems(file)
        matching = [m for m in found if (m["path"] or "").startswith(path)]
        self.assertTrue(matching, (path, [m.group(0) for m in found]))
        message = matching[0]["message"]
        for word in words:
            self.assertIn(word, message)
        # The line is the one on which the value (or the object that lacks it) stands.
        self.assertGreater(int(matching[0]["line"]), 1)
        # What is valid is still there.
        result = run("list", "--data", file, "--format", "json")
        self.assertCode(result, 1)
        return json.loads(result.stdout)

    def test_faults_in_one_entry(self):
        self.assertEqual(len(self.one(lambda n: n[3].update(id=n[2]["id"]), "/networks/3/id", n_id(2))), 46)
        self.assertEqual(len(self.one(lambda n: n[3].pop("id"), "/networks/3", "id")), 46)
        self.one(lambda n: n[4]["coordination"][0].update(lat=152.5), "/networks/4/coordination/0/lat", "90")
        self.one(lambda n: n[4]["coordination"][0].update(lat=13.4105, lon=52.5244), "/networks/4/coordination/0", "swapped")
        self.one(lambda n: n[4]["coordination"][0].update(lat=0, lon=0), "/networks/4/coordination/0", "0")
        self.one(lambda n: n[4]["coordination"][0].update(country="XX"), "/networks/4/coordination/0/country", "XX")
        self.one(lambda n: n[26].update(countries=["DE", "QQ"]), "/networks/26/countries/1", "QQ")
        self.one(lambda n: n[26].update(countries="DE"), "/networks/26/countries", "list")
        self.one(lambda n: n[5].update(topics=["wassr"]), "/networks/5/topics/0", "wassr")
        self.one(lambda n: n.__setitem__(7, "not an object"), "/networks/7", "object")

    def test_places_that_contradict_themselves_and_cities_that_stand_by_their_name(self):
        def seat(**changes):
            def change(networks):
                networks[4]["coordination"][0].update(changes)
                for key in [key for key, value in changes.items() if value is None]:
                    del networks[4]["coordination"][0][key]
            return change
        place = "/networks/4/coordination/0"
        self.check_only(self.broken(seat(city="Wien", city_en="Vienna", country="DE", state="DE-BY", lat=48.2082, lon=16.3738)), place, "in AT (Austria), not in DE")
        self.check_only(self.broken(seat(city="Hamburg", country="DE", state="DE-BY", lat=53.55, lon=9.99)), place, "in DE-HH (Hamburg), not in DE-BY")
        self.check_only(self.broken(seat(city="Neustadt", country="DE", state=None, lat=None, lon=None)), place, "which one is meant?")
        file = self.broken(seat(city="Bonn", city_en=None, country="DE", state="DE-NW", lat=None, lon=None))
        self.assertEqual(self.problems(file, 0), [])
        listed = json.loads(run("list", "--data", file, "--format", "json").stdout)[4]["coordination"][0]
        self.assertAlmostEqual(listed["lat"], 50.73, 1)
        self.assertAlmostEqual(listed["lon"], 7.10, 1)

    def check_only(self, file, path, words):
        found = self.problems(file)
        self.assertEqual(len(found), 1, [match.group(0) for match in found])
        self.assertTrue(found[0]["path"].startswith(path))
        self.assertIn(words, found[0]["message"])

    def test_names_nobody_can_read(self):
        for name in ("\u00a0", "\u200b", " ", "\u3000"):
            self.one(lambda n: n[3].update(name_de=name), "/networks/3/name_de", "only of blanks")
        file = self.broken(lambda n: n[3].update(name_de="Netz X", name_en="Network X"))
        file.write_text(file.read_text(encoding="utf-8").replace("Netz X", "Netz \\ud83d a"), encoding="utf-8")
        self.check_only(file, "/networks/3/name_de", "\\ud83d, half of a character")

    def test_an_address_beyond_ascii_gets_its_form_for_name_servers(self):
        file = self.broken(lambda n: n[1].update(url="https://www.m\u00fcller.example/\u00fc"))
        self.assertEqual(self.problems(file, 0), [])
        entries = json.loads(run("list", "--data", file, "--format", "json").stdout)
        self.assertEqual(entries[1]["url"], "https://www.xn--mller-kva.example/\u00fc")

    def test_hostile_links_are_refused(self):
        for url in ("javascript:alert(1)", "file:///etc/passwd", "https://x.y/';rm -rf ~;'", "https://x.y/`id`", "https://user:pw@x.y/", "https://x.y/\n"):
            entries = self.one(lambda n: n[1].update(url=url), "/networks/1/url", "address")
            self.assertIsNone(entries[1]["url"], url)

    def test_terminal_escapes_never_reach_the_terminal(self):
        file = self.broken(lambda n: n[1].update(name_de="x\x1b[31mred\x1b]0;title\x07", name_en="y\u202ez"))
        for command in (["check", file], ["list", "--data", file], ["list", "--data", file, "--format", "csv"]):
            result = run(*command)
            for stream in (result.stdout, result.stderr):
                self.assertNotIn(b"\x1b", stream)
                self.assertNotIn(b"\x07", stream)

    def test_files_that_cannot_be_read_as_a_whole(self):
        good = (SOURCE / "data/networks.json").read_bytes()
        deep = b'{"schema":1,"networks":' + b"[" * 200000 + b"]" * 200000 + b"}"
        cases = {"empty": b"", "truncated": good[: len(good) // 2], "latin1": good.decode().encode("latin-1", "replace"), "binary": bytes(range(256)) * 50,
                 "deep": deep, "array": b"[]", "number": b"7", "nul": good.replace(b'"id"', b'"i\x00"', 1), "bom16": good.decode().encode("utf-16")}
        for name, content in cases.items():
            file = self.file(name + ".json", content)
            found = self.problems(file)
            self.assertTrue(found, name)
            result = run("list", "--data", file)
            self.assertCode(result, 1)
            self.assertIn(name + ".json", text(result.stderr), name)

    def test_files_that_are_no_files(self):
        fifo = self.folder / "fifo.json"
        os.mkfifo(fifo)
        for path in (self.folder / "missing.json", self.folder, fifo):
            result = run("check", path)
            self.assertCode(result, 1)
            self.assertTrue(result.stdout)

    def test_a_very_large_file_is_refused_at_once(self):
        path = self.folder / "large.json"
        with open(path, "wb") as stream:
            stream.truncate(200 * 1024 * 1024)
        found = self.problems(path)
        self.assertIn("MB", found[0]["message"])

    def test_several_files(self):
        bad = self.file("bad.json", "{")
        result = run("check", SOURCE / "data/networks.json", bad, self.folder / "missing.json")
        self.assertCode(result, 1)
        self.assertIn("bad.json:1", text(result.stdout))
        self.assertIn("missing.json", text(result.stdout))


def n_id(index):
    return json.loads((SOURCE / "data/networks.json").read_text(encoding="utf-8"))["networks"][index]["id"]


if __name__ == "__main__":
    BINARY, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=1)
