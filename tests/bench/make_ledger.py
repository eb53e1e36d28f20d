#!/usr/bin/env python3
"""Writes a desk folder with a ledger of any size, to time deskctl and others on.

make_ledger.py DIR [--requests N] [--months M] [--last YYYY-MM] [--open PERCENT] [--late PERCENT]
               [--entries N] [--jobs N]

20,000 requests in March 2026 unless told otherwise, about 115,000 events, in the journal's own
format: the same arguments always write the same bytes, with any number of jobs. Seven requests in a
hundred are late somewhere and one in a hundred stays open, in whatever it waits for; texts are
Chinese, some with commas, quotes and line breaks. --entries adds as many entries of each of three
registers: visitors, keys, parcels.
"""
import argparse
import calendar
import concurrent.futures
import datetime
import os
import pathlib
import shutil
import zlib

HEADER = (
    "recorded,request,event,at,by,role,category,severity,urgency,scope,channel,team,grade,received,"
    "appointment,deadline,location,contact,phone,same_as,text,facts,sum"
)
COLUMNS = HEADER.split(",")[6:-1]  # what an event may have beside who did what when
PLACE_OF = {name: place for place, name in enumerate(COLUMNS)}
MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR

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
DESKS = [("林悦", "desk"), ("陈晓", "desk"), ("赵琳", "desk"), ("吴钢", "control"), ("郑磊", "control")]
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
CATEGORY_OF = [name for name, share in CATEGORIES for _ in range(share)]
AT_ONCE = ("consult", "praise", "other")  # done while the resident is on the phone
STAYING = sum(share for name, share in CATEGORIES if name not in AT_ONCE)
TEAMS = {"complaint": "security", "help": "security", "aftersales": "aftersales"}
CHANNELS = ["phone"] * 13 + ["visit"] * 3 + ["app", "relay", "hotline", "letter"]

# The registers that --entries fills; examples/desk-config has none.
REGISTERS = """
[register.visitor]
verbs     = ["in", "out"]
fields    = ["name*", "reason*", "host*", "confirmed", "id-kind"]
personal  = ["name", "host"]
clock.out = { from = "in", until = "out", within = "0d", calendar = "desk" }

[register.key]
verbs      = ["out", "back"]
fields     = ["what*", "to*", "until: time"]
unique     = "what"
clock.back = { from = "until", until = "back", within = "0min" }

[register.parcel]
verbs     = ["in", "told", "out"]
fields    = ["for*", "carrier", "number", "phone: phone"]
personal  = "for"
clock.out = { from = "in", until = "out", within = "7d", calendar = "desk" }
"""
REGISTER_FIELDS = {
    "visitor": ["name", "reason", "host", "confirmed", "id-kind"],
    "key": ["what", "to", "until"],
    "parcel": ["for", "carrier", "number", "phone"],
}


class Numbers:
    """A small generator of its own: what `random` draws may change with Python's version."""

    def __init__(self, *seeds):
        self.state = 20260301
        for seed in seeds:
            self.state = ((self.state ^ seed) * 0x9E3779B97F4A7C15 + 0x632BE59BD9B4E019) % 2**64
            self.state ^= self.state >> 29

    def below(self, end):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % end

    def between(self, first, last):
        return first + self.below(last - first + 1)

    def one_of(self, values):
        return values[self.below(len(values))]

    def chance(self, percent):
        return self.below(10000) < percent * 100


