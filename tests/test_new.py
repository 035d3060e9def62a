"""`./hub new` writes what an editor would have written, or nothing."""

import errno
import io
import os
import re
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from hub import checking, cli
from tests.keyboard import Terminal

pytestmark = pytest.mark.project

COPIED = ("data", "docs", "overrides", "src/hub/rendering/markup")

CONTACT = ["contact", "--title-fi", "Neuvonta", "--title-sv", "Rådgivning", "--email", "neuvonta@example.fi"]
CONTACT += ["--topics", "sisalto", "--source", "oma", "--reviewed", "2026-11-20"]
DEADLINE = ["deadline", "--programme", "vetoa-ja-pitoa", "--due", "2027-01-31", "--title-fi", "Loppuraportti"]
DEADLINE += ["--title-sv", "Slutrapport", "--description-fi", "Lähetä se.", "--description-sv", "Skicka den."]
DEADLINE += ["--page", "maaraajat", "--source", "oma"]
QUESTION = [
    "question",
    "--topic",
    "alkuun",
    "--question-fi",
    "Voiko mallin perua?",
    "--question-sv",
    "Kan man?",
]
QUESTION += ["--answer-fi", "Kyllä.", "--answer-sv", "Ja."]
EVENT = ["event", "--kind", "info", "--day", "2027-01-31", "--title-fi", "Info", "--title-sv", "Infomöte"]
EVENT += ["--programme", "sujuvat-palvelut", "--support", "klinikat", "--source", "oma"]
THEME = ["theme", "--programme", "vetoa-ja-pitoa", "--number", "9", "--title-fi", "Uusi", "--title-sv", "Ny"]
THEME += ["--link", "innokyla-ohjeita", "--description-fi", "Sopii.", "--description-sv", "Passar."]
THEME += ["--belongs-fi", "yksi", "--belongs-fi", "kaksi", "--belongs-sv", "ett", "--belongs-sv", "två"]
THEME += ["--examples-fi", "Yksi", "--examples-fi", "Kaksi", "--examples-sv", "Ett", "--examples-sv", "Två"]
THEME += ["--keywords-fi", "uusi", "--keywords-sv", "ny", "--source", "oma"]
PAGE = ["page", "--section", "nav.tuki", "--title-fi", "Uusi sivu", "--title-sv", "Ny sida"]
PAGE += ["--description-fi", "Kuvaus.", "--description-sv", "Beskrivning.", "--text-fi", "Teksti."]
PAGE += ["--text-sv", "Text.", "--page", "tuki/uusi-sivu"]
ALL = {words[0]: words for words in (CONTACT, DEADLINE, QUESTION, EVENT, THEME, PAGE)}


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    for folder in COPIED:
        shutil.copytree(root / folder, tmp_path / folder)
    shutil.copy(root / "mkdocs.yml", tmp_path)
    return tmp_path


