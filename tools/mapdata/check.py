#!/usr/bin/python3
"""Checks the committed files of assets/map/: geometry, counts, and that places lie where they should.

usage: check.py [FOLDER]    Prints what it measured, then one line per fault; exit code 1 if there is one.
"""
import collections
import pathlib
import sys

from shapely.geometry import MultiPolygon, Point, Polygon
from shapely.prepared import prep

import levels
import pack
import sources
import topology
from cells import read_json
from geonames import similar
from places import Place

CACHE = pathlib.Path(__file__).resolve().parents[2] / "build/mapdata"
FOLDER = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2] / "assets/map"
FAULTS = []

# Areas in km2, official ones, Germany's without tidal rivers; and by how much a level may miss them.
KNOWN_KM2 = {"DE": 356_500, "FR": 543_900, "CH": 41_290, "FJ": 18_270, "RU": 17_000_000, "EH": 268_000}
AREA_TOLERANCE = {"world0": 0.14, "world1": 0.08, "world2": 0.03, "germany": 0.01}
WHERE = [  # longitude, latitude, country, state
    (9.175, 47.660, "DE", "DE-BW"), (14.987, 51.152, "DE", "DE-SN"), (7.588, 47.558, "CH", ""), (11.029, 50.978, "DE", "DE-TH"),
    (13.40, 52.52, "DE", "DE-BE"), (34.1, 45.3, "UA", ""), (-13.2, 25.5, "EH", ""), (21.0, 42.6, "XK", ""), (35.78, 33.05, "SY", ""),
    (178.0, -17.8, "FJ", ""), (181.5, 66.5, "RU", ""), (-53.0, 4.0, "GF", ""), (55.5, -21.1, "RE", ""), (100.0, -80.0, "AQ", "")]


# Where the German name that is shown is not that of Unicode CLDR, and why.
OTHER_THAN_CLDR = {
    "Kalkutta": "Kolkata is the official name and usual in news", "Rangun": "Yangon is the official name and usual in news",
    "Eriwan": "Jerewan is the transcription and as usual", "Daressalam": "Dar es Salaam is as usual and the local name",
    "Aşgabat": "no German form; Aschgabat is in the dictionaries",
    "Merida": "Mérida has its accent in Spanish", "Tucumán": "short for San Miguel de Tucumán",
    **dict.fromkeys(("Jamaika", "Mahé", "Saint-Barthélemy", "Vatikan"), "here the name of a state or an island")}


def expect(condition, message):
    if not condition:
        FAULTS.append(message)


def check_arcs(name, scale, cells, arcs, frame):
    """Every border has its two ends on other borders, no edge jumps, no line runs along the frame."""
    ends, longest = collections.Counter(), 0.0
    for arc in arcs:
        if topology.RIVER1 <= arc.line <= topology.RIVER3:
            expect(arc.left is None and arc.right is None, f"{name}: a river bounds an area")
            continue
        expect(arc.left is not None or arc.right is not None, f"{name}: an arc bounds nothing")
        expect(arc.left != arc.right, f"{name}: an arc inside one cell")
        ends[arc.points[0]] += 1
        ends[arc.points[-1]] += 1
        for p, q in zip(arc.points, arc.points[1:]):
            expect(p != q, f"{name}: a vertex twice in succession")
            if arc.line != topology.CUT:
                longest = max(longest, abs(q[0] - p[0]) / scale)
                along = any(p[axis] == q[axis] == round(value * scale) for axis, value in ((0, frame[0]), (1, frame[1]), (0, frame[2]), (1, frame[3])))
                expect(not along, f"{name}: a line along the map's edge at {p}")
    expect(longest < 20, f"{name}: an edge spans {longest:.0f} degrees")  # the 49th parallel spans most
    expect(all(count % 2 == 0 or count >= 3 for count in ends.values()), f"{name}: a border ends in nowhere")
    return longest


