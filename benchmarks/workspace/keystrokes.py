"""Times a keystroke and a save in the workspace with twenty full models, on a processor slowed to a quarter.

.venv/bin/python benchmarks/workspace/keystrokes.py SITE     SITE is a built site

Prints milliseconds: median, 95 per cent and longest of a hundred keystrokes (from the key to the next frame
that is drawn), and the median of ten loads and ten saves of all twenty models.
"""

import functools
import http.server
import os
import statistics
import sys
import threading

from playwright.sync_api import Page, sync_playwright

MODELS = 20
SLOWER = 4
KEYS = 100

FILL = """([count, text]) => {
  for (let number = 0; number < count; number += 1) {
    hub.store.create(`Malli ${number}`);
    for (const element of document.querySelectorAll("textarea[data-entry]")) {
      hub.store.set(element.dataset.entry, text);
    }
  }
  hub.store.allow();
}"""

# The time from the key to the frame after it.
WATCH = """() => {
  window.times = [];
  document.addEventListener("keydown", () => {
    const start = performance.now();
    requestAnimationFrame(() => setTimeout(() => window.times.push(performance.now() - start)));
  }, true);
}"""

SAVE = """() => {
  for (const model of hub.store.models) hub.store.set("kentta/nimi", `${performance.now()}`, model.id);
  const start = performance.now();
  hub.store.flush();
  return performance.now() - start;
}"""

LOAD = """() => {
  const start = performance.now();
  const store = new hub.Store({device: localStorage});
  if (store.models.length !== 20) throw new Error(`${store.models.length} models`);
  return performance.now() - start;
}"""


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


def measure(page: Page) -> dict[str, float]:
    """Milliseconds by what was timed."""
    page.evaluate(FILL, [MODELS, "Uusi hoitaja saa nimetyn vastuuperehdyttäjän. " * 40])
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.evaluate(WATCH)
    page.locator("#kentta-ratkaisun-perusidea").focus()
    for _ in range(KEYS):
        page.keyboard.press("a")
        page.wait_for_timeout(60)
    times = page.evaluate("window.times")
    return {
        "keystroke, median": statistics.median(times),
        "keystroke, 95 %": statistics.quantiles(times, n=20)[-1],
        "keystroke, longest": max(times),
        "save of 20 models, median": statistics.median(page.evaluate(SAVE) for _ in range(10)),
        "load of 20 models, median": statistics.median(page.evaluate(LOAD) for _ in range(10)),
    }


def main(site: str) -> None:
    """Serves the site, measures, and prints a line for each figure."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Silent, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("HUB_BROWSER"), args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/tyotila/luonnos/")
        for what, milliseconds in measure(page).items():
            print(f"{what}: {milliseconds:.1f} ms")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
