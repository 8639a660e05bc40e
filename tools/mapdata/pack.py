"""The compact files of assets/map: written here, read by tools/bake (C++) and check.py.

Layout: b"KAG1", u32 little-endian size of the unpacked bytes, then those bytes as one zlib stream:
  varint units per degree; varint tolerance in metres; zigzag west, south, east, north of the complete area, in units;
  varint length and UTF-8 text of the cells: a line for each, its fields separated by tabs (topology.Cell);
  varint number of arcs; for each, varint number of points, varint line class, varint left, varint right (0 none, else cell + 1);
  for each arc its points as zigzag differences from the point before (the first from the last one of the arc before).
varint: seven bits a byte, least significant first, the high bit set on all but the last. zigzag: 0, -1, 1, -2 ... as 0, 1, 2, 3 ...
"""
import struct
import zlib

from topology import Arc, Cell

MAGIC = b"KAG1"


def compress(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, 15, 9)
    return packer.compress(data) + packer.flush()


class Writer:
    def __init__(self):
        self.data = bytearray()

    def varint(self, value):
        while value >= 128:
            self.data.append(value & 127 | 128)
            value >>= 7
        self.data.append(value)

    def zigzag(self, value):
        self.varint(value << 1 if value >= 0 else (-value << 1) - 1)

    def text(self, value):
        raw = value.encode("utf-8")
        self.varint(len(raw))
        self.data += raw


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def varint(self):
        shift = value = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def zigzag(self):
        value = self.varint()
        return value >> 1 ^ -(value & 1)

    def text(self):
        size = self.varint()
        self.at += size
        return self.data[self.at - size:self.at].decode("utf-8")


def write(path, scale, tolerance_m, box_deg, cells, arcs):
    out = Writer()
    out.varint(scale)
    out.varint(tolerance_m)
    for value in box_deg:
        out.zigzag(round(value * scale))
    out.text("\n".join("\t".join(cell) for cell in cells))
    out.varint(len(arcs))
    for arc in arcs:
        out.varint(len(arc.points))
        out.varint(arc.line)
        out.varint(0 if arc.left is None else arc.left + 1)
        out.varint(0 if arc.right is None else arc.right + 1)
    last = (0, 0)
    for arc in arcs:
        for point in arc.points:
            out.zigzag(point[0] - last[0])
            out.zigzag(point[1] - last[1])
            last = point
    packed = MAGIC + struct.pack("<I", len(out.data)) + compress(bytes(out.data))
    path.write_bytes(packed)
    return len(packed)


def read(path):
    """(scale, tolerance_m, box in degrees, cells, arcs)."""
    raw = path.read_bytes()
    size, = struct.unpack("<I", raw[4:8])
    data = zlib.decompress(raw[8:])
    if raw[:4] != MAGIC or len(data) != size:
        raise ValueError(f"{path} is not a map file")
    source = Reader(data)
    scale, tolerance_m = source.varint(), source.varint()
    box = [source.zigzag() / scale for _ in range(4)]
    text = source.text()
    cells = [Cell(*line.split("\t")) for line in text.split("\n")] if text else []
    heads = [[source.varint() for _ in range(4)] for _ in range(source.varint())]
    arcs, x, y = [], 0, 0
    for count, line, left, right in heads:
        points = []
        for _ in range(count):
            x += source.zigzag()
            y += source.zigzag()
            points.append((x, y))
        arcs.append(Arc(points, line, left - 1 if left else None, right - 1 if right else None))
    if source.at != len(data):
        raise ValueError(f"{path}: {len(data) - source.at} bytes too many")
    return scale, tolerance_m, box, cells, arcs


def write_table(path, text):
    """A text table: b"KAT1", u32 size, zlib."""
    raw = text.encode("utf-8")
    packed = b"KAT1" + struct.pack("<I", len(raw)) + compress(raw)
    path.write_bytes(packed)
    return len(packed)


def read_table(path):
    return [line.split("\t") for line in zlib.decompress(path.read_bytes()[8:]).decode("utf-8").split("\n")]
