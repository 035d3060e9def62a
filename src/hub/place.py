"""Where the project is: the commands are run in its root."""

from pathlib import Path

ROOT = Path.cwd()
