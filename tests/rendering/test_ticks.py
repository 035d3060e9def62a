"""A tick belongs to its item, not to its words: rewording, another order or the other language does not move it."""

import re
from datetime import date

import pytest

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language, Text
from hub.rendering.blocks import BLOCKS
from hub.rendering.view import View

ENTRY = re.compile(r'data-entry="([^"]+)"')
LISTS = {"checklist": "checklist", "stage_list": "stage_items"}


def shown(hub: Hub, block: str, language: Language = "fi") -> str:
    return BLOCKS[block](View(hub, language, date(2026, 11, 21), ""))


def entries(hub: Hub, block: str, language: Language = "fi") -> list[str]:
    """The names under which the ticks of a list are kept."""
    return ENTRY.findall(shown(hub, block, language))


@pytest.mark.parametrize("block", LISTS)
def test_a_tick_keeps_its_name_when_its_item_is_reworded(block: str, hub: Hub) -> None:
    items = getattr(hub, LISTS[block])
    reworded = tuple(one.model_copy(update={"title": Text(fi="Uusi", sv="Ny")}) for one in items)
    changed = hub.model_copy(update={LISTS[block]: reworded})
    assert "Uusi" in shown(changed, block)
    assert entries(changed, block) == entries(hub, block)
    assert len(entries(hub, block)) == len(items)


@pytest.mark.parametrize("block", LISTS)
def test_a_tick_has_the_same_name_in_both_languages(block: str, hub: Hub) -> None:
    assert len({tuple(entries(hub, block, language)) for language in LANGUAGES}) == 1


def test_a_tick_keeps_its_name_when_the_items_change_places(hub: Hub) -> None:
    turned = hub.model_copy(update={"checklist": hub.checklist[::-1]})
    assert entries(turned, "checklist") == entries(hub, "checklist")[::-1]
