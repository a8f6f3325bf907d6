"""Every part has the same inner shape."""

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import FLOWS, PROGRAM, parts, sources

KNOWN = {
    "__init__.py",
    "operations",
    "queries",
    "queries.py",
    "models",
    "models.py",
    "rules",
    "errors.py",
    "admin.py",
    "apps.py",
    "migrations",
    "tests",
}
ITS_OWN = {
    "journal": {"record.py"},
    "access": {"scope.py"},
    "policy": {"check.py"},
    "channels": {"contract", "registry.py"},
    "sla": {"words.py"},
    "triage": {"words.py"},
    "language_model": {"words.py"},
    "evidence": {"words.py"},
}
BARRED = {"utils", "helpers", "common", "services", "managers", "base", "misc", "lib", "shared"}


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.name)
def test_it_has_no_other_names(part: Path) -> None:
    found = {each.name for each in part.iterdir() if each.name not in {"__pycache__", "py.typed", "locale"}}
    assert found - KNOWN - ITS_OWN.get(part.name, set()) == set()


@pytest.mark.parametrize("part", [*parts(), *(PROGRAM / name for name in sorted(FLOWS))], ids=lambda part: part.name)
def test_it_explains_itself(part: Path) -> None:
    words = ast.get_docstring(ast.parse((part / "__init__.py").read_text())) or ""
    assert words.count(".") >= 2, f"{part.name}/__init__.py says in two sentences what this is, what comes in, what goes out"


def test_it_has_no_drawer_for_everything() -> None:
    assert [path for path in sources() if {path.stem, *path.parts} & BARRED and path.name != "base.html"] == []


def public_functions(path: Path) -> list[ast.FunctionDef]:
    tree = ast.parse(path.read_text())
    return [each for each in tree.body if isinstance(each, ast.FunctionDef) and not each.name.startswith("_")]


@pytest.mark.parametrize("path", [each for each in sources() if "operations" in each.parts], ids=lambda path: "/".join(path.parts[-3:]))
def test_it_says_what_each_operation_does(path: Path) -> None:
    assert [each.name for each in public_functions(path) if not ast.get_docstring(each)] == []


def test_it_asks_the_time_in_journeys_and_doors_only() -> None:
    asking = [path for path in sources() if "core.clock" in path.read_text() or "timezone.now" in path.read_text()]
    allowed = {"journeys", "hooks", "web", "public", "cli", "config", "core"}
    assert [path for path in asking if not allowed & set(path.relative_to(PROGRAM).parts[:1])] == []


def test_it_defers_and_announces_from_journeys_and_doors_only() -> None:
    calls = ("jobs.defer", "live.announce")
    found = [path for path in sources() if any(call in path.read_text() for call in calls)]
    assert {path.relative_to(PROGRAM).parts[0] for path in found} <= {"journeys", "web", "hooks", "cli"}
