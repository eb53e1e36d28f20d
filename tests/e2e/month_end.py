"""What the manuals ask for at month end: the figures, and the lists that somebody has to answer for."""

import support

NOVEMBER = "2026-11-01T09:00"


class MonthEnd(support.TestCase):
    def month(self, now=NOVEMBER):
        return self.ok("report", "month", "2026-10", "-O", "json", now=now).json

    def lists(self, now=NOVEMBER):
        return self.month(now)["lists"]

    def repair(self, accepted, arrived, completed, *more, place="3-2-1201"):
        """Logged and dispatched at noon, and then so many minutes later."""
        request = self.log("--dispatch", "eng", *more, place=place)
        for event, minutes in (("accept", accepted), ("arrive", arrived), ("complete", completed)):
            if minutes is not None:
                self.ok(event, request, "-q", now=f"2026-10-03T12:{minutes:02}")
        return request

    def called_back(self, day, *calls, now=None):
        """A repair completed on that day at 10:00 and called back, or not reached, at these times."""
        request = self.log("--dispatch", "eng", now=f"{day}T09:00")
        self.ok("complete", request, "-q", now=f"{day}T10:00")
        for time, *answer in calls:
            self.ok("callback", request, *answer, "-q", now=f"{day}T{time}")
        return request

    def test_rings(self):
        """Answered within three rings; what did not come by phone did not ring."""
        for rings in (1, 2, 3):
            self.log("--rings", str(rings), category="consult")
        late = [self.log("--rings", str(rings), category="consult") for rings in (4, 12)]
        self.log("--rings", "9", "--channel", "visit", category="consult")
        self.assertEqual(self.lists()["rings_over_3"], late)

    def test_calls_without_a_recording(self):
        without = [self.log(category="consult"), self.log("--rings", "1")]
        self.log("--recording", "R-1")
        self.log("--channel", "visit")
        self.ok("void", self.log(), "--reason", "误报", "-q")
        self.assertEqual(self.lists()["phone_without_recording"], without)

    def test_repairs_in_time(self):
        """On site in time, handled in time, and neither arrived, handled nor reviewed late."""
        self.repair(2, 17, 47)
        self.repair(2, 18, 48)  # on site a minute late
        self.repair(2, 17, 48)  # handled a minute late
        self.repair(2, None, 50)  # never on site, as far as anybody wrote
        unreviewed = self.repair(2, None, None, "--scope", "out")
        self.ok("quote", unreviewed, "--amount", "9", "-q", now="2026-10-03T12:18")
        self.log(category="help")
        self.assertEqual(self.month()["repairs"], {
            "arrive_on_time": {"met": 2, "of": 4}, "handle_on_time": {"met": 2, "of": 3},
            "timely": {"met": 1, "of": 5}})

    def test_call_backs(self):
        """How many were owed, reached and in time, and how satisfied: of the last call that reached somebody."""
        self.called_back("2026-10-05", ("11:00", "--grade", "A"))
        self.called_back("2026-10-05", ("11:00", "--missed"), ("12:00", "--grade", "C"))
        self.called_back("2026-10-06", ("12:01", "--grade", "C"), ("15:00", "--grade", "B"))
        self.called_back("2026-10-06", ("11:00", "--missed"), ("11:10", "--missed"), ("11:20", "--missed"))
        self.log("--answered", "已答", category="consult")
        self.called_back("2026-10-31")
        callbacks = self.month(now="2026-10-31T10:30")["callbacks"]
        self.assertEqual(callbacks, {
            "needed": 5, "reached": 3, "excused": 0, "ripe": {"met": 3, "of": 4}, "on_time": {"met": 2, "of": 4},
            "grades": {"A": 1, "B": 1, "C": 1}, "satisfied": {"met": 2, "of": 3}})
        self.assertEqual(self.month()["callbacks"]["ripe"], {"met": 3, "of": 5})

    def test_the_same_complaint_twice(self):
        """Two are enough, the first included; so does one that was settled in between."""
        once = self.log(category="complaint")
        twice = self.log(category="complaint")
        self.log("--same-as", twice, category="complaint")
        again = self.log(category="complaint")
        self.ok("complete", again, "已处理", "-q", now="2026-10-03T13:00")
        self.log("--same-as", again, category="complaint", now="2026-10-05T09:00")
        self.log("--same-as", again, category="complaint", now="2026-10-06T09:00")
        month = self.month()
        self.assertEqual(month["lists"]["repeat_complaints"], [{"id": twice, "count": 2}, {"id": again, "count": 3}])
        self.assertNotIn(once, str(month["lists"]["repeat_complaints"]))
        self.assertEqual((month["complaints"]["entries"], month["complaints"]["matters"]), (6, 5))

    def test_the_same_repair_three_times(self):
        """The same thing in the same place."""
        ids = [self.log("--item", "门禁机", place="5-1-101") for _ in range(3)]
        for item, place in (("门禁机", "5-2-101"), ("灯", "5-1-101"), ("灯", "5-1-101")):
            self.log("--item", item, place=place)
        self.log("--item", "门禁机", place="5-1-101", category="help")
        for _ in range(3):
            self.log(place="9-1-101")
        self.assertEqual(self.lists()["repeat_repairs"], [{"location": "5-1-101", "item": "门禁机", "ids": ids}])

    def test_unfinished_after_two_days_and_a_week(self):
        """Who took over: the supervisor after 2 days, the manager after a week, once the time had passed."""
        silent = self.log(category="help", now="2026-10-05T09:00")
        told = self.log(category="help", now="2026-10-05T09:00")
        early = self.log(category="help", now="2026-10-05T09:00")
        complaint = self.log(category="complaint", now="2026-10-05T09:00")
        done = self.log("--answered", "已答", category="consult", now="2026-10-05T09:00")

        def tell(request, to, when):
            self.ok("escalate", request, "--to", to, "--reason", "超时", "--by", "周宁", "-q", now=f"2026-10-{when}")

        tell(early, "supervisor", "07T17:59")
        tell(early, "manager", "08T09:00")
        tell(told, "supervisor", "07T18:00")
        tell(told, "manager", "12T18:00")
        lists = self.lists()
        for name in ("two_day_handover", "one_week_handover"):
            self.assertEqual(lists[name], [
                {"id": silent, "recorded": False, "by": None}, {"id": told, "recorded": True, "by": "周宁"},
                {"id": early, "recorded": False, "by": None}], name)
        for other in (complaint, done):
            self.assertNotIn(other, str(lists["two_day_handover"] + lists["one_week_handover"]))
        self.assertEqual(self.lists(now="2026-10-07T18:00")["two_day_handover"], [])
        self.assertEqual(self.lists(now="2026-10-12T18:00")["one_week_handover"], [])

    def test_unfinished_after_three_days(self):
        visited, missing = (self.log(now="2026-10-05T09:00") for _ in range(2))
        self.log("--answered", "已答", category="consult", now="2026-10-05T09:00")
        self.assertEqual(self.lists(now="2026-10-08T18:00")["site_visits"], [])
        self.ok("visit", visited, "已上门", "-q", now="2026-10-08T18:30")
        self.assertEqual(self.lists()["site_visits"],
                         [{"id": visited, "done": True}, {"id": missing, "done": False}])

    def test_complaints_of_the_month(self):
        """By severity, completed, and how many came in before the 25th, when the summary is due."""
        for day, severity in (("01", "general"), ("24", "larger"), ("25", "major"), ("31", "extra")):
            self.log("--severity", severity, category="complaint", now=f"2026-10-{day}T09:00")
        self.ok("complete", "1024-1", "已处理", "-q", now="2026-10-26T09:00")
        complaints = self.month()["complaints"]
        self.assertEqual(complaints["by_severity"], {"general": 1, "larger": 1, "major": 1, "extra": 1})
        self.assertEqual((complaints["entries"], complaints["completed"], complaints["before_due_day"]), (4, 1, 2))

    def test_the_shortest_limits_lead(self):
        """The clocks stand in the order of the day: registered, dispatched, on site."""
        text = self.ok("report", "month", "2026-10", now=NOVEMBER).out
        table = text[text.index("\nClocks"):].splitlines()[3:]
        self.assertEqual([line.split()[0] for line in table[:5]],
                         ["register", "dispatch", "accept", "review", "arrive"])
        self.assertEqual(list(self.month()["clocks"])[:5], ["register", "dispatch", "accept", "review", "arrive"])


if __name__ == "__main__":
    support.main()
