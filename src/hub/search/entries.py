"""What the search can find: a page, each of its sections, and each fact that has a place of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from babel import Locale

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.facts.same import Same
from hub.facts.searching import SectionWords
from hub.rendering import tags
from hub.rendering.addresses import page_url
from hub.search.words import words_of_kind

# Facts that stand on a page as elements of their own: class → kind.
KINDS = {
    "hub-term": "term",
    "hub-event": "event",
    "hub-deadline": "deadline",
    "hub-contact": "contact",
    "hub-links__item": "link",
}
# Pages whose headings come from data: the noun, and the kind of its entries.
NOUNS = {
    "ukk/": ("faq", "question"),
    "perustiedot/": ("fields", "field"),
    "kehittamisen-polku/": ("fields", "field"),
    "teemat/": ("themes", "theme"),
    "ristiriidat/": ("contradictions", "contradiction"),
    "roolit/": ("roles", "role"),
    "tuki/": ("supports", "support"),
    "tuki/verkostot/": ("networks", "network"),
}
# A section that only leads on to other pages, or to the answers of questions, is no answer.
NO_ANSWERS = {"seuraavaksi", "taman-vaiheen-kysymykset"}
DATED = ("event", "deadline")
DAY = re.compile(r"\b\d{1,2}\.(\d{1,2})\.(\d{4})\b")
HEADINGS = {"h1", "h2", "h3", "h4"}
ITEMS = {"li", "div"}
# Where an item has no heading of its own, its title is the first of these in it.
TITLES = {"dt", "a", "strong", "label"}
TITLE_CLASS = "hub-card__title"
MORE_TITLE_CLASS = "hub-contact__name"
# A fact that stands on several pages is found where all of its kind are.
HOME = {"contact": "yhteystiedot/", "deadline": "maaraajat/"}
# Controls, drawings, and what is shown only when something happens.
SILENT = {"script", "template", "select", "button", "svg", "dialog", "textarea", "style", "noscript"}
EXCLUDED = "data-search-exclude"
LEFT_OUT = {"hub-hidden", "hub-tag", "hub-state"}
VOID = {"br", "img", "input", "hr", "meta", "link", "source", "wbr", "col"}
INLINE = {"a", "span", "em", "strong", "b", "i", "abbr", "code", "time", "q", "mark", "sub", "sup"}
# Innokylä's names are Finnish also for a Swedish reader; a Finnish reader needs no Swedish.
STRANGE: dict[Language, str] = {"fi": "sv"}
SPACES = re.compile(r"\s+")
BEFORE_SIGN = re.compile(r" (?=[.,;:!?)])")


@dataclass(frozen=True)
class Entry:
    """One thing to find. `url` is below the language's root; `page` is the title of the page it stands on."""

    id: int
    url: str
    kind: str
    title: str
    page: str
    text: str
    keywords: tuple[str, ...] = ()


@dataclass
class Piece:
    """A part of a page while it is read."""

    anchor: str
    kind: str
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class Reader:
    """Parts a page into its pieces, in the order in which they stand on it."""

    def __init__(self, url: str, kinds: dict[str, str], strange: str | None) -> None:
        self.url = url
        self.strange = strange
        self.kinds = kinds
        self.pieces = [Piece("", "page")]
        self.open: list[str] = []
        self.silent: int | None = None
        self.titled: int | None = None
        self.items: list[tuple[int, Piece]] = []
        self.section = self.pieces[0]

    @property
    def piece(self) -> Piece:
        """What the text at this place belongs to."""
        return self.items[-1][1] if self.items else self.section

    def read(self, html: str) -> None:
        """Goes through the page once."""
        for text, tag in tags.parts(html):
            self.take(text)
            if tag.startswith("</"):
                self.end(tag[2:-1].strip().lower())
            elif tag:
                name, attributes = tags.read(tag)
                self.begin(name, attributes)
                if tag.endswith("/>"):
                    self.end(name)

    def begin(self, tag: str, attributes: tags.Attributes) -> None:
        """A heading or a fact begins a piece; a control or an excluded part is passed over."""
        if tag in VOID:
            self.take(" ")
            return
        self.open.append(tag)
        if self.silent is not None:
            return
        values = dict(attributes)
        classes = (values.get("class") or "").split()
        if tag in SILENT or self.is_left_out(values) or LEFT_OUT & set(classes):
            self.silent = len(self.open)
        elif tag in HEADINGS:
            self.begin_heading(tag, values.get("id") or "")
        elif tag in ITEMS and values.get("id"):
            self.begin_item(values["id"] or "", classes)
        elif self.items and not self.piece.title and (tag in TITLES or TITLE_CLASS in classes):
            self.titled = len(self.open)
        elif MORE_TITLE_CLASS in classes and self.items:
            self.titled = len(self.open)
            self.take(", ")
        if tag not in INLINE:
            self.take(" ")

    def is_left_out(self, values: dict[str, str | None]) -> bool:
        return EXCLUDED in values or "hidden" in values or values.get("lang", "") == self.strange

    def begin_heading(self, tag: str, anchor: str) -> None:
        if tag != "h1" and anchor and not self.items:
            self.section = Piece(anchor, self.kinds.get(anchor, "section"))
            self.pieces.append(self.section)
            self.titled = len(self.open)
        elif tag == "h1":
            self.titled = len(self.open)

    def begin_item(self, anchor: str, classes: list[str]) -> None:
        kind = next((KINDS[one] for one in classes if one in KINDS), self.kinds.get(anchor, "section"))
        if HOME.get(kind, self.url) != self.url:
            return
        piece = Piece(anchor, kind)
        self.pieces.append(piece)
        self.items.append((len(self.open), piece))

    def end(self, tag: str) -> None:
        """What began at this depth ends here."""
        if tag in VOID or tag not in self.open:
            return
        while self.open:
            depth, last = len(self.open), self.open.pop()
            if self.silent == depth:
                self.silent = None
            if self.titled == depth:
                self.titled = None
            if self.items and self.items[-1][0] == depth:
                self.items.pop()
            if last == tag:
                break
        if tag not in INLINE:
            self.take(" ")

    def take(self, text: str) -> None:
        """Text belongs to the title or to the text of the piece it stands in."""
        if self.silent is None:
            (self.piece.title if self.titled is not None else self.piece.text).append(text)


