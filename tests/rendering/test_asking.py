"""It is noted which facts something asks for, no more and no less."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hub.facts.hub import Hub
from hub.facts.nouns import NOUNS
from hub.pages import checking
from hub.rendering.addresses import page_url
from hub.rendering.asking import HAVING, WHOLE, Answers, AskedTitles, Question, noting
from hub.rendering.blocks import BLOCKS
from hub.rendering.view import BlockError, View

DAY = date(2026, 11, 21)
LINK = ("links", "innokyla")


def view_of(hub: Hub) -> View:
    return View(hub, "fi", DAY, "ukk/")


def changed(hub: Hub, noun: str, entry: str) -> Hub:
    """The same facts, but for the title of one."""
    entries = getattr(hub, noun)
    title = entries[0].title.model_copy(update={"fi": "Uusi"})
    new = tuple(one.model_copy(update={"title": title}) if one.id == entry else one for one in entries)
    return hub.model_copy(update={noun: new})


def only(hub: Hub, asked: set[Question]) -> Hub:
    """A hub that knows nothing but the answers to what was asked."""
    names = {noun.name: {name for one, name in asked if one == noun.name} for noun in NOUNS}
    return Hub.model_construct(**{noun: part(hub, noun, names[noun]) for noun in names if names[noun]})


def part(hub: Hub, noun: str, names: set[str]) -> Any:
    facts = getattr(hub, noun)
    if WHOLE in names:
        return facts
    if isinstance(facts, dict):
        return {key: text for key, text in facts.items() if key in names}
    lists = [Answers(hub).answer(noun, name) for name in names if HAVING in name]
    known = names | {entry.id for found in lists for entry in found}
    return tuple(entry for entry in facts if entry.id in known)


def test_every_block_says_the_same_if_nothing_is_known_but_what_it_asked_for(root: Path, hub: Hub) -> None:
    titles = {"index": "Etusivu", "ukk": "Kysymykset"}
    for page in checking.read_pages(root / "docs").values():
        for call in page.calls:
            asked: set[Question] = set()
            view = View(noting(hub, asked), page.language, DAY, page_url(page.name), titles=titles)
            says = BLOCKS[call.name](view, *call.arguments, **dict(call.named))
            view = View(only(hub, asked), page.language, DAY, page_url(page.name), titles=titles)
            assert BLOCKS[call.name](view, *call.arguments, **dict(call.named)) == says


def test_who_asks_for_one_entry_is_not_made_anew_for_another(hub: Hub) -> None:
    other = next(link.id for link in hub.links if link.id != LINK[1])
    before = Answers(hub).sum([LINK])
    assert Answers(changed(hub, "links", other)).sum([LINK]) == before
    assert Answers(changed(hub, "links", LINK[1])).sum([LINK]) != before


def test_who_asks_for_those_that_have_something_is_not_made_anew_for_the_others(hub: Hub) -> None:
    asked: set[Question] = set()
    step = hub.steps[0].id
    mine = noting(hub, asked).having("deadlines", "steps", [step])
    others = [one.id for one in hub.deadlines if step not in one.steps]
    assert asked == {("deadlines", f"steps{HAVING}{step}")}
    assert mine == tuple(one for one in hub.deadlines if step in one.steps)
    before = Answers(hub).sum(asked)
    assert others and Answers(changed(hub, "deadlines", others[0])).sum(asked) == before
    assert mine and Answers(changed(hub, "deadlines", mine[0].id)).sum(asked) != before


def test_who_asks_for_all_of_a_kind_is_made_anew_for_any_of_them(hub: Hub) -> None:
    asked = [("links", WHOLE)]
    assert Answers(changed(hub, "links", LINK[1])).sum(asked) != Answers(hub).sum(asked)
    assert Answers(changed(hub, "roles", hub.roles[0].id)).sum(asked) == Answers(hub).sum(asked)


def test_that_a_word_is_missing_is_an_answer_too(hub: Hub) -> None:
    asked: set[Question] = set()
    assert view_of(noting(hub, asked)).plain_word("ei.ole") == "ei.ole"
    words = {**hub.interface, "ei.ole": hub.site.name}
    assert Answers(hub).sum(asked) != Answers(hub.model_copy(update={"interface": words})).sum(asked)


def test_who_asks_for_an_entry_that_is_not_there_asks_for_all(hub: Hub) -> None:
    asked: set[Question] = set()
    with pytest.raises(BlockError):
        view_of(noting(hub, asked)).find("links", "ei-ole")
    assert ("links", WHOLE) in asked


def test_a_text_that_comes_to_be_older_than_its_finnish_changes_the_answer(hub: Hub) -> None:
    title = hub.one(*LINK).title
    behind = [(title.fi, title.sv)]
    assert Answers(hub, behind=behind).sum([LINK]) != Answers(hub).sum([LINK])
    assert Answers(hub, behind=behind).sum([("roles", WHOLE)]) == Answers(hub).sum([("roles", WHOLE)])


def test_a_title_is_asked_for_by_its_page_and_all_titles_by_who_lists_them() -> None:
    asked: set[Question] = set()
    titles = AskedTitles({"index": "Etusivu"}, asked)
    assert titles.get("ukk", "ukk") == "ukk"
    assert asked == {("titles", "ukk")}
    assert dict(titles.items()) == {"index": "Etusivu"}
    assert ("titles", WHOLE) in asked
