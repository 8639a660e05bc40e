#!/usr/bin/env python3
"""Takes dated memberships that were collected one by one into networks.json, through the program's own import.

usage: import_members.py FOLDER PROGRAM [ID ...]

FOLDER has a file ID.json for each entry: a list of places, each with name, country, source and the year or page that shows the
membership. PROGRAM is kommunalatlas. Each file becomes a table, `PROGRAM import TABLE --as members:ID` finds the places, and the list
it makes goes into networks.json. Run again it changes what the files say otherwise now, and nothing else. Lists of countries are
taken from FOLDER/../countries. Rows that the program asks about are printed and left out.
"""
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

DATA = pathlib.Path(__file__).with_name("networks.json")

# What is known of how long each list would be, and what it is. "of": about so many in all, where somebody has counted.
LISTS = {
    "aktionsbuendnis-wuerde-unserer-staedte": ({"of": 70, "of_approx": True}, "aus mehreren Quellen", "from several sources"),
    "allianz-in-den-alpen": ({"of": 300, "of_approx": True}, "aus einzelnen Meldungen", "from single news items"),
    "blue-communities": ({"of": 80, "of_at_least": True}, "nur Kommunen; Kirchen, Hochschulen und Verbände sind nicht aufgeführt",
                         "municipalities only; churches, universities and associations are not listed"),
    "cities-for-mobility": ({}, "aus Angaben der Städte", "from what the towns say"),
    "climate-alliance": ({"of": 500, "of_at_least": True}, "nur deutsche Kommunen, aus eigenen Angaben der Kommunen",
                         "German municipalities only, from what they say themselves"),
    "connective-cities": ({}, "aus Angaben der Städte", "from what the towns say"),
    "covenant-of-mayors-europe": ({}, "nur deutsche Kommunen, die es selbst angeben", "German municipalities only that say so themselves"),
    "deutscher-staedtetag": ({"of": 200, "of_approx": True},
                             "die Quelle unterscheidet nicht: Mitglied unmittelbar oder über einen Landesverband",
                             "the source makes no difference: member directly or through a state association"),
    "energy-cities": ({"of": 190, "of_approx": True}, "aus Meldungen und Listen des Vorstands", "from news items and lists of the board"),
    "eurocities": ({"of": 226}, "ohne zehn, deren Lage nicht feststeht; großstädtische Verbände stehen an ihrer größten Stadt",
                   "without ten whose position is not settled; metropolitan bodies stand at their main town"),
    "european-land-and-soil-alliance": ({}, "Versammlung von 2013 und spätere Beitritte; Kreise stehen am Ort ihrer Verwaltung",
                                        "assembly of 2013 and later accessions; districts stand at their administrative town"),
    "fairtrade-towns-deutschland": ({"of": 900, "of_at_least": True}, "je aus eigener Seite; der Titel gilt zwei Jahre und wird erneuert",
                                    "each from its own page; the title lasts two years and is renewed"),
    "gesunde-staedte-netzwerk": ({"of": 95, "of_at_least": True}, "mehr als die Hälfte aus einer Liste von März 2009",
                                 "more than half from a list of March 2009"),
    "iclei": ({"of": 2500, "of_at_least": True}, "aus Meldungen von 2008 bis 2024", "from news items from 2008 to 2024"),
    "kommunen-fuer-biologische-vielfalt": ({"of": 400, "of_at_least": True}, "aus Meldungen und eigenen Angaben",
                                           "from news items and what they say themselves"),
    # Its lead cities are no members: they stand in members_note, and their records (without a role) are not taken in.
    "mayors-for-peace": ({"of": 8400, "of_at_least": True}, "nur deutsche Kommunen (im Juli 2024 waren es 900), aus Meldungen und eigenen Angaben",
                         "German municipalities only (900 in July 2024), from news items and what they say themselves"),
    "netzwerk-biostaedte": ({"of": 24, "of_at_least": True}, "nach einer undatierten Aufzählung", "from an undated list"),
    "rgre-cemr.german-section": ({"of": 800, "of_approx": True}, "nur Mitglieder der deutschen Sektion", "members of the German section only"),
    "civitas": ({"kind": "historic"}, "Städte mit Projekten, keine heutige Mitgliederliste", "cities with projects, not a present list of members"),
    "transition-network": ({"kind": "examples"}, "Initiativen von Bürgerinnen und Bürgern, keine Kommunen", "citizens’ initiatives, not municipalities"),
    "ttip-ceta-free-zones": ({"kind": "examples", "of": 2000, "of_approx": True}, "Beispiele; mehrere Beschlüsse sind kritisch oder an Bedingungen geknüpft",
                             "examples; several resolutions are critical or conditional"),
    "uclg": ({}, "aus Angaben der Städte", "from what the towns say"),
}

