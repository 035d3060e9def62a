"""The built site as a reader meets it: its pages, and a browser window in any size and scheme."""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
import tinyhtml5
import yaml
from pathspec import GitIgnoreSpec
from playwright.sync_api import Browser, BrowserContext, Page

from hub.facts.reading import read_hub
from hub.rendering.addresses import page_url

ROOT = Path(__file__).resolve().parent.parent.parent
NODE_MODULES = ROOT / "tests" / "node" / "node_modules"
ROOTS = {"fi": "", "sv": "sv/"}


@functools.cache
def all_names() -> list[str]:
    """The address of every page below its language's root: the pages of docs/, and one for each programme."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    left_out = GitIgnoreSpec.from_lines(settings.get("exclude_docs", "").splitlines())
    sources = [path.relative_to(ROOT / "docs") for path in (ROOT / "docs" / "fi").rglob("*.md")]
    written = [
        path.relative_to("fi").with_suffix("").as_posix() for path in sources if not left_out.match_file(path)
    ]
    hub = read_hub(ROOT / "data").hub
    made = [f"ohjelmat/{programme.id}" for programme in hub.programmes] if hub else []
    return sorted(page_url(name) for name in written + made)


def urls() -> list[str]:
    """Every page in both languages, and the page of each language for an address that leads nowhere."""
    return [root + name for root in ROOTS.values() for name in [*all_names(), "404.html"]]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for `url`, `name` or `language` is run for every one there is."""
    values = {"url": urls, "name": all_names, "language": lambda: list(ROOTS)}
    for wanted, all_of in values.items():
        if wanted in metafunc.fixturenames:
            found = all_of()
            metafunc.parametrize(wanted, found, ids=[one or "etusivu" for one in found])


@pytest.fixture(scope="session")
def names() -> list[str]:
    """The address of every page below its language's root."""
    return all_names()


@pytest.fixture(scope="session")
def language_of() -> Callable[[str], str]:
    """The language of a page."""
    return lambda url: "sv" if url.startswith("sv/") else "fi"


@pytest.fixture(scope="session")
def root_of() -> Callable[[str], str]:
    """Where a language stands in the site."""
    return lambda language: ROOTS[language]


# The HTML as the build wrote it


@pytest.fixture(scope="session")
def html(site: Path) -> Callable[[str], str]:
    """The text of a page."""

    @functools.cache
    def read(url: str) -> str:
        path = site / url
        return (path if path.suffix == ".html" else path / "index.html").read_text(encoding="utf-8")

    return read


@pytest.fixture(scope="session")
def tree(html: Callable[[str], str]) -> Callable[[str], Element]:
    """The elements of a page."""

    @functools.cache
    def parse(url: str) -> Element:
        parsed: Element = tinyhtml5.parse(html(url), namespace_html_elements=False)
        return parsed

    return parse


# The page in a browser


@dataclass
class Window:
    """A browser window that goes from page to page and remembers what the last page did."""

    context: BrowserContext
    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("requestfailed", self.note_failure)
        self.page.on("response", self.remember)
        self.page.on("console", lambda message: self.complaints.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))

    def remember(self, response: Any) -> None:
        if response.status >= 400:
            self.failures.append(f"{response.status} {response.url}")

    def note_failure(self, request: Any) -> None:
        """What the browser itself gave up because the page was left is no failure of the page."""
        if request.failure != "net::ERR_ABORTED":
            self.failures.append(request.url)

    def visit(self, url: str) -> Page:
        """Goes to a page of the site, having forgotten the one before."""
        for memory in (self.requests, self.failures, self.complaints):
            memory.clear()
        self.page.goto(self.address + url)
        return self.page


Opener = Callable[..., Window]


def opened(browser: Browser, address: str, width: int, height: int = 800, **options: Any) -> Window:
    context = browser.new_context(viewport={"width": width, "height": height}, **options)
    context.set_default_timeout(30_000)  # a slow machine is not a mistake
    return Window(context, context.new_page(), address)


@pytest.fixture(scope="session")
def window(browser: Browser, address: str) -> Iterator[Opener]:
    """`window(320, color_scheme="dark")`: one window for each size and scheme, shared by all tests."""
    shared: list[Window] = []

    @functools.cache
    def share(width: int = 1280, height: int = 800, **options: Any) -> Window:
        shared.append(opened(browser, address, width, height, **options))
        return shared[-1]

    yield share
    for one in shared:
        one.context.close()


