"""A ledger of a busy month, large enough that reading it takes a while: a bad byte in its middle, a file
that grows or shrinks while it is read, a seal that is interrupted, and the calls of one write.
"""

import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

import support

NOW = "2026-04-01T09:00:00+08:00"
MAKE = Path(__file__).resolve().parents[1] / "bench" / "make_ledger.py"
READERS = (["report", "overdue"], ["report", "month", "2026-03"], ["show", "20260320-001"], ["check", "2026-03"],
           ["export", "requests"], ["export", "clocks"])


class LargeLedger(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="deskctl-e2e-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.made = cls.folder / "made"
        subprocess.run([sys.executable, "-B", str(MAKE), str(cls.made), "--requests", "12000", "--months", "2"],
                       check=True, stdout=subprocess.DEVNULL)

    def setUp(self):
        self.desk = self.folder / self.id().rsplit(".", 1)[-1]
        shutil.copytree(self.made, self.desk)
        self.file = self.desk / "ledger" / "2026-03.csv"

    def environment(self):
        return support.environment(DESKCTL_DESK=str(self.desk), DESKCTL_NOW=NOW, DESKCTL_LANG="en")

    def run_words(self, *words):
        return support.run(*words, env=self.environment())

    def test_a_bad_byte_is_named_by_line_and_column(self):
        text = bytearray(self.file.read_bytes())
        at = text.index("，".encode(), len(text) // 2)
        text[at] = 0xFF
        self.file.write_bytes(text)
        line = text.count(b"\n", 0, at) + 1
        column = at - text.rindex(b"\n", 0, at)
        place = f"2026-03.csv:{line}:{column}:"
        for words in READERS[:2]:
            done = self.run_words(*words)
            self.assertEqual(done.code, 65, done)
            self.assertIn(place, done.err)
        self.assertIn(place, self.run_words("check").out)

    def test_under_a_limit_of_addresses_one_thread_answers(self):
        """A second thread's heap would take what the first needs."""
        limits = resource.getrlimit(resource.RLIMIT_AS)
        questions = [*READERS, ["report", "figures", "2026-02..2026-03", "--by", "team"]]
        answers = [self.run_words(*words) for words in questions]
        resource.setrlimit(resource.RLIMIT_AS, (150_000_000, limits[1]))
        try:
            limited = [self.run_words(*words) for words in questions]
        finally:
            resource.setrlimit(resource.RLIMIT_AS, limits)
        for words, one, other in zip(questions, answers, limited):
            self.assertEqual((one.code, one.out, one.err), (other.code, other.out, other.err), words)

    def test_a_second_thread_changes_no_byte(self):
        processors = os.sched_getaffinity(0)
        questions = [*READERS, ["report", "due"], ["next"]]
        answers = [self.run_words(*words) for words in questions]
        os.sched_setaffinity(0, {min(processors)})
        try:
            alone = [self.run_words(*words) for words in questions]
        finally:
            os.sched_setaffinity(0, processors)
        for words, by_two, by_one in zip(questions, answers, alone):
            self.assertIn(by_two.code, (0, 1), words)
            self.assertTrue(by_two.out, words)
            self.assertEqual((by_two.code, by_two.out, by_two.err), (by_one.code, by_one.out, by_one.err), words)

    def read_while(self, change):
        """The exit codes of readers while another thread changes the file again and again."""
        ended = threading.Event()

        def go_on():
            while not ended.wait(0.002):
                change()

        thread = threading.Thread(target=go_on)
        thread.start()
        try:
            return {" ".join(words): self.run_words(*words).code for words in READERS}
        finally:
            ended.set()
            thread.join()

    def test_a_file_that_grows_is_read(self):
        line = self.file.read_bytes().rstrip(b"\n").rsplit(b"\n", 1)[1] + b"\n"

        def grow():
            with self.file.open("ab") as file:
                file.write(line)

        codes = self.read_while(grow)
        self.assertEqual(codes.pop("check 2026-03"), 1)  # it finds something in any such month
        self.assertEqual(set(codes.values()), {0}, codes)

    def test_a_file_that_shrinks_ends_no_reader_badly(self):
        whole = self.file.read_bytes()
        sizes = [len(whole) // 2, 0]

        def shrink():
            with self.file.open("r+b") as file:
                file.truncate(sizes[0])
                sizes.reverse()
                file.seek(0)
                file.write(whole)

        codes = self.read_while(shrink)
        self.assertLessEqual(set(codes.values()), {0, 1, 3, 65}, codes)

    def test_an_interrupted_seal_seals_nothing(self):
        lock = self.desk / ".lock"
        process = subprocess.Popen([support.BINARY, "seal"], env=self.environment(), stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        while not (lock.exists() and f"{process.pid} " in lock.read_text()):
            self.assertIsNone(process.poll(), "it must be at work for longer than it takes to look")
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=60), -signal.SIGINT)
        self.assertFalse((self.desk / "ledger" / "seals.csv").exists())
        self.assertEqual(self.run_words("seal", "-q").code, 0)

    @unittest.skipUnless(shutil.which("strace"), "strace is not here")
    def test_a_write_is_one_write_and_two_syncs(self):
        trace = self.folder / "trace"
        staff = re.search(r'name = "([^"]+)"', (self.desk / "desk.toml").read_text().split("staff", 1)[1])[1]
        subprocess.run(["strace", "-f", "-qq", "-y", "-o", str(trace), "-e", "trace=write,pwrite64,writev,fsync,fdatasync",
                        support.BINARY, "note", "20260320-001", "再问", "--by", staff],
                       env=self.environment(), check=True, stdout=subprocess.DEVNULL)
        calls = re.findall(r"\b(\w+)\(\d+<[^>]*/ledger(?:/2026-03\.csv)?>", trace.read_text())
        self.assertEqual(calls, ["write", "fdatasync", "fsync"])


if __name__ == "__main__":
    support.main()
