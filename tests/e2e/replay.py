"""A month at a desk: typed command by command it gives what its finished journal gives.

A generator makes up the same month every time, as steps: when somebody typed something, what the
command was, and the line that the ledger must hold of it, written down here without asking the program.
"""

import random
from collections import Counter
from datetime import datetime, timedelta, timezone

import support
from support import journal_line

ZONE = timezone(timedelta(hours=8))
END = "2026-11-05T10:00"
HEADER = ",".join(support.COLUMNS) + "\n"
PLACES = ("3-2-1201", "3-2-802", "1-1-101", "全小区", "8-1-大堂")
TEXTS = ("厨房水管漏水", "电梯异响,已三天", "门禁\"失灵\"", "楼道灯不亮\n共两盏", "停车位被占")
REPORTS = (["report", "month", "2026-10", "-O", "json"], ["report", "month", "2026-09", "-O", "json"],
           ["report", "month", "2026-10-05..2026-10-11"], ["report", "overdue", "-O", "json"],
           ["report", "due", "--within", "8h", "-O", "json"], ["report", "callbacks", "--full", "-O", "json"],
           ["list", "--all", "-O", "json"])


def shown(when):
    return when.isoformat(timespec="seconds")


class Step:
    """Something typed at `now` about what happened at `at`."""

    def __init__(self, story, now, at, event, arguments, fields, facts):
        self.story = story
        self.now = now
        self.at = at
        self.event = event
        self.arguments = arguments
        self.fields = fields
        self.facts = facts


