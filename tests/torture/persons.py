"""What `redact` takes out of files, and what has to stay: read without deskctl."""

import csv
import io

import ledger
from support import OTHER

NAME, PHONE, TEXT = "王芳", "13800001001", "问停车费"
GONE = [word.encode() for word in (NAME, PHONE, TEXT)]
KEPT_TEXT = "路灯不亮"  # of a request that is not settled
CHANGED = {"contact", "phone", "text", "facts", "sum"}


def rows_of(content):
    whole = content[:len(content) - ledger.read_file(content, "").torn]
    return list(csv.DictReader(io.StringIO(whole.decode("utf-8"))))


def is_redacted(before, after, who):
    """Whether the file says what it said, without any person, and who removed that."""
    old, new = rows_of(before), rows_of(after)
    if any(word in after for word in GONE) or ledger.read_file(after, "").torn:
        return False
    for one, other in zip(old, new):
        may = CHANGED if KEPT_TEXT not in one["text"] else set()
        if any(one[column] != other[column] for column in set(one) - may):
            return False
    added = new[len(old):]
    return len(added) > 0 and all(row["event"] == "amended" and row["by"] == who for row in added)


def look(before, desk, who, tally, where):
    """Every file is the old one or the new one, and what was sealed fits either."""
    for path in sorted((before.path / "ledger").glob("2021-*.csv")):
        content = desk.bytes_of(path.name)
        if content != path.read_bytes() and not is_redacted(path.read_bytes(), content, who):
            tally.violation(OTHER, f"{where}: {path.name} is neither the old file nor the new one")
    check_seals(desk, tally, where)


def check_seals(desk, tally, where):
    done = desk.run(["check", "-O", "json"])
    if done.code not in (0, 1) or "seal-broken" in done.out:
        tally.violation(OTHER, f"{where}: 'check' (exit {done.code}): {done.err.strip()[:300]}")


def look_when_finished(before, desk, who, tally, where):
    for path in sorted(desk.path.rglob("*")):
        if path.is_file() and any(word in path.read_bytes() for word in GONE):
            tally.violation(OTHER, f"{where}: {path.relative_to(desk.path)} still names somebody")
        if path.name.endswith(".tmp"):
            tally.violation(OTHER, f"{where}: {path.relative_to(desk.path)} was left behind")
    look(before, desk, who, tally, where)
