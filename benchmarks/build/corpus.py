"""Pages of sentences from the site itself: the same seed, the same pages, as each stack wants them."""

import random
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("fi", "sv")
PER_SECTION = 25
SENTENCE = re.compile(r"^[A-ZÅÄÖ][^{}\[\]<>|#*_`]{40,200}\.$", re.MULTILINE)
HEAD = "---\ntitle: {title}\ndescription: {title}\nowner: yllapito\nreviewed: 2026-11-01\n---\n\n"
SITE = {"fi": "Koe", "sv": "Prov"}


def sentences(language: str) -> list[str]:
    """Every plain sentence of the pages."""
    pages = sorted((ROOT / "docs" / language).rglob("*.md"))
    return [one for page in pages for one in SENTENCE.findall(page.read_text(encoding="utf-8"))]


def names(count: int) -> list[str]:
    """The front page, the glossary, and so many other pages in sections of a fixed size."""
    made = [f"osa-{n // PER_SECTION:02}/sivu-{n % PER_SECTION:02}" for n in range(count - 2)]
    return ["index", "sanasto", *made]


def page(name: str, language: str, others: list[str], source: list[str]) -> str:
    """One page: four sections with paragraphs, a list, a table, a note and links to other pages."""
    chance = random.Random(f"{name} {language}")
    take = chance.sample
    parts = [HEAD.format(title=f"{SITE[language]} {name}")]
    for number in range(1, 5):
        links = [f"[{SITE[language]} {other}]({relative(other, name)})" for other in take(others, 2)]
        parts.append(f"## {take(source, 1)[0][:40].strip()} {number} {{ #kohta-{number} }}\n")
        parts += [" ".join(take(source, 4)) + "\n" for _ in range(3)]
        parts.append("\n".join(f"- {one}" for one in [*take(source, 3), *links]) + "\n")
    parts.append(
        "| A | B |\n| --- | --- |\n" + "\n".join(f"| {n} | {take(source, 1)[0]} |" for n in range(5))
    )
    parts.append(f'\n!!! note "{SITE[language]}"\n    {take(source, 1)[0]}\n')
    return "\n".join(parts)


def relative(other: str, name: str) -> str:
    """The way from one page to another."""
    return "../" * name.count("/") + f"{other}.md"


def write(docs: Path, count: int, language: str) -> None:
    """All pages of one language into a folder."""
    source, known = sentences(language), names(count)
    for name in known:
        path = docs / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(name, language, known, source), encoding="utf-8")


def menu(count: int, titled: bool) -> str:
    """The menu as mkdocs.yml writes it."""
    lines = ["nav:", "  - index.md", "  - nav.tietoa:" if titled else "  - Sanasto:", "      - sanasto.md"]
    for name in names(count)[2:]:
        section = name.partition("/")[0]
        if name.endswith("sivu-00"):
            lines.append(f"  - {section}:")
        lines.append(f"      - {name}.md")
    return "\n".join(lines) + "\n"


def ours(folder: Path, count: int) -> None:
    """A project as ours, with these pages in the place of its own."""
    for part in ("data", "macros", "overrides", "docs/assets"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for language in LANGUAGES:
        write(folder / "docs" / language, count, language)
    before, _, after = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("nav:\n")
    settings = before + menu(count, titled=True) + "\n" + after[after.index("theme:") :]
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")


STOCK = """site_name: Koe
theme: {name: material, language: fi}
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {locale: fi, default: true, name: Suomi}
        - {locale: sv, name: Svenska}
markdown_extensions: [admonition, attr_list, def_list, tables, {toc: {permalink: false}}]
"""


def stock(folder: Path, count: int) -> None:
    """MkDocs, Material and static-i18n as they come."""
    for language in LANGUAGES:
        write(folder / "docs" / language, count, language)
    (folder / "mkdocs.yml").write_text(STOCK + menu(count, titled=False), encoding="utf-8")


def zensical(folder: Path, count: int) -> None:
    """Zensical builds one language at a time: two projects."""
    for language in LANGUAGES:
        project = folder / language
        write(project / "docs", count, language)
        settings = f'[project]\nsite_name = "{SITE[language]}"\n[project.theme]\nlanguage = "{language}"\n'
        (project / "zensical.toml").write_text(settings, encoding="utf-8")
