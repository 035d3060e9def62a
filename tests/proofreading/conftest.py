"""Texts to proofread, on a page or in data, with the project's own lists and rules."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.facts.problems import Problem
from hub.pages.reading import read_bytes
from hub.proofreading import clear, spelling, terms
from hub.proofreading.dictionaries import Dictionaries
from hub.proofreading.passages import of_page

HEAD = "---\ntitle: Otsikko\ndescription: Kuvaus.\nowner: sisalto\nreviewed: 2026-11-21\n---\n\n"
FIRST_LINE = HEAD.count("\n") + 1

Marks = Callable[[str, Language], list[Problem]]


@pytest.fixture(scope="session")
def dictionaries(tmp_path_factory: pytest.TempPathFactory) -> Dictionaries:
    return Dictionaries(tmp_path_factory.mktemp("words"))


@pytest.fixture
def marks(hub: Hub, dictionaries: Dictionaries) -> Iterator[Marks]:
    """Everything that a proofreader marks in the body of a page."""

    def of(body: str, language: Language) -> list[Problem]:
        passages = list(of_page(read_bytes((HEAD + body).encode(), "x", language)))[2:]
        dictionaries.learn(spelling.words_of(passages), lambda what, count: None)
        return [
            *spelling.check(passages, passages, hub, dictionaries),
            *terms.check(passages, hub),
            *clear.check(passages, hub.clear_language, dictionaries),
        ]

    yield of


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / ".cache" / "proofread.json"
