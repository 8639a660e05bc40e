#!/usr/bin/env python3
"""Checks what a schema cannot say about the shipped data: order and number of the entries, both languages, codes, places, sources.

usage: check_content.py DATA | --self-test DATA
Prints one line per problem as FILE: /json/path: what is wrong, and exits with 1 if there is one, with 2 if it cannot check.
`--self-test` breaks the data in many ways, one at a time, and expects a complaint about each.
"""
import copy
import json
import pathlib
import re
import sys

sys.dont_write_bytecode = True  # keep the source tree clean
from places import COUNTRIES, COUNTRY_BOXES, STATE_BOXES

SLIDE_ORDER = """
aktionsbuendnis-wuerde-unserer-staedte aoew asew netzwerk-biostaedte buendnis-buergerenergie bvoed deutscher-landkreistag dstgb
deutscher-staedtetag fairtrade-towns-deutschland gesunde-staedte-netzwerk kommunalpolitisches-forum-thueringen
kommunen-fuer-biologische-vielfalt netzwerk-buergerbeteiligung skew netzwerk-solidarische-landwirtschaft transformationsstadt vku
bag-kommunalpolitik-die-linke gruene-kommunalpolitische-vereinigungen sgk kpv-cdu-csu vlk-fdp afd-und-kommunen
allianz-in-den-alpen blue-communities c40-cities cities-alliance cities-for-mobility civitas climate-alliance connective-cities
covenant-of-mayors-europe global-covenant-of-mayors energy-cities eurocities european-land-and-soil-alliance fearless-cities
town-twinning human-rights-cities-network iclei mayors-for-peace rgre-cemr uclg sustainable-cities-platform transition-network
ttip-ceta-free-zones
""".split()

# Words of working notes that must not reach a reader.
WORKING_WORDS = re.compile(
    r"\bseed\b|members_[\w-]+\.json|\bown knowledge\b|\bthe app\b|\(translation\)|\bTODO\b|\bFIXME\b|\bnull\b|\bsee notes\b", re.IGNORECASE)
# A source is named by who published it: not by a copy of it, nor by the place where a file happens to lie.
NO_PUBLISHER = re.compile(
    r"github|gitlab|c-riq|\.(?:txt|csv|md)\b|scribd|yumpu|docslib|docplayer|123dok|[vf]dokument|medium\.com|wordpress\.com|pressebox|"
    r"presse-blog|lifepr|wiki\.li\b|dewiki|zxc\.wiki|kiwix|owiki|wikisum|jablog|kampuspedia|eth\.link|\bstaging\.|\.hosting\.|\?ref=",
    re.IGNORECASE)
NO_EVIDENCE = re.compile(r"\bunsourced\b|ohne Beleg, aus|aus eigener Kenntnis|known to us|own knowledge", re.IGNORECASE)
LONE_HYPHEN = re.compile(r"(?:^|\s)-(?:\s|$)|\b(?:19|20)\d\d-(?:19|20)\d\d\b")
PLACEHOLDER = re.compile(r"\?\?|\bTBD\b|\bN/A\b|k\. ?A\.|\bxxx\b|^[-–.…]+$|\blorem\b", re.IGNORECASE)
STRAIGHT_QUOTES = re.compile(r"\"|'")
ENGLISH_IN_GERMAN = re.compile(r"\b(the|and|with|from|of the|according to|was found)\b")
GERMAN_IN_ENGLISH = re.compile(r"\b(und|nicht|wurde|wurden|eine|Folien)\b")
HAS_SOURCE = ("founded", "status", "countries_confirmed", "member_places", "member_associations", "regional_offices")
HAS_SOURCES = ("coordination", "parts", "member_figures", "country_figures", "per_country", "countries_extra")


