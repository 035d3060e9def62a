"""Times the search in Chromium with the processor slowed to a quarter: first result, then each keystroke."""

import os
import random
import statistics
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from hub.facts.models import LANGUAGES, Language
from hub.search import asking, index, measuring
from hub.search.entries import Entry

SLOWER = 4
RUNS = 5
TYPED = 20

# From the moment the scripts are there: makes the index ready and answers the first letters of a query.
FIRST = """([text, query]) => {
  const start = performance.now();
  new Function("hub", text)(window.hub);
  window.engine = hub.search.open(hub.searchIndex);
  const { hits } = engine.query(query);
  hits.slice(0, 10).forEach(({ entry }) => hub.search.excerpt(entry));
  return performance.now() - start;
}"""

KEYS = """(queries) => queries.flatMap((query) => Array.from(query, (_, at) => {
  const typed = query.slice(0, at + 1);
  const start = performance.now();
  const { hits } = engine.query(typed);
  hits.slice(0, 10).forEach(({ entry }) => hub.search.excerpt(entry));
  return performance.now() - start;
}))"""


def measure(root: Path, site: Path) -> None:
    """Prints the times of each language at our size, and of Finnish at 1,000 pages."""
    print("\n## Times, ms, processor slowed to a quarter\n")
    print("| index | first result | keystroke, median | 95 % | longest |\n|---|---|---|---|---|")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("HUB_BROWSER") or "/usr/bin/chromium", args=["--no-sandbox"]
        )
        for language in LANGUAGES:
            file = asking.index_file(site, language)
            print(row(language, runs(browser, root, file.read_text(encoding="utf-8"), language, SLOWER)))
        large = grown(root, site, Path(folder))
        for slower in (SLOWER, 1):
            name = f"fi, 1,000 pages, slowed {slower}×"
            print(row(name, runs(browser, root, large, "fi", slower)))
        browser.close()


def row(name: str, found: tuple[list[float], list[float]]) -> str:
    first, keys = found
    ordered = sorted(keys)
    high = ordered[int(len(ordered) * 0.95)]
    middle = statistics.median(keys)
    return f"| {name} | {statistics.median(first):.0f} | {middle:.1f} | {high:.1f} | {ordered[-1]:.1f} |"


def runs(
    browser: Browser, root: Path, text: str, language: Language, slower: int
) -> tuple[list[float], list[float]]:
    """The first result of each run, and of every keystroke the median of the runs."""
    folder = root / "benchmarks" / "search"
    queries = [one.query for one in measuring.read_queries(folder, language, held_out=False)][:TYPED]
    found: list[tuple[float, list[float]]] = [once(browser, root, text, queries, slower) for _ in range(RUNS)]
    keys = [statistics.median(each) for each in zip(*(keys for _, keys in found), strict=True)]
    return [first for first, _ in found], keys


def once(
    browser: Browser, root: Path, text: str, queries: list[str], slower: int
) -> tuple[float, list[float]]:
    page: Any = browser.new_page()
    page.goto("about:blank")
    page.evaluate("window.hub = {}")
    for name in asking.SCRIPTS:
        page.add_script_tag(path=root / "docs/assets/js" / f"{name}.js")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    first = page.evaluate(FIRST, [text, queries[0][:4]])
    keys = page.evaluate(KEYS, queries)
    page.close()
    return first, keys


def grown(root: Path, site: Path, folder: Path) -> str:
    """An index of 1,000 pages: the site's own pages again and again, with a tenth of their words made new."""
    entries = read_entries(root, site)
    chance = random.Random(1)
    pages = sum(entry.kind == "page" for entry in entries)
    many: list[Entry] = []
    for copy in range(1000 // pages + 1):
        for entry in entries:
            text = " ".join(
                word if chance.random() < 0.9 else made_new(word, chance) for word in entry.text.split()
            )
            many.append(replace(entry, id=len(many), url=f"k{copy}/{entry.url}", text=text))
    return index.script(index.index_of(many, "fi"))


def made_new(word: str, chance: random.Random) -> str:
    """A word that stands nowhere else."""
    return word + "".join(chance.choice("aeioukst") for _ in range(4))


def read_entries(root: Path, site: Path) -> list[Entry]:
    """The entries of a built site, read back from its index."""
    found = asking.entries(root, site, "fi")
    names = ("id", "url", "kind", "title", "page", "text")
    return [Entry(**{name: one[name] for name in names}) for one in found]
