"""Forty writers at once, of every command, every fourth killed at some moment: what was acknowledged
is there once, under the number that was told, and no state is passed that forbids it. A reader beside
them sees all that was acknowledged before it began. On one desk somebody deletes the lock file, again
and again."""

import json
import random
import subprocess
import threading
import time

import support
from support import OTHER, Desk, Done, verify

WRITERS = 40
ENOUGH = 20_500  # acknowledged writes of a full run
PER_DESK = 2_400
PER_MONTH = 400
DAY_SIZE = 15
LATER = "2027-01-01T12:00"

REASON = ("--reason", "业主要求")
# What may follow on a request, the events it writes, and how often it is tried.
FOLLOWING = (
    (("dispatch", "--to", "eng"), "dispatched", 4), (("dispatch", "--to", "env/李强"), "dispatched", 2),
    (("accept",), "accepted", 3), (("arrive",), "arrived", 2), (("quote", "--amount", "120"), "quoted", 1),
    (("approve",), "approved", 1), (("decline", *REASON), "declined", 1), (("hold", *REASON), "held", 2),
    (("resume",), "resumed", 2), (("complete", "已修"), "completed", 4), (("inform",), "informed", 1),
    (("visit",), "visited", 1), (("promise", "--reply", "+2h"), "promised", 1),
    (("callback", "--grade", "A"), "called-back", 2), (("callback", "--missed"), "call-missed", 1),
    (("escalate", "--to", "gm", *REASON), "escalated", 1), (("reopen", *REASON), "reopened", 1),
    (("close", "--outcome", "waived", *REASON), "closed", 2), (("note", "在家,\"请\"先来电"), "noted", 3),
    (("urge",), "urged", 2), (("amend", "--phone", "13800001001", *REASON), "amended", 1),
    (("void", *REASON), "voided", 1),
)
CALLS = (
    (("--category", "repair"), ("logged",), 4),
    (("--category", "repair", "--urgent", "--dispatch", "eng"), ("logged", "dispatched"), 3),
    (("--category", "consult", "--answered", "已答复"), ("logged", "completed"), 2),
    (("--category", "complaint", "--contact", "王芳", "--phone", "13800001002"), ("logged",), 2),
)


