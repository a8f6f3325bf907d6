"""What can be done to persons and identities."""

from answerable.customers.operations.picture import (
    is_avatar_due,
    lease_avatars,
    network_address,
    postpone_avatar,
    settle_avatar,
    want_picture,
)
from answerable.customers.operations.recognise import Known, recognise

__all__ = ["Known", "is_avatar_due", "lease_avatars", "network_address", "postpone_avatar", "recognise", "settle_avatar", "want_picture"]
