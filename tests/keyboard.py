"""Runs a command as an editor does: on a terminal, with a keyboard."""

import codecs
import fcntl
import os
import pty
import select
import subprocess
import sys
import termios
from pathlib import Path

# How long a command may be silent, in seconds.
PATIENCE = 60


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
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.seen = ""

    def wait_for(self, words: str) -> None:
        while words not in self.seen and self.read():
            pass
        if words not in self.seen:
            self.process.kill()
        assert words in self.seen, self.seen
        self.seen = self.seen.partition(words)[2]

    def read(self) -> bool:
        if not select.select([self.master], [], [], PATIENCE)[0]:
            return False
        try:
            self.seen += self.decoder.decode(os.read(self.master, 4096))
        except OSError:
            return False
        return True

    def write(self, text: str) -> None:
        os.write(self.master, (text + "\n").encode())

    def end(self) -> int:
        while self.read():
            pass
        return self.process.wait(timeout=PATIENCE)
