"""What the scripts beside this file share: desks to torture, and the book of what was promised.

Every command is run under a name of its own (`--by`), so that each line of a journal tells which
command wrote it.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from ledger import number_of, read_ledger, read_registers

NOON = "2026-10-03T12:00"
DAY = "20261003"
PATIENCE = 60  # seconds until a command counts as hanging

# Who runs this in the background may ignore them, and what is started here would too.
for _ended_by in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
    if signal.getsignal(_ended_by) == signal.SIG_IGN:
        signal.signal(_ended_by, signal.SIG_DFL)

ENDED_BY = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)

LOST = "lost"
TWICE = "ids twice"
HALF = "half groups"
FALSE = 'false "recorded"'
OTHER = "other"
KINDS = (LOST, TWICE, HALF, FALSE, OTHER)


class Tally:
    """What a check counted and what it found broken."""

    def __init__(self, name):
        self.name = name
        self.counts = {"acknowledged": 0, "kills": 0, "faults": 0, "states": 0}
        self.broken = []
        self.skipped = []
        self.seconds = 0.0
        self._lock = threading.Lock()

    def count(self, what, number=1):
        with self._lock:
            self.counts[what] += number

    def violation(self, kind, what):
        with self._lock:
            if (kind, what) not in self.broken:
                self.broken.append((kind, what))

    def skip(self, what):
        with self._lock:
            self.skipped.append(what)

    def broken_of(self, kind):
        return sum(1 for one, _ in self.broken if one == kind)


class OneByOne(tuple):
    """The groups of a command that writes them one by one: cut short it leaves some, run again the rest."""


@dataclass
class Done:
    """How a command ended, and the events it writes when it gets through."""

    who: str
    kinds: tuple
    code: int
    out: str
    err: str
    command: tuple = ()
    hung: bool = False

    @property
    def told(self):
        """Whether anybody was told, by exit code or output, that it is recorded."""
        return self.code in (0, 6) or self.out.strip() != ""

    @property
    def killed(self):
        return self.code < 0

    def __str__(self):
        what = " ".join(self.command[:4])
        return f"'{what}' of {self.who} (exit {self.code}, said {self.out.strip()[:60]!r})"


class Desk:
    """A desk folder that is thrown away."""

    _names = threading.Lock()
    _next_name = 0

    def __init__(self, binary, path, register=None):
        self.binary = binary
        self.path = Path(path)
        self.register = register  # the one that is tortured; else the ledger is

    @classmethod
    def make(cls, binary, path, code=""):
        desk = cls(binary, path)
        subprocess.run([binary, "init", str(path), "--lang", "en", "-q"], check=True, env={},
                       stdin=subprocess.DEVNULL)
        if code:
            config = desk.path / "desk.toml"
            text = config.read_text(encoding="utf-8")
            config.write_text(text.replace('# code = "N"', f'code = "{code}"'), encoding="utf-8")
        return desk

    def copy(self, path):
        shutil.copytree(self.path, path)
        return Desk(self.binary, path, self.register)

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)

    @classmethod
    def new_name(cls):
        with cls._names:
            cls._next_name += 1
            return f"w-{cls._next_name:06}"

    def environment(self, who, now=NOON):
        return {"PATH": "/usr/bin:/bin", "DESKCTL_DESK": str(self.path), "DESKCTL_STAFF": who,
                "DESKCTL_NOW": now}

    def run(self, command, kinds=(), who=None, now=NOON, prefix=(), **more):
        """Runs a command to its end, under a tool that `prefix` starts."""
        who = who or self.new_name()
        kinds = kinds if isinstance(kinds, OneByOne) else tuple(kinds)
        more.setdefault("stdout", subprocess.PIPE)
        more.setdefault("timeout", PATIENCE)
        try:
            done = subprocess.run([*prefix, self.binary, *command], cwd="/", check=False,
                                  env=self.environment(who, now), stdin=subprocess.DEVNULL,
                                  stderr=subprocess.PIPE, **more)
        except subprocess.TimeoutExpired:
            return Done(who, kinds, -1, "", "", tuple(command), hung=True)
        out = (done.stdout or b"").decode("utf-8", "replace")
        return Done(who, kinds, done.returncode, out, done.stderr.decode("utf-8", "replace"),
                    tuple(command))

    def log(self, *more, kinds=("logged",), **given):
        return self.run(["log-call", "3-2-1201", "水管漏水", "--category", "repair", "-O", "id", *more],
                        kinds, **given)

    def write(self):
        """One more record of what is tortured."""
        if self.register is None:
            return self.log()
        return self.run(["register", self.register, "in", "3-2-1201", "name=张伟", "reason=探亲", "host=王芳",
                         "-O", "id"], ("in",))

    def file(self, name="2026-10.csv"):
        return self.path / "ledger" / name

    def bytes_of(self, name="2026-10.csv"):
        path = self.file(name)
        return path.read_bytes() if path.exists() else None

    def quarantined(self):
        folder = self.path / "ledger" / "quarantine"
        return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


def verify(desk, dones, tally, where, torn_is_fine=False):
    """Holds every promise that was made by `dones` against what stands on the disk."""
    by_name = {}
    logged = {}
    opened = {}
    for name, journal in {**read_ledger(desk), **read_registers(desk)}.items():
        for place in journal.damaged:
            tally.violation(HALF, f"{where}: a broken line stands among whole ones: {place}")
        if journal.torn and not torn_is_fine:
            tally.violation(HALF, f"{where}: {name} ends with {journal.torn} torn bytes")
        for group in journal.groups:
            by_name.setdefault(group[0]["by"], []).append(group)
            for fields in group:
                if fields["event"] == "logged":
                    logged.setdefault(fields["request"], []).append(fields["by"])
                if fields["event"] == "in":
                    opened.setdefault(f"{name.split('-2')[0]} {fields['request']}", []).append(fields["by"])
    for request, names in [*logged.items(), *opened.items()]:
        if len(names) > 1:
            tally.violation(TWICE, f"{where}: {request} was given to {' and '.join(names)}")
    expected = {}
    for done in dones:
        expected.setdefault(done.who, []).append(done)
    for who, commands in expected.items():
        _verify_one(by_name.get(who, []), who, commands, tally, where)
    return logged


def _take(left, kinds):
    if kinds in left:
        left.remove(kinds)
        return True
    return False


def _without_upgrades(groups):
    """The groups less what a repeat does to its matter: that belongs to the group of the repeat, and
    stands alone only where the matter's month is another."""
    months = {fields["request"][:-6] for group in groups for fields in group if fields["event"] == "logged"}
    left = []
    for group in groups:
        kept = [fields for fields in group if fields["event"] != "upgraded"]
        if kept and kept[0]["event"] == "logged":
            left.append(kept)
        elif kept or group[0]["request"][:-6] in months:
            left.append(group)
    return left


