"""Turns Typst into PDF, and what Typst refuses into problems with a place on a page."""

import re
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst

from hub.facts.problems import Place, Problem

FOLDER = Path(__file__).parent
STANDARDS: Any = ["a-2a", "ua-1"]
PLACE = re.compile(r"// ([^\s:]+):(\d+)")
LINE = re.compile(r"┌─ [^\n]*?:(\d+):\d+")
GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')


class Refused(Exception):
    """A document could not be made. `problems` says why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("pdf")
        self.problems = problems


def compile_pdf(text: str, site: Path, day: date, words: dict[str, str]) -> bytes:
    """The document as a tagged file. `site` is where its pictures are, `words` what the template says.

    Raises Refused.
    """
    whole = template() + text
    compiler = typst.Compiler(
        whole.encode(), root=str(site), font_paths=fonts(), ignore_system_fonts=True, sys_inputs=words
    )
    try:
        made = compiler.compile(
            format="pdf", pdf_standards=STANDARDS, timestamp=datetime.combine(day, time(12), UTC)
        )
    except typst.TypstError as error:
        raise Refused([problem_of(error, whole)]) from error
    assert isinstance(made, bytes)  # noqa: S101 - one format, no output file
    return made


@cache
def template() -> str:
    """The look of every document."""
    return (FOLDER / "template.typ").read_text(encoding="utf-8") + "\n"


@cache
def fonts() -> typst.Fonts:
    """The only fonts there are: what they lack is a mistake, not a reason to take another."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(FOLDER / "fonts" / "source-sans")],
    )


@cache
def versions() -> str:
    """The libraries whose versions decide the bytes of a file."""
    return " ".join(f"{name}-{version(name)}" for name in ("typst", "pikepdf", "fonttools"))


def problem_of(error: typst.TypstError, text: str) -> Problem:
    """The complaint of Typst, at the last place of a page that was noted before it."""
    found = LINE.search(error.diagnostic)
    before = text.splitlines()[: int(found[1]) if found else None]
    places = (PLACE.match(line) for line in reversed(before))
    place = next((Place(match[1], int(match[2])) for match in places if match), Place("mkdocs.yml"))
    if glyph := GLYPH.search(error.message):
        return Problem(place, "pdf-glyph", values={"value": glyph[1]})
    return Problem(place, "pdf-refused", values={"value": error.message})
