"""Builds the pages of the site with MkDocs: where the system can, each language in a process of its own."""

import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, cast

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from hub.facts.models import Language
from hub.facts.problems import Place, Problem
from hub.site import languages, progress
from hub.site.dividing import Lost, Other, Report
from hub.site.whole import Part

SECOND: Language = "sv"
REFUSED = (Abort, BuildError, ConfigurationError, Lost)


class Warnings(logging.Handler):
    """Gathers what MkDocs and its plugins warn of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.problems: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Each warning is a problem of its own."""
        self.problems.append(problem_of(record.getMessage()))


@dataclass(frozen=True)
class Half:
    """What the other process made: its part, and what it was warned of."""

    part: Part | None
    problems: list[Problem]


def build(root: Path, site: Path, report: Report, reader: progress.Reader, divided: bool) -> list[Problem]:
    """Builds every page into `site`; gives every problem. The reader hears of each language that stands."""
    with warnings() as found:
        try:
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(site), strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            if divided:
                build_divided(config, site, report, reader, found)
            else:
                build_here(config, report, reader)
        except REFUSED as error:
            return found.problems or [problem_of(str(error))]
        return found.problems


def build_here(config: MkDocsConfig, report: Report, reader: progress.Reader) -> None:
    """Builds what the configuration asks for in this process."""
    with listening(report, reader):
        build_with_mkdocs(config)


def build_divided(
    config: MkDocsConfig, site: Path, report: Report, reader: progress.Reader, found: Warnings
) -> None:
    """Builds the first language here and the second in another process, beside the site until it stands."""
    folder = site.with_name(f"{site.name}-{SECOND}")

    def other_part() -> Part:
        half = other.result()
        found.problems += half.problems
        if half.part is None:
            raise Abort(SECOND)
        (folder / SECOND).rename(site / SECOND)
        reader(SECOND)
        return half.part

    with emptied(folder), Other(partial(build_half, config, folder, found), report) as other:
        languages.only(config, languages.DEFAULT)
        plugin = plugin_of(config)
        plugin.other_part = other_part
        try:
            build_here(config, report, reader)
        finally:
            # MkDocs uses the plugin again when this process builds again.
            plugin.other_part = None


def build_half(config: MkDocsConfig, folder: Path, found: Warnings, report: Report) -> Half:
    """The second language, whole but for what belongs to both."""
    found.problems.clear()
    languages.only(config, SECOND)
    config.site_dir = str(folder)
    plugin = plugin_of(config)
    plugin.is_half = True
    try:
        build_here(config, report, lambda language: None)
    except REFUSED as error:
        return Half(None, found.problems or [problem_of(str(error))])
    return Half(plugin.part, found.problems)


def plugin_of(config: MkDocsConfig) -> Any:
    """Our own plugin in this build."""
    return cast(Any, config.plugins["hub-site"])


def problem_of(words: str) -> Problem:
    """What MkDocs complains of, as a problem."""
    return Problem(Place("mkdocs.yml"), "build-warning", values={"value": words})


@contextmanager
def emptied(folder: Path) -> Iterator[None]:
    """A folder that is gone in the end."""
    try:
        yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)


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
