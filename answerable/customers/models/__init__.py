"""Persons and identities: one table a file."""

from answerable.customers.models.identity import Identity
from answerable.customers.models.person import Person

__all__ = ["Identity", "Person"]
