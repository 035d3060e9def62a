"""An address is asked politely, and whatever comes of it is an answer."""

import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest

from hub.links.asking import Answer, Manners, Outcome, ask, connection
from hub.links.asking_all import ask_all

MANNERS = Manners("tukihub/test (+https://example.fi)", timeout=0.5, tries=2, backoff=0.01, pause=0.15)


def asked(address: str) -> Answer:
    return ask(address, connection(MANNERS))


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("/", Outcome.there),
        ("/204", Outcome.there),
        ("/for-now", Outcome.there),
        ("/get-only", Outcome.there),
        ("/stumbles", Outcome.there),
        ("/404", Outcome.gone),
        ("/410", Outcome.gone),
        ("/401", Outcome.refused),
        ("/403", Outcome.refused),
        ("/503", Outcome.broken),
        ("/slow", Outcome.slow),
        ("/closed", Outcome.unreachable),
        ("/round", Outcome.unreachable),
        ("/busy-for-hours", Outcome.busy),
    ],
)
def test_each_kind_of_answer_is_told_apart(world: Any, path: str, outcome: Outcome) -> None:
    assert asked(world.address(path)).outcome == outcome


def test_a_page_that_moved_for_good_tells_where(world: Any) -> None:
    assert asked(world.address("/moved")) == Answer(Outcome.moved, 200, world.address("/here"))


def test_a_server_that_asks_to_wait_is_waited_for(world: Any) -> None:
    start = time.monotonic()
    assert asked(world.address("/busy")).outcome == Outcome.there
    assert time.monotonic() - start >= 1


def test_a_server_that_asks_to_wait_for_hours_is_left_in_peace(world: Any) -> None:
    asked(world.address("/busy-for-hours"))
    assert world.times_asked("/busy-for-hours") == 1


def test_a_server_that_is_broken_is_asked_again_but_not_for_ever(world: Any) -> None:
    asked(world.address("/500"))
    assert world.asked["HEAD", "/500"] == 3
    assert world.asked["GET", "/500"] == 3


def test_who_asks_is_told(world: Any) -> None:
    asked(world.address("/"))
    assert world.names == {MANNERS.name}


def test_what_answers_to_head_is_not_fetched(world: Any) -> None:
    asked(world.address("/"))
    assert world.asked == {("HEAD", "/"): 1}


@pytest.mark.parametrize(
    ("address", "outcome"),
    [("http://", Outcome.unknown_host), ("https://ei-ole-olemassa.invalid/", Outcome.unknown_host)],
)
def test_an_address_without_a_server_is_told(
    address: str, outcome: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(*_: object, **__: object) -> None:
        raise socket.gaierror("nobody")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    assert asked(address).outcome == outcome


@pytest.fixture
def without_tls(world: Any) -> Iterator[str]:
    """A server that cannot speak TLS, asked as if it could."""
    yield f"https://127.0.0.1:{world.port}/"


def test_a_server_whose_tls_is_broken_is_told(without_tls: str) -> None:
    assert asked(without_tls).outcome == Outcome.insecure


def test_one_host_is_asked_one_address_at_a_time_with_a_pause(world: Any) -> None:
    answers = dict(ask_all([world.address(f"/{number}") for number in range(200, 205)], MANNERS))
    assert {answer.outcome for answer in answers.values()} == {Outcome.there}
    assert world.most == 1
    gaps = [after - before for before, after in zip(world.times, world.times[1:], strict=False)]
    assert min(gaps) >= MANNERS.pause


def test_an_address_that_stands_twice_is_asked_once(world: Any) -> None:
    answers = list(ask_all([world.address("/"), world.address("/")], MANNERS))
    assert len(answers) == 1
    assert world.times_asked("/") == 1


def test_a_slow_host_does_not_keep_others_waiting(world: Any) -> None:
    slow, quick = world.address("/slow"), world.address("/", host="localhost")
    assert [address for address, _ in ask_all([slow, quick], MANNERS)] == [quick, slow]
