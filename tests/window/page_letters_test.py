"""Letters that the program's own font lacks: the browser draws them, on the screen and in files, and files say so.
usage: page_letters_test.py PAGE.html [test ...]"""

import os
import subprocess
import sys
import unittest

import page_test
from page_test import PageCase

NAMES = "თბილისი", "بيت", "北京"
# As browsers do that do not want to be recognised: what is drawn cannot be read.
NOISE = """for (const kind of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
  const get = kind.prototype.getImageData;
  kind.prototype.getImageData = function() { const picture = get.apply(this, arguments);
    for (let i = 0; i < picture.data.length; ++i) picture.data[i] = (i * 7919) & 255; return picture; };
}"""


class Letters(PageCase):
    def add(self, app, name):
        app.pipe.ask("Input.insertText", app.session, text=name)
        app.wait(lambda a: "search:add" in a.rects, "the offer to add it")
        app.click("search:add")  # Enter would take the town of that name
        app.wait(lambda a: any(name in line for line in a.state["entries"]), "the entry")
        app.key("Escape")
        app.settled()

    def handout(self, app):
        """Its text and what was said of it."""
        app.key("Escape", "Escape", "ctrl+s")
        app.wait(lambda a: "save:go" in a.rects, "the sheet")
        app.click("save:handout")
        app.wait(lambda a: "save:form:pdf" in a.rects, "the form")
        app.click("save:form:pdf")
        app.click("save:go")
        app.wait(lambda a: a.state["save"]["phase"] == "done", "the end")
        text = subprocess.run(["pdftotext", "-enc", "UTF-8", app.downloaded(".pdf"), "-"], check=True, capture_output=True).stdout
        return text.decode(), app.state["save"]["message"]

    def test_the_browser_draws_them_and_a_file_says_so(self):
        app = self.open()
        drawn = "Letters.pen !== null"
        self.assertFalse(app.evaluate(drawn))
        for name in NAMES:
            with self.subTest(name):
                self.add(app, name)
        self.assertTrue(app.evaluate(drawn))
        text, said = self.handout(app)
        for name in NAMES:
            self.assertIn(name, text)
        self.assertIn("wie dieser Browser sie zeigt", said)
        self.assertIn("liegt bei den Downloads", said)
        self.assertEqual(app.errors, [])

    def test_a_file_without_such_letters_says_nothing(self):
        _, said = self.handout(self.open())
        self.assertNotIn("Browser", said)

    def test_where_nobody_draws_there_are_boxes_and_nothing_else_is_amiss(self):
        app = self.bare(script=NOISE, flags=("--disable-remote-fonts",))
        app.wait(lambda a: a.rects and not a.state["moving"], "the first picture")
        self.add(app, NAMES[0])
        _, said = self.handout(app)
        self.assertNotIn("Browser", said)
        self.assertEqual(app.errors, [])


if __name__ == "__main__":
    page_test.PAGE = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
