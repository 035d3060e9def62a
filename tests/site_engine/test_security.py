"""The policy lets in the site's own scripts and nothing else."""

import pytest

from hub.site import security


def test_a_script_in_the_page_is_named_by_its_hash() -> None:
    # From the standard's own example: https://www.w3.org/TR/CSP3/#example-hash
    assert security.hash_of("doSomething();") == "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='"


def test_a_script_from_a_file_and_data_in_a_script_element_have_no_hash() -> None:
    html = '<script src="hub.js"></script><script type="application/json">{}</script>'
    assert security.script_hashes(html) == set()


@pytest.mark.parametrize("word", ["unsafe-inline", "unsafe-eval", "http:", "https:", "*"])
def test_the_policy_has_no_way_round(word: str) -> None:
    assert word not in security.policy({"'sha256-x'"})


def test_the_policy_stands_right_after_the_character_set() -> None:
    page = '<head><meta charset="utf-8"><script>a()</script></head>'
    html = security.with_policy(page, security.script_hashes(page))
    assert html.index("Content-Security-Policy") < html.index("<script>")
    assert security.hash_of("a()") in html


def test_header_files_are_ready_for_the_usual_servers() -> None:
    files = security.header_files({"'sha256-x'"})
    assert set(files) == {"_headers", "headers/nginx.conf", "headers/apache.conf"}
    assert all("frame-ancestors 'none'" in text and "nosniff" in text for text in files.values())
