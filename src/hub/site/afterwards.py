"""What is done while the editor already looks at the new page: the check, and what the search reads."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

from hub.memory import put

# The file by which the server is told that the pages must be made once more.
TOLD = Path(".cache/served/told")


class Afterwards:
    """Work that nobody waits for, one piece at a time."""

    def __init__(self) -> None:
        self.thread: Thread | None = None

    def begin(self, work: Callable[[], None]) -> None:
        """Does it in a thread. What was begun before is finished first."""
        self.wait()
        self.thread = Thread(target=work, daemon=True)
        self.thread.start()

    def wait(self) -> None:
        """Waits for what has been begun."""
        if self.thread:
            self.thread.join()
            self.thread = None


def tell(root: Path, what: str) -> None:
    """Tells the server that something has come to light that pages show."""
    (root / TOLD).parent.mkdir(parents=True, exist_ok=True)
    put(root / TOLD, what.encode())
