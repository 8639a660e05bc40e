#!/usr/bin/env python3
"""Measures the program as a whole and prints one JSON object; bench/README.md says what each figure is.
Usage: run.py [--build DIR] [--runs N]"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

LIMIT_SECONDS = 120


class Display:
    def __init__(self):
        read_end, write_end = os.pipe()
        self.process = subprocess.Popen(["Xvfb", "-displayfd", str(write_end), "-noreset", "-nolisten", "tcp", "-screen", "0", "1920x1080x24"],
                                        pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            self.name = ":" + pipe.readline().strip()

    def close(self):
        self.process.terminate()
        self.process.wait()


class Window:
    """A started window program that prints JSON lines; `start` is the clock before exec."""

    def __init__(self, command, environment):
        self.start = time.clock_gettime(time.CLOCK_MONOTONIC)
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def line(self):
        text = self.process.stdout.readline()
        if not text:
            raise SystemExit("the program ended: " + self.process.stderr.read())
        return json.loads(text)

    def start_seconds(self):
        return self.line()["first_swap_s"] - self.start

    def pss_mb(self):
        for row in pathlib.Path(f"/proc/{self.process.pid}/smaps_rollup").read_text().splitlines():
            if row.startswith("Pss:"):
                return int(row.split()[1]) / 1024
        return None

    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self):
        self.process.kill()
        self.process.wait()


def summary(values):
    return {"median": round(statistics.median(values), 4), "all": [round(value, 4) for value in values]}


def measure_window(command, environment, runs, says_what_it_keeps=False):
    starts, memory, idle, kept = [], [], [], None
    for i in range(runs + 1):
        window = Window(command, environment)
        start = window.start_seconds()
        if says_what_it_keeps:
            kept = window.line()["kept_mb"]
        time.sleep(1.0)  # the frames after the start
        if i > 0:  # the first run warms the caches
            starts.append(start)
            memory.append(window.pss_mb())
        if i == runs:
            before = window.cpu_seconds()
            time.sleep(5.0)
            idle.append(window.cpu_seconds() - before)
        window.close()
    figures = {"start_s": summary(starts), "pss_mb": summary(memory), "idle_cpu_s": summary(idle)}
    if kept is not None:
        figures["kept_mb"] = {what: round(size, 2) for what, size in kept.items()}
    return figures


def measure_frames(command, environment, runs):
    """Each figure that the program prints over the runs: all values and their median."""
    values = {}
    for i in range(runs + 1):
        window = Window(command, environment)
        window.start_seconds()
        result = window.line()
        window.close()
        if i > 0:
            for name, value in result.items():
                values.setdefault(name, []).append(value)
    return {name: summary(of) for name, of in values.items()}


def measure_process(command, environment, runs):
    times = []
    for i in range(runs + 1):
        start = time.clock_gettime(time.CLOCK_MONOTONIC)
        subprocess.run(command, env=environment, check=True, timeout=LIMIT_SECONDS, stdout=subprocess.DEVNULL)
        if i > 0:
            times.append(time.clock_gettime(time.CLOCK_MONOTONIC) - start)
    return summary(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", default=str(pathlib.Path(__file__).resolve().parent.parent / "build/release"))
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    binary = os.path.join(options.build, "bin/kommunalatlas")
    empty = os.path.join(options.build, "bin/bench_empty_window")
    talk = str(pathlib.Path(__file__).resolve().parent.parent / "data/tours/talk.json")
    display = None if os.environ.get("DISPLAY") else Display()
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "LANG": "de_DE.UTF-8"}
        if display:
            environment["DISPLAY"] = display.name
        window = [binary, "--size", "1920x1080"]
        figures = {
            "window": measure_window(window + ["--bench", "start"], environment, options.runs, says_what_it_keeps=True),
            "pan_frame_ms": measure_frames(window + ["--view", "europe", "--bench", "pan"], environment, options.runs),
            "fly_frame_ms": measure_frames(window + ["--bench", "fly"], environment, options.runs),
            "scenes_frame_ms": measure_frames(window + ["--bench", "scenes"], environment, options.runs),
            "render_4k_s": measure_process([binary, "render", "-o", os.path.join(home, "world.png"), "--size", "3840x2160"], environment, options.runs),
            "render_4k_germany_s": measure_process([binary, "render", "-o", os.path.join(home, "germany.png"), "--size", "3840x2160", "--view", "germany"],
                                                   environment, options.runs),
            "pdf_a4_s": measure_process([binary, "render", "-o", os.path.join(home, "a4.pdf"), "--size", "a4", "--view", "europe"], environment, options.runs),
            "poster_a0_s": measure_process([binary, "poster", "-o", os.path.join(home, "poster.pdf")], environment, options.runs),
            "handout_s": measure_process([binary, "handout", "-o", os.path.join(home, "handout.pdf")], environment, options.runs),
            "tour_pdf_s": measure_process([binary, "tour", talk, "--export", os.path.join(home, "talk.pdf")], environment, options.runs),
            "tour_png_s": measure_process([binary, "tour", talk, "--export", os.path.join(home, "talk")], environment, options.runs),
        }
        if os.path.exists(empty):
            figures["empty_window"] = measure_window([empty], environment, options.runs)
        print(json.dumps(figures, indent=1))
    if display:
        display.close()


if __name__ == "__main__":
    main()
