"""Seals: `seal` killed and failing at every system call, and every byte of a sealed file changed,
taken out and doubled. What is sealed stays verifiable, and no change of it goes unnoticed."""

import hashlib
import json
import random

import ledger
import support
from calls import calls_of, fail_all_from, fail_at, kill_at, trace
from faults import failed_calls
from scenarios import Scenario
from support import FALSE, LOST, OTHER, Desk, next_write, verify

SEAL = ("seal",)


def seal_lines(desk):
    """The whole lines of the seals, their columns by name."""
    content = desk.bytes_of("seals.csv") or b""
    return ledger.read_lines(content)


def check_seals(desk, told, where, tally):
    """Each seal is true; whoever was told of one finds it."""
    sealed = set()
    for seal in seal_lines(desk):
        length = int(seal["bytes"])
        content = (desk.bytes_of(seal["file"]) or b"")[:length]
        if len(content) < length or hashlib.sha256(content).hexdigest() != seal["sha256"]:
            tally.violation(OTHER, f"{where}: the seal of {seal['file']} is not true")
        if (seal["file"], length) in sealed:
            tally.violation(support.TWICE, f"{where}: {seal['file']} was sealed twice at {length} bytes")
        sealed.add((seal["file"], length))
    if told and not sealed:
        tally.violation(LOST, f"{where}: sealed, said deskctl, and it is not")
    return sealed


def findings(desk):
    done = desk.run(["check", "-O", "json"], now="2027-01-01T12:00")
    return [item for item in json.loads(done.out or '{"findings":[]}')["findings"]
            if item["severity"] == "error"], done


def torn_seals(desk):
    """A seal that was interrupted, of a month that has grown since the whole ones."""
    desk.run(SEAL)
    desk.log()
    path = desk.file("seals.csv")
    before = path.read_bytes()
    desk.run(SEAL)
    path.write_bytes(path.read_bytes()[:len(before) + 60])


def scenarios(context):
    for name, prepare in (("first-seal", None), ("torn-seals", torn_seals)):
        desk = Desk.make(context.binary, context.folder / f"{name}.template")
        done = [desk.log(), desk.log("--dispatch", "eng", kinds=("logged", "dispatched"))]
        if prepare:
            prepare(desk)
        yield Scenario(name, desk, SEAL, (), done)


def disturb(scenario, what, inject, is_kill, folder, tally):
    where = f"seals: {scenario.name}, {what}"
    desk = scenario.desk.copy(folder / f"{scenario.name}.{abs(hash(what))}")
    before = desk.bytes_of()
    had = len(seal_lines(desk))
    done, lines = trace(desk, SEAL, what=inject)
    tally.count("kills" if is_kill else "faults")
    if done.killed != is_kill:
        tally.violation(OTHER, f"{where}: {done}")
    there = len(seal_lines(desk)) > had
    if done.told and not there:
        tally.violation(FALSE, f"{where}: {done}: {done.err.strip()}")
    # With more than one failure what was written may be past taking back.
    if there and not is_kill and not done.told and len(failed_calls(lines)) == 1:
        tally.violation(OTHER, f"{where}: it is sealed, and {done}")
    check_seals(desk, False, where, tally)
    if desk.bytes_of() != before:
        tally.violation(OTHER, f"{where}: the journal was changed")
    dones = next_write(desk, tally, where, [done for done in scenario.done if done.kinds])
    verify(desk, dones, tally, where)
    again = desk.run(SEAL)
    if again.code != 0 or not check_seals(desk, True, where, tally):
        tally.violation(OTHER, f"{where}: the next seal: {again}: {again.err.strip()}")
    errors, _ = findings(desk)
    if errors:
        tally.violation(OTHER, f"{where}: check: {errors[0]}")
    desk.remove()


def disturb_all(context, tally):
    for scenario in scenarios(context):
        starting, own = calls_of(scenario, context.folder)
        items = []
        for index, call in enumerate(own):
            if context.quick and index % 32 and "seals.csv" not in call.text:
                continue
            name = f"{call.name} {call.nth}"
            items.append((f"killed before {name}", kill_at(call), True))
            if call.name in ("exit_group", "brk", "futex"):
                continue
            items.append((f"{name} EIO", fail_at(call, "EIO"), False))
            if not context.quick:
                items.append((f"{name} ENOSPC for ever", fail_at(call, "ENOSPC", 0), False))
                items.append((f"all from {name}",
                              fail_all_from(starting + own, len(starting) + index, "EIO"), False))
        context.each(lambda item, s=scenario: disturb(s, *item, context.folder, tally), items)
        scenario.desk.remove()


def change(source, name, content, what, context, tally):
    """A file with other bytes than were sealed: `check` names it."""
    desk = source.copy(context.folder / f"{what.replace(' ', '-')}-{name}")
    desk.file(name).write_bytes(content)
    errors, done = findings(desk)
    tally.count("states")
    if done.code not in (1, 65) or not any(item["file"] == f"ledger/{name}" for item in errors):
        tally.violation(OTHER, f"seals: {name}, {what}: check said nothing of it: {done}: {errors}")
    desk.remove()


def change_all(context, tally):
    choose = random.Random(20261003)
    desk = Desk.make(context.binary, context.folder / "changed.template")
    desk.log()
    desk.log("--dispatch", "eng")
    desk.run(SEAL)
    desk.log()  # appending to what is sealed is no change of it
    errors, _ = findings(desk)
    if errors:
        tally.violation(OTHER, f"seals: check of an untouched desk: {errors[0]}")
    sealed = int(seal_lines(desk)[0]["bytes"])
    # Without its last line end the last seal is a torn one, which is for the next `seal` to tell.
    of_seals = len(desk.bytes_of("seals.csv")) - 1
    for name, length in (("2026-10.csv", sealed), ("seals.csv", of_seals)):
        whole = desk.bytes_of(name)
        items = []
        for at in range(0, length, 23 if context.quick else 1):
            other = whole[at] ^ (1 << choose.randrange(8))
            items.append((whole[:at] + bytes([other]) + whole[at + 1:], f"byte {at} is {other:02x}"))
            if name != "seals.csv":
                items.append((whole[:at] + whole[at + 1:], f"byte {at} taken out"))
                items.append((whole[:at] + whole[at:at + 1] + whole[at:], f"byte {at} doubled"))
        context.each(lambda item, n=name: change(desk, n, *item, context, tally), items)
    desk.remove()


def run(context, tally):
    missing = support.can_trace()
    if missing:
        tally.skip(f"seal, killed and failing: {missing}")
    else:
        disturb_all(context, tally)
    change_all(context, tally)


if __name__ == "__main__":
    support.main_of("seals")
