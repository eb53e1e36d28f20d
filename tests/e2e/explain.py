"""explain: from what it prints, every due can be worked out again, with nothing but a calendar."""

import re
from datetime import datetime, timedelta
from pathlib import Path

from support import TestCase, main, run

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "desk"
NOW = "2026-11-01T09:00+08:00"
UNITS = {"h": 3600, "min": 60, "s": 1}
TIME = r"\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?"


def moment(text):
    return datetime.strptime(text if text.count(":") == 2 else text + ":00", "%Y-%m-%d %H:%M:%S")


def seconds(text):
    """1h30min, -5min"""
    sign = -1 if text.startswith("-") else 1
    return sign * sum(int(n) * UNITS[u] for n, u in re.findall(r"(\d+)(h|min|s)", text))


class Clock:
    """One clock of explain's text: its lines by their labels."""

    def __init__(self, block):
        self.title, *lines = block.splitlines()
        self.lines = [tuple(part.strip() for part in re.split(r"\s{2,}", line.strip(), maxsplit=1))
                      for line in lines]

    def all(self, label):
        return [text for name, text in self.lines if name == label]

    def one(self, label):
        found = self.all(label)
        assert len(found) == 1, (self.title, label, self.lines)
        return found[0]

    def counted_from_start(self):
        """The lines before anything moved the due."""
        counted = []
        for name, text in self.lines:
            if name in ("moved", "too late", "paused"):
                break
            if name == "counted":
                counted.append(text)
        return counted

    def due_by_counting(self):
        start = moment(re.match(TIME, self.one("from"))[0])
        limit = self.all("within")[0]
        counted = self.counted_from_start()
        after = re.match(r"owed once (\S+) have passed", limit)
        amount = after[1] if after else limit.split(",")[0]
        days = re.fullmatch(r"(\d+)w?d", amount)
        if days:
            assert len(counted) == int(days[1]), self.title
            day = counted[-1][:10] if counted else start.strftime("%Y-%m-%d")
            end = re.search(r"the day ends (\S+)", limit)[1]
            return moment(f"{day} {end}") if end != "24:00" else (
                datetime.strptime(day, "%Y-%m-%d") + timedelta(days=1))
        if amount == "only what is promised":
            return None
        spans = [(moment(a), moment(b)) for a, b in
                 (re.match(f"({TIME}) – ({TIME})", line).groups() for line in counted)]
        for line, (begin, end) in zip(counted, spans):
            assert (end - begin).total_seconds() == seconds(line.split("  ")[1]), line
        assert sum((e - b).total_seconds() for b, e in spans) == abs(seconds(amount)), self.title
        if not spans:
            return start
        if seconds(amount) > 0:
            assert spans[0][0] >= start
            return spans[-1][1]
        return spans[-1][0]

    def due(self):
        due = self.due_by_counting()
        for name, text in self.lines:
            if name == "moved" and ": promised " in text:
                due = moment(re.search(f": promised ({TIME})", text)[1])
            elif name == "moved" and "within" in dict(self.lines) and due is None:
                due = moment(re.search(f"due ({TIME})", text)[1])
            elif name == "paused":
                due = moment(re.search(f"due ({TIME})", text)[1])
        return due


def clocks_in(text):
    blocks = text.strip().split("\n\n")[1:]
    return [Clock(block) for block in blocks if "\n  rule " in block]


class Explain(TestCase):
    def recompute(self, text, expected):
        found = clocks_in(text)
        self.assertEqual(len(found), len(expected), text)
        for clock, verdict in zip(found, expected):
            due = clock.due()
            shown = None if due is None else due.strftime("%Y-%m-%dT%H:%M:%S+08:00")
            self.assertEqual(shown, verdict["due"], "\n".join([clock.title, *map(str, clock.lines)]))
            if verdict["due"]:
                self.assertEqual(moment(clock.one("due")), due)

    def test_every_clock_of_a_month_can_be_worked_out_again(self):
        desk = ["--desk", str(EXAMPLE), "--now", NOW, "--lang", "en"]
        ids = run(*desk, "list", "--all", "-O", "id").out.split()
        self.assertGreater(len(ids), 60)
        for request in ids:
            shown = run(*desk, "show", request, "-O", "json").json["request"]
            explained = run(*desk, "explain", request)
            self.assertEqual(explained.code, 0, explained)
            self.recompute(explained.out, shown["clocks"])
            data = run(*desk, "explain", request, "-O", "json").json
            self.assertEqual([(c["clock"], c["cycle"], c["due"], c["status"]) for c in data["clocks"]],
                             [(c["clock"], c["cycle"], c["due"], c["status"])
                              for c in shown["clocks"]])
            names = {c["clock"] for c in data["clocks"]} | {c["clock"] for c in data["absent"]}
            self.assertEqual(len(names), 17, request)

    def test_pauses_holidays_and_promises_too(self):
        policy = self.desk / "policy.toml"
        text = policy.read_text(encoding="utf-8")
        text = text.replace('[clock.two-days]\n', '[clock.two-days]\npause = ["waiting*"]\n')
        text = text.replace('[clock.callback]\n', '[clock.callback]\npause = true\n')
        policy.write_text(text, encoding="utf-8")
        first = self.log(now="2026-09-29T10:00")
        self.ok("dispatch", first, "--to", "eng", now="2026-09-29T10:02")
        self.ok("hold", first, "--reason", "waiting for parts", now="2026-09-30T17:00")
        self.ok("hold", first, "--reason", "waiting for the owner", now="2026-10-01T09:30")
        self.ok("resume", first, now="2026-10-02T10:00")
        second = self.log("--deadline", "2026-10-03 12:00", category="complaint",
                          now="2026-09-30T11:00")
        self.ok("promise", second, "--reply", "2026-09-30 15:00", now="2026-09-30T11:30")
        self.ok("complete", second, "done", now="2026-09-30T14:00")
        self.ok("promise", second, "--deadline", "2026-10-05 09:00", now="2026-10-04T09:00")
        for request in (first, second):
            shown = self.ok("show", request, "-O", "json", now="2026-10-12T09:00").json["request"]
            explained = self.ok("explain", request, now="2026-10-12T09:00")
            self.recompute(explained.out, shown["clocks"])
        self.assertIn("paused", self.ok("explain", first, "two-days", now="2026-10-12T09:00").out)

    def test_one_clock_and_those_that_are_not_there(self):
        request = self.log()
        self.assertIn("not there: no rule fits", self.ok("explain", request, "respond").out)
        self.assertIn("category = complaint, and it is repair",
                      self.ok("explain", request, "respond").out)
        self.assertNotIn("dispatch", self.ok("explain", request, "register").out)
        self.refused(2, "explain", request, "dispach", says=["'dispach' is not a clock", "dispatch"])
        self.refused(3, "explain", "20261003-099", says="no request")
        self.ok("void", request, "--reason", "twice")
        self.assertIn("a void request has no clocks", self.ok("explain", request).out)


main()