def contents(project: Path) -> dict[str, bytes]:
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in project.rglob("*")
        if path.is_file()
    }


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it said."""

    returncode: int
    stdout: str
    stderr: str


New = Callable[..., Done]


@pytest.fixture
def new(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> New:
    """Runs `./hub new` in the project, with nobody at the keyboard."""
    monkeypatch.setattr("hub.commands.new.ROOT", project)
    monkeypatch.setattr(sys, "stdin", io.StringIO())

    def run(*arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["hub", "new", *arguments])
        with pytest.raises(SystemExit) as end:
            cli.main()
        said = capsys.readouterr()
        return Done(int(end.value.code or 0), said.out, said.err)

    return run


@pytest.mark.parametrize("arguments", ALL.values(), ids=ALL)
def test_what_is_made_passes_the_check_and_is_shown(project: Path, new: New, arguments: list[str]) -> None:
    before = contents(project)
    done = new(*arguments)
    assert done.returncode == 0, done.stderr
    after = contents(project)
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed
    for name in changed:
        assert f"Kirjoitettu tiedostoon {name}, riviltä " in done.stdout
        lines = iter(after[name].splitlines())
        assert all(line in lines for line in before.get(name, b"").splitlines()), "only lines are added"


def test_a_question_stands_among_those_of_its_topic(project: Path, new: New) -> None:
    new(*QUESTION)
    text = (project / "data/faq.yml").read_text(encoding="utf-8")
    assert text.index("voiko-mallin-perua") < text.index("# --- kuvaaminen ---")


def test_a_page_is_the_last_of_its_section_in_the_menu(project: Path, new: New) -> None:
    new(*PAGE)
    menu = (project / "mkdocs.yml").read_text(encoding="utf-8")
    assert menu.index("- tuki/uusi-sivu.md") < menu.index("- nav.tietoa:")


def without(words: list[str], option: str) -> list[str]:
    place = words.index(option)
    return words[:place] + words[place + 2 :]


def with_value(words: list[str], option: str, value: str) -> list[str]:
    place = words.index(option)
    return [*words[: place + 1], value, *words[place + 2 :]]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (without(CONTACT, "--title-sv"), "--title-sv"),
        (without(CONTACT, "--email"), "--email"),
        (with_value(CONTACT, "--email", "neuvonta"), "nimi@organisaatio.fi"),
        (with_value(CONTACT, "--topics", "sisältö"), "teemaan-liittaminen, teeman-valinta"),
        (with_value(CONTACT, "--title-fi", "<b>Neuvonta</b>"), "HTML-koodia"),
        (with_value(CONTACT, "--source", "ei-ole"), "Kirjoita jokin näistä"),
        ([*CONTACT, "--id", "hiltunen"], "on jo käytössä"),
        ([*CONTACT, "--id", "Neuvonta"], "Käytä pieniä kirjaimia"),
        (with_value(DEADLINE, "--due", "31.1.2027"), "2027-01-31"),
        (with_value(DEADLINE, "--due", "2027-02-30"), "ei ole kalenterissa"),
        (without(EVENT, "--day"), "puuttuu aika"),
        (without(THEME, "--belongs-sv"), "eri määrä kohtia"),
        (with_value(PAGE, "--section", "nav.tukki"), "nav.tuki"),
        (with_value(PAGE, "--page", "ukk"), "”ukk” on jo käytössä"),
        (with_value(PAGE, "--page", "Uusi Sivu"), "ei kelpaa tiedoston nimeksi"),
        (with_value(PAGE, "--page", "uusi#kohta"), "ei kelpaa tiedoston nimeksi"),
        (with_value(PAGE, "--section", "Tukki"), "Tarkoititko ”nav.tuki”"),
        (with_value(DEADLINE, "--page", "maarajat"), "Tarkoititko ”maaraajat”"),
        (["programme"], "Katso ./hub new --help"),
        (["contact", "--titel", "x"], "Valitsinta --titel ei ole"),
        (["contcat"], "Komentoa contcat ei ole"),
    ],
    ids=str,
)
def test_an_answer_that_will_not_do_gets_a_sentence_and_nothing_is_written(
    project: Path, new: New, arguments: list[str], words: str
) -> None:
    before = contents(project)
    done = new(*arguments)
    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(project) == before


BROKEN_FILES = {
    "missing": (None, "tiedosto puuttuu"),
    "empty": (b"", "tiedosto on tyhj"),
    "half written": (b"- id: a\n  title: {fi: ", "sulku"),
    "in conflict": (b"<<<<<<< HEAD\n- id: a\n=======\n", "yhdistämisristiriita"),
    "not text": (b"\xff\xfe\x00", "UTF-8"),
}


@pytest.mark.parametrize(("raw", "words"), BROKEN_FILES.values(), ids=BROKEN_FILES)
def test_a_file_that_is_broken_is_left_as_it_is(
    project: Path, new: New, raw: bytes | None, words: str
) -> None:
    path = project / "data/contacts.yml"
    path.unlink() if raw is None else path.write_bytes(raw)
    before = contents(project)
    done = new(*CONTACT)
    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(project) == before


def test_a_file_from_windows_stays_one(project: Path, new: New) -> None:
    path = project / "data/contacts.yml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    done = new(*CONTACT)
    assert done.returncode == 0, done.stderr
    after = path.read_bytes()
    assert after.startswith(before.rstrip())
    assert after.count(b"\n") == after.count(b"\r\n")


def test_without_swedish_the_place_is_left_open_and_the_check_stands_on_it(project: Path, new: New) -> None:
    done = new(*without(CONTACT, "--title-sv"), "--without-swedish")
    assert done.returncode == 1
    lines = (project / "data/contacts.yml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if text == "    sv:")
    assert f"data/contacts.yml:{line}:" in done.stderr
    assert done.stderr.endswith("pyytää siinä, että kääntäjä kirjoittaa ruotsin.\n")


def test_a_disk_that_refuses_gets_a_sentence(
    project: Path, new: New, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(**where: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(where["dir"]))

    before = contents(project)
    monkeypatch.setattr("hub.writing.files.tempfile.mkstemp", refuses)
    done = new(*CONTACT)
    assert done.returncode == 1
    assert "ei voi käsitellä: Read-only file system" in done.stderr
    assert contents(project) == before


def test_what_is_not_given_is_asked_in_finnish_until_the_answer_will_do(project: Path) -> None:
    editor = Terminal(project, "new", *without(without(CONTACT, "--title-sv"), "--email"))
    editor.wait_for("Ctrl-C keskeyttää")
    editor.wait_for("Otsikko ruotsiksi")
    editor.write("")
    editor.wait_for("Ruotsi tarvitaan")
    editor.write("Rådgivning")
    editor.wait_for("Sähköposti")
    editor.write("neuvonta")
    editor.wait_for("nimi@organisaatio.fi")
    editor.write("neuvonta@example.fi")
    for words in ("Nimi", "Ohjelma", "Voimassa alkaen", "Voimassa asti", "Huomautus"):
        editor.wait_for(words)
        editor.wait_for("Voit ohittaa tämän: paina Enter.")
        editor.wait_for("> ")
        editor.write("")
    editor.wait_for("sisalto – Sisältövastaava")
    editor.wait_for("Jos painat vain Enter, vastaus on: sisalto")
    editor.write("")
    editor.wait_for("Jos painat vain Enter, vastaus on: neuvonta")
    editor.write("")
    editor.wait_for("id: neuvonta")
    editor.wait_for("vahvista: ./hub translations confirm data/contacts/neuvonta")
    assert editor.end() == 0
    assert "sv: Rådgivning" in (project / "data/contacts.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("asked_by", ["--lang", "HUB_LANG"])
def test_a_swedish_editor_is_asked_in_swedish_and_may_answer_by_name(project: Path, asked_by: str) -> None:
    arguments = without(without(PAGE, "--section"), "--title-sv")
    in_words = ["--lang", "sv"] if asked_by == "--lang" else []
    editor = Terminal(project, "new", *arguments, *in_words, language="fi" if in_words else "sv")
    editor.wait_for("Svara och tryck på Enter")
    editor.wait_for("Menyns avdelning. Avdelningen som sidan blir den sista i.")
    editor.wait_for("nav.tuki – Stöd")
    editor.write("Stöden")
    editor.wait_for("finns inte i listan ovan")
    editor.wait_for("Menade du ”nav.tuki”?")
    editor.write("Stöd")
    editor.wait_for("Rubrik på svenska. Sidans huvudrubrik och namn i menyn.")
    editor.write("Ny sida")
    editor.wait_for("Ansvarig roll")
    editor.wait_for("Om du bara trycker på Enter blir svaret: sisalto")
    editor.write("")
    editor.wait_for("Granskad")
    editor.write("")
    editor.wait_for("Skrivet i filen docs/fi/tuki/uusi-sivu.md, från rad 1:")
    editor.wait_for("bekräfta: ./hub translations confirm docs/tuki/uusi-sivu")
    assert editor.end() == 0
    assert "- tuki/uusi-sivu.md" in (project / "mkdocs.yml").read_text(encoding="utf-8")


def test_a_list_has_as_many_items_in_both_languages(project: Path) -> None:
    arguments = without(
        without(without(without(THEME, "--belongs-fi"), "--belongs-fi"), "--belongs-sv"), "--belongs-sv"
    )
    editor = Terminal(project, "new", *arguments)
    editor.wait_for("Teemaan kuuluu suomeksi")
    for text, words in (("yksi", "> "), ("", "Kirjoita vähintään 2."), ("kaksi", "> "), ("", "ruotsiksi")):
        editor.write(text)
        editor.wait_for(words)
    for text, words in (("ett", "> "), ("", "Suomeksi kohtia on 2, ruotsiksi 1."), ("två", "Tunniste")):
        editor.write(text)
        editor.wait_for(words)
    editor.write("")
    assert editor.end() == 0
    assert "- fi: kaksi\n      sv: två" in (project / "data/themes.yml").read_text(encoding="utf-8")


def test_what_is_in_use_or_is_not_there_is_told_before_the_next_question(project: Path) -> None:
    editor = Terminal(project, "new", *without(DEADLINE, "--page"))
    editor.wait_for("Sivu. ")
    editor.write("maarajat")
    editor.wait_for("Tarkoititko ”maaraajat”?")
    editor.write("maaraajat")
    for words in ("Askeleet", "Vastuurooli", "Tarkistettu"):
        editor.wait_for(words)
        editor.write("")
    editor.wait_for("Tunniste")
    editor.write("valmis-tilaan")
    editor.wait_for("”valmis-tilaan” on jo käytössä. Keksi toinen.")
    editor.write("loppuraportti")
    editor.wait_for("id: loppuraportti")
    assert editor.end() == 0


def test_answers_that_do_not_fit_together_are_not_lost(project: Path) -> None:
    before = contents(project)
    editor = Terminal(project, "new", *without(EVENT, "--day"))
    editor.wait_for("Päivä.")
    for words in ("Ajankohta", "Sisältö", "Huomautus", "Linkki", "Tunniste"):
        editor.write("")
        editor.wait_for(words)
    editor.write("")
    editor.wait_for("Voit kopioida ne tästä:")
    editor.wait_for("sv: Infomöte")
    editor.wait_for("tapahtumalta puuttuu aika")
    assert editor.end() == 1
    assert contents(project) == before


def test_search_words_are_asked_last(new: New) -> None:
    asked = re.findall(r"--[\w-]+", new("theme").stderr)
    assert len(asked) > 4
    assert [one for one in asked if one.startswith("--keywords")] == asked[-2:]


def test_ctrl_c_leaves_nothing_behind(project: Path) -> None:
    before = contents(project)
    editor = Terminal(project, "new", *without(CONTACT, "--email"))
    editor.wait_for("Sähköposti")
    os.killpg(editor.process.pid, signal.SIGINT)
    assert editor.end() == 1
    assert "Traceback" not in editor.seen
    assert contents(project) == before


@pytest.mark.parametrize(
    ("language", "begun", "told"),
    [
        ("fi", "Tarkistetaan tiedot ja sivut", "Vain tarkistus keskeytettiin. Teksti on kirjoitettu: "),
        ("sv", "Uppgifterna och sidorna kontrolleras", "Bara kontrollen avbröts. Texten är skriven: "),
    ],
)
def test_ctrl_c_during_the_check_says_that_the_text_is_written_and_where(
    project: Path, language: str, begun: str, told: str
) -> None:
    editor = Terminal(
        project, "new", *PAGE, "--owner", "sisalto", "--reviewed", "2026-11-20", language=language
    )
    editor.wait_for(begun)
    os.killpg(editor.process.pid, signal.SIGINT)
    assert editor.end() == 1
    menu = (project / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(menu, 1) if "tuki/uusi-sivu.md" in text)
    assert (
        f"{told}docs/fi/tuki/uusi-sivu.md:1, docs/sv/tuki/uusi-sivu.md:1, mkdocs.yml:{line}." in editor.seen
    )
    assert "Mitään ei muutettu" not in editor.seen
    assert "Inget ändrades" not in editor.seen


def test_a_mistake_in_an_answer_is_told_with_what_to_do_once_it_is_mended(project: Path, new: New) -> None:
    done = new(*with_value(QUESTION, "--answer-fi", "Katso [ohje](page:ei-ole)."))
    assert done.returncode == 1
    assert "Kirjoitettu tiedostoon data/faq.yml" in done.stdout
    assert "vahvista: ./hub translations confirm" not in done.stdout
    assert done.stderr.endswith("tarkistus antaa komennon, jolla vahvistat kielet.\n")
    path = project / "data/faq.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("page:ei-ole", "page:ukk"), encoding="utf-8")
    (told,) = [
        one
        for one in checking.check(project)
        if one.code.endswith("-unconfirmed") and "faq" in one.place.file
    ]
    assert "data/faq/voiko-mallin-perua/answer" in told.values["lines"]
