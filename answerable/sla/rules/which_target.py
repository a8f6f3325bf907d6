"""Which of the targets a case is measured by."""

from collections.abc import Mapping
from typing import TypeVar

Chosen = TypeVar("Chosen")


def which_target(targets: Mapping[tuple[int | None, str], Chosen], page_id: int, urgency: str) -> Chosen | None:
    """The most specific target: of page and urgency, else of the page, else of the urgency, else the default; None where none applies.

    `targets` is keyed by page (None is every page) and urgency ("" is every urgency).
    """
    for key in ((page_id, urgency), (page_id, ""), (None, urgency), (None, "")):
        if key in targets:
            return targets[key]
    return None
