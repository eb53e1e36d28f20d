"""Writes that the system takes only in part, at every byte: a limit on the size of files."""

import resource

import support
from faults import bytes_as_before, is_there
from scenarios import make
from support import FALSE, OTHER, next_write, verify

QUICK = ("new-month",)
FULL = ("new-month", "group", "torn-end", "no-newline", "desk-code", "escalate-due")


def shorten(scenario, limit, needed, folder, tally):
    where = f"shorts: {scenario.name}, files up to {limit} of {needed} bytes"
    desk = scenario.desk.copy(folder / f"{scenario.name}.{limit}")
    done = desk.run(scenario.command, scenario.kinds, scenario.who,
                    preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    tally.count("faults")
    there = is_there(desk, done.who)
    if there != (limit >= needed) or there != done.told:
        tally.violation(FALSE if done.told and not there else OTHER, f"{where}: {done}")
    bytes_as_before(scenario, desk, there, tally, where)
    dones = [*scenario.done, done]
    verify(desk, dones, tally, where, torn_is_fine=True)
    dones = scenario.finish(desk, next_write(desk, tally, where, dones), tally, where)
    verify(desk, dones, tally, where)
    desk.remove()


def run(context, tally):
    for scenario in make(context.binary, context.folder, QUICK if context.quick else FULL):
        free = scenario.desk.copy(context.folder / f"{scenario.name}.free")
        assert free.run(scenario.command, scenario.kinds, scenario.who).code == 0
        needed = len(free.bytes_of(scenario.journal))
        before = len(scenario.desk.bytes_of(scenario.journal) or b"")
        # A limit below what stands there already would be another test.
        limits = range(min(before, needed), needed + 2, 16 if context.quick else 1)
        context.each(lambda limit, s=scenario, n=needed: shorten(s, limit, n, context.folder, tally),
                     sorted({*limits, needed - 1, needed}))
        scenario.desk.remove()


if __name__ == "__main__":
    support.main_of("shorts")
