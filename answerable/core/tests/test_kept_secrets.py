"""A secret is made once, whoever asks first, and only its owner reads it."""

import stat
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from answerable.core.kept_secrets import FOLDER, has_kept_secret, kept_secret


def test_it_gives_the_same_secret_to_all_who_ask_at_once(tmp_path: Path) -> None:
    assert not has_kept_secret(tmp_path, "key")
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as processes:
        found = set(processes.map(partial(kept_secret, tmp_path), ["key"] * 8))
    assert len(found) == 1
    assert has_kept_secret(tmp_path, "key")
    assert len(found.pop()) >= 32


def test_it_keeps_it_from_others(tmp_path: Path) -> None:
    kept_secret(tmp_path, "key")
    assert [each.name for each in (tmp_path / FOLDER).iterdir()] == ["key"]
    assert stat.S_IMODE((tmp_path / FOLDER / "key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / FOLDER).stat().st_mode) == 0o700
