"""The commands place, compare, without-entry and related as a user meets them. Runs the real program without a
display. Usage: find_commands_test.py BINARY SOURCE_DIR"""

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


def run(*arguments, env=None):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LC_ALL", "LC_MESSAGES")}
    environment.update({"LANG": "de_DE.UTF-8"})
    environment.update(env or {})
    return subprocess.run([BINARY, *map(str, arguments)], capture_output=True, timeout=LIMIT_SECONDS, env=environment)


def text(stream):
    return stream.decode("utf-8")


class Case(unittest.TestCase):
    def answer(self, code, *arguments):
        result = run(*arguments, "--format", "json")
        self.assertEqual(result.returncode, code, text(result.stderr)[:2000])
        return json.loads(result.stdout)

    def table(self, code, *arguments):
        result = run(*arguments)
        self.assertEqual(result.returncode, code, text(result.stderr)[:2000])
        return text(result.stdout)


class Usage(Case):
    def test_help_has_examples(self):
        for command in ("place", "compare", "without-entry", "related"):
            out = self.table(0, command, "--help")
            self.assertIn("kommunalatlas " + command + " ", out)
            self.assertIn("--format", out)

    def test_wrong_usage_is_2(self):
        for arguments in (["place"], ["place", "Jena", "--country", "ZZ"], ["place", "Jena", "--format", "csv"], ["compare", "aoew"],
                          ["compare", "aoew", "vku", "skew", "sgk"], ["compare", "aoew", "no-such-id"], ["compare", "aoew", "aoew"], ["related"],
                          ["related", "no-such-id"], ["related", "aoew", "vku"], ["without-entry"], ["without-entry", "--topic", "wasser"],
                          ["without-entry", "--level", "moon"], ["without-entry", "--topic", "water", "--level", "eu"]):
            result = run(*arguments)
            self.assertEqual(result.returncode, 2, (arguments, text(result.stderr)))
            self.assertEqual(result.stdout, b"", arguments)
            self.assertTrue(result.stderr.startswith(b"kommunalatlas: "), (arguments, result.stderr))

    def test_unknown_values_are_named_with_the_known_ones(self):
        self.assertIn("climate-energy", text(run("without-entry", "--topic", "wasser").stderr))
        self.assertIn("municipal", text(run("without-entry", "--level", "moon").stderr))


