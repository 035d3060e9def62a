"""`./hub test`: hands its arguments to tests/run.py."""

import subprocess
import sys

import click

from hub.spoken import Spoken
from hub.terminal import say


@click.command(cls=Spoken, help=say("cli-test"), context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[pytest]")
def test(arguments: tuple[str, ...]) -> None:
    sys.exit(subprocess.run([sys.executable, "tests/run.py", *arguments], check=False).returncode)  # noqa: S603
