#!/usr/bin/env python3
"""What one question of many desks costs, by the engines of examples/group.

many_desks.py DESKCTL WORK [--desks N…] [--months M] [--rounds N] [--duckdb FOLDER]

Desks of 3,000 requests a month, all alike; FOLDER has the npm package of DuckDB in it. Prints a table: of
several rounds the least seconds, and the most memory. PostgreSQL's memory is that of its servers, and not told.
Figures to look at, never a test: machines differ.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
GROUP = HERE.parents[1] / "examples" / "group"
NOW = "2026-11-02T09:00:00+08:00"
MONTH = "2026-10"
TABLES = ("clocks", "spent", "overdue")
QUESTIONS = ("month", "worst", "overdue-list", "spent")


def make_desks(sites, count, months):
    first = sites / "desk-001"
    subprocess.run([sys.executable, "-B", HERE / "make_ledger.py", first, "--requests", str(3000 * months), "--months",
                    str(months), "--last", MONTH, "--jobs", "1"], check=True, stdout=subprocess.DEVNULL)
    for number in range(2, count + 1):
        shutil.copytree(first, sites / f"desk-{number:03}")
    subprocess.run(["chmod", "-R", "a+rX", sites], check=True)


class Machine:
    def __init__(self, options):
        (options.work / "bin").mkdir(parents=True)
        options.work.chmod(0o755)
        shutil.copy(options.deskctl, options.work / "bin" / "deskctl")
        self.env = {**os.environ, "DESKCTL_NOW": NOW, "PATH": f"{options.work / 'bin'}:{os.environ['PATH']}"}
        self.rounds = options.rounds

    def once(self, *words):
        """Seconds, and the most memory of a process in MiB."""
        begin = time.monotonic()
        process = subprocess.Popen(list(map(str, words)), env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, words
        return time.monotonic() - begin, usage.ru_maxrss / 1024

    def least(self, *words):
        rounds = [self.once(*words) for _ in range(self.rounds)]
        return min(seconds for seconds, _ in rounds), max(memory for _, memory in rounds)


def size(folder):
    out = subprocess.run(["du", "-sm", folder], check=True, capture_output=True, text=True).stdout
    return int(out.split()[0])


def measure(machine, options, count):
    sites, lake, servers = (options.work / name for name in ("sites", "lake", "servers"))
    for folder in (sites, lake):
        shutil.rmtree(folder, ignore_errors=True)
    sites.mkdir()
    make_desks(sites, count, options.months)
    say = lambda what, seconds, memory="": print(f"| {count} × {options.months} | {what} | {seconds} | {memory} |", flush=True)
    say("ledgers", "", f"{size(sites)} MB")
    say("export.sh", f"{machine.once(GROUP / 'export.sh', sites, lake, *TABLES)[0]:.1f}", f"{size(lake)} MB")
    say("export.sh again", f"{machine.once(GROUP / 'export.sh', sites, lake, '--since', MONTH, *TABLES)[0]:.1f}")
    for question in QUESTIONS:
        sql = GROUP / f"{question}.sql"
        seconds, memory = machine.least(GROUP / "ask-sqlite.sh", lake, sql, MONTH)
        say(f"sqlite3 {question}", f"{seconds:.2f}", f"{memory:.0f} MiB")
        if options.duckdb:
            script = options.duckdb / "ask-duckdb.mjs"
            shutil.copy(GROUP / "ask-duckdb.mjs", script)
            seconds, memory = machine.least("node", script, lake, sql, MONTH)
            say(f"DuckDB {question}", f"{seconds:.2f}", f"{memory:.0f} MiB")
    script = GROUP / "postgres.sh"
    say("postgres.sh start", f"{machine.once(script, 'start', servers)[0]:.1f}")
    try:
        say("postgres.sh load", f"{machine.once(script, 'load', servers, sites, *TABLES)[0]:.1f}", f"{size(servers)} MB")
        say("postgres.sh load again", f"{machine.once(script, 'load', servers, sites, '--since', MONTH, *TABLES)[0]:.1f}")
        for question in QUESTIONS:
            say(f"PostgreSQL {question}", f"{machine.least(script, 'ask', servers, GROUP / f'{question}.sql', MONTH)[0]:.2f}")
    finally:
        machine.once(script, "stop", servers)
        shutil.rmtree(servers)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("deskctl", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--desks", type=int, nargs="+", default=[1, 10, 100, 300])
    parser.add_argument("--months", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--duckdb", type=pathlib.Path)
    options = parser.parse_args()
    options.work = options.work.resolve()
    machine = Machine(options)
    for count in options.desks:
        measure(machine, options, count)


if __name__ == "__main__":
    main()
