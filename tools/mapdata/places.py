"""The gazetteer: every German municipality (BKG VG250, 2016) and the places of GeoNames, with German and English names.

The country of a place is what GeoNames says, never what polygon it falls into: simplified coasts and borders would be wrong for
places on them.
"""
import collections
import re

from shapely.geometry import Point

import names_in_use
import own_names
from geonames import (ADMIN1, ADMIN4, ALTERNATES, CODE, COUNTRY, ID, LAT, LON, NAME, is_latin, population, rows,
                      similar)

# `name`: official in Germany, else the local ones in Latin letters, the first one shown. `de`, `en`: what is in general use, the first one shown, "" if that is
# `name`. `own`: in the place's own script. `exonyms`: German and English names that are known but not in use. Several are joined by "|".
# `region`: key of the first-level region outside Germany.
FIELDS = ("name", "de", "en", "own", "exonyms", "others", "country", "key", "region", "lon", "lat", "population", "rank", "type")
Place = collections.namedtuple("Place", FIELDS)

MIN_POPULATION_EUROPE, MIN_POPULATION = 5000, 15000
EUROPE = set("AL AD AT AX BE BA BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL "
             "NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK".split())
# English names of German towns. The translations list hundreds more, but only as shorter or older German forms.
ENGLISH_NAMES_OF_GERMAN_TOWNS = {"München": "Munich", "Köln": "Cologne", "Nürnberg": "Nuremberg", "Hannover": "Hanover"}
ADMINISTRATIVE = {"PPLC": "C", "PPLA": "A"}  # capital, seat of a first-order division


def joined(names):
    return "|".join(name.replace("|", " ") for name in names)


def other_names(names, shown):
    """Spellings to search by: Latin ones that differ from those shown and from each other."""
    known, found = {similar(name) for name in shown}, []
    for name in names:
        form = similar(name)
        if len(name) > 2 and is_latin(name) and not name.isupper() and form and form not in known and not set(name) & set("|\t\n"):
            known.add(form)
            found.append(name)
    return found


def best_row(name, polygon, candidates):
    """The row of GeoNames that is the town of a municipality: inside it, preferably of its name, the largest."""
    area = polygon.buffer(0.01)
    inside = [r for r in candidates if area.contains(Point(float(r[LON]), float(r[LAT])))]
    wanted = similar(name)

    def quality(row):
        named = wanted == similar(row[NAME]) or wanted in map(similar, row[ALTERNATES].split(","))
        return named, row[CODE] in ADMINISTRATIVE, population(row)
    return max(inside, key=quality, default=None)


def municipalities(cells, german_rows, names):
    """(places, ids of the rows used); without a row the place is a point inside its area, its size unknown."""
    by_key = collections.defaultdict(list)
    known = {cell["ags"] for cell, _, _ in cells}
    areas = [(cell["geometry"].bounds, cell) for cell, _, _ in cells]
    for row in german_rows:
        if row[ADMIN4] not in known:  # a key given after 2016: what it was then is where it lies
            x, y = float(row[LON]), float(row[LAT])
            row[ADMIN4] = next((cell["ags"] for (west, south, east, north), cell in areas
                                if west <= x <= east and south <= y <= north and cell["geometry"].contains(Point(x, y))), "")
        by_key[row[ADMIN4]].append(row)
    found, used = [], set()
    for cell, name, official_type in cells:
        if official_type == "Gemeindefreies Gebiet":
            continue
        kind = "T" if official_type == "Stadt" else "M"
        row = best_row(name, cell["geometry"].buffer(0), by_key.get(cell["ags"], []))
        if row is None:
            point = cell["geometry"].buffer(0).representative_point()
            found.append(Place(name, "", "", "", "", "", "DE", cell["ags"], "", point.x, point.y, 0, "", kind))
            continue
        used.add(row[ID])
        en = ENGLISH_NAMES_OF_GERMAN_TOWNS.get(name, "")
        others = other_names([row[NAME], names.name("en", row[ID]), *row[ALTERNATES].split(",")], (name, en))
        found.append(Place(name, "", en, "", "", joined(others), "DE", cell["ags"], "", float(row[LON]), float(row[LAT]), population(row),
                           ADMINISTRATIVE.get(row[CODE], ""), kind))
    return found, used


def is_wanted(row):
    people = population(row)
    return (row[COUNTRY] == "DE" or people >= MIN_POPULATION or row[CODE] in ADMINISTRATIVE
            or row[COUNTRY] in EUROPE and people >= MIN_POPULATION_EUROPE)


def german_place(row):
    others = other_names(row[ALTERNATES].split(","), (row[NAME],))
    return Place(row[NAME], "", "", "", "", joined(others), "DE", row[ADMIN4], "", float(row[LON]), float(row[LAT]), population(row),
                 ADMINISTRATIVE.get(row[CODE], ""), "Q")


def both_halves(name):
    """A name in two languages, whole and in its halves: "Biel/Bienne", "Biel", "Bienne"."""
    halves = [half for half in re.split(r"\s*/\s*|\s+-\s+", name) if len(half) > 2]
    return (name, *halves) if len(halves) == 2 else (name,)


def place_abroad(row, names, in_use, regions):
    """A place outside Germany; `in_use` is its line of the list, if it has one."""
    country, key, alternates = row[COUNTRY], row[ID], row[ALTERNATES].split(",")
    translations = [names.name(language, key) for language in ("de", "en")]
    name, german = names_in_use.transcriptions(country, row[NAME], *translations)
    local = both_halves(own_names.local_spelling(country, name, key, names))
    de, en = (german,) if german else (), ()
    if in_use:
        local, de, en = in_use.local or local, in_use.de or de, in_use.en
    de, en = (() if forms == local[:1] else forms for forms in (de, en))
    own = own_names.own_script(country, key, alternates, names)
    exonyms = names_in_use.known_forms(translations, (*local, *de, *en))
    others = other_names([row[NAME], *alternates], (*local, *de, *en, *exonyms))
    region = f"{country}.{row[ADMIN1]}"
    return Place(joined(local), joined(de), joined(en), joined(own), joined(exonyms), joined(others), country, "",
                 region if region in regions else "", float(row[LON]), float(row[LAT]), population(row), ADMINISTRATIVE.get(row[CODE], ""),
                 "Q" if row[CODE] == "PPLX" else "P")


def wanted_rows(package, countries):
    return [r for r in rows(package) if r[COUNTRY] in countries and (is_wanted(r) or r[COUNTRY] == "DE")]


def build(wanted, municipal_cells, names, regions):
    """All places of the wanted rows, sorted; `regions` are the known keys of first-level regions."""
    found, used = municipalities(municipal_cells, [r for r in wanted if r[COUNTRY] == "DE"], names)
    in_use = names_in_use.by_id(wanted)
    for row in wanted:
        if row[COUNTRY] != "DE":
            found.append(place_abroad(row, names, in_use.get(row[ID]), regions))
        elif row[ID] not in used:
            found.append(german_place(row))
    return sorted(found, key=lambda p: (p.country, -p.population, p.name, p.key, p.lon))


def table(places):
    return "\n".join("\t".join(f"{v:.4f}" if isinstance(v, float) else str(v) for v in place) for place in places)
