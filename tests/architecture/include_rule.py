#!/usr/bin/env python3
"""Reads every #include under src/ and checks it against the include rule of ARCHITECTURE.md, own folders and libraries alike;
also that no source file is longer than 600 lines and that every header has its guard and its opening comment.

The compiler cannot check this: system headers of all libraries are always on its path. Prints one line per violation as
FILE:LINE: what is wrong, and exits with 1 if there is one. `--self-test` feeds it wrong trees and expects the complaints.
"""
import pathlib
import re
import sys
import tempfile

# Which other folders a folder may include, all of them listed (no inheritance).
MAY_INCLUDE = {
    "base": "",
    "table": "base",
    "geo": "base",
    "cells": "base geo",
    "text": "base",
    "model": "base geo",
    "overlay": "base geo model",
    "filter": "base geo model",
    "imports": "base table geo model overlay filter",
    "state": "base table geo model overlay filter imports",
    "command": "base text model overlay filter state",
    "files": "base table geo model overlay filter state",
    "words": "base text model overlay filter state",
    "scene": "base geo text model filter",
    "look": "base geo text model state scene",
    "layout": "base geo cells text model filter state words scene look",
    "score": "base geo text model filter state scene layout",
    "paper": "base geo text model filter state words scene look layout",
    "paint": "base geo scene",
    "output": "base table geo text filter words scene look paper paint",
    "gl": "base",
    "render": "base geo text scene paint gl",
    "ui": "base table geo text model overlay filter imports state command words scene look layout",
    "platform": "base",
    "app": "base table geo text model overlay filter imports state command files words scene look layout paper paint output gl render ui platform",
}
MAY_INCLUDE = {folder: set(others.split()) for folder, others in MAY_INCLUDE.items()}

# Which folders may include a library: how its headers begin -> folders.
LIBRARIES = {
    "nlohmann/": "files",
    "expat.h": "table",
    "minizip/": "table",
    "glad/": "gl",
    "GLES3/": "gl platform",
    "emscripten": "platform",
    "imgui": "ui app",
    "GLFW/": "platform",
    "dbus/": "platform",
    "cairo": "output",
    "png.h": "output",
    "libdeflate.h": "output",
    "zlib.h": "output",
    "hb": "text",
    "fribidi": "text",
    "linebreak.h": "text",
    "fontconfig/": "platform",
    "ft2build.h": "text output",  # output: cairo-ft wants the FreeType face
    "freetype/": "text output",
    "fonts/embedded_fonts.hpp": "text app",
    "CLI/": "app",
    "idn2.h": "files",
    "qrcodegen": "look",
}
LIBRARIES = {prefix: set(folders.split()) for prefix, folders in LIBRARIES.items()}

# Headers of the operating system: only where effects live.
SYSTEM_PREFIXES = ("sys/", "unistd.h", "fcntl.h", "dlfcn.h", "spawn.h", "poll.h", "signal.h", "pwd.h")
SYSTEM_FOLDERS = {"files", "output", "platform", "app"}

MAX_LINES = 600
NAME_ALONE = re.compile(r"^\s*\w+,(\s*//.*)?$")  # a name in a list of names, one a line: such a table may be long
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
STANDARD = re.compile(r"^[a-z0-9_]+$")  # <vector>, <cstdint>: standard headers have neither slash nor suffix
C_STANDARD = {"stdint.h", "stddef.h"}


def without_block_comments(text):
    """The text with /* */ comments blanked, line numbers kept, so that an include in a comment does not count."""
    return re.sub(r"/\*.*?\*/", lambda m: re.sub(r"[^\n]", " ", m.group()), text, flags=re.S)


def check_include(source, folder, bracket, header):
    """What is wrong with `folder` including `header`, or None."""
    first = header.split("/", 1)[0]
    if bracket == '"' and "/" in header and first in MAY_INCLUDE:
        if not (source / header).is_file():
            return f'"{header}" does not exist under src/'
        if first != folder and first not in MAY_INCLUDE[folder]:
            allowed = " ".join(sorted(MAY_INCLUDE[folder])) or "nothing"
            return f"{folder} may not include {first} (only: {allowed})"
        return None
    for prefix, folders in LIBRARIES.items():
        if header.startswith(prefix):
            if folder not in folders:
                return f"<{header}> only in {' and '.join(sorted(folders))}, not in {folder}"
            return None
    if header.startswith(SYSTEM_PREFIXES):
        if folder not in SYSTEM_FOLDERS:
            return f"<{header}> (operating system) only in {' '.join(sorted(SYSTEM_FOLDERS))}, not in {folder}"
        return None
    if bracket == "<" and (STANDARD.match(header) or header in C_STANDARD):
        return None
    if bracket == '"':
        return f'"{header}": write own headers from src/, as in "geo/projection.hpp"'
    return f"<{header}> belongs to no library of the list in {pathlib.Path(__file__).name}"


