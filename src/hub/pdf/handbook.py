"""The order of the handbook: the menu of the site, without what makes no sense on paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.pages import menu
from hub.rendering.prose import without_names

START, INDEX = "index", "hakemisto"
LEFT_OUT = {
    "tyotila/index": "models are made and kept by scripts",
    "tyotila/teema": "a script ranks the themes by the answers; the themes have a page of their own",
    "tyotila/haku": "a script makes the searches; the words of the search are for copying",
    "lataukset": "offers this very file",
    "saavutettavuus": "speaks of the website",
    "tietosuoja": "speaks of what the browser keeps",
    "palaute": "the way of giving feedback is on the website",
}


@dataclass(frozen=True)
class Chapter:
    """A section of the menu with its pages in order, and those of them that are also sheets of their own."""

    title: str
    pages: tuple[str, ...]
    sheets: tuple[str, ...] = ()


def chapters(root: Path, hub: Hub, language: Language) -> Iterator[Chapter]:
    """The chapters in the order of mkdocs.yml; each programme follows the list of programmes."""
    whole = {page for document in hub.documents for page in document.pages}
    for item in menu.read(root).values["nav"]:
        title, items = next(iter(item.items())) if isinstance(item, dict) else ("pdf.start", [item])
        names = [name for item in items for name in pages_of(item, hub) if name not in LEFT_OUT]
        if names:
            words = without_names(hub.interface[title].in_language(language))
            yield Chapter(words, tuple(names), tuple(name for name in names if name in whole))


def pages_of(item: str, hub: Hub) -> list[str]:
    """A page of the menu, and the pages that are made from data after it."""
    name = item.removesuffix(".md")
    made = [f"ohjelmat/{one.id}" for one in hub.programmes] if name == "ohjelmat/index" else []
    return [name, *made]
