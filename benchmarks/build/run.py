"""Builds generated sites with ours and with its peers, in turns: `benchmarks/build/run.py [--quick]`.

Wall time depends on who else uses the machine; processor time less so. Both are told, with the peak memory.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import corpus
import peers

QUIET = {"NO_MKDOCS_2_WARNING": "1", "ASTRO_TELEMETRY_DISABLED": "1", "CI": "1"}
OURS = (
    "import sys; sys.path.insert(0, sys.argv[1]); from datetime import date; from pathlib import Path;"
    "from hub.site.building import build;"
    "build(Path('.'), Path('site').resolve(), date(2026, 11, 21), lambda what, count: None, downloads=False)"
)


@dataclass(frozen=True)
class Build:
    """What one build took: seconds of wall and of processor, and megabytes of memory."""

    wall: float
    cpu: float
    memory: float


def ours(folder: Path) -> peers.Commands:
    return [(folder, [sys.executable, "-c", OURS, str(folder)])]


STACKS: dict[str, tuple[Callable[[Path, int], None], Callable[[Path], peers.Commands]]] = {
    "ours, clean": (corpus.ours, ours),
    "stock": (corpus.stock, peers.stock),
    "Zensical": (corpus.zensical, peers.zensical),
    "Starlight": (corpus.starlight, peers.starlight),
    "Hugo": (corpus.hugo, peers.hugo),
}


def measured(commands: peers.Commands) -> Build:
    """Runs the commands one after another."""
    began, cpu, memory = time.monotonic(), 0.0, 0
    for folder, command in commands:
        environment = os.environ | QUIET
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        complaint = process.stderr.read() if process.stderr else b""
        _, status, used = os.wait4(process.pid, 0)
        if status:
            raise SystemExit(f"{command}: {complaint.decode()}")
        cpu, memory = cpu + used.ru_utime + used.ru_stime, max(memory, used.ru_maxrss)
    return Build(time.monotonic() - began, cpu, memory / 1024)


def html(folder: Path) -> tuple[int, float]:
    """The number of pages and how many kilobytes of HTML they have on average."""
    pages = [path for place in folder.rglob("site") for path in place.rglob("index.html")]
    return len(pages), sum(path.stat().st_size for path in pages) / len(pages) / 1024


def run(count: int, times: int) -> None:
    """Every stack in turns, then ours once more with nothing changed."""
    builds: dict[str, list[Build]] = {name: [] for name in STACKS}
    base = peers.CACHE / "corpus" / str(count)
    shutil.rmtree(base, ignore_errors=True)
    for name, (write, _) in STACKS.items():
        write(base / name, count)
    for _ in range(times):
        for name, (_, commands) in STACKS.items():
            for folder, _ in commands(base / name):
                for left in ("site", ".cache"):
                    shutil.rmtree(folder / left, ignore_errors=True)
            builds[name].append(measured(commands(base / name)))
    builds["ours, nothing changed"] = [measured(ours(base / "ours, clean")) for _ in range(times)]
    for name, found in builds.items():
        row(count, name, found, builds["stock"], html(base / (name if name in STACKS else "ours, clean")))


def row(count: int, name: str, found: list[Build], stock: list[Build], pages: tuple[int, float]) -> None:
    """One line of the table."""

    def median(builds: list[Build], what: str) -> float:
        return statistics.median(getattr(one, what) for one in builds)

    wall, cpu, memory = (median(found, what) for what in ("wall", "cpu", "memory"))
    cells = [
        f"{count:,} × 2",
        name,
        f"{wall:.1f}",
        f"{wall / median(stock, 'wall'):.2f}",
        f"{wall / pages[0] * 1000:.1f}",
        f"{cpu:.1f}",
        f"{cpu / median(stock, 'cpu'):.2f}",
    ]
    print("| " + " | ".join([*cells, f"{memory:.0f}", f"{pages[1]:.1f}"]) + " |", flush=True)


if __name__ == "__main__":
    heads = "pages", "stack", "wall s", "of stock", "ms a page", "CPU s", "of stock", "peak MB", "HTML KB a page"
    print("| " + " | ".join(heads) + " |")
    print("|---" * len(heads) + "|")
    run(200, 1 if "--quick" in sys.argv else 3)
    if "--quick" not in sys.argv:
        run(1000, 1)
