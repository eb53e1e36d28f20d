"""Whatever is wrong with what was typed or what the files hold: said clearly, with the right exit code,
and nothing written."""

import zlib

import support
from support import NOON, journal_line

HEADER = ",".join(support.COLUMNS) + "\n"


def logged(number=1, day="20261003", **fields):
    at = f"{day[:4]}-{day[4:6]}-{day[6:]}T09:00:00+08:00"
    return journal_line(**{"recorded": at, "request": f"{day}-{number:03}", "event": "logged", "at": at,
                           "by": "林悦", "role": "desk", "category": "repair", "urgency": "normal",
                           "scope": "in", "channel": "phone", "location": "3-2-1201",
                           "text": "水管漏水", **fields})


def resummed(line):
    """A line by hand, with the sum that fits it."""
    body = line.rstrip("\n").rsplit(",", 1)[0]
    return f"{body},{zlib.crc32(body.encode()):08x}\n"


class Typed(support.TestCase):
    def setUp(self):
        super().setUp()
        self.log()

    def test_unknown_command(self):
        self.refused(2, "log-cal", "3-2-1201", "x", says=["'log-cal'", "did you mean 'log-call'?"])
        self.refused(2, "lsit", says=["'lsit'", "did you mean 'list'?"])
        self.refused(2, "frobnicate", says=["'frobnicate'"])
        self.refused(2, "report", "overdu", says="did you mean 'report overdue'?")

    def test_no_abbreviations(self):
        self.refused(2, "disp", "1", "--to", "eng", says="'disp'")
        self.refused(2, "log-call", "3-2-1201", "x", "--p", "1", says=["--phone", "--press-days"])
        self.refused(2, "list", "--alk", says=["--alk", "did you mean '--all'?"])

    def test_unknown_option(self):
        self.refused(2, "dispatch", "1", "--too", "eng", says=["--too", "did you mean '--to'?"])
        self.refused(2, "list", "-x", says="-x")
        self.refused(2, "accept", "1", "--grade", "A", says="--grade")

    def test_the_unknown_option_is_blamed_whatever_else_is_missing(self):
        for command in (["--nope", "log-call"], ["log-call", "--nope"], ["--nope", "dispatch", "--to"],
                        ["--nope"], ["dispatch", "99", "--nope"]):
            self.refused(2, *command, says="--nope")

    def test_unknown_words_name_the_nearest(self):
        log = ["log-call", "3-2-1201", "x", "--category"]
        self.refused(2, *log, "repare", says=["'repare'", "did you mean 'repair'?"])
        self.refused(2, *log, "whatever", says=["'whatever'", "one of: ", "suggestion"])
        for option, value, near in (("--scope", "warrenty", "warranty"), ("--channel", "fone", "phone"),
                                    ("--injury", "miner", "minor"), ("--cause", "municipel", "municipal")):
            self.refused(2, *log, "repair", option, value, says=[f"'{value}'", f"'{near}'"])
        self.refused(2, *log, "complaint", "--severity", "mayor", says="'major'")
        self.refused(2, "callback", "1", "--grade", "D", says=["'D'", "A", "B", "C"])
        self.refused(2, "escalate", "1", "--to", "manger", "--reason", "x", says="'manager'")
        self.refused(2, "note", "1", "x", "--role", "manger", says="'manager'")
        self.refused(2, "list", "-O", "jsn", says=["'jsn'", "json"])
        self.refused(2, "list", "fone:138", says=["'fone:'", "'phone:'"])

    def test_impossible_times(self):
        for typed in ("25:00", "24:01", "12:60", "2026-02-30", "2026-13-01", "2026-02-30 10:00",
                      "02-30 10:00", "26-10-03", "2026-1", "2026-10-03x", "", "soon", "10:00:61",
                      "2026-10-03T10:00+25:00", "-5mins", "12345"):
            with self.subTest(typed=typed):
                done = self.refused(2, "note", "1", "x", f"--at={typed}")
                if typed:
                    self.assertIn(typed.split(" ")[0][:8], done.err)
        self.refused(2, "note", "1", "x", "--at", "25:00", says=["'25:00'", "(00:00-23:59)"])
        self.refused(2, "list", "--now", "2026-02-30", says="2026-02-30")
        self.refused(2, "list", says="2026-02-30", now="2026-02-30 10:00")

    def test_times_that_the_clock_change_skips_or_repeats(self):
        config = self.desk / "desk.toml"
        config.write_text(config.read_text().replace("Asia/Shanghai", "America/New_York"))
        now = "2026-11-03T09:00:00-05:00"
        log = ["log-call", "3-2-1201", "x", "--category", "repair", "--at"]
        self.refused(2, *log, "2026-11-01 01:30", now=now,
                     says=["twice", "2026-11-01T01:30-04:00", "2026-11-01T01:30-05:00"])
        self.refused(2, *log, "2026-03-08 02:30", now=now, says=["does not exist", "America/New_York"])
        done = self.ok(*log, "2026-11-01T01:30-04:00", "-O", "json", now=now)
        self.assertEqual(done.json["request"]["logged"], "2026-11-01T01:30:00-04:00")

    def test_more_than_five_minutes_ahead(self):
        log = ["log-call", "3-2-1201", "x", "--category", "complaint", "-q"]
        for option in ("--at", "--received", "--happened"):
            self.refused(2, *log, option, "2026-10-03T12:05:01", says=[option, "5 minutes"])
        self.ok(*log, "--at", "2026-10-03T12:05:00")
        self.ok(*log, "--appointment", "2026-10-04 09:00", "--deadline", "2026-10-05 09:00")
        self.ok("promise", "1", "--reply", "2026-10-04 09:00", "-q")
        self.refused(2, "promise", "1", "--reply", "2026-10-03 11:00", says="--reply")

    def test_numbers_are_decimal(self):
        log = ["log-call", "3-2-1201", "x", "--category", "complaint"]
        for option in ("--rings", "--complainants", "--media", "--press-days"):
            for typed in ("010", "0x10", "1e3", "-1", "+1", "1.5", "三", "many", "99999999999999999999"):
                self.refused(2, *log, f"{option}={typed}", says=[option, f"'{typed}'"])
        for option in ("--loss", "--amount"):
            for typed in ("010", "1.", "1.005", ".5", "1,000", "-3", "12元", "1e3"):
                self.refused(2, *log, f"{option}={typed}", says=[option, f"'{typed}'"])

    def test_empty_values(self):
        log = ["log-call", "3-2-1201", "x", "--category", "repair"]
        self.refused(2, "log-call", "", "x", "--category", "repair")
        self.refused(2, "log-call", "3-2-1201", "", "--category", "repair")
        self.refused(2, "log-call", "3-2-1201", "   ", "--category", "repair")
        self.refused(2, "log-call", "3-2-1201", "x", "--category=", says="--category")
        self.refused(2, *log, "--contact", "", says="--contact")
        self.refused(2, *log, "--phone=", says="--phone")
        self.refused(2, "escalate", "1", "--to", "gm", "--reason", "", says="--reason")
        self.refused(2, "escalate", "1", "--to", "gm", "--reason", " ", says="--reason")
        self.refused(2, "note", "1", "")

    def test_missing_values(self):
        self.refused(2, "log-call", "3-2-1201", "x", says="--category")
        self.refused(2, "log-call", "3-2-1201", "--category", "repair", says="TEXT")
        self.refused(2, "log-call", "--category", "repair", says="LOCATION")
        self.refused(2, "dispatch", "1", says="--to")
        self.refused(2, "dispatch", "--to", "eng", says="ID")
        self.refused(2, "dispatch", "1", "--to", says="--to")
        self.refused(2, "escalate", "1", "--to", "gm", says="--reason")
        self.refused(3, "escalate", "1", "--reason", "x", says="--to")
        self.refused(2, "escalate", "1", "--to", "gm", "--severity", "major", "--reason", "x")
        self.refused(2, "callback", "1", says=["--missed"])
        self.refused(2, "callback", "1", "--missed", "--grade", "A", says=["--missed"])
        self.refused(2, "note", "1", says="TEXT")
        self.refused(2, "note", "1", "two", "texts", says="'texts'")

    def test_options_twice(self):
        self.refused(2, "note", "1", "x", "--by", "林悦", "--by", "周宁", says=["--by", "林悦", "周宁"])
        self.refused(2, "list", "-O", "json", "--format", "id", says=["--format", "json", "id"])

    def test_a_value_that_is_an_option(self):
        self.refused(2, "log-call", "3-2-1201", "x", "--category", "repair", "--phone", "--urgent",
                     says=["--phone", "--phone=--urgent"])
        done = self.ok("log-call", "3-2-1201", "x", "--category", "repair", "--contact=--urgent",
                       "-O", "json")
        self.assertEqual(done.json["request"]["contact"], "--urgent")
        self.assertEqual(done.json["request"]["urgency"], "normal")

    def test_bad_bytes(self):
        log = ["log-call", "3-2-1201"]
        for text, at in ((b"ab\xff", "3"), (b"a\x07", "2"), ("坏\u202e".encode(), "4"),
                         ("\ufeffa".encode(), "1"), (b"\x1b[31m", "1")):
            with self.subTest(text=text):
                done = self.refused(2, *log, text.decode("utf-8", "surrogateescape"),
                                    "--category", "repair")
                self.assertNotIn("\x1b", done.err)
                self.assertNotIn("\u202e", done.err)
                self.assertRegex(done.err, rf"\b{at}\b")
        self.refused(2, *log, "x" * 70000, "--category", "repair")

    def test_ids(self):
        self.refused(3, "accept", "2", says=["20261003-002", "20261003-001"])
        self.refused(3, "accept", "1002-1", says="20261002-001")
        self.refused(3, "accept", "20250101-001", says="20250101-001")
        self.refused(3, "accept", "N1003-1", says="20261003-001")
        self.refused(3, "show", "20261003-099", says="20261003-099")
        self.refused(3, "log-call", "1-1-1", "x", "--category", "complaint", "--same-as", "9",
                     says="20261003-009")
        self.refused(3, "log-call", "1-1-1", "x", "--category", "complaint", "--same-as", "1",
                     says="20261003-001")
        for typed in ("abc", "1-2-3", "0", "20261003", "20261003-", "1003-17x", "../1"):
            self.refused(3, "show", typed, says=[f"'{typed}'", "17"])

    def test_what_the_state_forbids(self):
        """Refused with 3, and what to do instead."""
        self.refused(3, "accept", "1", says=["work order", "dispatch 20261003-001"])
        self.refused(3, "arrive", "1", says="dispatch 20261003-001")
        self.refused(3, "complete", "1", says="dispatch 20261003-001")
        self.refused(3, "callback", "1", "--grade", "A", says="dispatch 20261003-001")
        self.refused(3, "callback", "1", "--missed", says="dispatch 20261003-001")
        self.refused(3, "close", "1", says="dispatch 20261003-001")
        self.refused(3, "escalate", "1", "--severity", "major", "--reason", "x", says="hint: ")
        self.refused(3, "promise", "1", says="--reply")
        self.ok("dispatch", "1", "--to", "eng", "-q")
        self.refused(3, "dispatch", "1", "--to", "eng", says="hint: ")
        self.ok("dispatch", "1", "--to", "eng/李强", "-q")
        self.ok("complete", "1", "-q")
        for command in (["dispatch", "--to", "env"], ["complete"]):
            self.refused(3, command[0], "1", *command[1:], says=["completed", "hint: "])
        # The whole sequence is checked: nothing may come to stand before the registration.
        self.refused(3, "note", "1", "x", "--at", "11:00", says="20261003-001")

    def test_severity(self):
        self.refused(2, "log-call", "1-1-1", "x", "--category", "repair", "--severity", "major",
                     says="repair")

    def test_no_desk(self):
        elsewhere = str(self.folder)
        for command in (["list"], ["log-call", "1-1-1", "x", "--category", "repair"], ["where"]):
            done = support.run(*command, cwd=elsewhere)
            self.assertEqual((done.code, done.out), (66, ""), done)
            self.assertIn("hint: ", done.err)
        done = support.run("list", "-C", str(self.folder / "nowhere"))
        self.assertEqual(done.code, 66, done)
        self.assertIn("nowhere", done.err)

    def test_init_twice(self):
        self.refused(73, "init", str(self.desk), says="already")


