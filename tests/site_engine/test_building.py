"""The whole site, built: strict, the same twice, and complete."""

import hashlib
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.search import asking
from hub.site.building import BuildFailed, build
from hub.site.unchanged import ingredients, remember

pytestmark = pytest.mark.build

DAY = date(2026, 11, 21)
NETLESS = [sys.executable, str(Path(__file__).parents[1] / "netless.py")]
BUILD = f"""
import sys
from datetime import date
from pathlib import Path
from hub.site.building import build
build(*map(Path, sys.argv[1:]), date.fromisoformat("{DAY}"), lambda what, count: None)
"""
PARTS = ("data", "docs", "macros", "overrides", "mkdocs.yml")


def silent(what: str, count: int) -> None:
    pass


def copy_of(root: Path, folder: Path) -> Path:
    for part in PARTS:
        source = root / part
        if source.is_dir():
            shutil.copytree(source, folder / part)
        else:
            shutil.copy(source, folder / part)
    return folder


def sums(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_with_no_net_and_nothing_kept_the_same_input_and_day_give_the_same_bytes(
    root: Path, site: Path, tmp_path: Path
) -> None:
    """A program of its own builds anew what the site was built of; the system gives it no way to the net."""
    project, again = copy_of(root, tmp_path / "project"), tmp_path / "again"
    subprocess.run([*NETLESS, sys.executable, "-c", BUILD, str(project), str(again)], check=True)
    assert sums(again) == sums(site)


def test_where_there_is_no_net_nothing_is_reached(address: str) -> None:
    asking = [sys.executable, "-c", f"import urllib.request as asking; asking.urlopen({address!r})"]
    assert subprocess.run(asking, check=False).returncode == 0
    refused = subprocess.run([*NETLESS, *asking], check=False, capture_output=True, text=True)
    assert "Permission denied" in refused.stderr


def test_a_site_that_is_built_already_is_left_as_it_is(root: Path, site: Path) -> None:
    before = (site / "index.html").stat()
    build(root, site, DAY, silent)
    assert (site / "index.html").stat() == before


def test_a_site_that_somebody_has_touched_is_built_again(root: Path, site: Path, tmp_path: Path) -> None:
    shutil.copytree(site, tmp_path / "site")
    remember(root, tmp_path / "site", ingredients(root, DAY))
    (tmp_path / "site/index.html").write_text("Hei", encoding="utf-8")
    build(root, tmp_path / "site", DAY, silent)
    assert sums(tmp_path / "site") == sums(site)


def test_a_warning_is_a_failure_and_the_old_site_stays(root: Path, site: Path, tmp_path: Path) -> None:
    project = copy_of(root, tmp_path / "project")
    shutil.copytree(site, tmp_path / "site")
    page = project / "docs/fi/palaute.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[rikki](ei-ole.md)\n", encoding="utf-8")
    with pytest.raises(BuildFailed) as failure:
        build(project, tmp_path / "site", DAY, silent)
    assert "ei-ole.md" in str(failure.value.problems)
    assert sums(tmp_path / "site") == sums(site)


def test_with_an_address_there_are_canonical_links_and_a_sitemap(root: Path, tmp_path: Path) -> None:
    project = copy_of(root, tmp_path / "project")
    facts = project / "data/site.yml"
    text = facts.read_text(encoding="utf-8").replace("address:", "address: https://tuki.example.fi/ #", 1)
    facts.write_text(text, encoding="utf-8")
    build(project, tmp_path / "site", DAY, silent, downloads=False)
    page = (tmp_path / "site/sv/perustiedot/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://tuki.example.fi/sv/perustiedot/">' in page
    assert 'hreflang="x-default" href="https://tuki.example.fi/perustiedot/"' in page
    sitemap = (tmp_path / "site/sitemap.xml").read_text(encoding="utf-8")
    assert sitemap.count("<url>") == 2 * len(list((tmp_path / "site/sv").rglob("index.html")))


def test_each_language_has_its_own_page_for_what_is_not_there(site: Path) -> None:
    assert '<html lang="fi"' in (site / "404.html").read_text(encoding="utf-8")
    assert '<html lang="sv"' in (site / "sv/404.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def three(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site whose data has one programme more."""
    project = copy_of(root, tmp_path_factory.mktemp("project"))
    for added in sorted((root / "tests/programme").glob("*.yml")):
        with (project / "data" / added.name).open("a", encoding="utf-8") as file:
            file.write("\n" + added.read_text(encoding="utf-8"))
    site = project.parent / "site-of-three"
    build(project, site, DAY, silent)
    return site


@pytest.mark.parametrize("folder", ["", "sv/"])
def test_a_programme_added_by_data_alone_has_its_pages(three: Path, folder: str) -> None:
    page = (three / folder / "ohjelmat/kolmas-ohjelma/index.html").read_text(encoding="utf-8")
    assert "mailto:kolmas@example.fi?subject=" in page
    assert 'href="../../teemat/#kolmas-teema"' in page
    listed = (three / folder / "ohjelmat/index.html").read_text(encoding="utf-8")
    assert 'href="kolmas-ohjelma/"' in listed or 'href="../ohjelmat/kolmas-ohjelma/"' in listed


@pytest.mark.parametrize(("folder", "day"), [("", "Kolmas päivä"), ("sv/", "Den tredje dagen")])
def test_its_days_are_in_the_calendar(three: Path, folder: str, day: str) -> None:
    for name in ("maaraajat-ja-tapahtumat", "kolmas-paiva"):
        assert f"SUMMARY:{day}" in (three / folder / f"kalenteri/{name}.ics").read_text(encoding="utf-8")
    assert (three / folder / "kalenteri/kolmas-koulutus.ics").is_file()


@pytest.mark.parametrize(
    ("language", "question", "found"),
    [
        ("fi", "kolmas ohjelma", "ohjelmat/kolmas-ohjelma/"),
        ("sv", "tredje programmet", "ohjelmat/kolmas-ohjelma/"),
        ("fi", "kolmas teema", "teemat/#kolmas-teema"),
        ("sv", "tredje temat", "teemat/#kolmas-teema"),
        ("fi", "kolmas päivä", "maaraajat/#kolmas-paiva"),
        ("fi", "kolmas koulutus", "tuki/tapahtumat/#kolmas-koulutus"),
        ("fi", "kolmas henkilö", "yhteystiedot/#kolmas-yhteys"),
    ],
)
def test_it_is_found_by_search(
    root: Path, three: Path, language: Language, question: str, found: str
) -> None:
    [answer] = asking.ask(root, three, language, [question], 3)
    assert found in [hit["entry"]["url"] for hit in answer["hits"]]


@pytest.mark.parametrize(("language", "title"), [("fi", "Kolmas ohjelma"), ("sv", "Det tredje programmet")])
def test_it_has_its_pages_in_the_handbook(hub: Hub, three: Path, language: Language, title: str) -> None:
    handbook = next(one for one in hub.documents if one.is_handbook)
    with pdfium.PdfDocument(three / handbook.path(language)) as document:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    assert title in text
    assert "kolmas@example.fi" in text
