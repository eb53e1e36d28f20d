"""Makes the files beside it as the programs that had them in hand would have written them.

    python3 make.py

The good journal comes from the program's own format: sums are right, phones are fictional. The files
are committed, so that the tests need no Python to read them; run this again after a change here.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "e2e"))
from support import COLUMNS, journal_line  # noqa: E402

HERE = Path(__file__).resolve().parent
HEADER = ",".join(COLUMNS) + "\n"
CLERK = {"by": "林悦", "role": "desk"}


def logged(id, time, place, text, phone, contact="王芳", **more):
    at = f"{id[-12:-8]}-{id[-8:-6]}-{id[-6:-4]}T{time}:00+08:00"
    return journal_line(recorded=at, request=id, event="logged", at=at, category="repair",
                        urgency="normal", scope="in", channel="phone", location=place, text=text,
                        contact=contact, phone=phone, **CLERK, **more)


def later(id, event, time, recorded=None, **more):
    at = f"{id[-12:-8]}-{id[-8:-6]}-{id[-6:-4]}T{time}:00+08:00"
    written = at if recorded is None else f"{at[:11]}{recorded}:00+08:00"
    return journal_line(recorded=written, request=id, event=event, at=at, **CLERK, **more)


def october(first=1, month="202610"):
    """Two repairs and a note: seven lines with the header."""
    one, two = f"{month}03-{first:03}", f"{month}03-{first + 1:03}"
    return [logged(one, "09:00", "3-2-1201", "水管漏水", "13800001001"),
            later(one, "dispatched", "09:04", team="eng"),
            logged(two, "09:20", "8-1-大堂", "灯不亮,“声控”失灵", "13800001002", "李娜"),
            later(two, "noted", "09:30", text="note in English"),
            later(one, "accepted", "09:40"),
            later(two, "noted", "10:00", text="已联系业主")]


GOOD = HEADER + "".join(october())


def cells(line):
    """The fields of a line as a spreadsheet has them in its cells."""
    out, quoted, cell = [], False, ""
    for i, c in enumerate(line.rstrip("\n")):
        if c == '"':
            quoted = not quoted
        elif c == "," and not quoted:
            out.append(cell)
            cell = ""
        else:
            cell += c
    return out + [cell]


def row(fields, separator=",", quote=None):
    quote = quote or (lambda f: any(c in f for c in (separator, '"', "\n")))
    return separator.join(f'"{f}"' if quote(f) else f for f in fields)


def resaved(change=lambda fields: fields, separator=",", quote=None, end="\r\n", text=GOOD):
    lines = text.splitlines()
    return "".join(row(change(cells(line)), separator, quote) + end for line in lines)


def number(field):
    """What becomes of a cell that looks like a number."""
    if field.isdigit() and len(field) == 11:
        return f"{int(field):.2E}"
    if field.isdigit() and len(field) == 8 and field[0] == "0":
        return str(int(field))
    return field


def as_numbers(fields):
    return [number(f) for f in fields]


def as_dates(fields):
    def date(field):
        if len(field) == 25 and field[10] == "T":
            year, month, day = field[:10].split("-")
            return f"{int(year)}/{int(month)}/{int(day)} {int(field[11:13])}:{field[14:16]}"
        return field
    return [date(f) for f in fields]


BOM = "\ufeff"
EMPTY = "," * (len(COLUMNS) - 1)


def with_zeros():
    """A record whose sum begins with a zero and has decimal digits only: a number to a spreadsheet."""
    for i in range(100000):
        line = later("20261003-002", "noted", "10:10", text=f"call {i}")
        if line[-9] == "0" and line[-9:-1].isdigit():
            return GOOD + line
    raise AssertionError


FILES = {
    # Nothing is lost: check --fix takes it out again.
    "bom": (BOM + GOOD).encode(),
    "crlf": GOOD.replace("\n", "\r\n").encode(),
    "bom-crlf": (BOM + GOOD).replace("\n", "\r\n").encode(),
    # Saved by a spreadsheet.
    "excel-utf8": (BOM + resaved(as_numbers)).encode(),
    "excel-gbk": resaved(as_numbers).encode("gb18030"),
    "excel-big5": resaved(text=GOOD.replace("悦", "悅").replace("灯", "燈").replace("“声控”", "「聲控」")
                          .replace("联系业", "聯絡業")).encode("big5hkscs"),
    "excel-unicode": resaved(as_numbers, separator="\t").encode("utf-16"),
    "excel-semicolons": (BOM + resaved(separator=";")).encode(),
    "excel-tabs": resaved(separator="\t").encode("utf-8"),
    "excel-dates": (BOM + resaved(as_dates)).encode(),
    "wps-dates-gbk": resaved(lambda f: as_dates(as_numbers(f))).encode("gb18030"),
    "wps-columns": resaved(lambda f: f + ["", "", ""]).encode(),
    "wps-rows": (resaved() + (EMPTY + "\r\n") * 5).encode(),
    "libreoffice-quotes": resaved(quote=lambda f: True, end="\n").encode(),
    "libreoffice-zeros": resaved(as_numbers, end="\n", text=with_zeros()).encode(),
    "notepad-ansi": GOOD.replace("\n", "\r\n").encode("gb18030"),
    "notepad-unicode": GOOD.replace("\n", "\r\n").encode("utf-16"),
    "utf16-no-mark": GOOD.encode("utf-16-le"),
    # Only the marks and the sums tell: the values look right.
    "excel-quiet": (BOM + GOOD.replace("8-1-大堂", "2008/1/5").replace("13800001002", "1380000100")
                    ).replace("\n", "\r\n").encode(),
    "excel-quiet-bom": (BOM + GOOD.replace("13800001002", "1380000100")).encode(),
    "excel-quiet-crlf": GOOD.replace("3-2-1201", "2003/2/12").replace("\n", "\r\n").encode(),
    # git, copies and moves.
    "conflict": (HEADER + "".join(october()[:4]) + "<<<<<<< HEAD\n" + october()[4] + "=======\n"
                 + later("20261003-001", "accepted", "09:41") + ">>>>>>> 1f2e3d4 (evening)\n"
                 + october()[5]).encode(),
    "conflict-diff3": (HEADER + "".join(october()[:4]) + "<<<<<<< ours\n" + october()[4]
                       + "||||||| 1f2e3d4\n=======\n" + october()[5] + ">>>>>>> theirs\n").encode(),
    "two-files": (GOOD + HEADER + "".join(october(3))).encode(),
    "two-copies": (GOOD + "".join(october())).encode(),
    "union": (HEADER + october()[0] + october()[0] + "".join(october()[1:])).encode(),
    "september": (HEADER + "".join(october(month="202609"))).encode(),
    "stray-month": (GOOD + logged("20260930-001", "17:00", "3-2-1202", "停电", "13800001003")).encode(),
    "other-desk": (HEADER + logged("N20261003-001", "09:00", "3-2-1201", "水管漏水",
                                   "13800001001")).encode(),
    # Clocks: nothing is refused for them.
    "clock-back": (GOOD + later("20261003-001", "arrived", "10:05", "07:00")).encode(),
    "clock-ahead": (GOOD + later("20261003-001", "arrived", "23:00")).encode(),
    # Torn or cut: nothing was acknowledged of it.
    "no-newline": GOOD[:-1].encode(),
    "torn": GOOD[:-30].encode(),
    "two-lines-merged": GOOD.replace("\n" + october()[1], october()[1], 1).encode(),
}


def main():
    (HERE / "good.csv").write_bytes(GOOD.encode())
    for name, content in FILES.items():
        (HERE / f"{name}.csv").write_bytes(content)
    print(f"{len(FILES)} files", os.fsdecode(HERE.name))


if __name__ == "__main__":
    main()
