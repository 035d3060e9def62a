"""The two kinds of text in `data/`, as HTML: a line with [[names]], and Markdown with page: and link: links."""

import re
from collections.abc import Callable
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup, escape

NAME = re.compile(r"\[\[(.+?)\]\]")


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


class Links(Treeprocessor):
    """Gives each page: and link: link its address."""

    resolve: Callable[[str], str]

    def run(self, root: Element) -> None:
        """Rewrites every link in place."""
        for anchor in root.iter("a"):
            anchor.set("href", self.resolve(anchor.get("href", "")))


@lru_cache(maxsize=1)
def converter() -> tuple[Markdown, Links]:
    markdown = Markdown(extensions=[Names()], output_format="html")
    # Text in data holds no HTML; what looks like it stays text.
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    links = Links(markdown)
    markdown.treeprocessors.register(links, "hub-links", 5)
    return markdown, links


def to_html(text: str, resolve: Callable[[str], str]) -> Markup:
    """Markdown from `data/` as HTML. `resolve` turns `page:x` and `link:y` into addresses."""
    markdown, links = converter()
    links.resolve = resolve
    return Markup(markdown.reset().convert(text))  # noqa: S704


def with_names(text: str) -> Markup:
    """A line of text as HTML: everything escaped, [[names]] marked as Finnish."""
    return Markup(NAME.sub(r'<span class="hub-name" lang="fi">\1</span>', str(escape(text))))  # noqa: S704


def without_names(text: str) -> str:
    """A line of text for where no markup can stand, such as an attribute or an e-mail."""
    return NAME.sub(r"\1", text)
