"""Finds the terms of the glossary in running text, also inflected, and leads to their definitions."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from markupsafe import escape

from hub.facts.learning import Term
from hub.facts.models import Language
from hub.facts.same import Same
from hub.rendering.addresses import page_url
from hub.rendering.view import View

# What may follow a stem and leave it the same word: cases, possessives, clitics; number, form, genitive.
ENDINGS: dict[Language, str] = {
    "fi": (
        r"(?:i|j)?(?:n|t|a|ä|ta|tä|tta|ttä|ssa|ssä|sta|stä|en|in|an|än|hin|han|hän|hen|seen|siin|on|un|yn|ön|lla|llä|lta|ltä|lle"
        r"|na|nä|ksi|kse|den|tten|ne)?(?:ni|si|nsa|nsä|mme|nne)?(?:kin|kaan|kään|ko|kö)?"
    ),
    "sv": r"(?:en|et|n|t|er|ar|or|erna|arna|orna|na|e|a)?s?",
}
TAG = re.compile(r"<[^>]+>")
NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
# Text in these is a name, a link, a control or a heading already.
CLOSED = {
    "a",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "summary",
    "label",
    "legend",
    "caption",
    "th",
    "dt",
    "svg",
    "button",
    "option",
    "q",
    "script",
}
CLOSED_CLASS = re.compile(
    r'class="[^"]*\b(?:hub-name|hub-tag|hub-state|hub-glossary|hub-example|hub-meta|hub-form)\b'
)
# The glossary itself, and the page that must fit on one printed sheet without a list of terms.
WITHOUT_TERMS = (page_url("sanasto"), page_url("pahkinankuoressa"))
VOID = {"br", "img", "input", "hr", "rect", "circle", "path", "meta", "link"}


def mark(html: str, view: View) -> tuple[str, list[Term]]:
    """The page with the first mention of each term made a link, and the terms it mentions in their order."""
    pattern, by_stem = vocabulary(Same(view.hub.glossary), view.language)
    if pattern is None:
        return html, []
    used: dict[str, Term] = {}
    parts: list[str] = []
    texts, done = open_texts(html), 0
    start, end = 0, 0
    for match in pattern.finditer(in_small(html)):
        while end <= match.start():
            start, end = next(texts, (len(html), len(html)))
        term = by_stem[" ".join(match["stem"].split())]
        if match.start() >= start and term.id not in used:
            used[term.id] = term
            href = escape(view.to(f"sanasto#{term.id}"))
            words = html[match.start() : match.end()]
            link = f'<a class="hub-term-link" href="{href}" data-term="{term.id}">{words}</a>'
            parts += html[done : match.start()], link
            done = match.end()
    return "".join([*parts, html[done:]]), list(used.values())


def in_small(text: str) -> str:
    """The text in small letters, each at its place: a few capitals of other languages would become two."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(map(one_small, text))


def one_small(letter: str) -> str:
    return letter.lower() if len(letter.lower()) == 1 else letter


def open_texts(html: str) -> Iterator[tuple[int, int]]:
    """Where each text begins and ends in which a term may be marked."""
    closed: list[str] = []
    begins = 0
    for found in TAG.finditer(html):
        tag = read(found[0])
        if tag is None:
            continue
        if not closed:
            yield begins, found.start()
        begins = found.end()
        if tag.ends:
            if closed and closed[-1] == tag.name:
                closed.pop()
        elif tag.holds and (closed or tag.closes):
            closed.append(tag.name)
    if not closed:
        yield begins, len(html)


class Tag(NamedTuple):
    """What a tag does: whether it ends an element, holds anything, and closes what it holds to terms."""

    name: str
    ends: bool
    holds: bool
    closes: bool


@lru_cache(maxsize=50_000)
def read(tag: str) -> Tag | None:
    """A tag as it is written; nothing, if it is none. The same tag stands on page after page."""
    found = NAME.match(tag)
    if found is None:
        return None
    name = found[1].lower()
    closes = name in CLOSED or bool(CLOSED_CLASS.search(tag))
    return Tag(name, tag.startswith("</"), name not in VOID and not tag.endswith("/>"), closes)


@lru_cache(maxsize=4)
def vocabulary(
    terms: Same[tuple[Term, ...]], language: Language
) -> tuple[re.Pattern[str] | None, dict[str, Term]]:
    """One pattern for all terms in small letters, the longest first, and the term behind each stem."""
    by_stem = {
        stem.lower(): term
        for term in terms.one
        if term.explained == "aina"
        for stem in term.forms.in_language(language)
    }
    if not by_stem:
        return None, {}
    by_letter: dict[str, list[str]] = {}
    for stem in sorted(by_stem, key=len, reverse=True):
        by_letter.setdefault(stem[0], []).append(stem[1:])
    stems = "|".join(begun_with(letter, rests) for letter, rests in by_letter.items())
    return re.compile(rf"(?<![\w-])(?P<stem>{stems}){ENDINGS[language]}(?![\w-])"), by_stem


def begun_with(letter: str, rests: list[str]) -> str:
    """The stems that begin with a letter: where another letter stands, none of them is tried."""
    # A line of Markdown may break between the words of a term.
    others = "|".join(re.escape(rest).replace(r"\ ", r"\s+") for rest in rests)
    return f"{re.escape(letter)}(?:{others})"


def explained(html: str, view: View, asking: View) -> str:
    """The page on which the first mention of each term leads to its definition.

    `asking` is the same view, and notes of which terms more is asked than whether a page mentions them.
    """
    if view.url in WITHOUT_TERMS:
        return html
    marked, used = mark(html, view)
    return marked + list_of_terms([asking.find("glossary", one.id) for one in used], asking)


def stems(view: View) -> str:
    """What decides which terms a text mentions, told apart by this text."""
    _, by_stem = vocabulary(Same(view.hub.glossary), view.language)
    return repr([(stem, term.id) for stem, term in by_stem.items()])


def list_of_terms(terms: list[Term], view: View) -> str:
    """The terms a page mentions, with their definitions: read by the script, and printed with the page."""
    return view.render("terms-on-page", terms=terms) if terms else ""
