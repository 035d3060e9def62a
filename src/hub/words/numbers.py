"""Numbers as people read them: 88,1 % and 4 192, in Finnish and in Finland-Swedish."""

from decimal import Decimal

from babel.numbers import format_decimal

from hub.facts.models import Language

NO_BREAK_SPACE = "\u00a0"


def number(value: Decimal | int, language: Language) -> str:
    """With a decimal comma, a space between thousands, and the decimals that the source gives: 4,0."""
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return str(format_decimal(value, format=pattern, locale=language))


def percent(value: Decimal, language: Language) -> str:
    """A value that already counts hundredths: 88.1 is 88,1 %."""
    return f"{number(value, language)}{NO_BREAK_SPACE}%"
