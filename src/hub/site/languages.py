"""What static-i18n leaves undone: a 404 page and a search index per language, and the sitemap."""

import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from hub.facts.models import LANGUAGES, Language

DEFAULT: Language = "fi"


def root_of(language: Language) -> str:
    """Where a language stands in the site: `` for Finnish, `sv/` for Swedish."""
    return "" if language == DEFAULT else f"{language}/"


def without_root(url: str, language: Language) -> str:
    """The address of a page below its language's root."""
    return url.removeprefix(root_of(language))


def split_index(site: Path) -> None:
    """One search index per language, each with addresses below its own root."""
    whole = site / "search" / "search_index.json"
    index: dict[str, Any] = json.loads(whole.read_text(encoding="utf-8"))
    for language in LANGUAGES:
        docs = documents_in(index["docs"], language)
        target = site / root_of(language) / "search" / "search_index.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        own = {"config": {**index["config"], "lang": [language]}, "docs": docs}
        target.write_text(json.dumps(own, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def documents_in(docs: list[dict[str, Any]], language: Language) -> list[dict[str, Any]]:
    """The entries of one language."""
    others = tuple(root_of(other) for other in LANGUAGES if other not in (language, DEFAULT))
    if language == DEFAULT:
        return [doc for doc in docs if not doc["location"].startswith(others)]
    root = root_of(language)
    return [
        {**doc, "location": doc["location"].removeprefix(root)}
        for doc in docs
        if doc["location"].startswith(root)
    ]


NAMES = (*((language, language) for language in LANGUAGES), ("x-default", DEFAULT))


def alternate(name: str, address: str) -> str:
    """A page in another language, for the sitemap."""
    return f'<xhtml:link rel="alternate" hreflang="{name}" href="{escape(address)}"/>'


def sitemap(urls: list[str], address: str) -> str:
    """The sitemap: every page in every language, each naming the others.

    `urls` are addresses below a language's root.
    """
    entries = []
    for url in sorted(urls):
        alternates = "".join(
            alternate(name, f"{address}{root_of(language)}{url}") for name, language in NAMES
        )
        entries += [
            f"<url><loc>{escape(address + root_of(language) + url)}</loc>{alternates}</url>"
            for language in LANGUAGES
        ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "\n".join(entries) + "\n</urlset>\n"
    )
