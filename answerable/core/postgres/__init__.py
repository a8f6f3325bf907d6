"""The embedded PostgreSQL: starts, watches and stops a server made from the binaries of a wheel, for installations without one.

In: a home folder and a version. Out: a `Cluster` with one address for the owner of the tables and one for the application.
"""

from answerable.core.postgres.cluster import Cluster
from answerable.core.postgres.errors import PostgresError
from answerable.core.postgres.grants import grant_application
from answerable.core.postgres.start import start

__all__ = ["Cluster", "PostgresError", "grant_application", "start"]
