"""What a language model wrote reaches no customer by itself: its code knows no way out."""

import ast
from pathlib import Path

from tests.architecture.tree import PROGRAM, sources

ITS_OWN = [*sources(PROGRAM / "language_model"), *sources(PROGRAM / "journeys/assisting"), *sources(PROGRAM / "web/case/assisting")]
WAYS_OUT = ("answerable.publish.operations", "answerable.journeys.answering", "answerable.journeys.sending", "answerable.connectors")


def imported(path: Path) -> set[str]:
    """Every module and name that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{each.name}" for each in node.names}
    return found


def test_it_knows_no_way_out() -> None:
    assert ITS_OWN
    assert [(path.name, name) for path in ITS_OWN for name in imported(path) if name.startswith(WAYS_OUT)] == []
