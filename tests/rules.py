"""Every rule of the duty manuals is kept by something that would notice, or named where people read it.

    python3 rules.py BINARY

rules.csv has a line for each rule, in order: its number, its class (M must, S should, C could, X out of
scope), the manual and line it comes from, what keeps it, and how. What keeps a rule is one or more, with
`; ` between them, of

    test:NAME             a test case of tests/unit
    transcript:FILE       a file of tests/e2e
    e2e:FILE[:TEST]       a script of tests/e2e, and the test in it
    office:FILE           a script of tests/office
    policy:KEY            a key of the policy that `deskctl init` writes
    man                   deskctl-policy(5) says that it is kept by hand, citing its line, and why

and `-` for what is left out (C and X only). conventions.csv has a line for each convention of a terminal program,
kept by the same, or with the reason why it is not. The page also has to say, of every clock and threshold of the
policy and every list of the month's report, where it comes from.
"""

import csv
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from pathlib import Path

TESTS = Path(__file__).resolve().parent
CITATION = re.compile(r"S[0-4] L\d+(?:-\d+)?")
SOURCES = re.compile(r"S[0-4] L\d|our (?:reading|choice|decision)")
COUNTS = {"M": 91, "S": 54, "C": 24, "X": 7}
BY_HAND = "RULES THAT ARE KEPT BY HAND"
WHERE_FROM = "THE MANUALS' POLICY"

problems = []


def section(title):
    """The text of a section of deskctl-policy(5)."""
    page = (TESTS.parent / "man" / "deskctl-policy.5").read_text(encoding="utf-8").replace(r"\~", " ")
    found = re.search(rf"^\.Sh {re.escape(title)}\n(.*?)(?=^\.Sh |\Z)", page, re.M | re.S)
    if not found:
        problems.append(f"deskctl-policy(5) has no section '{title}'")
    return found.group(1) if found else ""


def items(text):
    """What a section says under each `.It` of its lists."""
    said = {}
    for item in re.split(r"^\.It ", text, flags=re.M)[1:]:
        head, _, body = item.partition("\n")
        said[re.sub(r"^(?:Cm|Ic) ", "", head)] = head + "\n" + body
    return said


def what_init_writes(binary):
    """The policy, and the month's report of an empty desk."""
    with tempfile.TemporaryDirectory() as folder:
        def run(*command):
            return subprocess.run([binary, *command], cwd=folder, env={"PATH": "/usr/bin:/bin"}, timeout=60,
                                  stdin=subprocess.DEVNULL, capture_output=True, check=True).stdout
        run("init", "desk", "--lang", "en", "--by", "x")
        policy = tomllib.loads(Path(folder, "desk", "policy.toml").read_text(encoding="utf-8"))
        month = run("-C", "desk", "--now", "2026-10-31T12:00", "report", "month", "-O", "json")
        return policy, json.loads(month)


def has_key(table, key):
    for name in key.split("."):
        if not isinstance(table, dict) or name not in table:
            return False
        table = table[name]
    return True


def check_numbers(rules):
    if [rule["rule"] for rule in rules] != [str(n) for n in range(1, len(rules) + 1)]:
        problems.append("rules.csv: the numbers do not go from 1 to the last without a gap")
    if (counts := Counter(rule["class"] for rule in rules)) != COUNTS:
        problems.append(f"rules.csv: the classes have {dict(counts)} rules and not {COUNTS}")
    for rule in rules:
        if not CITATION.fullmatch(rule["manual"]):
            problems.append(f"rule {rule['rule']}: '{rule['manual']}' is not a line of a manual")
        if not rule["how"]:
            problems.append(f"rule {rule['rule']}: how it is kept is not said")