class Story:
    """What becomes of one request."""

    def __init__(self, choose, number, start):
        self.choose = choose
        self.number = number
        self.time = start
        self.recorded = start
        self.id = None
        self.steps = []
        self.tell()

    def step(self, event, *arguments, wait=0, fields=None, facts=None):
        """The next event, some minutes later; some are entered late, with --at."""
        self.time += timedelta(minutes=wait)
        now = max(self.time, self.recorded + timedelta(minutes=1))
        if event != "logged" and self.choose.randrange(6) == 0:
            now += timedelta(minutes=self.choose.randrange(1, 90))
        if event == "logged":
            now = self.time
        self.recorded = now
        self.steps.append(Step(self, now, self.time, event, list(arguments), fields or {}, facts or []))

    def some(self, most):
        return self.choose.randrange(1, most)

    def tell(self):
        choose = self.choose
        category = choose.choices(
            ("repair", "aftersales", "complaint", "consult", "help", "service", "suggestion", "praise",
             "other"), (40, 8, 20, 12, 8, 6, 6, 3, 3))[0]
        self.log(category)
        if category == "complaint":
            return self.tell_complaint()
        if category in ("repair", "aftersales", "help", "service"):
            return self.tell_work(category)
        if choose.randrange(8) == 0:
            return self.step("urged", wait=self.some(300), fields={"text": "又来电"})
        self.complete(self.some(4000))
        if category == "suggestion":
            self.call_back(2000)
        self.close()

    def log(self, category):
        choose = self.choose
        fields = {"category": category, "urgency": "normal", "channel": "phone",
                  "location": choose.choice(PLACES), "text": choose.choice(TEXTS)}
        words = ["--category", category]
        facts = []
        if choose.randrange(3) == 0:
            fields["channel"] = choose.choice(("visit", "email", "app", "letter", "relay", "hotline"))
            words += ["--channel", fields["channel"]]
        if category == "repair":
            fields["scope"] = "in"
            if choose.randrange(4) == 0:
                fields["scope"] = choose.choice(("out", "warranty"))
                words += ["--scope", fields["scope"]]
            if choose.randrange(4) == 0:
                fields["urgency"] = "urgent"
                words.append("--urgent")
        if category == "complaint":
            fields["severity"] = choose.choice(("general", "general", "general", "larger", "major", "extra"))
            words += ["--severity", fields["severity"]]
        if choose.randrange(4) > 0:
            fields["contact"], fields["phone"] = "王芳", f"1380000{self.number:04}"
            words += ["--contact", "王芳", "--phone", fields["phone"]]
        if choose.randrange(5) == 0:
            facts.append(("owner", "周宁"))
            words += ["--owner", "周宁"]
        if choose.randrange(5) == 0:
            facts.append(("rings", str(choose.randrange(1, 6))))
            words += ["--rings", facts[-1][1]]
        if choose.randrange(4) == 0:
            received = self.time - timedelta(seconds=choose.randrange(30, 600))
            fields["received"] = shown(received)
            words += ["--received", fields["received"]]
        if category in ("repair", "service") and choose.randrange(4) == 0:
            fields["appointment"] = shown(self.time + timedelta(minutes=self.some(2000)))
            words += ["--appointment", fields["appointment"]]
        if category == "complaint" and choose.randrange(4) == 0:
            fields["deadline"] = shown(self.time + timedelta(minutes=self.some(9000)))
            words += ["--deadline", fields["deadline"]]
        self.step("logged", *words, fields=fields, facts=facts)

    def dispatch(self, wait, team="eng"):
        person = self.choose.choice(("", "李强", "张伟"))
        self.step("dispatched", "--to", team + (f"/{person}" if person else ""), wait=wait,
                  fields={"team": team}, facts=[("person", person)] if person else [])

    def complete(self, wait):
        cause = self.choose.choice(("", "internal", "outside", "municipal"))
        self.step("completed", *(["--cause", cause] if cause else []), wait=wait, fields={"text": "已处理"},
                  facts=[("cause", cause)] if cause else [])

    def call_back(self, most):
        """Whether somebody was reached."""
        for _ in range(self.choose.randrange(3)):
            self.step("call-missed", "--missed", wait=self.some(most))
        if self.choose.randrange(6) == 0:
            return False
        grade = self.choose.choice("AAABBC")
        role = self.choose.choice(("desk", "supervisor", "manager"))
        self.step("called-back", "--grade", grade, "--role", role, wait=self.some(most),
                  fields={"grade": grade, "role": role})
        return True

    def close(self, *, waive=False):
        if waive:
            self.step("closed", "--outcome", "waived", "--reason", "业主要求", wait=self.some(500),
                      facts=[("outcome", "waived"), ("reason", "业主要求")])
        elif self.choose.randrange(4) > 0:
            self.step("closed", wait=self.some(3000), facts=[("outcome", "resolved")])

    def tell_work(self, category):
        choose = self.choose
        if choose.randrange(12) == 0:
            return self.step("voided", "--reason", "误登记", wait=self.some(60), facts=[("reason", "误登记")])
        if choose.randrange(10) == 0:
            return self.step("closed", "--outcome", "unresolvable", "--role", "manager", wait=self.some(5000),
                             fields={"role": "manager"}, facts=[("outcome", "unresolvable")])
        self.dispatch(self.some(8))
        out = category == "repair" and self.steps[0].fields.get("scope") == "out"
        self.step("accepted", wait=self.some(10))
        if out:
            self.step("quoted", "--amount", "120", wait=self.some(30), facts=[("amount", "120")])
            if choose.randrange(3) == 0:
                self.step("declined", "--reason", "太贵", wait=self.some(500), facts=[("reason", "太贵")])
                return self.step("closed", wait=self.some(100), facts=[("outcome", "declined")])
            self.step("approved", wait=self.some(200))
        if choose.randrange(6) == 0:
            self.step("held", "--reason", "等配件", wait=self.some(100), facts=[("reason", "等配件")])
            self.step("resumed", wait=self.some(3000))
        if choose.randrange(6) == 0:
            reply = self.time + timedelta(minutes=200)
            self.step("promised", "--reply", shown(reply), wait=self.some(20),
                      facts=[("reply", shown(reply))])
            self.step("informed", wait=self.some(300))
        self.step("arrived", wait=self.some(40))
        if choose.randrange(8) == 0:
            return self.step("noted", wait=self.some(100), fields={"text": "等业主在家"})
        self.complete(self.some(60))
        if choose.randrange(8) == 0:
            self.step("reopened", "--reason", "又坏了", wait=self.some(3000), facts=[("reason", "又坏了")])
            self.dispatch(self.some(8))
            self.step("arrived", wait=self.some(30))
            self.complete(self.some(60))
        if choose.randrange(8) == 0:
            return self.close(waive=True)
        if self.call_back(90):
            self.close()
        return None

    def tell_complaint(self):
        choose = self.choose
        severity = self.steps[0].fields["severity"]
        self.dispatch(self.some(15), "security")
        if severity != "general":
            to = choose.choice(("supervisor", "manager", "gm"))
            self.step("escalated", "--to", to, "--reason", "上报", wait=self.some(10),
                      facts=[("to", to), ("reason", "上报")])
        if severity in ("general", "larger") and choose.randrange(4) == 0:
            self.step("upgraded", "--severity", "major", "--reason", "处理不当", wait=self.some(2000),
                      fields={"severity": "major"}, facts=[("reason", "处理不当")])
            self.step("escalated", "--to", "gm", "--reason", "上报", wait=self.some(10),
                      facts=[("to", "gm"), ("reason", "上报")])
        if choose.randrange(4) == 0:
            deadline = self.time + timedelta(minutes=self.some(3000) + 60)
            self.step("promised", "--deadline", shown(deadline), wait=self.some(50),
                      fields={"deadline": shown(deadline)})
        if choose.randrange(3) == 0:
            self.step("visited", wait=self.some(6000))
        if choose.randrange(8) == 0:
            return None
        self.complete(self.some(5000))
        told = choose.randrange(3) > 0
        if told:
            self.step("informed", wait=self.some(900))
        if self.call_back(2000):
            self.close(waive=not told)  # who was never told is owed it
        return None


