"""Pages of sentences from the site itself: the same seed, the same pages, as each stack wants them."""

import json
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


HUGO = """title = "Koe"
baseURL = "/"
defaultContentLanguage = "fi"
disableKinds = ["taxonomy", "term", "RSS"]
[languages.fi]
languageName = "Suomi"
contentDir = "content/fi"
[languages.sv]
languageName = "Svenska"
contentDir = "content/sv"
[markup.goldmark.parser.attribute]
title = true
"""
# Hugo brings no look of its own. This one has what ours has on a page: the menu of sections and of the
# reader's own section, the contents of the page, the neighbours and the other language.
LAYOUT = """<!doctype html><html lang="{{ .Language.Lang }}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}"></head><body><header><nav><ul>
{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
{{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Language.Lang }}</a>{{ end }}
</header><aside>{{ with .CurrentSection }}<ul>{{ range .RegularPages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}{{ .TableOfContents }}</aside>
<main><h1>{{ .Title }}</h1>{{ .Content }}</main><footer>
{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</footer></body></html>
"""


def hugo(folder: Path, count: int) -> None:
    """Hugo with a plain layout of its own, without a search."""
    for language in LANGUAGES:
        content = folder / "content" / language
        write(content, count, language)
        (content / "index.md").rename(content / "_index.md")
    (folder / "layouts").mkdir()
    (folder / "layouts" / "baseof.html").write_text(LAYOUT, encoding="utf-8")
    for kind in ("home", "section", "page"):
        (folder / "layouts" / f"{kind}.html").write_text('{{ define "main" }}{{ end }}', encoding="utf-8")
    (folder / "hugo.toml").write_text(HUGO, encoding="utf-8")


STARLIGHT = """import { defineConfig } from "astro/config";
import starlight from "@astrojs/starlight";
const sidebar = SIDEBAR.map((directory) => ({ label: directory, items: [{ autogenerate: { directory } }] }));
export default defineConfig({
  outDir: "site",
  integrations: [starlight({
    title: "Koe",
    defaultLocale: "root",
    locales: { root: { label: "Suomi", lang: "fi" }, sv: { label: "Svenska", lang: "sv" } },
    sidebar: ["sanasto", ...sidebar],
  })],
});
"""
COLLECTION = """import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
"""


def starlight(folder: Path, count: int) -> None:
    """Starlight as it comes, with its search. Each page has the menu of all pages."""
    docs = folder / "src" / "content" / "docs"
    write(docs, count, "fi")
    write(docs / "sv", count, "sv")
    sections = list(dict.fromkeys(name.partition("/")[0] for name in names(count)[2:]))
    config = STARLIGHT.replace("SIDEBAR", str(sections))
    (folder / "astro.config.mjs").write_text(config, encoding="utf-8")
    (folder / "src" / "content.config.ts").write_text(COLLECTION, encoding="utf-8")
    # Astro compiles what the project says that it needs.
    package = {"name": "koe", "type": "module", "dependencies": {"@astrojs/starlight": "*"}}
    (folder / "package.json").write_text(json.dumps(package), encoding="utf-8")
