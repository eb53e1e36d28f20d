"""Four desks of a group, and what an engine has to say of them: what deskctl says of each, added up.

One desk is the example, one has rules of its own, one lies in another time zone, and one is a folder whose
name no shell should see unquoted.
"""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import unittest
from collections import Counter
from pathlib import Path

import support

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
GROUP = EXAMPLES / "group"
NOW = "2026-11-02T09:00:00+08:00"
MONTH = "2026-10"
STATUSES = ("met", "late", "overdue", "pending", "superseded", "excused", "no_due")
# The folder of each desk, and what its tables call it.
SITES = {"north": "north", "own-rules": "own-rules", "york": "york", "云栖'二期\" $HOME 前台": "云栖-二期---HOME-前台"}

REGISTER = """
[register.key]
verbs      = ["out", "back"]
fields     = ["what*", "to*", "until: time"]
unique     = "what"
clock.back = { from = "until", until = "back", within = "0min" }
"""


def record(desk, now, *words):
    done = support.run("--desk", str(desk), "--now", now, "--by", "林悦", *words)
    assert done.code == 0, done
    return done


def make_sites(folder):
    for name in SITES:
        shutil.copytree(EXAMPLES / "desk", folder / name)
    quoted = next(folder / name for name in SITES if "'" in name)
    # Equal desks would hide one that is counted twice.
    record(quoted, "2026-10-31T10:00", "log-call", "5-1-301", "楼道灯不亮", "-c", "repair")

    # A minute for what others have five.
    policy = folder / "own-rules" / "policy.toml"
    text = policy.read_text(encoding="utf-8")
    policy.write_text(re.sub(r'within += *"5min"', 'within = "1min"', text), encoding="utf-8")

    # A list of what is overdue has entries of registers too.
    with open(policy, "a", encoding="utf-8") as file:
        file.write(REGISTER)
    record(folder / "own-rules", "2026-10-31T10:00", "register", "key", "out", "K17", "to=李锋", "until=2026-10-31T12:00")

    # October ends twelve hours later there.
    york = folder / "york"
    shutil.rmtree(york / "ledger")
    (york / "ledger").mkdir()
    config = york / "desk.toml"
    config.write_text(config.read_text(encoding="utf-8").replace("Asia/Shanghai", "America/New_York"),
                      encoding="utf-8")
    for minute, category in enumerate(("repair", "complaint", "help")):
        record(york, f"2026-10-31T22:0{minute}:00-04:00", "log-call", "5-1-301", "水管漏水, \"很急\"", "-c", category)
    record(york, "2026-10-31T23:50:00-04:00", "log-call", "5-1-302", "门锁坏了", "-c", "repair", "-d", "eng/李锋")
    record(york, "2026-11-01T00:10:00-04:00", "log-call", "5-1-303", "灯不亮", "-c", "repair")


