"""First-level regions outside Germany (states, provinces, cantons), as GeoNames numbers them.

Names are GeoNames' own, by language; the code of ISO 3166-2 and what names GeoNames lacks come from Natural Earth, where its area has
the same GeoNames number and a name that fits. In France its areas are departments, which share numbers with regions: nothing fits.
"""
import collections
import re

from cells import read_json
from geonames import is_latin, similar
from own_names import CEDILLAS, LANGUAGES, SCRIPTS

Region = collections.namedtuple("Region", ("key", "iso", "name", "de", "en", "short"))

# Countries whose regions people write as letters behind a town: "Springfield IL", "Aarau AG".
WITH_LETTERS = {"AU", "BR", "CA", "CH", "MX", "US"}
# Renamed, without a usable name in the sources, or with one that is not in use (names of 1918 and before, literal translations):
# local, German, English; "" is as local.
NAMES = {
    "CN.13": ("Xinjiang", "", ""), "CN.14": ("Tibet", "", ""), "CN.16": ("Guangxi", "", ""), "CN.20": ("Inner Mongolia", "Innere Mongolei", ""),
    "CN.21": ("Ningxia", "", ""), "CN.22": ("Beijing", "Peking", ""), "CN.23": ("Shanghai", "", ""), "CN.28": ("Tianjin", "", ""),
    "CN.33": ("Chongqing", "", ""), "ES.27": ("La Rioja", "", ""), "ES.31": ("Región de Murcia", "Murcia", "Murcia"),
    "ES.32": ("Navarra", "", "Navarre"), "ES.54": ("Castilla-La Mancha", "Kastilien-La Mancha", "Castile-La Mancha"),
    "ES.55": ("Castilla y León", "Kastilien und León", "Castile and León"), "ES.57": ("Extremadura", "", ""), "ES.ML": ("Melilla", "", ""),
    "HU.02": ("Baranya", "Komitat Baranya", ""), "IE.C": ("Connacht", "", ""), "IL.WE": ("West Bank", "Westjordanland", ""),
    "KZ.05": ("Astana", "", ""), "KZ.12510143": ("Abai", "", ""), "KZ.12510144": ("Jetisu", "", ""), "KZ.12510145": ("Ulytau", "", ""),
    "LT.56": ("Alytaus apskritis", "Bezirk Alytus", "Alytus County"), "LT.61": ("Šiaulių apskritis", "Bezirk Šiauliai", "Šiauliai County"),
    "LT.63": ("Telšių apskritis", "Bezirk Telšiai", "Telšiai County"), "LV.06": ("Daugavpils", "", ""), "LV.16": ("Liepāja", "", ""),
    "LV.10": ("Jēkabpils novads", "Bezirk Jēkabpils", "Jēkabpils Municipality"), "MX.02": ("Baja California", "", ""),
    "NO.21": ("Trøndelag", "", ""), "RO.10": ("București", "Bukarest", "Bucharest"), "PT.10": ("Madeira", "", ""), "RO.21": ("Hunedoara", "Kreis Hunedoara", ""),
    "RO.27": ("Mureș", "Kreis Mureș", ""), "RO.32": ("Satu Mare", "Kreis Satu Mare", ""), "RO.33": ("Sibiu", "Kreis Sibiu", ""),
    "RO.36": ("Timiș", "Kreis Timiș", ""), "RU.04": ("Altai Krai", "Region Altai", ""),
    "RU.32": ("Khanty-Mansi Autonomous Okrug", "Autonomer Kreis der Chanten und Mansen", ""),
    "RU.38": ("Krasnodar Krai", "Region Krasnodar", ""), "RU.70": ("Stavropol Krai", "Region Stawropol", ""),
    "RU.86": ("Voronezh Oblast", "Oblast Woronesch", ""), "RU.91": ("Krasnoyarsk Krai", "Region Krasnojarsk", ""),
    "RU.93": ("Zabaykalsky Krai", "Region Transbaikalien", ""), "SI.53": ("Kranjska Gora", "", ""), "SI.73": ("Metlika", "", ""),
    "SI.A3": ("Radovljica", "", ""), "SI.P2": ("Šentrupert", "", ""), "SK.02": ("Bratislavský kraj", "Region Bratislava", "Bratislava Region"),
    "SK.07": ("Trnavský kraj", "Region Trnava", "Trnava Region"), "US.ME": ("Maine", "", ""), "US.WA": ("Washington", "", ""),
    "ZA.03": ("Free State", "", ""), "ZA.09": ("Limpopo", "", ""), "EH.CE": ("", "", "")}
DECORATION = re.compile(r"^(State of|Estado de|Estado do|Federal State of|Regione|Région|Municipality of) (the )?|-ken$")
FRENCH = re.compile(r" Region$")
FITTING = ("name", "name_en", "name_de", "gn_name", "woe_name")


def plain(name, key):
    name = DECORATION.sub("", name.replace("’", "'")).strip(" '")
    if key[:2] == "FR":
        name = FRENCH.sub("", name)
    return name.translate(CEDILLAS) if key[:2] in ("MD", "RO") else name


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
    found = (plain(names.name(language, key), key) for language in LANGUAGES.get(key[:2], "").split()[:1])
    return next((name for name in found if name and is_latin(name)), "")


def region(key, areas, names):
    english, german = plain(names.name("en", key), key), plain(names.name("de", key), key)
    area = next((a for a in areas if english and fits(a, english)), None)
    local = english if key[:2] in SCRIPTS else local_name(key, names) or plain((area and area["name"]) or "", key) or english
    german = german or plain((area and area.get("name_de")) or "", key)
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
