"""What is recorded survives merges, broken files and full disks."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from hub.translations import baseline
from hub.translations.baseline import CONFIRMED, FILE, Pair

Make = Callable[..., Pair]
NAMES = ("docs/a#alku", "docs/b#alku", "docs/c#alku")


@pytest.fixture
def three(pair: Make, tmp_path: Path) -> list[Pair]:
    pairs = [pair("yksi", "ett", name=name) for name in NAMES]
    baseline.confirm(tmp_path, pairs, pairs)
    return pairs


def test_two_editors_who_confirm_neighbours_do_not_collide(
    three: list[Pair], pair: Make, tmp_path: Path
) -> None:
    versions = {"before": (tmp_path / FILE).read_text(encoding="utf-8")}
    for name in NAMES[:2]:
        (tmp_path / FILE).write_text(versions["before"], encoding="utf-8")
        baseline.confirm(tmp_path, three, [pair("kaksi", "två", name=name)])
        versions[name] = (tmp_path / FILE).read_text(encoding="utf-8")
    files = [tmp_path / str(number) for number in range(3)]
    for file, version in zip(files, (NAMES[0], "before", NAMES[1]), strict=True):
        file.write_text(versions[version], encoding="utf-8")
    merged = subprocess.run(["git", "merge-file", "-p", *files], capture_output=True, text=True, check=False)
    assert merged.returncode == 0
    assert merged.stdout.count("kaksi") == 2


def test_confirming_one_text_touches_no_other(three: list[Pair], pair: Make, tmp_path: Path) -> None:
    baseline.confirm(tmp_path, three, [pair("kaksi", "två", name=NAMES[1])])
    finnish = {name: one.finnish for name, one in baseline.read(tmp_path).texts.items()}
    assert finnish == {NAMES[0]: "yksi", NAMES[1]: "kaksi", NAMES[2]: "yksi"}


def test_a_text_that_is_no_more_is_forgotten(three: list[Pair], tmp_path: Path) -> None:
    baseline.confirm(tmp_path, three[:2], [])
    assert set(baseline.read(tmp_path).texts) == set(NAMES[:2])


def test_what_is_known_of_a_page_that_cannot_be_read_is_kept(
    three: list[Pair], pair: Make, tmp_path: Path
) -> None:
    page, known = tmp_path / "docs/fi/koe.md", pair("yksi", "ett", name="docs/koe#alku")
    page.parent.mkdir(parents=True)
    page.write_text("", encoding="utf-8")
    baseline.confirm(tmp_path, [*three, known], [known])
    baseline.confirm(tmp_path, three, [])
    assert known.name in baseline.read(tmp_path).texts
    page.unlink()
    baseline.confirm(tmp_path, three, [])
    assert known.name not in baseline.read(tmp_path).texts


def test_confirming_takes_over_what_was_confirmed_by_hand(three: list[Pair], tmp_path: Path) -> None:
    lines = ["# note", three[0].confirming_line(), three[1].confirming_line()]
    (tmp_path / CONFIRMED).write_text("\n".join(lines) + "\n", encoding="utf-8")
    baseline.confirm(tmp_path, three, three[:1])
    assert (tmp_path / CONFIRMED).read_text(encoding="utf-8").splitlines() == ["# note", lines[2]]


@pytest.mark.parametrize(
    ("content", "place", "code"),
    [
        ('{\n"docs/a#alku":\n{"finnish": "yksi"', "translations.json:3:", "translations-broken"),
        ('{"docs/a#alku": ["1", "2"]}', "translations.json:1:1", "translations-broken"),
        ("[]", "translations.json:1:1", "translations-broken"),
        ("{\n<<<<<<< HEAD\n=======\n>>>>>>> x\n}", "translations.json:2:1", "translations-conflict"),
    ],
)
def test_a_broken_record_is_an_error_at_its_line(content: str, place: str, code: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(content, encoding="utf-8")
    (problem,) = baseline.read(tmp_path).problems
    assert str(problem.place).startswith(place)
    assert (problem.code, problem.weight) == (code, "error")


def test_windows_line_ends_and_a_byte_order_mark_are_accepted(three: list[Pair], tmp_path: Path) -> None:
    text = (tmp_path / FILE).read_bytes().replace(b"\n", b"\r\n")
    (tmp_path / FILE).write_bytes(b"\xef\xbb\xbf" + text)
    assert len(baseline.read(tmp_path).texts) == 3


def test_a_disk_that_cannot_be_written_leaves_everything_as_it_was(
    three: list[Pair], pair: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (tmp_path / FILE).read_bytes()

    def full(self: Path, target: Path) -> None:
        raise OSError("full")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="full"):
        baseline.confirm(tmp_path, three, [pair("kaksi", "två", name=NAMES[0])])
    assert (tmp_path / FILE).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
