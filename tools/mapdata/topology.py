"""Arcs with a cell on either side: the form in which a level of the map is stored. Rings of any region are found from it again by
taking the arcs that have the region on one side only.

Coordinates are integers, longitudes count from the map's cut (169 degrees W) to 191 degrees E.
"""
import math
from collections import namedtuple

from shapely.geometry import LineString, Point
from shapely.ops import polygonize

from cells import BODENSEE, FIELDS, read_json
from world import CENTRE_LON

EARTH_RADIUS_KM = 6371.007  # sphere of the ellipsoid's area

# As geo::LineClass in src/geo/map_geometry.hpp. CUT arcs bound areas, but are not lines of the map.
(COAST, COUNTRY, DISPUTED, STATE, DISTRICT, MUNICIPALITY, LAKE_SHORE, RIVER1, RIVER2, RIVER3, GRATICULE, CUT) = range(12)

# kind: "A" area, "L" lake; the others as in cells.py.
Cell = namedtuple("Cell", ("kind",) + FIELDS)
# points: [(x, y)] integers; left, right: index of a cell or None.
Arc = namedtuple("Arc", ("points", "line", "left", "right"))

# Zones whose whole outline is drawn as disputed; of the others only what separates states.
OUTLINED = {"CRIMEA", "ABKHAZIA", "S-OSSETIA", "TRANSNISTRIA", "N-CYPRUS", "SOMALILAND", "GOLAN"}
DISPUTED_PAIRS = ({"EH", "MA"}, {"XK", "RS"}, {"IL", "PS"}, {"SY", "IL"})


def line_class(a, b):
    """What the border between two cells is; one may be None (sea)."""
    if a is None or b is None:
        return CUT if (a or b).z == BODENSEE else COAST  # what is left of the lake between two sources is no coast
    if a.iso != b.iso:
        zones, pair = {a.z, b.z}, {a.iso, b.iso}
        if pair in DISPUTED_PAIRS or "GOLAN" in zones:
            return DISPUTED
        if "KASHMIR" in zones and pair <= {"IN", "PK", "CN"} or "ARUNACHAL" in zones and pair == {"IN", "CN"}:
            return DISPUTED
        return COUNTRY
    if BODENSEE in (a.z, b.z):
        return CUT
    if a.z != b.z:
        return DISPUTED if OUTLINED & {a.z, b.z} else CUT
    return STATE if a.st != b.st else DISTRICT if a.k != b.k else MUNICIPALITY


def signed_area(points):
    """Twice the area in square units, positive if counter-clockwise."""
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1]))


def read_topojson(path, scale):
    """(cells, arcs) of a layer written by mapshaper without quantisation; `scale` units per degree."""
    document = read_json(path)
    arcs = []
    for raw in document["arcs"]:
        points = []
        for lon, lat in raw:
            point = (round((lon + CENTRE_LON) * scale), round(lat * scale))
            if not points or point != points[-1]:
                points.append(point)
        arcs.append(points)
    cells, sides = [], [[None, None] for _ in arcs]
    for thing in document["objects"].values():
        for geometry in thing["geometries"]:
            if not geometry.get("type"):
                continue
            index = len(cells)
            p = geometry["properties"]
            cells.append(Cell("A", *(p.get(f) or "" for f in FIELDS)))
            for polygon in [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]:
                for number, ring in enumerate(polygon):
                    chain = [p for i in ring for p in (arcs[i] if i >= 0 else arcs[~i][::-1])[:-1]]
                    # Outer rings counter-clockwise have their inside on the left; holes are the other way round.
                    inside_left = (signed_area(chain) > 0) == (number == 0)
                    for i in ring:
                        sides[i if i >= 0 else ~i][0 if inside_left == (i >= 0) else 1] = index
    found = []
    for points, (left, right) in zip(arcs, sides):
        if len(points) > 1 and (left, right) != (None, None):
            a, b = (cells[i] if i is not None else None for i in (left, right))
            found.append(Arc(points, line_class(a, b), left, right))
    return cells, found


