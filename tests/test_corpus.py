"""The messages to learn from: every row is whole, and their page says how many there are."""

import re
from pathlib import Path

import pytest

from answerable.journeys.teach.examples import CORPUS
from answerable.triage.rules.labels import LABELS, Task
from bench.card.corpus import counted

COLUMNS = ["context", "text", "needs_response", "reason", "sentiment", "urgency", "flags"]
KNOWN = {task.value: {"fraud_safety" if label == "safety" else label for label in labels} for task, labels in LABELS.items()}
PAGE = (CORPUS / "README.md").read_text(encoding="utf-8")
FLAGS = {flag for told in re.findall(r"^\| flags \| `-`, or of: (.*) \|$", PAGE, re.MULTILINE) for flag in told.split(", ")}


@pytest.mark.parametrize("file", sorted(CORPUS.glob("*/*.tsv")), ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_every_row_is_whole_and_its_labels_are_known(file: Path) -> None:
    header, *rows = [line.split("\t") for line in file.read_text(encoding="utf-8").split("\n") if line]
    assert header == COLUMNS
    for number, row in enumerate(rows, 2):
        assert len(row) == len(COLUMNS), f"line {number}"
        said = dict(zip(COLUMNS, row, strict=True))
        assert said["text"].strip(), f"line {number}"
        assert all(said[task] in KNOWN[task] for task in Task), f"line {number}: {said}"
        assert said["flags"] == "-" or set(said["flags"].split(",")) <= FLAGS, f"line {number}: {said['flags']}"


def test_its_page_says_how_many_there_are() -> None:
    """Within a twentieth, so that a corrected label needs no new page; `python -m bench.card` counts anew."""
    told = [int(count) for count in re.findall(r"^\| [A-Z][^|]* \| (\d+) \|", PAGE, re.MULTILINE)]
    counts = sorted((len(rows) for rows in counted().values()), reverse=True)
    assert told == [pytest.approx(count, rel=0.05, abs=10) for count in counts]
