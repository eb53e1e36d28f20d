"""The board in a real terminal: tmux types, resizes, stops and reads the screen.

Each step waits for what it brings about to stand on the screen, and no longer.
"""

import os
import shlex
import signal
import subprocess
import time
from pathlib import Path

import support

PATIENCE = 20  # seconds; a step takes milliseconds
PROMPT = "ready>"


def full_width(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


class Terminal:
    """A shell in a tmux of its own, on the desk of a test."""

    def __init__(self, test, columns, lines):
        self.test = test
        self.asked = 0
        self.socket = str(test.folder / "tmux")
        (test.folder / "conf").write_text("set -g status off\nset -g default-terminal screen-256color\nset -g escape-time 0\n")
        self.env = support.environment(
            DESKCTL_DESK=str(test.desk), DESKCTL_STAFF="林悦", DESKCTL_LANG="zh-CN", LC_ALL="C.UTF-8",
            TERM="xterm-256color", HOME=str(test.folder), HISTFILE="/dev/null")
        test.addCleanup(self.tmux, "kill-server")
        # The shell's own editing would draw its prompt anew in another window.
        self.tmux("-f", str(test.folder / "conf"), "new-session", "-d", "-x", str(columns), "-y", str(lines),
                  f"exec env PS1='{PROMPT}' bash --norc --noprofile --noediting")
        self.expect(PROMPT)

    def tmux(self, *command):
        return subprocess.run(["tmux", "-u", "-S", self.socket, *command], env=self.env, capture_output=True,
                              timeout=PATIENCE, check=False).stdout.decode()

    def screen(self):
        return self.tmux("capture-pane", "-p")

    def until(self, what, holds):
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end:
                self.test.fail(f"never came: {what}\n{self.screen()}")
            time.sleep(0.01)

    def expect(self, text):
        self.until(text, lambda: text in self.screen())

    def gone(self, text):
        self.until(f"anything but {text}", lambda: text not in self.screen())

    def keys(self, *names):
        self.tmux("send-keys", *names)

    def type(self, text):
        self.tmux("send-keys", "-l", text)

    def resize(self, columns, lines):
        self.tmux("resize-window", "-x", str(columns), "-y", str(lines))

    def shell(self, line):
        self.type(line)
        self.keys("Enter")

    def start(self, *more):
        self.shell(" ".join(map(shlex.quote, [support.BINARY, "board", *more])))
        self.expect("待办 1 项")

    def board(self):
        """The number of its process, the shell's only child."""
        shell = self.tmux("display", "-p", "#{pane_pid}").strip()
        return int(Path(f"/proc/{shell}/task/{shell}/children").read_text())

    def ended(self, code):
        """The shell has its terminal back as it was, and learns that exit code."""
        self.until("the shell's own screen",
                   lambda: self.tmux("display", "-p", "#{alternate_on} #{cursor_flag} #{keypad_flag}").strip() == "0 1 0")
        self.asked += 1
        modes = " ".join(f"-e {mode}" for mode in ("icanon", "echo", "isig", "icrnl", "opost", "onlcr"))
        self.shell(f"echo {self.asked}=$?,$(stty -a | tr ' ' '\\n' | grep -cx {modes})")
        self.expect(f"{self.asked}={code},6")


class Board(support.TestCase):
    language = "zh-CN"

    def setUp(self):
        super().setUp()
        self.id = self.now("log-call", "4-2-301", "厨房水管爆裂", "--category", "repair", "--urgent", "-O", "id").out.strip()
        self.now("dispatch", self.id, "--to", "eng/赵强")
        self.now("accept", self.id)

    def now(self, *command):
        return self.ok(*command, now=None)

    @staticmethod
    def fills(screen, lines):
        shown = screen.rstrip("\n").split("\n")
        return len(shown) == lines and shown[-1].startswith("? 帮助")

    def clerk(self, columns, lines, form):
        """What a clerk does, with every key in that form."""
        at = Terminal(self, columns, lines)
        at.start()
        self.assertIn(f">1急 {self.id}", at.screen())
        # Another process logs.
        self.now("log-call", "4-2-302", "走廊灯不亮", "--category", "repair")
        at.expect("待办 2 项")
        at.expect("走廊灯不亮")
        # A paste is no key, or the q in it would end the board.
        at.tmux("set-buffer", "q")
        at.tmux("paste-buffer", "-p")
        at.type(form("1c"))
        at.expect("处理结果")
        at.type("更换角角")
        at.expect("更换角角")
        at.keys("BSpace")
        at.type("阀")
        at.expect("更换角阀")
        at.keys("Enter")
        at.expect("已记录")
        shown = self.now("show", self.id, "-O", "json").json["request"]
        self.assertEqual((shown["status"], shown["events"][-1]["text"]), ("completed", "更换角阀"))
        # Other sizes: the keys stand on the window's last line.
        at.resize(columns - 20, lines - 6)
        at.until("the smaller board", lambda: self.fills(at.screen(), lines - 6))
        at.resize(20, 5)
        at.expect("窗口太小")
        at.resize(columns, lines)
        at.expect("走廊灯不亮")
        # Stopped, and on again.
        at.keys("C-z")
        at.expect("Stopped")
        at.ended(128 + signal.SIGTSTP)
        at.shell("fg >/dev/null")
        at.expect("走廊灯不亮")
        at.type(form("?"))
        at.expect("看板按键")
        at.keys("Escape")
        at.gone("看板按键")
        at.type(form("q"))
        at.ended(0)

    def test_small_screen(self):
        self.clerk(80, 24, lambda text: text)

    def test_large_screen_with_an_input_method_left_on(self):
        self.clerk(160, 50, full_width)

    def test_signals(self):
        """The terminal is as it was, and the shell learns what ended the board."""
        at = Terminal(self, 80, 24)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            at.start()
            os.kill(at.board(), number)
            at.ended(128 + number)

    def test_no_screen_for_it(self):
        """A pipe, and terminals that cannot place text: refused, with what to type instead."""
        self.refused(2, "board", "--lang", "en", says="deskctl next")
        at = Terminal(self, 80, 24)
        for term in ("dumb", "no-such-terminal", ""):
            at.shell(f"clear; TERM={term} {shlex.quote(support.BINARY)} board")
            at.expect("deskctl next")
            at.ended(2)


if __name__ == "__main__":
    support.main()
