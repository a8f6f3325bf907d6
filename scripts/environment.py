"""The environment `.venv`: made from the Python that runs this, filled from the lock files with hashes."""

import importlib.util
import shutil
import subprocess
import sys

from steps import PROJECT, PYTHON, VENV, fingerprint, give_up, is_done, note_done, run, say

OLDEST = (3, 11)


def make_environment() -> None:
    """Makes `.venv`, or says in one sentence what this Python lacks; replaces one whose Python is gone."""
    if sys.version_info < OLDEST:
        give_up(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}. Type: make PYTHON=python3.11 …")
    if PYTHON.exists() and subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0:
        return
    say(f"Making the environment .venv with Python {sys.version.split()[0]}")
    shutil.rmtree(VENV, ignore_errors=True)
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        run([sys.executable, "-m", "venv", VENV])
    elif importlib.util.find_spec("virtualenv"):
        run([sys.executable, "-m", "virtualenv", "-q", VENV])
    else:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        give_up(f"This Python cannot make environments. As root, type: apt-get install {package}   Then run the same make command again.")


def install(lock: str) -> None:
    """Installs one lock file: `app` to run, `dev` to test and check, `node` to build assets where there is no Node."""
    file = PROJECT / "requirements" / f"{lock}.txt"
    state = fingerprint([file], sys.version)
    if is_done(lock, state):
        return
    say(f"Installing {file.relative_to(PROJECT)} ({file.read_text().count('==')} packages)")
    run([*_pip(), "--require-hashes", "-r", file])
    note_done(lock, state)


def install_program() -> None:
    """Makes `.venv/bin/answerable` run the code in this folder."""
    state = fingerprint([PROJECT / "pyproject.toml", PROJECT / "requirements" / "app.in"], str(PROJECT))
    if is_done("program", state):
        return
    say("Installing the program")
    run([*_pip(), "--no-deps", "--no-build-isolation", "-e", PROJECT])
    note_done("program", state)


def _pip() -> list[str]:
    return [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--no-warn-script-location"]
