"""What a Facebook Page allows.

Private replies: one a comment, within seven days (https://developers.facebook.com/docs/messenger-platform/discovery/private-replies).
Messages: 24 hours after the customer's last, seven days for people where Meta approved the application for HUMAN_AGENT
(https://developers.facebook.com/docs/messenger-platform/policy/policy-overview).
"""

from dataclasses import replace
from datetime import timedelta

from answerable.channels.contract import Abilities, Kind, Measure, Unit, Way

DAY, WEEK = timedelta(hours=24), timedelta(days=7)
PAGE, PAGE_OF_PEOPLE = "page", "page.people"

_PAGE = Abilities(
    kind=Kind.COMMENT,
    ways=(Way.PUBLIC, Way.PRIVATE, Way.DIRECT),
    lengths={Way.PUBLIC: 8000, Way.PRIVATE: 2000, Way.DIRECT: 2000},
    private_reply_window=WEEK,
    private_replies_an_item=1,
    direct_window=DAY,
    can_hide=True,
    can_like=True,
    can_edit=True,
    can_delete=True,
    is_private_fixed=True,
    shows_links=True,
    measure=Measure(Unit.UTF16),
)
ABILITIES = {PAGE: _PAGE, PAGE_OF_PEOPLE: replace(_PAGE, direct_window=WEEK)}
