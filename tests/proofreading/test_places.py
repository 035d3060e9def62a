"""A word in data is found on its own line, also where the text is folded."""

from pathlib import Path

import pytest

from hub.facts.models import Text
from hub.facts.problems import Place
from hub.facts.yaml_text import read
from hub.proofreading.passages import in_document

FILE = """- id: yksi
  title:
    fi: >-
      Sana tulee kahdesti: sana tässä ja
      sana tuolla.
    sv: "Ordet står här"
"""


@pytest.mark.parametrize(
    ("language", "nth", "word", "place"),
    [
        ("fi", 0, "sana", Place("data/x.yml", 4, 28)),
        ("fi", 1, "sana", Place("data/x.yml", 5, 7)),
        ("sv", 0, "här", Place("data/x.yml", 6, 21)),
    ],
)
def test_a_word_is_found_where_it_stands(language: str, nth: int, word: str, place: Place) -> None:
    document = read(FILE, "data/x.yml")
    text = Text(**document.values[0]["title"]).in_language("fi" if language == "fi" else "sv")
    start = -1
    for _ in range(nth + 1):
        start = text.index(word, start + 1)
    locate = in_document(document, document.place((0, "title", language)), text)
    assert locate(start, word) == place


def test_the_project_itself_is_clean_of_what_must_not_land(root: Path) -> None:
    from hub import checking

    assert [one for one in checking.check(root) if one.code == "term-avoided"] == []
