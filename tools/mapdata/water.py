"""Lakes and rivers of every level, as cells of kind "L" with their shores, and open arcs.

The world's come from Natural Earth 50m (public domain), the Germany level's from GSHHG (LGPL), which goes into a file of its own.
Longitudes here are relative to the central meridian, as in world.py.
"""
import json
import math
import subprocess
import tempfile

from shapely.affinity import translate
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box, mapping, shape
from shapely.ops import linemerge, polygonize, unary_union

import pn2
import topology
from cells import BODENSEE, mapshaper, polygons, read_json
from sources import MARBLE
from topology import Arc, Cell
from world import CENTRE_LON

# Smallest lake (km2) and shortest river (km) of a level; no rivers in views of the whole world.
LAKES_KM2 = {"world0": 8000, "world1": 400, "world2": 20, "germany": 1}
RIVERS_KM = {"world2": 40}
RIVER_RANK_KM = (700, 300)  # at least so long: rank 1, rank 2
BODENSEE_AT = Point(9.4 - CENTRE_LON, 47.62)


def rotated(points):
    """Longitudes relative to the central meridian; the few shapes near the cut do not cross it."""
    moved = [(lon - CENTRE_LON, lat) for lon, lat in points]
    return [(lon + 360, lat) for lon, lat in moved] if max(lon for lon, _ in moved) < -180 + 1e-9 else moved


def length_km(points):
    total = 0.0
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        total += math.hypot((x1 - x0) * math.cos(math.radians((y0 + y1) / 2)), y1 - y0)
    return total * 111.19


def polygon_km2(polygon):
    rings = [polygon.exterior, *polygon.interiors]
    areas = [abs(topology.area_km2(list(r.coords), 1)) for r in rings]
    return areas[0] - sum(areas[1:])


def world_lakes():
    found = []
    for _, flag, points in pn2.decode(f"{MARBLE}/ne_50m_lakes.pn2")[3]:
        ring = Polygon(rotated(points)).buffer(0)
        if flag == pn2.INNER:
            found = [lake.difference(ring) if lake.contains(ring.representative_point()) else lake for lake in found]
        else:
            found.append(ring)
    return found


def world_rivers(shortest_km):
    """Pieces joined where two meet; the file has neither names nor ranks, so length ranks."""
    pieces = [LineString(rotated(points)) for points in pn2.rings(f"{MARBLE}/ne_50m_rivers_lake_centerlines.pn2")]
    rivers = []
    for line in linemerge(pieces).geoms:
        km = length_km(line.coords)
        if km >= shortest_km:
            rank = topology.RIVER1 if km >= RIVER_RANK_KM[0] else topology.RIVER2 if km >= RIVER_RANK_KM[1] else topology.RIVER3
            rivers.append((rank, line))
    return rivers


def gmt_lines(region, *options):
    west, south, east, north = region
    with tempfile.TemporaryDirectory() as folder:  # gmt leaves its history where it runs
        text = subprocess.run(["gmt", "coast", f"-R{west}/{east}/{south}/{north}", "-Dh", "-M", *options],
                              cwd=folder, capture_output=True, text=True, check=True).stdout
    lines = []
    for line in text.splitlines():
        if line.startswith(">"):
            lines.append([])
        elif line and not line.startswith("#"):
            lon, lat = line.split()[:2]
            lines[-1].append((float(lon) - CENTRE_LON, float(lat)))
    return [LineString(points) for points in lines if len(points) > 1]


def gmt_areas(region, option):
    """Closed lines come in pieces, cut at the source's tiles."""
    return [p for p in polygonize(unary_union(gmt_lines(region, option)))]


def regional_lakes(region):
    islands = unary_union(gmt_areas(region, "-W3/0.1p"))
    return [lake.difference(islands) for lake in gmt_areas(region, "-W2/0.1p")]


def regional_rivers(region):
    """Classes 1 to 4 of the source: rank 1, rank 2, and both minor ones as rank 3."""
    ranks = {1: topology.RIVER1, 2: topology.RIVER2, 3: topology.RIVER3, 4: topology.RIVER3}
    return [(rank, line) for kind, rank in ranks.items() for line in gmt_lines(region, f"-I{kind}")]


