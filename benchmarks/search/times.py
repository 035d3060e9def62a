"""Times the search in Chromium: first result, then each keystroke.

What is counted is the time of the page's own thread, four times over for a phone that is four times slower.
Others who use the same machine do not show in it.
"""

import json
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

# What a key does: asks, and writes the hits that are seen at once.
ASK = """window.ask = (query) => {
  const { hits } = window.engine.query(query);
  hits.slice(0, 10).forEach(({ entry }) => hub.search.excerpt(entry));
}; 0"""
# From the moment the scripts are there: makes the index ready.
OPEN = 'new Function("hub", window.indexText)(window.hub); window.engine = hub.search.open(hub.searchIndex);'


def measure(root: Path, site: Path) -> None:
    """Prints the times of each language at our size, and of Finnish at 1,000 pages."""
    print("\n## Times, ms of the page's own thread\n")
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
            name = f"fi, 1,000 pages, ×{slower}"
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
    found = [once(browser, root, text, queries) for _ in range(RUNS)]
    keys = [slower * statistics.median(each) for each in zip(*(keys for _, keys in found), strict=True)]
    return [slower * first for first, _ in found], keys


def once(browser: Browser, root: Path, text: str, queries: list[str]) -> tuple[float, list[float]]:
    page: Any = browser.new_page()
    page.goto("about:blank")
    page.evaluate("text => { window.hub = {}; window.indexText = text; }", text)
    for name in asking.SCRIPTS:
        page.add_script_tag(path=root / "docs/assets/js" / f"{name}.js")
    page.evaluate(ASK)
    thread = Thread(page)
    first = thread.time(f"{OPEN} ask({json.dumps(queries[0][:4])})")
    typed = [query[:length] for query in queries for length in range(1, len(query) + 1)]
    keys = [thread.time(f"ask({json.dumps(one)})") for one in typed]
    page.close()
    return first, keys


class Thread:
    """Counts the time of a page's own thread, without what the counting takes."""

    def __init__(self, page: Any) -> None:
        self.session = page.context.new_cdp_session(page)
        self.session.send("Performance.enable", {"timeDomain": "threadTicks"})
        self.counting = 0.0
        self.counting = statistics.median(self.time("0") for _ in range(9))

    def time(self, script: str) -> float:
        start = self.now()
        done = self.session.send("Runtime.evaluate", {"expression": f"{{{script}}}; 0"})
        if "exceptionDetails" in done:
            raise RuntimeError(done["exceptionDetails"])
        return max(0.0, self.now() - start - self.counting)

    def now(self) -> float:
        metrics = self.session.send("Performance.getMetrics")["metrics"]
        return 1000 * next(float(one["value"]) for one in metrics if one["name"] == "ThreadTime")


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
