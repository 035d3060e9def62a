"""The queries that the search is measured with, and the figures made of them."""

from pathlib import Path

import pytest

from hub.facts.models import LANGUAGES, Language
from hub.search.measuring import Query, figures, read_queries, read_set, values_in

QUERIES = Path(__file__).resolve().parent.parent.parent / "benchmarks" / "search"


@pytest.mark.parametrize("name", sorted(file.name for file in QUERIES.glob("queries-*.yml")))
def test_every_wanted_place_is_on_the_site(name: str, site: Path) -> None:
    pages = site / "sv" if name.startswith("queries-sv") else site
    for one in read_set(QUERIES / name):
        for url in one.wants:
            page, _, anchor = url.partition("#")
            file = pages / page / "index.html"
            assert file.is_file(), (one.query, url)
            assert not anchor or f'id="{anchor}"' in file.read_text("utf-8"), (one.query, url)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_newest_set_is_held_out_and_the_others_are_not(language: Language) -> None:
    tuned, held = ({one.query for one in read_queries(QUERIES, language, part)} for part in (False, True))
    newest, *others = (
        {one.query for one in read_set(QUERIES / f"queries-{language}{name}.yml")}
        for name in ("-7", "-6", "-5", "-4", "-3", "-2", "")
    )
    assert tuned == set().union(*others)
    assert held == newest - tuned
    assert len(held) > 70


def test_a_wanted_page_accepts_its_places_and_a_wanted_place_only_itself() -> None:
    query = Query("a", "laji", ("sivu/", "toinen/#kohta"))
    accepted = [url for url in ("sivu/", "sivu/#x", "toinen/", "toinen/#kohta") if query.accepts(url)]
    assert accepted == ["sivu/", "sivu/#x", "toinen/#kohta"]


def test_judges_add_right_answers_to_those_that_the_writer_listed() -> None:
    query = Query("a", "laji", ("sivu/",), ("toinen/#kohta",))
    assert not query.accepts("toinen/#kohta")
    assert [query.by_judges().accepts(url) for url in ("sivu/", "toinen/#kohta", "muu/")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_answer_is_judged_both_right_and_wrong_and_every_judged_query_is_measured(
    language: Language,
) -> None:
    values = values_in(QUERIES / f"judged-{language}.yml")
    known = {one.query for part in (False, True) for one in read_queries(QUERIES, language, part)}
    assert {str(one["query"]) for one in values} <= known
    assert all(set(one["right"]).isdisjoint(one["wrong"]) for one in values)
    assert len({one["query"] for one in values}) == len(values)


def test_figures_tell_how_high_the_right_answer_stands() -> None:
    answers = {"a": ["x/"], "b": ["y/", "x/"], "c": [], "d": ["y/"]}
    queries = [Query(name, "laji", ("x/",)) for name in answers]
    found = figures(queries, lambda query: answers[query.query])[""]
    assert (found.first, found.three, found.mrr, found.zero) == (0.25, 0.5, 0.375, 0.25)
