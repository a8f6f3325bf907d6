"""The program in a home of its own."""

from collections.abc import Iterator

import pytest

from answerable.cli.tests.program import Program


@pytest.fixture
def program() -> Iterator[Program]:
    """A fresh installation."""
    made = Program()
    yield made
    made.remove()
