"""The foot of a page leads to what the page is made of: its file, and the line of each fact."""

from pathlib import Path

import pytest

from hub.facts.problems import Place
from hub.facts.reading import Reading
from hub.pages import checking
from hub.pages.origins import Origin, origins, to_edit, to_line
from hub.pages.rendered import RenderedPages, render_all

REPOSITORY = "https://github.com/organisaatio/sivusto"


@pytest.fixture(scope="module")
def shown(root: Path, reading: Reading) -> dict[str, list[Origin]]:
    """The facts on each Finnish page."""
    assert reading.hub
    pages = checking.read_pages(root / "docs")
    rendered = RenderedPages(reading.hub, pages, render_all(reading.hub, pages, {}))
    found = {}
    for (language, name), page in pages.items():
        if language == "fi":
            html = " ".join(f'id="{anchor}"' for anchor in rendered.anchors(language, name))
            found[name] = origins(html, page.calls, reading)
    return found


def test_every_fact_leads_to_the_line_on_which_it_begins(shown: dict[str, list[Origin]], root: Path) -> None:
    count = 0
    files = {
        path.name: path.read_text(encoding="utf-8").splitlines() for path in (root / "data").glob("*.yml")
    }
    for facts in shown.values():
        for fact in facts:
            line = files[fact.place.file.removeprefix("data/")][fact.place.line - 1]
            assert line.split("#")[0].strip() == f"- id: {fact.entry}"
            count += 1
    assert count > 150


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("yhteystiedot", "data/contacts.yml"),
        ("maaraajat", "data/deadlines.yml"),
        ("sanasto", "data/glossary.yml"),
        ("perustiedot", "data/fields.yml"),
        ("tuki/tapahtumat", "data/events.yml"),
        ("ristiriidat", "data/contradictions.yml"),
        ("teemat", "data/themes.yml"),
    ],
)
def test_a_page_of_facts_leads_to_their_file(
    shown: dict[str, list[Origin]], reading: Reading, page: str, file: str
) -> None:
    facts = [fact for fact in shown[page] if fact.place.file == file]
    assert len(facts) > 1
    assert facts == sorted(facts)


def test_all_contacts_are_there(shown: dict[str, list[Origin]], reading: Reading) -> None:
    assert reading.hub
    listed = {fact.entry for fact in shown["yhteystiedot"] if fact.place.file == "data/contacts.yml"}
    assert listed == {contact.id for contact in reading.hub.contacts}


def test_a_page_without_facts_leads_to_none(shown: dict[str, list[Origin]]) -> None:
    assert shown["tietosuoja"] == []


@pytest.mark.parametrize("repository", [REPOSITORY, REPOSITORY + "/"])
def test_addresses_are_those_of_github(repository: str) -> None:
    assert to_edit(repository, "docs/fi/ukk.md") == f"{REPOSITORY}/edit/main/docs/fi/ukk.md"
    assert to_line(repository, Place("data/faq.yml", 12)) == f"{REPOSITORY}/blob/main/data/faq.yml#L12"
