"""Checks the pages and the links that facts name: `page: polku/valmis`, `[teksti](link:innokyla)`."""

import re
from collections.abc import Iterator

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
    for noun in NOUNS:
        if noun.shape == "list":
            for entry in getattr(hub, noun.name):
                yield from check_entry(noun.name, entry, data, hub, rendered)


def check_entry(
    noun: str, entry: Entry, data: Reading, hub: Hub, rendered: RenderedPages
) -> Iterator[Problem]:
    """The pages and links of one fact."""
    links = {link.id for link in hub.links}
    for path, target, value in references_of(entry):
        if target == "pages":
            yield from reference(value, data.place(noun, entry.id, *path), entry.id, rendered)
    for path, text in prose_of(entry):
        began = data.place(noun, entry.id, *path)
        for match in LINK_IN_PROSE.finditer(text):
            place = data.documents[noun].place_of_words(began, match.group())
            if match["kind"] == "page":
                yield from reference(match["target"], place, entry.id, rendered)
            elif match["target"] not in links:
                values = {"value": match["target"], "suggestion": closest(match["target"], links)}
                yield Problem(place, "link-to-nothing", entry.id, values)


def reference(value: str, place: Place, entry: str, rendered: RenderedPages) -> Iterator[Problem]:
    """A page of the site, perhaps with a place on it. Both languages have the same."""
    language = LANGUAGES[0]
    name, _, anchor = value.partition("#")
    if (language, name) not in rendered.pages:
        names = [known for other, known in rendered.pages if other == language]
        values = {"value": name, "language": language, "suggestion": closest(name, names)}
        yield Problem(place, "page-to-nothing", entry, values)
    elif anchor and rendered.lacks(language, name, anchor):
        known = rendered.anchors(language, name)
        values = {"page": name, "anchor": anchor, "suggestion": closest(anchor, known)}
        yield Problem(place, "anchor-to-nothing", entry, values)


def prose_of(model: Model, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every Markdown text in a fact, with its path."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Prose):
            for language in LANGUAGES:
                yield (*path, name, language), value.in_language(language)
        elif isinstance(value, Model):
            yield from prose_of(value, (*path, name))
