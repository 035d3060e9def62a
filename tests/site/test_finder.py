"""The theme finder: answers rank the themes, the reader chooses, and the e-mail names what was chosen."""

from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, Page, expect

from hub.facts import blanks
from hub.facts.hub import Hub
from hub.facts.models import Language, Topic
from hub.rendering.prose import in_own_words, without_names

pytestmark = pytest.mark.browser

NAME = "tyotila/teema/"
NOTHING: dict[str, list[str]] = {"WCAG": [], "best practice": []}


@pytest.fixture
def page(new_window: Any, language: Language, root_of: Any) -> Page:
    """The finder, with nothing answered."""
    opened: Page = new_window().visit(root_of(language) + NAME)
    return opened


def answer(page: Page, question: str, option: str) -> Locator:
    return page.locator(f"#teema-{question}-{option}")


def ranked(page: Page) -> list[str]:
    """The themes that an answer speaks for, in the order shown."""
    items = page.locator("[data-finder-ranked] > li")
    return [str(one.get_attribute("data-theme")) for one in items.all()]


def strongest(page: Page) -> dict[str, str]:
    """The themes that are called strongest, and how."""
    items = page.locator("[data-finder-ranked] > li:has([data-theme-strength]:visible)")
    return {
        str(one.get_attribute("data-theme")): one.locator("[data-theme-strength]").inner_text()
        for one in items.all()
    }


def word(hub: Hub, language: Language, key: str, **values: object) -> str:
    return blanks.filled(hub.interface[f"work.finder.{key}"].in_language(language), values)


def title(hub: Hub, language: Language, theme: str) -> str:
    found = next(one for one in hub.themes if one.id == theme)
    return without_names(found.title.in_language(language))


def said(hub: Hub, language: Language, theme: str) -> str:
    """A title for where its Finnish name cannot be marked as Finnish."""
    found = next(one for one in hub.themes if one.id == theme)
    return in_own_words(found.title.in_language(language))


def answer_everything(page: Page) -> None:
    page.locator("[data-question] input").evaluate_all("boxes => boxes.forEach((box) => box.click())")


def mails(page: Page) -> list[dict[str, str]]:
    """The parts of every ready-made e-mail, also of those for other days."""
    links = page.locator("[data-module=hub-finder-mail] a[href^='mailto:']")
    found = []
    for href in links.evaluate_all("links => links.map((link) => link.getAttribute('href'))"):
        parts = urlsplit(href)
        fields = parse_qs(parts.query, strict_parsing=True)
        found.append({"to": parts.path, "subject": fields["subject"][0], "body": fields["body"][0]})
    return found


# The result


def test_every_answer_alone_makes_its_themes_the_strongest(page: Page, language: Language, hub: Hub) -> None:
    for question in hub.finder:
        for option in question.options:
            answer(page, question.id, option.id).check()
            called = word(hub, language, "strongest" if len(option.themes) == 1 else "equally")
            assert strongest(page) == dict.fromkeys(option.themes, called)
            assert sorted(ranked(page)) == sorted(option.themes)
            answers = page.locator("[data-finder-ranked] [data-theme-answers] li").all_inner_texts()
            assert set(answers) == {without_names(option.title.in_language(language))}
            answer(page, question.id, option.id).uncheck()


def test_with_no_answers_the_page_says_so_and_leads_to_all_themes(
    page: Page, language: Language, hub: Hub
) -> None:
    status, link = page.locator("[data-finder-status]"), page.locator("[data-finder-none] a")
    first = page.locator("[data-question] input").first
    for _ in range(2):
        expect(status).to_have_text(word(hub, language, "none"))
        expect(link).to_be_visible()
        assert str(link.get_attribute("href")).endswith("teemat/#luettelo")
        assert ranked(page) == []
        first.check()
        expect(link).to_be_hidden()
        first.uncheck()


def test_the_result_is_announced_in_words(page: Page, language: Language, hub: Hub) -> None:
    status = page.locator("[data-module=hub-finder-result]").get_by_role("status")
    first, second = (one for one in hub.finder[0].options[:2])
    answer(page, hub.finder[0].id, first.id).check()
    named = f"”{said(hub, language, first.themes[0])}”"
    expect(status).to_have_text(word(hub, language, "one-one", themes=named))
    answer(page, hub.finder[0].id, second.id).check()
    both = f"{named}, ”{said(hub, language, second.themes[0])}”"
    expect(status).to_have_text(word(hub, language, "many-one", number=2, themes=both))


def test_a_theme_says_how_many_answers_speak_for_it_and_which(
    page: Page, language: Language, hub: Hub
) -> None:
    answer_everything(page)
    for theme in hub.themes:
        wanted = [
            without_names(option.title.in_language(language))
            for question in hub.finder
            for option in question.options
            if theme.id in option.themes
        ]
        item = page.locator(f"[data-finder-ranked] [data-theme={theme.id}]")
        expect(item.locator("[data-theme-count]")).to_have_text(
            word(hub, language, "answers-many", count=len(wanted))
        )
        expect(item.locator("[data-theme-answers] li")).to_have_text(wanted)


