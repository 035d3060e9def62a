"""Files are written together or not at all."""

from pathlib import Path

import pytest

from hub.writing import files
from hub.writing.files import AlreadyThere, Change


def all_in(folder: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


@pytest.fixture
def changes(tmp_path: Path) -> list[Change]:
    """A file that is there, one in a folder that is not, and one more."""
    (tmp_path / "a").write_bytes(b"old")
    return [
        Change(tmp_path / "a", b"old", b"new"),
        Change(tmp_path / "b/c/d", None, b"new"),
        Change(tmp_path / "e", None, b"new"),
    ]


def test_all_files_are_written_and_nothing_else_is_left(tmp_path: Path, changes: list[Change]) -> None:
    files.write(changes)
    assert all_in(tmp_path) == {"a": b"new", "b": None, "b/c": None, "b/c/d": b"new", "e": b"new"}


@pytest.mark.parametrize("failure", [OSError("full"), KeyboardInterrupt()], ids=["a full disk", "Ctrl-C"])
@pytest.mark.parametrize("step", range(1, 7))
def test_what_fails_at_any_step_leaves_everything_as_it_was(
    tmp_path: Path, changes: list[Change], step: int, failure: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, count = all_in(tmp_path), 0
    sync, replace = files.os.fsync, Path.replace

    def counted(real: object, *arguments: object) -> object:
        nonlocal count
        count += 1
        if count == step:
            raise failure
        return real(*arguments)  # type: ignore[operator]

    monkeypatch.setattr(files.os, "fsync", lambda handle: counted(sync, handle))
    monkeypatch.setattr(Path, "replace", lambda path, to: counted(replace, path, to))
    with pytest.raises(type(failure)):
        files.write(changes)
    monkeypatch.undo()
    assert all_in(tmp_path) == before


def test_a_file_that_is_there_already_is_never_written_over(tmp_path: Path, changes: list[Change]) -> None:
    (tmp_path / "e").write_bytes(b"another's")
    with pytest.raises(AlreadyThere):
        files.write(changes)
    assert all_in(tmp_path) == {"a": b"old", "e": b"another's"}


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path, changes: list[Change]) -> None:
    (tmp_path / "a").write_bytes(b"another's")
    with pytest.raises(AlreadyThere):
        files.write(changes)
    assert (tmp_path / "a").read_bytes() == b"another's"


def test_what_cannot_be_written_is_named_as_the_editor_knows_it(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250)  # no room beside it for a name that is any longer
    with pytest.raises(OSError) as refused:
        files.write([Change(path, None, b"new")])
    assert refused.value.filename == str(path)


@pytest.mark.parametrize(
    ("before", "after", "line", "added"),
    [
        ("a\n\nc\n", "a\n\nb\nb\n\nc\n", 3, ["b", "b"]),
        ("a\n", "a\n\nb\n", 3, ["b"]),
        (None, "a\n\nb\n", 1, ["a", "", "b"]),
        ("\ufeffa\r\n", "\ufeffa\r\nb\r\n", 2, ["b"]),
    ],
)
def test_what_a_change_adds_is_told_without_the_empty_lines_around_it(
    tmp_path: Path, before: str | None, after: str, line: int, added: list[str]
) -> None:
    old = None if before is None else before.encode()
    assert files.added(Change(tmp_path / "a", old, after.encode())) == (line, added)
