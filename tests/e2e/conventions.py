"""What a good citizen of the terminal does: help, options, records and messages."""

import csv
import re
import shlex
import shutil
import subprocess

from pathlib import Path

import support

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
from support import NOON

WRITING = {
    "log-call": ["1-1-1", "灯不亮", "--category", "repair"], "dispatch": ["1", "--to", "eng"],
    "accept": ["2"], "arrive": ["2"], "complete": ["2", "已修"], "inform": ["3"], "visit": ["3"],
    "promise": ["3", "--reply", "+2h"], "callback": ["3", "--grade", "A"],
    "escalate": ["1", "--to", "gm", "--reason", "x"], "close": ["4"], "note": ["1", "x"],
    "urge": ["1"], "hold": ["1", "--reason", "x"], "resume": ["1"], "reopen": ["4", "--reason", "x"],
    "quote": ["5", "--amount", "120"], "approve": ["5"], "decline": ["1", "--reason", "x"],
    "amend": ["1", "--phone", "13800001002", "--reason", "x"], "void": ["1", "--reason", "x"], "undo": [],
}
READING = {
    "show": ["1"], "list": [], "next": [], "report overdue": [], "report due": [], "report callbacks": [],
    "report month": [], "report figures": [], "report day": [], "report complaints": [], "report repeats": [],
    "report staff": [], "report breaches": [], "report spent": [], "report stuck": [],
    "report compare": ["--policy", "policy.toml"], "check": [], "calendar show": [], "policy show": [], "where": [],
    "calendar deadline": ["--calendar", "desk", "--start", "now", "--within", "2h"],
    "calendar elapsed": ["--calendar", "desk", "--start", "09:00", "--end", "now"],
}
NOTICE = """{"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}"""
# What an example takes for granted of request 17.
OTHERS = {
    "register": ["register visitor in 3-2-1201 name=张伟 reason=探亲 host=王芳"] * 3 + ["register key out what=K17 to=赵强"],
    "quote": ["dispatch 17 --to eng", "accept 17"],
    "approve": ["dispatch 17 --to eng", "accept 17", "quote 17 --amount 120"],
    "accept": ["dispatch 17 --to eng"], "arrive": ["dispatch 17 --to eng"],
    "complete": ["dispatch 17 --to eng"], "resume": ["hold 17 --reason x"],
    "callback": ["dispatch 17 --to eng", "complete 17"],
    "close": ["dispatch 17 --to eng", "complete 17", "callback 17 --grade A"],
    "reopen": ["dispatch 17 --to eng", "complete 17"],
    "amend": ["dispatch 17 --to eng"],
    "returned": ["dispatch 17 --to eng"], "urge": ["amend 17 --phone 13800001001 --reason x"], "unlink": ["link 17 --same-as 16"],
    "seal": ["seal"],
}


def exit_of(example):
    """The desk of these tests has something for `check` to find, nothing to fix, and was never sealed
    as the example's line says."""
    if not example.startswith("check"):
        return 0
    return 0 if "--fix" in example or "--policy" in example else 65 if "--seal" in example else 1


def commands():
    """Every command that the help names, so that a new one is tested too."""
    named = support.commands_named()
    assert set(WRITING) | set(READING) < set(named), named
    return named