class Configured(support.TestCase):
    def refuses_policy(self, text, *says, code=78):
        (self.desk / "policy.toml").write_text(text, encoding="utf-8")
        for command in (["list"], ["log-call", "1-1-1", "x", "--category", "repair"]):
            done = self.refused(code, *command, says=says)
            self.assertRegex(done.err, r"policy\.toml:\d+:\d+: error: ")
            self.assertIn("hint: ", done.err)

    def test_policy(self):
        calendar = '[calendar.desk]\nhours = { mon-sun = "09:00-18:00" }\n'
        self.refuses_policy(calendar + 'hous = "x"\n', "'hous'", "did you mean 'hours'?")
        self.refuses_policy(calendar + "[clok.x]\n", "'clok'", "did you mean 'clock'?")
        self.refuses_policy(calendar + '[clock.x]\nfrom = "logd"\nuntil = "dispatched"\nwithin = "5min"\n',
                            "'logd'", "'logged'")
        self.refuses_policy('[calendar.desk]\nhours = { mon-sun = "09:00-25:00" }\n', "25:00")
        self.refuses_policy('[calendar.desk]\nhours = { mon-sun = 9 }\n', "double quotes")
        self.refuses_policy(calendar + 'closed = ["2026-02-30"]\n', "2026-02-30")
        self.refuses_policy('[calendar.desk]\nhours = { mon-sun = "" }\n', "desk")
        self.refuses_policy('[calendar.desk]\nhours = { }\n', "desk")
        self.refuses_policy("名 = 1\n", "needs double quotes")

    def test_every_error_at_once(self):
        (self.desk / "policy.toml").write_text(
            '[calendar.desk]\nhours = { mon-sun = "09:00-25:00" }\nhous = 1\nday-end = "26:00"\n')
        done = self.refused(78, "list")
        self.assertEqual(done.err.count(": error: "), 3, done)

    def test_the_caret_stands_below_the_fault(self):
        (self.desk / "policy.toml").write_text('name = "x"\n"名字" = 1\n', encoding="utf-8")
        done = self.refused(78, "list")
        lines = done.err.splitlines()
        self.assertIn('  "名字" = 1', lines, done)
        self.assertEqual(lines[lines.index('  "名字" = 1') + 1].strip(), "^", done)

    def test_desk(self):
        (self.desk / "desk.toml").write_text('name = "x"\ntime-zon = "Asia/Shanghai"\n')
        self.refused(78, "list", says=["desk.toml:2:1", "'time-zon'", "did you mean 'time-zone'?"])
        (self.desk / "desk.toml").write_text('time-zone = "Asia/Shanghia"\n')
        self.refused(78, "list", says=["desk.toml:1:", "Asia/Shanghia"])
        (self.desk / "desk.toml").write_text('name = "unfinished\n')
        self.refused(78, "list", says="desk.toml:1:")


