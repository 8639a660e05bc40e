"""A table of somebody's, taken over in the real window: opened, pasted, corrected, answered, undone. Usage: tables_test.py BINARY"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

from driver import Display, opened

BINARY = None
LIST = "Stadt;Land;Jahr\nGera;Deutschland;2019\nJena;Deutschland;2020\nNeustadt;Deutschland;2020\nXyzzqw;Deutschland;\n"


def looked_up(app):
    return app.state.get("table", {}).get("known")


class Tables(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="atlas-tables-")
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        self.display = Display()
        self.addCleanup(self.display.close)

    def file(self, name, content):
        path = pathlib.Path(self.home, name)
        path.write_bytes(content.encode("cp1252"))
        return str(path)

    def start(self, *arguments):
        app = opened(BINARY, self.display, "--reduced-motion", *arguments, home=self.home, size=(1600, 1000))
        self.addCleanup(app.kill)
        return app.settled()

    def choose(self, app, letters, entry):
        app.click("table:entry")
        app.type(letters)
        hits = lambda a: [n for n in a.rects if n.startswith("table:entry:") and n != "table:entry:clear"]
        app.wait(lambda a: hits(a) == [f"table:entry:{entry}"], "the network alone is found")
        app.click(f"table:entry:{entry}")
        app.wait(lambda a: "table:of" in a.rects, "it is chosen")

    def test_a_csv_is_taken_over_and_undone_as_one_step(self):
        app = self.start(self.file("liste.csv", LIST))
        app.wait(looked_up, "the places are looked up")
        table = app.state["table"]
        self.assertEqual((table["source"], table["problem"]), ("liste.csv", ""))
        self.assertEqual(table["placed"] + table["asked"] + table["tray"], 4)
        self.assertGreaterEqual(table["placed"], 2)
        self.choose(app, "eurocities", "eurocities")
        app.click("table:finish")
        app.wait(lambda a: "table" not in a.state, "it is taken over")
        self.assertEqual(app.state["selection"], ["eurocities"])
        self.assertTrue(app.state["entries"])
        app.key("ctrl+z")
        app.wait(lambda a: not a.state["entries"], "one step takes all of it back")

    def test_enter_takes_the_only_network_that_is_found(self):
        app = self.start(self.file("liste.csv", LIST))
        app.wait(looked_up, "the places are looked up")
        app.wait(lambda a: a.rects.get("table:entry"), "it is asked whose members they are")
        app.type("eurocities")  # the field has the keyboard
        app.wait(lambda a: "table:entry:eurocities" in a.rects, "it is found")
        app.key("Return")
        app.wait(lambda a: "table:of" in a.rects, "it is chosen")

    def corrected_fields_come_back(self, form, before, after):
        if BINARY.endswith(".html"):
            self.skipTest("the command line writes the table")
        path = pathlib.Path(self.home, "felder." + form)
        subprocess.run([BINARY, "export", "--format", form, "--fields", "-o", str(path)], check=True, stderr=subprocess.DEVNULL)
        text = path.read_text(encoding="utf-8")
        self.assertEqual(text.count(before), 1)
        path.write_text(text.replace(before, after), encoding="utf-8")
        app = self.start(str(path))
        app.wait(looked_up, "the rows are compared")
        self.assertEqual(app.state["table"]["asked"], 0)
        app.wait(lambda a: a.rects.get("table:finish"), "the sheet is there")
        app.click("table:finish")
        app.wait(lambda a: "table" not in a.state, "it is taken over")
        self.assertTrue(app.state["entries"])
        app.key("ctrl+z")
        app.wait(lambda a: not a.state["entries"], "one step takes it back")

    def test_a_year_corrected_in_exported_csv_is_one_change(self):
        self.corrected_fields_come_back("csv", ",1949,", ",1950,")

    def test_a_year_corrected_in_exported_geojson_is_one_change(self):
        self.corrected_fields_come_back("geojson", '"founded": 1949', '"founded": 1950')

    def test_links_stand_on_the_card_of_the_town(self):
        app = self.start(self.file("partner.csv", "Stadt;Land;Partnerstadt;Land\nGera;DE;Arnheim;NL\nGera;DE;Jena;DE\n"))
        app.wait(looked_up, "the places are looked up")
        app.wait(lambda a: a.rects.get("table:finish"), "the sheet is there")
        app.click("table:finish")
        app.wait(lambda a: "table" not in a.state, "it is taken over")
        app.click("search")
        app.type("Gera")
        app.key("Return")
        app.wait(lambda a: "town:linked:0" in a.rects and "town:linked:1" in a.rects, "both links are on the card")
        app.key("ctrl+z")
        app.wait(lambda a: "town:linked:0" not in a.rects, "one step takes them away")

    def test_links_are_saved_as_a_table_and_for_map_programs_and_come_back_unchanged(self):
        app = self.start(self.file("partner.csv", "Stadt;Land;Partnerstadt;Land\nGera;DE;Paris;FR\nGera;DE;Klein-Utopia;DE\nJena;DE;Lugoj;RO\n"))
        app.wait(looked_up, "the places are looked up")
        app.wait(lambda a: a.rects.get("table:finish"), "the sheet is there")
        app.click("table:finish")
        app.wait(lambda a: "table" not in a.state, "it is taken over")
        if BINARY.endswith(".html"):
            self.skipTest("the command line reads what was saved")
        own, came = pathlib.Path(self.home, "own.json"), []
        app.key("ctrl+s")
        app.wait(lambda a: "save:entries" in a.rects, "the sheet")
        app.click("save:entries")
        for form in ("csv", "geojson", "json"):
            app.click("save:form:" + form)
            app.click("save:go")
            app.wait(lambda a, ending=form: a.state["save"]["phase"] == "done" and a.state["save"]["path"].endswith("." + ending), "it is saved")
            saved = pathlib.Path(app.state["save"]["path"])
            if form == "json":
                links = json.loads(saved.read_text(encoding="utf-8"))["links"]
                continue
            own.unlink(missing_ok=True)
            done = subprocess.run([BINARY, "import", str(saved), "--as", "links", "-o", str(own)], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            came.append(json.loads(own.read_text(encoding="utf-8"))["links"])
        self.assertEqual(came, [links, links])

    def test_columns_that_were_corrected_are_known_the_next_time(self):
        path = pathlib.Path(self.home, "config/kommunalatlas/settings.json")
        path.parent.mkdir(parents=True)
        path.write_text('{"schema": 1, "text_scale": 2}')
        tall = Display("1920x2000")  # letters that large need room
        self.addCleanup(tall.close)
        for name, town in (("first.csv", "Gera"), ("second.csv", "Jena")):
            table = self.file(name, f"Wert A;Wert B;Wert C\n{town};1990;x\nWeimar;2001;y\n")
            app = opened(BINARY, tall, "--reduced-motion", "--lang", "en", table, home=self.home, size=(1700, 1900))
            self.addCleanup(app.kill)
            app.wait(looked_up, "the places are looked up")
            columns = app.state["table"]["columns"]
            if name == "first.csv":
                # What the third one says is told by hand.
                self.assertEqual(columns[2], "-")
                app.click("table:column:2")
                app.click("table:column:2:1")
                app.wait(lambda a: looked_up(a) and a.state["table"]["columns"][2] != "-", "it is said")
                corrected = app.state["table"]["columns"]
            else:
                self.assertEqual(columns, corrected)
            app.key("Escape")
            app.wait(lambda a: "table" not in a.state, "the sheet is closed")
            app.quit()

    def test_a_row_of_what_is_missing_leads_to_the_field(self):
        app = self.start()
        app.wheel((200, 600), -60)
        app.wait(lambda a: "entries:missing" in a.rects, "the end of the list")
        app.click("entries:missing")
        app.wait(lambda a: "missing:0" in a.rects, "the list is there")
        app.click("missing:0")
        app.wait(lambda a: "form:led-to" in a.rects, "the form is open at the field")
        app.key("Escape")
        app.key("Escape")
        app.wait(lambda a: "missing:0" in a.rects, "back to the list")

    def test_cells_are_pasted_and_escape_gives_them_up(self):
        app = self.start()
        subprocess.run(["xclip", "-selection", "clipboard"], input=b"Ort\tLand\nGera\tDE\nJena\tDE\n", check=True,
                       env=app.environment)
        app.key("ctrl+v")
        app.wait(looked_up, "the cells are a table")
        self.assertEqual(app.state["table"]["source"], "")
        app.key("Escape")
        app.wait(lambda a: "table" not in a.state, "it is given up")
        self.assertFalse(app.state["entries"])

    def test_what_is_no_table_says_why(self):
        path = pathlib.Path(self.home, "kaputt.xlsx")
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a.txt", "x")
        app = self.start(str(path))
        app.wait(lambda a: a.state.get("table", {}).get("problem"), "the reason is said")
        self.assertIn("table:problem", app.rects)
        app.click("table:cancel")
        app.wait(lambda a: "table" not in a.state, "the sheet is closed")


if __name__ == "__main__":
    BINARY = sys.argv.pop(1)
    unittest.main(verbosity=2)