class Help(support.TestCase):
    def test_nothing_typed(self):
        done = support.run()
        self.assertEqual((done.code, done.out), (2, ""), done)
        asked = support.run("--help")
        self.assertEqual((asked.code, asked.err), (0, ""), asked)
        self.assertEqual(asked.out, done.err)
        self.assertLessEqual(len(asked.out.splitlines()), 25)
        self.assertGreaterEqual(len(re.findall(r"^  deskctl ", asked.out, re.M)), 2)
        self.assertIn("deskctl help", asked.out)

    def test_every_way_to_ask(self):
        short = support.run("--help")
        for command in (["-h"], ["help"], ["--help", "--nope"], ["-h", "--phone"], ["--nope", "-h"]):
            done = support.run(*command)
            self.assertEqual((done.code, done.out, done.err), (0, short.out, ""), done)
        for name in commands():
            words = name.split()
            help_of = support.run("help", *words)
            self.assertEqual((help_of.code, help_of.err), (0, ""), help_of)
            for command in ([*words, "--help"], [*words, "-h"], ["--help", *words], ["-h", *words],
                            [*words, "--nope", "--help"], [*words, "1", "2", "3", "4", "-h"],
                            ["--category", "nonsense", *words, "-h"]):
                done = support.run(*command)
                self.assertEqual((done.code, done.out, done.err), (0, help_of.out, ""), done)

    def test_every_command_is_named(self):
        text = support.run("help").out
        for name in commands():
            self.assertIn(name.split()[-1], text)

    def test_help_of_what_is_not_there(self):
        done = support.run("help", "lsit")
        self.assertEqual((done.code, done.out), (2, ""), done)
        self.assertIn("'list'", done.err)

    def test_families(self):
        for family in ("report", "calendar"):
            done = support.run("help", family)
            self.assertEqual(done.code, 0, done)
            bare = support.run(family)
            self.assertEqual((bare.code, bare.out, bare.err), (2, "", done.out), bare)

    def test_version(self):
        for flag in ("--version", "-V"):
            done = support.run(flag)
            self.assertEqual((done.code, done.err), (0, ""), done)
            self.assertRegex(done.out.splitlines()[0], r"^deskctl \d+\.\d+\.\d+$")

    def test_topics(self):
        for topic in ("exit-codes", "environment", "dates", "formats", "filters"):
            with self.subTest(topic=topic):
                done = support.run("help", topic)
                self.assertEqual((done.code, done.err), (0, ""), done)
                self.assertGreater(len(done.out.splitlines()), 3)

    def test_examples_stand_first(self):
        for name in commands():
            text = support.run("help", *name.split(), "--all").out
            examples = re.findall(r"^  (deskctl .*)$", text, re.M)
            self.assertGreaterEqual(len(examples), 2, name)
            self.assertLess(text.index(examples[1]), text.index("  -C, --desk"), name)

    def test_no_escape(self):
        for language in ("en", "zh-CN", "zh-TW"):
            for name in ["", *commands()]:
                self.assertNotIn("\x1b", support.run("help", *name.split(), "--lang", language).out)

    def test_no_network(self):
        """It asks the C library for no socket. (Names of users may, by what the machine has set up.)"""
        wanted = subprocess.run(["nm", "-D", "--undefined-only", support.BINARY], capture_output=True, text=True, check=True)
        calls = {line.split()[-1].split("@")[0] for line in wanted.stdout.splitlines()}
        self.assertGreater(len(calls), 50)
        self.assertFalse(calls & {"socket", "connect", "getaddrinfo", "gethostbyname", "sendto"}, calls)

    def test_languages(self):
        """Every language has a text of its own for every command."""
        for name in ["", *commands()]:
            texts = {support.run("help", *name.split(), env={"DESKCTL_LANG": language}).out
                     for language in ("en", "zh-CN", "zh-TW")}
            self.assertEqual(len(texts), 3, name)

    def test_unknown_commands_do_nothing(self):
        before = support.tree(self.desk)
        for typed in ("log-cal", "logcall", "log_call", "notes", "clsoe"):
            done = self.deskctl(typed, "1-1-1", "x", "--category", "repair")
            self.assertEqual(done.code, 2, done)
            self.assertRegex(done.err, r"did you mean '[a-z-]+'\?")
        self.assertEqual(support.tree(self.desk), before)


