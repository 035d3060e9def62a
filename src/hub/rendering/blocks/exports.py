"""The reader's models to files and back: the two blocks, and what documents are written from."""

import posixpath
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from hub.facts.learning import AssessmentItem
from hub.facts.models import LANGUAGES, FieldGroup, Form, Text
from hub.rendering.blocks.downloads import from_root
from hub.rendering.blocks.fields import of_group
from hub.rendering.blocks.learning import items_of
from hub.rendering.blocks.measures import COLUMNS, DAYS
from hub.rendering.view import View

Titled = dict[str, Any]

# What a backup looks like, for whoever reads it with another program.
SCHEMA = "assets/work/tukihub-1.schema.json"

# Words that only documents need, and those of the assessments that they repeat.
DOCUMENT_WORDS = "document."
ASSESSMENT_WORDS = tuple(
    f"work.assess.{name}"
    for name in (
        *("round-name", "no-day", "answer", "first"),
        *("said", "no-score", "start", "finish", "ready", "answer-rest"),
        *("required-one", "required-many", "unanswered-one", "unanswered-many", "left-one", "left-many"),
        *("green", "yellow", "red", "none", "open"),
    )
)


def exports(view: View) -> str:
    """Which models to take out, in which language, and as what kind of file."""
    return view.render("exports")


def imports(view: View) -> str:
    """A file to bring in, and what it would change before it does."""
    return view.render("imports")


def backup_schema(view: View) -> str:
    """A link to the description of the file that the workspace gives as a backup."""
    return view.render("backup-schema", href=from_root(view, SCHEMA), file=posixpath.basename(SCHEMA))


def export_data(view: View) -> dict[str, Any]:
    """All that a document says besides the reader's own words, in both languages: either may be chosen."""
    return {language: of_language(replace(view, language=language)) for language in LANGUAGES}


def of_language(view: View) -> dict[str, Any]:
    """Every title in one language, in the order of a document."""
    hub = view.hub
    return {
        "language": f"{view.language}-FI",
        "creator": view.plain(hub.site.name),
        "words": words(view),
        "programmes": titled(view, hub.programmes),
        "groups": [
            {"title": word(view, f"document.group-{group}"), "fields": fields(view, group)}
            for group in FieldGroup
        ],
        "forms": [
            {
                "title": word(view, f"form.{form}"),
                "parts": titled(view, [part for part in hub.form_parts if part.form == form]),
            }
            for form in Form
        ],
        "checklist": titled(view, hub.checklist),
        "stages": [
            {
                "title": view.plain(step.title),
                "items": titled(view, [item for item in hub.stage_items if item.step == step.id]),
            }
            for step in hub.steps
        ],
        "assessments": [assessment(view, one.id, one.title) for one in hub.assessments],
        "measures": [
            {"id": column, "title": word(view, f"work.measure.{column}"), "isDay": column in DAYS}
            for column in COLUMNS
        ],
        "themes": titled(view, hub.themes),
    }


def words(view: View) -> dict[str, str]:
    """Their blanks stay open: the script fills them in."""
    chosen = [key for key in view.hub.interface if key.startswith(DOCUMENT_WORDS) or key in ASSESSMENT_WORDS]
    return {key: word(view, key) for key in chosen}


def word(view: View, key: str) -> str:
    return view.plain(view.hub.interface[key])


def titled(view: View, entries: Iterable[Any]) -> list[Titled]:
    """Ids with their titles."""
    return [{"id": one.id, "title": view.plain(one.title)} for one in entries]


def fields(view: View, group: str) -> list[Titled]:
    chosen = of_group(view, group)
    return [{"id": one.id, "title": view.plain(one.title), "required": one.required} for one in chosen]


def assessment(view: View, assessment_id: str, title: Text) -> Titled:
    """A set with its items; a required field goes by its name."""
    items = [assessment_item(view, item) for item in items_of(view, assessment_id)]
    return {"id": assessment_id, "title": view.plain(title), "items": items}


def assessment_item(view: View, item: AssessmentItem) -> Titled:
    field = view.find("fields", item.required_field) if item.required_field else None
    return {
        "id": item.id,
        "title": view.plain(item.title),
        "required": field is not None,
        "field": view.plain(field.title) if field else "",
    }
