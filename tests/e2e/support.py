"""What the scripts beside this file share: the real binary, run on folders of their own.

Each script is run as `python3 NAME.py BINARY`. Times are given, never taken: no result depends on
when, where or how fast a test runs.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

BINARY = None
NOON = "2026-10-03T12:00"

COLUMNS = ("recorded,request,event,at,by,role,category,severity,urgency,scope,channel,team,grade,"
           "received,appointment,deadline,location,contact,phone,same_as,text,facts,sum").split(",")


class Done:
    """How a run ended."""

    def __init__(self, command, code, out, err):
        self.command = command
        self.code = code
        self.out = out.decode("utf-8")
        self.err = err.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.out)

    def __str__(self):
        return f"$ deskctl {' '.join(self.command)}\n{self.out}{self.err}[exit {self.code}]"


def environment(**more):
    """What cron gives, and what a test adds."""
    return {"PATH": "/usr/bin:/bin", **more}


def run(*command, cwd="/", env=None, **more):
    done = subprocess.run([BINARY, *command], cwd=cwd, env=environment(**(env or {})),
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False,
                          **more)
    return Done(command, done.returncode, done.stdout, done.stderr)


def commands_named():
    """Every command that the help without a command names: `report overdue|due` are two."""
    named = []
    groups = run("--lang", "en", "help").out.split("\n\n")[2]
    for group in re.sub("\n {12}", " ", groups).splitlines():
        for names in re.sub(r"\| ", "|", group[12:]).split(", "):
            first, *others = names.split("|")
            named += [first] + [first.split(" ")[0] + " " + other for other in others]
    return named


def tree(folder):
    """Every file below a folder with its bytes; what `.lock` says is nobody's business."""
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(Path(folder).rglob("*")) if path.is_file() and path.name != ".lock"}


def hash_of(folder):
    digest = hashlib.sha256()
    for name, content in tree(folder).items():
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def journal_line(**fields):
    """A line of a journal as the program writes it, its sum included."""
    unknown = set(fields) - set(COLUMNS)
    assert not unknown, unknown
    cells = []
    for column in COLUMNS[:-1]:
        value = fields.get(column, "")
        cells.append('"' + value.replace('"', '""') + '"' if any(c in value for c in ',"') else value)
    line = ",".join(cells)
    return f"{line},{zlib.crc32(line.encode()):08x}\n"


class TestCase(unittest.TestCase):
    """A test with a folder of its own, and a desk in it."""

    language = "en"
    maxDiff = None

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="deskctl-e2e-")).resolve()
        self.addCleanup(self.remove_folder)
        self.desk = self.folder / "desk"
        done = run("init", str(self.desk), "--lang", self.language)
        self.assertEqual(done.code, 0, done)

    def remove_folder(self):
        for folder, _, _ in os.walk(self.folder):
            os.chmod(folder, 0o700)
        shutil.rmtree(self.folder)

    def deskctl(self, *command, now=NOON, env=None, **more):
        """Runs a command on the desk at a given time, by a given clerk."""
        given = {"DESKCTL_DESK": str(self.desk), "DESKCTL_STAFF": "林悦", **(env or {})}
        if now is not None:
            given["DESKCTL_NOW"] = now
        return run(*command, env=given, **more)

    def ok(self, *command, **more):
        done = self.deskctl(*command, **more)
        self.assertEqual(done.code, 0, done)
        return done

    def refused(self, code, *command, says=(), **more):
        """A command that must fail, say why, and leave every file as it was."""
        before = tree(self.desk)
        done = self.deskctl(*command, **more)
        self.assertEqual(done.code, code, done)
        self.assertEqual(done.out, "", done)
        self.assertIn(": error: ", done.err, done)
        for text in (says,) if isinstance(says, str) else says:
            self.assertIn(text, done.err, done)
        self.assertEqual(tree(self.desk), before, done)
        return done

    def log(self, *more, now=NOON, place="3-2-1201", text="水管漏水", category="repair"):
        """Logs a request and gives its id."""
        done = self.ok("log-call", place, text, "--category", category, *more, "-O", "id", now=now)
        return done.out.strip()

    def journal(self, month="2026-10"):
        return self.desk / "ledger" / f"{month}.csv"

    def lines(self, month="2026-10"):
        return self.journal(month).read_text(encoding="utf-8").splitlines()


def main():
    global BINARY
    BINARY = str(Path(sys.argv.pop(1)).resolve())
    unittest.main(module="__main__")
