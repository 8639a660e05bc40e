"""`kommunalatlas import`: tables of others become members and entries of one's own. Usage: import_test.py BINARY SOURCE_DIR"""

import csv
import itertools
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
MEMBERS = "Kommune;Land;Breite;Länge;Jahr\nJena;Deutschland;;;2019\nDanzig;Polen;;;2001\nNeustadt;Deutschland;;;\n" \
          "Klein-Utopia;Deutschland;50,9;11,5;\nBrabantstad;Niederlande;;;\n"


def run(*arguments, language="de"):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LC_ALL", "LC_MESSAGES")}
    return subprocess.run([BINARY, *map(str, arguments), "--lang", language], capture_output=True, text=True, timeout=LIMIT_SECONDS,
                          env=environment, check=False)


class Import(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-import-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.own = self.folder / "own.json"

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def done(self, *arguments, **options):
        result = run("import", *arguments, "-o", self.own, **options)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stderr

    def places(self):
        changes = json.loads(self.own.read_text(encoding="utf-8"))["changes"]
        return {place["city"]: place for change in changes for place in change["set"]["member_places"]["items"]}

    def test_members_stand_on_the_map_and_what_is_not_clear_is_said(self):
        table = self.file("list.csv", MEMBERS)
        said = self.done(table, "--as", "members:climate-alliance")
        self.assertIn("5 Zeilen: 3 zugeordnet, 1 mehrdeutig, 1 ohne Ort", said)
        self.assertIn("list.csv:4: Neustadt, Deutschland: Mehrere Orte heißen so", said)
        places = self.places()
        self.assertEqual(places["Jena"]["state"], "DE-TH")
        self.assertEqual(places["Jena"]["as_of"], 2019)
        self.assertEqual(places["Danzig"]["country"], "PL")
        self.assertEqual(places["Klein-Utopia"]["lat"], 50.9)
        self.assertNotIn("lat", places["Brabantstad"])
        self.assertNotIn("Neustadt", places)
        answer = run("place", "Danzig", "--format", "json", "--data", self.own)
        self.assertIn("climate-alliance", [entry["id"] for entry in json.loads(answer.stdout)["member_of"]])

    def test_links_are_exported_and_come_back_as_they_were(self):
        table = self.file("twins.csv", "Stadt;Land;Partnerstadt;Land;Jahr;Art\nGera;DE;Paris;FR;1990;=Freundschaft\nGera;DE;Klein-Utopia;DE;;\n")
        self.done(table, "--as", "links")
        links = json.loads(self.own.read_text(encoding="utf-8"))["links"]
        for language, form in itertools.product(("de", "en"), ("csv", "geojson")):
            written = self.folder / f"links-{language}.{form}"
            result = run("export", "--format", form, "--links", "--data", self.own, "-o", written, language=language)
            self.assertEqual((result.returncode, result.stderr), (0, ""))
            other = self.folder / f"other-{language}-{form}.json"
            again = run("import", written, "--as", "links", "-o", other)
            self.assertEqual(again.returncode, 0, again.stderr)
            self.assertEqual(json.loads(other.read_text(encoding="utf-8"))["links"], links)
            self.assertIn("0 neu, 0 geändert, 2 unverändert", self.done(written, "--as", "links"))
        lines = json.loads((self.folder / "links-de.geojson").read_text(encoding="utf-8"))["features"]
        # One end of the second is nowhere.
        self.assertEqual([line["geometry"] and line["geometry"]["type"] for line in lines], ["LineString", None])
        wrong = run("export", "--format", "html", "--links", "--data", self.own)
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("--links gibt es für csv und geojson", wrong.stderr)

    def test_links_join_two_places_and_come_again_without_a_change(self):
        table = self.file("twins.csv", "Stadt;Land;Partnerstadt;Land;Jahr;Quelle\nGera;DE;Paris;FR;1990;https://example.org/\n"
                                       "Gera;DE;Klein-Utopia;DE;;\nGera;DE;Neustadt;DE;;\n")
        said = self.done(table, "--as", "links", "--report", self.folder / "report.csv")
        self.assertIn("3 Verbindungen zwischen 4 Orten: 2 zugeordnet, 1 mehrdeutig, 1 ohne Ort; 2 neu", said)
        links = json.loads(self.own.read_text(encoding="utf-8"))["links"]
        self.assertEqual([[place["city"] for place in link["places"]] for link in links], [["Gera", "Paris"], ["Gera", "Klein-Utopia"]])
        self.assertEqual(links[0]["as_of"], 1990)
        self.assertEqual(len((self.folder / "report.csv").read_text(encoding="utf-8").splitlines()), 4)
        before = self.own.read_text(encoding="utf-8")
        self.assertIn("0 neu, 0 geändert, 2 unverändert", self.done(table, "--as", "links"))
        self.assertEqual(before, self.own.read_text(encoding="utf-8"))
        answer = json.loads(run("place", "Paris", "--country", "FR", "--format", "json", "--data", self.own).stdout)
        self.assertEqual([(one["name"], one["as_of"], one["source"]) for one in answer["linked_with"]], [("Gera", 1990, "https://example.org/")])
        self.assertIn("Verbunden mit (2)", run("place", "Gera", "--data", self.own).stdout)

    def test_a_place_of_ones_own_is_found_and_knows_its_state(self):
        self.done(self.file("list.csv", MEMBERS), "--as", "members:climate-alliance")
        answer = json.loads(run("place", "Klein-Utopia", "--format", "json", "--data", self.own).stdout)
        self.assertEqual(answer["place"]["state"], "DE-TH")
        self.assertIsNotNone(answer["place"]["district"])
        self.assertEqual([entry["id"] for entry in answer["member_of"]], ["climate-alliance"])

    def test_what_own_entries_lack_is_listed_with_the_field(self):
        self.own.write_text(json.dumps({"own": True, "networks": [
            {"id": "fluss", "name_de": "Fluss", "member_figures": [{"count": 12, "unit": "municipalities"}]}]}), encoding="utf-8")
        plain, lint = run("check", self.own), run("check", "--lint", self.own)
        self.assertEqual(lint.returncode, plain.returncode)
        for words in ("fluss: member_figures: Ohne Quelle", "fluss: member_figures: Ohne Jahr", "fluss: name_en: Nur in einer Sprache"):
            self.assertIn(words, lint.stdout)
            self.assertNotIn(words, plain.stdout)
        self.assertNotIn("climate-alliance", lint.stdout)
        self.assertIn("climate-alliance", run("check", "--lint", pathlib.Path(SOURCE) / "data/networks.json", language="en").stdout)

    def test_fields_written_as_a_table_come_back(self):
        first = self.file("first.json", json.dumps({"own": True, "networks": [
            {"id": "fluss", "name_de": "=Städte; am Fluss", "topics": ["water"], "countries": ["DE", "FR"], "changed_on": "2026-11-30",
             "coordination": [{"city": "Jena", "country": "DE", "lat": 50.93, "lon": 11.59}], "summary_de": "Zeile \"eins\""}]}))
        for form in ("csv", "geojson"):
            table = self.folder / f"fields.{form}"
            wrote = run("export", "--format", form, "--fields", "--only-own", "--data", first, "-o", table)
            self.assertEqual(wrote.returncode, 0, wrote.stderr)
            back = self.folder / f"{form}.json"
            result = run("import", table, "--as", "networks", "-o", back)
            self.assertEqual(result.returncode, 0, result.stderr)
            own, = json.loads(back.read_text(encoding="utf-8"))["networks"]
            self.assertEqual(own["name_de"], "=Städte; am Fluss")
            self.assertEqual(own["countries"], ["DE", "FR"])
            self.assertEqual(own["coordination"][0]["city"], "Jena")
            self.assertEqual(own["summary_de"], "Zeile \"eins\"")
            self.assertIn("1 unverändert", run("import", table, "--as", "networks", "-o", back).stderr)
        # Entries of the data, too: unchanged ones change nothing, a year that was corrected is all that changes.
        for form in ("csv", "geojson"):
            table, back = self.folder / f"all.{form}", self.folder / f"all-{form}.json"
            self.assertEqual(run("export", "--format", form, "--fields", "-o", table).returncode, 0)
            said = run("import", table, "--as", "networks", "-o", back).stderr
            self.assertIn(": 0 neu, 0 geändert, 47 unverändert", said)
            self.assertNotIn(str(table) + ":", said)
            text = table.read_text(encoding="utf-8-sig")
            before = ",1949," if form == "csv" else '"founded": 1949'
            self.assertEqual(text.count(before), 1, form)
            table.write_text(text.replace(before, before.replace("1949", "1950")), encoding="utf-8")
            said = run("import", table, "--as", "networks", "-o", back).stderr
            self.assertIn(": 0 neu, 1 geändert, 46 unverändert", said)
            change, = json.loads(back.read_text(encoding="utf-8"))["changes"]
            self.assertEqual(change["set"], {"founded": {"year": 1950}})
        # What a table has no place for is said.
        self.assertIn("links", run("export", "--format", "csv", "--fields", "-o", self.folder / "all.csv").stderr)

    def test_a_collection_of_fields_without_a_feature_ends_in_words(self):
        empty = self.file("leer.geojson", '{"type": "FeatureCollection", "changed_on": "", "name_de": "", "features": []}')
        result = run("import", empty, "--as", "networks", "-o", self.own)
        self.assertIn(result.returncode, (0, 1, 2))
        self.assertTrue(result.stderr.strip())

    def test_again_changes_nothing_and_later_what_changed(self):
        table = self.file("list.csv", MEMBERS)
        self.done(table, "--as", "members:climate-alliance")
        before = self.own.read_bytes()
        said = self.done(table, "--as", "members:climate-alliance", language="en")
        self.assertIn("0 new, 0 changed, 4 unchanged, 1 open", said)
        self.assertEqual(self.own.read_bytes(), before)
        report = self.folder / "report.csv"
        self.done(self.file("list.csv", MEMBERS.replace("2019", "2024")), "--as", "members:climate-alliance", "--report", report, language="en")
        self.assertEqual(self.places()["Jena"]["as_of"], 2024)
        rows = list(csv.reader(report.read_text(encoding="utf-8-sig").splitlines()))
        self.assertEqual(rows[0], ["Row", "Name", "Country", "Result", "Place", "Reason"])
        self.assertEqual(rows[1][:4], ["2", "Jena", "Deutschland", "changed"])
        self.assertEqual(rows[3][5], "Several places are called so")

    def test_entries_are_made_and_changed_by_their_name(self):
        table = self.file("networks.csv", "Name,Sitz,Land,Gründungsjahr,Themen,Website\nStädte am Fluss,Jena,DE,1990,Wasser,https://example.org\n"
                                          "Eurocities,,,,,\n,,,1999,,\n")
        said = self.done(table, "--as", "networks")
        self.assertIn("1 neu, 0 geändert, 1 unverändert, 1 ohne Namen", said)
        entry = json.loads(self.own.read_text(encoding="utf-8"))["networks"][0]
        self.assertEqual(entry["founded"]["year"], 1990)
        self.assertEqual(entry["topics"], ["water"])
        self.assertEqual(entry["coordination"][0]["city"], "Jena")
        table.write_text(table.read_text(encoding="utf-8").replace("1990", "1991"), encoding="utf-8")
        self.assertIn("0 neu, 1 geändert", self.done(table, "--as", "networks"))
        self.assertEqual(run("check", self.own).returncode, 0)

    def test_columns_can_be_named(self):
        table = self.file("odd.csv", "Foo,Bar\nJena,2019\nGera,2020\n")
        self.done(table, "--as", "members:iclei", "--map", "Foo=place", "--map", "2=year")
        self.assertEqual(self.places()["Gera"]["as_of"], 2020)

    def test_wrong_usage_is_said_and_nothing_is_written(self):
        table = self.file("list.csv", MEMBERS)
        for arguments, words in ((("--as", "members:nothing"), "es gibt keinen Eintrag"), (("--as", "members"), "ist nichts von"),
                                 (("--as", "quark"), "ist nichts von"), (("--as", "links:gera"), "ist nichts von"),
                                 (("--as", "networks", "--map", "Land=quark"), "bekanntes Feld"),
                                 (("--as", "networks", "--map", "Quark=url"), "keine Spalte")):
            result = run("import", table, *arguments, "-o", self.own)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertIn(words, result.stderr)
            self.assertFalse(self.own.exists())
        foreign = self.file("foreign.json", "{}")
        self.assertEqual(run("import", table, "--as", "networks", "-o", foreign).returncode, 2)
        self.assertEqual(foreign.read_text(encoding="utf-8"), "{}")
        self.assertEqual(run("import", self.folder / "gone.csv", "--as", "networks", "-o", self.own).returncode, 1)
        self.assertEqual(run("import", table, "--as", "networks", "--sheet", "Gone", "-o", self.own).returncode, 1)


if __name__ == "__main__":
    BINARY, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=1)
