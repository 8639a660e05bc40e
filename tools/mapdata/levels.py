"""The levels of detail: the joint layer dissolved, simplified by mapshaper and turned into arcs."""
from collections import namedtuple

import topology
from cells import mapshaper
from world import CENTRE_LON

# interval_m: detail below it is dropped; small_m: the same for countries under SMALL_COUNTRY_KM2, so that they keep their shape;
# scale: units per degree; islands_km2: smaller islands are dropped; box: west, south, east, north in degrees, None: the world.
Level = namedtuple("Level", "name interval_m small_m scale islands_km2 fields box")

LEVELS = (
    Level("world0", 20000, 3000, 10_000, 120, "iso,st,z", None),
    Level("world1", 6000, 2000, 10_000, 15, "iso,st,z", None),
    Level("world2", 1500, 1500, 10_000, 1, "iso,st,z", None),
    Level("germany", 200, 200, 100_000, 0, "iso,st,k,ags,z", (-6, 42, 26, 60)),
)
WORLD_BOX = (CENTRE_LON - 180, -90, CENTRE_LON + 180, 90)
SMALL_COUNTRY_KM2 = 3000
ISLAND_STATES_KM2 = 20000  # countries up to this size keep all islands


def build(level, joint, program, folder):
    """(cells, arcs) of a level."""
    target = folder / f"{level.name}.topojson"
    west, south, east, north = level.box or WORLD_BOX
    clip = ["-clip", f"bbox={west - CENTRE_LON},{south},{east - CENTRE_LON},{north}"] if level.box else []
    interval = f"this.area < {SMALL_COUNTRY_KM2}e6 ? {level.small_m} : {level.interval_m}"
    if level.small_m == level.interval_m:
        simplify = ["-simplify", "visvalingam", "weighted", f"interval={level.interval_m}", "keep-shapes"]
    else:
        simplify = ["-simplify", "variable", "visvalingam", "weighted", f"interval={interval}", "keep-shapes"]
    mapshaper(program, "-i", joint, "-dissolve", level.fields, *simplify, *clip,
              "-clean", "gap-fill-area=0", "sliver-control=0",
              "-o", target, "format=topojson", "no-quantization", f"precision={1 / level.scale:.5f}")
    cells, arcs = topology.read_topojson(target, level.scale)
    frame = [round(v * level.scale) for v in (west, south, east, north)]
    arcs = topology.cut_at_frame(arcs, frame)
    return cells, topology.without_small_islands(cells, arcs, level.scale, level.islands_km2, ISLAND_STATES_KM2)
