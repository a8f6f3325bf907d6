"""What a connector can besides, where its network takes messages that were approved beforehand."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from answerable.channels.contract.page import Access
from answerable.channels.contract.templates import Template


@runtime_checkable
class Templating(Protocol):
    """A connector whose network has templates."""

    def templates(self, access: Access) -> Sequence[Template]:
        """Those that are approved and can be sent from here."""
