"""One change of many cases: each case in its own transaction, so that one that refuses stops no other.

What was refused is said with its reason, and what was done can be taken back.
"""

from answerable.journeys.many.begin import AT_ONCE, BadBatch, begin
from answerable.journeys.many.forget import forget
from answerable.journeys.many.take_back import take_back
from answerable.journeys.many.work import work

__all__ = ["AT_ONCE", "BadBatch", "begin", "forget", "take_back", "work"]
