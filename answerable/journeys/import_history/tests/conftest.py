"""A company of one, and a page that stands on no network."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from answerable.channels.models import Page
from answerable.journeys.company.first_run import Beginning, first_run
from answerable.journeys.import_history import Outcome, columns, import_history, page_called, work

NOW = datetime(2026, 6, 19, 12, tzinfo=UTC)
MAP = "text=words,author=who,at=when"


@pytest.fixture
def page() -> Page:
    """A page for a file, in a company that is set up."""
    first_run(Beginning("Harbour Rail", "HR", "Europe/London", "Robin Hale", "robin@harbourrail.example", "quay side 48213"), now=NOW)
    return page_called("History", may_begin=True, now=NOW)


Bring = Callable[..., Outcome]


@pytest.fixture
def bring(page: Page, tmp_path: Path) -> Bring:
    """Import this content and work it."""

    def bring_in(content: bytes, name: str = "file.csv", mapping: str = MAP, **ways: bool) -> Outcome:
        file = tmp_path / name
        file.write_bytes(content)
        outcome = import_history(file, page, columns(mapping), say=lambda _: None, **ways)
        work(page, say=lambda _: None)
        return outcome

    return bring_in