class Crowd:
    """What the writers of one desk share."""

    def __init__(self, desk, tally, most, kills, vandal):
        self.desk = desk
        self.tally = tally
        self.most = most
        self.kills = kills
        self.vandal = vandal
        self.lock = threading.Lock()
        self.begun = 0
        self.requests = []
        self.complaints = []
        self.dones = []
        self.usual = 0.05  # seconds that a command takes here, with waiting for the others

    def take_turn(self):
        with self.lock:
            self.begun += 1
            return self.begun if self.begun <= self.most else None

    def moment(self, turn):
        month, rest = divmod(turn, PER_MONTH)
        return f"{2024 + month // 12}-{1 + month % 12:02}-{1 + rest // DAY_SIZE:02}T12:00"

    def start(self, command, kinds, who, now, choose):
        """Runs a command, or lets it run for a while and kills it."""
        line = (*command, "--lock-timeout", "2min", "-O", "id")
        process = subprocess.Popen([self.desk.binary, *line], cwd="/", stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env=self.desk.environment(who, now))
        patience = support.PATIENCE * 2
        dies = self.kills and choose.randrange(4) == 0
        began = time.monotonic()
        hung = False
        try:
            out, err = process.communicate(timeout=choose.uniform(0, self.usual) if dies else patience)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            hung = not dies
        if not dies:
            self.usual += (time.monotonic() - began - self.usual) / 20
        done = Done(who, kinds, process.returncode, out.decode(), err.decode(), line, hung)
        self.tally.count("kills", done.code == -9)
        # Who finds that another got in, because the lock was gone, writes nothing and says so.
        if done.code not in (0, 3, -9) and not (self.vandal and done.code == 74):
            self.tally.violation(OTHER, f"writers: {done}: {err.decode().strip()[:300]}")
        return done

    def keep(self, done):
        with self.lock:
            self.dones.append(done)
            if done.told:
                self.tally.count("acknowledged")
                if done.command[0] == "log-call":
                    self.requests.append(done.out.strip())
                    if "complaint" in done.command:
                        self.complaints.append(done.out.strip())

    def call(self, who, now, choose):
        more, kinds, _ = choose.choices(CALLS, [weight for *_, weight in CALLS])[0]
        command = ("log-call", "3-2-1201", "水管漏水", *more)
        if "complaint" in more and self.complaints and choose.randrange(2):
            command += ("--same-as", self.complaints[-1])
        if choose.randrange(6):
            self.keep(self.start(command, kinds, who, now, choose))
            return
        # Tried again with its key, whatever became of it: the two write once.
        command += ("--key", who)
        first = self.start(command, kinds, who, now, choose)
        second = self.start(command, kinds, who, now, choose)
        if first.told and second.told and first.out != second.out:
            self.tally.violation(support.TWICE, f"writers: one key gave {first} and {second}")
        self.keep(second if second.told else first)

    def follow(self, request, who, now, choose):
        command, kind, _ = choose.choices(FOLLOWING, [weight for *_, weight in FOLLOWING])[0]
        self.keep(self.start((command[0], request, *command[1:]), (kind,), who, now, choose))
        if kind == "noted" and choose.randrange(4) == 0:
            self.keep(self.start(("undo",), ("amended",), who, now, choose))

    def write(self, seed):
        choose = random.Random(seed)
        while (turn := self.take_turn()) is not None:
            who = Desk.new_name()
            with self.lock:
                near = self.requests[-30:]
            if not near or choose.randrange(5) < 2:
                self.call(who, self.moment(turn), choose)
            else:
                self.follow(choose.choice(near), who, self.moment(turn), choose)

    def read(self):
        while self.begun < self.most:
            with self.lock:
                told = set(self.requests)
            done = self.desk.run(["list", "--all", "-O", "id"], now=LATER)
            if done.code != 0 or not told <= set(done.out.split()):
                missing = sorted(told - set(done.out.split()))[:5]
                self.tally.violation(support.LOST, f"writers: a reader (exit {done.code}) misses {missing}:"
                                                   f" {done.err.strip()[:300]}")

    def delete_the_lock(self):
        while self.vandal and self.begun < self.most:
            (self.desk.path / ".lock").unlink(missing_ok=True)
            time.sleep(0.02)


def check_desk(crowd, where):
    logged = verify(crowd.desk, crowd.dones, crowd.tally, where, torn_is_fine=True)
    support.check_reader(crowd.desk, crowd.tally, where, logged)
    done = crowd.desk.run(["check", "-O", "json"], now=LATER)
    wrong = [item for item in json.loads(done.out)["findings"] if item["severity"] == "error"]
    if wrong:
        crowd.tally.violation(OTHER, f"{where}: check: {len(wrong)} errors, as {wrong[0]}")


def run_desk(context, tally, number, most, kills=False, vandal=False):
    desk = Desk.make(context.binary, context.folder / f"desk{number}", "N" if number % 2 else "")
    crowd = Crowd(desk, tally, most, kills, vandal)
    threads = [threading.Thread(target=crowd.write, args=(f"{number}-{writer}",))
               for writer in range(WRITERS)]
    threads += [threading.Thread(target=crowd.read), threading.Thread(target=crowd.delete_the_lock)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    check_desk(crowd, f"writers: desk {number}")
    desk.remove()


def run(context, tally):
    each = 200 if context.quick else 300
    run_desk(context, tally, 0, each)
    run_desk(context, tally, 1, each, vandal=True)
    if context.quick:
        run_desk(context, tally, 2, each, kills=True)
        return
    number = 2
    before = tally.counts["acknowledged"]
    while tally.counts["acknowledged"] - before < ENOUGH:
        run_desk(context, tally, number, PER_DESK, kills=True)
        number += 1


if __name__ == "__main__":
    support.main_of("writers")
