"""Checks everything that can be checked without building: data, pages, both languages, the menu."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from hub.facts.models import LANGUAGES, Hub, Language
from hub.facts.problems import Problem
from hub.facts.reading import Reading, read_hub
from hub.pages import menu, programme_pages
from hub.pages.checking import Checker, read_pages
from hub.rendering.addresses import page_url
from hub.rendering.view import View
from hub.words import interface


def check(root: Path) -> list[Problem]:
    """Every problem in the project at `root`, errors and notices, sorted by place."""
    data = read_hub(root / "data")
    pages = read_pages(root / "docs")
    checker = Checker(root / "docs", pages, data, made_pages(data.hub) if data.hub else {})
    problems = [*data.problems, *checker.problems(), *menu.check(root, set(pages))]
    if data.hub:
        problems += interface.check(root, data, data.hub.interface)
        problems += unset(data, data.hub)
    return sorted({(one.place, one.code): one for one in problems}.values())


def errors(problems: list[Problem]) -> list[Problem]:
    """The problems that must be mended before anything is built."""
    return [problem for problem in problems if problem.weight == "error"]


def unset(data: Reading, hub: Hub) -> Iterator[Problem]:
    """What must be known before the site is published."""
    for key in hub.site.unset():
        place = data.documents["site"].place_of_key((key,))
        yield Problem(place, "site-unset", values={"key": key}, weight="notice")


def as_errors(problems: list[Problem]) -> list[Problem]:
    """For publishing, what is unset is an error."""
    return [replace(one, weight="error") if one.code == "site-unset" else one for one in problems]


def made_pages(hub: Hub) -> dict[tuple[Language, str], str]:
    """The pages made from data, as if they had been written."""
    made: dict[tuple[Language, str], str] = {}
    for language in LANGUAGES:
        for programme in hub.programmes:
            name = f"ohjelmat/{programme.id}"
            view = View(hub, language, date(2000, 1, 1), page_url(name))
            made[language, name] = programme_pages.markdown(view, programme)
    return made
