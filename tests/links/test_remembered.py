"""What answered today is not asked again; what failed is."""

import json
from pathlib import Path

import pytest

from hub.links import remembered
from hub.links.asking import Answer, Outcome

GOOD = Answer(Outcome.there, 200)
HOUR = 3600


def written_at(root: Path) -> float:
    values = json.loads((root / remembered.FILE).read_text(encoding="utf-8"))
    return float(values["https://a.fi"]["asked"])


def test_a_good_answer_is_remembered_for_a_day(tmp_path: Path) -> None:
    remembered.write(tmp_path, {"https://a.fi": GOOD}, {})
    then = written_at(tmp_path)
    assert remembered.read(tmp_path, then + 23 * HOUR) == {"https://a.fi": GOOD}
    assert remembered.read(tmp_path, then + 25 * HOUR) == {}


def test_an_old_answer_does_not_grow_younger_by_being_kept(tmp_path: Path) -> None:
    remembered.write(tmp_path, {"https://a.fi": GOOD}, {})
    then = written_at(tmp_path)
    remembered.write(tmp_path, {"https://b.fi": GOOD}, {"https://a.fi": GOOD})
    assert written_at(tmp_path) == then


@pytest.mark.parametrize("outcome", [Outcome.gone, Outcome.busy, Outcome.slow, Outcome.broken])
def test_a_failure_is_asked_again(tmp_path: Path, outcome: Outcome) -> None:
    remembered.write(tmp_path, {"https://a.fi": Answer(outcome, None)}, {})
    assert json.loads((tmp_path / remembered.FILE).read_text(encoding="utf-8")) == {}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"https://a.fi": 1}', '{"https://a.fi": {"asked": 1}}', "<<<<<<<"]
)
def test_a_broken_memory_is_no_memory(tmp_path: Path, text: str) -> None:
    (tmp_path / ".cache").mkdir()
    (tmp_path / remembered.FILE).write_text(text, encoding="utf-8")
    assert remembered.read(tmp_path, 0) == {}
    remembered.write(tmp_path, {"https://a.fi": GOOD}, {})
    assert "https://a.fi" in (tmp_path / remembered.FILE).read_text(encoding="utf-8")
