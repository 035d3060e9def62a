"""A server that answers in every way that servers do. Nothing here ever asks the network."""

import http.server
import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest


@dataclass
class World:
    """What the server was asked: how often each address, when, by whom, and how many at once."""

    port: int = 0
    asked: Counter[tuple[str, str]] = field(default_factory=Counter)
    times: list[float] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    now: int = 0
    most: int = 0

    def address(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def times_asked(self, path: str) -> int:
        return sum(count for (_, asked), count in self.asked.items() if asked == path)


class Server(http.server.BaseHTTPRequestHandler):
    world: World

    def do_GET(self) -> None:
        self.answer()

    def do_HEAD(self) -> None:
        self.answer()

    def answer(self) -> None:
        world = self.world
        world.asked[self.command, self.path] += 1
        world.times.append(time.monotonic())
        world.names.add(self.headers["User-Agent"])
        world.now += 1
        world.most = max(world.most, world.now)
        try:
            self.by_path()
        finally:
            world.now -= 1

    def by_path(self) -> None:
        count = self.world.times_asked(self.path)
        if self.path == "/closed":
            self.connection.shutdown(socket.SHUT_RDWR)
        elif self.path == "/slow":
            time.sleep(2)
        elif self.path == "/moved":
            self.say(301, Location="/here")
        elif self.path == "/for-now":
            self.say(302, Location="/here")
        elif self.path == "/round":
            self.say(301, Location="/round")
        elif self.path == "/busy":
            self.say(429, **{"Retry-After": "1"}) if count == 1 else self.say(200)
        elif self.path == "/busy-for-hours":
            self.say(429, **{"Retry-After": "7200"})
        elif self.path == "/stumbles":
            self.say(500 if count == 1 else 200)
        elif self.path == "/get-only":
            self.say(200 if self.command == "GET" else 405)
        else:
            self.say(int(self.path[1:]) if self.path[1:].isdigit() else 200)

    def say(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def world() -> Iterator[World]:
    world = World()
    handler = type("Handler", (Server,), {"world": world})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.handle_error = lambda request, address: None  # type: ignore[method-assign]
    world.port = server.server_port
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield world
    server.shutdown()