def _verify_one(groups, who, commands, tally, where):
    """What one name wrote, against what it was told."""
    if any("--same-as" in done.command for done in commands):
        groups = _without_upgrades(groups)
    left = [tuple(fields["event"] for fields in group) for group in groups]
    for done in commands:
        if done.hung:
            tally.violation(OTHER, f"{where}: {done} did not end")
        if done.killed and not done.hung and -done.code not in ENDED_BY:
            tally.violation(OTHER, f"{where}: {done} crashed")
        if isinstance(done.kinds, OneByOne):
            missing = [kinds for kinds in done.kinds if not _take(left, kinds)]
            if missing and done.code in (0, 6):
                tally.violation(LOST, f"{where}: {done} was acknowledged, and {missing} are not there")
            continue
        there = done.kinds in left
        if there:
            group = groups[left.index(done.kinds)]
            left.remove(done.kinds)
            if done.out.strip() and "-O" in done.command and group[0]["request"] not in done.out:
                tally.violation(TWICE, f"{where}: {done} is {group[0]['request']} on disk")
            if done.code > 0 and done.code != 6 and "taken back" not in done.err:
                tally.violation(OTHER, f"{where}: {done} is on disk, and was told to be not")
        elif done.told and done.kinds:
            tally.violation(LOST, f"{where}: {done} was acknowledged and is not there")
    for rest in left:
        tally.violation(HALF if len(rest) == 1 else OTHER,
                        f"{where}: {who} wrote {rest}, which is no whole command of it")


def next_write(desk, tally, where, dones):
    """What must always work again: one more call, under a number that nobody has."""
    journals = read_registers(desk) if desk.register else read_ledger(desk)
    before = [number for journal in journals.values() for group in journal.groups
              for number in [number_of(group[0]["request"])] if DAY in group[0]["request"]]
    done = desk.write()
    dones = [*dones, done]
    if done.code != 0:
        tally.violation(OTHER, f"{where}: the next write failed: {done}: {done.err.strip()[:300]}")
        return dones
    tally.count("acknowledged")
    highest = max(before, default=0)
    if not highest < number_of(done.out.strip()) <= highest + 4:
        tally.violation(OTHER, f"{where}: after {highest} the next number was {done.out.strip()}")
    return dones


def check_reader(desk, tally, where, logged):
    """A reader shows exactly what stands there."""
    done = desk.run(["list", "--all", "-O", "id"], now="2027-01-01T12:00")
    if done.code != 0 or set(done.out.split()) != set(logged):
        tally.violation(OTHER, f"{where}: 'list' (exit {done.code}) showed {done.out.split()[:9]} of "
                               f"{sorted(logged)[:9]}: {done.err.strip()[:300]}")
    if desk.register is None:
        return
    opened = {group[0]["request"] for journal in read_registers(desk).values() for group in journal.groups}
    done = desk.run(["register", desk.register, "list", "--all", "-O", "id"], now="2027-01-01T12:00")
    if done.code != 0 or set(done.out.split()) != opened:
        tally.violation(OTHER, f"{where}: the register (exit {done.code}) showed {done.out.split()[:9]} of "
                               f"{sorted(opened)[:9]}: {done.err.strip()[:300]}")


def scratch_folder():
    """In memory if there is room: what reaches the disk is looked at by power.py, not by the disk."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2**28
    return Path(tempfile.mkdtemp(prefix="deskctl-torture-", dir=memory if roomy else None)).resolve()


def can_trace():
    """Nothing, or why system calls cannot be traced here."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    done = subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return None if done.returncode == 0 else "this machine does not let strace trace"


def main_of(check):
    """Each script can be run alone: `python3 NAME.py DESKCTL [--quick]`."""
    import run  # the runner imports the checks, not they it
    sys.exit(run.run_checks(str(Path(sys.argv[1]).resolve()), [check], "--quick" in sys.argv[2:]))
