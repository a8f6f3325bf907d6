"""What can be done about the language model."""

from answerable.language_model.operations.ask import Spending, Wish, ask
from answerable.language_model.operations.close import close, close_written, forget
from answerable.language_model.operations.end import Outcome, answered, failed
from answerable.language_model.operations.settle import EndpointDraft, forget_key, remove, settle
from answerable.language_model.operations.switch import switch

__all__ = [
    "EndpointDraft",
    "Outcome",
    "Spending",
    "Wish",
    "answered",
    "ask",
    "close",
    "close_written",
    "failed",
    "forget",
    "forget_key",
    "remove",
    "settle",
    "switch",
]