COMMAND_OF = {
    "dispatched": "dispatch", "accepted": "accept", "quoted": "quote", "approved": "approve",
    "declined": "decline", "arrived": "arrive", "held": "hold", "resumed": "resume",
    "completed": "complete", "informed": "inform", "visited": "visit", "promised": "promise",
    "urged": "urge", "called-back": "callback", "call-missed": "callback", "escalated": "escalate",
    "upgraded": "escalate", "reopened": "reopen", "closed": "close", "voided": "void", "noted": "note",
}


def made_up_month():
    """The steps in the order in which they were typed, each story with the id that it gets."""
    choose = random.Random(20261001)
    begin = datetime(2026, 9, 28, 8, 0, tzinfo=ZONE)
    stories = []
    for number in range(1, 111):
        start = begin + timedelta(minutes=choose.randrange(33 * 24 * 60), seconds=choose.randrange(60))
        stories.append(Story(choose, number, start))
    end = datetime.fromisoformat(END + "+08:00")
    steps = sorted((step for story in stories for step in story.steps if step.now < end),
                   key=lambda step: (step.now, step.story.number))
    numbers = Counter()
    for step in steps:
        if step.event == "logged":
            day = step.at.strftime("%Y%m%d")
            numbers[day] += 1
            step.story.id = f"{day}-{numbers[day]:03}"
    return steps


def typed(step):
    """The command that somebody typed."""
    if step.event == "logged":
        return ["log-call", step.fields["location"], step.fields["text"], "--no-guess", *step.arguments]
    words = [COMMAND_OF[step.event], step.story.id, *step.arguments]
    if step.event in ("noted", "urged", "completed"):
        words.insert(2, step.fields["text"])
    if step.at != step.now:
        words += ["--at", shown(step.at)]
    return words


def line(step):
    """What the ledger must hold of it."""
    facts = [*step.facts, ("clock", "given")]
    fields = {"recorded": shown(step.now), "request": step.story.id, "event": step.event,
              "at": shown(step.at), "by": "林悦", "role": "desk", **step.fields,
              "facts": ";".join(f"{name}={value}" for name, value in facts)}
    return journal_line(**{name: value.replace("\\", "\\\\").replace("\n", "\\n")
                           for name, value in fields.items()})


