"""What can be done to something on its way out."""

from answerable.publish.operations.begin import Ready, begin
from answerable.publish.operations.decide import send_again, withdraw
from answerable.publish.operations.finish import confirm, extend, fail, retry, set_aside
from answerable.publish.operations.queue import Reply, queue

__all__ = ["Ready", "Reply", "begin", "confirm", "extend", "fail", "queue", "retry", "send_again", "set_aside", "withdraw"]
