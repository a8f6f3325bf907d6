"""What was backed up comes back after everything was lost, and never over something else by mistake."""

import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from answerable.cli.archive.dump import dump_database, restore_database
from answerable.cli.archive.emptiness import is_empty, make_empty
from answerable.cli.tests.program import Program
from answerable.core.postgres import Cluster, roles

PRELUDE = """
from answerable.cli import database
with database.available():
    from answerable.staff.models import Department
"""
KEEP = """
    from io import BytesIO
    from answerable.core import clock
    from answerable.files import operations as files
    from answerable.files.tests import samples
    from answerable.journal.record import PROGRAM
    print(files.keep(BytesIO(samples.picture()), name="ticket.png", actor=PROGRAM, now=clock.now()).sha256)
"""
FOUND = """
    from answerable.files import queries
    from answerable.files.models import StoredFile
    assert queries.content(StoredFile.objects.get())
    print(StoredFile.objects.get().sha256)
"""


def lose(program: Program) -> None:
    """The disk is gone: data, secrets and attachments."""
    pointer = program.home / "home" / "postgres" / "elsewhere"
    if pointer.exists():
        shutil.rmtree(pointer.read_text().strip())
    shutil.rmtree(program.home / "home")


def company(program: Program, code: str) -> str:
    """Runs a line of the desk's own code in the installation and returns what it printed."""
    words = f"{PRELUDE}    {code}"
    done = subprocess.run([sys.executable, "-c", words], env=program.environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.long
def test_it_brings_everything_back_after_the_data_folder_is_lost(program: Program) -> None:
    file = str(program.home / "backup.tar")
    program.report("migrate")
    company(program, "Department.objects.create(name='Kept')")
    kept = company(program, KEEP)
    assert program.report("backup", file, "--with-secrets")["bytes"] > 10_000
    assert Path(file).stat().st_mode & 0o077 == 0
    key = (program.home / "home" / "secrets" / "secret-key").read_text()
    lose(program)
    program.report("restore", file)
    assert company(program, "print(Department.objects.get())") == "Kept"
    assert company(program, FOUND) == kept
    assert (program.home / "home" / "secrets" / "secret-key").read_text().strip() == key.strip()
    assert {finding["level"] for finding in program.report("doctor")["findings"]} <= {"ok", "warn"}


@pytest.mark.long
def test_it_refuses_to_restore_over_what_is_there_unless_told_to(program: Program) -> None:
    file, key = str(program.home / "backup.tar"), program.home / "home" / "secrets" / "secret-key"
    program.report("migrate")
    program.report("backup", file, "--with-secrets")
    company(program, "Department.objects.create(name='Later')")
    key.write_text("the key of another installation, which opens what stands here")
    refused = program.run("restore", file)
    assert refused.returncode == 1
    assert "--replace" in refused.stderr
    assert company(program, "print(Department.objects.count())") == "1"
    assert key.read_text().startswith("the key of another")
    program.report("restore", file, "--replace")
    assert company(program, "print(Department.objects.count())") == "0"


@pytest.mark.long
def test_it_says_when_the_key_of_the_backup_is_not_at_hand(program: Program) -> None:
    file = str(program.home / "backup.tar")
    program.report("migrate")
    assert "Keep it elsewhere" in program.run("backup", file).stderr
    lose(program)
    assert "connect the pages again" in program.run("restore", file).stderr


@pytest.mark.parametrize("content", [b"", b"not a tar at all", b"\0" * 10240])
def test_it_refuses_a_file_that_is_no_backup(program: Program, content: bytes) -> None:
    file = program.home / "strange.tar"
    file.write_bytes(content)
    refused = program.run("restore", str(file))
    assert refused.returncode == 1
    assert "backup" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_it_copies_tables_functions_and_vectors_between_databases(cluster: Cluster, tmp_path: Path) -> None:
    source, target = cluster.named("copied_from"), cluster.named("copied_to")
    with psycopg.connect(cluster.superuser_url, autocommit=True) as connection:
        for name in ("copied_from", "copied_to"):
            connection.execute(f"create database {name} owner {roles.OWNER}".encode())
            roles.prepare_database(cluster.superuser_url, name)
    with psycopg.connect(source.owner_url) as connection:
        connection.execute("create type mood as enum ('glad')")
        connection.execute("create table word (id int generated always as identity, word text, meaning vector(2), mood mood)")
        connection.execute("create function one() returns int language sql as 'select 1'")
        connection.execute("insert into word (word, meaning, mood) values ('kept', '[1,2]', 'glad')")
    dump_database(source.owner_url, tmp_path / "dump")
    for _ in range(2):
        make_empty(target.owner_url)
        assert is_empty(target.owner_url)
        restore_database(target.owner_url, tmp_path / "dump")
        with psycopg.connect(target.app_url) as connection:
            assert connection.execute("select word, meaning::text, mood::text, one() from word").fetchone() == ("kept", "[1,2]", "glad", 1)
