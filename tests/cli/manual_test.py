"""The manual pages and --help tell the same, and what both show as an example works. Usage: manual_test.py BINARY SOURCE_DIR"""

import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

BINARY, SOURCE = None, None
LIMIT_SECONDS = 120  # against hangs
PAGES = ("docs/man/kommunalatlas.1", "docs/man/de/kommunalatlas.1")


def run(*arguments, **options):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LC_ALL", "LC_MESSAGES")}
    environment["LANG"] = "de_DE.UTF-8"
    return subprocess.run([BINARY, *map(str, arguments)], capture_output=True, timeout=LIMIT_SECONDS, env=environment, **options)


def help_of(*command):
    result = run(*command, "--help")
    assert result.returncode == 0 and not result.stderr, result.stderr
    return result.stdout.decode()


def commands():
    section = re.search(r"(?ms)^Commands:\n(.*?)\n\n", help_of()).group(1)
    return re.findall(r"(?m)^  ([a-z-]+) ", section)


def options_in(text):
    """Names of options at the beginning of lines of --help."""
    return {name for line in re.findall(r"(?m)^  (-\S+)", text) for name in line.split(",")}


def source(page):
    return (SOURCE / page).read_text(encoding="utf-8")


def plain(page):
    """The words of a page: without requests, quotes and fonts."""
    text = re.sub(r"\\f[A-Z]|\\:", "", source(page)).replace("\\-", "-").replace("\\(:u", "ü")
    lines = []
    for line in text.splitlines():
        if re.match(r"\.[BIR]{2} ", line):  # alternating fonts: arguments are joined
            line = "".join(quoted or bare for quoted, bare in re.findall(r'"([^"]*)"|(\S+)', line.split(" ", 1)[1]))
        elif re.match(r"\.[BI] ", line):
            line = line.split(" ", 1)[1]
        lines.append(line)
    return "\n".join(lines)


class Pages(unittest.TestCase):
    def test_no_warning_of_the_formatter(self):
        if not shutil.which("groff"):
            self.fail("groff is missing (package groff-base)")
        for page in PAGES:
            result = subprocess.run(["groff", "-k", "-man", "-Tutf8", "-ww", "-rLL=80n", SOURCE / page], capture_output=True, timeout=LIMIT_SECONDS)
            self.assertEqual((result.returncode, result.stderr), (0, b""), page)
            self.assertGreater(len(result.stdout), 5000)

    def test_every_command_and_option_is_there_and_no_other(self):
        names = commands()
        self.assertGreaterEqual(set(names), {"render", "list", "check", "place", "compare", "without-entry", "related", "export", "handout", "poster",
                                             "cards", "tour", "import"})
        options = set()
        for command in names:
            options |= options_in(help_of(command))
        self.assertLessEqual(options_in(help_of()), options)
        for page in PAGES:
            text = plain(page)
            headings = re.findall(r"(?m)^\.TP\n\.BR ([a-z]\S*) ", source(page))
            documented = [name.replace("\\-", "-") for name in headings]
            self.assertEqual(sorted(set(documented) & set(names)), sorted(names), page)
            first = text.index("COMMANDS" if "/de/" not in page else "BEFEHLE")
            last = text.index("OPTIONS" if "/de/" not in page else "OPTIONEN", first)
            self.assertEqual(sorted(re.findall(r"(?m)^\.TP\n([a-z][a-z-]*)", text[first:last])), sorted(names), page)
            self.assertEqual(set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text)) | {"-h", "-o"}, options, page)
            for option in ("-h", "-o"):
                self.assertRegex(text, r"(?m)(^|[\s\[])" + option + r"\b")

    def test_every_choice_is_there(self):
        for command in commands():
            for choices in re.findall(r"(?m)^  --\S+ ([a-z,-]+(?:\|[a-z0-9,-]+)+)", help_of(command)):
                for choice in choices.split("|"):
                    for page in PAGES:
                        self.assertRegex(plain(page), r"(?<![\w-])" + re.escape(choice) + r"(?![\w-])", (command, page))

    def test_every_key_of_a_filter_is_there(self):
        message = run("list", "--filter", "colour=red").stderr.decode()
        keys = message.split("known: ")[1].strip().split(", ")
        self.assertGreater(len(keys), 8)
        listed = {page: source(page).split(".SH FILTER")[1].split(".SH")[0] for page in PAGES}
        for page, section in listed.items():
            for key in keys:
                self.assertRegex(section, r"(?m)^\.BR? .*\b" + key + r"\b", page)

    def test_every_field_and_word_of_json_is_there(self):
        schema = json.loads((SOURCE / "data/output.schema.json").read_text(encoding="utf-8"))
        names = set()

        def collect(part, name=""):
            if isinstance(part, dict):
                names.update(part.get("properties", {}))
                # Roles are those of the data, whose schema has them.
                if name != "role":
                    names.update(word for word in part.get("enum", []))
                for key, value in part.items():
                    collect(value, key)
            elif isinstance(part, list):
                for value in part:
                    collect(value)
        collect(schema)
        self.assertGreater(len(names), 80)
        for page in PAGES:
            text = plain(page)
            missing = sorted(name for name in names if not re.search(r"(?<![\w-])" + re.escape(name) + r"(?![\w-])", text))
            self.assertEqual(missing, [], page)

    def test_both_languages_have_the_same_parts(self):
        shapes = [[line.split(" ")[0] for line in source(page).splitlines() if line.startswith((".SH", ".SS", ".TP"))] for page in PAGES]
        self.assertEqual(shapes[0], shapes[1])


