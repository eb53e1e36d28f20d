"""A disk that loses power: from the traced calls of some commands, what may stand on it afterwards.

The model is the worst that a file system may do. What was written counts as on the disk only from a
flush of that file on; a name only from a flush of its folder on. Until then each may be there or not,
a file may have grown before its bytes came (zeros), and blocks may have come in any order. What a
failed flush covered is gone, though the next flush succeeds.
"""

import re
from dataclasses import dataclass, field

BLOCK = 4096
SECTOR = 512
CALL = re.compile(r"^(\w+)\((.*)\)\s+= (-?\d+)(.*)$")


@dataclass
class File:
    safe: bytes = b""  # what a power cut leaves in any case
    now: bytes = b""
    waiting: bool = False
    doomed: bool = False  # a flush failed: what waits will never be written

    def change(self, content):
        self.now, self.waiting = content, True
        self.doomed = self.doomed and content != self.safe

    def flush(self):
        if not self.doomed:
            self.safe, self.waiting = self.now, False


@dataclass
class Folder:
    safe: dict = field(default_factory=dict)
    now: dict = field(default_factory=dict)
    steps: list = field(default_factory=list)  # names as they stood after each change since the flush

    def change(self, name, entry):
        self.now = dict(self.now)
        if entry is None:
            self.now.pop(name, None)
        else:
            self.now[name] = entry
        self.steps.append(self.now)

    def flush(self):
        self.safe, self.steps = self.now, []


class Disk:
    """Follows the calls of one process after the other."""

    def __init__(self, root):
        self.root = str(root)
        self.folders = {}
        self._load(root)
        self.open = {}

    def _load(self, path):
        folder = Folder()
        for child in sorted(path.iterdir()):
            if child.is_dir():
                folder.now[child.name] = self._load(child)
            else:
                content = child.read_bytes()
                folder.now[child.name] = File(content, content)
        folder.flush()
        self.folders[str(path)] = folder
        return folder

    def start(self):
        """A new process: nothing is open."""
        self.open = {}

    def follow(self, line):
        """One line of a trace made with `-y -xx`. True when it reaches standard output."""
        found = CALL.match(line)
        if not found:
            return False
        name, text, result, rest = found[1], found[2], int(found[3]), found[4]
        act = getattr(self, "_" + name, None)
        if act is None:
            return False
        return bool(act(text, result, rest))

    def _fd(self, text):
        return int(re.match(r"\d+", text)[0])

    def _path(self, text):
        """`3<folder>, "name"` as a path."""
        folder, name = re.match(r'\w+<(.*?)>, "(.*?)"', _decoded(text)).groups()
        return f"{folder}/{name}" if name != "." else folder

    def _entry(self, path):
        folder, _, name = path.rpartition("/")
        return self.folders[folder], name

    def _openat2(self, text, result, rest):
        if result < 0:
            return
        path = self._path(text)
        if path in self.folders:
            self.open[result] = self.folders[path]
            return
        folder, name = self._entry(path)
        if name not in folder.now:
            folder.change(name, File())
        self.open[result] = folder.now[name]

    def _openat(self, text, result, rest):
        path = re.search(r"<(.*)>", _decoded(rest))
        if result >= 0:
            self.open[result] = self.folders.get(path[1]) if path else None

    def _close(self, text, result, rest):
        self.open.pop(self._fd(text), None)

    def _mkdirat(self, text, result, rest):
        if result == 0:
            path = self._path(text)
            folder, name = self._entry(path)
            self.folders[path] = Folder()
            folder.change(name, self.folders[path])

    def _renameat2(self, text, result, rest):
        if result == 0:
            place, old, new = re.match(r'\d+<(.*?)>, "(.*?)", \d+<.*?>, "(.*?)"', _decoded(text)).groups()
            folder = self.folders[place]
            # One change: a rename is seen whole or not at all.
            folder.now = {**folder.now, new: folder.now[old]}
            del folder.now[old]
            folder.steps.append(folder.now)

    _renameat = _renameat2  # which the C library makes of one without flags

    def _unlinkat(self, text, result, rest):
        if result == 0:
            folder, name = self._entry(self._path(text))
            folder.change(name, None)

    def _write(self, text, result, rest):
        number = self._fd(text)
        file = self.open.get(number)
        if result > 0 and isinstance(file, File):
            file.change(file.now + _written(text)[:result])
        return number == 1 and result > 0

    def _pwrite64(self, text, result, rest):
        file = self.open.get(self._fd(text))
        if result > 0 and isinstance(file, File):
            file.change(_written(text)[:result] + file.now[result:])  # the lock file's, at its start

    def _ftruncate(self, text, result, rest):
        file = self.open.get(self._fd(text))
        if result == 0 and isinstance(file, File):
            length = int(text.rsplit(", ", 1)[1])
            file.change(file.now[:length].ljust(length, b"\0"))

    def _fsync(self, text, result, rest):
        thing = self.open.get(self._fd(text))
        if thing is not None and result == 0:
            thing.flush()
        elif isinstance(thing, File):
            thing.doomed = thing.waiting

    _fdatasync = _fsync

    def states_of(self, file, choose, cuts):
        """What may stand in a file after a power cut now."""
        yield file.safe
        if not file.waiting:
            return
        yield file.now
        old, new = file.safe, file.now
        if new == old or not new.startswith(old):
            return
        size = len(new)
        yield old + bytes(size - len(old))
        for unit in (BLOCK, SECTOR):
            edges = range(len(old) // unit * unit, size, unit)
            for lost in edges:
                # One unit did not come; or only it.
                begin, end = max(lost, len(old)), min(lost + unit, size)
                yield new[:begin] + bytes(end - begin) + new[end:]
                yield old + bytes(begin - len(old)) + new[begin:end] + bytes(size - end)
        for _ in range(cuts):
            at = choose.randrange(len(old), size)
            yield new[:at]
            yield new[:at] + bytes(size - at)

    def tree(self, names_of, content_of):
        """A crash state as bytes by path, nothing for a folder: what of each folder's names and each
        file's bytes stands is chosen."""
        tree = {}
        waiting = [("", self.folders[self.root])]
        while waiting:
            path, folder = waiting.pop()
            for name, entry in names_of(folder).items():
                if isinstance(entry, Folder):
                    tree[path + name] = None
                    waiting.append((f"{path}{name}/", entry))
                else:
                    tree[path + name] = content_of(entry)
        return tree


def _decoded(text):
    r"""strace -xx writes every byte as \xNN, also in paths."""
    return re.sub(r"(?:\\x[0-9a-f]{2})+",
                  lambda run: bytes.fromhex(run[0].replace("\\x", "")).decode("utf-8", "replace"), text)


def _written(text):
    start = text.index('"') + 1
    return bytes.fromhex(text[start:text.index('"', start)].replace("\\x", ""))
