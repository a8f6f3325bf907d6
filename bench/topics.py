"""How good suggestions of topics are from a few examples: `python -m bench.topics FILE --text COLUMN --label COLUMN`.

A third of the labels are left out as what no topic explains; of the others so many texts each are examples and the rest is asked for.
One JSON object a number of examples, on standard output.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from answerable.learning.rules.calibration import calibration_error
from answerable.learning.rules.embedder import sentence_embedder
from answerable.learning.rules.heads import Matrix
from answerable.topics.rules.fitting import fit
from answerable.topics.rules.known import Known
from answerable.topics.rules.suggesting import Guess, Suggester
from answerable.topics.rules.sureness import SURE

EXAMPLES = (5, 20, 50)
ASKED = 100  # texts a label, at most
TIMES = 3


class Texts(NamedTuple):
    """Vectors of texts, and the label of each."""

    vectors: Matrix
    labels: list[str]


def main() -> None:
    """Read the file, then ask with ever more examples."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("file")
    wanted.add_argument("--text", required=True)
    wanted.add_argument("--label", required=True)
    asked = wanted.parse_args()
    texts = _read(asked.file, asked.text, asked.label)
    for count in EXAMPLES:
        tried = [_try(texts, count, np.random.default_rng(seed)) for seed in range(TIMES)]
        print(json.dumps({"examples": count, **{name: round(float(np.mean([each[name] for each in tried])), 3) for name in tried[0]}}))


def _read(file: str, text: str, label: str) -> Texts:
    with open(file, encoding="utf-8", newline="") as lines:
        rows = list(dict.fromkeys((row[text], row[label]) for row in csv.DictReader(lines) if row[label]))
    kept: dict[str, list[str]] = {}
    for said, of in rows:
        kept.setdefault(of, []).append(said)
    chosen = [(said, of) for of, every in sorted(kept.items()) for said in every[: max(EXAMPLES) + ASKED]]
    batches = [[said for said, _of in chosen[start : start + 256]] for start in range(0, len(chosen), 256)]
    return Texts(np.vstack([sentence_embedder().embed(batch) for batch in batches]).astype(float), [of for _said, of in chosen])


def _try(texts: Texts, count: int, random: np.random.Generator) -> dict[str, float]:
    names = [str(each) for each in random.permutation(sorted(set(texts.labels)))]
    known = {name: number for number, name in enumerate(names[len(names) // 3 :])}
    rows = {name: random.permutation([row for row, label in enumerate(texts.labels) if label == name]) for name in names}
    shown = [(int(row), known[name]) for name in known for row in rows[name][:count]]
    asked = [(int(row), known.get(name, -1)) for name in names for row in rows[name][count : count + ASKED]]
    examples = Known.of(texts.vectors[[row for row, _topic in shown]], [topic for _row, topic in shown])
    fitted = fit(examples)
    suggester = Suggester(examples, fitted.way, fitted.sureness)
    guesses = suggester.suggest(texts.vectors[[row for row, _topic in asked]], [range(len(known))] * len(asked))
    return _figures(guesses, [topic for _row, topic in asked])


def _figures(guesses: Sequence[Guess], true: Sequence[int]) -> dict[str, float]:
    """Ranks are of texts that a topic explains; what is suggested, of all."""
    explained = [(guess, topic) for guess, topic in zip(guesses, true, strict=True) if topic >= 0]
    right = np.array([guess.ranked[0] == topic for guess, topic in zip(guesses, true, strict=True)])
    said = np.array([guess.probability for guess in guesses])
    shown, sure = np.array([guess.topic_id is not None for guess in guesses]), said >= SURE
    return {
        "first": float(np.mean([guess.ranked[0] == topic for guess, topic in explained])),
        "in_three": float(np.mean([topic in guess.ranked[:3] for guess, topic in explained])),
        "suggested": float(shown.mean()),
        "right_where_suggested": float(right[shown].mean()) if shown.any() else 0.0,
        "sure": float(sure.mean()),
        "right_where_sure": float(right[sure].mean()) if sure.any() else 0.0,
        "calibration_error": calibration_error(said[:, None], right),
    }


if __name__ == "__main__":
    main()
