"""The schemas say what the models say, in Finnish, and no more than the reader demands."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from hub.commands.schema import contents
from hub.facts.complaints import models_in
from hub.facts.keys import COMMON, ITSELF, catalogue, meaning_of, meaning_of_model
from hub.facts.models import Model
from hub.facts.nouns import NOUNS, Noun
from hub.pages.front_matter import FrontMatter
from hub.writing.new_entry import KINDS
from hub.writing.new_page import NewPage
from hub.writing.questions import questions

MADE = contents()


def all_models() -> list[type[Model]]:
    found: list[type[Model]] = []
    waiting: list[type[Model]] = [*(noun.model for noun in NOUNS), FrontMatter, NewPage]
    while waiting:
        model = waiting.pop(0)
        if model not in found:
            found.append(model)
            waiting += [one for field in model.model_fields.values() for one in models_in(field.annotation)]
    return found


MODELS = all_models()
ASKED = sorted(
    {
        (model, one.path[0])
        for model in (*(kind.noun.model for kind in KINDS), NewPage)
        for one in questions(model, {})
    },
    key=str,
)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_has_a_title_and_a_sentence(model: type[Model]) -> None:
    meanings = [meaning_of_model(model), *(meaning_of(model, key) for key in model.model_fields)]
    for meaning in meanings:
        assert meaning.title
        assert meaning.text, meaning.title
        assert (
            meaning.text[0].isupper() or meaning.text[0].isdigit() or meaning.text.partition(" ")[0].islower()
        )
        assert meaning.text.endswith(".") or meaning.text.endswith("]")


def test_nothing_is_explained_that_no_file_has() -> None:
    keys = {model.__name__: {ITSELF, *model.model_fields} for model in MODELS}
    keys[COMMON] = {key for model in MODELS for key in model.model_fields}
    strange = {f"{name}.{key}" for name, own in catalogue().items() for key in own if key not in keys[name]}
    assert strange == set()


@pytest.mark.parametrize(("model", "key"), ASKED, ids=lambda part: getattr(part, "__name__", part))
def test_what_new_asks_for_is_explained_in_swedish_too(model: type[Model], key: str) -> None:
    swedish, finnish = meaning_of(model, key, "sv"), meaning_of(model, key)
    assert swedish.text.endswith(".")
    assert swedish.title != finnish.title
    assert re.findall(r"data/\w+\.yml", swedish.text) == re.findall(r"data/\w+\.yml", finnish.text)


def test_swedish_explains_what_finnish_explains_and_new_asks_for() -> None:
    finnish, swedish = catalogue(), catalogue("sv")
    asked = {key for _, key in ASKED}
    for name, own in swedish.items():
        assert set(own) <= set(finnish[name]) & asked, name
    own_of_model = {(model.__name__, key) for model, key in ASKED if key in finnish.get(model.__name__, {})}
    assert {(name, key) for name, own in swedish.items() for key in own if name != COMMON} == own_of_model


def test_what_is_said_for_all_is_needed_by_someone() -> None:
    needed = {
        key
        for model in MODELS
        for key in model.model_fields
        if key not in catalogue().get(model.__name__, {})
    }
    assert set(catalogue()[COMMON]) - needed == set()


@pytest.mark.parametrize("name", sorted(MADE))
def test_what_is_committed_is_what_is_made(name: str, root: Path) -> None:
    assert (root / name).read_text(encoding="utf-8") == MADE[name], "run ./hub schema"


def test_no_schema_is_left_of_a_noun_that_is_gone(root: Path) -> None:
    committed = {path.relative_to(root).as_posix() for path in (root / ".vscode/schemas").iterdir()}
    assert committed == {name for name in MADE if name.startswith(".vscode/schemas/")}


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.name)
def test_the_files_of_the_project_fit_their_schemas(noun: Noun, root: Path) -> None:
    schema = json.loads(MADE[f".vscode/schemas/{noun.name}.json"])
    Draft202012Validator.check_schema(schema)
    values = as_yaml_1_2((root / noun.file).read_text(encoding="utf-8"))
    errors = Draft202012Validator(schema).iter_errors(values)
    assert [f"{list(error.path)}: {error.message}" for error in errors] == []


def test_pages_fit_their_schema(root: Path) -> None:
    schema = json.loads(MADE[".vscode/schemas/front-matter.json"])
    for path in sorted((root / "docs").glob("[fs][iv]/**/*.md")):
        values = as_yaml_1_2(path.read_text(encoding="utf-8").split("---\n")[1])
        assert [error.message for error in Draft202012Validator(schema).iter_errors(values)] == [], path


def test_words_of_programmers_do_not_reach_editors() -> None:
    english = {(model.__doc__ or "").strip() for model in MODELS}
    for name, text in MADE.items():
        assert not [sentence for sentence in english if sentence and sentence in text], name


def as_yaml_1_2(text: str) -> Any:
    """As programs read it that know the types of YAML, with days left as they are written."""
    yaml = YAML(typ="safe", pure=True)
    yaml.constructor.add_constructor("tag:yaml.org,2002:timestamp", type(yaml.constructor).construct_yaml_str)
    return yaml.load(text)
