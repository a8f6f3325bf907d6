"""How set-up works: each step says what it does, is skipped when nothing changed, and keeps the output of what it ran."""

import hashlib
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
VENV = PROJECT / ".venv"
PYTHON = VENV / "bin" / "python"
_began = time.monotonic()


def say(sentence: str) -> None:
    """A line of progress with the seconds since the start."""
    print(f"[{time.monotonic() - _began:4.0f} s] {sentence}", flush=True)


def give_up(sentence: str) -> None:
    """Ends set-up with one sentence that says what to type."""
    print(sentence, file=sys.stderr)
    raise SystemExit(1)


def run(command: Iterable[str | Path], *, environment: Mapping[str, str] | None = None) -> None:
    """Runs a command quietly; shows what it said only if it failed."""
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=PROJECT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(_gist(done.stdout), _gist(done.stderr), sep="\n", file=sys.stderr)
        give_up(f"This did not work: {' '.join(words)}\nWhat it said stands above. Run the same make command to try again.")


def _gist(text: str, most: int = 4000) -> str:
    """Beginning and end of a long output: the cause stands in one of them."""
    return text if len(text) <= most else f"{text[: most // 2]}\n…\n{text[-most // 2 :]}"


def fingerprint(paths: Iterable[Path], *words: str) -> str:
    """A hash of names and contents: equal as long as nothing changed."""
    found = hashlib.sha256("\0".join(words).encode())
    for path in sorted(paths):
        found.update(str(path.relative_to(PROJECT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def is_done(step: str, print_of_it: str) -> bool:
    """Whether the step was finished with the same inputs."""
    stamp = VENV / "stamps" / step
    return stamp.exists() and stamp.read_text() == print_of_it


def note_done(step: str, print_of_it: str) -> None:
    """Remembers that the step was finished; `rm -r .venv` forgets all."""
    stamp = VENV / "stamps" / step
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(print_of_it)
