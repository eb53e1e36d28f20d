"""Names, phones and texts that are removed: out of every file, and nothing else; also when killed."""

import csv
import io
import re
import shutil
import subprocess
import unittest
import zlib

import support
from support import journal_line, tree

NAMES = ("王芳", "李娜", "赵敏")
PHONES = ("13800001001", "13800001002", "13800001003")
TEXTS = ("水管漏水", "换角阀", "很满意", "退回物业费")
GONE = NAMES + PHONES + TEXTS
NOW = "2023-04-01T09:00"
BEFORE = "2021-04-01"


def at(minute):
    return f"2021-03-{4 + minute // 60:02}T09:{minute % 60:02}:00+08:00"


def line(request, event, minute, **more):
    more.setdefault("by", "林悦")
    more.setdefault("role", "desk")
    return journal_line(recorded=at(minute), request=request, event=event, at=at(minute), **more)


def life(number, person, minute, code=""):
    """A repair that is done and closed, logged by the desk with that code."""
    request = f"{code}20210304-{number:03}"
    return "".join((
        line(request, "logged", minute, category="repair", urgency="normal", scope="in", channel="phone",
             location="3-2-1201", contact=NAMES[person], phone=PHONES[person], text=TEXTS[0],
             facts=f"recording=r-{PHONES[person]};demand={TEXTS[3]};rings=4"),
        line(request, "dispatched", minute + 1, team="eng", facts="person=李强"),
        line(request, "completed", minute + 2, text=TEXTS[1], facts=f"item=角阀;signed={NAMES[person]}"),
        line(request, "called-back", minute + 3, text=TEXTS[2], grade="A"),
        line(request, "closed", minute + 4, facts="outcome=resolved")))


