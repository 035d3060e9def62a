"""The copy that opens from disk: unpacked elsewhere, it is the whole site and asks the net for nothing."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from hub.facts.hub import Hub
from hub.offline import copying, packing, windows
from hub.rendering.blocks.downloads import COPY, SUMS
from hub.site.inside_links import Page, read

DAY = date(2026, 11, 21)
START = copying.START
FOLDER = copying.FOLDER


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip file as a reader unpacks it, in a folder with a space and a letter with dots in its name."""
    folder = tmp_path_factory.mktemp("kopio") / "Omat työt"
    with ZipFile(site / COPY) as packed:
        packed.extractall(folder)
    return folder / copying.TOP


@pytest.fixture(scope="module")
def address(copy: Path) -> str:
    """Where the windows of these tests find the site: on disk."""
    return f"{(copy / FOLDER).as_uri()}/"


@pytest.fixture(scope="module")
def pages(copy: Path) -> dict[Path, Page]:
    """Every page with its links and ids, read by a parser that the copy was not made with."""
    found = {}
    for path in sorted(copy.rglob("*.html")):
        found[path] = read(path.read_text(encoding="utf-8"))
    return found


# The files


@pytest.mark.build
def test_the_copy_holds_every_file_that_a_reader_needs(site: Path, copy: Path) -> None:
    online = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    inside = {
        path.relative_to(copy / FOLDER).as_posix() for path in (copy / FOLDER).rglob("*") if path.is_file()
    }
    assert inside == {path for path in online if copying.is_chosen(path)}
    not_needed = {path for path in online - inside if not path.endswith((".map", ".br", ".gz"))}
    assert not_needed <= {
        COPY,
        "_headers",
        "headers/nginx.conf",
        "headers/apache.conf",
        "404.html",
        "sv/404.html",
    }


@pytest.mark.build
def test_the_reader_who_opens_the_folder_sees_what_to_open(copy: Path) -> None:
    assert sorted(path.name for path in copy.iterdir()) == [START, FOLDER]


@pytest.mark.build
def test_what_is_no_page_is_the_same_as_online(site: Path, copy: Path) -> None:
    for path in (copy / FOLDER).rglob("*"):
        name = path.relative_to(copy / FOLDER).as_posix()
        if path.is_file() and path.suffix != ".html" and name != SUMS:
            assert path.read_bytes() == (site / name).read_bytes(), name


@pytest.mark.build
def test_every_link_leads_to_a_file_and_to_a_place_in_it(copy: Path, pages: dict[Path, Page]) -> None:
    wrong = []
    for page, reader in pages.items():
        for link in set(reader.links):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            anchor = unquote(parts.fragment)
            if not target.is_file() or (anchor and target in pages and anchor not in pages[target].ids):
                wrong.append(f"{page.relative_to(copy)}: {link}")
    assert wrong == []


@pytest.mark.build
def test_windows_can_write_every_path(site: Path) -> None:
    with ZipFile(site / COPY) as packed:
        assert list(windows.check(packed.namelist(), Path(COPY).name, "")) == []


@pytest.mark.build
def test_each_page_says_how_old_it_is_and_that_it_is_not_known_where_the_newest_is(
    hub: Hub, copy: Path, pages: dict[Path, Page]
) -> None:
    for page in pages:
        html = page.read_text(encoding="utf-8")
        language = "sv" if page.is_relative_to(copy / FOLDER / "sv") else "fi"
        said = hub.interface["copy.made"].in_language(language).format(day="21.11.2026")
        assert said in html, page
        assert hub.interface["copy.no-address"].in_language(language) in html, page


@pytest.mark.build
def test_online_no_page_calls_itself_a_copy(site: Path) -> None:
    assert [path for path in site.rglob("*.html") if "hub-copy" in path.read_text(encoding="utf-8")] == []


@pytest.mark.build
def test_with_an_address_each_page_links_to_itself_online(hub: Hub, site: Path) -> None:
    there = hub.model_copy(
        update={"site": hub.site.model_copy(update={"address": "https://tuki.example.fi/"})}
    )
    files = {name: (site / name).read_bytes() for name in ("index.html", "sv/polku/index.html")}
    made = copying.copy_of(files, there, DAY)
    page = made[f"{copying.TOP}/{FOLDER}/sv/polku/index.html"].decode()
    assert '<a href="https://tuki.example.fi/sv/polku/">' in page
    assert hub.interface["copy.no-address"].sv not in page


