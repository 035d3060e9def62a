"""One style sheet for every page: the theme's rules that some page uses, then our own."""

import re
from collections.abc import Iterable, Iterator

import rcssmin
import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

from hub.rendering import tags

# What scripts set: on the root when they run, on the body when the colours change.
SET_BY_SCRIPTS = {"js", "slate"}
NAMED = re.compile(
    r"(?P<kind>[.#])(?P<name>[\w-]+)|\[(?P<attribute>[\w-]+)(?:[~|^$*]?=\"?(?P<value>[\w-]*)\"?)?\]"
)
ELEMENT = re.compile(r"(?:^|[\s>+~])(?P<name>[a-z][a-z0-9]*)")
WORD = re.compile(r"[\w-]+")
ASIDE = re.compile(r"::?[\w-]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?")
ASKED = re.compile(r"var\(\s*(?P<name>--[\w-]+)")


def used_on(pages: Iterable[str], theme: Iterable[str]) -> set[str]:
    """The names of all elements, classes, ids and attributes on the pages that the theme knows of.

    Attributes hold much else: with that, every new description of a page would ask for a new style sheet.
    """
    names = set(SET_BY_SCRIPTS)
    for element, attributes in map(tags.read, {tag for html in pages for tag in tags.in_page(html)}):
        names.add(element)
        for name, value in attributes:
            names.update((name, *(value or "").split()))
    return names & {word for sheet in theme for word in WORD.findall(sheet)}


def stylesheet(theme: Iterable[str], own: Iterable[str], used: set[str]) -> str:
    """The theme's style sheets without what no page uses, and our own whole."""
    own_rules = "\n".join(own)
    rules = "".join(kept(tinycss2.parse_stylesheet("\n".join(theme), True, True), used))
    return str(rcssmin.cssmin(without_unasked(rules, own_rules) + own_rules)) + "\n"


def kept(rules: list[Node], used: set[str]) -> Iterator[str]:
    """The rules that could match something on some page."""
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = split(tinycss2.serialize(rule.prelude))
            if wanted := [one for one in selectors if could_match(one, used)]:
                yield ",".join(wanted) + "{" + tinycss2.serialize(rule.content) + "}"
        elif isinstance(rule, AtRule) and rule.content and rule.lower_at_keyword in {"media", "supports"}:
            within = "".join(kept(tinycss2.parse_rule_list(rule.content, True, True), used))
            if within:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{within}}}"
        else:
            yield rule.serialize()


def split(selectors: str) -> list[str]:
    """A list of selectors, parted at the commas that stand outside brackets."""
    parts, depth = [""], 0
    for sign in selectors:
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts]


def could_match(selector: str, used: set[str]) -> bool:
    """Whether every class, id, attribute and element that a selector names stands on some page.

    What pseudo-classes say is left open, so that a rule is rather kept than lost.
    """
    plain = ASIDE.sub("", selector)
    asked = [
        name
        for found in NAMED.finditer(plain)
        for name in (found["name"], found["attribute"], found["value"])
    ]
    elements = [found["name"] for found in ELEMENT.finditer(NAMED.sub("", plain))]
    return all(name in used for name in [*asked, *elements] if name)


def without_unasked(rules: str, own: str) -> str:
    """The same without custom properties that nothing asks for, icons that nobody sees among them."""
    while True:
        asked = {found["name"] for found in ASKED.finditer(rules + own)}
        fewer = "".join(declaring(tinycss2.parse_stylesheet(rules, True, True), asked))
        if fewer == rules:
            return rules
        rules = fewer


def declaring(rules: list[Node], asked: set[str]) -> Iterator[str]:
    """Each rule with no other custom properties than those asked for."""
    for rule in rules:
        prelude = tinycss2.serialize(getattr(rule, "prelude", []))
        if isinstance(rule, QualifiedRule):
            declared = tinycss2.parse_blocks_contents(rule.content, True, True)
            wanted = [one for one in declared if not one.name.startswith("--") or one.name in asked]
            if wanted:
                yield prelude + "{" + ";".join(one.serialize() for one in wanted) + "}"
        elif rule.content and rule.lower_at_keyword in {"media", "supports"}:
            within = "".join(declaring(tinycss2.parse_rule_list(rule.content, True, True), asked))
            yield f"@{rule.at_keyword}{prelude}{{{within}}}"
        else:
            yield rule.serialize()
