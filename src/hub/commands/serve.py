"""`./hub serve`: the site in a browser, made anew at each save."""

import sys
from datetime import date
from ipaddress import ip_address

import click

from hub import terminal
from hub.pages import menu
from hub.place import ROOT
from hub.spoken import Day, Spoken
from hub.terminal import say


@click.command(cls=Spoken, help=say("cli-serve"))
@click.option("--address", default="127.0.0.1:8000", metavar="127.0.0.1:8000", help=say("cli-address"))
@click.option("--day", type=Day(), metavar=Day.name, help=say("cli-day"))
def serve(address: str, day: date | None) -> None:
    from hub.site.serving import serve as serve_site

    if not is_address(address):
        terminal.fail("cli-address-form", address=address)
    if problems := menu.read(ROOT).problems:
        terminal.show(problems)
        sys.exit(1)
    terminal.done("cli-serving", address=address)
    try:
        serve_site(ROOT, address, day)
    except OSError as error:
        terminal.fail("cli-address-taken", address=address, value=error.strerror or error)


def is_address(text: str) -> bool:
    """Whether it is an address of this machine and a port."""
    host, _, port = text.rpartition(":")
    try:
        return bool(host == "localhost" or ip_address(host.strip("[]"))) and 0 < int(port) < 65_536
    except ValueError:
        return False
