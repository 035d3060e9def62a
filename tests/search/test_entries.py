"""What the search can find: every page, section and fact, with the address that leads to it."""

import pytest

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.rendering.addresses import page_url
from hub.search.entries import Entry, read


@pytest.fixture
def found(hub: Hub) -> dict[str, Entry]:
    """The entries of a small page by their address."""
    html = """
      <p>Ensin <a href="#b">tämä</a>.</p>
      <h2 id="a">Otsikko</h2><p>Teksti<br>jatkuu.</p><p hidden>ei</p><p data-search-exclude>ei</p><button>ei</button>
      <ul><li class="hub-card hub-event" id="klinikka"><p>25.1.2024</p><p class="hub-card__title">Klinikka</p>
      <p>Tästä.</p></li></ul>
      <p>Taas otsikon alla.</p>
      <h2 id="taman-vaiheen-kysymykset">Kysymyksiä</h2><p>Linkki.</p>
      <h2 id="seuraavaksi">Mitä teet seuraavaksi</h2><p>Linkki.</p>"""
    entries = read(html, hub, "sivu/", "Sivu", "Kuvaus.", ("avain",), "fi")
    return {entry.url: entry for entry in entries}


def test_the_page_comes_with_its_description_and_keywords(found: dict[str, Entry]) -> None:
    page = found["sivu/"]
    assert (page.kind, page.title, page.text) == ("page", "Sivu", "Kuvaus. Ensin tämä.")
    assert page.keywords == ("avain",)


def test_a_section_has_its_own_text_and_knows_its_page(found: dict[str, Entry]) -> None:
    section = found["sivu/#a"]
    assert (section.kind, section.title, section.page) == ("section", "Otsikko", "Sivu")
    assert section.text == "Teksti jatkuu. Taas otsikon alla."


def test_a_fact_is_found_by_itself_and_by_the_month_of_its_day(found: dict[str, Entry]) -> None:
    event = found["sivu/#klinikka"]
    assert (event.kind, event.title, event.text) == ("event", "Klinikka", "25.1.2024 Tästä.")
    assert event.keywords == ("tammikuu 2024",)


def test_a_quotation_keeps_the_space_before_it(hub: Hub) -> None:
    html = "<p>Kirjoittakaa esimerkiksi ”laatu parani” .</p>"
    assert (
        next(read(html, hub, "sivu/", "Sivu", "", (), "fi")).text
        == "Kirjoittakaa esimerkiksi ”laatu parani”."
    )


@pytest.mark.parametrize("anchor", ["seuraavaksi", "taman-vaiheen-kysymykset"])
def test_what_only_leads_on_is_no_answer(found: dict[str, Entry], anchor: str) -> None:
    assert f"sivu/#{anchor}" not in found


@pytest.mark.parametrize(("language", "other"), [("fi", "sv"), ("sv", "fi")])
def test_a_finnish_reader_is_spared_the_swedish_but_not_the_other_way_round(
    hub: Hub, language: Language, other: Language
) -> None:
    html = f'<p>Oma <span lang="{other}">toinen</span></p>'
    entry = next(read(html, hub, "sivu/", "Sivu", "", (), language))
    assert ("toinen" in entry.text) == (language == "sv")


@pytest.mark.parametrize("text", ["ei", "Linkki."])
def test_what_is_hidden_or_a_control_is_left_out(found: dict[str, Entry], text: str) -> None:
    assert all(text not in entry.text.split() for entry in found.values())


def test_a_question_brings_the_words_that_readers_use_of_it(hub: Hub) -> None:
    question = next(one for one in hub.faq if one.keywords.fi)
    html = f'<h3 id="{question.id}">Kysymys</h3>'
    entry = list(read(html, hub, "ukk/", "UKK", "Kuvaus.", (), "fi"))[1]
    assert (entry.kind, entry.keywords) == ("question", question.keywords.fi)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_section_brings_the_words_that_readers_use_of_it(hub: Hub, language: Language) -> None:
    one = hub.section_words[0]
    page, _, anchor = one.section.partition("#")
    html = f'<h2 id="{anchor}">Otsikko</h2><h2 id="muu">Muu</h2>'
    found = list(read(html, hub, page_url(page), "Sivu", "Kuvaus.", (), language))
    assert [entry.keywords for entry in found] == [(), one.keywords.in_language(language), ()]
    elsewhere = list(read(html, hub, "muu-sivu/", "Sivu", "Kuvaus.", (), language))
    assert [entry.keywords for entry in elsewhere] == [(), (), ()]
