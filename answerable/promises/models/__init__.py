"""Promises, their campaigns, posts and earlier wordings, the cases that quote them, and what became of each: one table a file."""

from answerable.promises.models.alarm import Alarm
from answerable.promises.models.campaign import Campaign
from answerable.promises.models.claim import Claim
from answerable.promises.models.posting import Posting
from answerable.promises.models.promise import Promise
from answerable.promises.models.quote import Quote
from answerable.promises.models.release import Release
from answerable.promises.models.search import Search
from answerable.promises.models.threshold import Threshold
from answerable.promises.models.wording import Wording

__all__ = ["Alarm", "Campaign", "Claim", "Posting", "Promise", "Quote", "Release", "Search", "Threshold", "Wording"]
