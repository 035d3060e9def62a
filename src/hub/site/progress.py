"""Tells whoever waits how far the pages are. Silent until someone listens."""

from collections.abc import Callable

from hub.facts.models import Language

Listener = Callable[[str, int], None]
Reader = Callable[[Language], None]

_listeners: list[Listener] = []
_readers: list[Reader] = []


def listen(listener: Listener, reader: Reader) -> None:
    """From now on the listener hears ("pages", how many) once a language and ("page", 1) for each page.

    The reader hears of a language whose pages all stand in the site.
    """
    _listeners.append(listener)
    _readers.append(reader)


def silence() -> None:
    """Nobody listens any more."""
    _listeners.clear()
    _readers.clear()


def pages_to_build(count: int) -> None:
    """So many pages are about to be built in one language."""
    for listener in _listeners:
        listener("pages", count)


def page_built(url: str) -> None:
    """One more page is done."""
    for listener in _listeners:
        listener("page", 1)


def pages_written(language: Language) -> None:
    """Every page of a language stands in the site."""
    for reader in _readers:
        reader(language)
