"""What an account may do: https://docs.bsky.app/docs/api/app-bsky-feed-post, whose lexicon says how long a post may be.

How long a direct message may be says …/chat-bsky-convo-send-message.
"""

from django.utils.translation import gettext as _

from answerable.channels.contract import Abilities, Draft, Kind, Measure, NetworkError, Trouble, Unit, Way
from answerable.connectors.bluesky.media import TAKES

KIND = "account"
WITH_MESSAGES = "account.messages"
LENGTH, MOST_BYTES = 300, 3000
TALK_LENGTH, MOST_TALK_BYTES = 1000, 10_000
LENGTHS = {Way.PUBLIC: LENGTH, Way.PRIVATE: TALK_LENGTH, Way.DIRECT: TALK_LENGTH}
BYTES = {Way.PUBLIC: MOST_BYTES, Way.PRIVATE: MOST_TALK_BYTES, Way.DIRECT: MOST_TALK_BYTES}


def abilities(of: str) -> Abilities:
    """What an account of this kind allows; raises KeyError for an unknown kind."""
    ways = {KIND: (Way.PUBLIC,), WITH_MESSAGES: (Way.PUBLIC, Way.PRIVATE, Way.DIRECT)}[of]
    return Abilities(
        kind=Kind.MENTION,
        ways=ways,
        lengths={way: LENGTHS[way] for way in ways},
        takes={Way.PUBLIC: TAKES},
        measure=Measure(Unit.GRAPHEME),
        is_send_idempotent=True,
        can_like=True,
        can_block=True,
        is_private_fixed=True,
    )


def refuse_too_long(draft: Draft) -> None:
    """Refuses what the network would not take."""
    if Measure(Unit.GRAPHEME).length(draft.text) > LENGTHS[draft.way] or len(draft.text.encode()) > BYTES[draft.way]:
        raise NetworkError(Trouble.REFUSED, _("The text is longer than Bluesky allows. Shorten it."))
