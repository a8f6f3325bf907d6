"""What can be done about approvals."""

from answerable.approvals.operations.ask import Until, ask
from answerable.approvals.operations.begun import begin_next
from answerable.approvals.operations.cancel import cancel
from answerable.approvals.operations.decide import approve, send_back
from answerable.approvals.operations.put_off import put_off
from answerable.approvals.operations.settle_grounds import settle_grounds
from answerable.approvals.operations.watch import closed, escalate, warn
from answerable.approvals.operations.write_chain import ChainDraft, retire_chain, write_chain

__all__ = [
    "ChainDraft",
    "Until",
    "approve",
    "ask",
    "begin_next",
    "cancel",
    "closed",
    "escalate",
    "put_off",
    "retire_chain",
    "send_back",
    "settle_grounds",
    "warn",
    "write_chain",
]
