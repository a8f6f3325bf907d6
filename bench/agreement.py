"""How far two readers of the corpus agree: `python -m bench.agreement` counts, and writes the tables of corpus/README.md."""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import click
import numpy as np
from numpy.typing import NDArray

from answerable.journeys.teach.examples import CORPUS
from answerable.learning.rules.intervals import COVERED, RESAMPLES, Interval
from bench.card.page import head, put, row

READINGS, PAGE = CORPUS / "second_reading.tsv", CORPUS / "README.md"
LABELS = ("needs_response", "reason", "sentiment", "urgency")
OFTEN = 2  # how many other reasons of the second reader are shown
_SEED = 20261123
_Tables = NDArray[np.float64]
_Row = dict[str, str]


class Agreement(NamedTuple):
    """The share of messages with the same label, and Cohen's kappa: how much of what chance leaves open is agreed upon."""

    n: int
    share: float
    kappa: float
    share_between: Interval
    kappa_between: Interval


def readings() -> list[_Row]:
    """Every message that was read twice, with both readers' labels as they were given."""
    with READINGS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def name_of(message: _Row) -> str:
    """The name of a message of the corpus, by what a reader saw of it."""
    return hashlib.sha256(f"{message['context']}\t{message['text']}".encode()).hexdigest()[:12]


def agreement(first: Sequence[str], second: Sequence[str]) -> Agreement:
    """Of two readers' labels, in the same order.

    Kappa: Cohen, A Coefficient of Agreement for Nominal Scales, 1960. Percentile bootstrap, as for all figures of what reads.
    """
    place = {label: number for number, label in enumerate(sorted({*first, *second}))}
    table = np.zeros((len(place), len(place)))
    np.add.at(table, ([place[each] for each in first], [place[each] for each in second]), 1)
    drawn = np.random.default_rng(_SEED).multinomial(len(first), (table / table.sum()).ravel(), size=RESAMPLES)
    shares, kappas = _share_and_kappa(drawn.reshape(-1, *table.shape).astype(np.float64))
    [share], [kappa] = _share_and_kappa(table[np.newaxis])
    return Agreement(len(first), float(share), float(kappa), _between(shares), _between(kappas))


def _share_and_kappa(tables: _Tables) -> tuple[_Tables, _Tables]:
    count = tables.sum(axis=(1, 2))
    share = np.trace(tables, axis1=1, axis2=2) / count
    chance = (tables.sum(axis=1) * tables.sum(axis=2)).sum(axis=1) / count**2
    return share, np.divide(share - chance, 1 - chance, out=np.ones_like(share), where=chance < 1)


def _between(values: _Tables) -> Interval:
    low, high = np.quantile(values, [(1 - COVERED) / 2, (1 + COVERED) / 2])
    return float(low), float(high)


def of(label: str, rows: Sequence[_Row]) -> Agreement:
    """How far both readers agree on that label in these rows."""
    return agreement([each[f"first_{label}"] for each in rows], [each[f"second_{label}"] for each in rows])


def by_label(rows: Sequence[_Row]) -> Iterator[str]:
    """A line a label, over all languages."""
    yield from head("label", "messages", "agreement", "95 %", "kappa", "95 %")
    for label in LABELS:
        found = of(label, rows)
        shown = f"{found.share:.3f}", _told(found.share_between), f"{found.kappa:.3f}", _told(found.kappa_between)
        yield row(label, found.n, *shown)
    same = [all(each[f"first_{label}"] == each[f"second_{label}"] for label in LABELS) for each in rows]
    yield row("all four", len(rows), f"{sum(same) / len(rows):.3f}", "", "", "")


def by_language(rows: Sequence[_Row]) -> Iterator[str]:
    """A line a language: agreement, and kappa with its interval, label by label."""
    yield from head("language", "messages", *LABELS)
    counts = Counter(_language(each) for each in rows)
    for language, count in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
        found = [of(label, [each for each in rows if _language(each) == language]) for label in LABELS]
        yield row(language, count, *(f"{each.share:.2f}; {each.kappa:.2f} ({_told(each.kappa_between, 2)})" for each in found))


def by_reason(rows: Sequence[_Row]) -> Iterator[str]:
    """A line for each reason of the first reader: how often the second said the same, and what else."""
    yield from head("first reader's reason", "messages", "same needs_response", "same reason", "otherwise, most often")
    counts = Counter(each["first_reason"] for each in rows)
    for reason, count in counts.most_common():
        some = [each for each in rows if each["first_reason"] == reason]
        others = Counter(each["second_reason"] for each in some if each["second_reason"] != reason)
        told = ", ".join(f"{other} {times}" for other, times in others.most_common(OFTEN))
        same = [sum(each[f"first_{label}"] == each[f"second_{label}"] for each in some) for label in ("needs_response", "reason")]
        yield row(reason, count, *same, told or "-")


def by_judgement(rows: Sequence[_Row]) -> Iterator[str]:
    """Who was right where the two differ in whether a response is needed, or in the reason."""
    counts = Counter(each["right"] for each in rows)
    yield from head("the two differ, and by the guide", "messages")
    for right, told in {"first": "the first is right", "open": "both can be meant", "second": "the second is right"}.items():
        yield row(told, counts[right])


def _language(reading: _Row) -> str:
    return reading["file"].partition("/")[0]


def _told(interval: Interval, digits: int = 3) -> str:
    low, high = interval
    return f"{low:.{digits}f} to {high:.{digits}f}"


TABLES = {"agreement": by_label, "agreement by language": by_language, "agreement by reason": by_reason, "judged again": by_judgement}


@click.command()
def main() -> None:
    """Count how far both readers agree, and write the tables of corpus/README.md."""
    rows = readings()
    for name, table in TABLES.items():
        put(PAGE, name, table(rows))


if __name__ == "__main__":
    main()
