"""A page leads to its own source only when it is known where the site is edited."""

from datetime import date
from pathlib import Path

import pytest

from hub.facts.hub import Hub
from hub.facts.reading import Reading
from hub.rendering.addresses import page_url
from hub.rendering.view import View
from hub.site import editing

REPOSITORY = "https://github.com/organisaatio/sivusto"


def view(hub: Hub, repository: str | None) -> View:
    site = hub.site.model_copy(update={"repository": repository})
    whole = hub.model_copy(update={"site": site})
    return View(whole, "fi", date(2026, 11, 21), page_url("ukk"))


def test_without_a_repository_there_is_no_link(root: Path, hub: Hub) -> None:
    assert editing.links(root, "fi/ukk.md", "", view(hub, None)) == {"hub_edit": "", "hub_facts": []}


@pytest.mark.parametrize("source", ["fi/ukk.md", "sv/polku/aloita.md"])
def test_a_page_leads_to_its_markdown(root: Path, hub: Hub, source: str) -> None:
    assert (
        editing.links(root, source, "", view(hub, REPOSITORY))["hub_edit"]
        == f"{REPOSITORY}/edit/main/docs/{source}"
    )


def test_a_page_made_of_data_leads_to_its_entry(root: Path, hub: Hub, reading: Reading) -> None:
    made = editing.links(root, "fi/ohjelmat/vetoa-ja-pitoa.md", "", view(hub, REPOSITORY))
    line = reading.place("programmes", "vetoa-ja-pitoa").line
    assert made["hub_edit"] == f"{REPOSITORY}/blob/main/data/programmes.yml#L{line}"


def test_a_fact_is_called_what_the_reader_calls_it(root: Path, hub: Hub) -> None:
    html = '<li id="innokyla-toimitus">'
    [fact] = editing.links(root, "fi/yhteystiedot.md", html, view(hub, REPOSITORY))["hub_facts"]
    assert (fact["name"], fact["file"]) == ("Innokylän toimitus", "contacts.yml")
    assert fact["address"].endswith(f"data/contacts.yml#L{fact['line']}")
