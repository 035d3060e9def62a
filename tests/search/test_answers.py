"""What comes first, on small indexes: which of a page and its sections, what a slip meant, what synonyms are worth."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hub.facts.models import Language
from hub.search import asking, index
from hub.search.entries import Entry

ROOT = Path(__file__).resolve().parent.parent.parent

Answer = Callable[..., dict[str, Any]]


def page(url: str, title: str, text: str = "", keywords: tuple[str, ...] = ()) -> Entry:
    return Entry(0, url, "page", title, title, text, keywords)


def part(url: str, title: str, text: str = "", kind: str = "section") -> Entry:
    return Entry(0, url, kind, title, "", text)


@pytest.fixture
def answer(tmp_path: Path) -> Answer:
    """The answer to one question on these entries; `more` is what the engine knows beside them."""

    def answer(query: str, entries: list[Entry], language: Language = "fi", **more: Any) -> dict[str, Any]:
        file = asking.index_file(tmp_path, language)
        file.parent.mkdir(exist_ok=True)
        file.write_text(index.script(index.index_of(entries, language, **more)), encoding="utf-8")
        return asking.ask(ROOT, tmp_path, language, [query])[0]

    return answer


def urls(answer: dict[str, Any]) -> list[str]:
    return [hit["entry"]["url"] for hit in answer["hits"]]


def test_a_page_gives_way_to_its_section_that_answers(answer: Answer) -> None:
    entries = [
        page("tietoa/", "Tietoa sivustosta", "Kenelle sivusto on.", ("lisenssi", "lähteet")),
        part("tietoa/#kaytto", "Miten sisältöä saa käyttää", "Teksti on julkaistu vapaalla lisenssillä."),
        page("linkit/", "Linkit"),
    ]
    assert urls(answer("lisenssi", entries)) == ["tietoa/#kaytto", "tietoa/"]


def test_a_page_whose_title_says_what_was_asked_comes_before_its_sections(answer: Answer) -> None:
    entries = [
        page("mittarit/", "Mittarit", "Mittari kertoo muutoksesta.", ("mittari",)),
        part("mittarit/#valitse", "Valitse", "Valitse mittari ja mittauspäivä."),
        page("linkit/", "Linkit"),
    ]
    assert urls(answer("mittari", entries))[0] == "mittarit/"


def test_the_third_part_of_a_page_leaves_room_for_another_page(answer: Answer) -> None:
    entries = [
        page("juuret/", "Juurtuminen", "Juurtuminen alkaa heti."),
        *(part(f"juuret/#{number}", f"Juurtuminen {number}", "Juurtuminen vie aikaa.") for number in "abc"),
        page("muualla/", "Juurtuminen muualla", "Juurtuminen vie aikaa."),
        page("linkit/", "Linkit"),
    ]
    assert "muualla/" in urls(answer("juurtuminen", entries))[:3]


def test_a_term_that_is_asked_for_by_its_name_comes_before_a_longer_title(answer: Answer) -> None:
    entries = [
        page("sanasto/", "Sanasto"),
        part("sanasto/#avustus", "valtionavustus", "Raha valtiolta.", kind="term"),
        page("raha/", "Hae valtionavustus ajoissa", "Valtionavustus haetaan keväällä."),
    ]
    weights = {"term": 0.85}
    assert urls(answer("valtionavustus", entries, weights=weights))[0] == "sanasto/#avustus"


def test_a_slip_is_answered_as_the_word_that_was_meant_also_by_its_synonyms(answer: Answer) -> None:
    entries = [
        page("kaynnista/", "Käynnistä työ", "Näin pääset liikkeelle."),
        page("valot/", "Liikennevalot", "Vihreä ja punainen."),
        page("muu/", "Muuta", "Ennen kuin aloitat, lue tämä."),
    ]
    found = answer("alottaa", entries, synonyms="aloittaa,käynnistää")
    assert "kaynnista/" in urls(found)
    assert "valot/" not in urls(found)


def test_a_slip_weighs_as_the_word_that_was_meant_with_all_its_compounds(answer: Answer) -> None:
    entries = [
        page("klinikka/", "Klinikka"),
        page("klinikkatyo/", "Klinikkatyö"),
        page("muu/", "Muuta"),
    ]
    typed, slipped = (answer(query, entries)["hits"] for query in ("klinikka", "kilnikka"))
    assert [(hit["entry"]["url"], hit["score"]) for hit in slipped] == [
        (hit["entry"]["url"], hit["score"]) for hit in typed
    ]


def test_a_word_with_the_root_of_a_synonym_may_still_be_a_slip_of_one_letter_doubled(answer: Answer) -> None:
    entries = [
        page("ajat/", "Määräajat"),
        page("luvut/", "Kuinka monta", "Määrä kerrotaan."),
        page("muu/", "Muuta"),
    ]
    found = answer("määrajat", entries, synonyms="määrä,montako")
    assert (urls(found)[0], found["suggestion"]) == ("ajat/", "määräajat")


def test_a_word_that_has_synonyms_is_no_slip(answer: Answer) -> None:
    entries = [page("levita/", "Levittäminen"), page("mittaa/", "Mittaaminen ja monialainen työ")]
    found = answer("monistaminen", entries, synonyms="levittäminen,monistaminen")
    assert (urls(found), found["suggestion"]) == (["levita/"], None)


def test_a_synonym_weighs_more_where_the_word_itself_stands_nowhere(answer: Answer) -> None:
    entries = [page("levita/", "Levittäminen"), *(page(f"{one}/", one) for one in ("Alku", "Loppu", "Väli"))]
    more = {"synonyms": "levittäminen,monistaminen"}
    known = [*entries, page("muu/", "Muuta", "Monistaminen mainitaan täällä.")]
    alone = answer("monistaminen", entries, **more)["hits"][0]["score"]
    beside = next(
        hit["score"]
        for hit in answer("monistaminen", known, **more)["hits"]
        if hit["entry"]["url"] == "levita/"
    )
    assert alone > beside


def test_words_that_two_groups_share_count_once(answer: Answer) -> None:
    entries = [page("apua/", "Apua", "Kun jokin ei toimi."), page("muu/", "Muuta")]
    found = answer("ei toimi", entries, synonyms="vika,ei toimi|epäonnistua,ei toiminut")
    assert found["hits"][0]["why"] == ["ei toimi"]


def test_only_a_word_typed_as_a_silent_word_is_silent(answer: Answer) -> None:
    entries = [page("andra/", "Ändra texten"), page("annat/", "Annat")]
    assert urls(answer("ändra", entries, "sv", silent="andra vad"))[0] == "andra/"
    assert answer("vad ändra", entries, "sv", silent="andra vad")["hits"][0]["why"] == ["andra"]
    assert answer("andra texten", entries, "sv", silent="andra vad")["hits"][0]["why"] == ["texten"]


def test_a_form_in_another_grade_is_found(answer: Answer) -> None:
    entries = [page("maaraajat/", "Määräajat"), page("luvut/", "Näin luet luvun"), page("muu/", "Muuta")]
    assert urls(answer("määräaika", entries)) == ["maaraajat/"]
    assert urls(answer("luku", entries))[0] == "luvut/"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("asiakas", "asiakkaalle"),
        ("esimies", "esimiehelle"),
        ("työaika", "työajan"),
        ("haku", "haun"),
        ("tuki", "tuesta"),
        ("polku", "polulla"),
        ("suunnitella", "suunnittelee"),
        ("kuunnella", "kuuntelu"),
        ("nimetön", "nimettömän"),
        ("selkeä", "selkeästi"),
        ("tallentaminen", "tallentamine"),
    ],
)
def test_forms_of_a_word_answer_almost_as_the_word_itself(answer: Answer, one: str, other: str) -> None:
    for written, typed in ((one, other), (other, one)):
        entries = [page("oikea/", "Oikea", f"Tässä on {written}."), page("muu/", "Muuta")]
        itself, form = (answer(query, entries)["hits"] for query in (written, typed))
        assert form[0]["score"] >= 0.8 * itself[0]["score"], (written, typed)


@pytest.mark.parametrize(("one", "other"), [("kopioida", "kopiointi"), ("hallita", "hallinnan")])
def test_words_of_one_root_find_each_other(answer: Answer, one: str, other: str) -> None:
    entries = [page("oikea/", "Oikea", f"Tässä on {one}."), page("muu/", "Muuta")]
    assert urls(answer(other, entries)) == ["oikea/"]


@pytest.mark.parametrize(("one", "other"), [("salattu", "salasana"), ("asia", "asiasana"), ("alue", "alku")])
def test_words_that_only_begin_alike_are_no_forms_of_each_other(answer: Answer, one: str, other: str) -> None:
    entries = [page("oikea/", one), page("toinen/", other), page("muu/", "Muuta")]
    assert urls(answer(one, entries))[0] == "oikea/"
    scores = {hit["entry"]["url"]: hit["score"] for hit in answer(one, entries)["hits"]}
    assert scores.get("toinen/", 0) < 0.8 * scores["oikea/"]


def test_a_compound_that_nobody_has_written_is_found_by_its_parts_and_their_synonyms(answer: Answer) -> None:
    entries = [
        page("kulut/", "Kustannukset", "Mistä kustannusten lähteet löytyvät."),
        page("lahteet/", "Lähteet"),
        page("muu/", "Muuta"),
    ]
    found = urls(answer("rahanlähde", entries, synonyms="kustannus,raha"))
    assert (found[0], "lahteet/" in found, "muu/" in found) == ("kulut/", True, False)


@pytest.mark.parametrize(
    ("written", "synonyms"), [("Rahanlähde kerrotaan.", "tulot,rahanlähde"), ("Tulot.", "tulot,rahanlähde")]
)
def test_a_compound_written_apart_is_answered_as_one_word(
    answer: Answer, written: str, synonyms: str
) -> None:
    entries = [
        page("oikea/", "Oikea", written),
        page("raha/", "Rahan käyttö"),
        page("lahde/", "Lähde"),
        page("muu/", "Muuta"),
    ]
    found = answer("rahan lähde", entries, synonyms=synonyms)
    assert (urls(found), found["hits"][0]["why"]) == (["oikea/"], ["rahan lahde"])


def test_a_word_is_part_of_only_one_compound_written_apart(answer: Answer) -> None:
    entries = [page("aika/", "Työaika"), page("raja/", "Aikaraja ja raja"), page("muu/", "Muuta")]
    found = answer("työ aika raja", entries)
    assert {word for hit in found["hits"] for word in hit["why"]} == {"tyo aika", "raja"}


def test_a_word_of_everyday_talk_tells_less_than_the_others(answer: Answer) -> None:
    entries = [
        page("mittari/", "Valitse", "Mittari kertoo muutoksesta."),
        page("tarve/", "Tarvitaan"),
        page("muu/", "Muuta"),
    ]
    assert urls(answer("mittaria tarvitaan", entries))[0] == "tarve/"
    assert urls(answer("mittaria tarvitaan", entries, faint="tarvitaan"))[0] == "mittari/"


def test_of_events_that_say_the_same_only_two_stand_before_another_page(answer: Answer) -> None:
    entries = [
        page("tapahtumat/", "Tapahtumat"),
        *(part(f"tapahtumat/#{number}", "Klinikka", kind="event") for number in "abc"),
        page("palaute/", "Klinikan palaute"),
        page("muu/", "Muuta"),
    ]
    assert urls(answer("klinikka", entries)).index("palaute/") == 2


def test_letters_that_join_the_parts_of_a_swedish_compound_do_not_hide_them(answer: Answer) -> None:
    entries = [page("inlamning/", "Inlämning"), page("datum/", "Datum"), page("annat/", "Annat")]
    assert set(urls(answer("inlämningsdatum", entries, "sv"))) == {"inlamning/", "datum/"}


def test_of_a_compound_with_one_known_part_only_the_first_is_looked_for(answer: Answer) -> None:
    entries = [
        page("hanke/", "Hanke"),
        page("muu/", "Muuta", "Hanke mainitaan."),
        page("tulokset/", "Tulokset"),
    ]
    assert urls(answer("hankebyrokratia", entries)) == ["hanke/", "muu/"]
    assert urls(answer("jalkapallotulokset", entries)) == []


def test_a_short_word_that_a_strange_word_begins_with_is_no_part_of_it(answer: Answer) -> None:
    entries = [page("foto/", "Foto"), page("muu/", "Muuta")]
    assert urls(answer("fotosynteesi", entries)) == []


def test_another_word_for_a_title_brings_its_page_first_in_every_form(answer: Answer) -> None:
    entries = [
        page("johto/", "Johto", "Johtaja johtaa."),
        page("esihenkilo/", "Esihenkilölle", "Näin tuet työtä."),
        page("muu/", "Muuta"),
    ]
    more = {"synonyms": "esihenkilö,pomo,johtaja,johto"}
    for query in ("esihenkilö", "pomo", "pomolle", "pomosta"):
        assert urls(answer(query, entries, **more))[0] == "esihenkilo/", query


def test_of_titles_with_another_word_the_one_in_the_form_that_was_typed_comes_first(answer: Answer) -> None:
    entries = [page("tyo/", "Esihenkilön"), page("esihenkilolle/", "Esihenkilölle"), page("muu/", "Muuta")]
    for query, first in (("pomolle", "esihenkilolle/"), ("pomon", "tyo/")):
        assert urls(answer(query, entries, synonyms="esihenkilö,pomo"))[0] == first, query


@pytest.mark.parametrize(
    "query", ["5.3.2025", "05.03.2025", "5.3.25", "05/03/2025", "2025-03-05", "5. maaliskuuta 2025"]
)
def test_a_day_is_found_however_it_is_written(answer: Answer, query: str) -> None:
    entries = [
        page("paiva/", "Klinikka", "5.3.2025 klo 9.00."),
        page("muu/", "Muuta", "15.3.2025 ja 5.3.2024 klo 9.05."),
    ]
    assert urls(answer(query, entries)) == ["paiva/"]


@pytest.mark.parametrize("query", ["9.00", "2.0", "306/2019"])
def test_a_number_that_is_no_day_stays_as_it_is(answer: Answer, query: str) -> None:
    entries = [
        page("luku/", "Luku", "Klo 9.00. Versio 2.0. Laki 306/2019."),
        page("muu/", "Muuta", "Versio 2.1."),
    ]
    assert urls(answer(query, entries)) == ["luku/"]


def test_a_page_whose_title_has_a_word_of_the_same_root_does_not_give_way(answer: Answer) -> None:
    entries = [
        page("juurruta/", "Juurruta ratkaisu", "Juurruttaminen vie aikaa.", ("juurruttaminen",)),
        part("juurruta/#vaiheet", "Vaiheet", "Juurruttaminen etenee vaiheittain. Juurruttaminen jatkuu."),
        page("muu/", "Muuta"),
    ]
    assert urls(answer("juurruttaminen", entries))[0] == "juurruta/"


def test_what_only_readers_type_finds_the_place_and_is_not_shown(answer: Answer) -> None:
    entries = [page("apu/", "Kun keskustelu jumittaa", "Vaihtakaa puhujaa."), page("linkit/", "Linkit")]
    found = answer("palaveri junnaa", entries, typed={"apu/": ["meidän palaveri vain junnaa paikallaan"]})
    assert urls(found) == ["apu/"]
    assert "junnaa" not in found["hits"][0]["entry"]["text"]


def test_a_word_in_a_title_tells_more_than_one_that_is_only_typed(answer: Answer) -> None:
    entries = [page("a/", "Varmuuskopio"), page("b/", "Vienti"), page("linkit/", "Linkit")]
    assert urls(answer("varmuuskopio", entries, typed={"b/": ["varmuuskopio"]})) == ["a/", "b/"]


def test_a_compound_is_not_parted_by_words_that_are_only_typed(answer: Answer) -> None:
    entries = [page("a/", "Tulokset", "Kirjoita luvut."), page("linkit/", "Linkit")]
    assert urls(answer("lottonumerot", entries, typed={"a/": ["lotto", "numerot puuttuvat"]})) == []


def test_a_number_alone_is_no_day(answer: Answer) -> None:
    entries = [
        page("palaute/", "Palaute", "Vastaamme 14 päivässä."),
        page("tuki/", "Tapahtumat"),
        part("tuki/#klinikka", "Klinikka", "Paikalla oli 14 ihmistä.", kind="event"),
    ]
    assert urls(answer("vastaus 14 päivässä", entries))[0] == "palaute/"
