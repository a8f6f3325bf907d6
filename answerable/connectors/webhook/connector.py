"""The connector: the contract's table of contents for programs of the company's own; each line's work stands in the file it names."""

from collections.abc import Sequence
from typing import ClassVar

from answerable.channels.contract import (
    Abilities,
    Access,
    Acknowledgement,
    BadSignature,
    Delivery,
    Draft,
    Envelope,
    Figures,
    Identified,
    Item,
    Moderation,
    Polled,
    Receipt,
    Renewed,
    standard,
)
from answerable.channels.contract.lacking import WithoutHeldFiles, WithoutStream
from answerable.connectors.webhook import declared, envelopes, items, page, parse, sending


class Connector(WithoutStream, WithoutHeldFiles):
    """Programs of the company's own."""

    network: ClassVar[str] = "webhook"
    label: ClassVar[str] = "Your own program"
    is_simulated: ClassVar[bool] = False
    has_hooks: ClassVar[bool] = True
    shares_hook: ClassVar[bool] = False
    can_renew: ClassVar[bool] = False

    def abilities(self, kind: str) -> Abilities:
        """See declared.py."""
        return declared.abilities(kind)

    def challenge(self, delivery: Delivery, access: Access) -> Acknowledgement:
        """Nobody asks back: whoever signs knows the secret."""
        raise BadSignature

    def verify(self, delivery: Delivery, access: Access) -> None:
        """It keeps to Standard Webhooks."""
        standard.verify(delivery, access)

    def split(self, body: bytes) -> Sequence[Envelope]:
        """See envelopes.py."""
        return envelopes.split(body)

    def acknowledge(self, delivery: Delivery) -> Acknowledgement:
        """See envelopes.py."""
        return envelopes.acknowledge(delivery.body)

    def parse(self, body: bytes) -> Item:
        """See parse.py."""
        return parse.parse(body)

    def identify(self, access: Access) -> Identified:
        """See page.py."""
        return page.identify(access)

    def subscribe(self, access: Access, hook_url: str) -> None:
        """See page.py."""
        page.subscribe(access, hook_url)

    def refresh(self, access: Access) -> Renewed:
        """See page.py."""
        return page.refresh(access)

    def poll(self, access: Access, cursor: str) -> Polled:
        """See items.py."""
        return items.poll(access, cursor)

    def send(self, access: Access, draft: Draft) -> Receipt:
        """See sending.py."""
        return sending.send(access, draft)

    def find_sent(self, access: Access, draft: Draft) -> Receipt | None:
        """See sending.py."""
        return sending.find_sent(access, draft)

    def moderate(self, access: Access, external_id: str, action: Moderation) -> None:
        """See items.py."""
        items.moderate(access, external_id, action)

    def edit(self, access: Access, external_id: str, text: str) -> None:
        """See items.py."""
        items.edit(access, external_id, text)

    def read_back(self, access: Access, external_id: str) -> Envelope | None:
        """See items.py."""
        return items.read_back(access, external_id)

    def measure(self, access: Access, external_id: str) -> Figures:
        """See items.py."""
        return items.measure(access, external_id)
