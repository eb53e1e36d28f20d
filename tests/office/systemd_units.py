"""The units of examples/systemd, run by systemd itself: every job with all that it is denied, on a desk
that is well and on one whose policy is broken, and the mails that follow.

systemd is started as the first process of a machine of its own: its files are this machine's under an
overlay, so that nothing here is touched. `python3 systemd_units.py DESKCTL` needs root or sudo, and
exits 77 without, or where systemd or an overlay is not to be had. `tests/run.sh --all` runs it.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SYSTEMD = "/lib/systemd/systemd"
JOBS = sorted(path.stem.removeprefix("deskctl-")
              for path in (EXAMPLES / "systemd").glob("deskctl-*.service"))

# What the machine does once it runs; {jobs} in turn, so that each mail can be told from the next.
SCRIPT = """#!/bin/bash
exec >/mnt/said 2>&1
for desk in well quiet broken; do
  ln -sfn /srv/$desk/desk /srv/desk
  for job in {jobs}; do
    systemctl start deskctl-$job.service
    echo "$desk $job $?"
    # The mail is a unit that begins when the job has ended.
    for turn in 1 2 3 4 5 6 7 8 9 10; do
      systemctl is-active --quiet 'desk-mail@*' || [ $turn -lt 3 ] || break
      sleep 0.1
    done
    [ ! -e /mnt/mail ] || mv /mnt/mail /mnt/$desk.$job
  done
