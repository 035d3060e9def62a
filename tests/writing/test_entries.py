"""A new entry is lines added: not a byte of what stands in the file changes."""

from itertools import takewhile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hub.facts import yaml_text
from hub.facts.nouns import NOUNS, Noun
from hub.facts.reading import read_document
from hub.writing import entries, ids

LISTS = [noun for noun in NOUNS if noun.shape == "list"]
ENTRY = {"id": "uusi", "title": {"fi": "Uusi", "sv": "Ny"}}

KINDS_OF_FILE = {
    "as it is": lambda raw: raw,
    "from Windows": lambda raw: raw.replace(b"\n", b"\r\n"),
    "with a byte-order mark": lambda raw: b"\xef\xbb\xbf" + raw,
    "without its last line end": lambda raw: raw.rstrip(b"\n"),
}


@pytest.mark.parametrize("kind", KINDS_OF_FILE.values(), ids=KINDS_OF_FILE)
@pytest.mark.parametrize("noun", LISTS, ids=lambda noun: noun.name)
def test_only_lines_are_added_to_any_file(noun: Noun, kind: object, root: Path) -> None:
    raw = kind((root / noun.file).read_bytes())  # type: ignore[operator]
    document = read_document(noun, raw)
    ended = read_document(noun, raw if raw.endswith(b"\n") else raw + b"\n")
    for after in (0, len(document.values) // 2, None):
        new = entries.added(raw, document, entries.lines_of(ENTRY, frozenset()), after)
        assert is_whole_in(raw.splitlines(), new.splitlines())
        assert (b"\r\n" in raw) == (b"\n" in new and b"\n" not in new.replace(b"\r\n", b""))
        values = (ended if after is None else document).values
        number = len(values) if after is None else after + 1
        expected = [*values[:number], ENTRY, *values[number:]]
        assert read_document(noun, new).values == expected


def is_whole_in(old: list[bytes], new: list[bytes]) -> bool:
    """Whether the new lines are the old ones with others in one place."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    rest = old[same:]
    return new[len(new) - len(rest) :] == rest


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp", "Cn", "Co")), min_size=1))
@example("sisÃ¤llÃ¶ssÃ¤")
def test_any_text_is_read_back_as_it_was_written(text: str) -> None:
    text = " ".join(text.split()) or "x"
    lines = entries.lines_of({"id": "a", "text": text, "list": [text]}, frozenset())
    read = yaml_text.read("\n".join(lines) + "\n", "x.yml")
    if not read.problems:
        assert read.values == [{"id": "a", "text": text, "list": [text]}]
    else:
        assert {problem.code for problem in read.problems} <= {"invisible-character", "garbled"}


def test_paragraphs_keep_their_lines() -> None:
    lines = entries.lines_of({"id": "a", "answer": {"fi": "Yksi.\nKaksi.\n\n- kohta"}}, frozenset({"answer"}))
    [entry] = yaml_text.read("\n".join(lines) + "\n", "x.yml").values
    assert entry["answer"]["fi"] == "Yksi.\nKaksi.\n\n- kohta\n"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Työpaja Åbo Akademissa", "tyopaja-abo-akademissa"),
        ("Mitä [[Julkaise]] tekee?", "mita-julkaise-tekee"),
        ("  Väli  lyönnit – ja viiva", "vali-lyonnit-ja-viiva"),
        ("???", "uusi"),
        (
            "Kuinka pitkä otsikko voi olla ennen kuin se katkaistaan",
            "kuinka-pitka-otsikko-voi-olla-ennen-kuin",
        ),
    ],
)
def test_an_id_is_proposed_from_the_title(title: str, name: str) -> None:
    assert ids.proposed(title, ()) == name


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert ids.proposed("Info", {"info", "info-2"}) == "info-3"