class Month:
    """A month of the calendar, with the times of its days in seconds from its begin."""

    def __init__(self, year, month):
        self.name = f"{year}-{month:02d}"
        self.days = calendar.monthrange(year, month)[1]
        self.begin = datetime.date(year, month, 1)
        self.dates = []  # of the next month too: what happens later to a request of this one
        for day in range(self.days + 31):
            self.dates.append(str(self.begin + datetime.timedelta(days=day)))

    def before(self, months):
        of_year_0 = self.begin.year * 12 + self.begin.month - 1 - months
        return Month(of_year_0 // 12, of_year_0 % 12 + 1)

    def ordinal(self, day):
        return self.begin.toordinal() + day

    def time_text(self, seconds):
        day, second = divmod(seconds, DAY)
        return f"{self.dates[day]}T{second // HOUR:02d}:{second // MINUTE % 60:02d}:{second % 60:02d}+08:00"

    def identity(self, day, number):
        return f"{self.dates[day].replace('-', '')}-{number:03d}"


def quoted(text):
    if "," in text or '"' in text:
        return '"' + text.replace('"', '""') + '"'
    return text


def with_sum(line):
    return f"{line},{zlib.crc32(line.encode()):08x}\n"


def line_of(time, identity, event, staff, fields):
    """A line of the ledger: `staff` is a name and a role, `fields` what else it has, by column."""
    cells = [""] * len(COLUMNS)
    for name, value in fields.items():
        cells[PLACE_OF[name]] = quoted(value)
    return with_sum(f"{time},{identity},{event},{time},{staff[0]},{staff[1]},{','.join(cells)}")


def within_desk_hours(seconds):
    """The moment, or the next opening at 09:00: people are called back while the desk is open."""
    of_day = seconds % DAY
    if of_day < 9 * HOUR:
        return seconds - of_day + 9 * HOUR + 5 * MINUTE
    if of_day >= 17 * HOUR:
        return seconds - of_day + DAY + 9 * HOUR + 5 * MINUTE
    return seconds


class Outline:
    """What a request is to become: known without telling its whole life."""

    def __init__(self, month, day, number, options):
        self.numbers = Numbers(1, month.ordinal(day), number)
        self.category = self.numbers.one_of(CATEGORY_OF)
        self.late = self.numbers.chance(options.late)
        self.stays_open = self.numbers.chance(options.open * 100 / STAYING)
        self.repeats = self.category == "complaint" and self.numbers.chance(4)


class Request:
    def __init__(self, month, identity, logged, numbers):
        self.month = month
        self.identity = identity
        self.now = logged
        self.completed = None
        self.numbers = numbers
        self.events = []

    def add(self, event, after=0, **fields):
        self.now += after
        line = line_of(self.month.time_text(self.now), self.identity, event, self.numbers.one_of(DESKS), fields)
        self.events.append((self.now, line))

    def add_group(self, first, second):
        for part, (event, fields) in enumerate((first, second), start=1):
            facts = ";".join(filter(None, [fields.pop("facts", ""), f"part={part}/2"]))
            self.add(event, facts=facts, **fields)


def a_place(numbers):
    return (f"{numbers.between(1, 24)}-{numbers.between(1, 2)}-"
            f"{numbers.between(1, 30)}{numbers.between(1, 8):02d}")


def logged_fields(numbers, category, identity):
    fields = {
        "category": category,
        "urgency": "urgent" if category in ("repair", "help") and numbers.chance(15) else "normal",
        "channel": numbers.one_of(CHANNELS),
        "location": a_place(numbers),
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
    facts = ["owner=周宁"] if category == "complaint" else []
    if fields["channel"] == "phone":
        facts.append(f"rings={numbers.between(1, 3)};recording=R{identity[2:]}")
    fields["facts"] = ";".join(facts)
    return fields


def life_of(outline, month, identity, logged, matter):
    """One request with its events. One that stays open ends at any of its steps; one that repeats a
    `matter` that is still being worked on has no more steps of its own."""
    numbers, category, late = outline.numbers, outline.category, outline.late
    request = Request(month, identity, logged, numbers)
    fields = logged_fields(numbers, category, identity)

    if category in AT_ONCE:
        request.add_group(("logged", fields), ("completed", {"text": numbers.one_of(RESULTS)}))
        request.add("closed", MINUTE, facts="outcome=resolved")
        return request

    ends_after = numbers.one_of(["logged", "dispatched", "accepted", "arrived", "completed"])
    if not outline.stays_open:
        ends_after = None
    if matter:
        fields["same_as"] = matter.identity
        ends_after = None if matter.is_completed(logged) else "dispatched"
    dispatched = {"team": TEAMS.get(category, "eng")}
    if category != "complaint":
        dispatched["facts"] = f"person={numbers.one_of(WORKERS)}"
    if numbers.chance(30) and ends_after != "logged":
        request.add_group(("logged", fields), ("dispatched", dispatched))
    else:
        request.add("logged", **fields)
        if ends_after == "logged":
            return request
        slow = 6 * MINUTE if late and numbers.chance(30) else 0
        request.add("dispatched", numbers.between(30, 4 * MINUTE) + slow, **dispatched)
    if ends_after == "dispatched":
        return request

    if category == "suggestion" and not late:
        request.add("escalated", MINUTE, facts="to=manager;reason=业主建议")
    if category in ("repair", "complaint"):
        request.add("accepted", numbers.between(20, 2 * MINUTE))
    if ends_after == "accepted":
        return request
    if category in ("repair", "help"):
        slow = 10 * MINUTE if late and numbers.chance(40) else 0
        request.add("arrived", numbers.between(60, 150) + slow)
    if numbers.chance(5):
        request.add("noted", MINUTE, text=numbers.one_of(NOTES))
    if ends_after == "arrived":
        return request

    slow = 30 * MINUTE if late else 0
    request.add("completed", numbers.between(8 * MINUTE, 26 * MINUTE) + slow, text=numbers.one_of(RESULTS))
    request.completed = request.now
    if ends_after == "completed":
        return request
    if category == "complaint":
        request.add("informed", 5 * MINUTE)
    slow = 5 * HOUR if late and numbers.chance(50) else 0
    called = within_desk_hours(request.now + numbers.between(20, 60) * MINUTE)
    if numbers.chance(5):
        request.add("call-missed", called - request.now)
        called += 10 * MINUTE
    grade = numbers.one_of("AAAAABBBBC")
    request.add("called-back", called + slow - request.now, grade=grade,
                text="业主满意" if grade != "C" and numbers.chance(60) else "")
    if grade == "C" and not late:
        request.add("escalated", MINUTE, facts="to=gm;reason=回访不合格")
    request.add("closed", MINUTE, facts="outcome=resolved")
    return request


class Matter:
    """A complaint that somebody may ring about again, and when it was completed, if it was."""

    def __init__(self, identity, completed):
        self.identity = identity
        self.completed = completed

    def is_completed(self, time):
        return self.completed is not None and self.completed < time


def share_of_day(count, days, day):
    return count // days + (1 if day < count % days else 0)


def first_complaint(month, count, options):
    """The month's first complaint, which is completed, and repeated by one caller of the next month."""
    for day in range(month.days):
        for number in range(1, share_of_day(count, month.days, day) + 1):
            if Outline(month, day, number, options).category == "complaint":
                return Matter(month.identity(day, number), completed=-1)
    return None


def ledger_lines(month, count, before, options):
    """All lines of one month's file; `before` is a complaint of the month before it, if any."""
    events = []
    matter = None  # the last complaint, if nobody has repeated it yet
    complaints = 0
    for day in range(month.days):
        # As many each day, in the order of their times, so that numbers run with the clock.
        today = share_of_day(count, month.days, day)
        of_day = Numbers(2, month.ordinal(day))
        times = sorted(of_day.below(DAY) for _ in range(today))
        for number, time in enumerate(times, start=1):
            outline = Outline(month, day, number, options)
            identity = month.identity(day, number)
            repeated = None
            if outline.category == "complaint":
                complaints += 1
                if complaints == 1:
                    outline.stays_open = False  # see first_complaint()
                elif complaints == 2:
                    repeated = before
                elif outline.repeats:
                    repeated, matter = matter, None
            request = life_of(outline, month, identity, day * DAY + time, repeated)
            if complaints > 1 and outline.category == "complaint" and not repeated:
                matter = Matter(identity, request.completed)
            events += request.events
    events.sort(key=lambda event: event[0])  # stable: one command's lines stay together
    return [line for _, line in events]


def entry_of(name, month, identity, opened, numbers, options):
    """The events of one entry of a register: verb, time, place, fields and text of each."""
    stays_open = numbers.chance(options.open)
    person = numbers.one_of(SURNAMES) + numbers.one_of(GIVEN)
    if name == "visitor":
        fields = {"name": person, "reason": numbers.one_of(["探亲", "送货", "装修, 量尺寸"]),
                  "host": numbers.one_of(SURNAMES) + numbers.one_of(GIVEN), "confirmed": "yes"}
        events = [("in", opened, a_place(numbers), fields, ""),
                  ("out", opened + numbers.between(10, 90) * MINUTE, "", {}, "")]
    elif name == "key":
        fields = {"what": f"K{identity[4:]}", "to": numbers.one_of(WORKERS),
                  "until": month.time_text(opened + 2 * HOUR)}
        events = [("out", opened, "", fields, ""),
                  ("back", opened + numbers.between(20, 110) * MINUTE, "", {}, "")]
    else:
        fields = {"for": person, "carrier": numbers.one_of(["顺丰", "邮政", "京东"]),
                  "number": f"SF{numbers.below(10**9):09d}", "phone": f"138000{numbers.below(100000):05d}"}
        events = [("in", opened, a_place(numbers), fields, ""),
                  ("told", opened + 5 * MINUTE, "", {}, '已电话告知, 说"下班来取"'),
                  ("out", opened + numbers.between(1, 30) * HOUR, "", {}, "")]
    return events[:-1] if stays_open else events


def register_lines(name, month, count, options):
    seed = sorted(REGISTER_FIELDS).index(name) + 10
    lines = []
    for day in range(month.days):
        numbers = Numbers(seed, month.ordinal(day))
        today = share_of_day(count, month.days, day)
        times = sorted(8 * HOUR + numbers.below(9 * HOUR) for _ in range(today))
        for number, time in enumerate(times, start=1):
            identity = month.identity(day, number)
            for verb, at, place, fields, text in entry_of(name, month, identity, day * DAY + time, numbers, options):
                by, role = numbers.one_of(DESKS)
                cells = [fields.get(field, "") for field in REGISTER_FIELDS[name]]
                cells = ",".join(quoted(cell) for cell in [place, *cells, text, ""])
                moment = month.time_text(at)
                lines.append((at, with_sum(f"{moment},{identity},{verb},{moment},{by},{role},{cells}")))
    lines.sort(key=lambda line: line[0])
    return [line for _, line in lines]


def write_file(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(header + "\n")
        file.writelines(lines)


def write_month(desk, index, options):
    """Writes the files of the month with this index, the oldest being 0; says how many lines."""
    month = Month(*options.last).before(options.months - 1 - index)
    count = share_of_day(options.requests, options.months, index)
    before = None
    if index > 0:
        before = first_complaint(month.before(1), share_of_day(options.requests, options.months, index - 1), options)
    lines = ledger_lines(month, count, before, options)
    write_file(desk / "ledger" / f"{month.name}.csv", HEADER, lines)
    entries = share_of_day(options.entries, options.months, index)
    for name, fields in REGISTER_FIELDS.items():
        if entries > 0:
            header = f"recorded,entry,event,at,by,role,place,{','.join(fields)},text,facts,sum"
            write_file(desk / "registers" / f"{name}-{month.name}.csv", header,
                       register_lines(name, month, entries, options))
    return len(lines)


def start_desk(desk, registers):
    """A desk folder without a line yet, with the rules of the example."""
    (desk / "ledger").mkdir(parents=True)
    config = pathlib.Path(__file__).resolve().parents[2] / "examples" / "desk-config"
    for name in ("desk.toml", "policy.toml"):
        shutil.copyfile(config / name, desk / name)
    if registers:
        (desk / "registers").mkdir()
        with open(desk / "policy.toml", "a", encoding="utf-8") as policy:
            policy.write(REGISTERS)


def year_and_month(text):
    year, month = map(int, text.split("-"))
    datetime.date(year, month, 1)
    return year, month


def parsed(words=None):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("desk", type=pathlib.Path)
    parser.add_argument("--requests", type=int, default=20000)
    parser.add_argument("--months", type=int, default=1)
    parser.add_argument("--last", type=year_and_month, default=(2026, 3))
    parser.add_argument("--open", type=float, default=1)
    parser.add_argument("--late", type=float, default=7)
    parser.add_argument("--entries", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    return parser.parse_args(words)


def main():
    options = parsed()
    start_desk(options.desk, options.entries > 0)
    months = range(options.months)
    if options.jobs == 1 or options.months == 1:
        written = [write_month(options.desk, index, options) for index in months]
    else:
        with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
            every = [pool.submit(write_month, options.desk, index, options) for index in months]
            written = [one.result() for one in every]
    print(f"{options.requests} requests, {sum(written)} events")


if __name__ == "__main__":
    main()
