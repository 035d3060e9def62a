"""The whole story of a team, from its PDSA form to a finished description on another device.

HUB_PICTURES=folder keeps a picture of every step: wide in light, and narrow in dark.
"""

import io
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from playwright.sync_api import Download, Page, expect

from hub.facts import blanks
from hub.facts.hub import Hub
from hub.facts.models import Form, InnokylaField, Language
from hub.rendering.prose import without_names

pytestmark = pytest.mark.browser

NAMES: dict[Language, str] = {"fi": "Perehdytysohjelma", "sv": "Introduktionsprogram"}
PICTURES = os.environ.get("HUB_PICTURES", "")
Opener = Callable[..., Any]


class Team:
    """What a team does in its workspace, in one language, on one device after another."""

    def __init__(self, hub: Hub, language: Language, root: str, device: Any) -> None:
        self.hub, self.language, self.root, self.device = hub, language, root, device
        self.description: dict[str, str] = {}
        self.pictures = 0

    @property
    def page(self) -> Page:
        page: Page = self.device.page
        return page

    def open(self, name: str) -> Page:
        page: Page = self.device.visit(self.root + name)
        return page

    def word(self, key: str, **values: object) -> str:
        return without_names(blanks.filled(self.hub.interface[key].in_language(self.language), values))

    def good(self, field: InnokylaField) -> str:
        """The good example as a team writes it: words and lists, no Markdown, a line for each paragraph."""
        plain = re.sub(r"\*\*|\[\[|\]\]", "", field.good.in_language(self.language).strip())
        return re.sub(r"(?<!\n)\n *(?![\n-])", " ", plain)

    def written(self, field: InnokylaField) -> str:
        return self.page.locator(f"#kentta-{field.id}").input_value()

    def hears(self, key: str, **values: object) -> None:
        expect(self.page.locator("[data-work-status]")).to_have_text(self.word(key, **values))

    def goes_on(self, done: int) -> None:
        """The bar tells how far the model is."""
        needed = sum(1 for field in self.hub.fields if field.required)
        progress = self.word("work.progress", filled=done, all=needed)
        expect(self.page.locator("[data-work-progress]")).to_have_text(progress)

    def picture(self, name: str) -> None:
        self.pictures += 1
        if not PICTURES:
            return
        for width, scheme in ((1280, "light"), (320, "dark")):
            self.page.set_viewport_size({"width": width, "height": 900})
            self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            self.settle()
            file = f"{self.language}-{self.pictures:02}-{name}-{width}.png"
            self.page.screenshot(path=Path(PICTURES) / file, full_page=True)
        self.page.set_viewport_size({"width": 1280, "height": 800})
        self.page.emulate_media(color_scheme="light")

    def settle(self) -> None:
        """What shows a moment after writing is there; what follows the window is at its top."""
        self.page.evaluate("scrollTo(0, 0); document.querySelector('[data-work-notice]').hidden = true")
        self.page.wait_for_timeout(700)

    def part(self, form_part: str) -> str:
        """What the team wrote in a part of a form: the example of the first field that it flows to."""
        row = next(one for one in self.hub.mapping if form_part in one.parts)
        return self.good(next(field for field in self.hub.fields if field.id == row.field))


@pytest.fixture
def team(hub: Hub, language: Language, root_of: Callable[[str], str], new_window: Opener) -> Team:
    return Team(hub, language, root_of(language), new_window(locale=f"{language}-FI"))


def test_a_team_goes_from_its_form_to_a_finished_description_on_another_device(
    team: Team, new_window: Opener, tmp_path: Path
) -> None:
    begin(team)
    fill_in_the_form(team)
    take_what_is_offered(team)
    write_the_rest(team)
    plan_the_measures(team)
    find_the_themes(team)
    assess(team)
    check(team)
    see_that_nothing_is_left(team)
    backup = export(team, tmp_path)
    team.device = new_window(locale=f"{team.language}-FI")
    bring_in(team, backup)


def begin(team: Team) -> None:
    page = team.open("tyotila/")
    team.picture("alku")
    page.locator("#hub-new-model").fill(NAMES[team.language])
    page.keyboard.press("Enter")
    team.hears("work.created", name=NAMES[team.language])
    page.locator("[data-work-allow]").click()
    team.hears("work.now-saved")
    team.picture("malli")


def fill_in_the_form(team: Team) -> None:
    page = team.open("tyotila/lomakkeet/")
    for part in team.hub.form_parts:
        if part.form in (Form.pdsa, Form.lessons):
            page.locator(f"#lomake-{part.id}").fill(team.part(part.id))
    team.goes_on(0)
    team.picture("lomake")


def take_what_is_offered(team: Team) -> None:
    """Every text of the form finds its field; in an empty field it is all that is there."""
    page = team.open("tyotila/luonnos/")
    page.locator("#malli-ohjelma").select_option("vetoa-ja-pitoa")
    page.locator("#malli-kieli").select_option("sv" if team.language == "sv" else "")
    team.picture("tarjotaan")
    written = {part.id for part in team.hub.form_parts if part.form in (Form.pdsa, Form.lessons)}
    for row in team.hub.mapping:
        for part in [one for one in row.parts if one in written]:
            offer = page.locator(f'.hub-draft[data-field="{row.field}"] [data-draft-offer="lomake/{part}"]')
            if offer.is_visible():
                offer.locator("button").click()
            assert team.part(part) in page.locator(f"#kentta-{row.field}").input_value()
    expect(page.locator("[data-draft-offer]:visible")).to_have_count(0)


