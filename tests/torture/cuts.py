"""Every byte of the last group cut off, and zeros in its place: what stood before stays and is
shown, the torn end is told of, kept apart, and never glued to. A line that is cut with others after it
is damage: it is named, the others are shown, and nothing is written until somebody has looked."""

import support
from ledger import read_file
from scenarios import make
from support import OTHER, Desk, check_reader, next_write, verify

QUICK = ("group",)
FULL = ("new-month", "log-call", "group", "dispatch", "desk-code", "no-newline", "register-new", "register-out")


def cut(scenario, desk, content, where, tally):
    path = desk.file(scenario.journal)
    path.write_bytes(content)
    journal = read_file(content, path.name)
    whole = content[:len(content) - journal.torn]
    dones = list(scenario.done)
    logged = verify(desk, dones, tally, where, torn_is_fine=True)
    lists = ["register", desk.register, "list"] if desk.register else ["list"]
    reading = desk.run([*lists, "--all", "-O", "id"])
    if (path.name in reading.err) != (journal.torn > 0):
        tally.violation(OTHER, f"{where}: {journal.torn} torn bytes, of which 'list' said: {reading.err}")
    check_reader(desk, tally, where, logged)
    dones = next_write(desk, tally, where, dones)
    verify(desk, dones, tally, where)
    after = path.read_bytes()
    if not after.startswith(whole):
        tally.violation(OTHER, f"{where}: whole lines were changed")
    torn = content[len(whole):]
    if torn and torn not in desk.quarantined().values():
        tally.violation(OTHER, f"{where}: the torn end is not in quarantine")
    if torn and "quarantine" not in dones[-1].err:
        tally.violation(OTHER, f"{where}: nobody was told of the torn end: {dones[-1].err}")
    tally.count("states")
    desk.remove()


def cut_within(desk, content, line, where, tally):
    path = desk.file()
    path.write_bytes(content)
    logged = {group[0]["request"] for group in read_file(content, path.name).groups}
    reading = desk.run(["list", "--all", "-O", "id"])
    if reading.code != 65 or f"{path.name}:{line}" not in reading.err:
        tally.violation(support.LOST, f"{where}: 'list' said nothing of it: {reading}")
    if set(reading.out.split()) != logged:
        tally.violation(OTHER, f"{where}: 'list' showed {reading.out.split()} of {logged}")
    done = desk.log()
    if done.code != 65 or path.read_bytes() != content:
        tally.violation(OTHER, f"{where}: a damaged journal was written: {done}")
    tally.count("states")
    desk.remove()


def cut_lines(context, tally):
    source = Desk.make(context.binary, context.folder / "lines.template")
    for _ in range(3):
        source.log()
    lines = source.bytes_of().splitlines(keepends=True)

    def one(length):
        content = b"".join([*lines[:2], lines[2][:length] + b"\n", lines[3]])
        cut_within(source.copy(context.folder / f"lines.{length}"), content, 3,
                   f"cuts: a line with another after it, {length} of its bytes", tally)

    # A line with another sum is an edited one: it is read, and `check` names it.
    before_sum = len(lines[2]) - len(",12345678\n")
    context.each(one, range(1, before_sum + 1, 17 if context.quick else 1))
    source.remove()


def run(context, tally):
    cut_lines(context, tally)
    for scenario in make(context.binary, context.folder, QUICK if context.quick else FULL):
        made = scenario.desk.copy(context.folder / f"{scenario.name}.made")
        scenario.done.append(made.run(scenario.command, scenario.kinds))
        content = made.bytes_of(scenario.journal)
        begin = len(scenario.desk.bytes_of(scenario.journal) or b"")
        last = scenario.done.pop()
        assert last.code == 0, last

        def one(item, s=scenario, full=content, source=made):
            length, zeros = item
            where = f"cuts: {s.name}, {length} of {len(full)} bytes" + (", then zeros" if zeros else "")
            desk = source.copy(context.folder / f"{s.name}.{length}.{zeros}")
            cut(s, desk, full[:length] + bytes(len(full) - length if zeros else 0), where, tally)

        lengths = range(begin, len(content), 11 if context.quick else 1)
        context.each(one, [(length, zeros) for length in lengths for zeros in (False, True)])
        scenario.desk.remove()


if __name__ == "__main__":
    support.main_of("cuts")
