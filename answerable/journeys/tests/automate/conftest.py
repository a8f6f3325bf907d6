"""The job of rules, run when a test says so."""

from collections.abc import Callable
from typing import Any

import pytest

from answerable.journeys import automate


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[list[int]]]:
    """The job runs when the test says so, with what was deferred until then."""
    waiting: list[list[int]] = []

    def defer(name: str, **arguments: Any) -> bool:
        if name == automate.JOB:
            waiting.append(arguments["case_ids"])
        return True

    monkeypatch.setattr("answerable.core.jobs.defer", defer)

    def run() -> list[list[int]]:
        ran = list(waiting)
        waiting.clear()
        for case_ids in ran:
            automate.automate(case_ids)
        return ran

    return run
