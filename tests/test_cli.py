"""The commands speak plainly and end with the right code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


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


def test_check_of_a_sound_project_ends_well(root: Path) -> None:
    done = hub(root, "check")
    assert done.returncode == 0, done.stderr


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
    ],
)
def test_a_command_line_that_cannot_be_read_gets_a_sentence(
    root: Path, arguments: list[str], words: str
) -> None:
    done = hub(root, *arguments)
    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("language", "words"), [("fi", "Komennot"), ("sv", "Kommandon"), ("en", "Commands")])
def test_help_is_in_the_editors_language(root: Path, language: str, words: str) -> None:
    assert words in hub(root, "--help", language=language).stdout


def test_no_command_at_all_shows_the_help(root: Path) -> None:
    done = hub(root)
    assert done.returncode == 0
    assert "./hub" in done.stdout
