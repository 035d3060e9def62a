"""Roles, states and people: who may do what, and whom to ask on which day."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from hub.facts import blanks
from hub.facts.models import Contact, Programme, Theme, Topic
from hub.rendering.prose import with_names, without_names
from hub.rendering.spans import Span, after, before, gaps
from hub.rendering.view import BlockError, View


@dataclass(frozen=True)
class Turn:
    """Whom to write to in a span of days, and the ready-made e-mail. Without a person nobody is confirmed."""

    span: Span
    person: Contact | None
    address: str
    mailto: str


@dataclass(frozen=True)
class Asked:
    """A contact with the days on which it can be asked."""

    contact: Contact
    early: Span | None
    valid: Span
    ended: Span | None


def roles(view: View) -> str:
    """The rights of each role as a table."""
    return view.render("roles", roles=view.hub.roles)


def states(view: View) -> str:
    """The states of a model and how each is reached."""
    return view.render("states", states=view.hub.states)


def contacts(view: View, programme: str | None = None) -> str:
    """Every contact: role addresses first, then the people that a dated source names."""
    if programme:
        view.find("programmes", programme)
    chosen = [one for one in view.hub.contacts if programme in (None, one.programme) or one.programme is None]
    return view.render("contacts", contacts=[asked(one) for one in roles_first(chosen)], anchors=True)


def contacts_about(view: View, topic: str) -> str:
    """The contacts for one topic."""
    if topic not in list(Topic):
        raise BlockError("macro-value", value=topic, known=", ".join(Topic))
    return view.render("contacts", contacts=asked_about(view, (Topic(topic),)), anchors=False)


def asked_about(view: View, topics: tuple[Topic, ...]) -> list[Asked]:
    """The contacts who answer for any of the topics."""
    return [asked(one) for one in roles_first(view.hub.having("contacts", "topics", topics))]


def asked(contact: Contact) -> Asked:
    """A contact with the days before, during and after which it holds."""
    early = before(contact.valid_from) if contact.valid_from else None
    ended = after(contact.valid_until) if contact.valid_until else None
    return Asked(contact, early, Span(contact.valid_from, contact.valid_until), ended)


def roles_first(contacts: Iterable[Contact]) -> list[Contact]:
    """An address of a role outlives the people behind it."""
    return sorted(contacts, key=lambda one: one.name is not None)


def linking_mail(view: View, programme: str | None = None) -> str:
    """The ready-made e-mail that asks for a link to a theme, to whoever is confirmed for the day."""
    chosen = [view.find("programmes", programme)] if programme else view.hub.programmes
    with_mail = [one for one in chosen if one.mail]
    mails = [(one, turns_of(view, one), mail_as_shown(view, one)) for one in with_mail]
    return view.render("linking-mail", programmes=mails)


def mail_as_shown(view: View, programme: Programme) -> list[list[Markup]]:
    """The lines of the e-mail, paragraph by paragraph, with the names in it marked as Finnish."""
    body = blanks.filled(programme.mail.body.in_language(view.language), {}) if programme.mail else ""
    return [list(map(with_names, paragraph.splitlines())) for paragraph in body.strip().split("\n\n")]


def turns_of(view: View, programme: Programme, theme: Theme | None = None) -> list[Turn]:
    """Who takes the request on which days. A day without a confirmed person gets the role address."""
    people = [
        one
        for one in view.hub.contacts
        if one.programme == programme.id and Topic.theme_linking in one.topics
    ]
    role = next(one for one in view.hub.contacts if Topic.technical in one.topics and one.name is None)
    spans = [Span(one.valid_from, one.valid_until) for one in people]
    turns = [
        Turn(span, one, one.email, mail_to(view, one.email, programme, theme))
        for span, one in zip(spans, people, strict=True)
    ]
    by_role = mail_to(view, role.email, programme, theme)
    turns += [Turn(span, None, role.email, by_role) for span in gaps(spans)]
    return [turn for turn in turns if not turn.span.is_over(view.today)]


def mail_to(view: View, address: str, programme: Programme, theme: Theme | None) -> str:
    """A mailto: address with subject and body in the reader's language."""
    if not programme.mail:
        return f"mailto:{address}"
    subject = view.plain(programme.mail.subject)
    body = mail_body(view, programme, theme).replace("\n", "\r\n")
    return f"mailto:{address}?subject={quote(subject)}&body={quote(body)}"


def mail_body(view: View, programme: Programme, theme: Theme | None) -> str:
    """The text of the e-mail. `{theme}` is filled in where the theme is known, and left open where not."""
    if not programme.mail:
        return ""
    body = without_names(programme.mail.body.in_language(view.language))
    return blanks.filled(body, {"theme": view.plain(theme.title) if theme else ""})
