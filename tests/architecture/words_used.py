#!/usr/bin/env python3
"""Every word of src/text/keys.hpp is shown somewhere: a name that no source outside src/text mentions is a word that nobody
maintains and everybody translates.

Prints the unused names and exits with 1 if there is one. `--self-test` feeds it a tree with an unused word.
"""
import pathlib
import re
import sys
import tempfile

NAME = re.compile(r"\b[A-Z][A-Za-z0-9]+\b")


def keys(source):
    """The names in `enum class Key`, without the closing Count."""
    text = (source / "text" / "keys.hpp").read_text(encoding="utf-8")
    body = re.search(r"enum class Key[^{]*\{(.*?)\};", text, re.S).group(1)
    return [name for name in NAME.findall(re.sub(r"//[^\n]*", "", body)) if name != "Count"]


def unused(source):
    """Names that no file outside src/text has as Key::NAME, or as Word::NAME where keys of the keyboard are Key (`using enum` would
    hide a use: not done here)."""
    used = set()
    for path in source.rglob("*"):
        if path.suffix in (".hpp", ".cpp") and path.relative_to(source).parts[0] != "text":
            used.update(re.findall(r"\b(?:Key|Word)::(\w+)", path.read_text(encoding="utf-8")))
    return [name for name in keys(source) if name not in used]


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder)
        (source / "text").mkdir()
        (source / "ui").mkdir()
        (source / "text" / "keys.hpp").write_text("enum class Key : int {\n    // Words\n    Used, Also, Unused,\n    Count\n};\n")
        (source / "text" / "rows.hpp").write_text("Key::Unused")
        (source / "ui" / "a.cpp").write_text("text::Key::Used Word::Also")
        assert unused(source) == ["Unused"], unused(source)
    print("words_used finds an unused word")


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    if len(sys.argv) != 2:
        sys.exit("usage: words_used.py SOURCE_FOLDER | --self-test")
    found = unused(pathlib.Path(sys.argv[1]))
    for name in found:
        print(f"src/text/keys.hpp: {name} is used nowhere: remove it and its row, or show it")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