# Files that also have places in another relation; members say so.
WITH_ROLES = {"mayors-for-peace"}

# Countries: year of the evidence where there is one, who shows it, what it is.
COUNTRIES = {
    "civitas": (None, ["emta.com, 2002", "civitas.eu, 2019", "csdcs.org, 2017"],
                "Länder von Städten mit Projekten von 2002 bis 2019; das ist keine Mitgliedschaft.",
                "Countries of cities with projects from 2002 to 2019; that is no membership."),
    "energy-cities": (None, ["energy-cities.eu", "en.wikipedia.org, 2020", "decentralization.ua"],
                      "Mindestens 20: Länder von Mitgliedsstädten, einzeln gefunden (2020 bis 2024, Jahre teils geschätzt).",
                      "At least 20: countries of member cities found one by one (2020 to 2024, years partly estimated)."),
    "global-covenant-of-mayors": (None, ["GCoM-MyCovenant, 5th release, 2024", "globalcovenantamericas.org", "pactodealcaldes-la.org",
                                         "asian-mayors.eu, 2019", "carbonn.org, 2015"],
                                  "Mindestens 73: 55 Länder des Datensatzes von 2024, weitere einzeln (2015 bis 2024); fünf davon aus Listen des "
                                  "Vorläufers Compact of Mayors.",
                                  "At least 73: 55 countries of the data set of 2024, others singly (2015 to 2024); five of them from lists of the "
                                  "predecessor Compact of Mayors."),
    "iclei": (None, ["iclei.org", "africa.iclei.org", "iclei-europe.org, 2024", "climate.brussels, 2023"],
              "Mindestens 34: Länder von Mitgliedern, die einzeln genannt werden (2008 bis 2024).",
              "At least 34: countries of members that are named one by one (2008 to 2024)."),
    "mayors-for-peace": (None, ["hannover.de", "vredessite.nl, 2010", "hiroshimapeacemedia.jp", "cpnn-world.org, 2018", "mayorsforpeace.org, 2021"],
                         "Mindestens 39: Länder von Mitgliedsstädten, die einzeln genannt werden (2008 bis 2021).",
                         "At least 39: countries of member cities that are named one by one (2008 to 2021)."),
    "transition-network": (None, ["transitionitalia.it, 2012", "transitionnetwork.org", "earthconnected.net, 2013", "transitionaustralia.net, 2020",
                                  "wiki.ecolise.eu, 2021"],
                           "Mindestens 25: Länder und Hongkong mit einem Netzknoten oder Versuch (2012 bis 2021); manche können geendet haben.",
                           "At least 25: countries and Hong Kong with a hub or pilot (2012 to 2021); some may have ended."),
    "uclg": (None, ["euroasia-uclg.ru, 2024", "uclg-mewa.org", "uclga.org, 2019"],
             "Mindestens 19: Länder mit Mitgliedern, die Seiten der Regionalverbände nennen (2017 bis 2024).",
             "At least 19: countries with members named on pages of the regional sections (2017 to 2024)."),
}

# Notes on a place; the working notes of the files are shown to nobody.
NOTES = {
    "district": ("Landkreis", "district"),
    "borough": ("Stadtbezirk", "borough"),
    "association": ("Gemeindeverband", "association of municipalities"),
    "low": ("vermutlich: von anderen genannt", "probably: named by others"),
    "medium": ("Beitritt beschlossen oder angekündigt", "accession decided or announced"),
    "estimated": ("Jahr der undatierten Quelle geschätzt", "year of the undated source estimated"),
}
BETWEEN = " + "  # of several sources in a cell
# Copies and hosts of files are no publishers.
NO_PUBLISHER = re.compile(r"github|gitlab|\.(?:txt|csv|md)\b|scribd|yumpu|docslib|docplayer|123dok|[vf]dokument|medium\.com|wordpress\.com|"
                          r"pressebox|presse-blog|lifepr|blogspot|dewiki|doczz|wiki\.li\b|zxc\.wiki|kiwix|owiki|wikisum|jablog|kampuspedia|eth\.link|\bstaging\.|\.hosting\.|npm |GeoNames", re.IGNORECASE)
PUBLISHERS = {"gesunde-staedte-netzwerk": "Gesunde Städte-Netzwerk, 2009-03", "eurocities": "eurocities.eu, 2025-05-18", "european-land-and-soil-alliance": "European Land and Soil Alliance, 2013-04-26"}


