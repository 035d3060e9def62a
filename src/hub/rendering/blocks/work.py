"""The reader's own workspace: its bar, the models, what is left to do, drafting, forms, the stage list."""

from dataclasses import replace
from typing import Any

from hub.facts.models import LANGUAGES, Form, FormPart, InnokylaField, Mapping
from hub.facts.workspace import Hint, SearchKind, SearchTopic
from hub.rendering.blocks import exports
from hub.rendering.blocks.fields import field_card, of_group, parts_of
from hub.rendering.blocks.measures import OFFERED
from hub.rendering.view import BlockError, View

WORDS = "work."
# Fields of Innokylä that take a line; the others take paragraphs.
ONE_LINE = {
    "nimi",
    "aihealueet",
    "toteutuspaikka",
    "hyvinvointialue",
    "kohderyhma",
    "rahoittaja",
    "kokonaisuus",
}


def work_bar(view: View) -> str:
    """Which model is being written, how far it is, and where its words are."""
    return view.render("work-bar", required=required(view), page="tyotila/index")


def required(view: View) -> list[InnokylaField]:
    """The fields that must be filled in."""
    return [field for field in view.hub.fields if field.required]


def models(view: View) -> str:
    """The reader's models: make, name, copy, discard."""
    return view.render("models", most=20)


def todo(view: View) -> str:
    """Everything that can be left to do, with the place to do it; a script leaves out what is done."""
    return view.render("todo", fields=required(view), items=view.hub.checklist, stages=view.hub.stage_items)


def model_facts(view: View) -> str:
    """Name, programme and language of the model being written."""
    return view.render("model-facts", programmes=view.hub.programmes)


def draft(view: View, group: str) -> str:
    """A heading, a place to write and all that helps, for each field of one tab of Innokylä."""
    return "\n\n".join(
        f"{view.heading(field.title, field.id, level=3)}\n\n{draft_card(view, field)}"
        for field in of_group(view, group)
    )


def draft_card(view: View, field: InnokylaField) -> str:
    """A place to write one field."""
    rows = [row for row in view.hub.mapping if row.field == field.id]
    return view.render(
        "draft",
        field=field,
        card=field_card(view, field),
        one_line=field.id in ONE_LINE,
        parts=list(dict.fromkeys(part for row in rows for part in parts_of(view, row))),
        columns=OFFERED.get(field.id, ()),
        checks=[item for item in view.hub.checklist if field.id in item.fields],
    )


def draft_copy(view: View) -> str:
    """Copies the whole description as text."""
    return view.render("draft-copy")


def form(view: View, name: str) -> str:
    """A working form of the coaching, to be filled in."""
    if name not in list(Form):
        raise BlockError("macro-value", value=name, known=", ".join(Form))
    parts = [part for part in view.hub.form_parts if part.form == name]
    return "\n\n".join(
        f"{view.heading(part.title, part.id, level=3)}\n\n{form_part(view, part)}" for part in parts
    )


def form_part(view: View, part: FormPart) -> str:
    """A place to write one part of a form, and the fields it answers."""
    rows: list[Mapping] = [row for row in view.hub.mapping if part.id in row.parts]
    return view.render("form-part", part=part, fields=[view.find("fields", row.field) for row in rows])


def stage_list(view: View) -> str:
    """What must be done on each step, to be ticked."""
    steps = [
        (step, [item for item in view.hub.stage_items if item.step == step.id]) for step in view.hub.steps
    ]
    return view.render("stage-list", steps=steps)


# What the scripts of a page must know


def page_data(view: View, html: str) -> dict[str, Any]:
    """What the scripts read from the page: the id of a script element → its data."""
    found: dict[str, Any] = {}
    if 'data-module="hub-work-bar"' in html:
        found["hub-words"] = {
            key: view.plain(text) for key, text in view.hub.interface.items() if key.startswith(WORDS)
        }
    if 'data-module="hub-draft"' in html:
        found["hub-hints"] = hints(view)
    if 'data-module="hub-exports"' in html or 'data-module="hub-imports"' in html:
        found["hub-export"] = exports.export_data(view)
    return found


def hints(view: View) -> dict[str, Any]:
    """The rules of the hints, and the names of regions that some programmes keep out of titles."""
    regions = [topic for topic in view.hub.search_topics if topic.kind == SearchKind.region]
    return {
        "rules": [hint_rule(view, hint) for hint in view.hub.hints],
        "regions": sorted({name for topic in regions for name in names_of(topic)}),
        "withoutRegion": [one.id for one in view.hub.programmes if one.region_in_title == "forbidden"],
        "columns": {language: columns(replace(view, language=language)) for language in LANGUAGES},
    }


def columns(view: View) -> dict[str, str]:
    """What the columns of the measurement plan are called where their text is offered to a field."""
    offered = dict.fromkeys(column for row in OFFERED.values() for column in row)
    return {column: view.plain_word(f"work.measure.{column}") for column in offered}


def names_of(region: SearchTopic) -> set[str]:
    """What a region is called: in Finnish as one searches for it, and in Swedish."""
    swedish = region.title.sv.rsplit(" ", 1)[0].removesuffix("s")
    return {*region.terms, swedish}


def hint_rule(view: View, hint: Hint) -> dict[str, Any]:
    """One hint as the browser needs it."""
    example = hint.examples[0]
    return {
        "id": hint.id,
        "kind": hint.kind.value,
        "language": hint.language,
        "pattern": hint.pattern,
        "longest": hint.longest,
        "fields": hint.fields,
        "title": view.plain(hint.title),
        "advice": view.plain(hint.advice),
        "weak": example.weak,
        "better": example.better,
    }
