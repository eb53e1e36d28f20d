"""Killed before every system call, or asked to end: each group is there or not, whoever was told of one
has it, and the next call works under a number of its own."""

import support
from calls import calls_of, kill_at, trace
from scenarios import make
from support import OTHER, check_reader, next_write, verify

QUICK = ("new-month", "torn-end", "escalate-due", "redact", "register-new")


def check_rights(desk, tally, where):
    """Whoever shares the desk can go on: rights are not left half given."""
    shared = desk.path.stat().st_mode & 0o060
    for path in [desk.path / ".lock", *(desk.path / "ledger").glob("*.csv"),
                 *(desk.path / "registers").glob("*.csv")]:
        if path.stat().st_mode & 0o067 != shared:
            tally.violation(OTHER, f"{where}: {path.name} has the rights {path.stat().st_mode:o}")


def kill(scenario, call, signal, folder, tally):
    where = f"kills: {scenario.name}, {signal} before {call.name} {call.nth}"
    desk = scenario.desk.copy(folder / f"{scenario.name}.{call.at}.{signal}")
    done, _ = trace(desk, scenario.command, scenario.kinds, scenario.who, kill_at(call, signal))
    # Others than KILL wait while the lock is held, and come too late for the last call.
    if not done.killed and (signal == "KILL" or call.name != "exit_group"):
        tally.violation(OTHER, f"{where}: it was not killed: {done}: {done.err.strip()[:200]}")
    tally.count("kills")
    dones = [*scenario.done, done]
    logged = verify(desk, dones, tally, where, torn_is_fine=True)
    check_reader(desk, tally, where, logged)
    scenario.look(desk, tally, where)
    dones = scenario.finish(desk, next_write(desk, tally, where, dones), tally, where)
    verify(desk, dones, tally, where)
    check_rights(desk, tally, where)
    desk.remove()


def quick_calls(scenario, own):
    """All that is done to the ledger, and some calls of the rest; of what is run again the
    calls that change anything."""
    if scenario.who:
        return [call for call in own if call.changes and call.text[:8] != "write(2<"]
    return [call for call in own if call.at % 24 == 0 or call.on_ledger
            or call.name in ("write", "fsync", "fdatasync", "ftruncate")]


def run(context, tally):
    missing = support.can_trace()
    if missing:
        tally.skip(f"kills before each system call: {missing}")
        return
    for scenario in make(context.binary, context.folder, QUICK if context.quick else None):
        starting, own = calls_of(scenario, context.folder)
        calls = [call for call in starting if call.name != "execve"][::12] + own
        if context.quick:
            calls = quick_calls(scenario, own)
        items = [(call, "KILL") for call in calls]
        for signal in () if context.quick else ("TERM", "INT"):
            items += [(call, signal) for call in own]
        context.each(lambda item, s=scenario: kill(s, *item, context.folder, tally), items)
        scenario.desk.remove()


if __name__ == "__main__":
    support.main_of("kills")
