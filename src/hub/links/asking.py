"""Asks an address whether it is still there, and waits when the other end asks for it."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

import urllib3
from urllib3 import exceptions
from urllib3.util import Retry, Timeout

TRY_AGAIN = (429, 500, 502, 503, 504)
FOR_GOOD = (301, 308)


class Outcome(enum.StrEnum):
    """What came of asking."""

    there = "there"
    moved = "moved"
    gone = "gone"
    refused = "refused"
    busy = "busy"
    broken = "broken"
    slow = "slow"
    insecure = "insecure"
    unknown_host = "unknown-host"
    unreachable = "unreachable"


@dataclass(frozen=True)
class Answer:
    """What came of asking one address: the status that HTTP gives, and where a moved page went."""

    outcome: Outcome
    status: int | None = None
    to: str = ""


@dataclass(frozen=True)
class Manners:
    """How one asks. All times are in seconds; `backoff` doubles at each new try."""

    name: str
    timeout: float = 20
    tries: int = 2
    backoff: float = 2
    longest_wait: int = 120
    pause: float = 1


class AskedToWait(Exception):
    """The other end asks for a longer wait than one check can last."""


class Patience(Retry):
    """Tries again as long as the other end asks to wait, but not for hours, and never sooner than asked."""

    def sleep_for_retry(self, response: urllib3.BaseHTTPResponse) -> bool:
        """Waits as asked, or gives up without asking again."""
        if (self.get_retry_after(response) or 0) >= self.retry_after_max:
            raise AskedToWait
        return super().sleep_for_retry(response)


def connection(manners: Manners) -> urllib3.PoolManager:
    """What asks one host, one request at a time."""
    return urllib3.PoolManager(
        maxsize=1,
        headers={"User-Agent": manners.name, "Accept": "text/html,*/*;q=0.8"},
        timeout=Timeout(total=manners.timeout),
        retries=Patience(
            total=None,
            connect=manners.tries,
            read=manners.tries,
            status=manners.tries,
            redirect=5,
            other=0,
            allowed_methods={"HEAD", "GET"},
            status_forcelist=TRY_AGAIN,
            backoff_factor=manners.backoff,
            raise_on_status=False,
            retry_after_max=manners.longest_wait,
        ),
    )


def ask(address: str, pool: urllib3.PoolManager) -> Answer:
    """Asks with HEAD, and where a server does not answer that well, with GET."""
    answer = ask_with("HEAD", address, pool)
    if answer.outcome in (Outcome.gone, Outcome.refused, Outcome.broken):
        return ask_with("GET", address, pool)
    return answer


def ask_with(method: str, address: str, pool: urllib3.PoolManager) -> Answer:
    """One method. Whatever goes wrong becomes an answer."""
    try:
        response = pool.request(method, address, preload_content=False)
        response.close()
    except AskedToWait:
        return Answer(Outcome.busy, 429)
    except exceptions.MaxRetryError as error:
        return Answer(outcome_of_error(error.reason or error))
    except exceptions.HTTPError as error:
        return Answer(outcome_of_error(error))
    return answer_of(address, response)


def outcome_of_error(error: Exception) -> Outcome:
    """Why nobody answered."""
    kinds: Mapping[type[Exception] | tuple[type[Exception], ...], Outcome] = {
        exceptions.NameResolutionError: Outcome.unknown_host,
        exceptions.LocationValueError: Outcome.unknown_host,
        exceptions.SSLError: Outcome.insecure,
        exceptions.TimeoutError: Outcome.slow,
    }
    return next((outcome for kind, outcome in kinds.items() if isinstance(error, kind)), Outcome.unreachable)


def answer_of(address: str, response: urllib3.BaseHTTPResponse) -> Answer:
    """What a status means."""
    status = response.status
    if status in (404, 410):
        return Answer(Outcome.gone, status)
    if status == 429:
        return Answer(Outcome.busy, status)
    if status >= 500:
        return Answer(Outcome.broken, status)
    if status >= 400:
        return Answer(Outcome.refused, status)
    to = moved_to(address, response)
    return Answer(Outcome.moved, status, to) if to else Answer(Outcome.there, status)


def moved_to(address: str, response: urllib3.BaseHTTPResponse) -> str:
    """Where a page is now, if every step of the way there is for good."""
    steps = [
        step for step in (response.retries.history if response.retries else ()) if step.redirect_location
    ]
    if not steps or any(step.status not in FOR_GOOD for step in steps):
        return ""
    for step in steps:
        address = urljoin(address, step.redirect_location or "")
    return address
