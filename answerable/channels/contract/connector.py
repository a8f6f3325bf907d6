"""What a connector does."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Protocol

from answerable.channels.contract.incoming import Acknowledgement, Delivery, Envelope, Heard, Item, Polled
from answerable.channels.contract.outgoing import Draft, Figures, Moderation, Receipt
from answerable.channels.contract.page import Abilities, Access, Identified, Renewed


class Connector(Protocol):
    """One network. Every method that calls out raises NetworkError and nothing else."""

    network: ClassVar[str]
    label: ClassVar[str]
    is_simulated: ClassVar[bool]
    has_hooks: ClassVar[bool]  # whether the network delivers to us; where it does not, it is only asked
    shares_hook: ClassVar[bool]  # whether it delivers to one address for all pages; then envelopes name theirs
    has_stream: ClassVar[bool]  # whether it can be listened to (`listen`)
    can_renew: ClassVar[bool]  # whether a credential can be renewed without its owner

    def abilities(self, kind: str) -> Abilities:
        """What pages of this kind allow; raises KeyError for an unknown kind."""

    def challenge(self, delivery: Delivery, access: Access) -> Acknowledgement:
        """Answer the handshake by which the network checks a hook's address; raises BadSignature."""

    def verify(self, delivery: Delivery, access: Access) -> None:
        """Check the signature over the raw bytes, before anything is parsed; raises BadSignature."""

    def split(self, body: bytes) -> Sequence[Envelope]:
        """Take a verified delivery apart into its items; raises BadPayload."""

    def acknowledge(self, delivery: Delivery) -> Acknowledgement:
        """What to answer once the items are on disk."""

    def parse(self, body: bytes) -> Item:
        """Read one item; raises BadPayload with a sentence, PassedOver, NamedOnly or Undelivered."""

    def identify(self, access: Access) -> Identified:
        """Ask which page a credential opens and what it may do."""

    def subscribe(self, access: Access, hook_url: str) -> None:
        """Have the network deliver to `hook_url`."""

    def refresh(self, access: Access) -> Renewed:
        """Renew a credential."""

    def poll(self, access: Access, cursor: str) -> Polled:
        """Read on in the network's list since `cursor` ("" is the beginning)."""

    def listen(self, access: Access) -> Iterator[Heard]:
        """Hear the network until it falls silent or the caller closes this; at least every half minute a sign of life."""

    def fetch_file(self, access: Access, url: str, limit_bytes: int) -> bytes:
        """The content of a file whose address begins with HELD; REFUSED where it is larger."""

    def send(self, access: Access, draft: Draft) -> Receipt:
        """Say it."""

    def find_sent(self, access: Access, draft: Draft) -> Receipt | None:
        """Look whether the network has what an earlier try may have said; None means surely not."""

    def moderate(self, access: Access, external_id: str, action: Moderation) -> None:
        """Like, hide or delete an item, or block its author, whose id is then given; taking back what never was is no error."""

    def edit(self, access: Access, external_id: str, text: str) -> None:
        """Change what we said."""

    def read_back(self, access: Access, external_id: str) -> Envelope | None:
        """Read one item again; None if it is gone."""

    def measure(self, access: Access, external_id: str) -> Figures:
        """How far an item went."""
