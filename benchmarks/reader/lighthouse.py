"""Lighthouse on ten kinds of page in both languages, and on a plain page made by hand.

The site is built with its own address, as it must be for publishing, and served with its compressed files.
The preset is Lighthouse's for a phone.
"""

import json
import shutil
import subprocess
import sys
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from server import serve

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # the macros of the pages

from hub.search.asking import entries  # noqa: E402
from hub.site.building import build  # noqa: E402
from hub.site.compressing import compress  # noqa: E402

CACHE = ROOT / ".cache" / "benchmarks" / "lighthouse"
VERSION = "13.5.0"
PORT = 8765
ADDRESS = f"http://127.0.0.1:{PORT}/"
PAGES = {
    "front page": "",
    "step": "polku/aloita/",
    "fields": "perustiedot/",
    "checklist": "tarkistuslista/",
    "workspace": "tyotila/",
    "themes": "teemat/",
    "contacts": "yhteystiedot/",
    "surveys": "tuki/kyselyt/",
    "glossary": "sanasto/",
    "questions": "ukk/",
}
SCORES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-background-networking --disable-component-update"
# The page made by hand has the text of this page and a stylesheet of a few lines.
TEXT_OF = "tuki/kyselyt/"
PLAIN = """<!doctype html>
<html lang="fi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="description" content="Sivu, joka on tehty käsin.">
<link rel="icon" href="data:,"><title>Koe</title>
<link rel="stylesheet" href="plain.css"></head>
<body><main><h1>Koe</h1>%s</main></body></html>
"""
STYLE = """body { margin: auto; max-width: 40rem; padding: 1rem; font: 1.0625rem/1.6 system-ui, sans-serif; }
h1, h2 { line-height: 1.2; color: #0f4f45; }
"""


def program() -> Path:
    """Lighthouse, installed once."""
    found = CACHE / "node_modules/.bin/lighthouse"
    if not found.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        (CACHE / "package.json").write_text('{"private": true}\n')
        subprocess.run(["npm", "install", "--silent", f"lighthouse@{VERSION}"], cwd=CACHE, check=True)
    return found


def report(address: str, name: str) -> dict[str, Any]:
    """What Lighthouse says of one page; the whole report stays in .cache/."""
    path = CACHE / f"{name}.json"
    command = [
        program(),
        address,
        "--output=json",
        f"--output-path={path}",
        "--quiet",
        f"--chrome-flags={FLAGS}",
    ]
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or ""
    subprocess.run(command, check=True, env={"CHROME_PATH": chromium, "PATH": "/usr/bin:/bin"})
    found: dict[str, Any] = json.loads(path.read_text())
    return found


def built() -> Path:
    """The site with its address, and beside it a page with nothing but text."""
    project = CACHE.parent / "reader"
    shutil.rmtree(project, ignore_errors=True)
    for part in ("data", "docs", "macros", "overrides"):
        shutil.copytree(ROOT / part, project / part)
    shutil.copy(ROOT / "mkdocs.yml", project)
    facts = project / "data/site.yml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("\naddress:", f"\naddress: {ADDRESS} #", 1), encoding="utf-8")
    build(project, project / "site", date.today(), lambda what, count: None, downloads=False)
    (project / "site/plain").mkdir()
    (project / "site/plain/index.html").write_text(by_hand(project / "site"), encoding="utf-8")
    (project / "site/plain/plain.css").write_text(STYLE, encoding="utf-8")
    compress(project, project / "site")
    return project / "site"


def by_hand(site: Path) -> str:
    """The text of a page with headings and paragraphs and nothing else."""
    here = [one for one in entries(ROOT, site, "fi") if one["url"].startswith(f"{TEXT_OF}#")]
    return PLAIN % "".join(f"<h2>{escape(one['title'])}</h2><p>{escape(one['text'])}</p>" for one in here)


def row(name: str, found: dict[str, Any]) -> list[str]:
    """One line of the table, and below it what Lighthouse would have mended."""
    audits, categories = found["audits"], found["categories"]
    scores = [f"{(categories[one]['score'] or 0) * 100:.0f}" for one in SCORES]
    values = [audits[one]["numericValue"] for one in ("largest-contentful-paint", "total-blocking-time")]
    shift, weight = (audits[one]["numericValue"] for one in ("cumulative-layout-shift", "total-byte-weight"))
    cells = [name, *scores, f"{values[0]:.0f}", f"{values[1]:.0f}", f"{shift:.3f}", f"{weight / 1024:.1f}"]
    print("| " + " | ".join(cells) + " |", flush=True)
    asked = {one["id"] for key in SCORES[1:] for one in categories[key]["auditRefs"] if one["weight"]}
    return [f"{name}: {key}" for key in sorted(asked) if audits[key]["score"] not in (1, None)]


def main() -> None:
    """The plain page first and last, for a machine that is busy is slower at one time than at another."""
    serve(built(), port=PORT)
    complaints: list[str] = []
    print("| page | performance | accessibility | practices | SEO | LCP ms | TBT ms | CLS | KB |")
    print("|---|---|---|---|---|---|---|---|---|")
    row("plain, made by hand", report(f"{ADDRESS}plain/", "plain"))
    for language, root in (("fi", ""), ("sv", "sv/")):
        for name, url in PAGES.items():
            found = report(f"{ADDRESS}{root}{url}", f"{name.replace(' ', '-')}-{language}")
            complaints += row(f"{name}, {language}", found)
    row("plain, again", report(f"{ADDRESS}plain/", "plain-again"))
    print(*complaints, sep="\n")


if __name__ == "__main__":
    main()
