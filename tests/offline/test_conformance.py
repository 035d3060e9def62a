"""What the downloads page says of the files' conformance is what the tests use."""

from importlib.metadata import version

from hub.rendering.blocks.downloads import CHECKER, CHECKER_VERSION


def test_the_page_names_the_version_that_the_tests_check_with() -> None:
    assert version(CHECKER) == CHECKER_VERSION
