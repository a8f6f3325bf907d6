"""Licensed sets with labels that no reading has: feelings, and what customers want in other words. They only tune the encoder."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

Told = list[tuple[str, str]]


def sets(folder: Path) -> dict[str, Told]:
    """Texts with their labels, by set."""
    return {
        "goemotions": list(_goemotions(folder / "goemotions")),
        "multidogo": sorted(set(_multidogo(folder / "multidogo"))),
        "clinc150": list(_clinc150(folder / "clinc150/data_full.json")),
        "banking77": list(_banking77(folder / "banking77")),
    }


def _goemotions(folder: Path) -> Iterator[tuple[str, str]]:
    """Comments with one feeling (Demszky et al., GoEmotions, 2020, arXiv:2005.00547; CC BY 4.0)."""
    for name in ("train", "dev"):
        for line in (folder / f"{name}.tsv").read_text(encoding="utf-8").strip().split("\n"):
            text, labels, *_rest = line.split("\t")
            if "," not in labels:
                yield text, labels


def _multidogo(folder: Path) -> Iterator[tuple[str, str]]:
    """What customers said in six fields of business (Peskov et al., Multi-Domain Goal-Oriented Dialogues, 2019; CDLA-Permissive 1.0)."""
    for path in sorted(folder.glob("*.tsv.gz")):
        with gzip.open(path, "rt", encoding="utf-8", errors="replace", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row["utterance"] and row["intent"]:
                    yield row["utterance"], row["intent"]


def _clinc150(path: Path) -> Iterator[tuple[str, str]]:
    """Requests, and what is none of them (Larson et al., 2019, arXiv:1909.02027; CC BY 3.0)."""
    for told in json.loads(path.read_text(encoding="utf-8")).values():
        yield from ((text, label) for text, label in told)


def _banking77(folder: Path) -> Iterator[tuple[str, str]]:
    """What customers of a bank want (Casanueva et al., 2020, arXiv:2003.04807; CC BY 4.0)."""
    for name in ("train", "test"):
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            yield from ((row["text"], row["category"]) for row in csv.DictReader(lines))