class Journals(support.TestCase):
    """A journal that is damaged: readers show the rest and end with 65, writers write nothing."""

    def damaged(self, text, *says, good=("20261003-001",), place="ledger/2026-10.csv:"):
        content = text if isinstance(text, bytes) else text.encode()
        self.journal().write_bytes(content)
        for command in (["list", "--all", "-O", "id"], ["report", "month"], ["report", "overdue"]):
            done = self.deskctl(*command)
            self.assertEqual(done.code, 65, done)
            self.assertIn(place, done.err, done)
            for said in says:
                self.assertIn(said, done.err, done)
            if command[0] == "list":
                self.assertEqual(done.out.split(), list(good), done)
            self.assertNotIn("\x1b", done.err)
        for command in (["log-call", "1-1-1", "x", "--category", "repair"], ["note", "1", "x"]):
            self.refused(65, *command)
        self.assertEqual(self.journal().read_bytes(), content)

    def test_bad_time(self):
        self.damaged(HEADER + logged(1) + logged(2, at="2026-10-03 09:00"), ":3:", "2026-10-03 09:00")
        self.damaged(HEADER + logged(1) + logged(2, recorded="2026-02-30T09:00:00+08:00"), ":3:")

    def test_unknown_event(self):
        self.damaged(HEADER + logged(1) + logged(2, event="logd"), ":3:", "'logd'", "'logged'")

    def test_unknown_category(self):
        self.damaged(HEADER + logged(1) + logged(2, category="repare"), ":3:", "'repare'", "'repair'")

    def test_broken_quote(self):
        line = resummed(logged(2).replace("水管漏水", '"水管漏水'))
        self.damaged(HEADER + logged(1) + line + logged(3), ":3:", good=("20261003-001", "20261003-003"))

    def test_too_few_fields(self):
        self.damaged(HEADER + logged(1) + "2026-10-03T09:00:00+08:00,20261003-002\n", ":3:")

    def test_invalid_utf8(self):
        line = logged(2).encode().replace("水管".encode(), b"\xff\xfe")
        self.damaged((HEADER + logged(1)).encode() + line, ":3:")

    def test_control_characters_never_reach_the_terminal(self):
        self.damaged(HEADER + logged(1) + resummed(logged(2, text="\x1b[31mred")), ":3:")

    def test_byte_order_mark(self):
        self.journal().write_text("\ufeff" + HEADER + logged(1), encoding="utf-8")
        self.refused(65, "note", "1", "x", says="2026-10.csv")

    def test_crlf(self):
        self.journal().write_bytes((HEADER + logged(1)).replace("\n", "\r\n").encode())
        self.refused(65, "note", "1", "x", says="2026-10.csv")

    def test_missing_column(self):
        self.journal().write_text(HEADER.replace(",text,", ",txet,") + logged(1), encoding="utf-8")
        self.refused(65, "note", "1", "x", says=["2026-10.csv:1", "'text'"])
        self.assertEqual(self.deskctl("list").code, 65)

    def test_unknown_column(self):
        """Of a later version: read with a warning, not written."""
        line = resummed(logged(1).rstrip("\n").rsplit(",", 1)[0] + ",新,\n")
        self.journal().write_text(HEADER.replace(",sum", ",facst,sum") + line, encoding="utf-8")
        done = self.ok("list", "-O", "id")
        self.assertEqual(done.out, "20261003-001\n")
        self.assertRegex(done.err, r"ledger/2026-10\.csv:1.*warning: .*'facst'")
        self.refused(65, "note", "1", "x", says=["2026-10.csv:1", "'facst'"])

    def test_event_before_registration(self):
        stray = journal_line(recorded="2026-10-03T09:30:00+08:00", request="20261003-009",
                             event="noted", at="2026-10-03T09:30:00+08:00", by="林悦", text="x")
        self.journal().write_text(HEADER + logged(1) + stray, encoding="utf-8")
        done = self.deskctl("list", "-O", "id")
        self.assertEqual((done.code, done.out), (65, "20261003-001\n"), done)
        self.assertIn("ledger/2026-10.csv:3", done.err)

    def test_torn_tail(self):
        """Never counted, said by readers, moved away by the next writer."""
        torn = logged(2)[:60]
        self.journal().write_text(HEADER + logged(1) + torn, encoding="utf-8")
        done = self.deskctl("list", "-O", "id")
        self.assertEqual(done.out, "20261003-001\n", done)
        self.assertIn("ledger/2026-10.csv:3", done.err)
        self.assertEqual(self.journal().read_text(), HEADER + logged(1) + torn)
        done = self.ok("log-call", "1-1-1", "灯不亮", "--category", "repair", "-O", "id", now=NOON)
        # The torn line's number may have been told to somebody: it is not given again.
        self.assertEqual(done.out, "20261003-003\n", done)
        self.assertIn("quarantine", done.err)
        self.assertTrue(self.journal().read_text().startswith(HEADER + logged(1) + "2026-10-03T12:00:00"))
        kept = [path.read_text() for path in (self.desk / "ledger" / "quarantine").iterdir()]
        self.assertEqual(len(kept), 1)
        self.assertIn(torn, kept[0])

    def test_a_last_line_that_only_lost_its_newline_counts(self):
        self.journal().write_text(HEADER + logged(1) + logged(2).rstrip("\n"), encoding="utf-8")
        self.assertEqual(self.ok("list", "-O", "id").out, "20261003-001\n20261003-002\n")
        self.assertEqual(self.log(), "20261003-003")
        self.assertEqual(self.ok("list", "-O", "id").out.split(),
                         ["20261003-001", "20261003-002", "20261003-003"])


if __name__ == "__main__":
    support.main()
