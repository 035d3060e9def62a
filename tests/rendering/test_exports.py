"""What documents are written from: every title of the site in both languages, as plain text."""

import json
from datetime import date
from typing import Any

import pytest

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.rendering.blocks import exports
from hub.rendering.view import View


@pytest.fixture
def data(hub: Hub) -> dict[str, Any]:
    return exports.export_data(View(hub, "fi", date(2026, 11, 22), "tyotila/"))


def shape(value: Any) -> Any:
    """Keys and ids without texts."""
    if isinstance(value, dict):
        return {key: part if key == "id" else shape(part) for key, part in value.items()}
    return [shape(one) for one in value] if isinstance(value, list) else type(value)


def test_both_languages_hold_the_same(data: dict[str, Any]) -> None:
    assert shape(data["fi"]) == shape(data["sv"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_those_of_their_language(data: dict[str, Any], language: Language, hub: Hub) -> None:
    own = data[language]
    assert own["language"] == f"{language}-FI"
    titles = [field["title"] for group in own["groups"] for field in group["fields"]]
    plain = [one.title.in_language(language).replace("[[", "").replace("]]", "") for one in hub.fields]
    assert titles == plain


def test_texts_are_plain(data: dict[str, Any]) -> None:
    assert "[[" not in json.dumps(data, ensure_ascii=False).replace("[[]", "")
    assert "<" not in json.dumps(data, ensure_ascii=False)


def test_everything_that_can_be_written_or_ticked_has_a_title(data: dict[str, Any], hub: Hub) -> None:
    own = data["fi"]
    ids = {
        "fields": [field["id"] for group in own["groups"] for field in group["fields"]],
        "form_parts": [part["id"] for form in own["forms"] for part in form["parts"]],
        "checklist": [item["id"] for item in own["checklist"]],
        "stage_items": [item["id"] for stage in own["stages"] for item in stage["items"]],
        "assessment_items": [item["id"] for one in own["assessments"] for item in one["items"]],
        "themes": [theme["id"] for theme in own["themes"]],
        "programmes": [programme["id"] for programme in own["programmes"]],
    }
    for noun, found in ids.items():
        assert sorted(found) == sorted(entry.id for entry in getattr(hub, noun)), noun
