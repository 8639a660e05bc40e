"""A cell is the smallest area the map knows: a German municipality, or what one foreign province contributes. GeoJSON in, GeoJSON
out. Larger regions (districts, states, countries) are unions of cells; nobody stores them.

Fields of a cell: iso (country), st (German state, ISO 3166-2), k (district key), ags (municipality key), z (disputed zone or the
German part of the Bodensee), all text, "" if it has none.
"""
import json
import subprocess
import sys

from shapely.geometry import MultiPolygon, Polygon, mapping

FIELDS = ("iso", "st", "k", "ags", "z")
BODENSEE = "BODENSEE"


def cell(geometry, iso, st="", k="", ags="", z=""):
    return {"iso": iso, "st": st, "k": k, "ags": ags, "z": z, "geometry": geometry}


def polygons(geometry, min_area=0.0):
    """The polygons of any geometry, lines and points dropped, as a MultiPolygon."""
    parts = getattr(geometry, "geoms", [geometry])
    flat = [q for p in parts for q in getattr(p, "geoms", [p])]
    return MultiPolygon([p for p in flat if isinstance(p, Polygon) and p.area > min_area])


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def write_cells(path, cells):
    features = [{"type": "Feature", "properties": {f: c[f] for f in FIELDS}, "geometry": mapping(c["geometry"])}
                for c in cells if not c["geometry"].is_empty]
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)


def mapshaper(program, *arguments):
    done = subprocess.run(["node", "--max-old-space-size=6000", str(program), *map(str, arguments)],
                          capture_output=True, text=True, check=False)
    if done.returncode or "Error" in done.stderr:
        sys.exit(f"mapshaper {' '.join(map(str, arguments))}\n{done.stderr}")
