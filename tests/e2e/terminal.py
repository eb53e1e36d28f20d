"""A real terminal for tests: a shell in tmux, to which keys are sent and whose screen is read.

Each step waits for what it brings about to stand on the screen, and no longer.
"""

import subprocess
import time

import support

PATIENCE = 20  # seconds; a step takes milliseconds
PROMPT = "ready>"


class Terminal:
    """A shell in a tmux of its own, on the desk of a test."""

    def __init__(self, test, columns, lines, prompt=PROMPT, **more):
        self.test = test
        self.asked = 0
        self.socket = str(test.folder / "tmux")
        (test.folder / "conf").write_text("set -g status off\nset -g default-terminal screen-256color\nset -g escape-time 0\n")
        self.env = support.environment(
            DESKCTL_DESK=str(test.desk), DESKCTL_STAFF="林悦", DESKCTL_LANG="zh-CN", LC_ALL="C.UTF-8",
            TERM="xterm-256color", HOME=str(test.folder), HISTFILE="/dev/null", **more)
        test.addCleanup(self.tmux, "kill-server")
        # The shell's own editing would draw its prompt anew in another window.
        self.tmux("-f", str(test.folder / "conf"), "new-session", "-d", "-x", str(columns), "-y", str(lines),
                  f"exec env PS1='{prompt}' bash --norc --noprofile --noediting")
        self.expect(PROMPT if prompt == PROMPT else "[1:0]")

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

    def ended(self, code):
        """The shell has its terminal back as it was, and learns that exit code."""
        self.until("the shell's own screen",
                   lambda: self.tmux("display", "-p", "#{alternate_on} #{cursor_flag} #{keypad_flag}").strip() == "0 1 0")
        self.asked += 1
        modes = " ".join(f"-e {mode}" for mode in ("icanon", "echo", "isig", "icrnl", "opost", "onlcr"))
        self.shell(f"echo {self.asked}=$?,$(stty -a | tr ' ' '\\n' | grep -cx {modes})")
        self.expect(f"{self.asked}={code},6")
