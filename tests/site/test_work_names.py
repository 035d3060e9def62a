"""What a screen reader hears of the workspace: the role, the name and the state of what one writes in."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

HEARD = {
    ("tyotila/luonnos/", ".hub-work"): """
        - region "Oma työtila":
          - combobox "Kirjoitat malliin":
            - option "Perehdytys" [selected]
          - paragraph:
            - button "Tallenna tälle laitteelle"
          - paragraph:
            - link "Omat mallit"
            - button "Lataa varmuuskopio"
            - button "Tyhjennä tiedot"
          - status
    """,
    ("tyotila/luonnos/", '.hub-draft[data-field="kuvaus"]'): """
        - textbox /Kuvaus/
        - paragraph:
          - 'button "Kopioi teksti : Kuvaus"'
        - list:
          - listitem:
            - 'button "Ohita vihje : Teksti kertoo tulevasta"'
    """,
    ("tarkistuslista/", ".hub-check >> nth=0"): """
        - listitem:
          - checkbox "1. Kertooko nimi yksin, mistä toimintamallissa on kyse?" [checked]
    """,
    ("itsearviointi/kuvaus/", "fieldset:has(input[value='2']) >> nth=0"): """
        - group "Nimi noudattaa ohjelman ohjetta":
          - radio /Vihreä/
          - radio /Keltainen/
          - radio /Punainen/
          - radio /Ei koske meitä/
    """,
    ("tyotila/mittarit/", "[data-module='hub-measures'] fieldset >> nth=0"): """
        - group "Mittari 1":
          - textbox "Tavoite"
          - textbox "Mittari"
          - textbox "Lähtötilanne"
          - textbox "Ensimmäinen mittaus"
          - 'button "Poista : Mittari 1"'
    """,
    ("tyotila/teema/", "fieldset >> nth=0"): """
        - group "1. Mikä teidän arjessanne muuttui?":
          - checkbox "Opimme työssä ja jaamme osaamista toisillemme"
    """,
}


@pytest.mark.parametrize(("name_of_page", "part"), HEARD)
def test_a_screen_reader_hears_names_and_states(name_of_page: str, part: str, new_window: Any) -> None:
    page: Page = new_window().visit(name_of_page)
    page.evaluate("""() => {
      hub.store.create("Perehdytys");
      hub.store.set("kentta/kuvaus", "Mallia tullaan kehittämään.");
      hub.store.set("tarkistus/otsikko", "1");
    }""")
    expect(page.locator(part)).to_match_aria_snapshot(HEARD[name_of_page, part])