def split(arc, hidden):
    """The arc in pieces, those whose segments are `hidden(p, q)` with class CUT."""
    pieces, flags = [], [hidden(p, q) for p, q in zip(arc.points, arc.points[1:])]
    start = 0
    for i in range(1, len(flags) + 1):
        if i == len(flags) or flags[i] != flags[start]:
            pieces.append(arc._replace(points=arc.points[start:i + 1], line=CUT if flags[start] else arc.line))
            start = i
    return pieces


def cut_at_frame(arcs, frame):
    """Marks what runs along the frame (west, south, east, north in units) or at the poles as CUT."""
    def on_frame(p, q):
        return any(p[axis] == q[axis] == value for axis, value in ((0, frame[0]), (1, frame[1]), (0, frame[2]), (1, frame[3])))
    return [piece for arc in arcs for piece in (split(arc, on_frame) if arc.left is None or arc.right is None else [arc])]


def region(cells, arcs, wanted, scale):
    """The polygons (degrees, Shapely) of all cells with `wanted(cell)`."""
    selected = {index for index, cell in enumerate(cells) if wanted(cell)}
    border = [a.points for a in arcs if (a.left in selected) != (a.right in selected)]
    lines = [LineString([(x / scale, y / scale) for x, y in points]) for points in border]

    def inside(point):  # even-odd, by the crossings of a ray to the east
        x, y = point.x * scale, point.y * scale
        return sum((y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0)
                   for points in border for (x0, y0), (x1, y1) in zip(points, points[1:])) % 2 == 1
    return [face for face in polygonize(lines) if inside(face.representative_point())]


def crossed(points, outline, scale):
    """The points of an arc and, between them, where it crosses `outline` (degrees)."""
    found = [points[0]]
    for p, q in zip(points, points[1:]):
        cuts = LineString([(x / scale, y / scale) for x, y in (p, q)]).intersection(outline)
        cuts = [(round(c.x * scale), round(c.y * scale)) for c in getattr(cuts, "geoms", [cuts]) if isinstance(c, Point)]
        found += sorted((c for c in cuts if c not in (p, q)), key=lambda c: (c[0] - p[0]) ** 2 + (c[1] - p[1]) ** 2) + [q]
    return found


def hidden_inside(arcs, polygon, scale, lines):
    """Marks what the arcs of the given line classes have inside `polygon` (degrees) as CUT."""
    west, south, east, north = (v * scale for v in polygon.bounds)

    def hidden(p, q):
        return polygon.contains(Point((p[0] + q[0]) / 2 / scale, (p[1] + q[1]) / 2 / scale))
    found = []
    for arc in arcs:
        if arc.line in lines and any(west < x < east and south < y < north for x, y in arc.points):
            found += split(arc._replace(points=crossed(arc.points, polygon.boundary, scale)), hidden)
        else:
            found.append(arc)
    return found


def area_km2(points, scale):
    """Area of a ring on the sphere, signed, counter-clockwise positive (trapezoids in the cylindrical equal-area projection)."""
    degrees = math.pi / 180
    total = sum((x1 - x0) * (math.sin(y0 / scale * degrees) + math.sin(y1 / scale * degrees))
                for (x0, y0), (x1, y1) in zip(points, points[1:]))
    return -total / 2 / scale * degrees * EARTH_RADIUS_KM ** 2


def country_areas(cells, arcs, scale):
    """{country: km2}; each arc adds what lies between it and the equator, with the sign of its side."""
    areas = {}
    for arc in arcs:
        share = area_km2(arc.points, scale)
        for side, sign in ((arc.left, 1), (arc.right, -1)):
            if side is not None:
                iso = cells[side].iso
                areas[iso] = areas.get(iso, 0.0) + sign * share
    return areas


def without_small_islands(cells, arcs, scale, min_km2, small_country_km2):
    """Drops coasts around less than `min_km2`, except those of countries smaller than `small_country_km2`."""
    areas = country_areas(cells, arcs, scale)

    def dropped(arc):
        if arc.line != COAST or arc.points[0] != arc.points[-1]:
            return False
        iso = cells[arc.left if arc.left is not None else arc.right].iso
        return areas[iso] > small_country_km2 and abs(area_km2(arc.points, scale)) < min_km2
    return [arc for arc in arcs if not dropped(arc)]
