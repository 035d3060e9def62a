"""Every text of the hub in both languages: the sections of the pages, and the texts of the data."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hub.facts.models import LANGUAGES, Language, Model, Prose, Text
from hub.facts.nouns import NOUNS
from hub.facts.problems import Place
from hub.facts.reading import Reading
from hub.pages.reading import Page
from hub.pages.rendered import Pages
from hub.translations.baseline import Pair
from hub.translations.lacking import is_empty, lacks_swedish

# What stands before the first heading, with the title and the description of the page.
WHOLE = "sivun-alku"
OPEN = {"empty-value", "page-empty"}
SECTION = re.compile(r"^(#{2,6} .*\{ #([^\s}]+) \})\s*$", re.MULTILINE)


def all_pairs(data: Reading, pages: Pages) -> list[Pair]:
    """Everything that is written in both languages."""
    return [*of_pages(pages), *of_data(data)]


def of_pages(pages: Pages) -> Iterator[Pair]:
    """Title and description of each page, and each of its sections. A section may lack its Swedish."""
    for name in sorted({name for language, name in pages if language == "fi"}):
        finnish = pages["fi", name]
        swedish = pages.get(("sv", name))
        if not (is_whole(finnish) and (swedish is None or is_whole(swedish) or waits(swedish))):
            continue
        parts = dict(sections(swedish)) if swedish else {}
        if swedish and waits(swedish):
            del parts[WHOLE]
        for anchor, (text, place) in sections(finnish):
            texts: dict[Language, str] = {"fi": text}
            places: dict[Language, Place] = {"fi": place, "sv": Place(f"docs/sv/{name}.md")}
            if anchor in parts:
                texts["sv"], places["sv"] = parts[anchor]
            yield Pair(f"docs/{name}#{anchor}", texts, places)


def is_whole(page: Page) -> bool:
    """Whether all parts of a page can be told apart. If not, a mistake would look like a change."""
    return page.front is not None and all(heading.anchor for heading in page.headings)


def waits(page: Page) -> bool:
    """Whether a page is as `./hub new` leaves it to its translator: nothing is wrong, something is empty."""
    if not page.head or not {problem.code for problem in page.problems} <= OPEN:
        return False
    written = page.head.values if isinstance(page.head.values, dict) else {}
    return any(is_empty(one) for one in (written.get("title"), written.get("description"), page.body))


def sections(page: Page) -> Iterator[tuple[str, tuple[str, Place]]]:
    """The parts of a page by their id; what comes before the first heading is WHOLE."""
    front = f"{page.front.title}\n{page.front.description}" if page.front else ""
    pieces = SECTION.split(page.body or "")
    yield WHOLE, (front + pieces[0], Place(page.file))
    lines = {heading.anchor: heading.place for heading in page.headings}
    for heading, anchor, text in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        yield anchor, (heading + text, lines.get(anchor, Place(page.file)))


@lru_cache(maxsize=2)
def of_data(data: Reading) -> tuple[Pair, ...]:
    """Every text of every fact."""
    return tuple(pairs_of_data(data))


def pairs_of_data(data: Reading) -> Iterator[Pair]:
    if data.hub is None:
        return
    for noun in NOUNS:
        facts = getattr(data.hub, noun.name)
        entries = (
            facts.items()
            if isinstance(facts, dict)
            else [(one.id, one) for one in facts]
            if noun.shape == "list"
            else [("", facts)]
        )
        for name, entry in entries:
            for path, text in texts_of(entry):
                yield pair_of(data, noun.name, name, path, text)


def pair_of(data: Reading, noun: str, name: str, path: tuple[str | int, ...], text: Text | Prose) -> Pair:
    label = "/".join(str(part) for part in ("data", noun, name, *path) if part != "")
    steps: dict[Language, Place] = {
        language: data.place(noun, name, *path, language) for language in LANGUAGES
    }
    texts = {language: text.in_language(language) for language in LANGUAGES}
    if lacks_swedish(data.written(noun, name, *path)):
        del texts["sv"]
    return Pair(label, texts, steps)


def texts_of(
    model: Model, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Text | Prose]]:
    """Every text in a fact, with its path."""
    if isinstance(model, Text | Prose):
        yield path, model
        return
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Model):
            yield from texts_of(value, (*path, name))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, Model):
                    yield from texts_of(item, (*path, name, number))
