#!/usr/bin/env python3
"""Installs a build into an empty folder and uses it from there: install_test.py CMAKE SOURCE_DIR BUILD_DIR SANITIZED(0|1)"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

CMAKE, SOURCE_DIR, BUILD_DIR, SANITIZED = sys.argv[1:5]
INSTALLED = [
    "bin/kommunalatlas",
    "share/kommunalatlas/networks.json",
    "share/kommunalatlas/networks.schema.json",
    "share/kommunalatlas/tour.schema.json",
    "share/kommunalatlas/output.schema.json",
    "share/kommunalatlas/tours/talk.json",
    "share/kommunalatlas/SOURCES.md",
    "share/kommunalatlas/kommunalatlas.map",
    "share/man/man1/kommunalatlas.1",
    "share/man/de/man1/kommunalatlas.1",
    "share/applications/kommunalatlas.desktop",
    "share/icons/hicolor/scalable/apps/kommunalatlas.svg",
    "share/mime/packages/kommunalatlas.xml",
]


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.root = pathlib.Path(cls.folder.name)
        cls.prefix = cls.root / "where it lies"  # with spaces, as people have them
        subprocess.run([CMAKE, "--install", BUILD_DIR, "--prefix", cls.prefix], check=True, stdout=subprocess.DEVNULL)
        cls.program = cls.prefix / "bin/kommunalatlas"

    def run_program(self, program, *arguments):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.root), "LANG": "C.UTF-8"}
        return subprocess.run([program, *arguments], cwd="/", env=environment, capture_output=True, text=True, timeout=60)

    def test_every_file_is_there(self):
        for name in INSTALLED:
            self.assertTrue((self.prefix / name).is_file(), name)

    def test_finds_its_data_from_another_folder(self):
        result = self.run_program(self.program, "list", "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(len(json.loads(result.stdout)), 47)

    def test_draws_from_another_folder(self):
        picture = self.root / "world.png"
        result = self.run_program(self.program, "render", "-o", picture, "--size", "640x360")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(picture.read_bytes()[:4], b"\x89PNG")

    def test_works_through_a_link(self):
        link = self.root / "atlas"
        link.symlink_to(self.program)
        result = self.run_program(link, "list", "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_reads_the_installed_data_and_no_other(self):
        data = self.prefix / "share/kommunalatlas/networks.json"
        aside = data.with_suffix(".aside")
        data.rename(aside)
        try:
            result = self.run_program(self.program, "list")
        finally:
            aside.rename(data)
        self.assertEqual(result.returncode, 1, "the data is gone, which is a problem with files")
        self.assertIn("networks.json", result.stderr)

    @unittest.skipIf(SANITIZED == "1", "sanitizers note the full path of every source file; such a build is never given away")
    def test_knows_no_path_of_the_building_machine(self):
        content = self.program.read_bytes()
        for path in (SOURCE_DIR, BUILD_DIR):
            # Not assertNotIn: its message would print the whole program.
            self.assertEqual(content.count(path.encode() + b"/"), 0, path)

    def test_desktop_entry_and_icon_are_valid(self):
        entry = self.prefix / "share/applications/kommunalatlas.desktop"
        subprocess.run(["desktop-file-validate", entry], check=True)
        self.assertIn("Exec=kommunalatlas %f\n", entry.read_text())
        icon = self.prefix / "share/icons/hicolor/scalable/apps/kommunalatlas.svg"
        subprocess.run(["rsvg-convert", "-w", "64", "-o", self.root / "icon.png", icon], check=True)

    def test_a_session_is_opened_by_a_double_click_and_other_json_is_not(self):
        if not shutil.which("update-mime-database") or not shutil.which("gio"):
            print("update-mime-database or gio is missing: the file's type was not tried")
            return
        mime = self.root / "data/mime"
        (mime / "packages").mkdir(parents=True)
        for package in (self.prefix / "share/mime/packages/kommunalatlas.xml", pathlib.Path("/usr/share/mime/packages/freedesktop.org.xml")):
            shutil.copy(package, mime / "packages")
        subprocess.run(["update-mime-database", mime], check=True, stderr=subprocess.DEVNULL)
        for name, kind in (("Kommunalatlas.json", "application/x-kommunalatlas+json"), ("Abend.kommunalatlas.json", "application/x-kommunalatlas+json"),
                           ("Sitzung 2.kommunalatlas.json", "application/x-kommunalatlas+json"), ("Rundgang 10.kommunalatlas.json", "application/x-kommunalatlas+json"),
                           ("other.json", "application/json")):
            path = self.root / name
            path.write_text("{}")
            environment = {"PATH": os.environ["PATH"], "HOME": str(self.root), "XDG_DATA_HOME": str(self.root / "data"), "XDG_DATA_DIRS": "/nonexistent",
                           "GIO_USE_VFS": "local"}
            result = subprocess.run(["gio", "info", "-a", "standard::content-type", path], env=environment, capture_output=True, text=True, check=True)
            self.assertIn(f"standard::content-type: {kind}\n", result.stdout, name)
        entry = (self.prefix / "share/applications/kommunalatlas.desktop").read_text()
        self.assertRegex(entry, r"(?m)^MimeType=application/x-kommunalatlas\+json;")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
