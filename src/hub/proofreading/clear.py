"""Clear language: sentences that are too long, chains of passives, and officialese."""

import re
from collections.abc import Callable, Iterable, Iterator

from hub.facts.language import ClearRule, RuleKind
from hub.facts.problems import Problem
from hub.proofreading.dictionaries import Dictionaries
from hub.proofreading.passages import WORD, Passage
from hub.proofreading.stems import pattern

# Swedish s-passives after an auxiliary: ”ska fyllas i”, ”kan göras”. Alone the form may be a verb: ”hoppas”.
S_PASSIVE = re.compile(
    r"\b(?:ska|skall|kan|bör|måste|får|kunde|skulle)\s+(?:inte\s+|också\s+)?\w{2,}as\b", re.I
)

Find = Callable[[ClearRule, Passage, Dictionaries | None], Iterator[Problem]]


def check(
    found: Iterable[Passage], rules: Iterable[ClearRule], dictionaries: Dictionaries | None = None
) -> Iterator[Problem]:
    """A problem for each place where a rule of clear language is broken, as heavy as the rule says.

    Without dictionaries Finnish passives are not looked for.
    """
    rules = list(rules)
    for passage in found:
        for rule in rules:
            if rule.language == passage.language:
                yield from FIND[rule.kind](rule, passage, dictionaries)


def long_sentences(rule: ClearRule, passage: Passage, dictionaries: Dictionaries | None) -> Iterator[Problem]:
    for start, sentence in passage.sentences:
        count = len(WORD.findall(sentence))
        if count > (rule.limit or 0):
            yield problem(rule, passage, start, sentence, count=count, limit=rule.limit)


def passive_chains(rule: ClearRule, passage: Passage, dictionaries: Dictionaries | None) -> Iterator[Problem]:
    for start, sentence in passage.sentences:
        count = passives(sentence, rule, dictionaries)
        if count > (rule.limit or 0):
            yield problem(rule, passage, start, sentence, count=count, limit=rule.limit)


def passives(sentence: str, rule: ClearRule, dictionaries: Dictionaries | None) -> int:
    if rule.language == "sv":
        return len(S_PASSIVE.findall(sentence))
    if dictionaries is None:
        return 0
    return sum(dictionaries.verdict("fi", word) == "passive" for word in WORD.findall(sentence))


def wordings(rule: ClearRule, passage: Passage, dictionaries: Dictionaries | None) -> Iterator[Problem]:
    for match in pattern(passage.language, rule.avoid).finditer(passage.text):
        if not passage.is_quoted(match.start()):
            yield problem(rule, passage, match.start(), match[0], value=match[0], right=rule.instead)


CODES = {
    RuleKind.long_sentence: "sentence-long",
    RuleKind.passive_chain: "passive-chain",
    RuleKind.wording: "wording-heavy",
}
FIND: dict[RuleKind, Find] = {
    RuleKind.long_sentence: long_sentences,
    RuleKind.passive_chain: passive_chains,
    RuleKind.wording: wordings,
}


def problem(rule: ClearRule, passage: Passage, start: int, text: str, **values: object) -> Problem:
    """The problem at the first word of the text."""
    first = text.split()[0] if text.split() else text
    return Problem(passage.locate(start, first), CODES[rule.kind], "", dict(values), rule.weight)
