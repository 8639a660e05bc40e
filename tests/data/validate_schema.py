#!/usr/bin/env python3
"""Checks a data file against the JSON Schema with a validator that shares no code with the program.

usage: validate_schema.py DATA SCHEMA | --self-test DATA SCHEMA
Prints one line per violation as FILE: /json/path: what is wrong, and exits with 1 if there is one, with 2 if it cannot check.
`--self-test` breaks the data in many ways, one at a time, and expects a complaint about each.
"""
import copy
import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    sys.exit("validate_schema.py: the Python module jsonschema is missing (Debian package python3-jsonschema)")


def pointer(parts):
    return "/" + "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def violations(data, schema):
    """(json pointer, message) of each violation, the most specific one where alternatives failed."""
    found = []
    for error in jsonschema.Draft202012Validator(schema).iter_errors(data):
        while error.context:
            error = max(error.context, key=lambda inner: len(inner.absolute_path))
        found.append((pointer(error.absolute_path), error.message[:200]))
    return sorted(set(found))


def load(path):
    try:
        return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        print(f"{path}: {problem}")
        sys.exit(2)


def breakages():
    """(what, change to a copy of the data) for the self-test. The entry used has every kind of value in it."""
    def entry(data):
        return next(network for network in data["networks"] if network["id"] == "c40-cities")

    def seat(data):
        return entry(data)["coordination"][0]

    return [
        ("unknown key", lambda data: entry(data).update(colour="red")),
        ("missing name", lambda data: entry(data).pop("name_de")),
        ("text in one language only", lambda data: entry(data).pop("countries_note_en")),
        ("latitude out of range", lambda data: seat(data).update(lat=151.5)),
        ("longitude as text", lambda data: seat(data).update(lon="-0.1")),
        ("latitude without longitude", lambda data: entry(data)["member_places"]["items"][0].pop("lon")),
        ("unknown role", lambda data: seat(data).update(role="boss")),
        ("German place without its state",
         lambda data: next(p for p in entry(data)["member_places"]["items"] if p["country"] == "DE").pop("state")),
        ("state of a place outside Germany", lambda data: seat(data).update(state="DE-BE")),
        ("country in lower case", lambda data: entry(data)["countries"].append("de")),
        ("country twice", lambda data: entry(data)["countries"].append(entry(data)["countries"][0])),
        ("countries without a source", lambda data: entry(data).pop("countries_source")),
        ("no seat and no reason", lambda data: entry(data).update(coordination=[])),
        ("figure without source", lambda data: entry(data)["member_figures"][0].pop("source")),
        ("figure without its year", lambda data: entry(data)["member_figures"][0].pop("as_of")),
        ("negative count", lambda data: entry(data)["member_figures"][0].update(count=-1)),
        ("unknown unit", lambda data: entry(data)["member_figures"][0].update(unit="things")),
        ("javascript address", lambda data: entry(data).update(url="javascript:alert(1)")),
        ("file address", lambda data: entry(data)["url_slides"].append("file:///etc/passwd")),
        ("shell characters in an address", lambda data: entry(data).update(url="https://example.org/`id`")),
        ("terminal escape in a name", lambda data: entry(data).update(name_de="C40\x1b[2J")),
        ("blank at the end of a text", lambda data: entry(data).update(name_de="C40 ")),
        ("unknown topic", lambda data: entry(data)["topics"].append("chess")),
        ("no topic", lambda data: entry(data).update(topics=[])),
        ("unknown scope", lambda data: entry(data).update(scope="galactic")),
        ("international and nationwide", lambda data: entry(data).update(nationwide=True)),
        ("label too long for the map", lambda data: entry(data).update(label_de="C" * 60)),
        ("id with capitals", lambda data: entry(data).update(id="C40 Cities")),
        ("other version of the format", lambda data: data.update(schema=2)),
        ("list of entries is missing", lambda data: data.pop("networks")),
    ]


def self_test(data, schema):
    missed = []
    for what, change in breakages():
        broken = copy.deepcopy(data)
        change(broken)
        if not violations(broken, schema):
            missed.append(what)
    for what in missed:
        print(f"the schema accepts: {what}")
    return bool(missed)


def main(arguments):
    testing = arguments[:1] == ["--self-test"]
    paths = arguments[1:] if testing else arguments
    if len(paths) != 2:
        print(__doc__)
        return 2
    data, schema = load(paths[0]), load(paths[1])
    jsonschema.Draft202012Validator.check_schema(schema)
    if testing:
        return self_test(data, schema)
    found = violations(data, schema)
    for where, what in found:
        print(f"{paths[0]}: {where}: {what}")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
