"""No Finnish on a Swedish page and no Swedish on a Finnish one, but for what is marked so, and names."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

import pytest

pytestmark = pytest.mark.build

Tree = Callable[[str], Element]

# Names that are the same in both languages, and words that are words in both.
NAMES = {
    "innokylä",
    "innokyläs",
    "innokylän",
    "innokyla",
    "traficom",
    "pauliina",
    "hiltunen",
    "mustonen",
    "lamberg",
    "valtion",
    "delta",
    "priset",
}

FINNISH = frozenset(
    [
        "ei",
        "että",
        "joka",
        "jos",
        "kun",
        "mutta",
        "tai",
        "myös",
        "kuin",
        "niin",
        "sen",
        "ovat",
        "ole",
        "hän",
        "nyt",
        "vain",
        "kaikki",
        "mikä",
        "tämä",
        "mitä",
        "jotka",
        "tämän",
        "tässä",
        "siitä",
        "sekä",
        "kanssa",
        "mukaan",
        "ennen",
        "jälkeen",
        "kuka",
        "missä",
        "miten",
        "miksi",
        "milloin",
        "sinun",
        "oma",
        "oman",
        "omat",
        "malli",
        "mallin",
        "mallit",
        "teema",
        "teeman",
        "teemat",
        "kenttä",
        "kentän",
        "kentät",
        "sivu",
        "sivun",
        "sivulla",
        "ohje",
        "ohjeen",
        "tiimi",
        "tiimin",
        "lähde",
        "lähteen",
        "askel",
        "polku",
        "polun",
        "kuvaus",
        "kuvauksen",
        "toimintamalli",
        "toimintamallin",
        "valmis",
        "julkaise",
        "liitä",
        "lisää",
        "avaa",
        "valitse",
        "kirjoita",
        "täytä",
        "tarkista",
        "kysy",
        "katso",
        "lue",
        "näin",
        "tila",
        "tilan",
        "kyllä",
        "uusi",
        "hyvä",
        "vaihe",
        "vaiheen",
        "esimerkki",
        "tieto",
        "tiedot",
    ]
)
SWEDISH = frozenset(
    [
        "och",
        "att",
        "det",
        "som",
        "för",
        "är",
        "på",
        "av",
        "inte",
        "med",
        "till",
        "ett",
        "du",
        "från",
        "eller",
        "hur",
        "när",
        "också",
        "denna",
        "detta",
        "mer",
        "ska",
        "så",
        "än",
        "bara",
        "din",
        "ditt",
        "dina",
        "här",
        "där",
        "vem",
        "varför",
        "vilken",
        "vilka",
        "utan",
        "under",
        "efter",
        "innan",
        "sedan",
        "modell",
        "modellen",
        "modeller",
        "temat",
        "teman",
        "fält",
        "fältet",
        "sida",
        "sidan",
        "sidor",
        "anvisning",
        "anvisningen",
        "teamet",
        "källa",
        "källan",
        "steg",
        "stegen",
        "tidsfrist",
        "beskrivning",
        "beskrivningen",
        "verksamhetsmodell",
        "färdig",
        "publicera",
        "koppla",
        "lägg",
        "öppna",
        "välj",
        "skriv",
        "fyll",
        "kontrollera",
        "fråga",
        "läs",
        "läge",
        "nej",
        "bra",
        "exempel",
        "uppgifter",
    ]
)

# What Finnish words look like and Swedish ones do not, and the other way round.
LOOKS_FINNISH = re.compile(
    r"ää|öö|yy|uu|ii|aa|yö|uo|[äö]y"
    r"|(?:aessa|eessa|ossa|ssä|stä|llä|ltä|lta|ksi|iset|isen|inen|minen|een)$|\w{3}(?<!milj)[äö]$|jät$|llöt$|nnöt$"
)
LOOKS_SWEDISH = re.compile(r"å|ck|(?:[^a]tion|ningen|ningar|ande|erna|arna|het|heten|skap)$|^(?:stj|kv)")

WORD = re.compile(r"[A-Za-zÅÄÖåäöé]+(?:[-:’'][A-Za-zÅÄÖåäöé]+)*")
ADDRESS = re.compile(
    r"\S+@\S+|https?://\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:fi|com|org|eu)\b\S*|[\w./-]+\.\w{2,4}\b"
)
# Attributes that a reader reads or hears, and where no markup can say that a name is Finnish.
SPOKEN = ("title", "alt", "aria-label", "placeholder", "data-label", "data-one", "data-many")


def test_a_swedish_page_has_no_finnish(name: str, tree: Tree, names_in_finnish: list[str]) -> None:
    assert foreign(tree(f"sv/{name}"), "sv", is_finnish, names_in_finnish) == []


def test_a_finnish_page_has_no_swedish(name: str, tree: Tree) -> None:
    assert foreign(tree(name), "fi", is_swedish, []) == []


@pytest.mark.parametrize(("url_404", "own"), [("404.html", "fi"), ("sv/404.html", "sv")])
def test_the_answer_to_a_wrong_address_keeps_to_its_language(
    url_404: str, own: str, tree: Tree, names_in_finnish: list[str]
) -> None:
    strange = is_finnish if own == "sv" else is_swedish
    assert foreign(tree(url_404), own, strange, names_in_finnish) == []


def test_these_tests_know_a_foreign_word_when_they_meet_one() -> None:
    finnish = ["kenttä", "ylläpitäjät", "toimintamallin", "vaiheessa", "täyttäminen", "työn"]
    swedish = [
        "och",
        "anvisningen",
        "på",
        "beskrivningarna",
        "tidsfristerna",
        "verksamhetsmodell",
        "tidsfrist",
    ]
    assert [word for word in finnish if not is_finnish(word)] == []
    assert [word for word in swedish if not is_swedish(word)] == []
    assert [word for word in swedish if is_finnish(word)] + [
        word for word in finnish if is_swedish(word)
    ] == []


@pytest.fixture(scope="session")
def names_in_finnish(tree: Tree, names: list[str]) -> list[str]:
    """Everything that Swedish pages mark as Finnish, the longest first."""
    marked = {
        " ".join("".join(one.itertext()).split())
        for name in names
        for one in tree(f"sv/{name}").iter()
        if one.get("lang") == "fi"
    }
    return sorted(marked, key=len, reverse=True)


def foreign(page: Element, own: str, is_foreign: Callable[[str], bool], known: list[str]) -> list[str]:
    """The words that are not of the page's language, each in its sentence."""
    spoken = [without(text, known) for text in attributes(page, own, own)]
    found = []
    for text in [*texts(page, own, own), *spoken]:
        clean = " ".join(ADDRESS.sub(" ", text).split())
        words = [word.lower() for word in WORD.findall(clean) if not word.isupper()]
        found += [f"{word}: {clean[:140]}" for word in words if is_foreign(word)]
    return found


def texts(element: Element, language: str, own: str) -> Iterator[str]:
    """Every text of a page in its own language: what is marked as another language is left out."""
    language = element.get("lang", language)
    if element.tag in {"script", "style", "title"} or not isinstance(element.tag, str):
        return
    if language == own and element.text:
        yield element.text
    for child in element:
        yield from texts(child, language, own)
        if child.tail and language == own:
            yield child.tail


def attributes(element: Element, language: str, own: str) -> Iterator[str]:
    """Every text of a page that no markup can divide."""
    language = element.get("lang", language)
    if language == own:
        yield from (value for name in SPOKEN if (value := element.get(name)))
        if element.tag == "meta" and element.get("name") == "description":
            yield element.get("content", "")
        if element.tag == "title":
            yield "".join(element.itertext())
    for child in element:
        yield from attributes(child, language, own)


def without(text: str, known: list[str]) -> str:
    for name in known:
        text = text.replace(name, " ")
    return text


def is_finnish(word: str) -> bool:
    return word not in NAMES and (word in FINNISH or bool(LOOKS_FINNISH.search(word)))


def is_swedish(word: str) -> bool:
    return word not in NAMES and (word in SWEDISH or bool(LOOKS_SWEDISH.search(word)))
