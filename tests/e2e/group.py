"""The group's questions (examples/group): what another engine counts over the exported folder of two
desks is what deskctl itself says of each, added up; and exporting again writes nothing.
"""

import csv
import io
import os
import shutil
import subprocess
import unittest
from collections import Counter
from pathlib import Path

import support

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
GROUP = EXAMPLES / "group"
NOW = "2026-11-02T09:00:00+08:00"
STATUSES = ("met", "late", "overdue", "pending", "superseded", "excused", "no_due")


class Group(unittest.TestCase):
    def setUp(self):
        self.folder = Path(support.tempfile.mkdtemp(prefix="deskctl-e2e-"))
        self.addCleanup(shutil.rmtree, self.folder)
        for name in ("north", "south"):
            shutil.copytree(EXAMPLES / "desk", self.folder / "sites" / name)
        # The two differ, or a desk counted twice would not show.
        done = support.run("--desk", str(self.folder / "sites/south"), "--now", "2026-10-31T10:00",
                           "--by", "林悦", "log-call", "5-1-301", "楼道灯不亮", "-c", "repair")
        self.assertEqual(done.code, 0, done)
        self.lake = self.folder / "lake"

    def call(self, script, *words):
        program = self.folder / "bin"
        program.mkdir(exist_ok=True)
        if not (program / "deskctl").exists():
            os.symlink(support.BINARY, program / "deskctl")
        env = support.environment(DESKCTL_NOW=NOW, DESKCTL_LANG="en")
        env["PATH"] = f"{program}:{env['PATH']}"
        return subprocess.run([GROUP / script, *map(str, words)], env=env, capture_output=True,
                              text=True, timeout=120, check=False)

    def export(self):
        done = self.call("export.sh", self.folder / "sites", self.lake)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stderr

    def ask(self, question):
        done = self.call("ask-sqlite.sh", self.lake, GROUP / question, "2026-10")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return list(csv.DictReader(io.StringIO(done.stdout)))

    def of_each_desk(self, *words):
        for name in ("north", "south"):
            done = support.run("--desk", str(self.folder / "sites" / name), "--now", NOW, *words)
            self.assertEqual(done.code, 0, done)
            yield name, done.json

    def test_exporting_again_writes_nothing(self):
        self.export()
        before = support.tree(self.lake)
        self.assertIn("desk=south/month=2026-10/clocks.csv", before)
        self.assertNotIn("desk=lake/month=2026-10/clocks.csv", before)
        for line in self.export().splitlines():
            if "written" in line:
                self.assertIn(" 0 files written", line)
        self.assertEqual(support.tree(self.lake), before)

    @unittest.skipUnless(shutil.which("sqlite3"), "sqlite3 is not installed")
    def test_the_month_of_all_desks_is_theirs_added_up(self):
        self.export()
        expected = Counter()
        for _, report in self.of_each_desk("report", "month", "2026-10", "-O", "json"):
            for clock, figures in report["clocks"].items():
                for status in STATUSES:
                    expected[clock, status] += figures[status]
        counted = {(row["clock"], status): int(row[status])
                   for row in self.ask("month.sql") for status in STATUSES}
        self.assertEqual({key: n for key, n in counted.items() if n},
                         {key: n for key, n in expected.items() if n})
        self.assertGreater(sum(counted.values()), 500)

    @unittest.skipUnless(shutil.which("sqlite3"), "sqlite3 is not installed")
    def test_the_ten_worst_clocks_are_the_worst_breaches(self):
        self.export()
        breaches = []
        for name, report in self.of_each_desk("report", "breaches", "2026-09..2026-11", "-O", "json"):
            for item in report["items"]:
                if item["id"].startswith("202610"):
                    breaches.append((-item["late_minutes"], name, item["id"], item["clock"]))
        worst = [(-(int(row["late_seconds"]) // 60), row["desk"], row["id"], row["clock"])
                 for row in self.ask("worst.sql")]
        self.assertEqual(len(worst), 10)
        self.assertEqual(worst, sorted(breaches)[:10])

    def test_a_folder_without_a_desk_is_told(self):
        done = self.call("export.sh", self.folder / "nothing", self.lake)
        self.assertEqual(done.returncode, 1)
        self.assertIn("no desk in", done.stderr)


if __name__ == "__main__":
    support.main()