def test_the_themes_are_said_to_be_those_of_their_programme(page: Page, language: Language, hub: Hub) -> None:
    programme = next(one for one in hub.programmes if one.id == hub.themes[0].programme)
    group = page.locator("[data-module=hub-finder-result]").get_by_role("group")
    expect(group.locator("legend")).to_contain_text(without_names(programme.short.in_language(language)))


# Keeping


def test_answers_and_themes_stay_on_the_device_and_follow_the_reader_to_the_other_language(
    page: Page, language: Language, hub: Hub, new_window: Any
) -> None:
    answer(page, "arjen-muutos", hub.finder[0].options[0].id).check()
    page.locator(".hub-offer button").first.click()
    answer(page, "arjen-muutos", hub.finder[0].options[1].id).check()
    page.locator("#valitse-perehdytys").check()
    before = ranked(page)
    page.reload()
    assert ranked(page) == before
    expect(answer(page, "arjen-muutos", hub.finder[0].options[1].id)).to_be_checked()
    page.locator(".hub-header__language").click()
    expect(page.locator("html")).to_have_attribute("lang", "sv" if language == "fi" else "fi")
    expect(page.locator("#valitse-perehdytys")).to_be_checked()
    assert ranked(page) == before


def test_the_answers_are_those_of_the_active_model(page: Page, hub: Hub) -> None:
    answer(page, "arjen-muutos", hub.finder[0].options[0].id).check()
    page.evaluate("hub.store.create('Toinen')")
    expect(page.locator("[data-question] input:checked")).to_have_count(0)
    assert ranked(page) == []
    page.evaluate("hub.store.activate(hub.store.models[0].id)")
    expect(answer(page, "arjen-muutos", hub.finder[0].options[0].id)).to_be_checked()
    assert ranked(page) == list(hub.finder[0].options[0].themes)


def test_what_the_page_does_not_know_is_kept(page: Page) -> None:
    page.evaluate("hub.store.create('Malli', new Map([['malli/teemat', {value: 'vanha-teema'}]]))")
    page.locator("#valitse-perehdytys").check()
    assert page.evaluate("hub.store.get('malli/teemat')") == "vanha-teema perehdytys"
    page.locator("#valitse-perehdytys").uncheck()
    assert page.evaluate("hub.store.get('malli/teemat')") == "vanha-teema"


# The e-mail


def test_the_e_mail_carries_the_finnish_names_of_the_chosen_themes(
    page: Page, language: Language, hub: Hub
) -> None:
    programme = next(one for one in hub.programmes if one.id == hub.themes[0].programme)
    assert programme.mail
    text = without_names(programme.mail.body.in_language(language))
    assert {mail["body"] for mail in mails(page)} == {text.replace("{theme}", "").replace("\n", "\r\n")}
    for theme in reversed(hub.themes[:3]):
        page.locator(f"#valitse-{theme.id}").check()
    names = "; ".join(theme.title.fi for theme in hub.themes[:3])
    assert {mail["body"] for mail in mails(page)} == {text.replace("{theme}", names).replace("\n", "\r\n")}
    subject = without_names(programme.mail.subject.in_language(language))
    assert {mail["subject"] for mail in mails(page)} == {subject}
    filled = page.locator("[data-finder-filled]")
    expect(filled).to_have_text(f"{word(hub, language, 'mail')} {names}")
    expect(filled.locator("[lang=fi]")).to_have_text(names)


def test_the_text_shown_is_the_text_sent(page: Page) -> None:
    page.locator("#valitse-johtaminen").check()
    box = page.locator("[data-module=hub-finder-mail]")
    box.locator("summary").click()
    shown = [line.strip() for line in box.locator(".hub-question__answer").inner_text().splitlines()]
    mail = mails(page)[0]
    sent = [mail["subject"], *mail["body"].splitlines()]
    assert [line for line in shown if line] == [line.strip() for line in sent if line.strip()]


@pytest.mark.parametrize("day", [date(2024, 11, 19), date(2024, 12, 1), date(2026, 11, 22)], ids=str)
def test_the_e_mail_goes_to_whoever_is_confirmed_for_the_day(
    day: date, language: Language, new_window: Any, address_of_day: Any, root_of: Any, hub: Hub
) -> None:
    window = new_window()
    window.address = address_of_day(date(2024, 11, 19))
    window.page.clock.set_fixed_time(datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo("UTC")))
    page = window.visit(root_of(language) + NAME)
    page.locator("#valitse-perehdytys").check()
    valid = [one for one in hub.contacts if Topic.theme_linking in one.topics and one.is_valid(day)]
    role = next(one for one in hub.contacts if Topic.technical in one.topics and one.name is None)
    mail = page.locator("[data-module=hub-finder-mail]")
    href = urlsplit(str(mail.locator("a[href^='mailto:']:visible").get_attribute("href")))
    assert href.path == (valid or [role])[0].email
    assert "Perehdytys" in parse_qs(href.query)["body"][0]
    expect(mail.locator(".hub-mail__nobody:visible")).to_have_count(0 if valid else 1)


