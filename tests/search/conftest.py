"""The engine, asked through Node on the index of the built site."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from hub.facts.models import Language
from hub.search import asking

ROOT = Path(__file__).resolve().parent.parent.parent

Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="session")
def ask(site: Path) -> Ask:
    """The answers of a language to several questions."""

    def ask(language: Language, questions: Sequence[str], limit: int = 20) -> list[dict[str, Any]]:
        return asking.ask(ROOT, site, language, questions, limit)

    return ask


@pytest.fixture(scope="session")
def urls(ask: Ask) -> Callable[[Language, str], list[str]]:
    """The addresses of the hits of one question."""
    return lambda language, question: [hit["entry"]["url"] for hit in ask(language, [question])[0]["hits"]]
