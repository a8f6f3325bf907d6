"""What can be done to phrases, and to what is heard by them."""

from answerable.listening.operations.keep_heard import keep_heard
from answerable.listening.operations.streams import end_stream, move_stream, silence_stream, take_stream
from answerable.listening.operations.switch_phrase import switch_phrase
from answerable.listening.operations.write_phrase import PhraseDraft, refuse_unfit, write_phrase

__all__ = [
    "PhraseDraft",
    "end_stream",
    "keep_heard",
    "move_stream",
    "refuse_unfit",
    "silence_stream",
    "switch_phrase",
    "take_stream",
    "write_phrase",
]