# By every means


def test_everything_can_be_done_with_the_keyboard_alone(page: Page, hub: Hub, language: Language) -> None:
    page.locator("[data-finder-fold]").focus()
    page.keyboard.press("Tab")
    expect(page.locator("[data-question] input").first).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("[data-question] input").first).to_be_focused()
    wanted = hub.finder[0].options[0].themes[0]
    assert ranked(page) == [wanted]
    press_until(page, f"#valitse-{wanted}")
    page.keyboard.press("Space")
    expect(page.locator(f"#valitse-{wanted}")).to_be_focused()
    press_until(page, "[data-module=hub-finder-mail] a.hub-button")
    chosen = next(one.title.fi for one in hub.themes if one.id == wanted)
    assert chosen in parse_qs(urlsplit(str(page.locator(":focus").get_attribute("href"))).query)["body"][0]


def press_until(page: Page, place: str) -> None:
    """Presses Tab until the place has the focus, which is never lost on the way."""
    for _ in range(100):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement !== document.body"), place
        if page.evaluate("place => document.activeElement.matches(place)", place):
            return
    pytest.fail(place)


def test_the_focus_stays_where_it_is_when_the_order_of_the_themes_changes(page: Page, hub: Hub) -> None:
    answer_everything(page)
    page.locator("#valitse-ulkoinen-maine").focus()
    for question in hub.finder[1:]:
        page.evaluate("question => hub.store.set(`teema/${question}`, '')", question.id)
    expect(page.locator("#valitse-ulkoinen-maine")).to_be_focused()


def test_the_themes_of_the_answers_are_folded_away_until_asked_for(page: Page) -> None:
    button, lines = page.locator("[data-finder-fold]"), page.locator("[data-finder-themes]")
    shown = [lines.first.is_visible()]
    for _ in range(2):
        button.press("Enter")
        shown.append(lines.first.is_visible())
        expect(button).to_be_focused()
    assert shown == [False, True, False]


def test_axe_finds_nothing_before_and_after_answering(page: Page, axe: Any, axe_in_every_look: Any) -> None:
    assert axe(page) == NOTHING
    answer_everything(page)
    page.locator("#valitse-perehdytys").check()
    page.locator("[data-finder-fold]").click()
    page.evaluate("document.querySelectorAll('article details').forEach((one) => (one.open = true))")
    assert axe_in_every_look(page) == []


def test_an_answered_page_fits_a_phone(language: Language, new_window: Any, root_of: Any) -> None:
    page = new_window(320).visit(root_of(language) + NAME)
    answer_everything(page)
    page.locator("[data-finder-fold]").click()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    targets = page.locator("article .hub-tick :is(input, a):visible")
    heights = targets.evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert min(heights) >= 24


def test_the_strongest_theme_is_told_without_colour(
    language: Language, new_window: Any, root_of: Any, hub: Hub
) -> None:
    page = new_window(forced_colors="active").visit(root_of(language) + NAME)
    answer(page, hub.finder[0].id, hub.finder[0].options[0].id).check()
    mark = page.locator("[data-theme-strength]:visible")
    expect(mark).to_have_text(word(hub, language, "strongest"))
    assert mark.evaluate("mark => parseFloat(getComputedStyle(mark).borderTopWidth)") >= 1


def test_without_scripts_every_answer_leads_to_the_themes_it_speaks_for(
    language: Language, window: Any, root_of: Any, hub: Hub
) -> None:
    page = window(java_script_enabled=False).visit(root_of(language) + NAME)
    for question in hub.finder:
        group = page.locator(f"[data-question={question.id}]")
        expect(group.locator("legend")).to_contain_text(
            without_names(question.question.in_language(language))
        )
        for option in question.options:
            row = group.locator(".hub-tick").filter(has=answer(page, question.id, option.id))
            expect(row.locator("label")).to_have_text(without_names(option.title.in_language(language)))
            links = row.locator("a:visible")
            expect(links).to_have_text([title(hub, language, theme) for theme in option.themes])
            for link, theme in zip(links.all(), option.themes, strict=True):
                assert str(link.get_attribute("href")).endswith(f"teemat/#{theme}")
    expect(page.locator("[data-module=hub-finder-result]")).to_be_hidden()
    expect(page.locator("[data-finder-fold]")).to_be_hidden()
    expect(page.locator("[data-module=hub-finder-mail] a[href^='mailto:']:visible")).to_have_count(1)