def write_the_rest(team: Team) -> None:
    """A name that tells of a project is hinted at until it tells of the solution."""
    page = team.page
    name = team.hub.fields[0]
    hint = page.locator(f'.hub-draft[data-field="{name.id}"] .hub-hint')
    page.locator(f"#kentta-{name.id}").fill(name.weak.in_language(team.language).strip())
    expect(hint.first).to_be_visible()
    team.picture("vihje")
    page.locator(f"#kentta-{name.id}").fill(team.good(name))
    expect(hint).to_have_count(0)
    for field in team.hub.fields:
        if field.required and not team.written(field):
            page.locator(f"#kentta-{field.id}").fill(team.good(field))
    team.description = {field.id: team.written(field) for field in team.hub.fields}
    team.goes_on(sum(1 for field in team.hub.fields if field.required))
    team.picture("luonnos")


def plan_the_measures(team: Team) -> None:
    page = team.open("tyotila/mittarit/")
    texts = {"ensimmainen": "2026-12-01", "toinen": "2027-02-01", "tavoite": team.part("pdsa-tavoite")}
    for column, text in texts.items():
        page.locator(f"[data-column={column}]").fill(text)
    with page.expect_download() as started:
        page.locator("[data-do=calendar]").click()
    assert content_of(started.value).count(b"BEGIN:VEVENT") == 2
    team.picture("mittarit")


def find_the_themes(team: Team) -> None:
    page = team.open("tyotila/teema/")
    for question in page.locator("[data-question]").all():
        question.locator("input").first.check()
    strongest = page.locator("[data-finder-ranked] input").first
    strongest.check()
    expect(page.locator("[data-finder-filled]:visible").first).not_to_be_empty()
    team.picture("teemat")


def assess(team: Team) -> None:
    """One statement at a time; what is left to do stands with the score."""
    page = team.open("itsearviointi/kuvaus/")
    page.locator("#vaittamat-yksi").check()
    items = [item for item in team.hub.assessment_items if item.assessment == "kuvaus"]
    for item in items:
        page.locator(f"#vastaus-{item.id}-{'1' if item is items[-1] else '2'}").check()
        if item is items[2]:
            team.picture("vaittama")
        page.locator("[data-step='1']").click()
    points, most = 2 * len(items) - 1, 2 * len(items)
    said = team.word("work.assess.said", percent=round(100 * points / most), points=points, max=most)
    expect(page.locator("[data-result=verdict]")).to_have_text(f"{said} {team.word('work.assess.ready')}")
    expect(page.locator("[data-result=first] a").first).to_have_text(
        without_names(items[-1].title.in_language(team.language))
    )
    page.locator("#vaittamat-kaikki").check()
    team.picture("arvio")


def check(team: Team) -> None:
    page = team.open("tarkistuslista/")
    for box in page.locator("input[data-entry]").all()[:3]:
        box.check()
    team.picture("tarkistus")
    for box in page.locator("input[data-entry]").all():
        box.check()
    for said, count in zip(
        page.locator("[data-progress]").all(),
        (len(team.hub.checklist), len(team.hub.stage_items)),
        strict=True,
    ):
        expect(said).to_have_text(team.word("work.ticked-all", all=count))


def see_that_nothing_is_left(team: Team) -> None:
    page = team.open("tyotila/")
    expect(page.locator("[data-todo-count]")).to_have_text(team.word("work.todo-none"))
    team.picture("valmis")


def export(team: Team, folder: Path) -> Path:
    """Word for the reader, and a backup for the other device."""
    document = docx.Document(io.BytesIO(content_of(download(team.page, "docx"))))
    lines = [line for paragraph in document.paragraphs for line in paragraph.text.split("\n")]
    for text in team.description.values():
        assert [line for line in text.split("\n") if line and line.removeprefix("- ") not in lines] == []
    assert team.word("document.missing") not in lines
    file = folder / "malli.json"
    file.write_bytes(content_of(download(team.page, "json")))
    return file


def download(page: Page, kind: str) -> Download:
    with page.expect_download() as started:
        page.locator(f"[data-export={kind}]").click()
    return started.value


def content_of(one: Download) -> bytes:
    return Path(one.path()).read_bytes()


def bring_in(team: Team, backup: Path) -> None:
    """Nothing changes before the team says so; then everything is as it was."""
    page = team.open("tyotila/")
    page.locator("#tuo-tiedosto").set_input_files(backup)
    expect(page.locator("[data-imports=models] .hub-card__title")).to_have_text(NAMES[team.language])
    expect(page.locator(".hub-model")).to_have_count(0)
    team.picture("tuonti")
    page.locator("[data-imports=take]").click()
    expect(page.locator("[data-work-models] option:checked")).to_have_text(NAMES[team.language])
    expect(page.locator("[data-todo-count]")).to_have_text(team.word("work.todo-none"))
    assert content_of(download(page, "json")) == backup.read_bytes()
    page.locator("[data-work-allow]").click()
    page = team.open("tyotila/luonnos/")
    assert {field.id: team.written(field) for field in team.hub.fields} == team.description
    page = team.open("itsearviointi/kuvaus/")
    expect(page.locator("[data-result=verdict]")).to_contain_text(team.word("work.assess.ready"))
    team.picture("toinen-laite")
