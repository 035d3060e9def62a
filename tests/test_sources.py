"""No address that the sources print is lost on the way to the reader."""

from pathlib import Path

import pytest

from hub.facts.hub import Hub

PRINTED = Path(__file__).parent / "sources" / "addresses.txt"
ADDRESSES = [line for line in PRINTED.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]

# What a source prints as the text of a link is the address that the link leads to.
TEXT_OF = {"www.innokyla.fi": "https://innokyla.fi/"}


@pytest.mark.parametrize("printed", ADDRESSES)
def test_an_address_of_the_sources_is_in_the_data(printed: str, hub: Hub) -> None:
    known = {contact.email for contact in hub.contacts} | {link.url for link in hub.links}
    assert TEXT_OF.get(printed, printed) in known


def test_an_outside_address_stands_in_the_data_once(hub: Hub) -> None:
    urls = [url for link in hub.links for url in {link.url, link.url_sv or link.url}]
    assert sorted(urls) == sorted(set(urls))
