"""GeoNames as its packages have it: rows of cities500.txt, and the catalogues of names by language."""
import gettext
import re
import unicodedata

from sources import GEONAMES_LOCALE

# Columns of cities500.txt
ID, NAME, ALTERNATES, LAT, LON, CODE, COUNTRY, ADMIN1, ADMIN2, ADMIN4, POPULATION = 0, 1, 3, 4, 5, 7, 8, 10, 11, 13, 14


def rows(package):
    with open(package / "dist/cities500.txt", encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def population(row):
    return int(row[POPULATION] or 0)


class Catalogues:
    """Names by language and GeoNames id, of first-level regions by "US.GA"; read when first asked for."""

    def __init__(self):
        self._of = {}

    def name(self, language, key):
        if language not in self._of:
            with open(f"{GEONAMES_LOCALE}/{language}/LC_MESSAGES/geonames.mo", "rb") as file:
                self._of[language] = gettext.GNUTranslations(file)._catalog  # pylint: disable=protected-access
        return re.sub(r"\s*\([^)]*\)", "", self._of[language].get(key, "")).strip()


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


def unaccented(text):
    """What is left of a name without accents, lower case; "" for other scripts than Latin."""
    return re.sub("[^a-z0-9]", "", unicodedata.normalize("NFD", text.lower()))


def accents(text):
    return sum(c > "\x7f" for c in text)


def is_latin(text):
    """Latin letters with their extensions for Vietnamese and Azerbaijani, and punctuation."""
    return all(ord(c) < 0x250 or c == "ə" or 0x1E00 <= ord(c) < 0x1F00 or 0x2010 <= ord(c) < 0x2020 or c == "ʻ" for c in text)