def walk(value, path=""):
    """Every (path, key, value) of objects, depth first."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield path, key, inner
            yield from walk(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from walk(inner, f"{path}/{index}")


def pairs_of_languages(data):
    for path, key, value in walk(data):
        base, _, language = key.rpartition("_")
        if language not in ("de", "en") or not base or key == "city_en":
            continue
        other = f"{base}_{'en' if language == 'de' else 'de'}"
        holder = data
        for step in path.split("/")[1:]:
            holder = holder[int(step)] if isinstance(holder, list) else holder[step]
        if other not in holder:
            yield f"{path}/{key}", f"{other} is missing"
        elif isinstance(value, list) and len(value) != len(holder[other]):
            yield f"{path}/{key}", f"as many lines in {other} expected"
        for text in value if isinstance(value, list) else [value]:
            if STRAIGHT_QUOTES.search(text):
                yield f"{path}/{key}", f"straight quotation mark in: {text}"
            stray = (ENGLISH_IN_GERMAN if language == "de" else GERMAN_IN_ENGLISH).search(without_quotations(text))
            if stray and base in ("note", "summary", "slides", "doubts", "status_note", "url_note", "seat_note", "countries_note"):
                yield f"{path}/{key}", f"\"{stray.group()}\" looks like the other language in: {text}"


def without_quotations(text):
    return re.sub(r"„[^“]*“|“[^”]*”|\([^)]*\)", "", text)


def working_words(data):
    for path, key, value in walk(data):
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and WORKING_WORDS.search(text):
                yield f"{path}/{key}", f"working note: {text[:80]}"


def wording(data):
    for path, key, value in walk(data):
        for text in value if isinstance(value, list) else [value]:
            if not isinstance(text, str):
                continue
            if NO_EVIDENCE.search(text):
                yield f"{path}/{key}", f"what nobody has documented is no source: {text[:80]}"
            if (key.endswith("source") or key == "sources") and NO_PUBLISHER.search(text):
                yield f"{path}/{key}", f"name who published it, not where a copy lies: {text[:80]}"
            if text.startswith("http") or key == "$schema":
                continue
            if LONE_HYPHEN.search(text):
                yield f"{path}/{key}", f"a dash is meant: {text[:80]}"
            if PLACEHOLDER.search(text):
                yield f"{path}/{key}", f"nothing is said: {text[:80]}"


def entries(data):
    ids = [network["id"] for network in data["networks"]]
    if ids != SLIDE_ORDER:
        wrong = next((i for i, pair in enumerate(zip(ids, SLIDE_ORDER)) if pair[0] != pair[1]), min(len(ids), len(SLIDE_ORDER)))
        expected = SLIDE_ORDER[wrong] if wrong < len(SLIDE_ORDER) else "nothing"
        yield f"/networks/{wrong}", f"47 entries in the order of the slides expected, here \"{expected}\""
    for index, network in enumerate(data["networks"]):
        path = f"/networks/{index}"
        yield from sources(path, network)
        yield from regions(path, network)
        yield from places(path, network)
        if network["scope"] == "party" and network["topics"] != ["party-politics"]:
            yield f"{path}/topics", "a party entry carries the topic party-politics only"
        if network["scope"] == "international" and "is_network" not in network and "reach" not in network:
            yield path, "reach is missing"


def sources(path, network):
    for key in HAS_SOURCE:
        if key in network and not network[key].get("source"):
            yield f"{path}/{key}", "source is missing"
    for key in HAS_SOURCES:
        for index, fact in enumerate(network.get(key, [])):
            if not fact.get("source"):
                yield f"{path}/{key}/{index}", "source is missing"
    for key in ("member_figures", "country_figures"):
        years = [figure["as_of"] for figure in network.get(key, []) if figure["as_of"] is not None]
        if key == "country_figures" and years != sorted(years):
            yield f"{path}/{key}", "oldest first expected"
        for index, figure in enumerate(network.get(key, [])):
            if figure["source"][:1] == ["slides"] and figure["as_of"] != 2018:
                yield f"{path}/{key}/{index}/as_of", "figures of the slides count as of 2018"


def regions(path, network):
    for where, key, value in walk(network, path):
        codes = value if isinstance(value, list) and (key.startswith("countries") and not key.endswith(("source", "extra"))) else []
        codes = codes + ([value] if key in ("country", "territory") else []) + (list(value) if key == "counts" else [])
        for code in codes:
            if isinstance(code, str) and code not in COUNTRIES:
                yield f"{where}/{key}", f"\"{code}\" is no country code of ISO 3166-1 (nor XK)"
    for part, whole in (("countries_uncertain", "countries"), ("states_uncertain", "states")):
        if not set(network.get(part, [])) <= set(network[whole]):
            yield f"{path}/{part}", f"not all of them are in {whole}"
    if not network["countries"] and network.get("is_network", True) and not network.get("country_figures"):
        yield f"{path}/country_figures", "no country is listed, so their number is needed"
    if network["scope"] != "international" and network.get("is_network", True):
        if not network.get("nationwide") and not network["states"]:
            yield f"{path}/nationwide", "a German entry is nationwide or has its states listed"
        if network.get("nationwide") and network["states"] and len(network["states"]) != 16:
            yield f"{path}/nationwide", "nationwide, yet limited to some states"


def places(path, network):
    lists = [("coordination", network["coordination"]), ("parts", network.get("parts", []))]
    for key in ("member_places", "regional_offices", "member_associations"):
        holder = network.get(key, {})
        lists.append((f"{key}/items", holder.get("items", [])))
        if "known" in holder and holder["known"] != len(holder["items"]):
            yield f"{path}/{key}/known", f"{len(holder['items'])} are listed"
        if holder.get("kind") == "complete" and holder.get("of") != holder["known"]:
            yield f"{path}/{key}/of", "a complete list knows them all"
    for key, items in lists:
        seen = set()
        for index, place in enumerate(items):
            where = f"{path}/{key}/{index}"
            name = (place.get("city"), place.get("country"), place.get("role"), place.get("name"))
            if name in seen:
                yield where, f"{name[0]} is listed twice"
            seen.add(name)
            if "lat" not in place:
                continue
            if not inside(COUNTRY_BOXES.get(place["country"]), place):
                yield where, f"{place['city']} lies outside {place['country']}: {place['lat']} N, {place['lon']} E"
            if "state" in place and not inside(STATE_BOXES.get(place["state"]), place):
                yield where, f"{place['city']} lies outside {place['state']}: {place['lat']} N, {place['lon']} E"


def inside(box, place):
    return box is not None and box[0] <= place["lat"] <= box[1] and box[2] <= place["lon"] <= box[3]


def problems(data):
    return [*entries(data), *pairs_of_languages(data), *working_words(data), *wording(data)]


def breakages():
    def entry(data, identifier="c40-cities"):
        return next(network for network in data["networks"] if network["id"] == identifier)

    def swap(place):
        place["lat"], place["lon"] = place["lon"], place["lat"]

    return [
        ("entry missing", lambda data: data["networks"].pop()),
        ("entries swapped", lambda data: data["networks"].insert(0, data["networks"].pop(1))),
        ("entry twice", lambda data: data["networks"].append(data["networks"][0])),
        ("English missing", lambda data: entry(data).pop("summary_en")),
        ("doubt in German only", lambda data: entry(data)["doubts_de"].append("Neu.")),
        ("straight quotes", lambda data: entry(data).update(summary_de="Ein \"Netz\".")),
        ("English text left in German", lambda data: entry(data).update(slides_de="Nothing was found.")),
        ("working note", lambda data: entry(data)["status"].update(note_de="Laut seed.")),
        ("no evidence", lambda data: entry(data)["status"].update(source=["unsourced"])),
        ("known to the editors alone", lambda data: entry(data)["status"].update(note_de="Das ist ohne Beleg, aus eigener Kenntnis.")),
        ("a file's host", lambda data: entry(data)["sources"].append("https://www.scribd.com/document/1")),
        ("a mirror", lambda data: entry(data)["status"].update(source=["de.wikipedia.org (de.wiki.li)"])),
        ("a file's path", lambda data: entry(data, "eurocities").update(countries_source=["c-riq/city-vote, members.txt"])),
        ("a hyphen for a dash", lambda data: entry(data).update(slides_de="Von 2010-2014 - und danach.")),
        ("a placeholder", lambda data: entry(data).update(slides_de="k. A.")),
        ("figure without source", lambda data: entry(data)["member_figures"][0].update(source=[])),
        ("year of a figure of the slides", lambda data: entry(data, "vku")["member_figures"][0].update(as_of=2020)),
        ("unassigned country code", lambda data: entry(data)["countries"].append("QX")),
        ("unassigned code in a count", lambda data: entry(data, "covenant-of-mayors-europe")["per_country"][0]["counts"].update(UK=1)),
        ("coordinates swapped", lambda data: swap(entry(data)["coordination"][0])),
        ("sign of a longitude", lambda data: entry(data)["coordination"][1].update(lon=74.0)),
        ("place in the wrong state", lambda data: entry(data, "aoew")["coordination"][0].update(state="DE-BY")),
        ("seat twice", lambda data: entry(data)["coordination"].append(entry(data)["coordination"][0])),
        ("number of known places", lambda data: entry(data)["member_places"].update(known=96)),
        ("neither countries nor their number", lambda data: entry(data, "iclei").pop("country_figures")),
        ("neither nationwide nor limited", lambda data: entry(data, "aoew").pop("nationwide")),
        ("a second topic for a party", lambda data: entry(data, "sgk")["topics"].append("finance")),
        ("uncertain state that is not listed", lambda data: entry(data, "dstgb")["states_uncertain"].append("DE-HB")),
    ]


def self_test(data):
    missed = []
    for what, change in breakages():
        broken = copy.deepcopy(data)
        change(broken)
        if not problems(broken):
            missed.append(what)
    for what in missed:
        print(f"the check accepts: {what}")
    return bool(missed)


def unique_keys(pairs):
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f"key \"{key}\" twice in one object")
    return dict(pairs)


def main(arguments):
    testing = arguments[:1] == ["--self-test"]
    paths = arguments[1:] if testing else arguments
    if len(paths) != 1:
        print(__doc__)
        return 2
    try:
        data = json.loads(pathlib.Path(paths[0]).read_text(encoding="utf-8"), object_pairs_hook=unique_keys)
    except (OSError, ValueError) as problem:
        print(f"{paths[0]}: {problem}")
        return 2
    if testing:
        return self_test(data)
    found = problems(data)
    for where, what in found:
        print(f"{paths[0]}: {where}: {what}")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
