"""What static-i18n leaves undone: where each language stands, which are built, and the sitemap."""

from typing import Any, cast
from xml.sax.saxutils import escape

from mkdocs.config.defaults import MkDocsConfig

from hub.facts.models import LANGUAGES, Language

DEFAULT: Language = "fi"


def root_of(language: Language) -> str:
    """Where a language stands in the site: `` for Finnish, `sv/` for Swedish."""
    return "" if language == DEFAULT else f"{language}/"


def without_root(url: str, language: Language) -> str:
    """The address of a page below its language's root."""
    return url.removeprefix(root_of(language))


def other(language: Language, url: str) -> str:
    """The same page in the other language, as a link from this one. `url` is below the language's root."""
    here = root_of(language) + url
    there: Language = "sv" if language == "fi" else "fi"
    return ("../" * here.count("/") + root_of(there) + url) or "./"


def only(config: MkDocsConfig, language: Language) -> None:
    """Of all languages this build makes one, at the place that it has among the others."""
    plugin = cast(Any, config.plugins["i18n"])
    for one in plugin.config.languages:
        one.build = one.locale == language
    # Else it would begin with the language at the root of the site.
    plugin.current_language = language


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
