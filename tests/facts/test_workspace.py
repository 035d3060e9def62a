"""What the workspace knows: hints that hit what they are for and spare what is good, forms that lead to fields."""

import pytest

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Form
from hub.facts.workspace import Hint, HintKind, SearchKind

MOST_CHARACTERS = 160


def word_hints(hub: Hub) -> list[Hint]:
    return [hint for hint in hub.hints if hint.kind == HintKind.words]


def test_a_hint_hits_what_is_weak_and_spares_what_is_better(hub: Hub) -> None:
    for hint in word_hints(hub):
        assert hint.expression
        for example in hint.examples:
            assert hint.expression.search(example.weak), f"{hint.id}: {example.weak}"
            assert not hint.expression.search(example.better), f"{hint.id}: {example.better}"


def test_no_hint_hits_a_good_example_of_the_hub(hub: Hub) -> None:
    for hint in word_hints(hub):
        for field in hub.fields:
            if hint.expression and (not hint.fields or field.id in hint.fields):
                good = field.good.in_language(hint.language)
                assert not hint.expression.search(good), f"{hint.id}: {field.id}"


def test_a_hint_about_length_spares_the_good_examples(hub: Hub) -> None:
    for hint in (one for one in hub.hints if one.longest):
        for field in (one for one in hub.fields if one.id in hint.fields):
            assert len(field.good.in_language(hint.language)) <= (hint.longest or 0), f"{hint.id}: {field.id}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_rules_of_its_own(hub: Hub, language: str) -> None:
    kinds = {hint.kind for hint in hub.hints if hint.language == language}
    assert kinds == set(HintKind)
    own = {hint.pattern for hint in hub.hints if hint.language == language and hint.pattern}
    other = {hint.pattern for hint in hub.hints if hint.language != language and hint.pattern}
    assert not own & other


@pytest.mark.parametrize("form", list(Form))
def test_every_part_of_a_form_leads_to_a_field(hub: Hub, form: Form) -> None:
    used = {part for row in hub.mapping for part in row.parts}
    parts = [part.id for part in hub.form_parts if part.form == form]
    assert parts
    assert [part for part in parts if part not in used] == []


def test_every_step_has_something_to_tick(hub: Hub) -> None:
    for step in hub.steps:
        assert [item for item in hub.stage_items if item.step == step.id], step.id
    assert max(len(item.title.fi) for item in hub.stage_items) <= MOST_CHARACTERS


def test_every_theme_can_be_the_strongest_in_the_finder(hub: Hub) -> None:
    options = [option for question in hub.finder for option in question.options]
    for theme in hub.themes:
        chosen = [option for option in options if theme.id in option.themes]
        points = {other.id: sum(other.id in option.themes for option in chosen) for other in hub.themes}
        strongest = [id_ for id_, count in points.items() if count == max(points.values())]
        assert len(chosen) >= 3, theme.id
        assert strongest == [theme.id], theme.id


def test_the_search_helper_knows_every_county_and_the_capital(hub: Hub) -> None:
    regions = [topic.title.fi for topic in hub.search_topics if topic.kind == SearchKind.region]
    counties = [name for name in regions if name.endswith("hyvinvointialue")]
    assert len(counties) == 21
    assert any("Helsin" in name for name in regions)
    assert any("HUS" in name for name in regions)
    assert len([name for name in regions if name.endswith("yhteistyöalue")]) == 5
