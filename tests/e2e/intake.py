"""What the manuals ask of taking a call: every one is entered, by whatever way it comes and whatever it is."""

import re

import support

CATEGORIES = ("repair", "aftersales", "complaint", "consult", "help", "service", "suggestion", "praise", "other")
CHANNELS = ("phone", "visit", "email", "app", "letter", "relay", "hotline")
KNOWN = ("--contact", "王芳", "--phone", "13800001001")


class Intake(support.TestCase):
    def month(self, now="2026-10-31T12:00"):
        return self.ok("report", "month", "2026-10", "-O", "json", now=now).json

    def clocks(self, request, now=support.NOON):
        """The due time of each clock of a request."""
        shown = self.ok("show", request, "-O", "json", now=now).json["request"]
        return {clock["clock"]: clock["due"] for clock in shown["clocks"]}

    def test_every_call_is_entered(self):
        """Enquiries too; numbers have no gaps, and what was entered by mistake keeps its number and its line."""
        ids = [self.log(category="consult") for _ in range(3)]
        before = self.journal().read_bytes()
        self.ok("void", ids[1], "--reason", "误报", "-q")
        ids.append(self.log(category="consult"))
        self.assertEqual(ids, [f"20261003-{n:03}" for n in range(1, 5)])
        self.assertTrue(self.journal().read_bytes().startswith(before))
        self.assertEqual(self.ok("list", "--all", "-O", "id").out.split(), ids)
        self.assertEqual(self.month()["entries"], {"logged": 4, "void": 1, "valid": 3})

    def test_every_channel(self):
        for channel in CHANNELS:
            self.log("--channel", channel, category="consult")
        self.log(category="consult")
        self.assertEqual(self.month()["by_channel"], {"phone": 2, **{name: 1 for name in CHANNELS[1:]}})

    def test_every_category(self):
        for category in CATEGORIES:
            self.log(category=category)
        self.assertEqual(self.month()["by_category"], {name: 1 for name in CATEGORIES})

    def test_place_matter_and_category_are_required(self):
        for words, said in ((["--category", "repair"], "missing: LOCATION, TEXT"),
                            (["3-2-1201", "--category", "suggestion"], "TEXT is missing"),
                            (["3-2-1201", "查门禁卡"], "--category is missing"),
                            (["", "水管漏水", "--category", "repair"], "an empty value"),
                            (["3-2-1201", "", "--category", "suggestion"], "an empty value")):
            self.refused(2, "log-call", *words, *KNOWN, says=said)

    def test_missing_contact_and_phone_are_said(self):
        """They stop nobody from entering the call; the month lists who cannot be called back."""
        without = self.ok("log-call", "3-2-1201", "水管漏水", "--category", "repair")
        self.assertIn("note: no contact name and no phone number were given", without.err)
        self.assertEqual(self.ok("log-call", "3-2-1201", "灯不亮", "--category", "repair", *KNOWN).err, "")
        self.assertEqual(self.month()["lists"]["contact_missing"], ["20261003-001"])
        self.ok("amend", "1", "--phone", "13800001002", "--reason", "补登", "-q")
        self.assertEqual(self.month()["lists"]["contact_missing"], [])

    def test_a_place_is_exact(self):
        """Building-unit-room, else it is said."""
        for place in ("3-2", "3-2-1201-1", "十二栋", "3栋2单元"):
            done = self.ok("log-call", place, "灯不亮", "--category", "repair", *KNOWN)
            self.assertIn(f"note: '{place}' is not one of the desk's usual places", done.err)
        self.assertEqual(self.ok("log-call", "12-1-1803", "灯不亮", "--category", "repair", *KNOWN).err, "")
        config = self.desk / "desk.toml"
        config.write_text(re.sub("^locations.*", 'locations = ["#-#-#", "#-#-大堂"]', config.read_text(), flags=re.M))
        self.assertEqual(self.ok("log-call", "8-1-大堂", "灯不亮", "--category", "repair", *KNOWN).err, "")

    def test_relayed_by_another_post(self):
        """The desk enters it within a minute of being told; who took it may be anybody, who follows it up too."""
        config = self.desk / "desk.toml"
        config.write_text(config.read_text() + 'staff = [ { name = "林悦", role = "desk" } ]\n')
        told = self.log("--channel", "relay", "--taken-by", "保安小罗", "--owner", "周宁", "--received", "-1min")
        request = self.ok("show", told, "-O", "json").json["request"]
        self.assertEqual((request["channel"], request["facts"]["taken-by"], request["owner"]),
                         ("relay", "保安小罗", "周宁"))
        self.assertEqual(request["events"][0]["by"], "林悦")
        self.assertEqual(request["clocks"][0], {
            "clock": "register", "cycle": 1, "due": "2026-10-03T12:00:00+08:00",
            "done": "2026-10-03T12:00:00+08:00", "status": "met", "late_minutes": 0, "paused": False})

    def test_enquiries_need_no_work_order(self):
        """A place, a matter and the answer are enough; nothing more is owed."""
        answered = self.log("--answered", "每月 300 元", category="consult")
        self.assertEqual(self.ok("show", answered, "-O", "json").json["request"]["status"], "completed")
        self.ok("close", answered, "-q")
        self.assertEqual(self.ok("report", "overdue", "-O", "id", now="2026-12-01T09:00").out, "")

    def test_what_is_not_ours(self):
        """The resident is told and advised; a complaint of it does not count as an effective one."""
        asked = self.log("--cause", "outside", "--answered", "属供电局,已告知电话", category="consult")
        self.assertEqual(self.ok("show", asked, "-O", "json").json["request"]["facts"]["cause"], "outside")
        self.log(category="complaint")
        self.log("--cause", "outside", category="complaint")
        self.assertEqual(self.month()["complaints"]["effective"], 1)

    def test_emergencies_at_night(self):
        """The phone is answered round the clock, and its limits run round the clock."""
        night = "2026-10-04T02:00"
        urgent = self.log("--urgent", "--dispatch", "eng", "--incident", "I-7", now=night)
        due = self.clocks(urgent, now=night)
        self.assertEqual((due["register"], due["dispatch"], due["arrive"]),
                         ("2026-10-04T02:01:00+08:00", "2026-10-04T02:05:00+08:00", "2026-10-04T02:05:00+08:00"))
        complaint = self.log(category="complaint", now=night)
        self.assertEqual(self.clocks(complaint, now=night)["respond"], "2026-10-04T02:10:00+08:00")
        self.assertEqual(self.month()["lists"]["incidents"], [urgent])

    def test_other_desk_hours(self):
        """Several intervals a day, a break, days on which nobody is there: the policy's to say."""
        policy = self.desk / "policy.toml"
        manual = policy.read_text()
        usual = '[calendar.desk]\nhours   = { mon-sun = "09:00-18:00" }'
        self.assertIn(usual, manual)

        def call_back_due(hours, done):
            policy.write_text(manual.replace(usual, f"[calendar.desk]\nhours   = {{ {hours} }}"))
            repair = self.log("--dispatch", "eng", now=done)
            self.ok("complete", repair, "已修", "-q", now=done)
            return self.clocks(repair, now=done)["callback"][:16]

        noon, friday = "2026-10-16T11:30", "2026-10-16T17:30"
        self.assertEqual(call_back_due('mon-sun = "09:00-18:00"', noon), "2026-10-16T13:30")
        self.assertEqual(call_back_due('mon-sun = "08:00-12:00, 13:00-18:00"', noon), "2026-10-16T14:30")
        self.assertEqual(call_back_due('mon-fri = "09:00-12:00, 14:00-18:00"', noon), "2026-10-16T15:30")
        self.assertEqual(call_back_due('mon-fri = "09:00-12:00, 14:00-18:00"', friday), "2026-10-19T10:30")
        self.assertEqual(call_back_due('mon-sun = "00:00-24:00"', friday), "2026-10-16T19:30")


if __name__ == "__main__":
    support.main()
