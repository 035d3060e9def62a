"""Makes what belongs to the downloads of a built site: sizes on its pages, the copy for disks, checksums."""

import posixpath
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from hub.facts.hub import Hub
from hub.facts.problems import Problem
from hub.offline import copying, filling, keeping, packing, windows
from hub.offline.filling import Download
from hub.rendering.blocks.downloads import COPY, SUMS

Report = Callable[[str, int], None]


class NotForWindows(Exception):
    """The copy could not be unpacked on Windows. `problems` says why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("offline")
        self.problems = problems


def make(hub: Hub, root: Path, site: Path, day: date, report: Report) -> None:
    """Writes the copy and the checksums into the built site. Raises NotForWindows with every problem."""
    report("offline", 0)
    files = read(site)
    known = {path: filling.measured(path, files[path]) for path in files if path.endswith(".pdf")}
    made = told(files, hub, day, known) | {SUMS: sums(known)}
    facts = f"{day} {hub.site!r} {hub.interface!r}"
    made[COPY] = keeping.kept(root, files | made, facts, lambda: packed(files | made, hub, day))
    known[COPY] = filling.measured(COPY, made[COPY])
    made |= told(files | made, hub, day, known) | {SUMS: sums(known)}
    write(site, made)


def is_ready(path: Path) -> bool:
    """Whether a file of the site stays as it is: on some pages sizes are filled in, when they are known."""
    return path.suffix != ".html" or not filling.BLANK.search(path.read_text(encoding="utf-8"))


def read(site: Path) -> dict[str, bytes]:
    """Every file of the site but the compressed ones: path below its root → content."""
    files = (path for path in site.rglob("*") if not path.name.endswith(copying.COMPRESSED))
    paths = sorted(path for path in files if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


def packed(files: Mapping[str, bytes], hub: Hub, day: date) -> bytes:
    """The copy as one file."""
    copy = copying.copy_of(files, hub, day)
    inside = f"{copying.TOP}/{copying.FOLDER}/"
    if problems := list(windows.check(copy, posixpath.basename(COPY), inside)):
        raise NotForWindows(problems)
    return packing.pack(copy, day)


def told(files: Mapping[str, bytes], hub: Hub, day: date, known: Mapping[str, Download]) -> dict[str, bytes]:
    """The pages on which sizes can be filled in."""
    pages = {path: content.decode() for path, content in files.items() if path.endswith(".html")}
    return {
        path: filling.filled(html, copying.view_of(path, hub, day), known).encode()
        for path, html in pages.items()
        if filling.BLANK.search(html)
    }


def sums(known: Mapping[str, Download]) -> bytes:
    """The checksums as `sha256sum -c` reads them beside the downloaded files."""
    lines = (f"{download.sha256}  {posixpath.basename(path)}\n" for path, download in sorted(known.items()))
    return "".join(lines).encode()


def write(site: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
