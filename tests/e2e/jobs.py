"""What cron and systemd run at its hour (examples/cron, examples/systemd): every job with nothing but
what they give it, on a desk that is well, one without news, one whose policy is broken, and where
deskctl is not installed. tests/office/cron_daemon.py has the crontab run by cron itself.
"""

import calendar
import configparser
import datetime
import os
import re
import shutil
import subprocess
import unittest
from pathlib import Path

import support

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SYSTEMD = EXAMPLES / "systemd"

# Job, how its line of the crontab begins, its times in the timer.
TIMES = [
    ("overdue", ["30 8 * * 1-6"], ["Mon..Sat 08:30 Asia/Shanghai"]),
    ("news", ["0 * * * *"], ["hourly"]),
    ("escalate", ["10 * * * *"], ["*:10"]),
    ("day", ["30 17 * * *", "35 17 * * *"], ["17:30 Asia/Shanghai"]),
    ("seal", ["50 23 * * *"], ["23:50 Asia/Shanghai"]),
    ("month", ["5 0 1 * *"], ["*-*-01 00:05 Asia/Shanghai"]),
    ("callback-sheet", ["0 9 8 * *"], ["*-*-08 09:00 Asia/Shanghai"]),
    ("complaints", ["0 8 25 * *"], ["*-*-25 08:00 Asia/Shanghai"]),
    ("statistics", ["0 9 30 * *", "0 9 28,29 2 *"],
     ["*-*-30 09:00 Asia/Shanghai", "*-02~01 09:00 Asia/Shanghai"]),
]

# Stands for date(1), so that no job asks the real clock.
DATE = """#!/bin/sh
case $1 in
  -d) exec /usr/bin/date -d "$FAKE_DATE $2" "$3" ;;
  *) TZ=Asia/Shanghai exec /usr/bin/date -d "$FAKE_DATE 10:00:03" "$@" ;;
esac
"""


class CronLine:
    """A line of a crontab as cron reads it: in /etc/cron.d the sixth word is the user."""

    def __init__(self, line):
        *fields, self.user, self.command = line.split(None, 6)
        self.time = " ".join(fields)
        _, _, self.day, self.month, self.weekday = fields
        assert not re.search(r"(?<!\\)%", self.command), line
        self.command = self.command.replace("\\%", "%")

    def runs_on(self, date):
        def fits(field, value):
            return field == "*" or value in map(int, field.split(","))
        assert self.weekday == "*"
        return fits(self.day, date.day) and fits(self.month, date.month)


def crontab():
    """Its settings, and its lines by the time that stands before each."""
    settings, lines = {}, {}
    for line in (EXAMPLES / "cron" / "deskctl").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        setting = re.fullmatch(r'(\w+)\s*=\s*"?(.*?)"?', line)
        if setting:
            settings[setting[1]] = setting[2]
        else:
            parsed = CronLine(line)
            lines[parsed.time] = parsed
    return settings, lines


def unit(name):
    """A unit with what its drop-in adds: lists of values, as a key may stand several times."""
    class Several(dict):
        def __setitem__(self, key, value):
            if isinstance(value, list) and key in self:
                self[key].extend(value)
            else:
                super().__setitem__(key, value)
    parser = configparser.RawConfigParser(dict_type=Several, strict=False, delimiters="=",
                                          comment_prefixes="#")
    parser.optionxform = str
    files = [SYSTEMD / name]
    if name.startswith("deskctl-") and name.endswith(".service"):
        files.append(SYSTEMD / "deskctl-.service.d" / "desk.conf")
    assert len(parser.read(files, "utf-8")) == len(files), name
    return {section: {key: value.split("\n") for key, value in parser[section].items()}
            for section in parser.sections()}


