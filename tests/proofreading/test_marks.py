"""What a proofreader marks stands at its place, and clean text is left in peace."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hub.facts.language import ClearRule
from hub.facts.models import Language
from hub.facts.problems import Problem
from hub.facts.reading import read_hub

ROOT = Path(__file__).resolve().parent.parent.parent
FIRST_LINE = 8

Marks = Callable[[str, Language], list[Problem]]
RULES = hub.clear_language if (hub := read_hub(ROOT / "data").hub) else ()


@pytest.mark.parametrize(
    ("body", "language", "line", "column", "word"),
    [
        ("Kirjoita tavoitteett malliin.", "fi", 0, 10, "tavoitteett"),
        ("Yksi virke.\nToinen virkee tässä.", "fi", 1, 8, "virkee"),
        ("| a | b |\n|---|---|\n| yksi | kakssi |", "fi", 2, 10, "kakssi"),
        ("- Lue **ohje** ja [ohhje](x.md).", "fi", 0, 20, "ohhje"),
        ("Katso Innokyllän sivua.", "fi", 0, 7, "Innokyllän"),
        ("Skriv ner målenn i modellen.", "sv", 0, 11, "målenn"),
        ("Beskriv verksamhetsmodelen.", "sv", 0, 9, "verksamhetsmodelen"),
        ("Öppna utvecklingstigen.", "sv", 0, 7, "utvecklingstigen"),
    ],
)
def test_a_misspelling_is_marked_at_its_place(
    body: str, language: Language, line: int, column: int, word: str, marks: Marks
) -> None:
    (problem,) = marks(body, language)
    assert (problem.code, problem.values["value"], problem.weight) == ("word-unknown", word, "notice")
    assert (problem.place.line, problem.place.column) == (FIRST_LINE + line, column)


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("Kirjaudu Innokylään ja avaa Webropol-kysely. THL:n sosiaali- ja terveysalan RRP-hanke 84:ssä.", "fi"),
        ("Avaa [[Jotakinxyz]] ja `koodiaxyz`. Lähetä osoitteeseen nimixyz@thl.fi.\n\n{{ link(\"xyzxyz\") }}", "fi"),
        ("## Otsikko { #otsikkoxyz }\n\nKatso [ohje](ohjexyz.md#kohtaxyz).", "fi"),
        ("Ruotsiksi se on ”utvecklingsarbete”.", "fi"),
        ("Öppna utvecklingsstigen ([[Kehittämisen polku]]) i Innokylä. THL:s social- och hälsovård.", "sv"),
        ("På finska heter det ”kehittäminen”.", "sv"),
    ],
)  # fmt: skip
def test_clean_text_is_left_in_peace(body: str, language: Language, marks: Marks) -> None:
    assert marks(body, language) == []


def test_a_word_that_the_page_uses_elsewhere_is_suggested(marks: Marks) -> None:
    (problem,) = marks("Kuvaa toimintamalli. Hyvä toimintamlli riittää.", "fi")
    assert problem.values["suggestion"] == "toimintamalli"


@pytest.mark.parametrize(
    ("body", "language", "column", "right", "weight"),
    [
        ("Öppna Innobyn genast.", "sv", 7, "Innokylä", "error"),
        ("Ge oss feedback här.", "sv", 8, "respons", "error"),
        ("Sivusto ei käytä cookieita.", "fi", 18, "eväste", "notice"),
    ],
)
def test_a_form_that_the_glossary_avoids_brings_the_term(
    body: str, language: Language, column: int, right: str, weight: str, marks: Marks
) -> None:
    problem = next(one for one in marks(body, language) if one.code == "term-avoided")
    assert (problem.place.line, problem.place.column) == (FIRST_LINE, column)
    assert (problem.values["right"], problem.weight) == (right, weight)


def test_a_word_that_is_spoken_of_in_quotation_marks_is_not_used(marks: Marks) -> None:
    assert [one.code for one in marks("Skriv inte ”feedback”.", "sv")] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_marks_its_bad_example_and_not_its_good_one(rule: ClearRule, marks: Marks) -> None:
    found = marks(f"Hyvä.\n\n{rule.bad}", rule.language)
    assert [one.place.line for one in found if one.code != "word-unknown"] == [FIRST_LINE + 2]
    assert marks(rule.good, rule.language) == []


def test_a_sentence_ends_where_a_list_or_a_cell_ends(marks: Marks) -> None:
    item = "- yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen\n"
    assert marks(item * 5, "fi") == []
