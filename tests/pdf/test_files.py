"""The files of a built site: valid, read aloud right, filled in, and no heavier than they may be."""

import io
import re
from collections import Counter
from contextlib import closing
from datetime import date
from pathlib import Path

import page as validation
import pikepdf
import pypdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from hub.facts.hub import Hub
from hub.pdf.composing import Task, compose
from tests.pdf.conftest import DOCUMENTS, One, name, walk

pytestmark = pytest.mark.build

DAY = date(2026, 11, 21)
HEAVIEST_HANDBOOK = 1_500_000
HEAVIEST_SHEET = 120_000


FILLABLE = [one for one in DOCUMENTS if one[0].fillable]


@pytest.fixture
def pdf(path: Path) -> Pdf:
    return pikepdf.open(path)


def annotations(pdf: Pdf, kind: str) -> list[pikepdf.Object]:
    return [one for page in pdf.pages for one in page.get("/Annots", []) if one.Subtype == f"/{kind}"]


def words_of(path: Path) -> str:
    """The text as another program finds it: one that knows nothing of tags."""
    with closing(pypdfium2.PdfDocument(path)) as document:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    # PDFium gives U+FFFE where a word is parted at the end of a line.
    return re.sub(r"\W+", "", text)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_every_file_meets_the_standards(path: Path, profile: str) -> None:
    assert [str(one) for one in validation.validate_pdf(str(path), profile=profile).failures] == []


def test_no_file_is_too_heavy(one: One, path: Path) -> None:
    assert path.stat().st_size <= (HEAVIEST_HANDBOOK if one[0].is_handbook else HEAVIEST_SHEET)


def test_the_file_says_its_title_and_its_language(one: One, pdf: Pdf) -> None:
    assert str(pdf.Root.Lang).startswith(one[1])
    assert str(pdf.docinfo["/Title"]) == one[0].title.in_language(one[1])
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_every_table_has_heads(pdf: Pdf) -> None:
    for table in walk(pdf.Root.StructTreeRoot):
        if str(table.S) == "/Table":
            assert [one for one in walk(table) if str(one.S) == "/TH"]


def test_every_picture_says_what_it_shows(pdf: Pdf) -> None:
    pictures = [one for one in walk(pdf.Root.StructTreeRoot) if str(one.S) == "/Figure"]
    assert all(len(str(one.get("/Alt", ""))) > 20 for one in pictures)


def test_headings_begin_at_one_and_skip_nothing(pdf: Pdf) -> None:
    found = [str(one.S) for one in walk(pdf.Root.StructTreeRoot) if re.fullmatch(r"/H\d", str(one.S))]
    levels = [int(name[2:]) for name in found]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_every_font_is_ours_and_within_the_file(pdf: Pdf) -> None:
    fonts = [
        one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == Name.FontDescriptor
    ]
    assert fonts
    for font in fonts:
        assert "SourceSans3" in str(font.FontName) and "/FontFile2" in font


def test_every_link_within_the_file_leads_somewhere(pdf: Pdf) -> None:
    names = set(pypdf.PdfReader(io.BytesIO(raw(pdf))).named_destinations)
    pages = {one.obj.objgen for one in pdf.pages}
    for link in annotations(pdf, "Link"):
        target = link.get("/Dest") or link.A.get("/D")
        if target is None:
            assert re.match(r"(https?:|mailto:)", str(link.A.URI))
        elif isinstance(target, Array):
            assert target[0].objgen in pages
        else:
            assert str(target).lstrip("/") in names


def raw(pdf: Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


# Fields


def test_every_field_is_called_something_and_only_once(pdf: Pdf) -> None:
    fields = list(pdf.Root.AcroForm.Fields) if "/AcroForm" in pdf.Root else []
    names = Counter(str(one.T) for one in fields)
    assert [name for name, count in names.items() if count > 1] == []
    for field in [*fields, *annotations(pdf, "Widget")]:
        assert str(field.get("/TU", "")).strip(" :")


def test_the_data_tell_whether_there_is_something_to_fill_in(one: One, pdf: Pdf) -> None:
    assert one[0].fillable == ("/AcroForm" in pdf.Root)


def test_the_tabulator_goes_the_way_the_page_is_read(pdf: Pdf) -> None:
    """Fields stand among their page's annotations in the order in which they are read aloud."""
    assert {str(page.get("/Tabs", "/S")) for page in pdf.pages} == {"/S"}
    read = [
        kid.Obj.objgen
        for element in walk(pdf.Root.StructTreeRoot)
        if str(element.S) == "/Form"
        for kid in (list(element.K) if isinstance(element.K, Array) else [element.K])
        if isinstance(kid, Dictionary) and "/Obj" in kid
    ]
    assert read == [one.objgen for one in annotations(pdf, "Widget")]


def has_fields(page: pypdf.PageObject) -> bool:
    return any(one.get_object()["/Subtype"] == "/Widget" for one in page.get("/Annots", []))


@pytest.mark.parametrize("one", FILLABLE, ids=name)
def test_what_is_filled_in_stays(path: Path) -> None:
    fields = pypdf.PdfReader(path).get_fields() or {}
    texts = [name for name, field in fields.items() if field["/FT"] == "/Tx"]
    choices = {name: field["/_States_"] for name, field in fields.items() if field["/FT"] == "/Btn"}
    values = dict.fromkeys(texts, "Ähtärin malli – åäö")
    values |= {name: next(state for state in states if state != "/Off") for name, states in choices.items()}
    writer = pypdf.PdfWriter(clone_from=path)
    for one in [page for page in writer.pages if has_fields(page)]:
        writer.update_page_form_field_values(one, values)
    out = io.BytesIO()
    writer.write(out)
    again = pypdf.PdfReader(out).get_fields() or {}
    assert {name: again[name].value for name in values} == values


@pytest.mark.parametrize("one", [one for one in FILLABLE if one[0].id.endswith("-itsearviointi")], ids=name)
def test_statements_are_answered_two_one_nought_or_not_ours(path: Path) -> None:
    fields = pypdf.PdfReader(path).get_fields() or {}
    for field in fields.values():
        if field["/FT"] == "/Btn":
            assert set(field["/_States_"]) == {"/Off", "/2", "/1", "/0", "/E"}


# Words


def test_another_program_finds_the_paragraphs_of_the_pages_in_the_same_order(
    one: One, path: Path, hub: Hub, root: Path, site: Path
) -> None:
    """Each paragraph of the pages begins in the file where the one before it has begun, or after it."""
    task = Task(one[0], one[1], hub, root, site, DAY)
    text = words_of(path)
    place = 0
    for paragraph in paragraphs(task):
        found = text.find(paragraph, place)
        assert found >= 0, paragraph
        place = found


def paragraphs(task: Task) -> list[str]:
    """The plain paragraphs of the pages, as they are written in Typst."""
    typst, _ = compose(task, task.read())
    lines = [line for line in typst.splitlines() if re.fullmatch(r'#"[^"]*";', line)]
    # The beginning: what runs along the sheets may stand between the lines of a paragraph.
    return [re.sub(r"\W+", "", line)[:25] for line in lines]
