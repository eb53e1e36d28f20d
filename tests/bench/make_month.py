#!/usr/bin/env python3
"""Writes a desk folder with one busy month, to time reports on.

make_month.py DIR [REQUESTS]

20,000 requests unless told otherwise, about 115,000 events, in the journal's own format: the same
arguments always write the same bytes. Seven requests in a hundred are late somewhere and one in a
hundred stays open; texts are Chinese, some with commas, quotes and line breaks.
"""
import datetime
import pathlib
import shutil
import sys
import zlib

COLUMNS = (
    "recorded,request,event,at,by,role,category,severity,urgency,scope,channel,team,grade,received,"
    "appointment,deadline,location,contact,phone,same_as,text,facts,sum"
).split(",")
FIRST_DAY = datetime.datetime(2026, 3, 1)
DAYS = 31
MINUTE = 60
DAY = 24 * 60 * MINUTE

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = ["芳", "敏", "静", "丽", "强", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "明", "超"]
MATTERS = [
    "厨房水槽下漏水",
    "卧室灯不亮，换过灯泡",
    "门禁刷卡没有反应",
    "马桶水箱补水不停",
    "楼上漏水, 次卧天花有水渍",
    '显示屏提示"故障", 按键失灵',
    "阳台地漏返味，已经三天",
    "空调外机滴水到楼下",
    "单元大堂地面湿滑",
    "电梯运行有异响",
    "夜间施工噪声扰民",
    "非机动车占用消防通道",
]
RESULTS = ["更换配件，试用正常", "清理疏通，观察十分钟无异常", "现场处理完毕, 业主签字", "调整后恢复"]
NOTES = ["业主下午在家\\n来前先打电话", '配件周五到货, 型号"DN20"', "已与业主说明进度"]
DESKS = ["林悦", "陈晓", "赵琳", "吴钢", "郑磊"]
ROLES = {"吴钢": "control", "郑磊": "control"}
WORKERS = ["李锋", "王海生", "刘俊", "钱进", "罗勇"]
# category, share in a hundred
CATEGORIES = [
    ("repair", 52),
    ("complaint", 9),
    ("consult", 17),
    ("help", 7),
    ("aftersales", 5),
    ("service", 4),
    ("suggestion", 2),
    ("praise", 2),
    ("other", 2),
]
CHANNELS = ["phone"] * 13 + ["visit"] * 3 + ["app", "relay", "hotline", "letter"]


class Numbers:
    """A small generator of its own: what `random` draws may change with Python's version."""

    def __init__(self, seed):
        self.state = seed

    def below(self, end):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % end

    def between(self, first, last):
        return first + self.below(last - first + 1)

    def one_of(self, values):
        return values[self.below(len(values))]

    def chance(self, percent):
        return self.below(100) < percent


def weighted_category(numbers):
    drawn = numbers.below(100)
    for name, share in CATEGORIES:
        drawn -= share
        if drawn < 0:
            return name
    raise AssertionError("the shares do not add up to a hundred")


