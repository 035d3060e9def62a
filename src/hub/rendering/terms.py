"""Finds the terms of the glossary in running text, also inflected, and leads to their definitions."""

import re
from collections.abc import Iterator
from functools import lru_cache

from markupsafe import escape

from hub.facts.learning import Term
from hub.facts.models import Language
from hub.rendering.view import View

# What may follow a stem and leave it the same word: cases, possessives, clitics; number, form, genitive.
ENDINGS: dict[Language, str] = {
    "fi": (
        r"(?:i|j)?(?:n|t|a|ä|ta|tä|tta|ttä|ssa|ssä|sta|stä|en|in|an|än|hin|han|hän|hen|seen|siin|on|un|yn|ön|lla|llä|lta|ltä|lle"
        r"|na|nä|ksi|kse|den|tten|ne)?(?:ni|si|nsa|nsä|mme|nne)?(?:kin|kaan|kään|ko|kö)?"
    ),
    "sv": r"(?:en|et|n|t|er|ar|or|erna|arna|orna|na|e|a)?s?",
}
TAG = re.compile(r"(<[^>]+>)")
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
VOID = {"br", "img", "input", "hr", "rect", "circle", "path", "meta", "link"}


def mark(html: str, view: View) -> tuple[str, list[Term]]:
    """The page with the first mention of each term made a link, and the terms it mentions in their order."""
    pattern, by_stem = vocabulary(view.hub.glossary, view.language)
    if pattern is None:
        return html, []
    used: dict[str, Term] = {}

    def link(match: re.Match[str]) -> str:
        term = by_stem[" ".join(match["stem"].lower().split())]
        if term.id in used:
            return match[0]
        used[term.id] = term
        href = escape(view.to(f"sanasto#{term.id}"))
        return f'<a class="hub-term-link" href="{href}" data-term="{term.id}">{match[0]}</a>'

    parts = [pattern.sub(link, part) if is_open else part for part, is_open in pieces(html)]
    return "".join(parts), list(used.values())


def pieces(html: str) -> Iterator[tuple[str, bool]]:
    """Tags and texts one after another; True for a text in which a term may be marked."""
    closed: list[str] = []
    for part in TAG.split(html):
        tag = NAME.match(part) if part.startswith("<") else None
        if tag is None:
            yield part, not closed
            continue
        name = tag[1].lower()
        if part.startswith("</"):
            if closed and closed[-1] == name:
                closed.pop()
        elif name not in VOID and not part.endswith("/>") and (closed or is_closed(name, part)):
            closed.append(name)
        yield part, False


def is_closed(name: str, tag: str) -> bool:
    return name in CLOSED or bool(CLOSED_CLASS.search(tag))


@lru_cache(maxsize=4)
def vocabulary(terms: tuple[Term, ...], language: Language) -> tuple[re.Pattern[str] | None, dict[str, Term]]:
    """One pattern for all terms, the longest first, and the term behind each stem."""
    by_stem = {
        stem.lower(): term
        for term in terms
        if term.explained == "aina"
        for stem in term.forms.in_language(language)
    }
    if not by_stem:
        return None, {}
    longest_first = sorted(by_stem, key=len, reverse=True)
    # A line of Markdown may break between the words of a term.
    stems = "|".join(re.escape(stem).replace(r"\ ", r"\s+") for stem in longest_first)
    pattern = rf"(?<![\w-])(?P<stem>{stems}){ENDINGS[language]}(?![\w-])"
    return re.compile(pattern, re.IGNORECASE), by_stem


def list_of_terms(terms: list[Term], view: View) -> str:
    """The terms a page mentions, with their definitions: read by the script, and printed with the page."""
    return view.render("terms-on-page", terms=terms) if terms else ""
