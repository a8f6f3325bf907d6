"""Harbour Rail, an invented railway company with four pages: what the demonstration and the screens are shown with."""

from answerable_sandbox.demo.company import opened

__all__ = ["opened"]
