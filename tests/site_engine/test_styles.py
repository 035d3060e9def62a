"""One style sheet: what no page could use of the theme is left out, and nothing of our own."""

import pytest

from hub.site.styles import could_match, split, stylesheet, used_on

PAGE = '<body class="md-page" dir="ltr"><p id="a" class="lead">x</p><a href="#a">y</a></body>'


@pytest.mark.parametrize(
    ("theme", "kept"),
    [
        ("p{color:red}", "p{color:red}"),
        ("h1{color:red}", ""),
        (".lead{color:red}", ".lead{color:red}"),
        (".other{color:red}", ""),
        (".lead,.other{color:red}", ".lead{color:red}"),
        (".lead:not(.other):hover{color:red}", ".lead:not(.other):hover{color:red}"),
        ('p::before{content:""}', 'p::before{content:""}'),
        ("[dir=ltr] p{color:red}", "[dir=ltr] p{color:red}"),
        ("[dir=rtl] p{color:red}", ""),
        (".js p{color:red}", ".js p{color:red}"),
        ("#a{color:red}", "#a{color:red}"),
        ("#b{color:red}", ""),
        ("@media print{p{color:red}h1{color:red}}", "@media print{p{color:red}}"),
        ("@media print{h1{color:red}}", ""),
        ("p{--seen:1px;--unseen:2px;width:var(--seen)}", "p{--seen:1px;width:var(--seen)}"),
        ("p{--one:var(--two);--two:1px;width:var(--three)}", "p{width:var(--three)}"),
        (".md-page--x:hover{color:red}", ""),
        (":root{--icon:url('data:image/svg+xml;charset=utf-8,<a;b>')}", ""),
    ],
)
def test_of_the_theme_is_kept_what_some_page_could_use(theme: str, kept: str) -> None:
    assert stylesheet([theme], [], used_on([PAGE], [theme])).strip() == kept


def test_what_our_own_rules_ask_for_is_kept() -> None:
    theme = ["p{--seen:1px}"]
    sheet = stylesheet(theme, [".anywhere{width:var(--seen)}"], used_on([PAGE], theme))
    assert sheet == "p{--seen:1px}.anywhere{width:var(--seen)}\n"


def test_a_list_of_selectors_is_parted_at_its_own_commas() -> None:
    assert split("a:is(b,c), d[e='f,g']") == ["a:is(b,c)", "d[e='f,g']"]


def test_what_a_pseudo_class_says_is_left_open() -> None:
    assert could_match("p:is(.never, .ever) > a:nth-child(2n + 1)", {"p", "a"})


def test_the_tag_after_a_script_is_not_taken_for_its_text() -> None:
    page = "<script src='a.js'></script><aside></aside>"
    assert {"script", "aside"} <= used_on([page], ["script,aside{color:red}"])


def test_what_the_theme_does_not_know_of_changes_nothing() -> None:
    before, after = (f"<meta name='description' content='{words}'>" for words in ("one p", "another p"))
    assert used_on([before], ["p,meta{color:red}"]) == used_on([after], ["p,meta{color:red}"])
