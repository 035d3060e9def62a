"""Texts to hold against what has been recorded of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hub.facts.problems import Place
from hub.translations import baseline
from hub.translations.baseline import Baseline, Pair

PLACES = {"fi": Place("docs/fi/x.md", 3), "sv": Place("docs/sv/x.md", 4)}


def pair(fi: str, sv: str | None, name: str = "docs/x#alku") -> Pair:
    texts = {"fi": fi} if sv is None else {"fi": fi, "sv": sv}
    return Pair(name, texts, {language: PLACES[language] for language in texts})


@pytest.fixture(name="pair")
def pair_fixture() -> Callable[..., Pair]:
    return pair


@pytest.fixture
def recorded(tmp_path: Path) -> Baseline:
    """One text of which `yksi` and `ett` are known to say the same."""
    baseline.confirm(tmp_path, [pair("yksi", "ett")], [pair("yksi", "ett")])
    return baseline.read(tmp_path)
