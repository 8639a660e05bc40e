"""German municipalities (BKG VG250, 2016-01-01) as cells with state, district and municipality key, simplified to 100 m as one
topology, and the German part of the Bodensee."""
from shapely.geometry import box, shape

from cells import BODENSEE, cell, mapshaper, polygons, read_json, write_cells

STATES = {"01": "SH", "02": "HH", "03": "NI", "04": "HB", "05": "NW", "06": "HE", "07": "RP", "08": "BW", "09": "BY", "10": "SL",
          "11": "BE", "12": "BB", "13": "MV", "14": "SN", "15": "ST", "16": "TH"}
# Districts merged after 2016-01-01: Goettingen (2016-11), Wartburgkreis with Eisenach (2021-07).
MERGED_DISTRICTS = {"03152": "03159", "03156": "03159", "16056": "16063"}
LAND, WATER = (4,), (1, 2)  # VG250 "GF": 4 land with structure, 3 without, 1 and 2 water
BODENSEE_BOX = box(8.8, 47.4, 9.8, 47.9)


def features(path):
    """The files are lists whose entries are features or collections (several parts of one key)."""
    for entry in read_json(path):
        yield from entry["features"] if entry["type"] == "FeatureCollection" else [entry]


def state_code(ags):
    return "DE-" + STATES[ags[:2]]


def district_key(ags):
    return MERGED_DISTRICTS.get(ags[:5], ags[:5])


def municipal_cells(package):
    """Land of every municipality and unincorporated area: [(cell, name, official type)]."""
    found = []
    for feature in features(package / "gemeinden.geo.json"):
        p = feature["properties"]
        if p["GF"] in LAND:
            ags = p["AGS"]
            found.append((cell(shape(feature["geometry"]), "DE", state_code(ags), district_key(ags), ags), p["GEN"], p["BEZ"]))
    return found


def water(package):
    """German sea, lagoons and estuaries, without the Bodensee; and the Bodensee's German part as cells by state."""
    sea, lake = [], []
    for feature in features(package / "laender.geo.json"):
        p = feature["properties"]
        if p["GF"] not in WATER:
            continue
        for part in polygons(shape(feature["geometry"]).buffer(0)).geoms:
            if BODENSEE_BOX.contains(part):
                lake.append(cell(part, "DE", state_code(p["AGS"]), z=BODENSEE))
            else:
                sea.append(part)
    return sea, lake


def simplified(cells, program, folder):
    """The cells as one topology, cleaned and simplified to 100 m."""
    source, target = folder / "germany_raw.geojson", folder / "germany_100m.geojson"
    write_cells(source, cells)
    mapshaper(program, "-i", source, "-clean", "-simplify", "visvalingam", "weighted", "interval=100", "keep-shapes",
              "-o", target, "precision=0.00001")
    return [dict(f["properties"], geometry=shape(f["geometry"])) for f in read_json(target)["features"]]
