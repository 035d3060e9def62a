"""The links at the foot of a page to what it is made of; none while the repository is not known."""

from pathlib import Path
from typing import Any

from hub.facts.models import Text
from hub.facts.reading import read_hub_once
from hub.pages import origins, programme_pages, reading
from hub.rendering.view import View


def links(root: Path, source: str, html: str, view: View) -> dict[str, Any]:
    """What the template knows: where to edit the page, and each fact on it with its line.

    `source` is the page as MkDocs names it: `fi/polku/aloita.md`.
    """
    repository = view.hub.site.repository
    if not repository:
        return {"hub_edit": "", "hub_facts": []}
    name = source.partition("/")[2].removesuffix(".md")
    data = read_hub_once(root / "data")
    page = page_of(root, source, name, view)
    if name in programme_pages.names(view.hub):
        edit = origins.to_line(repository, data.place("programmes", name.rpartition("/")[2]))
    else:
        edit = origins.to_edit(repository, f"docs/{source}")
    facts = [
        {
            "name": name_of(one, view),
            "file": Path(one.place.file).name,
            "line": one.place.line,
            "address": origins.to_line(repository, one.place),
        }
        for one in origins.origins(html, page.calls, data)
    ]
    return {"hub_edit": edit, "hub_facts": facts}


def page_of(root: Path, source: str, name: str, view: View) -> reading.Page:
    """The page as it is written, or as it is made from data."""
    path = root / "docs" / source
    if path.is_file():
        return reading.read(path, name, view.language)
    programme = view.find("programmes", name.rpartition("/")[2])
    return reading.read_bytes(programme_pages.markdown(view, programme).encode(), name, view.language)


def name_of(fact: origins.Origin, view: View) -> str:
    """What a fact is called on the page; its id, if it has no title."""
    entry = view.find(Path(fact.place.file).stem, fact.entry)
    title = getattr(entry, "title", None) or getattr(entry, "question", None)
    return view.plain(title) if isinstance(title, Text) else fact.entry
