"""From a click to the next page on a slow line, with the speculation rules and without: `clicking.py SITE`.

The line is made slow by the server: 150 ms an answer and 1.6 Mbit/s. The reader points for half a second,
then clicks. Pairs in turns; milliseconds from the click to the first paint of the next page.
"""

import os
import statistics
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from server import Line, serve

PAIRS = 7
POINTING = 500
FROM, TO = "polku/", "polku/aloita/"
LINK = ".md-content a.hub-card__cover[href='aloita/']"
REMEMBER = """(link) => document.querySelector(link).addEventListener("click", () => {
  sessionStorage.setItem("clicked", String(performance.timeOrigin + performance.now()));
})"""
PAINTED = """() => {
  const first = performance.getEntriesByName("first-contentful-paint")[0];
  const activated = performance.getEntriesByType("navigation")[0].activationStart;
  return first && performance.timeOrigin + Math.max(first.startTime, activated)
    - Number(sessionStorage.getItem("clicked"));
}"""


def click(browser: Browser, address: str) -> float:
    """One click in a browser that has never seen the site."""
    page = browser.new_page()
    page.goto(address + FROM)
    page.evaluate(REMEMBER, LINK)
    page.locator(LINK).first.hover()
    page.wait_for_timeout(POINTING)
    page.locator(LINK).first.click()
    page.wait_for_url(address + TO)
    found = page.wait_for_function(PAINTED).json_value()
    page.context.close()
    return float(found)


def main(site: Path) -> None:
    """Both in turns."""
    lines = {"without": Line(0.15, 200_000, rules=False), "with rules": Line(0.15, 200_000)}
    addresses = {name: serve(site, line) for name, line in lines.items()}
    times: dict[str, list[float]] = {name: [] for name in lines}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("HUB_BROWSER") or None, args=["--no-sandbox"]
        )
        for _ in range(PAIRS):
            for name, address in addresses.items():
                times[name].append(click(browser, address))
    print("| page | median ms | least | most | made ready |\n|---|---|---|---|---|")
    for name, found in times.items():
        ready = len([one for one in lines[name].ahead if one.endswith(TO)])
        print(f"| {name} | {statistics.median(found):.0f} | {min(found):.0f} | {max(found):.0f} | {ready} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
