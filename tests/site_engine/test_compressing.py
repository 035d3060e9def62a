"""The compressed files beside those of text: the same text, the same bytes at every build, and none where it does not help."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import pytest

from hub.site import compressing

PAGE = b"<p>Toimintamalli.</p>" * 100


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_bytes(PAGE)
    (folder / "short.html").write_bytes(b"<p>Malli.</p>")
    (folder / "pdf.pdf").write_bytes(PAGE)
    return folder


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_browser_unpacks_what_was_there(folder: Path, tmp_path: Path) -> None:
    compressing.compress(tmp_path, folder)
    assert brotli.decompress((folder / "index.html.br").read_bytes()) == PAGE
    assert gzip.decompress((folder / "index.html.gz").read_bytes()) == PAGE


def test_short_files_and_those_that_are_packed_already_are_left_alone(folder: Path, tmp_path: Path) -> None:
    compressing.compress(tmp_path, folder)
    assert names(folder) == {"index.html", "index.html.br", "index.html.gz", "short.html", "pdf.pdf"}


@pytest.mark.parametrize("name", ["index.html.br", "index.html.gz"])
def test_what_is_kept_and_what_is_made_anew_are_the_same(folder: Path, tmp_path: Path, name: str) -> None:
    compressing.compress(tmp_path, folder)
    first = (folder / name).read_bytes()
    compressing.compress(tmp_path, folder)
    kept = (folder / name).read_bytes()
    compressing.compress(tmp_path / "elsewhere", folder)
    assert first == kept == (folder / name).read_bytes()


def test_a_file_that_has_changed_is_compressed_anew(folder: Path, tmp_path: Path) -> None:
    compressing.compress(tmp_path, folder)
    (folder / "index.html").write_bytes(PAGE + PAGE)
    compressing.compress(tmp_path, folder)
    assert brotli.decompress((folder / "index.html.br").read_bytes()) == PAGE + PAGE


def test_a_file_that_changes_while_others_are_compressed_is_compressed_as_it_is_in_the_end(
    folder: Path, tmp_path: Path
) -> None:
    with ThreadPoolExecutor(2) as pool:
        compressed = compressing.Compressing(tmp_path, folder, pool)
        compressed.begin(lambda path: True)
        (folder / "index.html").write_bytes(PAGE + PAGE)
        compressed.finish()
    assert brotli.decompress((folder / "index.html.br").read_bytes()) == PAGE + PAGE


def test_a_file_that_is_not_ready_is_compressed_in_the_end(folder: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        compressed = compressing.Compressing(tmp_path, folder, pool)
        compressed.begin(lambda path: False)
        assert not (folder / "index.html.br").exists()
        compressed.finish()
    assert (folder / "index.html.br").exists()
