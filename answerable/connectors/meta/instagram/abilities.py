"""What an Instagram business account allows.

https://developers.facebook.com/docs/instagram-platform/private-replies, https://developers.facebook.com/docs/messenger-platform/instagram.
A text has at most 1,000 bytes in a message and 2,200 characters in a comment.
"""

from dataclasses import replace
from datetime import timedelta

from answerable.channels.contract import Abilities, Kind, Measure, Unit, Way

DAY, WEEK = timedelta(hours=24), timedelta(days=7)
ACCOUNT, ACCOUNT_OF_PEOPLE = "account", "account.people"

_ACCOUNT = Abilities(
    kind=Kind.COMMENT,
    ways=(Way.PUBLIC, Way.PRIVATE, Way.DIRECT),
    lengths={Way.PUBLIC: 2200, Way.PRIVATE: 1000, Way.DIRECT: 1000},
    private_reply_window=WEEK,
    private_replies_an_item=1,
    direct_window=DAY,
    can_hide=True,
    can_delete=True,
    is_private_fixed=True,
    measure=Measure(Unit.UTF16),
)
ABILITIES = {ACCOUNT: _ACCOUNT, ACCOUNT_OF_PEOPLE: replace(_ACCOUNT, direct_window=WEEK)}