def simplified(shapes, interval_m, program, folder):
    """The geometries of one type, simplified by mapshaper, small ones kept; each with the value given beside it."""
    source, target = folder / "water_in.geojson", folder / "water_out.geojson"
    target.unlink(missing_ok=True)
    features = [{"type": "Feature", "properties": {"value": value}, "geometry": mapping(g)} for value, g in shapes]
    source.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    mapshaper(program, "-i", source, "-proj", "init=wgs84", "-simplify", "visvalingam", "weighted", f"interval={interval_m}",
              "keep-shapes", "-o", target, "precision=0.00001", "gj2008")
    return [(f["properties"]["value"], shape(f["geometry"])) for f in read_json(target)["features"] if f["geometry"]]


def bodensee(lakes, cells, arcs, scale):
    """One lake with the official German shore, from the level's own vertices, and the other source's elsewhere; and the other
    lakes."""
    german = unary_union(topology.region(cells, arcs, lambda c: c.z == BODENSEE, scale))
    land = unary_union(topology.region(cells, arcs, lambda c: c.iso == "DE" and c.z != BODENSEE, scale))
    german, land = (translate(g, -CENTRE_LON) for g in (german, land))
    parts = [lake for lake in lakes if lake.intersects(german)]
    whole = unary_union(parts + [german]).buffer(1e-6).difference(land)
    lake = MultiPolygon([p for p in polygons(whole).geoms if polygon_km2(p) > 1])
    return lake, [other for other in lakes if not any(other is part for part in parts)]


def of_level(name, interval_m, region, cells, arcs, scale, program, folder):
    """(cells, arcs of lakes and rivers, arcs of the land with borders inside the Bodensee hidden)."""
    lakes = regional_lakes(region) if region else world_lakes()
    rivers = regional_rivers(region) if region else world_rivers(RIVERS_KM[name]) if name in RIVERS_KM else []
    lakes = [lake for lake in lakes if sum(map(polygon_km2, polygons(lake).geoms)) >= LAKES_KM2[name]]
    lakes = [polygons(g.buffer(0)) for _, g in simplified([("", lake) for lake in lakes], interval_m, program, folder)]
    rivers = simplified(rivers, interval_m, program, folder) if rivers else []
    named = [("", lake) for lake in lakes]
    if any(lake.contains(BODENSEE_AT) for lake in lakes):
        lake, others = bodensee(lakes, cells, arcs, scale)
        named = [(BODENSEE, lake)] + [("", other) for other in others]
        arcs = topology.hidden_inside(arcs, translate(lake.buffer(0.002), CENTRE_LON), scale, (topology.COUNTRY,))
    everywhere = unary_union([lake for _, lake in named])
    rivers = [(rank, river.difference(everywhere)) for rank, river in rivers]  # the source's lines run through lakes
    water_cells, water_arcs = arcs_of(named, rivers, scale, len(cells))
    return water_cells, water_arcs, arcs


def arcs_of(lakes, rivers, scale, first_cell):
    """Cells and arcs in units; each ring is an arc with the lake on its left."""
    def units(points):
        found = []
        for lon, lat in points:
            point = (round((lon + CENTRE_LON) * scale), round(lat * scale))
            if not found or point != found[-1]:
                found.append(point)
        return found
    cells, arcs = [], []
    for name, lake in lakes:
        for polygon in polygons(lake).geoms:
            index = first_cell + len(cells)
            rings = [units(polygon.exterior.coords)] + [units(r.coords) for r in polygon.interiors]
            if len(rings[0]) < 4:
                continue
            cells.append(Cell("L", "", "", "", "", name))
            for number, ring in enumerate(r for r in rings if len(r) >= 4):
                outer_left = topology.signed_area(ring[:-1]) > 0
                arcs.append(Arc(ring, topology.LAKE_SHORE, *((index, None) if outer_left == (number == 0) else (None, index))))
    for rank, line in rivers:
        for piece in getattr(line, "geoms", [] if line.is_empty else [line]):
            points = units(piece.coords)
            if len(points) > 1:
                arcs.append(Arc(points, rank, None, None))
    return cells, arcs
