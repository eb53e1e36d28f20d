"""What the manuals ask of work orders: who gets them, what is written on them, who pays."""

import support

AGREED = ("--contact", "王芳", "--phone", "13800001001")


class WorkOrders(support.TestCase):
    def request(self, number="1", now="2026-10-31T12:00"):
        return self.ok("show", number if "-" in number else f"1003-{number}", "-O", "json", now=now).json["request"]

    def clocks(self, number="1", now="2026-10-31T12:00"):
        return {clock["clock"]: clock for clock in self.request(number, now)["clocks"]}

    def test_an_order_is_its_entry(self):
        """There is no second copy of place, contact and matter that could differ; a correction is on both."""
        self.log("--dispatch", "eng/李强", *AGREED)
        order = dict(zip(support.COLUMNS, self.lines()[-1].split(",")))
        self.assertEqual(order["event"], "dispatched")
        for column in ("location", "contact", "phone", "text", "category"):
            self.assertEqual(order[column], "", column)
        self.ok("amend", "1", "--location", "3-2-1202", "--reason", "房号记错", "-q")
        request = self.request()
        self.assertEqual((request["location"], request["assignee"]), ("3-2-1202", "eng/李强"))

    def test_to_a_department_or_a_person(self):
        for to in ("eng", "eng/李强", "contractor/周强"):
            self.log("--dispatch", to)
        self.assertEqual([self.request(n)["assignee"] for n in "123"], ["eng", "eng/李强", "contractor/周强"])

    def test_a_housekeeper_may_dispatch(self):
        self.log()
        self.ok("dispatch", "1", "--to", "eng", "--role", "steward", "--by", "何静", "-q")
        event = self.request()["events"][1]
        self.assertEqual((event["event"], event["by"], event["role"]), ("dispatched", "何静", "steward"))

    def test_the_desk_stays_the_owner(self):
        """Whoever works on it, the resident has one person to ask."""
        self.log("--owner", "林悦", "--dispatch", "eng")
        self.ok("dispatch", "1", "--to", "contractor", "-q", now="2026-10-03T12:10")
        self.ok("escalate", "1", "--to", "manager", "--reason", "配件停产", "-q", now="2026-10-03T12:20")
        self.assertEqual((self.request()["owner"], self.request()["assignee"]), ("林悦", "contractor"))

    def test_construction_warranty(self):
        """The contractor has it within 5 minutes, and the resident is told when they come."""
        self.log(category="aftersales")
        self.assertEqual(self.clocks(now=support.NOON)["dispatch"]["due"], "2026-10-03T12:05:00+08:00")
        self.ok("dispatch", "1", "--to", "contractor", "--appointment", "10-05 09:30", "-q", now="2026-10-03T12:05")
        self.ok("inform", "1", "维保单位周一 9:30 到", "-q", now="2026-10-03T12:08")
        request = self.request()
        self.assertEqual(self.clocks()["dispatch"]["status"], "met")
        self.assertEqual(request["events"][1]["appointment"], "2026-10-05T09:30:00+08:00")
        self.assertEqual((request["events"][2]["event"], request["events"][2]["text"]),
                         ("informed", "维保单位周一 9:30 到"))

    def test_a_fee_is_agreed_first(self):
        """Outside the price list: no approval without a quote, and the way there counts from the approval."""
        self.log("--scope", "out", "--dispatch", "eng")
        self.ok("accept", "1", "-q", now="2026-10-03T12:02")
        self.refused(3, "approve", "1", now="2026-10-03T12:03")
        self.ok("quote", "1", "--amount", "120", "-q", now="2026-10-03T12:10")
        self.assertNotIn("arrive", self.clocks(now="2026-10-03T12:19"))
        self.ok("approve", "1", "-q", now="2026-10-03T12:20")
        self.assertEqual(self.clocks()["arrive"]["due"], "2026-10-03T12:35:00+08:00")
        self.ok("complete", "1", "已换", "--amount", "120", "--paid", "120", "-q", now="2026-10-03T13:00")
        facts = self.request()["facts"]
        self.assertEqual((facts["amount"], facts["paid"]), ("120", "120"))

    def test_what_was_found_replaces_what_was_reported(self):
        self.log("--item", "水管", "--amount", "20", "--dispatch", "eng")
        self.ok("complete", "1", "更换角阀", "--item", "角阀", "--amount", "35", "--signed", "王芳", "-q")
        facts = self.request()["facts"]
        self.assertEqual((facts["item"], facts["amount"], facts["signed"]), ("角阀", "35", "王芳"))
        self.assertEqual(self.request()["events"][0]["facts"]["item"], "水管")

    def test_declined_with_a_reason(self):
        """The order goes back to the desk: nothing more is done, and nobody is called back."""
        self.log("--dispatch", "eng")
        self.refused(2, "decline", "1", says="--reason is missing")
        self.ok("decline", "1", "--reason", "嫌贵", "-q")
        request = self.request()
        self.assertEqual((request["status"], request["events"][-1]["facts"]["reason"]), ("declined", "嫌贵"))
        self.refused(3, "complete", "1", "已修")
        self.ok("close", "1", "-q")
        self.assertEqual(self.request()["facts"]["outcome"], "declined")
        self.assertNotIn("callback", self.clocks())

    def test_warranty_says_who_pays(self):
        for scope in ("in", "out", "warranty"):
            self.log("--scope", scope)
        self.log()
        self.assertEqual([self.request(n)["scope"] for n in "1234"], ["in", "out", "warranty", "in"])
        self.ok("amend", "1003-1", "--scope", "out", "--reason", "过保", "-q")
        self.assertEqual(self.request("1")["scope"], "out")

    def test_only_finished_work_is_called_back(self):
        """The returned order is what a call-back goes by; when and by whom it was made stands on it."""
        self.log("--dispatch", "eng")
        self.refused(3, "callback", "1", "--grade", "A")
        self.ok("complete", "1", "已修", "-q", now="2026-10-03T12:30")
        self.ok("callback", "1", "--grade", "A", "--method", "visit", "--by", "周宁", "-q", now="2026-10-03T13:30")
        event = self.request()["events"][-1]
        self.assertEqual((event["at"], event["by"], event["facts"]["method"]),
                         ("2026-10-03T13:30:00+08:00", "周宁", "visit"))


if __name__ == "__main__":
    support.main()
