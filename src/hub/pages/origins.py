"""Where a page and the facts on it can be edited: its Markdown, and the line of each fact in `data/`."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from hub.facts.nouns import NOUNS
from hub.facts.problems import Place
from hub.facts.reading import Reading
from hub.pages.calls import Call
from hub.pages.rendered import ID_IN_HTML

BRANCH = "main"
LISTS = {noun.name for noun in NOUNS if noun.shape == "list"}

# A block shows the noun whose name it has, but for these.
SHOWN_BY = {"assessment": "assessment_items", "form": "form_parts"}


@dataclass(frozen=True, order=True)
class Origin:
    """A fact on a page: where it is written, and its id."""

    place: Place
    entry: str


def origins(html: str, calls: list[Call], data: Reading) -> list[Origin]:
    """The facts that stand on a page as cards of their own, in the order of their files."""
    ids = set(ID_IN_HTML.findall(html))
    return sorted({origin for noun in nouns_of(calls) for origin in of_noun(noun, ids, data)})


def nouns_of(calls: list[Call]) -> set[str]:
    """The nouns whose facts the blocks of a page show."""
    return {SHOWN_BY.get(call.name, call.name) for call in calls} & LISTS


def of_noun(noun: str, ids: set[str], data: Reading) -> Iterator[Origin]:
    for entry in getattr(data.hub, noun):
        if entry.id in ids:
            yield Origin(data.place(noun, entry.id), entry.id)


def to_edit(repository: str, file: str) -> str:
    """The address at which a file can be edited on GitHub."""
    return f"{repository.rstrip('/')}/edit/{BRANCH}/{quote(file)}"


def to_line(repository: str, place: Place) -> str:
    """The address of one line on GitHub; the pencil that edits it is beside it."""
    return f"{repository.rstrip('/')}/blob/{BRANCH}/{quote(place.file)}#L{place.line}"
