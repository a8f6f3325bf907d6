"""Brands, pages, credentials, health: one table a file."""

from answerable.channels.models.brand import Brand
from answerable.channels.models.credential import Credential
from answerable.channels.models.health import Health
from answerable.channels.models.page import Page

__all__ = ["Brand", "Credential", "Health", "Page"]
