"""One order out of several: reciprocal rank fusion.

Cormack, Clarke, Büttcher, Reciprocal Rank Fusion Outperforms Condorcet and Individual Rank Learning Methods, SIGIR 2009.
"""

import re
from collections.abc import Sequence

from answerable.meaning.rules.readable import readable

_DAMPING = 60  # as in the paper: the first place of one order weighs about as much as two tenth places
_WITHOUT = re.compile(r"(?:^|\s)-\w")
_OPERATORS = re.compile(r'["“”„]|(?:^|\s)-\w|\bOR\b')


def fused(*orders: Sequence[int]) -> list[int]:
    """What any of these orders holds, best first; of what is equally good, the earlier order's comes first."""
    scores: dict[int, float] = {}
    for order in orders:
        for place, each in enumerate(order, start=1):
            scores[each] = scores.get(each, 0) + 1 / (_DAMPING + place)
    return sorted(scores, key=lambda each: -scores[each])


def is_exact(words: str) -> bool:
    """Whether somebody wants these words as they stand: a single one, quoted ones, or some without others."""
    return len(words.split()) == 1 or bool(_OPERATORS.search(words))


def says_something(words: str) -> bool:
    """Whether words can be searched by what they mean; a number, a handle, a few letters, and what shall not occur cannot."""
    return bool(readable(words)) and words[0] not in "@#" and not _WITHOUT.search(words)
