"""`report … --desks` while it works: a passing line on the terminal, Ctrl-C that leaves nothing half
done, and memory that is one desk's however many there are.
"""

import os
import pty
import shutil
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

import support

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "desk"
NOW = "2026-11-02T09:00:00+08:00"


class ManyDesks(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="deskctl-e2e-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.sites = self.folder / "sites"
        self.made = 0

    def make(self, count):
        for number in range(self.made, count):
            shutil.copytree(EXAMPLE, self.sites / f"desk-{number:03}")
        self.made = max(self.made, count)

    def line(self, *words):
        return [support.BINARY, "report", *words, "--desks", str(self.sites), "--lang", "en", "--now", NOW]

    def environment(self):
        return support.environment(HOME=str(self.folder))

    def peak(self, *words):
        """Peak memory in KiB."""
        process = subprocess.Popen(self.line(*words), env=self.environment(), stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 0)
        return usage.ru_maxrss

    def begin(self, *words):
        """A report of 250 desks whose standard error is a terminal, once that shows at which it is."""
        self.make(250)
        master, slave = pty.openpty()
        self.addCleanup(os.close, master)
        process = subprocess.Popen(self.line("paper", "2026-10", *words), env=self.environment(),
                                   stdout=subprocess.DEVNULL, stderr=slave)
        os.close(slave)
        shown = b""
        while b"of 250" not in shown:
            shown += os.read(master, 1024)
        return process, master, shown

    def test_the_terminal_says_which_desk_it_is_at(self):
        process, master, shown = self.begin("-O", "json")
        self.assertRegex(shown, rb"^\rdesk \d+ of 250")
        self.assertEqual(process.wait(timeout=120), 0)
        try:
            while piece := os.read(master, 1024):
                shown += piece
        except OSError:
            pass  # the other end is closed
        self.assertRegex(shown, rb"\r +\r$")

    def test_ctrl_c_ends_it_and_leaves_nothing(self):
        process, _, _ = self.begin("-o", str(self.folder / "all.html"))
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=60), -signal.SIGINT)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["sites"])

    def test_memory_is_one_desks(self):
        self.make(5)
        few = {words: self.peak(*words) for words in (("month", "2026-10"), ("overdue",), ("breaches", "2026-10"))}
        self.make(60)
        for words, least in few.items():
            self.assertLess(self.peak(*words), least * 1.3 + 1024, words)


if __name__ == "__main__":
    support.main()
