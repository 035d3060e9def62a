"""The goals-and-measures plan: rows that are never lost, days that are checked, and a calendar that every program reads."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from hub.facts import blanks
from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.rendering.blocks.measures import COLUMNS, DAYS

pytestmark = pytest.mark.browser

PAGE = "tyotila/mittarit/"
TEXTS = tuple(column for column in COLUMNS if column not in DAYS)
Opener = Callable[..., Any]
Root = Callable[[str], str]
Axe = Callable[..., dict[str, list[str]]]


def rows(page: Page) -> Locator:
    return page.locator(".hub-measure")


def cell(page: Page, number: int, column: str) -> Locator:
    return rows(page).nth(number - 1).locator(f"[data-column={column}]")


def fill(page: Page, number: int, **values: str) -> None:
    for column, value in values.items():
        cell(page, number, column).fill(value)


def do(page: Page, name: str) -> Locator:
    return page.locator(f"[data-do={name}]")


def allow(page: Page) -> None:
    page.locator("[data-work-allow]").click()


def said(page: Page) -> Any:
    return expect(page.locator("[data-work-status]"))


def word(hub: Hub, key: str, language: Language, **values: object) -> str:
    return blanks.filled(hub.interface[key].in_language(language), values)


def calendar(page: Page, tmp_path: Path) -> bytes:
    with page.expect_download() as download:
        do(page, "calendar").click()
    assert download.value.suggested_filename.endswith(".ics")
    path = tmp_path / "mittaukset.ics"
    download.value.save_as(path)
    return path.read_bytes()


# Rows


def test_a_plan_begins_with_one_empty_row_and_no_model(reader: Any) -> None:
    page = reader.visit(PAGE)
    expect(rows(page)).to_have_count(1)
    assert page.evaluate("hub.store.models.length") == 0
    cell(page, 1, "tavoite").press_sequentially("Uusi hoitaja")
    expect(cell(page, 1, "tavoite")).to_have_value("Uusi hoitaja")
    expect(cell(page, 1, "tavoite")).to_be_focused()
    assert page.evaluate("hub.store.models.length") == 1


def test_every_cell_survives_reload_and_language_change(
    language: Language, reader: Any, root_of: Root
) -> None:
    page = reader.visit(root_of(language) + PAGE)
    values = {column: f"Teksti {column}" for column in TEXTS}
    values |= {"ensimmainen": "2027-01-31", "toinen": "2027-07-31"}
    fill(page, 1, **values)
    allow(page)
    do(page, "add").click()
    fill(page, 2, mittari="Toinen mittari")
    page.wait_for_timeout(400)
    page.reload()
    page.locator(".hub-header__language").click()
    page.wait_for_url(f"**/{PAGE}")
    assert page.locator("html").get_attribute("lang") != language
    expect(rows(page)).to_have_count(2)
    for column, value in values.items():
        expect(cell(page, 1, column)).to_have_value(value)
    expect(cell(page, 2, "mittari")).to_have_value("Toinen mittari")


def test_rows_are_added_removed_and_had_back_by_keyboard(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + PAGE)
    fill(page, 1, mittari="Valmius", tavoite="Hoitaja osaa")
    do(page, "add").focus()
    page.keyboard.press("Enter")
    expect(cell(page, 2, "tavoite")).to_be_focused()
    said(page).to_have_text(word(hub, "work.measure.added", language, number=2))
    page.keyboard.type("Toinen tavoite")
    do(page, "remove").first.focus()
    page.keyboard.press("Enter")
    expect(rows(page)).to_have_count(1)
    expect(cell(page, 1, "tavoite")).to_have_value("Toinen tavoite")
    expect(do(page, "restore")).to_be_focused()
    said(page).to_have_text(word(hub, "work.measure.was-removed", language, name="Valmius"))
    page.keyboard.press("Enter")
    expect(rows(page)).to_have_count(2)
    expect(cell(page, 1, "tavoite")).to_have_value("Hoitaja osaa")
    expect(cell(page, 1, "tavoite")).to_be_focused()
    expect(page.locator("[data-measures=removed]")).to_be_hidden()


def test_a_removed_row_keeps_its_texts_also_after_reload(reader: Any) -> None:
    page = reader.visit(PAGE)
    fill(page, 1, mittari="Säilyvä", tulokset="4,1 (9 vastaajaa)")
    allow(page)
    do(page, "remove").click()
    expect(rows(page)).to_have_count(1)
    expect(cell(page, 1, "mittari")).to_have_value("")
    page.wait_for_timeout(400)
    page.reload()
    do(page, "restore").click()
    expect(cell(page, 1, "tulokset")).to_have_value("4,1 (9 vastaajaa)")


def test_a_row_that_is_emptied_stays_until_it_is_removed(reader: Any) -> None:
    page = reader.visit(PAGE)
    fill(page, 1, mittari="x")
    cell(page, 1, "mittari").fill("")
    expect(cell(page, 1, "mittari")).to_be_focused()
    do(page, "remove").click()
    expect(do(page, "add")).to_be_focused()
    expect(do(page, "restore")).to_have_count(0)


def test_each_model_has_its_own_plan(reader: Any) -> None:
    page = reader.visit(PAGE)
    page.evaluate("hub.store.create('Yksi'); hub.store.create('Kaksi')")
    fill(page, 1, mittari="Kakkosen mittari")
    page.locator("[data-work-models]").select_option(label="Yksi")
    expect(rows(page)).to_have_count(1)
    expect(cell(page, 1, "mittari")).to_have_value("")
    page.locator("[data-work-models]").select_option(label="Kaksi")
    expect(cell(page, 1, "mittari")).to_have_value("Kakkosen mittari")


def test_rows_of_two_tabs_stand_side_by_side(reader: Any) -> None:
    one = reader.visit(PAGE)
    fill(one, 1, mittari="Ensimmäinen")
    allow(one)
    two = reader.context.new_page()
    two.goto(reader.address + PAGE)
    do(two, "add").click()
    fill(two, 2, mittari="Toinen")
    expect(cell(one, 2, "mittari")).to_have_value("Toinen")
    fill(one, 1, mittari="Ensimmäinen, tarkennettu")
    expect(cell(two, 1, "mittari")).to_have_value("Ensimmäinen, tarkennettu")


# Days


def test_turned_days_are_told_beside_them(language: Language, reader: Any, root_of: Root, hub: Hub) -> None:
    page = reader.visit(root_of(language) + PAGE)
    wrong = rows(page).first.locator("[data-measure-wrong]")
    for second in ("2027-01-30", "2027-01-31"):
        fill(page, 1, ensimmainen="2027-01-31", toinen=second)
        expect(wrong).to_have_text(word(hub, "work.measure.turned", language))
        expect(cell(page, 1, "toinen")).to_have_attribute("aria-invalid", "true")
        expect(cell(page, 1, "toinen")).to_have_accessible_description(
            word(hub, "work.measure.turned", language)
        )
    fill(page, 1, toinen="2027-02-01")
    expect(wrong).to_have_text("")
    expect(cell(page, 1, "toinen")).to_have_attribute("aria-invalid", "false")


def test_a_day_that_is_no_day_is_told_when_the_reader_goes_on(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + PAGE)
    cell(page, 1, "ensimmainen").focus()
    page.keyboard.type("02")
    expect(rows(page).first.locator("[data-measure-wrong]")).to_have_text("")
    cell(page, 1, "toinen").focus()
    name = word(hub, "work.measure.ensimmainen", language)
    expect(rows(page).first.locator("[data-measure-wrong]")).to_have_text(
        word(hub, "work.measure.bad-day", language, name=name)
    )
    expect(cell(page, 1, "ensimmainen")).to_have_attribute("aria-invalid", "true")


def test_a_year_with_two_numbers_is_told(reader: Any, hub: Hub) -> None:
    page = reader.visit(PAGE)
    fill(page, 1, toinen="0027-01-31")
    name = word(hub, "work.measure.toinen", "fi")
    expect(rows(page).first.locator("[data-measure-wrong]")).to_have_text(
        word(hub, "work.measure.bad-day", "fi", name=name)
    )


# The calendar


def test_the_calendar_holds_every_day_in_the_words_of_the_page(
    language: Language, reader: Any, root_of: Root, hub: Hub, tmp_path: Path
) -> None:
    page = reader.visit(root_of(language) + PAGE)
    measure = "Arvio omasta valmiudesta; asteikko 1–5, kysely \\ haastattelu"
    goal = "Uusi hoitaja pärjää yksin\nkuuden viikon jälkeen"
    fill(page, 1, tavoite=goal, mittari=measure, ensimmainen="2027-01-31", toinen="2028-02-29")
    do(page, "add").click()
    fill(page, 2, mittari="Å" * 90, toinen="2027-12-31")
    do(page, "add").click()
    fill(page, 3, mittari="Ilman päiviä")
    content = calendar(page, tmp_path)
    said(page).to_have_text(word(hub, "work.measure.saved-many", language, count=3))
    parsed = Calendar.from_ical(content)
    assert (parsed["version"], parsed["prodid"]) == ("2.0", "-//tukihub//FI")
    events = list(parsed.walk("VEVENT"))
    assert [(event.decoded("dtstart"), event.decoded("dtend")) for event in events] == [
        (date(2027, 1, 31), date(2027, 2, 1)),
        (date(2028, 2, 29), date(2028, 3, 1)),
        (date(2027, 12, 31), date(2028, 1, 1)),
    ]
    first, second = (word(hub, f"work.measure.{day}", language) for day in DAYS)
    assert [str(event["summary"]) for event in events] == [
        f"{first}: {measure}",
        f"{second}: {measure}",
        f"{second}: {'Å' * 90}",
    ]
    assert f"{word(hub, 'work.measure.tavoite', language)}: {goal}" in str(events[0]["description"])
    ids = page.locator(".hub-measure").evaluate_all("rows => rows.map((row) => row.dataset.row)")
    wanted = [f"{ids[0]}-1@tukihub", f"{ids[0]}-2@tukihub", f"{ids[1]}-2@tukihub"]
    assert [str(event["uid"]) for event in events] == wanted
    assert all(event.errors == [] and "dtstamp" in event for event in events)


def test_a_day_that_a_file_brought_damaged_leaves_the_other_days_in_the_calendar(
    reader: Any, tmp_path: Path, language: Language, root_of: Root, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + PAGE)
    fill(page, 1, mittari="Valmius", ensimmainen="2027-01-31")
    page.evaluate("hub.store.set(hub.store.keys('mittari/')[0].replace(/[^/]+$/, 'toinen'), '2027-13-45')")
    assert len(Calendar.from_ical(calendar(page, tmp_path)).walk("VEVENT")) == 1
    said(page).to_have_text(word(hub, "work.measure.saved-one", language))
    reader.complaints.clear()  # the browser's own, of a day that it cannot show


def test_the_calendar_is_written_as_the_standard_says(reader: Any, tmp_path: Path) -> None:
    page = reader.visit(PAGE)
    fill(page, 1, mittari="ä€😀" * 60, omistaja="a,b;c\\d", ensimmainen="2027-01-31")
    content = calendar(page, tmp_path)
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert [line for line in lines if b"\n" in line or b"\r" in line] == []
    assert max(len(line) for line in lines) <= 75
    for line in lines:
        line.decode("utf-8")
    event = Calendar.from_ical(content).walk("VEVENT")[0]
    assert "ä€😀" * 60 in str(event["summary"])
    assert "a,b;c\\d" in str(event["description"])


def test_the_same_day_is_the_same_entry_however_often_the_file_is_taken(reader: Any, tmp_path: Path) -> None:
    page = reader.visit(PAGE)
    fill(page, 1, mittari="Valmius", ensimmainen="2027-01-31")
    allow(page)
    first = Calendar.from_ical(calendar(page, tmp_path)).walk("VEVENT")[0]["uid"]
    page.reload()
    fill(page, 1, mittari="Valmius 1–5", ensimmainen="2027-02-15")
    again = Calendar.from_ical(calendar(page, tmp_path)).walk("VEVENT")[0]
    assert (again["uid"], again.decoded("dtstart")) == (first, date(2027, 2, 15))


def test_a_plan_without_days_gives_no_file_but_says_why(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + PAGE)
    do(page, "calendar").click()
    said(page).to_have_text(word(hub, "work.measure.no-days", language))


def test_a_removed_row_leaves_the_calendar(reader: Any, tmp_path: Path) -> None:
    page = reader.visit(PAGE)
    fill(page, 1, mittari="Poistuva", ensimmainen="2027-01-31")
    do(page, "add").click()
    fill(page, 2, mittari="Jäävä", ensimmainen="2027-02-01")
    do(page, "remove").first.click()
    events = Calendar.from_ical(calendar(page, tmp_path)).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [date(2027, 2, 1)]


# Where it must work


def test_axe_finds_nothing_when_the_plan_is_in_use(
    language: Language, reader: Any, root_of: Root, axe_in_every_look: Axe
) -> None:
    page = reader.visit(root_of(language) + PAGE)
    fill(page, 1, mittari="Poistettava")
    do(page, "add").click()
    fill(page, 2, mittari="Jäävä", ensimmainen="2027-01-31", toinen="2026-01-31")
    do(page, "remove").first.click()
    assert axe_in_every_look(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_every_cell_has_a_name_of_its_own_row(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + PAGE)
    do(page, "add").click()
    for number in (1, 2):
        row = page.get_by_role("group", name=word(hub, "work.measure.row", language, number=number))
        for column in COLUMNS:
            expect(
                row.get_by_label(word(hub, f"work.measure.{column}", language), exact=True)
            ).to_be_visible()
    ids = page.locator("[id]").evaluate_all("all => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))


def test_without_scripts_there_are_three_rows_to_print(
    language: Language, window: Any, root_of: Root
) -> None:
    page = window(java_script_enabled=False).visit(root_of(language) + PAGE)
    expect(rows(page)).to_have_count(3)
    expect(rows(page).locator("[data-column]:visible")).to_have_count(3 * len(COLUMNS))
    expect(rows(page).locator("button:visible")).to_have_count(0)
    expect(page.locator("[data-measures=tools]")).to_be_hidden()


def test_paper_shows_the_whole_of_a_long_text_and_no_buttons(reader: Any) -> None:
    page = reader.visit(PAGE)
    fill(page, 1, tavoite="Pitkä tavoite, joka jatkuu monelle riville. " * 12)
    page.set_viewport_size({"width": 794, "height": 1000})
    page.emulate_media(media="print")
    box = cell(page, 1, "tavoite").evaluate("one => [one.clientHeight, one.scrollHeight]")
    assert box[1] <= box[0] + 1
    expect(page.locator("article button:visible")).to_have_count(0)


def test_a_plan_works_from_disk(language: Language, browser: Any, site: Any, root_of: Root) -> None:
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((site / root_of(language) / PAGE / "index.html").as_uri())
    fill(page, 1, mittari="Levyltä avattu")
    allow(page)
    page.reload()
    expect(cell(page, 1, "mittari")).to_have_value("Levyltä avattu")
    assert complaints == []
    context.close()
