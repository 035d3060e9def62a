"""The fields of a description, the forms they are answered from, and the checklist."""

from typing import Any

from markupsafe import Markup

from hub.facts.models import FieldGroup, Form, FormPart, InnokylaField, Mapping, Prescribed, Programme
from hub.rendering.view import BlockError, View


def of_group(view: View, group: str) -> list[InnokylaField]:
    """The fields of one tab of Innokylä, in the order of the data."""
    if group not in list(FieldGroup):
        raise BlockError("macro-value", value=group, known=", ".join(FieldGroup))
    return [field for field in view.hub.fields if field.group == group]


def required_fields(view: View, group: str) -> str:
    """A short table: which fields must be filled in, and which list of the source says so."""
    chosen = [field for field in of_group(view, group) if field.required]
    marks = list(dict.fromkeys(mark for field in chosen for mark in field.required_by))
    return view.render("required-fields", fields=chosen, marks=marks)


def fields(view: View, group: str) -> str:
    """A heading and a full card for each field."""
    return "\n\n".join(
        f"{view.heading(field.title, field.id, level=3)}\n\n{field_card(view, field)}"
        for field in of_group(view, group)
    )


def field_card(view: View, field: InnokylaField) -> str:
    """What helps to fill in one field."""
    return view.render(
        "field",
        field=field,
        mapping=[row for row in view.hub.mapping if row.field == field.id],
        parts_of=lambda row: parts_of(view, row),
        prescribed=values_for(view, field.id),
        contradiction=view.find("contradictions", field.contradiction) if field.contradiction else None,
    )


def values_for(view: View, field_id: str) -> list[tuple[Programme, Prescribed]]:
    """What the programmes prescribe for a field."""
    return [
        (programme, value)
        for programme in view.hub.programmes
        for value in programme.prescribed
        if value.field == field_id
    ]


def prescribed(view: View, programme: str | None = None) -> str:
    """What each programme prescribes: values for fields, and how models are named."""
    chosen = [view.find("programmes", programme)] if programme else view.hub.programmes
    return view.render("prescribed", programmes=chosen, field=lambda id_: view.find("fields", id_))


def mapping(view: View) -> str:
    """The table from the forms of the coaching to the fields of Innokylä."""
    used = {part.form for row in view.hub.mapping for part in parts_of(view, row)}
    return view.render(
        "mapping",
        rows=view.hub.mapping,
        forms=[form for form in Form if form in used],
        field=lambda row: view.find("fields", row.field),
        forms_of=lambda row: " ".join(dict.fromkeys(part.form.value for part in parts_of(view, row))),
        titles_of=lambda row: titles_of(view, row),
    )


def parts_of(view: View, row: Mapping) -> list[FormPart]:
    """The parts of the forms that answer a field."""
    return [view.find("form_parts", one) for one in row.parts]


def titles_of(view: View, row: Mapping) -> dict[Markup, list[Form]]:
    """The parts of the forms, in words; forms that share a part stand together."""
    titles: dict[Markup, list[Form]] = {}
    for part in parts_of(view, row):
        titles.setdefault(view.text(part.title), []).append(part.form)
    return titles


def checklist(view: View) -> str:
    """What to check before a model is marked finished."""
    return view.render("checklist", items=view.hub.checklist, field=lambda id_: view.find("fields", id_))


def page_of(field: Any) -> str:
    """The page and the place where a field is explained."""
    return f"{field.group.value}#{field.id}"
