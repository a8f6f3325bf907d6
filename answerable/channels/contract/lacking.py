"""What many networks lack: a connector takes from here what its network does not have, and says only what it has."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from answerable.channels.contract.incoming import Acknowledgement, Delivery, Envelope, Heard
from answerable.channels.contract.page import Access
from answerable.channels.contract.trouble import BadPayload, BadSignature, NetworkError, Trouble


class WithoutHook:
    """Nobody delivers: the network is asked, or listened to."""

    has_hooks: ClassVar[bool] = False
    shares_hook: ClassVar[bool] = False

    def challenge(self, delivery: Delivery, access: Access) -> Acknowledgement:
        """Nobody knocks."""
        raise BadSignature

    def verify(self, delivery: Delivery, access: Access) -> None:
        """Nobody signs."""
        raise BadSignature

    def split(self, body: bytes) -> Sequence[Envelope]:
        """Nothing is delivered."""
        raise BadPayload("This network delivers nothing; it is asked.")

    def acknowledge(self, delivery: Delivery) -> Acknowledgement:
        """Nothing is delivered."""
        return Acknowledgement()

    def subscribe(self, access: Access, hook_url: str) -> None:
        """Nothing will be delivered, and nothing is missed by that."""


class WithoutStream:
    """Nobody speaks by itself: the network delivers, or is asked."""

    has_stream: ClassVar[bool] = False

    def listen(self, access: Access) -> Iterator[Heard]:
        """Nobody has to listen."""
        return iter(())


class WithoutHeldFiles:
    """Files stand at addresses of the web, where anybody may fetch them."""

    def fetch_file(self, access: Access, url: str, limit_bytes: int) -> bytes:
        """There is none that only the page could fetch."""
        raise NetworkError(Trouble.GONE, "This network holds no files.")
