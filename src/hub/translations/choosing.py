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
    """The texts that are meant by `polku/aloita`, `docs/sv/polku/aloita.md#nain-aloitat` or `faq.yml:kesken`.

    Raises NotFound for the first name that means nothing.
    """
    pairs = list(pairs)
    chosen: dict[str, Pair] = {}
    for value in asked:
        found = [pair for pair in pairs if is_meant(pair.name, wanted(value))]
        if not found:
            raise NotFound(value, closest(wanted(value), known(pairs)))
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


def known(pairs: Iterable[Pair]) -> set[str]:
    """The names of texts, of pages and of entries."""
    names = {pair.name for pair in pairs}
    pages = {name.partition("#")[0] for name in names}
    entries = {"/".join(name.split("/")[:3]) for name in names if name.startswith("data/")}
    return names | pages | entries
