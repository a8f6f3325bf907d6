"""The connector: the contract's table of contents for this network; each line's work stands in the file it names."""

from collections.abc import Sequence
from typing import ClassVar

from answerable.channels.contract import (
    Abilities,
    Access,
    Acknowledgement,
    BadPayload,
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
)
from answerable.connectors.mastodon import history, items, page, parse, search, sending
from answerable.connectors.mastodon.abilities import abilities


class Connector:
    """Accounts on servers of Mastodon and its kin."""

    network: ClassVar[str] = "mastodon"
    label: ClassVar[str] = "Mastodon"
    is_simulated: ClassVar[bool] = False
    has_hooks: ClassVar[bool] = False
    can_renew: ClassVar[bool] = False

    def abilities(self, kind: str) -> Abilities:
        """See abilities.py."""
        return abilities(kind)

    def challenge(self, delivery: Delivery, access: Access) -> Acknowledgement:
        """Nobody knocks."""
        raise BadSignature

    def verify(self, delivery: Delivery, access: Access) -> None:
        """Nobody knocks."""
        raise BadSignature

    def split(self, body: bytes) -> Sequence[Envelope]:
        """Nothing is delivered."""
        raise BadPayload("A Mastodon server delivers nothing; it is asked.")

    def acknowledge(self) -> Acknowledgement:
        """Nothing is delivered."""
        return Acknowledgement()

    def parse(self, body: bytes) -> Item:
        """See parse.py."""
        return parse.parse(body)

    def identify(self, access: Access) -> Identified:
        """See page.py."""
        return page.identify(access)

    def subscribe(self, access: Access, hook_url: str) -> None:
        """Nothing will be delivered; the lists are read. (A stream of the server's would begin here.)"""

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
