"""Power cuts: after each call of recorded writes, every state that the disk may be found in. Whoever
was told of a record has it, nobody shares its number, and a torn end is known for what it is."""

import hashlib
import random
from copy import copy
from dataclasses import dataclass

import ledger
import scenarios
import seals
import support
from calls import trace
from disk import Disk, File
from scenarios import CALL
from support import OTHER, Desk, check_reader, next_write, verify

CHANGES = ("openat,openat2,close,mkdirat,?renameat,renameat2,linkat,unlinkat,write,pwrite64,ftruncate,fsync,"
           "fdatasync")
GROUP = (*CALL, "--dispatch", "eng")
PARTS = ("logged", "dispatched")
NOTE = ("note", "1", "在家", "-O", "id")
LONG = ("log-call", "3-2-1201", "漏" * 1500, "--category", "repair", "-O", "id", "--dispatch",
        "eng/" + "李" * 800)
KILLED = "fdatasync:signal=KILL:when=1"
KILLED_LATER = "fsync:signal=KILL:when=1"
FAILED = "fdatasync:error=EIO:when=1"


@dataclass
class Recording:
    """Commands in a row, each with its events and what happens to it."""

    name: str
    steps: list
    prepare: object = None
    calls: int = 0
    scenario: object = None  # whose desk it is played on, and who looks at what is found

    def begin(self, binary, path):
        """A desk as it stands before, and what was written on it."""
        if self.scenario:
            return self.scenario.desk.copy(path), list(self.scenario.done)
        desk = Desk.make(binary, path)
        dones = [desk.log() for _ in range(self.calls)]
        if self.prepare:
            self.prepare(desk)
        return desk, dones

    @property
    def who(self):
        return self.scenario.who if self.scenario else None

    def torn(self, desk):
        """What stands at the journal's end and may not get lost."""
        before = (not self.scenario and desk.bytes_of()) or b""
        return before[len(before) - ledger.read_file(before, "").torn:] if before else b""


def recordings(context):
    first, group = (CALL, ("logged",), None), (GROUP, PARTS, None)
    yield Recording("new-month", [first, group])
    yield Recording("maker-killed", [(CALL, ("logged",), KILLED), group])
    yield Recording("maker-killed-later", [(CALL, ("logged",), KILLED_LATER), group])
    yield Recording("refused-by-the-disk", [(CALL, ("logged",), FAILED), group], calls=1)
    yield Recording("torn-end", [group], scenarios.torn_end, 2)
    yield Recording("half-group", [group, (NOTE, ("noted",), None)], scenarios.half_group, 2)
    yield Recording("no-newline", [group], scenarios.without_newline, 2)
    yield Recording("over-blocks", [(LONG, PARTS, None), (NOTE, ("noted",), None)], calls=3)
    yield Recording("long-and-new", [(LONG, PARTS, None), group])
    yield Recording("sealed", [first, (seals.SEAL, (), None), group, (seals.SEAL, (), None)])
    # Files are rewritten: each is the old one or the new one, and the next run finishes.
    redact = scenarios.make(context.binary, context.folder, ["redact"])[0]
    yield Recording("redact", [(redact.command, redact.kinds, None)], scenario=redact)


def crash_states(disk, choose, most):
    """What may be found on the disk now, as pairs of functions; not all of the many combinations."""
    folders = [folder for folder in disk.folders.values() if folder.steps]
    files = {id(file): file for folder in disk.folders.values()
             for names in [folder.now, folder.safe] for file in names.values()
             if isinstance(file, File) and file.waiting}
    contents = {key: list(dict.fromkeys(disk.states_of(file, choose, most // 8))) for key, file in files.items()}
    picks = [{}, {key: file.now for key, file in files.items()}]
    for key, states in contents.items():
        picks += [{key: state} for state in states]
        picks += [{**{other: choose.choice(contents[other]) for other in contents}, key: state}
                  for state in states]
    names = [{}, {id(folder): folder.now for folder in folders}]
    for folder in folders:
        names += [{id(folder): step} for step in folder.steps]
    states = [(name, pick) for pick in picks for name in names]
    if len(states) > most:
        states = states[:4] + choose.sample(states[4:], most - 4)
    return [(lambda folder, n=name: n.get(id(folder), folder.safe),
             lambda file, p=pick: p.get(id(file), file.safe)) for name, pick in states]


def digest(tree):
    total = hashlib.sha256()
    for name, content in sorted(tree.items()):
        if name != ".lock":
            total.update(f"{name}\0{len(content or b'')}\0".encode() + (content or b"/"))
    return total.hexdigest()


def write_tree(tree, path):
    path.mkdir(mode=0o750)
    for name, content in sorted(tree.items()):
        if content is None:
            (path / name).mkdir(mode=0o750)
        else:
            (path / name).write_bytes(content)


def check_state(path, binary, dones, recording, torn, where, tally):
    desk = Desk(binary, path)
    tally.count("states")
    stands = [torn] if not torn else [desk.bytes_of() or b"", *desk.quarantined().values()]
    if not any(torn in content for content in stands):
        tally.violation(OTHER, f"{where}: the torn end is gone")
    logged = verify(desk, dones, tally, where, torn_is_fine=True)
    check_reader(desk, tally, where, logged)
    if recording.scenario:
        recording.scenario.look(desk, tally, where)
    else:
        sealed = any(done.told for done in dones if done.command == seals.SEAL)
        seals.check_seals(desk, sealed, where, tally)
    dones = next_write(desk, tally, where, dones)
    if recording.scenario:
        dones = recording.scenario.finish(desk, dones, tally, where)
    verify(desk, dones, tally, where)
    desk.remove()


def play(recording, context, tally, choose):
    desk, dones = recording.begin(context.binary, context.folder / f"{recording.name}.played")
    torn = recording.torn(desk)
    disk = Disk(desk.path)
    seen = set()
    waiting = []
    for command, kinds, fault in recording.steps:
        what = ["-xx", "-s", "65536", "-e", f"trace={CHANGES}"]
        done, lines = trace(desk, command, kinds, recording.who,
                            what + (["-e", f"inject={fault}"] if fault else []))
        if done.told:
            tally.count("acknowledged")
        begun = copy(done)  # as long as nobody was told, both is right
        begun.code, begun.out = -9, ""
        now = begun
        disk.start()
        for number, line in enumerate(lines):
            if disk.follow(line):
                now = done
            if line.startswith(("openat(", "close(")):
                continue  # changes nothing that is on the disk
            for names_of, content_of in crash_states(disk, choose, 8 if context.quick else 250):
                tree = disk.tree(names_of, content_of)
                key = (digest(tree), now is done, done.who)
                if key in seen:
                    continue
                seen.add(key)
                path = context.folder / f"{recording.name}.{len(seen)}"
                write_tree(tree, path)
                call = line.split("(")[0]
                where = f"power: {recording.name}, {done.command[0]} of {done.who}, cut {number} ({call})"
                waiting.append((path, [*dones, now], where))
        dones.append(done)
    context.each(lambda state: check_state(state[0], context.binary, state[1], recording, torn, state[2],
                                           tally), waiting)
    desk.remove()


def run(context, tally):
    missing = support.can_trace()
    if missing:
        tally.skip(f"power cuts: {missing}")
        return
    choose = random.Random(20261003)
    for recording in recordings(context):
        play(recording, context, tally, choose)


if __name__ == "__main__":
    support.main_of("power")
