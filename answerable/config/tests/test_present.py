"""Who is where is told when it changes, and when somebody falls silent."""

import time
from typing import Any

import pytest

from answerable.config.present import PRESENT_SECONDS, Present


def said(doing: str, *, by: int = 3, case: int = 7) -> dict[str, Any]:
    return {"kind": "presence", "by": by, "changed": [[1, case]], "name": "Maya", "doing": doing}


def test_it_is_news_only_once() -> None:
    present = Present()
    assert present.hear(said(""))
    assert not present.hear(said("")), "a beat"
    assert present.hear(said("public"))
    assert present.hear(said("", case=8))
    assert present.hear(said("public", by=4))
    assert len(list(present)) == 3
    assert present.hear(said("gone"))
    assert not present.hear(said("gone"))
    assert [each["changed"] for each in present] == [[[1, 8]], [[1, 7]]]


def test_who_falls_silent_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    present, began = Present(), time.monotonic()
    present.hear(said("public"))
    present.hear(said("", by=4))
    monkeypatch.setattr(time, "monotonic", lambda: began + PRESENT_SECONDS - 1)
    assert present.lapsed() == []
    present.hear(said("", by=4))
    monkeypatch.setattr(time, "monotonic", lambda: began + PRESENT_SECONDS + 1)
    assert present.lapsed() == [said("gone")]
    assert present.lapsed() == []
    assert [each["by"] for each in present] == [4]
