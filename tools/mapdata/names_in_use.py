"""Which German and English names of places abroad are in general use today: names_in_use.tsv, and one rule for transcriptions.

Latin script: the local name is shown unless the list says otherwise. Other scripts: a name has to be written in Latin letters anyhow,
and German does so in its own way (Tscheljabinsk), so the German translations of GeoNames count unless the list has the place.
"""
import collections
import pathlib
import re

from geonames import COUNTRY, ID, NAME, accents, population, similar, unaccented
from own_names import SCRIPTS

LIST = pathlib.Path(__file__).with_name("names_in_use.tsv")
REASONS = {"news", "official", "renamed", "local", "no exonym"}
# Where German transcribes: Cyrillic, Greek, Georgian, Armenian, Arabic, Hebrew, Persian, Ethiopic. East and South Asia is written as in English.
TRANSCRIBED = set("AM BG BY CY GE GR KG KZ MK MN RU TJ UA AE AF BH EG ET IL IQ IR JO KW LB LY OM PS QA SA SD SY YE".split())
GERMAN_LETTERS = re.compile(r"[A-Za-zÄÖÜäöüßé’' .-]+")
PLAIN_LETTERS = re.compile(r"[A-Za-z .-]+")
RENAMED_SINCE = {"CN", "UA"}  # English translations of these are often former names
NO_NAME = re.compile(r"\b(city|county|district|municipality|amphoe|group|gmina|kommune|borough|provin[cz]\w*|stadt|township|town|area|"
                     r"arrondissement|distri\w+|municipio|gemeinde|islands?|metropolitan)\b", re.IGNORECASE)

InUse = collections.namedtuple("InUse", ("local", "de", "en"))


def read_list():
    """{(country, GeoNames name): InUse} with tuples of names, the first of which is shown."""
    found = {}
    for number, line in enumerate(LIST.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        country, name, local, de, en, reason = line.split("\t")
        if reason not in REASONS or (country, name) in found:
            raise ValueError(f"{LIST.name}:{number}: unknown reason or a second line for one name")
        found[country, name] = InUse(tuple(filter(None, local.split(";"))), tuple(filter(None, de.split(";"))), tuple(filter(None, en.split(";"))))
    return found


def by_id(rows):
    """{GeoNames id: InUse}; a line means the largest place of its name."""
    wanted, largest = read_list(), {}
    for row in rows:
        key = row[COUNTRY], row[NAME]
        if key in wanted and (key not in largest or population(row) > population(largest[key])):
            largest[key] = row
    if missing := sorted(set(wanted) - set(largest)):
        raise ValueError(f"{LIST.name}: GeoNames has no {missing}")
    return {row[ID]: wanted[key] for key, row in largest.items()}


def is_name(text):
    return bool(text) and not NO_NAME.search(text) and "/" not in text


def transcriptions(country, name, de, en):
    """(name, German) of a place whose own script is not Latin, by the translations `de` and `en`; German "" if it has none."""
    if country not in SCRIPTS:
        return name, ""
    scholarly = any(c.isalpha() and c > "\x7f" for c in name)
    if is_name(en) and (unaccented(en) == unaccented(name) and accents(en) < accents(name)
                        or scholarly and country not in RENAMED_SINCE and PLAIN_LETTERS.fullmatch(en)):
        name = en  # "Hyderābād", "Ţarţūs": nobody but scholars writes so
    if country not in TRANSCRIBED or not is_name(de) or not GERMAN_LETTERS.fullmatch(de) or de == name:
        de = ""
    return name, de


def known_forms(names, shown):
    """German and English names that are known but not in general use: they find a place and are never its label."""
    taken, found = {similar(name) for name in shown}, []
    for name in names:
        if is_name(name) and similar(name) not in taken and similar(name):
            taken.add(similar(name))
            found.append(name)
    return found
