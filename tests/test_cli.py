"""The commands speak plainly and end with the right code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hub import cli


def hub(root: Path, *arguments: str, language: str = "fi") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hub", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        env={**os.environ, "HUB_LANG": language},
        timeout=120,
        check=False,
    )


def test_publishing_refuses_while_something_is_unset(root: Path) -> None:
    done = hub(root, "check", "--publish")
    assert done.returncode == 1
    assert "data/site.yml" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["biuld"], "Komentoa biuld ei ole"),
        (["build", "--ouut", "x"], "Valitsinta --ouut ei ole"),
        (["build", "--day", "31.12.2024"], "Kirjoita vuosi, kuukausi ja päivä näin: 2027-01-31"),
        (["build", "--day", "2024-02-30"], "2024-02-30"),
        (["build", "--day", "20241231"], "20241231"),
        (["build", "extra"], "jotakin liikaa"),
        (["build", "--out"], "puuttuu jotakin"),
        (["build", "--out", "docs"], "muuta kuin rakennettu sivusto"),
        (["build", "--out", "README.md"], "muuta kuin rakennettu sivusto"),
        (["build", "--format", "xml"], "Kirjoita jokin näistä: text, github, json"),
        (["search", "--lang", "en", "malli"], "Kirjoita jokin näistä: fi, sv"),
        (["check", "--lang", "de"], "Kirjoita jokin näistä: fi, sv, en"),
        (["check", "--lang"], "puuttuu jotakin"),
        (["search"], "puuttuu jotakin"),
        (["serve", "--address", "kaikki"], "osoite ja portti näin: 127.0.0.1:8001"),
        (["serve", "--address", "127.0.0.1:99999"], "osoite ja portti näin: 127.0.0.1:8001"),
        (["proofread", "yhteystiedt"], "Tarkoititko ”yhteystiedot”"),
        (["proofread", "contacts"], "Tarkoititko ”contacts.yml”"),
    ],
)
def test_a_command_line_that_cannot_be_read_gets_a_sentence(
    arguments: list[str], words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["hub", *arguments])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == 1
    assert words in capsys.readouterr().err


def test_ctrl_c_before_the_command_has_begun_is_a_sentence_too(root: Path) -> None:
    early = (
        "import os, runpy, signal, sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'hub.cli':\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Stop())\n"
        "sys.argv = ['hub', 'check']\n"
        "runpy.run_module('hub', run_name='__main__')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", early],
        cwd=root,
        capture_output=True,
        text=True,
        env={**os.environ, "HUB_LANG": "fi"},
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "Keskeytetty. Mitään ei muutettu.\n")


@pytest.mark.parametrize(("language", "words"), [("fi", "Komennot"), ("sv", "Kommandon"), ("en", "Commands")])
def test_help_is_in_the_editors_language(root: Path, language: str, words: str) -> None:
    assert words in hub(root, "--help", language=language).stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--lang", "sv", "--help"], ("Webbplatsens kommandon", "Språket som kommandot talar", "Kommandon")),
        (["new", "question", "--help", "--lang=sv"], ("En ny fråga med svar", "Ämne. Rubriken som frågan")),
        (["translations", "--lang", "en", "--help"], ("Show where the Swedish is older", "Options")),
    ],
    ids=" ".join,
)
def test_a_language_may_be_asked_for_anywhere_on_the_line(
    root: Path, arguments: list[str], words: tuple[str, ...]
) -> None:
    said = hub(root, *arguments).stdout
    assert [one for one in words if one not in " ".join(said.split())] == []


def test_search_keeps_a_language_of_its_own() -> None:
    assert cli.language_first(["search", "--lang", "sv", "modell"]) == ["search", "--lang", "sv", "modell"]
    assert cli.language_first(["new", "page", "--lang", "sv", "--id", "a"]) == [
        "--lang",
        "sv",
        "new",
        "page",
        "--id",
        "a",
    ]
    assert cli.language_first([]) == []


def test_no_command_at_all_shows_the_help(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["hub"])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == 0
    assert "./hub" in capsys.readouterr().out
