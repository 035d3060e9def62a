"""What the dictionaries say of single words: Voikko for Finnish, Hunspell's Finland-Swedish for Swedish.

Voikko is GPL-3 and installed by `./hub proofread` alone; nothing else of the hub imports it.
"""

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Literal

from hub.facts.models import Language

Verdict = Literal["known", "passive", "unknown"]
Report = Callable[[str, int], None]

FOLDER = Path(__file__).parent / "vendor" / "sv-fi"
PACKAGES = ("pyvoikko", "kfst", "chunspell")
CACHE = ".cache/proofread.json"


class NotInstalled(Exception):
    """The dictionaries are not installed."""


class Dictionaries:
    """Asks a dictionary about a word once, and remembers the answer in the project's cache."""

    def __init__(self, root: Path) -> None:
        """Reads what has been asked before. A broken or foreign cache is dropped."""
        self.path = root / CACHE
        self.answers: dict[str, dict[str, Verdict]] = {"fi": {}, "sv": {}}
        with suppress(OSError, ValueError, KeyError, TypeError):
            kept = json.loads(self.path.read_text(encoding="utf-8"))
            if kept["stamp"] == stamp():
                self.answers = {language: dict(kept[language]) for language in ("fi", "sv")}

    def learn(self, words: dict[Language, set[str]], report: Report) -> None:
        """Asks about every word that is not known yet, reporting ("word", 1) after each.

        Raises NotInstalled if there is something to ask and nobody to answer.
        """
        for language, ask in ASK.items():
            for word in sorted(words[language] - self.answers[language].keys()):
                self.answers[language][word] = ask(word)
                report("word", 1)
        self.keep()

    def keep(self) -> None:
        """Writes the cache. Where it cannot be written, the next time is as slow."""
        with suppress(OSError):
            self.path.parent.mkdir(exist_ok=True)
            text = json.dumps({"stamp": stamp(), **self.answers}, ensure_ascii=False)
            self.path.write_text(text, encoding="utf-8")

    def unasked(self, words: dict[Language, set[str]]) -> int:
        """How many words there are to ask about."""
        return sum(len(words[language] - self.answers[language].keys()) for language in ASK)

    def verdict(self, language: Language, word: str) -> Verdict:
        """What a dictionary says of a word that has been asked about."""
        return self.answers[language].get(word, "unknown")


@cache
def stamp() -> str:
    """Which dictionaries the answers are of."""
    try:
        return " ".join(f"{name} {version(name)}" for name in PACKAGES)
    except PackageNotFoundError:
        return ""


@cache
def voikko() -> Any:
    try:
        import pyvoikko
    except ImportError as error:
        raise NotInstalled from error
    return pyvoikko


@cache
def hunspell() -> Any:
    try:
        from hunspell import Hunspell
    except ImportError as error:
        raise NotInstalled from error
    return Hunspell("sv-fi", hunspell_data_dir=str(FOLDER))


def ask_voikko(word: str) -> Verdict:
    """Voikko knows forms, not spellings: a name is tried with a capital too."""
    found = [one for form in forms(word) for one in voikko().analyse(form)]
    if not found:
        return "unknown"
    # Person 4 is Voikko's name for the passive; ”mittaan” may also be a noun.
    return "passive" if all(one.PERSON == "4" for one in found) else "known"


def ask_hunspell(word: str) -> Verdict:
    """Hunspell knows the spelling."""
    return "known" if any(hunspell().spell(form) for form in forms(word)) else "unknown"


def forms(word: str) -> Iterable[str]:
    return dict.fromkeys((word, word.lower(), word.capitalize()))


ASK: dict[Language, Callable[[str], Verdict]] = {"fi": ask_voikko, "sv": ask_hunspell}
