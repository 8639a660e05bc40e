"""Data files of somebody's own beside the built-in data: entries added, fields corrected, entries hidden, and every list
says what is somebody's own. Usage: own_data_test.py BINARY SOURCE_DIR"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

BINARY, SOURCE = None, None
LIMIT_SECONDS = 60  # against hangs
OWN = {
    "own": True,
    "networks": [
        {"id": "fluss", "name_de": "Städte am Fluss", "topics": ["water"], "countries": ["DE", "FR"], "changed_on": "2026-11-30",
         "coordination": [{"city": "Jena", "country": "DE", "lat": 50.93, "lon": 11.59}]},
        {"id": "weg", "name_de": "Gelöschtes", "deleted": True},
    ],
    "changes": [
        {"entry": "aoew", "changed_on": "2026-11-29", "set": {"name_de": "AöW neu"}, "was": {"name_de": "Allianz der öffentlichen Wasserwirtschaft e.V."}},
        {"entry": "aoew", "changed_on": "2026-11-29", "set": {"founded": {"year": 2006}}, "was": {"founded": {"year": 2007}}},
        {"entry": "eurocities", "changed_on": "2026-11-29", "hidden": True},
    ],
}


def run(*arguments):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LC_ALL", "LC_MESSAGES")}
    environment["LANG"] = "de_DE.UTF-8"
    return subprocess.run([BINARY, *map(str, arguments)], capture_output=True, timeout=LIMIT_SECONDS, env=environment)


class OwnData(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-own-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def file(self, name, content):
        path = self.folder / name
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return path

    def entries(self, *arguments, code=0):
        result = run("list", "--format", "json", *arguments)
        self.assertEqual(result.returncode, code, result.stderr.decode())
        return {entry["id"]: entry for entry in json.loads(result.stdout)}

    def test_they_come_beside_the_built_in_data(self):
        base = self.entries()
        self.assertIn("eurocities", base)
        entries = self.entries("--data", self.file("own.json", OWN))
        self.assertEqual(set(entries), set(base) - {"eurocities"} | {"fluss"})
        self.assertEqual(entries["aoew"]["name"], "AöW neu")
        self.assertEqual(entries["aoew"]["founded"], 2006)
        self.assertEqual(entries["aoew"]["own"], {"entry": False, "fields": ["name_de", "founded"], "date": "2026-11-29"})
        self.assertEqual(entries["fluss"]["own"]["entry"], True)
        for identifier in set(base) - {"aoew", "eurocities"}:
            self.assertEqual(entries[identifier], base[identifier])
        found = self.entries("--data", self.folder / "own.json", "--filter", "topic=water", "--filter", "city=Jena")
        self.assertIn("fluss", found)

    def test_lists_say_what_is_somebodys_own(self):
        own = self.file("own.json", OWN)
        table = run("list", "--format", "csv", "--data", own).stdout.decode("utf-8-sig").splitlines()
        self.assertIn("eigene Angabe", table[0])
        line = next(line for line in table if "AöW neu" in line)
        self.assertIn("Name (deutsch), Gründungsjahr; eigene Angabe, 29.11.2026", line)
        self.assertIn("der ganze Eintrag", next(line for line in table if "Städte am Fluss" in line))
        self.assertNotIn("eigene Angabe", run("list", "--format", "csv").stdout.decode())
        for form in ("html", "text"):
            self.assertIn("eigene Angabe, 29.11.2026", run("list", "--format", form, "--data", own).stdout.decode())
        self.assertIn('"own"', run("export", "--format", "geojson", "--data", own).stdout.decode())

    def test_without_the_built_in_data(self):
        self.assertEqual(set(self.entries("--data", self.file("own.json", OWN), "--only-own")), {"fluss"})

    def test_several_files(self):
        first = self.file("own.json", OWN)
        second = self.file("second.json", {"own": True, "networks": [{"id": "zwei", "name_de": "Zwei"}], "changes": [
            {"entry": "fluss", "set": {"name_de": "Orte am Fluss"}, "was": {"name_de": "Städte am Fluss"}}]})
        entries = self.entries("--data", first, "--data", second)
        self.assertEqual(entries["fluss"]["name"], "Orte am Fluss")
        self.assertIn("zwei", entries)
        self.assertEqual(set(self.entries("--data", first, "--data", second, "--only-own")), {"fluss", "zwei"})
        whole = self.file("whole.json", {"schema": 1, "networks": [{"id": "fluss", "name_de": "A", "name_en": "A", "scope": "national", "topics": ["water"]}]})
        self.assertEqual(set(self.entries("--data", whole)), {"fluss"})
        # Two of one id, from two files: both are there, and it is said.
        other = self.file("other.json", {"schema": 1, "networks": [{"id": "fluss", "name_de": "B", "name_en": "B", "scope": "national", "topics": ["water"]}]})
        self.assertEqual({entry["name"] for entry in self.entries("--data", whole, "--data", other).values()}, {"A", "B"})
        self.assertIn("beide", run("list", "--lang", "de", "--data", whole, "--data", other).stderr.decode())

    def test_check_takes_unfinished_work(self):
        result = run("check", self.file("own.json", OWN))
        self.assertEqual((result.returncode, result.stdout.decode()), (0, ""))
        twice = self.file("twice.json", {"own": True, "networks": [{"name_de": "Allianz der öffentlichen Wasserwirtschaft e.V."}]})
        result = run("check", "--lang", "de", twice)
        self.assertEqual(result.returncode, 1)
        self.assertIn("heißt wie ein anderer Eintrag", result.stdout.decode())

    def test_what_does_not_fit_is_said_and_nothing_is_lost(self):
        own = self.file("own.json", {"own": True, "networks": [], "changes": [{"entry": "gibt-es-nicht", "set": {"name_de": "X"}, "was": {"name_de": "Y"}}]})
        result = run("list", "--lang", "de", "--data", own)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        self.assertIn("gibt-es-nicht", result.stderr.decode())
        broken = self.folder / "kaputt.json"
        broken.write_text('{"own": true, "networks": [{"id": "a", "name_de": "A"}, ')
        result = run("list", "--data", broken, "--format", "json")
        self.assertEqual(result.returncode, 1)
        self.assertIn('"id": "a"', result.stdout.decode())


if __name__ == "__main__":
    BINARY, SOURCE = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
