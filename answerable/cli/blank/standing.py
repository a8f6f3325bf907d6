"""Which migrations a schema stands for: their names, each with a digest of its source, as comments at its head."""

import hashlib
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration

Key = tuple[str, str]
_LINE = re.compile(r"^-- (\w+)\.(\w+) ([0-9a-f]{16})$", re.MULTILINE)


def known() -> dict[Key, str]:
    """Every migration of this version with its digest."""
    return {key: _digest(each) for key, each in MigrationLoader(None).disk_migrations.items()}


def head(digests: Mapping[Key, str]) -> str:
    """The lines that name them."""
    return "".join(f"-- {app}.{name} {digest}\n" for (app, name), digest in sorted(digests.items()))


def stands_for(schema: str) -> dict[Key, str]:
    """What the head of a schema names."""
    return {(app, name): digest for app, name, digest in _LINE.findall(schema)}


def holds(named: Mapping[Key, str], now: Mapping[Key, str]) -> bool:
    """Whether each of these is there and reads as it did."""
    return all(now.get(key) == digest for key, digest in named.items())


def _digest(migration: Migration) -> str:
    source = sys.modules[migration.__module__].__file__
    assert source is not None
    return hashlib.sha256(Path(source).read_bytes()).hexdigest()[:16]
