"""Whatever puts words on their way takes its verdict from the one place that judges, and nobody else judges."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "answerable"
# What puts words on their way: each takes a verdict.
WAYS_OUT = {"queue", "intervene", "send_again", "moderate_again", "release"}
# What makes a verdict, and where from: approvals count what was approved on top of it.
JUDGES = {"judge", "judged", "judged_again"}
# Rows of what was sent long ago, in the demo company.
PAST = {"journeys/demo/past_rows.py"}
MAKERS = {"journeys/answering/judge.py"}

pytestmark = pytest.mark.capability("C18")


def sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(ROOT.rglob("*.py")):
        if "tests" not in path.parts and "migrations" not in path.parts:
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text())


def called(tree: ast.Module) -> set[str]:
    return {ast.unparse(each.func) for each in ast.walk(tree) if isinstance(each, ast.Call)}


def imported(tree: ast.Module) -> set[str]:
    """What is imported, as dotted names."""
    return {
        f"{each.module}.{name.name}" for each in ast.walk(tree) if isinstance(each, ast.ImportFrom) and each.module for name in each.names
    }


def test_it_judges_in_every_file_that_sends() -> None:
    """A new way out that is not judged fails here."""
    for name, tree in sources():
        calls = called(tree)
        if not name.startswith("publish/") and calls & {f"publish.{each}" for each in WAYS_OUT}:
            assert calls & JUDGES, f"{name} sends without a verdict of answerable/journeys/answering/judge.py"


def test_it_sends_through_operations_alone() -> None:
    """Nobody imports a way out by itself, under another name, or makes a row to be sent."""
    for name, tree in sources():
        if name.startswith("publish/"):
            continue
        names = imported(tree)
        assert not {each for each in names if each.startswith("answerable.publish.operations.") and each.rpartition(".")[2] in WAYS_OUT}, (
            name
        )
        made = {"Outbound.objects.create", "Intervention.objects.create", "Outbound.objects.bulk_create"}
        assert name in PAST or not called(tree) & made, f"{name} makes a row to be sent"


def test_it_makes_verdicts_in_one_place() -> None:
    makers = {name for name, tree in sources() if "answerable.policy.check.check" in imported(tree)}
    assert makers == MAKERS
    given = {name for name, tree in sources() if name.startswith("journeys/") and "Verdict" in called(tree)}
    assert given <= MAKERS, "a verdict that nobody made by looking at a text"


def test_it_calls_connectors_only_after_a_verdict() -> None:
    """Who sends or edits on a network has judged again, right before."""
    for name, tree in sources():
        if name.startswith("connectors/") or not called(tree) & {"network.send", "network.edit"}:
            continue
        assert called(tree) & JUDGES, f"{name} calls a network with words that were not judged"
