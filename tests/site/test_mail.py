"""A ready-made e-mail says, once opened, what its reader was promised, in the language of the page."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element

import pytest

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.rendering.prose import without_names

pytestmark = pytest.mark.build

Tree = Callable[[str], Element]


def mails(page: Element) -> Iterator[tuple[str, str, str]]:
    """The address, the subject and the body of every ready-made e-mail."""
    for link in page.iter("a"):
        parts = urlsplit(link.get("href", ""))
        if parts.scheme == "mailto" and parts.query:
            fields = parse_qs(parts.query, strict_parsing=True)
            yield parts.path, fields["subject"][0], fields["body"][0]


def wanted(hub: Hub, language: Language, theme: str) -> set[tuple[str, str]]:
    """What the programmes' e-mails say, with the theme filled in."""
    return {
        (
            without_names(programme.mail.subject.in_language(language)),
            without_names(programme.mail.body.in_language(language)).replace("{theme}", theme),
        )
        for programme in hub.programmes
        if programme.mail
    }


def as_read(body: str) -> str:
    """Lines end in mail as the rules of mail say."""
    assert "\r\n" in body
    assert "\n" not in body.replace("\r\n", "")
    return body.replace("\r\n", "\n")


def test_the_linking_mail_is_in_the_language_of_its_page(
    language: Language, tree: Tree, root_of: Any, hub: Hub
) -> None:
    found = list(mails(tree(root_of(language) + "teemaan-liittaminen/")))
    assert found
    assert {(subject, as_read(body)) for _, subject, body in found} == wanted(hub, language, "")


def test_a_mail_from_a_theme_names_the_theme(language: Language, tree: Tree, root_of: Any, hub: Hub) -> None:
    found = {(subject, as_read(body)) for _, subject, body in mails(tree(root_of(language) + "teemat/"))}
    named = [without_names(theme.title.in_language(language)) for theme in hub.themes]
    assert found == set().union(*(wanted(hub, language, theme) for theme in named))


@pytest.mark.browser
def test_the_text_shown_is_the_text_sent(language: Language, window: Any, root_of: Any) -> None:
    page = window(java_script_enabled=False).visit(root_of(language) + "teemaan-liittaminen/")
    for mail in page.locator(".hub-mail").all():
        mail.locator("summary").click()
        shown = [line.strip() for line in mail.locator(".hub-question__answer").inner_text().splitlines()]
        href = mail.locator("a.hub-button:visible").first.get_attribute("href") or ""
        fields = parse_qs(urlsplit(href).query)
        sent = [*fields["subject"], *fields["body"][0].splitlines()]
        assert [line for line in shown if line] == [line.strip() for line in sent if line.strip()]
