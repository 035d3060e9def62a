"""How well the search answers: the queries of benchmarks/search, and how often a right answer is on top.

What is right is told twice: by the list that the writer of a query made, and by judges who afterwards were
shown what several searches answered, without knowing which of them had answered what (judged-*.yml).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from hub.facts.models import Language

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

JUDGED = "judged-{}.yml"
QUERIES = "queries-{}{}.yml"
# How the files of each set end: six have been run and may be tuned to, the seventh is held out whole.
SPENT, FRESH = ("", "-2", "-3", "-4", "-5", "-6"), "-7"


@dataclass(frozen=True)
class Query:
    """Something that a reader types, and the addresses that answer it."""

    query: str
    type: str
    wants: tuple[str, ...]
    judged: tuple[str, ...] = ()

    def accepts(self, url: str) -> bool:
        """A wanted page accepts each of its places, a wanted place only itself."""
        return url in self.wants or url.partition("#")[0] in self.wants

    def by_judges(self) -> "Query":
        """The same query with what judges found right beside what its writer had listed."""
        return replace(self, wants=(*self.wants, *self.judged))


@dataclass(frozen=True)
class Figures:
    """Shares of queries: the right answer first, among the first three, and no answer at all."""

    count: int
    first: float
    three: float
    mrr: float
    zero: float


def read_queries(folder: Path, language: Language, held_out: bool) -> list[Query]:
    """The queries for tuning, or those of the newest set, which nobody tunes to."""
    spent = {
        one.query: one for ending in SPENT for one in read_set(folder / QUERIES.format(language, ending))
    }
    fresh = (one for one in read_set(folder / QUERIES.format(language, FRESH)) if one.query not in spent)
    judged = read_judged(folder / JUDGED.format(language))
    return [replace(one, judged=judged.get(one.query, ())) for one in (fresh if held_out else spent.values())]


def read_set(path: Path) -> list[Query]:
    """The queries of one file, in its order."""
    values = values_in(path)
    return [Query(str(one["query"]), one["type"], tuple(map(str, one["wants"]))) for one in values]


def read_judged(path: Path) -> dict[str, tuple[str, ...]]:
    """What judges found to be right answers beside those listed, by query."""
    values = values_in(path)
    return {str(one["query"]): tuple(map(str, one["right"])) for one in values}


def read_nonsense(folder: Path, language: Language) -> list[str]:
    """The queries that nothing answers."""
    values = values_in(folder / "nonsense.yml")
    return [str(one) for one in values[language]]


def values_in(path: Path) -> Any:
    """The values of a file, as plain as they are; read in C where that is there."""
    return yaml.load(path.read_text(encoding="utf-8"), LOADER)  # noqa: S506 - either is safe


def figures(queries: Iterable[Query], hits: Callable[[Query], list[str]]) -> dict[str, Figures]:
    """The figures of each type of query, and of all of them under the name ``."""
    ranks: dict[str, list[tuple[int | None, bool]]] = {}
    for query in queries:
        urls = hits(query)
        rank = next((place for place, url in enumerate(urls, 1) if query.accepts(url)), None)
        for name in (query.type, ""):
            ranks.setdefault(name, []).append((rank, not urls))
    return {name: figures_of(found) for name, found in ranks.items()}


def figures_of(found: list[tuple[int | None, bool]]) -> Figures:
    count = len(found)
    ranks = [rank for rank, _ in found if rank]
    return Figures(
        count,
        sum(rank == 1 for rank in ranks) / count,
        sum(rank <= 3 for rank in ranks) / count,
        sum(1 / rank for rank in ranks) / count,
        sum(empty for _, empty in found) / count,
    )
