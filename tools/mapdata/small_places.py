"""The second tier of the gazetteer: all further places of Europe in GeoNames' package. They are found by their full name and serve
lists of members; no label names them, so only what tells them apart is kept: name, region, position to 100 m, inhabitants.

The table has four blocks, each with one row for each region: its key ("FR.11", "FR." where the region is not known) and the values
of its places from south to north, joined by ";". The blocks are names, latitudes (each the difference to the one before),
longitudes, inhabitants; degrees in thousandths. Values of one kind side by side are half the size of places side by side.
"""
import itertools

import places
from geonames import ADMIN1, CODE, COUNTRY, ID, LAT, LON, NAME, population, rows
from own_names import local_spelling

STEPS_PER_DEGREE = 1000


def small_rows(package):
    """Those that places.py leaves out; parts of towns too few people know are left out here as well."""
    return [r for r in rows(package)
            if r[COUNTRY] in places.EUROPE and r[COUNTRY] != "DE" and not places.is_wanted(r) and r[CODE] != "PPLX"]


def place_of(row, names, regions):
    local = places.both_halves(local_spelling(row[COUNTRY], row[NAME], row[ID], names))
    region = f"{row[COUNTRY]}.{row[ADMIN1]}"
    return (region if region in regions else f"{row[COUNTRY]}.", round(float(row[LAT]) * STEPS_PER_DEGREE),
            round(float(row[LON]) * STEPS_PER_DEGREE), places.joined(name.replace(";", " ") for name in local), population(row))


def build(package, names, regions):
    """By region, from south to north; `regions` are the known keys of first-level regions."""
    return sorted(place_of(row, names, regions) for row in small_rows(package))


def table(found):
    by_region = [(region, list(group)) for region, group in itertools.groupby(found, key=lambda p: p[0])]
    steps = [[b[1] - a[1] for a, b in zip([(0, 0), *group], group)] for _, group in by_region]
    blocks = ([[p[3] for p in group] for _, group in by_region], steps, [[p[2] for p in group] for _, group in by_region],
              [[p[4] for p in group] for _, group in by_region])
    return "\n".join(f"{region}\t{';'.join(map(str, values))}"
                     for block in blocks for (region, _), values in zip(by_region, block))