def read(
    html: str, hub: Hub, url: str, title: str, description: str, keywords: tuple[str, ...], language: Language
) -> Iterator[Entry]:
    """The entries of one page, the page itself first. They get their numbers when all pages are known."""
    reader = Reader(url, kinds_of(hub, url), STRANGE.get(language))
    reader.read(html)
    keywords_of = keywords_by_anchor(hub, url, language)
    for piece in reader.pieces:
        text = joined(piece.text)
        if piece.kind == "page":
            yield Entry(0, url, "page", title, title, f"{description} {text}".strip(), keywords)
        elif piece.anchor not in NO_ANSWERS:
            words = (*keywords_of.get(piece.anchor, ()), *words_of_kind(piece.kind, language))
            words += dates_in_words(text, language) if piece.kind in DATED else ()
            own = joined(piece.title) or title
            yield Entry(0, f"{url}#{piece.anchor}", piece.kind, own, title, text, words)


def beside(hub: Hub, url: str, language: Language) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """All that the entries of a page take of the facts beside its text."""
    return kinds_of(hub, url), keywords_by_anchor(hub, url, language)


def keywords_by_anchor(hub: Hub, url: str, language: Language) -> dict[str, tuple[str, ...]]:
    """The search words of each place on a page: of its fact, and of its section."""
    found = {
        one.id: one.keywords.in_language(language) for one in nouns_of(hub, url) if hasattr(one, "keywords")
    }
    for anchor, one in sections_with_words(Same(hub)).get(url, ()):
        found[anchor] = (*found.get(anchor, ()), *one.keywords.in_language(language))
    return found


@lru_cache(maxsize=2)
def sections_with_words(hub: Same[Hub]) -> dict[str, list[tuple[str, SectionWords]]]:
    """The sections that have search words of their own, by the address of their page."""
    found: dict[str, list[tuple[str, SectionWords]]] = {}
    for one in hub.one.section_words:
        page, _, anchor = one.section.partition("#")
        found.setdefault(page_url(page), []).append((anchor, one))
    return found


def dates_in_words(text: str, language: Language) -> tuple[str, ...]:
    """The first day of a text with the month in words, as a reader may remember it."""
    months = Locale(language).months["stand-alone"]["wide"]
    found = DAY.findall(text)[:1]
    return tuple(f"{months[int(month)]} {year}" for month, year in found if int(month) <= 12)


def kinds_of(hub: Hub, url: str) -> dict[str, str]:
    """The kind of each heading of a page that comes from data, by its anchor."""
    return {entry.id: NOUNS[url][1] for entry in nouns_of(hub, url)}


def nouns_of(hub: Hub, url: str) -> tuple[Any, ...]:
    """The facts that the headings of a page come from."""
    return tuple(getattr(hub, NOUNS[url][0])) if url in NOUNS else ()


def joined(parts: list[str]) -> str:
    return BEFORE_SIGN.sub("", SPACES.sub(" ", "".join(parts))).strip()