def check_kept(rule, kept, test_cases, runs, policy):
    """Whether what keeps a rule is there: nothing, or what is wrong."""
    kind, _, name = kept.partition(":")
    if kept == "man" or (kept == "-" and rule["class"] in ("C", "X")):
        return None
    if kind == "test":
        return None if name in test_cases else f"no test case '{name}'"
    if kind == "transcript":
        return None if (TESTS / "e2e" / name).suffix == ".transcript" and (TESTS / "e2e" / name).is_file() \
            else f"no transcript '{name}'"
    if kind == "e2e":
        script, _, test = name.partition(":")
        path = TESTS / "e2e" / script
        if not path.is_file():
            return f"no script '{script}'"
        if Path(script).stem not in runs:
            return f"'{script}' is not run by CMakeLists.txt"
        if test and not re.search(rf"^    def {re.escape(test)}\(self\):$", path.read_text(encoding="utf-8"), re.M):
            return f"no test '{test}' in '{script}'"
        return None
    if kind == "office":
        run_by = (TESTS / "CMakeLists.txt", TESTS / "run.sh")
        return None if (TESTS / "office" / name).is_file() and any(f"office/{name}" in file.read_text("utf-8") for file in run_by) \
            else f"no script '{name}' that is run"
    if kind == "policy":
        return None if has_key(policy, name) else f"no key '{name}' in the policy of 'deskctl init'"
    return f"'{kept}' is nothing that keeps a rule"


def check_conventions(test_cases, runs, policy):
    with open(TESTS / "conventions.csv", encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    if [line["line"] for line in lines] != [str(n) for n in range(1, 63)]:
        problems.append("conventions.csv: the lines do not go from 1 to 62")
    for line in lines:
        if not line["kept_by"] and not line["why_not"]:
            problems.append(f"convention {line['line']}: nothing keeps it, and no reason is given")
        for kept in filter(None, line["kept_by"].split("; ")):
            if wrong := check_kept({"class": "S"}, kept, test_cases, runs, policy):
                problems.append(f"convention {line['line']}: {wrong}")


def check_by_hand(rules, text):
    """Each rule kept by hand is cited, as often as there are such rules of that line, and no other is."""
    wanted = Counter(rule["manual"] for rule in rules if "man" in rule["kept_by"].split("; "))
    cited = Counter(CITATION.findall(" ".join(text.split())))
    for manual in sorted(wanted.keys() | cited.keys()):
        if wanted[manual] != cited[manual]:
            problems.append(f"{manual}: {wanted[manual]} rule(s) kept by hand, cited {cited[manual]} time(s) in "
                            f"'{BY_HAND}' of deskctl-policy(5)")


def check_sources(policy, month):
    """Every clock, threshold, calendar, figure and list of the month has an item that says where it is from."""
    said = items(section(WHERE_FROM))
    figures = [name for name in month if name not in ("schema", "period", "now", "clocks", "lists")]
    names = [*policy["clock"], *policy["callback"], *policy["close"], *figures, *month["lists"], "[receipt]",
             *(f"[calendar.{name}]" for name in policy["calendar"])]
    for name in names:
        if not any(SOURCES.search(text) for head, text in said.items() if name in re.split(r"[ ,]+", head)):
            problems.append(f"deskctl-policy(5) does not say where '{name}' comes from")
    for severity, thresholds in policy["severity"].items():
        for name, value in thresholds.items():
            row = re.compile(rf"^{severity} Ta {name} Ta {re.escape(f'{value:,}' if isinstance(value, int) else value)}"
                             rf" Ta .*S[0-4] L\d", re.M)
            if not any(row.search(head_and_body) for head_and_body in said.values()):
                problems.append(f"deskctl-policy(5) does not say where {severity}, {name} {value} comes from")


def main(binary):
    with open(TESTS / "rules.csv", encoding="utf-8", newline="") as file:
        rules = list(csv.DictReader(file))
    test_cases = {name for path in (TESTS / "unit").glob("*_test.cpp")
                  for name in re.findall(r'^TEST_CASE\("([^"]*)"\)', path.read_text(encoding="utf-8"), re.M)}
    runs = set(re.findall(r"[a-z_]+", (TESTS / "CMakeLists.txt").read_text(encoding="utf-8")))
    policy, month = what_init_writes(str(Path(binary).resolve()))

    check_numbers(rules)
    for rule in rules:
        for kept in rule["kept_by"].split("; "):
            if wrong := check_kept(rule, kept, test_cases, runs, policy):
                problems.append(f"rule {rule['rule']}: {wrong}")
    check_conventions(test_cases, runs, policy)
    check_by_hand(rules, section(BY_HAND))
    check_sources(policy, month)

    for problem in problems:
        print(f"rules: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: rules.py BINARY")
    sys.exit(main(sys.argv[1]))
