"""Many hands at once, and bytes that stay: what is recorded is there once, and is never changed."""

import fcntl
import hashlib
import os
import random
import subprocess

import support
from support import NOON

ENTRIES = 40


class Writers(support.TestCase):
    def start(self, *command):
        return subprocess.Popen(
            [support.BINARY, *command], cwd="/", stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            # The patience has nothing to do with what is tested: a busy machine may need it.
            env=support.environment(DESKCTL_DESK=str(self.desk), DESKCTL_STAFF="林悦", DESKCTL_NOW=NOON))

    def finish(self, started):
        """The exit codes and outputs, in the order in which they were started."""
        ended = []
        for process in started:
            out, err = process.communicate(timeout=120)
            ended.append((process.returncode, out.decode(), err.decode()))
        return ended

    def test_calls_at_once(self):
        """As many records and ids as calls, each equal to what its caller was told."""
        started = [self.start("log-call", f"1-1-{n}", f"第 {n} 个来电", "--category", "repair",
                              "--lock-timeout", "2min", "-O", "id") for n in range(1, ENTRIES + 1)]
        ended = self.finish(started)
        for ending in ended:
            self.assertEqual(ending[0], 0, ending)
        told = [out.strip() for _, out, _ in ended]
        self.assertEqual(sorted(told), [f"20261003-{n:03}" for n in range(1, ENTRIES + 1)])
        self.assertEqual(len(self.lines()), 1 + ENTRIES)
        items = {item["id"]: item for item in self.ok("list", "-O", "json").json["items"]}
        for n, request in enumerate(told, 1):
            self.assertEqual(items[request]["location"], f"1-1-{n}")
            self.assertEqual(items[request]["text"], f"第 {n} 个来电")

    def test_mixed_writers(self):
        """Of those that the state allows only once, one gets through; the rest are told why not."""
        for n in range(1, 5):
            self.log(place=f"1-1-{n}")
        kinds = [["note", "1", "在家"], ["dispatch", "2", "--to", "eng"], ["complete", "3"],
                 ["log-call", "9-9-9", "灯不亮", "--category", "consult", "--answered", "已答"]]
        self.ok("dispatch", "3", "--to", "eng", "-q")
        before = self.journal().read_bytes()
        started = [self.start(*kinds[n % 4], "--lock-timeout", "2min", "-O", "id")
                   for n in range(ENTRIES)]
        ended = self.finish(started)
        codes = {name: [ended[n][0] for n in range(ENTRIES) if n % 4 == kind]
                 for kind, name in enumerate(("note", "dispatch", "complete", "log-call"))}
        each = ENTRIES // 4
        self.assertEqual(codes["note"], [0] * each)
        self.assertEqual(codes["log-call"], [0] * each)
        self.assertEqual(sorted(codes["dispatch"]), [0] + [3] * (each - 1))
        self.assertEqual(sorted(codes["complete"]), [0] + [3] * (each - 1))
        after = self.journal().read_bytes()
        self.assertTrue(after.startswith(before))
        told = [ended[n][1].strip() for n in range(ENTRIES) if n % 4 == 3]
        self.assertEqual(sorted(told), [f"20261003-{n:03}" for n in range(5, 5 + each)])
        # A note each, one dispatch, one completion, two lines for each answered enquiry.
        self.assertEqual(len(after.splitlines()) - len(before.splitlines()), each + 1 + 1 + 2 * each)
        self.assertEqual(self.ok("list", "completed", "-O", "id").out.split(),
                         ["20261003-003"] + sorted(told))

    def test_readers_beside_writers(self):
        """A reader sees a prefix of what was recorded, and never a damaged file."""
        started = []
        for n in range(ENTRIES):
            started.append(self.start("log-call", "1-1-1", "水管漏水", "--category", "repair",
                                      "--dispatch", "eng", "--lock-timeout", "2min", "-O", "id"))
            started.append(self.start("list", "-O", "id"))
        ended = self.finish(started)
        for n, (code, out, err) in enumerate(ended):
            self.assertEqual(code, 0, err)
            if n % 2 == 1:
                ids = out.split()
                self.assertEqual(ids, [f"20261003-{i:03}" for i in range(1, len(ids) + 1)])


