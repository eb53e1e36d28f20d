"""What the manuals ask of complaints: how severe, who answers for them, who calls back, what follows a bad call-back."""

import support

SEVERITIES = ("general", "larger", "major", "extra")
MONTH_END = "2026-10-31T12:00"


class Complaints(support.TestCase):
    def complaint(self, *more, now="2026-10-12T09:00", place="5-1-302"):
        return self.log(*more, category="complaint", now=now, place=place)

    def request(self, number, now=MONTH_END):
        return self.ok("show", number, "-O", "json", now=now).json["request"]

    def month(self, now=MONTH_END):
        return self.ok("report", "month", "2026-10", "-O", "json", now=now).json

    def clock(self, number, name, now=MONTH_END):
        return [clock for clock in self.request(number, now)["clocks"] if clock["clock"] == name]

    def test_severity_by_facts(self):
        """Each threshold of the manual, just below it and at it; 'or more' includes the number."""
        for facts, severity in (
                ("", "general"), ("--complainants 9", "general"), ("--injury none", "general"),
                ("--loss 1999.99", "general"), ("--loss 2000", "larger"), ("--loss 9999.99", "larger"),
                ("--injury minor", "larger"), ("--media 1", "larger"), ("--press-days 1", "larger"),
                ("--media 2 --press-days 1", "larger"),
                ("--loss 10000", "major"), ("--loss 99999.99", "major"), ("--injury serious", "major"),
                ("--media 3", "major"), ("--press-days 2", "major"), ("--media 9 --press-days 9", "major"),
                ("--loss 100000", "extra"), ("--complainants 10", "extra"), ("--injury death", "extra"),
                ("--loss 2000 --injury serious", "major"), ("--media 1 --complainants 10", "extra")):
            with self.subTest(facts=facts):
                self.assertEqual(self.request(self.complaint(*facts.split()))["severity"], severity)

    def test_severity_by_repetition(self):
        """The same matter unresolved: the 3rd complaint makes it larger, the 10th major, the first included."""
        first = self.complaint()
        reached = {}
        for number in range(2, 12):
            now = f"2026-10-12T{8 + number:02}:00"
            self.assertNotIn("\n", self.complaint("--same-as", first, now=now, place=f"5-1-{number % 9}02"))
            reached[number] = self.request(first, now)["severity"]
        self.assertEqual([reached[n] for n in (2, 3, 9, 10, 11)], ["general", "larger", "larger", "major", "major"])
        upgrades = [event for event in self.request(first)["events"] if event["event"] == "upgraded"]
        self.assertEqual([event["at"] for event in upgrades],
                         ["2026-10-12T11:00:00+08:00", "2026-10-12T18:00:00+08:00"])

    def test_severity_by_places(self):
        """The 10th complaint of a matter, when all ten came from different places, makes it extra at once."""
        first = self.complaint()
        for number in range(2, 11):
            now = f"2026-10-12T{8 + number:02}:00"
            self.complaint("--same-as", first, now=now, place=f"6-1-{number}02")
        upgrades = [event for event in self.request(first)["events"] if event["event"] == "upgraded"]
        self.assertEqual([(event["at"], event["severity"]) for event in upgrades],
                         [("2026-10-12T11:00:00+08:00", "larger"), ("2026-10-12T18:00:00+08:00", "extra")])

    def test_a_repeat_stays_recorded_when_its_matter_cannot_be_upgraded(self):
        """It is told what is there and what is not; `check` goes on naming what is owed."""
        first = self.complaint(now="2026-09-28T09:00")
        self.complaint("--same-as", first)
        september = self.journal("2026-09")
        september.write_bytes(b"\xef\xbb\xbf" + september.read_bytes())
        done = self.ok("log-call", "5-1-302", "又漏", "--category", "complaint", "--same-as", first,
                       "-O", "id", now="2026-10-12T10:00")
        third = done.out.strip()
        self.assertEqual(third, "20261012-002")
        self.assertIn(f"warning: {third} is recorded; the upgrade of {first} that it calls for is not", done.err)
        self.assertIn("hint: do not enter it again", done.err)
        self.assertIn("ledger/2026-09.csv:1: ", done.err)
        september.write_bytes(september.read_bytes()[3:])
        owed = self.deskctl("check", now=MONTH_END)
        self.assertIn(f"{first}: ", owed.out)
        self.assertIn("[upgrade-owed]", owed.out)

    def test_what_was_settled_does_not_raise(self):
        first = self.complaint()
        self.ok("complete", first, "已处理", "-q", now="2026-10-12T09:30")
        for hour in (10, 11, 12):
            self.complaint("--same-as", first, now=f"2026-10-12T{hour}:00")
        self.assertEqual(self.request(first)["severity"], "general")

    def test_mishandling_raises_it(self):
        """By hand, upwards only, with a reason; the limits of the new severity begin then."""
        request = self.complaint()
        for hour, severity in enumerate(SEVERITIES[1:], start=10):
            self.ok("escalate", request, "--severity", severity, "--reason", "处理不当", "-q",
                    now=f"2026-10-12T{hour}:00")
            self.assertEqual(self.request(request)["severity"], severity)
        self.assertEqual([clock["due"] for clock in self.clock(request, "respond")],
                         ["2026-10-12T09:10:00+08:00", "2026-10-12T10:08:00+08:00", "2026-10-12T11:05:00+08:00",
                          "2026-10-12T12:01:00+08:00"])

    def test_extra_is_settled_as_agreed(self):
        """There is no standard limit: the month lists those for which none was agreed."""
        agreed = self.complaint("--severity", "extra", "--deadline", "10-20 12:00")
        open_ended = self.complaint("--severity", "extra")
        later = self.complaint("--severity", "extra")
        self.ok("promise", later, "--deadline", "10-25 12:00", "-q", now="2026-10-13T09:00")
        self.complaint("--severity", "major")
        self.assertEqual([self.clock(request, "complete")[0]["due"] for request in (agreed, open_ended, later)],
                         ["2026-10-20T12:00:00+08:00", None, "2026-10-25T12:00:00+08:00"])
        self.assertEqual(self.month()["lists"]["no_agreed_deadline"], [open_ended])

    def test_who_calls_back(self):
        """General: the desk. Larger, major, extra: a manager or the general manager. Others are listed."""
        violations = []
        for severity in SEVERITIES:
            for role in ("desk", "steward", "supervisor", "manager", "gm"):
                request = self.complaint("--severity", severity)
                self.ok("complete", request, "已处理", "-q", now="2026-10-12T09:30")
                self.ok("callback", request, "--grade", "A", "--role", role, "-q", now="2026-10-12T10:00")
                if severity != "general" and role not in ("manager", "gm"):
                    violations.append(request)
                self.assertEqual(self.clock(request, "callback")[0]["status"], "met")
        self.assertEqual(self.month()["lists"]["role_violations"], violations)

    def test_an_unqualified_call_back_goes_to_the_general_manager(self):
        """It is said at once; the month lists it until that was done, and a reopened one is handled anew."""
        requests = []
        for to in (None, "manager", "gm"):
            requests.append(request := self.complaint())
            self.ok("escalate", request, "--to", "gm", "--reason", "先前已报", "-q", now="2026-10-12T09:10")
            self.ok("complete", request, "已处理", "-q", now="2026-10-12T09:30")
            done = self.ok("callback", request, "仍不满意", "--grade", "C", now="2026-10-12T10:00")
            self.assertIn("is to be escalated to the general manager", done.err)
            if to:
                self.ok("escalate", request, "--to", to, "--reason", "回访不合格", "-q", now="2026-10-12T10:05")
        self.assertEqual(self.month()["lists"]["unqualified"],
                         [{"id": request, "reported": reported}
                          for request, reported in zip(requests, (False, False, True))])
        self.ok("reopen", requests[2], "--reason", "回访不合格", "-q", now="2026-10-12T10:10")
        self.ok("complete", requests[2], "重新处理", "-q", now="2026-10-12T11:00")
        self.assertEqual([clock["due"] for clock in self.clock(requests[2], "callback")],
                         ["2026-10-14T18:00:00+08:00"] * 2)
        self.assertIn(requests[2], [item["id"] for item in self.ok(
            "report", "callbacks", "-O", "json", now="2026-10-12T12:00").json["items"]])

    def test_causes(self):
        """Of the town's mains, of others, or invalid: served and called back like any, and not effective."""
        causes = (None, "internal", "attitude", "other", "municipal", "outside", "invalid")
        for cause in causes:
            request = self.complaint()
            more = ["--cause", cause] if cause else []
            self.ok("complete", request, "已说明", *more, "-q", now="2026-10-12T09:30")
            self.assertEqual(self.clock(request, "callback", now="2026-10-12T10:00")[0]["status"], "pending")
        complaints = self.month()["complaints"]
        self.assertEqual((complaints["matters"], complaints["completed"], complaints["effective"]), (7, 7, 4))
        self.assertEqual(self.month()["callbacks"]["needed"], 7)

    def test_signed_by_the_complainant(self):
        request = self.complaint()
        self.ok("complete", request, "已处理", "--signed", "赵敏", "-q", now="2026-10-12T09:30")
        self.assertEqual(self.request(request)["facts"]["signed"], "赵敏")


if __name__ == "__main__":
    support.main()
