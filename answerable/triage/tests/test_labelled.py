"""How well real messages are read that people labelled; loose bounds, well below what was measured when this was written.

Measured then (needs_response: precision .862, recall .929, F1 .894; always "yes" has F1 .805).
"""

import csv
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from answerable.triage.rules.lexical import lexical_reader
from answerable.triage.rules.reader import Assessment, Input

SHARED = Path(os.environ.get("ANSWERABLE_SHARED") or Path(__file__).resolve().parents[4] / "shared")
LABELLED = SHARED / "data" / "care" / "labelled.csv"
NAMES = {"safety": "fraud_safety"}

pytestmark = pytest.mark.skipif(
    not LABELLED.is_file(), reason="The labelled messages are not on this machine; set ANSWERABLE_SHARED to read them."
)

Pairs = list[tuple[dict[str, str], Assessment]]


@pytest.fixture(scope="module")
def pairs() -> Pairs:
    with LABELLED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return list(zip(rows, lexical_reader().read([Input(row["text"]) for row in rows]), strict=True))


def share(truths: Iterable[bool]) -> float:
    listed = list(truths)
    return sum(listed) / len(listed)


def test_it_sees_what_needs_a_response(pairs: Pairs) -> None:
    labelled = [(row["needs_response"] == "yes", read.needs_response) for row, read in pairs if row["needs_response"]]
    both = sum(wanted and said for wanted, said in labelled)

    assert 2 * both / (sum(wanted for wanted, _ in labelled) + sum(said for _, said in labelled)) > 0.86


def test_it_sees_the_reason(pairs: Pairs) -> None:
    assert share(row["reason"] == NAMES.get(read.reason, read.reason) for row, read in pairs if row["reason"]) > 0.62


def test_it_sees_the_sentiment(pairs: Pairs) -> None:
    assert share(row["sentiment"] == read.sentiment for row, read in pairs if row["sentiment"]) > 0.63


def test_it_sees_the_urgency(pairs: Pairs) -> None:
    assert share(row["urgency"] == read.urgency for row, read in pairs if row["urgency"]) > 0.63


def test_it_is_right_more_often_where_it_says_so(pairs: Pairs) -> None:
    right = [(read.probability, row["reason"] == NAMES.get(read.reason, read.reason)) for row, read in pairs if row["reason"]]

    assert share(truth for said, truth in right if said >= 0.7) > share(truth for said, truth in right if said < 0.6) + 0.1