class Place(Case):
    def test_a_member_town(self):
        answer = self.answer(0, "place", "Heidelberg", "--country", "DE")
        self.assertEqual(answer["place"]["municipality_key"], "08221000")
        self.assertEqual(answer["place"]["state"], "DE-BW")
        members = {entry["id"]: entry for entry in answer["member_of"]}
        self.assertEqual(members["c40-cities"]["list"], "complete")
        self.assertEqual(members["c40-cities"]["as_of"], 2025)
        self.assertEqual(members["c40-cities"]["reason"], "name-and-position")
        self.assertEqual(members["netzwerk-biostaedte"]["list"], "partial")
        for entry in answer["nearest"]:
            self.assertNotEqual(entry["town"], "Heidelberg")
            self.assertGreater(entry["distance_km"], 0)
        biostaedte = next(entry for entry in answer["nearest"] if entry["id"] == "netzwerk-biostaedte")
        self.assertEqual((biostaedte["known"], biostaedte["of"]), (20, 24))

    def test_what_is_possible_has_reason_and_certainty(self):
        data = {entry["id"]: entry for entry in json.loads((SOURCE / "data" / "networks.json").read_text())["networks"]}
        answer = self.answer(0, "place", "Jena")
        self.assertGreater(len(answer["possible"]), 5)
        for entry in answer["possible"]:
            self.assertNotEqual(data[entry["id"]]["scope"], "party")
            self.assertNotIn((data[entry["id"]].get("member_places") or {}).get("kind"), ("lead-cities", "historic", "summits"))
            self.assertIn(entry["certainty"], ("high", "medium", "low"))
            self.assertIn(entry["reason"], ("state-organised", "state-members", "nationwide", "country-listed", "country-confirmed"))
        self.assertGreater(len(answer["without_complete_list"]), 5)
        listed = {entry["id"] for entry in answer["member_of"]}
        self.assertFalse(listed & {entry["id"] for entry in answer["possible"]})
        distances = [seat["distance_km"] for seat in answer["seats_nearby"]]
        self.assertEqual(distances, sorted(distances))

    def test_several_of_the_name_ask_which(self):
        answer = self.answer(1, "place", "Neustadt")
        self.assertGreater(len(answer["candidates"]), 4)
        german = [place for place in answer["candidates"] if place["country"] == "DE"]
        self.assertTrue(all(place["state_name"] and place["district_name"] for place in german))
        out = self.table(1, "place", "Neustadt")
        self.assertIn("Thüringen", out)
        self.assertIn("Saale-Orla-Kreis", out)
        key = next(place["municipality_key"] for place in german if place["state"] == "DE-TH")
        self.assertEqual(self.answer(0, "place", key)["place"]["municipality_key"], key)

    def test_a_region_behind_the_name_or_a_country_says_which(self):
        self.assertEqual(self.answer(0, "place", "Paris", "--country", "fr")["place"]["country"], "FR")
        self.assertEqual(self.answer(0, "place", "Frankfurt", "Hessen")["place"]["municipality_key"], "06412000")

    def test_places_abroad_are_told_apart_by_their_region(self):
        towns = self.answer(1, "place", "Springfield", "--country", "US")["candidates"]
        self.assertGreaterEqual(len(towns), 8)
        regions = [(town["region"], town["region_name"]) for town in towns]
        self.assertEqual(len(set(regions)), len(towns))
        self.assertIn(("US-IL", "Illinois"), regions)
        self.assertIn("Illinois", self.table(1, "place", "Springfield", "--country", "US"))
        for words in (["Athens,", "Georgia"], ["Athens Georgia"], ["athens", "ga"], ["Athens (Georgia)"]):
            town = self.answer(0, "place", *words)["place"]
            self.assertEqual((town["country"], town["region"], town["state"]), ("US", "US-GA", None))
        self.assertEqual(self.answer(0, "place", "Springfield", "IL")["place"]["region_name"], "Illinois")
        self.assertIn("Georgia, Vereinigte Staaten", self.table(0, "place", "Athens, Georgia", "--lang", "de"))
        german = self.answer(0, "place", "Jena")["place"]
        self.assertEqual((german["region"], german["region_name"]), ("DE-TH", german["state_name"]))

    def test_a_place_is_called_as_today_and_found_by_what_it_was_called(self):
        for name, german, english in (("Nur-Sultan", "Astana", "Astana"), ("Fünfkirchen", "Pécs", "Pécs"), ("Αθήνα", "Athen", "Athens"),
                                      ("Москва", "Moskau", "Moscow"), ("Warszawa", "Warschau", "Warsaw")):
            for language, shown in (("de", german), ("en", english)):
                output = json.loads(run("place", name, "--format", "json", "--lang", language).stdout)
                towns = [output["place"]] if "place" in output else output.get("candidates") or output["suggestions"]
                self.assertIn(shown, [town["name"] for town in towns], (name, language))

    def test_words_need_no_quotes_and_spelling_is_free(self):
        for arguments in (["Mülheim", "an", "der", "Ruhr"], ["muelheim an der ruhr"], ["MULHEIM A.D. RUHR"], ["05117000"]):
            self.assertEqual(self.answer(0, "place", *arguments)["place"]["municipality_key"], "05117000")

    def test_abbreviations_need_no_full_stop(self):
        for name, key in (("St Ingbert", "10045117"), ("st. wendel", "10046117"), ("Neustadt a d Aisch", "09575153"),
                          ("Bad Homburg v d H", "06434001"), ("Weiden i d OPf", "09363000"), ("Halle/Saale", "15002000"),
                          ("Halle a.d.S.", "15002000"), ("Frankfurt a M", "06412000"), ("Frankfurt/O", "12053000"),
                          ("Kirchheim b München", "09184131"), ("Rothenburg odT", "09571193")):
            self.assertEqual(self.answer(0, "place", name)["place"]["municipality_key"], key, name)

    def test_an_official_key_needs_no_leading_zero_and_says_how_it_was_read(self):
        self.assertEqual(self.answer(0, "place", "5117000")["place"]["municipality_key"], "05117000")
        self.assertEqual(self.answer(0, "place", "Neustadt", "6534016")["place"]["municipality_key"], "06534016")
        self.assertIn("05117000", text(run("place", "5117000").stderr))
        self.assertEqual(text(run("place", "05117000").stderr), "")

    def test_another_name_is_never_the_answer(self):
        for name in ("Aa", "Bad", "Ærø", "Lutetia"):
            answer = self.answer(1, "place", name)
            self.assertTrue(answer["suggestions"], name)
        lutetia = self.answer(1, "place", "Lutetia")["suggestions"][0]
        self.assertEqual((lutetia["name"], lutetia["country"]), ("Paris", "FR"))
        self.assertEqual(lutetia["found_as"].lower(), "lutetia")
        self.assertRegex(self.table(1, "place", "Lutetia"), "(?i)Paris, auch Lutetia")
        self.assertRegex(self.table(1, "place", "Lutetia", "--lang", "en"), "(?i)Paris, also Lutetia")
        self.assertEqual(self.answer(0, "place", "Gera")["place"]["municipality_key"], "16052000")

    def test_those_that_bear_the_name_come_first_larger_first(self):
        towns = self.answer(1, "place", "Neuenkirchen")["candidates"]
        named = [town for town in towns if town["name"] == "Neuenkirchen"]
        self.assertEqual(towns[:len(named)], named)
        sizes = [town["population"] or 0 for town in named if town["country"] == "DE"]
        self.assertEqual(sizes, sorted(sizes, reverse=True))

    def test_none_of_the_name_suggests(self):
        answer = self.answer(1, "place", "Wupertal")
        self.assertIn("Wuppertal", [place["name"] for place in answer["suggestions"]])
        self.assertIn("Wuppertal", self.table(1, "place", "Wupertal"))
        self.assertEqual(self.answer(1, "place", "Qqqqqqq")["suggestions"], [])

    def test_a_district_is_no_place_but_known(self):
        result = run("place", "main-tauber-kreis")
        self.assertEqual(result.returncode, 1)
        self.assertIn("Main-Tauber-Kreis", text(result.stderr))
        self.assertIn("district=08128", text(result.stderr))
        self.assertIn("Rural district of Main-Tauber-Kreis", text(run("place", "main-tauber-kreis", "--lang", "en").stderr))
        self.assertEqual(text(run("place", "Qqqqqqq").stderr), "")
        self.assertIn("Landkreis ", self.table(1, "place", "Neustadt"))

    def test_a_district_is_a_region_by_name_too(self):
        by_key = self.table(0, "list", "--filter", "district=16067")
        for name in ("Landkreis Gotha", "gotha", "Kreis Gotha"):
            self.assertEqual(self.table(0, "list", "--filter", "district=" + name), by_key, name)
        wrong = run("list", "--filter", "district=Gota")
        self.assertEqual((wrong.returncode, wrong.stdout), (2, b""))
        self.assertIn("Landkreis Gotha", text(wrong.stderr))

    def test_hostile_names(self):
        for name in ("", " ", "a" * 10000, "\x1b[2J\x1b]0;x\x07", "\u202e\u05e9\u05dc\u05d5\u05dd", "\U0001F3D8" * 50, "%s%n", "../../etc/passwd", "'; DROP"):
            result = run("place", name)
            self.assertIn(result.returncode, (1, 2), name)
            self.assertNotIn(b"\x1b", result.stdout + result.stderr)
        result = run("place", b"\xff\xfe".decode("utf-8", "surrogateescape"))
        self.assertEqual(result.returncode, 1)
        json.loads(run("place", b"\xff\xfe".decode("utf-8", "surrogateescape"), "--format", "json").stdout)

    def test_both_languages(self):
        german, english = self.table(0, "place", "Jena"), self.table(0, "place", "Jena", "--lang", "en")
        self.assertIn("dort nachsehen", german)
        self.assertIn("look there", english)
        self.assertIn("Thuringia", english)


