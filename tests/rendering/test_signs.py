"""A page is read the same, whether or not Markdown looks for signs that are not on it."""

import pytest
from markdown import Markdown

from hub.rendering.prose import Names
from hub.rendering.signs import SIGNS, Signs
from hub.rendering.tables import Tables

EXTENSIONS = ["admonition", "attr_list", "def_list", "tables", "toc"]
PAGES = [
    "",
    "Sanoja.",
    "`a`",
    r"\*a\*",
    "[a](b)",
    "[a][1]\n\n[1]: b",
    "[a]\n\n[a]: b",
    "![a](b)",
    "![a][1]\n\n[1]: b",
    "![a]\n\n[a]: b",
    "<http://a.fi>",
    "<a@a.fi>",
    "a  \nb",
    "a <b>b</b> <!-- c -->",
    "<div>\n`a` [b](c)\n</div>",
    "a &amp; b &#8211; c",
    "*a*",
    "_a_",
    "**a**",
    "__a__",
    "[[Julkaise]]",
    "- a\n\n    b *c*\n",
    "| a | b |\n| --- | --- |\n| `c` | d  |\n",
    '!!! note "*a*"\n    b  \n    c\n',
    "a\n:   `b`\n",
    "## a { #b }\n\n_c_",
]


def read(page: str, *more: Signs) -> str:
    return Markdown(extensions=[*EXTENSIONS, Names(), Tables(), *more]).convert(page)


@pytest.mark.parametrize("page", [*PAGES, "\n\n".join(PAGES)])
def test_a_page_is_read_the_same(page: str) -> None:
    assert read(page, Signs()) == read(page)


@pytest.mark.parametrize("name", SIGNS)
def test_every_pattern_is_one_of_markdown(name: str) -> None:
    assert name in Markdown(extensions=[Names()]).inlinePatterns
