"""Serves a built site as a static host does, with what the build compressed, on a line of any speed."""

import http.server
import re
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

ENDINGS = {"br": ".br", "gzip": ".gz"}
RULES = re.compile(rb'<script type="speculationrules">.*?</script>', re.DOTALL)


@dataclass
class Line:
    """How a host is reached: seconds for each answer, bytes a second, and whether pages keep their rules."""

    delay: float = 0
    rate: float = 0
    rules: bool = True
    ahead: list[str] = field(default_factory=list)


class Host(http.server.SimpleHTTPRequestHandler):
    """Sends `x.br` in the place of `x` to a browser that takes it."""

    protocol_version = "HTTP/1.1"
    line = Line()

    def do_GET(self) -> None:
        """Answers with a file, or with the page that says there is none."""
        if "prerender" in self.headers.get("Sec-Purpose", ""):
            self.line.ahead.append(self.path)
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        status, path = (200, path) if path.is_file() else (404, Path(self.directory) / "404.html")
        content, encoding = self.content(path)
        if self.line.delay:
            time.sleep(self.line.delay + len(content) / self.line.rate)
        self.answer(status, self.guess_type(str(path)), content, encoding)

    def content(self, path: Path) -> tuple[bytes, str]:
        """What is sent, and how it is compressed."""
        if not self.line.rules and path.suffix == ".html":
            return RULES.sub(b"", path.read_bytes()), ""
        for name, ending in ENDINGS.items():
            packed = path.with_name(path.name + ending)
            if name in self.headers.get("Accept-Encoding", "") and packed.is_file():
                return packed.read_bytes(), name
        return path.read_bytes(), ""

    def answer(self, status: int, kind: str, content: bytes, encoding: str) -> None:
        """Writes it."""
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=3600")
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *args: object) -> None:
        """Says nothing."""


def serve(site: Path, line: Line | None = None, port: int = 0) -> str:
    """The address at which the site stands until the program ends."""
    kind = type("HostOnLine", (Host,), {"line": line or Line()})
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", port), lambda *arguments: kind(*arguments, directory=str(site))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"
