"""`./hub links`: which addresses outside the site no longer answer."""

import sys
import time
from importlib.metadata import version

import click

from hub import terminal
from hub.facts.hub import Hub
from hub.facts.reading import read_hub
from hub.links import outside, remembered
from hub.links.asking import Answer, Manners
from hub.links.asking_all import ask_all
from hub.place import ROOT
from hub.spoken import Spoken, form_of_problems
from hub.terminal import say


@click.command(cls=Spoken, help=say("cli-links"))
@click.option("--strict", is_flag=True, help=say("cli-links-strict"))
@click.option("--fresh", is_flag=True, help=say("cli-links-fresh"))
@form_of_problems
def links(strict: bool, fresh: bool, form: terminal.Form) -> None:
    data = read_hub(ROOT / "data")
    if data.hub is None:
        terminal.report(list(data.problems), form)
        sys.exit(1)
    addresses = list(outside.addresses(data))
    answers = answered([one.url for one in addresses], data.hub, fresh)
    found = list(outside.problems(addresses, answers))
    terminal.report(found, form)
    if form != "json":
        terminal.done("cli-links-done", count=len(addresses), good=len(addresses) - len(found))
    if strict and any(problem.weight == "warning" for problem in found):
        sys.exit(1)


def answered(addresses: list[str], hub: Hub, fresh: bool) -> dict[str, Answer]:
    """The answer of each address. Those of the last day are not asked for again."""
    known = {} if fresh else remembered.read(ROOT, time.time())
    old = {address: known[address] for address in addresses if address in known}
    left = [address for address in dict.fromkeys(addresses) if address not in old]
    new: dict[str, Answer] = {}
    try:
        with terminal.Progress() as progress:
            progress("addresses", len(left))
            for address, answer in ask_all(left, manners(hub)):
                new[address] = answer
                progress("address", 1)
    finally:
        remember(new, old)
    return {**old, **new}


def remember(new: dict[str, Answer], old: dict[str, Answer]) -> None:
    """A disk that cannot be written must not cost the answers, which took minutes to get."""
    try:
        remembered.write(ROOT, new, old)
    except OSError as error:
        terminal.tell("cli-links-forgotten", file=remembered.FILE, value=error.strerror or error)


def manners(hub: Hub) -> Manners:
    """Says who asks, and where to turn if the asking is a nuisance."""
    whose = hub.site.repository or hub.site.address
    return Manners(f"tukihub/{version('tukihub')}" + (f" (+{whose})" if whose else ""))
