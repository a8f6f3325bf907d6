"""The folders and files that these tests look at."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "answerable"
DOORS = {"web", "api", "hooks", "public", "cli", "config"}
FLOWS = {"journeys", "core", "connectors"}


def folders(where: Path) -> set[str]:
    """Names of the packages in a folder."""
    return {each.name for each in where.iterdir() if (each / "__init__.py").exists()}


def parts() -> list[Path]:
    """The parts of the stream: what is neither door nor flow."""
    return [PROGRAM / name for name in sorted(folders(PROGRAM) - DOORS - FLOWS)]


def sources(where: Path = PROGRAM) -> list[Path]:
    """Python files, tests and migrations apart."""
    return [each for each in sorted(where.rglob("*.py")) if not {"tests", "migrations", "node_modules"} & set(each.parts)]
