"""A running embedded PostgreSQL."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import quote

from answerable.core.kept_secrets import kept_secret
from answerable.core.postgres.binaries import Binaries
from answerable.core.postgres.create import SUPERUSER, SUPERUSER_SECRET
from answerable.core.postgres.errors import PostgresError
from answerable.core.postgres.place import Place
from answerable.core.postgres.postmaster import running_process, stop_process
from answerable.core.postgres.roles import APPLICATION, DATABASE, OWNER, SECRETS

Say = Callable[[str], None]


@dataclass
class Cluster:
    """Addresses and life of one embedded server; `is_ours` says that this process started it and should stop it."""

    place: Place
    binaries: Binaries
    child: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    database: str = DATABASE

    @property
    def is_ours(self) -> bool:
        """Whether this process started the server, rather than finding it running."""
        return self.child is not None

    @property
    def owner_url(self) -> str:
        """The database as the role that owns the tables; for migrations only."""
        return self.url(OWNER, kept_secret(self.place.home, SECRETS[OWNER]))

    @property
    def app_url(self) -> str:
        """The database as the application's role, which cannot change the schema."""
        return self.url(APPLICATION, kept_secret(self.place.home, SECRETS[APPLICATION]))

    @property
    def superuser_url(self) -> str:
        """The database as superuser: for set-up and tests, never handed to the application."""
        return self.url(SUPERUSER, kept_secret(self.place.home, SUPERUSER_SECRET))

    @property
    def pg_dump(self) -> Path:
        """The dump program of the same version as the server."""
        return self.binaries.path("pg_dump")

    @property
    def pg_restore(self) -> Path:
        """The restore program of the same version as the server."""
        return self.binaries.path("pg_restore")

    def named(self, database: str) -> "Cluster":
        """The same server, with addresses of another of its databases."""
        return replace(self, database=database)

    def url(self, role: str, password: str) -> str:
        """A connection address over the private socket."""
        return f"postgresql://{quote(role)}:{quote(password)}@{quote(str(self.place.sockets), safe='')}/{self.database}"

    def adopt(self, successor: "Cluster") -> "Cluster":
        """Becomes the server that was started in its place, so that whoever stops this one stops that one."""
        if self.child is not None and self.child is not successor.child:
            self.child.wait()
        self.binaries, self.child = successor.binaries, successor.child
        return self

    def is_running(self) -> bool:
        """Whether the server's process lives; it may still be recovering."""
        if self.child is not None and self.child.poll() is not None:
            return False
        return running_process(self.place) is not None

    def readiness(self) -> int:
        """0 when connections are accepted, 1 while it starts or recovers, 2 when nothing answers (pg_isready's own numbers)."""
        command = [str(self.binaries.path("pg_isready")), "-q", "-h", str(self.place.sockets), "-d", "postgres"]
        return subprocess.run(command, check=False, capture_output=True).returncode

    def stop(self) -> None:
        """Stops the server, whoever started it; stopping one that does not run is no error."""
        process = running_process(self.place)
        if process is not None:
            stop_process(process, self.child)
        if self.child is not None:
            self.child.wait()
        if self.is_running():
            raise PostgresError(f"PostgreSQL in {self.place.data} did not stop. Look into {self.place.logs}.")
