"""What machines read of a page: where it stands in the site, as schema.org says it."""

from typing import Any

from mkdocs.structure.pages import Page

from hub.facts.hub import Hub
from hub.rendering.view import View
from hub.site.languages import root_of


def breadcrumb(hub: Hub, view: View, page: Page) -> dict[str, Any] | None:
    """The way from the front page to this one. The front page itself has none."""
    if not view.url:
        return None
    root = (hub.site.address or "/") + root_of(view.language)
    steps: list[tuple[str, str | None]] = [(view.plain(hub.site.name), root)]
    steps += [(str(above.title), None) for above in reversed(list(page.ancestors)) if above.title]
    steps.append((str(page.title), root + view.url))
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [item(number, name, address) for number, (name, address) in enumerate(steps, 1)],
    }


def item(number: int, name: str, address: str | None) -> dict[str, Any]:
    """One step of the way. A section of the menu has no address of its own."""
    step: dict[str, Any] = {"@type": "ListItem", "position": number, "name": name}
    return step | {"item": address} if address else step