def check_header(text):
    """Faults of a header as a whole: (line, what)."""
    lines = text.splitlines()
    if not lines or not lines[0].startswith("//"):
        yield 1, "a header opens with a comment: what it is, who owns it, what it does not do"
    guard = next((n for n, line in enumerate(lines, 1) if line.strip() == "#pragma once"), 0)
    if not guard:
        yield 1, "#pragma once is missing"


def check_tree(source):
    """All violations below the folder `source` as strings, in the order of the files."""
    found = []
    for path in sorted(source.rglob("*")):
        if path.suffix not in (".hpp", ".cpp", ".h", ".c", ".inc"):
            continue
        name = f"src/{path.relative_to(source)}"
        folder = path.relative_to(source).parts[0]
        if folder not in MAY_INCLUDE:
            found.append(f"{name}:1: src/{folder} is not a folder of the list")
            continue
        text = path.read_text(encoding="utf-8")
        count = sum(not NAME_ALONE.match(line) for line in text.splitlines())
        if count > MAX_LINES:
            found.append(f"{name}:{MAX_LINES}: {count} lines, at most {MAX_LINES}: split it by meaning")
        if path.suffix == ".hpp":
            found += [f"{name}:{line}: {what}" for line, what in check_header(text)]
        for number, line in enumerate(without_block_comments(text).splitlines(), 1):
            match = INCLUDE.match(line)
            wrong = match and check_include(source, folder, *match.groups())
            if wrong:
                found.append(f"{name}:{number}: {wrong}")
    return found


def self_test():
    """Wrong trees must be complained about, a right one must not."""
    good = "// A header.\n#pragma once\n#include <vector>\n"
    cases = [
        ({"geo/a.hpp": good + '#include "base/b.hpp"\n', "base/b.hpp": good}, None),
        ({"files/a.cpp": "#include <nlohmann/json.hpp>\n"}, None),
        ({"base/a.hpp": good + "/*\n#include <GLFW/glfw3.h>\n*/\n"}, None),
        ({"base/a.hpp": good + '#include "geo/b.hpp"\n', "geo/b.hpp": good}, "base may not include geo"),
        ({"ui/a.cpp": '#include "render/b.hpp"\n', "render/b.hpp": good}, "ui may not include render"),
        ({"files/a.cpp": '#include "app/b.hpp"\n', "app/b.hpp": good}, "files may not include app"),
        ({"geo/a.cpp": '#include "geo/gone.hpp"\n'}, "does not exist"),
        ({"geo/a.cpp": '#include "a.hpp"\n', "geo/a.hpp": good}, "write own headers from src/"),
        ({"model/a.cpp": "#include <nlohmann/json.hpp>\n"}, "only in files"),
        ({"render/a.cpp": "#include <glad/gl.h>\n"}, "only in gl"),
        ({"layout/a.cpp": "  #  include <imgui.h>\n"}, "only in app and ui"),
        ({"app/a.cpp": "#include <GLFW/glfw3.h>\n"}, "only in platform"),
        ({"layout/a.cpp": "#include <cairo/cairo.h>\n"}, "only in output"),
        ({"render/a.cpp": "#include <ft2build.h>\n"}, "only in output and text"),
        ({"state/a.cpp": "#include <unistd.h>\n"}, "operating system"),
        ({"render/a.cpp": "#include <GL/gl.h>\n"}, "no library of the list"),
        ({"maps/a.cpp": "\n"}, "not a folder of the list"),
        ({"geo/a.hpp": "#pragma once\n"}, "opens with a comment"),
        ({"geo/a.hpp": "// A header.\n"}, "#pragma once is missing"),
        ({"geo/a.cpp": "\n" * 601}, "at most 600"),
        ({"geo/a.cpp": "enum {\n" + "    A,  ///< a name\n" * 700 + "};\n"}, None),
    ]
    failed = 0
    for files, expected in cases:
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder)
            for name, text in files.items():
                (source / name).parent.mkdir(parents=True, exist_ok=True)
                (source / name).write_text(text, encoding="utf-8")
            found = check_tree(source)
        right = not found if expected is None else len(found) == 1 and expected in found[0]
        if not right:
            failed += 1
            print(f"{files}: expected {expected!r}, found {found}")
    print(f"{len(cases) - failed} passed, {failed} failed")
    return failed


def main(arguments):
    if arguments == ["--self-test"]:
        return 1 if self_test() else 0
    if len(arguments) != 1:
        print("usage: include_rule.py SOURCE_FOLDER | --self-test", file=sys.stderr)
        return 2
    found = check_tree(pathlib.Path(arguments[0]))
    print("\n".join(found) if found else "the include rule holds")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
