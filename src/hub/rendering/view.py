"""What a block sees: the hub, the language, the day and the page it stands on. Nothing else."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from hub.facts.models import Hub, Language, Prose, Text
from hub.rendering import addresses, prose, templates
from hub.words import dates


class BlockError(Exception):
    """A block was given a value it does not know. `code` names a message of the catalogue."""

    def __init__(self, code: str, **values: Any) -> None:
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

    def text(self, text: Text) -> Markup:
        """A line of text in the page's language, as HTML."""
        return prose.with_names(text.in_language(self.language))

    def plain(self, text: Text) -> str:
        """A line of text in the page's language, without markup."""
        return prose.without_names(text.in_language(self.language))

    def prose(self, text: Prose) -> Markup:
        """Markdown of the page's language, as HTML."""
        return prose.to_html(text.in_language(self.language), self.resolve)

    def day(self, value: date) -> str:
        """A day as people write it."""
        return dates.day(value, self.language)

    def word(self, key: str, **values: Any) -> Markup:
        """An interface text, with its blanks filled in, as HTML."""
        return prose.with_names(self.plain_word(key, **values))

    def plain_word(self, key: str, **values: Any) -> str:
        """An interface text, with its blanks filled in and without markup."""
        text = self.hub.interface[key].in_language(self.language)
        # A blank that nobody fills in is found by the check of the words; a page is not lost for it.
        return text.format_map(defaultdict(str, values))

    def to(self, page: str) -> str:
        """A link to a page of the site, from this one."""
        return addresses.relative(page, self.url)

    def outside(self, link_id: str) -> str:
        """The address of an outside link, for a reader of the page's language."""
        return self.find("links", link_id).address(self.language)

    def resolve(self, href: str) -> str:
        """The address behind `page:x` or `link:y`."""
        kind, _, target = href.partition(":")
        return self.to(target) if kind == "page" else self.outside(target) if kind == "link" else href

    def find(self, noun: str, entry_id: str) -> Any:
        """The entry with this id, or a BlockError that says which there are."""
        entries = {entry.id: entry for entry in getattr(self.hub, noun)}
        if entry_id not in entries:
            raise BlockError("macro-value", value=entry_id, known=", ".join(entries))
        return entries[entry_id]

    def render(self, template: str, **values: Any) -> str:
        """A template filled in for this page."""
        return templates.render(template, view=self, **values)