class Prepared(support.TestCase):
    """A desk on which every command has something to do: 1 open, 2 dispatched, 3 completed with a
    call-back owed, 4 an answered enquiry, … up to 17."""

    prepared = None

    def setUp(self):
        super().setUp()
        if Prepared.prepared is None:
            for number in range(1, 18):
                more = ["--dispatch", "eng"] if number == 2 else []
                if number == 4:
                    more = ["--answered", "已答"]
                self.log(*more, category={4: "consult", 3: "suggestion", 14: "service"}.get(number, "repair"),
                         now="2026-10-03T09:00")
            self.ok("complete", "3", "-q", now="2026-10-03T09:20")
            Prepared.prepared = self.journal().read_bytes()
        self.journal().write_bytes(Prepared.prepared)

    def test_examples(self):
        """Every example of every help can be typed as it stands."""
        for name in commands():
            if name == "board":  # needs a terminal: board.py
                continue
            text = support.run("help", *name.split()).out
            for example in re.findall(r"^  deskctl (.*)$", text, re.M):
                with self.subTest(example=example):
                    self.journal().write_bytes(Prepared.prepared)
                    shutil.rmtree(self.desk / "registers", ignore_errors=True)
                    (self.desk / "registers").mkdir()
                    if name == "escalate":
                        self.make_17_a_complaint()
                    for step in OTHERS.get(name, []):
                        self.ok(*shlex.split(step), "-q", now="2026-10-03T09:05")
                    before = support.tree(self.desk)
                    command = shlex.split(example)
                    if name == "review":  # the supervisor's
                        command += ["--role", "supervisor"]
                    if name == "init":
                        command[1] = f"new-{len(command)}"
                    elif name not in READING and "--dry-run" not in command:
                        command.append("--dry-run")
                    (self.folder / "calls.csv").write_text("recording\nR-1\n", encoding="utf-8")
                    (self.folder / "2027.json").write_text(NOTICE, encoding="utf-8")
                    (self.folder / "company.txt").write_text("2027-01-04 OFF 年会\n", encoding="utf-8")
                    shutil.copy(self.desk / "policy.toml", self.folder / "strict.toml")
                    for file in ("register.csv", "map.toml"):
                        shutil.copy(EXAMPLES / "import" / file, self.folder / file)
                    done = self.deskctl(*command, cwd=str(self.folder), now="2026-10-03T15:00")
                    self.assertEqual(done.code, exit_of(example), done)
                    self.assertEqual(support.tree(self.desk), before)

    def make_17_a_complaint(self):
        """Only those have a severity."""
        lines = self.journal().read_text(encoding="utf-8").splitlines(keepends=True)
        logged = next(line for line in lines if ",20261003-017,logged," in line)
        lines.remove(logged)
        fields = dict(zip(support.COLUMNS, next(csv.reader([logged]))))
        fields.update(category="complaint", severity="general", scope="")
        del fields["sum"]
        self.journal().write_text("".join(lines) + support.journal_line(**fields), encoding="utf-8")

    def test_dry_run(self):
        """Says in words and in JSON exactly what would be recorded, and appends nothing."""
        self.ok("dispatch", "5", "--to", "eng", "-q")
        self.ok("accept", "5", "-q")
        for name, words in WRITING.items():
            before = support.tree(self.desk)
            planned = self.ok(name, *words, "--dry-run")
            self.assertEqual(self.ok(name, *words, "-n").out, planned.out)
            asked = self.ok(name, *words, "-n", "-O", "json").json
            self.assertEqual(support.tree(self.desk), before, name)
            size = len(self.lines())
            done = self.ok(name, *words)
            self.assertIn(" would be recorded: ", planned.out, name)
            self.assertEqual(done.out, planned.out.replace(" would be recorded: ", " recorded: "), name)
            self.assertIs(asked["dry_run"], True, name)
            self.assertEqual(self.ok("show", asked["request"]["id"], "-O", "json").json["request"],
                             asked["request"], name)
            self.assertEqual(asked["events"], asked["request"]["events"][-len(asked["events"]):], name)
            added = [line.split(",")[2] for line in self.lines()[size:]]
            self.assertEqual(added, [event["event"] for event in asked["events"]], name)

    def test_global_options_stand_anywhere(self):
        for name, words in READING.items():
            expected = self.deskctl(*name.split(), *words, "-O", "json", "--lang", "zh-CN")
            for command in (["-O", "json", "--lang", "zh-CN", *name.split(), *words],
                            ["--format=json", *name.split(), "--lang=zh-CN", *words],
                            ["--lang", "zh-CN", *name.split(), *words, "--format", "json"],
                            [*name.split(), "-O", "json", "--lang=zh-CN", *words],
                            ["--format=json", "--lang", "zh-CN", *name.split(),
                             *words]):
                done = self.deskctl(*command)
                self.assertEqual((done.code, done.out, done.err),
                                 (expected.code, expected.out, expected.err), done)
        for command in (["note", "1", "x", "--by", "周宁", "--at", "11:00", "-n"],
                        ["--by", "周宁", "--at", "11:00", "-n", "note", "1", "x"],
                        ["--by=周宁", "note", "--at=11:00", "1", "-n", "x"],
                        ["note", "--by", "周宁", "1", "--at", "11:00", "--dry-run", "x"],
                        ["-n", "note", "--by=周宁", "--at=11:00", "--", "1", "x"]):
            self.assertEqual(self.ok(*command).out,
                             self.ok("note", "1", "x", "--by", "周宁", "--at", "11:00", "-n").out)

    def test_now_before_and_after_the_command(self):
        expected = self.ok("list", "-O", "json", now="2026-10-03T09:00")
        self.assertEqual(self.ok("--now", "2026-10-03T09:00", "list", "-O", "json", now=None).out,
                         expected.out)
        self.assertEqual(self.ok("list", "-O", "json", "--now=2026-10-03T09:00").out, expected.out)

    def test_end_of_options(self):
        done = self.ok("note", "-n", "--", "1", "--urgent")
        self.assertIn("  --urgent\n", done.out)
        done = self.ok("note", "-n", "-O", "json", "--", "1", "--urgent")
        self.assertEqual(done.json["events"][0]["text"], "--urgent")

    def test_texts_are_taken_literally(self):
        for text in ("[a,b]", "a,b", "{x}", "'q'", '"q"', "$HOME", "%d %s {0}", "a=b;c=d", "\\n", "*",
                     "a\\;b", "#", "–", "a  b", "é", "　x　y"):
            done = self.ok("log-call", "1-1-1", text, "--category", "complaint", "--demand", text,
                           "--contact", text, "-O", "json")
            request = done.json["request"]
            wanted = text.strip("　")
            self.assertEqual((request["text"], request["facts"]["demand"], request["contact"]),
                             (wanted, wanted, wanted.replace("　", " ")), done)  # names are folded
            shown = self.ok("show", request["id"], "-O", "json").json["request"]
            self.assertEqual(shown, request)

    def test_new_lines(self):
        done = self.ok("note", "1", "第一行\n第二行", "-O", "json")
        self.assertEqual(done.json["events"][0]["text"], "第一行\n第二行")
        self.assertEqual(self.lines()[-1].count("第一行\\n第二行"), 1)

    def test_a_write_shows_what_was_stored(self):
        done = self.ok("log-call", "9-1-101", "灯不亮", "--category", "repair", "--received", "-5min",
                       "--at", "-2min", "--by", "周宁", "--role", "supervisor", "--happened", "yesterday 22:00",
                       "--appointment", "mon 09:00")
        for said in ("20261003-018", "9-1-101", "灯不亮", "2026-10-03 11:55", "2026-10-03 11:58", "周宁",
                     "supervisor", "phone", "in the price list", "2026-10-02 22:00", "2026-10-05 09:00",
                     "next: deskctl dispatch 20261003-018"):
            self.assertIn(said, done.out, done)
        done = self.ok("dispatch", "18", "--to", "eng/李强", "--at", "-1min")
        for said in ("20261003-018", "9-1-101", "灯不亮", "eng/李强", "2026-10-03 11:59", "林悦 (desk)",
                     "next: "):
            self.assertIn(said, done.out, done)
        done = self.ok("promise", "18", "--reply", "mon 17:30")
        self.assertIn("2026-10-05 17:30", done.out)

    def test_exit_code_option(self):
        for report, now in (("overdue", NOON), ("callbacks", NOON), ("due", "2026-10-03T09:01")):
            self.assertEqual(self.deskctl("report", report, "--exit-code", now=now).code, 1, report)
            self.assertEqual(self.deskctl("report", report, now=now).code, 0, report)
        early = "2026-10-03T08:00"
        for report in ("overdue", "callbacks", "due"):
            done = self.deskctl("report", report, "--exit-code", "-Q", now=early)
            self.assertEqual((done.code, done.out, done.err), (0, "", ""), done)

    def test_precedence(self):
        def settings(*more, env=None):
            items = self.ok("where", "-O", "json", *more, env=env).json["items"]
            return {item["setting"]: (item["value"], item["source"]) for item in items}
        found = settings()
        self.assertEqual(found["by"], ("林悦", "DESKCTL_STAFF"))
        self.assertEqual(found["language"], ("en", "desk.toml"))
        self.assertEqual(found["desk"], (str(self.desk), "DESKCTL_DESK"))
        self.assertEqual(found["now"], ("2026-10-03T12:00:00+08:00", "DESKCTL_NOW"))
        self.assertEqual(found["time-zone"], ("Asia/Shanghai", "desk.toml"))
        found = settings(env={"DESKCTL_LANG": "zh-TW", "LC_ALL": "zh_CN.UTF-8"})
        self.assertEqual(found["language"], ("zh-TW", "DESKCTL_LANG"))
        found = settings("--lang", "zh-CN", "--by", "周宁", "-C", str(self.desk / "."), "--now",
                         "2026-10-03 13:00", "--role", "gm", env={"DESKCTL_LANG": "zh-TW"})
        self.assertEqual(found["language"], ("zh-CN", "--lang"))
        self.assertEqual(found["by"], ("周宁", "--by"))
        self.assertEqual(found["desk"][1], "--desk")
        self.assertEqual(found["now"], ("2026-10-03T13:00:00+08:00", "--now"))
        self.assertEqual(found["role"], ("gm", "--role"))
        config = self.desk / "desk.toml"
        config.write_text(re.sub("^language.*\n", "", config.read_text(), flags=re.M))
        self.assertEqual(settings(env={"LC_ALL": "zh_CN.UTF-8"})["language"], ("zh-CN", "locale"))
        self.assertEqual(settings(env={"LANG": "zh_TW.UTF-8"})["language"], ("zh-TW", "locale"))
        self.assertEqual(settings()["language"], ("en", "locale"))

    def test_json_names_and_their_order(self):
        head = ["id", "category", "urgency", "scope", "severity", "channel", "location", "contact", "phone",
                "text", "status", "assignee", "owner", "received", "logged", "completed", "same_as",
                "related", "facts", "held", "appointment", "deadline", "reply"]
        event = ["n", "event", "at", "recorded", "by", "role"]
        clock = ["clock", "cycle", "due", "done", "status", "late_minutes", "paused"]

        def check_request(request):
            self.assertEqual(list(request), [*head, "events", "clocks", "next"])
            for item in request["events"]:
                self.assertEqual(list(item)[:6], event)
            for item in request["clocks"]:
                self.assertEqual(list(item), clock)
            for name in ("id", "phone"):
                self.assertIsInstance(request[name] or "", str)

        done = self.ok("note", "2", "x", "-O", "json").json
        self.assertEqual(list(done), ["schema", "request", "events", "others", "dry_run"])
        self.assertEqual((done["others"], done["dry_run"]), ([], False))
        self.assertEqual(done["schema"], "deskctl.recorded/1")
        check_request(done["request"])
        self.assertEqual(done["events"], done["request"]["events"][-1:])
        shown = self.ok("show", "2", "-O", "json").json
        self.assertEqual((list(shown), shown["schema"]), (["schema", "request"], "deskctl.request/1"))
        check_request(shown["request"])
        self.assertEqual(shown["request"], done["request"])
        listed = self.ok("list", "--all", "-O", "json").json
        self.assertEqual((list(listed), listed["schema"]), (["schema", "items"], "deskctl.list/1"))
        self.assertEqual(len(listed["items"]), 17)
        for item in listed["items"]:
            self.assertEqual(list(item), head)
        for name, now in (("overdue", NOON), ("due", "2026-10-03T09:01")):
            report = self.ok("report", name, "-O", "json", now=now).json
            self.assertEqual((list(report), report["schema"]), (["schema", "items"], f"deskctl.{name}/1"))
            self.assertTrue(report["items"])
            for item in report["items"]:
                self.assertEqual(list(item), ["id", "clock", "cycle", "due", "late_minutes", "category",
                                              "severity", "location", "assignee", "text",
                                              "register"])
        report = self.ok("report", "callbacks", "-O", "json").json
        self.assertEqual((list(report), report["schema"]), (["schema", "items"], "deskctl.callbacks/1"))
        self.assertEqual([list(item)[:4] for item in report["items"]], [["id", "due", "status", "attempts"]])

    def test_json_of_a_month(self):
        month = self.ok("report", "month", "-O", "json").json
        self.assertEqual(month["schema"], "deskctl.month/1")
        self.assertEqual([name for name in month if name not in ("schema", "period", "now")],
                         ["decided", "carried", "figures", "entries", "flow", "by_category", "by_channel", "complaints", "clocks",
                          "breached_requests", "repairs", "callbacks", "lists"])
        names = {
            "entries": ["logged", "void", "valid"],
            "flow": ["open_at_start", "logged", "reopened", "finished", "open_at_end"],
            "by_category": ["repair", "aftersales", "complaint", "consult", "help", "service", "suggestion",
                            "praise", "other"],
            "by_channel": ["phone", "visit", "email", "app", "letter", "relay", "hotline"],
            "complaints": ["entries", "matters", "by_severity", "completed", "effective", "before_due_day"],
            "decided": ["clocks", "breached_requests", "from_earlier"],
            "carried": ["in", "out"],
            "clocks": ["register", "dispatch", "accept", "review", "arrive", "appointment", "handle", "respond",
                       "department", "complete", "inform", "callback", "reply", "deadline", "two-days",
                       "one-week", "visit"],
            "repairs": ["arrive_on_time", "handle_on_time", "timely"],
            "callbacks": ["needed", "reached", "excused", "ripe", "on_time", "grades", "satisfied"],
            "lists": ["repeat_complaints", "repeat_repairs", "unqualified", "role_violations",
                      "rings_over_3", "phone_without_recording", "contact_missing", "no_agreed_deadline",
                      "incidents", "two_day_handover", "one_week_handover", "site_visits"]}
        for section, wanted in names.items():
            self.assertEqual(list(month[section]), wanted, section)
        for clock in month["clocks"].values():
            self.assertEqual(list(clock), ["met", "late", "overdue", "pending", "superseded", "excused",
                                           "no_due", "on_time_rate", "median_minutes", "p90_minutes",
                                           "max_late_minutes"])
        self.assertEqual(list(month["decided"]["clocks"]), list(month["clocks"]))
        for clock in month["decided"]["clocks"].values():
            self.assertEqual(list(clock), ["met", "breached", "superseded", "excused", "of", "on_time_rate"])
            self.assertEqual(clock["of"], clock["met"] + clock["breached"])
        for carried in month["carried"].values():
            self.assertEqual(list(carried), ["open", "running", "ids"])
        for figure in month["figures"]:
            self.assertEqual(list(figure), ["figure", "met", "of", "rate", "target", "kept", "basis", "rule",
                                            "mean_minutes", "median_minutes", "p90_minutes"])
        flow = month["flow"]
        self.assertEqual(flow["open_at_start"] + flow["logged"] + flow["reopened"] - flow["finished"],
                         flow["open_at_end"])

    def test_rates_have_four_decimals(self):
        text = self.ok("report", "month", "-O", "json").out
        rates = re.findall(r'"on_time_rate":([^,}]*)', text)
        self.assertEqual(len(rates), 2 * 17)
        for rate in rates:
            self.assertRegex(rate, r"^(null|[01]\.\d{4})$")

    def test_masking(self):
        self.ok("log-call", "1-1-1", "请打 13800001234 找我", "--category", "suggestion", "--contact", "欧阳静",
                "--phone", "13800001001", "-q", now="2026-10-03T09:00")
        self.ok("complete", "18", "-q", now="2026-10-03T09:30")
        done = self.ok("report", "callbacks", "-O", "json", now="2026-10-10T09:00")
        self.assertNotIn("13800001", done.out)
        for said in ("138****1001", "138****1234", "欧**"):
            self.assertIn(said, done.out)
        done = self.ok("report", "callbacks", "--full", now="2026-10-10T09:00")
        for said in ("13800001001", "13800001234", "欧阳静"):
            self.assertIn(said, done.out)
        for command in (["show", "20261003-018"], ["list", "--all", "静", "-O", "json"]):
            self.ok(*command, now="2026-10-10T09:00")
        self.assertIn("13800001001", self.ok("show", "20261003-018", now="2026-10-10T09:00").out)


if __name__ == "__main__":
    support.main()
