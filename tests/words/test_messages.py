"""The catalogue: what an editor reads, in three languages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from hub.facts.problems import Place, Problem
from hub.words.messages import catalogue, editor_language, explain, line

CODES = sorted(catalogue())
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+|tab")

# Which argument of a call is the code of a message.
GIVES_CODE = {"Problem": 1, "BlockError": 0, "Mistake": 0, "refuse": 0, "complain": 2}


def blanks(text: str) -> set[str]:
    return set(re.findall(r"(?<!\{)\{(\w+)\}(?!\})", text.replace("{{", "").replace("}}", "")))


@pytest.mark.parametrize("code", CODES)
def test_a_message_is_in_three_languages_with_the_same_blanks(code: str) -> None:
    texts = catalogue()[code]
    assert list(texts) == ["fi", "sv", "en"]
    assert blanks(texts["fi"]) == blanks(texts["sv"]) == blanks(texts["en"])


@pytest.mark.parametrize("code", CODES)
def test_a_message_can_be_filled_in(code: str) -> None:
    for text in catalogue()[code].values():
        filled = text.format(**dict.fromkeys(blanks(text), "x"))
        assert filled.strip()


@pytest.mark.parametrize("code", [code for code in CODES if not code.startswith("cli-")])
def test_a_complaint_begins_small_after_its_place_and_ends_as_a_sentence(code: str) -> None:
    for text in (catalogue()[code]["fi"], catalogue()[code]["sv"]):
        assert text[-1] in ".?}/", text


def codes_in(path: Path) -> Iterator[str]:
    """The codes that a file of the engine gives to a complaint."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call):
            name = getattr(call.func, "id", getattr(call.func, "attr", ""))
            for argument in call.args[GIVES_CODE.get(name, 99) :][:1]:
                texts = (str(part.value) for part in ast.walk(argument) if isinstance(part, ast.Constant))
                yield from (text for text in texts if CODE.fullmatch(text))


def test_every_code_of_a_complaint_has_a_message(root: Path) -> None:
    codes = {code for path in (root / "src/hub").rglob("*.py") for code in codes_in(path)}
    assert len(codes) > 40
    assert codes - set(CODES) == set()


def test_a_line_tells_the_place_the_entry_and_what_to_write() -> None:
    values = {"key": "tilte", "known": "id, title", "suggestion": "title"}
    problem = Problem(Place("data/themes.yml", 31, 3), "unknown-key", "perehdytys", values)
    assert line(problem, "fi") == (
        "data/themes.yml:31:3  perehdytys: tuntematon avain ”tilte”. Tässä voi olla: id, title. "
        "Tarkoititko ”title”?"
    )
    assert line(problem, "sv").endswith("Menade du ”title”?")
    assert line(problem, "en").endswith("Did you mean ”title”?")


def test_without_a_guess_nothing_is_guessed() -> None:
    values = {"key": "puhelin", "known": "id, title", "suggestion": None}
    problem = Problem(Place("data/themes.yml"), "unknown-key", "", values)
    assert explain(problem, "fi") == "tuntematon avain ”puhelin”. Tässä voi olla: id, title."


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("sv", "sv"), ("sv_FI.UTF-8", "sv"), ("en", "en"), ("fi", "fi"), ("de", "fi"), ("", "fi")],
)
def test_an_editor_is_spoken_to_in_the_language_of_hub_lang(
    asked: str, spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUB_LANG", asked)
    assert editor_language() == spoken


def test_an_editor_who_asked_for_nothing_is_spoken_to_in_finnish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUB_LANG", raising=False)
    assert editor_language() == "fi"
