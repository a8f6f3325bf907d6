"""Persons, what they are known by, what the company says of them, and which of them are one: one table a file."""

from answerable.customers.models.apart import Apart
from answerable.customers.models.given import Given
from answerable.customers.models.identifier import Identifier
from answerable.customers.models.identity import Identity
from answerable.customers.models.merger import Merger
from answerable.customers.models.person import Person
from answerable.customers.models.standing import Standing
from answerable.customers.models.touchpoint import Touchpoint

__all__ = ["Apart", "Given", "Identifier", "Identity", "Merger", "Person", "Standing", "Touchpoint"]