class Compare(Case):
    def test_intersections_are_exclusive_and_add_up(self):
        answer = self.answer(0, "compare", "c40-cities", "eurocities", "climate-alliance")
        data = {entry["id"]: entry for entry in json.loads((SOURCE / "data" / "networks.json").read_text())["networks"]}
        sides = [set(data[entry["id"]]["countries"]) for entry in answer["entries"]]
        self.assertEqual(len(answer["countries"]["intersections"]), 7)
        seen = set()
        for part in answer["countries"]["intersections"]:
            self.assertEqual(part["count"], len(part["items"]))
            self.assertFalse(seen & set(part["items"]))
            seen |= set(part["items"])
            for code in part["items"]:
                having = [entry["id"] for entry, side in zip(answer["entries"], sides) if code in side]
                self.assertEqual(part["ids"], having)
        self.assertEqual(seen, set().union(*sides))

    def test_incomplete_lists_are_marked(self):
        answer = self.answer(0, "compare", "c40-cities", "netzwerk-biostaedte")
        lists = {entry["id"]: entry["list"] for entry in answer["member_places"]["sets"]}
        self.assertEqual(lists, {"c40-cities": "complete", "netzwerk-biostaedte": "partial"})
        both = answer["member_places"]["intersections"][2]
        self.assertEqual(sorted(item["name"] for item in both["items"]), ["Berlin", "Heidelberg"])
        self.assertTrue(both["at_least"])
        self.assertFalse(both["at_most"])
        former = self.answer(0, "compare", "c40-cities", "civitas")
        self.assertEqual(former["member_places"]["sets"][1]["list"], "no-members")
        documented = self.answer(0, "compare", "c40-cities", "mayors-for-peace")
        self.assertEqual(documented["member_places"]["sets"][1]["list"], "partial")
        self.assertEqual(documented["countries"]["sets"][1]["list"], "partial")
        self.assertIn("mindestens", self.table(0, "compare", "c40-cities", "netzwerk-biostaedte"))


