"""The writes that are killed, failed and cut at every system call, each on a desk made for it."""

from dataclasses import dataclass

from support import Desk

CALL = ("log-call", "3-2-1201", "水管漏水", "--category", "repair", "-O", "id")
COMPLAINT = ("log-call", "8-1-大堂", "电梯异响", "--category", "complaint", "-O", "id")


@dataclass
class Scenario:
    """A desk as it stands before, and one command with the events it writes."""

    name: str
    desk: Desk
    command: tuple
    kinds: tuple
    done: list  # what was written on the desk before, and must stay
    journal: str = "2026-10.csv"


def torn_end(desk):
    """Half a line, as a writer leaves it that is killed within its write."""
    content = desk.file().read_bytes()
    line = content.splitlines()[-1]
    desk.file().write_bytes(content + line[:90])


def half_group(desk):
    """The first of two lines."""
    before = desk.file().read_bytes()
    desk.log("--dispatch", "eng")
    content = desk.file().read_bytes()
    desk.file().write_bytes(content[:content.index(b"\n", len(before)) + 1])


def without_newline(desk):
    desk.file().write_bytes(desk.file().read_bytes()[:-1])


def _plain(name, desk, calls, command, kinds, **more):
    return Scenario(name, desk, command, kinds, [desk.log() for _ in range(calls)], **more)


def _damaged(name, desk, damage, command, kinds):
    scenario = _plain(name, desk, 2, command, kinds)
    damage(desk)
    return scenario


def _third_repeat(name, desk):
    """A complaint that is the third of its matter: it upgrades the first one as well."""
    first = desk.run(COMPLAINT, ("logged",))
    again = (*COMPLAINT, "--same-as", first.out.strip())
    return Scenario(name, desk, again, ("logged",), [first, desk.run(again, ("logged",))])


def make(binary, folder, names=None):
    """All scenarios, or those of the given names."""
    group = (*CALL, "--dispatch", "eng")
    parts = ("logged", "dispatched")
    dispatch = ("dispatch", "1", "--to", "eng", "-O", "id")
    makers = {
        "new-month": lambda n, d: _plain(n, d, 0, CALL, ("logged",)),
        "log-call": lambda n, d: _plain(n, d, 2, CALL, ("logged",)),
        "dispatch": lambda n, d: _plain(n, d, 2, dispatch, ("dispatched",)),
        "group": lambda n, d: _plain(n, d, 2, group, parts),
        "torn-end": lambda n, d: _damaged(n, d, torn_end, group, parts),
        "half-group": lambda n, d: _damaged(n, d, half_group, CALL, ("logged",)),
        "no-newline": lambda n, d: _damaged(n, d, without_newline, CALL, ("logged",)),
        "desk-code": lambda n, d: _plain(n, d, 1, group, parts, journal="2026-10.N.csv"),
        "third-repeat": _third_repeat,
    }
    made = []
    for name, maker in makers.items():
        if names is None or name in names:
            code = "N" if name == "desk-code" else ""
            made.append(maker(name, Desk.make(binary, folder / f"{name}.template", code)))
            assert all(done.code == 0 for done in made[-1].done), made[-1]
    return made
