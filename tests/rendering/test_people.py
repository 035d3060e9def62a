"""Whom to ask on which day, and the e-mail that asks."""

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import parse_qs, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Contact, Programme, Theme, Topic
from hub.rendering.blocks import people
from hub.rendering.prose import without_names
from hub.rendering.view import View

Shown = Callable[[str], str]

HILTUNEN, LAMBERG, NOBODY = "pauliina.hiltunen@gov.fi", "laura.lamberg@gov.fi", "toimitus@innokyla.fi"
WHO = [
    (date(2024, 11, 19), HILTUNEN),
    (date(2024, 11, 20), HILTUNEN),
    (date(2024, 11, 21), LAMBERG),
    (date(2024, 12, 31), LAMBERG),
    (date(2025, 1, 1), NOBODY),
]


@pytest.fixture
def programme(hub: Hub) -> Programme:
    return next(one for one in hub.programmes if one.id == "vetoa-ja-pitoa")


def turns(view: View, programme: Programme, theme: Theme | None = None) -> list[people.Turn]:
    """Whoever takes the request on the day of the view."""
    return [turn for turn in people.turns_of(view, programme, theme) if turn.span.covers(view.today)]


def parts(mailto: str) -> tuple[str, str, str]:
    """The receiver, the subject and the body of a mailto: address."""
    receiver, _, query = mailto.removeprefix("mailto:").partition("?")
    fields = parse_qs(query.replace("+", "%2B"), strict_parsing=True)
    return receiver, fields["subject"][0], fields["body"][0]


@pytest.mark.parametrize(("today", "address"), WHO)
def test_the_request_goes_to_whoever_is_confirmed_for_the_day(
    hub: Hub, programme: Programme, today: date, address: str
) -> None:
    found = turns(View(hub, "fi", today, ""), programme)
    assert [(turn.address, turn.person is None) for turn in found] == [(address, address == NOBODY)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("today", "address"), WHO)
def test_a_reader_sees_one_receiver(
    hub: Hub, programme: Programme, today: date, address: str, language: Any, shown: Shown
) -> None:
    said = shown(people.linking_mail(View(hub, language, today, "teemaan-liittaminen/"), programme.id))
    assert [one for one in (HILTUNEN, LAMBERG, NOBODY) if one in said] == [address]


def test_where_nobody_is_confirmed_the_page_says_so(hub: Hub, programme: Programme, shown: Shown) -> None:
    view = View(hub, "fi", date(2025, 1, 1), "teemaan-liittaminen/")
    assert view.plain_word("mail.nobody", address=NOBODY) in shown(people.linking_mail(view, programme.id))


@given(today=st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_on_every_day_somebody_takes_the_request(hub: Hub, today: date) -> None:
    for programme in hub.programmes:
        assert turns(View(hub, "fi", today, ""), programme)


@pytest.mark.parametrize(("today", "address"), WHO)
def test_an_address_is_shown_only_on_the_days_that_its_source_confirms(
    hub: Hub, today: date, address: str, shown: Shown
) -> None:
    said = shown(people.contacts(View(hub, "fi", today, "yhteystiedot/")))
    for contact in hub.contacts:
        same = [one for one in hub.contacts if one.email == contact.email]
        assert (contact.email in said) == any(one.is_valid(today) for one in same)


def test_the_address_of_a_role_stands_before_people(hub: Hub) -> None:
    people_last = [one.name is not None for one in people.roles_first([*reversed(hub.contacts)])]
    assert people_last == sorted(people_last)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_email_is_in_the_readers_language(hub: Hub, programme: Programme, language: Any) -> None:
    view = View(hub, language, date(2024, 11, 19), "")
    assert programme.mail
    receiver, subject, body = parts(turns(view, programme)[0].mailto)
    written = without_names(programme.mail.body.in_language(language)).replace("{theme}", "")
    assert (receiver, subject) == (HILTUNEN, view.plain(programme.mail.subject))
    assert body.replace("\r\n", "\n") == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_email_names_the_theme_where_it_is_known(hub: Hub, programme: Programme, language: Any) -> None:
    view = View(hub, language, date(2024, 11, 19), "")
    for theme in hub.themes:
        _, _, body = parts(turns(view, programme, theme)[0].mailto)
        assert view.plain(theme.title) in body
        assert "{" not in body
        assert "[[" not in body


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_of_the_email_end_as_mail_programs_want_and_all_is_percent_encoded(
    hub: Hub, programme: Programme, language: Any
) -> None:
    mailto = turns(View(hub, language, date(2024, 11, 19), ""), programme)[0].mailto
    assert mailto.isascii()
    assert not set(mailto) & set(" \r\n\"'<>+")
    assert mailto.count("?") == mailto.count("&") == 1
    assert mailto.count("%0A") == mailto.count("%0D%0A") > 5


@given(text=st.text(min_size=1).filter(lambda text: "[[" not in text and text.isprintable()))
def test_no_sign_in_a_text_can_add_a_field_to_the_email(hub: Hub, text: str) -> None:
    programme = next(one for one in hub.programmes if one.mail)
    mail = programme.mail.model_copy(
        update={"subject": programme.mail.subject.model_copy(update={"fi": text})}
    )
    mailto = people.mail_to(
        View(hub, "fi", date(2024, 11, 19), ""), NOBODY, programme.model_copy(update={"mail": mail}), None
    )
    assert unquote(mailto.partition("subject=")[2].partition("&")[0]) == text
    assert mailto.count("&") == 1


def test_a_programme_without_an_email_asks_for_none(hub: Hub) -> None:
    silent = hub.programmes[0].model_copy(update={"mail": None})
    view = View(hub.model_copy(update={"programmes": (silent,)}), "fi", date(2024, 11, 19), "")
    assert people.linking_mail(view) == ""


def test_a_contact_for_a_topic_is_one_who_answers_for_it(hub: Hub) -> None:
    found: list[Contact] = [
        asked.contact
        for asked in people.asked_about(View(hub, "fi", date(2024, 11, 19), ""), (Topic.content,))
    ]
    assert found
    assert all(Topic.content in one.topics for one in found)
