"""How many keys a call takes: ten calls of a clerk's day, typed into a shell in tmux.

What is written {漏水|loushui} is typed as Chinese and counts as its full pinyin and a space; of everything else
each key counts, Enter too. The program is called `dk`, as it is installed, and knows the places of a
directory. What is recorded is looked at, so that no call is short of what it has to say. Seconds are printed
and never judged.
"""

import re
import sys
import time

import support
import terminal

WORD = re.compile(r"\{([^|{}]+)\|([a-z]+)\}")
UNITS = """location,contact,phone,note
4-2-301,王芳,13800001001,
3-2-1201,李娜,13800001002,
5-1-302,陈静,13800001003,
8-1-大堂,,,公共区域
1-1-201,周敏,13800001004,
4-2-302,吴刚,13800001012,
4-2-401,郑丽,13800001013,
4-2-402,冯军,13800001014,
4-2-501,褚云,13800001015,
4-2-502,卫红,13800001016,
4-2-601,蒋明,13800001017,
4-2-602,沈佳,13800001018,
"""


def typed(line):
    return WORD.sub(r"\1", line)


def keys_of(lines):
    return sum(len(WORD.sub(lambda word: word[2] + " ", line)) + 1 for line in lines)


class Keys(support.TestCase):
    language = "zh-CN"

    def setUp(self):
        super().setUp()
        (self.desk / "units.csv").write_text(UNITS, encoding="utf-8")
        programs = self.folder / "bin"
        programs.mkdir()
        (programs / "dk").symlink_to(support.BINARY)
        self.at = terminal.Terminal(self, 80, 24, prompt=r"[\#:$?]", PATH=f"{programs}:/usr/bin:/bin")
        self.typed = 1

    def shell(self, line):
        self.at.shell(line)
        self.typed += 1
        self.at.expect(f"[{self.typed}:0]")

    def time(self, hour):
        self.shell(f"export DESKCTL_NOW=2026-10-12T{hour}; clear")

    def call(self, most, *lines):
        keys, began = keys_of(lines), time.monotonic()
        for line in lines:
            self.shell(typed(line))
        print(f"{self._testMethodName}: {keys} keys of {most}, {time.monotonic() - began:.2f} s", file=sys.stderr)
        self.assertLessEqual(keys, most, lines)

    def recorded(self, number=1, **wanted):
        request = self.ok("show", f"20261012-{number:03}", "-O", "json", now="2026-10-12T12:00").json["request"]
        for name, value in wanted.items():
            self.assertEqual(request.get(name, request["facts"].get(name)), value, (name, request))
        return request

    def test_urgent_repair(self):
        self.time("09:00")
        self.call(50, "dk dj 4-2-301 {厨房水管爆裂|chufangshuiguanbaolie} -d eng")
        self.recorded(category="repair", urgency="urgent", contact="王芳", phone="13800001001", assignee="eng")

    def test_repair(self):
        self.time("09:00")
        self.call(50, "dk bx 3-2-1201 {次卧灯不亮|ciwodengbuliang} -d eng")
        self.recorded(category="repair", urgency="normal", contact="李娜", phone="13800001002", assignee="eng")

    def test_enquiry(self):
        self.time("09:00")
        self.call(62, "dk zx 5-1-302 {停车费多少|tingchefeiduoshao} -A {每月三百元|meiyuesanbaiyuan}")
        self.recorded(category="consult", contact="陈静", status="completed")

    def test_service_with_appointment(self):
        self.time("09:00")
        self.call(50, "dk fw 4-2-301 {地板打蜡|dibandala} -a 15:00 -d eng")
        self.recorded(category="service", contact="王芳", assignee="eng", appointment="2026-10-12T15:00:00+08:00")

    def test_general_complaint(self):
        self.time("09:00")
        self.call(55, "dk ts 4-2-301 {楼上装修噪音|loushangzhuangxiuzaoyin} -d eng")
        self.recorded(category="complaint", severity="general", phone="13800001001", owner="林悦", assignee="eng")

    def test_larger_complaint_with_report(self):
        self.time("09:00")
        self.call(55, "dk ts 1-1-201 {地板泡坏|dibanpaohuai} --los 3000", "dk sb 1")
        events = self.recorded(category="complaint", severity="larger", contact="周敏")["events"]
        self.assertEqual((events[-1]["event"], events[-1]["facts"]["to"]), ("escalated", "manager"))

    def test_outage_with_eight_calls(self):
        self.time("09:00")
        places = ("4-2-302", "4-2-401", "4-2-402", "4-2-501", "4-2-502", "4-2-601", "4-2-602")
        self.call(140, "dk jix 4-2-301 {停电|tingdian} -i I7 -d eng", *(f"dk sj {place}" for place in places))
        for number, place in enumerate(places, start=2):
            self.recorded(number, location=place, category="repair", text="停电", same_as="20261012-001", incident="I7")
        self.recorded(8, phone="13800001018", contact="沈佳")

    def test_rings_again(self):
        self.time("09:00")
        self.shell("dk bx 4-2-301 '厨房漏水' -q")
        self.time("10:00")
        self.call(25, "dk cb 1001")
        self.assertEqual(self.recorded()["events"][-1]["event"], "urged")

    def test_slip_two_hours_late(self):
        self.time("09:00")
        self.shell("dk bx 4-2-301 '厨房漏水' -d eng -q")
        self.time("11:40")
        self.call(45, "dk wc 1 {换角阀|huanjiaofa} --ac 903 --ar 915 -e 940")
        events = [(event["event"], event["at"][11:16]) for event in self.recorded(status="completed")["events"]]
        self.assertEqual(events[2:], [("accepted", "09:03"), ("arrived", "09:15"), ("completed", "09:40")])

    def test_call_back_and_close(self):
        self.time("09:00")
        self.shell("dk bx 4-2-301 '厨房漏水' -d eng -q")
        self.shell("dk wc 1 '换角阀' -q")
        self.time("10:00")
        self.call(10, "dk hj 1 a")
        self.recorded(status="closed")


if __name__ == "__main__":
    support.main()