done
systemctl enable --now {timers}
systemctl list-timers --all --no-legend --no-pager
kill -s RTMIN+4 1
"""

START = """[Unit]
DefaultDependencies=no
[Service]
Type=oneshot
ExecStart=/bin/bash /start.sh
"""


def mount(kind, place, *options):
    Path(place).mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", kind, *options, kind, place], check=True)


def bind(source, place):
    subprocess.run(["mount", "--bind", source, place], check=True)


def make_machine(work, deskctl):
    """Its root, in which only what is needed is started."""
    mount("tmpfs", work)
    for name in ("upper", "work", "root", "out"):
        (work / name).mkdir()
    root = work / "root"
    mount("overlay", root, "-o", f"lowerdir=/,upperdir={work}/upper,workdir={work}/work")
    for kind, place in (("proc", "proc"), ("sysfs", "sys"), ("cgroup2", "sys/fs/cgroup"),
                        ("tmpfs", "run"), ("tmpfs", "tmp")):
        mount(kind, root / place)
    bind("/dev", root / "dev")
    bind(work / "out", root / "mnt")

    units = root / "etc" / "systemd" / "system"
    shutil.rmtree(units)
    shutil.copytree(EXAMPLES / "systemd", units)
    (root / "etc" / "fstab").write_text("")
    # What readies a real machine would only look for hardware here.
    for name in ("systemd-tmpfiles-setup", "systemd-tmpfiles-setup-dev", "systemd-udevd",
                 "systemd-udev-trigger", "systemd-journal-flush", "systemd-sysusers", "systemd-sysctl",
                 "systemd-modules-load", "systemd-random-seed", "systemd-update-utmp",
                 "systemd-binfmt", "systemd-hwdb-update", "systemd-machine-id-commit"):
        (units / f"{name}.service").symlink_to("/dev/null")
    (units / "start.service").write_text(START)
    (units / "start.target").write_text("[Unit]\nDefaultDependencies=no\nWants=start.service\n")
    (root / "start.sh").write_text(SCRIPT.format(
        jobs=" ".join(JOBS), timers=" ".join(f"deskctl-{job}.timer" for job in JOBS)))

    shutil.copy(deskctl, root / "usr" / "bin" / "deskctl")
    local = root / "usr" / "local" / "bin"
    local.mkdir(parents=True, exist_ok=True)
    for script in (EXAMPLES / "month-end.sh", EXAMPLES / "systemd" / "desk-mail.sh"):
        shutil.copy(script, local)
    sendmail = root / "usr" / "sbin" / "sendmail"
    sendmail.write_text("#!/bin/sh\ncat >/mnt/mail.part\nmv /mnt/mail.part /mnt/mail\n")
    sendmail.chmod(0o755)
    with open(root / "etc" / "passwd", "a", encoding="utf-8") as users:
        users.write("desk:x:4711:4711::/srv:/usr/sbin/nologin\n")
    with open(root / "etc" / "group", "a", encoding="utf-8") as groups:
        groups.write("desk:x:4711:\n")
    make_desks(root / "srv", deskctl)
    (work / "out").chmod(0o777)
    return root


def make_desks(folder, deskctl):
    for name in ("well", "quiet", "broken"):
        desk = folder / name / "desk"
        desk.parent.mkdir(parents=True)
        if name == "quiet":
            subprocess.run([deskctl, "init", desk, "--lang", "zh-CN", "--quiet"], check=True)
        else:
            shutil.copytree(EXAMPLES / "desk", desk)
    with open(folder / "broken" / "desk" / "policy.toml", "a", encoding="utf-8") as policy:
        policy.write("\nhours = 8\n")
    subprocess.run(["chown", "-R", "4711:4711", folder], check=True)


def check(out):
    faults = []

    def expect(true, what):
        if not true:
            faults.append(what)

    def mail(desk, job):
        file = out / f"{desk}.{job}"
        return file.read_text("utf-8") if file.exists() else None

    said = (out / "said").read_text("utf-8") if (out / "said").exists() else "nothing"
    codes = {(desk, job): int(code) for desk, job, code in re.findall(r"(?m)^(\w+) (\S+) (\d+)$", said)}
    expect(len(codes) == 3 * len(JOBS), f"not all jobs were started: {said}")
    for (desk, job), code in codes.items():
        text = mail(desk, job)
        if desk == "broken":
            failed = "1" if job in ("month", "callback-sheet") else "78"
            expect(code == 1, f"broken {job} did not fail")
            expect(text and f"Subject: deskctl-{job} FAILED: exit-code {failed}\n" in text, f"{job}: {text}")
            expect(text and "policy.toml:" in text, f"broken {job}: {text}")
        else:
            expect(code == 0, f"{desk} {job} failed: {text}")
            expect(not text or f"Subject: deskctl-{job}\n" in text, f"{desk} {job}: {text}")
    for job, words in (("overdue", "逾期 "), ("day", "日报"), ("complaints", "投诉"),
                       ("escalate", "已上报"), ("month", "14 of 14 papers"),
                       ("callback-sheet", "2 of 2 papers"), ("statistics", "月报")):
        expect(words in (mail("well", job) or ""), f"well {job}: {mail('well', job)}")
    for job in ("overdue", "news", "escalate", "seal"):
        expect(mail("quiet", job) is None, f"quiet {job}: {mail('quiet', job)}")
    expect(said.count(".timer") >= len(JOBS), f"timers: {said}")
    return faults


def main():
    deskctl = Path(sys.argv[1]).resolve()
    if not os.path.exists(SYSTEMD):
        print("systemd_units: systemd is not here")
        return 77
    if "--inside" not in sys.argv:
        become = [] if os.geteuid() == 0 else ["sudo", "-n"]
        return subprocess.run([*become, "unshare", "--mount", sys.executable, "-B", __file__, deskctl,
                               "--inside"], check=False).returncode
    with tempfile.TemporaryDirectory(prefix="deskctl-systemd-") as folder:
        try:
            root = make_machine(Path(folder), deskctl)
        except subprocess.CalledProcessError as fault:
            print(f"systemd_units: {fault}")
            return 77
        subprocess.run(["timeout", "200", "unshare", "--pid", "--fork", "--kill-child", "--uts", "--ipc",
                        "--cgroup", "chroot", root, "/usr/bin/env", "-i", "container=other",
                        "PATH=/usr/sbin:/usr/bin:/sbin:/bin", SYSTEMD, "--system",
                        "--unit=start.target", "--show-status=no"], check=False)
        faults = check(Path(folder) / "out")
        subprocess.run(["umount", "--recursive", "--lazy", folder], check=False)
    for fault in faults:
        print(f"systemd_units: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
