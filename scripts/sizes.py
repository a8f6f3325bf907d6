"""How long files and functions are, against the aims in STYLE.md; fails where one is past the limit."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from steps import PROJECT

FOLDERS = ("answerable", "answerable_sandbox", "tests", "bench", "scripts")
EXEMPT = ("answerable/core/settings.py",)
LONG_FILE, LONGEST_FILE = 100, 200
LONG_FUNCTION, LONGEST_FUNCTION = 10, 30


def main() -> int:
    """Prints the shares and every offender; returns the exit code."""
    files = {path: path.read_text().count("\n") for path in _files()}
    functions = {name: size for path in files for name, size in _functions(path)}
    print(_line("files", files.values(), LONG_FILE, "lines"))
    print(_line("functions", functions.values(), LONG_FUNCTION, "statements"))
    offenders = [
        f"{path.relative_to(PROJECT)}: {size} lines, at most {LONGEST_FILE}" for path, size in files.items() if size > LONGEST_FILE
    ]
    offenders += [f"{name}: {size} statements, at most {LONGEST_FUNCTION}" for name, size in functions.items() if size > LONGEST_FUNCTION]
    print(*offenders, sep="\n")
    return 1 if offenders else 0


def _line(what: str, sizes: Iterable[int], aim: int, unit: str) -> str:
    ordered = sorted(sizes)
    within = sum(size <= aim for size in ordered) / max(1, len(ordered))
    return f"{len(ordered)} {what}: median {ordered[len(ordered) // 2]}, {within:.0%} up to {aim} {unit}, longest {ordered[-1]}"


def _files() -> Iterator[Path]:
    for folder in FOLDERS:
        for path in sorted((PROJECT / folder).rglob("*.py")):
            name = str(path.relative_to(PROJECT))
            if "migrations" not in path.parts and "node_modules" not in path.parts and name not in EXEMPT:
                yield path


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function with its statements, docstring and inner functions' own apart."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            yield f"{path.relative_to(PROJECT)}:{node.lineno} {node.name}", sum(_statements(statement) for statement in body)


def _statements(node: ast.stmt) -> int:
    inner = ast.walk(node) if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) else [node]
    return sum(isinstance(part, ast.stmt) for part in inner)


if __name__ == "__main__":
    raise SystemExit(main())
