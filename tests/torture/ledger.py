"""Reads journals and seals without deskctl: it cannot be its own witness."""

import csv
import zlib
from dataclasses import dataclass, field


@dataclass
class JournalFile:
    """A journal as it stands: its whole groups, and what is wrong with the rest."""

    groups: list = field(default_factory=list)  # of lists of fields by column
    damaged: list = field(default_factory=list)
    torn: int = 0  # bytes at the end that do not count


def _fields(line, columns):
    """The fields of a line whose sum is right; nothing otherwise."""
    body, comma, total = line.rpartition(b",")
    if not comma or total != b"%08x" % zlib.crc32(body) or b"\0" in line:
        return None
    try:
        cells = next(csv.reader([line.decode("utf-8")]))
    except (UnicodeDecodeError, csv.Error, StopIteration):
        return None
    return dict(zip(columns, cells)) if len(cells) == len(columns) else None


def _part(fields):
    for fact in fields["facts"].split(";"):
        if fact.startswith("part="):
            number, _, of = fact[5:].partition("/")
            return int(number), int(of)
    return 1, 1


def read_file(content, name):
    """A line counts if its sum is right; a group counts if it is all there."""
    journal = JournalFile()
    lines = content.split(b"\n")
    columns = lines[0].decode("utf-8", "replace").split(",")
    if len(lines) == 1 or columns[-1] != "sum":
        journal.torn = len(content)
        return journal
    at = whole = len(lines[0]) + 1
    group = []
    wrong = []  # lines that do not count: a torn end unless something whole follows
    for number, line in enumerate(lines[1:], 2):
        text = line.split(b"\0")[0]  # zeros are what a power cut leaves of a later write
        fields = _fields(text, columns)
        part, parts = _part(fields) if fields else (0, 0)
        if fields and not (wrong and part > 1):
            if wrong or part != len(group) + 1:
                journal.damaged += wrong or [f"{name}:{number - 1}"]
                wrong, group = [], []
            group.append(fields)
            if len(group) == parts:
                journal.groups.append(group)
                group = []
                whole = min(at + len(text) + (text == line), len(content))
        if text != line or (line and not fields):
            wrong.append(f"{name}:{number}")
        at += len(line) + 1
    journal.torn = len(content) - whole
    return journal


def read_lines(content):
    """The lines of any file with a header whose sums are right."""
    lines = content.split(b"\n")
    columns = lines[0].decode("utf-8", "replace").split(",")
    return [fields for fields in (_fields(line, columns) for line in lines[1:]) if fields]


def read_ledger(desk):
    return {path.name: read_file(path.read_bytes(), path.name)
            for path in sorted((desk.path / "ledger").glob("2*.csv"))}


def read_registers(desk):
    """The same of the registers' files, whose entries count as requests under the register's name."""
    journals = {}
    for path in sorted((desk.path / "registers").glob("*.csv")):
        journals[path.name] = read_file(path.read_bytes(), path.name)
        for group in journals[path.name].groups:
            for fields in group:
                fields["request"] = fields.pop("entry")
    return journals


def number_of(request):
    return int(request.split("-")[1]) if "-" in request else 0
