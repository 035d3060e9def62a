"""Every block, in both languages."""

import inspect
import re
from datetime import date
from typing import Any

import pytest

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES
from hub.rendering.blocks import BLOCKS, signature
from hub.rendering.view import View

DAY = date(2024, 11, 20)
WITHOUT_VALUES = [
    name
    for name in BLOCKS
    if all(one.default is not inspect.Parameter.empty for one in signature(name).parameters.values())
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WITHOUT_VALUES)
def test_a_block_can_be_called_without_values(hub: Hub, name: str, language: Any) -> None:
    html = BLOCKS[name](View(hub, language, DAY, ""))
    assert "None" not in html
    assert "{{" not in html
    assert "[[" not in re.sub(r"^#+ .*$", "", html, flags=re.MULTILINE)


@pytest.mark.parametrize("name", WITHOUT_VALUES)
def test_a_block_makes_the_same_ids_in_both_languages(hub: Hub, name: str) -> None:
    ids = [
        re.findall(r'\bid="([^"]+)"|\{ #(\S+) \}', BLOCKS[name](View(hub, one, DAY, ""))) for one in LANGUAGES
    ]
    # The glossary follows the alphabet of the reader's language, and the index has the letters of its words.
    ids = [[one for one in found if not one[0].startswith("kirjain-")] for found in ids]
    assert sorted(ids[0]) == sorted(ids[1]) if name == "glossary" else ids[0] == ids[1]


@pytest.mark.parametrize("name", WITHOUT_VALUES)
def test_a_block_makes_no_id_twice(hub: Hub, name: str) -> None:
    ids = re.findall(r'\bid="([^"]+)"', BLOCKS[name](View(hub, "fi", DAY, "")))
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("name", WITHOUT_VALUES)
def test_a_block_has_no_blank_line_that_would_end_it(hub: Hub, name: str) -> None:
    parts = BLOCKS[name](View(hub, "fi", DAY, "")).split("\n\n")
    for part in parts:
        assert part.count("<div") == part.count("</div>")


def test_a_block_depends_on_the_day_it_is_given_and_on_nothing_else(hub: Hub) -> None:
    first, second = (BLOCKS["deadlines"](View(hub, "fi", DAY, "maaraajat/")) for _ in range(2))
    assert first == second


def test_a_word_that_is_missing_does_not_lose_the_page(hub: Hub) -> None:
    assert (
        View(hub.model_copy(update={"interface": {}}), "fi", DAY, "").word("deadline.open") == "deadline.open"
    )
