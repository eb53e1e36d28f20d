"""The desks that the figures are taken from: always the same bytes, and nothing wrong with them."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BINARY = sys.argv.pop()
HERE = Path(__file__).resolve().parent
NOW = "2026-04-03T09:00+08:00"


def make(desk, *options):
    subprocess.run([sys.executable, "-B", HERE / "make_ledger.py", desk, *options], check=True,
                   capture_output=True)
    return {str(path.relative_to(desk)): path.read_bytes() for path in desk.rglob("*.*")}


def deskctl(desk, *command):
    return subprocess.run([BINARY, "--desk", desk, "--now", NOW, "--lang", "en", *command], text=True,
                          capture_output=True, check=False)


class Generator(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.desk = Path(cls.folder.name) / "desk"
        cls.files = make(cls.desk, "--requests", "300", "--months", "3", "--entries", "60", "--jobs", "1")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_the_same_bytes_with_any_number_of_jobs(self):
        again = make(Path(self.folder.name) / "again", "--requests", "300", "--months", "3", "--entries", "60",
                     "--jobs", "3")
        self.assertEqual(self.files, again)
        self.assertEqual(14, len(again))

    def test_check_finds_no_error(self):
        checked = deskctl(self.desk, "check")
        # 1: what a real desk owes as well is found, and no damage.
        self.assertEqual(1, checked.returncode, checked.stdout + checked.stderr)
        self.assertNotIn("error:", checked.stdout + checked.stderr)
        self.assertIn("callback-owed", checked.stdout)

    def test_it_has_what_is_hard_to_read(self):
        ledger = self.files["ledger/2026-03.csv"].decode()
        for part in ('""DN20""', "\\n", "part=2/2", "漏水", ", 按键"):
            self.assertIn(part, ledger)

    def test_without_open_requests_every_month_is_settled(self):
        desk = Path(self.folder.name) / "settled"
        make(desk, "--requests", "300", "--months", "3", "--open", "0")
        self.assertEqual(0, deskctl(desk, "seal").returncode)
        seals = (desk / "ledger/seals.csv").read_text().splitlines()[1:]
        self.assertEqual(["0", "0", "0"], [line.split(",")[4] for line in seals])


class Results(unittest.TestCase):
    def test_every_row_has_the_columns_of_its_table(self):
        columns = None
        for number, line in enumerate((HERE / "RESULTS.md").read_text().splitlines(), 1):
            if not line.startswith("|"):
                columns = None
                continue
            columns = columns or line.count("|")
            self.assertEqual(columns, line.count("|"), f"RESULTS.md:{number}")


if __name__ == "__main__":
    unittest.main()
