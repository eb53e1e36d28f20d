"""A policy that is refused: every command says so, and the journal can still be read by another."""

import re
import shutil

from support import TestCase, commands_named, main, run

# A command of each kind, with what it needs.
WORDS = {
    "log-call": ["3-2-1201", "漏水", "--category", "repair"],
    "quote": ["1", "--amount", "120"], "decline": ["1", "--reason", "x"],
    "hold": ["1", "--reason", "x"], "dispatch": ["1", "--to", "eng"],
    "promise": ["1", "--reply", "+1h"], "callback": ["1", "--grade", "A"],
    "escalate": ["1", "--to", "gm", "--reason", "x"], "reopen": ["1", "--reason", "x"],
    "returned": ["1", "--reason", "x"], "link": ["1", "--same-as", "2"],
    "amend": ["1", "--phone", "13800001002", "--reason", "x"], "void": ["1", "--reason", "x"],
    "note": ["1", "x"], "undo": [], "list": [], "check": [], "seal": [], "where": [],
    "who": ["3-2-1201"], "report register": ["visitor"], "redact": ["--before", "2020-01-01"],
    "calendar deadline": ["--calendar", "desk", "--start", "09:00", "--within", "2h"],
    "calendar elapsed": ["--calendar", "desk", "--start", "09:00", "--end", "10:00"],
}
READERS = ["show", "explain", "list", "report overdue", "report due", "report callbacks",
           "report day", "report month", "report complaints", "report repeats", "report staff",
           "report breaches", "report spent", "report stuck",
           "check", "where"]


class BrokenPolicy(TestCase):
    def setUp(self):
        super().setUp()
        self.log("--contact", "王芳", "--phone", "13800001001")
        self.good = self.folder / "good.toml"
        shutil.copy(self.desk / "policy.toml", self.good)
        policy = self.desk / "policy.toml"
        policy.write_text(policy.read_text() + "\n[retentoin]\nmonths = 3\n[check2]\n")

    def commands(self):
        return commands_named()

    def words(self, command):
        needs_id = " ID" in run("--lang", "en", "help", *command.split()).out.split("\n\n")[1]
        if command == "report compare":  # by another, but the desk's own comes first
            return ["--policy", str(self.good)]
        return WORDS.get(command, ["1"] if needs_id else [])

    def test_every_command_says_so(self):
        commands = self.commands()
        self.assertGreater(len(commands), 30)
        for command in commands:
            # A folder, a file of their own; the script for a shell needs no desk.
            if command in ("init", "calendar import", "import", "completion"):
                continue
            with self.subTest(command):
                self.refused(78, *command.split(), *self.words(command),
                             says=["policy.toml:", "unknown key 'retentoin'", "unknown key 'check2'",
                                   "did you mean 'retention'?"])

    def test_the_journal_is_read_by_another(self):
        for command in READERS:
            with self.subTest(command):
                words = ["1"] if command in ("show", "explain") else []
                done = self.deskctl(*command.split(), *words, "--policy", str(self.good))
                self.assertIn(done.code, (0, 1), done)
                self.assertNotIn("error", done.err)

    def test_another_that_is_refused_as_well(self):
        bad = self.folder / "bad.toml"
        bad.write_text("[clock.x]\nwithin = \"soon\"\n")
        done = self.refused(78, "report", "month", "--policy", str(bad), says=["bad.toml:2:10"])
        self.assertNotIn("retentoin", done.err)


class OtherPolicy(TestCase):
    """Every reader judges by the policy it is given, and by no other."""

    def test_each_reader_goes_by_it(self):
        strict = self.folder / "strict.toml"
        text = (self.desk / "policy.toml").read_text(encoding="utf-8")
        # Everything within a minute, and nothing of it to be called back.
        text = re.sub(r'within( *)= "(5min|15min|12h|2h)"', r'within\1= "1min"', text)
        text = re.sub(r'within = "(2h|2wd|1wd)"', 'within = "1min"', text)
        strict.write_text(text, encoding="utf-8")
        self.log("--contact", "王芳", "--phone", "13800001001", now="2026-10-03T10:00")
        complaint = self.log("--contact", "赵敏", "--phone", "13800001002", category="complaint",
                             now="2026-10-03T10:00")
        self.ok("dispatch", complaint, "--to", "security", now="2026-10-03T10:00")
        self.ok("complete", complaint, "done", now="2026-10-03T10:03")
        for command in (["show", "1"], ["explain", "1"], ["list", "--all", "due:2026-10-09"], ["report", "overdue"],
                        ["report", "due"], ["report", "callbacks"], ["report", "day"],
                        ["report", "month"], ["report", "complaints"], ["report", "staff"],
                        ["report", "month", "--ids", "clocks.dispatch.overdue"], ["check"]):
            with self.subTest(command=command):
                by_own = self.deskctl(*command, now="2026-10-03T10:04:30")
                by_strict = self.deskctl(*command, "--policy", str(strict), now="2026-10-03T10:04:30")
                self.assertIn(by_strict.code, (0, 1), by_strict)
                self.assertNotEqual(by_own.out, by_strict.out)


main()