class Redact(support.TestCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.desk / "ledger"
        (self.ledger / "quarantine").mkdir()
        self.header = ",".join(support.COLUMNS) + "\n"
        self.file = self.ledger / "2021-03.csv"
        self.file.write_text(self.header + life(1, 0, 0) + life(2, 1, 10) + life(3, 2, 20))

    def redact(self, *more, now=NOW, **other):
        return self.deskctl("redact", "--before", BEFORE, *more, now=now, **other)

    def assert_gone(self, folder=None):
        for name, content in tree(folder or self.desk).items():
            for word in GONE:
                self.assertNotIn(word.encode(), content, name)

    def assert_sound(self):
        done = self.deskctl("check", "-O", "json", now="2023-04-01T10:00")
        wrong = {"damaged-line", "file-state", "sequence", "edited-line", "seal-broken", "redaction-due",
                 "likely-duplicate", "recording-twice", "out-of-order"}
        found = [finding for finding in done.json["findings"] if finding["rule"] in wrong]
        self.assertEqual(found, [])

    def figures(self):
        out = []
        for report in ("month", "staff", "complaints"):
            out.append(self.ok("report", report, "2021-03", "-O", "json", now="2023-04-01T10:00").out)
        return "".join(out)

    def test_nothing_else_changes(self):
        """Figures, ids, times and every other column are what they were."""
        self.ok("seal", now="2021-04-01T02:00")
        before = list(csv.DictReader(io.StringIO(self.file.read_text())))
        figures = self.figures()
        done = self.redact("-O", "json")
        self.assertEqual(done.code, 0, done)
        self.assertEqual(done.json["files"][0]["lines"], 9)
        self.assert_gone()
        self.assert_sound()
        self.assertEqual(self.figures(), figures)
        after = list(csv.DictReader(io.StringIO(self.file.read_text())))
        self.assertEqual(len(after), len(before) + 3)
        for old, new in zip(before, after):
            for column in set(support.COLUMNS) - {"contact", "phone", "text", "facts", "sum"}:
                self.assertEqual(old[column], new[column])
        for new in after[len(before):]:
            self.assertEqual((new["event"], new["by"]), ("amended", "林悦"))
            self.assertIn("redacted=yes;removed=contact demand phone recording signed text;", new["facts"])

    def test_torn_lines_and_leftovers(self):
        """Nor do torn lines, in the file or moved aside, or what a killed run left."""
        quarantine = self.ledger / "quarantine"
        torn = line("20210304-002", "noted", 30, text=TEXTS[2])[:-20]
        other = line("20210304-009", "noted", 30, text="别的")[:-20]
        (quarantine / "2021-03.csv.99.0123abcd").write_text(torn)
        (quarantine / "2021-03.csv.77.0123abcd").write_text(other)
        (quarantine / "2021-04.csv.99.0123abcd").write_text(other)
        (self.ledger / ".deskctl-0123456789abcdef.tmp").write_text(torn)
        with self.file.open("a") as file:
            file.write(torn)
        done = self.redact()
        self.assertEqual(done.code, 0, done)
        self.assert_gone()
        self.assert_sound()
        left = sorted(path.name for path in quarantine.iterdir())
        self.assertEqual(left, ["2021-03.csv.77.0123abcd", "2021-04.csv.99.0123abcd"])
        # Nobody's: kept until the longest retention has passed for the whole month.
        # While anything is kept for good, whose they are is not known, and they are too.
        done = self.redact(now="2026-04-02T09:00")
        self.assertEqual(sorted(path.name for path in quarantine.iterdir()), left)
        policy = self.desk / "policy.toml"
        policy.write_text(policy.read_text().replace('complaint = "forever"', "complaint = 60"))
        done = self.redact(now="2026-04-02T09:00")
        self.assertEqual(sorted(path.name for path in quarantine.iterdir()), ["2021-04.csv.99.0123abcd"])

    def test_a_file_kept_by_fix(self):
        """It holds what is removed: it goes, also when it names others as well."""
        open_one = line("20210304-004", "logged", 30, category="repair", location="8-1", text="别的")
        self.file.write_text("\N{BYTE ORDER MARK}" + self.file.read_text() + open_one)
        self.deskctl("check", "--fix", now=NOW)
        kept = next((self.ledger / "quarantine").iterdir())
        self.assertIn(NAMES[0].encode(), kept.read_bytes())
        done = self.redact("--dry-run", "-O", "json")
        self.assertEqual(done.json["quarantined"], [f"ledger/quarantine/{kept.name}"])
        self.assertTrue(kept.exists())
        self.redact()
        self.assertFalse(kept.exists())
        self.assert_gone()
        self.assertIn("别的", self.file.read_text())

    def test_lengths_that_were_sealed(self):
        """Neither what a redaction left, nor a file that it was kept from replacing, is an older copy."""
        with self.file.open("a") as file:
            file.write(line("20210304-004", "logged", 30, category="repair", location="8-1", text="别的"))
        self.ok("seal", now="2021-04-01T02:00")
        old = self.file.read_bytes()
        self.redact()
        for text in (self.file.read_bytes(), old):
            with self.subTest(size=len(text)):
                self.file.write_bytes(text)
                self.ok("list", now=NOW)
                self.ok("show", "20210304-001", now=NOW)
                self.ok("note", "20210304-004", "x", "-q", now=NOW)
                self.assertEqual(self.redact().code, 0)
                self.assert_gone()
                self.assert_sound()
        self.file.write_bytes(old[:len(old) // 2])
        self.refused(65, "note", "20210304-001", "x", now=NOW, says="older copy")

    def test_two_desks(self):
        """A desk rewrites its own files and names the others."""
        self.file.write_text(self.header + life(1, 0, 0) + line("N20210304-001", "noted", 9, text=TEXTS[0]))
        other = self.ledger / "2021-03.N.csv"
        other.write_text(self.header + life(1, 1, 2, "N"))
        self.ok("seal", now="2021-04-01T02:00")
        kept = other.read_bytes()
        done = self.redact("-O", "json")
        self.assertEqual(done.json["elsewhere"], ["ledger/2021-03.N.csv"])
        self.assertEqual(done.json["files"][0]["requests"], ["20210304-001", "N20210304-001"])
        self.assertEqual(other.read_bytes(), kept)
        config = self.desk / "desk.toml"
        config.write_text(config.read_text().replace('# code = "N"', 'code = "N"'))
        done = self.redact("-O", "json", now="2023-04-01T09:10")
        self.assertEqual((done.json["elsewhere"], done.code), ([], 0), done)
        self.assert_gone()
        self.assert_sound()

    def test_what_was_changed_is_not_redacted(self):
        self.ok("seal", now="2021-04-01T02:00")
        self.file.write_text(self.file.read_text().replace("3-2-1201", "3-2-1202"))
        self.refused(65, "redact", "--before", BEFORE, now=NOW, says="changed after it was sealed")
        self.file.write_text(self.file.read_text().replace("3-2-1202", "3-2-1201").replace("\n", "\r\n"))
        self.refused(65, "redact", "--before", BEFORE, now=NOW)

    def test_errors_name_nobody(self):
        with self.file.open("a") as file:
            file.write(life(4, 0, 40).replace("2021-03-04T09:40", "2021-03-x"))
        done = self.redact()
        self.assertEqual(done.code, 65, done)
        for word in GONE:
            self.assertNotIn(word, done.out + done.err)

    def traced(self, call, number, what):
        """Runs the command with its n-th call of that name replaced. Nothing: it makes no more of them."""
        trace = self.folder / "trace"
        command = ["strace", "-f", "-qq", "-o", str(trace), "-e", f"trace={call}",
                   "-e", f"inject={call}:{what}:when={number}", support.BINARY, "redact", "--before", BEFORE]
        done = subprocess.run(command, cwd="/", stdin=subprocess.DEVNULL, capture_output=True, check=False,
                              timeout=120, env=support.environment(
                                  DESKCTL_DESK=str(self.desk), DESKCTL_STAFF="林悦", DESKCTL_NOW=NOW))
        text = trace.read_text()
        return done if "killed by SIGKILL" in text or "(INJECTED)" in text else None

    def each_call(self, calls, what, look):
        """For every call of these names: `look` at what was left, and the next run finishes. How many there were."""
        self.ok("seal", now="2021-04-01T02:00")
        (self.ledger / "quarantine/2021-03.csv.99.0123abcd").write_text(
            line("20210304-002", "noted", 30, text=TEXTS[2])[:-20])
        second = (self.header + life(1, 0, 0)).replace("2021-03-", "2021-02-").replace("202103", "202102")
        (self.ledger / "2021-02.csv").write_text(
            re.sub(r"(?m)^(2021-02.*),[0-9a-f]{8}$", self.with_sum, second))
        pristine = self.folder / "pristine"
        shutil.copytree(self.desk, pristine)
        names = ("2021-02.csv", "2021-03.csv")
        old = {name: (self.ledger / name).read_bytes() for name in names}
        self.redact()
        new = {name: (self.ledger / name).read_bytes() for name in names}
        count = 0
        for call in calls:
            for number in range(1, 200):
                shutil.rmtree(self.desk)
                shutil.copytree(pristine, self.desk)
                done = self.traced(call, number, what)
                if done is None:
                    break
                count += 1
                with self.subTest(call=call, number=number):
                    left = {name: (self.ledger / name).read_bytes() for name in names}
                    for name in names:
                        self.assertIn(left[name], (old[name], new[name]))
                    look(done, left == new)
                    seals = self.deskctl("check", "-O", "json", now="2023-04-01T10:00")
                    self.assertNotIn("seal-broken", seals.out)
                    again = self.redact("-q")
                    self.assertEqual(again.code, 0, again)
                    self.assert_gone()
                    self.assert_sound()
                    self.assertEqual({name: (self.ledger / name).read_bytes() for name in names}, new)
        return count

    @unittest.skipUnless(shutil.which("strace"), "strace is not here")
    def test_killed_at_any_call(self):
        """The old file or the new one, sound; and the next run finishes."""
        calls = ("write", "pwrite64", "fsync", "fdatasync", "renameat2", "unlinkat", "ftruncate", "fchmod",
                 "openat2")
        count = self.each_call(calls, "signal=SIGKILL", lambda done, finished: None)
        self.assertGreater(count, 40)

    @unittest.skipUnless(shutil.which("strace"), "strace is not here")
    def test_any_call_failing(self):
        """An error is never told as success, and names nobody."""
        def look(done, finished):
            if done.returncode in (0, 6):
                self.assertTrue(finished)
            else:
                self.assertIn(done.returncode, (73, 74, 77))
                self.assertIn(b"error:", done.stderr)
            for word in GONE:
                self.assertNotIn(word.encode(), done.stdout + done.stderr)
        count = self.each_call(("write", "fsync", "fdatasync", "renameat2", "unlinkat"), "error=EIO", look)
        self.assertGreater(count, 12)

    @staticmethod
    def with_sum(match):
        return f"{match[1]},{zlib.crc32(match[1].encode()):08x}"


if __name__ == "__main__":
    support.main()
