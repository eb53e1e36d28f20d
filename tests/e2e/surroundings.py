"""The same inputs give the same bytes, wherever and however the program is started."""

import os
import re
import subprocess

import support
from support import NOON

READERS = (
    ["list"], ["list", "--all", "-O", "json"], ["show", "1"], ["show", "1", "--history"],
    ["show", "1", "-O", "json"], ["report", "overdue"], ["report", "due", "--within", "8h"],
    ["report", "callbacks", "--full"], ["report", "month"], ["report", "month", "-O", "json"],
    ["calendar", "show", "2026-10"],
    ["calendar", "deadline", "--calendar", "office", "--start", "2026-09-30 10:00", "--within", "2wd"],
    ["help", "log-call"], ["show", "99"], ["lsit"],
)
WRITERS = (["note", "1", "备注", "-n"], ["note", "99", "备注"])


class Surroundings(support.TestCase):
    language = "zh-CN"

    def setUp(self):
        super().setUp()
        self.log("--contact", "王芳", "--phone", "13800001001", now="2026-10-03T09:00")
        self.ok("dispatch", "1", "--to", "eng/李强", "-q", now="2026-10-03T09:10")
        self.log("--severity", "major", category="complaint", place="全小区", text="电梯异响",
                 now="2026-10-03T09:30")
        self.ok("complete", "2", "已修", "-q", now="2026-10-03T11:00")

    def bytes_of(self, desk, cwd, env, prefix=(), commands=READERS + WRITERS):
        given = {"PATH": "/usr/bin:/bin", "DESKCTL_STAFF": "林悦", "DESKCTL_NOW": NOON, **env}
        out = []
        for command in commands:
            done = subprocess.run([*prefix, support.BINARY, *command, "-C", desk], cwd=cwd, env=given,
                                  stdin=subprocess.DEVNULL, capture_output=True, check=False)
            out.append((command, done.returncode, done.stdout, done.stderr))
        return out

    def test_locale_zone_folder_and_environment(self):
        expected = self.bytes_of(str(self.desk), "/", {})
        self.assertEqual([code for _, code, _, _ in expected], [0] * 13 + [3, 2, 0, 3],
                         [(command, code) for command, code, _, _ in expected])
        for env in ({"LC_ALL": "C"}, {"LC_ALL": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8"},
                    {"LANG": "en_US.UTF-8"}, {"LC_ALL": "de_DE.UTF-8"}, {"LC_ALL": "nonsense"},
                    {"TZ": "America/New_York"}, {"TZ": "nonsense"}, {"TZ": ":/etc/passwd"},
                    {"HOME": "/nowhere"}, {"HOME": str(self.folder)}, {"COLUMNS": "20"},
                    {"TERM": "dumb"}, {"NO_COLOR": "1"}, {"CLICOLOR_FORCE": "0", "TERM": "xterm"}):
            for cwd in ("/", str(self.folder), str(self.desk), str(self.desk / "ledger")):
                with self.subTest(cwd=cwd, **env):
                    self.assertEqual(self.bytes_of(str(self.desk), cwd, env), expected)

    def test_the_desk_is_found_the_same_in_every_way(self):
        def run(cwd, env, *more):
            done = support.run("list", "-O", "json", *more, cwd=cwd, env={"DESKCTL_NOW": NOON, **env})
            self.assertEqual(done.code, 0, done)
            return done.out
        expected = run("/", {}, "-C", str(self.desk))
        self.assertEqual(run("/", {}, f"--desk={self.desk}"), expected)
        self.assertEqual(run("/", {"DESKCTL_DESK": str(self.desk)}), expected)
        self.assertEqual(run(self.desk, {}), expected)
        self.assertEqual(run(self.desk / "ledger", {}), expected)
        self.assertEqual(run(self.folder, {}, "-C", "desk"), expected)
        # The option is stronger than the environment, the environment than the folder.
        self.assertEqual(run("/", {"DESKCTL_DESK": "/nowhere"}, "-C", str(self.desk)), expected)
        other = self.folder / "other"
        self.assertEqual(support.run("init", str(other)).code, 0)
        self.assertEqual(run(other, {"DESKCTL_DESK": str(self.desk)}), expected)
        self.assertNotEqual(run(other, {}), expected)

    def test_current_folder_deleted(self):
        gone = self.folder / "gone"
        script = f'cd "{gone}" && rmdir "{gone}" && exec "$@"'
        expected = self.bytes_of(str(self.desk), "/", {})
        got = []
        for command in READERS + WRITERS:
            gone.mkdir()
            done = subprocess.run(["bash", "-c", script, "bash", support.BINARY, *command, "-C",
                                   str(self.desk)],
                                  env=support.environment(DESKCTL_STAFF="林悦", DESKCTL_NOW=NOON),
                                  stdin=subprocess.DEVNULL, capture_output=True, check=False)
            got.append((command, done.returncode, done.stdout, done.stderr))
        self.assertEqual(got, expected)
        gone.mkdir()
        done = subprocess.run(["bash", "-c", script, "bash", support.BINARY, "log-call", "1-1-1", "灯",
                               "--category", "repair", "-O", "id", "-C", str(self.desk)],
                              env=support.environment(DESKCTL_STAFF="林悦", DESKCTL_NOW=NOON),
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stdout), (0, b"20261003-003\n"), done)
        # Without -C there is no folder to look upward from.
        gone.mkdir()
        done = subprocess.run(["bash", "-c", script, "bash", support.BINARY, "list"],
                              env=support.environment(), stdin=subprocess.DEVNULL,
                              capture_output=True, check=False)
        self.assertEqual(done.returncode, 66, done)

    def test_nothing_is_created_outside_the_desk(self):
        home = self.folder / "home"
        home.mkdir()
        for command in READERS:
            self.deskctl(*command, cwd=str(home), env={"HOME": str(home), "XDG_CONFIG_HOME": str(home)})
        self.deskctl("note", "1", "x", env={"HOME": str(home)}, cwd=str(home))
        self.assertEqual(list(home.rglob("*")), [])

    def test_readers_write_nothing(self):
        before = {path: path.stat().st_mtime_ns for path in self.desk.rglob("*")}
        for command in READERS:
            self.deskctl(*command)
        self.assertEqual({path: path.stat().st_mtime_ns for path in self.desk.rglob("*")}, before)

    def test_read_only_folder(self):
        """Readers do; a writer says what it may not do, and writes nothing."""
        if os.geteuid() == 0:
            # Root may write anywhere: take that right away from the program for this test.
            prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
            self.folder.chmod(0o755)
        else:
            prefix = []
        for path in self.desk.rglob("*"):
            path.chmod(0o555 if path.is_dir() else 0o444)
        self.desk.chmod(0o555)
        self.assertEqual(self.bytes_of(str(self.desk), "/", {}, prefix, READERS),
                         self.bytes_of(str(self.desk), "/", {}, (), READERS))
        before = support.tree(self.desk)
        done = subprocess.run([*prefix, support.BINARY, "log-call", "1-1-1", "灯", "--category", "repair",
                               "-C", str(self.desk)], cwd="/",
                              env=support.environment(DESKCTL_STAFF="林悦", DESKCTL_NOW=NOON),
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stdout), (77, b""), done)
        self.assertIn(str(self.desk), done.stderr.decode())
        self.assertEqual(support.tree(self.desk), before)

    def test_a_new_month_takes_the_group_of_its_folder(self):
        for mode, expected in ((0o770, 0o660), (0o750, 0o640), (0o700, 0o600), (0o1777, 0o660)):
            (self.desk / "ledger").chmod(mode)
            month = f"2026-0{1 + (mode >> 3) % 8 % 9}"
            path = self.journal(month)
            path.unlink(missing_ok=True)
            for umask in (0o077, 0o000):
                path.unlink(missing_ok=True)
                self.ok("log-call", "1-1-1", "x", "--category", "repair", "-q",
                        now=f"{month}-05T12:00", umask=umask)
                self.assertEqual(path.stat().st_mode & 0o777, expected, oct(mode))

    def test_another_machine_does_not_write(self):
        """A folder copied to another machine would give out the same numbers twice."""
        name = next(item["value"] for item in self.ok("where", "-O", "json").json["items"]
                    if item["setting"] == "machine")
        if name is None:
            self.skipTest("this machine has no name")
        config = self.desk / "desk.toml"
        text = re.sub(r"(?m)^#? ?machine = .*$", "", config.read_text(encoding="utf-8"))
        config.write_text(text + f'machine = "{name}"\n', encoding="utf-8")
        self.ok("note", "1", "x", "-q")
        config.write_text(text + 'machine = "0123456789abcdef"\n', encoding="utf-8")
        before = support.tree(self.desk)
        for command in (["note", "1", "x"], ["seal"], ["log-call", "1-1-1", "x", "--category", "other"]):
            done = self.deskctl(*command)
            self.assertEqual(done.code, 77, done)
            self.assertIn(name, done.err)
        self.assertEqual(support.tree(self.desk), before)
        self.ok("list")
        config.write_text(text + f'machines = {{ N = "{name}", S = "0123456789abcdef" }}\n',
                          encoding="utf-8")
        self.assertTrue(self.ok("log-call", "1-1-1", "x", "--category", "other", "-O", "id").out
                        .startswith("N"))


if __name__ == "__main__":
    support.main()
