#!/usr/bin/env python3
"""The cost of one question of many desks, by the engines of examples/group.

many_desks.py DESKCTL WORK [--desks N…] [--months M] [--rounds N] [--duckdb FOLDER]

Desks of 3,000 requests a month, all alike; FOLDER has the npm package of DuckDB in it. Prints a table: of
several rounds the least seconds by the clock on the wall, the least of processor time of all processes
together, which says more where a machine has other work to do, and the most memory of one. PostgreSQL's
processor time is that of its servers as well; its memory is not told. Figures to look at, never a test:
machines differ.
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
        self.servers = options.work / "servers"

    def once(self, *words):
        """Seconds on the wall and of processors, and the most memory of a process in MiB."""
        begin, servers = time.monotonic(), self.server_time()
        process = subprocess.Popen(list(map(str, words)), env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, words
        processors = usage.ru_utime + usage.ru_stime + max(0, self.server_time() - servers)
        return time.monotonic() - begin, processors, usage.ru_maxrss / 1024

    def server_time(self):
        """Processor time of the servers and of everything they started and waited for."""
        ticks = 0
        for file in self.servers.glob("shard_*/postmaster.pid"):
            pid = file.read_text(encoding="utf-8").split("\n")[0]
            for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
                try:
                    fields = path.read_text(encoding="utf-8").rpartition(")")[2].split()
                except OSError:
                    continue
                if pid in (path.parent.name, fields[1]):
                    ticks += sum(map(int, fields[11:15]))
        return ticks / os.sysconf("SC_CLK_TCK")

    def least(self, *words):
        rounds = [self.once(*words) for _ in range(self.rounds)]
        return min(r[0] for r in rounds), min(r[1] for r in rounds), max(r[2] for r in rounds)


def size(folder):
    out = subprocess.run(["du", "-sm", folder], check=True, capture_output=True, text=True).stdout
    return int(out.split()[0])


def measure(machine, options, count):
    sites, lake, servers = options.work / "sites", options.work / "lake", machine.servers
    for folder in (sites, lake):
        shutil.rmtree(folder, ignore_errors=True)
    sites.mkdir()
    make_desks(sites, count, options.months)
    def say(what, measured, more=""):
        print(f"| {count} × {options.months} | {what} | {measured[0]:.2f} | {measured[1]:.2f} | {more} |", flush=True)

    print(f"| {count} × {options.months} | ledgers | | | {size(sites)} MB |", flush=True)
    measured = machine.once(GROUP / "export.sh", sites, lake, *TABLES)
    say("export.sh", measured, f"{size(lake)} MB")
    if options.months > 1:
        say("export.sh, last month", machine.once(GROUP / "export.sh", sites, lake, "--since", MONTH, *TABLES))
    for question in QUESTIONS:
        sql = GROUP / f"{question}.sql"
        measured = machine.least(GROUP / "ask-sqlite.sh", lake, sql, MONTH)
        say(f"sqlite3 {question}", measured, f"{measured[2]:.0f} MiB")
        if options.duckdb:
            script = options.duckdb / "ask-duckdb.mjs"
            shutil.copy(GROUP / "ask-duckdb.mjs", script)
            measured = machine.least("node", script, lake, sql, MONTH)
            say(f"DuckDB {question}", measured, f"{measured[2]:.0f} MiB")
    script = GROUP / "postgres.sh"
    machine.once(script, "start", servers)
    try:
        empty = size(servers)
        measured = machine.once(script, "load", servers, sites, *TABLES)
        say("postgres.sh load", measured, f"{size(servers) - empty} MB")
        if options.months > 1:
            say("postgres.sh load, last month", machine.once(script, "load", servers, sites, "--since", MONTH, *TABLES))
        for question in QUESTIONS:
            say(f"PostgreSQL {question}", machine.least(script, "ask", servers, GROUP / f"{question}.sql", MONTH))
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
