"""The search helper: what the reader chooses gives the words to type, ready-made searches and what to open."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from hub.facts import blanks
from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.rendering.prose import without_names

pytestmark = pytest.mark.browser

NAME = "tyotila/haku/"
NOTHING: dict[str, list[str]] = {"WCAG": [], "best practice": []}


@pytest.fixture
def page(new_window: Any, language: Language, root_of: Any) -> Page:
    """The helper, with nothing chosen."""
    opened: Page = new_window().visit(root_of(language) + NAME)
    return opened


def words_of(hub: Hub) -> dict[str, tuple[str, ...]]:
    """The words of every topic, by the value that chooses it."""
    topics = {f"{one.kind}/{one.id}": one.terms for one in hub.search_topics}
    return topics | {f"teema/{one.id}": one.keywords.fi for one in hub.themes}


def choose(page: Page, *keys: str) -> None:
    for key in keys:
        page.select_option(f"#haku-{key.partition('/')[0]}", key)


def given(page: Page, part: str) -> list[str]:
    """The words that can be copied, without the titles above them."""
    return page.locator(f"[data-helper-part={part}] .hub-phrases .hub-name").all_inner_texts()


def opened(page: Page) -> list[str]:
    links = page.locator("[data-helper-part=open] a:visible")
    return [str(one.get_attribute("href")) for one in links.all()]


def address(hub: Hub, link: str) -> str:
    return next(one.url for one in hub.links if one.id == link)


def word(hub: Hub, language: Language, key: str, **values: object) -> str:
    return blanks.filled(hub.interface[key].in_language(language), values)


def test_every_choice_gives_its_own_words(page: Page, language: Language, hub: Hub) -> None:
    status = page.locator(".hub-search-helper").get_by_role("status")
    for key, words in words_of(hub).items():
        choose(page, key)
        assert given(page, "words") == list(words), key
        expect(status).to_have_text(word(hub, language, "work.search.count", words=len(words), queries=0))
        page.select_option(f"#haku-{key.partition('/')[0]}", "")
    expect(status).to_have_text(word(hub, language, "work.search.none"))


def test_choices_combine_to_ready_made_searches(page: Page, hub: Hub) -> None:
    words = words_of(hub)
    theme, region, code = words["teema/perehdytys"], words["alue/kainuu"], words["tunnus/rrp-p4-i1"]
    choose(page, "teema/perehdytys", "alue/kainuu")
    assert given(page, "queries")[0] == f"{theme[0]} {region[0]}"
    assert given(page, "words") == [*region, *theme]
    choose(page, "tunnus/rrp-p4-i1")
    assert given(page, "queries") == [
        f"{code[0]} {theme[0]}",
        f"{code[0]} {region[0]}",
        f"{theme[0]} {region[0]}",
        f"{code[0]} {theme[0]} {region[0]}",
    ]
    assert code[0] == "RRP P4 I1"


def test_a_search_of_the_whole_web_is_limited_to_innokyla(page: Page, hub: Hub) -> None:
    words = words_of(hub)["teema/perehdytys"]
    choose(page, "teema/perehdytys")
    assert given(page, "web") == [f"site:innokyla.fi {one}" for one in words[:3]]
    choose(page, "alue/kainuu")
    assert given(page, "web") == [f"site:innokyla.fi {one}" for one in given(page, "queries")[:3]]


def test_what_can_be_opened_belongs_to_the_choices(page: Page, hub: Hub) -> None:
    theme = hub.themes[0]
    programme = next(one for one in hub.programmes if one.id == theme.programme)
    front = address(hub, "innokyla")
    choose(page, "alue/kainuu")
    assert opened(page) == [front]
    choose(page, f"teema/{theme.id}")
    assert opened(page) == [address(hub, theme.link), address(hub, programme.collection), front]
    page.select_option("#haku-teema", "")
    choose(page, "tunnus/rrp-p4-i1")
    assert opened(page) == [address(hub, "sujuvat-palvelut-verkosto"), front]


def test_the_words_to_type_are_marked_as_finnish(page: Page, language: Language, hub: Hub) -> None:
    choose(page, "alue/kainuu", "asiakasryhma/ikaantyneet")
    for part in ("words", "queries", "web"):
        shown = page.locator(f"[data-helper-part={part}] .hub-phrases .hub-name")
        assert set(shown.evaluate_all("all => all.map((one) => one.lang)")) == {"fi"}
    labels = page.locator("[data-helper-part=words] .hub-card__label")
    topics = {one.id: without_names(one.title.in_language(language)) for one in hub.search_topics}
    expect(labels).to_have_text([topics["kainuu"], topics["ikaantyneet"]])


def test_a_word_is_copied_and_told(page: Page, language: Language, hub: Hub) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    choose(page, "teema/perehdytys")
    button = page.locator("[data-helper-part=words] button").nth(1)
    button.press("Enter")
    wanted = words_of(hub)["teema/perehdytys"][1]
    expect(page.locator("[data-work-status]")).to_have_text(word(hub, language, "work.copied", name=wanted))
    assert page.evaluate("navigator.clipboard.readText()") == wanted
    expect(button).to_be_focused()


def test_where_copying_is_forbidden_the_words_are_selected_instead(
    language: Language, new_window: Any, root_of: Any, hub: Hub
) -> None:
    window = new_window()
    window.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page = window.visit(root_of(language) + NAME)
    choose(page, "teema/perehdytys")
    page.locator("[data-helper-part=words] button").first.click()
    expect(page.locator("[data-work-status]")).to_have_text(word(hub, language, "work.copy-failed"))
    assert page.evaluate("getSelection().toString()") == words_of(hub)["teema/perehdytys"][0]


def test_the_theme_of_the_model_is_chosen_already_but_never_over_the_reader(page: Page, hub: Hub) -> None:
    theme = page.locator("#haku-teema")
    page.evaluate("hub.store.create('Malli', new Map([['malli/teemat', {value: 'johtaminen perehdytys'}]]))")
    expect(theme).to_have_value("teema/johtaminen")
    assert given(page, "words") == list(words_of(hub)["teema/johtaminen"])
    page.evaluate("hub.store.create('Toinen')")
    expect(theme).to_have_value("")
    choose(page, "teema/tyoyhteiso")
    page.evaluate("hub.store.activate(hub.store.models[0].id)")
    expect(theme).to_have_value("teema/tyoyhteiso")


def test_a_theme_that_the_page_does_not_know_chooses_nothing(page: Page) -> None:
    page.evaluate("hub.store.create('Malli', new Map([['malli/teemat', {value: 'vanha-teema'}]]))")
    expect(page.locator("#haku-teema")).to_have_value("")
    expect(page.locator("[data-helper-part=words]")).to_be_hidden()


def test_choices_are_kept_nowhere(page: Page) -> None:
    page.locator("[data-work-allow]").click()
    choose(page, "teema/perehdytys", "alue/kainuu")
    assert page.evaluate("hub.store.models.length") == 0
    page.reload()
    expect(page.locator("#haku-teema")).to_have_value("")
    expect(page.locator("#haku-alue")).to_have_value("")


def test_everything_can_be_done_with_the_keyboard_alone(page: Page, hub: Hub) -> None:
    page.locator("#haku-alue").focus()
    page.keyboard.press("ArrowDown")
    first = page.locator("#haku-alue").input_value()
    assert given(page, "words") == list(words_of(hub)[first])
    for choice in ("teema", "asiakasryhma", "tunnus"):
        page.keyboard.press("Tab")
        expect(page.locator(f"#haku-{choice}")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.locator("[data-helper-part=words] button").first).to_be_focused()
    for button in page.locator(".hub-search-helper button:visible").all()[1:]:
        page.keyboard.press("Tab")
        expect(button).to_be_focused()


def test_axe_finds_nothing_before_and_after_choosing(page: Page, axe: Any, axe_in_every_look: Any) -> None:
    assert axe(page) == NOTHING
    choose(page, "teema/perehdytys", "alue/kainuu", "asiakasryhma/ikaantyneet", "tunnus/rrp-p4-i1")
    assert axe_in_every_look(page) == []


def test_a_page_with_everything_chosen_fits_a_phone(
    language: Language, new_window: Any, root_of: Any
) -> None:
    page = new_window(320).visit(root_of(language) + NAME)
    choose(page, "teema/ammatillinen-kehittyminen", "alue/keski-pohjanmaa")
    choose(page, "asiakasryhma/mielenterveys-ja-paihdeasiakkaat", "tunnus/rrp-p4-i1")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.locator(".hub-phrases > li").evaluate_all(
        "rows => rows.every((row) => row.scrollWidth <= row.clientWidth + 1)"
    )


def test_without_scripts_every_word_stands_in_a_table(
    language: Language, window: Any, root_of: Any, hub: Hub
) -> None:
    page = window(java_script_enabled=False).visit(root_of(language) + NAME)
    for key, words in words_of(hub).items():
        row = page.locator(f"tr[data-topic='{key}']")
        expect(row).to_be_visible()
        expect(row.locator("li .hub-name[lang=fi]")).to_have_text(list(words))
    for theme in hub.themes:
        link = page.locator(f"tr[data-topic='teema/{theme.id}'] a.hub-link")
        expect(link).to_have_attribute("href", address(hub, theme.link))
    expect(page.locator(".hub-search-helper")).to_be_hidden()


def test_the_page_about_searching_and_the_helper_lead_to_each_other(
    language: Language, window: Any, root_of: Any
) -> None:
    page = window().visit(root_of(language) + "haku-innokylassa/")
    page.locator("article a[href$='tyotila/haku/']").click()
    page.locator("article a[href*='haku-innokylassa/#vaiheet']").click()
    assert page.url.endswith("haku-innokylassa/#vaiheet")
