#!/usr/bin/env python3
"""Every C++ file looks as .clang-format says, and no line is longer than 110 characters.

    format_test.py SOURCE_DIR

The settings are made for clang-format 14, which Debian 12 and Ubuntu 24.04 have; another version would argue about details.
Lines that a formatter cannot break (raw strings, tables) are told by the second rule.
"""
import pathlib
import re
import shutil
import subprocess
import sys

LIMIT = 110
FOLDERS = ("src", "tests", "tools", "bench")


def formatter() -> str | None:
    for name in ("clang-format-14", "clang-format"):
        path = shutil.which(name)
        if path and " version 14." in subprocess.run([path, "--version"], capture_output=True, text=True).stdout:
            return path
    return None


def unformatted(program: str, files: list[pathlib.Path]) -> list[str]:
    """One process for all files: starting it takes longer than the work."""
    run = subprocess.run([program, "--dry-run", "-Werror", "--ferror-limit=1", *map(str, files)],
                         capture_output=True, text=True)
    names = re.findall(r"^(.+?):\d+:\d+: error:", run.stderr, re.MULTILINE)
    bad = [f"{name}: differs from .clang-format, mend it with: clang-format -i {name}" for name in names]
    return bad or ([run.stderr] if run.returncode else [])


def too_long(files: list[pathlib.Path]) -> list[str]:
    return [
        f"{path}:{number}: {len(line)} characters, at most {LIMIT}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > LIMIT
    ]


def main() -> int:
    root = pathlib.Path(sys.argv[1])
    program = formatter()
    if not program:
        print("clang-format 14 is missing (Debian package clang-format-14)")
        return 1
    files = sorted(p for folder in FOLDERS for p in (root / folder).rglob("*") if p.suffix in (".cpp", ".hpp"))
    problems = unformatted(program, files) + too_long(files)
    print("\n".join(problems) if problems else f"{len(files)} files are well formed")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main())
