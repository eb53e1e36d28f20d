"""The crontab of examples/cron, run by Debian's cron itself: three desks in the same minute, one that
is well, one without news and one whose policy is broken, and a mail program that only keeps what it
is given.

cron looks at fixed places, so it runs among mounts of its own: nothing of the machine is touched.
`python3 cron_daemon.py DESKCTL` needs root or sudo, and exits 77 without, or where cron is missing.
The one test that waits for a real minute; `tests/run.sh --all` runs it.
"""

import email
import email.policy
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
CRON = "/usr/sbin/cron"

# A file a mail, complete as soon as it has its name.
SENDMAIL = """#!/bin/sh
file=$(mktemp {mails}/.XXXXXX)
cat >"$file"
mv "$file" "$file.eml"
"""


def make_desks(deskctl, work):
    for name in ("well", "quiet", "broken"):
        desk = work / name / "desk"
        desk.parent.mkdir()
        if name == "quiet":
            subprocess.run([deskctl, "init", desk, "--lang", "zh-CN", "--quiet"], check=True)
        else:
            shutil.copytree(EXAMPLES / "desk", desk)
        (desk / "reports").mkdir(exist_ok=True)
    with open(work / "broken" / "desk" / "policy.toml", "a", encoding="utf-8") as policy:
        policy.write("\nhours = 8\n")


def crontabs(work):
    """The crontab for each desk, every job in every minute; what differs from the example is where
    things are, and the time of it all: 30 October, 10:10."""
    text = (EXAMPLES / "cron" / "deskctl").read_text("utf-8")
    for desk in ("well", "quiet", "broken"):
        mine = re.sub(r"(?m)^[0-9*]\S*( +[0-9*]\S*){4} ", "* * * * * ", text)
        mine = mine.replace("/srv", f"{work}/{desk}").replace("frontdesk@", f"{desk}@")
        mine = mine.replace("PATH=", f"PATH={work}/bin:")
        mine = mine.replace("deskctl --now \"$(date +\\%FT\\%H:00\\%:z)\"",
                            "deskctl --now 2026-10-20T10:00+08:00")
        settings = "DESKCTL_NOW=2026-10-30T10:10+08:00\n"
        (work / "cron.d" / desk).write_text(settings + mine, "utf-8")


def mount_places(work):
    """Where cron looks and what it starts, within this process's own mounts."""
    sbin = work / "sbin"
    sbin.mkdir()
    shutil.copy(CRON, sbin)
    (sbin / "sendmail").write_text(SENDMAIL.format(mails=work / "mails"))
    (sbin / "sendmail").chmod(0o755)
    (work / "crontab").touch()
    (work / "passwd").write_text(Path("/etc/passwd").read_text() +
                                 "desk:x:4711:4711::/:/bin/sh\n")
    (work / "shadow").write_text(Path("/etc/shadow").read_text() + "desk:*:19000:0:99999:7:::\n")
    (work / "group").write_text(Path("/etc/group").read_text() + "desk:x:4711:\n")
    for here, there in (("cron.d", "/etc/cron.d"), ("crontab", "/etc/crontab"),
                        ("spool", "/var/spool/cron"), ("run", "/run"), ("sbin", "/usr/sbin"),
                        ("passwd", "/etc/passwd"), ("shadow", "/etc/shadow"),
                        ("group", "/etc/group")):
        subprocess.run(["mount", "--bind", work / here, there], check=True)


def mails_of_a_minute(work):
    """By desk. All jobs of a minute begin at its first second, and are done long before its last."""
    subprocess.run(["chown", "-R", "4711:4711", *(work / name for name in
                                                  ("well", "quiet", "broken", "mails"))], check=True)
    cron = subprocess.Popen([CRON, "-f"], env={"PATH": "/usr/bin:/bin"},
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 130
        while not list((work / "mails").glob("*.eml")) and time.monotonic() < until:
            time.sleep(1)
        time.sleep(30)
    finally:
        cron.terminate()
        cron.wait()
    mails = {}
    for file in (work / "mails").glob("*.eml"):
        mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        mails.setdefault(mail["To"].split("@")[0], []).append(mail)
    return mails


def check(mails):
    faults = []

    def expect(true, what):
        if not true:
            faults.append(what)

    for desk, list_of_mails in mails.items():
        for mail in list_of_mails:
            text = mail.get_content()
            expect(mail.get_content_charset() == "utf-8", f"{desk}: not UTF-8: {mail['Subject']}")
            expect("\ufffd" not in text, f"{desk}: not readable: {text}")
    well = "\n".join(mail.get_content() for mail in mails.get("well", []))
    for words in ("逾期", "日报", "投诉", "reports: 14 of 14 papers", "已上报", "新增逾期 1 项"):
        expect(words in well, f"well: no mail has '{words}'")
    expect("exit" not in well, f"well: a job failed: {well}")
    quiet = [mail["Subject"] for mail in mails.get("quiet", [])]
    for job in ("report overdue", "escalate", "seal", "check"):
        expect(not any(job in subject for subject in quiet), f"quiet: mailed {job}: {quiet}")
    broken = mails.get("broken", [])
    jobs = len(re.findall(r"(?m)^[0-9*]", (EXAMPLES / "cron" / "deskctl").read_text("utf-8")))
    # That of 28 and 29 February is silent, but on the last day of a month, by the real clock.
    ends_month = (date.today() + timedelta(days=1)).day == 1
    jobs -= 0 if ends_month else 1
    expect(len(broken) == jobs, f"broken: {len(broken)} mails of {jobs}")
    for mail in broken:
        text = mail.get_content()
        expect("policy.toml:" in text, f"broken: does not say what: {text}")
        expect(re.search("(exit [0-9]+|failed)\n$", text), f"broken: does not say that: {text}")
    return faults


def main():
    deskctl = Path(sys.argv[1]).resolve()
    if not os.path.exists(CRON):
        print("cron_daemon: cron is not here")
        return 77
    if "--inside" not in sys.argv:
        become = [] if os.geteuid() == 0 else ["sudo", "-n"]
        # A process tree of its own too: jobs that still run end with it.
        return subprocess.run([*become, "unshare", "--mount", "--pid", "--fork", "--kill-child",
                               sys.executable, "-B", __file__, deskctl, "--inside"],
                              check=False).returncode
    with tempfile.TemporaryDirectory(prefix="deskctl-cron-") as folder:
        work = Path(folder)
        work.chmod(0o755)
        for name in ("bin", "cron.d", "spool/crontabs", "run", "mails"):
            (work / name).mkdir(parents=True)
        shutil.copy(deskctl, work / "bin" / "deskctl")
        shutil.copy(EXAMPLES / "month-end.sh", work / "bin")
        make_desks(deskctl, work)
        crontabs(work)
        mount_places(work)
        faults = check(mails_of_a_minute(work))
    for fault in faults:
        print(f"cron_daemon: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