class Replay(support.TestCase):
    def setUp(self):
        super().setUp()
        self.steps = made_up_month()

    def write(self, steps):
        files = {}
        for step in steps:
            files.setdefault(step.story.id[:6], []).append(line(step))
        for path in (self.desk / "ledger").glob("*.csv"):
            path.unlink()
        for month, lines in files.items():
            self.journal(f"{month[:4]}-{month[4:]}").write_text(HEADER + "".join(lines), encoding="utf-8")

    def reports(self, now, commands=REPORTS):
        return [self.ok(*command, now=now).out for command in commands]

    def test_typed_is_as_written(self):
        for step in self.steps:
            done = self.ok(*typed(step), "-O", "id", now=shown(step.now))
            self.assertEqual(done.out, step.story.id + "\n", done)
        typed_files = support.tree(self.desk / "ledger")
        typed_reports = self.reports(END)
        self.write(self.steps)
        self.assertEqual(typed_reports, self.reports(END))
        self.assertEqual({name: content.decode() for name, content in typed_files.items()},
                         {name: content.decode()
                          for name, content in support.tree(self.desk / "ledger").items()})

    def test_figures(self):
        """What can be counted without the program."""
        self.write(self.steps)
        month = self.ok(*REPORTS[0], now=END).json
        october = [step.story for step in self.steps
                   if step.event == "logged" and step.story.id.startswith("202610")]
        void = {step.story for step in self.steps if step.event == "voided"}
        valid = [story for story in october if story not in void]
        self.assertGreater(len(self.steps), 400)
        self.assertEqual(month["entries"], {"logged": len(october), "void": len(october) - len(valid),
                                            "valid": len(valid)})
        for section, field in (("by_category", "category"), ("by_channel", "channel")):
            counts = Counter(story.steps[0].fields[field] for story in valid)
            self.assertEqual({name: count for name, count in month[section].items() if count}, dict(counts))
        flow = month["flow"]
        self.assertEqual(flow["open_at_start"] + flow["logged"] + flow["reopened"] - flow["finished"],
                         flow["open_at_end"])
        self.assertEqual(flow["logged"], len(valid))
        for clock, figures in month["clocks"].items():
            self.assertLessEqual(figures["met"], sum(figures[name] for name in (
                "met", "late", "overdue", "pending", "superseded", "no_due")), clock)
        register = month["clocks"]["register"]
        self.assertEqual(register["met"] + register["late"], len(valid))
        for clock in ("respond", "complete", "arrive", "handle", "callback", "reply", "visit"):
            self.assertTrue(month["clocks"][clock]["late"] + month["clocks"][clock]["overdue"] +
                            month["clocks"][clock]["met"], clock)

    def test_the_past_is_what_was_known_then(self):
        """`--now` in the past gives the bytes that a journal cut off there gives."""
        moments = ("2026-09-30T12:00", "2026-10-09T18:00", "2026-10-20T00:00", "2026-10-31T23:59")
        self.write(self.steps)
        later = [self.reports(now) for now in moments]
        for now, expected in zip(moments, later):
            then = datetime.fromisoformat(now + "+08:00")
            self.write([step for step in self.steps if step.now <= then])
            self.assertEqual(self.reports(now), expected, now)

    def test_the_order_of_lines_between_requests_does_not_matter(self):
        self.write(self.steps)
        commands = [command for command in REPORTS if command[0] == "report"]
        expected = self.reports(END, commands)
        shuffled = list(self.steps)
        random.Random(3).shuffle(shuffled)
        # A story's own lines keep their order, as each desk writes them.
        places = {}
        for step in self.steps:
            places.setdefault(step.story, []).append(step)
        queues = {story: iter(steps) for story, steps in places.items()}
        self.write([next(queues[step.story]) for step in shuffled])
        self.assertEqual(self.reports(END, commands), expected)

    def test_another_policy_judges_the_same_ledger(self):
        self.write(self.steps)
        policy = (self.desk / "policy.toml").read_text(encoding="utf-8")
        same = self.folder / "same.toml"
        same.write_text(policy, encoding="utf-8")
        kinder = self.folder / "kinder.toml"
        kinder.write_text(policy.replace('"5min"', '"90d"').replace('"15min"', '"90d"'), encoding="utf-8")
        expected = self.ok(*REPORTS[0], now=END)
        self.assertEqual(self.ok(*REPORTS[0], "--policy", str(same), now=END).out, expected.out)
        month = self.ok(*REPORTS[0], "--policy", str(kinder), now=END).json
        self.assertGreater(expected.json["clocks"]["dispatch"]["late"], 0)
        self.assertEqual(month["clocks"]["dispatch"]["late"], 0)
        self.assertEqual(self.ok(*REPORTS[0], now=END).out, expected.out)


if __name__ == "__main__":
    support.main()
