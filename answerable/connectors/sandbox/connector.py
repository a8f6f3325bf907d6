"""The connector: the contract's table of contents for this network; each line's work stands in the file it names."""

from collections.abc import Sequence
from typing import ClassVar

from answerable.channels.contract import (
    Abilities,
    Access,
    Acknowledgement,
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
    hub,
)
from answerable.channels.contract.lacking import WithoutHeldFiles, WithoutStream
from answerable.connectors.sandbox import envelopes, history, items, page, parse, search, sending
from answerable.connectors.sandbox.abilities import ABILITIES


class Connector(WithoutStream, WithoutHeldFiles):
    """The simulated network."""

    network: ClassVar[str] = "sandbox"
    label: ClassVar[str] = "Sandbox network"
    is_simulated: ClassVar[bool] = True
    has_hooks: ClassVar[bool] = True
    shares_hook: ClassVar[bool] = False
    can_renew: ClassVar[bool] = True

    def abilities(self, kind: str) -> Abilities:
        """See abilities.py."""
        return ABILITIES[kind]

    def challenge(self, delivery: Delivery, access: Access) -> Acknowledgement:
        """It asks as WebSub does."""
        return hub.challenge(delivery, access)

    def verify(self, delivery: Delivery, access: Access) -> None:
        """It signs with the page's secret."""
        hub.verify(delivery, access, header="x-sandbox-signature-256")

    def split(self, body: bytes) -> Sequence[Envelope]:
        """See envelopes.py."""
        return envelopes.split(body)

    def acknowledge(self, delivery: Delivery) -> Acknowledgement:
        """Any 2xx takes the events."""
        return Acknowledgement()

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
        """See history.py."""
        return history.poll(access, cursor)

    def send(self, access: Access, draft: Draft) -> Receipt:
        """See sending.py."""
        return sending.send(access, draft)

    def find_sent(self, access: Access, draft: Draft) -> Receipt | None:
        """See search.py."""
        return search.find_sent(access, draft)

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
