"""The rules about one value: what an id, a day, an address or a text must look like."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NoReturn

from pydantic_core import PydanticCustomError

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PAGE_REFERENCE = re.compile(r"[a-z0-9/-]+(#[a-z0-9-]+)?")
PAGE_NAME = re.compile(r"([a-z0-9]+(-[a-z0-9]+)*/)*[a-z0-9]+(-[a-z0-9]+)*")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
WEB_ADDRESS = re.compile(r"https://[^\s<>\"']+|http://[^\s<>\"']+")
TAG = re.compile(r"<!--|</?[A-Za-z][^>]*>")
ENTITY = re.compile(r"&[A-Za-z]+;|&#\w+;")
BARE_ADDRESS = re.compile(r"https?://|www\.")
MARKUP = re.compile(r"\]\([^)]*\)|\*\*\w[^*]*\*\*")
LINK = re.compile(r"\]\(\s*<?(?P<target>[^)\s>]*)|^ {0,3}\[[^\]]+\]:\s*(?P<defined>\S*)", re.MULTILINE)
LINK_KINDS = ("page:", "link:", "mailto:")
# What Python and the browser read in two ways: named groups, flags, and \b or \w, which do not know ä there.
ONE_ENGINE_ONLY = re.compile(r"\(\?[P#a-zA-Z]|\\[^dsDS.*+?()\[\]{}|^$/-]")
# What word processors put in the place of plain quotation marks and hyphens.
CURVED = "”“„’‘"
TO_PLAIN = str.maketrans({**dict.fromkeys(CURVED, ""), **dict.fromkeys("–—−‑", "-")})
YES = {"true", "kyllä", "yes"}
NO = {"false", "ei", "no"}


def refuse(code: str, value: object, **more: str) -> NoReturn:
    """End the reading of one value. The code names a message of the catalogue."""
    raise PydanticCustomError("hub", "{code}", {"code": code, "value": str(value), **more})


def without_curved_quotes(value: str) -> str:
    """YAML takes quotation marks away only if they are straight."""
    if len(value) > 2 and value[0] in CURVED and value[-1] in CURVED:
        refuse("curved-quotes", value)
    return value


def kebab_case(value: str) -> str:
    """An id: small letters a–z, digits and single hyphens."""
    if not KEBAB.fullmatch(without_curved_quotes(value)):
        refuse("id-form", value)
    return value


def page_reference(value: str) -> str:
    """A page of the site, perhaps with an anchor: `polku/aloita` or `perustiedot#nimi`."""
    if not PAGE_REFERENCE.fullmatch(without_curved_quotes(value)):
        refuse("page-form", value)
    return value


def page_name(value: str) -> str:
    """What a new page may be called: `tuki/uusi-sivu`."""
    if not PAGE_NAME.fullmatch(without_curved_quotes(value)):
        refuse("cli-page-name", value)
    return value


def section_reference(value: str) -> str:
    """A place on a page: `polku/aloita#nain-teet`."""
    if "#" not in page_reference(value):
        refuse("section-form", value)
    return value


def text(value: str) -> str:
    """Text of any length, without HTML and without bare addresses."""
    if not value:
        refuse("empty-text", value)
    if found := TAG.search(value) or ENTITY.search(value):
        refuse("html-in-text", found.group())
    if BARE_ADDRESS.search(value):
        refuse("address-in-text", value)
    if value.count("[[") != value.count("]]"):
        refuse("open-brackets", value)
    return value


def line_of_text(value: str) -> str:
    """Text that stands on one line, without markup."""
    if "\n" in value:
        refuse("many-lines", value.splitlines()[0])
    if found := MARKUP.search(value):
        refuse("markup-in-line", found.group().removeprefix("]"))
    return text(value)


def prose(value: str) -> str:
    """Markdown whose links lead to pages of the site, to addresses in data/links.yml, or to a mailbox."""
    for match in LINK.finditer(value):
        target = match["target"] or match["defined"] or ""
        if not target.startswith(LINK_KINDS):
            refuse("link-form", target)
    return text(value)


def email_address(value: str) -> str:
    """An e-mail address."""
    if not EMAIL.fullmatch(without_curved_quotes(value)):
        refuse("email-form", value)
    return value


def web_address(value: str) -> str:
    """An address that begins with https:// (or, where the source prints it so, http://)."""
    if not WEB_ADDRESS.fullmatch(value):
        refuse("url-form", value)
    return value


def iso_day(value: object) -> object:
    """A day as 2024-12-31. Nothing looser, for 12.11. and 11.12. are read in two ways."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not DAY.fullmatch(value):
        right = str(value).translate(TO_PLAIN)
        if DAY.fullmatch(right):
            refuse("day-signs", value, right=right)
        refuse("day-form", value)
    try:
        return date.fromisoformat(value)
    except ValueError:
        refuse("day-missing", value)


def yes_or_no(value: object) -> object:
    """kyllä or ei, true or false."""
    if isinstance(value, bool):
        return value
    if str(value).lower() in YES | NO:
        return str(value).lower() in YES
    refuse("yes-or-no", value)


def decimal_number(value: object) -> object:
    """A number with a point: 88.1."""
    if isinstance(value, Decimal):
        return value
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        refuse("not-a-decimal", value)
    if not number.is_finite():
        refuse("not-a-decimal", value)
    return number


def pattern(value: str) -> str:
    """A regular expression that Python and the browser read the same way.

    Both know groups, choices, classes and repeats; what only one of them knows is refused.
    """
    if found := ONE_ENGINE_ONLY.search(value):
        refuse("pattern-form", value, detail=found.group())
    try:
        re.compile(value)
    except re.error as error:
        refuse("pattern-form", value, detail=str(error))
    return value
