"""One demo for all stories: starting it takes longer than most of them."""

from collections.abc import Iterator

import pytest

from tests.stories.demo import Demo


@pytest.fixture(scope="session")
def demo() -> Iterator[Demo]:
    """The whole demo."""
    with Demo() as started:
        yield started
