"""One number in every format: what html, xlsx, md and csv say of a report is what its JSON says.

    python3 same_numbers.py BINARY

On the example desk and on a generated month. Pages are compared cell by cell with each other, and
then with the JSON: every figure of the month, every row of the lists.
"""

import csv
import datetime
import html.parser
import io
import json
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path

import support

HERE = Path(__file__).resolve().parent
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def given(desk, now, *report):
    done = subprocess.run([support.BINARY, "-C", desk, "--now", now, "--lang", "en", "report", *report],
                          env=support.environment(), capture_output=True, check=True, timeout=120)
    return done.stdout


class Cells(html.parser.HTMLParser):
    """The rows of all tables of a page."""

    def __init__(self, page):
        super().__init__()
        self.rows, self.cell = [], None
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.cell = ""

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.rows[-1].append(self.cell)
            self.cell = None


def markdown_rows(text):
    rows = []
    for line in text.splitlines():
        if not line.startswith("|") or re.fullmatch(r"[|:\- ]+", line):
            continue
        cells = re.split(r"(?<!\\)\|", line)[1:-1]
        rows.append([re.sub(r"&#(\d+);", lambda m: chr(int(m[1])), re.sub(r"\\(.)", r"\1", cell)).strip()
                     for cell in cells])
    return rows


def sheets(data):
    """The cells of each sheet as (text or number, format of the number)."""
    book = zipfile.ZipFile(io.BytesIO(data))
    strings = []
    if "xl/sharedStrings.xml" in book.namelist():
        for one in xml.fromstring(book.read("xl/sharedStrings.xml")):
            strings.append("".join(text.text or "" for text in one.iter(SHEET + "t")))
    for name in sorted(book.namelist()):
        if not re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name):
            continue
        for row in xml.fromstring(book.read(name)).iter(SHEET + "row"):
            cells = []
            for cell in row.iter(SHEET + "c"):
                assert cell.find(SHEET + "f") is None, "a formula"
                value = cell.find(SHEET + "v")
                if value is None:
                    inline = "".join(text.text or "" for text in cell.iter(SHEET + "t"))
                    cells.append(inline)
                elif cell.get("t") == "s":
                    cells.append(strings[int(value.text)])
                else:
                    cells.append(float(value.text))
            yield cells


def day_number(text):
    """A spreadsheet's number of a moment."""
    moment = datetime.datetime.fromisoformat(text).replace(tzinfo=None)
    return (moment - datetime.datetime(1899, 12, 30)).total_seconds() / 86400


class SameNumbers:
    desk = now = period = None

    def report(self, form, *report):
        return given(self.desk, self.now, *report, "-O", form)

    def json(self, *report):
        return json.loads(self.report("json", *report))

    def test_pages_agree_cell_by_cell(self):
        for report in (["paper", self.period], ["month", self.period], ["figures", self.period],
                       ["staff", self.period], ["complaints", self.period], ["spent", self.period],
                       ["overdue"], ["callbacks"], ["day", self.period + "-20"]):
            with self.subTest(report=report):
                squeezed = [[re.sub(r"\s+", " ", cell).strip() for cell in row]
                            for row in Cells(self.report("html", *report).decode()).rows]
                marked = [[re.sub(r"\s+", " ", cell) for cell in row]
                          for row in markdown_rows(self.report("md", *report).decode())]
                self.assertEqual(squeezed, marked)

    def test_the_month_is_its_json(self):
        month = self.json("month", self.period)
        rows = {row[0]: row for row in markdown_rows(self.report("md", "month", self.period).decode())}
        for figure in month["figures"]:
            if figure["rate"] is None:
                continue
            row = next((row for name, row in rows.items() if len(row) > 5
                        and row[1] == str(figure["met"]) and row[2] == str(figure["of"])), None)
            self.assertIsNotNone(row, figure)
        table = self.report("csv", "month", self.period).decode()
        flat = dict(list(csv.reader(io.StringIO(table)))[1:])
        for name, value in month["flow"].items():
            self.assertEqual(flat[f"flow.{name}"], str(value))
        for clock, counts in month["clocks"].items():
            for name, value in counts.items():
                shown = "" if value is None else f"{value:.4f}" if name.endswith("rate") else str(value)
                self.assertEqual(flat[f"clocks.{clock}.{name}"], shown)
        numbers = [cell for row in sheets(self.report("xlsx", "month", self.period)) for cell in row
                   if isinstance(cell, float)]
        for clock, counts in month["decided"]["clocks"].items():
            for name in ("met", "breached"):
                self.assertIn(counts[name], numbers)
            if counts["on_time_rate"] is not None:
                self.assertTrue(any(abs(number - counts["on_time_rate"]) < 1e-9 for number in numbers),
                                (clock, counts))

    def test_lists_are_their_json_row_by_row(self):
        for report in (["overdue"], ["breaches", self.period]):
            with self.subTest(report=report):
                items = self.json(*report)["items"]
                self.assertTrue(items)
                rows = list(csv.DictReader(io.StringIO(self.report("csv", *report).decode())))
                for item, row in zip(items, rows, strict=True):
                    for name, value in item.items():
                        self.assertEqual(row[name], "" if value is None else str(value), name)
                lines = self.report("ndjson", *report).decode().splitlines()
                self.assertEqual([json.loads(line) for line in lines], items)
                table = [row for row in sheets(self.report("xlsx", *report))
                         if row and isinstance(row[0], str) and re.match(r"\d{8}-\d", row[0])]
                for item, row in zip(items, table, strict=True):
                    self.assertEqual(row[0], item["id"])
                    self.assertTrue(any(isinstance(cell, float) and
                                        abs(cell - day_number(item["due"])) < 1e-6 for cell in row))
                    late = item["late_minutes"] / 1440
                    self.assertTrue(any(isinstance(cell, float) and abs(cell - late) < 1e-6
                                        for cell in row))


class Example(SameNumbers, unittest.TestCase):
    desk = str(HERE.parent.parent / "examples/desk")
    now, period = "2026-11-01T09:00", "2026-10"


class Generated(SameNumbers, unittest.TestCase):
    now, period = "2026-04-02T09:00", "2026-03"

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.desk = cls.folder.name + "/desk"
        subprocess.run([support.BINARY, "init", cls.desk, "--lang", "en"], check=True,
                       capture_output=True, env=support.environment())
        made = cls.folder.name + "/made"
        subprocess.run([sys.executable, HERE.parent / "bench/make_ledger.py", made, "--requests", "300"],
                       check=True, capture_output=True)
        for ledger in Path(made).glob("ledger/*.csv"):
            (Path(cls.desk) / "ledger" / ledger.name).write_bytes(ledger.read_bytes())

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()


if __name__ == "__main__":
    support.main()
