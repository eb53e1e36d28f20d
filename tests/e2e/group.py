"""The group's questions (examples/group) by sqlite3 over the exported folder of several desks; and exporting
again writes nothing.
"""

import os
import shutil

import support
from group_sites import Answers, Engine


class Group(Answers, Engine):
    @classmethod
    def load(cls):
        cls.lake = cls.folder / "lake"
        cls.called("export.sh", cls.sites, cls.lake)

    def asked(self, question, *month):
        if not shutil.which("sqlite3"):
            self.skipTest("sqlite3 is not installed")
        return self.call("ask-sqlite.sh", self.lake, question, *month)

    def ask(self, question, *month):
        done = self.asked(question, *month)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def test_exporting_again_writes_nothing(self):
        before = {path: path.stat().st_mtime_ns for path in self.lake.rglob("*") if path.is_file()}
        names = {str(path.relative_to(self.lake)) for path in before}
        self.assertIn("desk=north/month=2026-10/clocks.csv", names)
        self.assertIn("desk=north/month=2026-11/spent.csv", names)
        self.assertIn("desk=north/overdue.csv", names)
        self.assertFalse([name for name in names if name.endswith(".new")])
        self.called("export.sh", self.sites, self.lake)
        after = {path: path.stat().st_mtime_ns for path in self.lake.rglob("*") if path.is_file()}
        self.assertEqual(after, before)

    def test_later_months_alone(self):
        lake = self.folder / "later"
        self.called("export.sh", self.sites, lake, "--since", "2026-11", "clocks", "spent")
        names = {str(path.relative_to(lake)) for path in lake.rglob("*") if path.is_file()}
        self.assertEqual(names, {"schema/clocks.json", "desk=york/month=2026-11/clocks.csv"} |
                         {f"{path.relative_to(self.lake)}" for path in self.lake.glob("desk=*/month=2026-11/spent.csv")})

    def test_two_desks_of_one_name_are_told(self):
        sites = self.folder / "twins"
        for name in ("a b", "a-b"):
            shutil.copytree(self.sites / "york", sites / name)
        done = self.call("export.sh", sites, self.folder / "twin-lake")
        self.assertEqual(done.returncode, 1)
        self.assertIn("is called a-b, as ", done.stderr)

    def test_a_desk_that_cannot_be_read_holds_up_no_other(self):
        sites = self.folder / "broken"
        for name in ("a", "b", "c"):
            shutil.copytree(self.sites / "york", sites / name)
        (sites / "b" / "policy.toml").write_text("x = \n", encoding="utf-8")
        done = self.call("export.sh", sites, self.folder / "broken-lake")
        self.assertEqual(done.returncode, 1)
        self.assertIn("failed: b: ", done.stderr)
        self.assertEqual(sorted(os.listdir(self.folder / "broken-lake")), ["desk=a", "desk=c", "schema"])

    def test_a_folder_without_a_desk_is_told(self):
        done = self.call("export.sh", self.folder / "nothing", self.lake)
        self.assertEqual(done.returncode, 1)
        self.assertIn("no desk in", done.stderr)

    def test_a_moment_that_is_none_is_told(self):
        done = self.call("export.sh", self.sites, self.lake, now="gestern")
        self.assertEqual(done.returncode, 1)
        self.assertIn("gestern is no time", done.stderr)


if __name__ == "__main__":
    support.main()
