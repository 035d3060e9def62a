"""What is wrong with a built page is told of the file that an editor can mend."""

from pathlib import Path

import pytest

from hub.facts.problems import Place, Problem
from hub.site.sources import at_source


def told_at(root: Path, code: str, built: str, value: str) -> Place:
    return at_source(Problem(Place(built), code, values={"value": value}), root).place


@pytest.mark.parametrize(
    ("built", "file"),
    [
        ("yhteystiedot/index.html", "docs/fi/yhteystiedot.md"),
        ("sv/yhteystiedot/index.html", "docs/sv/yhteystiedot.md"),
        ("index.html", "docs/fi/index.md"),
        ("sv/index.html", "docs/sv/index.md"),
        ("polku/index.html", "docs/fi/polku/index.md"),
    ],
)
def test_a_built_page_leads_to_its_markdown(root: Path, built: str, file: str) -> None:
    assert told_at(root, "site-link-broken", built, "../x/").file == file


def test_a_link_leads_to_its_line(root: Path) -> None:
    lines = (root / "docs/fi/yhteystiedot.md").read_text(encoding="utf-8").splitlines()
    place = told_at(root, "site-link-broken", "yhteystiedot/index.html", "../tietosuoja/")
    assert "(tietosuoja.md)" in lines[place.line - 1]


def test_a_page_made_of_data_leads_to_its_entry(root: Path) -> None:
    place = told_at(root, "site-link-broken", "ohjelmat/vetoa-ja-pitoa/index.html", "../x/")
    lines = (root / place.file).read_text(encoding="utf-8").splitlines()
    assert place.file == "data/programmes.yml"
    assert "id: vetoa-ja-pitoa" in lines[place.line - 1]


def test_a_warning_of_mkdocs_leads_to_the_page_it_names(root: Path) -> None:
    words = "Doc file 'fi/yhteystiedot.md' contains a link 'tietosuoja.md', but the target is not found."
    place = told_at(root, "build-warning", "mkdocs.yml", words)
    assert place.file == "docs/fi/yhteystiedot.md"
    assert place.line > 1


def test_what_names_no_page_stays_where_it_was(root: Path) -> None:
    assert told_at(root, "build-warning", "mkdocs.yml", "something").file == "mkdocs.yml"
