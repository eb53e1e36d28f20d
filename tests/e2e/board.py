"""The board in a real terminal: tmux types, resizes, stops and reads the screen.

Each step waits for what it brings about to stand on the screen, and no longer.
"""

import os
import shlex
import signal
from pathlib import Path

import support
from terminal import Terminal

def full_width(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


class BoardTerminal(Terminal):
    def start(self, *more):
        self.shell(" ".join(map(shlex.quote, [support.BINARY, "board", *more])))
        self.expect("待办 1 项")

    def board(self):
        """The number of its process, the shell's only child."""
        shell = self.tmux("display", "-p", "#{pane_pid}").strip()
        return int(Path(f"/proc/{shell}/task/{shell}/children").read_text())


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
        at = BoardTerminal(self, columns, lines)
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
        at = BoardTerminal(self, 80, 24)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            at.start()
            os.kill(at.board(), number)
            at.ended(128 + number)

    def test_no_screen_for_it(self):
        """A pipe, and terminals that cannot place text: refused, with what to type instead."""
        self.refused(2, "board", "--lang", "en", says="deskctl next")
        at = BoardTerminal(self, 80, 24)
        for term in ("dumb", "no-such-terminal", ""):
            at.shell(f"clear; TERM={term} {shlex.quote(support.BINARY)} board")
            at.expect("deskctl next")
            at.ended(2)


if __name__ == "__main__":
    support.main()
