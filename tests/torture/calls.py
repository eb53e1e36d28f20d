"""System calls: which ones a command makes, and making one of them fail or be its last."""

import re
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

# brk has no errors, it tells where the end is; glibc ends a program whose futex fails; the others do
# not come back to be counted.
NOT_FAILED = {"brk", "futex", "exit_group", "execve", "rt_sigreturn"}
# What leaves something else on the disk, or makes sure of it.
CHANGING = {"write", "pwrite64", "ftruncate", "fsync", "fdatasync", "renameat", "renameat2", "linkat", "unlinkat",
            "mkdirat", "fchmod"}


@dataclass(frozen=True)
class Call:
    """The `nth` call of this name in a run; `at` counts all calls. strace counts by name."""

    name: str
    nth: int
    at: int
    text: str

    @property
    def changes(self):
        return self.name in CHANGING

    @property
    def on_ledger(self):
        return "/ledger" in self.text.split(",")[0].split(")")[0]


def trace(desk, command, kinds=(), who=None, what=None, **more):
    """Runs a command; its end, and the lines of its trace."""
    with tempfile.NamedTemporaryFile(dir=desk.path.parent, suffix=".trace") as out:
        prefix = ["strace", "-qq", "-y", "-o", out.name, *(what or []), "--"]
        done = desk.run(command, kinds, who, prefix=prefix, **more)
        return done, Path(out.name).read_text(encoding="utf-8", errors="replace").splitlines()


def calls_of(scenario, folder):
    """The calls of a run that nothing happens to, the starting of the program left out."""
    desk = scenario.desk.copy(folder / f"{scenario.name}.traced")
    done, lines = trace(desk, scenario.command, scenario.kinds, scenario.who)
    assert done.code == 0, done
    desk.remove()
    seen = Counter()
    calls = []
    for at, line in enumerate(lines):
        found = re.match(r"(\w+)\(", line)
        if not found:
            continue
        seen[found[1]] += 1
        calls.append(Call(found[1], seen[found[1]], at, line))
    # The program's own first act is to look at its three descriptors.
    own = next(i for i, call in enumerate(calls) if call.name == "fcntl")
    return calls[:own], calls[own:]


def kill_at(call, signal="KILL"):
    """For strace: the command gets a signal before this call is made."""
    return ["-e", f"trace={call.name}", "-e", f"inject={call.name}:signal={signal}:when={call.nth}"]


def fail_at(call, error, times=1):
    """For strace: this call fails, and so do as many of its name as `times` says; 0: all after."""
    last = f"..{call.nth + times - 1}" if times > 1 else "+" if times == 0 else ""
    return ["-e", f"trace={call.name}", "-e",
            f"inject={call.name}:error={error}:when={call.nth}{last}"]


def fail_all_from(calls, index, error):
    """For strace: every call from this one on fails, whatever its name."""
    made = Counter(call.name for call in calls[:index])
    names = sorted(({call.name for call in calls} | {"ftruncate"}) - NOT_FAILED)
    what = ["-e", "trace=" + ",".join(names)]
    for name in names:
        what += ["-e", f"inject={name}:error={error}:when={made[name] + 1}+"]
    return what
