"""What a promise, as somebody wants it, would contradict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from answerable.core.errors import Conflict
from answerable.journeys.promises.vectors import likenesses
from answerable.promises import queries
from answerable.promises.models import Promise
from answerable.promises.rules.contradiction import Said, Why, contradicts

if TYPE_CHECKING:
    from answerable.promises.operations import PromiseDraft


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A promise that stands, and in what the new one differs although both are about the same."""

    promise: Promise
    why: Why


class Contradicts(Conflict):
    """It says otherwise than a promise that stands, and whoever saves it was not shown that."""

    code = "contradicts"

    def __init__(self, sentence: str, found: Sequence[Contradiction]) -> None:
        super().__init__(sentence)
        self.found = found


def contradictions(brand_id: int, draft: PromiseDraft, *, page_ids: Iterable[int], without: int = 0) -> list[Contradiction]:
    """Promises of the brand that cannot be kept beside this one, of those that hold on a page that somebody sees."""
    seen = set(page_ids)
    standing = [each for each in queries.standing(brand_id) if each.pk != without and (not each.page_ids or seen & set(each.page_ids))]
    alike = likenesses(draft.sentence, [each.sentence for each in standing])
    new, found = _said(brand_id, draft), []
    for each, similarity in zip(standing, alike, strict=True):
        if why := contradicts(new, _said(brand_id, each), similarity=similarity):
            found.append(Contradiction(each, why))
    return found


def _said(brand_id: int, what: PromiseDraft | Promise) -> Said:
    pages, codes = frozenset(what.page_ids), frozenset(what.codes)
    return Said(brand_id, what.sentence, what.terms, pages, codes, what.from_on, what.until_on)
