"""Files as spreadsheets, editors, git and people leave them (tests/accidents): a reader shows what is
whole and says what happened, a writer writes nothing, `check` names every line.

    python3 accidents.py [--update] BINARY

What is expected stands in tests/accidents/expected.txt, in the three languages; `--update` writes it
anew: read the diff before you keep it.
"""

import os
import sys
import unittest
from pathlib import Path

import support
from support import journal_line, tree

FILES = Path(__file__).resolve().parent.parent / "accidents"
EXPECTED = FILES / "expected.txt"
# As if nothing had happened: whoever is at the desk goes on, and `check` says what there is to say.
HARMLESS = {"good", "clock-back", "clock-ahead", "no-newline", "torn"}
# Every record is whole, but another program had the file: to be mended before it is written again.
READABLE = {"bom", "crlf", "bom-crlf"}


def corpus():
    return sorted(path.stem for path in FILES.glob("*.csv"))


def journal_of(stem):
    return (FILES / f"{stem}.csv").read_bytes()


def block(title, done):
    return f"--- {title} [exit {done.code}]\n{done.out}{done.err}"


class Accidents(support.TestCase):
    def put(self, stem):
        self.journal().write_bytes(journal_of(stem))

    def told(self, stem):
        """All that a person gets to see of one file."""
        parts = [f"=== {stem}\n", block("list", self.deskctl("list"))]
        for language in ("zh-CN", "zh-TW"):
            done = self.deskctl("list", "-q", "-O", "id", "--lang", language)
            done.out = ""
            parts.append(block(language, done))
        parts.append(block("check", self.deskctl("check")))
        return "".join(parts)

    def test_what_is_told(self):
        actual = ""
        for stem in corpus():
            self.put(stem)
            actual += self.told(stem)
        if UPDATE:
            EXPECTED.write_text(actual, encoding="utf-8")
        self.assertEqual(actual, EXPECTED.read_text(encoding="utf-8"))

    def test_readers_and_writers(self):
        for stem in corpus():
            with self.subTest(stem=stem):
                self.put(stem)
                listed = self.deskctl("list")
                readable = stem in HARMLESS | READABLE
                self.assertEqual(listed.code, 0 if readable else 65, listed)
                before = tree(self.desk)
                for command in (["log-call", "3-2-1203", "停电", "--category", "repair"],
                                ["note", "1", "x"], ["void", "1", "--reason", "x"]):
                    if stem in HARMLESS:
                        break
                    done = self.deskctl(*command)
                    # Of a file of which nothing can be read, a number cannot be looked up either.
                    self.assertIn(done.code, (65,) if command[0] == "log-call" else (65, 3), done)
                    self.assertEqual(done.out, "", done)
                    self.assertEqual(tree(self.desk), before, done)

    def test_harmless_files_are_written(self):
        for stem in sorted(HARMLESS):
            with self.subTest(stem=stem):
                self.put(stem)
                self.ok("log-call", "3-2-1203", "停电", "--category", "repair", "-q")
                kept = journal_of(stem)
                if stem == "torn":
                    kept = kept[:kept.rindex(b"\n") + 1]
                self.assertTrue(self.journal().read_bytes().startswith(kept))

    def test_nothing_personal_is_told(self):
        for stem in corpus():
            self.put(stem)
            for command in (["list", "-O", "id"], ["log-call", "x", "y", "--category", "repair", "-n"],
                            ["check"]):
                done = self.deskctl(*command)
                for secret in ("王芳", "李娜", "13800001001", "13800001002", "水管", "声控"):
                    if command[0] != "log-call" or done.code != 0:
                        self.assertNotIn(secret, done.out + done.err, stem)

    def test_an_old_copy_is_noticed_by_its_seal(self):
        self.log()
        old = self.journal().read_bytes()
        self.log("--phone", "13800001009")
        self.ok("seal", "-q")
        self.journal().write_bytes(old)
        said = ["an older copy was put back", f"{len(old)} bytes now, ledger/seals.csv:2 sealed",
                "git checkout -- ledger/2026-10.csv"]
        self.refused(65, "log-call", "3-2-1203", "停电", "--category", "repair", says=said)
        listed = self.deskctl("list", "-O", "id")
        self.assertEqual((listed.code, listed.out), (65, "20261003-001\n"), listed)
        self.assertIn(said[0], listed.err)
        self.journal().unlink()
        self.refused(65, "log-call", "3-2-1203", "停电", "--category", "repair",
                     says="the file is gone: ledger/seals.csv:2 sealed")

    def test_a_clock_that_is_behind_is_said_and_nothing_else(self):
        at = "2020-10-03T09:00:00+08:00"
        same = {"request": "20201003-001", "at": at, "by": "林悦", "role": "desk"}
        lines = [journal_line(recorded=at, event="logged", category="repair", location="3-2-1201",
                              text="水管漏水", **same),
                 journal_line(recorded="2999-10-03T10:00:00+08:00", event="noted", text="x", **same)]
        self.journal("2020-10").write_text(",".join(support.COLUMNS) + "\n" + "".join(lines))
        # By the machine's own clock: whatever it says, it is not the year 2999.
        done = self.ok("note", "20201003-001", "x", "-q", now=None)
        self.assertIn("ledger/2020-10.csv:3: warning: this machine's clock is behind: line 3 was written at "
                      "2999-10-03T10:00:00+08:00", done.err)
        self.assertEqual(len(self.lines("2020-10")), 4)
        self.assertEqual(self.ok("note", "20201003-001", "x", "-q").err, "")

    def test_fix_does_not_offer_itself_where_values_were_changed(self):
        for stem in ("excel-quiet", "excel-quiet-bom", "excel-quiet-crlf"):
            with self.subTest(stem=stem):
                self.put(stem)
                before = tree(self.desk)
                shown = self.deskctl("check")
                self.assertEqual(shown.code, 65, shown)
                self.assertIn("git checkout -- ledger/2026-10.csv", shown.out + shown.err)
                self.assertNotIn("--fix", shown.out + shown.err)
                self.assertEqual(self.deskctl("check", "--fix", "-q").code, 65)
                self.assertEqual(tree(self.desk), before)

    def test_fix_takes_out_what_loses_nothing(self):
        good = journal_of("good")
        for stem in ("bom", "crlf", "bom-crlf", "no-newline"):
            with self.subTest(stem=stem):
                self.put(stem)
                before = tree(self.desk)
                shown = self.deskctl("check", "--fix", "--dry-run")
                as_json = self.deskctl("check", "--fix", "--dry-run", "-O", "json")
                self.assertEqual(as_json.code, shown.code, as_json)
                self.assertEqual(shown.code, 1, shown)
                self.assertTrue(shown.out.startswith("--- ledger/2026-10.csv\n+++ ledger/2026-10.csv\n@@ -"))
                self.assertEqual(tree(self.desk), before)
                done = self.deskctl("check", "--fix")
                self.assertTrue(done.out.startswith(shown.out), done)
                self.assertNotIn("王芳", done.out)
                self.assertEqual(self.journal().read_bytes(), good)
                kept = done.err.split("the old file is ")[1].split("\n")[0]
                self.assertRegex(kept, r"^ledger/quarantine/2026-10\.csv\.before-fix\.[0-9a-f]{8}$")
                self.assertEqual((self.desk / kept).read_bytes(), journal_of(stem))
                self.assertEqual(self.journal().stat().st_mode & 0o007, 0)
                again = self.deskctl("check", "--fix", "--dry-run")
                self.assertEqual((again.code, again.out), (0, ""), again)
                self.assertIn("nothing to fix", again.err)
                self.log(now="2026-10-03T12:05")

    def test_fix_leaves_everything_else_alone(self):
        for stem in corpus():
            if stem in READABLE | {"no-newline"}:
                continue
            with self.subTest(stem=stem):
                self.put(stem)
                before = tree(self.desk)
                self.deskctl("check", "--fix")
                self.assertEqual(tree(self.desk), before)
        self.journal().write_bytes(journal_of("crlf") + b"garbage\r\n")
        before = tree(self.desk)
        done = self.deskctl("check", "--fix")
        self.assertEqual(done.code, 65, done)
        self.assertIn("not fixed: more is wrong with it", done.err)
        self.assertEqual(tree(self.desk), before)

    @unittest.skipUnless(os.path.exists("/etc/machine-id") and os.path.getsize("/etc/machine-id") > 0,
                         "this machine has no /etc/machine-id, so no desk can be another's")
    def test_fix_does_not_touch_a_desk_of_another_machine(self):
        config = self.desk / "desk.toml"
        self.put("crlf")
        config.write_text('machine = "0123456789abcdef"\ntime-zone = "Asia/Shanghai"\n')
        before = tree(self.desk)
        self.assertEqual(self.deskctl("check", "--fix").code, 77)
        self.assertEqual(tree(self.desk), before)

    def test_merge_union_is_noticed(self):
        attributes = self.desk / ".gitattributes"
        for line, noticed in (("ledger/*.csv merge=union", True), ("*.csv\t-text merge=union", True),
                              ("* merge=union", True), ("# ledger/*.csv merge=union", False),
                              ("*.log merge=union", False), ("ledger/*.csv -text", False)):
            with self.subTest(line=line):
                attributes.write_text(f"README.txt text\n{line}\n")
                done = self.deskctl("check", "-O", "json")
                rules = [finding["rule"] for finding in done.json["findings"]]
                self.assertEqual(rules, ["merge-union"] if noticed else [], done)
                self.assertEqual(done.code, 1 if noticed else 0)
        attributes.write_text("ledger/*.csv merge=union\n")
        done = self.deskctl("check")
        self.assertIn(".gitattributes:1: warning: merge=union for ledger files", done.out)
        self.assertIn("write instead: ledger/*.csv -text", done.out)


UPDATE = "--update" in sys.argv
if UPDATE:
    sys.argv.remove("--update")

if __name__ == "__main__":
    support.main()
