"""Questions at a real terminal: what is in process a given answer is here a key on a pty."""

import os
import pty
import select
import signal
import subprocess
import termios
import time

import support


class Terminal:
    """The program on a terminal of its own, as a shell would start it."""

    def __init__(self, desk, *command):
        self.keys, side = pty.openpty()
        self.seen = ""
        # Else Ctrl-C may throw away what the program has answered to it already.
        modes = termios.tcgetattr(side)
        modes[3] |= termios.NOFLSH
        termios.tcsetattr(side, termios.TCSANOW, modes)
        env = support.environment(DESKCTL_DESK=str(desk), DESKCTL_STAFF="林悦", TERM="dumb")
        self.program = subprocess.Popen([support.BINARY, *command], stdin=side, stdout=side, stderr=side, env=env,
                                        cwd="/", start_new_session=True, preexec_fn=self.take_terminal)
        os.close(side)

    @staticmethod
    def take_terminal():
        os.close(os.open(os.ttyname(0), os.O_RDWR))  # the session's own: Ctrl-C reaches the program

    def until(self, text):
        """Reads on until this was printed; what came since the last time."""
        end = time.monotonic() + 60
        while text not in self.seen:
            if not select.select([self.keys], [], [], max(0, end - time.monotonic()))[0]:
                raise AssertionError(f"{text!r} does not come: {self.seen!r}")
            self.read()
        before, _, self.seen = self.seen.partition(text)
        return before + text

    def read(self):
        try:
            data = os.read(self.keys, 65536)
        except OSError:  # nobody has the other side any more
            data = b""
        if not data:
            raise AssertionError(f"it has ended: {self.seen!r}")
        self.seen += data.decode("utf-8", "replace")

    def type(self, text):
        os.write(self.keys, text.encode())

    def end(self):
        """Its exit code, and all that is left to read."""
        try:
            while True:
                self.read()
        except AssertionError:
            pass
        code = self.program.wait(timeout=60)
        os.close(self.keys)
        return code, self.seen


class Prompts(support.TestCase):
    def test_a_call_is_asked_for_and_recorded(self):
        """Back one field in full width, away and back again, a line that the terminal cuts."""
        terminal = Terminal(self.desk, "log-call", "3-2-1201")
        terminal.until("matter: ")
        terminal.type("x" * 5000 + "\n")
        terminal.until("the terminal cut this line")
        terminal.until("matter: ")
        terminal.type("漏\n")
        terminal.until("category: ")
        terminal.type("＜\n")
        terminal.until("matter [漏]: ")
        os.kill(terminal.program.pid, signal.SIGSTOP)
        os.kill(terminal.program.pid, signal.SIGCONT)
        terminal.until("matter [漏]: ")
        terminal.type("厨房漏水\n")
        terminal.until("category [repair]: ")
        terminal.type("１\n")
        terminal.until("contact: ")
        terminal.type("\n")
        terminal.until("phone: ")
        terminal.type("13800001001\n")
        terminal.until("Enter records it, < goes back: ")
        terminal.type("\n")
        code, rest = terminal.end()
        self.assertEqual(code, 0, rest)
        line = next((self.desk / "ledger").glob("2*.csv")).read_text(encoding="utf-8").splitlines()[-1]
        self.assertIn("repair,,normal,in,phone,,,,,,3-2-1201,,13800001001,,厨房漏水,", line)

    def test_giving_up_records_nothing(self):
        before = support.tree(self.desk)
        for key in ("\x03", "\x04"):
            terminal = Terminal(self.desk, "log-call", "3-2-1201", "漏水")
            terminal.until("contact: ")
            terminal.type(key)
            code, rest = terminal.end()
            self.assertEqual((code, "nothing recorded" in rest), (130, True), rest)
            self.assertEqual(support.tree(self.desk), before)


if __name__ == "__main__":
    support.main()
