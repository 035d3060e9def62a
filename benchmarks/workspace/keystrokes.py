"""Times a keystroke and a save in the workspace with twenty full models, on a processor slowed to a quarter.

.venv/bin/python benchmarks/workspace/keystrokes.py SITE     SITE is a built site

Prints milliseconds. By the clock: median, 95 per cent and longest of a hundred keystrokes (from the key to
the next frame that is drawn), and the least and median of ten loads and ten saves of all twenty models. On a
machine that has other work too, only the time of the page's own thread can be trusted: it is measured at full
speed, from the key to what is drawn and saved, and multiplied by the slowing.
"""

import functools
import http.server
import os
import statistics
import sys
import threading

from playwright.sync_api import CDPSession, Page, sync_playwright

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
    session = page.context.new_cdp_session(page)
    page.locator("#kentta-ratkaisun-perusidea").focus()
    page.wait_for_timeout(1_000)
    own = [thread_time(page, session) for _ in range(5)]
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.evaluate(WATCH)
    write(page, KEYS)
    times = page.evaluate("window.times")
    saves, loads = ([page.evaluate(script) for _ in range(10)] for script in (SAVE, LOAD))
    return {
        f"keystroke, the page's own thread × {SLOWER}, least": SLOWER * min(own),
        f"keystroke, the page's own thread × {SLOWER}, median": SLOWER * statistics.median(own),
        "keystroke, median": statistics.median(times),
        "keystroke, 95 %": statistics.quantiles(times, n=20)[-1],
        "keystroke, longest": max(times),
        "save of 20 models, least": min(saves),
        "save of 20 models, median": statistics.median(saves),
        "load of 20 models, least": min(loads),
        "load of 20 models, median": statistics.median(loads),
    }


def write(page: Page, keys: int) -> None:
    for _ in range(keys):
        page.keyboard.press("a")
        page.wait_for_timeout(60)


def thread_time(page: Page, session: CDPSession) -> float:
    """Milliseconds of the page's own thread for a key, what waits for a pause included."""

    def so_far() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return 1_000 * next(float(one["value"]) for one in metrics if one["name"] == "ThreadTime")

    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = so_far()
    write(page, KEYS // 5)
    page.wait_for_timeout(1_000)
    return (so_far() - before) / (KEYS // 5)


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