@pytest.mark.build
def test_the_same_site_gives_the_same_copy_to_the_byte(hub: Hub, site: Path) -> None:
    files = {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }
    once, again = (
        packing.pack(copying.copy_of(dict(given), hub, DAY), DAY)
        for given in (files.items(), reversed(files.items()))
    )
    assert once == again


# In a browser


# Chromium shows a PDF file with a part of its own.
NOT_OF_THE_NET = ("data:", "blob:", "chrome:", "chrome-extension:")
WORKS = """() => {
  const header = getComputedStyle(document.querySelector(".hub-header"));
  return header.position === "sticky" && typeof hub === "object";
}"""


@pytest.fixture
def faults(own_window: Any, copy: Path) -> Callable[[], list[str]]:
    """What a reader's window on the copy has asked of the net, failed in and complained of since its last page."""
    window = own_window()

    def found() -> list[str]:
        mine = (copy.as_uri(), *NOT_OF_THE_NET)
        outside = [asked for asked in window.requests if not asked.startswith(mine)]
        return outside + window.failures + window.complaints

    return found


@pytest.fixture
def reader(own_window: Any, faults: Callable[[], list[str]]) -> Iterator[Any]:
    """A reader's window on the copy, in which nothing goes wrong."""
    window = own_window()
    yield window
    assert faults() == []


@pytest.mark.browser
def test_every_page_opens_and_asks_the_net_for_nothing(
    reader: Any, faults: Callable[[], list[str]], language: str, names: list[str], root_of: Any
) -> None:
    wrong = {}
    for name in names:
        works = reader.visit(f"{root_of(language)}{name}index.html").evaluate(WORKS)
        if faults() or not works:
            wrong[name] = faults()
    assert wrong == {}


@pytest.mark.browser
def test_the_first_file_leads_to_both_languages(reader: Any, language: str, hub: Hub, copy: Path) -> None:
    page = reader.page
    page.goto((copy / START).as_uri())
    page.get_by_role("link", name=hub.interface["copy.open"].in_language(language)).click()
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("h1")).to_have_text(hub.site.name.in_language(language))


@pytest.mark.browser
def test_the_search_finds_and_its_hit_opens(reader: Any, search: Any) -> None:
    page = reader.visit("polku/index.html")
    search(page, "juurruttaminen")
    hit = page.locator(".hub-search__hits a").first
    expect(hit).to_contain_text("juurruttaminen", ignore_case=True)
    address = hit.evaluate("link => link.href.replace(/#.*/, '')")
    assert address.startswith("file:") and address.endswith("/index.html")
    hit.click()
    page.wait_for_url(f"{address}*")
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.browser
def test_the_language_switch_leads_to_the_same_page(reader: Any) -> None:
    page = reader.visit("tuki/materiaalit/index.html")
    page.locator(".hub-header__language").click()
    page.wait_for_url("**/sivusto/sv/tuki/materiaalit/index.html")
    page.locator(".hub-header__language").click()
    page.wait_for_url("**/sivusto/tuki/materiaalit/index.html")


@pytest.mark.browser
def test_the_workspace_keeps_what_is_written_and_gives_it_out(reader: Any) -> None:
    page = reader.visit("tyotila/luonnos/index.html")
    page.locator("#kentta-ratkaisun-perusidea").fill("Omaolo sujuvaksi")
    page.locator(".hub-work [data-work-allow]").click()
    page = reader.visit("tyotila/index.html")
    with page.expect_download() as started:
        page.locator("[data-export=json]").click()
    assert "Omaolo sujuvaksi" in Path(started.value.path()).read_text(encoding="utf-8")


@pytest.mark.browser
def test_every_download_but_the_copy_itself_stands_in_the_copy(reader: Any, hub: Hub) -> None:
    page = reader.visit("lataukset/index.html")
    links = page.locator(".hub-downloads a").evaluate_all("all => all.map((one) => one.href)")
    assert len(links) == 2 * len(hub.documents)
    for link in links:
        assert Path(unquote(urlsplit(link).path)).read_bytes().startswith(b"%PDF-")
    expect(page.locator(".hub-downloads").last).to_contain_text(hub.interface["download.copy"].fi)
    # Some browsers then show the file, others keep it: all of them have opened it.
    with page.expect_response(links[0]) as opened:
        page.locator(".hub-downloads a").first.click()
    assert opened.value.ok
