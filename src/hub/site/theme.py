"""The theme as the build reads it: its templates and icons can be included, but are not listed."""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

FOLDER = Path(".cache/theme")


def as_links(root: Path, theme: Path) -> Path:
    """A folder that holds a link to each part of the theme, or the theme itself where there are no links.

    MkDocs lists every file of a theme at each build to find those that are to be served. Of Material's ten
    thousand icons and styles none is served as it is, and what is behind a link is not listed.
    """
    folder = root / FOLDER / sha256(str(theme).encode()).hexdigest()[:16]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        there = {path.name for path in folder.iterdir()}
        for part in theme.iterdir():
            if part.name not in there:
                # Another process may be making the same link.
                with suppress(FileExistsError):
                    (folder / part.name).symlink_to(part, part.is_dir())
    except OSError:
        return theme
    return folder