class Jobs(support.TestCase):
    def setUp(self):
        super().setUp()
        self.work = self.folder
        self.srv = self.work / "srv"
        self.bin = self.work / "bin"
        self.run_dir = self.work / "run" / "deskctl"
        for folder in (self.srv, self.bin, self.run_dir):
            folder.mkdir(parents=True)
        (self.bin / "deskctl").symlink_to(support.BINARY)
        for name, script in (("date", DATE), ("sendmail", "#!/bin/sh\ncat > \"$MAILBOX\"\n")):
            (self.bin / name).write_text(script)
            (self.bin / name).chmod(0o755)
        for script in (EXAMPLES / "month-end.sh", SYSTEMD / "desk-mail.sh"):
            shutil.copy(script, self.bin)
        self.settings, self.lines = crontab()

    def make_desk(self, kind):
        """The example desk, one where nothing happened yet, or one with a slip in its policy."""
        desk = self.srv / "desk"
        if kind == "new":
            self.assertEqual(support.run("init", str(desk), "--lang", "zh-CN").code, 0)
        else:
            shutil.copytree(EXAMPLES / "desk", desk)
        if kind == "broken":
            with open(desk / "policy.toml", "a", encoding="utf-8") as policy:
                policy.write("\nhours = 8\n")
        return desk

    def here(self, text):
        return text.replace("/srv", str(self.srv))

    def environment(self, now):
        settings = {key: self.here(value) for key, value in self.settings.items()}
        settings["PATH"] = f"{self.bin}:{settings['PATH']}"
        return {"HOME": "/", "LOGNAME": "desk", "SHELL": "/bin/sh", **settings,
                "DESKCTL_NOW": now, "FAKE_DATE": now[:10]}

    def cron(self, line, now):
        """What cron would mail."""
        done = subprocess.run(["/bin/sh", "-c", self.here(line.command)], cwd="/",
                              env=self.environment(now), stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120,
                              check=False)
        return done.stdout.decode("utf-8")

    def systemd(self, job, now):
        """Exit status of the service NAME, and the mail that follows it (None: none)."""
        service = unit(f"deskctl-{job}.service")
        settings = service["Service"]
        [start] = settings["ExecStart"]
        shell, command = re.fullmatch(r"(/bin/sh) -c '(.*)'", start).groups()
        for specifier, value in (("%t", str(self.work / "run")), ("%N", f"deskctl-{job}"),
                                 ("%%", "%"), ("$$", "$")):
            command = command.replace(specifier, value)
        variables = self.environment(now)
        for name in ("MAILTO", "CONTENT_TYPE"):
            del variables[name]
        done = subprocess.run([shell, "-c", self.here(command)], cwd="/", env=variables,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120,
                              check=False)
        self.assertEqual(done.stdout + done.stderr, b"")
        good = ["0", *settings.get("SuccessExitStatus", [])]
        result = "success" if str(done.returncode) in good else "exit-code"
        self.assertEqual(service["Unit"]["OnSuccess"], ["desk-mail@done:%N.service"])
        self.assertEqual(service["Unit"]["OnFailure"], ["desk-mail@failed:%N.service"])
        word = "done" if result == "success" else "failed"
        mail = self.work / "mail"
        mail.unlink(missing_ok=True)
        [mailto] = unit("desk-mail@.service")["Service"]["Environment"]
        subprocess.run([self.bin / "desk-mail.sh", f"{word}:deskctl-{job}"], check=True, timeout=60, env={
            "PATH": f"{self.bin}:/usr/bin:/bin", "RUNTIME_DIRECTORY": str(self.run_dir),
            "MONITOR_SERVICE_RESULT": result, "MONITOR_EXIT_STATUS": str(done.returncode),
            "MAILTO": mailto.removeprefix("MAILTO="), "SENDMAIL": str(self.bin / "sendmail"),
            "MAILBOX": str(mail)})
        return done.returncode, mail.read_text("utf-8") if mail.exists() else None

    def test_every_line_of_the_crontab_has_its_timer(self):
        self.assertEqual(sorted(time for _, cron, _ in TIMES for time in cron), sorted(self.lines))
        timers = sorted(path.stem for path in SYSTEMD.glob("deskctl-*.timer"))
        self.assertEqual(timers, sorted(f"deskctl-{job}" for job, _, _ in TIMES))
        for job, cron, calendars in TIMES:
            timer = unit(f"deskctl-{job}.timer")
            self.assertEqual(timer["Timer"]["OnCalendar"], calendars)
            start = unit(f"deskctl-{job}.service")["Service"]["ExecStart"][0]
            for time in cron:
                line = self.lines[time]
                self.assertEqual(line.user, "desk")
                called = re.search(r"(deskctl .*?|month-end\.sh /srv.*?)( \|\||$)", line.command)[1]
                self.assertIn(called, start.replace("%%", "%").replace("$$", "$"))

    def test_what_happened_is_mailed_in_utf8(self):
        self.make_desk("example")
        self.assertEqual(self.settings["CONTENT_TYPE"], "text/plain; charset=UTF-8")
        for time, now, said in (
                ("30 8 * * 1-6", "2026-10-20T08:30", "逾期 7 项"),
                ("0 * * * *", "2026-10-20T10:00", "新增逾期 1 项"),
                ("30 17 * * *", "2026-10-20T17:30", "云栖雅苑物业服务中心：2026-10-20 日报"),
                ("35 17 * * *", "2026-10-20T17:35", "20261020-"),
                ("5 0 1 * *", "2026-11-01T00:05", "/desk/reports: 14 of 14 papers"),
                ("0 9 8 * *", "2026-11-08T09:00", "/desk/reports: 2 of 2 papers"),
                ("0 8 25 * *", "2026-10-25T08:00", "投诉"),
                ("0 9 30 * *", "2026-10-30T09:00", "2026-10"),
                ("0 9 28,29 2 *", "2027-02-28T09:00", "2027-02"),
                ("10 * * * *", "2026-10-30T10:10", "已上报"),
                ("50 23 * * *", "2026-10-31T23:50", "")):
            with self.subTest(time=time):
                mail = self.cron(self.lines[time], now)
                self.assertIn(said, mail)
                self.assertNotIn("exit", mail)
                self.assertFalse(said == "" and mail, mail)

    def test_without_news_there_is_no_mail(self):
        self.make_desk("new")
        for job, cron, _ in TIMES:
            if job in ("overdue", "news", "escalate", "seal"):
                with self.subTest(job=job):
                    self.assertEqual(self.cron(self.lines[cron[0]], "2026-10-20T08:30"), "")
                    self.assertEqual(self.systemd(job, "2026-10-20T08:30"), (0, None))
        self.assertEqual(self.cron(self.lines["35 17 * * *"], "2026-10-20T17:35"), "")

    def test_a_broken_policy_is_mailed_and_fails(self):
        self.make_desk("broken")
        for job, cron, _ in TIMES:
            for time in cron:
                with self.subTest(time=time):
                    now = "2027-02-28T09:00"
                    mail = self.cron(self.lines[time], now)
                    self.assertRegex(mail, r"policy\.toml:\d+:\d+: 错误")
                    self.assertRegex(mail, "exit (78|1)$|check: failed$")
            with self.subTest(job=job):
                code, mail = self.systemd(job, "2027-02-28T09:00")
                self.assertEqual(code, 1 if job in ("month", "callback-sheet") else 78)
                self.assertIn(f"Subject: deskctl-{job} FAILED: exit-code {code}\n", mail)
                self.assertRegex(mail, r"policy\.toml:\d+:\d+: 错误")
                self.assertIn("Content-Type: text/plain; charset=UTF-8\n", mail)

    def test_a_program_that_is_missing_is_mailed(self):
        self.make_desk("example")
        (self.bin / "deskctl").unlink()
        for job, cron, _ in TIMES:
            for time in cron:
                with self.subTest(time=time):
                    self.assertRegex(self.cron(self.lines[time], "2027-02-28T09:00"),
                                     "exit (127|1)$|check: failed$")
            with self.subTest(job=job):
                code, mail = self.systemd(job, "2027-02-28T09:00")
                self.assertNotEqual(code, 0)
                self.assertIn("FAILED", mail)

    def test_what_was_mailed_once_is_not_mailed_again(self):
        self.make_desk("example")
        code, mail = self.systemd("overdue", "2026-10-20T08:30")
        self.assertEqual(code, 0)
        self.assertIn("To: frontdesk@example.com\nSubject: deskctl-overdue\n", mail)
        self.assertIn("逾期 7 项", mail)
        self.assertEqual(list(self.run_dir.iterdir()), [])

    def test_findings_of_the_day_are_no_failure(self):
        self.make_desk("example")
        code, mail = self.systemd("day", "2026-10-20T17:30")
        self.assertEqual(code, 1)
        self.assertIn("Subject: deskctl-day\n", mail)

    def test_a_job_killed_before_it_spoke_is_mailed(self):
        (self.bin / "deskctl").unlink()
        (self.bin / "deskctl").write_text("#!/bin/sh\nkill -KILL $$\n")
        (self.bin / "deskctl").chmod(0o755)
        self.assertIn("exit 137", self.cron(self.lines["30 8 * * 1-6"], "2026-10-20T08:30"))
        _, mail = self.systemd("overdue", "2026-10-20T08:30")
        self.assertIn("It printed nothing: see journalctl -u deskctl-overdue", mail)

    def test_papers_are_named_by_their_month(self):
        desk = self.make_desk("example")
        self.cron(self.lines["5 0 1 * *"], "2026-11-01T00:05")
        october = {path: path.read_bytes() for path in (desk / "reports").iterdir()}
        self.assertEqual(len(october), 14)
        for path, content in october.items():
            begin = b"PK" if path.suffix == ".xlsx" else b"<!DOCTYPE html>"
            self.assertTrue(content.startswith(begin), path)
        self.cron(self.lines["5 0 1 * *"], "2026-12-01T00:05")
        self.assertEqual(len(list((desk / "reports").iterdir())), 28)
        for path, before in october.items():
            self.assertIn("2026-10", path.name)
            self.assertEqual(path.read_bytes(), before)

    def test_each_desk_has_its_papers_and_a_failed_one_is_named(self):
        self.make_desk("example")
        for name in ("annex", "bank", "cellar"):
            shutil.copytree(self.srv / "desk", self.srv / name)
        (self.srv / "bank" / "policy.toml").write_text("hours = 8\n")
        (self.srv / "cellar" / "desk.toml").unlink()
        (self.srv / "notes").mkdir()
        mail = self.cron(self.lines["5 0 1 * *"], "2026-11-01T00:05")
        self.assertIn("/annex/reports: 14 of 14 papers\n", mail)
        self.assertIn("/desk/reports: 14 of 14 papers\n", mail)
        self.assertIn("failed: bank: paper as html and what comes after it: exit 78\n", mail)
        self.assertIn("failed: cellar: paper as html and what comes after it: exit 66\n", mail)
        self.assertTrue(mail.endswith("month's end: exit 1\n"), mail)
        self.assertFalse((self.srv / "notes" / "reports").exists())

    def test_a_folder_without_a_desk_has_no_papers_and_says_so(self):
        self.assertIn("no desk in", self.cron(self.lines["5 0 1 * *"], "2026-11-01T00:05"))

    def test_statistics_come_once_a_month_and_in_february_too(self):
        self.make_desk("new")
        lines = [self.lines[time] for time in ("0 9 30 * *", "0 9 28,29 2 *")]
        for year in (2027, 2028):
            came = []
            date = datetime.date(year, 1, 1)
            while date.year == year:
                came += [date for line in lines if line.runs_on(date) and
                         self.cron(line, f"{date}T09:00")]
                date += datetime.timedelta(days=1)
            self.assertEqual([min(30, calendar.monthrange(year, month)[1])
                              for month in range(1, 13)], [day.day for day in came])

    def test_no_mail_holds_a_resident(self):
        self.make_desk("example")
        for time, now in (("30 8 * * 1-6", "2026-10-20T08:30"), ("30 17 * * *", "2026-10-20T17:30"),
                          ("0 8 25 * *", "2026-10-25T08:00"),
                          ("10 * * * *", "2026-10-30T10:10")):
            with self.subTest(time=time):
                self.assertNotRegex(self.cron(self.lines[time], now), "138000[0-9]{5}|王芳|欧阳岚")

    @unittest.skipUnless(shutil.which("systemd-analyze"), "systemd is not here")
    def test_systemd_accepts_the_units_and_finds_them_closed(self):
        units = [str(path) for path in SYSTEMD.glob("deskctl-*.*") if path.is_file()]
        variables = {"PATH": os.environ["PATH"], "SYSTEMD_UNIT_PATH": f"{SYSTEMD}:"}
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", *units], env=variables,
                              capture_output=True, text=True, timeout=120, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        for service in (name for name in units if name.endswith(".service")):
            done = subprocess.run(
                ["systemd-analyze", "security", "--offline=true", "--threshold=10", service],
                env=variables, capture_output=True, text=True, timeout=120, check=False)
            self.assertEqual(done.returncode, 0, done.stdout[-300:])


if __name__ == "__main__":
    support.main()
