"""Brands, pages, credentials, health: one table a file."""

from answerable.channels.models.brand import Brand
from answerable.channels.models.credential import Credential
from answerable.channels.models.health import Health
from answerable.channels.models.lease import Lease
from answerable.channels.models.page import Page
from answerable.channels.models.put_off import PutOff

__all__ = ["Brand", "Credential", "Health", "Lease", "Page", "PutOff"]
