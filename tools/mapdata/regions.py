"""First-level regions outside Germany (states, provinces, cantons), as GeoNames numbers them.

Names are GeoNames' own, by language; the code of ISO 3166-2 and what names GeoNames lacks come from Natural Earth, where its area has
the same GeoNames number and a name that fits. In France its areas are departments, which share numbers with regions: nothing fits.
"""
import collections
import re

from cells import read_json
from geonames import is_latin, similar
from own_names import LANGUAGES, SCRIPTS

Region = collections.namedtuple("Region", ("key", "iso", "name", "de", "en", "short"))

# Countries whose regions people write as letters behind a town: "Springfield IL", "Aarau AG".
WITH_LETTERS = {"AU", "BR", "CA", "CH", "MX", "US"}
# Renamed, or without a usable name in the sources.
NAMES = {"KZ.05": ("Astana", "", ""), "US.ME": ("Maine", "", ""), "US.WA": ("Washington", "", ""), "EH.CE": ("", "", ""),
         "KZ.12510143": ("Abai", "", ""), "KZ.12510144": ("Jetisu", "", ""), "KZ.12510145": ("Ulytau", "", "")}
DECORATION = re.compile(r"^(State of|Estado de|Estado do|Region of|Federal State of) (the )?| Region$|-ken$")
FITTING = ("name", "name_en", "name_de", "gn_name", "woe_name")


def plain(name):
    return DECORATION.sub("", name.replace("’", "'")).strip()


def core(name):
    """The telling part of a region's name, for comparing two sources."""
    words = re.sub(r"\b(province|provincia|state|county|region|oblast|krai|republic|governorate|prefecture|district|canton|of|de|the|"
                   r"voivod(e)?ship|department|departamento|city)\b", " ", name.lower())
    return similar(words)


def fits(properties, name):
    wanted = core(name)
    names = [properties.get(field) or "" for field in FITTING] + (properties.get("name_alt") or "").split("|")
    return any(core(one) == wanted for one in names if one)


def natural_earth(package):
    found = collections.defaultdict(list)
    for feature in read_json(package / "data/states/admin1.json")["features"]:
        properties = feature["properties"]
        if properties.get("gn_a1_code"):
            found[properties["gn_a1_code"]].append(properties)
    return found


def local_name(key, names):
    """By the catalogue of the country's language, "" if that has none in Latin letters."""
    found = (plain(names.name(language, key)) for language in LANGUAGES.get(key[:2], "").split()[:1])
    return next((name for name in found if name and is_latin(name)), "")


def region(key, areas, names):
    english, german = plain(names.name("en", key)), plain(names.name("de", key))
    area = next((a for a in areas if english and fits(a, english)), None)
    local = english if key[:2] in SCRIPTS else local_name(key, names) or plain((area and area["name"]) or "") or english
    german = german or plain((area and area.get("name_de")) or "")
    if key in NAMES:
        local, german, english = NAMES[key]
    if not local:
        return None
    iso = area["iso_3166_2"] if area and re.fullmatch(r"[A-Z]{2}-[A-Z0-9]{1,3}", area["iso_3166_2"] or "") else ""
    if key[:2] == "US" and not iso:
        iso = key.replace(".", "-")
    letters = iso[3:] if key[:2] in WITH_LETTERS and iso[3:].isalpha() else ""
    return Region(key, iso, local, "" if german == local else german, "" if english == local else english, letters)


def build(package, names, keys):
    """Those of the given keys ("US.GA") that have a name, sorted by key."""
    areas = natural_earth(package)
    found = [region(key, areas[key], names) for key in sorted(keys)]
    return [r for r in found if r]


def table(found):
    return "\n".join("\t".join(one) for one in found)
