"""Which facts something asks for while it is made: as long as their answers stay, so does what was made."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from pydantic_core import to_json

from hub.facts.hub import Hub
from hub.memory import digest

# A noun, and the name of an entry or a word of it, nothing for all of it, or what its entries must have.
Question = tuple[str, str]
WHOLE = ""
# contacts, "topics=innokyla,technical": no name holds these signs.
HAVING, OR = "=", ","
# What pages are called stands beside the nouns: most titles come from the pages themselves.
TITLES = "titles"


class AskedHub:
    """Stands in for a hub, and notes which nouns, entries and words it is asked for."""

    def __init__(self, hub: Hub, asked: set[Question]) -> None:
        self._hub, self._asked = hub, asked

    def __getattr__(self, noun: str) -> Any:
        """Whoever takes a whole noun may use any entry of it."""
        self._asked.add((noun, WHOLE))
        return getattr(self._hub, noun)

    def one(self, noun: str, name: str) -> Any:
        """As a hub answers. That an entry is not there is an answer too."""
        self._asked.add((noun, name))
        return self._hub.one(noun, name)

    def having(self, noun: str, key: str, values: Iterable[str]) -> Any:
        """As a hub answers: other entries of the noun are not asked for."""
        wanted = sorted(values)
        self._asked.add((noun, f"{key}{HAVING}{OR.join(wanted)}"))
        return self._hub.having(noun, key, wanted)


class AskedTitles(Mapping[str, str]):
    """The titles of pages, which note which of them are asked for."""

    def __init__(self, titles: Mapping[str, str], asked: set[Question]) -> None:
        self._titles, self._asked = titles, asked

    def __getitem__(self, page: str) -> str:
        self._asked.add((TITLES, page))
        return self._titles[page]

    def __iter__(self) -> Iterator[str]:
        self._asked.add((TITLES, WHOLE))
        return iter(self._titles)

    def __len__(self) -> int:
        self._asked.add((TITLES, WHOLE))
        return len(self._titles)


def noting(hub: Hub, asked: set[Question]) -> Hub:
    """A hub for a view: it answers as the other does, and what it is asked for ends up in `asked`."""
    return cast(Hub, AskedHub(hub, asked))


class Answers:
    """What is answered to each question now, as sums."""

    def __init__(
        self, hub: Hub, titles: Mapping[str, str] | None = None, behind: Iterable[tuple[str, str]] = ()
    ) -> None:
        """`behind` are the texts, in Finnish and Swedish, whose readers are told that they are older."""
        self.hub, self.titles = hub, titles or {}
        self.behind = [tuple(to_json(text)[1:-1] for text in pair) for pair in sorted(behind)]
        self.known: dict[Question, bytes] = {}

    def sum(self, asked: Iterable[Question]) -> str:
        """Another as soon as any of the answers is. Only sums of the same questions can be compared."""
        return digest([b"".join(map(self.sum_of, sorted(asked)))]).hex()[:32]

    def sum_of(self, question: Question) -> bytes:
        """The sum of one answer, worked out once."""
        if question not in self.known:
            answer = to_json(self.answer(*question))
            told = [pair for pair in self.behind if all(text in answer for text in pair)]
            self.known[question] = digest([answer, *(text for pair in told for text in pair)])
        return self.known[question]

    def answer(self, noun: str, name: str) -> Any:
        """The facts themselves."""
        if noun == TITLES:
            return self.titles if name == WHOLE else self.titles.get(name)
        if name == WHOLE:
            return getattr(self.hub, noun)
        key, sign, values = name.partition(HAVING)
        return self.hub.having(noun, key, values.split(OR)) if sign else self.hub.one(noun, name)
