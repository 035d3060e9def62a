"""The files that belong to the site as a whole: its search indexes, styles, scripts and calendars."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from pathlib import Path

import rjsmin

from hub.calendar import feeds
from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.search import index, words
from hub.search.entries import Entry
from hub.site import assets, languages, store, styles


def search_index(root: Path, hub: Hub, language: Language, found: list[Entry]) -> str:
    """What the search of a language reads."""
    known = {"typed": words.typed(hub, language), **words.for_engine(hub, language)}
    return store.once_whole(
        root,
        f"search-{language}.js",
        [repr(found), repr(known)],
        lambda: index.script(index.index_of(found, language, **known)),
    )


def styles_and_scripts(root: Path, own: Path, theme: Path, site: Path) -> dict[str, str]:
    """What every page loads, one style sheet and one script; and the scripts that are needed together.

    `own` are our assets, `theme` the theme's style sheets, `site` the pages that are written already.
    """
    brought = texts(sorted(theme.glob("[mp]*.min.css")))
    ours = texts(own / f"css/{name}.css" for name in assets.SITE_STYLES)
    used = styles.used_on(texts(site.rglob("*.html")), brought)
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


def texts(paths: Iterable[Path]) -> list[str]:
    """What stands in each file."""
    return [path.read_text(encoding="utf-8") for path in paths]
