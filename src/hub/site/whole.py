"""The files that belong to the site as a whole: its search indexes, styles, scripts and calendars."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

import rjsmin

from hub.calendar import feeds
from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.search import index, words
from hub.search.entries import Entry
from hub.site import assets, languages, security, store, styles


@dataclass
class Part:
    """What the files of the whole site ask of the pages that one process made.

    `scripts` are the hashes of those that stand in pages, `names` what styles may speak of, `indexes` what
    the search of each language reads, `kept` the files that pages were kept in.
    """

    scripts: set[str]
    names: set[str]
    indexes: dict[Language, str]
    kept: set[Path]

    def __or__(self, other: "Part") -> "Part":
        """Both."""
        return Part(
            self.scripts | other.scripts,
            self.names | other.names,
            self.indexes | other.indexes,
            self.kept | other.kept,
        )


def write(
    site: Path, root: Path, own: Path, theme: Path, hub: Hub, day: date, part: Part, urls: list[str]
) -> None:
    """Writes the files that are made of all pages. `own` are our assets, `urls` the pages of a language."""
    files = security.header_files(sorted(part.scripts))
    if address := hub.site.address:
        files["sitemap.xml"] = languages.sitemap(urls, address)
    write_indexes(site, part.indexes)
    files |= styles_and_scripts(root, own, theme, part.names)
    contents = {name: text.encode() for name, text in files.items()}
    for name, content in (contents | calendars(hub, day)).items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)


def write_indexes(site: Path, indexes: dict[Language, str]) -> None:
    """What the search of each language reads."""
    (site / "search").mkdir(parents=True, exist_ok=True)
    for language, text in indexes.items():
        (site / "search" / f"{language}.js").write_text(text, encoding="utf-8", newline="")


def search_index(root: Path, hub: Hub, language: Language, found: list[Entry], arrange: index.Arrange) -> str:
    """What the search of a language reads."""
    known = {"typed": words.typed(hub, language), **words.for_engine(hub, language)}
    return store.once_whole(
        root,
        f"search-{language}.js",
        [arrange.__name__, repr(found), repr(known)],
        lambda: index.script(index.index_of(found, language, arrange, **known)),
    )


def names_on(site: Path, theme: Path) -> set[str]:
    """What the styles of the theme may speak of, as it stands on the pages that are written."""
    return styles.used_on(texts(site.rglob("*.html")), brought_by(theme))


def brought_by(theme: Path) -> list[str]:
    """The style sheets of the theme."""
    return list(texts(sorted((theme / "assets" / "stylesheets").glob("[mp]*.min.css"))))


def styles_and_scripts(root: Path, own: Path, theme: Path, used: set[str]) -> dict[str, str]:
    """What every page loads, one style sheet and one script; and the scripts that are needed together.

    `own` are our assets, `used` the names that stand on pages.
    """
    brought = brought_by(theme)
    ours = list(texts(own / f"css/{name}.css" for name in assets.SITE_STYLES))
    parts = ["".join(brought), "".join(ours), repr(sorted(used))]
    return {
        f"{assets.SITE}.css": store.once_whole(
            root, "site.css", parts, lambda: styles.stylesheet(brought, ours, used)
        ),
        f"{assets.SITE}.js": joined(own, assets.SITE_SCRIPTS),
        **{f"assets/js/{name}.js": joined(own, parts) for name, parts in assets.JOINED.items()},
    }


def calendars(hub: Hub, day: date) -> dict[str, bytes]:
    """The calendar files of both languages, as built on a day: name → content."""
    stamp = datetime.combine(day, time(12), UTC)
    found: dict[str, bytes] = {}
    for language in LANGUAGES:
        folder = languages.root_of(language) + "kalenteri/"
        found[folder + "maaraajat-ja-tapahtumat.ics"] = feeds.feed(hub, language, stamp)
        for name, content in feeds.files(hub, language, stamp).items():
            found[f"{folder}{name}.ics"] = content
    return found


def joined(own: Path, names: Iterable[str]) -> str:
    """Scripts as one, without what only people read."""
    return "".join(f"{rjsmin.jsmin(text)}\n" for text in texts(own / f"js/{name}.js" for name in names))


def texts(paths: Iterable[Path]) -> Iterator[str]:
    """What stands in each file."""
    return (path.read_text(encoding="utf-8") for path in paths)
