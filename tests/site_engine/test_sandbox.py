"""What a page can do to the machine that builds it: nothing."""

import pytest
from jinja2 import TemplateError

from hub.rendering.blocks import BLOCKS
from hub.site.macros import Sandbox

# A sandbox without a loader has no file to include, and says so with a TypeError.
REFUSED = (TemplateError, TypeError)

HOSTILE = [
    "{{ ''.__class__ }}",
    "{{ ''['__class__'] }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''|attr('__class__') }}",
    "{{ [].append(1) }}",
    "{{ 'x'.upper() }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ '%s' | format(1) }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ cycler('a') }}",
    "{{ joiner() }}",
    "{{ lipsum() }}",
    "{{ namespace() }}",
    "{{ dict() }}",
    "{{ range(9) }}",
    "{{ config }}",
    "{{ environ }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ hello.__globals__ }}",
    "{{ hello.__closure__ }}",
    "{{ hello.__wrapped__ }}",
    "{{ hello.__code__.co_consts }}",
    "{% for one in hello.__closure__ %}{{ one }}{% endfor %}",
    "{% for one in range(9) %}{{ one }}{% endfor %}",
    "{% for one in ''.__class__.__mro__ %}{{ one }}{% endfor %}",
    "{% include 'contacts.yml' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import popen %}",
    "{% extends 'base.html' %}",
    "{% macro own() %}x{% endmacro %}{{ own() }}",
    "{% set own = hello.__call__ %}{{ own() }}",
    "{% if ''.__class__ %}x{% endif %}",
    "{% if 1 is odd %}x{% endif %}",
]


def hello(name: str = "") -> str:
    return f"hei {name}"


@pytest.mark.parametrize("page", HOSTILE)
def test_a_page_cannot_reach_beyond_its_blocks(page: str) -> None:
    with pytest.raises(REFUSED):
        Sandbox({"hello": hello}).from_string(page).render()


def test_a_page_can_call_a_block_with_a_text() -> None:
    assert Sandbox({"hello": hello}).from_string("{{ hello('sinä') }}").render() == "hei sinä"


def test_a_name_that_is_no_block_is_a_mistake_and_not_an_empty_string() -> None:
    with pytest.raises(TemplateError):
        Sandbox({"hello": hello}).from_string("{{ hallo }}").render()


def test_what_a_block_says_is_not_read_again_as_code() -> None:
    sandbox = Sandbox({"hello": lambda: "{{ hello.__globals__ }}{% include 'x' %}"})
    assert sandbox.from_string("{{ hello() }}").render() == "{{ hello.__globals__ }}{% include 'x' %}"


def test_nothing_but_the_blocks_is_known() -> None:
    assert set(Sandbox(dict(BLOCKS)).globals) == set(BLOCKS)
