"""ARCHITECTURE.md says what is there, and nothing else."""

import re
import tomllib
from typing import Any

import pytest

from tests.architecture.tree import PROGRAM, ROOT, folders

PAGE = (ROOT / "ARCHITECTURE.md").read_text()


def told(block: str) -> set[str]:
    """The folder names at the start of indented lines of a block."""
    return set(re.findall(r"^  (\w+)/", block, re.MULTILINE))


def test_it_names_every_folder_of_the_program() -> None:
    tree = PAGE.split("```")[1]
    assert told(tree) == folders(PROGRAM)


def test_it_states_the_import_rule_that_is_checked() -> None:
    block = PAGE.split("## The import rule")[1].split("```")[1]
    stated = [line.split(" | ") for line in block.strip().splitlines()]
    contracts: list[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(each["layers"] for each in contracts if each["type"] == "layers" and each["containers"] == ["answerable"])
    checked = [[name.strip("() ") for name in line.split("|")] for line in layers]
    here = folders(PROGRAM)
    assert [sorted(line) for line in stated] == [sorted(set(line) & here) for line in checked if set(line) & here]


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")) + sorted(ROOT.glob("*.md")), ids=lambda page: page.name)
def test_it_links_to_files_that_exist(page: Any) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text())
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_it_numbers_each_decision_once_by_its_name_and_in_its_title() -> None:
    pages = sorted((ROOT / "docs/decisions").glob("*.md"))
    numbers = [page.name[:4] for page in pages]
    assert numbers == [f"{number:04}" for number in range(1, len(pages) + 1)]
    assert [page.name for page in pages if not page.read_text().startswith(f"# {page.name[:4]}: ")] == []
