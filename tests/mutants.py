"""Shows that each rule's test fails when the rule is broken.

    python3 mutants.py [--only RULE]... [--jobs N] [--keep DIR] [--dry-run]

Each line of mutants.csv breaks something: `rules` are numbers of rules.csv, `old` stands exactly once in
`file`, `new` takes its place (`\\n` is a line end), and `test` has to fail then. It is written as in
rules.csv, and is one of those that keep each of the rules. Every rule of class M that a test or the policy
keeps needs a line.

The program and its tests are built in a copy, where every test has to pass first; then each line in turn,
where only what changed is built again and only its test runs. Exit 1: a test did not notice, or could not.
"""

import argparse
import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
RUNS = ("test", "transcript", "e2e")
LONGEST = 600  # seconds; a test that hangs has noticed


class Mutant:
    def __init__(self, number, row):
        self.line = number
        self.rules = row["rules"].split()
        self.file = row["file"]
        self.old = row["old"].replace("\\n", "\n")
        self.new = row["new"].replace("\\n", "\n")
        self.test = row["test"]

    def __str__(self):
        return f"rule {' '.join(self.rules)}: mutants.csv:{self.line}"

    def wrong(self, rules):
        """Why this is no mutant of its rules; nothing if it is one."""
        file = ROOT / self.file
        count = file.read_text(encoding="utf-8").count(self.old) if self.old and file.is_file() else 0
        if count != 1 or self.old == self.new:
            return f"its old text stands {count} times in {self.file}, or is the new one"
        for rule in self.rules:
            if rule not in rules:
                return f"there is no rule {rule}"
            if self.test not in kept_by(rules[rule]):
                return f"'{self.test}' is not what keeps rule {rule}"
        return None if self.test.partition(":")[0] in RUNS else f"'{self.test}' is not a test"


def kept_by(rule):
    return rule["kept_by"].split("; ")


def read_rules():
    with open(TESTS / "rules.csv", encoding="utf-8", newline="") as file:
        return {row["rule"]: row for row in csv.DictReader(file)}


def read_mutants():
    with open(TESTS / "mutants.csv", encoding="utf-8", newline="") as file:
        return [Mutant(number, row) for number, row in enumerate(csv.DictReader(file), start=2)]


def problems_of(mutants, rules):
    for mutant in mutants:
        if wrong := mutant.wrong(rules):
            yield f"{mutant}: {wrong}"
    broken = {rule for mutant in mutants for rule in mutant.rules}
    for number, rule in rules.items():
        if rule["class"] == "M" and number not in broken and any(kept != "man" for kept in kept_by(rule)):
            yield f"rule {number}: nothing breaks it"


def copy_sources(to):
    """All that git knows; only what differs, so that no more than that is built again."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        source, copy = ROOT / name, to / name
        if source.is_file() and not (copy.exists() and copy.read_bytes() == source.read_bytes()):
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, copy)


class Copy:
    def __init__(self, folder, jobs):
        self.folder = folder
        self.jobs = jobs
        self.build_folder = folder / "build"
        copy_sources(folder)
        if not (self.build_folder / "build.ninja").exists():
            cached = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
            self.must("cmake", "-S", folder, "-B", self.build_folder, "-G", "Ninja", "-DBUILD_TESTING=ON",
                      "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0 -g1",
                      "-DCMAKE_COMPILE_WARNING_AS_ERROR=ON", *cached)

    @staticmethod
    def must(*command):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(done.stdout + done.stderr)

    def build(self, tests):
        """What the compiler says against it; nothing if it is built."""
        targets = {"deskctl_tests" if test.startswith("test:") else "deskctl" for test in tests}
        # What ccache needs for a hit in one copy to be one in the next.
        env = {"CCACHE_BASEDIR": str(self.folder), "CCACHE_NOHASHDIR": "1",
               "CCACHE_SLOPPINESS": "pch_defines,time_macros,include_file_mtime,include_file_ctime", **os.environ}
        done = subprocess.run(["ninja", "-C", self.build_folder, "-j", str(self.jobs), *sorted(targets)], env=env,
                              capture_output=True, text=True, check=False)
        return done.stdout + done.stderr if done.returncode != 0 else None

    def command_of(self, test):
        kind, _, name = test.partition(":")
        if kind == "test":
            # A comma would part two names.
            return [self.build_folder / "tests" / "deskctl_tests", "-tc=" + name.replace(",", "?")]
        scripts, binary = self.folder / "tests" / "e2e", self.build_folder / "deskctl"
        if kind == "transcript":
            return [sys.executable, "-B", scripts / "transcript.py", binary, scripts / name]
        script, _, one = name.partition(":")
        return [sys.executable, "-B", scripts / script, binary, *(["-k", one] if one else [])]

    def passes(self, test):
        """Whether it passes; None if it did not run at all."""
        try:
            done = subprocess.run(self.command_of(test), stdin=subprocess.DEVNULL, capture_output=True, text=True,
                                  errors="replace", timeout=LONGEST, check=False)
        except subprocess.TimeoutExpired:
            return False
        ran = not test.startswith("test:") or re.search(r"test cases:\s+1 \|", done.stdout) or done.returncode < 0
        return done.returncode == 0 if ran else None

    def try_mutant(self, mutant):
        """What is wrong with its test; nothing if it fails as it must."""
        file = self.folder / mutant.file
        before = file.read_text(encoding="utf-8")
        file.write_text(before.replace(mutant.old, mutant.new), encoding="utf-8")
        try:
            if said := self.build([mutant.test]):
                return "does not build\n" + said
            return {True: "SURVIVED", None: "the test did not run", False: None}[self.passes(mutant.test)]
        finally:
            file.write_text(before, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", action="append", metavar="RULE", help="only what breaks this rule")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--keep", metavar="DIR", help="build there, and leave it for the next time")
    parser.add_argument("--dry-run", action="store_true", help="see only whether each line can be used")
    given = parser.parse_args()

    rules, mutants = read_rules(), read_mutants()
    problems = list(problems_of(mutants, rules))
    for problem in problems:
        print(f"mutants: {problem}", file=sys.stderr)
    if problems or given.dry_run:
        sys.exit(1 if problems else 0)
    if given.only:
        mutants = [mutant for mutant in mutants if set(mutant.rules) & set(given.only)]
    mutants.sort(key=lambda mutant: mutant.file)  # what stands together is built together

    folder = Path(given.keep or tempfile.mkdtemp(prefix="deskctl-mutants-")).resolve()
    try:
        copy = Copy(folder, given.jobs)
        tests = sorted({mutant.test for mutant in mutants})
        if said := copy.build(tests):
            sys.exit(said)
        failed = [f"{test}: fails, or is none, with nothing broken" for test in tests if copy.passes(test) is not True]
        print(f"as it is: {len(tests) - len(failed)} of {len(tests)} tests pass", flush=True)
        for number, mutant in enumerate(mutants if not failed else [], start=1):
            begin = time.monotonic()
            wrong = copy.try_mutant(mutant)
            print(f"{number}/{len(mutants)} {mutant}: {wrong or 'caught'} ({time.monotonic() - begin:.0f} s)",
                  flush=True)
            if wrong:
                failed.append(f"{mutant}: {wrong.splitlines()[0]}: {mutant.test}")
    finally:
        if not given.keep:
            shutil.rmtree(folder, ignore_errors=True)
    for one in failed:
        print(f"mutants: {one}", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