class Examples(unittest.TestCase):
    @staticmethod
    def of_help(text):
        return re.findall(r"(?m)^  (kommunalatlas .*)$", text)

    def test_every_command_has_some(self):
        for command in commands():
            own = [line for line in self.of_help(help_of(command)) if line.startswith(f"kommunalatlas {command} ")]
            self.assertTrue(own, command)
            self.assertEqual(own, self.of_help(help_of(command)))

    def test_all_work(self):
        examples = set(self.of_help(help_of()))
        for command in commands():
            examples.update(self.of_help(help_of(command)))
        for page in PAGES:
            block = re.search(r"(?ms)^\.nf\n(.*?)^\.fi", source(page)).group(1)
            examples.update(block.replace("\\-", "-").replace("\\(:u", "ü").splitlines())
        folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-manual-"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        for name in ("my-networks.json", "meine-netzwerke.json"):
            shutil.copy(SOURCE / "data/networks.json", folder / name)
        shutil.copy(SOURCE / "data/tours/talk.json", folder)
        for name in ("members.csv", "networks.csv"):
            (folder / name).write_text("Name,Ort,2\nBund,Jena,2019\n", encoding="utf-8")
        (folder / "twin-towns.csv").write_text("Stadt;Land;Partnerstadt;Land\nGera;DE;Jena;DE\n", encoding="utf-8")
        (folder / "own.json").write_text('{"own": true, "networks": []}', encoding="utf-8")
        self.assertGreater(len(examples), 20)
        for example in sorted(examples):
            words = shlex.split(example.split(" >")[0])[1:]
            if not set(words) & set(commands()):
                continue  # opens a window
            result = run(*words, cwd=folder)
            self.assertEqual(result.returncode, 0, example)
            if "import" not in words:  # tells what came of the rows
                self.assertEqual(result.stderr, b"", example)
            target = next((words[i + 1] for i, word in enumerate(words) if word in ("-o", "--export") and words[i + 1] != "-"), None)
            self.assertTrue((folder / target).exists() if target else result.stdout or "check" in words, example)


class Help(unittest.TestCase):
    def test_lines_are_short_and_on_stdout(self):
        for command in [[]] + [[name] for name in commands()]:
            for line in help_of(*command).splitlines():
                self.assertLessEqual(len(line), 110, line)

    def test_a_command_says_how_it_is_called(self):
        for command in commands():
            self.assertRegex(help_of(command), r"(?m)^Usage: kommunalatlas " + command + r" \[OPTIONS\]")

    def test_that_cannot_be_written_is_a_problem(self):
        with open("/dev/full", "wb") as full:
            for arguments in (["--help"], ["place", "--help"], ["--version"]):
                result = subprocess.run([BINARY, *arguments], stdout=full, stderr=subprocess.PIPE, timeout=LIMIT_SECONDS)
                self.assertEqual(result.returncode, 1, arguments)
                self.assertIn(b"no space left", result.stderr)


if __name__ == "__main__":
    BINARY, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=1)
