"""The zip file: the same bytes for the same files and day, whatever order they come in."""

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from hub.offline.packing import pack

DAY = date(2026, 11, 21)
FILES = {"a/index.html": b"<p>" * 100, "a.pdf": b"%PDF-", "b.css": b"p {}" * 100}


def test_the_same_files_in_another_order_give_the_same_bytes() -> None:
    assert pack(FILES, DAY) == pack(dict(reversed(FILES.items())), DAY)


def test_another_day_gives_other_bytes() -> None:
    assert pack(FILES, DAY) != pack(FILES, date(2026, 11, 22))


def test_each_file_is_dated_and_readable_by_all() -> None:
    with ZipFile(BytesIO(pack(FILES, DAY))) as packed:
        assert [one.filename for one in packed.infolist()] == sorted(FILES)
        assert {one.date_time for one in packed.infolist()} == {(2026, 11, 21, 12, 0, 0)}
        assert {one.external_attr >> 16 for one in packed.infolist()} == {0o100644}
        assert packed.testzip() is None


def test_what_is_compressed_already_is_not_compressed_again() -> None:
    with ZipFile(BytesIO(pack(FILES, DAY))) as packed:
        kinds = {one.filename: one.compress_type for one in packed.infolist()}
    assert kinds == {"a/index.html": ZIP_DEFLATED, "a.pdf": ZIP_STORED, "b.css": ZIP_DEFLATED}
