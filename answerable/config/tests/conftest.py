"""A stream that looks again soon, so that a test need not wait for it."""

import pytest

from answerable.config import live as streams


@pytest.fixture(autouse=True)
def _impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "_LOOK_AGAIN_SECONDS", 0.3)
    monkeypatch.setattr(streams, "_LISTEN_AGAIN_SECONDS", 0.1)
