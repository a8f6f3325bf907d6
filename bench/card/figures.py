"""The tables of figures, in Markdown."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from typing import Any

from bench.card.command import curve, report_of
from bench.card.page import head, row
from bench.card.sets import CURVE, CURVE_AIMS, MANY_LANGUAGES, SETS

READERS = ("words", "learned")
SHORT = 40
CARE = [each for each in SETS if each.file.startswith("care")]


def overview(data: Path) -> Iterator[str]:
    """A line for each aim: word lists, what was learned, and how far that could be otherwise."""
    yield from head("task", "set", "n", "figure", "word lists", "learned", "95 %", "aim")
    for each in SETS:
        reports = [report_of(data, each, reader) for reader in READERS]
        low, high = _interval(reports[1], each.figure)
        figures = [_shown(_figure(report, each.figure)) for report in reports]
        yield row(each.task, each.name, reports[1]["n"], each.figure.replace("_", " "), *figures, f"{low:.3f} to {high:.3f}", each.aim)
    yield from _languages(data)
    yield _short(data)
    for point in curve(data, CURVE)["curve"]:
        count = point["corrections"]
        yield row(
            "sentiment", CURVE.name, "", f"macro f1 with {count} corrections", "", _shown(point["macro_f1"]), "", CURVE_AIMS.get(count, "")
        )


def labels(data: Path) -> Iterator[str]:
    """Precision, recall and F1 of each label on the care messages."""
    yield from head("task", "label", "n", "precision", "recall", "F1", "F1 of word lists")
    for each in {one.task: one for one in CARE}.values():
        words, learned = (report_of(data, each, reader)["per_label"] for reader in READERS)
        for label, found in learned.items():
            beside = _shown(words[label]["f1"]) if label in words else "-"
            yield row(each.task, label, found["n"], *(_shown(found[name]) for name in ("precision", "recall", "f1")), beside)


def sureness(data: Path) -> Iterator[str]:
    """How far probabilities are from shares, and how fast."""
    yield from head("task", "set", "calibration error", "messages a second, learned", "word lists")
    for each in {(one.task, one.file): one for one in SETS}.values():
        words, learned = (report_of(data, each, reader) for reader in READERS)
        error = learned["calibration_error"]
        yield row(each.task, each.name, "-" if error is None else _shown(error), round(learned["per_second"]), round(words["per_second"]))


def _languages(data: Path) -> Iterator[str]:
    for each in MANY_LANGUAGES:
        words, learned = (report_of(data, each, reader) for reader in READERS)
        low, high = _interval(learned, "macro_f1")
        shown = _shown(words["macro_f1"]), _shown(learned["macro_f1"])
        yield row("sentiment", each.name, learned["n"], "macro f1", *shown, f"{low:.3f} to {high:.3f}", "")
    means = [mean(report_of(data, each, reader)["macro_f1"] for each in MANY_LANGUAGES) for reader in READERS]
    yield row("sentiment", "eight languages", "", "mean macro f1", *map(_shown, means), "", ".60")


def _short(data: Path) -> str:
    """Of texts up to forty characters."""
    [wanted] = [each for each in SETS if each.task == "language"]
    with tempfile.TemporaryDirectory() as folder:
        short = Path(folder) / "short.csv"
        with (data / wanted.file).open(encoding="utf-8", newline="") as lines, short.open("w", encoding="utf-8", newline="") as kept:
            csv.writer(kept).writerows(row for row in csv.reader(lines) if len(row[1]) <= SHORT)
        report = report_of(Path(folder), wanted._replace(file="short.csv"), "words")
    low, high = report["intervals"]["accuracy"]
    name = f"the same, up to {SHORT} characters"
    return row("language", name, report["n"], "accuracy", *[_shown(report["accuracy"])] * 2, f"{low:.3f} to {high:.3f}", ".89")


def _figure(report: dict[str, Any], name: str) -> float:
    first, _space, second = name.partition(" ")
    if name.startswith("high or critical"):
        return float(report["high_or_critical"][name.rpartition(" ")[2]])
    return float(report["per_label"][second][first] if second else report[name])


def _interval(report: dict[str, Any], name: str) -> tuple[float, float]:
    between = report["intervals"]
    if name.startswith("high or critical"):
        between = report["high_or_critical"]["intervals"]
    low, high = between[name.rpartition(", ")[2]]
    return low, high


def _shown(value: float) -> str:
    return f"{value:.3f}"
