"""What a block sees: the hub, the language, the day and the page it stands on. Nothing else."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from hub.facts import blanks
from hub.facts.hub import Hub
from hub.facts.models import Language, Link, Prose, Text
from hub.rendering import addresses, prose, templates
from hub.words import dates, numbers

# Stands in HTML where a Swedish text is older than the Finnish. Readers are told by `rendering.behind`.
BEHIND = "<!--behind-->"


class BlockError(Exception):
    """A block was given a value it does not know. `code` names a message of the catalogue."""

    def __init__(self, code: str, **values: Any) -> None:
        """The values fill in the message."""
        super().__init__(code)
        self.code, self.values = code, values


@dataclass(frozen=True)
class View:
    """One page in one language on one day."""

    hub: Hub
    language: Language
    today: date
    url: str
    page: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    behind: frozenset[tuple[str, str]] = frozenset()

    def text(self, text: Text) -> Markup:
        """A line of text in the page's language, as HTML."""
        return prose.with_names(text.in_language(self.language)) + self.mark(text)

    def plain(self, text: Text) -> str:
        """A line of text in the page's language, without markup."""
        return prose.without_names(text.in_language(self.language))

    def heading(self, text: Text, anchor: str, level: int = 2) -> str:
        """A heading in Markdown, so that the page's contents and the search know it."""
        heading = f"{'#' * level} {prose.as_markdown(text.in_language(self.language))} {{ #{anchor} }}"
        return f"{heading}\n\n{BEHIND}" if self.mark(text) else heading

    def prose(self, text: Prose) -> Markup:
        """Markdown of the page's language, as HTML."""
        return prose.to_html(text.in_language(self.language), self.resolve) + self.mark(text)

    def mark(self, text: Text | Prose) -> Markup:
        """A sign in the HTML of a text that is older than its Finnish source; nothing for any other."""
        is_behind = self.language == "sv" and (text.fi, text.sv) in self.behind
        return Markup(BEHIND if is_behind else "")  # noqa: S704

    def day(self, value: date) -> str:
        """A day as people write it."""
        return dates.day(value, self.language)

    def word(self, key: str, **values: Any) -> Markup:
        """An interface text, with its blanks filled in, as HTML."""
        return prose.with_names(self.plain_word(key, **values))

    def plain_word(self, key: str, **values: Any) -> str:
        """An interface text, with its blanks filled in and without markup."""
        text: Text | None = self.hub.one("interface", key)
        # A missing word and a blank that nobody fills in are found by the check; a page is not lost for them.
        return blanks.filled(text.in_language(self.language), values) if text else key

    def to(self, page: str) -> str:
        """A link to a page of the site, from this one."""
        return addresses.relative(page, self.url)

    def outside(self, link_id: str) -> str:
        """The address of an outside link, for a reader of the page's language."""
        link: Link = self.find("links", link_id)
        return link.address(self.language)

    def file(self, name: str) -> str:
        """A link to a file below the language's root."""
        return posixpath.relpath("/" + name, "/" + self.url)

    def page_title(self, page: str) -> str:
        """What a page of the site is called."""
        name = page.partition("#")[0]
        return self.titles.get(name, name)

    def number(self, value: Decimal | int) -> str:
        """A number as people read it."""
        return numbers.number(value, self.language)

    def resolve(self, href: str) -> str:
        """The address behind `page:x` or `link:y`. Of what else there is, only a mailbox can be reached."""
        kind, _, target = href.partition(":")
        if kind == "page":
            return self.to(target)
        if kind == "link":
            return self.outside(target)
        return href if kind == "mailto" else ""

    def find(self, noun: str, entry_id: str) -> Any:
        """The entry with this id, or a BlockError that says which there are."""
        found = self.hub.one(noun, entry_id)
        if found is None:
            known = ", ".join(entry.id for entry in getattr(self.hub, noun))
            raise BlockError("macro-value", value=entry_id, known=known)
        return found

    def render(self, template: str, **values: Any) -> str:
        """A template filled in for this page."""
        return templates.render(template, view=self, **values)