@pytest.fixture(scope="module")
def own_window(browser: Browser, address: str) -> Iterator[Opener]:
    """`own_window(320)`: a window that the tests of one file share and may resize; it starts at its width again."""
    own: list[Window] = []

    def make(width: int = 1280, height: int = 800, **options: Any) -> Window:
        if not own:
            own.append(opened(browser, address, width, height, **options))
        own[0].page.set_viewport_size({"width": width, "height": height})
        return own[0]

    yield make
    for one in own:
        one.context.close()


@pytest.fixture
def new_window(browser: Browser, address: str) -> Iterator[Opener]:
    """`new_window(320)`: a window of the test's own, with nothing remembered from before."""
    own: list[Window] = []

    def make(width: int = 1280, height: int = 800, **options: Any) -> Window:
        own.append(opened(browser, address, width, height, **options))
        return own[-1]

    yield make
    for one in own:
        one.context.close()


@pytest.fixture
def reader(new_window: Opener) -> Iterator[Window]:
    """A reader's browser with nothing saved, and no request to anywhere else."""
    one = new_window()
    yield one
    assert [asked for asked in one.requests if not asked.startswith((one.address, "data:", "blob:"))] == []
    assert one.complaints == []


@pytest.fixture(scope="session")
def search() -> Callable[[Page, str], None]:
    """Opens the search, types a query and waits for its first hit."""

    def type_and_wait(page: Page, query: str) -> None:
        page.locator(".hub-header__search").click()
        page.locator(".hub-search__field").press_sequentially(query)
        page.locator(".hub-search__hits a").first.wait_for()

    return type_and_wait


# The site on another day


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = functools.partial(Silent, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def address_of_day(built_on: Callable[[date], Path]) -> Iterator[Callable[[date], str]]:
    """Where the site as built for one day is served."""
    servers = []

    @functools.cache
    def serve(day: date) -> str:
        servers.append(served(built_on(day)))
        return servers[-1].__enter__()

    yield serve
    for server in servers:
        server.__exit__(None, None, None)


# axe

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
Axe = Callable[..., dict[str, list[str]]]


@pytest.fixture(scope="session")
def axe() -> Axe:
    """What axe finds wrong on a page, a line for each place: by the rules of WCAG 2.2 AA, and by custom.

    Where rules are named, only they are asked.
    """
    source = (NODE_MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")

    def run(page: Page, *rules: str) -> dict[str, list[str]]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(source)
        asked = list(rules) or [*WCAG, "best-practice"]
        options = {"runOnly": asked, "resultTypes": ["violations"], "preload": False}
        found: dict[str, list[str]] = {"WCAG": [], "best practice": []}
        for rule in page.evaluate("async options => (await axe.run(document, options)).violations", options):
            kind = "best practice" if "best-practice" in rule["tags"] else "WCAG"
            found[kind] += [
                f"{rule['id']}: {node['html']} {node['failureSummary']}" for node in rule["nodes"]
            ]
        return found

    return run


# In a reader's own colours: dark, and those of the system. Nothing but colours differs, so only their rules are asked.
LOOKS: tuple[dict[str, Any], ...] = (
    {"color_scheme": "dark"},
    {"color_scheme": "light", "forced_colors": "active"},
)
COLOURS = ("color-contrast", "link-in-text-block")


@pytest.fixture(scope="session")
def axe_in_every_look(axe: Axe) -> Callable[[Page], list[str]]:
    """What axe finds wrong on a page as it stands, then on a phone, then there in a reader's own colours."""

    def run(page: Page) -> list[str]:
        found = [axe(page)]
        page.set_viewport_size({"width": 320, "height": 800})
        found.append(axe(page))
        for look in LOOKS:
            page.emulate_media(reduced_motion="reduce", **look)
            scheme = "slate" if look["color_scheme"] == "dark" else "default"
            page.wait_for_function("scheme => document.body.dataset.mdColorScheme === scheme", arg=scheme)
            page.evaluate("new Promise(requestAnimationFrame)")  # by then its colours are drawn
            found.append(axe(page, *COLOURS))
        return [fault for one in found for faults in one.values() for fault in faults]

    return run
