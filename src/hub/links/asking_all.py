"""Asks many addresses: several hosts at once, but each host one address at a time."""

import queue
import threading
import time
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from hub.links.asking import Answer, Manners, ask, connection

AT_ONCE = 6

Answers = queue.Queue[tuple[str, Answer]]


def ask_all(addresses: Iterable[str], manners: Manners) -> Iterator[tuple[str, Answer]]:
    """Each address with its answer, in the order in which they come."""
    hosts: dict[str, list[str]] = {}
    for address in dict.fromkeys(addresses):
        hosts.setdefault(urlsplit(address).netloc.lower(), []).append(address)
    waiting: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
    for same_host in hosts.values():
        waiting.put(same_host)
    answers: Answers = queue.Queue()
    for _ in range(min(AT_ONCE, len(hosts))):
        # A daemon does not keep the command alive when the editor stops it.
        threading.Thread(target=work, args=(waiting, answers, manners), daemon=True).start()
    for _ in range(sum(map(len, hosts.values()))):
        yield answers.get()


def work(waiting: "queue.SimpleQueue[list[str]]", answers: Answers, manners: Manners) -> None:
    """Takes one host after another, until none waits."""
    while True:
        try:
            addresses = waiting.get_nowait()
        except queue.Empty:
            return
        pool = connection(manners)
        for number, address in enumerate(addresses):
            if number:
                time.sleep(manners.pause)
            answers.put((address, ask(address, pool)))
        pool.clear()