def ring_polygons(cells, arcs, scale):
    """{cell: [Shapely polygon rings]} for validity; rings chained by their ends."""
    open_ends = collections.defaultdict(lambda: collections.defaultdict(list))
    for arc in arcs:
        for cell, points in ((arc.left, arc.points), (arc.right, arc.points[::-1])):
            if cell is not None:
                open_ends[cell][points[0]].append(points)
    for cell, starts in open_ends.items():
        rings = []
        while starts:
            first = next(iter(starts))
            ring = []
            at = first
            while True:
                points = starts[at].pop()
                if not starts[at]:
                    del starts[at]
                ring += points[:-1]
                at = points[-1]
                if at == first:
                    break
            rings.append([(x / scale, y / scale) for x, y in ring])
        yield cell, rings


def check_rings(name, scale, cells, arcs):
    """Rings close, do not cross themselves, run counter-clockwise outside. Touching in a point is fine."""
    invalid = 0
    for cell, rings in ring_polygons(cells, arcs, scale):
        outer = [Polygon(r) for r in rings if len(r) > 2 and topology.signed_area(r) > 0]
        holes = [Polygon(r) for r in rings if len(r) > 2 and topology.signed_area(r) < 0]
        expect(outer, f"{name}: {cells[cell]} has no outer ring")
        for polygon in outer + holes:
            repaired = polygon.buffer(0)
            if not polygon.is_valid and abs(repaired.area - polygon.area) > 1e-9 + 1e-6 * polygon.area:
                invalid += 1
    expect(invalid == 0, f"{name}: {invalid} rings cross themselves")


def check_level(name):
    scale, tolerance_m, box, cells, arcs = pack.read(FOLDER / f"{name}.geo")
    longest = check_arcs(name, scale, cells, arcs, box)
    check_rings(name, scale, cells, arcs)
    land = [c for c in cells if c.kind == "A"]
    counts = {"countries": len({c.iso for c in land}), "states": len({c.st for c in land if c.st}),
              "districts": len({c.k for c in land if c.k}), "municipalities": len({c.ags for c in land if c.ags}),
              "lakes": len(cells) - len(land), "points": sum(len(a.points) for a in arcs)}
    print(name, f"{tolerance_m} m", counts, f"longest edge {longest:.1f} degrees",
          dict(sorted(collections.Counter(a.line for a in arcs).items())))
    expect(counts["states"] == 16, f"{name}: {counts['states']} states")
    if name.startswith("world"):
        expect(counts["countries"] == 250, f"{name}: {counts['countries']} countries")
    else:
        expect((counts["districts"], counts["municipalities"]) == (400, 11299), f"{name}: {counts}")
    areas = topology.country_areas([c if c.kind == "A" else c._replace(iso="water") for c in cells], arcs, scale)
    for iso, known in KNOWN_KM2.items():
        whole = name.startswith("world") or iso in ("DE", "CH")
        if whole:
            expect(abs(areas[iso] / known - 1) < AREA_TOLERANCE[name], f"{name}: {iso} has {areas[iso]:.0f} km2, not {known}")
    for lon, lat, iso, state in WHERE:
        if box[0] < lon < box[2] and box[1] < lat < box[3]:
            found = [c for c in land if c.iso == iso and c.st == state]
            inside = any(p.contains(Point(lon, lat)) for p in topology.region(cells, arcs, lambda c: c in found, scale))
            expect(inside, f"{name}: {lon} {lat} is not in {iso} {state}")
    return scale, cells, arcs


def zone_cities(zones):
    for zone in zones.values():
        if "exemplarCity" in zone:
            yield zone["exemplarCity"].replace("\u00ad", "").replace("’", "'")
        else:
            yield from zone_cities({key: value for key, value in zone.items() if isinstance(value, dict)})


