"""An editor changes a text: its Swedish falls behind, readers are told, and confirming ends it."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hub import checking
from hub.cli import commands
from hub.facts.reading import read_hub
from hub.pages.checking import read_pages
from hub.site import building
from hub.translations import baseline
from hub.translations.baseline import CONFIRMED, FILE
from hub.translations.pairs import all_pairs
from tests.keyboard import Terminal

pytestmark = pytest.mark.project

COPIED = ("data", "docs", "overrides", "macros", "src/hub/rendering/markup")
DAY = date(2026, 11, 21)
PAGE = "docs/fi/polku/aloita.md"
SECTION = "docs/polku/aloita#nain-teet"
HEADING = "## Näin teet { #nain-teet }\n"

Hub = Callable[..., Result]


@pytest.fixture(scope="module")
def confirmed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which every text has been confirmed."""
    folder = tmp_path_factory.mktemp("confirmed")
    for name in COPIED:
        shutil.copytree(root / name, folder / name)
    shutil.copy(root / "mkdocs.yml", folder)
    pairs = all_pairs(read_hub(folder / "data"), read_pages(folder / "docs"))
    baseline.confirm(folder, pairs, pairs)
    return folder


@pytest.fixture
def project(confirmed: Path, tmp_path: Path) -> Path:
    """A copy of its own for each test."""
    shutil.copytree(confirmed, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def hub_command(project: Path, monkeypatch: pytest.MonkeyPatch) -> Hub:
    """A command, run in the project."""
    monkeypatch.setattr("hub.commands.translations.ROOT", project)
    monkeypatch.setenv("HUB_LANG", "fi")
    return lambda *arguments: CliRunner().invoke(commands, arguments)


def change(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text(encoding="utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def outdated(told: Result) -> list[str]:
    """The texts that the table lists, each with its state."""
    return re.findall(r"^\S+:\d+:\d+  (.*)$", told.stdout, re.MULTILINE)


def test_one_changed_finnish_text_makes_exactly_that_swedish_entry_outdated(
    project: Path, hub_command: Hub
) -> None:
    assert outdated(hub_command("translations")) == []
    change(project, PAGE, HEADING, f"{HEADING}\nAivan uusi virke.\n")
    assert outdated(hub_command("translations")) == [f"{SECTION}: ruotsi vanhempi"]
    assert "{+Aivan uusi virke.+}" in hub_command("translations", "show", SECTION).stdout


def test_what_is_outdated_is_told_and_does_not_keep_a_change_from_landing(project: Path) -> None:
    change(project, PAGE, HEADING, f"{HEADING}\nAivan uusi virke.\n")
    told = [one for one in checking.check(project) if one.code == "translation-behind"]
    assert [(one.place.file, one.weight) for one in told] == [("docs/sv/polku/aloita.md", "warning")]
    assert checking.errors(told) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("title:", "titel:"), (" { #nain-teet }", ""), (HEADING, f"{HEADING}\n[Muu](muu.md)\n")],
    ids=["front matter", "a heading's id", "a link to nothing"],
)
def test_a_mistake_is_told_as_a_mistake_and_not_as_a_change(project: Path, old: str, new: str) -> None:
    change(project, PAGE, old, new)
    told = checking.check(project)
    assert checking.errors(told) != []
    assert [one.code for one in told if one.code.startswith("translation")] == []


def test_what_is_outdated_elsewhere_is_told_beside_a_mistake(project: Path) -> None:
    change(project, PAGE, HEADING, f"{HEADING}\n[Muu](muu.md)\n")
    change(project, "docs/fi/palaute.md", "\n## ", "\nAivan uusi virke.\n\n## ")
    told = [one.place.file for one in checking.check(project) if one.code == "translation-behind"]
    assert told == ["docs/sv/palaute.md"]


def test_a_marked_typo_fix_makes_none(project: Path, hub_command: Hub) -> None:
    change(project, PAGE, HEADING, HEADING.replace("Näin", "Näinn"))
    assert len(outdated(hub_command("translations"))) == 1
    assert hub_command("translations", "confirm", "polku/aloita", "--typo").exit_code == 0
    assert outdated(hub_command("translations")) == []


def test_a_marked_typo_is_shown_word_for_word_and_told_what_it_is(project: Path, hub_command: Hub) -> None:
    change(project, PAGE, HEADING, HEADING.replace("Näin", "Näinn"))
    told = hub_command("translations", "confirm", "polku/aloita", "--typo").stdout
    assert f"{SECTION}: Näin → Näinn\n" in told
    assert told.index("→") < told.index("Kirjoitusvirhe on korjattu, jos") < told.index("Vahvistettu: 1.")


@pytest.mark.parametrize(
    ("language", "answer", "left"), [("fi", "", 1), ("fi", "e", 1), ("fi", "kyllä", 0), ("sv", "j", 0)]
)
def test_at_a_keyboard_a_typo_is_marked_only_by_a_plain_yes(
    project: Path, hub_command: Hub, language: str, answer: str, left: int
) -> None:
    change(project, PAGE, HEADING, HEADING.replace("teet", "teen", 1))
    editor = Terminal(project, "translations", "confirm", "polku/aloita", "--typo", language=language)
    editor.wait_for("teet → teen")
    editor.wait_for("(nej):" if language == "sv" else "(ei):")
    editor.write(answer)
    assert editor.end() == left
    assert len(outdated(hub_command("translations"))) == left


def test_a_change_of_the_swedish_is_not_taken_for_a_typo_of_the_finnish(
    project: Path, hub_command: Hub
) -> None:
    change(project, PAGE.replace("/fi/", "/sv/"), "{ #nain-teet }\n", "{ #nain-teet }\n\nEn ny mening.\n")
    done = hub_command("translations", "confirm", "polku/aloita", "--typo")
    assert done.exit_code == 1
    assert "--typo on vain suomen kirjoitusvirheille" in done.stderr
    assert "→" not in done.stdout


def test_what_waits_is_told_by_its_whole_name_whatever_the_width(
    project: Path, hub_command: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "kuvaa-hyvin/kustannusvaikuttavuus"
    change(project, f"docs/fi/{long}.md", "\n## ", "\nAivan uusi virke.\n\n## ")
    monkeypatch.setenv("COLUMNS", "40")
    told = hub_command("translations").stdout.splitlines()
    assert told[0] == f"docs/sv/{long}.md:1:1  docs/{long}#sivun-alku: ruotsi vanhempi"
    assert re.fullmatch(r"Yhteensä: ajan tasalla \d+, ruotsi vanhempi 1\.", told[1])
    assert told[2:] == [f"Katso, mikä muuttui: ./hub translations show docs/{long}#sivun-alku"]


def test_without_a_name_all_that_waits_is_shown_and_new_texts_as_they_stand(
    project: Path, hub_command: Hub
) -> None:
    change(project, PAGE, HEADING, f"{HEADING}\nAivan uusi virke.\n")
    for language in ("fi", "sv"):
        with (project / f"docs/{language}/ukk.md").open("a", encoding="utf-8") as page:
            page.write(f"\n## Uusi {{ #uusi }}\n\nTämä on uutta ({language}).\n")
    told = hub_command("translations", "show").stdout
    assert told.startswith("Sanat {+näin+} ovat suomessa uusia, sanat [-näin-] on poistettu.\n")
    assert "{+Aivan uusi virke.+}" in told
    assert "Teksti on uusi, joten muutoksia ei ole. Suomi nyt:\n## Uusi { #uusi }\n" in told
    assert "Tämä on uutta (fi)." in told
    assert "Tämä on uutta (sv)." in told


def test_what_is_confirmed_already_is_told_so(hub_command: Hub) -> None:
    done = hub_command("translations", "confirm", "polku/aloita", "faq.yml:onko-pakko")
    assert done.exit_code == 0
    assert done.stdout == "Tämä on jo vahvistettu. Mitään ei tarvinnut muuttaa.\n"


def test_a_new_sentence_cannot_be_marked_as_a_typo(project: Path, hub_command: Hub) -> None:
    change(project, PAGE, HEADING, f"{HEADING}\nAivan uusi virke.\n")
    done = hub_command("translations", "confirm", "polku/aloita", "--typo")
    assert done.exit_code == 1
    assert "muuttui muutakin kuin kirjoitusasu" in done.stderr
    assert outdated(hub_command("translations")) == [f"{SECTION}: ruotsi vanhempi"]


def test_an_editor_without_commands_confirms_with_the_line_that_the_check_gives(
    project: Path, hub_command: Hub
) -> None:
    change(project, PAGE, HEADING, f"{HEADING}\nAivan uusi virke.\n")
    (told,) = [one for one in checking.check(project) if one.code == "translation-behind"]
    (project / CONFIRMED).write_text(f"{told.values['line']}\n", encoding="utf-8")
    assert outdated(hub_command("translations")) == []


def test_several_new_texts_of_one_file_come_with_a_line_for_each(project: Path, hub_command: Hub) -> None:
    for old in ("fi: Jäsenyyspyyntö", "sv: Begäran om medlemskap", "fi: Tuotokset", "sv: Resultat"):
        change(project, "data/deadlines.yml", old, f"{old} 2")
    waiting = [one for one in outdated(hub_command("translations")) if one.endswith("vahvistamatta")]
    (told,) = [one for one in checking.check(project) if one.code.endswith("-unconfirmed")]
    lines = told.values["lines"].splitlines()
    assert [f"{text.split()[0]}: vahvistamatta" for text in lines] == waiting
    (project / CONFIRMED).write_text(f"{told.values['lines']}\n", encoding="utf-8")
    assert "vahvistamatta" not in "".join(outdated(hub_command("translations")))


@pytest.fixture
def pages_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages are what this is about: their downloads, and links to those, would take minutes."""
    monkeypatch.setattr(building, "make_downloads", lambda *arguments: None)
    monkeypatch.setattr(building.inside_links, "check", lambda site: ())


@pytest.mark.build
@pytest.mark.usefixtures("pages_only")
def test_readers_are_told_at_the_place_until_it_is_confirmed(project: Path, hub_command: Hub) -> None:
    change(project, PAGE, HEADING, f"{HEADING}\nAivan uusi virke.\n")
    change(project, "data/deadlines.yml", "fi: Toimintamallit", "fi: Uudet toimintamallit")
    pages = built(project)
    section = pages["sv/polku/aloita/"]
    assert re.search(r'<h2 id="nain-teet">[^\n]*</h2>\s*<p class="hub-behind hub-behind--section">', section)
    assert 'href="../../../polku/aloita/#nain-teet"' in section
    assert "hub-behind--card" in pages["sv/maaraajat/"]
    assert "hub-behind" not in pages["polku/aloita/"] + pages["maaraajat/"]
    assert "hub-behind" not in pages["sv/tietosuoja/"]
    hub_command("translations", "confirm", "polku/aloita", "deadlines.yml")
    assert [name for name, html in built(project).items() if "hub-behind" in html] == []


def built(project: Path) -> dict[str, str]:
    """The pages of the built site by their addresses."""
    out = project / "site"
    building.build(project, out, DAY, lambda what, count: None)
    return {
        f"{path.parent.relative_to(out).as_posix()}/": path.read_text(encoding="utf-8")
        for path in out.rglob("index.html")
    }


@pytest.mark.parametrize(("language", "title"), [("fi", "Käännösten tila"), ("sv", "Översättningarnas läge")])
def test_the_page_for_editors_tells_the_same(
    language: str, title: str, project: Path, hub_command: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(project, PAGE, HEADING, f"{HEADING}\nAivan uusi virke.\n")
    monkeypatch.setenv("HUB_LANG", language)
    path = project / "tila.html"
    assert hub_command("translations", "--html", str(path)).exit_code == 0
    html = path.read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in html
    assert f"<h1>{title}</h1>" in html
    assert "<ins>Aivan uusi virke." in html


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["confirm"], "Kirjoita, minkä vahvistat"),
        (["confirm", "--all", "polku/aloita"], "Kirjoita, minkä vahvistat"),
        (["confirm", "polku/alota"], "Tarkoititko ”polku/aloita”?"),
        (["confirm", "contacts"], "Tarkoititko ”contacts.yml”?"),
        (["show", "polku/alota"], "Tarkoititko ”polku/aloita”?"),
        (["show", "faq.yml:onko-pako"], "Tarkoititko ”faq.yml:onko-pakko”?"),
        (["show", "faq.yml:qqq"], "Tekstiä ”faq.yml:qqq” ei ole.\n"),
        (["--html", "/olematon/tila.html"], "ei voi kirjoittaa"),
    ],
)
def test_a_wrong_command_gets_a_sentence(arguments: list[str], words: str, hub_command: Hub) -> None:
    done = hub_command("translations", *arguments)
    assert done.exit_code == 1
    assert words in done.stderr


def test_a_record_with_merge_marks_gets_a_sentence(project: Path, hub_command: Hub) -> None:
    change(project, FILE, "{\n", "{\n<<<<<<< HEAD\n")
    done = hub_command("translations")
    assert done.exit_code == 1
    assert "translations.json:2:1" in done.stderr


FAQ = "data/faq.yml"
ANSWER = """- id: uusi-kysymys
  topic: alkuun
  question:
    fi: Voiko mallin perua?
    sv:
  answer:
    fi: |
      Kyllä voi.
  source: oma
"""
NEW = ["data/faq/uusi-kysymys/answer", "data/faq/uusi-kysymys/question"]


@pytest.fixture
def waiting(project: Path) -> Path:
    """A new question whose Swedish is left to the translator: empty, or not there at all."""
    with (project / FAQ).open("a", encoding="utf-8") as data:
        data.write(f"\n{ANSWER}")
    return project


@pytest.mark.parametrize(("language", "missing"), [("fi", "ruotsi puuttuu"), ("sv", "svenska saknas")])
def test_a_text_without_swedish_is_missing_and_listed_where_it_is_to_be_written(
    waiting: Path, hub_command: Hub, monkeypatch: pytest.MonkeyPatch, language: str, missing: str
) -> None:
    monkeypatch.setenv("HUB_LANG", language)
    told = hub_command("translations")
    assert (told.exit_code, told.stderr) == (0, "")
    assert outdated(told) == [f"{name}: {missing}" for name in NEW]
    lines = (waiting / FAQ).read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if text == "    sv:")
    assert f"{FAQ}:{line}:8  {NEW[1]}: " in told.stdout


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "Ruotsi puuttuu: kirjoita se tiedostoon data/faq.yml. Suomi nyt:"),
        ("sv", "Svenskan saknas: skriv den i filen data/faq.yml. Finskan nu:"),
    ],
)
@pytest.mark.usefixtures("waiting")
def test_the_translator_sees_the_finnish_of_what_is_missing(
    project: Path, hub_command: Hub, monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    monkeypatch.setenv("HUB_LANG", language)
    assert f"{words}\nKyllä voi.\n" in hub_command("translations", "show", "data/faq/uusi-kysymys").stdout
    path = project / "tila.html"
    assert hub_command("translations", "--html", str(path)).exit_code == 0
    article = path.read_text(encoding="utf-8").partition(f'id="{NEW[0]}"')[2].partition("</article>")[0]
    assert '<p class="changed" lang="fi">Kyllä voi.</p>' in article
    assert 'lang="sv"' not in article


def test_a_missing_text_does_not_stand_in_the_way_of_confirming_another(
    waiting: Path, hub_command: Hub
) -> None:
    change(waiting, "docs/fi/palaute.md", "\n## ", "\nAivan uusi virke.\n\n## ")
    assert "{+Aivan uusi virke.+}" in hub_command("translations", "show", "docs/palaute").stdout
    assert hub_command("translations", "confirm", "docs/palaute").exit_code == 0
    assert outdated(hub_command("translations")) == [f"{name}: ruotsi puuttuu" for name in NEW]


def test_what_is_missing_is_not_confirmed(waiting: Path, hub_command: Hub) -> None:
    before = (waiting / FILE).read_bytes()
    done = hub_command("translations", "confirm", "data/faq")
    assert done.exit_code == 1
    assert [f"Vahvistamatta jäi ”{name}”: ruotsi puuttuu." in done.stderr for name in NEW] == [True, True]
    assert (waiting / FILE).read_bytes() == before


def test_swedish_that_was_taken_away_is_missing(project: Path, hub_command: Hub) -> None:
    change(project, "data/deadlines.yml", "    sv: Resultat", "    sv:  # Resultat")
    (told,) = outdated(hub_command("translations"))
    assert told.endswith(": ruotsi puuttuu")
    assert "Teksti on uusi" not in hub_command("translations", "show").stdout


def test_a_page_without_swedish_is_missing_as_a_whole(project: Path, hub_command: Hub) -> None:
    head = "owner: sisalto\nreviewed: 2026-11-20\n---\n"
    texts = {
        "fi": f"---\ntitle: Uusi\ndescription: Uusi.\n{head}\nAlku.\n\n## Kohta {{ #kohta }}\n\nLoppu.\n"
    }
    texts["sv"] = f"---\ntitle:\ndescription:\n{head}"
    for language, text in texts.items():
        (project / f"docs/{language}/uusi.md").write_text(text, encoding="utf-8")
    told = hub_command("translations")
    assert outdated(told) == ["docs/uusi#kohta: ruotsi puuttuu", "docs/uusi#sivun-alku: ruotsi puuttuu"]
    assert "docs/sv/uusi.md:1:1  docs/uusi#kohta" in told.stdout


def test_another_mistake_in_the_data_is_still_told(waiting: Path, hub_command: Hub) -> None:
    change(
        waiting,
        FAQ,
        "  topic: alkuun\n  question:\n    fi: Voiko",
        "  topic: alku\n  question:\n    fi: Voiko",
    )
    done = hub_command("translations")
    assert done.exit_code == 1
    assert "Kirjoita jokin näistä" in done.stderr
    assert "”sv”" not in done.stderr


@pytest.mark.parametrize(
    ("language", "words", "legend"),
    [
        ("fi", "Vain ruotsi on muuttunut, eikä sen vahvistettuja sanoja ole tallessa", "ovat suomessa uusia"),
        ("sv", "Bara svenskan har ändrats, och de bekräftade orden finns inte sparade", "är nya på finska"),
    ],
)
def test_where_only_the_swedish_has_changed_no_word_is_said_to_be_marked(
    project: Path, hub_command: Hub, monkeypatch: pytest.MonkeyPatch, language: str, words: str, legend: str
) -> None:
    change(project, PAGE.replace("/fi/", "/sv/"), "{ #nain-teet }\n", "{ #nain-teet }\n\nEn ny mening.\n")
    monkeypatch.setenv("HUB_LANG", language)
    told = hub_command("translations", "show", SECTION).stdout
    assert words in told
    assert "git diff docs/sv/polku/aloita.md" in told
    assert "Files changed" in told
    assert "En ny mening." in told
    assert legend not in told
    path = project / "tila.html"
    hub_command("translations", "--html", str(path))
    html = path.read_text(encoding="utf-8")
    assert words.partition(",")[0] in html
    assert "<ins>" not in html
