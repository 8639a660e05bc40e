"""The coarsest level of the map as paths of SVG, for the picture that the page shows while it begins: world0.geo (its format
is tools/bake/asset_reader.cpp's), in the World view's projection (geo/projection.cpp, to a few metres), in units of
UNIT_M, y down. Boundaries only: no names, no cells."""

import math
import zlib

UNIT_M = 5000  # a quarter of a pixel on a screen of 1920
COAST, COUNTRY, DISPUTED = 0, 1, 2  # geo::LineClass
CENTRE_DEG = 11  # of the projection
STEP_DEG = 2.5  # a line straight in degrees is none in the plane


def read(content):
    """The level's cells (whether each is a lake) and arcs (class, left, right, points in whole parts of `scale`)."""
    data = zlib.decompress(content[8:])
    at = 0

    def number():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def signed():
        value = number()
        return value >> 1 ^ -(value & 1)

    assert content[:4] == b"KAG1"
    scale = number()
    number()  # the tolerance
    for _ in range(4):
        signed()  # the coverage
    size = number()
    lakes = [line.startswith("L\t") for line in data[at:at + size].decode().split("\n")]
    at += size
    heads = [[number() for _ in range(4)] for _ in range(number())]
    arcs = []
    x = y = 0
    for count, kind, left, right in heads:
        points = []
        for _ in range(count):
            x += signed()
            y += signed()
            points.append((x, y))
        arcs.append((kind, left - 1, right - 1, points))
    assert at == len(data)
    return scale, lakes, arcs


def authalic(lat):
    """Radians on WGS84; Snyder 1987, eq. 3-18."""
    f = 1 / 298.257223563
    e2 = f * (2 - f)
    return lat - (e2 / 3 + 31 * e2 ** 2 / 180) * math.sin(2 * lat) + 17 * e2 ** 2 / 360 * math.sin(4 * lat)


def project(lon_deg, lat_deg):
    """Equal Earth, metres, y up."""
    radius, m = 6371007.18, math.sqrt(3) / 2
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    t = math.asin(m * math.sin(authalic(math.radians(lat_deg))))
    slope = a1 + 3 * a2 * t ** 2 + t ** 6 * (7 * a3 + 9 * a4 * t ** 2)
    x = radius * math.radians(lon_deg - CENTRE_DEG) * math.cos(t) / (m * slope)
    return x, radius * t * (a1 + a2 * t ** 2 + t ** 6 * (a3 + a4 * t ** 2))


def chained(lines):
    """Lines that meet end to end, as rings."""
    at = {}
    for index, points in enumerate(lines):
        at.setdefault(points[0], []).append(index)
        at.setdefault(points[-1], []).append(index)
    used = [False] * len(lines)
    for first, points in enumerate(lines):
        if used[first]:
            continue
        used[first] = True
        ring = list(points)
        while ring[0] != ring[-1]:
            following = next((i for i in at[ring[-1]] if not used[i]), None)
            assert following is not None, "a boundary that does not close"
            used[following] = True
            more = lines[following]
            ring += more[1:] if more[0] == ring[-1] else more[-2::-1]
        yield ring


def densified(points):
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        steps = max(1, math.ceil(max(abs(x1 - x0), abs(y1 - y0)) / STEP_DEG))
        for k in range(steps):
            yield x0 + (x1 - x0) * k / steps, y0 + (y1 - y0) * k / steps
    yield points[-1]


def path(lines, scale):
    out = ""
    for points in lines:
        degrees = [(x / scale, y / scale) for x, y in points]
        whole = []
        for x, y in (project(*place) for place in densified(degrees)):
            place = (round(x / UNIT_M), round(-y / UNIT_M))
            if not whole or place != whole[-1]:
                whole.append(place)
        if len(whole) < 2:
            continue
        letters = f"M{whole[0][0]} {whole[0][1]}l"
        for (x0, y0), (x1, y1) in zip(whole, whole[1:]):
            letters += f" {x1 - x0} {y1 - y0}"
        out += letters
    return out.replace("l ", "l").replace(" -", "-")


def paths(content):
    """SVG's letters by what they show, and half the width and height of the whole in units."""
    scale, lakes, arcs = read(content)

    def sides(arc, which):
        return which(arc[1]) != which(arc[2])

    def is_lake(cell):
        return cell >= 0 and lakes[cell]

    rim = [(11 - 180, lat) for lat in range(-90, 91)] + [(11 + 180, lat) for lat in range(90, -91, -1)] + [(11 - 180, -90)]
    return {
        "RIM": path([rim], 1),
        "LAND": path(chained([arc[3] for arc in arcs if sides(arc, lambda cell: cell >= 0)]), scale),
        "LAKES": path(chained([arc[3] for arc in arcs if sides(arc, is_lake)]), scale),
        "BORDERS": path([arc[3] for arc in arcs if arc[0] == COUNTRY], scale),
        "DISPUTED": path([arc[3] for arc in arcs if arc[0] == DISPUTED], scale),
        "HALF_WIDTH": f"{project(191, 0)[0] / UNIT_M:.2f}",
        "HALF_HEIGHT": f"{project(11, 90)[1] / UNIT_M:.2f}",
    }
