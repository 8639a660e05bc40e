#!/usr/bin/env python3
"""A power cut at any moment: what `edit_run` told to be kept is what a next start offers.

Records the system calls of the run with strace, then plays them to every prefix onto a model of a disk and cuts the power there:
what was not flushed is there as a whole, dropped, or torn, and names that were not flushed are the old or the new ones. Each disk
that comes of it is written to a folder and read by `edit_run --read`.
"""
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM = pathlib.Path(sys.argv[1])
EDITS = 12
CALL = re.compile(r"^\d+\s+(\w+)\((.*)\)\s+= (-?\d+)")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


class Disk:
    """Names and contents, each as the program sees it and as it was flushed."""

    def __init__(self, folder):
        self.folder = folder
        self.names, self.flushed_names = {}, {}  # name -> number of a file
        self.content, self.flushed = {}, {}  # number -> bytes
        self.open = {}  # descriptor -> number of a file, or "folder"
        self.told = 0

    def play(self, call, arguments, result):
        texts = [bytes.fromhex(match.replace("\\x", "")) for match in TEXT.findall(arguments)]
        first = int(arguments.split(",")[0]) if re.match(r"^\d+(,|$)", arguments) else None
        if call == "openat" and result >= 0:
            path = texts[0].decode()
            if path.rstrip("/") == self.folder:
                self.open[result] = "folder"
            elif path.startswith(self.folder + "/") and "O_CREAT" in arguments:
                number = len(self.content)
                self.content[number], self.names[path] = b"", number
                self.open[result] = number
            else:
                self.open.pop(result, None)
        elif call == "close":
            self.open.pop(first, None)
        elif call == "write" and first == 1:
            self.told = int(texts[0].split()[1])
        elif call == "write" and isinstance(self.open.get(first), int):
            self.content[self.open[first]] += texts[0][:result]
        elif call in ("fsync", "fdatasync") and result == 0:
            where = self.open.get(first)
            if where == "folder":
                self.flushed_names = dict(self.names)
            elif where is not None:
                self.flushed[where] = self.content[where]
        elif call.startswith("rename") and result == 0:
            old, new = (text.decode() for text in texts[-2:])
            self.names[new] = self.names.pop(old)
        elif call.startswith("unlink") and result == 0:
            self.names.pop(texts[0].decode(), None)

    def after_cut(self):
        """Each disk that may be found: names -> bytes."""
        for names in (self.names, self.flushed_names):
            for torn in (lambda whole, safe: whole, lambda whole, safe: safe,
                         lambda whole, safe: whole[: (len(whole) + len(safe)) // 2],
                         lambda whole, safe: safe + b"\0" * (len(whole) - len(safe))):
                yield {name: torn(self.content[number], self.flushed.get(number, b"")) for name, number in names.items()}


def whole_lines(lines):
    """Calls of two threads lie in each other: each as one line, where it ends."""
    begun = {}
    for line in lines:
        process = line.split()[0]
        if line.endswith("<unfinished ...>"):
            begun[process] = line[: -len("<unfinished ...>")].rstrip()
        elif match := re.match(r"^\d+\s+<\.\.\. \w+ resumed>(.*)$", line):
            yield begun.pop(process) + match[1]
        else:
            yield line


def offered(disk, folder):
    place = pathlib.Path(folder)
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    for name, content in disk.items():
        (place / pathlib.Path(name).name).write_bytes(content)
    result = subprocess.run([PROGRAM, "--read", place], capture_output=True, text=True, timeout=60)
    assert result.returncode == 0, result.stderr
    return int(result.stdout)


def main():
    if not shutil.which("strace"):
        print("strace is not installed: nothing is tested")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        folder, trace = f"{scratch}/state", f"{scratch}/trace"
        pathlib.Path(folder).mkdir()
        run = subprocess.run(["strace", "-f", "-xx", "-s", "1000000", "-o", trace, "-e",
                              "trace=openat,write,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,close",
                              PROGRAM, folder, str(EDITS), "3"], capture_output=True, text=True, timeout=300,
                             # Leaks cannot be looked for in a process that is traced.
                             env=dict(os.environ, ASAN_OPTIONS=os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"))
        if "PTRACE" in run.stderr or "ptrace" in run.stderr:
            print("processes cannot be traced here: nothing is tested:", run.stderr.strip())
            return 0
        assert run.returncode == 0, run.stderr
        disk, seen, lost, flushes = Disk(folder), {}, [], 0
        for line in whole_lines(pathlib.Path(trace).read_text().splitlines()):
            match = CALL.match(line)
            if not match:
                continue
            disk.play(match[1], match[2], int(match[3]))
            flushes += match[1] == "fsync"
            if match[1] == "close":
                continue
            for found in disk.after_cut():
                key = hashlib.sha256(repr(sorted(found.items())).encode()).hexdigest()
                if key not in seen:
                    seen[key] = offered(found, f"{scratch}/cut")
                if seen[key] < disk.told:
                    lost.append(f"{line[:60]}: told {disk.told}, offered {seen[key]}")
        assert disk.told == EDITS, f"the last edit was not kept: {disk.told}"
        assert flushes >= 2 and len(seen) > EDITS, (flushes, len(seen))
        print(f"{len(seen)} disks after a power cut, {len(lost)} of them lack something")
        for line in lost[:20]:
            print(line)
        return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
