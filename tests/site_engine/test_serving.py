"""The site while it is edited: what is saved is seen, is found, and is told of where it is wrong."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from socket import socket
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.site_engine.test_building import copy_of

pytestmark = pytest.mark.build

SERVE = """
import sys
from datetime import date
from pathlib import Path
from hub.site.serving import serve
serve(Path.cwd(), sys.argv[1], date(2026, 11, 21))
"""
# Far more than it takes: how fast it is, is measured in benchmarks/.
LONGEST = 60
# A word that stands nowhere.
NEW = "Seepramangusti"
PAGE, FACTS = "docs/fi/polku/aloita.md", "data/deadlines.yml"

Seen = Callable[[str, str, bool], None]


@pytest.fixture(scope="module")
def project(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(root, tmp_path_factory.mktemp("served"))


@pytest.fixture(scope="module")
def seen(project: Path) -> Iterator[Seen]:
    """Waits until something is on a page that is served, or is there no more."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = (project / "log").open("w")
    serving = subprocess.Popen([sys.executable, "-c", SERVE, address], cwd=project, stdout=log, stderr=log)

    def text_of(url: str) -> str:
        with suppress(URLError, ConnectionError), urlopen(f"http://{address}/{url}", timeout=LONGEST) as page:
            return str(page.read().decode())
        return ""

    def wait(url: str, text: str, is_there: bool) -> None:
        last = time.monotonic() + LONGEST
        while not (page := text_of(url)) or (text in page) is not is_there:
            assert serving.poll() is None, (project / "log").read_text()
            assert time.monotonic() < last, f"{text!r} on {url!r}: {not is_there}"
            time.sleep(0.05)

    wait("", "<h1", True)
    yield wait
    serving.terminate()
    serving.wait()
    log.close()


@pytest.fixture
def edit(project: Path) -> Iterator[Callable[[str, str, str], None]]:
    """Changes a text in a file, which is as it was when the test ends."""
    before: dict[Path, str] = {}

    def change(file: str, old: str, new: str) -> None:
        path = project / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        before.setdefault(path, text)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    yield change
    for path, text in before.items():
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "old", "url"),
    [(PAGE, "\n## ", "polku/aloita/"), (FACTS, "    fi: Jäsenyyspyyntö", "maaraajat/")],
    ids=["a page", "a fact"],
)
def test_what_is_saved_is_seen_and_found(
    seen: Seen, edit: Callable[[str, str, str], None], file: str, old: str, url: str
) -> None:
    edit(file, old, old.replace("Jäsenyyspyyntö", "") + NEW + " ")
    seen(url, NEW, True)
    seen("search/fi.js", NEW, True)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [(PAGE, "\nreviewed: ", "\nreviewd: "), (FACTS, "  due: 2024-11-20", "  due: 2024-11-40")],
    ids=["a page", "a fact"],
)
def test_a_mistake_is_told_on_every_page_until_it_is_mended(
    seen: Seen, edit: Callable[[str, str, str], None], file: str, old: str, new: str
) -> None:
    edit(file, old, new)
    seen("tietoa/", f"{file}:", True)
    edit(file, new, old)
    seen("tietoa/", f"{file}:", False)
