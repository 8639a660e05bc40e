"""The provinces of the world (Natural Earth 10m) as cells: country codes as German practice has them, disputed zones marked, the
data's own cut at 180 degrees welded, Germany replaced by the official one.

All longitudes that leave this module are relative to the world map's central meridian, 11 degrees E, so that its cut lies at
+-180, where mapshaper leaves vertices alone; topology.py turns them back.
"""
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Polygon, box, shape
from shapely.ops import unary_union

import pn2
from cells import cell, polygons, read_json
from sources import MARBLE

CENTRE_LON = 11  # of the world map, which is cut on the other side
WHOLE_WORLD = box(-180, -90, 180, 90)

FRENCH_OVERSEAS = {"FR-GF": "GF", "FR-GP": "GP", "FR-MQ": "MQ", "FR-RE": "RE", "FR-YT": "YT"}
# The part of the Moroccan provinces south of 27 2/3 degrees N is Western Sahara.
WESTERN_SAHARA = box(-17.5, 20.5, -8.66, 27.6667)
# Zones whose whole outline is disputed, by province. Kashmir's is only where it is a border of states.
ZONES = {"UA-43": "CRIMEA", "UA-40": "CRIMEA", "GE-AB": "ABKHAZIA", "MD-SN": "TRANSNISTRIA", "IN-JK": "KASHMIR", "IN-LA": "KASHMIR",
         "PK-JK": "KASHMIR", "PK-GB": "KASHMIR", "PK-NA": "KASHMIR", "IN-AR": "ARUNACHAL"}
ZONES_BY_AREA = {"KAS": "KASHMIR", "CYN": "N-CYPRUS", "SOL": "SOMALILAND"}
# Index of the polygon in the file of disputed areas.
GOLAN, SOUTH_OSSETIA = 9, 1
NEIGHBOURS = ("DK", "PL", "CZ", "AT", "CH", "FR", "LU", "BE", "NL")


def country_code(p):
    """ISO 3166-1 code of a province; the file counts overseas areas to the state they belong to, and Crimea to Russia."""
    subdivision, name, area = p.get("iso_3166_2") or "", p.get("name") or "", p["adm0_a3"]
    if subdivision in FRENCH_OVERSEAS:
        return FRENCH_OVERSEAS[subdivision]
    if subdivision.startswith("NL-BQ"):
        return "BQ"
    if name in ("Svalbard", "Jan Mayen"):
        return "SJ"
    if name == "Bouvet Island":
        return "BV"
    if subdivision in ("UA-43", "UA-40"):
        return "UA"
    if area == "IOA":
        return "CX" if "Christmas" in name else "CC"
    if area == "CLP":
        return "FR"
    return p["iso_a2"]


def provinces(package):
    for feature in read_json(package / "data/states/admin1.json")["features"]:
        p = feature["properties"]
        iso = country_code(p)
        zone = ZONES.get(p.get("iso_3166_2") or "") or ZONES_BY_AREA.get(p["adm0_a3"], "")
        yield cell(shape(feature["geometry"]), iso, z="KOSOVO" if iso == "XK" else zone)


def split_western_sahara(c):
    geometry = c["geometry"].buffer(0)
    return [dict(c, iso=iso, z=zone, geometry=part)
            for iso, zone, part in (("EH", "W-SAHARA", polygons(geometry.intersection(WESTERN_SAHARA), 1e-6)),
                                    (c["iso"], "", polygons(geometry.difference(WESTERN_SAHARA), 1e-6))) if not part.is_empty]


def disputed_polygon(index, shift):
    """A polygon of the coarse file, drawn out in the direction `shift`, where the province's own border bounds it."""
    area = Polygon(pn2.rings(f"{MARBLE}/ne_50m_admin_0_breakaway_disputed_areas.pn2")[index]).buffer(0)
    return unary_union([translate(area, shift[0] * i / 10, shift[1] * i / 10) for i in range(11)])


def split_zone(c, area, zone, iso):
    geometry = c["geometry"].buffer(0)
    inside, outside = polygons(geometry.intersection(area), 1e-5), polygons(geometry.difference(area), 1e-5)
    if inside.is_empty:
        return [c]
    return [dict(c, geometry=outside), dict(c, iso=iso, z=zone, geometry=inside)]


def rotated(geometry):
    """The geometry with the map's cut at +-180 instead of 169 degrees W: the data's own cut welded, the map's made."""
    copies = [translate(p.buffer(0), shift - CENTRE_LON) for p in polygons(geometry).geoms for shift in (-360, 0, 360)]
    inside = [p for p in copies if p.bounds[2] > -180 and p.bounds[0] < 180]
    edge = 180 - CENTRE_LON  # where the data is cut
    if any(abs(x - edge) < 1e-9 or abs(x) > 180 for p in inside for x in (p.bounds[0], p.bounds[2])):
        return polygons(unary_union(inside).intersection(WHOLE_WORLD))
    return MultiPolygon(inside)


def cells(package):
    golan = disputed_polygon(GOLAN, (0.25, 0.1))
    ossetia = disputed_polygon(SOUTH_OSSETIA, (0.0, 0.4))
    found = []
    for c in provinces(package):
        if c["iso"] in ("MA", "EH"):
            split = split_western_sahara(c)
        elif c["iso"] == "IL":
            split = split_zone(c, golan, "GOLAN", "SY")
        elif c["iso"] == "GE" and not c["z"]:
            split = split_zone(c, ossetia, "S-OSSETIA", "GE")
        else:
            split = [c]
        found += split
    return [dict(c, geometry=rotated(c["geometry"])) for c in found]


def with_germany(world, german_land, german_lake, german_sea):
    """The cells of the world without Germany's, the neighbours' cut along the official border; gaps between the two sources go to
    the neighbour with the longest common edge, so that the joint layer has no holes."""
    germany = unary_union([g.buffer(0) for g in german_land + german_lake])
    former = unary_union([c["geometry"].buffer(0) for c in world if c["iso"] == "DE"])
    zone = former.union(germany).buffer(0.05)
    far, near = [], []
    for c in world:
        if c["iso"] == "DE":
            continue
        if c["iso"] in NEIGHBOURS and c["geometry"].intersects(zone):
            near.append([c, c["geometry"].buffer(0).difference(germany)])
        else:
            far.append(c)
    gaps = former.difference(unary_union([g for _, g in near] + [germany])).difference(unary_union(german_sea))
    for gap in polygons(gaps, 1e-9).geoms:
        grown = gap.buffer(1e-6)
        touching = [n for n in near if n[1].distance(gap) < 1e-6]
        if touching:
            best = max(touching, key=lambda n: n[1].intersection(grown).area)
            best[1] = unary_union([best[1], grown]).difference(germany)
    return far + [dict(c, geometry=polygons(g.buffer(0), 2e-6)) for c, g in near]
