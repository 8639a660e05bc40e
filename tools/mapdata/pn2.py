"""Reads the vector files of the globe program Marble (.pn2, version 2): big endian, units of 1/120 degree.

File: u8 version, u32 polygons, u8 has colours. Polygon: u8 flag, u32 id, [u8 colour], u32 absolute nodes; each absolute node i16
latitude, i16 longitude, i16 count and that many relative nodes (i8 latitude, i8 longitude, from the absolute one). Flag 4 announces a
group: u8 parts, no nodes.
"""
import struct

OUTER, INNER = 2, 3


def decode(path):
    """(version, polygons, has colours, [(id, flag, [(lon, lat)])], bytes read, bytes)."""
    with open(path, "rb") as file:
        data = file.read()
    version, count, coloured = struct.unpack(">BIB", data[:6])
    at, found = 6, []
    while at < len(data):
        flag, identity = struct.unpack(">BI", data[at:at + 5])
        at += 5 + (1 if coloured else 0)
        if flag == 4:
            at += 1
            continue
        nodes, = struct.unpack(">I", data[at:at + 4])
        at += 4
        points = []
        for _ in range(nodes):
            lat, lon, relative = struct.unpack(">hhh", data[at:at + 6])
            at += 6
            points.append((lon / 120, lat / 120))
            for _ in range(relative):
                dlat, dlon = struct.unpack(">bb", data[at:at + 2])
                at += 2
                points.append(((lon + dlon) / 120, (lat + dlat) / 120))
        found.append((identity, flag, points))
    return version, count, coloured, found, at, len(data)


def rings(path):
    return [points for _, _, points in decode(path)[3]]
