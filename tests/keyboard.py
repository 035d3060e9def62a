"""Runs a command as an editor does: on a terminal, with a keyboard."""

import fcntl
import os
import pty
import subprocess
import sys
import termios
import time
from pathlib import Path


class Terminal:
    """An editor at a keyboard."""

    def __init__(self, project: Path, *arguments: str, language: str = "fi") -> None:
        self.master, slave = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "hub", *arguments],
            cwd=project,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "HUB_LANG": language},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(slave)
        self.seen = ""

    def wait_for(self, words: str) -> None:
        end = time.monotonic() + 60
        while words not in self.seen and time.monotonic() < end:
            self.read()
        assert words in self.seen, self.seen
        self.seen = self.seen.partition(words)[2]

    def read(self) -> bool:
        try:
            self.seen += os.read(self.master, 4096).decode("utf-8", "replace")
        except OSError:
            return False
        return True

    def write(self, text: str) -> None:
        os.write(self.master, (text + "\n").encode())

    def end(self) -> int:
        while self.read():
            pass
        return self.process.wait(timeout=60)
