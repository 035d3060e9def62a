"""What is found on a built page, told of the file that an editor can mend."""

import re
from dataclasses import replace
from pathlib import Path

from hub.facts.problems import Place, Problem
from hub.facts.reading import read_hub_once
from hub.site import languages

# MkDocs names the file in the words of its warning: Doc file 'fi/ukk.md' contains a link 'x.md', but …
NAMED = re.compile(r"(?:Doc file|page|template) '(?P<file>[^']+\.md)'(?:.*? link '(?P<link>[^']+)')?")


def at_source(problem: Problem, root: Path) -> Problem:
    """The same problem at its Markdown page, or at the entry that the page is made from."""
    words = str(problem.values.get("value", ""))
    if problem.code == "build-warning":
        match = NAMED.search(words)
        return (
            replace(problem, place=line_of(root, f"docs/{match['file']}", match["link"]))
            if match
            else problem
        )
    if problem.place.file.endswith(".html"):
        return replace(problem, place=place_of(root, problem.place.file, words))
    return problem


def place_of(root: Path, built: str, link: str) -> Place:
    """Where a built page comes from: `sv/perustiedot/index.html` from `docs/sv/perustiedot.md`."""
    second = languages.root_of("sv")
    language = "sv" if built.startswith(second) else languages.DEFAULT
    name = built.removeprefix(second).removesuffix("index.html").strip("/") or "index"
    for file in (f"docs/{language}/{name}.md", f"docs/{language}/{name}/index.md"):
        if (root / file).is_file():
            return line_of(root, file, link)
    programme = name.rpartition("/")[2]
    return read_hub_once(root / "data").place("programmes", programme) if "/" in name else Place(built)


def line_of(root: Path, file: str, link: str | None) -> Place:
    """The line of the file on which a link stands; the first line if it comes from a block."""
    wanted = [part for part in re.split(r"[/#.]+", link or "") if part not in ("", "index", "md", "html")]
    path = root / file
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() and wanted else []
    for number, line in enumerate(lines, 1):
        if "](" in line and all(part in line for part in wanted):
            return Place(file, number, line.index("](") + 1)
    return Place(file)
