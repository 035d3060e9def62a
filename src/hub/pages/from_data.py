"""Checks the pages and the links that facts name: `page: polku/valmis`, `[teksti](link:innokyla)`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Entry, Model, Prose
from hub.facts.nouns import NOUNS
from hub.facts.problems import Place, Problem
from hub.facts.reading import Reading
from hub.facts.references import references_of
from hub.facts.suggestions import closest
from hub.facts.yaml_text import Path
from hub.pages.rendered import RenderedPages

LINK_IN_PROSE = re.compile(r"\]\((?P<kind>page|link):(?P<target>[^)]+)\)")


def check(data: Reading, hub: Hub, rendered: RenderedPages) -> Iterator[Problem]:
    """Every page and link that a fact names is there."""
    links = {link.id for link in hub.links}
    for one in named_in(hub):
        if one.kind == "page":
            yield from reference(one, data, rendered)
        elif one.target not in links:
            values = {"value": one.target, "suggestion": closest(one.target, links)}
            yield Problem(one.place(data), "link-to-nothing", one.entry, values)


@dataclass(frozen=True)
class Named:
    """A page or a link that a fact names: as a value of its own, or by the written `words` in a text."""

    noun: str
    entry: str
    path: Path
    kind: str
    target: str
    words: str = ""

    def place(self, data: Reading) -> Place:
        """Where it stands."""
        began = data.place(self.noun, self.entry, *self.path)
        return data.documents[self.noun].place_of_words(began, self.words) if self.words else began


@lru_cache(maxsize=4)
def named_in(hub: Hub) -> tuple[Named, ...]:
    """Every page and link that the facts name."""
    return tuple(
        found
        for noun in NOUNS
        if noun.shape == "list"
        for entry in getattr(hub, noun.name)
        for found in named_by(noun.name, entry)
    )


def named_by(noun: str, entry: Entry) -> Iterator[Named]:
    """The pages and links that one fact names."""
    for path, target, value in references_of(entry):
        if target == "pages":
            yield Named(noun, entry.id, path, "page", value)
    for path, text in prose_of(entry):
        for match in LINK_IN_PROSE.finditer(text):
            yield Named(noun, entry.id, path, match["kind"], match["target"], match.group())


def reference(named: Named, data: Reading, rendered: RenderedPages) -> Iterator[Problem]:
    """A page of the site, perhaps with a place on it. Both languages have the same."""
    language = LANGUAGES[0]
    name, _, anchor = named.target.partition("#")
    if (language, name) not in rendered.pages:
        names = [known for other, known in rendered.pages if other == language]
        values = {"value": name, "language": language, "suggestion": closest(name, names)}
        yield Problem(named.place(data), "page-to-nothing", named.entry, values)
    elif anchor and rendered.lacks(language, name, anchor):
        known = rendered.anchors(language, name)
        values = {"page": name, "anchor": anchor, "suggestion": closest(anchor, known)}
        yield Problem(named.place(data), "anchor-to-nothing", named.entry, values)


def prose_of(model: Model, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every Markdown text in a fact, with its path."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Prose):
            for language in LANGUAGES:
                yield (*path, name, language), value.in_language(language)
        elif isinstance(value, Model):
            yield from prose_of(value, (*path, name))
