"""What the templates of the theme know: of the site, and of one page."""

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from hub.facts.problems import Problem
from hub.freshness import overdue_from
from hub.rendering.blocks import work
from hub.rendering.blocks.site import feedback_address
from hub.rendering.spans import Span
from hub.rendering.view import View
from hub.site import assets, editing, languages, machines
from hub.words.messages import editor_language, line

# A menu of more pages shows only the sections, and the pages of the one that the reader is in:
# every page would otherwise grow with the number of pages.
MOST_IN_MENU = 120


def of_site(view: View, icon: Path, problems: Iterable[Problem], pages: int) -> dict[str, Any]:
    """What is the same on every page of a language."""
    return {
        "hub_day": view.day(view.today),
        "hub_version": version("tukihub"),
        "hub_language": view.language,
        "hub_root": languages.root_of(view.language),
        "hub_address": view.hub.site.address or "",
        "hub_problems": [line(problem, editor_language()) for problem in problems],
        "hub_icon": "data:image/svg+xml;base64," + b64encode(icon.read_bytes()).decode(),
        "hub_site_styles": [f"{assets.SITE}.css"],
        "hub_site_scripts": [f"{assets.SITE}.js"],
        "hub_menu_is_short": pages > MOST_IN_MENU,
        "hub_tools": assets.TOOLS,
        "hub_search_scripts": assets.search_scripts(view.language),
        "hub_search_words": {
            key: view.plain(text) for key, text in view.hub.interface.items() if key.startswith("search.")
        },
    }


def of_page(view: View, page: Page, root: Path) -> dict[str, Any]:
    """The names that templates know a page's facts by."""
    owner = next((one for one in view.hub.owners if one.id == page.meta.get("owner")), None)
    reviewed = page.meta.get("reviewed")
    overdue = Span(overdue_from(reviewed, view.hub), None) if reviewed else None
    content = page.content or ""
    return {
        "hub_url": view.url,
        "hub_owner": view.plain(owner.title) if owner else "",
        "hub_reviewed": view.day(reviewed) if reviewed else "",
        "hub_overdue": overdue.attributes(view.today) if overdue else "",
        "hub_feedback": feedback_address(view),
        "hub_other": languages.other(view.language, view.url),
        "hub_breadcrumb": machines.breadcrumb(view.hub, view, page),
        "hub_styles": assets.styles_of(content),
        "hub_scripts": assets.scripts_of(content),
        "hub_data": work.page_data(view, content),
        **editing.links(root, page.file.src_uri, content, view),
    }


def sum_of_page(page: Page, values: Mapping[str, Any]) -> list[str]:
    """All that the templates take of one page, told apart by these texts."""
    beside = [(one.title, one.url) if one else None for one in (page.previous_page, page.next_page)]
    told = [page.file.src_uri, page.title, page.url, page.meta, beside, str(page.toc), page.content]
    return [json.dumps(part, default=str, sort_keys=True) for part in (*told, values)]


def sum_of_menu(nav: Navigation) -> list[str]:
    """All that the templates take of the menu."""
    return [part for item in nav.items for part in shown(item)]


def shown(item: Any) -> list[str]:
    """What the menu shows of a page, or of a section and of all in it."""
    if isinstance(item, Section):
        below = [part for child in item.children for part in shown(child)]
        return [f"{item.title} {len(below)}", *below]
    return [f"{item.title} {getattr(item, 'meta', {}).get('heading')} {getattr(item, 'url', '')}"]


def sections(items: Iterable[Any]) -> list[Section]:
    """Every section of the menu, at every depth."""
    found = [item for item in items if isinstance(item, Section)]
    return found + [below for section in found for below in sections(section.children)]
