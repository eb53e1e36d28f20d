"""Hundreds of damaged files, each with all that deskctl says of it (the *.cases beside this file).

    python3 damaged.py [--update] BINARY [FILE.cases...]

A case is `=== name`, what was done to a good file (edits.py), and what comes back. The good file is
`journal.csv`, `seals.csv` or, in the other cases, what `deskctl init` writes. Beside what is written
down, it holds for each that a command refused changes no byte, that nothing personal and no control
character is shown, and that what was there is still there after a write. `--update` writes down what
came back: read the diff.
"""

import difflib
import re
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
import edits  # noqa: E402
import support  # noqa: E402
from support import COLUMNS, tree  # noqa: E402

MONTH = "ledger/2026-10.csv"
SEALS = "ledger/seals.csv"
REGISTER = "registers/visitor-2026-10.csv"
HEADER = (",".join(COLUMNS) + "\n").encode()
SECRETS = ("王芳", "李娜", "13800001001", "13800001002", "漏水", "声控", "业主")
JOINERS = "\n\u200d\u00a0\ue000"  # of emoji; and what a font may lack
LONGEST = 2000  # of a line that is shown


class Case:
    def __init__(self, title):
        self.title = title
        self.edits = []
        self.expected = []

    @property
    def languages(self):
        return ["en", "zh-CN"] if self.title.endswith(" (zh-CN)") else ["en"]


def parse(text):
    """The comment before the first case, and the cases."""
    before, cases = [], []
    for line in text.splitlines():
        if line.startswith("=== "):
            cases.append(Case(line[4:]))
        elif not cases:
            before.append(line)
        elif line.startswith("--- ") or cases[-1].expected:
            cases[-1].expected.append(line)
        else:
            cases[-1].edits.append(line)
    return before, cases


class Desk:
    """A folder for one case, and what is wrong with what was said about it."""

    def __init__(self, good, files):
        self.folder = Path(tempfile.mkdtemp(prefix="deskctl-damaged-")).resolve() / "desk"
        shutil.copytree(good, self.folder)
        for name, content in files.items():
            (self.folder / name).parent.mkdir(exist_ok=True)
            (self.folder / name).write_bytes(content)
        self.wrong = []

    def run(self, *command):
        done = support.run(*command, env={"DESKCTL_DESK": str(self.folder), "DESKCTL_STAFF": "林悦",
                                          "DESKCTL_NOW": support.NOON})
        self.look_at(command[0], done.err if command[0] in ("list", "report") else done.out + done.err)
        return done

    def look_at(self, command, said):
        for secret in SECRETS:
            if secret in said:
                self.wrong.append(f"shows {secret}")
        if hidden := [c for c in said if c not in JOINERS and not c.isprintable()]:
            self.wrong.append(f"{command} shows {hidden[:3]}")
        if any(len(line) > LONGEST for line in said.splitlines()):
            self.wrong.append("shows a line of any length")

    def write(self, *command):
        """A write either changes nothing, or adds to what was there."""
        before = tree(self.folder)
        done = self.run(*command)
        after = tree(self.folder)
        recorded = done.code in (0, 6)
        if not recorded and after != before:
            self.wrong.append(f"{command[0]} failed and changed {sorted(set(after) ^ set(before))}")
        kept = [content for name, content in after.items() if "quarantine" in name]
        for name, content in before.items():
            now = after.get(name, b"")
            torn = [part for part in kept if content.endswith(part)]
            if not any(now.startswith(content[:len(content) - len(part)]) for part in [b"", *torn]):
                self.wrong.append(f"{command[0]} lost something of {name}")
        return done

    def close(self):
        shutil.rmtree(self.folder.parent)


def beside(listed, checked):
    """What `check` says beside what `list` said, or nothing if it left some of that out."""
    said = [line.replace(": warning: ", ": error: ", 1) for line in listed.err.splitlines()
            if re.match(r"\S+\.csv:\d", line)]  # not `and 3 more like that`, which has no line
    hints = {"  " + line for line in listed.err.splitlines() if line.startswith("hint: ")}
    rest = []
    for line in checked.out.splitlines():
        told = re.sub(r" \[[a-z-]+\]$", "", line).replace(": warning: ", ": error: ", 1)
        if told in said:
            said.remove(told)
        elif line not in hints:
            rest.append(line)
    return None if said else "\n".join(rest).lstrip("\n") + "\n"


def beside_readers(listed, said):
    """What a write says, unless `list` said it first."""
    problems = re.sub("(?m)^deskctl: note: .*\n", "", listed).replace(": warning: ", ": error: ")
    if said and said == problems:
        return " as list\n"
    return " as list begins\n" if said and problems.startswith(said) else "\n" + said


def block(title, done, out=None):
    shown = done.out if out is None else out
    return f"--- {title} [exit {done.code}]\n{shown}{done.err}"


