"""What an editor is told: every file in `broken/` is a mistake and the words that it must bring."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from hub import checking
from hub.words.messages import catalogue, line

BROKEN = Path(__file__).parent / "broken"
COPIED = ("data", "docs", "overrides", "src/hub/rendering/markup")
PLACE = re.compile(r"^(?P<file>[^:\s]+):\{line(?P<more>\+\d+)?\}:", re.MULTILINE)
UNFILLED = re.compile(r"\{(?!day\}|paiva\})[a-z_]+\}|\bNone\b|\bTrue\b|\bFalse\b|Traceback|\['|<class")

# Messages that no mistake here can bring: a sentence that others end with, what only a build finds, notices,
# and what the commands say.
ENDINGS = {"did-you-mean"}
OF_A_BUILD = {"build-warning", "site-link-broken"}
NOTICES = {
    *("site-unset", "review-overdue", "review-to-come"),
    *(
        "translation-behind",
        "translation-finnish-behind",
        "translation-unconfirmed",
        "translations-unconfirmed",
    ),
    *("confirmed-nothing", "word-unknown", "sentence-long", "passive-chain", "wording-heavy"),
}


@dataclass(frozen=True)
class Edit:
    """What happens to one file: `{line}` in the expected words is the first line that the edit writes."""

    append: str | None = None
    find: str | None = None
    put: str = ""
    write: str | None = None
    remove: bool = False
    encoding: str = "utf-8"
    line_ends: str = "\n"

    def apply(self, path: Path) -> int:
        """Changes the file. Returns the line of the first words written."""
        old = path.read_text(encoding="utf-8") if path.is_file() else ""
        if self.remove:
            path.unlink()
            return 1
        start, new = self.changed(old)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(new.replace("\n", self.line_ends).encode(self.encoding))
        blank = len(new[start:]) - len(new[start:].lstrip("\n"))
        return new.count("\n", 0, start + blank) + 1

    def changed(self, old: str) -> tuple[int, str]:
        """Where the writing starts, and the text of the file after it."""
        if self.write is not None:
            return 0, self.write
        if self.find is None:
            return len(old), old + (self.append or "")
        assert self.find in old, f"the mistake stands on words that are gone: {self.find}"
        return old.index(self.find), old.replace(self.find, self.put, 1)


@dataclass(frozen=True)
class Mistake:
    """One file of `broken/`: edits, and the words in the languages of editors."""

    edit: dict[str, dict[str, Any]]
    says: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def made_in(self, root: Path) -> Iterator["Mistake"]:
        """Makes the mistake in a project. Gives it with the lines filled in. Afterwards each file is as it was."""
        paths = [root / file for file in self.edit]
        before = {path: path.read_bytes() if path.is_file() else None for path in paths}
        try:
            yield self.make_in(root)
        finally:
            for path, raw in before.items():
                put_back(path, raw)

    def make_in(self, root: Path) -> "Mistake":
        """Makes the mistake in a project. Returns it with the lines filled in."""
        lines = {file: Edit(**values).apply(root / file) for file, values in self.edit.items()}

        def place(match: re.Match[str]) -> str:
            return f"{match['file']}:{lines[match['file']] + int(match['more'] or 0)}:"

        return Mistake(self.edit, {key: PLACE.sub(place, text) for key, text in self.says.items()})


def put_back(path: Path, raw: bytes | None) -> None:
    """A file as it was; none where none was."""
    if raw is not None:
        path.write_bytes(raw)
    else:
        path.unlink(missing_ok=True)


@cache
def mistake(path: Path) -> Mistake:
    return Mistake(**yaml.safe_load(path.read_text(encoding="utf-8")))


def said(root: Path, language: Any) -> list[str]:
    return [line(problem, language) for problem in checking.errors(checking.check(root))]


def changes_facts(path: Path) -> bool:
    return any(file.startswith("data/") for file in mistake(path).edit)


# While the facts stay, so does what the blocks say: mistakes in them come last.
MISTAKES = sorted(sorted(BROKEN.glob("*.yml")), key=changes_facts)


@pytest.fixture(scope="module")
def project(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with one page more in both languages, where mistakes can be made."""
    copy = tmp_path_factory.mktemp("project")
    for folder in COPIED:
        shutil.copytree(root / folder, copy / folder)
    for language in ("fi", "sv"):
        shutil.copy(BROKEN / f"koe.{language}.md", copy / "docs" / language / "koe.md")
    menu = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (copy / "mkdocs.yml").write_text(menu.replace("  - index.md\n", "  - index.md\n  - koe.md\n", 1))
    return copy


def test_a_project_without_mistakes_brings_no_words(project: Path) -> None:
    assert said(project, "fi") == []


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_a_mistake_brings_these_words_and_no_others(path: Path, project: Path) -> None:
    with mistake(path).made_in(project) as expected:
        problems = checking.errors(checking.check(project))
    words = {key: [line(problem, key) for problem in problems] for key in ("fi", "sv", "en")}
    assert words["fi"] == expected.says["fi"].splitlines()
    assert words["sv"][:1] == expected.says["sv"].splitlines()
    assert words["en"][:1] == expected.says["en"].splitlines()
    assert not [text for each in words.values() for text in each if UNFILLED.search(text)]


def test_every_message_of_the_check_has_a_mistake_that_brings_it() -> None:
    told = "\n".join(mistake(path).says["fi"] for path in MISTAKES)
    of_commands = {code for code in catalogue() if code.startswith("cli-")}
    # Links to elsewhere, PDF files and the offline copy are not looked at by the check: tests/links, pdf, offline.
    of_others = {code for code in catalogue() if code.startswith(("outside-", "pdf-", "offline-"))}
    codes = set(catalogue()) - of_commands - of_others - ENDINGS - OF_A_BUILD - NOTICES
    assert {code for code in codes if not as_pattern(catalogue()[code]["fi"]).search(told)} == set()


def as_pattern(message: str) -> re.Pattern[str]:
    """The message with anything in its blanks."""
    whole = message.replace("{{", "\0").replace("}}", "\1")
    parts = re.split(r"\{\w+\}", whole)
    return re.compile(".*".join(re.escape(part.replace("\0", "{").replace("\1", "}")) for part in parts))
