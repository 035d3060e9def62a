"""The self-assessments: answered by keyboard alone, never a score without what to do, rounds compared in words."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from hub.facts import blanks
from hub.facts.hub import Hub
from hub.facts.learning import AssessmentItem
from hub.facts.models import Language
from hub.rendering.prose import without_names

pytestmark = pytest.mark.browser

SETS = ("kuvaus", "vaikutukset", "juurtuminen")
NOTHING: dict[str, list[str]] = {"WCAG": [], "best practice": []}
Opener = Callable[..., Any]
Root = Callable[[str], str]
Axe = Callable[..., dict[str, list[str]]]


@pytest.fixture
def reader(new_window: Opener) -> Iterator[Any]:
    """A reader's browser with nothing saved, and no request to anywhere else."""
    one = new_window()
    yield one
    assert [asked for asked in one.requests if not asked.startswith((one.address, "data:"))] == []
    assert one.complaints == []


def page_of(one: Any, root: str, name: str = "kuvaus") -> Page:
    page: Page = one.visit(f"{root}itsearviointi/{name}/")
    return page


def items_of(hub: Hub, name: str = "kuvaus") -> list[AssessmentItem]:
    return [item for item in hub.assessment_items if item.assessment == name]


def answer(page: Page, written: str) -> None:
    """Answers one item after another: "2210E"; a dot leaves one unanswered. Waits for the result to follow."""
    page.locator("[data-assess]").evaluate_all(
        "(items, values) => values.forEach((value, index) => "
        "value !== '.' && items[index].querySelector(`input[value='${value}']`).click())",
        list(written),
    )
    given = answers(page).replace(".", "")
    for value in "210E":
        expect(page.locator(f"[data-result-value='{value}'] td")).to_have_text(str(given.count(value)))


def answers(page: Page) -> str:
    return "".join(
        page.locator("[data-assess]").evaluate_all(
            "items => items.map((item) => item.querySelector('input:checked')?.value ?? '.')"
        )
    )


def allow(page: Page) -> None:
    page.locator("[data-work-allow]").click()


def part(page: Page, name: str) -> Locator:
    return page.locator(f"[data-result='{name}']")


def actions(page: Page) -> list[str]:
    """The items of the list of what to do, in its order."""
    links = page.locator(".hub-result__title").evaluate_all(
        "links => links.map((link) => link.hash.slice(1))"
    )
    return list(links)


def word(hub: Hub, key: str, language: Language, **values: object) -> str:
    return blanks.filled(hub.interface[key].in_language(language), values)


# The score and what to do


