"""Models to files and back: complete, in either language, and nothing changes before the reader says so."""

import functools
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from playwright.sync_api import Download, Page, expect

from hub.facts import blanks
from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.rendering.prose import without_names

pytestmark = pytest.mark.browser

FIXTURE = Path(__file__).parent.parent / "js" / "fixtures" / "v1.json"
KINDS = ("json", "docx", "markdown")
Opener = Callable[..., Any]
Root = Callable[[str], str]


@pytest.fixture(scope="module")
def word_file(own_window: Opener) -> Callable[[str, str], bytes]:
    """`word_file("all", "sv")`: the Word file of the models in a language, made once for all tests that read it."""
    page = own_window().visit("tyotila/")
    bring(page, FIXTURE)
    return functools.cache(lambda which, language: content_of(take(page, "docx", which, language)))


@pytest.fixture
def page(reader: Any, root_of: Root, language: Language) -> Page:
    """The workspace in each language, with the two models of a file."""
    page: Page = reader.visit(root_of(language) + "tyotila/")
    bring(page, FIXTURE)
    return page


def bring(page: Page, file: Any) -> None:
    """Imports a file."""
    choose(page, file)
    page.locator("[data-imports=take]").click()


def choose(page: Page, file: Any) -> None:
    page.locator("#tuo-tiedosto").set_input_files(file)


def named(text: str | bytes, name: str = "varmuuskopio.json") -> Any:
    content = text.encode() if isinstance(text, str) else text
    return {"name": name, "mimeType": "application/json", "buffer": content}


def take(page: Page, kind: str, which: str = "active", language: str = "") -> Download:
    """What a reader downloads."""
    page.locator(f"input[name=hub-export-which][value={which}]").check()
    if language:
        page.locator(f"input[name=hub-export-language][value={language}]").check()
    with page.expect_download() as started:
        page.locator(f"[data-export={kind}]").click()
    return started.value


