"""What an editor sees in VS Code, whose YAML extension is the language server that is asked here."""

import json
from pathlib import Path
from typing import Any

import pytest

from hub.facts.nouns import NOUNS
from hub.facts.reading import read_file

CONTACTS = next(noun for noun in NOUNS if noun.name == "contacts")


@pytest.fixture(scope="module")
def contacts(root: Path) -> str:
    return (root / CONTACTS.file).read_text(encoding="utf-8")


def place_of(text: str, words: str) -> tuple[int, int]:
    before = text[: text.index(words)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def labels(offered: Any) -> set[str]:
    return {item["label"] for item in offered["items"]}


def test_a_sound_file_has_no_mistakes(editor: Any, contacts: str) -> None:
    assert editor.open(CONTACTS.file, contacts) == []


def test_a_key_is_completed(editor: Any, contacts: str) -> None:
    text = contacts + "\n- id: uusi\n  e"
    offered = editor.asked_at("completion", CONTACTS.file, text, text.count("\n") + 1, 4)
    assert {"email", "title", "topics", "reviewed", "source"} <= labels(offered)
    assert "id" not in labels(offered)


def test_a_value_is_completed(editor: Any, contacts: str) -> None:
    text = contacts + "\n- id: uusi\n  topics:\n    - "
    offered = editor.asked_at("completion", CONTACTS.file, text, text.count("\n") + 1, 7)
    assert labels(offered) == {"teemaan-liittaminen", "teeman-valinta", "sisalto", "tekniikka"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("email:", "Rooliosoite tai henkilön työosoite."),
        ("title:", "Missä asiassa tai roolissa yhteystieto auttaa."),
        ("reviewed:", "Päivä, jona tieto viimeksi tarkistettiin"),
        ("valid_until: ", "Viimeinen päivä, jona tieto pitää paikkansa."),
    ],
)
def test_a_key_is_explained_in_finnish(editor: Any, contacts: str, words: str, told: str) -> None:
    line, column = place_of(contacts, f"\n  {words}")
    line, column = line + 1, 4
    answer = editor.asked_at("hover", CONTACTS.file, contacts, line, column)
    assert told in answer["contents"]["value"]


MISTAKES = {
    "a key that is misspelt": ("  email: toimitus", "  emial: toimitus"),
    "a key that is missing": ("  email: toimitus@innokyla.fi\n", ""),
    "a language that is missing": ("    sv: Innokyläs redaktion\n", ""),
    "a word that is not among the words": ("    - tekniikka", "    - teknikka"),
    "a day written as people write it": ("  reviewed: 2026-11-21", "  reviewed: 21.11.2026"),
    "an id with capitals": ("id: innokyla-toimitus", "id: Innokyla"),
    "an address without its end": ("toimitus@innokyla.fi", "toimitus@innokyla"),
    "a key without a value": ("  email: toimitus@innokyla.fi", "  email:"),
    "a word where a list belongs": ("  topics:\n    - tekniikka", "  topics: tekniikka"),
    "a text without languages": (
        "  title:\n    fi: Innokylän toimitus\n    sv: Innokyläs redaktion",
        "  title: Innokylän toimitus",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_shown_on_the_line_where_the_check_finds_it(
    editor: Any, contacts: str, mistake: tuple[str, str]
) -> None:
    old, new = mistake
    assert old in contacts
    text = contacts.replace(old, new, 1)
    shown = {found["range"]["start"]["line"] + 1 for found in editor.open(CONTACTS.file, text)}
    found = {problem.place.line for problem in read_file(CONTACTS, text.encode()).problems}
    assert found
    assert found <= shown


def test_vs_code_recommends_the_extension_that_reads_the_schemas(root: Path) -> None:
    recommended = json.loads((root / ".vscode/extensions.json").read_text(encoding="utf-8"))
    assert "redhat.vscode-yaml" in recommended["recommendations"]
