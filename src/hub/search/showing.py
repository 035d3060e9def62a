"""What `./hub search` prints: hits with the reason for each, and how well the search answers by type."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hub.facts.models import LANGUAGES, Language
from hub.search import asking, measuring
from hub.search.measuring import Figures
from hub.terminal import say

QUERIES = Path("benchmarks") / "search"


def answer(root: Path, site: Path, language: Language, query: str, form: str) -> str:
    """The hits of one query, as lines or as JSON."""
    found = asking.ask(root, site, language, [query])[0]
    if form == "json":
        return json.dumps(found, ensure_ascii=False, indent=2)
    lines = [line_of(hit) for hit in found["hits"]] or [say("cli-search-nothing")]
    if found["suggestion"]:
        lines.append(say("cli-search-suggestion", value=found["suggestion"]))
    return "\n".join(lines)


def line_of(hit: dict[str, Any]) -> str:
    """One hit: score, kind, address, title, and the words that it was found by."""
    entry = hit["entry"]
    why = ", ".join(hit["why"])
    return f"{hit['score']:7.2f}  {entry['kind']:8}  {entry['url']}  {entry['title']}  ({why})"


def evaluation(root: Path, site: Path, held_out: bool) -> str:
    """A table for each language: the figures of each type of query."""
    return "\n\n".join(table(language, *evaluate(root, site, language, held_out)) for language in LANGUAGES)


def evaluate(
    root: Path, site: Path, language: Language, held_out: bool
) -> tuple[dict[str, Figures], dict[str, Figures]]:
    """The figures of one language: by the writers' lists alone, and with what judges found right."""
    queries = measuring.read_queries(root / QUERIES, language, held_out)
    answers = asking.ask(root, site, language, [query.query for query in queries])
    urls = {query.query: urls_of(found) for query, found in zip(queries, answers, strict=True)}
    judged = [query.by_judges() for query in queries]
    by_list, by_judges = (measuring.figures(some, lambda one: urls[one.query]) for some in (queries, judged))
    return by_list, by_judges


def urls_of(answer: dict[str, Any]) -> list[str]:
    return [hit["entry"]["url"] for hit in answer["hits"]]


def table(title: str, by_list: dict[str, Figures], by_judges: dict[str, Figures]) -> str:
    """Figures as columns of text, the whole last; behind them the first two with the judges."""
    rows: list[Sequence[str]] = [(title, "n", "hit@1", "hit@3", "MRR", "0", "hit@1+", "hit@3+")]
    for name in sorted(by_list, key=lambda name: (not name, name)):
        one, judged = by_list[name], by_judges[name]
        shares = (f"{one.first:.1%}", f"{one.three:.1%}", f"{one.mrr:.3f}", f"{one.zero:.1%}")
        rows.append((name or "*", str(one.count), *shares, f"{judged.first:.1%}", f"{judged.three:.1%}"))
    return "\n".join(f"{row[0]:20}" + "".join(f"{cell:>8}" for cell in row[1:]) for row in rows)
