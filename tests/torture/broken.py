"""Shows that the checks see what they look for: `python3 broken.py [--only NAME] [--keep DIR]`.

Builds the program as it is, then once with each patch in broken/, and runs the quick checks on all of
them: the first must come through, each of the others must be caught. Exit 1: one was not caught, or a
patch no longer applies.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from run import CHECKS, run_check

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def copy_sources(to):
    """Only what differs, as of now: what was built before from other text has to be built again."""
    files = [ROOT / "CMakeLists.txt", *(ROOT / "src").rglob("*.*"), *(ROOT / "include").rglob("*.*")]
    for source in files:
        copy = to / source.relative_to(ROOT)
        if source.is_file() and not (copy.exists() and copy.read_bytes() == source.read_bytes()):
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)


def build(sources, jobs):
    """The binary of the sources as they now stand; ends the program if it cannot be built."""
    folder = sources / "build"
    if not folder.exists():
        subprocess.run(["cmake", "-S", sources, "-B", folder, "-G", "Ninja", "-DBUILD_TESTING=OFF",
                        "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_FLAGS_RELEASE=-O1 -DNDEBUG"],
                       check=True, stdout=subprocess.DEVNULL)
    done = subprocess.run(["ninja", "-C", folder, "-j", str(jobs), "deskctl"], capture_output=True,
                          text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stdout + done.stderr)
    return folder / "deskctl"


def apply(patch, sources, *options):
    return subprocess.run(["patch", "-p1", "-s", "-N", "-r", "-", "--no-backup-if-mismatch", *options,
                           "-d", sources, "-i", patch], capture_output=True, text=True, check=False)


def caught_by(binary):
    """What each check found, by its name: none if it found nothing."""
    found = {}
    for name in CHECKS:
        tally = run_check(name, str(binary), quick=True)
        if tally.broken:
            found[name] = tally.broken
    return found


def describe(found):
    kinds = {}
    for name, broken in found.items():
        for kind in dict.fromkeys(kind for kind, _ in broken):
            kinds.setdefault(name, []).append(f"{kind} {sum(1 for k, _ in broken if k == kind)}")
    return "; ".join(f"{name}: {', '.join(what)}" for name, what in kinds.items())


def try_patch(patch, sources, jobs):
    """Whether the program with this patch is caught."""
    name = patch.stem
    if apply(patch, sources, "--dry-run").returncode != 0:
        print(f"{name:<22}does not apply any more: make tests/torture/broken/{patch.name} anew")
        return False
    apply(patch, sources)
    try:
        found = caught_by(build(sources, jobs))
    finally:
        apply(patch, sources, "-R")
    print(f"{name:<22}{describe(found) or 'NOT CAUGHT'}", flush=True)
    return bool(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    patches = {patch.stem: patch for patch in sorted((HERE / "broken").glob("*.patch"))}
    parser.add_argument("--only", action="append", choices=patches, metavar="NAME")
    parser.add_argument("--keep", metavar="DIR", help="build there, and leave it for the next time")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    given = parser.parse_args()
    sources = Path(given.keep or tempfile.mkdtemp(prefix="deskctl-broken-")).resolve()
    copy_sources(sources)
    try:
        untouched = caught_by(build(sources, given.jobs))
        print(f"{'as it is':<22}{describe(untouched) or 'nothing broken'}", flush=True)
        missed = [name for name in given.only or patches if not try_patch(patches[name], sources, given.jobs)]
    finally:
        if not given.keep:
            shutil.rmtree(sources, ignore_errors=True)
    print(f"broken builds caught: {len(given.only or patches) - len(missed)} of {len(given.only or patches)}")
    sys.exit(1 if missed or untouched else 0)


if __name__ == "__main__":
    main()
