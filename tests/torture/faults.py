"""Every system call fails, once and from then on: the ledger is as it was or has one more whole
group, the exit code tells which, and what the disk refused is never called recorded."""

import re

import ledger
import support
from calls import Call, NOT_FAILED, calls_of, fail_all_from, fail_at, trace
from ledger import read_ledger, read_registers
from scenarios import make
from support import FALSE, OTHER, OneByOne, next_write, verify

QUICK = ("new-month", "group")
FULL = ("new-month", "group", "torn-end", "third-repeat", "escalate-due", "redact", "import", "register-new")
ERRORS = ("EIO", "ENOSPC", "EDQUOT", "EACCES", "ENOMEM")
TAKING_BACK = Call("ftruncate", 1, 0, "")
INJECTED = re.compile(r"^(\w+)\((.*)= -1 (\w+) .*\(INJECTED\)$")


def failed_calls(lines):
    """What really failed: name, what stood in its brackets, error."""
    return [found.groups() for found in map(INJECTED.match, lines) if found]


def check_told(done, failed, there, tally, where):
    """What the failure alone forbids to say, wherever it struck."""
    def struck(name, on):
        return any(what == name and on in text.split(",")[0] and error != "EINTR"
                   for what, text, error in failed)
    # A repeat writes twice: its own record stands whatever becomes of the upgrade.
    writes_once = "--same-as" not in done.command and not isinstance(done.kinds, OneByOne)
    if writes_once and done.told and (struck("write", "/ledger/2") or struck("fdatasync", "/ledger/2")
                                      or struck("fsync", "/ledger")):
        tally.violation(FALSE, f"{where}: the disk refused, and it said: {done}")
    if there and done.code == 0 and struck("write", "1<pipe"):
        tally.violation(FALSE, f"{where}: nobody saw the confirmation, and it exits 0")


def both(one, other):
    """strace hears only the last of two `trace=`."""
    return ["-e", f"{one[1]},{other[1].removeprefix('trace=')}", *one[2:], *other[2:]]


def is_there(desk, who):
    return any(group[0]["by"] == who for journal in [*read_ledger(desk).values(), *read_registers(desk).values()]
               for group in journal.groups)


def bytes_as_before(scenario, desk, there, tally, where):
    """All that stood there stands there, moved to quarantine if it was torn, and nothing else."""
    before = scenario.desk.bytes_of(scenario.journal) or b""
    after = desk.bytes_of(scenario.journal) or b""
    torn = ledger.read_file(before, "").torn if before else 0
    whole = before[:len(before) - torn]
    moved = list(desk.quarantined().values())
    if not after.startswith(before) and not (torn and after.startswith(whole)
                                             and before[len(whole):] in moved):
        tally.violation(OTHER, f"{where}: bytes that stood in the ledger are gone")
    if not there and after not in (before, whole):
        tally.violation(OTHER, f"{where}: nothing was recorded, and the ledger is not as it was")


def fail(scenario, fault, folder, tally):
    what, inject = fault
    where = f"faults: {scenario.name}, {what}"
    desk = scenario.desk.copy(folder / f"{scenario.name}.{abs(hash(what))}")
    done, lines = trace(desk, scenario.command, scenario.kinds, scenario.who, inject)
    failed = failed_calls(lines)
    if not failed:
        tally.violation(OTHER, f"{where}: nothing failed: {done}")
    tally.count("faults")
    there = is_there(desk, done.who)
    check_told(done, failed, there, tally, where)
    # When even taking back fails there is nothing left but to say so, if that can be said.
    if scenario.rewrites:
        dones = [*scenario.done, done]
        scenario.look(desk, tally, where)
    elif there and len(failed) > 1 and done.code == 74:
        said = any(name == "write" and "2<" in text for name, text, _ in failed)
        if not said and "taken back" not in done.err:
            tally.violation(OTHER, f"{where}: it could not be taken back, and that was not said")
        done.kinds = ()
        dones = [*scenario.done]
    else:
        dones = [*scenario.done, done]
        bytes_as_before(scenario, desk, there, tally, where)
    verify(desk, dones, tally, where, torn_is_fine=True)
    dones = scenario.finish(desk, next_write(desk, tally, where, dones), tally, where)
    verify(desk, dones, tally, where)
    desk.remove()


def faults_of(scenario, folder, quick):
    starting, own = calls_of(scenario, folder)
    calls = starting + own
    for index, call in enumerate(calls):
        if call.name in NOT_FAILED:
            continue
        if index < len(starting):
            # The program is not there yet: only that nothing odd comes of it.
            if not quick and index % 4 == 0:
                yield f"{call.name} {call.nth} EIO", fail_at(call, "EIO")
            continue
        if quick and not call.changes and call.at % (8 if call.on_ledger else 24):
            continue
        if scenario.rewrites and not call.changes:
            # It reads everything twice before it changes anything.
            yield f"{call.name} {call.nth} EIO", fail_at(call, "EIO")
            continue
        for error in ERRORS[:1] if quick else ERRORS:
            yield f"{call.name} {call.nth} {error}", fail_at(call, error)
            if not quick or call.on_ledger:
                yield f"{call.name} {call.nth} {error} for ever", fail_at(call, error, 0)
        yield f"{call.name} {call.nth} EINTR", fail_at(call, "EINTR", 3)
        if call.on_ledger:
            yield (f"{call.name} {call.nth} EIO and taking back",
                   both(fail_at(call, "EIO"), fail_at(TAKING_BACK, "EIO", 0)))
        if not quick or call.on_ledger:
            yield (f"all from {call.name} {call.nth} EIO",
                   fail_all_from(calls, index, "EIO"))


def run(context, tally):
    missing = support.can_trace()
    if missing:
        tally.skip(f"failing system calls: {missing}")
        return
    for scenario in make(context.binary, context.folder, QUICK if context.quick else FULL):
        faults = list(faults_of(scenario, context.folder, context.quick))
        context.each(lambda fault, s=scenario: fail(s, fault, context.folder, tally), faults)
        scenario.desk.remove()


if __name__ == "__main__":
    support.main_of("faults")
