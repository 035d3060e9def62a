"""What each page is called, for links that name a page by its id."""

from functools import lru_cache
from pathlib import Path

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.facts.yaml_text import decode
from hub.pages import front_matter
from hub.rendering.prose import without_names


def titles(docs: Path, language: Language, hub: Hub) -> dict[str, str]:
    """The titles of all pages of a language by the page's id, also of those made from data."""
    found = {f"ohjelmat/{one.id}": without_names(one.title.in_language(language)) for one in hub.programmes}
    for path in sorted((docs / language).rglob("*.md")):
        name = path.relative_to(docs / language).with_suffix("").as_posix()
        if title := title_of(path, path.stat().st_mtime_ns):
            found[name] = title
    return found


@lru_cache(maxsize=1000)
def title_of(path: Path, stamp: int) -> str | None:
    """The title of one page, read again when the file has changed."""
    text, _ = decode(path.read_bytes(), path.name)
    front = front_matter.read(text, path.name).front
    return without_names(front.title) if front else None
