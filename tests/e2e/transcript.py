"""Runs transcripts: what somebody types at the desk, and everything that comes back.

    python3 transcript.py [--update] BINARY FILE.transcript...

A line `$ command` is typed in a fresh folder with nothing in the environment but PATH;
`> ` continues it. What follows, up to the next `$ ` or `# ` line, is the expected output (standard
output and standard error, in the order in which they come), and `[exit N]` if the command does not
end with 0. `$ cd DIR` and `$ export NAME=VALUE` hold for the rest of the file. The folder's name is
shown as TMP. `--update` writes what came back into the file: read the diff before you keep it.
"""

import difflib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


class Block:
    """Comment lines, a command, and the output that is expected of it."""

    def __init__(self):
        self.before = []
        self.typed = []
        self.expected = []


def parse(text):
    blocks = [Block()]
    for line in text.splitlines():
        block = blocks[-1]
        if line.startswith(("$ ", "#")):
            if block.typed:
                block = Block()
                blocks.append(block)
            (block.typed if line.startswith("$ ") else block.before).append(line)
        elif line.startswith("> ") and block.typed and not block.expected:
            block.typed.append(line)
        else:
            (block.expected if block.typed else block.before).append(line)
    return blocks


def command_of(block):
    return "\n".join(line[2:] for line in block.typed)


class Terminal:
    """The folder and environment that one file is typed in."""

    def __init__(self, binary):
        self.root = Path(tempfile.mkdtemp(prefix="deskctl-transcript-")).resolve()
        programs = self.root / "bin"
        programs.mkdir()
        (programs / "deskctl").symlink_to(Path(binary).resolve())
        self.folder = self.root / "home"
        self.folder.mkdir()
        self.environment = {"PATH": f"{programs}:/usr/bin:/bin"}

    def type(self, command):
        """What comes back, as lines."""
        if command.startswith("cd "):
            self.folder = self.folder / command[3:]
            return []
        if command.startswith("export "):
            name, _, value = command[len("export "):].partition("=")
            self.environment[name] = value.strip("'\"")
            return []
        done = subprocess.run(
            ["bash", "-c", command], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False)
        text = done.stdout.decode("utf-8", "backslashreplace").replace(str(self.root / "home"), "TMP")
        lines = text.split("\n")
        if lines[-1] == "":
            lines.pop()
        else:
            lines[-1] += " [no end of line]"
        if done.returncode != 0:
            lines.append(f"[exit {done.returncode}]")
        return lines

    def close(self):
        # A transcript may have left folders that cannot be written.
        for folder, _, _ in os.walk(self.root):
            os.chmod(folder, 0o700)
        shutil.rmtree(self.root)


def without_last_blanks(lines):
    end = len(lines)
    while end > 0 and lines[end - 1] == "":
        end -= 1
    return lines[:end], lines[end:]


def play(binary, path, update):
    """Whether everything came back as the file says."""
    blocks = parse(path.read_text(encoding="utf-8"))
    terminal = Terminal(binary)
    same = True
    written = []
    try:
        for block in blocks:
            written += block.before + block.typed
            if not block.typed:
                continue
            expected, blanks = without_last_blanks(block.expected)
            got = terminal.type(command_of(block))
            compared, _ = without_last_blanks(got)
            written += compared + blanks
            if compared != expected:
                same = False
                if not update:
                    print(f"{path.name}: $ {command_of(block)}")
                    for line in difflib.unified_diff(expected, compared, "expected", "got", lineterm="", n=2):
                        print(f"    {line}")
    finally:
        terminal.close()
    if update and not same:
        path.write_text("\n".join(written) + "\n", encoding="utf-8")
        print(f"{path.name}: rewritten")
        return True
    return same


def main(arguments):
    update = "--update" in arguments
    binary, *paths = [argument for argument in arguments if argument != "--update"]
    results = [play(binary, Path(path), update) for path in paths]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
