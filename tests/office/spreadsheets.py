#!/usr/bin/env python3
"""Opens workbooks and csv-excel with LibreOffice: it gives back the same cells, and finds no formula.

   spreadsheets.py PROGRAM    the program that writes them: office_spreadsheets
"""
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

NAMESPACES = {name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("table", "office", "text")}
# The values, as LibreOffice has them in its own format.
NUMBERS = {
    "number": ("float", "12"),
    "share": ("percentage", "0.975"),
    "ratio": ("float", "3.2"),
    "time": ("date", "2026-10-12T09:02:00"),
    "hours": ("time", "PT52H00M00S"),
    "seconds": ("time", "PT00H00M30S"),
    "money": ("float", "120.5"),
}
# TAB is a space wherever texts are shown.
SHOWN = {"a\tb": "a b"}


def attribute(element, space, name):
    return element.get(f"{{{NAMESPACES[space]}}}{name}")


def convert(folder, name, *options):
    """The file as LibreOffice reads it, in its flat format."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *options, "--convert-to", "fods",
         "--outdir", f"{folder}/read", f"{folder}/{name}"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    return ElementTree.parse(f"{folder}/read/{Path(name).stem}.fods").getroot()


def text_of(cell):
    def plain(element):
        out = element.text or ""
        for child in element:
            tag = child.tag.rpartition("}")[2]
            if tag == "s":
                out += " " * int(attribute(child, "text", "c") or 1)
            elif tag == "tab":
                out += "\t"
            elif tag == "line-break":
                out += "\n"
            else:
                out += plain(child)
            out += child.tail or ""
        return out
    return "\n".join(plain(paragraph) for paragraph in cell.findall("text:p", NAMESPACES))


def value_of(cell):
    kind = attribute(cell, "office", "value-type")
    if kind in ("date", "time"):
        return kind, attribute(cell, "office", f"{kind}-value")
    if kind == "string" or kind is None:
        return kind, text_of(cell)
    return kind, attribute(cell, "office", "value")


def sheets_of(document):
    sheets = {}
    for table in document.findall(".//office:spreadsheet/table:table", NAMESPACES):  # not those within charts
        rows = []
        for row in table.iter(f"{{{NAMESPACES['table']}}}table-row"):
            rows.append([value_of(cell) for cell in row.findall("table:table-cell", NAMESPACES)])
        sheets[attribute(table, "table", "name")] = rows
    return sheets


def formulas_of(document):
    found = [element for element in document.iter() if attribute(element, "table", "formula") is not None]
    return found + list(document.iter(f"{{{NAMESPACES['text']}}}a"))


class Judge:
    def __init__(self):
        self.faults = 0

    def expect(self, what, found, right):
        if found != right:
            self.faults += 1
            print(f"{what}: {str(found)[:200]}, not {str(right)[:200]}")

    def rows(self, what, found, written, guarded, numbers=True):
        found = [[one for one in row if one[0] is not None] for row in found]
        self.expect(f"{what}: headings", [text.lstrip("\t") for _, text in found[0]], ["事由", "=1+2"])
        for row, (text, second) in zip(found[1:], written):
            if text in NUMBERS:
                if numbers:
                    self.expect(f"{what}: {text}", row[1], NUMBERS[text])
                continue
            right = SHOWN.get(text, text)
            kind, read = row[0]
            self.expect(f"{what}: {text[:40]!r}: kind", kind, "string")
            self.expect(f"{what}: {text[:40]!r}", read.removeprefix("\t") if guarded else read, right)
            self.expect(f"{what}: {text[:40]!r}: beside it", row[1], ("string", second))


def main():
    if shutil.which("soffice") is None:
        print("soffice is not here")
        return 77
    judge = Judge()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.argv[1], folder], check=True)
        written = json.loads(Path(folder, "awkward.json").read_text("utf-8"))
        workbook = convert(folder, "awkward.xlsx")
        sheets = sheets_of(workbook)
        judge.expect("xlsx: sheets", list(sheets), ["概况", "图表", "时段", "值", "Today’s 图"])
        judge.expect("xlsx: formulas", formulas_of(workbook), [])
        for name in list(sheets)[3:]:
            judge.rows(f"xlsx: {name}", sheets[name], written, guarded=False)
        judge.expect("xlsx: sentences", [row[0][1] for row in sheets["概况"] if row[0][1]][-2:],
                     ["=1+2", "013800138000"])
        # In English and in Chinese; with and without its "detect special numbers", which is off at
        # first, and without which it takes only plain numbers for numbers.
        for language in (1033, 2052):
            for special in ("true", "false"):
                document = convert(folder, "awkward.csv", f"--infilter=CSV:44,34,76,1,,{language},false,{special}")
                what = f"csv-excel: {language}, {special}"
                judge.expect(f"{what}: formulas", formulas_of(document), [])
                judge.rows(what, *sheets_of(document).values(), written, guarded=True, numbers=special == "true")
    return 1 if judge.faults else 0


if __name__ == "__main__":
    sys.exit(main())
