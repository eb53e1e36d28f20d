"""Proves that nothing is lost: `python3 run.py DESKCTL [--quick] [--only NAME]`.

Prints what was done to the program and what was found. Exit 1: a promise was broken.
"""

import argparse
import importlib
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import support
from support import KINDS, Tally

CHECKS = ("kills", "faults", "shorts", "cuts", "power", "writers", "disks", "seals")
SHOWN = 12  # violations per check; the rest is counted


class Context:
    """What a check runs with."""

    def __init__(self, binary, folder, quick):
        self.binary = binary
        self.folder = folder
        self.quick = quick

    def each(self, act, items):
        """Acts on every item, as many at once as the machine has processors."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for _ in pool.map(act, items):
                pass


def run_check(name, binary, quick):
    tally = Tally(name)
    folder = support.scratch_folder()
    began = time.monotonic()
    try:
        importlib.import_module(name).run(Context(binary, folder, quick), tally)
    except (AssertionError, OSError, ValueError, subprocess.SubprocessError) as error:
        # What a check rests on went wrong: the others still have their say.
        tally.violation(support.OTHER, f"{name}: {type(error).__name__}: {error}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    tally.seconds = time.monotonic() - began
    return tally


def table(tallies):
    heads = ["check", "acknowledged", "kills", "faults", "states", *KINDS, "seconds"]
    rows = [[tally.name, *tally.counts.values(), *(tally.broken_of(kind) for kind in KINDS),
             f"{tally.seconds:.0f}"] for tally in tallies]
    rows.append(["all", *(sum(row[i] for row in rows) for i in range(1, len(heads) - 1)),
                 f"{sum(tally.seconds for tally in tallies):.0f}"])
    widths = [max(len(str(row[i])) for row in [heads, *rows]) for i in range(len(heads))]
    for row in [heads, *rows]:
        first, *rest = (str(cell) for cell in row)
        print("  ".join([first.ljust(widths[0]),
                         *(cell.rjust(width) for cell, width in zip(rest, widths[1:]))]))


def run_checks(binary, names, quick):
    tallies = []
    for name in names:
        tallies.append(run_check(name, binary, quick))
        for _, what in tallies[-1].broken[:SHOWN]:
            print(what, file=sys.stderr)
        more = len(tallies[-1].broken) - SHOWN
        if more > 0:
            print(f"{name}: {more} more", file=sys.stderr)
    table(tallies)
    for tally in tallies:
        for what in tally.skipped:
            print(f"not run here: {what}")
    broken = {kind: sum(tally.broken_of(kind) for tally in tallies) for kind in KINDS}
    print(", ".join(f"{kind} {number}" for kind, number in broken.items())
          + f", not run here {sum(len(tally.skipped) for tally in tallies)}")
    return 1 if any(broken.values()) else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", metavar="DESKCTL")
    parser.add_argument("--quick", action="store_true", help="a sample of each, in seconds")
    parser.add_argument("--only", action="append", choices=CHECKS, metavar="NAME",
                        help="one of " + ", ".join(CHECKS))
    given = parser.parse_args()
    binary = str(Path(given.binary).resolve())
    sys.exit(run_checks(binary, given.only or CHECKS, given.quick))


if __name__ == "__main__":
    main()
