"""An X server with two monitors that can be unplugged: Xorg with its dummy driver, whose outputs DUMMY0, DUMMY1 ...
are switched by xrandr. Needs no graphics card, no console and no rights of the administrator."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile

XORG = "/usr/lib/xorg/Xorg"  # not the wrapper, which wants a console
DRIVER = "/usr/lib/xorg/modules/drivers/dummy_drv.so"

CONFIGURATION = """
Section "ServerFlags"
  Option "DontVTSwitch" "true"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
  Modeline "1920x1080" 172.80 1920 2040 2248 2576 1080 1081 1084 1118
  Modeline "1280x720" 74.48 1280 1336 1472 1664 720 721 724 746
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080" "1280x720"
    Virtual 3840 1080
  EndSubSection
EndSection
"""


class Unavailable(Exception):
    """Why there is no such server here."""


class TwoMonitors:
    """`modes`: of DUMMY0, where windows open, and of DUMMY1 to its right."""

    def __init__(self, modes=("1920x1080", "1920x1080")):
        for needed in (XORG, DRIVER):
            if not os.path.exists(needed):
                raise Unavailable(f"{needed} is missing (Debian packages xserver-xorg-core and xserver-xorg-video-dummy)")
        self.modes = modes
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-xorg-"))
        (self.folder / "xorg.conf").write_text(CONFIGURATION)
        read_end, write_end = os.pipe()
        with open(self.folder / "stderr", "wb") as errors:
            self.process = subprocess.Popen(
                [XORG, "-displayfd", str(write_end), "-config", str(self.folder / "xorg.conf"), "-logfile", str(self.folder / "xorg.log"),
                 "-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts"],
                pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=errors)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if not number:
            self.process.wait()
            reason = (self.folder / "stderr").read_text(errors="replace").strip()
            shutil.rmtree(self.folder, ignore_errors=True)
            raise Unavailable("Xorg did not start: " + reason[-600:])
        self.name = ":" + number
        self.environment = {**os.environ, "DISPLAY": self.name}
        self.xrandr("--output", "DUMMY0", "--mode", modes[0], "--primary")
        self.xrandr("--addmode", "DUMMY1", modes[1])
        self.plug()
        self.manager = subprocess.Popen(["openbox"], env={**self.environment, "HOME": str(self.folder)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Programs ask once, when they start, who manages their windows.
        while "window id" not in subprocess.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], env=self.environment, capture_output=True, text=True).stdout:
            assert self.manager.poll() is None, "openbox did not start"

    def xrandr(self, *arguments):
        return subprocess.run(["xrandr", *arguments], env=self.environment, check=True, capture_output=True, text=True).stdout

    def unplug(self, output="DUMMY1"):
        self.xrandr("--output", output, "--off")
        self.probe()

    def plug(self):
        self.xrandr("--output", "DUMMY1", "--mode", self.modes[1], "--right-of", "DUMMY0")
        self.probe()

    def probe(self):
        """Looks what is connected, as a real server does when a plug is moved."""
        self.xrandr("--query")

    def place(self, output):
        """Where it stands on the desktop now: xrandr moves what is left to the upper left corner."""
        for line in self.xrandr("--listmonitors").splitlines():
            words = line.split()
            if words[-1] == output:
                width, height, x, y = map(int, re.fullmatch(r"(\d+)/\d+x(\d+)/\d+\+(\d+)\+(\d+)", words[2]).groups())
                return x, y, width, height
        raise AssertionError(output + " is not connected")

    def windows(self):
        """Geometry of every window of the program that is shown: [(x, y, width, height)], from left to right."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "kommunalatlas"], env=self.environment, capture_output=True, text=True)
        places = []
        for window in found.stdout.split():
            shell = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window], env=self.environment, capture_output=True, text=True).stdout
            values = dict(line.split("=") for line in shell.split())
            if values:
                places.append(tuple(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))
        return sorted(places)

    def picture(self, path):
        """The whole desktop, both monitors."""
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=True)
        return path

    def close(self):
        for process in (self.manager, self.process):
            process.terminate()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