def year_of(record):
    """The first year that shows the membership, and whether somebody estimated it."""
    text = str(record.get("as_of", record.get("date", "")) or "")
    found = re.search(r"\b(?:19|20)\d\d\b", text)
    return int(found.group()) if found else None, bool(found) and bool(re.search(r"about|estimated", text))


def sources_of(record, entry):
    """Who published it: at most three, by the name of the site."""
    if entry == "eurocities":
        return [PUBLISHERS[entry]]
    text = record["source"] if isinstance(record["source"], str) else " ; ".join(record["source"])
    names = []
    for one in map(str.strip, re.split(r"\s*;\s+", re.sub(r"\s*\([^)]*\)", "", text))):
        host = re.match(r"(?:https?://)?(?:www\d?\.)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})(?=[/:,;\s]|$)", one)
        name = host.group(1).lower() if host else one
        if name and not NO_PUBLISHER.search(name) and name not in names:
            names.append(name)
    return names[:3] or [PUBLISHERS[name] for name in [entry] if name in PUBLISHERS]


def tokens_of(record, entry):
    tokens = []
    kind = record.get("kind", "")
    tokens += [token for token in ("district", "borough", "association") if kind.startswith(token)]
    tokens += [token for token in ("low", "medium") if record.get("confidence") == token]
    if year_of(record)[1]:
        tokens.append("estimated")
    return tokens


def note_of(record, entry):
    """What finished() makes words of; the name of a borough stays, the place found may be only a part of it."""
    return " ".join(tokens_of(record, entry)) + (f" :: {record['city']}" if record.get("kind") == "borough" else "")


def write_table(path, records, entry):
    """Of a town that stands twice the newest record counts."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["Place", "Country", "State", "Lat", "Lon", "Year", "Source", "Note"])
        for record in sorted(records, key=lambda r: -(year_of(r)[0] or 0)):
            table.writerow([record["city"], record["country"], record.get("state") or "", record.get("lat") or "", record.get("lon") or "",
                            year_of(record)[0] or "", BETWEEN.join(sources_of(record, entry)), note_of(record, entry)])


def finished(place):
    """A place as the data have it: notes in words of both languages, sources as a list."""
    note, _, name = place.pop("note_de", "").partition(" :: ")
    tokens = [token for token in re.split(r"\W+", note) if token in NOTES]
    if name:
        place["city"], place["city_en"] = name, name
    if place.get("city_en") == place["city"]:
        del place["city_en"]
    for key in ("lat", "lon"):
        if key in place:
            place[key] = round(place[key], 4)
    listed = place.pop("note_en", "")
    if tokens:
        place["note_de"], place["note_en"] = ("; ".join(NOTES[token][i] for token in tokens) for i in (0, 1))
    elif listed.startswith("In the list: "):
        name = listed.removeprefix("In the list: ")
        place["note_de"], place["note_en"] = f"genannt als {name}", f"named as {name}"
    if isinstance(place.get("source"), str):
        place["source"] = place["source"].split(BETWEEN)
    if isinstance(place.get("source"), list):
        place["source"] = list(dict.fromkeys(name for text in place["source"] for name in text.split(BETWEEN)))
    return place


def imported(program, entry, records, folder):
    """The list that the program makes of the records and of the one that is there."""
    entry = entry.split(".")[0]
    table, own = folder / f"{entry}.csv", folder / "own.json"
    own.unlink(missing_ok=True)
    write_table(table, records, entry)
    # Boroughs are named by hand, so the program would not know them again.
    data = json.loads(DATA.read_text(encoding="utf-8"))
    for network in data["networks"]:
        if network["id"] == entry and "member_places" in network:
            network["member_places"]["items"] = [p for p in network["member_places"]["items"] if "Stadtbezirk" not in p.get("note_de", "")]
    (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    run = subprocess.run([program, "import", table, "--as", f"members:{entry}", "-o", own, "--data", folder / "data.json", "--report", folder / "report.csv"],
                         capture_output=True, text=True, check=False)
    print(f"{entry}: {run.stderr.strip()}")
    if run.returncode != 0:
        sys.exit(run.returncode)
    with open(folder / "report.csv", encoding="utf-8-sig") as file:
        for row in csv.reader(file):
            if row[3] == "open" or row[5]:
                print("   ", ", ".join(row))
    changes = json.loads(own.read_text(encoding="utf-8"))["changes"]
    return next((change["set"]["member_places"] for change in changes if "member_places" in change.get("set", {})), None)


def order(place):
    return place["country"], place["city"]


def take(program, entry, records, data, folder):
    extent, what_de, what_en = LISTS[entry]
    entry = entry.split(".")[0]
    network = next(network for network in data["networks"] if network["id"] == entry)
    before = network.get("member_places", {})
    kept = {(place["city"], place["country"]): place for place in before.get("items", [])}
    made = imported(program, entry, records, folder)
    if made is None:
        return
    items = []
    for place in made["items"]:
        place = finished(place)
        known = kept.get((place["city"], place["country"]))
        # What was there was written by hand: its notes and position stay.
        items.append({**place, **{k: v for k, v in (known or {}).items() if k in ("note_de", "note_en", "lat", "lon", "city_en")}})
    # Those that were there in their order, new ones by country and name.
    rank = {order(place): number for number, place in enumerate(before.get("items", []))}
    items.sort(key=lambda place: (rank.get(order(place), len(rank)), *order(place)))
    years = [place["as_of"] for place in items if place.get("as_of")]
    span = f"{min(years)}–{max(years)}" if years and min(years) != max(years) else str(years[0]) if years else ""
    sources = list(dict.fromkeys(name for place in items for name in place.get("source", [])))
    total = f" von rund {extent['of']}" if extent.get("of_approx") else f" von mehr als {extent['of']}" if extent.get("of_at_least") \
        else f" von {extent['of']}" if "of" in extent else ""
    total_en = total.replace("von rund", "of about").replace("von mehr als", "of more than").replace("von", "of")
    ended = ("", "") if "kind" in extent else (" Eine Mitgliedschaft kann seither geendet haben.", " A membership may have ended since.")
    network["member_places"] = {
        "kind": "partial", "known": len(items), **extent, "as_of": None,
        "note_de": f"{len(items)}{total} einzeln belegt{', ' + span if span else ''}: {what_de}.{ended[0]}",
        "note_en": f"{len(items)}{total_en} documented one by one{', ' + span if span else ''}: {what_en}.{ended[1]}",
        "source": sources[:3] or before.get("source", []), "items": items}


def bounds(text, entry):
    start = text.index(f'"id": "{entry}"')
    end = text.find('\n      "id": "', start + 1)
    return start, len(text) if end < 0 else end


def replaced(text, entry, key, body, before):
    """The file's text with one member of an entry, all else byte by byte; a new one comes before the member `before`."""
    start, end = bounds(text, entry)
    at = text.find(f'\n      "{key}": {{', start, end)
    if at >= 0:
        close = text.index("\n      }", at) + len("\n      }")
        return text[:at] + f'\n      "{key}": {body}' + text[close:]
    at = next(place for place in (text.find(f'\n      "{name}":', start, end) for name in before) if place >= 0)
    return text[:at] + f'\n      "{key}": {body},' + text[at:]


