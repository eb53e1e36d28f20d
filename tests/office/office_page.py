"""The page deskctl-office(7): every command in it, as it stands there, by root and by a clerk.

It makes groups and users and writes to /etc, /srv and /usr/local/bin, so it runs among mounts of its
own, on copies. `python3 office_page.py DESKCTL` needs root or sudo, and exits 77 without.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def commands_of(page):
    """(who, command): `#` is root and `$` the clerk; also those in comments."""
    found = []
    literal = False
    lines = iter((ROOT / "man" / page).read_text("utf-8").splitlines())
    for line in lines:
        literal = (literal or line.startswith(".Bd -literal")) and line != ".Ed"
        if not literal:
            continue
        line = line.removeprefix(".\\\" ")
        while line.endswith("\\e"):
            line = line[:-2] + next(lines).strip()
        if line[:2] in ("# ", "$ "):
            found.append((line[0], line[2:].replace("\\-", "-")))
    return found


def mount(source, place):
    Path(place).mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "--bind", source, place], check=True)


def machine(work, deskctl):
    """A machine with deskctl and its examples, and everything else as it is."""
    shutil.copytree("/etc", work / "etc", symlinks=True)
    shutil.copytree(ROOT / "examples", work / "doc" / "deskctl" / "examples")
    (work / "etc" / "systemd" / "system").mkdir(parents=True, exist_ok=True)
    (work / "etc" / "cron.d").mkdir(exist_ok=True)
    for name in ("srv", "home", "bin"):
        (work / name).mkdir()
    shutil.copy(deskctl, work / "bin" / "deskctl")
    # Units are started by nobody here: only that they are there is seen.
    (work / "bin" / "systemctl").write_text(
        "#!/bin/sh\nfor unit; do :; done\n"
        "[ $1 = daemon-reload ] || [ -e /etc/systemd/system/$unit ]\n")
    for tool in (work / "bin").iterdir():
        tool.chmod(0o755)
    for name, place in (("etc", "/etc"), ("srv", "/srv"), ("home", "/home"), ("doc", "/usr/share/doc"),
                        ("bin", "/usr/local/bin")):
        mount(work / name, place)


def run(who, command):
    variables = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                 "DESKCTL_NOW": "2026-10-12T09:00+08:00", "LC_ALL": "C.UTF-8"}
    if who == "#":
        return subprocess.run(["/bin/sh", "-c", command], cwd="/", env=variables, check=False,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
    # As at a terminal: /etc/profile and ~/.profile are read first.
    return subprocess.run(["runuser", "-u", who, "--", "/bin/bash", "-c",
                           f"umask 077; . /etc/profile; . ~/.profile; {command}"],
                          cwd="/", env={**variables, "HOME": f"/home/{who}", "USER": who},
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


def check_page(page):
    faults = []

    def expect(true, what):
        if not true:
            faults.append(f"{page}: {what}")

    commands = commands_of(page)
    expect(len(commands) >= 25, f"only {len(commands)} commands found")
    for who, command in commands:
        done = run("#" if who == "#" else "linyue", command)
        # On this machine nothing is in /usr/bin: what cron gives is seen in cron_daemon.py.
        if "env -i PATH=/usr/bin:/bin" in command:
            done = run("#", command.replace("/usr/bin:/bin", "/usr/local/bin:/usr/bin:/bin"))
        expect(done.returncode == 0, f"{command}: {done.returncode}: {done.stderr}")

    # What the page promises of it.
    where = run("linyue", "deskctl where").stdout
    expect("林悦" in where and "/srv/desk" in where, f"where: {where}")
    run("#", "useradd --create-home hejing; usermod --append --groups desk hejing")
    expect(run("hejing", "deskctl note 1 已看 --by 何静").returncode == 0, "a second clerk cannot write")
    run("#", "useradd --create-home stranger")
    expect(run("stranger", "deskctl list").returncode == 77, "a stranger is let in")
    for file in Path("/srv/desk").rglob("*"):
        mode = file.stat().st_mode & 0o777
        # Papers are read by the group; what is hidden is the lock's and git's.
        allowed = (0o640, 0o770) if "reports" in file.parts else (0o660, 0o770)
        expect(file.name.startswith(".") or mode in allowed, f"{file}: {oct(mode)}")
    done = run("#", "runuser -u desk -- month-end.sh /srv 2026-10")
    expect(done.returncode == 0, done.stderr)
    for desk in ("desk", "west"):
        expect(len(list(Path(f"/srv/{desk}/reports").iterdir())) >= 6, f"no papers of {desk}")

    # Two desks with codes, seen as one in a third folder.
    for code in ("E", "W"):
        run("#", f"deskctl init /srv/{code} -q; sed -i '1i code = \"{code}\"' /srv/{code}/desk.toml;"
                 f"deskctl -C /srv/{code} --by x log-call 1-1-101 {code}-灯坏 -c repair -q")
    run("#", "deskctl init /srv/both -q; cp /srv/E/ledger/* /srv/W/ledger/* /srv/both/ledger/")
    both = run("#", "deskctl -C /srv/both list -O id").stdout.split()
    expect(both == ["E20261012-001", "W20261012-001"], f"both: {both}")
    return faults


def main():
    deskctl = Path(sys.argv[1]).resolve()
    if "--inside" not in sys.argv:
        become = [] if os.geteuid() == 0 else ["sudo", "-n"]
        if become and subprocess.run(["sudo", "-n", "true"], check=False).returncode:
            print("office_page: neither root nor sudo")
            return 77
        codes = [subprocess.run([*become, "unshare", "--mount", sys.executable, "-B", __file__,
                                 deskctl, "--inside", page], check=False).returncode
                 for page in ("deskctl-office.7", "zh_CN/deskctl-office.7")]
        return max(codes)
    with tempfile.TemporaryDirectory(prefix="deskctl-office-") as folder:
        work = Path(folder)
        work.chmod(0o755)
        machine(work, deskctl)
        faults = check_page(sys.argv[3])
    for fault in faults:
        print(f"office_page: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
