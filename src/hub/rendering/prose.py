"""The two kinds of text in `data/` as HTML: a line with [[names]], and Markdown with links."""

import html
import re
from collections.abc import Callable
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markupsafe import Markup, escape

NAME = re.compile(r"\[\[(.+?)\]\]")
NAME_IN_BRACKETS = re.compile(r" \(\[\[[^\]]+\]\]\)")
HREF = re.compile(r'(?<=<a href=")[^"]*')
SIGNS = re.compile(r"([\\`*_{}\[\]])")


class NameInInnokyla(InlineProcessor):
    """[[Julkaise]] → a name as it stands in Innokylä's Finnish interface."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        """Marks the name as Finnish, for a screen reader of a Swedish page."""
        span = Element("span", {"class": "hub-name", "lang": "fi"})
        span.text = m.group(1)
        return span, m.start(0), m.end(0)


class Names(Extension):
    """[[…]] in Markdown, in pages and in data alike."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Comes before links, which would take the brackets for their own."""
        md.inlinePatterns.register(NameInInnokyla(NAME.pattern, md), "hub-name", 175)


@lru_cache(maxsize=1)
def converter() -> Markdown:
    markdown = Markdown(extensions=[Names()], output_format="html")
    # Text in data holds no HTML; what looks like it stays text.
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    return markdown


@lru_cache(maxsize=4096)
def converted(text: str) -> str:
    """Markdown as HTML, its links still as they were written. The same text stands on many pages."""
    return converter().reset().convert(text)


def to_html(text: str, resolve: Callable[[str], str]) -> Markup:
    """Markdown from `data/` as HTML. `resolve` turns `page:x` and `link:y` into addresses."""
    return Markup(HREF.sub(lambda match: escape(resolve(html.unescape(match[0]))), converted(text)))  # noqa: S704


def with_names(text: str) -> Markup:
    """A line of text as HTML: everything escaped, [[names]] marked as Finnish."""
    return Markup(NAME.sub(r'<span class="hub-name" lang="fi">\1</span>', str(escape(text))))  # noqa: S704


def without_names(text: str) -> str:
    """A line of text for where no markup can stand, such as an attribute or an e-mail."""
    return NAME.sub(r"\1", text)


def in_own_words(text: str) -> str:
    """A line of text for where no language can be marked: a name that only stands in brackets is left out."""
    return without_names(NAME_IN_BRACKETS.sub("", text))


def as_markdown(text: str) -> str:
    """A line of text for a heading in Markdown: [[names]] stay names, other signs stay text."""
    parts = NAME.split(html.escape(text, quote=False))
    return "".join(f"[[{part}]]" if n % 2 else SIGNS.sub(r"\\\1", part) for n, part in enumerate(parts))
