"""The fields of a description and the forms that they are answered from."""

from datetime import date
from typing import Any

import pytest
import tinyhtml5

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, FieldGroup
from hub.rendering.blocks import fields
from hub.rendering.view import BlockError, View

DAY = date(2026, 11, 21)


def rows(html: str) -> list[list[str]]:
    """The cells of a table, row by row, without the row of headings."""
    page = tinyhtml5.parse(html, namespace_html_elements=False)
    cells = [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in page.iter("tr")]
    return cells[1:]


def columns(html: str) -> list[str]:
    page = tinyhtml5.parse(html, namespace_html_elements=False)
    return ["".join(cell.itertext()) for cell in next(page.iter("tr"))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", [*FieldGroup])
def test_the_table_of_required_fields_says_which_list_asks_for_which_field(
    hub: Hub, group: FieldGroup, language: Any
) -> None:
    view = View(hub, language, DAY, f"{group}/")
    html = fields.required_fields(view, group)
    required = [field for field in hub.fields if field.group == group and field.required]
    marks = list(dict.fromkeys(mark for field in required for mark in field.required_by))
    assert columns(html)[1:] == [view.plain_word(f"mark.{mark}") for mark in marks]
    answer = {True: view.plain_word("mark.yes"), False: view.plain_word("mark.no")}
    assert rows(html) == [
        [view.plain(field.title), *(answer[mark in field.required_by] for mark in marks)]
        for field in required
    ]


def test_the_two_lists_of_the_source_differ_by_two_fields(hub: Hub) -> None:
    lists = {
        mark: {field.id for field in hub.fields if mark in field.required_by}
        for mark in ("perustiedot-ohje", "julkaisuehto")
    }
    assert lists["perustiedot-ohje"] - lists["julkaisuehto"] == {"kuvaus"}
    assert lists["julkaisuehto"] - lists["perustiedot-ohje"] == {"hyvinvointialue"}


SIX_ROWS = [
    ("ratkaisun-perusidea", ["pdsa"]),
    ("toimintaymparisto", ["5p", "a3"]),
    ("kohderyhma-ja-asiakasymmarrys", ["5p", "a3"]),
    ("toimivuuden-ja-kayttoonoton-ehdot", ["opit"]),
    ("arvioinnin-tulokset", ["pdsa"]),
    ("vinkit-soveltajille", ["opit"]),
]


def test_the_mapping_has_the_six_rows_of_the_source(hub: Hub) -> None:
    form = {part.id: part.form.value for part in hub.form_parts}
    source = [row for row in hub.mapping if row.origin == "source"]
    assert [(row.field, [form[part] for part in row.parts]) for row in source] == SIX_ROWS


def test_every_other_row_of_the_mapping_is_marked_as_our_proposal(hub: Hub) -> None:
    view = View(hub, "fi", DAY, "kehittamisen-polku/")
    for row, cells in zip(hub.mapping, rows(fields.mapping(view)), strict=True):
        assert view.plain_word(f"origin.{row.origin}") in " ".join(cells)
        assert row.origin == "source" or row.source == "oma"


def test_the_mapping_is_complete_without_a_script(hub: Hub) -> None:
    html = fields.mapping(View(hub, "fi", DAY, "kehittamisen-polku/"))
    assert len(rows(html)) == len(hub.mapping)
    assert not any(
        "hidden" in row.attrib for row in tinyhtml5.parse(html, namespace_html_elements=False).iter("tr")
    )


def test_a_field_is_a_heading_with_its_id(hub: Hub) -> None:
    html = fields.fields(View(hub, "sv", DAY, "perustiedot/"), "perustiedot")
    for field in hub.fields:
        assert (f"{{ #{field.id} }}" in html) == (field.group == "perustiedot")


def test_a_group_that_is_not_there_is_told_with_those_that_are(hub: Hub) -> None:
    with pytest.raises(BlockError) as refusal:
        fields.fields(View(hub, "fi", DAY, ""), "perustieto")
    assert refusal.value.values == {"value": "perustieto", "known": "perustiedot, kehittamisen-polku"}


def test_what_a_programme_prescribes_stands_on_the_card_of_the_field(hub: Hub) -> None:
    view = View(hub, "fi", DAY, "perustiedot/")
    for programme in hub.programmes:
        for value in programme.prescribed:
            assert (programme, value) in fields.values_for(view, value.field)
