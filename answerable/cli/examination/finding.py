"""What a check found."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How good it is."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at, how it is, and what to do where it is not well."""

    name: str
    level: Level
    said: str
    advice: str = ""


def well(name: str, said: str) -> Finding:
    """Nothing to do."""
    return Finding(name, Level.OK, said)


def doubtful(name: str, said: str, advice: str) -> Finding:
    """It works, and somebody should look."""
    return Finding(name, Level.WARN, said, advice)


def broken(name: str, said: str, advice: str) -> Finding:
    """It does not work, or is not safe."""
    return Finding(name, Level.FAIL, said, advice)