class Engine(unittest.TestCase):
    """An engine says how it is loaded and asked; the tests are the same for each."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(support.tempfile.mkdtemp(prefix="deskctl-e2e-")).resolve()
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        # Servers may run as somebody else.
        cls.folder.chmod(0o755)
        cls.sites = cls.folder / "sites"
        make_sites(cls.sites)
        (cls.folder / "bin").mkdir()
        shutil.copy(support.BINARY, cls.folder / "bin" / "deskctl")
        subprocess.run(["chmod", "-R", "a+rX", cls.sites, cls.folder / "bin"], check=True)
        cls.load()

    @classmethod
    def call(cls, script, *words, now=NOW, **more):
        env = support.environment(DESKCTL_NOW=now, DESKCTL_LANG="en")
        env["PATH"] = f"{cls.folder / 'bin'}:{env['PATH']}:{os.environ.get('PATH', '')}"
        return subprocess.run([GROUP / script, *map(str, words)], env=env, capture_output=True, text=True,
                              timeout=600, check=False, **more)

    @classmethod
    def called(cls, *words, **more):
        done = cls.call(*words, **more)
        assert done.returncode == 0, (words, done)
        return done

    def rows(self, question, *month):
        return list(csv.DictReader(io.StringIO(self.ask(GROUP / question, *month))))

    def of_each_desk(self, *words):
        for folder, name in SITES.items():
            done = support.run("--desk", str(self.sites / folder), "--now", NOW, *words, "-O", "json")
            self.assertEqual(done.code, 0, done)
            yield name, json.loads(done.out)


class Answers:
    """Mixed into a test of an engine."""

    def test_the_month_of_all_desks_is_theirs_added_up(self):
        expected = Counter()
        for _, report in self.of_each_desk("report", "month", MONTH):
            for clock, figures in report["clocks"].items():
                for status in STATUSES:
                    expected[clock, status] += figures[status]
        counted = {(row["clock"], status): int(row[status])
                   for row in self.rows("month.sql", MONTH) for status in STATUSES}
        self.assertEqual({key: n for key, n in counted.items() if n},
                         {key: n for key, n in expected.items() if n})
        self.assertGreater(sum(counted.values()), 1000)

    def test_the_month_of_each_desk_is_its_own(self):
        expected = {}
        for name, report in self.of_each_desk("report", "month", MONTH):
            for clock, figures in report["clocks"].items():
                kept = figures["met"], figures["late"], figures["overdue"], figures["pending"] + figures["no_due"]
                if any(kept):
                    expected[name, clock] = kept
        counted = {(row["desk"], row["clock"]): tuple(int(row[n]) for n in ("met", "late", "overdue", "open"))
                   for row in self.rows("month-by-desk.sql", MONTH)}
        self.assertEqual(counted, expected)
        dispatched = {name: counted[name, "dispatch"] for name in ("north", "own-rules")}
        self.assertNotEqual(dispatched["north"], dispatched["own-rules"])

    def test_the_ten_worst_clocks_are_the_worst_breaches(self):
        breaches = []
        for name, report in self.of_each_desk("report", "breaches", "2026-09..2026-11"):
            for item in report["items"]:
                if item["id"].startswith("202610"):
                    breaches.append((-item["late_minutes"], name, item["id"], item["clock"]))
        worst = [(-(int(row["late_seconds"]) // 60), row["desk"], row["id"], row["clock"])
                 for row in self.rows("worst.sql", MONTH)]
        self.assertEqual(len(worst), 10)
        self.assertEqual(worst, sorted(breaches)[:10])

    def test_the_overdue_list_is_that_of_each_desk(self):
        expected = Counter()
        for name, report in self.of_each_desk("report", "overdue"):
            for item in report["items"]:
                expected[name, item["id"], item["clock"], item["cycle"] or "", item["late_minutes"], item["location"] or "",
                         item["assignee"] or "", item["text"], item["register"] or ""] += 1
        rows = self.rows("overdue-list.sql")
        listed = Counter((row["desk"], row["id"], row["clock"], row["cycle"] and int(row["cycle"]), int(row["late_minutes"]),
                          row["location"], row["assignee"], row["text"], row["register"]) for row in rows)
        self.assertEqual(listed, expected)
        self.assertEqual({row["desk"] for row in rows}, set(SITES.values()))
        self.assertEqual([row["clock"] for row in rows if row["register"]], ["back"])
        late = [int(row["late_minutes"]) for row in rows]
        self.assertEqual(late, sorted(late, reverse=True))

    def test_the_time_of_breaches_was_spent_by_whom_deskctl_says(self):
        for month in (MONTH, "2026-11"):
            expected = {}
            for name, report in self.of_each_desk("report", "spent", month):
                for holder in report["holders"]:
                    key = name, holder["kind"], holder["held_by"] or "", holder["reason"] or ""
                    expected[key] = holder["breaches"], holder["seconds"]
            spent = {(row["desk"], row["kind"], row["held_by"], row["reason"]):
                     (int(row["breaches"]), int(row["seconds"])) for row in self.rows("spent.sql", month)}
            self.assertEqual(spent, expected)
            self.assertGreater(len(spent), 3)

    def test_a_question_of_a_month_needs_one(self):
        done = self.asked(GROUP / "month.sql")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("YYYY-MM", done.stderr)
        self.assertEqual(done.stdout, "")
