"""Facts that no single entry holds: what the project's own data must have as a whole."""

from datetime import date

from hub.facts.hub import Hub
from hub.facts.models import FieldGroup, StartKind, Topic


def test_the_path_has_six_steps_in_order(hub: Hub) -> None:
    assert [step.number for step in sorted(hub.steps, key=lambda step: step.number)] == [1, 2, 3, 4, 5, 6]


def test_each_theme_of_a_programme_has_a_number_and_an_address_of_its_own(hub: Hub) -> None:
    for programme in hub.programmes:
        themes = [theme for theme in hub.themes if theme.programme == programme.id]
        assert sorted(theme.number for theme in themes) == list(range(1, len(themes) + 1))
        assert len({theme.link for theme in themes}) == len(themes)


def test_the_source_has_eight_themes_and_eight_things_to_check(hub: Hub) -> None:
    assert (len(hub.themes), len(hub.checklist)) == (8, 8)


def test_there_are_at_least_25_questions_and_some_for_every_step(hub: Hub) -> None:
    assert len(hub.faq) >= 25
    assert {step.id for step in hub.steps} == {step for question in hub.faq for step in question.steps}


def test_the_front_page_can_be_entered_by_task_by_role_and_by_phase(hub: Hub) -> None:
    assert {start.kind for start in hub.starts} == set(StartKind)


def test_both_tabs_of_innokyla_have_required_fields(hub: Hub) -> None:
    assert {field.group for field in hub.fields if field.required} == set(FieldGroup)


def test_the_contradictions_are_lettered_without_a_gap(hub: Hub) -> None:
    letters = [contradiction.letter for contradiction in hub.contradictions]
    assert letters == [chr(ord("a") + number) for number in range(len(letters))]


def test_an_address_that_is_nobodys_own_answers_on_every_day(hub: Hub) -> None:
    roles = [one for one in hub.contacts if one.name is None and Topic.technical in one.topics]
    assert [(one.email, one.valid_from, one.valid_until) for one in roles] == [
        ("toimitus@innokyla.fi", None, None)
    ]


def test_a_person_is_named_only_with_a_source_and_a_last_day(hub: Hub) -> None:
    assert [one.id for one in hub.contacts if one.name and not one.valid_until] == []


def test_nothing_has_been_reviewed_in_the_future(hub: Hub) -> None:
    reviewed = [one for noun in (hub.links, hub.contacts, hub.deadlines, hub.programmes) for one in noun]
    assert [one.id for one in reviewed if one.reviewed > date.today()] == []
