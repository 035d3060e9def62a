"""Checks everything that can be checked without building: data, pages, both languages, the menu."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from hub import freshness
from hub.facts import reading as facts
from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.facts.nouns import Noun
from hub.facts.problems import Problem, once_each
from hub.facts.reading import File, Reading, read_hub
from hub.memory import Memory
from hub.pages import checking, from_data, menu, programme_pages, reading
from hub.pages.reading import Page
from hub.pages.rendered import ANY_DAY, ListeningView, Pages, RenderedPages, Said, render_all
from hub.proofreading import reading as proofreading
from hub.rendering.addresses import page_url
from hub.translations import baseline, states
from hub.translations.pairs import all_pairs
from hub.words import interface
from hub.words.interface import Asked

PAGES = tuple(f"docs/{language}/" for language in LANGUAGES)


def check(root: Path, today: date | None = None, memory: Memory | None = None) -> list[Problem]:
    """Every problem in the project at `root`, errors and notices, sorted by place.

    Without a day it is not asked what is overdue. `memory` is what the last check found out.
    """
    memory = memory or Memory()
    data = read_data(memory, root / "data")
    pages = checking.read_pages(root / "docs", partial(read_page, memory))
    problems = [
        *data.problems,
        *menu.check(root, pages, data.hub.interface if data.hub else None),
        *checking.check(root / "docs", pages, data.hub.owners if data.hub else ()),
    ]
    if data.hub:
        problems += check_whole(root, data, data.hub, pages, memory)
    if today:
        problems += freshness.check(data, pages, today)
    pairs = all_pairs(data, pages)
    problems += of_whole_texts(states.check(pairs, baseline.read(root)), problems)
    if data.hub:
        problems += proofreading.errors(data, data.hub, pages)
    return once_each(problems)


def read_data(memory: Memory, folder: Path) -> Reading:
    """The facts. What has not changed is not read again: no file, or only some of them."""
    return memory.recall("facts", files_of(folder), lambda: read_hub(folder, partial(read_file, memory)))


def read_file(memory: Memory, noun: Noun, raw: bytes | None) -> File:
    """What one file of facts holds."""
    return memory.recall("file", [noun.name, raw or b""], lambda: facts.read_file(noun, raw))


def files_of(folder: Path) -> list[str | bytes]:
    """The name and the content of each file of a folder."""
    paths = sorted(path for path in folder.glob("*") if path.is_file())
    return [part for path in paths for part in (path.name, path.read_bytes())]


def read_page(memory: Memory, path: Path, name: str, language: Language) -> Page:
    """One page. What has not changed is not read again."""
    raw = path.read_bytes()
    return memory.recall("page", [language, name, raw], lambda: reading.read_bytes(raw, name, language))


def check_whole(root: Path, data: Reading, hub: Hub, pages: Pages, memory: Memory) -> Iterator[Problem]:
    """What can be said once the data can be read: data and pages held against each other."""
    calls = [repr((key, page.calls)) for key, page in pages.items()]
    made, said = memory.recall("blocks", [*files_of(root / "data"), *calls], lambda: what_is_said(hub, pages))
    templates = interface.templates(root)
    in_templates = memory.recall(
        "words of templates", templates, lambda: interface.asked_in_templates(templates)
    )
    rendered = RenderedPages(hub, {**made, **pages}, said)
    yield from checking.check_rendered(pages, rendered)
    yield from from_data.check(data, hub, rendered)
    yield from interface.check(hub.interface, data.documents["interface"], said.asked, in_templates)
    yield from unset(data, hub)


def of_whole_texts(told: Iterable[Problem], problems: list[Problem]) -> Iterator[Problem]:
    """What is said of translations where nothing is wrong: what must be mended is not confirmed yet."""
    wrong = {in_any_language(problem.place.file) for problem in errors(problems)}
    return (one for one in told if one.weight == "error" or in_any_language(one.place.file) not in wrong)


def in_any_language(file: str) -> str:
    """`docs/sv/ukk.md` and `docs/fi/ukk.md` are the same page."""
    return next((file.replace(start, "", 1) for start in PAGES if file.startswith(start)), file)


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


def made_pages(hub: Hub, asked: Asked | None = None) -> dict[tuple[Language, str], str]:
    """The pages made from data, as if they had been written. `asked` takes the words that they ask for."""
    made: dict[tuple[Language, str], str] = {}
    for language in LANGUAGES:
        for programme in hub.programmes:
            name = f"ohjelmat/{programme.id}"
            view = ListeningView(hub, language, ANY_DAY, page_url(name), asked={} if asked is None else asked)
            made[language, name] = programme_pages.markdown(view, programme)
    return made


def what_is_said(hub: Hub, pages: Pages) -> tuple[Pages, Said]:
    """The pages made from data, and what the blocks of all pages say."""
    made, words = read_made_pages(hub)
    asked: Asked = {key: set(blanks) for key, blanks in words.items()}
    return made, render_all(hub, {**made, **pages}, asked)


@lru_cache(maxsize=4)
def read_made_pages(hub: Hub) -> tuple[Pages, Asked]:
    """The same, read as written pages are, and the words that they ask for."""
    asked: Asked = {}
    made = made_pages(hub, asked)
    return {key: reading.read_bytes(text.encode(), key[1], key[0]) for key, text in made.items()}, asked
