"""Promises and their posts, where they are quoted and claimed, and what became of them."""

from answerable.promises.queries.complaints import drawn, under
from answerable.promises.queries.family import family
from answerable.promises.queries.ledger import OUTCOMES, WHAT, CaseOf, Sums, Wanted, cases, sums
from answerable.promises.queries.of_case import Applying, of_case
from answerable.promises.queries.posts import linkable, postings, posts
from answerable.promises.queries.promises import (
    between,
    campaigns,
    offered,
    promise,
    retired,
    searched,
    standing,
    threshold,
    visible,
    wordings,
)

__all__ = [
    "OUTCOMES",
    "WHAT",
    "Applying",
    "CaseOf",
    "Sums",
    "Wanted",
    "between",
    "campaigns",
    "cases",
    "drawn",
    "family",
    "linkable",
    "of_case",
    "offered",
    "postings",
    "posts",
    "promise",
    "retired",
    "searched",
    "standing",
    "sums",
    "threshold",
    "under",
    "visible",
    "wordings",
]
