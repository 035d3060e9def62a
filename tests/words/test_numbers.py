"""Numbers look as they do in print."""

from decimal import Decimal

import pytest

from hub.facts.models import LANGUAGES, Language
from hub.words import numbers


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_percentage_has_a_comma_and_a_space_that_does_not_break(language: Language) -> None:
    assert numbers.percent(Decimal("88.1"), language) == "88,1\u00a0%"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_decimals_of_the_source_stay(language: Language) -> None:
    assert numbers.number(Decimal("4.0"), language) == "4,0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_thousands_are_parted_by_a_space(language: Language) -> None:
    assert numbers.number(4192, language) == "4\u00a0192"
