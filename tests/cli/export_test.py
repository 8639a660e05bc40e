"""`kommunalatlas export` as other programs read its files: CSV by Python's reader, GeoJSON by the rules of RFC 7946
written down here. Usage: export_test.py BINARY SOURCE_DIR"""

import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

BINARY, SOURCE = None, None
LIMIT_SECONDS = 60  # against hangs


def run(*arguments, **options):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LC_ALL", "LC_MESSAGES")}
    environment["LANG"] = "de_DE.UTF-8"
    return subprocess.run([BINARY, *map(str, arguments)], capture_output=True, timeout=LIMIT_SECONDS, env=environment, **options)


def data():
    return json.loads((SOURCE / "data/networks.json").read_text(encoding="utf-8"))


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-export-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def done(self, *arguments, code=0):
        result = run("export", *arguments)
        self.assertEqual(result.returncode, code, result.stderr.decode()[:2000])
        return result.stdout

    def with_data(self, change):
        changed = data()
        change(changed["networks"])
        path = self.folder / "changed.json"
        path.write_text(json.dumps(changed, ensure_ascii=False), encoding="utf-8")
        return path


class GeoJson(Case):
    def check_position(self, position):
        self.assertIsInstance(position, list)
        self.assertEqual(len(position), 2)
        longitude, latitude = position
        for number in position:
            self.assertIsInstance(number, (int, float))
            self.assertNotIsInstance(number, bool)
        self.assertTrue(-180 <= longitude <= 180 and -90 <= latitude <= 90, position)
        self.assertNotEqual(position, [0, 0])

    def collection(self, content):
        """Parsed and held against RFC 7946."""
        text = content.decode("utf-8")
        self.assertFalse(text.startswith("\ufeff"))  # RFC 8259, 8.1
        collection = json.loads(text, parse_constant=lambda name: self.fail(name + " is not JSON"))
        self.assertEqual(collection["type"], "FeatureCollection")
        self.assertIsInstance(collection["features"], list)
        for forbidden in ("crs", "coordinates", "geometries", "geometry", "properties"):  # sections 4 and 7.1
            self.assertNotIn(forbidden, collection)
        for feature in collection["features"]:
            self.assertEqual(feature["type"], "Feature")
            self.assertIsInstance(feature["id"], str)
            self.assertIsInstance(feature["properties"], dict)
            self.assertIn("geometry", feature)
            self.assertFalse({"features", "coordinates", "geometries"} & set(feature))
            if feature["geometry"] is not None:
                self.assertEqual(set(feature["geometry"]), {"type", "coordinates"})
                coordinates = feature["geometry"]["coordinates"]
                if feature["geometry"]["type"] == "Point":
                    self.check_position(coordinates)
                else:
                    self.assertEqual(feature["geometry"]["type"], "MultiPoint")
                    self.assertGreater(len(coordinates), 1)  # one position is a Point
                    for position in coordinates:
                        self.check_position(position)
        return collection

    def test_every_entry_with_its_seats(self):
        collection = self.collection(self.done("--format", "geojson"))
        entries = data()["networks"]
        self.assertEqual([feature["id"] for feature in collection["features"]], [entry["id"] for entry in entries])
        without = set()
        for feature, entry in zip(collection["features"], entries):
            seats = entry.get("coordination", [])
            properties = feature["properties"]
            self.assertEqual(properties["name"], entry["name_de"])
            self.assertEqual(properties["topics"], entry["topics"])
            self.assertEqual(properties["status"], entry["status"]["value"])
            self.assertEqual([seat["city"] for seat in properties["seats"]], [seat["city"] for seat in seats])
            self.assertEqual(properties["countries"], entry.get("countries", []))
            known = "partial" if entry.get("countries_partial") else "complete"
            self.assertEqual(properties["countries_list"], known if entry.get("countries") else "unknown")
            self.assertEqual(properties["countries_confirmed"], entry.get("countries_confirmed", {}).get("countries", []))
            if not seats:
                without.add(entry["id"])
                self.assertIsNone(feature["geometry"])
                continue
            expected = [[round(seat["lon"], 6), round(seat["lat"], 6)] for seat in seats]
            self.assertEqual(feature["geometry"]["type"], "Point" if len(seats) == 1 else "MultiPoint", entry["id"])
            self.assertEqual(feature["geometry"]["coordinates"], expected[0] if len(seats) == 1 else expected, entry["id"])
        self.assertEqual(without, {"afd-und-kommunen", "town-twinning", "ttip-ceta-free-zones"})
        self.assertEqual(collection["title"], "47 Einträge")
        self.assertIn("Natural Earth", collection["attribution"])

    def test_filter_language_and_tier(self):
        collection = self.collection(self.done("--format", "geojson", "--filter", "state=DE-TH", "--lang", "en"))
        self.assertLess(len(collection["features"]), 47)
        tiers = {feature["id"]: feature["properties"]["tier"] for feature in collection["features"]}
        self.assertEqual(tiers["kommunalpolitisches-forum-thueringen"], "seat")
        self.assertEqual(collection["language"], "en")
        self.assertIn("Thuringia", collection["title"])
        self.assertEqual(self.collection(self.done("--format", "geojson", "--filter", "text=zzzzzz"))["features"], [])

    def test_a_reader_of_others(self):
        if not shutil.which("ogrinfo"):
            print("ogrinfo is not installed: GeoJSON was checked by the rules in this file alone")
            return
        path = self.folder / "entries.geojson"
        self.done("--format", "geojson", "-o", path)
        report = subprocess.run(["ogrinfo", "-so", "-al", str(path)], capture_output=True, check=True, text=True).stdout
        self.assertIn("Feature Count: 47", report)


