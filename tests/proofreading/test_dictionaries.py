"""A word is asked about once, and a cache that is broken is dropped."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hub.proofreading import dictionaries
from hub.proofreading.dictionaries import CACHE, Dictionaries, NotInstalled

WORDS = {"fi": {"kissa", "kisssa", "tehdään", "mittaan"}, "sv": {"katt", "kattt"}}


def silent(what: str, count: int) -> None:
    pass


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The dictionaries are not installed."""

    def ask(word: str) -> dictionaries.Verdict:
        raise NotInstalled

    monkeypatch.setattr(dictionaries, "ASK", {"fi": ask, "sv": ask})
    yield


def test_each_dictionary_knows_its_words_and_the_passive(tmp_path: Path) -> None:
    asked = Dictionaries(tmp_path)
    asked.learn(WORDS, silent)
    assert {word: asked.verdict("fi", word) for word in WORDS["fi"]} == {
        "kissa": "known",
        "kisssa": "unknown",
        "tehdään": "passive",
        "mittaan": "known",
    }
    assert [asked.verdict("sv", word) for word in ("katt", "kattt")] == ["known", "unknown"]


def test_what_has_been_asked_is_not_asked_again(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    Dictionaries(tmp_path).learn(WORDS, silent)
    request.getfixturevalue("nobody")
    again = Dictionaries(tmp_path)
    again.learn(WORDS, silent)
    assert again.verdict("fi", "kisssa") == "unknown"


@pytest.mark.usefixtures("nobody")
def test_without_dictionaries_a_new_word_is_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(NotInstalled):
        Dictionaries(tmp_path).learn(WORDS, silent)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"stamp": "other", "fi": {"kisssa": "known"}, "sv": {}}']
)
def test_a_broken_cache_or_one_of_other_dictionaries_is_dropped(content: str, tmp_path: Path) -> None:
    (tmp_path / CACHE).parent.mkdir()
    (tmp_path / CACHE).write_text(content, encoding="utf-8")
    assert Dictionaries(tmp_path).unasked(WORDS) == 6
