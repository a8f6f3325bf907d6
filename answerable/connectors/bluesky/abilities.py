"""What an account may do: https://docs.bsky.app/docs/api/app-bsky-feed-post, whose lexicon says how long a post may be."""

from answerable.channels.contract import Abilities, Kind, Measure, Unit, Way
from answerable.connectors.bluesky.media import TAKES

KIND = "account"
LENGTH = 300
MOST_BYTES = 3000


def abilities(of: str) -> Abilities:
    """What an account of this kind allows; raises KeyError for an unknown kind."""
    if of != KIND:
        raise KeyError(of)
    return Abilities(
        kind=Kind.MENTION,
        ways=(Way.PUBLIC,),
        lengths={Way.PUBLIC: LENGTH},
        takes={Way.PUBLIC: TAKES},
        measure=Measure(Unit.GRAPHEME),
        is_send_idempotent=True,
        can_like=True,
        can_block=True,
    )
