"""The group's questions (examples/group) by PostgreSQL, on two servers that the script itself starts: the
answers, that loading again replaces, what fails, and what an interruption leaves.

77: PostgreSQL is not here.
"""

import csv
import io
import os
import shutil
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

import support
from group_sites import GROUP, MONTH, NOW, SITES, Answers, Engine


def running(work):
    """The processes of the servers in a folder, by what they say of themselves."""
    found = []
    for pid in work.glob("shard_*/postmaster.pid"):
        number = int(pid.read_text(encoding="utf-8").split("\n")[0])
        if Path(f"/proc/{number}").exists():
            found.append(number)
    return found


class Postgres(Answers, Engine):
    @classmethod
    def load(cls):
        cls.work = cls.folder / "工作 pg's"
        cls.called("postgres.sh", "start", cls.work)
        cls.addClassCleanup(cls.call, "postgres.sh", "stop", cls.work)
        cls.called("postgres.sh", "load", cls.work, cls.sites)

    def asked(self, question, *month):
        return self.call("postgres.sh", "ask", self.work, question, *month)

    def ask(self, question, *month):
        done = self.asked(question, *month)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def query(self, sql):
        question = self.folder / "question.sql"
        question.write_text(sql, encoding="utf-8")
        return self.ask(question)

    def everything(self):
        """All rows of all tables."""
        return {table: sorted(self.query(f"SELECT * FROM {table}").splitlines())
                for table in ("requests", "events", "clocks", "registers", "spent", "overdue")}

    def desk_of(self, folder, *names):
        """A folder with desks like york's under other names."""
        sites = self.folder / folder
        for name in names:
            shutil.copytree(self.sites / "york", sites / name)
        return sites

    def test_loading_again_replaces(self):
        before = self.everything()
        self.assertGreater(min(len(rows) for table, rows in before.items() if table != "registers"), 20)
        self.called("postgres.sh", "load", self.work, self.sites)
        self.assertEqual(self.everything(), before)
        self.called("postgres.sh", "load", self.work, self.sites, "--since", "2026-11", "clocks", "spent")
        self.assertEqual(self.everything(), before)

    def test_what_was_corrected_is_loaded_corrected(self):
        sites = self.desk_of("corrected", "amended")
        self.called("postgres.sh", "load", self.work, sites)
        count = "SELECT count(*) AS n FROM clocks WHERE desk = 'amended'"
        self.assertNotEqual(self.query(count), "n\n0\n")
        for request in ("20261031-001", "20261031-002", "20261031-003", "20261031-004", "20261101-001"):
            done = support.run("--desk", str(sites / "amended"), "--now", "2026-11-01T12:00:00-04:00", "--by", "林悦",
                               "void", request, "--reason", "x")
            self.assertEqual(done.code, 0, done)
        self.called("postgres.sh", "load", self.work, sites)
        self.assertEqual(self.query(count), "n\n0\n")
        self.assertEqual(self.query("SELECT DISTINCT status FROM requests WHERE desk = 'amended'"), "status\nvoid\n")
        self.query("DELETE FROM requests WHERE desk = 'amended'; DELETE FROM events WHERE desk = 'amended'")

    def test_rows_are_where_their_desk_is(self):
        """Both servers have desks, and neither has one of the other."""
        shards = {}
        for shard in (0, 1):
            for row in csv.DictReader(io.StringIO(self.query(f"SELECT DISTINCT desk FROM clocks_{shard}"))):
                self.assertNotIn(row["desk"], shards)
                shards[row["desk"]] = shard
        self.assertEqual(set(shards), set(SITES.values()))
        self.assertEqual(set(shards.values()), {0, 1})
        # One question of one desk, one server; and what is counted by desk is counted there.
        plan = self.query("EXPLAIN SELECT count(*) FROM clocks WHERE desk = 'north'")
        self.assertEqual(plan.count("Foreign Scan"), 1, plan)
        plan = self.query(f"EXPLAIN {(GROUP / 'month.sql').read_text(encoding='utf-8')}".replace("@month@", MONTH))
        self.assertEqual(plan.count("Foreign Scan"), 2, plan)

    def test_a_desk_that_cannot_be_read_keeps_its_rows_and_holds_up_no_other(self):
        sites = self.desk_of("broken", "first", "second", "third's")
        self.called("postgres.sh", "load", self.work, sites)
        rows = "SELECT desk, count(*) FROM clocks WHERE desk IN ('first', 'second', 'third-s') GROUP BY desk ORDER BY desk"
        before = self.query(rows)
        self.assertEqual(before.count("\n"), 4)
        for name, break_file in (("first", "policy.toml"), ("second", "ledger/2026-10.csv")):
            with open(sites / name / break_file, "a", encoding="utf-8") as file:
                file.write("broken = \n")
        done = self.call("postgres.sh", "load", self.work, sites)
        self.assertEqual(done.returncode, 1, done)
        self.assertIn("third-s: loaded", done.stdout)
        self.assertIn("/first: ", done.stderr)
        self.assertIn("policy.toml", done.stderr)
        self.assertIn("/second: ", done.stderr)
        self.assertEqual(self.query(rows), before)
        for table in ("requests", "events", "clocks", "overdue", "spent"):
            self.query(f"DELETE FROM {table} WHERE desk IN ('first', 'second', 'third-s')")

    def test_two_desks_of_one_name_are_told(self):
        sites = self.desk_of("twins", "a b", "a-b")
        done = self.call("postgres.sh", "load", self.work, sites)
        self.assertEqual(done.returncode, 1, done)
        self.assertIn("is called a-b, as ", done.stderr)
        for table in ("requests", "events", "clocks", "overdue", "spent"):
            self.query(f"DELETE FROM {table} WHERE desk = 'a-b'")

    def test_what_is_wrong_is_told(self):
        filled = self.folder / "filled"
        filled.mkdir()
        (filled / "file").touch()
        for words, says in (
                (("start", filled), "has files of its own"),
                (("start", self.folder / ("x" * 100)), "bytes"),
                (("start", self.folder / "a,b"), "is not for PostgreSQL"),
                (("load", self.folder / "nowhere", self.sites), "no servers are running"),
                (("load", self.work, self.folder / "nothing"), "no desk in"),
                (("load", self.work, self.sites, "tables"), "no such table"),
                (("ask", self.work, "nothing.sql", MONTH), "cannot be read")):
            done = self.call("postgres.sh", *words)
            self.assertEqual(done.returncode, 1, done)
            self.assertIn(says, done.stderr)
        for words in ((), ("start",), ("load", self.work), ("load", self.work, self.sites, "--since", "x"),
                      ("ask", self.work, GROUP / "month.sql", "2026-13")):
            done = self.call("postgres.sh", *words)
            self.assertEqual(done.returncode, 2, done)
            self.assertIn("usage: ", done.stderr)

    def test_started_twice_and_stopped_twice(self):
        self.called("postgres.sh", "start", self.work)
        self.assertEqual(len(running(self.work)), 2)
        before = self.everything()
        self.called("postgres.sh", "stop", self.work)
        self.assertEqual(running(self.work), [])
        self.called("postgres.sh", "stop", self.work)
        self.called("postgres.sh", "start", self.work)
        self.assertEqual(self.everything(), before)


