"""The rules that a company can begin with."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

PACK = Path(__file__).parent / "data" / "starter.yaml"


def starters() -> list[dict[str, Any]]:
    """Each as it stands in the pack; `owner` are beginnings of words in the name of the department whose it may be."""
    found: list[dict[str, Any]] = yaml.safe_load(PACK.read_text(encoding="utf-8"))
    return found


def owner_of(wanted: Iterable[str], departments: Mapping[int, str], otherwise: int) -> int:
    """The department whose name has a word that begins so, the first wanted first."""
    for beginning in wanted:
        for department_id, name in departments.items():
            if any(word.startswith(beginning) for word in name.casefold().split()):
                return department_id
    return otherwise
