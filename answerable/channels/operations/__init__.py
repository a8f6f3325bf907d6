"""What can be done to brands, pages and their connections."""

from answerable.channels.operations.connect import connect
from answerable.channels.operations.dress import paint, put_logo, readable
from answerable.channels.operations.found import found
from answerable.channels.operations.lease import end_lease, take_lease
from answerable.channels.operations.mark import (
    mark_failed,
    mark_heard,
    mark_limits,
    mark_polled,
    mark_refused,
    mark_stream,
    mark_subscribed,
    mark_undelivered,
    mark_working,
)
from answerable.channels.operations.pause import pause, resume
from answerable.channels.operations.put_off import put_off
from answerable.channels.operations.redeclare import redeclare
from answerable.channels.operations.rename import rename
from answerable.channels.operations.renew import renew

__all__ = [
    "connect",
    "end_lease",
    "found",
    "mark_failed",
    "mark_heard",
    "mark_limits",
    "mark_polled",
    "mark_refused",
    "mark_stream",
    "mark_subscribed",
    "mark_undelivered",
    "mark_working",
    "paint",
    "pause",
    "put_logo",
    "put_off",
    "readable",
    "redeclare",
    "rename",
    "renew",
    "resume",
    "take_lease",
]
