"""The group's questions (examples/group) by DuckDB over the exported folder, which are the same as sqlite3's.

77: node or npm is not here, or has no way to the package. Nothing else of the tests comes from there.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import support
from group_sites import GROUP, Answers, Engine

PACKAGE = "@duckdb/node-api"


class DuckDb(Answers, Engine):
    packages = None

    @classmethod
    def load(cls):
        # Node looks for packages beside the script.
        shutil.copy(GROUP / "ask-duckdb.mjs", cls.packages)
        cls.lake = cls.folder / "lake's"
        cls.called("export.sh", cls.sites, cls.lake)

    def asked(self, question, *month):
        return subprocess.run(["node", Path(self.packages) / "ask-duckdb.mjs", self.lake, question, *month],
                              capture_output=True, text=True, timeout=300, check=False)

    def ask(self, question, *month):
        done = self.asked(question, *month)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def test_a_table_that_no_desk_has_rows_of_is_empty(self):
        shutil.copytree(self.sites / "york", self.folder / "one" / "york")
        self.called("export.sh", self.folder / "one", self.folder / "one-lake", "registers")
        question = self.folder / "registers.sql"
        question.write_text("SELECT count(*) AS n, count(fields) AS fields FROM registers", encoding="utf-8")
        done = subprocess.run(["node", Path(self.packages) / "ask-duckdb.mjs", self.folder / "one-lake", question],
                              capture_output=True, text=True, timeout=300, check=False)
        self.assertEqual((done.stdout, done.stderr), ("n,fields\n0,0\n", ""))


if __name__ == "__main__":
    if not shutil.which("npm") or not shutil.which("node"):
        print("npm is not installed")
        sys.exit(77)
    with tempfile.TemporaryDirectory(prefix="deskctl-duckdb-") as folder:
        if subprocess.run(["npm", "install", "--prefix", folder, "--no-fund", "--no-audit", "--silent", PACKAGE],
                          check=False).returncode:
            print(f"{PACKAGE} could not be installed")
            sys.exit(77)
        DuckDb.packages = folder
        support.main()
