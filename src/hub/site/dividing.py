"""Divides the work of a build between two processes, where the system can."""

import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from threading import Thread
from types import TracebackType
from typing import Generic, Self, TypeVar

Answer = TypeVar("Answer")
Report = Callable[[str, int], None]


class Lost(Exception):
    """The other process ended before it had answered."""


def is_possible() -> bool:
    """Only on Linux can a process be divided safely; one processor does nothing sooner in two."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


class Other(Generic[Answer]):
    """Work that a process of its own does meanwhile, with all that this one knows when it begins.

    As a context it ends the other process, whatever has happened. What that one reports, is reported here.
    """

    def __init__(self, work: Callable[[Report], Answer], report: Report) -> None:
        self.report = report
        self.answer: Answer | Exception = Lost("A process that made a part of the pages was ended.")
        forking = multiprocessing.get_context("fork")
        self.mouth, mouth = forking.Pipe(duplex=False)
        self.process = forking.Process(target=run, args=(work, self.mouth, mouth), daemon=True)
        self.process.start()
        mouth.close()
        self.ear = Thread(target=self.listen, daemon=True)
        self.ear.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.join()
        self.ear.join()
        self.mouth.close()

    def listen(self) -> None:
        """Takes what the other process tells, until its answer comes or it is gone."""
        with suppress(EOFError):
            while True:
                told = self.mouth.recv()
                if not isinstance(told, tuple):
                    self.answer = told
                    return
                self.report(*told)

    def result(self) -> Answer:
        """Waits for the answer. Raises what the work raised, or Lost."""
        self.ear.join()
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def run(work: Callable[[Report], Answer], ear: Connection, mouth: Connection) -> None:
    """The other process. It leaves Ctrl-C to the first, and ends at its next word when nobody listens."""
    ear.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(BrokenPipeError):
        mouth.send(answer_of(work, lambda what, count: mouth.send((what, count))))


def answer_of(work: Callable[[Report], Answer], report: Report) -> Answer | Exception:
    """What the work gives, or why it does not."""
    try:
        return work(report)
    except BrokenPipeError:
        raise
    except OSError as error:
        return error
    except Exception:
        return RuntimeError(traceback.format_exc())
