"""What can be done about promises, and about cases in which they are claimed."""

from answerable.promises.operations.alarm import calm, warn
from answerable.promises.operations.link import link, unlink
from answerable.promises.operations.look import Looked, follow, keep_vector, looked, search_again
from answerable.promises.operations.mark import mark, unmark
from answerable.promises.operations.release import release
from answerable.promises.operations.retire import retire, revive
from answerable.promises.operations.set_threshold import set_threshold
from answerable.promises.operations.settle import Settlement, settle
from answerable.promises.operations.write import PromiseDraft, change, make

__all__ = [
    "Looked",
    "PromiseDraft",
    "Settlement",
    "calm",
    "change",
    "follow",
    "keep_vector",
    "link",
    "looked",
    "make",
    "mark",
    "release",
    "retire",
    "revive",
    "search_again",
    "set_threshold",
    "settle",
    "unlink",
    "unmark",
    "warn",
]
