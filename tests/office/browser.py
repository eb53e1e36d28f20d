"""Pages for the browser, printed by a real one: on A4, nothing cut off, nothing said on its console.

  browser.py BINARY [FOLDER]   reports of the example desk in each language; FOLDER keeps the pages,
                               what was printed of them and pictures, to be looked at

Exit 77: chromium or poppler's programs are not here.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

BINARY = None
KEEP = None
DESK = Path(__file__).resolve().parents[2] / "examples/desk"
MONTH_END = "2026-11-01T09:00+08:00"
A4 = (595, 842)  # in points
MARGIN = 20      # nearer to the edge no printer prints; poppler takes turned letters for broad ones
LANGUAGES = ("en", "zh-CN", "zh-TW")
REPORTS = ("paper 2026-10", "month 2026-10", "figures 2026-10", "overdue", "callbacks", "day 2026-10-20", "breaches 2026-10",
           "complaints 2026-10", "staff 2026-10", "repeats 2026-10", "stuck")


def without_blanks(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def output_of(*command):
    return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode("utf-8")


def flaws_of_source(page):
    """What must not be in the file, whatever the ledger holds."""
    for element in xml.fromstring(page).iter():
        name = element.tag.lower()
        if name in ("script", "iframe", "object", "embed", "link", "img", "base", "form", "a", "use", "image"):
            yield f"<{name}>"
        for attribute in element.attrib:
            if attribute.startswith("on") or attribute in ("href", "src", "style", "action"):
                yield f"{attribute}= in <{name}>"
        if name == "style" and re.search(r"url\(|@import|expression", element.text):
            yield "a style that fetches something"


def texts_in(page):
    """Of every element that holds one: cells, headings, sentences, the words of charts."""
    for element in xml.fromstring(page).find("body").iter():
        if element.tag not in ("title", "desc") and element.text and element.text.strip():
            yield element.text


def words_of(pdf):
    """A list of (left, right, bottom, word) for each page, places in points from the upper left."""
    pages = output_of("pdftotext", "-bbox", pdf, "-").split("<page ")[1:]
    place = re.compile(r'<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
    return [[(float(left), float(right), float(bottom), word)
             for left, right, bottom, word in place.findall(page)] for page in pages]


def flaws_of_print(page, pdf):
    sizes = re.findall(r"Page.*size: +([\d.]+) x ([\d.]+)", output_of("pdfinfo", "-l", "-1", pdf))
    for width, height in sizes:
        if (round(float(width)), round(float(height))) != A4:
            yield f"a page of {width} x {height} points"
    words = words_of(pdf)
    for number, on_page in enumerate(words, 1):
        for left, right, bottom, word in on_page:
            if left < MARGIN or right > A4[0] - MARGIN or bottom > A4[1]:
                yield f"page {number}: '{word}' stands at {left:.0f} to {right:.0f}, {bottom:.0f} down"
        if without_blanks("".join(word for *_, word in on_page[-3:])) != f"{number}/{len(words)}":
            yield f"page {number} is not numbered: {on_page[-3:]}"
    # Raw: in the order of the file, so that a cell of several lines stays together.
    printed = without_blanks(output_of("pdftotext", "-raw", pdf, "-"))
    for text in texts_in(page):
        if without_blanks(text) not in printed:
            yield f"not printed: {text}"


def print_page(path):
    """Prints beside the page; returns what the browser's console said."""
    pdf = path.with_suffix(".pdf")
    with tempfile.TemporaryDirectory() as profile:
        done = subprocess.run(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
             "--enable-logging=stderr", "--v=0", "--no-pdf-header-footer", f"--print-to-pdf={pdf}", path.as_uri()],
            capture_output=True, check=True, timeout=240)
    return pdf, [line for line in done.stderr.decode("utf-8").splitlines() if "CONSOLE" in line]


class Printed(unittest.TestCase):
    def test_reports_of_the_example(self):
        with tempfile.TemporaryDirectory() as temporary:
            folder = KEEP or Path(temporary)
            for language in LANGUAGES:
                for report in REPORTS:
                    with self.subTest(language=language, report=report):
                        self.look_at(report, language, folder / f"{report.split()[0]}.{language}.html")

    def look_at(self, report, language, path):
        path.write_text(output_of(BINARY, "--desk", DESK, "--now", MONTH_END, "--lang", language, "report",
                                  *report.split(), "-O", "html"), encoding="utf-8")
        page = path.read_text(encoding="utf-8")
        self.assertEqual(list(flaws_of_source(page)), [])
        pdf, said = print_page(path)
        self.assertEqual(said, [])
        self.assertEqual(list(flaws_of_print(page, pdf)), [])
        if KEEP:
            output_of("pdftoppm", "-r", "60", "-png", pdf, path.with_suffix(""))


if __name__ == "__main__":
    BINARY = Path(sys.argv[1]).resolve()
    KEEP = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    missing = [name for name in ("chromium", "pdfinfo", "pdftotext", "pdftoppm") if not shutil.which(name)]
    if missing:
        print("not here:", *missing)
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
