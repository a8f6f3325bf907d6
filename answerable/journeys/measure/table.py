"""The rows of a CSV, TSV or JSON Lines file, each as its cells by column."""

from __future__ import annotations

import csv
import json
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from answerable.journeys.measure.errors import NotMeasurable

LONGEST_CELL = 1_000_000
SHOWN_COLUMNS = 40
_JSON = frozenset({".jsonl", ".ndjson"})


def rows(file: Path, columns: Collection[str], *, has_header: bool = True) -> Iterator[dict[str, str]]:
    """Every row in order; without a header, columns are called 1, 2, 3. Refuses a file that lacks one of `columns`."""
    with file.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        found = _objects(lines) if file.suffix.lower() in _JSON else _cells(file, lines, has_header)
        for number, row in enumerate(found):
            if number == 0:
                _check(file, columns, row)
            yield row


def _cells(file: Path, lines: Iterable[str], has_header: bool) -> Iterator[dict[str, str]]:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(lines, delimiter="\t" if file.suffix.lower() == ".tsv" else ",")
    try:
        header = next(reader, []) if has_header else []
        for cells in filter(None, reader):
            names = header or [str(place) for place in range(1, len(cells) + 1)]
            yield dict(zip(names, cells + [""] * (len(names) - len(cells)), strict=False))
    except csv.Error as error:
        raise NotMeasurable(f"{file.name} cannot be read as CSV near line {reader.line_num}: {error}.") from error


def _objects(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield {name: _word(value) for name, value in json.loads(line).items()}
            except (ValueError, AttributeError, RecursionError) as error:
                raise NotMeasurable(f"Line {number} is no JSON object.") from error


def _word(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)


def _check(file: Path, columns: Collection[str], row: dict[str, str]) -> None:
    missing = [each for each in columns if each not in row]
    if missing:
        known = ", ".join(name[:60] for name in list(row)[:SHOWN_COLUMNS])
        raise NotMeasurable(f"{file.name} has no column {', '.join(missing)}. Its columns are: {known}.")
