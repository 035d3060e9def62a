"""Finds the texts that an editor means: a page, a section, a file of data, an entry in it."""

import re
from collections.abc import Iterable

from hub.facts.suggestions import closest
from hub.translations.baseline import Pair

PAGE = re.compile(r"docs/(?:fi|sv)/(?P<name>[^#]+?)\.md(?P<section>#.*)?")
DATA = re.compile(r"(?:data/)?(?P<noun>\w+)\.yml(?::(?P<entry>.+))?")


class NotFound(Exception):
    """No text has this name. `suggestion` is the name most like it, if any is."""

    def __init__(self, value: str, suggestion: str | None) -> None:
        super().__init__(value)
        self.value, self.suggestion = value, suggestion


def choose(pairs: Iterable[Pair], asked: Iterable[str]) -> list[Pair]:
    """The texts that `polku/aloita`, `docs/sv/polku/aloita.md#nain-teet` or `faq.yml:onko-pakko` mean.

    Raises NotFound for the first name that means nothing.
    """
    pairs = list(pairs)
    chosen: dict[str, Pair] = {}
    for value in asked:
        found = [pair for pair in pairs if is_meant(pair.name, wanted(value))]
        if not found:
            raise NotFound(value, suggestion(as_written(wanted(value)), known(pairs)))
        chosen |= {pair.name: pair for pair in found}
    return list(chosen.values())


def wanted(value: str) -> str:
    """The name of a text, or the beginning of one, as it is recorded."""
    value = value.replace("\\", "/").removeprefix("./").strip("/")
    if match := PAGE.fullmatch(value):
        return f"docs/{match['name']}{match['section'] or ''}"
    if match := DATA.fullmatch(value):
        return f"data/{match['noun']}" + (f"/{match['entry']}" if match["entry"] else "")
    if value.startswith(("docs/", "data/")):
        return value
    name, sign, section = value.partition("#")
    return f"docs/{name.removesuffix('.md')}{sign}{section}"


def is_meant(name: str, wanted: str) -> bool:
    return name == wanted or name.startswith((f"{wanted}#", f"{wanted}/"))


def suggestion(value: str, names: set[str]) -> str | None:
    """The name most like this one; an entry of a file that is there is looked for in that file."""
    file, sign, entry = value.partition(":")
    if not sign or file not in names:
        return closest(value, names)
    guess = closest(entry, [name.partition(":")[2] for name in names if name.startswith(f"{file}:")])
    return f"{file}:{guess}" if guess else None


def known(pairs: Iterable[Pair]) -> set[str]:
    """The names of pages and their sections, and of files and their entries, as an editor writes them."""
    names = {pair.name for pair in pairs}
    sections = {name for name in names if name.startswith("docs/")}
    pages = {name.partition("#")[0] for name in sections}
    steps = [name.split("/") for name in names - sections]
    return {
        as_written(name) for name in sections | pages | {"/".join(one[:n]) for one in steps for n in (2, 3)}
    }


def as_written(name: str) -> str:
    """`polku/aloita#nain-teet` for a page and `faq.yml:onko-pakko` for an entry."""
    folder, _, rest = name.partition("/")
    if folder != "data":
        return rest
    noun, _, entry = rest.partition("/")
    return f"{noun}.yml:{entry}" if entry else f"{noun}.yml"