class Lock(support.TestCase):
    def test_held(self):
        """Says who holds it; readers do not care."""
        self.log()
        with open(self.desk / ".lock", "r+", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            lock.write(f"{os.getpid()} {os.geteuid()} 0 note".ljust(79) + "\n")
            lock.flush()
            done = self.refused(75, "note", "1", "x", "--lock-timeout", "0s",
                                says=[str(os.getpid()), "note", str(self.desk)])
            self.assertIn("hint: ", done.err)
            self.ok("list")
        self.ok("note", "1", "x", "--lock-timeout", "0s")

    def test_left_by_one_who_died(self):
        self.log()
        (self.desk / ".lock").write_text("999999999 0 0 note".ljust(79) + "\n")
        self.ok("note", "1", "x", "--lock-timeout", "0s")

    def test_patience(self):
        self.log()
        for typed in ("soon", "-1s", "2d", ""):
            self.refused(2, "note", "1", "x", f"--lock-timeout={typed}")


class Bytes(support.TestCase):
    def test_bytes_stay(self):
        """Whatever is run, what stood in a journal still stands there."""
        choose = random.Random(20261003)
        prefixes = {}
        wrote = 0
        days = [f"2026-{month:02}-{day:02}" for month in (9, 10) for day in (1, 15, 28)]
        commands = [
            ["accept"], ["arrive"], ["complete", "已处理"], ["complete"], ["inform", "已告知"],
            ["visit"], ["promise", "--reply", "+2h"], ["promise", "--deadline", "+2h"],
            ["callback", "--grade", "A"], ["callback", "--grade", "C"], ["callback", "--missed"],
            ["escalate", "--to", "gm", "--reason", "久拖不决"],
            ["escalate", "--severity", "major", "--reason", "处理不当"],
            ["close"], ["close", "--outcome", "waived", "--reason", "业主要求"],
            ["close", "--outcome", "unresolvable", "--role", "gm"], ["note", "备注,\"引号\"\n第二行"],
            ["dispatch", "--to", "eng"], ["dispatch", "--to", "env/李强"], ["dispatch", "--to", "engg"],
            ["show"], ["show", "--history"],
        ]
        readers = [["list", "--all"], ["report", "overdue"], ["report", "due"], ["report", "callbacks"],
                   ["report", "month"], ["where"], ["calendar", "show"], ["help"], ["lsit"]]
        categories = ["repair", "aftersales", "complaint", "consult", "help", "service", "suggestion",
                      "praise", "other"]
        ids = []
        for step in range(400):
            now = f"{days[step * len(days) // 400]}T{8 + step % 10:02}:{choose.randrange(60):02}"
            kind = choose.randrange(10)
            if kind < 3 or not ids:
                command = ["log-call", "3-2-1201", choose.choice(["漏水", "a,b", "x\ny", "“引”\"号\""]),
                           "--category", choose.choice(categories), "-O", "id"]
                if choose.randrange(3) == 0:
                    command += ["--dispatch", "eng"]
                if choose.randrange(8) == 0:
                    command += ["--answered"]
            elif kind < 9:
                verb, *rest = choose.choice(commands)
                command = [verb, choose.choice(ids[-12:]), *rest]
                if choose.randrange(6) == 0:
                    command.append("--dry-run")
            else:
                command = choose.choice(readers)
            done = self.deskctl(*command, now=now)
            self.assertIn(done.code, (0, 2, 3), done)
            if command[0] == "log-call" and done.code == 0:
                ids.append(done.out.strip())
            for path in sorted((self.desk / "ledger").rglob("*.csv")):
                content = path.read_bytes()
                size, digest = prefixes.get(path, (0, hashlib.sha256(b"").hexdigest()))
                self.assertEqual(hashlib.sha256(content[:size]).hexdigest(), digest,
                                 f"{path.name} was changed by {done}")
                self.assertTrue(content.endswith(b"\n"), done)
                wrote += len(content) > size
                prefixes[path] = (len(content), hashlib.sha256(content).hexdigest())
        self.assertEqual(sorted(path.name for path in prefixes), ["2026-09.csv", "2026-10.csv"])
        self.assertGreater(wrote, 150)
        self.assertEqual(len(ids), len(set(ids)))


if __name__ == "__main__":
    support.main()
