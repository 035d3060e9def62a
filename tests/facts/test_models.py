"""The rules about one thing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from hub.facts.models import Contact, Deadline, LinkingMail, Site

TEXT = {"fi": "Teksti", "sv": "Text"}
CONTACT = {
    **{"id": "toimitus", "title": TEXT, "email": "toimitus@example.fi", "topics": ["tekniikka"]},
    **{"source": "oma", "owner": "sisalto", "reviewed": "2026-11-21"},
}
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def contact(first: date | None, last: date | None) -> Contact:
    return Contact.model_validate({**CONTACT, "valid_from": first, "valid_until": last})


@given(DAYS)
def test_a_deadline_is_open_on_its_last_day_and_past_on_the_next(due: date) -> None:
    deadline = Deadline.model_construct(due=due)
    assert deadline.is_open(due)
    assert not deadline.is_open(due + timedelta(days=1))


@given(DAYS, DAYS)
def test_a_contact_is_valid_from_its_first_day_to_its_last(one: date, other: date) -> None:
    first, last = sorted((one, other))
    asked = contact(first, last)
    assert asked.is_valid(first)
    assert asked.is_valid(last)
    assert not asked.is_valid(first - timedelta(days=1))
    assert not asked.is_valid(last + timedelta(days=1))


@given(DAYS)
def test_a_contact_without_days_is_always_valid(day: date) -> None:
    assert contact(None, None).is_valid(day)


def test_a_contact_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValidationError, match="days-turned"):
        contact(date(2024, 12, 1), date(2024, 11, 30))


def test_a_site_tells_what_is_not_set() -> None:
    site = Site.model_validate({"name": TEXT, "tagline": TEXT})
    assert site.unset() == ("operator", "unit", "feedback", "address", "repository")


def test_an_email_has_no_blank_but_the_theme() -> None:
    LinkingMail.model_validate({"subject": TEXT, "body": {"fi": "Teema: {theme}", "sv": "Tema: {theme}"}})
    with pytest.raises(ValidationError, match="blank-unknown"):
        LinkingMail.model_validate({"subject": TEXT, "body": {"fi": "Teema: {teema}", "sv": "Tema"}})
    with pytest.raises(ValidationError, match="blank-unknown"):
        LinkingMail.model_validate({"subject": {"fi": "{theme}", "sv": "Tema"}, "body": TEXT})
