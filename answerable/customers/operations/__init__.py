"""What can be done to persons and identities."""

from answerable.customers.operations.give import count, give
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
    "Known",
    "StandingDraft",
    "add_standing",
    "change_standing",
    "count",
    "give",
    "is_avatar_due",
    "lease_avatars",
    "network_address",
    "postpone_avatar",
    "recognise",
    "retire_standing",
    "revive_standing",
    "settle_avatar",
    "want_picture",
]
