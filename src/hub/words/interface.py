"""Checks the interface words against the templates and the pages that ask for them."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from hub.facts import blanks
from hub.facts.models import LANGUAGES, Text
from hub.facts.problems import Place, Problem
from hub.facts.suggestions import closest
from hub.facts.yaml_text import Document

TEMPLATES = ("src/hub/rendering/markup", "overrides")

Asked = dict[str, set[str]]


def check(words: Mapping[str, Text], document: Document, *each: Asked) -> Iterator[Problem]:
    """Problems for words that are asked for and not there, and for blanks that nobody fills in.

    `each` are the keys that pages and templates ask for, with the blanks that they fill in.
    """
    known = together(*each)
    for key in sorted(known.keys() - words.keys()):
        values = {"value": key, "suggestion": closest(key, words)}
        yield Problem(place_beside(key, document), "word-missing", values=values)
    for key, text in words.items():
        yield from check_blanks(key, text, known.get(key), document)


def place_beside(key: str, document: Document) -> Place:
    """Where a missing word would stand: beside the others that begin alike."""
    family = key.partition(".")[0] + "."
    beside = next((known for known in document.values if known.startswith(family)), "")
    return document.place_of_key((beside,))


def check_blanks(key: str, text: Text, given: set[str] | None, document: Document) -> Iterator[Problem]:
    """Both languages have the same blanks, and the site fills them in."""
    for language in LANGUAGES:
        if blanks.are_broken(text.in_language(language)):
            yield Problem(document.place((key, language)), "blank-broken", key)
            return
    fi, sv = blanks.names_in(text.fi), blanks.names_in(text.sv)
    if fi != sv:
        values = {"fi": blanks.shown(fi), "sv": blanks.shown(sv)}
        yield Problem(document.place((key, "sv")), "blanks-differ", key, values)
    elif given is not None and (strange := fi - given):
        values = {"value": blanks.shown(strange), "known": blanks.shown(given)}
        yield Problem(document.place((key, "fi")), "blank-unknown", key, values)


def together(*each: Asked) -> Asked:
    """What is asked for here and there, as one."""
    whole: Asked = {}
    for asked in each:
        for key, given in asked.items():
            whole.setdefault(key, set()).update(given)
    return whole


def templates(root: Path) -> list[str]:
    """The templates of a project."""
    paths = [path for folder in TEMPLATES for path in sorted((root / folder).rglob("*.html"))]
    return [path.read_text(encoding="utf-8") for path in paths]


def asked_in_templates(texts: list[str]) -> Asked:
    """The words that templates ask for."""
    return together(*(dict(asked_in(text)) for text in texts))


@lru_cache(maxsize=256)
def asked_in(template: str) -> tuple[tuple[str, set[str]], ...]:
    """The key and the filled-in blanks of every `word("…", day=…)` in a template."""
    try:
        tree = Environment(autoescape=True).parse(template)
    except TemplateSyntaxError:
        return ()
    calls = [call for call in tree.find_all(nodes.Call) if is_word(call.node) and call.args]
    asked = [
        {first.value: {keyword.key for keyword in call.kwargs}}
        for call in calls
        if isinstance(first := call.args[0], nodes.Const)
    ]
    return tuple(together(*asked).items())


def is_word(called: nodes.Node) -> bool:
    """Whether what is called is `word`."""
    return isinstance(called, nodes.Name) and called.name == "word"
