"""Builds the whole site strictly: a warning is a failure, and a failure leaves the old site as it was."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.facts.problems import Problem
from hub.facts.reading import read_hub_once
from hub.offline import making as offline
from hub.pdf import making as pdf
from hub.pdf.compiling import Refused
from hub.site import compressing, dividing, inside_links, pages, unchanged
from hub.site.sources import at_source
from hub.site.swapping import beside

Report = Callable[[str, int], None]


class BuildFailed(Exception):
    """The site could not be built. `problems` says why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("build")
        self.problems = problems


def build(root: Path, out: Path, day: date, report: Report, downloads: bool = True) -> None:
    """Builds the project at `root` for one day into `out`; nothing, if `out` is that already.

    Without downloads only the pages are made, and their links are not followed: enough to read them on a day.
    Raises BuildFailed with every problem; `out` is then what it was before.
    """
    made_of = unchanged.ingredients(root, day)
    if downloads and unchanged.is_built(root, out, made_of):
        return
    build_anew(root, out, day, report, downloads)
    if downloads and unchanged.ingredients(root, day) == made_of:
        unchanged.remember(root, out, made_of)


def build_anew(root: Path, out: Path, day: date, report: Report, downloads: bool) -> None:
    """The same, whatever `out` is."""
    with beside(out) as new, environment(day), pdf.Making(root, new, day) as documents:
        reader = partial(begin, root, documents) if downloads else nothing
        refuse(root, pages.build(root, new, report, reader, dividing.is_possible()))
        if not downloads:
            return
        # The same pool makes the documents first.
        compressed = compressing.Compressing(root, new, documents.pool)
        compressed.begin(offline.is_ready)
        make_downloads(root, new, day, documents, report)
        report("links", 0)
        refuse(root, list(inside_links.check(new)))
        compressed.finish()


def refuse(root: Path, problems: list[Problem]) -> None:
    """Raises BuildFailed if there are problems, each at its source."""
    if problems:
        raise BuildFailed([at_source(problem, root) for problem in problems])


def begin(root: Path, documents: pdf.Making, language: Language) -> None:
    """Begins the documents of a language while the pages of the other are still being built."""
    documents.begin(facts(root), language)


def nothing(language: Language) -> None:
    """What is made of the pages when only the pages are wanted."""


def facts(root: Path) -> Hub:
    hub = read_hub_once(root / "data").hub
    assert hub  # noqa: S101 - the pages were just built from it
    return hub


def make_downloads(root: Path, site: Path, day: date, documents: pdf.Making, report: Report) -> None:
    """The files that readers take with them, made of the built pages."""
    try:
        documents.finish(report)
        hub = facts(root)
        offline.make(hub, root, site, day, report)
    except (Refused, offline.NotForWindows) as refused:
        raise BuildFailed([at_source(problem, root) for problem in refused.problems]) from refused


@contextmanager
def environment(day: date) -> Iterator[None]:
    """The day, told to whatever asks the environment for it: the same day gives the same bytes."""
    noon = int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())
    wanted = {
        "HUB_DAY": day.isoformat(),
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or str(noon),
    }
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None) if value is None else os.environ.update({name: value})
