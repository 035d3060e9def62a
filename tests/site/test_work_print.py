"""The workspace on paper: every word, none cut at the edge of a sheet, and nothing that only a screen can use."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from hub.facts.hub import Hub
from hub.facts.models import Language

pytestmark = pytest.mark.browser

Root = Callable[[str], str]
LONG = "\n\n".join(f"Kappale {number}. " + "Hoitaja perehtyy viikko viikolta. " * 12 for number in range(30))


@pytest.fixture
def draft(reader: Any, root_of: Root, language: Language) -> Page:
    """A draft with a long text, a text that is hinted at, and a text that is offered."""
    page: Page = reader.visit(root_of(language) + "tyotila/luonnos/")
    texts = {
        "malli/nimi": "Perehdytys",
        "malli/kieli": "",
        "kentta/kuvaus": "Hankkeessamme mallia tullaan kehittämään.",
        "kentta/ratkaisun-perusidea": LONG,
        "lomake/pdsa-toimenpide": "Nimetty pari",
    }
    page.evaluate("hub.store.create('Perehdytys')")
    for key, text in texts.items():
        page.evaluate("([key, text]) => hub.store.set(key, text)", [key, text])
    expect(page.locator(".hub-hint").first).to_be_visible()
    return page


def test_a_text_is_printed_as_text_and_a_place_to_write_comes_back(draft: Page) -> None:
    draft.emulate_media(media="print")
    text = draft.locator("#kentta-ratkaisun-perusidea + .hub-written")
    assert text.evaluate("one => one.textContent") == LONG
    expect(text).to_be_visible()
    expect(draft.locator("#kentta-ratkaisun-perusidea")).to_be_hidden()
    expect(draft.locator("#kentta-nimi")).to_be_visible()
    draft.emulate_media(media="screen")
    expect(draft.locator(".hub-written")).to_have_count(0)
    expect(draft.locator("#kentta-ratkaisun-perusidea")).to_have_value(LONG)


@pytest.mark.parametrize("name_of_page", ["tarkistuslista/", "tyotila/mittarit/", "itsearviointi/kuvaus/"])
def test_a_sheet_says_which_model_it_is_of(
    name_of_page: str, reader: Any, root_of: Root, language: Language, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + name_of_page)
    page.evaluate("hub.store.create('Perehdytys')")
    page.emulate_media(media="print")
    name = hub.interface["work.name"].in_language(language)
    expect(page.locator("h1 + .hub-written")).to_have_text(f"{name}: Perehdytys")


def test_hints_offers_and_guidance_stay_on_the_screen(draft: Page) -> None:
    draft.emulate_media(media="print")
    for where in (".hub-hint", ".hub-offer", ".hub-more", ".hub-work", ".hub-button"):
        expect(draft.locator(where).locator("visible=true")).to_have_count(0)