class Interrupted(Engine):
    """Ctrl-C reaches every process of the terminal, so the signal goes to the whole group."""

    @classmethod
    def load(cls):
        cls.work = cls.folder / "work"
        cls.addClassCleanup(cls.call, "postgres.sh", "stop", cls.work)

    def interrupt(self, words, when):
        """Ctrl-C as soon as something has come so far."""
        env = support.environment(DESKCTL_NOW=NOW, DESKCTL_LANG="en")
        env["PATH"] = f"{self.folder / 'bin'}:{env['PATH']}"
        with subprocess.Popen([GROUP / "postgres.sh", *map(str, words)], env=env, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, start_new_session=True) as process:
            end = time.monotonic() + 120
            while not when() and time.monotonic() < end and process.poll() is None:
                time.sleep(0.02)
            self.assertIsNone(process.poll(), process.stderr.read() if process.returncode else "")
            os.killpg(process.pid, signal.SIGINT)
            out, err = process.communicate(timeout=120)
        self.assertEqual(process.returncode, 130, (out, err))
        self.assertIn("interrupted: the servers are stopped", err)
        self.assertEqual(running(self.work), [])

    def test_nothing_is_left_half_done(self):
        self.interrupt(("start", self.work), lambda: (self.work / "shard_1" / "PG_VERSION").exists())
        self.assertEqual(list(self.work.glob("shard_*")), [])

        self.called("postgres.sh", "start", self.work)
        self.called("postgres.sh", "load", self.work, self.sites)
        before = self.count()
        # The second table of the month waits: the first is already replaced.
        program = self.folder / "bin" / "deskctl"
        shutil.move(program, self.folder / "bin" / "real")
        begun = self.folder / "open" / "begun"
        begun.parent.mkdir()
        begun.parent.chmod(0o777)
        program.write_text(f"#!/bin/sh\ncase \"$*\" in *north*clocks*2026-10*) : >'{begun}'; sleep 3;; esac\n"
                           f"exec '{self.folder / 'bin' / 'real'}' \"$@\"\n", encoding="utf-8")
        program.chmod(0o755)
        later = self.sites / "north"
        done = support.run("--desk", str(later), "--now", "2026-11-02T08:00:00+08:00", "--by", "林悦",
                           "log-call", "5-1-301", "门坏了", "-c", "repair")
        self.assertEqual(done.code, 0, done)
        self.interrupt(("load", self.work, self.sites), begun.exists)
        self.called("postgres.sh", "start", self.work)
        self.assertEqual(self.count(), before)

        shutil.move(self.folder / "bin" / "real", program)
        subprocess.run(["chmod", "-R", "a+rX", self.sites], check=True)
        self.called("postgres.sh", "load", self.work, self.sites)
        self.assertEqual(self.count()["requests"], before["requests"] + 1)
        self.called("postgres.sh", "stop", self.work)

    def count(self):
        question = self.folder / "count.sql"
        counts = {}
        for table in ("requests", "events", "clocks", "spent", "overdue"):
            question.write_text(f"SELECT count(*) AS n FROM {table} WHERE desk = 'north'", encoding="utf-8")
            counts[table] = int(self.called("postgres.sh", "ask", self.work, question).stdout.split("\n")[1])
        return counts


if __name__ == "__main__":
    if not list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        print("postgresql is not installed")
        sys.exit(77)
    support.main()
