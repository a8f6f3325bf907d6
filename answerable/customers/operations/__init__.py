"""What can be done to persons and identities."""

from answerable.customers.operations.give import count, give
from answerable.customers.operations.identify import Known as Identified
from answerable.customers.operations.identify import Who, forget_identifier, identify, people
from answerable.customers.operations.keep_touchpoints import Kept, Told, keep_touchpoints
from answerable.customers.operations.merge import keep_apart, merge, part
from answerable.customers.operations.picture import (
    is_avatar_due,
    lease_avatars,
    network_address,
    postpone_avatar,
    settle_avatar,
    want_picture,
)
from answerable.customers.operations.recognise import Known, recognise
from answerable.customers.operations.settle_standing import (
    StandingDraft,
    add_standing,
    change_standing,
    retire_standing,
    revive_standing,
)

__all__ = [
    "Identified",
    "Kept",
    "Known",
    "StandingDraft",
    "Told",
    "Who",
    "add_standing",
    "change_standing",
    "count",
    "forget_identifier",
    "give",
    "identify",
    "is_avatar_due",
    "keep_apart",
    "keep_touchpoints",
    "lease_avatars",
    "merge",
    "network_address",
    "part",
    "people",
    "postpone_avatar",
    "recognise",
    "retire_standing",
    "revive_standing",
    "settle_avatar",
    "want_picture",
]
