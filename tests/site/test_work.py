"""The reader's own workspace: no word is lost, none leaves the device, and it works by keyboard alone."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from hub.facts import blanks
from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Form, Language
from hub.rendering.prose import without_names

pytestmark = pytest.mark.browser

MODEL = "tukihub:malli:"
IDEA = "#kentta-ratkaisun-perusidea"
NOTHING: dict[str, list[str]] = {"WCAG": [], "best practice": []}
Opener = Callable[..., Any]
Root = Callable[[str], str]
Visit = Callable[[str], Page]


def saved(page: Page) -> list[dict[str, Any]]:
    """The models on the device."""
    kept = page.evaluate("Object.entries(localStorage)")
    return [json.loads(text)["models"][0] for key, text in kept if key.startswith(MODEL)]


def write(page: Page, where: str, text: str) -> None:
    page.locator(where).fill(text)


def allow(page: Page) -> None:
    page.locator("[data-work-allow]").click()


def backup(page: Page) -> str:
    """What is only in this page is taken out of this page: a link away would lose it."""
    expect(page.locator("[data-work-exports]")).to_be_hidden()
    with page.expect_download() as download:
        page.locator("[data-work-backup]").click()
    assert download.value.suggested_filename.endswith(".json")
    return str(download.value.path().read_text(encoding="utf-8"))


def said(page: Page) -> Any:
    return expect(page.locator("[data-work-status]"))


def word(hub: Hub, key: str, language: Language, **values: object) -> str:
    return blanks.filled(hub.interface[key].in_language(language), values)


# Saving


def test_nothing_is_saved_before_the_reader_allows_it(language: Language, reader: Any, root_of: Root) -> None:
    page = reader.visit(root_of(language) + "tyotila/luonnos/")
    write(page, IDEA, "Uusi hoitaja saa vastuuperehdyttäjän.")
    page.wait_for_timeout(400)
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('tukihub'))") == []
    assert page.evaluate("Object.keys(sessionStorage)") == []


def test_the_first_words_bring_an_offer_that_does_not_take_the_focus(
    language: Language, reader: Any, root_of: Root
) -> None:
    page = reader.visit(root_of(language) + "tyotila/luonnos/")
    page.locator(IDEA).press_sequentially("Hoitaja")
    offer = page.locator(".hub-offer--save")
    expect(offer).to_be_visible()
    expect(page.locator(IDEA)).to_be_focused()
    expect(page.locator(IDEA)).to_have_value("Hoitaja")
    offer.locator("button").first.click()
    expect(offer).to_have_count(0)
    expect(page.locator(IDEA)).to_be_focused()
    assert [model["entries"]["kentta/ratkaisun-perusidea"]["value"] for model in saved(page)] == ["Hoitaja"]


def test_leaving_unsaved_words_is_warned_of_and_saved_words_are_not(reader: Any) -> None:
    page = reader.visit("tyotila/luonnos/")
    warnings: list[str] = []
    page.on("dialog", lambda dialog: (warnings.append(dialog.type), dialog.accept()))
    page.locator(IDEA).press_sequentially("Hoitaja")
    page.reload()
    assert warnings == ["beforeunload"]
    page.locator(IDEA).press_sequentially("Hoitaja")
    allow(page)
    page.reload()
    assert warnings == ["beforeunload"]
    expect(page.locator(IDEA)).to_have_value("Hoitaja")


def test_opening_an_e_mail_is_no_leaving_and_closing_still_is(reader: Any) -> None:
    page = reader.visit("tyotila/teema/")
    warnings: list[str] = []
    page.on("dialog", lambda dialog: (warnings.append(dialog.type), dialog.accept()))
    page.locator("[data-question] input").first.check()
    page.locator('a[href^="mailto:"]').first.click()
    page.wait_for_timeout(1_200)
    assert warnings == []
    page.reload()
    assert warnings == ["beforeunload"]
    reader.requests.clear()  # the mail program's


def test_a_reload_right_after_a_key_loses_nothing(reader: Any) -> None:
    page = reader.visit("tyotila/luonnos/")
    write(page, IDEA, "Hoitaja")
    allow(page)
    page.locator(IDEA).press("End")
    page.keyboard.press("!")
    page.reload()
    expect(page.locator(IDEA)).to_have_value("Hoitaja!")


def test_saved_words_survive_reload_language_change_and_another_page(
    language: Language, reader: Any, root_of: Root
) -> None:
    page = reader.visit(root_of(language) + "tyotila/lomakkeet/")
    write(page, "#lomake-pdsa-toimenpide", "Nimetty pari")
    allow(page)
    write(page, "#lomake-opit-muille", "Aloita yhdestä vuorosta")
    other: Language = "sv" if language == "fi" else "fi"
    page = reader.visit(root_of(other) + "tyotila/lomakkeet/")
    expect(page.locator("#lomake-pdsa-toimenpide")).to_have_value("Nimetty pari")
    expect(page.locator("#lomake-opit-muille")).to_have_value("Aloita yhdestä vuorosta")


def test_a_backup_is_offered_in_the_page_until_the_reader_has_allowed_saving(
    language: Language, reader: Any, root_of: Root
) -> None:
    page = reader.visit(root_of(language) + "tyotila/lomakkeet/")
    expect(page.locator("[data-work-backup]")).to_be_hidden()
    expect(page.locator("[data-work-exports]")).to_be_visible()
    write(page, "#lomake-pdsa-toimenpide", "Nimetty pari")
    assert "Nimetty pari" in backup(page)
    allow(page)
    expect(page.locator("[data-work-backup]")).to_be_hidden()
    expect(page.locator("[data-work-exports]")).to_be_visible()


def test_clearing_asks_first_and_removes_only_what_is_ours(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + "tyotila/luonnos/")
    page.evaluate("localStorage.setItem('jonkun-muun', 'säilyy')")
    write(page, IDEA, "Poistettava")
    allow(page)
    page.locator("[data-work-clear]").click()
    expect(page.locator(".hub-work dialog")).to_be_visible()
    page.keyboard.press("Escape")
    assert len(saved(page)) == 1
    page.locator("[data-work-clear]").click()
    page.locator(".hub-work dialog button[value=clear]").click()
    said(page).to_have_text(word(hub, "work.cleared", language))
    expect(page.locator(".hub-work__links a").first).to_be_focused()
    expect(page.locator(IDEA)).to_have_value("")
    keys = page.evaluate("Object.keys(localStorage)")
    assert [key for key in keys if key.startswith("tukihub")] == []
    assert "jonkun-muun" in keys


def test_escape_clears_nothing_also_after_an_earlier_clearing(reader: Any) -> None:
    page = reader.visit("tyotila/luonnos/")
    write(page, IDEA, "Poistettava")
    allow(page)
    page.locator("[data-work-clear]").click()
    page.locator(".hub-work dialog button[value=clear]").click()
    write(page, IDEA, "Säilyvä")
    page.locator("[data-work-clear]").click()
    page.keyboard.press("Escape")
    expect(page.locator(".hub-work dialog")).to_be_hidden()
    expect(page.locator(IDEA)).to_have_value("Säilyvä")


def test_what_is_said_is_seen_also_where_the_bar_is_not_and_never_covers_the_focus(
    language: Language, new_window: Opener, root_of: Root
) -> None:
    page = new_window(320, 640).visit(root_of(language) + "tyotila/luonnos/")
    last = page.locator(".hub-draft").last
    last.locator("textarea").fill("Teksti")
    last.locator("[data-draft-copy]").click()
    status, notice = page.locator("[data-work-status]"), page.locator("[data-work-notice]")
    expect(notice).to_be_in_viewport(ratio=1)
    expect(status).to_have_text(notice.inner_text())
    page.keyboard.press("Tab")
    expect(notice).to_be_hidden()
    expect(status).not_to_be_empty()


def test_a_device_that_forbids_saving_is_told_at_once(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    reader.page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, "
        "{get() { throw new DOMException('no', 'SecurityError'); }});"
    )
    page = reader.page
    page.goto(reader.address + root_of(language) + "tyotila/luonnos/")
    expect(page.locator("[data-work-saving=forbidden]")).to_have_text(word(hub, "work.forbidden", language))
    write(page, IDEA, "Pysyy sivulla")
    expect(page.locator(IDEA)).to_have_value("Pysyy sivulla")
    assert "Pysyy sivulla" in backup(page)
    reader.complaints.clear()  # the theme's own complaint of the storage that it cannot read


def test_a_full_device_is_told_at_once_and_the_words_stay_in_the_page(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + "tyotila/luonnos/")
    write(page, IDEA, "Ensin mahtuu")
    allow(page)
    page.evaluate(
        "localStorage.setItem('täyte', 'x'.repeat(5_220_000 - JSON.stringify(localStorage).length))"
    )
    write(page, "#kentta-kuvaus", "y" * 90_000)
    expect(page.locator("[data-work-saving=full]")).to_be_visible()
    said(page).to_have_text(word(hub, "work.full", language))
    expect(page.locator("#kentta-kuvaus")).to_have_value("y" * 90_000)
    assert "y" * 90_000 in backup(page)
    page.evaluate("localStorage.removeItem('täyte')")
    write(page, IDEA, "Nyt mahtuu taas")
    expect(page.locator("[data-work-saving=device]")).to_be_visible()
    assert saved(page)[0]["entries"]["kentta/kuvaus"]["value"] == "y" * 90_000


def test_a_state_that_cannot_be_read_is_kept_and_offered(
    language: Language, reader: Any, root_of: Root
) -> None:
    page = reader.visit(root_of(language) + "tyotila/")
    page.evaluate(
        "localStorage.setItem('tukihub:tyotila', 'x');"
        "localStorage.setItem('tukihub:malli:rikkinainen', '{\"format\": \"tukihub\", ');"
        'localStorage.setItem(\'tukihub:malli:uudempi01\', \'{"format": "tukihub", "version": 99, "models": []}\');'
    )
    page.reload()
    kept = page.locator("[data-models-kept] button")
    expect(kept).to_have_count(2)
    with page.expect_download() as download:
        kept.first.click()
    assert "tukihub" in download.value.path().read_text(encoding="utf-8")
    write(page, "#hub-new-model", "Uusi")
    page.keyboard.press("Enter")
    page.wait_for_timeout(400)
    page.reload()
    expect(page.locator("[data-models-kept] button")).to_have_count(2)


def test_what_a_place_has_no_room_for_is_told(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + "tyotila/luonnos/")
    write(page, IDEA, "a" * 99_999)
    page.locator(IDEA).press("End")
    page.keyboard.insert_text("bcd")
    expect(page.locator(IDEA)).to_have_value("a" * 99_999 + "b")
    said(page).to_have_text(word(hub, "work.place-full", language, most="100\u00a0000"))


# Two tabs


def test_two_tabs_do_not_overwrite_each_other(reader: Any) -> None:
    one = reader.visit("tyotila/luonnos/")
    write(one, IDEA, "Ensimmäinen")
    allow(one)
    two = reader.context.new_page()
    two.goto(reader.address + "tyotila/luonnos/")
    expect(two.locator(IDEA)).to_have_value("Ensimmäinen")
    write(two, "#kentta-kuvaus", "Toisesta välilehdestä")
    write(one, "#kentta-nimi", "Ensimmäisestä välilehdestä")
    expect(one.locator("#kentta-kuvaus")).to_have_value("Toisesta välilehdestä")
    expect(two.locator("#kentta-nimi")).to_have_value("Ensimmäisestä välilehdestä")


def test_the_newest_wins_and_the_older_text_is_offered_back(reader: Any, hub: Hub) -> None:
    one = reader.visit("tyotila/luonnos/")
    write(one, IDEA, "Ensimmäisen teksti")
    allow(one)
    two = reader.context.new_page()
    two.goto(reader.address + "tyotila/luonnos/")
    write(two, IDEA, "Toisen uudempi teksti")
    expect(one.locator(IDEA)).to_have_value("Toisen uudempi teksti")
    said(one).to_have_text(word(hub, "work.lost-one", "fi"))
    one.locator("[data-work-lost] button").first.click()
    expect(one.locator(IDEA)).to_have_value("Ensimmäisen teksti")
    expect(two.locator(IDEA)).to_have_value("Ensimmäisen teksti")
    expect(one.locator("[data-work-models]")).to_be_focused()


def test_a_page_is_not_left_before_what_another_tab_replaced_is_decided(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    one = reader.visit(root_of(language) + "tyotila/luonnos/")
    warnings: list[str] = []
    one.on("dialog", lambda dialog: (warnings.append(dialog.type), dialog.dismiss()))
    write(one, IDEA, "Ensimmäisen teksti")
    allow(one)
    two = reader.context.new_page()
    two.goto(reader.address + root_of(language) + "tyotila/luonnos/")
    write(two, IDEA, "Toisen uudempi teksti")
    expect(one.locator("[data-work-lost] li")).to_have_count(1)
    one.evaluate("setTimeout(() => location.reload())")
    one.wait_for_timeout(500)
    assert warnings == ["beforeunload"]
    one.locator("[data-work-lost] button").last.click()
    said(one).to_have_text(word(hub, "work.gone-for-good", language))
    one.reload()
    assert warnings == ["beforeunload"]
    expect(one.locator(IDEA)).to_have_value("Toisen uudempi teksti")


def test_what_is_typed_never_goes_to_another_model_when_another_tab_discards_the_one_being_written(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    one = reader.visit(root_of(language) + "tyotila/luonnos/")
    one.evaluate("hub.store.create('Jäävä'); hub.store.create('Poistuva')")
    allow(one)
    two = reader.context.new_page()
    two.goto(reader.address + root_of(language) + "tyotila/")
    one.bring_to_front()
    one.locator(IDEA).press_sequentially("Alku")
    two.evaluate("hub.store.discard(hub.store.models[1].id); hub.store.flush()")
    said(one).to_have_text(word(hub, "work.gone-other", language, name="Poistuva", other="Jäävä"))
    one.keyboard.type("ja loppu")
    expect(one.locator(IDEA)).to_have_value("")
    kept = {model["entries"]["malli/nimi"]["value"]: model["entries"] for model in saved(two)}
    assert kept["Poistuva"]["kentta/ratkaisun-perusidea"]["value"] == "Alku"
    assert "kentta/ratkaisun-perusidea" not in kept["Jäävä"]


def test_a_choice_that_another_tab_replaced_is_told_in_words(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    one = reader.visit(root_of(language) + "tyotila/teema/")
    question = hub.finder[0]
    key = f"teema/{question.id}"
    mine, theirs = question.options[:2]
    one.evaluate(
        "([key, value]) => { hub.store.create('Malli'); hub.store.set(key, value); }", [key, mine.id]
    )
    allow(one)
    two = reader.context.new_page()
    two.goto(reader.address + root_of(language) + "tyotila/teema/")
    two.evaluate("([key, value]) => hub.store.set(key, value)", [key, theirs.id])
    lost = one.locator("[data-work-lost] li")
    expect(lost).to_contain_text(without_names(mine.title.in_language(language)))
    expect(lost).to_contain_text(without_names(question.question.in_language(language)))
    expect(lost).not_to_contain_text(mine.id)


def test_a_choice_that_this_page_has_no_words_for_is_not_told_as_an_id(reader: Any, hub: Hub) -> None:
    one = reader.visit("tyotila/luonnos/")
    one.evaluate("hub.store.create('Malli'); hub.store.set('teema/arki', 'oppiminen')")
    allow(one)
    two = reader.context.new_page()
    two.goto(reader.address + "tyotila/luonnos/")
    two.evaluate("hub.store.set('teema/arki', 'johtaminen')")
    said(one).to_have_text(word(hub, "work.changed-elsewhere", "fi"))
    expect(one.locator("[data-work-lost]")).to_be_hidden()


# Models


def test_models_are_made_named_copied_discarded_and_restored_by_keyboard(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + "tyotila/")
    page.locator("#hub-new-model").focus()
    page.keyboard.type("Perehdytys")
    page.keyboard.press("Enter")
    said(page).to_have_text(word(hub, "work.created", language, name="Perehdytys"))
    page.locator("[data-do=copy]").focus()
    page.keyboard.press("Enter")
    names = page.locator(".hub-model__name")
    expect(names).to_have_count(2)
    expect(names.nth(1)).to_have_value(word(hub, "work.copy-name", language, name="Perehdytys"))
    names.nth(1).focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("Mentorointi")
    expect(page.locator("[data-work-models] option:checked")).to_have_text("Mentorointi")
    page.locator("[data-do=discard]").nth(1).focus()
    page.keyboard.press("Enter")
    expect(names).to_have_count(1)
    expect(page.locator("[data-do=restore]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(names).to_have_count(2)
    said(page).to_have_text(word(hub, "work.restored", language, name="Mentorointi"))
    expect(page.locator("[data-do=discard]").nth(1)).to_be_focused()


def test_erasing_for_good_asks_first(language: Language, reader: Any, root_of: Root, hub: Hub) -> None:
    page = reader.visit(root_of(language) + "tyotila/")
    page.evaluate("hub.store.create('Jäävä'); hub.store.create('Poistuva')")
    page.evaluate("hub.store.discard(hub.store.activeId)")
    allow(page)
    dialog = page.locator(".hub-models dialog")
    page.locator("[data-do=erase]").click()
    expect(dialog).to_contain_text(word(hub, "work.erase-title", language, name="Poistuva"))
    page.keyboard.press("Escape")
    expect(page.locator("[data-do=erase]")).to_be_focused()
    assert len(saved(page)) == 2
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    said(page).to_have_text(word(hub, "work.erased", language, name="Poistuva"))
    expect(page.locator("#hub-new-model")).to_be_focused()
    assert [model["entries"]["malli/nimi"]["value"] for model in saved(page)] == ["Jäävä"]


def test_there_are_at_most_twenty_models(reader: Any) -> None:
    page = reader.visit("tyotila/")
    for number in range(20):
        page.evaluate("name => hub.store.create(name)", f"Malli {number + 1}")
    expect(page.locator(".hub-model")).to_have_count(20)
    expect(page.locator("[data-models-full]")).to_be_visible()
    expect(page.locator("[data-models-new] button")).to_be_disabled()
    assert page.evaluate("hub.store.create('21.')") is None


def test_every_page_writes_to_the_model_that_is_chosen(reader: Any) -> None:
    page = reader.visit("tyotila/")
    page.evaluate("hub.store.create('Yksi'); hub.store.create('Kaksi')")
    allow(page)
    page = reader.visit("tyotila/luonnos/")
    write(page, IDEA, "Kakkosen idea")
    page.locator("[data-work-models]").select_option(label="Yksi")
    expect(page.locator(IDEA)).to_have_value("")
    page = reader.visit("tarkistuslista/")
    page.locator("#tarkistus-otsikko").check()
    page.locator("[data-work-models]").select_option(label="Kaksi")
    expect(page.locator("#tarkistus-otsikko")).not_to_be_checked()
    page = reader.visit("tyotila/luonnos/")
    expect(page.locator(IDEA)).to_have_value("Kakkosen idea")


# Drafting


@pytest.mark.parametrize("form", list(Form))
def test_what_is_written_on_a_form_is_offered_to_its_fields_and_overwrites_nothing(
    form: Form, reader: Any, hub: Hub
) -> None:
    page = reader.visit("tyotila/lomakkeet/")
    parts = [part.id for part in hub.form_parts if part.form == form]
    for part in parts:
        write(page, f"#lomake-{part}", f"Teksti kohdasta {part}")
    allow(page)
    page = reader.visit("tyotila/luonnos/")
    for part in parts:
        for field in (row.field for row in hub.mapping if part in row.parts):
            write(page, f"#kentta-{field}", "Oma teksti")
            offer = page.locator(f'.hub-draft[data-field="{field}"] [data-draft-offer="lomake/{part}"]')
            expect(offer).to_contain_text(f"Teksti kohdasta {part}")
            offer.locator("button").click()
            written = f"Oma teksti\n\nTeksti kohdasta {part}"
            expect(page.locator(f"#kentta-{field}")).to_have_value(written)
            expect(offer).to_be_hidden()
            expect(page.locator(f"#kentta-{field}")).to_be_focused()


@pytest.mark.parametrize("written", LANGUAGES)
def test_the_measurement_plan_is_offered_to_its_fields_and_overwrites_nothing(
    written: Language, reader: Any, hub: Hub
) -> None:
    page = reader.visit("tyotila/mittarit/")
    for column, text in (
        ("tavoite", "Pärjää yksin"),
        ("mittari", "Valmius 1–5"),
        ("ensimmainen", "2027-01-31"),
    ):
        write(page, f"[data-column={column}]", text)
    allow(page)
    page = reader.visit("tyotila/luonnos/")
    page.locator("#malli-kieli").select_option("sv" if written == "sv" else "")
    goal, measure, day = (
        word(hub, f"work.measure.{name}", written) for name in ("tavoite", "mittari", "ensimmainen")
    )
    wanted = {
        "tavoiteltu-muutos": f"{goal}: Pärjää yksin",
        "muutoksen-mittaaminen": f"{measure}: Valmius 1–5\n{day}: 31.1.2027",
    }
    for field, text in wanted.items():
        write(page, f"#kentta-{field}", "Oma teksti")
        offer = page.locator(f'.hub-draft[data-field="{field}"] [data-offer-columns]')
        expect(offer.locator("blockquote")).to_have_text(text)
        offer.locator("button").click()
        expect(page.locator(f"#kentta-{field}")).to_have_value(f"Oma teksti\n\n{text}")
        expect(offer).to_be_hidden()
        expect(page.locator(f"#kentta-{field}")).to_be_focused()


def test_of_the_measurement_plan_only_new_rows_are_offered(reader: Any) -> None:
    page = reader.visit("tyotila/luonnos/")
    page.evaluate(
        "() => { hub.store.create('Malli'); for (const [key, text] of ["
        "['mittari/a/tavoite', 'Ensimmäinen'], ['mittari/b/tavoite', 'Poistettu'], ['mittari/b/poistettu', '1'],"
        "['mittari/c/tavoite', 'Toinen'], ['kentta/tavoiteltu-muutos', 'Tavoite: Ensimmäinen']"
        "]) hub.store.set(key, text); }"
    )
    offer = page.locator('.hub-draft[data-field="tavoiteltu-muutos"] [data-offer-columns] blockquote')
    expect(offer).to_have_text("Tavoite: Toinen")


def test_hints_follow_the_language_of_the_description_and_can_be_dismissed(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + "tyotila/luonnos/")
    box = page.locator('.hub-draft[data-field="kuvaus"]')
    write(page, "#kentta-kuvaus", "Hankkeessamme mallia tullaan kehittämään.")
    page.locator("#malli-kieli").select_option("")
    hints = box.locator(".hub-hint")
    expect(hints).to_have_count(2)
    hints.first.locator("button").click()
    expect(hints).to_have_count(1)
    expect(page.locator("#kentta-kuvaus")).to_be_focused()
    page.locator("#malli-kieli").select_option("sv")
    expect(hints).to_have_count(0)
    write(page, "#kentta-kuvaus", "I vårt projekt ska modellen utvecklas.")
    expect(hints.first).to_be_visible()
    assert box.locator("textarea").get_attribute("lang") == "sv"


def test_a_model_begins_in_the_language_of_the_page_and_a_copy_keeps_its_own(
    language: Language, reader: Any, root_of: Root
) -> None:
    page = reader.visit(root_of(language) + "tyotila/luonnos/")
    write(page, "#kentta-kuvaus", "Text")
    expect(page.locator("#malli-kieli")).to_have_value("sv" if language == "sv" else "")
    assert page.locator("#kentta-kuvaus").get_attribute("lang") == language
    allow(page)
    other: Language = "sv" if language == "fi" else "fi"
    page = reader.visit(root_of(other) + "tyotila/")
    page.locator("[data-do=copy]").click()
    assert page.evaluate("hub.store.get('malli/kieli')") == ("sv" if language == "sv" else "")
    page.locator("#hub-new-model").fill("Uusi")
    page.keyboard.press("Enter")
    assert page.evaluate("hub.store.get('malli/kieli')") == ("sv" if other == "sv" else "")


def test_a_region_in_the_title_is_hinted_at_only_where_the_programme_forbids_it(
    reader: Any, hub: Hub
) -> None:
    page = reader.visit("tyotila/luonnos/")
    hints = page.locator('.hub-draft[data-field="nimi"] .hub-hint')
    write(page, "#kentta-nimi", "Perehdytysohjelma Pirkanmaalla")
    page.wait_for_timeout(600)
    expect(hints).to_have_count(0)
    for programme in hub.programmes:
        page.locator("#malli-ohjelma").select_option(programme.id)
        expect(hints).to_have_count(1 if programme.region_in_title == "forbidden" else 0)


def test_the_whole_description_is_copied_as_clean_text(
    language: Language, new_window: Opener, root_of: Root
) -> None:
    one = new_window(permissions=["clipboard-read", "clipboard-write"])
    page = one.visit(root_of(language) + "tyotila/luonnos/")
    write(page, "#kentta-nimi", "Perehdytysohjelma")
    write(page, IDEA, "Rivi yksi\nRivi kaksi")
    page.locator("[data-copy-all]").click()
    name, idea = (page.locator(where).get_attribute("data-title") for where in ("#kentta-nimi", IDEA))
    pasted = page.evaluate("navigator.clipboard.readText()")
    assert pasted == f"{name}\nPerehdytysohjelma\n\n{idea}\nRivi yksi\nRivi kaksi"


def test_every_field_is_copied_as_it_was_written(
    language: Language, new_window: Opener, root_of: Root
) -> None:
    one = new_window(permissions=["clipboard-read", "clipboard-write"])
    page = one.visit(root_of(language) + "tyotila/luonnos/")
    for place in page.locator(".hub-draft").all():
        text = f"Teksti ”{place.get_attribute('data-field')}” – ä 😀\n\n- rivi <b>&amp;</b>"
        place.locator("textarea").fill(text)
        place.locator("[data-draft-copy]").click()
        assert page.evaluate("navigator.clipboard.readText()") == text


def test_a_text_that_the_browser_does_not_copy_is_selected_for_the_reader(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + "tyotila/luonnos/")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    write(page, IDEA, "Hoitaja")
    page.locator('.hub-draft[data-field="ratkaisun-perusidea"] [data-draft-copy]').click()
    said(page).to_have_text(word(hub, "work.copy-failed", language))
    selected = "one => one.value.slice(one.selectionStart, one.selectionEnd)"
    assert page.locator(IDEA).evaluate(selected) == "Hoitaja"


# Lists


def test_the_checklist_says_in_words_what_is_open(
    language: Language, reader: Any, root_of: Root, hub: Hub
) -> None:
    page = reader.visit(root_of(language) + "tarkistuslista/")
    count = len(hub.checklist)
    said_of_list = page.locator("[data-progress]").first
    expect(said_of_list).to_have_text(word(hub, "work.ticked-none", language, all=count))
    boxes = page.locator(".hub-checklist input")
    boxes.first.focus()
    page.keyboard.press("Space")
    rest = ", ".join(str(number) for number in range(2, count + 1))
    expect(said_of_list).to_have_text(word(hub, "work.ticked", language, all=count, done=1, open=rest))
    for number in range(1, count):
        boxes.nth(number).check()
    expect(said_of_list).to_have_text(word(hub, "work.ticked-all", language, all=count))


def test_what_is_done_leaves_the_list_of_what_is_left(reader: Any, hub: Hub) -> None:
    page = reader.visit("tyotila/luonnos/")
    for field in (one for one in hub.fields if one.required):
        write(page, f"#kentta-{field.id}", "Kirjoitettu")
    allow(page)
    page = reader.visit("tyotila/")
    expect(page.locator("[data-todo^='kentta/']:visible")).to_have_count(0)
    left = len(hub.stage_items) + len(hub.checklist)
    said_of_list = page.locator("[data-todo-count]")
    expect(said_of_list).to_have_text(word(hub, "work.todo-left-many", "fi", count=left))
    for item in hub.checklist:
        page.evaluate("key => hub.store.set(key, '1')", f"tarkistus/{item.id}")
    for stage in hub.stage_items:
        page.evaluate("key => hub.store.set(key, '1')", f"vaihe/{stage.id}")
    expect(said_of_list).to_have_text(word(hub, "work.todo-none", "fi"))


# Where it must work


def test_the_workspace_works_from_disk(language: Language, browser: Any, site: Any, root_of: Root) -> None:
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((site / root_of(language) / "tyotila/luonnos/index.html").as_uri())
    write(page, IDEA, "Levyltä avattu")
    allow(page)
    page.reload()
    expect(page.locator(IDEA)).to_have_value("Levyltä avattu")
    assert complaints == []
    context.close()


def test_the_workspace_works_without_a_network(reader: Any) -> None:
    page = reader.visit("tyotila/luonnos/")
    page.wait_for_load_state("networkidle")
    reader.context.set_offline(True)
    write(page, IDEA, "Junassa kirjoitettu")
    allow(page)
    assert saved(page)[0]["entries"]["kentta/ratkaisun-perusidea"]["value"] == "Junassa kirjoitettu"
    reader.context.set_offline(False)


@pytest.mark.parametrize(
    "name_of_page", ["tyotila/", "tyotila/luonnos/", "tyotila/lomakkeet/", "tarkistuslista/"]
)
def test_axe_finds_nothing_when_the_workspace_is_in_use(
    name_of_page: str, language: Language, reader: Any, root_of: Root, axe_in_every_look: Any
) -> None:
    page = reader.visit(root_of(language) + name_of_page)
    page.evaluate("hub.store.create('Perehdytys'); hub.store.copy(hub.store.activeId, 'Kopio')")
    page.evaluate("hub.store.discard(hub.store.activeId)")
    page.evaluate("hub.store.set('lomake/pdsa-toimenpide', 'Nimetty pari')")
    page.evaluate("hub.store.set('kentta/kuvaus', 'Hankkeessamme mallia tullaan kehittämään.')")
    allow(page)
    page.wait_for_timeout(600)
    assert axe_in_every_look(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_while_the_reader_is_asked_about_clearing(
    width: int, language: Language, new_window: Opener, root_of: Root, axe: Any
) -> None:
    page = new_window(width).visit(root_of(language) + "tarkistuslista/")
    page.evaluate("hub.store.create('Perehdytys')")
    page.locator("[data-work-clear]").click()
    assert axe(page) == NOTHING


def test_without_scripts_the_forms_can_be_read_and_printed(
    language: Language, browser: Any, address: str, root_of: Root, hub: Hub
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + root_of(language) + "tyotila/luonnos/")
    expect(page.locator("[data-work-off]")).to_be_visible()
    expect(page.locator(".hub-work")).to_be_hidden()
    expect(page.locator("textarea:visible")).to_have_count(len(hub.fields))
    page.goto(address + root_of(language) + "tyotila/lomakkeet/")
    expect(page.locator("textarea:visible")).to_have_count(len(hub.form_parts))
    context.close()
