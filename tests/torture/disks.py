"""Disks that are full, have no room for another file, or may only be read: small ones in memory,
mounted where no other process sees them."""

import json
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import ledger
import scenarios
import support
from support import OTHER, Desk, Tally, check_reader, verify

FULL = "No space left on device"
READ_ONLY = "Read-only file system"
SPACES = (["unshare", "-m"], ["unshare", "-Urm"])


@contextmanager
def mounted(folder, options):
    path = Path(tempfile.mkdtemp(dir=folder))
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(path)], check=True)
    try:
        yield path
    finally:
        subprocess.run(["umount", str(path)], check=True)


def fill(path, leave=0):
    """Takes all room but `leave` bytes."""
    with open(path / "balloon", "wb", buffering=0) as balloon:
        try:
            while balloon.write(bytes(4096)):
                pass
        except OSError:
            pass
        balloon.truncate(max(balloon.tell() - leave, 0))


def refused(done, says, where, tally):
    """A write that the disk does not take: why is said, and nothing has changed."""
    tally.count("faults")
    said = says in done.err or (says == FULL and "took only" in done.err)
    if done.told or done.code not in (73, 74, 77) or not said:
        tally.violation(support.FALSE if done.told else OTHER, f"{where}: {done}: {done.err.strip()}")


def settled(desk, dones, where, tally, torn=False):
    check_reader(desk, tally, where, verify(desk, dones, tally, where, torn_is_fine=torn))


def fill_up(path, binary, room, prepare, tally):
    where = f"disks: full but for {room} bytes{', torn' if prepare else ''}"
    desk = Desk.make(binary, path / "desk")
    dones = [desk.log()] if room % 8192 else []
    if prepare:
        dones.append(desk.log())
        prepare(desk)
    fill(path, room)
    full = False
    for number in range(200):
        before = desk.bytes_of() or b""
        whole = before[:len(before) - ledger.read_file(before, "").torn]
        more = ("--dispatch", "eng") if number % 2 else ()
        done = desk.log(*more, kinds=("logged", "dispatched") if more else ("logged",))
        dones.append(done)
        if done.code == 0:
            tally.count("acknowledged")
            continue
        full = True
        refused(done, FULL, where, tally)
        # A torn end may have found its way to quarantine, where there was room for it.
        if (desk.bytes_of() or b"") not in (before, whole):
            tally.violation(OTHER, f"{where}: refused, and the ledger has changed")
        if number % 8 == 7:
            break
    if not full:
        tally.violation(OTHER, f"{where}: the disk was not full")
    settled(desk, dones, where, tally, bool(prepare))
    (path / "balloon").unlink()
    dones.append(desk.log())
    settled(desk, dones, f"{where}, then there is room", tally)


def no_inodes(path, binary, tally):
    where = "disks: no room for another file"
    desk = Desk.make(binary, path / "desk")
    dones = [desk.log()]
    before = {file.name for file in desk.path.iterdir()}
    try:
        for number in range(100_000):
            (path / f"file{number}").touch()
    except OSError:
        pass
    done = desk.log(now="2026-11-03T12:00")
    refused(done, FULL, where, tally)
    if desk.bytes_of("2026-11.csv") is not None:
        tally.violation(OTHER, f"{where}: a file of the new month is there")
    # A month that has its file goes on, and a torn end that has no place to go stays where it is.
    dones += [done, desk.log()]
    settled(desk, dones, where, tally)
    scenarios.torn_end(desk)
    torn = desk.bytes_of()
    refused(desk.log(), FULL, where, tally)
    if desk.bytes_of() != torn:
        tally.violation(OTHER, f"{where}: the torn end is gone")
    for file in path.glob("file*"):
        file.unlink()
    dones += [desk.log(), desk.log(now="2026-11-03T12:00")]
    settled(desk, dones, f"{where}, then there is", tally)
    if {file.name for file in desk.path.iterdir()} != before:
        tally.violation(OTHER, f"{where}: {[file.name for file in desk.path.iterdir()]}")


def read_only(path, binary, torn, tally):
    where = f"disks: read only{', torn' if torn else ''}"
    desk = Desk.make(binary, path / "desk")
    dones = [desk.log(), desk.log()]
    if torn:
        scenarios.torn_end(desk)
    before = desk.bytes_of()
    subprocess.run(["mount", "-o", "remount,ro", str(path)], check=True)
    for more in ((), ("--now", "2026-11-03T12:00")):
        refused(desk.log(*more), READ_ONLY, where, tally)
    settled(desk, dones, where, tally, torn)
    for command in (["report", "overdue"], ["report", "month"], ["show", "1"], ["check", "-q"]):
        done = desk.run(command)
        if done.code not in (0, 1):
            tally.violation(OTHER, f"{where}: {done}: {done.err.strip()}")
    if desk.bytes_of() != before:
        tally.violation(OTHER, f"{where}: bytes were changed")


def inside(binary, folder, quick):
    """In a space of mounts of its own."""
    tally = Tally("disks")
    rooms = (0, 4096) if quick else (0, 300, 1000, 4096, 5000, 8192, 12288, 20480)
    for room in rooms:
        for prepare in (None, scenarios.torn_end):
            with mounted(folder, "size=256k,mode=0750") as path:
                fill_up(path, binary, room, prepare, tally)
    with mounted(folder, "nr_inodes=40,size=1m,mode=0750") as path:
        no_inodes(path, binary, tally)
    for torn in (False, True):
        with mounted(folder, "size=1m,mode=0750") as path:
            read_only(path, binary, torn, tally)
    print(json.dumps([tally.counts, tally.broken]))


def run(context, tally):
    for space in SPACES:
        probe = f"mount -t tmpfs -o size=64k none {context.folder}"
        if subprocess.run([*space, "sh", "-c", probe], capture_output=True, check=False).returncode == 0:
            break
    else:
        for what in ("full disks", "disks without inodes", "read-only disks"):
            tally.skip(f"{what}: small disks cannot be mounted here")
        return
    done = subprocess.run([*space, sys.executable, "-B", __file__, "--inside", context.binary,
                           str(context.folder), "quick" if context.quick else "all"],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        tally.violation(OTHER, f"disks: {done.stderr.strip()}")
        return
    counts, broken = json.loads(done.stdout)
    for what, number in counts.items():
        tally.count(what, number)
    for kind, what in broken:
        tally.violation(kind, what)


if __name__ == "__main__":
    if sys.argv[1] == "--inside":
        inside(sys.argv[2], Path(sys.argv[3]), sys.argv[4] == "quick")
    else:
        support.main_of("disks")
