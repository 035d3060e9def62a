"""The sums that hold in the source hold in the data; those that do not carry their note."""

import pytest

from hub.facts.hub import Hub
from hub.facts.support import EventKind

CLINICS = {EventKind.clinic, EventKind.embedding}


def total(hub: Hub, kinds: set[EventKind]) -> int:
    return sum(event.participants or 0 for event in hub.events if event.kind in kinds)


def test_clinics_reached_2348_and_infos_77(hub: Hub) -> None:
    assert (total(hub, CLINICS), total(hub, {EventKind.info})) == (2348, 77)


def test_the_three_on_embedding_reached_826(hub: Hub) -> None:
    assert total(hub, {EventKind.embedding}) == 826


def test_trainings_reached_924_and_gave_38_answers(hub: Hub) -> None:
    trainings = [event for event in hub.events if event.kind is EventKind.training]
    assert len(trainings) == 11
    assert total(hub, {EventKind.training}) == 924
    assert sum(event.ratings.responses or 0 for event in trainings) == 38


def test_all_reached_4227(hub: Hub) -> None:
    kinds = CLINICS | {EventKind.training, EventKind.network}
    assert total(hub, kinds) == 4227


def test_the_surveys_got_388_answers_and_the_polls_409_without_the_first_info(hub: Hub) -> None:
    asked = [event for event in hub.events if event.kind in CLINICS | {EventKind.info, EventKind.survey}]
    assert sum(event.ratings.responses or 0 for event in asked) == 388
    polls = {event.id: event.ratings.polls_responses or 0 for event in asked}
    assert sum(polls.values()) - polls["info-2023-08-24"] == 409


@pytest.mark.parametrize(("chart", "answers"), [("vastaajat-rooli", 84), ("vastaajat-investointi", 84)])
def test_those_who_answered_add_up(hub: Hub, chart: str, answers: int) -> None:
    found = next(one for one in hub.charts if one.id == chart)
    counts = [place for place, column in enumerate(found.columns) if "%" not in column.fi]
    assert any(sum(row.values[place] for row in found.rows) == answers for place in counts)


@pytest.mark.parametrize("letter", list("abcdefghijklmnopqrstuv"))
def test_every_contradiction_is_shown(hub: Hub, letter: str) -> None:
    assert letter in {one.letter.strip("()") for one in hub.contradictions}


def test_the_row_that_sums_to_109_carries_its_note(hub: Hub) -> None:
    table = next(one for one in hub.charts if one.id == "kuvaamisen-tuki")
    assert "taulukko-6-rivi" in table.contradictions
    assert sum(sum(row.values) > 101 for row in table.rows) == 1


def test_self_assessments_have_14_12_and_10_items(hub: Hub) -> None:
    sets = [item.assessment for item in hub.assessment_items]
    assert [sets.count(name) for name in ("kuvaus", "vaikutukset", "juurtuminen")] == [14, 12, 10]


def test_the_glossary_has_every_term(hub: Hub) -> None:
    assert len(hub.glossary) == 107
