#!/usr/bin/env python3
"""Packs the program, what bakes the map, and all data into one HTML file.

usage: pack.py PROGRAM.js BAKE.js UNPACK.wasm MAP_FOLDER SHARE_FOLDER PAGE.html

Beside each .js lies its .wasm. Blocks of the page are .lzma files (the old format, whose decoder is small), written with
85 letters that HTML leaves alone: 1.25 letters a byte, where base64 needs 1.33. Data that a publisher would replace are a
block of their own. Prints the size of each part; the same input gives the same page.
"""

import json
import lzma
import os
import re
import struct
import sys
import urllib.parse
import zlib

import outlines

ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_~()[]{}@%$#|"
PAIRS = [a + b for a in ALPHABET for b in ALPHABET]
# lc, lp, pb: which suits depends on the content, and trying is cheap
SHAPES = [(3, 0, 2), (4, 0, 0), (1, 0, 0), (0, 2, 2)]
# What a copy of the page finds its own files by in the browser's store; it stays when the program gets newer.
IDENTIFIER = "kommunalatlas"


def letters(data):
    assert len(ALPHABET) == len(set(ALPHABET)) == 85
    words = struct.unpack(f">{(len(data) + 3) // 4}I", data + b"\0" * (-len(data) % 4))
    return "".join(ALPHABET[n // 52200625] + PAIRS[n // 7225 % 7225] + PAIRS[n % 7225] for n in words)


def packed(data):
    best = None
    for lc, lp, pb in SHAPES:
        shape = {"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "lc": lc, "lp": lp, "pb": pb,
                 "dict_size": max(4096, 1 << (len(data) - 1).bit_length())}
        tried = lzma.compress(data, format=lzma.FORMAT_ALONE, filters=[shape])
        if best is None or len(tried) < len(best):
            best = tried
    return best


def bundle(files):
    """One block of several files; see filesOf in pack.js."""
    head = json.dumps([[name, len(content)] for name, content in files], separators=(",", ":"))
    return head.encode() + b"\n" + b"".join(content for _, content in files)


def repacked(content):
    """An asset whose zlib stream holds its bytes as they are, so that what packs the page sees them."""
    try:
        return content[:8] + zlib.compress(zlib.decompress(content[8:]), 0)
    except zlib.error:
        return content


def read(*path):
    with open(os.path.join(*path), "rb") as file:
        return file.read()


def script(text):
    # Nothing inside a script may look like its end.
    return re.sub(r"<(/script|!--)", r"\\x3c\1", text, flags=re.IGNORECASE)


def main():
    program, bake, unpack, map_folder, share, page = sys.argv[1:]
    here = os.path.dirname(os.path.abspath(__file__))
    sizes = []

    def block(name, data, raw=False):
        content = data if raw else packed(data)
        text = letters(content)
        sizes.append((name, len(data), len(content), len(text)))
        return (f'<script type="text/plain" id="atlas-{name}" data-packed="{len(content)}" data-size="{len(data)}" '
                f'data-sum="{zlib.crc32(content)}">'
                f"{text}</script>\n")

    data = []
    for folder, folders, names in os.walk(share):
        folders.sort()
        data += [(os.path.relpath(os.path.join(folder, name), share), read(folder, name))
                 for name in sorted(names) if not name.endswith(".map")]
    blocks = block("unpack", read(unpack), raw=True)
    blocks += block("bake", read(bake[:-3] + ".wasm"))
    blocks += block("map", bundle([(name, repacked(read(map_folder, name))) for name in sorted(os.listdir(map_folder))]))
    blocks += block("program", read(program[:-3] + ".wasm"))
    blocks += block("data", bundle(data))
    bake_script = read(bake).decode()
    program_script = read(program).decode()
    assert "</script" not in bake_script.lower()
    blocks += f'<script type="text/plain" id="atlas-bake-script">{bake_script}</script>\n'
    text = read(here, "page.html").decode()
    icon = os.path.join(here, "..", "..", "assets", "desktop", "kommunalatlas.svg")
    parts = {
        "ID": IDENTIFIER,
        "ICON": urllib.parse.quote(read(icon).decode()),
        "BLOCKS": blocks,
        "FIRST": script(read(here, "first.js").decode()),
        "START": script(read(here, "pack.js").decode().replace("@ID@", IDENTIFIER)),
        "PROGRAM": script(program_script),
    }
    first = outlines.paths(read(map_folder, "world0.geo"))
    parts["FIRST"] = re.sub("@([A-Z_]+)@", lambda found: first[found[1]], parts["FIRST"])
    html = re.sub("@([A-Z]+)@", lambda found: parts[found[1]], text)
    with open(page, "w", encoding="utf-8") as file:
        file.write(html)
    print(f"{'part':12} {'bytes':>9} {'packed':>9} {'in page':>9}")
    for name, size, small, letter in sizes:
        print(f"{name:12} {size:9} {small:9} {letter:9}")
    print(f"{'first map':12} {sum(map(len, first.values())):9}")
    print(f"{'scripts':12} {len(bake_script) + len(program_script):9}")
    print(f"{'page':12} {'':9} {'':9} {len(html.encode()):9}")


if __name__ == "__main__":
    main()
