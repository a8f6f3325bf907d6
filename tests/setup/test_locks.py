"""Lock files can be installed from any registry, on any platform, and only with the content that was locked."""

import json
import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
LOCKS = sorted((PROJECT / "requirements").glob("*.txt"))


@pytest.mark.parametrize("lock", [*LOCKS, PROJECT / "package-lock.json"], ids=lambda path: path.name)
def test_it_names_no_registry(lock: Path) -> None:
    text = lock.read_text()
    assert not re.search(r"--(extra-)?index-url|--find-links|--trusted-host|file:/|\"resolved\"", text)
    if lock.suffix == ".txt":
        assert "://" not in text


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_it_locks_the_content_of_every_package(lock: Path) -> None:
    packages = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", lock.read_text(), flags=re.MULTILINE).strip())
    assert packages
    assert [package for package in packages if "--hash=sha256:" not in package] == []


def test_it_names_the_packages_of_every_platform() -> None:
    packages = json.loads((PROJECT / "package-lock.json").read_text())["packages"]
    wanted = {f"node_modules/{name}" for package in packages.values() for name in package.get("optionalDependencies", {})}
    nested = {f"node_modules/{path.rsplit('node_modules/', 1)[1]}" for path in packages if path}
    assert wanted <= nested


def test_it_keeps_what_development_needs_out_of_what_running_needs() -> None:
    running = (PROJECT / "requirements" / "app.txt").read_text()
    assert not re.search(r"^(pytest|playwright|mypy|ruff|scikit-learn|hypothesis)\b", running, flags=re.MULTILINE)
