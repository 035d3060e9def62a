"""Tells whoever waits how far the pages are. Silent until someone listens."""

from collections.abc import Callable

Listener = Callable[[str, int], None]

_listeners: list[Listener] = []


def listen(listener: Listener) -> None:
    """From now on the listener hears ("pages", how many) once a language and ("page", 1) for each page."""
    _listeners.append(listener)


def silence() -> None:
    """Nobody listens any more."""
    _listeners.clear()


def pages_to_build(count: int) -> None:
    """So many pages are about to be built in one language."""
    for listener in _listeners:
        listener("pages", count)


def page_built(url: str) -> None:
    """One more page is done."""
    for listener in _listeners:
        listener("page", 1)
