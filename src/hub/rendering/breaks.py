"""Keeps on one line what must not be cut at its dash: a range (2–4), and the rest of a name (-ohjeen)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup

TAG = re.compile(r"<[^>]+>")
NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
# Text in these is no running text, or can hold no element.
CLOSED = {"script", "style", "title", "textarea", "option", "svg", "pre", "code"}
# Not a range of days: in a narrow table it would not fit on one line.
NUMBER = r"\d{1,4}(?:,\d+)?"
RANGE = rf"(?<![\d.,]){NUMBER}–{NUMBER}(?![\d.]*\d)|\b\w–\w\b"
# The hyphen and what it must not leave: a word kept whole would be too wide in big headings.
ENDING = r"(?<=\s)-[^\W\d]{1,2}"
WHOLE = re.compile(f"{RANGE}|{ENDING}")
# What each of them has: most texts have none.
SIGN = re.compile(r"–|-(?<=\s-)")


def kept_whole(html: str) -> Markup:
    """The same HTML, in which no line breaks after the dash of a range or of the rest of a name.

    An invisible sign would do the same, but would be copied with the text into Innokylä.
    """
    # What is safe already would else escape what is put into it.
    html = str(html)
    parts: list[str] = []
    texts, done = open_texts(html), 0
    start, end = 0, 0
    for sign in SIGN.finditer(html):
        while end <= sign.start():
            start, end = next(texts, (len(html), len(html) + 1))
        if done <= start <= sign.start():
            parts += html[done:start], WHOLE.sub(r'<span class="hub-whole">\g<0></span>', html[start:end])
            done = end
    return Markup("".join([*parts, html[done:]]))  # noqa: S704


def open_texts(html: str) -> Iterator[tuple[int, int]]:
    """Where each text begins and ends that is read as running text."""
    closed, begins = "", 0
    for tag in TAG.finditer(html):
        if not closed:
            yield begins, tag.start()
        closed, begins = after_tag(tag[0], closed), tag.end()
    if not closed:
        yield begins, len(html)


@lru_cache(maxsize=50_000)
def after_tag(tag: str, closed: str) -> str:
    """The name of the closed element that one is in after the tag, or nothing."""
    found = NAME.match(tag)
    name = found[1].lower() if found else ""
    if closed:
        return "" if tag == f"</{closed}>" else closed
    return name if name in CLOSED and not tag.startswith("</") else ""
