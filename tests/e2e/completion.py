"""Tab, pressed in the real shells: bash and zsh on a terminal, fish by its own `complete -C`.

A line is typed up to its Tab, then a key that hands the edited line over through a pipe: nothing
waits for a time to pass. Exits 77 when a shell is missing.
"""

import os
import pty
import re
import select
import shutil
import subprocess
import sys

import support

SHELLS = ("bash", "zsh", "fish")
PATIENCE = 60  # seconds until a shell that does not answer fails the test

BASH = r"""
PS1='> '
bind 'set enable-bracketed-paste off' 'set page-completions off' 'set completion-query-items 0'
source <(deskctl completion bash)
hand_over() { printf '%s\n' "$READLINE_LINE" >"$HANDED_OVER"; READLINE_LINE=; READLINE_POINT=0; }
bind -x '"\C-o": hand_over'
"""
ZSH = r"""
PS1='> '
fpath=($SCRIPTS $fpath)
autoload -Uz compinit && compinit -D -u
hand_over() { print -r -- "$BUFFER" >$HANDED_OVER; BUFFER=; }
zle -N hand_over && bindkey '^O' hand_over
LISTMAX=10000
"""


class Terminal:
    """A shell on a terminal of its own."""

    def __init__(self, command, folder, environment, pipe):
        self.pipe = os.open(pipe, os.O_RDWR)
        self.shown = b""
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)

    def press(self, keys):
        """The line as it stands after these keys, and what was shown meanwhile."""
        self.shown = b""
        os.write(self.master, keys.encode() + b"\x0f")
        line = b""
        while not line.endswith(b"\n"):
            ready, _, _ = select.select([self.master, self.pipe], [], [], PATIENCE)
            if not ready:
                raise AssertionError(f"no answer to {keys!r}: {self.shown.decode()!r}")
            if self.master in ready:
                self.shown += os.read(self.master, 65536)
            if self.pipe in ready:
                line += os.read(self.pipe, 65536)
        return line.decode().rstrip("\n")

    def close(self):
        os.close(self.master)  # hangs up
        os.close(self.pipe)
        os.waitpid(self.pid, 0)


