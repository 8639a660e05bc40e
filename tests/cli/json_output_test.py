"""All JSON that the commands print, held against data/output.schema.json by a validator that shares no code with the
program. Usage: json_output_test.py BINARY SOURCE_DIR"""

import copy
import json
import os
import pathlib
import subprocess
import sys
import unittest

import jsonschema

BINARY, SOURCE = None, None
LIMIT_SECONDS = 60  # against hangs


def answer(*arguments, code=0):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LC_ALL", "LC_MESSAGES")}
    environment["LANG"] = "de_DE.UTF-8"
    result = subprocess.run([BINARY, *map(str, arguments), "--format", "json"], capture_output=True, timeout=LIMIT_SECONDS, env=environment)
    assert result.returncode == code and not result.stderr, (arguments, result.returncode, result.stderr)
    return json.loads(result.stdout, parse_constant=lambda name: (_ for _ in ()).throw(ValueError(name + " is not JSON")))


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schema = json.loads((SOURCE / "data/output.schema.json").read_text(encoding="utf-8"))
        cls.ids = [entry["id"] for entry in json.loads((SOURCE / "data/networks.json").read_text(encoding="utf-8"))["networks"]]

    def validator(self, name):
        return jsonschema.Draft202012Validator({"$schema": self.schema["$schema"], "$ref": "#/$defs/" + name, "$defs": self.schema["$defs"]})

    def valid(self, name, value):
        problems = [f"/{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in self.validator(name).iter_errors(value)]
        self.assertEqual(problems[:5], [])
        # The schema as a whole allows it, too.
        self.assertEqual(list(jsonschema.Draft202012Validator(self.schema).iter_errors(value)), [])
        return value


class Schema(Case):
    def test_is_one(self):
        jsonschema.Draft202012Validator.check_schema(self.schema)

    def test_refuses_what_is_not_said_there(self):
        """Every field is needed, and there is no other; else the tests below would say nothing."""
        samples = {"list": answer("list"), "place": answer("place", "Heidelberg", "--country", "DE"), "compare": answer("compare", "c40-cities", "eurocities"),
                   "without-entry": answer("without-entry", "--topic", "peace"), "related": answer("related", "vku")}
        for name, sample in samples.items():
            refused = self.validator(name)
            broken = 0

            def objects(value):
                if isinstance(value, dict):
                    yield value
                for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
                    yield from objects(inner)
            seen = set()
            for index, each in enumerate(objects(sample)):
                shape = tuple(each)
                if shape in seen:
                    continue
                seen.add(shape)
                changed = copy.deepcopy(sample)
                target = list(objects(changed))[index]
                target["surprise"] = 1
                self.assertFalse(refused.is_valid(changed), (name, shape))
                del target["surprise"]
                del target[shape[0]]
                self.assertFalse(refused.is_valid(changed), (name, shape))
                broken += 1
            self.assertGreater(broken, 0)


class Answers(Case):
    def test_list(self):
        for arguments in ([], ["--lang", "en"], ["--filter", "state=DE-TH"], ["--filter", "country=EU", "--lang", "en"], ["--filter", "text=zzzz"]):
            self.valid("list", answer("list", *arguments))
        self.assertTrue(all("tier" in entry for entry in answer("list", "--filter", "country=150")))

    def test_place(self):
        for name in (["Jena"], ["Heidelberg", "--country", "DE"], ["Berlin", "--country", "DE"], ["Paris", "--country", "FR"], ["Tokyo"], ["Bonn", "--lang", "en"], ["05117000"]):
            self.valid("place", answer("place", *name))

    def test_a_name_that_is_not_one_place(self):
        self.assertIn("candidates", self.valid("places", answer("place", "Neustadt", code=1)))
        self.assertIn("suggestions", self.valid("places", answer("place", "Wupertal", code=1)))
        self.assertEqual(self.valid("places", answer("place", "Qqqqqqq", code=1))["suggestions"], [])

    def test_compare(self):
        for ids in (["c40-cities", "eurocities"], ["c40-cities", "eurocities", "climate-alliance"], ["aoew", "vku"], ["town-twinning", "afd-und-kommunen"],
                    ["netzwerk-biostaedte", "mayors-for-peace", "iclei"]):
            self.valid("compare", answer("compare", *ids))

    def test_without_entry(self):
        for topic in self.schema["$defs"]["topic"]["enum"]:
            self.assertEqual(self.valid("without-entry", answer("without-entry", "--topic", topic))["topic"], topic)
        for level in self.schema["$defs"]["level"]["enum"]:
            self.assertEqual(self.valid("without-entry", answer("without-entry", "--level", level, "--lang", "en"))["level"], level)

    def test_related_of_every_entry(self):
        for entry in self.ids:
            self.assertEqual(self.valid("related", answer("related", entry))["id"], entry)


if __name__ == "__main__":
    BINARY, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=1)
