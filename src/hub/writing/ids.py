"""Proposes ids and file names: Finnish words in small ASCII letters."""

import re
import unicodedata
from collections.abc import Collection

LONGEST = 40
OTHERS = re.compile(r"[^a-z0-9]+")


def proposed(title: str, taken: Collection[str]) -> str:
    """`Työpaja Åbo Akademissa` → `tyopaja-abo-akademissa`; with a number at the end if that is taken."""
    plain = unicodedata.normalize("NFKD", title.replace("[[", "").replace("]]", "").lower())
    ascii_only = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = OTHERS.sub("-", ascii_only).strip("-").split("-")
    name = words[0]
    for word in words[1:]:
        if len(name) + len(word) >= LONGEST:
            break
        name += f"-{word}"
    name = name or "uusi"
    return next(one for one in (name, *(f"{name}-{number}" for number in range(2, 1000))) if one not in taken)