class Completion(support.TestCase):
    language = "zh-CN"

    def setUp(self):
        super().setUp()
        self.log("--contact", "王芳", "--phone", "13800001001", now="2026-10-03T09:00")
        self.log(now="2026-10-03T09:01", place="东区 (A)", text="路灯不亮\u200b $(touch x)")
        (self.folder / "bin").mkdir()
        for name in ("deskctl", "dk"):
            (self.folder / "bin" / name).symlink_to(support.BINARY)
        self.scripts = self.folder / "scripts"
        self.scripts.mkdir()
        (self.scripts / "_deskctl").write_text(self.ok("completion", "zsh").out)
        self.environment = {
            "PATH": f"{self.folder / 'bin'}:/usr/bin:/bin", "HOME": str(self.folder), "TERM": "xterm",
            "LC_ALL": "C.UTF-8", "COLUMNS": "120", "DESKCTL_DESK": str(self.desk),
            "DESKCTL_NOW": support.NOON, "DESKCTL_STAFF": "林悦", "SCRIPTS": str(self.scripts),
            "HANDED_OVER": str(self.folder / "pipe"), "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "")}
        self.before = support.tree(self.desk)

    def tearDown(self):
        self.assertEqual(support.tree(self.desk), self.before)
        self.assertFalse((self.folder / "x").exists())

    def terminal(self, shell):
        os.mkfifo(self.environment["HANDED_OVER"])
        start = self.folder / "start"
        start.write_text(BASH if shell == "bash" else ZSH)
        self.environment["ZDOTDIR"] = str(self.folder)
        start.rename(self.folder / (".zshrc" if shell == "zsh" else ".bashrc"))
        command = (["bash", "--noprofile", "--rcfile", str(self.folder / ".bashrc"), "-i"]
                   if shell == "bash" else ["zsh", "--no-globalrcs", "-i"])
        terminal = Terminal(command, self.folder, self.environment, self.environment["HANDED_OVER"])
        self.addCleanup(terminal.close)
        return terminal

    # A line as typed, and how it stands there after Tab; in both shells.
    LINES = (
        ("deskctl disp\t", "deskctl dispatch "),
        ("deskctl report st\t", "deskctl report st"),
        ("deskctl report over\t", "deskctl report overdue "),
        ("deskctl log-call 3-\t", "deskctl log-call 3-2-1201 "),
        ("deskctl log-call 东\t", "deskctl log-call 东区\\ \\(A\\) "),
        ("deskctl log-call --category rep\t", "deskctl log-call --category repair "),
        ("deskctl log-call --category=rep\t", "deskctl log-call --category=repair "),
        ("deskctl list pho\t", "deskctl list phone:"),
        ("deskctl list phone:138\t", "deskctl list phone:13800001001 "),
        ("deskctl list contact:王\t", "deskctl list contact:王芳 "),
        ("deskctl dispatch 1 --to con\t", "deskctl dispatch 1 --to contractor "),
        ("deskctl check --only callback-owed,not\t",
         "deskctl check --only callback-owed,not-closed "),
        ("deskctl --desk des\t", "deskctl --desk desk/"),
        ("deskctl list -o=x; deskctl where --qui\t", "deskctl list -o=x; deskctl where --quiet "),
        ("dk disp\t", "dk dispatch "),
    )

    def press_all(self, terminal):
        for keys, line in self.LINES:
            with self.subTest(keys=keys):
                self.assertEqual(terminal.press(keys), line)

    def test_bash(self):
        terminal = self.terminal("bash")
        self.press_all(terminal)
        for keys, line in (("deskctl log-call '东\t", "deskctl log-call '东区 (A)' "),
                           ("deskctl log-call \"东\t", "deskctl log-call \"东区 (A)\" ")):
            self.assertEqual(terminal.press(keys), line)
        # The list, with the descriptions, inserts nothing.
        self.assertEqual(terminal.press("deskctl show \t\t"), "deskctl show ")
        shown = terminal.shown.decode()
        self.assertIn("1  (3-2-1201 水管漏水)", shown)
        self.assertIn("2  (东区 (A) 路灯不亮", shown)

    def test_zsh(self):
        terminal = self.terminal("zsh")
        self.press_all(terminal)
        self.assertEqual(terminal.press("deskctl log-call '东\t"), "deskctl log-call '东区 (A)' ")
        self.assertEqual(terminal.press("deskctl show \t"), "deskctl show ")
        shown = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", terminal.shown.decode())
        self.assertRegex(shown, r"1 +-- 3-2-1201 水管漏水")
        self.assertRegex(shown, r"2 +-- 东区 \(A\) 路灯不亮")

    def test_fish(self):
        lines = ("deskctl disp", "dk disp", "deskctl show ", "deskctl log-call 东", "deskctl log-call '东",
                 "deskctl log-call --category=rep", "deskctl list pho", "deskctl list contact:王",
                 "deskctl --desk des", "deskctl --desk=des", "deskctl where --qui")
        script = "deskctl completion fish | source\n" + "".join(
            f"complete -C {line.join(chr(34) * 2)}; echo .\n" for line in lines)
        done = subprocess.run(["fish", "--no-config", "-c", script], cwd=self.folder,
                              env=self.environment, capture_output=True, timeout=PATIENCE,
                              check=False)
        self.assertEqual(done.stderr.decode(), "")
        answers = dict(zip(lines, done.stdout.decode().split(".\n")))
        self.assertEqual(answers["dk disp"], answers["deskctl disp"])
        self.assertEqual(answers["deskctl disp"], "dispatch\t派单给班组，或改派。\n")
        self.assertEqual(answers["deskctl show "].split("\n")[1], "1\t3-2-1201 水管漏水")
        self.assertTrue(answers["deskctl log-call 东"].startswith("东区 (A)\t路灯不亮"))
        self.assertTrue(answers["deskctl log-call '东"].startswith("东区 (A)\t路灯不亮"))
        self.assertEqual(answers["deskctl log-call --category=rep"], "--category=repair\t报修\n")
        self.assertEqual(answers["deskctl list pho"], "phone:\n")
        self.assertEqual(answers["deskctl list contact:王"], "contact:王芳\t3-2-1201\n")
        self.assertEqual(answers["deskctl --desk des"], "desk/\n")
        self.assertEqual(answers["deskctl --desk=des"], "--desk=desk/\n")
        self.assertEqual(answers["deskctl where --qui"], "--quiet\t成功时不输出\n")

    def test_scripts_are_sound(self):
        for shell in SHELLS:
            done = subprocess.run([shell, "-n"], input=self.ok("completion", shell).out.encode(),
                                  cwd=self.folder, capture_output=True, timeout=PATIENCE,
                                  check=False)
            self.assertEqual((done.returncode, done.stderr), (0, b""), shell)


if __name__ == "__main__":
    missing = [shell for shell in SHELLS if shutil.which(shell) is None]
    if missing:
        print("completion: not installed:", *missing)
        sys.exit(77)
    support.main()