class JournalKind:
    """Cases of the journal: readers show the rest, writers write only where it is harmless."""

    first = MONTH
    header = HEADER

    def __init__(self, good):
        self.files = {MONTH: (HERE / "journal.csv").read_bytes()}
        desk = Desk(good, self.files)
        self.listed = desk.run("list", "--all").out
        desk.close()

    def told(self, desk, case):
        listed = desk.run("list", "--all")
        told = block("list", listed, "as of the good file\n" if listed.out == self.listed else None)
        if "zh-CN" in case.languages:
            told += block("list zh-CN", desk.run("list", "--all", "--lang", "zh-CN"), "")
        checked = desk.run("check")
        rest = beside(listed, checked)
        if rest is None:
            desk.wrong.append("check leaves out what list says")
        told += block("check", checked, "as list, and: " + rest if rest and listed.err else None)
        for command in (["note", "20261003-001", "x", "-q"],
                        ["log-call", "3-2-1203", "停电", "--category", "repair", "--contact", "赵",
                         "--phone", "13800001003", "-q"]):
            done = desk.write(*command)
            told += f"--- {command[0]} [exit {done.code}]" + beside_readers(listed.err, done.err)
        return told


class SealsKind(JournalKind):
    """Cases of the seals: no reader relies on a changed line, `seal` refuses."""

    first = SEALS

    def __init__(self, good):
        self.files = {MONTH: (HERE / "journal.csv").read_bytes(), SEALS: (HERE / "seals.csv").read_bytes()}
        self.header = self.files[SEALS].split(b"\n")[0] + b"\n"

    def told(self, desk, case):
        told = block("report overdue", desk.run("report", "overdue"), "")
        if "zh-CN" in case.languages:
            told += block("check zh-CN", desk.run("check", "--lang", "zh-CN"))
        told += block("check", desk.run("check"))
        return told + block("seal", desk.write("seal"))


class RegisterKind(JournalKind):
    """Cases of a register: what holds for the ledger's files holds for it."""

    first = REGISTER

    def __init__(self, good):
        self.files = {REGISTER: (HERE / "register.csv").read_bytes()}
        self.header = self.files[REGISTER].split(b"\n")[0] + b"\n"

    def told(self, desk, case):
        told = block("list", desk.run("register", "visitor", "list", "--all", "-O", "id"))
        told += block("check", desk.run("check"))
        for verb, *rest in (["out", "1"], ["in", "3-2-1203", "name=赵", "reason=x", "host=钱"]):
            told += block(verb, desk.write("register", "visitor", verb, *rest, "-q"))
        return told


class ConfigKind:
    """Cases of policy.toml and desk.toml: whoever reads them is refused, in the same words."""

    header = b""

    def __init__(self, good, name):
        self.first = name
        self.files = {name: (good / name).read_bytes(), MONTH: (HERE / "journal.csv").read_bytes()}

    def told(self, desk, case):
        listed = desk.run("report", "overdue")
        told = block("report overdue", listed)
        if "zh-CN" in case.languages:
            told += block("zh-CN", desk.run("report", "overdue", "--lang", "zh-CN"), "")
        if listed.code != 0:
            done = desk.write("log-call", "3-2-1203", "停电", "--category", "repair")
            if (done.code, done.err) != (listed.code, listed.err):
                told += block("log-call", done)
        return told


def kind_of(path, good):
    name = path.stem.partition("-")[0]
    if name == "journal":
        return JournalKind(good)
    if name == "seals":
        return SealsKind(good)
    if name == "register":
        return RegisterKind(good)
    return ConfigKind(good, f"{name}.toml")


def play(kind, good, case):
    """What comes back, as lines, and what is wrong with it whatever is expected."""
    desk = Desk(good, edits.edited(kind.files, kind.header, case.edits, kind.first))
    try:
        told = kind.told(desk, case).replace(str(desk.folder), "DESK")
        lines = told.replace(HEADER.decode().strip(), "HEADER").splitlines()
    finally:
        desk.close()
    return lines, desk.wrong


def play_file(path, good, update, pool):
    before, cases = parse(path.read_text(encoding="utf-8"))
    kind = kind_of(path, good)
    right = True
    written = list(before)
    for case, (got, wrong) in zip(cases, pool.map(lambda one: play(kind, good, one), cases)):
        written += ["=== " + case.title, *case.edits, *got]
        for complaint in wrong:
            print(f"{path.name}: {case.title}: {complaint}")
        right = right and not wrong
        if got != case.expected and not update:
            right = False
            print(f"{path.name}: {case.title}")
            for line in difflib.unified_diff(case.expected, got, "expected", "got", lineterm="", n=2):
                print(f"    {line}")
    if update:
        path.write_text("\n".join(written) + "\n", encoding="utf-8")
    return right, len(cases)


def main(arguments):
    update = "--update" in arguments
    binary, *names = [argument for argument in arguments if argument != "--update"]
    support.BINARY = str(Path(binary).resolve())
    good = Path(tempfile.mkdtemp(prefix="deskctl-good-")).resolve()
    try:
        support.run("init", str(good / "desk"), "--lang", "en")
        # Who made the desk is another machine's business.
        config = good / "desk" / "desk.toml"
        config.write_text(re.sub(r'(?m)^machine = .*\n', "", config.read_text(encoding="utf-8")))
        with ThreadPoolExecutor(4) as pool:
            paths = [Path(name) for name in names] or sorted(HERE.glob("*.cases"))
            results = [play_file(path, good / "desk", update, pool) for path in paths]
    finally:
        shutil.rmtree(good)
    print(f"{sum(count for _, count in results)} cases")
    return 0 if all(right for right, _ in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
