"""Remembers what the Finnish and the Swedish of each text were when they last said the same.

By content, not by date: a text that has changed in one language only is noticed, whoever changed it and when.
The Finnish is kept word for word, so that a translator sees what has changed in it even without a history.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from hub.facts import yaml_text
from hub.facts.models import Language
from hub.facts.problems import Place, Problem
from hub.facts.writing import write_whole

FILE = "translations.json"
CONFIRMED = "translations-confirmed.txt"
LINE = re.compile(r"(?P<name>\S+)\s+(?P<fi>[0-9a-f]{12})\s+(?P<sv>[0-9a-f]{12})")


@dataclass(frozen=True)
class Pair:
    """One text: its name, its words in each language that has them, and where each language belongs."""

    name: str
    texts: dict[Language, str]
    places: dict[Language, Place]

    def marks(self) -> "Marks":
        """What tells this wording of both languages from any other."""
        return Marks(mark(self.texts["fi"]), mark(self.texts.get("sv", "")))

    def confirming_line(self) -> str:
        """What an editor writes into CONFIRMED to say that both languages now say the same."""
        return f"{self.name} {self.marks().fi} {self.marks().sv}"


@dataclass(frozen=True)
class Marks:
    """A short hash of a text in each language."""

    fi: str
    sv: str


@dataclass(frozen=True)
class Recorded:
    """The Finnish word for word and the mark of the Swedish, when both said the same."""

    finnish: str
    swedish_mark: str

    def marks(self) -> Marks:
        """The same as marks."""
        return Marks(mark(self.finnish), self.swedish_mark)


@dataclass
class Baseline:
    """What has been recorded of each text, what editors have confirmed by hand since, and what is broken."""

    texts: dict[str, Recorded] = field(default_factory=dict)
    by_hand: dict[str, list[tuple[Marks, Place]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def names(self) -> set[str]:
        """Every text of which something is known."""
        return {*self.texts, *self.by_hand}

    def said_the_same(self, name: str) -> list[Marks]:
        """Every wording of a text in which both languages are known to have said the same."""
        recorded = [self.texts[name].marks()] if name in self.texts else []
        return recorded + [marks for marks, _ in self.by_hand.get(name, [])]


@lru_cache(maxsize=32_768)
def mark(text: str) -> str:
    """White space does not count."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def read(root: Path) -> Baseline:
    """What is recorded in the project at `root`. What cannot be read ends up in the problems."""
    baseline = Baseline()
    if (root / FILE).is_file():
        text, baseline.problems = yaml_text.decode((root / FILE).read_bytes(), FILE)
        read_recorded(text, baseline)
    if (root / CONFIRMED).is_file():
        text, problems = yaml_text.decode((root / CONFIRMED).read_bytes(), CONFIRMED)
        baseline.problems += problems
        read_by_hand(text, baseline)
    return baseline


def read_recorded(text: str, baseline: Baseline) -> None:
    """The file that the command writes."""
    if baseline.problems:
        return
    if conflict := next(conflicts(text, FILE, "translations-conflict"), None):
        baseline.problems.append(conflict)
        return
    try:
        baseline.texts = {name: Recorded(**one) for name, one in json.loads(text).items()}
    except json.JSONDecodeError as error:
        place = Place(FILE, error.lineno, error.colno)
        baseline.problems.append(Problem(place, "translations-broken"))
    except (TypeError, AttributeError):
        baseline.problems.append(Problem(Place(FILE), "translations-broken"))


def conflicts(text: str, file: str, code: str) -> Iterator[Problem]:
    """The marks that an unresolved merge leaves behind."""
    for number in yaml_text.conflicts(text.split("\n")):
        yield Problem(Place(file, number + 1), code)


def read_by_hand(text: str, baseline: Baseline) -> None:
    """The lines that editors write: the name of a text and two marks. What begins with # is a note."""
    baseline.problems += conflicts(text, CONFIRMED, "merge-conflict")
    for number, line in enumerate(text.split("\n"), 1):
        written, place = line.strip(), Place(CONFIRMED, number)
        if match := LINE.fullmatch(written):
            baseline.by_hand.setdefault(match["name"], []).append((Marks(match["fi"], match["sv"]), place))
        elif written and not written.startswith("#") and not yaml_text.CONFLICT.match(line):
            baseline.problems.append(Problem(place, "confirmed-form", values={"value": written}))


def confirm(root: Path, pairs: Iterable[Pair], chosen: Iterable[Pair]) -> None:
    """Records that the chosen texts say the same now, and forgets texts that are no more.

    What is known of a page that is there but cannot be read is kept until it can.
    Raises OSError if the disk cannot be written; then nothing has changed.
    """
    baseline = read(root)
    there = {pair.name for pair in pairs}
    pages = {page_of(name) for name in there}
    there |= {name for name in baseline.names() if page_of(name) not in pages and is_file(root, name)}
    texts = {name: one for name, one in baseline.texts.items() if name in there}
    for pair in chosen:
        texts[pair.name] = Recorded(pair.texts["fi"], pair.marks().sv)
    write_whole(root / FILE, as_json(texts))
    forget_by_hand(root, {pair.name for pair in chosen} | (baseline.by_hand.keys() - there))


def page_of(name: str) -> str:
    """The page that a text stands on: `docs/polku/aloita` of `docs/polku/aloita#nain-teet`."""
    return name.partition("#")[0]


def is_file(root: Path, name: str) -> bool:
    """Whether the Finnish page of a text is there, readable or not."""
    kind, _, page = page_of(name).partition("/")
    return kind == "docs" and (root / "docs" / "fi" / f"{page}.md").is_file()


def as_json(texts: Mapping[str, Recorded]) -> str:
    """The name on a line of its own, so that Git merges changes to two texts that stand side by side."""
    entries = [f"{as_value(name)}:\n{as_value(vars(texts[name]))}" for name in sorted(texts)]
    return "{\n" + ",\n".join(entries) + "\n}\n"


def as_value(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def forget_by_hand(root: Path, names: set[str]) -> None:
    """Takes away the lines that the record itself now holds."""
    path = root / CONFIRMED
    if not path.is_file():
        return
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if name_on(line) not in names]
    if kept != lines:
        write_whole(path, "".join(kept))


def name_on(line: str) -> str | None:
    """The text that a line confirms."""
    match = LINE.fullmatch(line.strip())
    return match["name"] if match else None
