"""What readers come for: each of their tasks is at most three links from the front page, in both languages."""

from collections.abc import Callable
from urllib.parse import urldefrag, urljoin
from xml.etree.ElementTree import Element

import pytest

pytestmark = pytest.mark.build

Tree = Callable[[str], Element]
HOME = "https://example.org/"

# The links that a reader follows, one after another; the last one is where the answer stands.
TASKS = {
    "which fields are required": ["perustiedot/", "perustiedot/#pakolliset-kentat"],
    "who links my model to a theme now": ["teemaan-liittaminen/", "teemaan-liittaminen/#pyyda"],
    "is it one model or two": [
        "kuvaa-hyvin/mika-on-toimintamalli/",
        "kuvaa-hyvin/yksi-vai-useita/",
        "kuvaa-hyvin/yksi-vai-useita/#kysymykset",
    ],
    "what goes into Ratkaisun perusidea": [
        "perustiedot/",
        "kehittamisen-polku/",
        "kehittamisen-polku/#ratkaisun-perusidea",
    ],
    "when must the model be Valmis": ["ukk/", "maaraajat/#valmis-tilaan"],
    "how do I plan measures": [
        "kuvaa-hyvin/tavoitteet-ja-mittarit/",
        "kuvaa-hyvin/tavoitteet-ja-mittarit/#viisi-rivia",
    ],
    "what did the clinics give": ["tuki/", "tuki/#klinikat"],
    "which network is for me": ["tuki/", "tuki/verkostot/", "tuki/verkostot/#valitse"],
    "how do I find similar work": ["haku-innokylassa/", "haku-innokylassa/#vaiheet"],
    "how do I report a barrier": ["saavutettavuus/", "saavutettavuus/#palaute"],
}


def links(tree: Tree, url: str) -> set[str]:
    """Where the links of a page lead."""
    return {urljoin(HOME + url, anchor.get("href", "")) for anchor in tree(urldefrag(url).url).iter("a")}


def stands_on(tree: Tree, url: str) -> bool:
    """Whether the page has the place that the address names."""
    page, place = urldefrag(url)
    return any(element.get("id") == place for element in tree(page).iter())


@pytest.mark.parametrize("task", TASKS)
def test_a_task_is_at_most_three_links_from_the_front_page(
    task: str, language: str, tree: Tree, root_of: Callable[[str], str]
) -> None:
    root = root_of(language)
    page = root
    for step in TASKS[task]:
        assert HOME + root + step in links(tree, page), page
        page = root + step
    assert stands_on(tree, page)
    assert len(TASKS[task]) <= 3