class Csv(Case):
    def rows(self, content, delimiter):
        self.assertTrue(content.startswith(b"\xef\xbb\xbf"))
        text = content.decode("utf-8-sig")
        self.assertTrue(text.endswith("\r\n"))
        self.assertNotIn("\n", text.replace("\r\n", ""))
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        return rows

    def test_semicolons_and_decimal_commas_in_german_only(self):
        german = self.rows(self.done("--format", "csv"), ";")
        english = self.rows(self.done("--format", "csv", "--lang", "en"), ",")
        self.assertEqual((len(german), len(english)), (48, 48))
        latitude = german[0].index("Breite"), english[0].index("Latitude")
        self.assertRegex(german[2][latitude[0]], r"^\d+,\d+$")
        self.assertRegex(english[2][latitude[1]], r"^\d+\.\d+$")

    def test_the_filter_decides_the_rows(self):
        rows = self.rows(self.done("--format", "csv", "--filter", "topic=water", "--filter", "scope=national"), ";")
        self.assertEqual(len(rows), 4)

    def test_names_cannot_calculate_or_break_the_table(self):
        names = ["=HYPERLINK(\"http://x.y\")", "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "a;b,c\"d", "'quoted", "\uff1dfull width"]

        def change(networks):
            for network, name in zip(networks, names):
                network["name_de"] = name
        path = self.with_data(change)
        for language, delimiter in (("de", ";"), ("en", ",")):
            rows = self.rows(run("export", "--format", "csv", "--data", path, "--lang", language).stdout, delimiter)
            for row in rows:
                for cell in row:
                    number = cell.replace(",", ".").lstrip("-").replace(".", "", 1).isdigit()
                    self.assertTrue(number or cell[:1] not in ("=", "+", "-", "@", "\t", "\r"), cell)
        rows = self.rows(run("export", "--format", "csv", "--data", path).stdout, ";")
        cells = {cell for row in rows for cell in row}
        self.assertIn("'" + names[0], cells)
        self.assertIn(names[4], cells)


class Html(Case):
    def test_a_page_that_others_accept(self):
        for language in ("de", "en"):
            for arguments in ([], ["--filter", "state=DE-TH"], ["--filter", "text=zzzzzz"]):
                page = self.folder / "page.html"
                self.done("--format", "html", "-o", page, "--lang", language, *arguments)
                # Elements that are younger than the checker.
                content = re.sub(r"<(/?)(main|footer)>", r"<\1div>", page.read_text(encoding="utf-8"))
                page.write_text(content, encoding="utf-8")
                result = subprocess.run(["xmllint", "--html", "--noout", page], capture_output=True, timeout=LIMIT_SECONDS)
                self.assertEqual((result.returncode, result.stderr), (0, b""), arguments)
                self.assertIn(f'<html lang="{language}">', content)
                self.assertEqual(content.count("<h1>"), 1)
        self.assertEqual(content.count("<h3>"), 0)

    def test_is_the_list_of_the_same_filter(self):
        for arguments in ([], ["--filter", "topic=water", "--lang", "en"]):
            listed = run("list", "--format", "html", *arguments).stdout
            self.assertEqual(self.done("--format", "html", *arguments), listed)
            self.assertIn(b"aoew.de", listed)


class Target(Case):
    def test_file_and_terminal_get_the_same(self):
        for form in ("csv", "geojson", "html"):
            path = self.folder / ("out." + form)
            self.assertEqual(self.done("--format", form, "-o", path), b"")
            self.assertEqual(path.read_bytes(), self.done("--format", form))

    def test_wrong_usage_is_2(self):
        for arguments in ([], ["--format", "xlsx"], ["--format", "csv", "--filter", "topic=wasser"], ["--format", "csv", "--lang", "de,en"]):
            result = run("export", *arguments)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertEqual(result.stdout, b"")
            self.assertTrue(result.stderr.startswith(b"kommunalatlas: "), result.stderr)

    def test_places_that_cannot_be_written(self):
        path = self.folder / "kept.csv"
        path.write_text("old")
        path.chmod(0o444)
        for target in (self.folder / "no/such/folder.csv", self.folder, "/dev/full"):
            result = run("export", "--format", "csv", "-o", target)
            self.assertEqual(result.returncode, 1, target)
            self.assertIn(b"cannot write", result.stderr)
        if os.geteuid() != 0:
            self.assertEqual(run("export", "--format", "csv", "-o", path).returncode, 1)
            self.assertEqual(path.read_text(), "old")
        self.assertEqual([p.name for p in self.folder.iterdir()], ["kept.csv"])


if __name__ == "__main__":
    BINARY, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=1)
