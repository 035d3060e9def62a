"""Measures the search beside Material's own, on the same pages and the same queries, in one run.

.venv/bin/python benchmarks/search/run.py [--held-out] [--times]

Builds the site twice into temporary folders: as it is, and with Material's search as it comes. Prints for
each language hit@1, hit@3, MRR and zero results, the bytes of a first search when compressed, what answers
nonsense, and with --times the milliseconds in Chromium with the processor slowed to a quarter.
"""

import argparse
import gzip
import json
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import material
import times
import yaml

from hub.facts.models import LANGUAGES, Language
from hub.search import asking, measuring
from hub.search.measuring import Figures, Query
from hub.site.building import build
from hub.site.languages import root_of

ROOT = Path.cwd()
HERE = Path(__file__).resolve().parent
MATERIAL = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
DAY = date(2026, 11, 22)
STOCK_PLUGIN = {"material/search": {"lang": list(LANGUAGES)}}
Hits = Callable[[Query], list[str]]


@contextmanager
def built(settings: dict[str, Any] | None = None) -> Iterator[Path]:
    """The site in a temporary folder, with other settings if need be."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        if settings is None:
            build(ROOT, site, DAY, lambda what, count: None)
        else:
            build_stock(settings, site)
        yield site


def build_stock(settings: dict[str, Any], site: Path) -> None:
    """MkDocs alone, with a settings file of its own that is gone afterwards."""
    file = ROOT / ".stock-mkdocs.yml"
    file.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    try:
        command = [".venv/bin/python", "-m", "mkdocs", "build", "-q", "-f", str(file), "-d", str(site)]
        environment = {**os.environ, "HUB_DAY": DAY.isoformat()}
        subprocess.run(command, check=True, env=environment, capture_output=True)
    finally:
        file.unlink()


def stock_settings() -> dict[str, Any]:
    """The project's settings with Material's search as it comes, for both languages."""
    settings: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    others = [one for one in settings["plugins"] if not is_search(one)]
    return {**settings, "plugins": [STOCK_PLUGIN, *others]}


def is_search(plugin: Any) -> bool:
    return "material/search" in (plugin if isinstance(plugin, dict) else [plugin])


def stock_index(site: Path) -> dict[str, Any]:
    """The one index of both languages that Material ships."""
    index: dict[str, Any] = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    index["config"]["lang"] = list(LANGUAGES)
    index["config"]["pipeline"] = ["stemmer", "stopWordFilter", "trimmer"]
    split = site / "sv" / "search" / "search_index.json"
    if split.is_file():
        docs = json.loads(split.read_text(encoding="utf-8"))["docs"]
        index["docs"] += [{**doc, "location": f"sv/{doc['location']}"} for doc in docs]
    return index


def stock_worker() -> Path:
    return next((MATERIAL / "workers").glob("search.*.min.js"))


def ask_stock(index: dict[str, Any], queries: Sequence[str]) -> list[list[list[str]]]:
    wanted = {"worker": str(stock_worker()), "index": index, "questions": list(queries)}
    command = [str(asking.NODE), str(HERE / "stock.mjs")]
    done = subprocess.run(command, input=json.dumps(wanted), capture_output=True, text=True, check=True)
    answers: list[list[list[str]]] = json.loads(done.stdout)
    return answers


def hits_of_stock(index: dict[str, Any], queries: list[Query], language: Language) -> Hits:
    """Stock hits as one list. A page and its sections stand together; whichever is right stands for all."""
    answers = dict(zip(queries, ask_stock(index, [query.query for query in queries]), strict=True))
    root = root_of(language)

    def hits(query: Query) -> list[str]:
        groups = [below(root, group) for group in answers[query]]
        return [next((url for url in group if query.accepts(url)), group[0]) for group in groups]

    return hits


def below(root: str, urls: list[str]) -> list[str]:
    """The addresses of a group below the root of a language; none of them, if it is of another language."""
    return [url.removeprefix(root) for url in urls if url.startswith(root)] or ["-"]


def hits_of_ours(site: Path, queries: list[Query], language: Language) -> Hits:
    answers = asking.ask(ROOT, site, language, [query.query for query in queries])
    found = dict(zip(queries, answers, strict=True))
    return lambda query: [hit["entry"]["url"] for hit in found[query]["hits"]]


def packed(*contents: bytes) -> int:
    """Bytes on the wire: each file compressed by itself."""
    return sum(len(gzip.compress(content, 9, mtime=0)) for content in contents)


def weight_of_ours(site: Path, language: Language) -> int:
    engine = site / "assets" / "js" / "search" / "base.js"
    return packed(*(path.read_bytes() for path in [engine, asking.index_file(site, language)]))


def weight_of_stock(index: dict[str, Any], languages: Sequence[Language]) -> int:
    names = ["stemmer.support", *languages, *(["multi"] if len(languages) > 1 else [])]
    scripts = [stock_worker(), *(MATERIAL / "lunr" / "min" / f"lunr.{name}.min.js" for name in names)]
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
    return packed(text, *(path.read_bytes() for path in scripts))


def of_language(index: dict[str, Any], language: Language) -> dict[str, Any]:
    """Stock at its best: the documents of one language alone, and no stemmer, which harms Finnish."""
    others = tuple(root_of(other) for other in LANGUAGES if other != language and root_of(other))
    docs = index["docs"]
    if root_of(language):
        docs = [doc for doc in docs if doc["location"].startswith(root_of(language))]
    else:
        docs = [doc for doc in docs if not doc["location"].startswith(others)]
    return {"config": {**index["config"], "lang": [language], "pipeline": []}, "docs": docs}


def row(name: str, one: Figures, weight: int | None) -> str:
    size = f"{weight / 1024:.1f} KB" if weight else ""
    shares = f"{one.first:.1%} | {one.three:.1%} | {one.mrr:.3f} | {one.zero:.1%}"
    return f"| {name} | {one.count} | {shares} | {size} |"


def measure(site: Path, index: dict[str, Any], language: Language, held_out: bool) -> None:
    queries = measuring.read_queries(HERE, language, held_out)
    nonsense = measuring.read_nonsense(HERE, language)
    own = of_language(index, language)
    print(f"\n## {language}, {'held out' if held_out else 'development'}\n")
    print("| search | n | hit@1 | hit@3 | MRR | zero | gzip |\n|---|---|---|---|---|---|---|")
    searches: tuple[tuple[str, Callable[[list[Query]], Hits], int], ...] = (
        ("ours", lambda some: hits_of_ours(site, some, language), weight_of_ours(site, language)),
        (
            "Material as it comes",
            lambda some: hits_of_stock(index, some, language),
            weight_of_stock(index, LANGUAGES),
        ),
        (
            "Material, one language, no stemmer",
            lambda some: hits_of_stock(own, some, language),
            weight_of_stock(own, [language]),
        ),
    )
    judged = [query.by_judges() for query in queries]
    found = {}
    for told, some in (("", queries), (", judged", judged)):
        for name, hits, weight in searches:
            found[name + told] = measuring.figures(some, hits(some))
            print(row(name + told, found[name + told][""], weight))
    answered = sum(bool(one["hits"]) for one in asking.ask(ROOT, site, language, nonsense))
    by_stock = sum(bool(one) for one in ask_stock(index, nonsense))
    print(f"\nNonsense answered: ours {answered}, Material {by_stock}, of {len(nonsense)}.\n")
    for kind in sorted(filter(None, found["ours"])):
        print(row(kind, found["ours"][kind], None))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--times", action="store_true")
    wanted = parser.parse_args()
    with built() as site, built(stock_settings()) as stock:
        index = stock_index(stock)
        for language in LANGUAGES:
            measure(site, index, language, wanted.held_out)
        if wanted.times:
            times.measure(ROOT, site)


if __name__ == "__main__":
    main()