@pytest.mark.parametrize("which", SETS)
def test_a_score_is_said_with_its_band_and_with_what_to_do(
    which: str, language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = page_of(reader, root_of(language), which)
    count = len(items_of(hub, which))
    expect(part(page, "whole")).to_be_hidden()
    expect(part(page, "verdict")).to_have_text(word(hub, "work.assess.nothing", language))
    for written, percent, band in (("1" * count, 50, "finish"), ("2" * count, 100, "ready")):
        answer(page, written)
        points = sum(int(one) for one in written)
        said = word(hub, "work.assess.said", language, percent=percent, points=points, max=2 * count)
        expect(part(page, "verdict")).to_have_text(f"{said} {word(hub, f'work.assess.{band}', language)}")
        assert len(actions(page)) == written.count("1")
    answer(page, "E" * count)
    expect(part(page, "verdict")).to_have_text(word(hub, "work.assess.no-score", language))


def test_a_red_on_a_required_field_goes_before_the_score(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = page_of(reader, root_of(language))
    items = items_of(hub)
    required = next(item for item in items if item.required_field)
    answer(page, "".join("0" if item is required else "2" for item in items))
    field = next(one for one in hub.fields if one.id == required.required_field)
    names = without_names(field.title.in_language(language))
    expect(part(page, "verdict")).to_contain_text(
        word(hub, "work.assess.required-one", language, names=names)
    )
    assert word(hub, "work.assess.ready", language) not in part(page, "verdict").inner_text()
    assert actions(page) == [required.id]
    expect(part(page, "first")).to_contain_text(word(hub, "work.assess.required", language))


def test_the_three_most_urgent_things_come_first_with_links_to_help(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = page_of(reader, root_of(language))
    items = items_of(hub)
    free = [item for item in items if not item.required_field]
    required = [item for item in items if item.required_field]
    given = {free[0].id: "1", free[1].id: "0", required[0].id: "0", required[1].id: "1", required[2].id: "."}
    answer(page, "".join(given.get(item.id, "2") for item in items))
    yellow = sorted([free[0], required[1]], key=items.index)
    expected = [required[0], free[1], *yellow, required[2]]
    expect(page.locator(".hub-result__title")).to_have_count(len(expected))
    assert actions(page) == [item.id for item in expected]
    assert part(page, "first").locator("li").count() == 3
    expect(part(page, "others")).not_to_have_attribute("open", "")
    for item, shown in zip(expected, page.locator(".hub-result__actions > li").all(), strict=True):
        assert shown.locator("[data-assess-help] a").count() == len(item.help) + len(item.fields)


def test_a_score_is_never_shown_without_what_to_do(reader: Any) -> None:
    page = page_of(reader, "")
    for written in ("0", "10", "210", "2" * 13, "E" * 13 + "1"):
        answer(page, written)
        if re.search(r"\d %", part(page, "verdict").inner_text().replace("\u00a0", " ")):
            expect(part(page, "todo")).to_be_visible()
            assert actions(page)


def test_where_three_things_are_to_do_no_others_are_told_of(reader: Any) -> None:
    page = page_of(reader, "")
    answer(page, "2" * 11 + "110")
    expect(part(page, "first").locator("li")).to_have_count(3)
    expect(part(page, "others")).to_be_hidden()
    answer(page, "2" * 10 + "1110")
    expect(part(page, "others")).to_be_visible()


def test_the_unanswered_are_counted_and_said(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = page_of(reader, root_of(language))
    answer(page, "2" * 12)
    expect(part(page, "verdict")).to_contain_text(word(hub, "work.assess.unanswered-many", language, count=2))
    expect(part(page, "verdict")).to_contain_text(word(hub, "work.assess.answer-rest", language))
    answer(page, "2" * 13)
    expect(part(page, "verdict")).to_contain_text(word(hub, "work.assess.unanswered-one", language))


def test_every_bar_is_as_long_as_the_number_beside_it(reader: Any) -> None:
    page = page_of(reader, "")
    answer(page, "22221100EEE")
    expect(part(page, "whole")).to_be_visible()
    rows = page.locator("[data-result-value]").evaluate_all(
        "rows => rows.map((row) => [row.dataset.resultValue, Number(row.querySelector('td').textContent),"
        " Number(row.querySelector('.hub-chart__bar').getAttribute('width'))])"
    )
    assert [(value, count) for value, count, width in rows] == [
        ("2", 4),
        ("1", 2),
        ("0", 2),
        ("E", 3),
        ("", 3),
    ]
    assert [width for value, count, width in rows] == pytest.approx([100 * row[1] / 14 for row in rows])


def test_the_result_is_told_politely_and_not_at_every_key(reader: Any) -> None:
    page = page_of(reader, "")
    page.evaluate(
        """() => {
          window.told = [];
          const place = document.querySelector("[data-result=verdict]");
          new MutationObserver(() => window.told.push(place.textContent)).observe(place, {childList: true});
        }"""
    )
    page.locator("#vastaus-nimi-2").focus()
    for key in ("Space", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
    page.wait_for_timeout(900)
    assert len(page.evaluate("window.told")) == 1
    assert part(page, "verdict").get_attribute("role") == "status"


# By keyboard


def test_all_statements_are_answered_by_keyboard_one_at_a_time(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = page_of(reader, root_of(language))
    items = items_of(hub)
    page.locator("#vaittamat-kaikki").focus()
    page.keyboard.press("ArrowDown")
    place = page.locator("[data-assess-place]")
    for number, item in enumerate(items, 1):
        expect(place).to_have_text(word(hub, "work.assess.place", language, number=number, all=len(items)))
        expect(page.locator("[data-assess]:visible")).to_have_count(1)
        if number > 1:
            expect(page.locator(f"#{item.id}")).to_be_focused()
            page.keyboard.press("Tab")
        else:
            page.locator(f"#vastaus-{item.id}-2").focus()
        page.keyboard.press("Space")
        tab_to(page, "[data-step='1']")
        page.keyboard.press("Enter")
    expect(page.locator("#tulos")).to_be_focused()
    assert answers(page) == "2" * len(items)
    expect(part(page, "verdict")).to_contain_text(word(hub, "work.assess.ready", language))


def test_going_back_shows_the_statement_before(reader: Any, hub: Hub) -> None:
    page = page_of(reader, "")
    first, second, *_ = items_of(hub)
    answer(page, "2")
    page.locator("#vaittamat-yksi").check()
    expect(page.locator(f"#{second.id}")).to_be_visible()
    page.locator("[data-step='-1']").click()
    expect(page.locator(f"#{first.id}")).to_be_focused()
    expect(page.locator("[data-step='-1']")).to_be_disabled()
    page.locator("#vaittamat-kaikki").check()
    expect(page.locator("[data-assess]:visible")).to_have_count(len(items_of(hub)))


def test_a_link_from_what_to_do_leads_to_its_statement_also_when_one_is_shown_at_a_time(
    reader: Any, hub: Hub
) -> None:
    page = page_of(reader, "")
    items = items_of(hub)
    answer(page, "2" * 13 + "0")
    page.locator("#vaittamat-yksi").check()
    expect(page.locator(f"#{items[0].id}")).to_be_visible()
    page.locator(".hub-result__title").first.click()
    expect(page.locator(f"#{items[13].id}")).to_be_visible()
    expect(page.locator("[data-assess]:visible")).to_have_count(1)


def test_an_answer_begins_with_its_word_for_a_ring_beside_the_button_would_look_chosen(
    language: Language, window: Any, root_of: Root
) -> None:
    page = window(320).visit(root_of(language) + "itsearviointi/kuvaus/")
    for said in page.locator(".hub-assess__level label").all_inner_texts():
        assert said[0].isalpha(), said


def test_every_answer_can_be_hit_with_a_finger(window: Any) -> None:
    page = window(320).visit("itsearviointi/kuvaus/")
    for box in page.locator(".hub-assess__level").all()[:4]:
        size = box.bounding_box()
        assert size
        assert size["height"] >= 44
        box.click(position={"x": size["width"] - 8, "y": size["height"] - 8})
        expect(box.locator("input")).to_be_checked()


# Rounds


def test_rounds_are_kept_and_compared_in_words(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = page_of(reader, root_of(language))
    expect(page.locator("[data-assess-new]")).to_be_hidden()
    answer(page, "0" * 14)
    page.locator("[data-assess-day]").fill("2026-09-01")
    page.locator("[data-assess-new]").click()
    expect(page.locator(f"#{items_of(hub)[0].id}")).to_be_focused()
    assert answers(page) == "." * 14
    page.locator("[data-assess-day]").fill("2026-11-15")
    answer(page, "22210000000000")
    page.locator("[data-assess-new]").click()
    page.locator("[data-assess-day]").fill("2026-11-20")
    answer(page, "22100000000000")
    rows = part(page, "rows").locator("tr")
    expect(rows).to_have_count(3)
    days = ("1.9.2026", "15.11.2026", "20.11.2026")
    better = word(hub, "work.assess.better-many", language, count=4)
    worse = word(hub, "work.assess.worse-many", language, count=2)
    changes = (word(hub, "work.assess.change-first", language), better, worse)
    for number, (day, change) in enumerate(zip(days, changes, strict=True)):
        name = word(hub, "work.assess.round-name", language, number=number + 1, day=day)
        expect(rows.nth(number).locator("th")).to_have_text(name)
        expect(rows.nth(number).locator("[data-round=change]")).to_have_text(change)
    page.locator("[data-assess-rounds]").select_option(index=1)
    assert answers(page) == "22210000000000"
    expect(page.locator("[data-assess-day]")).to_have_value("2026-11-15")
    page.locator("[data-assess-rounds]").select_option(index=0)
    assert answers(page) == "0" * 14


def test_a_round_is_removed_and_had_back_by_keyboard(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = page_of(reader, root_of(language))
    answer(page, "2")
    page.locator("[data-assess-new]").click()
    answer(page, "00")
    page.locator("[data-assess-remove]").focus()
    page.keyboard.press("Enter")
    said = page.locator("[data-work-status]")
    year, month, day = (int(part) for part in page.locator("#arviopaiva").input_value().split("-"))
    name = word(hub, "work.assess.round-name", language, number=2, day=f"{day}.{month}.{year}")
    expect(said).to_have_text(word(hub, "work.assess.was-removed", language, name=name))
    assert answers(page).startswith("2.")
    restore = page.locator("[data-assess-removed] button")
    expect(restore).to_be_focused()
    page.wait_for_timeout(700)
    expect(restore).to_be_focused()
    expect(part(page, "rounds")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(said).to_have_text(word(hub, "work.assess.restored", language, name=name))
    expect(page.locator("#arviopaiva")).to_be_focused()
    assert answers(page).startswith("00")
    expect(page.locator("[data-assess-removed]")).to_be_hidden()


def test_a_removed_round_is_kept_over_a_reload_and_answering_begins_a_new_one(reader: Any) -> None:
    page = page_of(reader, "")
    answer(page, "2")
    allow(page)
    page.locator("[data-assess-remove]").click()
    expect(page.locator("[data-assess-remove]")).to_be_hidden()
    page.reload()
    assert set(answers(page)) == {"."}
    answer(page, "1")
    page.locator("[data-assess-removed] button").click()
    assert answers(page).startswith("2.")
    expect(page.locator("[data-assess-rounds] option")).to_have_count(2)


def test_each_model_has_its_own_answers(reader: Any) -> None:
    page = page_of(reader, "")
    page.evaluate("hub.store.create('Yksi'); hub.store.create('Kaksi')")
    answer(page, "222")
    page.locator("[data-work-models]").select_option(label="Yksi")
    assert answers(page) == "." * 14
    expect(part(page, "whole")).to_be_hidden()
    answer(page, "00")
    page.locator("[data-work-models]").select_option(label="Kaksi")
    assert answers(page) == "222" + "." * 11


# What lasts


def test_saved_answers_survive_reload_and_language_change(
    language: Language, reader: Any, root_of: Root
) -> None:
    page = page_of(reader, root_of(language))
    answer(page, "210E")
    allow(page)
    answer(page, "210E2")
    page.reload()
    assert answers(page) == "210E2" + "." * 9
    page.locator(".hub-header__language").click()
    page.wait_for_url("**/itsearviointi/kuvaus/")
    assert page.locator("html").get_attribute("lang") != language
    assert answers(page) == "210E2" + "." * 9
    expect(part(page, "whole")).to_be_visible()
    page = page_of(reader, root_of(language), "vaikutukset")
    assert set(answers(page)) == {"."}


def test_the_answers_of_another_tab_are_shown(reader: Any) -> None:
    one = page_of(reader, "")
    answer(one, "2")
    allow(one)
    two = reader.context.new_page()
    two.goto(reader.address + "itsearviointi/kuvaus/")
    answer(two, ".10")
    expect(one.locator("#vastaus-ongelma-0")).to_be_checked()
    assert answers(one)[:3] == "210"


# Where it must work


def test_axe_finds_nothing_when_the_result_is_open(
    language: Language, reader: Any, root_of: Root, axe: Axe, axe_in_every_look: Axe
) -> None:
    page = page_of(reader, root_of(language))
    answer(page, "0" * 7 + "1" * 5)
    page.locator("[data-assess-new]").click()
    answer(page, "0" * 6 + "1" * 4 + "2E")
    page.locator("[data-result=others] summary").click()
    expect(part(page, "rows").locator("tr")).to_have_count(2)
    assert axe_in_every_look(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.locator("#vaittamat-yksi").check()
    assert axe(page) == NOTHING


@pytest.mark.parametrize("which", SETS)
def test_without_scripts_the_statements_can_be_read_and_answered_on_paper(
    which: str, language: Language, window: Any, root_of: Root, hub: Hub
) -> None:
    page = page_of(window(java_script_enabled=False), root_of(language), which)
    count = len(items_of(hub, which))
    expect(page.locator("[data-assess] input:visible")).to_have_count(4 * count)
    expect(page.locator("[data-assess] input:checked")).to_have_count(0)
    expect(page.locator("[data-assess-paper]:visible")).to_have_count(2)
    expect(page.locator("[data-module=hub-assessment], [data-assess-steps]").first).to_be_hidden()
    for box, item in zip(page.locator("[data-assess]").all(), items_of(hub, which), strict=True):
        expect(box.get_by_role("group", name=item.title.in_language(language))).to_be_visible()


def test_paper_shows_every_answer_and_the_result(language: Language, reader: Any, root_of: Root) -> None:
    page = page_of(reader, root_of(language))
    answer(page, "21" * 7)
    page.locator("#vaittamat-yksi").check()
    expect(part(page, "whole")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("[data-assess]:visible")).to_have_count(14)
    expect(page.locator("[data-assess] input:checked:visible")).to_have_count(14)
    expect(part(page, "verdict")).to_be_visible()
    expect(part(page, "caption")).to_be_visible()
    expect(page.locator(".hub-result__actions > li").last).to_be_visible()
    expect(page.locator("[data-assess-paper]").first).to_be_hidden()
    expect(page.locator("article button:visible")).to_have_count(0)


def test_a_screen_reader_hears_the_statement_and_what_each_answer_means(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = page_of(reader, root_of(language))
    item = items_of(hub)[0]
    group = page.get_by_role("group", name=item.title.in_language(language))
    for level in ("green", "yellow", "red"):
        answer_of = group.get_by_role("radio", name=word(hub, f"assessment.{level}", language))
        expect(answer_of).to_have_accessible_description(getattr(item, level).in_language(language))
    expect(group.get_by_role("radio", name=word(hub, "work.assess.not-ours", language))).to_be_visible()


def test_an_assessment_works_from_disk(language: Language, browser: Any, site: Any, root_of: Root) -> None:
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((site / root_of(language) / "itsearviointi/kuvaus/index.html").as_uri())
    answer(page, "2102")
    allow(page)
    page.reload()
    assert answers(page)[:4] == "2102"
    assert complaints == []
    context.close()


def tab_to(page: Page, where: str, most: int = 12) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("where => document.activeElement.matches(where)", where):
            return
    raise AssertionError(f"Tab does not reach {where}")
