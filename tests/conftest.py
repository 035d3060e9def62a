"""What every test may ask for: the project, its facts, a built site, a browser."""

import functools
import http.server
import os
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import tinyhtml5
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from hub.facts.hub import Hub
from hub.facts.reading import Reading, read_hub
from hub.site.building import build
from hub.site.swapping import lock

# A slow machine is not a mistake.
settings.register_profile("hub", deadline=None)
settings.load_profile("hub")

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2026, 11, 21)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who asks for a built site is left out of a quick run, without having to say so."""
    for item in items:
        if isinstance(item, pytest.Function) and "built_on" in item.fixturenames:
            item.add_marker(pytest.mark.build)


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def reading() -> Reading:
    return read_hub(ROOT / "data")


@pytest.fixture(scope="session")
def hub(reading: Reading) -> Hub:
    assert reading.hub, [str(problem.place) for problem in reading.problems]
    return reading.hub


@pytest.fixture(scope="session")
def built_on(tmp_path_factory: pytest.TempPathFactory) -> Callable[[date], Path]:
    """The site as built for a day, whole for DAY: once, whatever the number of tests and processes that ask for it."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    @functools.cache
    def make(day: date) -> Path:
        out = shared / f"built-{day}" / "site"
        with lock(out.parent):
            if not out.exists():
                build(ROOT, out, day, lambda what, count: None, downloads=day == DAY)
        return out

    return make


@pytest.fixture(scope="session")
def site(built_on: Callable[[date], Path]) -> Path:
    """The whole site, built for one day."""
    return built_on(DAY)


@pytest.fixture(scope="session")
def shown() -> Callable[[str], str]:
    """Tells what a reader sees of a block: its text without what is hidden on the day."""

    def text(element: Element) -> str:
        inner = "".join(text(child) + (child.tail or "") for child in element)
        return "" if "hidden" in element.attrib else (element.text or "") + inner

    return lambda html: " ".join(text(tinyhtml5.parse(html, namespace_html_elements=False)).split())


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """As a static host does: the 404 page of the language."""
        page = Path(self.directory) / ("sv/404.html" if self.path.startswith("/sv/") else "404.html")
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    handler = functools.partial(Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium. `./hub test` finds or installs it and names it in HUB_BROWSER."""
    arguments = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("HUB_BROWSER") or None, args=arguments
        )
        yield browser
        browser.close()
