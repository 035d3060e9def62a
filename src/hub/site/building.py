"""Builds the whole site strictly: a warning is a failure, and a failure leaves the old site as it was."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.facts.problems import Place, Problem
from hub.facts.reading import read_hub_once
from hub.offline import making as offline
from hub.pdf import making as pdf
from hub.pdf.compiling import Refused
from hub.site import compressing, inside_links, progress, unchanged
from hub.site.sources import at_source
from hub.site.swapping import beside

Report = Callable[[str, int], None]


class BuildFailed(Exception):
    """The site could not be built. `problems` says why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("build")
        self.problems = problems


class Warnings(logging.Handler):
    """Gathers what MkDocs and its plugins warn of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.problems: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Each warning is a problem of its own."""
        self.problems.append(
            Problem(Place("mkdocs.yml"), "build-warning", values={"value": record.getMessage()})
        )


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
    with (
        beside(out) as new,
        environment(day),
        warnings() as found,
        pdf.Making(root, new, day) as documents,
        listening(report, partial(begin, root, documents) if downloads else nothing),
    ):
        try:
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(new), strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            build_with_mkdocs(config)
        except (Abort, BuildError, ConfigurationError) as error:
            problems = found.problems or [problem_of(error)]
            raise BuildFailed([at_source(problem, root) for problem in problems]) from error
        if found.problems:
            raise BuildFailed([at_source(problem, root) for problem in found.problems])
        if not downloads:
            return
        make_downloads(root, new, day, documents, report)
        report("links", 0)
        if broken := list(inside_links.check(new)):
            raise BuildFailed([at_source(problem, root) for problem in broken])
        compressing.compress(root, new)


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


def problem_of(error: Exception) -> Problem:
    return Problem(Place("mkdocs.yml"), "build-warning", values={"value": str(error)})


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


@contextmanager
def warnings() -> Iterator[Warnings]:
    """Listens to MkDocs, and keeps it from talking to the terminal itself."""
    logger, handler = logging.getLogger("mkdocs"), Warnings()
    before = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    logger.setLevel(logging.INFO)
    try:
        yield handler
    finally:
        logger.removeHandler(handler)
        logger.propagate = before


@contextmanager
def listening(report: Report, reader: progress.Reader) -> Iterator[None]:
    progress.listen(report, reader)
    try:
        yield
    finally:
        progress.silence()