def content_of(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


def word(hub: Hub, key: str, language: str, **values: object) -> str:
    return without_names(
        blanks.filled(hub.interface[key].in_language("sv" if language == "sv" else "fi"), values)
    )


def said(page: Page) -> Any:
    return expect(page.locator("[data-work-status]"))


def problems(page: Page) -> Any:
    return expect(page.locator("[data-imports=problems] li"))


def edited(**changes: Any) -> str:
    """The file with some of its content changed by hand, as `sum` no longer tells."""
    content = json.loads(FIXTURE.read_text(encoding="utf-8"))
    del content["sum"]
    return json.dumps(content | changes)


# Exports


def test_without_a_model_there_is_nothing_to_export(reader: Any, root_of: Root, language: Language) -> None:
    page = reader.visit(root_of(language) + "tyotila/")
    expect(page.locator("[data-exports-none]")).to_be_visible()
    expect(page.locator("[data-export=json]")).to_be_hidden()


def test_a_backup_brings_the_same_models_to_another_device_byte_for_byte(
    page: Page, new_window: Opener, root_of: Root, language: Language
) -> None:
    first = take(page, "json", "all")
    other = new_window().visit(root_of("sv" if language == "fi" else "fi") + "tyotila/")
    bring(other, first.path())
    assert content_of(take(other, "json", "all")) == content_of(first) == FIXTURE.read_bytes()


def test_a_backup_of_the_chosen_model_has_that_model_alone(page: Page) -> None:
    models = json.loads(content_of(take(page, "json")))["models"]
    assert [model["entries"]["malli/nimi"]["value"] for model in models] == ["Perehdytys"]


@pytest.mark.parametrize("chosen", LANGUAGES)
def test_file_names_are_in_the_language_of_the_document(page: Page, chosen: str) -> None:
    start = {"fi": "toimintamalli", "sv": "verksamhetsmodell"}[chosen]
    many = {"fi": "toimintamallit", "sv": "verksamhetsmodeller"}[chosen]
    day = r"\d{4}-\d\d-\d\d"
    assert re.fullmatch(rf"{many}-{day}\.json", take(page, "json", "active", chosen).suggested_filename)
    assert re.fullmatch(rf"{many}-{day}\.md", take(page, "markdown", "all", chosen).suggested_filename)
    one = take(page, "markdown", "active", chosen).suggested_filename
    assert re.fullmatch(rf"{start}-perehdytys-{day}\.md", one)


@pytest.mark.parametrize("kind", KINDS)
def test_a_download_is_said_aloud_by_its_name(page: Page, kind: str, hub: Hub, language: Language) -> None:
    file = take(page, kind).suggested_filename
    said(page).to_have_text(word(hub, "work.export.done", language, file=file))


@pytest.mark.parametrize("chosen", LANGUAGES)
def test_markdown_has_the_fields_in_order_and_the_readers_own_words(
    page: Page, chosen: Language, hub: Hub
) -> None:
    lines = content_of(take(page, "markdown", "active", chosen)).decode().splitlines()
    assert lines[0] == "# Perehdytys"
    written = {"nimi", "kuvaus"}
    titles = [
        field.title.in_language(chosen) for field in hub.fields if field.required or field.id in written
    ]
    plain = [title.replace("[[", "").replace("]]", "") for title in titles]
    headings = [line.removeprefix("### ") for line in lines if line.startswith("### ")]
    assert headings[: len(plain)] == plain
    assert "- 24 kohdan lista" in lines
    assert f"**{word(hub, 'document.missing', chosen)}**" in lines
    checks = [line for line in lines if line.startswith(("- ☑", "- ☐"))]
    assert [line[2] for line in checks] == ["☑", *"☐" * (len(hub.checklist) - 1)]


# Word


WordFile = Callable[[str, str], bytes]


def opened(file: bytes) -> Any:
    return docx.Document(io.BytesIO(file))


def headings(document: Any) -> list[tuple[str, str]]:
    styles = ("Title", "Heading")
    return [(one.style.name, one.text) for one in document.paragraphs if one.style.name.startswith(styles)]


def language_of_file(file: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        found = re.search(
            r'<w:docDefaults>.*?<w:lang w:val="([^"]+)"', archive.read("word/styles.xml").decode()
        )
    assert found
    return found[1]


@pytest.mark.parametrize("chosen", LANGUAGES)
def test_word_has_a_title_a_language_and_real_headings(
    word_file: WordFile, chosen: Language, hub: Hub
) -> None:
    file = word_file("active", chosen)
    document = opened(file)
    assert document.core_properties.title == "Perehdytys"
    assert document.core_properties.author == hub.site.name.in_language(chosen)
    assert language_of_file(file) == f"{chosen}-FI"
    found = headings(document)
    assert found[0] == ("Title", "Perehdytys")
    assert found[1] == ("Heading 1", word(hub, "document.group-perustiedot", chosen))
    assert found[2] == ("Heading 2", plain_title(hub, "nimi", chosen))


def plain_title(hub: Hub, field: str, language: Language) -> str:
    title = next(one.title for one in hub.fields if one.id == field)
    return title.in_language(language).replace("[[", "").replace("]]", "")


def test_the_language_of_a_word_file_is_that_of_the_page_until_another_is_chosen(
    page: Page, language: Language
) -> None:
    assert language_of_file(content_of(take(page, "docx"))) == f"{language}-FI"


def test_pages_are_numbered(word_file: WordFile) -> None:
    footer = opened(word_file("active", "fi")).sections[0].footer
    assert [text.text for text in footer._element.xpath(".//w:instrText")] == ["PAGE"]


def test_lines_are_as_far_apart_as_the_text_is_big(word_file: WordFile) -> None:
    defaults = opened(word_file("active", "fi")).styles.element.xpath(
        "./w:docDefaults//w:spacing/@w:lineRule"
    )
    assert defaults == ["auto"]


def test_word_has_real_lists_boxes_and_tables_with_a_header_row(word_file: WordFile, hub: Hub) -> None:
    document = opened(word_file("active", "fi"))
    listed = [
        one.text for one in document.paragraphs if one._p.pPr is not None and one._p.pPr.numPr is not None
    ]
    assert listed[:3] == ["vuoro parin kanssa", "24 kohdan lista", "keskustelu ”miten menee?” 😀"]
    assert listed[3] == f"☑ {hub.checklist[0].title.fi}"
    assert [text[0] for text in listed[4 : 3 + len(hub.checklist)]] == ["☐"] * (len(hub.checklist) - 1)
    for table in document.tables:
        assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert [cell.text for cell in document.tables[0].rows[1].cells] == [
        next(item.title.fi for item in hub.assessment_items if item.assessment == "kuvaus"),
        hub.interface["work.assess.green"].fi,
    ]


def test_several_models_in_one_word_file_begin_each_on_a_page(word_file: WordFile) -> None:
    document = opened(word_file("all", "sv"))
    models = [one for one in document.paragraphs if one.style.name == "Heading 1"]
    assert [one.text for one in models] == ["Perehdytys", "Vårdplan"]
    assert all(one.paragraph_format.page_break_before for one in models)


def test_swedish_words_in_a_finnish_file_are_marked_as_swedish(word_file: WordFile) -> None:
    document = opened(word_file("all", "fi"))
    runs = [run for one in document.paragraphs for run in one.runs if run.text.startswith("Ren och")]
    assert [run._r.xpath("./w:rPr/w:lang/@w:val") for run in runs] == [["sv-FI"]]


def test_what_a_file_cannot_carry_is_replaced_and_the_file_still_opens(page: Page) -> None:
    page.evaluate("hub.store.set('kentta/kuvaus', 'ennen\\u0000\\ud800 <&> jälkeen\\nrivi')")
    texts = [one.text for one in opened(content_of(take(page, "docx"))).paragraphs]
    assert "ennen\ufffd\ufffd <&> jälkeen\nrivi" in texts


def test_the_library_for_word_is_loaded_only_when_asked_for(reader: Any, page: Page) -> None:
    take(page, "markdown")
    assert not [asked for asked in reader.requests if "vendor" in asked or asked.endswith("/word.js")]
    take(page, "docx")
    assert [asked for asked in reader.requests if asked.endswith("/vendor/docx/docx.js")]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not on this machine")
@pytest.mark.parametrize("chosen", LANGUAGES)
def test_libreoffice_opens_the_word_file(word_file: WordFile, chosen: str, tmp_path: Path) -> None:
    (tmp_path / "malli.docx").write_bytes(word_file("all", chosen))
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), "malli.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, timeout=180, capture_output=True)
    assert (tmp_path / "malli.pdf").read_bytes().startswith(b"%PDF")


# Paper


def test_the_whole_model_is_printed_and_nothing_else(page: Page, hub: Hub, language: Language) -> None:
    page.evaluate("window.print = () => {}")
    title = page.title()
    page.locator("[data-export=print]").click()
    expect(page.locator(".hub-paper")).to_be_attached()
    page.emulate_media(media="print")
    paper = page.locator(".hub-paper")
    expect(paper.locator("h1")).to_have_text("Perehdytys")
    expect(paper.locator("h2").first).to_have_text(word(hub, "document.group-perustiedot", language))
    assert page.title() == "Perehdytys"
    assert paper.get_attribute("lang") == f"{language}-FI"
    shown = page.locator("body > :visible")
    assert shown.evaluate_all("all => all.map((one) => one.className)") == ["hub-paper md-typeset"]
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.title() == title
    expect(page.locator(".hub-paper")).to_have_count(0)


# From disk and without a network


def test_files_go_out_and_come_in_from_disk(
    browser: Any, site: Path, root_of: Root, language: Language
) -> None:
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((site / root_of(language) / "tyotila" / "index.html").as_uri())
    bring(page, FIXTURE)
    assert content_of(take(page, "json", "all")) == FIXTURE.read_bytes()
    assert content_of(take(page, "markdown")).startswith(b"# Perehdytys\n")
    assert headings(opened(content_of(take(page, "docx"))))[0] == ("Title", "Perehdytys")
    assert [one for one in complaints if "manifest" not in one] == []
    context.close()


def test_without_a_network_a_backup_and_markdown_are_still_made(
    new_window: Opener, root_of: Root, language: Language, hub: Hub
) -> None:
    window = new_window()
    page = window.visit(root_of(language) + "tyotila/")
    bring(page, FIXTURE)
    page.wait_for_load_state("networkidle")
    window.context.set_offline(True)
    assert content_of(take(page, "json", "all")) == FIXTURE.read_bytes()
    assert content_of(take(page, "markdown")).startswith(b"# Perehdytys\n")
    page.locator("[data-export=docx]").click()
    said(page).to_have_text(word(hub, "work.export.failed", language))
    window.context.set_offline(False)
    assert headings(opened(content_of(take(page, "docx"))))[0] == ("Title", "Perehdytys")


# Imports


def test_nothing_changes_before_the_reader_says_so(
    reader: Any, root_of: Root, language: Language, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + "tyotila/")
    choose(page, FIXTURE)
    expect(page.locator("#tuo-otsikko")).to_be_focused()
    expect(page.locator("#tuo-otsikko")).to_have_text(word(hub, "work.import.title-many", language, count=2))
    items = page.locator("[data-imports=models] > li")
    expect(items.first).to_contain_text(word(hub, "work.import.new-many", language, count=9))
    assert page.evaluate("hub.store.models.length") == 0
    page.locator("[data-imports=cancel]").click()
    assert page.evaluate("hub.store.models.length") == 0
    said(page).to_have_text(word(hub, "work.import.cancelled", language))
    expect(page.locator("#tuo-tiedosto")).to_be_focused()
    expect(page.locator("[data-imports=preview]")).to_be_hidden()


def test_an_import_shows_each_place_that_changes_with_both_texts(
    page: Page, hub: Hub, language: Language
) -> None:
    page.evaluate("hub.store.set('kentta/kuvaus', 'Täällä uudempi')")
    content = json.loads(edited())
    entries = content["models"][0]["entries"]
    entries["kentta/nimi"] = {"value": "Tiedostossa uudempi", "at": 4_000_000_000_000}
    choose(page, named(json.dumps(content)))
    items = page.locator("[data-imports=models] > li")
    expect(items).to_have_count(2)
    first, second = items.all()
    expect(first).to_contain_text(word(hub, "work.import.changed-one", language))
    expect(first).to_contain_text(word(hub, "work.import.kept-one", language))
    expect(second).to_contain_text(word(hub, "work.import.same", language))
    first.locator("summary").click()
    expect(first.locator("dt")).to_have_text([plain_title(hub, "nimi", language)])
    expect(first.locator("dd").first).to_contain_text("Kuuden viikon perehdytysohjelma")
    expect(first.locator("dd").last).to_contain_text("Tiedostossa uudempi")
    page.locator("[data-imports=take]").click()
    said(page).to_have_text(word(hub, "work.import.taken", language, added=0, changed=1))
    assert page.evaluate("hub.store.get('kentta/nimi')") == "Tiedostossa uudempi"
    assert page.evaluate("hub.store.get('kentta/kuvaus')") == "Täällä uudempi"


def test_an_import_shows_choices_ticks_and_days_in_words(page: Page, hub: Hub, language: Language) -> None:
    content = json.loads(edited())
    entries = content["models"][0]["entries"]
    item = next(one for one in hub.assessment_items if one.assessment == "kuvaus")
    theme, programme, check = hub.themes[0], hub.programmes[-1], hub.checklist[1]
    values = {
        f"arvio/kuvaus/kierros/{item.id}": "0",
        "arvio/kuvaus/kierros/pvm": "2027-01-31",
        "malli/ohjelma": programme.id,
        "malli/teemat": theme.id,
        f"tarkistus/{check.id}": "1",
        "vihje/tuleva/kuvaus": "1",
    }
    entries |= {key: {"value": value, "at": 4_000_000_000_000} for key, value in values.items()}
    choose(page, named(json.dumps(content)))
    shown = page.locator("[data-imports=models] > li").first
    shown.locator("summary").click()
    expect(shown.locator("dt")).to_have_count(len(values) - 1)
    for text in (
        *(one.title.in_language(language) for one in (item, theme, programme, check)),
        word(hub, "work.assess.red", language),
        "31.1.2027",
        word(hub, "work.import.ticked", language),
        word(hub, "work.import.other", language),
    ):
        expect(shown).to_contain_text(without_names(text))
    for raw in (programme.id, theme.id, "vihje/", "2027-01-31"):
        expect(shown).not_to_contain_text(raw)


def test_an_import_says_which_form_plan_or_round_a_place_belongs_to(
    page: Page, hub: Hub, language: Language
) -> None:
    content = json.loads(edited())
    entries = content["models"][0]["entries"]
    assessment = hub.assessments[0]
    item = next(one for one in hub.assessment_items if one.assessment == assessment.id)
    part = next(one for one in hub.form_parts if one.id == "a3-tavoite")
    values = {
        f"arvio/{assessment.id}/kierros/{item.id}": "0",
        f"arvio/{assessment.id}/kierros/pvm": "2027-01-31",
        f"lomake/{part.id}": "Pärjää yksin",
        "mittari/rivi/tavoite": "Pärjää yksin",
    }
    entries |= {key: {"value": value, "at": 4_000_000_000_000} for key, value in values.items()}
    choose(page, named(json.dumps(content)))
    shown = page.locator("[data-imports=models] > li").first
    shown.locator("summary").click()
    title = without_names(assessment.title.in_language(language))
    plan, goal = (word(hub, key, language) for key in ("document.measures", "work.measure.tavoite"))
    expect(shown.locator("dt")).to_have_text(
        [
            f"{title} 31.1.2027: {without_names(item.title.in_language(language))}",
            f"{title}: {word(hub, 'work.assess.day', language)}",
            f"{word(hub, f'form.{part.form}', language)}: {without_names(part.title.in_language(language))}",
            f"{plan}: {goal}",
        ]
    )


def test_a_day_that_is_no_day_is_shown_as_it_stands_in_the_file(page: Page) -> None:
    content = json.loads(edited())
    content["models"][0]["entries"]["mittari/rivi/toinen"] = {"value": "keväällä", "at": 4_000_000_000_000}
    choose(page, named(json.dumps(content)))
    shown = page.locator("[data-imports=models] > li").first
    shown.locator("summary").click()
    expect(shown.locator("dd").last).to_contain_text("keväällä")


def test_the_longest_backup_comes_back(page: Page, new_window: Opener, hub: Hub, tmp_path: Path) -> None:
    keys = [*(f"kentta/{one.id}" for one in hub.fields), *(f"lomake/{one.id}" for one in hub.form_parts)]
    page.evaluate("keys => keys.forEach((key) => hub.store.set(key, '–'.repeat(100_000)))", keys)
    file = tmp_path / "pisin.json"
    file.write_bytes(content_of(take(page, "json")))
    other = new_window().visit("tyotila/")
    bring(other, file)
    assert content_of(take(other, "json")) == file.read_bytes()


def test_a_model_in_the_trash_is_brought_back(page: Page, hub: Hub, language: Language) -> None:
    page.evaluate("hub.store.discard(hub.store.activeId)")
    choose(page, FIXTURE)
    first = page.locator("[data-imports=models] > li").first
    expect(first).to_contain_text(word(hub, "work.import.restored", language))
    page.locator("[data-imports=take]").click()
    assert page.evaluate("hub.store.models.length") == 2


def models(count: int) -> list[dict[str, Any]]:
    created = "2026-11-22T00:00:00.000Z"
    return [{"id": f"malli-{number}", "created": created, "entries": {}} for number in range(count)]


REFUSED = {
    "empty": "",
    "not-json": '{"format": "tukihub",\n  "version": 1, models',
    "not-ours": '{"nimi": "jotakin muuta"}',
    "no-version": edited(version="1"),
    "newer": edited(version=2),
    "no-models": edited(models=[]),
    "too-many": edited(models=models(21)),
    "no-room": edited(models=models(19)),
    "not-text": b"PK\x03\x04\xff\xfe\x00",
    "too-big": b" " * 50_000_001,
    "not-a-model": edited(models=[{"id": 12345}]),
}
VALUES = {
    "not-json": {"line": 2, "column": 17},
    "too-many": {"most": 20},
    "no-room": {"count": 21, "most": 20},
    "too-big": {"most": 50},
    "not-a-model": {"number": 1},
}


def test_a_file_that_cannot_be_taken_is_refused_with_the_reason_and_the_place(
    page: Page, hub: Hub, language: Language, tmp_path: Path
) -> None:
    before = page.evaluate("hub.format.write(hub.store.models)")
    for code, content in REFUSED.items():
        file = tmp_path / f"{code}.json"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        choose(page, file)
        problems(page).to_have_text([word(hub, f"work.import.{code}", language, **VALUES.get(code, {}))])
        title = page.locator("[data-imports=wrong-title]")
        expect(title).to_have_text(word(hub, "work.import.refused", language))
        expect(page.locator("[data-imports=wrong]")).to_be_focused()
        expect(page.locator("[data-imports=preview]")).to_be_hidden()
    assert page.evaluate("hub.format.write(hub.store.models)") == before


def test_what_is_damaged_in_a_file_is_told_by_its_place_and_the_rest_can_be_taken(
    reader: Any, root_of: Root, language: Language, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + "tyotila/")
    text = FIXTURE.read_text(encoding="utf-8").replace('"at": 1795335400000', '"at": "eilen"')
    choose(page, named(text))
    name = plain_title(hub, "nimi", language)
    problems(page).to_have_text([word(hub, "work.import.strange-entry", language, number=1, name=name)])
    page.locator("[data-imports=take]").click()
    assert page.evaluate("hub.store.models.length") == 2


def test_a_model_that_is_in_the_file_twice_is_told_by_both_places_and_the_first_can_be_taken(
    page: Page, hub: Hub, language: Language
) -> None:
    content = json.loads(edited())
    twice = json.loads(json.dumps(content["models"][0]))
    twice["entries"]["kentta/nimi"] = {"value": "Toinen teksti", "at": 4_000_000_000_000}
    choose(page, named(json.dumps(content | {"models": [*content["models"], twice]})))
    problems(page).to_have_text([word(hub, "work.import.same-model", language, first=1, number=3)])
    expect(page.locator("[data-imports=wrong-title]")).to_have_text(word(hub, "work.import.partly", language))
    expect(page.locator("[data-imports=models] > li")).to_have_count(2)
    page.locator("[data-imports=take]").click()
    assert page.evaluate("hub.store.get('kentta/nimi')") != "Toinen teksti"


def test_a_place_whose_name_is_damaged_is_told_by_its_model_and_the_rest_of_the_model_can_be_taken(
    reader: Any, root_of: Root, language: Language, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + "tyotila/")
    content = json.loads(edited())
    content["models"][1]["entries"]["Kenttä/Nimi"] = {"value": "Teksti", "at": 4_000_000_000_000}
    choose(page, named(json.dumps(content)))
    sentence = word(hub, "work.import.strange-key", language, number=2, name="Kenttä/Nimi")
    problems(page).to_have_text([sentence])
    expect(page.locator("[data-imports=wrong]")).to_be_focused()
    page.locator("[data-imports=take]").click()
    whole = json.loads(FIXTURE.read_text(encoding="utf-8"))["models"][1]
    kept = json.loads(page.evaluate("hub.format.write([hub.store.all.get(hub.store.models[1].id)])"))[
        "models"
    ][0]
    assert kept == whole


def test_a_file_that_was_changed_since_is_told_and_can_be_taken(
    page: Page, hub: Hub, language: Language
) -> None:
    choose(page, named(FIXTURE.read_text(encoding="utf-8").replace("kuudessa", "viidessä")))
    problems(page).to_have_text([word(hub, "work.import.changed", language)])
    expect(page.locator("[data-imports=take]")).to_be_visible()


def test_the_same_file_can_be_chosen_again(page: Page) -> None:
    for _ in range(2):
        choose(page, FIXTURE)
        expect(page.locator("[data-imports=preview]")).to_be_visible()
        page.locator("[data-imports=cancel]").click()
        expect(page.locator("[data-imports=preview]")).to_be_hidden()


# By keyboard, for everyone


def test_the_button_of_a_file_speaks_the_language_of_the_page_and_all_of_its_place_chooses(
    page: Page, hub: Hub, language: Language
) -> None:
    place = page.locator(".hub-imports__place")
    said_there = [word(hub, f"work.import.{name}", language) for name in ("file", "drop")]
    expect(place).to_have_text(" ".join(said_there))
    assert page.get_by_label(said_there[0]).get_attribute("id") == "tuo-tiedosto"
    for position in ({"x": 4, "y": 4}, {"x": 30, "y": 40}):
        with page.expect_file_chooser():
            place.click(position=position)


def test_exporting_and_importing_work_by_keyboard(page: Page) -> None:
    page.on("filechooser", lambda chooser: chooser.set_files(FIXTURE))
    page.locator("input[name=hub-export-which]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    with page.expect_download() as started:
        page.keyboard.press("Enter")
    assert content_of(started.value) == FIXTURE.read_bytes()
    page.locator("#tuo-tiedosto").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#tuo-otsikko")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#tuo-tiedosto")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_an_import_is_decided(
    scheme: Any, new_window: Opener, root_of: Root, language: Language, axe: Any
) -> None:
    page = new_window(320, color_scheme=scheme).visit(root_of(language) + "tyotila/")
    bring(page, FIXTURE)
    content = json.loads(edited())
    content["models"][0]["entries"] |= {
        "kentta/nimi": {"value": "x" * 200, "at": 4_000_000_000_000},
        "Rikki": 1,
    }
    choose(page, named(json.dumps(content)))
    page.locator("[data-imports=models] summary").click()
    assert axe(page) == {"WCAG": [], "best practice": []}
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_without_scripts_there_are_no_controls_that_do_nothing(
    new_window: Opener, root_of: Root, language: Language
) -> None:
    page = new_window(java_script_enabled=False).visit(root_of(language) + "tyotila/")
    expect(page.locator(".hub-exports")).to_be_hidden()
    expect(page.locator(".hub-imports")).to_be_hidden()
