#!/usr/bin/env python3
"""Writes a desk folder that is hard on one thing, to see how its cost grows.

make_shape.py history DIR N            one request with N events
make_shape.py cycles DIR N             one repair that is dispatched, completed and reopened N times
make_shape.py chain DIR N [REQUESTS]   N complaints of one month, each a repeat of the one before it, among
                                       so many other requests
make_shape.py rules DIR N              a policy with N rules of one clock, and ten requests that the last
                                       of them is for
"""
import pathlib
import sys

import make_ledger
from make_ledger import DAY, DESKS, HEADER, Month

MONTH = Month(2026, 3)


class Story:
    """Lines of one month, in the order of their times."""

    def __init__(self, requests=0):
        options = make_ledger.parsed(["DIR", "--requests", str(requests)])
        self.lines = make_ledger.ledger_lines(MONTH, requests, None, options)

    def add(self, seconds, identity, event, **fields):
        self.lines.append(make_ledger.line_of(MONTH.time_text(seconds), identity, event, DESKS[0], fields))

    def log(self, seconds, identity, category="repair", location="3-2-1201", **fields):
        self.add(seconds, identity, "logged", category=category, urgency="normal", channel="phone",
                 location=location, contact="王芳", phone="13800001001", text="厨房水槽下漏水", **fields)

    def write(self, desk):
        self.lines.sort(key=lambda line: line[:25])
        make_ledger.write_file(desk / "ledger" / f"{MONTH.name}.csv", HEADER, self.lines)


def history(desk, events):
    story = Story()
    identity = MONTH.identity(0, 1)
    story.log(0, identity)
    for number in range(1, events):
        story.add(number * 20, identity, "noted", text=f"第 {number} 次跟进, 业主在家")
    story.write(desk)


def cycles(desk, count):
    story = Story()
    identity = MONTH.identity(0, 1)
    story.log(0, identity)
    step = MONTH.days * DAY // (count + 1)  # the dispatch is late where that is more than five minutes
    for number in range(1, count + 1):
        begin = number * step
        story.add(begin, identity, "dispatched", team="eng", facts=f"person=李{number % 9}")
        story.add(begin + step // 3, identity, "completed", text="已修")
        story.add(begin + 2 * step // 3, identity, "reopened", facts="reason=又坏了")
    story.write(desk)


def chain(desk, links, requests=0):
    story = Story(requests)
    before = {}
    for link in range(links):
        day, number = link * MONTH.days // links, 5000 + link  # numbers that no other request has
        identity = MONTH.identity(day, number)
        story.log(day * DAY + DAY // 2 + link, identity, category="complaint", severity="general", **before)
        before = {"same_as": identity}
    story.write(desk)


def rules(desk, count):
    with open(desk / "policy.toml", "a", encoding="utf-8") as policy:
        policy.write('\n[clock.own]\nfrom = "logged"\nuntil = "completed"\nrules = [\n')
        for number in range(1, count + 1):
            policy.write(f'  {{ location = "{number}-*", within = "{number}min" }},\n')
        policy.write("]\n")
    story = Story()
    for number in range(1, 11):
        story.log(number * 60, MONTH.identity(0, number), location=f"{count}-2-1201")
    story.write(desk)


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    shape, desk = sys.argv[1], pathlib.Path(sys.argv[2])
    make_ledger.start_desk(desk, registers=False)
    {"history": history, "cycles": cycles, "chain": chain, "rules": rules}[shape](desk, *map(int, sys.argv[3:]))


if __name__ == "__main__":
    main()
