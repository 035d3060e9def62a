"""Terms of the glossary are found in running text, also inflected, and nowhere else."""

from datetime import date

import pytest

from hub.facts.hub import Hub
from hub.facts.learning import Term
from hub.facts.models import Language
from hub.rendering import terms
from hub.rendering.view import View

DAY = date(2026, 11, 21)

TERM = Term.model_validate(
    {
        "id": "toimintamalli",
        "title": {"fi": "toimintamalli", "sv": "verksamhetsmodell"},
        "english": "operating model",
        "status": "virallinen",
        "definition": {"fi": "Kuvaus.", "sv": "Beskrivning."},
        "forms": {"fi": ["toimintamalli", "toimintamalle"], "sv": ["verksamhetsmodell"]},
    }
)


def marked(hub: Hub, language: Language, html: str) -> str:
    view = View(hub.model_copy(update={"glossary": (TERM,)}), language, DAY, "perustiedot/")
    return terms.mark(html, view)[0]


@pytest.mark.parametrize(
    "word", ["toimintamalli", "Toimintamallin", "toimintamalleissa", "toimintamallimmekin"]
)
def test_an_inflected_word_leads_to_its_definition(hub: Hub, word: str) -> None:
    assert f'href="../sanasto/#toimintamalli" data-term="toimintamalli">{word}</a>' in marked(
        hub, "fi", f"<p>Uusi {word} syntyi.</p>"
    )


@pytest.mark.parametrize("word", ["verksamhetsmodell", "Verksamhetsmodellen", "verksamhetsmodellernas"])
def test_so_does_an_inflected_swedish_word(hub: Hub, word: str) -> None:
    assert f">{word}</a>" in marked(hub, "sv", f"<p>En {word} blev till.</p>")


@pytest.mark.parametrize(
    "html",
    [
        "<p>toimintamallikuvaus</p>",
        "<h2>Toimintamalli</h2>",
        '<p><a href="x">toimintamalli</a></p>',
        '<p><span class="hub-name" lang="fi">toimintamalli</span></p>',
        '<p title="toimintamalli">muuta</p>',
        "<details><summary>Mikä on toimintamalli?</summary></details>",
    ],
)
def test_compounds_headings_links_names_and_attributes_are_left_alone(hub: Hub, html: str) -> None:
    assert marked(hub, "fi", html) == html


def test_only_the_first_mention_is_marked(hub: Hub) -> None:
    html = marked(hub, "fi", "<p>toimintamalli ja toimintamalli</p><p>toimintamallit</p>")
    assert html.count("<a ") == 1


def test_text_after_a_closed_element_is_open_again(hub: Hub) -> None:
    html = marked(hub, "fi", '<p><a href="x">muu</a> toimintamalli<br>rivi</p>')
    assert html.count('class="hub-term-link"') == 1
