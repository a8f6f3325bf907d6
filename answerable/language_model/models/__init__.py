"""The model's server, where it is switched on, and what was asked of it: one table a file."""

from answerable.language_model.models.ask import Ask
from answerable.language_model.models.endpoint import Endpoint
from answerable.language_model.models.switch import Switch

__all__ = ["Ask", "Endpoint", "Switch"]
