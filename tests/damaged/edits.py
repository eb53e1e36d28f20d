"""The little language in which a case says what was done to a good file.

    set LINE COLUMN VALUE      a field; the line's sum is made anew, as by a program that knows sums
    edit LINE OLD => NEW       bytes, where they first stand in the line; the sum stays
    line LINE TEXT             the whole line
    insert LINE TEXT           a line before it
    add TIME ID EVENT NAME=VALUE...   a line at the end, by somebody of the desk, with its sum
    delete LINE, double LINE, swap LINE LINE, join LINE (with the next), split LINE BYTE
    drop COLUMN, exchange COLUMN COLUMN, column NAME VALUE    in every line, with new sums
    cut BYTES, end TEXT        at the end of the file
    file NAME                  what follows is done to another file, which begins with a header
    all                        what was there is taken away first
    | TEXT                     a line of a file that is given whole

In texts, «…» stands for what cannot be seen or is long: «ff fe» bytes, «U+202E» a character, «_» a
space, «x*70000» a repetition.
"""

import re
import zlib


def expanded(text):
    """A text of the corpus as the bytes it stands for."""
    out = b""
    for i, part in enumerate(re.split("«([^»]*)»", text)):
        if i % 2 == 0:
            out += part.encode()
        elif part == "_":
            out += b" "
        elif part.startswith("U+"):
            out += chr(int(part[2:], 16)).encode()
        elif repeated := re.fullmatch(r"(.*)\*(\d+)", part, re.DOTALL):
            out += expanded(repeated[1].replace("<", "«").replace(">", "»")) * int(repeated[2])
        else:
            out += bytes.fromhex(part)
    return out


def cells(line):
    """The raw fields of a line, with the quotes that they stand in."""
    return re.findall(rb'(?:^|(?<=,))("(?:[^"]|"")*"|[^,]*)(?=,|$)', line)


def quoted(value):
    special = any(c in value for c in b',"')
    return b'"' + value.replace(b'"', b'""') + b'"' if special else value


def with_sum(fields):
    line = b",".join(fields)
    return line + b",%08x" % zlib.crc32(line)


class File:
    """A CSV file under the knife. Its lines are counted from 1, as messages count them."""

    def __init__(self, text):
        self.lines = text.split(b"\n")  # the last one is what stands behind the last line end
        self.header = cells(self.lines[0])

    @property
    def bytes(self):
        return b"\n".join(self.lines)

    def at(self, column):
        return self.header.index(column.encode())

    def fields(self, index):
        return cells(self.lines[index])

    def resum(self, index, fields):
        self.lines[index] = with_sum(fields[:-1]) if index > 0 else b",".join(fields)

    def set(self, line, column, value=""):
        fields = self.fields(int(line) - 1)
        fields[self.at(column)] = quoted(expanded(value))
        if column == "sum":
            self.lines[int(line) - 1] = b",".join(fields)
        else:
            self.resum(int(line) - 1, fields)

    def edit(self, line, change):
        old, new = (expanded(side.strip(" ")) for side in re.split(r"=>", change, maxsplit=1))
        index = int(line) - 1
        assert old in self.lines[index], (old, self.lines[index])
        self.lines[index] = self.lines[index].replace(old, new, 1)

    def line(self, line, text=""):
        self.lines[int(line) - 1] = expanded(text)

    def insert(self, line, text=""):
        self.lines.insert(int(line) - 1, expanded(text))

    def add(self, time, request, event, *values):
        at = time if "T" in time or not re.match(r"\d\d:\d\d$", time) else f"2026-10-03T{time}:00+08:00"
        fields = dict.fromkeys((name.decode() for name in self.header), b"")
        of = "request" if "request" in fields else "entry"
        fields |= {"recorded": at.encode(), of: request.encode(), "event": event.encode(),
                   "at": at.encode(), "by": "林悦".encode(), "role": b"desk"}
        for value in values:
            name, _, content = value.partition("=")
            assert name in fields, name
            fields[name] = quoted(expanded(content))
        self.lines.insert(len(self.lines) - 1, with_sum(list(fields.values())[:-1]))

    def delete(self, line):
        del self.lines[int(line) - 1]

    def double(self, line):
        self.lines.insert(int(line), self.lines[int(line) - 1])

    def swap(self, one, other):
        a, b = int(one) - 1, int(other) - 1
        self.lines[a], self.lines[b] = self.lines[b], self.lines[a]

    def join(self, line):
        self.lines[int(line) - 1] += self.lines.pop(int(line))

    def split(self, line, byte):
        whole = self.lines[int(line) - 1]
        self.lines[int(line) - 1:int(line)] = [whole[:int(byte)], whole[int(byte):]]

    def every_line(self, change):
        for index in range(len(self.lines) - 1):
            fields = self.fields(index)
            change(index, fields)
            self.resum(index, fields)

    def drop(self, column):
        at = self.at(column)
        self.every_line(lambda _, fields: fields.pop(at))

    def exchange(self, one, other):
        a, b = self.at(one), self.at(other)

        def change(_, fields):
            fields[a], fields[b] = fields[b], fields[a]
        self.every_line(change)

    def column(self, name, value=""):
        self.every_line(lambda index, fields: fields.insert(-1, expanded(value if index else name)))

    def cut(self, count):
        self.lines = self.bytes[:-int(count)].split(b"\n")

    def end(self, text):
        self.lines = (self.bytes + expanded(text)).split(b"\n")

    def all(self):
        self.lines = [b""]

    def apply(self, verb, rest):
        words = {"set": 3, "edit": 2, "line": 2, "insert": 2, "end": 1, "column": 2}
        limit = words.get(verb, 0) - 1 if verb in words else -1
        arguments = rest.split(" ", limit) if limit >= 0 else rest.split()
        getattr(self, verb)(*([rest] if limit == 0 else arguments))


def edited(files, header, edits, first):
    """`files` after the edits; those before a `file` line are for `first`."""
    out = dict(files)
    name, file = first, File(out.get(first, b""))
    for edit in edits:
        verb, _, rest = edit.partition(" ")
        if verb == "|":
            if not hasattr(file, "whole"):
                file.whole = True
                file.lines = [b""]
            file.lines[-1:] = [expanded(rest), b""]
        elif verb == "file":
            out[name] = file.bytes
            name, file = rest, File(out.get(rest, header))
        else:
            file.apply(verb, rest)
    out[name] = file.bytes
    return out