def printed(value):
    """An object as the file has it: a member a line, places a line each."""
    lines = []
    for key, inner in value.items():
        if key == "items":
            items = ",\n".join("          { " + json.dumps(item, ensure_ascii=False)[1:-1] + " }" for item in inner)
            lines.append(f'        "items": [\n{items}\n        ]')
        else:
            lines.append(f'        "{key}": {json.dumps(inner, ensure_ascii=False)}')
    return "{\n" + ",\n".join(lines) + "\n      }"


def countries(folder, data, text, only):
    """The lists of countries: each documented singly, none of them whole."""
    for entry, (as_of, source, note_de, note_en) in COUNTRIES.items():
        if only and entry not in only:
            continue
        known = json.loads((folder / f"{entry}.json").read_text(encoding="utf-8"))["countries"]
        confirmed = {"countries": sorted(known), "as_of": as_of, "note_de": note_de, "note_en": note_en, "source": source}
        text = replaced(text, entry, "countries_confirmed", printed(confirmed), ("country_figures", "states", "members_note_de", "sources"))
    return text


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder, program, only = pathlib.Path(arguments[0]), arguments[1], arguments[2:]
    text = DATA.read_text(encoding="utf-8")
    data = json.loads(text)
    with tempfile.TemporaryDirectory() as work:
        for entry in LISTS:
            if only and entry not in only:
                continue
            records = json.loads((folder / f"{entry}.json").read_text(encoding="utf-8"))
            if entry in WITH_ROLES:
                records = [record for record in records if record.get("role") == "member"]
            take(program, entry, records, data, pathlib.Path(work))
            network = next(network for network in data["networks"] if network["id"] == entry.split(".")[0])
            text = replaced(text, network["id"], "member_places", printed(network["member_places"]), ("sources",))
        text = countries(folder.parent / "countries", data, text, only)
    DATA.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
