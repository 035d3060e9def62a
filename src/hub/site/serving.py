"""Serves the site while it is edited: every change to a page, a fact or a style is seen at once."""

import logging
import os
from datetime import date
from pathlib import Path

from mkdocs.commands.serve import serve as serve_with_mkdocs

from hub.site.building import environment


def serve(root: Path, address: str, day: date | None) -> None:
    """Serves until the editor stops it. Mistakes are shown in the page and never end the serving."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    os.chdir(root)
    if day is None:
        serve_with_mkdocs(str(root / "mkdocs.yml"), dev_addr=address, livereload=True)
        return
    with environment(day):
        serve_with_mkdocs(str(root / "mkdocs.yml"), dev_addr=address, livereload=True)
