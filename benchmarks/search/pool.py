"""Pools what several searches answer, for judges who do not know which of them answered what.

.venv/bin/python benchmarks/search/pool.py FOLDER [--held-out] [--also CHECKOUT]

Writes into FOLDER for each language the queries with every place that is among the first three of our search,
of Material's as it comes, of Material's in one language, and of older checkouts with their built sites;
those that the writer of a query listed, and those that have been judged, are left out. The places of a query
stand in the order of their addresses' hashes. What the judges find goes into judged-*.yml.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import run

from hub.facts.models import LANGUAGES, Language
from hub.search import asking, measuring
from hub.search.measuring import Query
from hub.site.languages import root_of

TOP = 3
EXCERPT = 600


def judged_already(language: Language) -> dict[str, set[str]]:
    """Every place that has been judged for a query, right or wrong."""
    path = run.HERE / measuring.JUDGED.format(language)
    return {str(one["query"]): {*one["right"], *one["wrong"]} for one in measuring.values_in(path)}


def places(
    sites: Sequence[tuple[Path, Path]], index: dict[str, Any], queries: list[Query], language: Language
) -> Iterable[set[str]]:
    """For each query the first three places of every search."""
    texts = [query.query for query in queries]
    ours = [asking.ask(root, site, language, texts, TOP) for root, site in sites]
    stock = [run.ask_stock(one, texts) for one in (index, run.of_language(index, language))]
    for number in range(len(queries)):
        found = {hit["entry"]["url"] for answers in ours for hit in answers[number]["hits"]}
        groups = chain.from_iterable(answers[number][:TOP] for answers in stock)
        yield found | {run.below(root_of(language), group)[0] for group in groups} - {"-"}


def pool(
    sites: Sequence[tuple[Path, Path]], index: dict[str, Any], language: Language, held_out: bool
) -> list[dict[str, Any]]:
    """What is to be judged, query by query."""
    queries = measuring.read_queries(run.HERE, language, held_out)
    known = {one["url"]: one for one in asking.entries(*sites[0], language)}
    seen = judged_already(language)
    found = []
    for query, urls in zip(queries, places(sites, index, queries, language), strict=True):
        new = {url for url in urls & known.keys() if not query.accepts(url)} - seen.get(query.query, set())
        if new:
            shown = sorted(new, key=lambda url: hashlib.sha256(url.encode()).digest())
            found.append({"query": query.query, "places": [place(known[url]) for url in shown]})
    return found


def place(entry: dict[str, Any]) -> dict[str, str]:
    """What a judge sees of a place."""
    return {key: entry[key][:EXCERPT] for key in ("url", "kind", "page", "title", "text")}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--also", type=Path, action="append", default=[])
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with run.built() as site, run.built(run.stock_settings()) as stock:
        index = run.stock_index(stock)
        sites = [(run.ROOT, site), *((one, one / "site") for one in wanted.also)]
        for language in LANGUAGES:
            lines = pool(sites, index, language, wanted.held_out)
            text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines)
            (wanted.folder / f"pool-{language}.jsonl").write_text(text, encoding="utf-8")
            print(language, len(lines), sum(len(one["places"]) for one in lines))


if __name__ == "__main__":
    main()
