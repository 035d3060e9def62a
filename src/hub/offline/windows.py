"""What Windows asks of a path: not too long, no forbidden character or name, no two alike but for case."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from hub.facts.problems import Place, Problem

# Windows counts 260 with the zero at the end. Before the copy comes the reader's own folder, such as
# C:\Users\etunimi.sukunimi\OneDrive - Organisaatio\Tiedostot\, and one that is named after the zip file.
MOST = 259
OF_READER = 100

# A zip file is unpacked by programs of every age: only the letters that all of them write alike.
NAME = re.compile(r"[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")
PORTS = {f"{name}{number}" for name in ("com", "lpt") for number in range(10)}
RESERVED = PORTS | {"con", "prn", "aux", "nul"}


def check(paths: Iterable[str], zip_name: str, inside: str) -> Iterator[Problem]:
    """A problem for each path in the zip file that Windows could not write.

    `inside` is where the site begins in the zip file: a problem names the file of the site.
    """
    most = MOST - OF_READER - len(zip_name.removesuffix(".zip")) - 1
    paths = sorted(paths)
    seen = Counter(path.lower() for path in paths)
    for path in paths:
        place = Place(path.removeprefix(inside))
        if len(path) > most:
            yield Problem(place, "offline-path-long", values={"count": len(path), "most": most})
        for part in path.split("/"):
            if not NAME.fullmatch(part) or part.lower().partition(".")[0] in RESERVED:
                yield Problem(place, "offline-name", values={"value": part})
        if seen[path.lower()] > 1:
            yield Problem(place, "offline-alike", values={"value": path})