def check_german_names(abroad):
    """The German names of Unicode CLDR for the cities of time zones are those shown, as far as the cities are known."""
    package = sources.fetch_npm(CACHE, sources.CHECK_PACKAGES)["cldr-dates-full"]
    zones = read_json(package / "main/de/timeZoneNames.json")["main"]["de"]["dates"]["timeZoneNames"]["zone"]
    shown = {(p.de or p.name).split("|")[0] for p in abroad}
    known = {similar(name) for p in abroad for name in "|".join((p.name, p.de, p.en, p.exonyms, p.others)).split("|")}
    cities = sorted(city for city in zone_cities(zones) if similar(city) in known)
    different = [city for city in cities if city not in shown]
    print("German names compared with Unicode CLDR:", len(cities), "different:", different)
    expect(set(different) <= set(OTHER_THAN_CLDR), f"shown otherwise than in CLDR: {sorted(set(different) - set(OTHER_THAN_CLDR))}")


def check_places(scale, cells, arcs):
    places = [Place(*row) for row in pack.read_table(FOLDER / "places.tsv.z")]
    municipalities = [p for p in places if p.type in "TM"]
    print("places", len(places), "German", sum(p.country == "DE" for p in places), "municipalities", len(municipalities),
          "with size", sum(p.population != "0" for p in municipalities))
    expect(len({p.key for p in municipalities}) == len(municipalities) == 11084, f"{len(municipalities)} municipalities, not 11084")
    regions = {row[0]: row for row in pack.read_table(FOLDER / "regions.tsv.z")}
    abroad = [p for p in places if p.country != "DE"]
    print("regions", len(regions), "places abroad without one:", sum(not p.region for p in abroad), "in their own script:",
          sum(p.own != "" for p in abroad))
    expect(all(p.region in regions and p.region.startswith(p.country) for p in abroad if p.region), "a place lies in an unknown region")
    expect(sum(not p.region for p in abroad) < 50, "places abroad without a region")
    check_german_names(abroad)
    germany = prep(MultiPolygon(topology.region(cells, arcs, lambda c: c.iso == "DE", scale)))
    outside = [p.name for p in places if p.country == "DE" and not germany.contains(Point(float(p.lon), float(p.lat)))]
    print("German places outside Germany's simplified border:", len(outside), outside)
    expect(len(outside) <= 12, f"{len(outside)} German places lie outside Germany")
    for name, country, key, lon, lat in (("Mülheim an der Ruhr", "DE", "05117000", 6.88, 51.43), ("Saerbeck", "DE", "05566080", 7.63, 52.17),
                                         ("Erfurt", "DE", "16051000", 11.03, 50.98), ("Wunsiedel", "DE", "09479169", 12.00, 50.04),
                                         ("Hiroshima", "JP", "", 132.45, 34.40), ("Brüssel", "BE", "", 4.35, 50.85),
                                         ("Kopenhagen", "DK", "", 12.57, 55.68), ("Cologne", "DE", "05315000", 6.95, 50.93),
                                         ("Totnes", "GB", "", -3.68, 50.43), ("Besançon", "FR", "", 6.02, 47.25)):
        found = [p for p in places if p.country == country and p.key == key and name in "|".join((p.name, p.de, p.en)).split("|")
                 and abs(float(p.lon) - lon) < 0.05 and abs(float(p.lat) - lat) < 0.05]
        expect(found, f"{name} is not found at {lat} {lon}")


def main():
    for level in levels.LEVELS:
        data = check_level(level.name)
    scale, _, box, cells, arcs = pack.read(FOLDER / "germany-water.geo")
    check_arcs("germany-water", scale, cells, arcs, box)
    check_rings("germany-water", scale, cells, arcs)
    check_places(*data)
    print("bytes in all:", sum(f.stat().st_size for f in FOLDER.iterdir()))
    for fault in FAULTS:
        print("FAULT", fault)
    return 1 if FAULTS else 0


if __name__ == "__main__":
    sys.exit(main())
