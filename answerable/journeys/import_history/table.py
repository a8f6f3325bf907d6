"""Reading a file a row at a time, however long it is: CSV with a header, or JSON Lines."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from django.utils.translation import gettext as _

from answerable.journeys.import_history.columns import Columns, ImportRefused, check
from answerable.journeys.import_history.row import Refused

LONGEST_FIELD = 1_000_000
Fields = Mapping[str, Any]
Line = tuple[int, Fields | Refused]


def opened(raw: IO[bytes]) -> io.TextIOWrapper:
    """The file as text; bytes that are not UTF-8 stay visible as surrogates, for `row` to refuse."""
    return io.TextIOWrapper(raw, encoding="utf-8-sig", errors="surrogateescape", newline="")


def lines(file: Path, chosen: Columns, text: io.TextIOWrapper) -> Iterator[Line]:
    """Each row with the number of its first line."""
    csv.field_size_limit(LONGEST_FIELD)
    if file.suffix.lower() in {".jsonl", ".ndjson"}:
        return _objects(text)
    if file.suffix.lower() == ".csv":
        return _rows(text, chosen)
    raise ImportRefused(_("Files end in .csv, .jsonl or .ndjson; %(file)s does not.") % {"file": file.name})


def _rows(text: io.TextIOWrapper, chosen: Columns) -> Iterator[Line]:
    reader = csv.reader(text)
    try:
        header = next(reader, [])
    except csv.Error as error:
        raise ImportRefused(_("The first line cannot be read as CSV: %(why)s.") % {"why": error}) from error
    check(chosen, header)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, Refused(number, str(error))
            continue
        if not cells:
            continue
        if len(cells) != len(header):
            yield number, Refused(number, _("it has %(cells)s cells, the header %(header)s") % {"cells": len(cells), "header": len(header)})
        else:
            yield number, dict(zip(header, cells, strict=True))


def _objects(text: io.TextIOWrapper) -> Iterator[Line]:
    for number, line in enumerate(text, 1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            yield number, Refused(number, _("it is not JSON"))
            continue
        yield number, found if isinstance(found, dict) else Refused(number, _("it is no JSON object"))
