"""The writes that are killed, failed and cut at every system call, each on a desk made for it."""

from dataclasses import dataclass

import persons
from support import OTHER, Desk, OneByOne

CALL = ("log-call", "3-2-1201", "水管漏水", "--category", "repair", "-O", "id")
VISITOR = ("register", "visitor", "in", "4-1-302", "name=李强", "reason=送货", "host=李娜", "-O", "id")
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
    who: str = None  # whose name stands on what it writes; else one that is made up
    rewrites: bool = False  # it takes persons out of files, where others only append

    def look(self, desk, tally, where):
        """At what a command that rewrites left behind."""
        if self.rewrites:
            persons.look(self.desk, desk, self.who, tally, where)

    def finish(self, desk, dones, tally, where):
        """What finds for itself what is to be done finds the rest when it is run again."""
        if self.who is None:
            return dones
        again = desk.run(self.command, self.kinds, self.who)
        if again.code != 0:
            tally.violation(OTHER, f"{where}: it cannot be run again: {again}: {again.err.strip()[:300]}")
        if self.rewrites:
            persons.look_when_finished(self.desk, desk, self.who, tally, where)
        return [*(done for done in dones if done.who != self.who), again]


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


VISITORS = "../registers/visitor-2026-10.csv"


def _visitors(name, desk, calls, command, kinds, damage=None):
    """A register: its files keep the promises of the ledger's."""
    desk.register = "visitor"
    scenario = Scenario(name, desk, command, kinds, [desk.write() for _ in range(calls)], VISITORS)
    if damage:
        content = desk.bytes_of(VISITORS)
        desk.file(VISITORS).write_bytes(content + content.splitlines()[-1][:90])
    return scenario


def _owed(name, desk):
    """A request that is so late that both the supervisor and the manager have to be told."""
    late = desk.log(now="2026-09-01T09:00")
    return Scenario(name, desk, ("escalate", "--due", "-O", "id"), ("escalated", "escalated"), [late],
                    "2026-09.csv", who="ladder")


def _kept_long_enough(name, desk):
    """Settled requests of two months and one that is not, sealed; torn pieces that name somebody."""
    answered = ("log-call", "3-2-1201", persons.TEXT, "--category", "consult", "--answered",
                "--contact", persons.NAME, "--phone", persons.PHONE, "-O", "id")
    dones = [desk.run(answered, ("logged", "completed"), now=f"2021-{day}T09:00")
             for day in ("02-03", "03-03", "03-04")]
    dones.append(desk.run(("log-call", "8-1-大堂", persons.KEPT_TEXT, "--category", "repair", "-O", "id"),
                          ("logged",), now="2021-03-05T09:00"))
    assert desk.run(("seal",), now="2021-04-01T02:00").code == 0
    content = desk.bytes_of("2021-03.csv")
    torn = content.splitlines()[1][:-20]
    quarantine = desk.path / "ledger" / "quarantine"
    quarantine.mkdir(mode=0o750, exist_ok=True)
    (quarantine / "2021-03.csv.99.0123abcd").write_bytes(torn)
    desk.file("2021-03.csv").write_bytes(content + torn)
    desk.file(".deskctl-0123456789abcdef.tmp").write_bytes(content)
    return Scenario(name, desk, ("redact", "--before", "2021-04-01", "-O", "id"),
                    OneByOne([("amended",), ("amended", "amended")]), dones, who="w-redact", rewrites=True)


def _register(name, desk):
    """Two rows, each with a call, a work order and its end."""
    folder = desk.path.parent
    rows = folder / f"{name}.csv"
    rows.write_text("编号,时间,房号,事项,派工,完成\n"
                    "B-1,2026/10/3 8:12,3-2-1201,水管漏水,2026/10/3 8:15,2026/10/3 9:40\n"
                    "B-2,2026/10/3 8:30,5-1-302,插座没电,2026/10/3 8:33,2026/10/3 9:10\n", encoding="utf-8")
    columns = folder / f"{name}.toml"
    columns.write_text('key = "编号"\n[request]\nat = "时间"\nlocation = "房号"\ntext = "事项"\n'
                       'category = { default = "repair" }\n[dispatched]\nat = "派工"\n'
                       'team = { default = "eng" }\n[completed]\nat = "完成"\n', encoding="utf-8")
    return _plain(name, desk, 1, ("import", str(rows), "--map", str(columns), "--write", "-O", "id"),
                  ("logged", "dispatched", "completed") * 2, who="w-import")


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
        "escalate-due": _owed,
        "redact": _kept_long_enough,
        "register-new": lambda n, d: _visitors(n, d, 0, VISITOR, ("in",)),
        "register-out": lambda n, d: _visitors(n, d, 2, ("register", "visitor", "out", "1", "-O", "id"), ("out",)),
        "register-torn": lambda n, d: _visitors(n, d, 2, VISITOR, ("in",), damage=True),
        "import": _register,
    }
    made = []
    for name, maker in makers.items():
        if names is None or name in names:
            code = "N" if name == "desk-code" else ""
            made.append(maker(name, Desk.make(binary, folder / f"{name}.template", code)))
            assert all(done.code == 0 for done in made[-1].done), made[-1]
    return made
