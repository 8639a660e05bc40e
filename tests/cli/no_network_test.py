"""Nothing leaves the machine and no file is touched that nobody named: system calls of the commands, recorded with strace.
Usage: no_network_test.py BINARY SOURCE_DIR"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

BINARY, SOURCE = None, None
LIMIT_SECONDS = 120  # against hangs


class NoNetwork(unittest.TestCase):
    def setUp(self):
        if not shutil.which("strace"):
            self.skipTest("strace is not installed")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-net-")).resolve()
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        (self.folder / "home").mkdir()

    def calls(self, *arguments):
        trace = self.folder / "trace"
        environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY") and not k.startswith("XDG_")}
        environment.update({"LANG": "de_DE.UTF-8", "HOME": str(self.folder / "home"),
                            # Leaks cannot be looked for in a process that is traced.
                            "ASAN_OPTIONS": environment.get("ASAN_OPTIONS", "") + ":detect_leaks=0"})
        result = subprocess.run(["strace", "-f", "-s", "400", "-o", trace, "-e", "trace=%network,openat,open,creat,rename,unlink,mkdir", BINARY, *map(str, arguments)],
                                capture_output=True, timeout=LIMIT_SECONDS, env=environment)
        if b"ptrace" in result.stderr.lower():
            self.skipTest("processes cannot be traced here")
        self.assertEqual(result.returncode, 0, result.stderr.decode()[-500:])
        return trace.read_text(errors="replace").splitlines()

    def check(self, written, *arguments):
        lines = self.calls(*arguments)
        self.assertGreater(len(lines), 10)
        network = [line for line in lines if re.search(r"AF_INET|AF_INET6|AF_PACKET|AF_NETLINK", line)]
        self.assertEqual(network, [])
        changed = [line for line in lines if re.search(r"O_WRONLY|O_RDWR|O_CREAT|creat\(|rename|unlink|mkdir", line) and not re.search(r'"/dev/|= -1 ', line)]
        elsewhere = [line for line in changed if not any(str(path) in line for path in written) and "fontconfig" not in line]
        self.assertEqual(elsewhere, [])

    def test_lists_and_answers(self):
        for arguments in (["list"], ["list", "--format", "csv", "--filter", "topic=water"], ["place", "Jena"], ["check", SOURCE / "data/networks.json"]):
            self.check([], *arguments)

    def test_files(self):
        out = self.folder / "out"
        out.mkdir()
        self.check([out], "render", "-o", out / "a.png", "--size", "640x360")
        self.check([out], "export", "--format", "geojson", "-o", out / "a.geojson")

    def test_own_data(self):
        own = self.folder / "own.json"
        own.write_text('{"own": true, "networks": [{"id": "a", "name_de": "A", "url": "https://example.org"}]}')
        self.check([], "list", "--data", own)

    def test_without_any_network_at_all(self):
        """In a name space that has no network, not even the computer's own: everything is as it is with one."""
        alone = ["unshare", "--map-root-user", "--net"]
        if not shutil.which("unshare") or subprocess.run([*alone, "true"], capture_output=True).returncode != 0:
            reason = "no name space without a network can be made here"
            print(reason)
            self.skipTest(reason)
        environment = {**os.environ, "LANG": "de_DE.UTF-8", "HOME": str(self.folder / "home")}
        environment.pop("DISPLAY", None)
        for arguments in (["list"], ["place", "Jena"], ["export", "--format", "geojson"], ["check", SOURCE / "data/networks.json"],
                          ["render", "-o", "-", "--size", "640x360"]):
            command = [BINARY, *map(str, arguments)]
            outside = subprocess.run(command, capture_output=True, timeout=LIMIT_SECONDS, env=environment)
            inside = subprocess.run([*alone, *command], capture_output=True, timeout=LIMIT_SECONDS, env=environment)
            self.assertEqual(inside.returncode, 0, inside.stderr.decode()[-500:])
            self.assertEqual(inside.stdout, outside.stdout, arguments)


if __name__ == "__main__":
    BINARY, SOURCE = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
