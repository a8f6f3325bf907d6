"""Compiles requirements/*.in into lock files with hashes; `--upgrade` takes newer versions. Names no registry."""

import subprocess
import sys

from steps import PROJECT, VENV, say

OPTIONS = [
    "--quiet",
    "--generate-hashes",
    "--strip-extras",
    "--allow-unsafe",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-trusted-host",
    "--no-emit-find-links",
]


def main(arguments: list[str]) -> None:
    """Compiles each set, the one to run first, for the others must agree with it."""
    folder = PROJECT / "requirements"
    for name in ("app", "dev", "node", "train"):
        say(f"Compiling requirements/{name}.in")
        command = [str(VENV / "bin" / "pip-compile"), *OPTIONS, *arguments, f"{name}.in", "-o", f"{name}.txt"]
        subprocess.run(command, cwd=folder, check=True)
        lock = folder / f"{name}.txt"
        lock.write_text("".join(line for line in lock.read_text().splitlines(keepends=True) if not line.startswith("#")).lstrip())


if __name__ == "__main__":
    main(sys.argv[1:])
