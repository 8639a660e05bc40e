"""The gazetteer: every German municipality (BKG VG250, 2016) and the places of GeoNames, with German and English names.

The country of a place is what GeoNames says, never what polygon it falls into: simplified coasts and borders would be wrong for
places on them.
"""
import collections
import gettext
import re
import unicodedata

from shapely.geometry import Point

from sources import GEONAMES_LOCALE

FIELDS = ("name", "de", "en", "others", "country", "key", "lon", "lat", "population", "rank", "type")
Place = collections.namedtuple("Place", FIELDS)

MIN_POPULATION_EUROPE, MIN_POPULATION = 5000, 15000
EUROPE = set("AL AD AT AX BE BA BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL "
             "NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK".split())
# Names that the translations lack, or have in another form than readers expect; "" keeps the main name.
GERMAN_NAMES = {"Beijing": "Peking", "Kyiv": "Kiew", "Lviv": "Lemberg", "Wrocław": "Breslau", "Benin City": "", "Erbil": ""}
ENGLISH_NAMES = {"Xiamen": "", "Mecca": "", "Queens": "", "Jilin": "", "Davao": "", "Cali": "", "Puebla": ""}
# English names of German towns. The translations list hundreds more, but only as shorter or older German forms.
ENGLISH_NAMES_OF_GERMAN_TOWNS = {"München": "Munich", "Köln": "Cologne", "Nürnberg": "Nuremberg", "Hannover": "Hanover"}
ADMINISTRATIVE = {"PPLC": "C", "PPLA": "A"}  # capital, seat of a first-order division
# Columns of cities500.txt
ID, NAME, ALTERNATES, LAT, LON, CODE, COUNTRY, ADMIN4, POPULATION = 0, 1, 3, 4, 5, 7, 8, 13, 14


def similar(text):
    """A rough form for comparing spellings of one name."""
    text = re.sub(r"\([^)]*\)|/.*", "", text.lower())
    for short, long in ((" a.d. ", " an der "), (" i.d. ", " in der "), (" v.d. ", " vor der "), (" o.d. ", " ob der "), (" a. ", " am "),
                        (" b. ", " bei "), (" i. ", " im "), ("st. ", "sankt ")):
        text = text.replace(short, long)
    for letter, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.replace(letter, pair)
    decomposed = unicodedata.normalize("NFD", text)
    return re.sub("[^a-z0-9]", "", decomposed)


def is_latin(text):
    return all(ord(c) < 0x180 or c == "ẞ" for c in text)


def other_names(names, shown):
    """Spellings to search by: Latin ones that differ from those shown and from each other, joined by "|"."""
    known, found = {similar(name) for name in shown}, []
    for name in names:
        form = similar(name)
        if len(name) > 2 and is_latin(name) and not name.isupper() and form and form not in known and not set(name) & set("|\t\n"):
            known.add(form)
            found.append(name)
    return "|".join(found)


def translations():
    catalogues = {}
    for language in ("de", "en"):
        with open(f"{GEONAMES_LOCALE}/{language}/LC_MESSAGES/geonames.mo", "rb") as file:
            catalogues[language] = gettext.GNUTranslations(file)._catalog  # pylint: disable=protected-access
    return catalogues


def rows(package):
    with open(package / "dist/cities500.txt", encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def population(row):
    return int(row[POPULATION] or 0)


def best_row(name, polygon, candidates):
    """The row of GeoNames that is the town of a municipality: inside it, preferably of its name, the largest."""
    area = polygon.buffer(0.01)
    inside = [r for r in candidates if area.contains(Point(float(r[LON]), float(r[LAT])))]
    wanted = similar(name)

    def quality(row):
        named = wanted == similar(row[NAME]) or wanted in map(similar, row[ALTERNATES].split(","))
        return named, row[CODE] in ADMINISTRATIVE, population(row)
    return max(inside, key=quality, default=None)


def municipalities(cells, german_rows, english):
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
            found.append(Place(name, "", "", "", "DE", cell["ags"], point.x, point.y, 0, "", kind))
            continue
        used.add(row[ID])
        en = ENGLISH_NAMES_OF_GERMAN_TOWNS.get(name, "")
        others = other_names([row[NAME], english.get(row[ID], ""), *row[ALTERNATES].split(",")], (name, en))
        found.append(Place(name, "", en, others, "DE", cell["ags"], float(row[LON]), float(row[LAT]), population(row),
                           ADMINISTRATIVE.get(row[CODE], ""), kind))
    return found, used


def is_wanted(row):
    people = population(row)
    return (row[COUNTRY] == "DE" or people >= MIN_POPULATION or row[CODE] in ADMINISTRATIVE
            or row[COUNTRY] in EUROPE and people >= MIN_POPULATION_EUROPE)


def translated(name, overrides, translation):
    """The name in another language, "" if it is no better than `name`."""
    text = overrides.get(name, re.sub(r"\s*\([^)]*\)", "", translation))
    more_accents = similar(text) == similar(name) and sum(c > "\x7f" for c in text) > sum(c > "\x7f" for c in name)
    return "" if "/" in text or more_accents or text == name else text


def other_place(row, names):
    name, german = row[NAME], row[COUNTRY] == "DE"
    de = "" if german else translated(name, GERMAN_NAMES, names["de"].get(row[ID], ""))
    en = "" if german else translated(name, ENGLISH_NAMES, names["en"].get(row[ID], ""))
    kind = "Q" if german or row[CODE] == "PPLX" else "P"
    return Place(name, de, en, other_names(row[ALTERNATES].split(","), (name, de, en)), row[COUNTRY],
                 row[ADMIN4] if german else "", float(row[LON]), float(row[LAT]), population(row),
                 ADMINISTRATIVE.get(row[CODE], ""), kind)


def build(package, municipal_cells, countries):
    """All places of the given countries, sorted."""
    names = translations()
    everything = rows(package)
    found, used = municipalities(municipal_cells, [r for r in everything if r[COUNTRY] == "DE"], names["en"])
    found += [other_place(r, names) for r in everything if r[ID] not in used and r[COUNTRY] in countries and is_wanted(r)]
    return sorted(found, key=lambda p: (p.country, -p.population, p.name, p.key, p.lon))


def table(places):
    return "\n".join("\t".join(f"{v:.4f}" if isinstance(v, float) else str(v) for v in place) for place in places)
