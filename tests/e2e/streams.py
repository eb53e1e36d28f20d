"""Where output goes, and what happens when it cannot go there."""

import os
import signal
import subprocess

import support
from support import NOON

FULL = "write error: stdout: No space left on device"


class Streams(support.TestCase):
    def setUp(self):
        super().setUp()
        self.log("--contact", "王芳", "--phone", "13800001001", now="2026-10-03T09:00")

    def to(self, sink, *command, **more):
        return subprocess.run(
            [support.BINARY, *command], cwd="/", stdin=subprocess.DEVNULL, stdout=sink,
            stderr=subprocess.PIPE, check=False,
            env=support.environment(DESKCTL_DESK=str(self.desk), DESKCTL_STAFF="林悦", DESKCTL_NOW=NOON),
            **more)

    def to_full(self, *command):
        with open("/dev/full", "wb") as full:
            return self.to(full, *command)

    def test_full_device(self):
        for command in (["--help"], ["--version"], ["help"], ["help", "list"], ["list", "--help"],
                        ["list"], ["list", "-O", "json"], ["list", "-O", "id"], ["show", "1"],
                        ["report", "overdue"], ["report", "month"], ["where"], ["calendar", "show"],
                        ["note", "1", "x", "--dry-run"],
                        ["report", "overdue", "--exit-code"]):
            with self.subTest(command=command):
                done = self.to_full(*command)
                self.assertEqual(done.returncode, 74, done)
                self.assertIn(FULL, done.stderr.decode())

    def test_recorded_but_not_shown(self):
        """6 says that the record is there: who gets it must not enter it again."""
        for command in (["note", "1", "x"], ["note", "1", "x", "-O", "json"], ["note", "1", "x", "-O", "id"],
                        ["log-call", "1-1-1", "x", "--category", "repair"]):
            before = len(self.lines())
            done = self.to_full(*command)
            self.assertEqual(done.returncode, 6, done)
            self.assertIn(FULL, done.stderr.decode())
            self.assertIn("it is recorded", done.stderr.decode())
            self.assertEqual(len(self.lines()), before + 1, command)
        # Silent, so nothing was lost.
        self.assertEqual(self.to_full("note", "1", "x", "-q").returncode, 0)

    def test_an_interrupt_after_the_record_comes_too_late(self):
        """Who sees nothing but that it was interrupted enters the call again."""
        file = self.desk / "ledger/2026-10.csv"
        for _ in range(20):
            before = file.stat().st_size
            writer = subprocess.Popen([support.BINARY, "note", "1", "x"], cwd="/", stdin=subprocess.DEVNULL,
                                      stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                      env=support.environment(DESKCTL_DESK=str(self.desk),
                                                              DESKCTL_STAFF="林悦", DESKCTL_NOW=NOON))
            while file.stat().st_size == before and writer.poll() is None:
                pass
            writer.send_signal(signal.SIGINT)
            out, err = writer.communicate()
            self.assertIn("recorded: note", out.decode(), err)
            # On a busy machine the signal may come after the confirmation too, and end what has no more to do.
            self.assertIn(writer.returncode, (0, -signal.SIGINT), err)

    def test_notes_that_cannot_be_said(self):
        with open("/dev/full", "wb") as full:
            for command, code in ((["log-call", "1-1-1", "x", "--category", "repair"], 6),
                                  (["list", "游泳池"], 74), (["note", "9", "x"], 3), (["lsit"], 2)):
                done = subprocess.run([support.BINARY, *command], cwd="/", stdin=subprocess.DEVNULL,
                                      stdout=subprocess.PIPE, stderr=full, check=False,
                                      env=support.environment(DESKCTL_DESK=str(self.desk),
                                                              DESKCTL_STAFF="林悦", DESKCTL_NOW=NOON))
                self.assertEqual(done.returncode, code, done)

    def test_a_refusal_stays_a_refusal(self):
        before = support.tree(self.desk)
        self.assertEqual(self.to_full("note", "9", "x").returncode, 3)
        self.assertEqual(self.to_full("nope").returncode, 2)
        self.assertEqual(support.tree(self.desk), before)

    def test_init_on_full_device(self):
        done = self.to_full("init", str(self.folder / "new"))
        self.assertEqual(done.returncode, 6, done)
        self.assertTrue((self.folder / "new" / "desk.toml").exists())

    def test_closed_pipe(self):
        for _ in range(20):
            self.log()
        for command in (["list"], ["list", "--all", "-O", "json"], ["report", "month"], ["--help"],
                        ["--version"], ["note", "1", "x"]):
            for ignored in (False, True):
                reader, writer = os.pipe()
                os.close(reader)
                def prepare(ignore=ignored):
                    signal.signal(signal.SIGPIPE, signal.SIG_IGN if ignore else signal.SIG_DFL)
                done = self.to(writer, *command, preexec_fn=prepare)
                os.close(writer)
                with self.subTest(command=command, ignored=ignored):
                    self.assertEqual((done.returncode, done.stderr), (0, b""), done)

    def test_head(self):
        done = subprocess.run(
            ["bash", "-c", 'set -o pipefail; "$1" report month | head -1', "bash", support.BINARY],
            capture_output=True, check=False, stdin=subprocess.DEVNULL,
            env=support.environment(DESKCTL_DESK=str(self.desk), DESKCTL_NOW=NOON))
        self.assertEqual((done.returncode, done.stderr), (0, b""), done)
        self.assertEqual(len(done.stdout.splitlines()), 1)

    def test_closed_descriptors(self):
        """With no stdout at all: a journal must never take its place."""
        before = self.lines()
        done = subprocess.run(
            ["bash", "-c", 'exec "$1" note 1 x >&- 2>&-', "bash", support.BINARY], check=False,
            stdin=subprocess.DEVNULL,
            env=support.environment(DESKCTL_DESK=str(self.desk), DESKCTL_STAFF="林悦", DESKCTL_NOW=NOON))
        self.assertEqual(done.returncode, 6)
        after = self.lines()
        self.assertEqual(after[:-1], before)
        self.assertIn(",noted,", after[-1])

    def test_closed_stdout(self):
        self.log()
        done = subprocess.run(
            ["bash", "-c", 'exec "$1" list --all >&-', "bash", support.BINARY], check=False,
            stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env=support.environment(DESKCTL_DESK=str(self.desk), DESKCTL_NOW=NOON))
        self.assertEqual(done.returncode, 74, done)

    def test_data_and_messages_are_apart(self):
        done = self.ok("log-call", "全小区", "停水", "--category", "consult", "-O", "json")
        self.assertEqual(done.json["schema"], "deskctl.recorded/1")
        self.assertIn("note: ", done.err)
        done = self.ok("log-call", "全小区", "停水", "--category", "consult", "-O", "id")
        self.assertEqual(done.out, "20261003-003\n")
        for command in (["list", "游泳池"], ["report", "callbacks"]):
            done = self.ok(*command)
            self.assertEqual(done.out, "")
            self.assertTrue(done.err)

    def test_empty_results(self):
        for command in (["list", "游泳池"], ["report", "callbacks"], ["report", "overdue"],
                        ["report", "due", "--within", "0min"]):
            done = self.ok(*command, now="2026-10-03T09:01")
            self.assertEqual(done.out, "", done)
            self.assertTrue(done.err, done)
            self.assertEqual(self.ok(*command, "-O", "id", now="2026-10-03T09:01").out, "")
            self.assertEqual(self.ok(*command, "-O", "json", now="2026-10-03T09:01").json["items"], [])
            self.assertEqual(self.ok(*command, "-q", now="2026-10-03T09:01").err, "")

    def test_quiet(self):
        for command in (["log-call", "全小区", "x", "--category", "repair"], ["dispatch", "1", "--to", "绿化公司"],
                        ["accept", "1"], ["arrive", "1"], ["complete", "1"], ["callback", "1", "--grade", "C"],
                        ["inform", "1"], ["visit", "1"], ["note", "1", "x"], ["close", "1"]):
            done = self.ok(*command, "-q")
            self.assertEqual((done.out, done.err), ("", ""), done)
        done = self.ok("init", str(self.folder / "new"), "-q")
        self.assertEqual((done.out, done.err), ("", ""), done)
        self.assertNotEqual(self.deskctl("note", "99", "x", "-q").err, "")

    def test_no_colour_off_a_terminal(self):
        for command in (["list"], ["report", "overdue"], ["show", "1"], ["help"], ["nope"], ["note", "9", "x"],
                        ["report", "overdue", "--color", "auto"], ["list", "--color=never"]):
            done = self.deskctl(*command)
            self.assertNotIn("\x1b", done.out + done.err, done)

    def test_output_file(self):
        target = self.folder / "out.json"
        self.ok("list", "-O", "json", "-o", str(target))
        self.assertEqual(target.read_text(encoding="utf-8"), self.ok("list", "-O", "json").out)
        # An unfinished file never replaces a finished one.
        target.write_text("old")
        self.assertEqual(self.deskctl("list", "lgoged:today", "-o", str(target)).code, 2)
        self.assertEqual(target.read_text(), "old")
        self.assertEqual(self.deskctl("list", "-o", "/dev/full").code, 73)
        self.assertEqual(self.deskctl("list", "-o", "/nowhere/out").code, 73)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["desk", "out.json"])

    def test_workbook(self):
        temporary, without = self.folder / "temporary", self.folder / "without"
        temporary.mkdir()
        without.mkdir()
        written = [self.folder / "a.xlsx", self.folder / "b.xlsx"]
        for target in written:
            self.ok("report", "month", "-o", str(target), env={"TMPDIR": str(temporary)})
        self.assertTrue(written[0].read_bytes().startswith(b"PK"))
        self.assertEqual(written[0].read_bytes(), written[1].read_bytes())
        self.assertEqual(list(temporary.iterdir()), [])
        # Without the library that writes it, all else works, and no part of a file is left.
        for version in range(1, 20):
            (without / f"libxlsxwriter.so.{version}").touch()
        none = {"LD_LIBRARY_PATH": str(without)}
        self.refused(74, "report", "month", "-o", str(self.folder / "c.xlsx"), env=none,
                     says=["workbooks are written by libxlsxwriter.so.", "apt install libxlsxwriter"])
        self.ok("report", "month", "-o", str(self.folder / "c.csv"), env=none)
        self.assertFalse((self.folder / "c.xlsx").exists())


if __name__ == "__main__":
    support.main()