def time_text(seconds):
    return (FIRST_DAY + datetime.timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%S+08:00")


def csv_field(text):
    if any(c in text for c in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def line_of(event):
    line = ",".join(csv_field(event.get(column, "")) for column in COLUMNS[:-1])
    return f"{line},{zlib.crc32(line.encode()):08x}\n"


def within_desk_hours(seconds):
    """The moment, or the next opening at 09:00: people are called back while the desk is open."""
    of_day = seconds % DAY
    if of_day < 9 * 60 * MINUTE:
        return seconds - of_day + 9 * 60 * MINUTE + 5 * MINUTE
    if of_day >= 17 * 60 * MINUTE:
        return seconds - of_day + DAY + 9 * 60 * MINUTE + 5 * MINUTE
    return seconds


class Request:
    def __init__(self, identity, logged, numbers):
        self.identity = identity
        self.now = logged
        self.numbers = numbers
        self.events = []

    def add(self, event, after=0, **fields):
        self.now += after
        by = self.numbers.one_of(DESKS)
        record = {"recorded": time_text(self.now), "request": self.identity, "event": event}
        record |= {"at": time_text(self.now), "by": by, "role": ROLES.get(by, "desk")}
        record |= fields
        self.events.append((self.now, record))

    def add_group(self, first, second):
        for part, (event, fields) in enumerate((first, second), start=1):
            facts = ";".join(filter(None, [fields.pop("facts", ""), f"part={part}/2"]))
            self.add(event, facts=facts, **fields)


def logged_fields(numbers, category):
    location = f"{numbers.between(1, 24)}-{numbers.between(1, 2)}-"
    location += f"{numbers.between(1, 30)}{numbers.between(1, 8):02d}"
    fields = {
        "category": category,
        "urgency": "urgent" if category in ("repair", "help") and numbers.chance(15) else "normal",
        "channel": numbers.one_of(CHANNELS),
        "location": location,
        "contact": numbers.one_of(SURNAMES) + numbers.one_of(GIVEN),
        "phone": f"138000{numbers.below(100000):05d}",
        "text": numbers.one_of(MATTERS),
    }
    if category == "repair":
        fields["scope"] = "in"
    if category == "aftersales":
        fields["scope"] = "warranty"
    if category == "complaint":
        fields["severity"] = "general"
    if fields["channel"] == "phone":
        fields["facts"] = f"rings={numbers.between(1, 3)};recording=R{numbers.below(10**6):06d}"
    return fields


def life_of(identity, logged, numbers, complaints):
    request = Request(identity, logged, numbers)
    category = weighted_category(numbers)
    late = numbers.chance(7)
    stays_open = numbers.chance(1)
    fields = logged_fields(numbers, category)

    if category in ("consult", "praise", "other"):
        request.add_group(("logged", fields), ("completed", {"text": numbers.one_of(RESULTS)}))
        request.add("closed", MINUTE, facts="outcome=resolved")
        return request.events

    repeat = category == "complaint" and complaints and numbers.chance(4)
    if repeat:
        fields["same_as"] = complaints[-1]
    team = {"complaint": "security", "help": "security", "aftersales": "aftersales"}.get(category, "eng")
    dispatched = {"team": team, "facts": f"person={numbers.one_of(WORKERS)}"}
    if category == "complaint":
        dispatched.pop("facts")
    if numbers.chance(30):
        request.add_group(("logged", fields), ("dispatched", dispatched))
    else:
        request.add("logged", **fields)
        if category != "suggestion":
            request.add("dispatched", numbers.between(30, 4 * MINUTE), **dispatched)
    if repeat:
        return request.events
    if category == "complaint":
        complaints.append(identity)

    if category == "repair":
        request.add("accepted", numbers.between(20, 2 * MINUTE))
    if category in ("repair", "help"):
        slow = 10 * MINUTE if late and numbers.chance(40) else 0
        request.add("arrived", numbers.between(60, 150) + slow)
    if numbers.chance(5):
        request.add("noted", MINUTE, text=numbers.one_of(NOTES))
    if stays_open:
        return request.events

    slow = 30 * MINUTE if late else 0
    request.add("completed", numbers.between(8 * MINUTE, 26 * MINUTE) + slow,
                text=numbers.one_of(RESULTS))
    if category == "complaint":
        request.add("informed", 5 * MINUTE)
    slow = 5 * 60 * MINUTE if late and numbers.chance(50) else 0
    called = within_desk_hours(request.now + numbers.between(20, 60) * MINUTE)
    if numbers.chance(5):
        request.add("call-missed", called - request.now)
        called += 10 * MINUTE
    request.add("called-back", called + slow - request.now, grade=numbers.one_of("AAAAABBBBC"),
                text="业主满意" if numbers.chance(60) else "")
    request.add("closed", MINUTE, facts="outcome=resolved")
    return request.events


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    desk = pathlib.Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) == 3 else 20000
    numbers = Numbers(20260301)
    complaints = []
    events = []
    for day in range(DAYS):
        # As many each day, in the order of their times, so that numbers run with the clock.
        today = count // DAYS + (1 if day < count % DAYS else 0)
        times = sorted(numbers.below(DAY) for _ in range(today))
        date = (FIRST_DAY + datetime.timedelta(days=day)).strftime("%Y%m%d")
        for number, time in enumerate(times, start=1):
            identity = f"{date}-{number:03d}"
            events += life_of(identity, day * DAY + time, numbers, complaints)
    events.sort(key=lambda event: event[0])  # stable: one command's lines stay together

    (desk / "ledger").mkdir(parents=True)
    config = pathlib.Path(__file__).resolve().parents[2] / "examples" / "desk-config"
    for name in ("desk.toml", "policy.toml"):
        shutil.copyfile(config / name, desk / name)
    name = f"{FIRST_DAY:%Y-%m}.csv"
    with open(desk / "ledger" / name, "w", encoding="utf-8", newline="") as ledger:
        ledger.write(",".join(COLUMNS) + "\n")
        ledger.writelines(line_of(event) for _, event in events)
    print(f"{count} requests, {len(events)} events")


if __name__ == "__main__":
    main()
