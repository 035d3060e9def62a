"""The Content-Security-Policy: what a page may load, and the hashes of the scripts that stand in it."""

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL)
PLACE = re.compile(r'<meta charset="utf-8" ?/?>')


@lru_cache(maxsize=256)
def script_hashes(html: str) -> frozenset[str]:
    """The hash of every script that stands in the page itself. Data in a script element is not a script."""
    return frozenset(
        hash_of(match["body"])
        for match in INLINE_SCRIPT.finditer(html)
        if "src=" not in match["attributes"] and "application/" not in match["attributes"]
    )


@lru_cache(maxsize=100)
def hash_of(script: str) -> str:
    """A script's hash as the policy writes it."""
    return "'sha256-" + b64encode(sha256(script.encode()).digest()).decode() + "'"


def policy(hashes: Iterable[str]) -> str:
    """Everything from the site itself and nothing from elsewhere. Icons in styles are data: pictures."""
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *sorted(hashes)]),
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def with_policy(html: str, hashes: Iterable[str]) -> str:
    """The page with its own policy as the first thing after its character set; `hashes` of its scripts."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(hashes)}">'
    return PLACE.sub(lambda match: f"{match[0]}\n      {meta}", html, count=1)


def headers(hashes: Iterable[str]) -> dict[str, str]:
    """The response headers for a server that sends them."""
    return {
        "Content-Security-Policy": policy(hashes) + "; frame-ancestors 'none'",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }


def header_files(hashes: Iterable[str]) -> dict[str, str]:
    """Ready files for the usual servers: file name → text."""
    lines = headers(list(hashes))
    return {
        "_headers": "/*\n" + "".join(f"  {name}: {value}\n" for name, value in lines.items()),
        "headers/nginx.conf": "gzip_static on;\n"
        + "".join(f'add_header {name} "{value}" always;\n' for name, value in lines.items()),
        "headers/apache.conf": "".join(
            f'Header always set {name} "{value}"\n' for name, value in lines.items()
        ),
    }
