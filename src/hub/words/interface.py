"""Checks the interface words against the templates that use them, before any page is built."""

import string
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from hub.facts.models import LANGUAGES, Text
from hub.facts.problems import Place, Problem
from hub.facts.reading import Reading
from hub.facts.suggestions import closest

TEMPLATES = ("src/hub/rendering/markup", "overrides")


def check(root: Path, data: Reading, words: dict[str, Text]) -> Iterator[Problem]:
    """Problems for words that a template asks for and are not there, and for blanks that nobody fills in."""
    blanks: dict[str, set[str]] = {}
    for folder in TEMPLATES:
        for path in sorted((root / folder).rglob("*.html")):
            for line, key, given in asked_in(path.read_text(encoding="utf-8")):
                blanks.setdefault(key, set()).update(given)
                if key not in words:
                    place = Place(path.relative_to(root).as_posix(), line)
                    values = {"value": key, "suggestion": closest(key, words)}
                    yield Problem(place, "word-missing", values=values)
    for key, text in words.items():
        yield from check_blanks(key, text, blanks.get(key), data)


def check_blanks(key: str, text: Text, given: set[str] | None, data: Reading) -> Iterator[Problem]:
    """Both languages have the same blanks, and the template fills them in."""
    found = {}
    for language in LANGUAGES:
        place = data.documents["interface"].place((key, language))
        try:
            found[language] = {name for _, name, _, _ in string.Formatter().parse(text.in_language(language)) if name}
        except ValueError:
            yield Problem(place, "blank-broken", key)
            return
    place = data.documents["interface"].place((key, LANGUAGES[1]))
    if found["fi"] != found["sv"]:
        values = {"fi": shown(found["fi"]), "sv": shown(found["sv"])}
        yield Problem(place, "blanks-differ", key, values)
    elif given is not None and (strange := found["fi"] - given):
        values = {"value": shown(strange), "known": shown(given), "suggestion": None}
        yield Problem(data.documents["interface"].place((key, "fi")), "blank-unknown", key, values)


def shown(names: set[str]) -> str:
    """Blanks as an editor writes them."""
    return ", ".join("{" + name + "}" for name in sorted(names)) or "–"


def asked_in(template: str) -> Iterator[tuple[int, str, set[str]]]:
    """The line, the key and the filled-in blanks of every `word("…", day=…)` in a template."""
    try:
        tree = Environment(autoescape=True).parse(template)
    except TemplateSyntaxError:
        return
    for call in tree.find_all(nodes.Call):
        name = call.node
        if isinstance(name, nodes.Name) and name.name == "word" and call.args:
            first = call.args[0]
            if isinstance(first, nodes.Const):
                yield call.lineno, str(first.value), {keyword.key for keyword in call.kwargs}