class WithoutEntry(Case):
    def test_every_state_and_country_has_a_class(self):
        answer = self.answer(0, "without-entry", "--topic", "water")
        self.assertEqual(len(answer["states"]), 16)
        self.assertGreater(len(answer["countries"]), 200)
        for region in answer["states"] + answer["countries"]:
            self.assertIn(region["class"], ("documented", "not-known", "no-entry"))
            self.assertEqual(region["class"] == "no-entry", region["entries"] == [])
        self.assertEqual({region["class"] for region in answer["states"]}, {"documented"})  # nationwide networks

    def test_level_and_words(self):
        answer = self.answer(0, "without-entry", "--level", "state")
        self.assertEqual(answer["level"], "state")
        self.assertIsNone(answer["topic"])
        out = self.table(0, "without-entry", "--topic", "party-politics")
        self.assertIn("Noch ohne Eintrag", out)
        self.assertIn("No entry yet", self.table(0, "without-entry", "--topic", "party-politics", "--lang", "en"))


class Related(Case):
    def test_reasons_and_order(self):
        answer = self.answer(0, "related", "climate-alliance")
        scores = [entry["score"] for entry in answer["related"]]
        self.assertEqual(scores, sorted(scores, reverse=True))
        self.assertGreater(len(scores), 3)
        for entry in answer["related"]:
            self.assertNotEqual(entry["id"], "climate-alliance")
            self.assertTrue(entry["topics"] or entry["countries"] or entry["states"] or entry["seat_cities"] or entry["members"])
        self.assertIn("gemeinsame", self.table(0, "related", "climate-alliance"))

    def test_parties_relate_to_parties_alone(self):
        parties = {"bag-kommunalpolitik-die-linke", "gruene-kommunalpolitische-vereinigungen", "sgk", "kpv-cdu-csu", "vlk-fdp"}
        self.assertLessEqual({entry["id"] for entry in self.answer(0, "related", "sgk")["related"]}, parties)
        for entry in ("vku", "aoew", "deutscher-staedtetag"):
            self.assertFalse({related["id"] for related in self.answer(0, "related", entry)["related"]} & parties)


class OwnData(Case):
    def test_with_a_data_file_and_with_a_broken_one(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-find-"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        empty = folder / "empty.json"
        empty.write_text("")
        for arguments in (["place", "Jena"], ["compare", "a", "b"], ["related", "a"], ["without-entry", "--topic", "water"]):
            result = run(*arguments, "--data", empty)
            self.assertEqual(result.returncode, 1, arguments)
            self.assertIn(b"empty.json", result.stderr)


if __name__ == "__main__":
    BINARY, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    unittest.main(argv=[sys.argv[0]], verbosity=2)
