"""Nobody else can read the data, reach the server or read its passwords."""

import stat
from pathlib import Path

import pytest

from answerable.core.postgres import PostgresError
from answerable.core.postgres.account import find_account
from answerable.core.postgres.place import LONGEST_SOCKET_FOLDER, _make_private, find_place
from answerable.core.postgres.tests.conftest import Starter


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_it_keeps_data_sockets_and_secrets_private(starter: Starter) -> None:
    place = starter().place
    secrets = place.home / "secrets"
    assert [mode(folder) for folder in (place.root, place.data, place.sockets, secrets)] == [0o700] * 4
    assert {mode(secret) for secret in secrets.iterdir()} == {0o600}


def test_it_finds_a_short_folder_for_the_socket_of_a_deep_home(tmp_path: Path) -> None:
    place = find_place(tmp_path / "deep" / ("x" * 100), find_account("nobody"))
    assert len(str(place.sockets)) <= LONGEST_SOCKET_FOLDER
    assert mode(place.sockets) == 0o700


def test_it_refuses_a_folder_that_is_not_a_folder(tmp_path: Path) -> None:
    planted = tmp_path / "planted"
    planted.symlink_to("/etc")
    with pytest.raises(PostgresError, match="belongs to another user"):
        _make_private(planted, find_account("nobody"))
